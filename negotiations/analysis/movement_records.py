"""A history with the moves seen from texts of demands as plain values, with stable keys and exact numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from negotiations.analysis.movement import Course, Move, Moves
from negotiations.compare.records import Value, json_text, row_id, scope_record, side_record
from negotiations.compare.table_records import history_data, history_records


def numbered_moves(moves: Moves) -> Iterator[tuple[str, Move]]:
    """Yield moves, each with its id: the demands, the draft, the path of the issue, and a number."""
    seen: Counter[str] = Counter()
    for move in moves:
        seen[move.issue] += 1
        yield f"{moves.demands.id}--{moves.after.id}--{row_id(move.issue, seen[move.issue])}", move


def course_records(course: Course) -> list[dict[str, Value]]:
    """Return the steps of the history and then the moves as plain values; each says by its `type` which it is."""
    steps: list[dict[str, Value]] = [{"type": "step", **record} for record in history_records(course.history)]
    moves = [{"type": "move", **record} for each in course.moves for record in moves_records(each)]
    return [*steps, *moves]


def moves_records(moves: Moves) -> list[dict[str, Value]]:
    """Return the moves of one revision, seen from one text of demands, as plain values."""
    return [
        {
            "id": name,
            "demands": moves.demands.id,
            "before": moves.before.id,
            "after": moves.after.id,
            "issue": move.issue,
            "scope": scope_record(move.row.scope),
            "way": move.way.value,
            "answer_before": move.before.value,
            "answer_after": move.after.value,
            "asks": [side_record(side) for side in move.row.base],
            "says_before": [side_record(side) for side in move.row.cells[0].sides],
            "says_after": [side_record(side) for side in move.row.cells[1].sides],
        }
        for name, move in numbered_moves(moves)
    ]


def course_json(course: Course) -> str:
    """Return a history with its moves as JSON text, which ends with a line break."""
    moves: list[Value] = [
        {
            "demands": each.demands.id,
            "before": each.before.id,
            "after": each.after.id,
            "counts": {way.value: count for way, count in each.counts.items()},
            "moves": [dict(record) for record in moves_records(each)],
        }
        for each in course.moves
    ]
    return json_text({**history_data(course.history), "movement": moves})
