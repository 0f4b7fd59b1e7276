from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.documents.points import is_part, missing, names, touches

numbered = st.integers(1, 40).map(str)
lettered = st.builds(lambda number, letter: f"{number}{letter}", st.integers(1, 40), st.sampled_from("abc"))
deeper = st.builds(lambda point, number: f"{point}.{number}", lettered, st.integers(1, 12))
named = st.one_of(numbered, lettered, deeper, st.sampled_from(["I", "II", "III", "III.2", "annex", "annex-1"]))


@pytest.mark.parametrize(
    ("point", "whole", "expected"),
    [
        ("21a", "21", True),
        ("21", "21a", False),
        ("21", "2", False),
        ("2.1", "2", True),
        ("III", "II", False),
        ("II.3", "II", True),
        ("3ab", "3a", False),
        ("3a1", "3a", True),
        ("6", "6", True),
        ("6", "", False),
    ],
)
def test_a_point_lies_in_another_where_its_number_goes_on_in_another_way(
    point: str, whole: str, *, expected: bool
) -> None:
    assert is_part(point, whole) is expected


@given(named)
def test_a_point_is_a_part_of_itself(point: str) -> None:
    assert is_part(point, point)


@given(named, named)
def test_two_points_that_are_parts_of_each_other_are_one(a: str, b: str) -> None:
    assert (is_part(a, b) and is_part(b, a)) == (a == b)


@given(named, named, named)
def test_a_part_of_a_part_is_a_part(a: str, b: str, c: str) -> None:
    assert not (is_part(a, b) and is_part(b, c)) or is_part(a, c)


@given(named, named)
def test_touching_is_mutual(a: str, b: str) -> None:
    assert touches(a, b) == touches(b, a)


def test_points_are_numbered_from_one() -> None:
    assert names(3) == ("1", "2", "3")
    assert names(("I", "II")) == ("I", "II")
    assert names(None) == ()


@given(st.lists(named, unique=True), st.lists(named))
def test_a_point_is_missing_where_nothing_touches_it(points: list[str], accounted: list[str]) -> None:
    found = missing(points, accounted)
    assert set(found) == {point for point in points if not [other for other in accounted if touches(point, other)]}
    assert list(found) == [point for point in points if point in found]
