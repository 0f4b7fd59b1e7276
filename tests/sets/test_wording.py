"""How ranges read: the expression that rebuilds them and the phrase for people."""

from __future__ import annotations

from fractions import Fraction

import pytest

from negotiations.sets import Range

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("made", "expression", "phrase"),
    [
        (Range.at_most(600_000, "person"), "Range.at_most(600000, 'person')", "at most 600,000 people"),
        (Range.at_most(1, "person"), "Range.at_most(1, 'person')", "at most 1 person"),
        (Range.less_than(5, "km"), "Range.less_than(5, 'km')", "less than 5 kilometres"),
        (Range.at_least(5, "km"), "Range.at_least(5, 'km')", "at least 5 kilometres"),
        (Range.more_than(0, "km"), "Range.more_than(0, 'km')", "more than 0 kilometres"),
        (Range.exactly(0, "person"), "Range.exactly(0, 'person')", "exactly 0 people"),
        (Range.exactly(HALF, "share"), "Range.exactly(Fraction(1, 2), 'share')", "exactly 1/2 of the whole"),
        (
            Range.exactly(Fraction(7001, 2), "km"),
            "Range.exactly(Fraction(7001, 2), 'km')",
            "exactly 7,001/2 kilometres",
        ),
        (Range.between(2, 5, "km"), "Range.between(2, 5, 'km')", "from 2 to 5 kilometres"),
        (
            Range.between(2, 5, "km", closed_low=False),
            "Range.between(2, 5, 'km', closed_low=False)",
            "more than 2 and at most 5 kilometres",
        ),
        (
            Range.between(2, 5, "km", closed_high=False),
            "Range.between(2, 5, 'km', closed_high=False)",
            "at least 2 and less than 5 kilometres",
        ),
        (
            Range.between(2, 5, "km", closed_low=False, closed_high=False),
            "Range.between(2, 5, 'km', closed_low=False, closed_high=False)",
            "more than 2 and less than 5 kilometres",
        ),
        (Range.everything("km"), "Range.everything('km')", "anything, in kilometres"),
        (Range.nothing("m"), "Range.nothing('km')", "nothing, in kilometres"),
        (Range.at_most(2, "day"), "Range.at_most(2, 'day')", "at most 2 days"),
        (Range.at_least(15, "year"), "Range.at_least(180, 'month')", "at least 180 months or never"),
        (Range.more_than(0, "day"), "Range.more_than(0, 'day')", "more than 0 days or never"),
        (
            Range.at_least(3, "day") - Range.never("day"),
            "Range.at_least(3, 'day') - Range.never('day')",
            "at least 3 days",
        ),
        (Range.never("day"), "Range.never('day')", "never"),
        (Range.everything("day"), "Range.everything('day')", "anything, in days"),
        (~Range.never("day"), "Range.everything('day') - Range.never('day')", "anything, in days, but not never"),
        (
            Range.at_most(2, "person") | Range.exactly(5, "person"),
            "Range.at_most(2, 'person') | Range.exactly(5, 'person')",
            "at most 2 people or exactly 5 people",
        ),
        (
            Range.at_most(2, "day") | Range.never("day"),
            "Range.at_most(2, 'day') | Range.never('day')",
            "at most 2 days or never",
        ),
        (
            Range.of("km", ((5, 1), (9, 1)), ((1, 0), (2, 0))),
            "Range.between(1, 2, 'km', closed_high=False) | Range.between(5, 9, 'km', closed_low=False)",
            "at least 1 and less than 2 kilometres or more than 5 and at most 9 kilometres",
        ),
    ],
)
def test_a_range_reads(made: Range, expression: str, phrase: str) -> None:
    assert (repr(made), str(made)) == (expression, phrase)
