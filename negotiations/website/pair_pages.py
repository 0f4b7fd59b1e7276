"""The page of each pair of texts that speak to a common question, and the table of all pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiations.clauses.relations import Relation
from negotiations.compare.findings import Comparison
from negotiations.reports.views import ComparisonView, RowView, SideView, comparison_view
from negotiations.reports.withholding import withheld_notes
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import PAIRS, document_path, issue_path, pair_path
from negotiations.website.survey import ONE_SIDED, both_speak

_ONE_SIDED = tuple(relation.value for relation in ONE_SIDED)


@dataclass(frozen=True, slots=True)
class SilenceView:
    """Findings on which one text speaks, and the other says nothing for one reason.

    Attributes:
        relation: The relation, as in files.
        glyph: The sign for it.
        words: Which text speaks, and why the other says nothing.
        rows: Each finding with what is said.
    """

    relation: str
    glyph: str
    words: str
    rows: tuple[tuple[RowView, SideView], ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """The findings on one topic on which both texts speak, or of which that is not known.

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
        topics: Its findings on which both texts speak, by topic.
        silent: The others, by which text says nothing, and why.
    """

    a: Link
    b: Link
    whole: ComparisonView
    notes: tuple[str, ...]
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
        both = tuple((row, issue_path(row.issue)) for row in topic.rows if row.relation not in _ONE_SIDED)
        if both:
            topics.append(TopicView(topic.id, topic.title, both))
    silent = tuple(_silent(site, [row for topic in whole.topics for row in topic.rows if row.relation in _ONE_SIDED]))
    a, b = (Link(view.title, document_path(view.id), view.date) for view in (whole.a, whole.b))
    notes = withheld_notes((comparison.a.document, comparison.b.document), site.language)
    return PairView(a, b, whole, notes, tuple(topics), silent)


def _silent(site: Site, placed: Sequence[RowView]) -> Iterator[SilenceView]:
    """Yield findings on which one text says nothing, those with one reason together."""
    found: dict[tuple[str, str, str], list[tuple[RowView, SideView]]] = {}
    for row in placed:
        speaks, silent = (row.a, row.b) if row.relation == Relation.ONLY_A.value else (row.b, row.a)
        words = site.language.say("{label}; {letter}: {why}", label=row.label, letter=silent.letter, why=silent.words)
        found.setdefault((row.relation, row.glyph, words), []).append((row, speaks))
    for (relation, glyph, words), rows in sorted(found.items()):
        yield SilenceView(relation, glyph, words, tuple(rows))


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
