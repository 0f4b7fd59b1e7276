"""What texts say of some part that they do not name, against what leaves no such part.

"Some of these places are A's" and "none of these places is A's" cannot both be, whichever places the first text means;
"all of these places are A's" satisfies the first, whichever it means. Where the second text speaks of a part of them
only, the first may mean the other part.
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
    """Return the boxes in which two texts meet, decided where it is the same whichever part one of them means."""
    if not (_speaks_of_some(meeting.a) or _speaks_of_some(meeting.b)):
        return found
    verdicts: dict[int, Verdict] = {}
    for side, (own, other) in enumerate(_SIDES):
        for clause, box in _of_some(meeting, side):
            # Also where the text says something outright of a part of it, that part may be the one that is meant.
            here = [place for place, met in enumerate(found) if not difference([met.box], [box])]
            if any(_of_nobody_in_particular(found[place], meeting) for place in here):
                continue
            verdict = _whichever_part(clause, [other(found[place]) for place in here], mirrored=bool(side))
            if verdict is not None and not difference([box], [found[place].box for place in here]):
                told = [place for place in here if clause in own(found[place]).clauses]
                verdicts |= dict.fromkeys(told, verdict)
    return [met._replace(verdict=verdicts.get(place, met.verdict)) for place, met in enumerate(found)]


def _of_nobody_in_particular(met: Met, meeting: Meeting) -> bool:
    """Return whether a box is of actors that a text does not name: two texts may mean two different ones."""
    axes = enumerate(meeting.issue.each)
    return any(axis in ("actor", "other") and met.box[place] & meeting.reading.unstated for place, axis in axes)


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


def _whichever_part(clause: Clause, others: list[Cell], *, mirrored: bool) -> Verdict | None:
    """Return the verdict that holds whichever part is meant: a conflict, or that all parts satisfy it; else None."""
    wanted = Position.of([(clause.strength, clause.some)] if clause.some else [])
    if wanted is None or not others or any(cell.position is None for cell in others):
        return None
    verdicts = [relate_positions(wanted, cell.position) for cell in others if cell.position is not None]
    if all(verdict.relation is Relation.CONFLICTS for verdict in verdicts):
        return Verdict(Relation.CONFLICTS, soft=any(verdict.soft for verdict in verdicts))
    if all(verdict.relation in _SATISFIES for verdict in verdicts):
        return Verdict(Relation.ENTAILS if mirrored else Relation.ENTAILED)
    return None


_SATISFIES = (Relation.SAME, Relation.ENTAILED)
