"""Sets as sorted tuples of disjoint intervals that do not touch: plain functions, each one pass over its operands.

Every function but `canonical` takes and returns canonical tuples: sorted, disjoint, not touching (where only whole
numbers exist, 5 touches 6), ends in the form that `negotiations.sets.cuts` gives them. So equal sets are equal tuples.
`integer` says whether only whole numbers exist; functions that never ask it are the same either way.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from negotiations.sets.cuts import AFTER_NEVER, BOTTOM, Interval, begins, ends
from negotiations.vocabulary.units import Number, reduced

Intervals: TypeAlias = tuple[Interval, ...]
"""A canonical set of outcomes."""

_EVERYTHING: Final[Interval] = (BOTTOM, AFTER_NEVER)


def canonical(parts: Iterable[Interval], within: Interval, *, integer: bool) -> Intervals:
    """Return the canonical form of any pairs of cuts: in any order, overlapping, even empty, reaching outside `within`.

    Example:
        >>> canonical([((5, 0), (9, 1)), ((-3, 0), (5, 0))], ((0, 0), (100, 1)), integer=True)
        (((0, 0), (9, 1)),)
    """
    floor, ceiling = within
    clipped = (
        (max(floor, begins(low, integer=integer)), min(ceiling, ends(high, integer=integer))) for low, high in parts
    )
    return _merged(sorted((low, high) for low, high in clipped if low < high), integer=integer)


def union(a: Intervals, b: Intervals, *, integer: bool) -> Intervals:
    """Return what is in either.

    Example:
        >>> union((((0, 0), (5, 1)),), (((6, 0), (9, 1)),), integer=True)
        (((0, 0), (9, 1)),)
    """
    # Sorting two sorted runs is one merge: timsort finds the runs.
    return _merged(sorted(a + b), integer=integer)


def intersection(a: Intervals, b: Intervals) -> Intervals:
    """Return what is in both.

    Example:
        >>> intersection((((0, 0), (5, 1)),), (((3, 1), (9, 1)),))
        (((3, 1), (5, 1)),)
    """
    found: list[Interval] = []
    i = j = 0
    while i < len(a) and j < len(b):
        a_low, a_high = a[i]
        b_low, b_high = b[j]
        low = max(a_low, b_low)
        if a_high < b_high:
            high = a_high
            i += 1
        else:
            high = b_high
            j += 1
        if low < high:
            found.append((low, high))
    return tuple(found)


def complement(a: Intervals, within: Interval, *, integer: bool) -> Intervals:
    """Return what is in `within`, but not in `a`, which lies inside `within`.

    Example:
        >>> complement((((3, 0), (5, 1)),), ((0, 0), (9, 1)), integer=True)
        (((0, 0), (2, 1)), ((6, 0), (9, 1)))
    """
    found: list[Interval] = []
    start, stop = within
    for low, high in a:
        before = ends(low, integer=integer)
        if start < before:
            found.append((start, before))
        start = begins(high, integer=integer)
    if start < stop:
        found.append((start, stop))
    return tuple(found)


def difference(a: Intervals, b: Intervals, *, integer: bool) -> Intervals:
    """Return what is in `a`, but not in `b`.

    Example:
        >>> difference((((0, 0), (9, 1)),), (((3, 0), (5, 1)),), integer=False)
        (((0, 0), (3, 0)), ((5, 1), (9, 1)))
    """
    return intersection(a, complement(b, _EVERYTHING, integer=integer))


def is_subset(a: Intervals, b: Intervals) -> bool:
    """Return whether all of `a` is in `b`.

    Example:
        >>> is_subset((((3, 0), (5, 1)),), (((0, 0), (9, 1)),))
        True
    """
    # An interval without holes that lies in `b` lies in one interval of `b`, because those do not touch.
    j = 0
    for low, high in a:
        while j < len(b) and b[j][1] < high:
            j += 1
        if j == len(b) or low < b[j][0]:
            return False
    return True


def is_disjoint(a: Intervals, b: Intervals) -> bool:
    """Return whether nothing is in both.

    Example:
        >>> is_disjoint((((0, 0), (5, 0)),), (((5, 0), (9, 1)),))
        True
    """
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i][1] <= b[j][0]:
            i += 1
        elif b[j][1] <= a[i][0]:
            j += 1
        else:
            return False
    return True


def contains(a: Intervals, value: Number | float) -> bool:
    """Return whether a value that exists in the dimension is in `a`.

    Example:
        >>> contains((((0, 0), (5, 0)),), 5)
        False
    """
    below = (value, 0)
    for low, high in a:
        # No cut lies between the two sides of a value: what ends above the lower one holds the upper one too.
        if below < high:
            return low <= below
    return False


def hull(a: Intervals) -> Intervals:
    """Return the least set without holes that holds `a`.

    Example:
        >>> hull((((0, 0), (2, 1)), ((6, 0), (9, 1))))
        (((0, 0), (9, 1)),)
    """
    return ((a[0][0], a[-1][1]),) if a else ()


def gap(a: Intervals, b: Intervals) -> Number | None:
    """Return the least distance between the numbers of two sets, 0 where they touch.

    Returns `None` where there is no gap to speak of: they share an outcome, or one of them has no number.

    Example:
        >>> gap((((0, 0), (600, 1)),), (((800, 0), (900, 1)),))
        200
    """
    least: Number | None = None
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i][1] <= b[j][0]:
            left, right = a[i][1][0], b[j][0][0]
            i += 1
        elif b[j][1] <= a[i][0]:
            left, right = b[j][1][0], a[i][0][0]
            j += 1
        else:
            return None
        # Only "never" begins at infinity, and it is no number of days away from anything.
        if isinstance(left, float) or isinstance(right, float):
            continue
        distance = right - left
        if least is None or distance < least:
            least = distance
    return None if least is None else reduced(least)


def _merged(parts: list[Interval], *, integer: bool) -> Intervals:
    """Join neighbours that overlap or touch; `parts` is sorted, its cuts are canonical."""
    if not parts:
        return ()
    found: list[Interval] = []
    start, stop = parts[0]
    for low, high in parts:
        if low <= begins(stop, integer=integer):
            stop = max(stop, high)
        else:
            found.append((start, stop))
            start, stop = low, high
    found.append((start, stop))
    return tuple(found)
