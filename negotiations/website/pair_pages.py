"""The page of each two texts with a finding on which both speak, and the table of all pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from negotiations.compare.findings import Comparison
from negotiations.pictures.printing import picture_html
from negotiations.pictures.relation_bars import relations_view
from negotiations.reports.records import RowView
from negotiations.reports.views import ComparisonView, comparison_view
from negotiations.reports.withholding import withheld_notes
from negotiations.website.pages import Link, Page, Site
from negotiations.website.pair_silences import SilenceView, both_told, silences
from negotiations.website.paths import PAIRS, document_path, issue_path, pair_path
from negotiations.website.survey import both_speak

_ENOUGH = 8
"""On so many topics both texts must speak for a picture to show more than a sentence does."""
_FEW = 6
"""So many findings are seen at a glance, and need no list of the conflicts above them."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """The findings on one topic on which both texts speak.

    Attributes:
        id: An id of its own on the page.
        title: What the topic is called.
        rows: The findings, each with the page of its issue.
    """

    id: str
    title: str
    rows: tuple[tuple[RowView, str], ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """Two texts, and how they relate.

    Attributes:
        a: The way to the first.
        b: The way to the second.
        whole: The comparison in finished words.
        notes: What was left out of it, each as a sentence.
        conflicts: The conflicts by issue, each with what the issue is called; empty where there are few findings, so
            that they are seen at a glance.
        ways: Whether there are so many findings that the ways to their topics stand above them.
        picture: How many findings on each topic have each relation; empty where there are few topics.
        topics: Its findings on which both texts speak, by topic.
        silent: The others, by which text says nothing, and why.
    """

    a: Link
    b: Link
    whole: ComparisonView
    notes: tuple[str, ...]
    conflicts: tuple[tuple[str, tuple[RowView, ...]], ...]
    ways: bool
    picture: Markup
    topics: tuple[TopicView, ...]
    silent: tuple[SilenceView, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A pair in the table of all.

    Attributes:
        path: The page of the pair, from the folder of pairs; empty where there is no finding on which both speak.
        label: What is printed: how many conflicts there are, and how many other findings on which both speak.
        conflicts: Whether there is a conflict.
    """

    path: str
    label: str
    conflicts: bool


@dataclass(frozen=True, slots=True)
class PairsView:
    """All pairs.

    Attributes:
        columns: For each column the number of its text, with its title.
        rows: For each text its number, the way to it, and its cells, for the texts before it.
        count: How many pairs have a finding on which both texts speak.
        total: How many pairs there are.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, Link, tuple[CellView, ...]], ...]
    count: str
    total: str


def pages(site: Site) -> Iterator[Page]:
    """Yield the table of all pairs, and the page of each."""
    if site.survey.matrix is None:
        return
    yield Page(PAIRS, site.language.say("Pairs of texts"), "pairs", _all(site), PAIRS)
    for (a, b), comparison in site.survey.comparisons.items():
        view = _pair(site, comparison)
        yield Page(pair_path(a, b), view.whole.title, "pair", view, PAIRS)


def _pair(site: Site, comparison: Comparison) -> PairView:
    whole = comparison_view(comparison, site.language, told=both_told)
    topics = tuple(
        TopicView(topic.id, topic.title, tuple((row, issue_path(row.issue)) for row in topic.rows))
        for topic in whole.topics
    )
    a, b = (Link(view.title, document_path(view.id), view.date) for view in (whole.a, whole.b))
    notes = withheld_notes((comparison.a.document, comparison.b.document), site.language)
    spoken = {finding.where.issue.topic for finding in comparison if both_speak(finding)}
    picture = picture_html(relations_view(comparison, site.language)) if len(spoken) >= _ENOUGH else Markup()
    few = sum(len(topic.rows) for topic in topics) <= _FEW
    conflicts = () if few else tuple(_by_issue(whole.conflicts))
    ways = not few and len(topics) > 1
    return PairView(a, b, whole, notes, conflicts, ways, picture, topics, tuple(silences(comparison, site)))


def _by_issue(rows: Sequence[RowView]) -> Iterator[tuple[str, tuple[RowView, ...]]]:
    """Yield what each issue is called, with its rows."""
    for _, group in groupby(rows, key=lambda row: row.issue):
        those = tuple(group)
        yield those[0].title, those


def _all(site: Site) -> PairsView:
    documents = site.survey.documents
    rows = []
    for number, document in enumerate(documents):
        cells = tuple(_cell(site, earlier.id, document.id) for earlier in documents[:number])
        rows.append((str(number + 1), site.document(document), cells))
    count = len(documents)
    columns = tuple(f"{number} {site.labels[each.id]}" for number, each in enumerate(documents[:-1], 1))
    return PairsView(
        columns,
        tuple(rows),
        site.language.number(len(site.survey.comparisons)),
        site.language.number(count * (count - 1) // 2),
    )


def _cell(site: Site, a: str, b: str) -> CellView:
    comparison = site.survey.comparisons.get((a, b))
    if comparison is None:
        return CellView("", "–", conflicts=False)
    conflicts = len(comparison.conflicts)
    others = sum(map(both_speak, comparison)) - conflicts
    label = " ".join(f"{sign}{count}" for sign, count in (("x", conflicts), ("+", others)) if count)
    return CellView(pair_path(a, b).rpartition("/")[2], label, conflicts=bool(conflicts))
