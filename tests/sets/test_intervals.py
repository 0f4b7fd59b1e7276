"""The engine, on sets of seven neighbouring places, against sets of the places themselves.

Whole numbers 0 to 6 are the places where only whole numbers exist. Where every fraction does, the places are the values
0 to 3 and the open gaps between them, so that place `n` is the value `n / 2` or the gap around it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.sets.cuts import AFTER_NEVER, TOP, Cut, Interval
from negotiations.sets.intervals import (
    Intervals,
    canonical,
    complement,
    contains,
    difference,
    gap,
    hull,
    intersection,
    is_disjoint,
    is_subset,
    union,
)

Places: TypeAlias = frozenset[int]
PLACES = range(7)
place_sets = st.frozensets(st.sampled_from(PLACES))
both_kinds = pytest.mark.parametrize("integer", [False, True])


def below(place: int, *, integer: bool) -> Cut:
    """Return the cut just below a place."""
    return (place, 0) if integer else (place // 2, place % 2)


def above(place: int, *, integer: bool) -> Cut:
    """Return the cut just above a place."""
    return (place, 1) if integer else ((place + 1) // 2, (place + 1) % 2)


def runs(places: Places) -> list[tuple[int, int]]:
    """Return the first and the last place of every run of neighbours."""
    firsts = [place for place in PLACES if place in places and place - 1 not in places]
    lasts = [place for place in PLACES if place in places and place + 1 not in places]
    return list(zip(firsts, lasts, strict=True))


def spelled(places: Places, *, integer: bool) -> Intervals:
    """Return the canonical intervals of a set of places."""
    return tuple((below(a, integer=integer), above(b, integer=integer)) for a, b in runs(places))


def whole(*, integer: bool) -> Interval:
    """Return the interval of all places."""
    return below(0, integer=integer), above(6, integer=integer)


@both_kinds
@given(place_sets, place_sets)
def test_union(integer: bool, a: Places, b: Places) -> None:
    assert union(spelled(a, integer=integer), spelled(b, integer=integer), integer=integer) == spelled(
        a | b, integer=integer
    )


@both_kinds
@given(place_sets, place_sets)
def test_intersection(integer: bool, a: Places, b: Places) -> None:
    assert intersection(spelled(a, integer=integer), spelled(b, integer=integer)) == spelled(a & b, integer=integer)


@both_kinds
@given(place_sets)
def test_complement(integer: bool, a: Places) -> None:
    rest = complement(spelled(a, integer=integer), whole(integer=integer), integer=integer)
    assert rest == spelled(frozenset(PLACES) - a, integer=integer)


@both_kinds
@given(place_sets, place_sets)
def test_difference(integer: bool, a: Places, b: Places) -> None:
    assert difference(spelled(a, integer=integer), spelled(b, integer=integer), integer=integer) == spelled(
        a - b, integer=integer
    )


@both_kinds
@given(place_sets, place_sets)
def test_is_subset(integer: bool, a: Places, b: Places) -> None:
    assert is_subset(spelled(a, integer=integer), spelled(b, integer=integer)) == (a <= b)


@both_kinds
@given(place_sets, place_sets)
def test_is_disjoint(integer: bool, a: Places, b: Places) -> None:
    assert is_disjoint(spelled(a, integer=integer), spelled(b, integer=integer)) == a.isdisjoint(b)


@both_kinds
@given(place_sets)
def test_contains(integer: bool, a: Places) -> None:
    spelling = spelled(a, integer=integer)
    found = {place for place in PLACES if contains(spelling, place if integer else Fraction(place, 2))}
    assert found == a


@both_kinds
@given(place_sets)
def test_hull(integer: bool, a: Places) -> None:
    filled = frozenset(range(min(a), max(a) + 1)) if a else frozenset()
    assert hull(spelled(a, integer=integer)) == spelled(filled, integer=integer)


@given(place_sets, place_sets)
def test_gap(a: Places, b: Places) -> None:
    distances = [abs(x - y) for x in a for y in b]
    expected = None if a & b else min(distances, default=None)
    assert gap(spelled(a, integer=True), spelled(b, integer=True)) == expected


@both_kinds
@given(st.lists(st.tuples(st.integers(-2, 8), st.integers(-2, 8)), max_size=6))
def test_canonical_sorts_clips_joins_and_drops(integer: bool, pairs: list[tuple[int, int]]) -> None:
    parts = [(below(a, integer=integer), above(b, integer=integer)) for a, b in pairs]
    places = frozenset(place for place in PLACES if any(a <= place <= b for a, b in pairs))
    assert canonical(parts, whole(integer=integer), integer=integer) == spelled(places, integer=integer)


@given(st.tuples(st.fractions(0, 6, max_denominator=3), st.sampled_from([0, 1])))
def test_canonical_rounds_inwards(cut: Cut) -> None:
    value, side = cut
    upwards = frozenset(n for n in PLACES if n > value or (n == value and side == 0))
    downwards = frozenset(n for n in PLACES if n < value or (n == value and side == 1))
    first, last = whole(integer=True)
    assert canonical([(cut, last)], (first, last), integer=True) == spelled(upwards, integer=True)
    assert canonical([(first, cut)], (first, last), integer=True) == spelled(downwards, integer=True)


def test_never_joins_the_numbers_below_it() -> None:
    numbers, never = ((0, 0), TOP), (TOP, AFTER_NEVER)
    assert union((numbers,), (never,), integer=True) == (((0, 0), AFTER_NEVER),)
    assert complement((never,), ((0, 0), AFTER_NEVER), integer=True) == (numbers,)


def test_a_gap_to_never_does_not_hide_a_gap_between_numbers() -> None:
    far: Intervals = (((9, 0), (9, 1)), (TOP, AFTER_NEVER))
    assert gap((((5, 0), (5, 1)),), far) == 4
    assert gap(far, (((5, 0), (5, 1)), ((20, 0), (20, 1)))) == 4
