"""The start page: what is on the table, by whom, since when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from negotiations.compare.findings import Finding
from negotiations.documents.negotiations import Document
from negotiations.documents.papers import DemandList
from negotiations.messages import mark
from negotiations.reports.views import certainty_words
from negotiations.reports.withholding import withheld_notes
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import DEMANDS, ISSUES, LINEAGES, MAP, MATRIX, PAIRS, START, TIMELINE, issue_path
from negotiations.website.stances import StanceView, stances_of
from negotiations.website.topics import issue_words

_LATEST = 5
_MOST = 10
_SORTS = {
    "proposals": mark("Proposals, the latest first ({count})"),
    "demands": mark("Demands, the latest first ({count})"),
    "red-lines": mark("Red lines of parties, the latest first ({count})"),
}


@dataclass(frozen=True, slots=True)
class EntryView:
    """A document in the list.

    Attributes:
        link: The way to it, with its date.
        day: The date as in files, by which a script sorts.
        revised: The texts that revise it.
        authors: Who wrote it or makes the demands.
        form: How its text came to be known.
        terms: How many terms of it are encoded.
    """

    link: Link
    day: str
    revised: tuple[Link, ...]
    authors: str
    form: str
    terms: str


@dataclass(frozen=True, slots=True)
class ListedView:
    """Documents of one sort, the latest first.

    Attributes:
        id: An id of its own on the page.
        title: What they are, and how many.
        entries: The documents.
    """

    id: str
    title: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class ContestedView:
    """A question on which texts conflict.

    Attributes:
        link: The way to it.
        texts: How many texts conflict with another one.
        pairs: How many pairs of texts conflict.
    """

    link: Link
    texts: str
    pairs: str


@dataclass(frozen=True, slots=True)
class StartView:
    """What is on the table.

    Attributes:
        intro: What the site is, each a paragraph.
        ways: The parts of the site, each with what it shows.
        lists: The documents, those of each sort together.
        contested: The questions on which most pairs of texts conflict.
        stances: The latest stances.
        notes: What was left out of the whole site.
    """

    intro: tuple[str, ...]
    ways: tuple[Link, ...]
    lists: tuple[ListedView, ...]
    contested: tuple[ContestedView, ...]
    stances: tuple[StanceView, ...]
    notes: tuple[str, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the start page."""
    negotiation, say = site.survey.negotiation, site.language.say
    about = say(
        "What texts ask for, compared by meaning: where they ask for the same, for more or for what rules the other "
        "out, where one is silent and why, each with its source."
    )
    parties = say("Between: {parties}.", parties=site.voice.actors(negotiation.parties))
    intro = [about, _count(site), parties]
    view = StartView(
        tuple(intro),
        tuple(_ways(site)),
        tuple(_lists(site)),
        tuple(_contested(site)),
        tuple(reversed(stances_of(site)))[:_LATEST],
        withheld_notes(negotiation, site.language),
    )
    yield Page(START, site.language.label(negotiation.title), "start", view, START)


def _count(site: Site) -> str:
    """Return how many texts there are, and of which days; without a full stop, as a date may end in one."""
    days = [document.date for document in site.survey.negotiation]
    said = site.language.say_many("{count} text", "{count} texts", len(days))
    if not days:
        return said
    first, last = site.language.date(min(days)), site.language.date(max(days))
    span = first if first == last else site.language.say("{first} – {last}", first=first, last=last)
    return f"{said}, {span}"


def _lists(site: Site) -> Iterator[ListedView]:
    """Yield the proposals, the demands and the red lines, those that there are."""
    sorts: dict[str, list[Document]] = {name: [] for name in _SORTS}
    for document in reversed(site.survey.negotiation.documents):
        paper = document.paper
        demanded = "red-lines" if isinstance(paper, DemandList) and paper.red_lines else "demands"
        sorts[demanded if isinstance(paper, DemandList) else "proposals"].append(document)
    revised: dict[str, list[Link]] = {}
    for later in site.survey.negotiation:
        for earlier in later.revises:
            revised.setdefault(earlier.id, []).append(site.document(later))
    for name, documents in sorts.items():
        if documents:
            entries = tuple(_entry(site, each, tuple(revised.get(each.id, ()))) for each in documents)
            title = site.language.say(_SORTS[name], count=site.language.number(len(documents)))
            yield ListedView(name, title, entries)


def _contested(site: Site) -> Iterator[ContestedView]:
    """Yield the questions on which most pairs of texts conflict, by what the texts say themselves."""
    found: dict[str, set[tuple[str, str]]] = {}
    for pair, comparison in site.survey.comparisons.items():
        for finding in filter(_own, comparison.conflicts):
            found.setdefault(finding.issue, set()).add(pair)
    for issue in sorted(found, key=lambda each: (-len(found[each]), each))[:_MOST]:
        yield ContestedView(
            Link(issue_words(site, issue), issue_path(issue)),
            site.language.number(len({text for pair in found[issue] for text in pair})),
            site.language.number(len(found[issue])),
        )


def _own(finding: Finding) -> bool:
    """Return whether both texts say themselves what conflicts, and nothing of it follows by a rule alone."""
    return all(any(not clause.derived for clause in side.clauses) for side in (finding.a, finding.b))


def _entry(site: Site, document: Document, revised: tuple[Link, ...]) -> EntryView:
    paper = document.paper
    return EntryView(
        site.document(document),
        document.date.isoformat(),
        revised,
        site.authors[document.id],
        certainty_words(paper.form, paper.sourcing or "named", site.language),
        site.language.number(len(paper.terms)),
    )


def _ways(site: Site) -> Iterator[Link]:
    survey, say = site.survey, site.language.say
    if survey.matrix:
        yield Link(say("Matrix"), MATRIX, say("all texts side by side, topic by topic"))
        yield Link(say("Questions"), ISSUES, say("what each text says on one question"))
        yield Link(say("Pairs"), PAIRS, say("how two texts relate"))
    if survey.coverages:
        yield Link(say("Demands"), DEMANDS, say("what proposals say to lists of demands"))
    if survey.courses:
        yield Link(say("Drafts"), LINEAGES, say("what each draft changed"))
    yield Link(say("Timeline"), TIMELINE, say("drafts and stances by date"))
    if survey.mapped:
        yield Link(say("Maps"), MAP, say("what texts say of each region"))
