"""The points of a document, by their names: which is part of which, and which nobody has accounted for."""

from __future__ import annotations

from collections.abc import Iterable


def is_part(point: str, whole: str) -> bool:
    """Return whether a point is the other one, or lies inside it, judged by how the two are numbered.

    Example:
        >>> is_part("21a", "21"), is_part("21", "2"), is_part("3.1", "3"), is_part("III", "II"), is_part("6", "6")
        (True, False, True, False, True)
    """
    if point == whole:
        return True
    if not whole or not point.startswith(whole):
        return False
    last, following = whole[-1], point[len(whole)]
    # The number goes on where a digit follows a digit, or a letter a letter: 21 is no part of 2, nor III of II.
    return not (last.isdigit() and following.isdigit()) and not (last.isalpha() and following.isalpha())


def touches(point: str, other: str) -> bool:
    """Return whether one of two points is, or lies inside, the other.

    Example:
        >>> touches("21a", "21"), touches("21", "21a"), touches("21a", "21b")
        (True, True, False)
    """
    return is_part(point, other) or is_part(other, point)


def names(points: int | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the names of all points, given their number or their names.

    Example:
        >>> names(3), names(("I", "II")), names(None)
        (('1', '2', '3'), ('I', 'II'), ())
    """
    if isinstance(points, int):
        return tuple(str(number) for number in range(1, points + 1))
    return points or ()


def missing(points: Iterable[str], accounted: Iterable[str]) -> tuple[str, ...]:
    """Return the points that nothing of what is accounted for is a part of, or has as a part.

    Example:
        >>> missing(["1", "2", "3a"], ["1b", "3"])
        ('2',)
    """
    known = tuple(accounted)
    return tuple(point for point in points if not any(touches(point, other) for other in known))
