"""What proposals say to each list of demands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from negotiations.reports.coverage_view import coverage_view
from negotiations.reports.tables import TableView
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import DEMANDS, demands_path, document_path


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of ways to pages.

    Attributes:
        intro: What is said before it.
        links: The ways.
    """

    intro: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TablesView:
    """Tables, and the way to the texts that they are about.

    Attributes:
        table: The tables.
        texts: The way to each text, by the letter or number that stands for it.
    """

    table: TableView
    texts: tuple[tuple[str, Link], ...]


def tables_view(site: Site, table: TableView) -> TablesView:
    """Return tables with the ways to their texts."""
    texts = tuple((text.letter, Link(text.title, document_path(text.id), text.date)) for text in table.texts)
    return TablesView(table, texts)


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of demands, and for each the page of what proposals say to it."""
    survey, say = site.survey, site.language.say
    if not survey.coverages:
        return
    links = []
    for name, found in survey.coverages.items():
        document = survey.negotiation[name]
        note = say("{who}, {date}", who=site.authors[name], date=site.language.date(document.date))
        links.append(Link(site.labels[name], demands_path(name), note))
        view = tables_view(site, coverage_view(found, site.language))
        yield Page(demands_path(name), view.table.title, "tables", view, DEMANDS)
    intro = say("What proposals say to each list of demands, part by part. No page gives a verdict.")
    yield Page(DEMANDS, say("Demands"), "list", ListView(intro, tuple(links)), DEMANDS)
