"""Cuts: places between outcomes, as plain tuples. An interval is what lies between two of them.

A cut is `(value, side)`: side 0 lies just below the value, side 1 just above it, and tuple order is their order. So a
lower end that includes `v` is `(v, 0)` and one that excludes it is `(v, 1)`; an upper end that includes `v` is `(v, 1)`
and one that excludes it is `(v, 0)`. An interval is a pair of cuts with the lower one smaller.

The ends without a number follow the same rule: `BOTTOM` lies just above minus infinity, which is no outcome, `TOP` just
below plus infinity, and `AFTER_NEVER` just above it, so that `(TOP, AFTER_NEVER)` holds the one outcome "never".

Where only whole numbers exist, `(5, 1)` and `(6, 0)` are one place. There a lower end has side 0 and an upper end
side 1, so that equal sets are equal values; open ends and fractions are moved inwards to the nearest whole number.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final, TypeAlias

from negotiations.problems import InvalidValue
from negotiations.vocabulary.units import Dimension, Number, reduced

Cut: TypeAlias = tuple[Number | float, int]
"""`(value, side)`; the value is a float only where it is infinite."""

Interval: TypeAlias = tuple[Cut, Cut]
"""What lies between a lower cut and a greater upper cut."""

NEVER: Final = math.inf
"""The outcome beyond every number, in the dimensions that have it."""

BOTTOM: Final[Cut] = (-math.inf, 1)
TOP: Final[Cut] = (math.inf, 0)
AFTER_NEVER: Final[Cut] = (math.inf, 1)


def exact(value: object) -> Number:
    """Return an exact number, an `int` where it is whole.

    Raises:
        InvalidValue: it is a float, a bool, or no number at all.

    Example:
        >>> exact(Fraction(4, 2))
        2
        >>> exact(0.5)
        Traceback (most recent call last):
        negotiations.problems.InvalidValue: 0.5 is of type float, expected an int or a Fraction; write Fraction('0.5')
    """
    if type(value) is int:
        return value
    if isinstance(value, Fraction):
        return reduced(value)
    message = f"{value!r} is of type {type(value).__name__}, expected an int or a Fraction"
    if isinstance(value, float) and math.isfinite(value):
        message += f"; write Fraction({str(value)!r})"
    raise InvalidValue(message)


def lower(value: Number | float, *, closed: bool, integer: bool) -> Cut:
    """Return the canonical cut where an interval begins.

    Example:
        >>> lower(5, closed=False, integer=True), lower(5, closed=False, integer=False)
        ((6, 0), (5, 1))
    """
    return begins((value, 0 if closed else 1), integer=integer)


def upper(value: Number | float, *, closed: bool, integer: bool) -> Cut:
    """Return the canonical cut where an interval ends.

    Example:
        >>> upper(5, closed=False, integer=True), upper(5, closed=False, integer=False)
        ((4, 1), (5, 0))
    """
    return ends((value, 1 if closed else 0), integer=integer)


def begins(cut: Cut, *, integer: bool) -> Cut:
    """Return the canonical form of a cut as a lower end; what ends at a cut is followed by what begins there.

    Example:
        >>> begins((5, 1), integer=True), begins((Fraction(5, 2), 0), integer=True), begins(TOP, integer=True)
        ((6, 0), (3, 0), (inf, 0))
    """
    value, side = cut
    if not integer or isinstance(value, float):
        return cut
    return (math.floor(value) + 1 if side else math.ceil(value), 0)


def ends(cut: Cut, *, integer: bool) -> Cut:
    """Return the canonical form of a cut as an upper end; what begins at a cut follows what ends there.

    Example:
        >>> ends((5, 0), integer=True), ends((Fraction(5, 2), 1), integer=True), ends(TOP, integer=True)
        ((4, 1), (2, 1), (inf, 0))
    """
    value, side = cut
    if not integer or isinstance(value, float):
        return cut
    return (math.floor(value) if side else math.ceil(value) - 1, 1)


def domain(dimension: Dimension) -> Interval:
    """Return the interval of all the outcomes that a dimension has, in its base unit.

    Example:
        >>> from negotiations.vocabulary.units import unit
        >>> domain(unit("person").dimension), domain(unit("day").dimension)
        (((0, 0), (inf, 0)), ((-inf, 1), (inf, 1)))
    """
    start = BOTTOM if dimension.low is None else (dimension.low, 0)
    return start, AFTER_NEVER if dimension.never else TOP
