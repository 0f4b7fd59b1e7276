"""The pages about the site itself: search, downloads, and method and limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale

from negotiations.messages import mark
from negotiations.website.assets import DOWNLOADED
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import DOWNLOADS, ISSUES, METHOD, SEARCH, START

_METHOD = (
    (
        mark("What is compared"),
        (
            mark(
                "Compared is what the texts ask for, not how they are worded. A text is a commitment, not an outcome."
            ),
            mark(
                "Each text is encoded by people as terms, each with a source and a place in it. A term bounds "
                "what an agreement may leave possible; two texts are related by rules, from these bounds alone."
            ),
            mark(
                "The relation of each row is worked out by rules, from what the terms demand; no row is a "
                "judgement on a text."
            ),
        ),
    ),
    (
        mark("What the relations mean"),
        (
            mark(
                "Same: both ask for the same. A asks for more: whatever satisfies A satisfies B. Partly in "
                "common: some agreements satisfy both. Conflict: no agreement satisfies both."
            ),
            mark(
                "A conflict of degree has a distance, such as a number of people or of days. A conflict is soft "
                "where it rests on aims or on what was derived alone."
            ),
            mark(
                "Left open: a text speaks to the question and leaves it open, or a figure is to be set. Not "
                "comparable: there is no common measure, and the reason is said."
            ),
        ),
    ),
    (
        mark("What silence means"),
        (
            mark("Silence is neither agreement nor refusal nor a decision; where a text is silent, it says why."),
            mark(
                "A text is called silent only where all of it was read. Where a part was not read, it is not "
                "known whether it speaks."
            ),
        ),
    ),
    (
        mark("What this is not"),
        (
            mark(
                "What is encoded is a selection, made by people; every row names the terms and sources that it "
                "rests on."
            ),
            mark(
                "A number of findings is no measure of how far apart two parties are: questions are not of "
                "equal weight."
            ),
            mark("Nobody's text is preferred. The words of a party stand only in quotations."),
            mark(
                "Who thinks that a term is encoded wrongly can say so with the source and the place in it; the "
                "term names both."
            ),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class MethodView:
    """What a reader must know, by heading."""

    sections: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """The lists that lead to every page."""

    lists: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DownloadsView:
    """The files that may be taken.

    Attributes:
        files: The way to each, with what it holds.
        language: In which language they are; empty where that is the one of the page.
    """

    files: tuple[Link, ...]
    language: str


def pages(site: Site) -> Iterator[Page]:
    """Yield the pages."""
    say = site.language.say
    up = "" if site.main is None else "../"
    files = tuple(Link(path.rpartition("/")[2], up + path, say(words)) for path, words in DOWNLOADED)
    tables = "" if site.main is None else say("The tables are in one language: {language}.", language=_name(site))
    lists = (Link(say("Questions"), ISSUES), Link(say("Texts, the latest first"), START))
    yield Page(SEARCH, say("Search"), "search", SearchView(lists if site.survey.matrix else lists[1:]), SEARCH)
    yield Page(DOWNLOADS, say("Downloads"), "downloads", DownloadsView(files, tables), DOWNLOADS)
    sections = tuple((say(title), tuple(map(say, words))) for title, words in _METHOD)
    yield Page(METHOD, say("Method and limits"), "method", MethodView(sections))


def _name(site: Site) -> str:
    """Return what the language of the tables is called in the language of a site."""
    code = (site.main or site.language).code
    return str(Locale.parse(site.language.code).languages.get(code, code))
