"""What documents rest on: sources that cannot have it, quotations that nobody can look up, one page listed twice.

Never told: a source without a day, as many pages show none; one that is a day older than what it reports, as it may
have appeared in another time zone; a quotation from a document with points, as its point is where to look.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from negotiations.documents.negotiations import Negotiation
from negotiations.documents.settings import Setting
from negotiations.files.models import ReadFile
from negotiations.problems import Problem, Related, Severity
from negotiations.rules.base import Folder, PaperFile, Rule

EARLY_SOURCE = Rule(
    "A source is older than the document or the stance that rests on it.",
    "Check the two days, and which source is meant.",
    Severity.WARNING,
    "early-source",
)
UNPLACED_QUOTE = Rule(
    "Nothing tells where in its source a quotation stands.",
    "Write a locator: a paragraph, a page, a heading, a time.",
    Severity.NOTE,
    "unplaced-quote",
)
UNSAID_SOURCING = Rule(
    "A term is a press report, and nothing says whether whoever vouches for it is named.",
    "Write 'sourcing: named' or 'sourcing: anonymous'.",
    Severity.WARNING,
    "unsaid-sourcing",
)
SAME_PAGE = Rule(
    "Two sources have the same address, so that one page looks like two witnesses.",
    "List it once; say in its note what else it carries.",
    Severity.WARNING,
    "same-page",
)
RULES = (EARLY_SOURCE, UNPLACED_QUOTE, UNSAID_SOURCING, SAME_PAGE)

_TIME_ZONES = timedelta(days=1)
"""How much earlier than an event a page may be dated that reports it."""

_CHECK_DAYS = "check the two days, and which source is meant"
_PLACE = "write a 'locator': a paragraph, a page, a heading"


def find(folder: Folder) -> Iterator[Problem]:
    """Yield what is wrong with the sources and quotations of a negotiation."""
    negotiation, setting = folder.negotiation, folder.related.setting
    for file in folder.papers:
        yield from _early_sources(file)
        yield from _terms(file)
    if negotiation is not None and setting is not None:
        yield from _stances(negotiation, setting)
    yield from _same_pages(folder)


def _early_sources(file: PaperFile) -> Iterator[Problem]:
    """Yield the sources of a document that are older than it: how could they have it?"""
    days = {source.id: source.date for source in file.document.sources}
    for number, source in enumerate(file.paper.sources):
        day = days.get(source)
        if day is not None and day + _TIME_ZONES < file.paper.date:
            message = f"found the source {source!r} of {day} for a document of {file.paper.date}"
            yield EARLY_SOURCE.problem(file.read, message, "sources", number, hint=_CHECK_DAYS)


def _terms(file: PaperFile) -> Iterator[Problem]:
    """Yield the quotations that nobody can look up, and the press reports without a word on who vouches for them."""
    paper = file.paper
    for number, term in enumerate(paper.terms):
        # The id of a term is a place in its source where points are counted, and else the encoder's invention.
        if term.quote and not (term.locator or term.point or paper.points):
            message = f"the term {term.id!r} has a quotation and no locator"
            yield UNPLACED_QUOTE.problem(file.read, message, "terms", number, "quote", hint=_PLACE)
        if term.certainty == "press-report" and term.sourcing is None and paper.sourcing is None:
            message = f"the term {term.id!r} is a press report, and nothing says whether its source is named"
            hint = "write 'sourcing: named' or 'sourcing: anonymous'"
            yield UNSAID_SOURCING.problem(file.read, message, "terms", number, "certainty", hint=hint)


def _stances(negotiation: Negotiation, read: ReadFile[Setting]) -> Iterator[Problem]:
    """Yield the same of stances, which are told by sources too."""
    days = {source.id: source.date for source in negotiation.sources}
    for number, stance in enumerate(negotiation.setting.stances):
        day = days.get(stance.source)
        if day is not None and day + _TIME_ZONES < stance.date:
            message = f"found the source {stance.source!r} of {day} for a stance of {stance.date}"
            yield EARLY_SOURCE.problem(read, message, "stances", number, "source", hint=_CHECK_DAYS)
        if stance.quote and not stance.locator:
            message = "a stance has a quotation and no locator"
            yield UNPLACED_QUOTE.problem(read, message, "stances", number, "quote", hint=_PLACE)
        if stance.certainty == "press-report" and "sourcing" not in stance.model_fields_set:
            message = "a stance is a press report, and nothing says whether its source is named"
            hint = "write 'sourcing: named' or 'sourcing: anonymous'"
            yield UNSAID_SOURCING.problem(read, message, "stances", number, "certainty", hint=hint)


def _same_pages(folder: Folder) -> Iterator[Problem]:
    """Yield the sources whose address another one has, but for a mark in the page and how the address is written."""
    listed = folder.related.sources
    if listed is None or listed.model is None:
        return
    first: dict[str, int] = {}
    for number, source in enumerate(listed.model.sources):
        if source.url is None:
            continue
        page = source.url.partition("#")[0].rstrip("/")
        before = first.setdefault(page, number)
        if before != number:
            other = listed.model.sources[before].id
            message = f"the sources {other!r} and {source.id!r} are the same page"
            hint = "list it once; say in its note what else it carries"
            related = (Related(f"the source {other!r}", listed.value("sources", before, "url")),)
            yield SAME_PAGE.problem(listed, message, "sources", number, "url", hint=hint, related=related)
