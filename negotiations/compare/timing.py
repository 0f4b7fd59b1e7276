"""Deadlines of two texts as one simple temporal network: what must come before what, and what cannot.

Each clause on a `timing/...` issue bounds the days from its anchor to its target; the life cycle of an agreement adds
that talks do not end after it is agreed, and so on. Such a network (Dechter, Meiri and Pearl 1991) can be satisfied
exactly when no cycle of bounds sums to less than nothing. Where each text can be satisfied but not both, their
sequences conflict.

An event is one event where the texts time it for one scope only. Where they time it for several actors, places or
groups, each of these is an event of its own: none of them starts before the whole starts or ends after it ends, and
nothing else is known of how they lie to each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from negotiations.clauses import ends as bounds
from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Cut, Words
from negotiations.clauses.relations import Relation
from negotiations.clauses.scopes import UNSTATED

_NOW: Cut = (0, 1)
ANCHOR = "anchor"
PREFIX = "timing/"


@dataclass(frozen=True, slots=True)
class Bound:
    """An upper bound, in days, on the time from one event to another.

    Attributes:
        start: The event from which time runs.
        end: The event to which it runs.
        days: The bound, as the cut above the greatest time.
        clause: The clause that says so; None for the life cycle of an agreement.
    """

    start: str
    end: str
    days: Cut
    clause: Clause | None = None


@dataclass(frozen=True, slots=True)
class Events:
    """Which events several scopes have, in all texts that are looked at.

    Attributes:
        scopes: By event, the scopes for which it is timed, where these are several.
    """

    scopes: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, clauses: Iterable[Clause]) -> Events:
        """Return the events that clauses time."""
        found: dict[str, set[str]] = {}
        for clause in clauses:
            if clause.issue.startswith(PREFIX):
                found.setdefault(clause.issue.removeprefix(PREFIX), set()).add(_scope_name(clause))
        return cls({event: tuple(sorted(scopes)) for event, scopes in sorted(found.items()) if len(scopes) > 1})

    def target(self, clause: Clause) -> str:
        """Return the event that a clause times: with its scope, where the event has several."""
        event = clause.issue.removeprefix(PREFIX)
        return f"{event}@{_scope_name(clause)}" if event in self.scopes else event

    @property
    def edges(self) -> tuple[tuple[str, str], ...]:
        """What comes no later than what, of an event and its parts."""
        found = []
        for event, scopes in self.scopes.items():
            for scope in scopes:
                if event.endswith(".start"):
                    found.append((event, f"{event}@{scope}"))
                elif event.endswith(".end"):
                    found.append((f"{event}@{scope}", event))
        return tuple(found)


def _scope_name(clause: Clause) -> str:
    """Return for whom and where a clause times an event, as a text that is the same for equal scopes."""
    return ";".join(
        f"{axis}={'-' if extent.all_but else ''}{'+'.join(extent.words)}"
        for axis, extent in clause.scope.axes
        if axis not in ("state", "trigger")
    )


def bounds_of(clauses: Iterable[Clause], events: Events | None = None) -> tuple[Bound, ...]:
    """Return the bounds that clauses put on times between events; clauses on a trigger of their own put none.

    Example:
        >>> from negotiations.clauses.outcomes import Numbers
        >>> from negotiations.clauses.rooms import Room
        >>> from negotiations.clauses.scopes import Scope
        >>> days = Numbers("day", never=True)
        >>> clause = Clause("timing/elections", Scope(), Room.at_most(days, 100), frame=(("anchor", "agreement"),))
        >>> [(bound.start, bound.end, bound.days) for bound in bounds_of([clause])]
        [('agreement', 'elections', (100, 1))]
    """
    found: list[Bound] = []
    for clause in clauses:
        anchor = dict(clause.frame).get(ANCHOR)
        room = clause.room
        if (
            not clause.issue.startswith(PREFIX)
            or anchor in (None, UNSTATED)
            or room is None
            or room.ends is None
            or room.figures
        ):
            continue
        if clause.scope.get("trigger") is not None or anchor is None:
            continue
        target = events.target(clause) if events else clause.issue.removeprefix(PREFIX)
        low, high = room.ends[0], room.ends[3]
        if high[0] != inf:
            found.append(Bound(anchor, target, high, clause))
        if abs(low[0]) != inf:
            found.append(Bound(target, anchor, (-low[0], 1 - low[1]), clause))
    return tuple(found)


def life_cycle(edges: Iterable[tuple[str, str]]) -> tuple[Bound, ...]:
    """Return the bounds that the life cycle of an agreement sets: what comes earlier comes no later."""
    return tuple(Bound(later, earlier, _NOW) for earlier, later in edges)


def closure(network: Sequence[Bound]) -> dict[tuple[str, str], Cut] | None:
    """Return the tightest bound between any two events, or None where the bounds cannot all hold.

    Example:
        >>> closure([Bound("a", "b", (3, 1)), Bound("b", "c", (4, 0))])[("a", "c")]
        (7, 0)
        >>> closure([Bound("a", "b", (0, 0)), Bound("b", "a", (0, 1))]) is None  # before, and not after
        True
    """
    events = sorted({event for bound in network for event in (bound.start, bound.end)})
    best: dict[tuple[str, str], Cut] = {(event, event): _NOW for event in events}
    for bound in network:
        pair = (bound.start, bound.end)
        if pair not in best or bound.days < best[pair]:
            best[pair] = bound.days
    for middle in events:
        for start in events:
            first = best.get((start, middle))
            if first is None:
                continue
            for end in events:
                second = best.get((middle, end))
                if second is None:
                    continue
                through = (first[0] + second[0], min(first[1], second[1]))
                if (start, end) not in best or through < best[start, end]:
                    best[start, end] = through
    return None if any(best[event, event] < _NOW for event in events) else best


def sequencing_conflicts(
    a: Sequence[Clause], b: Sequence[Clause], edges: Sequence[tuple[str, str]]
) -> tuple[tuple[tuple[Clause, ...], tuple[Clause, ...]], ...]:
    """Return the sets of clauses of both texts that cannot be satisfied together in time, though each text can be.

    Each pair of clauses that conflicts is one set; where only more of them conflict together, one smallest set is
    given.
    """
    events = Events.of((*a, *b))
    cycle = life_cycle((*edges, *events.edges))
    a_bounds, b_bounds = bounds_of(a, events), bounds_of(b, events)
    # Where both together can be satisfied, which is the rule, each can.
    if not a_bounds or not b_bounds or closure((*a_bounds, *b_bounds, *cycle)) is not None:
        return ()
    if closure((*a_bounds, *cycle)) is None or closure((*b_bounds, *cycle)) is None:
        return ()
    pairs = []
    for mine in _timed(a_bounds):
        for other in _timed(b_bounds):
            together = [bound for bound in (*a_bounds, *b_bounds) if bound.clause is mine or bound.clause is other]
            if closure((*together, *cycle)) is None:
                pairs.append(((mine,), (other,)))
    if not pairs:
        return (_core(a_bounds, b_bounds, cycle),)
    # Times of one event from one anchor are compared as numbers already, and need not be told twice.
    return tuple((mine, other) for mine, other in pairs if not _compared(mine[0], other[0]))


def _compared(a: Clause, b: Clause) -> bool:
    return a.issue == b.issue and a.frame == b.frame


def _timed(network: Iterable[Bound]) -> list[Clause]:
    """Return the clauses behind bounds, each once."""
    found: list[Clause] = []
    for bound in network:
        if bound.clause is not None and not any(bound.clause is clause for clause in found):
            found.append(bound.clause)
    return found


def _core(
    a: tuple[Bound, ...], b: tuple[Bound, ...], cycle: tuple[Bound, ...]
) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """Return a smallest set of clauses that conflict: none of them can be left out."""
    kept = sorted((*_timed(a), *_timed(b)), key=lambda clause: (clause.issue, clause.frame, clause.term))
    for clause in list(kept):
        fewer = [other for other in kept if other is not clause]
        if (
            closure([bound for bound in (*a, *b) if any(bound.clause is other for other in fewer)] + list(cycle))
            is None
        ):
            kept = fewer
    mine = tuple(clause for clause in kept if any(bound.clause is clause for bound in a))
    return mine, tuple(clause for clause in kept if not any(clause is other for other in mine))


def relation_by_network(
    a: Clause, b: Clause, a_all: Sequence[Clause], b_all: Sequence[Clause], edges: Sequence[tuple[str, str]]
) -> Relation | None:
    """Return how deadlines with different anchors relate, where the networks of their texts tell; else None.

    One entails the other where all that the other bounds follows from the network of its own text.
    """
    events = Events.of((*a_all, *b_all))
    cycle = life_cycle((*edges, *events.edges))
    a_closure, b_closure = (closure((*bounds_of(each, events), *cycle)) for each in (a_all, b_all))
    if a_closure is None or b_closure is None or not _only_limits(a) or not _only_limits(b):
        return None
    forwards = _follows(bounds_of([b], events), a_closure)
    backwards = _follows(bounds_of([a], events), b_closure)
    if forwards and backwards:
        return Relation.SAME
    if forwards:
        return Relation.ENTAILS
    return Relation.ENTAILED if backwards else None


def _only_limits(clause: Clause) -> bool:
    """Return whether a deadline promises nothing beyond its limits."""
    room = clause.room
    if room is None or room.ends is None or isinstance(room.outcomes, Words) or room.figures:
        return False
    return not bounds.entitles_above(room.ends) and not bounds.entitles_below(room.ends)


def _follows(wanted: Sequence[Bound], known: dict[tuple[str, str], Cut]) -> bool:
    """Return whether every bound follows from a network."""
    return bool(wanted) and all(
        (bound.start, bound.end) in known and known[bound.start, bound.end] <= bound.days for bound in wanted
    )
