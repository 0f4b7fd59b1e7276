"""The page of each pair of texts that speak to a common question, and the table of all pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from negotiations.clauses.relations import Relation
from negotiations.compare.findings import Comparison
from negotiations.pictures.printing import picture_html
from negotiations.pictures.relation_bars import relations_view
from negotiations.reports.records import RowView, SideView, TermView
from negotiations.reports.views import ComparisonView, comparison_view
from negotiations.reports.withholding import withheld_notes
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import PAIRS, document_path, issue_path, pair_path
from negotiations.website.survey import ONE_SIDED, both_speak

_ENOUGH = 4
"""On so many topics both texts must speak for a picture to show more than a sentence does."""

_ONE_SIDED = tuple(relation.value for relation in ONE_SIDED)


@dataclass(frozen=True, slots=True)
class AloneView:
    """An issue of which one text speaks, and the other nowhere; what is said in full is on the page of the text.

    Attributes:
        title: What the issue is called.
        anchors: The id of each finding, with the terms that it rests on.
    """

    title: str
    anchors: tuple[tuple[str, tuple[TermView, ...]], ...]


@dataclass(frozen=True, slots=True)
class SilenceView:
    """Findings on which one text speaks, and the other says nothing for one reason.

    Attributes:
        relation: The relation, as in files.
        glyph: The sign for it.
        words: Which text speaks, and why the other says nothing.
        path: The page of the text that speaks.
        rows: Each finding on an issue on which the other speaks elsewhere, with what is said.
        topics: The issues on which the other speaks nowhere, those of one topic together.
    """

    relation: str
    glyph: str
    words: str
    path: str
    rows: tuple[tuple[RowView, SideView], ...]
    topics: tuple[tuple[AloneView, ...], ...]


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
        picture: How many findings on each topic have each relation; empty where there are few topics.
        topics: Its findings on which both texts speak, by topic.
        silent: The others, by which text says nothing, and why.
    """

    a: Link
    b: Link
    whole: ComparisonView
    notes: tuple[str, ...]
    picture: Markup
    topics: tuple[TopicView, ...]
    silent: tuple[SilenceView, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A pair in the table of all.

    Attributes:
        path: The page of the pair; empty where the two speak to no common question.
        label: What is printed: how many conflicts there are, and how many other findings on which both speak.
        words: The same as a sentence, with the titles of both.
        conflicts: Whether there is a conflict.
    """

    path: str
    label: str
    words: str
    conflicts: bool


@dataclass(frozen=True, slots=True)
class PairsView:
    """All pairs.

    Attributes:
        letters: For each column the number of its text.
        rows: For each text its number, the way to it, and its cells, for the texts before it.
        count: How many pairs there are that speak to a common question.
        total: How many pairs there are.
    """

    letters: tuple[str, ...]
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
    whole = comparison_view(comparison, site.language)
    topics = []
    for topic in whole.topics:
        both = tuple((row, issue_path(row.issue)) for row in topic.rows if _both(row))
        if both:
            topics.append(TopicView(topic.id, topic.title, both))
    a, b = (Link(view.title, document_path(view.id), view.date) for view in (whole.a, whole.b))
    notes = withheld_notes((comparison.a.document, comparison.b.document), site.language)
    spoken = {finding.where.issue.topic for finding in comparison if both_speak(finding)}
    picture = picture_html(relations_view(comparison, site.language)) if len(spoken) >= _ENOUGH else Markup()
    return PairView(a, b, whole, notes, picture, tuple(topics), tuple(_silent(site, whole, (a, b))))


def _silent(site: Site, whole: ComparisonView, links: tuple[Link, Link]) -> Iterator[SilenceView]:
    """Yield findings on which one text says nothing, those with one reason together."""
    rows = [(topic.title, row) for topic in whole.topics for row in topic.rows]
    speaking = [{row.issue for _, row in rows if (row.a, row.b)[1 - number].terms} for number in (0, 1)]
    found: dict[tuple[str, str, str, int], list[tuple[str, RowView]]] = {}
    for title, row in rows:
        if not _both(row):
            silent = _sides(row)[1]
            why = site.language.say("{label}; {letter}: {why}", label=row.label, letter=silent.letter, why=silent.words)
            number = int(silent is row.a)
            found.setdefault((row.relation, row.glyph, why, number), []).append((title, row))
    for (relation, glyph, words, number), placed in sorted(found.items(), key=lambda each: each[0]):
        alone = [each for each in placed if each[1].issue not in speaking[number]]
        partly = tuple((row, _sides(row)[0]) for _, row in placed if row.issue in speaking[number])
        yield SilenceView(relation, glyph, words, links[number].path, partly, tuple(_by_topic(alone)))


def _both(row: RowView) -> bool:
    """Return whether both texts say something, be it that they leave the question open."""
    return row.relation not in _ONE_SIDED and bool(row.a.terms and row.b.terms)


def _sides(row: RowView) -> tuple[SideView, SideView]:
    """Return the side that speaks, and the one that does not."""
    return (row.a, row.b) if row.a.terms and row.relation != Relation.ONLY_B.value else (row.b, row.a)


def _by_topic(placed: Sequence[tuple[str, RowView]]) -> Iterator[tuple[AloneView, ...]]:
    """Yield rows on issues of which one text speaks alone by topic, those on one issue together."""
    for _, group in groupby(placed, key=itemgetter(0)):
        issues: dict[str, list[RowView]] = {}
        for _, row in group:
            issues.setdefault(row.issue, []).append(row)
        yield tuple(
            AloneView(rows[0].title, tuple((row.id, _sides(row)[0].terms) for row in rows)) for rows in issues.values()
        )


def _all(site: Site) -> PairsView:
    documents = site.survey.documents
    rows = []
    for number, document in enumerate(documents):
        cells = tuple(_cell(site, earlier.id, document.id) for earlier in documents[:number])
        rows.append((str(number + 1), site.document(document), cells))
    count = len(documents)
    letters = tuple(str(number + 1) for number in range(count - 1))
    return PairsView(
        letters,
        tuple(rows),
        site.language.number(len(site.survey.comparisons)),
        site.language.number(count * (count - 1) // 2),
    )


def _cell(site: Site, a: str, b: str) -> CellView:
    say = site.language.say
    comparison = site.survey.comparisons.get((a, b))
    titles = say("“{a}” and “{b}”", a=site.labels[a], b=site.labels[b])
    if comparison is None:
        return CellView("", "–", say("{texts}: no common question", texts=titles), conflicts=False)
    conflicts = len(comparison.conflicts)
    others = sum(map(both_speak, comparison)) - conflicts
    said = [
        site.language.say_many("{count} conflict", "{count} conflicts", conflicts),
        site.language.say_many("{count} other finding", "{count} other findings", others),
    ]
    words = say("{texts}: {counts}", texts=titles, counts=site.language.join(said))
    label = " ".join(f"{sign}{count}" for sign, count in (("x", conflicts), ("+", others)) if count)
    return CellView(pair_path(a, b), label, words, conflicts=bool(conflicts))
