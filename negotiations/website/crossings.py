"""`crossings`: how each two texts relate in each row of a matrix, taken from what comparing the two came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from negotiations.clauses.boxes import Box, intersection
from negotiations.clauses.reading import Reading
from negotiations.clauses.relations import Relation
from negotiations.clauses.situations import Situation
from negotiations.compare.findings import Finding, Where
from negotiations.compare.records import numbered_findings, row_id
from negotiations.compare.rows import Row
from negotiations.compare.table_records import numbered_rows
from negotiations.compare.texts import reading_of
from negotiations.website.paths import pair_path
from negotiations.website.survey import Survey, both_speak


@dataclass(frozen=True, slots=True)
class Crossing:
    """How two texts relate in a row.

    Attributes:
        a: The id of the first text.
        b: The id of the second.
        finding: What was found.
        number: Its number among the findings on its issue.
    """

    a: str
    b: str
    finding: Finding
    number: int

    @property
    def page(self) -> str:
        """The page of the two."""
        return pair_path(self.a, self.b)

    @property
    def path(self) -> str:
        """The row on the page of the two."""
        return f"{self.page}#{row_id(self.finding.issue, self.number)}"

    @property
    def relation(self) -> Relation:
        """How the first relates to the second."""
        return self.finding.relation


# They are the same in each language of a site.
@lru_cache(maxsize=2)
def crossings(survey: Survey) -> Mapping[str, tuple[Crossing, ...]]:
    """Return how each two texts that both speak in a row of the matrix relate there, by the id of the row."""
    matrix = survey.matrix
    if matrix is None:
        return {}
    by_issue: dict[str, list[Crossing]] = {}
    for crossing in _both_speak(survey):
        by_issue.setdefault(crossing.finding.issue, []).append(crossing)
    reading = reading_of(matrix.base, matrix.base.vocabulary)
    rows: dict[str, list[tuple[str, Row]]] = {}
    for name, row in numbered_rows(matrix):
        rows.setdefault(row.issue, []).append((name, row))
    found: dict[str, tuple[Crossing, ...]] = {}
    for issue, those in rows.items():
        meeting = _Meeting(reading)
        there = by_issue.get(issue, ())
        for name, row in those:
            found[name] = tuple(each for each in there if meeting.meet(row.where, each.finding.where))
    return found


def _both_speak(survey: Survey) -> Iterator[Crossing]:
    for (a, b), comparison in survey.comparisons.items():
        for number, finding in numbered_findings(comparison):
            if both_speak(finding):
                yield Crossing(a, b, finding, number)


class _Meeting:
    """Which scopes of one issue have a part in common; what is worked out of two situations is kept."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._joined: dict[tuple[int, int], Situation] = {}
        self._tables: dict[tuple[int, int], tuple[int, ...]] = {}

    def meet(self, one: Where, other: Where) -> bool:
        """Return whether two scopes have a part in common."""
        if not one.boxes or not other.boxes:
            return not one.boxes and not other.boxes
        if one.key != other.key or not any(
            _share_axes(mine, theirs) for mine, theirs in product(one.boxes, other.boxes)
        ):
            return False
        pair = id(one.situation), id(other.situation)
        if pair not in self._joined:
            self._joined[pair] = one.situation.join(other.situation, self._reading)
        joined = self._joined[pair]
        theirs = self._boxes(other, joined)
        return any(intersection(box, each) for box in self._boxes(one, joined) for each in theirs)

    def _boxes(self, where: Where, situation: Situation) -> Sequence[Box]:
        """Return the boxes of a scope on the atoms of a situation that asks at least as much."""
        if where.situation == situation:
            return where.boxes
        pair = id(where.situation), id(situation)
        if pair not in self._tables:
            self._tables[pair] = where.situation.embedding(situation)
        found = []
        for box in where.boxes:
            mask = sum(1 << new for new, old in enumerate(self._tables[pair]) if box[-1] >> old & 1)
            if mask:
                found.append((*box[:-1], mask))
        return found


def _share_axes(one: Box, other: Box) -> bool:
    """Return whether two boxes share something on every axis but the situation, whose atoms are numbered anew."""
    return all(mine & theirs for mine, theirs in zip(one[:-1], other[:-1], strict=True))
