"""`movement`: which way each draft of a lineage moved, seen from what a party has published that it demands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from negotiations.analysis.coverage import Answer, answer_of, answer_of_all, asked
from negotiations.analysis.single_demands import asked_by
from negotiations.clauses.relations import Gap
from negotiations.compare.findings import Finding
from negotiations.compare.history import History
from negotiations.compare.matrix import matrix_of
from negotiations.compare.meeting import Consequences
from negotiations.compare.rows import Row
from negotiations.compare.texts import text_of
from negotiations.documents.negotiations import Document

_RANKS: Mapping[Answer, int] = {
    Answer.MET: 2,
    Answer.ALLOWED: 1,
    Answer.LEFT_OPEN: 0,
    Answer.DECLINED: 0,
    Answer.SILENT: 0,
    Answer.STRUCK: 0,
    Answer.CONTRADICTED: -1,
}
"""How near each answer is to a demand; what is unknown or unclear has no place in this order."""


class Way(StrEnum):
    """Which way a draft moved on a question: `nearer` to the demand, `farther` from it, or `neither`.

    `unknown` is where one of the two drafts was not read there, cannot be compared with the demand, or has options that
    moved different ways.
    """

    NEARER = "nearer"
    FARTHER = "farther"
    NEITHER = "neither"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Move:
    """What two successive drafts say to a demand in one part of its scope.

    Attributes:
        row: The demand, as the base, and both drafts.
        before: What the earlier draft says to it.
        after: What the later draft says to it.
        way: Which way that is.
    """

    row: Row
    before: Answer
    after: Answer
    way: Way

    @property
    def issue(self) -> str:
        """The path of the issue."""
        return self.row.issue


@dataclass(frozen=True, slots=True)
class Moves:
    """What one revision moved, seen from one text of demands.

    Attributes:
        before: The earlier draft.
        after: The later draft.
        demands: The text of demands.
        moves: Each part of a demand's scope, issue by issue.
    """

    before: Document
    after: Document
    demands: Document
    moves: tuple[Move, ...]

    def __iter__(self) -> Iterator[Move]:
        """Iterate over the moves."""
        return iter(self.moves)

    @property
    def counts(self) -> Mapping[Way, int]:
        """The number of moves each way; what came nearer and what went farther is never set off against each other."""
        return {way: count for way in Way if (count := sum(move.way is way for move in self.moves))}

    def to_records(self) -> list[dict[str, object]]:
        """Return the moves as plain values, one mapping each, for tables and data frames."""
        from negotiations.analysis.movement_records import moves_records

        return [dict(record) for record in moves_records(self)]


@dataclass(frozen=True, slots=True)
class Course:
    """A history, and which way each of its drafts moved, seen from texts of demands.

    Attributes:
        history: What each draft changed.
        moves: For each text of demands, what each revision moved, the earliest first.
    """

    history: History
    moves: tuple[Moves, ...] = ()

    def to_records(self) -> list[dict[str, object]]:
        """Return the steps and then the moves as plain values; each says by its `type` which it is."""
        from negotiations.analysis.movement_records import course_records

        return [dict(record) for record in course_records(self)]


def course(history: History, demands: Iterable[Document]) -> Course:
    """Return a history with the moves that each of several texts of demands sees in it.

    Raises:
        InvalidFiles: the vocabularies of their negotiations mean different things by one word.
    """
    return Course(history, tuple(moves for each in demands for moves in movement(history, each)))


def movement(history: History, demands: Document) -> tuple[Moves, ...]:
    """Return which way each draft moved on each demand of a text, the earliest revision first.

    Raises:
        InvalidFiles: the vocabularies of their negotiations mean different things by one word.
    """
    return tuple(_moves(before, after, demands) for before, after in pairwise(history.drafts))


def _moves(before: Document, after: Document, demands: Document) -> Moves:
    # What a draft rules out by contradicting what follows from a demand, another may leave open, or not speak of.
    table = matrix_of(text_of(demands), [text_of(before), text_of(after)], Consequences.ALL_OF_A)
    demanded = [row for row in table if any(side.asks for side in row.base)]
    return Moves(before, after, demands, tuple(move for row in demanded if (move := _move(row)) is not None))


def _move(row: Row) -> Move | None:
    earlier, later = (asked(cell) for cell in row.cells)
    if not any(asked_by(finding) and not finding.follows for finding in (*earlier, *later)):
        return None
    if not (earlier and later):
        # The demand is told in other parts beside the other draft, so that no part of it is in both.
        before, after = (answer_of_all(each) if each else Answer.UNCLEAR for each in (earlier, later))
        return Move(row, before, after, Way.UNKNOWN)
    ways = {way_of(before, after) for before in earlier for after in later}
    # Where it depends on which of several options is chosen, nobody knows which way a draft moved.
    return Move(row, answer_of_all(earlier), answer_of_all(later), ways.pop() if len(ways) == 1 else Way.UNKNOWN)


def way_of(earlier: Finding, later: Finding) -> Way:
    """Return which way two successive drafts moved, given how a demand, as A, relates to each."""
    before, after = (_RANKS.get(answer_of(finding)) for finding in (earlier, later))
    if before is None or after is None:
        return Way.UNKNOWN
    if before == after:
        return _by_gap(earlier.gap, later.gap)
    return Way.NEARER if after > before else Way.FARTHER


def _by_gap(before: Gap | None, after: Gap | None) -> Way:
    """Return which way a distance changed, where both can be told as one measure."""
    if before is None or after is None or (before.measure, before.unit) != (after.measure, after.unit):
        return Way.NEITHER
    if before.amount is None or after.amount is None or before.amount == after.amount:
        return Way.NEITHER
    return Way.NEARER if after.amount < before.amount else Way.FARTHER
