"""The start page: what is on the table, by whom, since when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from negotiations.documents.negotiations import Document
from negotiations.documents.papers import DemandList
from negotiations.messages import mark
from negotiations.reports.views import certainty_words
from negotiations.reports.withholding import withheld_notes
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import DEMANDS, ISSUES, LINEAGES, MATRIX, PAIRS, START, TIMELINE
from negotiations.website.stances import StanceView, stances_of

_LATEST = 5


@dataclass(frozen=True, slots=True)
class EntryView:
    """A document in the list.

    Attributes:
        link: The way to it, with its date.
        day: The date as in files, by which a script sorts.
        kind: What it is: a proposal, demands, or red lines.
        authors: Who wrote it or makes the demands.
        form: How its text came to be known.
        terms: How many terms of it are encoded.
    """

    link: Link
    day: str
    kind: str
    authors: str
    form: str
    terms: str


@dataclass(frozen=True, slots=True)
class StartView:
    """What is on the table.

    Attributes:
        intro: What the site is, each a paragraph.
        ways: The parts of the site, each with what it shows.
        entries: The documents, the latest first.
        stances: The latest stances.
        notes: What was left out of the whole site.
    """

    intro: tuple[str, ...]
    ways: tuple[Link, ...]
    entries: tuple[EntryView, ...]
    stances: tuple[StanceView, ...]
    notes: tuple[str, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the start page."""
    negotiation, say = site.survey.negotiation, site.language.say
    entries = tuple(_entry(site, document) for document in reversed(negotiation.documents))
    intro = [_count(site), say("Between: {parties}.", parties=site.voice.actors(negotiation.parties))]
    view = StartView(
        tuple(intro),
        tuple(_ways(site)),
        entries,
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


def _entry(site: Site, document: Document) -> EntryView:
    paper, say = document.paper, site.language.say
    kind = say("proposal")
    if isinstance(paper, DemandList):
        kind = say(mark("red lines of a party") if paper.red_lines else mark("demands"))
    return EntryView(
        site.document(document),
        document.date.isoformat(),
        kind,
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
