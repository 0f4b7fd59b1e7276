"""The page of each document: what it is, what it asks for point by point, what was not read, and stances on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from negotiations.documents import points as numbering
from negotiations.documents.negotiations import Document
from negotiations.documents.papers import Alternatives, DemandList, Proposal, UnreadPoint
from negotiations.documents.sources import Evidence
from negotiations.messages import mark
from negotiations.reports.views import (
    SourceView,
    authors_words,
    capital,
    certainty_words,
    publisher_words,
    source_view,
)
from negotiations.terms.base import Term
from negotiations.website.document_others import OthersView, others_of
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import START, demands_path, document_path, lineage_path, slug
from negotiations.website.stances import StanceView, stances_of
from negotiations.website.topics import issue_words, prefix_words

_ROLES = {
    "author": mark("{actor}"),
    "input": mark("{actor} (gave input)"),
    "mediator": mark("{actor} (mediator)"),
    "endorser": mark("{actor} (endorser)"),
}
_GROUPS = {
    "bracket": mark("brackets: the authors disagree"),
    "menu": mark("a choice that one author offers"),
    "any-of": mark("options of which any satisfies the text"),
    "reported": mark("what sources report in different ways"),
}


@dataclass(frozen=True, slots=True)
class CitedView:
    """A source of a document, told in full once on its page.

    Attributes:
        number: Its place among the sources of the document.
        name: Who published it, and whose words it carries; with its number where there are several.
        source: Where it can be read.
        note: What a reader should know about it; empty where that is nothing.
    """

    number: int
    name: str
    source: SourceView
    note: str


@dataclass(frozen=True, slots=True)
class TermView:
    """A term, and what it rests on.

    Attributes:
        id: Its id.
        words: What it says.
        option: The option in which it stands; empty where it stands in none.
        source: Where it can be read, one of the sources of the document.
        locator: Where in the source.
        certainty: How sure it is that the text says so.
        quote: A quotation in the language of the source.
        note: What a reader should know about it.
        issues: The questions to which it speaks.
    """

    id: str
    words: str
    option: str
    source: CitedView
    locator: str
    certainty: str
    quote: str
    note: str
    issues: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PointView:
    """A point of a document.

    Attributes:
        id: An id of its own on the page.
        name: What the document calls it.
        terms: What it asks for.
        left_out: What of it was read and is not encoded: the reasons.
        unread: Whether it was not read.
    """

    id: str
    name: str
    terms: tuple[TermView, ...]
    left_out: tuple[str, ...]
    unread: bool


@dataclass(frozen=True, slots=True)
class GroupView:
    """Options of which one holds.

    Attributes:
        id: The id of the group.
        words: What kind of options they are.
        options: Each option, with who is behind it, in words.
        note: What a reader should know about them.
    """

    id: str
    words: str
    options: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document.

    Attributes:
        facts: What there is to say of it as a whole, by name.
        sources: Where it can be read.
        note: What a reader should know about it.
        lineage: The drafts before and after it.
        more: Other pages about it.
        groups: Its options.
        points: Its points, in the order of the document.
        unread: What was not read, where that is no point.
        struck: What it struck out of the drafts before it.
        stances: Who said what of it.
        others: The documents with which it has a finding on which both speak; None where there are none.
    """

    facts: tuple[tuple[str, str], ...]
    sources: tuple[CitedView, ...]
    note: str
    lineage: tuple[Link, ...]
    more: tuple[Link, ...]
    groups: tuple[GroupView, ...]
    points: tuple[PointView, ...]
    unread: tuple[str, ...]
    struck: tuple[str, ...]
    stances: tuple[StanceView, ...]
    others: OthersView | None


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of each document."""
    for document in site.survey.negotiation:
        view = _Document(site, document).view()
        words = " ".join(term.words for point in view.points for term in point.terms)
        yield Page(document_path(document.id), site.labels[document.id], "document", view, START, words)


class _Document:
    """What is told of one document."""

    def __init__(self, site: Site, document: Document) -> None:
        self._site = site
        self._language = site.language
        self._document = document
        self._paper = document.paper
        cites = tuple(self._cites())
        self._several = len(cites) > 1
        self._sources = {each.source_id: self._cited(number, each) for number, each in enumerate(cites, 1)}

    def view(self) -> DocumentView:
        return DocumentView(
            tuple(self._facts()),
            tuple(self._sources.values()),
            self._paper.note,
            tuple(self._lineage()),
            tuple(self._more()),
            tuple(map(self._group, self._paper.alternatives)),
            tuple(self._points()),
            tuple(self._unread()),
            tuple(getattr(self._paper, "struck", ())),
            stances_of(self._site, self._document.id),
            others_of(self._site, self._document),
        )

    def _cites(self) -> Iterable[Evidence]:
        """Return what shows each source: those of the whole document, and others that a term names."""
        known = {source.id: source for source in self._document.sources}
        cited = {each: Evidence(each, known.get(each), "", self._paper.form, "named") for each in self._paper.sources}
        for term in self._paper.terms:
            evidence = self._document.evidence(term)
            cited.setdefault(evidence.source_id, evidence)
        return cited.values()

    def _cited(self, number: int, evidence: Evidence) -> CitedView:
        source = evidence.source
        name = publisher_words(source, self._language) if source else evidence.source_id
        if self._several:
            name = f"[{number}] {name}"
        return CitedView(number, name, source_view(evidence, self._language), source.note if source else "")

    def _facts(self) -> Iterator[tuple[str, str]]:
        paper, voice = self._paper, self._site.voice
        yield self._language.say("Date"), self._language.date(self._document.date)
        if isinstance(paper, DemandList):
            kind = mark("red lines of a party") if paper.red_lines else mark("demands")
            yield self._language.say("What it is"), self._language.say(kind)
            yield self._language.say("Whose"), voice.actors(paper.by)
            if paper.to:
                yield self._language.say("Addressed to"), voice.actors(paper.to)
        else:
            yield self._language.say("What it is"), self._language.say("proposal")
            yield self._language.say("Authors"), authors_words(self._document, voice, _ROLES)
        yield self._language.say("Form"), certainty_words(paper.form, paper.sourcing or "named", self._language)
        if paper.point_names:
            yield self._language.say("Points"), self._language.number(len(paper.point_names))
        yield self._language.say("Encoded terms"), self._language.number(len(paper.terms))

    def _lineage(self) -> Iterator[Link]:
        for document in self._site.survey.negotiation:
            for step in document.paper.lineage if isinstance(document.paper, Proposal) else ():
                if document.id == self._document.id:
                    title = self._site.labels.get(step.revises, step.revises)
                    path = document_path(step.revises) if step.revises in self._site.labels else ""
                    yield Link(self._language.say("revises “{title}”", title=title), path, step.note)
                elif step.revises == self._document.id:
                    label = self._language.say("is revised by “{title}”", title=self._site.labels[document.id])
                    yield Link(label, document_path(document.id), step.note)

    def _more(self) -> Iterator[Link]:
        survey, own = self._site.survey, self._document.id
        if own in survey.coverages:
            yield Link(self._language.say("What proposals say to these demands"), demands_path(own))
        for last, course in survey.courses.items():
            if own in {text.id for text in course.history.drafts}:
                label = self._language.say("The drafts that led to “{title}”", title=self._site.labels[last])
                yield Link(label, lineage_path(last))

    def _group(self, group: Alternatives) -> GroupView:
        said = []
        for option in group.options:
            words = self._language.say("{option}: no text", option=option.id) if option.no_text else option.id
            if option.by:
                words = self._language.say("{option}, by {who}", option=words, who=self._site.voice.actor(option.by))
            if option.source:
                source = self._document.negotiation.source(option.source)
                words = self._language.say("{option}, told by {who}", option=words, who=source.publisher)
            said.append(self._language.say("{words} – {note}", words=words, note=option.note) if option.note else words)
        return GroupView(group.id, self._language.say(_GROUPS[group.kind.value]), tuple(said), group.note)

    def _points(self) -> Iterator[PointView]:
        names = dict.fromkeys(self._paper.point_names)
        rest = [*(term.at for term in self._paper.terms), *(entry.point for entry in self._paper.left_out)]
        for at in (*rest, *self._paper.unread_points):
            if not any(numbering.is_part(at, name) for name in names):
                names[at] = None
        for name in names:
            terms = [term for term in self._paper.terms if self._home(term.at, names) == name]
            left = [entry for entry in self._paper.left_out if self._home(entry.point, names) == name]
            unread = any(self._home(point, names) == name for point in self._paper.unread_points)
            reasons = tuple(
                entry.reason
                if entry.point == name
                else self._language.say("{point}: {reason}", point=entry.point, reason=entry.reason)
                for entry in left
            )
            if terms or reasons or unread:
                yield PointView(f"point-{slug(name)}", name, tuple(map(self._term, terms)), reasons, unread)

    def _home(self, point: str, names: dict[str, None]) -> str:
        """Return the point under which something stands: itself, or the nearest of which it is a part."""
        if point in names:
            return point
        found = [name for name in names if numbering.is_part(point, name)]
        return max(found, key=len) if found else point

    def _term(self, term: Term) -> TermView:
        evidence = self._document.evidence(term)
        issues = dict.fromkeys(clause.issue for clause in self._document.clauses if clause.term == term.id)
        return TermView(
            term.id,
            capital(self._site.sentences[self._document.id, term.id]),
            term.option or "",
            self._sources[evidence.source_id],
            evidence.locator,
            certainty_words(evidence.certainty, evidence.sourcing, self._language),
            evidence.quote,
            term.note,
            tuple(self._site.issue(issue_words(self._site, issue), issue) for issue in issues),
        )

    def _unread(self) -> Iterator[str]:
        for entry in self._paper.not_seen:
            if isinstance(entry, UnreadPoint):
                issues = self._language.join(prefix_words(self._site, each) for each in entry.about)
                yield self._language.say("point {point}, which may speak to {issues}", point=entry.point, issues=issues)
            elif "/" in entry:
                yield self._language.say("what it says on {issues}", issues=prefix_words(self._site, entry))
            else:
                yield self._language.say("point {point}", point=entry)
