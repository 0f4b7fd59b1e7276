"""`Room`: what a clause demands of the set of outcomes that an agreement leaves possible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor

from negotiations.clauses import ends as bounds
from negotiations.clauses.ends import Ends
from negotiations.clauses.outcomes import Cut, Number, Ordered, Outcomes, Scale, Words
from negotiations.problems import InvalidValue

BOUNDS = ("at-most", "up-to", "cap", "at-least", "down-to", "from", "exactly")
"""The bounds that one figure can set.

`at-most`, `up-to` and `cap` bound the upper end (as a limit, an entitlement, both); `at-least`, `down-to` and `from`
are their mirror images at the lower end; `exactly` sets both ends.
"""


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """A figure that a text leaves open: the bound it will set, and between which values it can lie.

    Attributes:
        name: What the figure is called, unique in its text, as in `6.personnel`.
        bound: One of `BOUNDS`.
        low: The least value that it can take, or None.
        high: The greatest value that it can take, or None.
    """

    name: str
    bound: str
    low: Number | None = None
    high: Number | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """The non-empty sets X of outcomes that a demand allows.

    On ordered outcomes X has no holes and `ends` bounds its two ends; on words, X lies between `floor` and `ceiling`.
    Equal demands are equal values: what is given is brought to its one canonical form. Use the named constructors.

    Attributes:
        outcomes: What the outcomes are.
        ends: Bounds of the two ends of X, for numbers and scales; None for words.
        floor: The words that must stay possible.
        ceiling: The words that may stay possible; with `all_but`, the words that must not.
        all_but: Whether `ceiling` tells what is shut out, on an open list of words.
        figures: Figures that are still open.

    Raises:
        InvalidValue: if no set of outcomes satisfies the demand.

    Example:
        >>> from negotiations.clauses.outcomes import Numbers
        >>> people = Numbers("person", integer=True, low=0)
        >>> Room.cap(people, 600_000) == Room.at_most(people, 600_000) & Room.up_to(people, 600_000)
        True
        >>> deed = Words(("done", "not"))
        >>> Room.must(deed, "done") == Room.must_not(deed, "not")
        True
        >>> Room.must(deed, "done") & Room.may(deed, "not") is None
        True
    """

    outcomes: Outcomes
    ends: Ends | None = None
    floor: frozenset[str] = frozenset()
    ceiling: frozenset[str] = frozenset()
    all_but: bool = False
    figures: tuple[Figure, ...] = ()

    def __post_init__(self) -> None:
        """Bring the demand to its canonical form."""
        if isinstance(self.outcomes, Words):
            self._settle_words(self.outcomes)
            return
        if self.ends is None:
            message = f"a room on ordered outcomes needs bounds of its ends: {self.outcomes!r}"
            raise InvalidValue(message)
        settled = bounds.canonical(_within(self.outcomes, self.ends))
        if settled is None:
            message = "no outcome satisfies the demand"
            raise InvalidValue(message)
        object.__setattr__(self, "ends", settled)
        object.__setattr__(self, "figures", tuple(sorted(set(self.figures))))

    def __hash__(self) -> int:
        """Return a hash of the bounds alone: rooms that are compared are about the same outcomes."""
        return hash((self.ends, self.floor, self.ceiling))

    def _settle_words(self, outcomes: Words) -> None:
        for word in (*self.floor, *self.ceiling):
            outcomes.check(word)
        if self.all_but and outcomes.words:
            object.__setattr__(self, "ceiling", frozenset(outcomes.words) - self.ceiling)
            object.__setattr__(self, "all_but", False)
        if not _fits(self.floor, self.ceiling, self.all_but):
            message = "no outcome satisfies the demand"
            raise InvalidValue(message)
        if not self.all_but and len(self.ceiling) == 1:
            object.__setattr__(self, "floor", self.ceiling)

    @classmethod
    def bound(cls, outcomes: Ordered, kind: str, value: Number | str, *, closed: bool = True) -> Room:
        """Return the room that one bound of `BOUNDS` leaves; `closed=False` leaves out the value itself."""
        if kind not in BOUNDS:
            message = f"{kind!r} is not one of {', '.join(BOUNDS)}"
            raise InvalidValue(message)
        return cls(outcomes, _bound(outcomes, kind, _number(outcomes, value), closed=closed))

    @classmethod
    def at_most(cls, outcomes: Ordered, value: Number | str) -> Room:
        """Return the room of a limit: no outcome above the value."""
        return cls.bound(outcomes, "at-most", value)

    @classmethod
    def at_least(cls, outcomes: Ordered, value: Number | str) -> Room:
        """Return the room of a minimum: no outcome below the value."""
        return cls.bound(outcomes, "at-least", value)

    @classmethod
    def up_to(cls, outcomes: Ordered, value: Number | str) -> Room:
        """Return the room of an entitlement: outcomes up to the value stay possible, or beyond."""
        return cls.bound(outcomes, "up-to", value)

    @classmethod
    def cap(cls, outcomes: Ordered, value: Number | str) -> Room:
        """Return the room of a limit that is also a promise: exactly the value is the highest outcome."""
        return cls.bound(outcomes, "cap", value)

    @classmethod
    def exactly(cls, outcomes: Ordered, value: Number | str) -> Room:
        """Return the room in which the value is the only outcome."""
        return cls.bound(outcomes, "exactly", value)

    @classmethod
    def no_limit(cls, outcomes: Ordered) -> Room:
        """Return the room of "no limit": outcomes without end stay possible."""
        top = outcomes.top
        return cls(outcomes, (outcomes.bottom, top, top, top))

    @classmethod
    def anything(cls, outcomes: Outcomes) -> Room:
        """Return the room that demands nothing."""
        if isinstance(outcomes, Words):
            return cls(outcomes, all_but=True)
        low, top = outcomes.bottom, outcomes.top
        return cls(outcomes, (low, top, low, top))

    @classmethod
    def open_figure(cls, outcomes: Ordered, figure: Figure) -> Room:
        """Return the room of a bound whose figure is still to be set."""
        return replace(cls.anything(outcomes), figures=(figure,))

    @classmethod
    def must(cls, outcomes: Words, *words: str) -> Room:
        """Return the room of a duty: nothing but these words."""
        return cls(outcomes, ceiling=frozenset(words))

    @classmethod
    def must_not(cls, outcomes: Words, *words: str) -> Room:
        """Return the room of a ban: none of these words."""
        return cls(outcomes, ceiling=frozenset(words), all_but=True)

    @classmethod
    def may(cls, outcomes: Words, *words: str) -> Room:
        """Return the room of a freedom: each of these words stays possible."""
        return cls(outcomes, floor=frozenset(words), all_but=True)

    @property
    def demands_nothing(self) -> bool:
        """Whether every set of outcomes satisfies the demand; how strongly nothing is demanded makes no difference."""
        return self == Room.anything(self.outcomes)

    def __and__(self, other: Room) -> Room | None:
        """Return the room of both demands, or None where nothing satisfies both."""
        if self == other:
            return self
        if self.outcomes != other.outcomes:
            message = f"these rooms are about different outcomes: {self.outcomes!r}, {other.outcomes!r}"
            raise InvalidValue(message)
        if self.ends is not None and other.ends is not None:
            common = bounds.intersection(self.ends, other.ends)
            return common and Room(self.outcomes, common, figures=self.figures + other.figures)
        floor_both = self.floor | other.floor
        ceiling, all_but = _meet(self, other)
        if not _fits(floor_both, ceiling, all_but):
            return None
        return Room(self.outcomes, floor=floor_both, ceiling=ceiling, all_but=all_but)

    def allows(self, possible: Room) -> bool:
        """Return whether every X that satisfies `possible` satisfies this demand; both without open figures."""
        if self.ends is not None and possible.ends is not None:
            return bounds.included(possible.ends, self.ends)
        if not self.floor <= possible.floor:
            return False
        if self.all_but:
            return (
                self.ceiling.isdisjoint(possible.ceiling) if not possible.all_but else self.ceiling <= possible.ceiling
            )
        return not possible.all_but and possible.ceiling <= self.ceiling

    def excludes(self, other: Room) -> bool:
        """Return whether no X satisfies both demands; both without open figures."""
        if self.ends is not None and other.ends is not None:
            return bounds.disjoint(self.ends, other.ends)
        return not _fits(self.floor | other.floor, *_meet(self, other))

    def with_figures(self, values: Mapping[str, Number]) -> Room | None:
        """Return the room once its figures have these values, or None where nothing satisfies it then."""
        if isinstance(self.outcomes, Words) or self.ends is None:
            return self
        settled: Ends | None = self.ends
        for figure in self.figures:
            bound = _bound(self.outcomes, figure.bound, values[figure.name], closed=True)
            settled = settled and bounds.intersection(settled, _within(self.outcomes, bound))
        return settled and Room(self.outcomes, settled)

    def upper_part(self) -> Room | None:
        """Return what of the demand binds every part of a total: its upper limit; None where there is none."""
        return self._part(0, ("at-most", "cap", "exactly"), "at-most")

    def lower_part(self) -> Room | None:
        """Return what a part demands of the total: its minimum and its entitlement; None where there is none."""
        return self._part(1, ("at-least", "from", "exactly", "up-to", "cap"), "")

    def _part(self, side: int, kinds: tuple[str, ...], becomes: str) -> Room | None:
        if isinstance(self.outcomes, Words) or self.ends is None:
            return None
        low, top = self.outcomes.bottom, self.outcomes.top
        l_low, _, u_low, u_high = self.ends
        part = (low, top, low, u_high) if side == 0 else (l_low, top, u_low, top)
        figures = tuple(_weaker(figure, becomes) for figure in self.figures if figure.bound in kinds)
        room = Room(self.outcomes, part, figures=figures)
        return None if room == Room.anything(self.outcomes) else room


def _weaker(figure: Figure, becomes: str) -> Figure:
    """Keep of an open bound only what passes between a total and its parts."""
    passed = {"cap": "up-to", "exactly": "at-least", "from": "at-least"}
    return replace(figure, bound=becomes or passed.get(figure.bound, figure.bound))


def _number(outcomes: Ordered, value: Number | str) -> Number:
    """Return the number that stands for an outcome."""
    if isinstance(outcomes, Scale):
        return outcomes.index(str(value))
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        message = f"{value!r} is not an exact number; use an int or a Fraction"
        raise InvalidValue(message)
    return value


def _lower(outcomes: Ordered, value: Number, *, closed: bool) -> Cut:
    """Return the cut of a lower end; whole outcomes round inwards."""
    if outcomes.integer:
        return (ceil(value) if closed else floor(value) + 1, 0)
    return (_plain(value), 0 if closed else 1)


def _upper(outcomes: Ordered, value: Number, *, closed: bool) -> Cut:
    """Return the cut of an upper end; whole outcomes round inwards."""
    if outcomes.integer:
        return (floor(value) if closed else ceil(value) - 1, 1)
    return (_plain(value), 1 if closed else 0)


def _plain(value: Number) -> Number:
    """Return a whole Fraction as the int it equals, so that equal rooms print alike."""
    return int(value) if isinstance(value, Fraction) and value.denominator == 1 else value


def _bound(outcomes: Ordered, kind: str, value: Number, *, closed: bool) -> Ends:
    low, top = outcomes.bottom, outcomes.top
    l_low, l_high, u_low, u_high = low, top, low, top
    if kind in ("at-most", "cap", "exactly"):
        u_high = _upper(outcomes, value, closed=closed)
    if kind in ("up-to", "cap", "exactly"):
        u_low = _upper(outcomes, value, closed=closed)
    if kind in ("at-least", "from", "exactly"):
        l_low = _lower(outcomes, value, closed=closed)
    if kind in ("down-to", "from", "exactly"):
        l_high = _lower(outcomes, value, closed=closed)
    return (l_low, l_high, u_low, u_high)


def _within(outcomes: Ordered, given: Ends) -> Ends:
    """Return the bounds cut back to the outcomes that there are."""
    l_low, l_high, u_low, u_high = given
    return (max(l_low, outcomes.bottom), l_high, u_low, min(u_high, outcomes.top))


def _meet(a: Room, b: Room) -> tuple[frozenset[str], bool]:
    """Return the words that both ceilings leave."""
    if a.all_but and b.all_but:
        return a.ceiling | b.ceiling, True
    if a.all_but:
        return b.ceiling - a.ceiling, False
    if b.all_but:
        return a.ceiling - b.ceiling, False
    return a.ceiling & b.ceiling, False


def _fits(lowest: frozenset[str], ceiling: frozenset[str], all_but: bool) -> bool:  # noqa: FBT001  (mirrors the field)
    """Return whether some non-empty set of words lies between the floor and the ceiling."""
    return lowest.isdisjoint(ceiling) if all_but else bool(ceiling) and lowest <= ceiling
