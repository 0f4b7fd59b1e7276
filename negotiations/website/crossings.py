"""`crossings`: how each two texts relate in each row of a matrix, taken from what comparing the two came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from negotiations.clauses.boxes import Box, intersection
from negotiations.clauses.reading import Reading
from negotiations.clauses.relations import Relation
from negotiations.clauses.situations import Situation
from negotiations.compare.findings import Finding, Where
from negotiations.compare.records import row_id
from negotiations.compare.rows import Matrix, Row
from negotiations.compare.table_records import numbered_rows
from negotiations.compare.texts import reading_of
from negotiations.website.paths import pair_path
from negotiations.website.survey import ONE_SIDED, Survey


@dataclass(frozen=True, slots=True)
class Crossing:
    """How two texts relate in a row.

    Attributes:
        a: The id of the first text.
        b: The id of the second.
        finding: What was found.
        path: The row on the page of the two.
    """

    a: str
    b: str
    finding: Finding
    path: str

    @property
    def relation(self) -> Relation:
        """How the first relates to the second."""
        return self.finding.relation


def crossings(survey: Survey, matrix: Matrix) -> Mapping[str, tuple[Crossing, ...]]:
    """Return how each two texts that both speak in a row of the matrix relate there, by the id of the row."""
    by_issue: dict[str, list[Crossing]] = {}
    for crossing in _both_speak(survey):
        by_issue.setdefault(crossing.finding.issue, []).append(crossing)
    reading = reading_of(matrix.base, matrix.base.vocabulary)
    found: dict[str, tuple[Crossing, ...]] = {}
    for name, row in numbered_rows(matrix):
        there = by_issue.get(row.issue, ())
        found[name] = tuple(each for each in there if _meet(row, each.finding.where, reading))
    return found


def _both_speak(survey: Survey) -> Iterator[Crossing]:
    for (a, b), comparison in survey.comparisons.items():
        seen: dict[str, int] = {}
        for finding in comparison:
            number = seen[finding.issue] = seen.get(finding.issue, 0) + 1
            if finding.relation not in ONE_SIDED:
                yield Crossing(a, b, finding, f"{pair_path(a, b)}#{row_id(finding.issue, number)}")


def _meet(row: Row, where: Where, reading: Reading) -> bool:
    """Return whether a row and the scope of a finding have a part in common."""
    if not row.where.boxes or not where.boxes:
        return not row.where.boxes and not where.boxes
    if row.where.key != where.key:
        return False
    joined = row.where.situation.join(where.situation, reading)
    theirs = _boxes(where, joined)
    return any(intersection(box, other) for box in _boxes(row.where, joined) for other in theirs)


def _boxes(where: Where, situation: Situation) -> Sequence[Box]:
    """Return the boxes of a scope on the atoms of a situation that asks at least as much."""
    if where.situation == situation:
        return where.boxes
    table = where.situation.embedding(situation)
    found = []
    for box in where.boxes:
        mask = sum(1 << new for new, old in enumerate(table) if box[-1] >> old & 1)
        if mask:
            found.append((*box[:-1], mask))
    return found
