"""What the pages of the encoded documents show: each document point by point, with its sources and stances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from docs.reference.sources import SourceView, publisher, source_view, where
from negotiations.documents import points as numbering
from negotiations.documents.negotiations import Document, Negotiation
from negotiations.documents.papers import Alternatives, DemandList, Proposal
from negotiations.documents.settings import Stance
from negotiations.files.folders import SETTING, seeds_folder
from negotiations.files.loading import seed
from negotiations.messages import language
from negotiations.reports.escaping import markdown
from negotiations.terms.base import Term
from negotiations.terms.voices import Voice

FOLDER = "documents"
_ENGLISH = language("en")
_ROLES = {"author": "", "input": "input", "mediator": "mediator", "endorser": "endorser"}


@dataclass(frozen=True, slots=True)
class TermView:
    """A term: what it says, and what it rests on; every text is Markdown."""

    id: str
    point: str
    words: str
    option: str
    strength: str
    certainty: str
    evidence: str
    quote: str
    note: str


@dataclass(frozen=True, slots=True)
class PointView:
    """A point of a document, with everything that the file says of it.

    Attributes:
        name: What its heading says: `Point` and its name in the document, or `Part` where the file does not count it.
        unread: That it was not read, in words; empty where it was.
        left_out: What of it was read and is not encoded, with the reason, each with the point where it is another one.
        terms: Its terms.
    """

    name: str
    unread: str
    left_out: tuple[tuple[str, str], ...]
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What the page of a document shows; every text but ids and paths is Markdown.

    Attributes:
        path: The path of its page in the folder of the pages.
        negotiation: What its negotiation is called.
        id: The name by which commands find it.
        title: What it is called, by language tag.
        facts: What there is to say of it as a whole, by name.
        note: What a reader should know about it.
        lineage: The earlier and later drafts: how they relate, the title, the page, and a note.
        alternatives: Its options: what they are, a note, and each option with who is behind it.
        counted: Whether its file counts the points.
        points: Its points, in the order of the document.
        struck: What it struck out of earlier drafts.
        stances: Who said what of it, by date.
        sources: Its sources.
    """

    path: str
    negotiation: str
    id: str
    title: Mapping[str, str]
    facts: tuple[tuple[str, str], ...]
    note: str
    lineage: tuple[tuple[str, str, str, str], ...]
    alternatives: tuple[tuple[str, str, str, tuple[tuple[str, str], ...]], ...]
    counted: bool
    points: tuple[PointView, ...]
    struck: tuple[str, ...]
    stances: tuple[str, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class NegotiationView:
    """What the index shows of a negotiation."""

    title: str
    note: str
    parties: str
    baselines: tuple[tuple[str, tuple[str, ...]], ...]
    rows: tuple[tuple[str, ...], ...]


@cache
def negotiations() -> tuple[Negotiation, ...]:
    """Return the negotiations that come with the package, by id."""
    return tuple(seed(path.parent.name) for path in sorted(seeds_folder().glob(f"*/{SETTING}")))


def page_path(document: Document) -> str:
    """Return the path of the page of a document.

    Example:
        >>> page_path(seed("ukraine")["us-28-points"])
        'documents/ukraine--us-28-points.md'
    """
    return f"{FOLDER}/{document.negotiation.id}--{document.id}.md"


def negotiation_view(negotiation: Negotiation) -> NegotiationView:
    """Return what the index shows of a negotiation."""
    voice = Voice(_ENGLISH, negotiation.vocabulary)
    baselines = tuple(
        (
            f"{markdown(_ENGLISH.label(baseline.title))} (`{baseline.id}`, in `{baseline.unit}`)",
            tuple(
                ", ".join(
                    part
                    for part in (
                        markdown(str(value.value)),
                        _ENGLISH.date(value.date) if value.date else "",
                        where(negotiation, value.source, value.locator or ""),
                        markdown(value.note),
                    )
                    if part
                )
                for value in baseline.values
            ),
        )
        for baseline in negotiation.baselines
    )
    return NegotiationView(
        markdown(_ENGLISH.label(negotiation.title)),
        markdown(negotiation.setting.note),
        markdown(voice.labels("actor", negotiation.parties)),
        baselines,
        tuple(_row(document, voice) for document in negotiation),
    )


def _row(document: Document, voice: Voice) -> tuple[str, ...]:
    paper = document.paper
    kind = "proposal" if isinstance(paper, Proposal) else "red lines" if paper.red_lines else "demands"
    return (
        document.date.isoformat(),
        f"[{markdown(document.label())}]({page_path(document)})",
        kind,
        markdown(voice.labels("actor", document.actors)),
        paper.form,
        str(len(document.terms)),
    )


def document_view(document: Document) -> DocumentView:
    """Return what the page of a document shows."""
    paper = document.paper
    voice = Voice(_ENGLISH, document.vocabulary)
    return DocumentView(
        page_path(document),
        markdown(_ENGLISH.label(document.negotiation.title)),
        f"{document.negotiation.id}/{document.id}",
        {code: markdown(document.title[code]) for code in sorted(document.title)},
        tuple(_facts(document, voice)),
        markdown(paper.note),
        tuple(_lineage(document)),
        tuple(_alternatives(document, each, voice) for each in paper.alternatives),
        bool(paper.points),
        tuple(_points(document)),
        tuple(_struck(document)),
        tuple(_stance(document, stance, voice) for stance in _stances(document)),
        tuple(source_view(source) for source in document.sources),
    )


def _facts(document: Document, voice: Voice) -> Iterator[tuple[str, str]]:
    paper = document.paper
    yield "Date", _ENGLISH.date(document.date)
    if isinstance(paper, DemandList):
        yield "By", markdown(voice.labels("actor", paper.by))
        if paper.to:
            yield "To", markdown(voice.labels("actor", paper.to))
        yield "What it is", "red lines of the party" if paper.red_lines else "demands"
    else:
        said = [
            voice.label("actor", author.actor) + (f" ({_ROLES[author.role]})" if _ROLES[author.role] else "")
            for author in paper.authors
        ]
        yield "Authors", markdown(_ENGLISH.join(said))
        if paper.authorship:
            yield "Authorship", paper.authorship
    yield "Form", f"{paper.form}, {paper.sourcing or 'named'} source"
    if paper.points:
        yield "Points", str(len(paper.point_names))
    yield "Terms", str(len(document.terms))
    unread = [_unread(entry) for entry in _entries(document)]
    yield "Not seen", "; ".join(unread) if unread else "nothing: all of it was read"


def _entries(document: Document) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what was not read: a point, which may be empty, and the issues that are known of it."""
    for entry in document.paper.not_seen:
        if not isinstance(entry, str):
            yield entry.point, entry.about
        elif "/" in entry:
            yield "", (entry,)
        else:
            yield entry, ()


def _unread(entry: tuple[str, tuple[str, ...]]) -> str:
    point, about = entry
    issues = ", ".join(f"`{issue}`" for issue in about)
    if not point:
        return f"what it says on {issues}"
    return f"point “{markdown(point)}”" + (f", which may speak to {issues}" if issues else "")


def _lineage(document: Document) -> Iterator[tuple[str, str, str, str]]:
    for step in document.paper.lineage if isinstance(document.paper, Proposal) else ():
        yield _related("revises", document.negotiation, step.revises, step.note)
    for later in document.negotiation:
        for step in later.paper.lineage if isinstance(later.paper, Proposal) else ():
            if step.revises == document.id:
                yield _related("revised by", document.negotiation, later.id, step.note)


def _related(how: str, negotiation: Negotiation, document_id: str, note: str) -> tuple[str, str, str, str]:
    other = next((each for each in negotiation if each.id == document_id), None)
    page = page_path(other).removeprefix(f"{FOLDER}/") if other else ""
    return how, markdown(other.label() if other else document_id), page, markdown(note)


def _alternatives(
    document: Document, group: Alternatives, voice: Voice
) -> tuple[str, str, str, tuple[tuple[str, str], ...]]:
    options = []
    for option in group.options:
        said = [voice.actor(option.by)] if option.by else []
        told = [markdown(word) for word in said]
        told += [publisher(document.negotiation, option.source)] if option.source else []
        told += ["to say nothing"] if option.no_text else []
        told += [markdown(option.note)] if option.note else []
        options.append((f"{group.id}/{option.id}", "; ".join(told)))
    within = f"`{group.kind.value}`" + (f", within `{group.within}`" if group.within else "")
    return group.id, within, markdown(group.note), tuple(options)


def _points(document: Document) -> Iterator[PointView]:
    """Yield the points in the order of the document: that of the file where it does not count them."""
    paper = document.paper
    counted = paper.point_names
    entries = [(point, about) for point, about in _entries(document) if point]
    named = [*(term.at for term in document.terms), *(each.point for each in paper.left_out)]
    named += [point for point, _ in entries]
    homes = {name: _home(name, counted) for name in named}
    others = dict.fromkeys(home for home in homes.values() if home not in counted)
    for name in (*counted, *others):
        terms = tuple(_term(document, term, name) for term in document.terms if homes[term.at] == name)
        left_out = tuple(
            ("" if each.point == name else markdown(each.point), markdown(each.reason))
            for each in paper.left_out
            if homes[each.point] == name
        )
        unread = "; ".join(_unread(each) for each in entries if homes[each[0]] == name)
        if terms or left_out or unread or name in counted:
            heading = f"Point {name}" if name in counted else f"Part {name}"
            yield PointView(markdown(heading), unread, left_out, terms)


def _home(point: str, counted: Iterable[str]) -> str:
    """Return the point of the document that a point is part of, the narrowest of several; itself where it is none's."""
    return max((each for each in counted if numbering.is_part(point, each)), key=len, default=point)


def _term(document: Document, term: Term, point: str) -> TermView:
    evidence = document.evidence(term)
    strength = term.strength.value
    return TermView(
        term.id,
        "" if term.at == point else markdown(term.at),
        markdown(term.say(_ENGLISH, document.vocabulary, document.baseline_titles())),
        term.option or "",
        strength,
        f"{evidence.certainty}, {evidence.sourcing} source",
        where(document.negotiation, evidence.source_id, evidence.locator),
        markdown(evidence.quote),
        markdown(term.note),
    )


def _struck(document: Document) -> Iterator[str]:
    points = document.paper.struck if isinstance(document.paper, Proposal) else ()
    for point in points:
        yield f"point {markdown(point)}"
    for earlier, ids in sorted(document.struck.items()) if points else ():
        how, title, page, _ = _related("", document.negotiation, earlier, "")
        del how
        terms = ", ".join(f"`{each.id}`" for each in document.negotiation[earlier].terms if each.id in ids)
        if terms:
            yield f"in [{title}]({page}) these terms: {terms}"


def _stances(document: Document) -> Iterator[Stance]:
    return (stance for stance in document.negotiation.stances if stance.document == document.id)


def _stance(document: Document, stance: Stance, voice: Voice) -> str:
    what = stance.what.replace("-", " ")
    terms = ", ".join(f"`{each}`" for each in stance.terms)
    parts = [
        f"{stance.date.isoformat()}: {markdown(voice.labels('actor', stance.who))}: **{what}**",
        f"terms {terms}" if terms else "",
        where(document.negotiation, stance.source, stance.locator or ""),
        f"{stance.certainty}, {stance.sourcing} source",
        f"“{markdown(stance.quote)}”" if stance.quote else "",
        markdown(stance.note),
    ]
    return "; ".join(part for part in parts if part)
