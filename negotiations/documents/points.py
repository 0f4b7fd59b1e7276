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


def wholes(point: str) -> tuple[str, ...]:
    """Return all that a point is part of, by its name, itself among them.

    Example:
        >>> wholes("21a.1"), wholes("III")
        (('21', '21a', '21a.', '21a.1'), ('III',))
    """
    return (*(point[:end] for end in range(1, len(point)) if is_part(point, point[:end])), point)


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
    known = Known(accounted)
    return tuple(point for point in points if not known.touches(point))


class Known:
    """Points that are known, as many as they are asked about often.

    Example:
        >>> known = Known(["1b", "3"])
        >>> known.touches("1"), known.touches("3a"), known.touches("2")
        (True, True, False)
    """

    def __init__(self, points: Iterable[str]) -> None:
        """Keep the points with all that they are part of."""
        self._points = frozenset(points)
        self._wholes = frozenset(whole for point in self._points for whole in wholes(point))

    def touches(self, point: str) -> bool:
        """Return whether a point is, lies inside, or has inside it, one that is known."""
        return point in self._wholes or any(whole in self._points for whole in wholes(point))
