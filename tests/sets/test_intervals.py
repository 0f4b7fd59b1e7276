"""The engine, on all sets of seven neighbouring places, against sets of the places themselves.

Whole numbers 0 to 6 are the places where only whole numbers exist. Where every fraction does, the places are the values
0 to 3 and the open gaps between them, so that place `n` is the value `n / 2` or the gap around it.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
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
SETS = [frozenset(chosen) for count in range(8) for chosen in combinations(PLACES, count)]
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


def spellings(*, integer: bool) -> list[tuple[Places, Intervals]]:
    """Return every set of places with its canonical intervals."""
    return [(places, spelled(places, integer=integer)) for places in SETS]


def apart(x: int, y: int, *, integer: bool) -> int:
    """Return the distance between two places, from the nearest ends of gaps."""
    if integer:
        return abs(x - y)
    low, high = sorted((x, y))
    return max(0, low_end(high) - high_end(low))


def low_end(place: int) -> int:
    """Return the value that a place begins with, or at."""
    return place // 2


def high_end(place: int) -> int:
    """Return the value that a place ends with, or at."""
    return (place + 1) // 2


@both_kinds
def test_operations_on_two_sets(integer: bool) -> None:
    expected = dict(spellings(integer=integer))
    for a, x in expected.items():
        for b, y in expected.items():
            assert union(x, y, integer=integer) == expected[a | b]
            assert intersection(x, y) == expected[a & b]
            assert difference(x, y, integer=integer) == expected[a - b]


@both_kinds
def test_relations_of_two_sets(integer: bool) -> None:
    for a, x in spellings(integer=integer):
        for b, y in spellings(integer=integer):
            assert is_subset(x, y) == (a <= b)
            assert is_disjoint(x, y) == a.isdisjoint(b)


@both_kinds
def test_gap(integer: bool) -> None:
    for a, x in spellings(integer=integer):
        for b, y in spellings(integer=integer):
            distances = [apart(left, right, integer=integer) for left in a for right in b]
            assert gap(x, y) == (None if a & b else min(distances, default=None))


@both_kinds
def test_complement(integer: bool) -> None:
    expected = dict(spellings(integer=integer))
    for a, x in expected.items():
        assert complement(x, whole(integer=integer), integer=integer) == expected[frozenset(PLACES) - a]


@both_kinds
def test_contains(integer: bool) -> None:
    for a, x in spellings(integer=integer):
        assert {place for place in PLACES if contains(x, place if integer else Fraction(place, 2))} == a


@both_kinds
def test_hull(integer: bool) -> None:
    for a, x in spellings(integer=integer):
        filled = frozenset(range(min(a), max(a) + 1)) if a else frozenset()
        assert hull(x) == spelled(filled, integer=integer)


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
