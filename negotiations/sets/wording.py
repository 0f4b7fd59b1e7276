"""How a range is written: as the expression that rebuilds it, and as a phrase in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from negotiations.sets.cuts import TOP, Interval, domain
from negotiations.sets.intervals import Intervals
from negotiations.vocabulary.units import Number, Unit

# By constructor: what stands before its number, and which ends are its numbers. By the sides of two cuts: what stands
# before the first number and between the two.
_BEFORE: Final[Mapping[str, str]] = {
    "at_most": "at most",
    "less_than": "less than",
    "at_least": "at least",
    "more_than": "more than",
    "exactly": "exactly",
}
_ENDS: Final[Mapping[str, tuple[int, ...]]] = {
    "at_most": (1,),
    "less_than": (1,),
    "at_least": (0,),
    "more_than": (0,),
    "exactly": (0,),
    "between": (0, 1),
}
_AROUND: Final[Mapping[tuple[int, int], tuple[str, str]]] = {
    (0, 1): ("from", "to"),
    (0, 0): ("at least", "and less than"),
    (1, 1): ("more than", "and at most"),
    (1, 0): ("more than", "and less than"),
}


def expression(unit: Unit, intervals: Intervals) -> str:
    """Return the Python expression that rebuilds the range of these intervals.

    Example:
        >>> from negotiations.vocabulary.units import unit
        >>> expression(unit("km"), (((0, 0), (5, 1)),))
        "Range.at_most(5, 'km')"
    """
    if not intervals:
        return f"Range.nothing({unit.id!r})"
    return " | ".join(_call(unit, interval) for interval in intervals)


def phrase(unit: Unit, intervals: Intervals) -> str:
    """Return the range of these intervals in English words.

    Example:
        >>> from negotiations.vocabulary.units import unit
        >>> phrase(unit("person"), (((0, 0), (600_000, 1)),))
        'at most 600,000 people'
    """
    if not intervals:
        return f"nothing, in {unit.label(0)}"
    return " or ".join(_words(unit, interval) for interval in intervals)


def _constructor(interval: Interval, limits: Interval) -> str:
    """Return the name of the constructor that makes the interval, but for "never" at its end."""
    (low, high), (floor, ceiling) = interval, limits
    if low == TOP:
        return "never"
    if low == floor and high in {TOP, ceiling}:
        return "everything"
    if low[0] == high[0]:
        return "exactly"
    if low == floor:
        return "at_most" if high[1] else "less_than"
    if high in {TOP, ceiling}:
        return "more_than" if low[1] else "at_least"
    return "between"


def _call(unit: Unit, interval: Interval) -> str:
    """Return the expression of one interval."""
    limits = domain(unit.dimension)
    name = _constructor(interval, limits)
    low, high = interval
    arguments = [repr(value) for value in _numbers(name, interval)]
    arguments.append(repr(unit.id))
    if name == "between":
        if low[1]:
            arguments.append("closed_low=False")
        if not high[1]:
            arguments.append("closed_high=False")
    text = f"Range.{name}({', '.join(arguments)})"
    if high == TOP != limits[1]:
        text += f" - Range.never({unit.id!r})"
    return text


def _words(unit: Unit, interval: Interval) -> str:
    """Return the phrase of one interval."""
    limits = domain(unit.dimension)
    name = _constructor(interval, limits)
    low, high = interval
    numbers = _numbers(name, interval)
    if name == "never":
        return "never"
    if name == "everything":
        ending = ", but not never" if high == TOP != limits[1] else ""
        return f"anything, in {unit.label(0)}{ending}"
    said = [_said(value) for value in numbers]
    label = unit.label(numbers[-1])
    if name == "between":
        before, between = _AROUND[low[1], high[1]]
        return f"{before} {said[0]} {between} {said[1]} {label}"
    # Beyond every number lies "never", where the dimension has it.
    ending = " or never" if high == limits[1] != TOP else ""
    return f"{_BEFORE[name]} {said[0]} {label}{ending}"


def _numbers(name: str, interval: Interval) -> list[Number]:
    """Return the numbers that the constructor takes."""
    values = [interval[end][0] for end in _ENDS.get(name, ())]
    return [value for value in values if not isinstance(value, float)]


def _said(value: Number) -> str:
    """Return a number in digits with thousands separators; a fraction as one."""
    text = f"{value.numerator:,}"
    return text if value.denominator == 1 else f"{text}/{value.denominator:,}"
