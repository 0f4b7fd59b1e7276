"""What each draft of a lineage changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from negotiations.reports.history_view import course_view
from negotiations.reports.tables import TableView
from negotiations.website.labels import LABELLED, labels_style
from negotiations.website.pages import Link, ListView, Page, Site
from negotiations.website.paths import LINEAGES, document_path, lineage_path


@dataclass(frozen=True, slots=True)
class LineageView:
    """The drafts that led to a document.

    Attributes:
        table: What each changed.
        texts: The ways to the drafts, each with its letter and its date.
        pairs: The ways to the pages of the last draft with each other one.
        styles: For each section of the table a name for what cells have before their words where there are no heads, as
            CSS.
        labelled: For how many columns that is; the cells of further ones have it themselves.
    """

    table: TableView
    texts: tuple[tuple[str, Link], ...]
    pairs: tuple[Link, ...]
    styles: tuple[str, ...]
    labelled: int


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of lineages, and for each the page of what its drafts changed."""
    survey, say = site.survey, site.language.say
    if not survey.courses:
        return
    links = []
    for name, found in survey.courses.items():
        drafts = " → ".join(site.labels[draft.id] for draft in found.history.drafts)
        links.append(Link(site.labels[name], lineage_path(name), drafts))
        table = course_view(found, site.language)
        texts = tuple((text.letter, Link(text.title, document_path(text.id), text.date)) for text in table.texts)
        *others, last = table.texts
        pairs = tuple(Link(each.title, path) for each in others if (path := site.pair(each.id, last.id)))
        styles = tuple(labels_style(section.columns[1 : LABELLED + 1]) for section in table.sections)
        view = LineageView(table, texts, pairs, styles, LABELLED)
        yield Page(lineage_path(name), table.title, "tables", view, LINEAGES)
    intro = say("For each draft that no other revises: the drafts that led to it, and what each changed.")
    yield Page(LINEAGES, say("Drafts"), "list", ListView(intro, tuple(links)), LINEAGES)
