"""Cuts: where an interval begins and ends, and the numbers that they take."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.problems import InvalidValue
from negotiations.sets.cuts import AFTER_NEVER, BOTTOM, NEVER, TOP, begins, domain, ends, exact, lower, upper
from negotiations.vocabulary.units import Dimension
from tests.sets.strategies import Number

HALF = Fraction(1, 2)
numbers: st.SearchStrategy[Number] = st.one_of(st.integers(-9, 9), st.fractions(-9, 9, max_denominator=4))


class TestDense:
    """Where every fraction exists, a cut is kept as it is."""

    def test_a_closed_end_includes_its_value(self) -> None:
        assert lower(5, closed=True, integer=False) == (5, 0)
        assert upper(5, closed=True, integer=False) == (5, 1)

    def test_an_open_end_excludes_its_value(self) -> None:
        assert lower(HALF, closed=False, integer=False) == (HALF, 1)
        assert upper(HALF, closed=False, integer=False) == (HALF, 0)


class TestInteger:
    """Where only whole numbers exist, each end has one form."""

    @given(numbers, st.booleans())
    def test_a_lower_end_is_just_below_the_first_whole_number_inside(self, value: Number, closed: bool) -> None:
        inside = [n for n in range(-12, 13) if n > value or (closed and n == value)]
        assert lower(value, closed=closed, integer=True) == (inside[0], 0)

    @given(numbers, st.booleans())
    def test_an_upper_end_is_just_above_the_last_whole_number_inside(self, value: Number, closed: bool) -> None:
        inside = [n for n in range(-12, 13) if n < value or (closed and n == value)]
        assert upper(value, closed=closed, integer=True) == (inside[-1], 1)

    @given(st.integers())
    def test_what_ends_and_what_then_begins_are_neighbours(self, value: int) -> None:
        assert begins((value, 1), integer=True) == (value + 1, 0)
        assert ends((value + 1, 0), integer=True) == (value, 1)

    @pytest.mark.parametrize("cut", [BOTTOM, TOP, AFTER_NEVER])
    def test_infinite_ends_stay(self, cut: tuple[float, int]) -> None:
        assert begins(cut, integer=True) == cut
        assert ends(cut, integer=True) == cut


class TestOrder:
    """The tuple order of cuts is their order."""

    def test_all_cuts_are_in_order(self) -> None:
        cuts = [BOTTOM, (-1, 0), (-1, 1), (0, 0), (0, 1), (HALF, 0), (HALF, 1), (10**400, 1), TOP, AFTER_NEVER]
        assert all(left < right for left, right in pairwise(cuts))


class TestDomain:
    """What a dimension has at all."""

    @pytest.mark.parametrize(
        ("dimension", "expected"),
        [
            (Dimension("a", "x"), ((0, 0), TOP)),
            (Dimension("a", "x", low=None), (BOTTOM, TOP)),
            (Dimension("a", "x", low=3, never=True), ((3, 0), AFTER_NEVER)),
        ],
    )
    def test_follows_from_its_low_end_and_never(self, dimension: Dimension, expected: object) -> None:
        assert domain(dimension) == expected


class TestExact:
    """Which numbers are taken."""

    @given(st.one_of(st.integers(), st.fractions()))
    def test_exact_numbers_keep_their_value(self, value: Number) -> None:
        assert exact(value) == value

    @given(st.integers())
    def test_whole_fractions_become_ints(self, value: int) -> None:
        assert type(exact(Fraction(value))) is int

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (0.1, r"^0\.1 is of type float, expected an int or a Fraction; write Fraction\('0\.1'\)$"),
            (NEVER, "^inf is of type float, expected an int or a Fraction$"),
            (True, "^True is of type bool, expected an int or a Fraction$"),
            ("5", "^'5' is of type str, expected an int or a Fraction$"),
        ],
    )
    def test_others_are_refused(self, value: object, expected: str) -> None:
        with pytest.raises(InvalidValue, match=expected):
            exact(value)
