"""Ranges: what is in them, point by point, and how they are made, read and refused."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.problems import InvalidValue
from negotiations.sets import Choice, Range
from negotiations.vocabulary.units import unit, units
from tests.sets.builders import range_of
from tests.sets.strategies import NEVER, Kind, Shape, described, distance, exists, holds, points

Described = tuple[Kind, list[Shape]]


class TestMembership:
    """Every operation means what it does to each single outcome."""

    @given(described(1))
    def test_a_range_holds_what_its_pieces_hold(self, drawn: Described) -> None:
        kind, (shape,) = drawn
        made = range_of(kind, shape)
        for point in points(shape):
            assert (point in made) == holds(kind, shape, point)

    @given(described(2))
    def test_operations_are_pointwise(self, drawn: Described) -> None:
        kind, (first, second) = drawn
        a, b = range_of(kind, first), range_of(kind, second)
        both, either, only, other = a & b, a | b, a - b, ~a
        for point in points(first, second):
            in_a, in_b = holds(kind, first, point), holds(kind, second, point)
            assert (point in both) == (in_a and in_b)
            assert (point in either) == (in_a or in_b)
            assert (point in only) == (in_a and not in_b)
            assert (point in other) == (exists(kind, point) and not in_a)

    @given(described(2))
    def test_relations_are_pointwise(self, drawn: Described) -> None:
        kind, (first, second) = drawn
        a, b = range_of(kind, first), range_of(kind, second)
        held = [(holds(kind, first, point), holds(kind, second, point)) for point in points(first, second)]
        assert (a <= b) == all(in_b for in_a, in_b in held if in_a)
        assert (a >= b) == all(in_a for in_a, in_b in held if in_b)
        assert a.is_disjoint(b) == (not any(in_a and in_b for in_a, in_b in held))
        assert a.is_empty == (not any(in_a for in_a, _ in held))

    @given(described(2))
    def test_equal_meaning_is_equal_value(self, drawn: Described) -> None:
        kind, (first, second) = drawn
        same = all(holds(kind, first, point) == holds(kind, second, point) for point in points(first, second))
        assert (range_of(kind, first) == range_of(kind, second)) == same

    @given(described(2))
    def test_pieces_may_come_in_any_order(self, drawn: Described) -> None:
        kind, (first, second) = drawn
        pieces = first.pieces + second.pieces
        never = first.never or second.never
        assert range_of(kind, Shape(pieces, never)) == range_of(kind, Shape(pieces[::-1], never))

    @given(described(1))
    def test_the_hull_fills_the_holes_and_no_more(self, drawn: Described) -> None:
        kind, (shape,) = drawn
        made = range_of(kind, shape)
        pool = [point for point in points(shape) if exists(kind, point)]
        inside = [point for point in pool if holds(kind, shape, point)]
        for point in pool:
            expected = any(left <= point for left in inside) and any(point <= right for right in inside)
            assert (point in made.hull()) == expected
        assert made.is_convex == (made == made.hull())

    @given(described(2))
    def test_the_gap_is_the_least_distance(self, drawn: Described) -> None:
        kind, (first, second) = drawn
        a, b = range_of(kind, first), range_of(kind, second)
        assert a.gap_to(b) == distance(kind, first, second)
        assert b.gap_to(a) == a.gap_to(b)

    @given(described(1))
    def test_repr_rebuilds(self, drawn: Described) -> None:
        kind, (shape,) = drawn
        made = range_of(kind, shape)
        rebuilt = eval(repr(made), {"Range": Range, "Fraction": Fraction})  # noqa: S307  (our own repr)
        assert rebuilt == made
        assert repr(rebuilt) == repr(made)

    @given(described(1))
    def test_of_takes_its_own_intervals_in_any_order(self, drawn: Described) -> None:
        kind, (shape,) = drawn
        made = range_of(kind, shape)
        assert Range.of(kind.unit, *reversed(made.intervals)) == made

    @given(described(1))
    def test_of_means_what_the_constructors_mean(self, drawn: Described) -> None:
        kind, (shape,) = drawn
        cuts = [
            (
                (-NEVER, 1) if piece.low is None else (piece.low, 0 if piece.closed_low else 1),
                (NEVER, 0) if piece.high is None else (piece.high, 1 if piece.closed_high else 0),
            )
            for piece in shape.pieces
        ]
        never = [((NEVER, 0), (NEVER, 1))] if shape.never else []
        assert Range.of(kind.unit, *cuts, *never) == range_of(kind, shape)


class TestConstructors:
    """The named ways to a range."""

    def test_at_most_ends_at_its_number(self) -> None:
        limit = Range.at_most(600_000, "person")
        assert 600_000 in limit
        assert 600_001 not in limit

    def test_the_domain_gives_a_limit_on_people_its_low_end(self) -> None:
        assert Range.at_most(5, "person") == Range.between(0, 5, "person")
        assert -1 not in Range.everything("person")

    def test_times_have_no_low_end(self) -> None:
        assert Range.at_most(5, "day") != Range.between(0, 5, "day")
        assert -1 in Range.at_most(5, "day")

    def test_a_limit_below_the_domain_is_empty(self) -> None:
        assert Range.at_most(-1, "person").is_empty

    def test_open_ends_of_whole_numbers_move_inwards(self) -> None:
        made = Range.between(2, 5, "person", closed_low=False, closed_high=False)
        assert made == Range.between(3, 4, "person")

    def test_fractions_of_people_move_inwards(self) -> None:
        assert Range.at_least(Fraction(5, 2), "person") == Range.at_least(3, "person")
        assert Range.at_most(Fraction(5, 2), "person") == Range.at_most(2, "person")
        assert Range.exactly(Fraction(1, 2), "person").is_empty

    def test_whole_numbers_touch_their_neighbours(self) -> None:
        assert Range.between(0, 5, "person") | Range.between(6, 9, "person") == Range.at_most(9, "person")
        assert not (Range.between(0, 5, "km") | Range.between(6, 9, "km")).is_convex

    def test_half_a_person_is_no_outcome(self) -> None:
        assert Fraction(1, 2) not in Range.everything("person")
        assert Fraction(1, 2) in Range.everything("km")

    def test_only_after_leaves_out_the_day_itself(self) -> None:
        after = Range.more_than(0, "day")
        assert 0 not in after
        assert Fraction(1, 24) in after

    def test_what_may_come_late_may_never_come(self) -> None:
        assert NEVER in Range.at_least(15, "year")
        assert NEVER not in Range.at_most(15, "year")
        assert NEVER in ~Range.at_most(100, "day")
        assert NEVER not in ~Range.never("day")

    def test_never_is_no_number_of_people(self) -> None:
        assert NEVER not in Range.everything("person")
        with pytest.raises(InvalidValue, match=r"^'person' has no outcome 'never', expected a unit of time$"):
            Range.never("person")

    def test_between_equal_open_ends_is_nothing(self) -> None:
        assert Range.between(3, 3, "km", closed_high=False).is_empty
        assert Range.between(3, 3, "km") == Range.exactly(3, "km")

    def test_between_refuses_ends_out_of_order(self) -> None:
        expected = "^a range from 5 to 3 ends before it begins, expected the lower end first$"
        with pytest.raises(InvalidValue, match=expected):
            Range.between(5, 3, "km")

    def test_of_converts_from_its_unit(self) -> None:
        assert Range.of("m", ((500, 0), (1000, 1))) == Range.between(Fraction(1, 2), 1, "km")

    def test_of_refuses_a_side_that_is_none(self) -> None:
        with pytest.raises(
            InvalidValue, match=r"^2 is no side of a cut, expected 0 \(just below\) or 1 \(just above\)$"
        ):
            Range.of("km", ((0, 0), (1, 2)))

    def test_of_refuses_finite_floats(self) -> None:
        with pytest.raises(InvalidValue, match=r"^0\.5 is of type float"):
            Range.of("km", ((0, 0), (0.5, 1)))

    def test_the_constructor_itself_refuses(self) -> None:
        with pytest.raises(InvalidValue, match=r"^a range is not made by Range\(\.\.\.\); use Range\.at_most, "):
            Range()

    def test_a_unit_may_be_given_itself(self) -> None:
        assert Range.at_most(5, unit("m")) == Range.at_most(5, "m")
        assert Range.never(unit("week")) == Range.never("day")

    def test_the_unit_is_the_base_unit(self) -> None:
        assert Range.nothing("m").unit == unit("km")
        assert Range.never("year").unit == unit("month")
        assert Range.of("percent").unit == unit("share")

    def test_whole_fractions_become_whole_numbers(self) -> None:
        ((low, high),) = Range.exactly(Fraction(4, 2), "km").intervals
        assert (type(low[0]), type(high[0])) == (int, int)


class TestUnits:
    """One dimension converts exactly; two never meet."""

    def test_a_kilometre_is_a_thousand_metres(self) -> None:
        assert Range.at_most(1, "km") == Range.at_most(1000, "m")

    def test_a_year_is_twelve_months(self) -> None:
        assert Range.exactly(15, "year") == Range.exactly(180, "month")

    @given(st.sampled_from(units()), st.fractions(min_value=0), st.sampled_from([0, 1]))
    def test_conversion_is_exact(self, measure: object, value: Fraction, side: int) -> None:
        known = next(known for known in units() if known is measure)
        # As a product of fractions, by the definition of a factor.
        base = value * Fraction(known.factor)
        make = (Range.at_most, Range.more_than)[side]
        assert make(value, known) == make(base, known.dimension.base)

    def test_contains_converts(self) -> None:
        assert Range.at_most(1, "km").contains(1000, "m")
        assert not Range.at_most(1, "km").contains(1001, "m")
        assert Range.at_most(50, "percent").contains(Fraction(1, 2))
        assert Range.at_least(1, "year").contains(NEVER, "month")

    def test_contains_refuses_another_dimension(self) -> None:
        expected = "^'person' measures people and 'km' length, expected units of one dimension$"
        with pytest.raises(InvalidValue, match=expected):
            Range.at_most(1, "km").contains(1, "person")

    @pytest.mark.parametrize("name", ["intersection", "union", "difference", "is_subset", "is_superset", "is_disjoint"])
    def test_operations_refuse_another_dimension(self, name: str) -> None:
        with pytest.raises(InvalidValue, match=r"^'day' measures days and 'month' months, expected units of one dim"):
            getattr(Range.at_most(1, "year"), name)(Range.at_most(365, "day"))

    def test_the_gap_refuses_another_dimension(self) -> None:
        with pytest.raises(InvalidValue, match=r"^'EUR' measures money-eur and 'USD' money-usd, "):
            Range.at_most(1, "USD").gap_to(Range.at_least(2, "EUR"))

    def test_equality_never_raises(self) -> None:
        assert Range.nothing("person") != Range.nothing("km")
        assert Range.nothing("person") != Choice.nothing(("person",))  # type: ignore[comparison-overlap]

    def test_an_unknown_unit_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match=r"^unknown unit 'persons'; did you mean 'person'\?$"):
            Range.at_most(1, "persons")


class TestRefusals:
    """What a range does not take."""

    @pytest.mark.parametrize("value", [0.5, True, "5", None, float("nan")])
    def test_inexact_numbers(self, value: int) -> None:
        with pytest.raises(InvalidValue, match="expected an int or a Fraction"):
            Range.at_most(value, "km")
        with pytest.raises(InvalidValue, match="expected an int or a Fraction"):
            _ = value in Range.everything("km")

    def test_infinite_ends(self) -> None:
        with pytest.raises(InvalidValue, match=r"^inf is of type float, expected an int or a Fraction$"):
            Range.at_most(NEVER, "km")  # type: ignore[arg-type]
        with pytest.raises(InvalidValue, match=r"^-inf is of type float"):
            _ = -NEVER in Range.everything("day")

    def test_operands_that_are_no_range(self) -> None:
        with pytest.raises(InvalidValue, match=r"^5 is of type int, expected a Range of 'km'$"):
            _ = Range.at_most(5, "km") & 5  # type: ignore[arg-type]

    def test_truth(self) -> None:
        with pytest.raises(InvalidValue, match=r"^a range has no truth value; ask is_empty, or 'is None'$"):
            bool(Range.nothing("km"))

    def test_change(self) -> None:
        with pytest.raises(AttributeError, match="intervals"):
            Range.nothing("km").intervals = ()  # type: ignore[misc]


class TestGap:
    """Distances that the documents need."""

    def test_of_two_limits_on_people(self) -> None:
        assert Range.at_most(600_000, "person").gap_to(Range.at_least(800_000, "person")) == 200_000

    def test_is_the_least_of_all(self) -> None:
        posts = Range.exactly(0, "km") | Range.exactly(10, "km")
        assert posts.gap_to(Range.exactly(4, "km") | Range.exactly(7, "km")) == 3

    def test_is_zero_where_they_touch_whichever_comes_first(self) -> None:
        below, above = Range.less_than(5, "km"), Range.at_least(5, "km")
        assert (below.gap_to(above), above.gap_to(below)) == (0, 0)

    def test_is_a_whole_number_where_it_can_be(self) -> None:
        gap = Range.at_most(Fraction(1, 2), "km").gap_to(Range.at_least(Fraction(3, 2), "km"))
        assert (gap, type(gap)) == (1, int)

    def test_is_none_where_an_outcome_is_shared(self) -> None:
        assert Range.at_most(5, "km").gap_to(Range.at_least(5, "km")) is None

    def test_is_none_to_nothing_and_to_never(self) -> None:
        assert Range.at_most(5, "day").gap_to(Range.nothing("day")) is None
        assert Range.at_most(5, "day").gap_to(Range.never("day")) is None
        assert Range.never("day").gap_to(~Range.never("day")) is None


class TestDeliberateNonIdentities:
    """Laws that one might expect and that do not hold, each with its smallest witness."""

    def test_inclusion_is_no_total_order(self) -> None:
        low, high = Range.exactly(0, "km"), Range.exactly(1, "km")
        assert not low <= high
        assert not high <= low

    def test_the_hull_does_not_distribute_over_intersection(self) -> None:
        outer = Range.exactly(0, "km") | Range.exactly(2, "km")
        inner = Range.exactly(1, "km")
        assert (outer & inner).hull() != outer.hull() & inner.hull()

    def test_the_hull_of_a_union_is_not_the_union_of_hulls(self) -> None:
        low, high = Range.exactly(0, "km"), Range.exactly(1, "km")
        assert (low | high).hull() != low.hull() | high.hull()

    def test_difference_is_not_associative(self) -> None:
        a = Range.everything("km")
        assert (a - a) - a != a - (a - a)

    def test_a_zero_gap_is_not_a_shared_outcome(self) -> None:
        below, above = Range.less_than(1, "km"), Range.at_least(1, "km")
        assert below.gap_to(above) == 0
        assert below.is_disjoint(above)

    def test_neighbouring_whole_numbers_touch_and_are_one_apart(self) -> None:
        below, above = Range.at_most(5, "person"), Range.at_least(6, "person")
        assert (below | above).is_everything
        assert below.gap_to(above) == 1

    def test_gaps_do_not_add_up(self) -> None:
        near, wide, far = Range.exactly(0, "km"), Range.between(1, 9, "km"), Range.exactly(10, "km")
        gaps = (near.gap_to(wide), wide.gap_to(far), near.gap_to(far))
        assert gaps == (1, 1, 10)

    def test_the_complement_of_at_most_is_more_than_all_numbers(self) -> None:
        assert ~Range.at_most(5, "day") == Range.more_than(5, "day")
        assert ~Range.at_most(5, "day") != Range.more_than(5, "day") - Range.never("day")

    def test_a_sum_of_roundings_is_not_the_rounding_of_the_sum(self) -> None:
        half = Fraction(1, 2)
        assert Range.exactly(half, "person").is_empty
        assert not Range.exactly(half + half, "person").is_empty

    def test_empty_ranges_of_two_dimensions_differ(self) -> None:
        assert Range.nothing("day") != Range.nothing("month")
