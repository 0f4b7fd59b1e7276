"""Regions of boxes, against the sets of points that they stand for."""

from __future__ import annotations

from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.boxes import Box, TooManyCells, canonical, contains, difference, intersection, refine

AXES = 3
box = st.tuples(*[st.integers(1, 15)] * AXES)
boxes = st.lists(box, max_size=5)
Point = tuple[int, ...]


def points(some: list[Box] | tuple[Box, ...]) -> set[Point]:
    return {
        point for each in some for point in product(*[[bit for bit in range(4) if mask >> bit & 1] for mask in each])
    }


def size(some: tuple[Box, ...]) -> int:
    return sum(prod(mask.bit_count() for mask in each) for each in some)


@given(boxes)
def test_a_canonical_region_covers_the_same_points_by_disjoint_boxes(some: list[Box]) -> None:
    found = canonical(some)
    assert points(found) == points(some)
    assert size(found) == len(points(some))


@given(boxes, st.randoms())
def test_equal_regions_are_equal_values(some: list[Box], random: object) -> None:
    single = [tuple(1 << place for place in point) for point in points(some)]
    random.shuffle(single)  # type: ignore[attr-defined]  # a random.Random
    assert canonical(single) == canonical(some)


@given(boxes, boxes)
def test_a_difference_covers_what_is_only_in_the_first(some: list[Box], others: list[Box]) -> None:
    found = difference(some, others)
    assert points(found) == points(some) - points(others)
    assert size(found) == len(points(found))


@given(boxes)
def test_refining_tells_for_each_point_which_boxes_hold_it(some: list[Box]) -> None:
    told = [(point, members) for cell, members in refine(some) for point in points([cell])]
    assert len(told) == len(dict(told))
    for point, members in told:
        assert list(members) == [index for index, each in enumerate(some) if point in points([each])]
    assert {point for point, _ in told} == points(some)


@given(box, box)
def test_two_boxes_share_the_points_that_are_in_both(one: Box, two: Box) -> None:
    shared = intersection(one, two)
    assert (points([shared]) if shared else set()) == points([one]) & points([two])
    assert (shared is None) == points([one]).isdisjoint(points([two]))
    assert contains(one, two) == (points([two]) <= points([one]))


def test_too_many_cells_are_refused() -> None:
    crossing = [(1 << n | 1 << 20, 1 << n | 1 << 20) for n in range(10)]
    with pytest.raises(TooManyCells, match="10 clauses cross in more than 20 cells"):
        refine(crossing, limit=20)


@given(boxes)
def test_cells_come_in_the_order_of_their_lowest_atoms(some: list[Box]) -> None:
    lowest = [tuple(mask & -mask for mask in cell) for cell, _ in refine(some)]
    assert lowest == sorted(lowest)


def test_the_lowest_atom_decides_and_not_the_size() -> None:
    assert [cell for cell, _ in refine([(0b1001,), (0b0100,)])] == [(0b1001,), (0b0100,)]
    assert refine([]) == []
    assert canonical([]) == ()
