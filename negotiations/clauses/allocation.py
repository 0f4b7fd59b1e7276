"""What shares of one base leave for everybody else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
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
    for clauses_of, shares in _allocations(clauses):
        limits = {Extent.of(*shares, all_but=True): tuple(shares)}
        limits |= {Extent.of(actor): tuple(other for other in shares if other != actor) for actor in shares}
        for extent, others in limits.items():
            taken = min(Fraction(1), sum((Fraction(shares[other]) for other in others), Fraction(0)))
            room = Room.at_most(outcomes, 1 - taken)
            # What the shares of several terms leave follows from each of them.
            sources = dict.fromkeys(clauses_of[other] for other in others if shares[other])
            found.extend(_complement(clause, extent, room) for clause in sources)
    return tuple(found)


def _complement(clause: Clause, extent: Extent, room: Room) -> Clause:
    axes = {**dict(clause.scope.axes), "actor": extent}
    scope = Scope.of(period=clause.scope.period, **axes)
    return replace(clause, scope=scope, room=room, derived=COMPLEMENT, silence=None)


def _allocations(clauses: Iterable[Clause]) -> Iterable[tuple[Mapping[str, Clause], Mapping[str, Number]]]:
    """Yield, for each group of clauses that divide one base, the least share of each actor and where it is said."""
    groups: dict[tuple[object, ...], tuple[dict[str, Clause], dict[str, Number]]] = {}
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
        sources, shares = groups.setdefault((rest, clause.scope.period, clause.frame, clause.strength), ({}, {}))
        low = Fraction(room.ends[0][0])
        for actor in actors.words:
            if actor not in shares or low > shares[actor]:
                sources[actor], shares[actor] = clause, low
    return groups.values()
