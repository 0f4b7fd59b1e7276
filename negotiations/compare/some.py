"""What texts say of some part that they do not name, against what leaves no such part.

"Some of these places are A's" and "none of these places is A's" cannot both be, whichever places the first text means;
where the second text speaks of a part of them only, the first may mean the other part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from negotiations.clauses.boxes import Box, difference
from negotiations.clauses.clause import Clause
from negotiations.clauses.normal_form import Cell
from negotiations.clauses.positions import Position, Verdict, relate_positions
from negotiations.clauses.relations import Relation
from negotiations.compare.meeting import Meeting, Met
from negotiations.compare.texts import Text

Side = Callable[[Met], Cell]

_SIDES: tuple[tuple[Side, Side], ...] = (
    (lambda met: met.a, lambda met: met.b),
    (lambda met: met.b, lambda met: met.a),
)
"""What each text says in a box, and what the other says."""


def decided_of_some(found: list[Met], meeting: Meeting) -> list[Met]:
    """Return the boxes in which two texts meet, with conflicts where no part is left that one of them could mean."""
    if not (_speaks_of_some(meeting.a) or _speaks_of_some(meeting.b)):
        return found
    verdicts: dict[int, Verdict] = {}
    for side, (own, other) in enumerate(_SIDES):
        for clause, box in _of_some(meeting, side):
            here = [place for place, met in enumerate(found) if clause in own(met).clauses]
            verdict = _no_part_left(clause, [other(found[place]) for place in here])
            if verdict is not None and not difference([box], [found[place].box for place in here]):
                verdicts |= dict.fromkeys(here, verdict)
    return [met._replace(verdict=verdicts.get(place, met.verdict)) for place, met in enumerate(found)]


@lru_cache(maxsize=512)
def _speaks_of_some(text: Text) -> bool:
    """Return whether a text says anything of a part that it does not name."""
    return any(clause.some is not None for clause in text.clauses)


def _of_some(meeting: Meeting, side: int) -> Iterator[tuple[Clause, Box]]:
    """Yield the clauses of a text that speak of some part, each with its box."""
    for entry in meeting.said[side]:
        table = entry.situation.embedding(meeting.situation)
        for item in entry.placed:
            if item.clause.some is not None:
                situation = sum(1 << new for new, old in enumerate(table) if item.box[-1] >> old & 1)
                yield item.clause, (*item.box[:-1], situation)


def _no_part_left(clause: Clause, others: list[Cell]) -> Verdict | None:
    """Return the verdict where what the other text says conflicts with it wherever it may be meant; else None."""
    wanted = Position.of([(clause.strength, clause.some)] if clause.some else [])
    if wanted is None or not others or any(cell.position is None for cell in others):
        return None
    verdicts = [relate_positions(wanted, cell.position) for cell in others if cell.position is not None]
    if any(verdict.relation is not Relation.CONFLICTS for verdict in verdicts):
        return None
    return Verdict(Relation.CONFLICTS, soft=any(verdict.soft for verdict in verdicts))
