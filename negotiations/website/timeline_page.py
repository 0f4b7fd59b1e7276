"""Drafts and stances by date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from negotiations.pictures.printing import picture_html
from negotiations.pictures.stances import stances_view
from negotiations.pictures.timeline import timeline_view
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import TIMELINE
from negotiations.website.stances import StanceView, stance_view


@dataclass(frozen=True, slots=True)
class DayView:
    """What happened on a day.

    Attributes:
        day: The day as in files.
        date: The day in words.
        texts: The texts of that day, each with its authors.
        stances: What was said on that day.
    """

    day: str
    date: str
    texts: tuple[Link, ...]
    stances: tuple[StanceView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The days on which there is something.

    Attributes:
        days: The days, the earliest first.
        drafts: The documents by date, with what revises what, as a picture.
        stances: Who took which stance, as a picture; empty where nobody did.
    """

    days: tuple[DayView, ...]
    drafts: Markup
    stances: Markup


def pages(site: Site) -> Iterator[Page]:
    """Yield the timeline."""
    negotiation = site.survey.negotiation
    days = sorted({*(document.date for document in negotiation), *(stance.date for stance in negotiation.stances)})
    view = TimelineView(
        tuple(
            DayView(
                day.isoformat(),
                site.language.date(day),
                tuple(
                    Link(site.labels[each.id], site.document(each).path, site.authors[each.id])
                    for each in negotiation
                    if each.date == day
                ),
                tuple(stance_view(site, stance) for stance in negotiation.stances if stance.date == day),
            )
            for day in days
        ),
        picture_html(timeline_view(negotiation.documents, site.language, prefix="drafts")),
        picture_html(stances_view(negotiation, site.language)) if negotiation.stances else Markup(),
    )
    yield Page(TIMELINE, site.language.say("Timeline"), "timeline", view, TIMELINE)
