"""The matrix: for each topic a page with the texts that speak to it side by side; and all topics at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from negotiations.compare.table_records import numbered_rows
from negotiations.pictures.grid import grid_view
from negotiations.pictures.printing import picture_html
from negotiations.pictures.topic_grid import topics_view
from negotiations.reports.matrix_view import AGREEMENTS
from negotiations.website.crossings import crossings
from negotiations.website.matrix_rows import TopicRows
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import MATRIX, topic_path
from negotiations.website.topics import topic_words

_FEW_ROWS, _FEW_TEXTS = 40, 9
"""A picture with more rows, or more texts beside the base, is not seen at a glance."""


@dataclass(frozen=True, slots=True)
class OverviewView:
    """All topics at a glance.

    Attributes:
        topics: For each topic the way to its page, how many texts speak to it, and how many rows it has.
        base: The way to the text that the others are related to at first.
        agreement: For each degree of agreement what it is called, its sign, and on how many rows it is.
        picture: How each text with a page beside the base relates to it, by topic; empty where none has one.
    """

    topics: tuple[tuple[Link, int, int], ...]
    base: Link
    agreement: tuple[tuple[str, str, int], ...]
    picture: Markup


def pages(site: Site) -> Iterator[Page]:
    """Yield the overview, and for each topic its page."""
    survey = site.survey
    if survey.matrix is None:
        return
    found = crossings(survey)
    rows = list(numbered_rows(survey.matrix))
    topics = []
    by_topic = {topic: [*group] for topic, group in groupby(rows, key=lambda each: each[1].where.issue.topic)}
    for number, (topic, those) in enumerate(by_topic.items()):
        name = topic_words(site, topic)
        view = TopicRows(site, found, those).view(_beside(site, list(by_topic), number))
        topics.append((Link(name, topic_path(topic)), view.speaking, len(view.lines)))
        yield Page(topic_path(topic), name, "matrix", view, MATRIX)
    degrees = [degree for degree, _, _ in survey.agreements.values()]
    agreement = tuple(
        (site.language.say(words), glyph, degrees.count(degree)) for degree, (words, glyph) in AGREEMENTS.items()
    )
    overview = OverviewView(tuple(topics), site.document(survey.base), agreement, _at_a_glance(site))
    yield Page(MATRIX, site.language.say("Matrix"), "overview", overview, MATRIX)


def _at_a_glance(site: Site) -> Markup:
    """Return a picture of the matrix: by question where that is seen at a glance, else by topic."""
    related = site.survey.related
    if related is None:
        return Markup()
    few = len(related) <= _FEW_ROWS and len(related.texts) <= _FEW_TEXTS
    return picture_html((grid_view if few else topics_view)(related, site.language))


def _beside(site: Site, topics: Sequence[str], number: int) -> tuple[Link, ...]:
    """Return the ways to the topics before and after one."""
    ways = []
    if number:
        before = topics[number - 1]
        ways.append(Link(site.language.say("Before: {topic}", topic=topic_words(site, before)), topic_path(before)))
    if number + 1 < len(topics):
        after = topics[number + 1]
        ways.append(Link(site.language.say("Next: {topic}", topic=topic_words(site, after)), topic_path(after)))
    return tuple(ways)
