"""Which of the things that texts say can be counted as the same."""

from __future__ import annotations

from collections.abc import Sequence

from negotiations.clauses.alternatives import selections, standing, touching
from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.outcomes import Words
from negotiations.clauses.scopes import UNSTATED
from negotiations.compare.findings import Side


def asks_one_thing(sides: Sequence[Side]) -> bool:
    """Return whether a text asks for one thing, whichever of its options is chosen and whoever reported it right."""
    if len(sides) != 1:
        return False
    [side] = sides
    if side.position is None or side.options or side.passed:
        return False
    # What one option of a menu asks for, and another is silent on, is not asked for in any case.
    groups = touching(side.text.groups, side.clauses)
    return not groups or all(standing(side.clauses, selection) for selection in selections(groups))


def ambiguous(side: Side) -> bool:
    """Return whether two texts that say this alike may mean two things by it: a figure, a word or a start is open."""
    issue = find_issue(side.clauses[0].issue)
    words = frozenset(issue.outcomes.vague if isinstance(issue.outcomes, Words) else ())
    periods = (clause.scope.period for clause in side.clauses)
    if side.room is None or side.room.figures or any(each and each.anchor == UNSTATED for each in periods):
        return True
    return bool(side.room.ceiling) and side.room.ceiling <= words
