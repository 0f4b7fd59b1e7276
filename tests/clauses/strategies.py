"""Demands by chance: each as its description, from which the oracle and the code under test make their own forms."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from negotiations.clauses.outcomes import Numbers, Scale, Words
from negotiations.clauses.rooms import Room
from negotiations.problems import InvalidValue
from tests.clauses.oracles import Bound, Line, WordDemand

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from negotiations.clauses.outcomes import Ordered

T = TypeVar("T")

KINDS = ("at-most", "up-to", "cap", "at-least", "down-to", "from", "exactly")

LEVELS = ("undetermined", "none", "de-facto", "de-jure")
LEVEL_LINE = Line(integer=True, low=0, high=3, constants=(0, 1, 2, 3))
"""A scale as the numbers of its places."""

HALVES = (0, 1, 2)
LINES = (
    Line(integer=True, low=0),
    Line(integer=True, low=0, high=3),
    Line(integer=True),
    Line(integer=True, never=True),
    Line(integer=False, low=0, constants=(0, 1)),
    Line(integer=False, low=0, high=1, constants=(0, 1)),
    Line(integer=False, never=True, constants=(0, 1)),
    Line(integer=False, high=1, constants=(0, 1)),
)
"""People, places on a scale, whole numbers, days; lengths, shares, and a line with an end above."""

CLOSED = ("done", "half", "not")
OPEN = ("XN", "XS", "XW")
WORDS = {"closed": Words(CLOSED), "pair": Words(("done", "not")), "open": Words()}
USED = {"closed": CLOSED, "pair": ("done", "not"), "open": OPEN}

lines = st.sampled_from(LINES)


def outcomes_of(line: Line) -> Numbers:
    """The outcomes that a line stands for."""
    return Numbers("unit", integer=line.integer, low=line.low, high=line.high, never=line.never)


def bounds_on(line: Line) -> st.SearchStrategy[Bound]:
    """One demand, at one of the constants; below, above and between them too where whole numbers are rounded."""
    values: list[int | str | Fraction] = list(line.constants)
    exact = st.builds(Bound, st.sampled_from(KINDS), st.sampled_from(values), st.booleans())
    endless = st.just(Bound("no-limit"))
    if not line.never:
        return exact | endless
    return exact | endless | st.builds(Bound, st.sampled_from(KINDS), st.just("never"), st.booleans())


def demands_on(line: Line, most: int = 3) -> st.SearchStrategy[list[Bound]]:
    """Some demands that a text makes together; there may be nothing that satisfies them."""
    return st.lists(bounds_on(line), max_size=most)


def word_demands(kind: str, most: int = 3) -> st.SearchStrategy[list[WordDemand]]:
    """Some demands on words; there may be nothing that satisfies them."""
    words = st.lists(st.sampled_from(USED[kind]), unique=True).map(tuple)
    return st.lists(st.builds(WordDemand, st.sampled_from(["must", "must-not", "may"]), words), max_size=most)


def room_of(outcomes: Ordered, bound: Bound) -> Room | None:
    """One demand as a room; None where the constructor says that nothing satisfies it."""
    try:
        if bound.kind == "no-limit":
            return Room.no_limit(outcomes)
        value = bound.value
        if isinstance(outcomes, Scale) and isinstance(value, int):
            value = outcomes.words[value]
        return Room.bound(outcomes, bound.kind, value, closed=bound.closed)
    except InvalidValue:
        return None


def room(outcomes: Ordered, bounds: Iterable[Bound]) -> Room | None:
    """Some demands as one room; None where nothing satisfies them."""
    return _all(Room.anything(outcomes), [room_of(outcomes, bound) for bound in bounds])


def word_room(outcomes: Words, demands: Iterable[WordDemand]) -> Room | None:
    """Some demands on words as one room; None where nothing satisfies them."""
    return _all(Room.anything(outcomes), [_word_room(outcomes, demand) for demand in demands])


def _word_room(outcomes: Words, demand: WordDemand) -> Room | None:
    make = {"must": Room.must, "must-not": Room.must_not, "may": Room.may}[demand.verb]
    try:
        return make(outcomes, *demand.words)
    except InvalidValue:
        return None


def _all(together: Room | None, rooms: Sequence[Room | None]) -> Room | None:
    for each in rooms:
        together = None if together is None or each is None else together & each
    return together
