"""How two rooms relate, and by how much: relation, nature, gap, margin and witness."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isinf

from negotiations.clauses import ends as bounds
from negotiations.clauses.ends import Ends
from negotiations.clauses.outcomes import Cut, Number, Numbers, Scale
from negotiations.clauses.rooms import Room
from negotiations.problems import InvalidValue


class Relation(StrEnum):
    """How one text relates to another on a part of the world.

    The first five are what two non-empty sets can be to each other (RCC-5: Randell, Cui and Cohn 1992), here for sets
    of what stays possible; the rest say that the two cannot be compared there, and why.
    """

    SAME = "same"
    ENTAILS = "entails"
    ENTAILED = "entailed"
    OVERLAPS = "overlaps"
    CONFLICTS = "conflicts"
    ONLY_A = "only-a"
    ONLY_B = "only-b"
    OPEN = "open"
    INCOMPARABLE = "incomparable"

    @property
    def converse(self) -> Relation:
        """The relation seen from the other text.

        Example:
            >>> Relation.ENTAILS.converse, Relation.CONFLICTS.converse
            (<Relation.ENTAILED: 'entailed'>, <Relation.CONFLICTS: 'conflicts'>)
        """
        return _CONVERSES.get(self, self)


_CONVERSES = {
    Relation.ENTAILS: Relation.ENTAILED,
    Relation.ENTAILED: Relation.ENTAILS,
    Relation.ONLY_A: Relation.ONLY_B,
    Relation.ONLY_B: Relation.ONLY_A,
}


class Nature(StrEnum):
    """What a conflict is about: whether a thing is so at all (`kind`), or how much of it (`degree`)."""

    KIND = "kind"
    DEGREE = "degree"


@dataclass(frozen=True, slots=True)
class Gap:
    """How far apart two rooms are; the same seen from either side.

    Attributes:
        measure: `distance` in a unit, `steps` of a scale, `unlimited` where one side sets no limit, `sets` of words.
        amount: The distance or the steps; 0 where the rooms touch; None where it is not a number.
        unit: The unit of a distance, the name of a scale, or empty.
    """

    measure: str
    amount: Number | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Witness:
    """Outcomes that one side demands and the other shuts out.

    Attributes:
        from_a: What the first side demands and the second excludes: numbers, words, or `no-limit`; empty for none.
        from_b: The same from the second side.
    """

    from_a: tuple[Number | str, ...] = ()
    from_b: tuple[Number | str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether either side demands what the other excludes."""
        return bool(self.from_a or self.from_b)


NO_LIMIT = "no-limit"
NEVER = "never"


def relate(a: Room, b: Room) -> Relation:  # noqa: PLR0911  (one return for each relation, in the hot path)
    """Return how two rooms without open figures relate: one of the five relations of sets.

    Raises:
        InvalidValue: if the rooms are about different outcomes, or have open figures (see `figures.cases`).

    Example:
        >>> from negotiations.clauses.outcomes import Numbers
        >>> people = Numbers("person", integer=True, low=0)
        >>> relate(Room.cap(people, 600_000), Room.cap(people, 800_000))
        <Relation.CONFLICTS: 'conflicts'>
        >>> relate(Room.at_most(people, 600_000), Room.at_most(people, 800_000))
        <Relation.ENTAILS: 'entails'>
    """
    outcomes = a.outcomes
    if (outcomes is not b.outcomes and outcomes != b.outcomes) or a.figures or b.figures:
        message = "only rooms on the same outcomes, without open figures, can be related"
        raise InvalidValue(message)
    a_ends, b_ends = a.ends, b.ends
    if a_ends is not None and b_ends is not None:
        if a_ends == b_ends:
            return Relation.SAME
        if bounds.included(a_ends, b_ends):
            return Relation.ENTAILS
        if bounds.included(b_ends, a_ends):
            return Relation.ENTAILED
        return Relation.CONFLICTS if bounds.disjoint(a_ends, b_ends) else Relation.OVERLAPS
    if a == b:
        return Relation.SAME
    if b.allows(a):
        return Relation.ENTAILS
    if a.allows(b):
        return Relation.ENTAILED
    return Relation.CONFLICTS if a.excludes(b) else Relation.OVERLAPS


def nature(a: Room, b: Room) -> Nature:
    """Return what the conflict of two rooms is about.

    On words every conflict is one of kind. On numbers and scales it is one of kind where just one side leaves nothing
    but "none at all" (or "never"), or where one side refuses any limit; else it is one of degree.
    """
    if a.ends is None or b.ends is None:
        return Nature.KIND
    if (
        _is_nothing(a) != _is_nothing(b)
        or _is_boundless(a) != _is_boundless(b)
        or _is_never(a.ends) != _is_never(b.ends)
    ):
        return Nature.KIND
    return Nature.DEGREE


def _is_nothing(room: Room) -> bool:
    """Return whether the room leaves nothing above the zero of its outcomes."""
    zero: Number | None
    if isinstance(room.outcomes, Scale):
        zero = room.outcomes.words.index("none") if "none" in room.outcomes.words else 0
    else:
        zero = room.outcomes.low if isinstance(room.outcomes, Numbers) else None
    return zero is not None and room.ends is not None and room.ends[3] <= (zero, 1)


def _is_boundless(room: Room) -> bool:
    """Return whether the room demands outcomes without end."""
    return room.ends is not None and isinf(room.ends[2][0]) and room.ends[2][0] > 0 and not _is_never(room.ends)


def _is_never(room: Ends) -> bool:
    return isinf(room[0][0]) and room[0][0] > 0


def gap(a: Room, b: Room) -> Gap:
    """Return how far apart two rooms are that conflict, the same for `(a, b)` and `(b, a)`.

    Example:
        >>> from negotiations.clauses.outcomes import Numbers
        >>> people = Numbers("person", integer=True, low=0)
        >>> gap(Room.cap(people, 600_000), Room.cap(people, 800_000))
        Gap(measure='distance', amount=200000, unit='person')
    """
    if a.ends is None or b.ends is None:
        return Gap("sets")
    distances = [_distance(a.ends[2], b.ends[3]), _distance(b.ends[2], a.ends[3])]
    distances += [_distance(a.ends[0], b.ends[1]), _distance(b.ends[0], a.ends[1])]
    amount = max(distances)
    if isinf(amount):
        return Gap("unlimited")
    amount = max(amount, 0)
    if isinstance(a.outcomes, Scale):
        return Gap("steps", amount, a.outcomes.name)
    return Gap("distance", amount, a.outcomes.unit if isinstance(a.outcomes, Numbers) else "")


def _distance(low: Cut, high: Cut) -> Number:
    """Return by how much the lower bound of an end lies above the upper bound of the same end."""
    return low[0] - high[0] if low[0] != high[0] else 0  # type: ignore[return-value]  # infinite only where isinf says so


def margin(a: Room, b: Room) -> Gap | None:
    """Return by how much the stricter of two rooms is stricter, where that is one number; else None.

    It is the distance between their upper limits or, where those are equal, their lower limits; between promises where
    the limits say nothing.

    Example:
        >>> from negotiations.clauses.outcomes import Numbers
        >>> people = Numbers("person", integer=True, low=0)
        >>> margin(Room.at_most(people, 600_000), Room.at_most(people, 800_000))
        Gap(measure='distance', amount=200000, unit='person')
    """
    if a.ends is None or b.ends is None:
        return None
    for end in (3, 0, 2, 1):
        mine, other = a.ends[end], b.ends[end]
        if mine[0] == other[0]:
            continue
        amount: Number = abs(mine[0] - other[0])  # type: ignore[assignment]  # infinite only where isinf says so
        if isinf(amount) or not _chosen(a, end) or not _chosen(b, end):
            continue
        unit = a.outcomes.name if isinstance(a.outcomes, Scale) else getattr(a.outcomes, "unit", "")
        return Gap("steps" if isinstance(a.outcomes, Scale) else "distance", amount, unit)
    return None


def _chosen(room: Room, end: int) -> bool:
    """Return whether a bound was asked for, rather than implied by the others or by what outcomes there are."""
    if room.ends is None or isinstance(room.outcomes, str):
        return False
    bottom, top = room.outcomes.bottom, room.outcomes.top  # type: ignore[union-attr]  # ordered, as it has ends
    tests = (
        bounds.limits_below(room.ends, bottom),
        bounds.entitles_below(room.ends),
        bounds.entitles_above(room.ends),
        bounds.limits_above(room.ends, top),
    )
    return tests[end]


def witness(a: Room, b: Room) -> Witness:
    """Return what each side demands and the other excludes; empty where neither demands what the other excludes.

    Example:
        >>> from negotiations.clauses.outcomes import Numbers
        >>> people = Numbers("person", integer=True, low=0)
        >>> witness(Room.cap(people, 600_000), Room.cap(people, 800_000))
        Witness(from_a=(), from_b=(800000,))
    """
    return Witness(_excess(a, b), _excess(b, a))


def _excess(demand: Room, limit: Room) -> tuple[Number | str, ...]:
    if demand.ends is None or limit.ends is None:
        shut_out = (word for word in demand.floor if (word in limit.ceiling) == limit.all_but)
        return tuple(sorted(shut_out))
    _, l_high, u_low, _ = demand.ends
    whole = l_high < u_low
    if u_low > limit.ends[3] and (whole or bounds.entitles_above(demand.ends)):
        return (_outcome(demand, u_low),)
    if l_high < limit.ends[0] and (whole or bounds.entitles_below(demand.ends)):
        return (_outcome(demand, l_high),)
    return ()


def _outcome(room: Room, cut: Cut) -> Number | str:
    """Return the outcome at an end of a room."""
    value, side = cut
    if isinf(value):
        return NEVER if side else NO_LIMIT
    return room.outcomes.words[int(value)] if isinstance(room.outcomes, Scale) else value  # type: ignore[return-value]  # finite
