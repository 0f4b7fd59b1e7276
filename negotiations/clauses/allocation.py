"""What shares of one base leave for everybody else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Number, Numbers
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import UNSTATED, Extent, Scope

COMPLEMENT = "complement"
"""The rule by which such clauses are derived."""


def complements(outcomes: Numbers, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return the limits that shares of some put on the shares of others: all shares of one base sum to at most 1.

    Example:
        >>> share = Numbers("share", low=0, high=1)
        >>> half = Clause("share/output", Scope.of(actor="XN"), Room.exactly(share, Fraction(1, 2)), "3")
        >>> [clause] = complements(share, [half])
        >>> clause.scope["actor"], clause.room == Room.at_most(share, Fraction(1, 2))
        (Extent(words=('XN',), all_but=True), True)
    """
    found: list[Clause] = []
    for clause, shares in _allocations(clauses):
        taken = sum(shares.values())
        limits = {Extent.of(*shares, all_but=True): taken}
        limits |= {Extent.of(actor): taken - share for actor, share in shares.items() if taken != share}
        for extent, others in limits.items():
            if 0 < others <= 1:
                axes = {**dict(clause.scope.axes), "actor": extent}
                scope = Scope.of(period=clause.scope.period, **axes)
                room = Room.at_most(outcomes, 1 - Fraction(others))
                found.append(
                    Clause(
                        clause.issue, scope, room, clause.term, clause.strength, frame=clause.frame, derived=COMPLEMENT
                    )
                )
    return tuple(found)


def _allocations(clauses: Iterable[Clause]) -> Iterable[tuple[Clause, Mapping[str, Number]]]:
    """Yield, for each group of clauses that divide one base, the least share of each actor."""
    groups: dict[tuple[object, ...], tuple[Clause, dict[str, Number]]] = {}
    for clause in clauses:
        actors = clause.scope.get("actor")
        room = clause.room
        if (
            actors is None
            or actors.all_but
            or UNSTATED in actors.words
            or room is None
            or room.ends is None
            or room.figures
        ):
            continue
        rest = tuple(item for item in clause.scope.axes if item[0] != "actor")
        _, shares = groups.setdefault((rest, clause.scope.period, clause.frame, clause.strength), (clause, {}))
        low = room.ends[0][0]
        for actor in actors.words:
            shares[actor] = max(shares.get(actor, 0), Fraction(low))
    return groups.values()
