"""Sets of quantities: `Range.at_most(600_000, "person")` and the algebra on such sets."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NoReturn

from negotiations.problems import InvalidValue
from negotiations.sets import intervals as engine
from negotiations.sets.cuts import AFTER_NEVER, NEVER, TOP, Cut, Interval, begins, domain, ends, exact
from negotiations.sets.intervals import Intervals
from negotiations.sets.wording import expression, phrase
from negotiations.vocabulary.units import Number, Unit
from negotiations.vocabulary.units import unit as unit_called


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Range:
    """A set of outcomes of one dimension: numbers, and "never" where the dimension has it.

    Values are kept in the base unit of the dimension, exactly, and inside its domain (no fewer than 0 people), in one
    canonical form: ranges are equal when they hold the same outcomes, however they were written. Ranges of two
    dimensions are never equal, and mixing them in an operation raises `InvalidValue`.

    `a <= b` is inclusion, not order: two ranges may be neither `<=` nor `>=`. `&`, `|`, `-` and `~` are `intersection`,
    `union`, `difference` and `complement` (within the domain). A range has no truth value: ask `is_empty`.

    Attributes:
        unit: The base unit of the dimension.
        intervals: The outcomes, in that unit, as `negotiations.sets.intervals` describes them.

    Example:
        >>> limit = Range.at_most(600_000, "person")
        >>> 500_000 in limit, limit <= Range.at_most(800_000, "person"), limit.gap_to(Range.at_least(800_000, "person"))
        (True, True, 200000)
        >>> Range.exactly(1, "km") == Range.exactly(1000, "m")
        True
    """

    unit: Unit
    intervals: Intervals

    def __init__(self) -> None:
        """Refuse: a range is made by one of the named constructors.

        Raises:
            InvalidValue: always.
        """
        raise InvalidValue("a range is not made by Range(...); use Range.at_most, at_least, between, exactly or of")

    @classmethod
    def at_most(cls, value: Number, unit: str | Unit) -> Range:
        """Return all numbers up to and including `value`.

        Example:
            >>> Range.at_most(5, "person") == Range.between(0, 5, "person")
            True
        """
        return _bounded(unit, high=(value, 1))

    @classmethod
    def less_than(cls, value: Number, unit: str | Unit) -> Range:
        """Return all numbers below `value`.

        Example:
            >>> Range.less_than(5, "person")
            Range.at_most(4, 'person')
        """
        return _bounded(unit, high=(value, 0))

    @classmethod
    def at_least(cls, value: Number, unit: str | Unit) -> Range:
        """Return all numbers from `value` upwards, and "never" where the dimension has it.

        Example:
            >>> NEVER in Range.at_least(15, "year")
            True
        """
        return _bounded(unit, low=(value, 0))

    @classmethod
    def more_than(cls, value: Number, unit: str | Unit) -> Range:
        """Return all numbers above `value`, and "never" where the dimension has it.

        Example:
            >>> 0 in Range.more_than(0, "day")
            False
        """
        return _bounded(unit, low=(value, 1))

    @classmethod
    def between(
        cls, low: Number, high: Number, unit: str | Unit, *, closed_low: bool = True, closed_high: bool = True
    ) -> Range:
        """Return all numbers between two, with each end or without it.

        Raises:
            InvalidValue: `low` is above `high`.

        Example:
            >>> 30 in Range.between(0, 30, "km", closed_high=False)
            False
        """
        if exact(low) > exact(high):
            raise InvalidValue(f"a range from {low!r} to {high!r} ends before it begins, expected the lower end first")
        return _bounded(unit, low=(low, 0 if closed_low else 1), high=(high, 1 if closed_high else 0))

    @classmethod
    def exactly(cls, value: Number, unit: str | Unit) -> Range:
        """Return the range that holds one number.

        Example:
            >>> Range.exactly(2, "week").intervals
            (((14, 0), (14, 1)),)
        """
        return _bounded(unit, low=(value, 0), high=(value, 1))

    @classmethod
    def never(cls, unit: str | Unit) -> Range:
        """Return the range that holds only "never"; `~Range.never(unit)` is "at some time, whenever".

        Raises:
            InvalidValue: the dimension has no such outcome.

        Example:
            >>> Range.never("day") <= Range.at_most(100, "day")
            False
        """
        measured = _unit(unit)
        if not measured.dimension.never:
            raise InvalidValue(f"{measured.id!r} has no outcome 'never', expected a unit of time")
        return _made(_base(measured), ((TOP, AFTER_NEVER),))

    @classmethod
    def everything(cls, unit: str | Unit) -> Range:
        """Return all outcomes of the dimension.

        Example:
            >>> Range.everything("person") == Range.at_least(0, "person")
            True
        """
        return _bounded(unit)

    @classmethod
    def nothing(cls, unit: str | Unit) -> Range:
        """Return the range without outcomes.

        Example:
            >>> Range.nothing("person").is_empty
            True
        """
        return _made(_base(_unit(unit)), ())

    @classmethod
    def of(cls, unit: str | Unit, *intervals: Interval) -> Range:
        """Return the union of pairs of cuts `(value, side)`, in that unit; they need not be sorted, disjoint or full.

        Raises:
            InvalidValue: a value is inexact and not infinite, or a side is neither 0 nor 1.

        Example:
            >>> Range.of("km", ((5, 1), (9, 0)), ((0, 0), (2, 1)))
            Range.at_most(2, 'km') | Range.between(5, 9, 'km', closed_low=False, closed_high=False)
        """
        measured = _unit(unit)
        dimension = measured.dimension
        parts = [(_checked_cut(measured, low), _checked_cut(measured, high)) for low, high in intervals]
        return _made(_base(measured), engine.canonical(parts, domain(dimension), integer=dimension.integer))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in it."""
        return not self.intervals

    @property
    def is_everything(self) -> bool:
        """Whether all outcomes of the dimension are in it."""
        return self.intervals == (domain(self.unit.dimension),)

    @property
    def is_convex(self) -> bool:
        """Whether it has no holes: with two outcomes, all between them are in it."""
        return len(self.intervals) <= 1

    def contains(self, value: Number | float, unit: str | Unit | None = None) -> bool:
        """Return whether a number of a unit (without one: of the base unit), or `NEVER`, is in it.

        Raises:
            InvalidValue: the number is inexact, or its unit measures something else.

        Example:
            >>> Range.at_most(1, "km").contains(900, "m")
            True
        """
        measured = self.unit if unit is None else _unit(unit)
        _check_dimension(self.unit, measured)
        if isinstance(value, float) and value == NEVER:
            return engine.contains(self.intervals, NEVER)
        number = exact(value) if measured is self.unit else measured.to_base(exact(value))
        # Half a person lies between two people that are in the range, and yet is no outcome.
        exists = number.denominator == 1 or not self.unit.dimension.integer
        return exists and engine.contains(self.intervals, number)

    def intersection(self, other: Range) -> Range:
        """Return what is in both: `a & b`."""
        return _made(self.unit, engine.intersection(self.intervals, self._operand(other)))

    def union(self, other: Range) -> Range:
        """Return what is in either: `a | b`."""
        operand = self._operand(other)
        return _made(self.unit, engine.union(self.intervals, operand, integer=self.unit.dimension.integer))

    def difference(self, other: Range) -> Range:
        """Return what is in this range, but not in the other: `a - b`."""
        operand = self._operand(other)
        return _made(self.unit, engine.difference(self.intervals, operand, integer=self.unit.dimension.integer))

    def complement(self) -> Range:
        """Return all other outcomes of the dimension: `~a`."""
        dimension = self.unit.dimension
        return _made(self.unit, engine.complement(self.intervals, domain(dimension), integer=dimension.integer))

    def hull(self) -> Range:
        """Return the least range without holes that holds this one.

        Example:
            >>> (Range.exactly(2, "km") | Range.exactly(5, "km")).hull()
            Range.between(2, 5, 'km')
        """
        return _made(self.unit, engine.hull(self.intervals))

    def is_subset(self, other: Range) -> bool:
        """Return whether all of it is in the other: `a <= b`."""
        return engine.is_subset(self.intervals, self._operand(other))

    def is_superset(self, other: Range) -> bool:
        """Return whether all of the other is in it: `a >= b`."""
        return engine.is_subset(self._operand(other), self.intervals)

    def is_disjoint(self, other: Range) -> bool:
        """Return whether no outcome is in both."""
        return engine.is_disjoint(self.intervals, self._operand(other))

    def gap_to(self, other: Range) -> Number | None:
        """Return the least distance from a number in it to one in the other, in the base unit; 0 where they touch.

        Returns `None` where there is no gap to speak of: they share an outcome, or one of them has no number.

        Example:
            >>> Range.less_than(5, "km").gap_to(Range.at_least(5, "km"))
            0
            >>> Range.at_most(5, "km").gap_to(Range.at_least(5, "km")) is None
            True
        """
        return engine.gap(self.intervals, self._operand(other))

    __and__ = intersection
    __or__ = union
    __sub__ = difference
    __invert__ = complement
    __le__ = is_subset
    __ge__ = is_superset

    def __lt__(self, other: Range) -> bool:
        """Return whether it is a subset of the other and not equal to it."""
        return self.is_subset(other) and self != other

    def __gt__(self, other: Range) -> bool:
        """Return whether the other is a subset of it and not equal to it."""
        return self.is_superset(other) and self != other

    def __contains__(self, value: Number | float) -> bool:
        """Return whether a number of the base unit, or `NEVER`, is in it."""
        return self.contains(value)

    def __bool__(self) -> NoReturn:
        """Refuse: "empty" and "absent" are easily confused.

        Raises:
            InvalidValue: always.
        """
        raise InvalidValue("a range has no truth value; ask is_empty, or 'is None'")

    def __repr__(self) -> str:
        """Return an expression that rebuilds it."""
        return expression(self.unit, self.intervals)

    def __str__(self) -> str:
        """Return it in English words, as in `at most 600,000 people`."""
        return phrase(self.unit, self.intervals)

    def _operand(self, other: Range) -> Intervals:
        """Return the intervals of the other operand, if the two can be compared."""
        if not isinstance(other, Range):
            raise InvalidValue(f"{other!r} is of type {type(other).__name__}, expected a Range of {self.unit.id!r}")
        _check_dimension(self.unit, other.unit)
        return other.intervals


def _made(unit: Unit, intervals: Intervals) -> Range:
    """Return the range of intervals that are canonical already; `unit` is a base unit."""
    made = object.__new__(Range)
    object.__setattr__(made, "unit", unit)
    object.__setattr__(made, "intervals", intervals)
    return made


def _bounded(unit: str | Unit, low: Cut | None = None, high: Cut | None = None) -> Range:
    """Return the range between two cuts in that unit; where one is left out, the domain ends it."""
    measured = _unit(unit)
    dimension = measured.dimension
    start, stop = domain(dimension)
    if low is not None:
        start = max(start, begins(_cut(measured, low), integer=dimension.integer))
    if high is not None:
        stop = min(stop, ends(_cut(measured, high), integer=dimension.integer))
    return _made(_base(measured), ((start, stop),) if start < stop else ())


def _cut(unit: Unit, cut: Cut) -> Cut:
    """Return a cut of a unit in the base unit."""
    return unit.to_base(exact(cut[0])), cut[1]


def _checked_cut(unit: Unit, cut: Cut) -> Cut:
    """Return a cut that somebody else made in the base unit; it may be infinite."""
    value, side = cut
    if side not in {0, 1}:
        raise InvalidValue(f"{side!r} is no side of a cut, expected 0 (just below) or 1 (just above)")
    return cut if isinstance(value, float) and math.isinf(value) else _cut(unit, cut)


def _unit(unit: str | Unit) -> Unit:
    """Return the unit itself, or the one that a word names."""
    return unit if isinstance(unit, Unit) else unit_called(unit)


def _base(unit: Unit) -> Unit:
    """Return the unit in which values of the dimension are kept."""
    return unit_called(unit.dimension.base)


def _check_dimension(kept: Unit, given: Unit) -> None:
    """Refuse to mix what has no conversion."""
    if given is not kept and given.dimension != kept.dimension:
        raise InvalidValue(
            f"{given.id!r} measures {given.dimension.id} and {kept.id!r} {kept.dimension.id}, "
            "expected units of one dimension"
        )
