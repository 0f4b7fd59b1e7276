"""What each draft of a lineage changed."""

from __future__ import annotations

from collections.abc import Iterator

from negotiations.reports.history_view import course_view
from negotiations.website.demand_pages import ListView, tables_view
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import LINEAGES, lineage_path


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of lineages, and for each the page of what its drafts changed."""
    survey, say = site.survey, site.language.say
    if not survey.courses:
        return
    links = []
    for name, found in survey.courses.items():
        drafts = " → ".join(site.labels[draft.id] for draft in found.history.drafts)
        links.append(Link(site.labels[name], lineage_path(name), drafts))
        view = tables_view(site, course_view(found, site.language))
        yield Page(lineage_path(name), view.table.title, "tables", view, LINEAGES)
    intro = say("For each draft that no other revises: the drafts that led to it, and what each changed.")
    yield Page(LINEAGES, say("Drafts"), "list", ListView(intro, tuple(links)), LINEAGES)
