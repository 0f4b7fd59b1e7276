"""Sets as plain descriptions, with what they mean spelled out slowly; nothing here asks the code under test.

A description of a range (`Shape`) is a heap of pieces, in any order, overlapping, touching, even empty. `holds` says
point by point what is in it, and `points` lists enough awkward values to tell any two shapes apart.
"""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

Number: TypeAlias = int | Fraction
Point: TypeAlias = int | Fraction | float
NEVER: Final = math.inf


class Kind(NamedTuple):
    """A base unit and what exists in its dimension."""

    unit: str
    integer: bool
    low: int | None
    never: bool


KINDS: Final = (Kind("person", True, 0, False), Kind("km", False, 0, False), Kind("day", False, None, True))
PEOPLE, KILOMETRES, DAYS = KINDS


class Piece(NamedTuple):
    """Numbers between two ends; `None` is no end."""

    low: Number | None
    closed_low: bool
    high: Number | None
    closed_high: bool


class Shape(NamedTuple):
    """What is in any of the pieces, and "never" if it says so."""

    pieces: tuple[Piece, ...]
    never: bool


def covers(piece: Piece, number: Number) -> bool:
    """Return whether a number lies between the ends of a piece."""
    above = piece.low is None or piece.low < number or (piece.closed_low and piece.low == number)
    below = piece.high is None or number < piece.high or (piece.closed_high and piece.high == number)
    return above and below


def exists(kind: Kind, point: Point) -> bool:
    """Return whether there is such an outcome."""
    if isinstance(point, float):
        return kind.never
    return (kind.low is None or point >= kind.low) and (not kind.integer or point == int(point))


def holds(kind: Kind, shape: Shape, point: Point) -> bool:
    """Return whether a point is in a shape: the meaning against which everything is tested."""
    if isinstance(point, float):
        return kind.never and shape.never
    return exists(kind, point) and any(covers(piece, point) for piece in shape.pieces)


def all_ends(*shapes: Shape) -> set[Number]:
    """Return the values at which membership can change: every end, and the low end of what exists."""
    given = [end for shape in shapes for piece in shape.pieces for end in (piece.low, piece.high)]
    return {0, *(end for end in given if end is not None)}


def points(*shapes: Shape) -> list[Point]:
    """Return "never", every end, a value in every gap between ends, values outside all, and whole numbers near ends."""
    ends = all_ends(*shapes)
    values: set[Number] = {min(ends) - 1, min(ends) - Fraction(1, 3), *ends, max(ends) + Fraction(1, 3), max(ends) + 1}
    values.update(Fraction(a + b) / 2 for a, b in pairwise(sorted(ends)))
    values.update(math.floor(end) + step for end in ends for step in (-1, 0, 1, 2))
    return [*sorted(values), NEVER]


def distance(kind: Kind, a: Shape, b: Shape) -> Number | None:
    """Return the least distance between the numbers of two shapes, `None` where they share a point or have no number.

    Where every fraction exists, an end that a shape comes as near to as one likes counts like one that it holds: the
    neighbours of an end among the points lie in the gaps beside it.
    """
    pool, ends = points(a, b), all_ends(a, b)
    if any(holds(kind, a, point) and holds(kind, b, point) for point in pool):
        return None
    numbers = [point for point in pool if not isinstance(point, float)]

    def reached(shape: Shape) -> list[Number]:
        held = [False, *(holds(kind, shape, number) for number in numbers), False]
        return [
            number
            for i, number in enumerate(numbers)
            if held[i + 1] or (not kind.integer and number in ends and (held[i] or held[i + 2]))
        ]

    differences: list[Number] = [x - y for x in reached(a) for y in reached(b)]
    distances: list[Number] = [max(apart, -apart) for apart in differences]
    return min(distances) if distances else None


def _pieces(ends: SearchStrategy[Number]) -> SearchStrategy[Piece]:
    """Return pieces with these ends, half of them unbounded on some side, their ends in order."""

    def ordered(low: Number | None, high: Number | None, sides: tuple[bool, bool]) -> Piece:
        if low is not None and high is not None and low > high:
            low, high = high, low
        return Piece(low, sides[0], high, sides[1])

    end = st.one_of(ends, ends, st.none())
    return st.builds(ordered, end, end, st.tuples(st.booleans(), st.booleans()))


def narrow_shapes() -> SearchStrategy[Shape]:
    """Return shapes whose ends are five values, so that they often meet, touch and coincide."""
    ends: SearchStrategy[Number] = st.sampled_from([0, Fraction(1, 2), 1, Fraction(3, 2), 2])
    return st.builds(Shape, st.lists(_pieces(ends), max_size=3).map(tuple), st.booleans())


def rich_shapes() -> SearchStrategy[Shape]:
    """Return shapes with many pieces and with ends of any size and sign, whole, thirds and worse."""
    ends: SearchStrategy[Number] = st.one_of(
        st.integers(-5, 12),
        st.integers(-(10**9), 10**9),
        st.builds(Fraction, st.integers(-30, 70), st.integers(1, 6)),
        st.builds(Fraction, st.integers(), st.integers(1, 10**6)),
    )
    return st.builds(Shape, st.lists(_pieces(ends), max_size=5).map(tuple), st.booleans())


@st.composite
def described(draw: DrawFn, count: int) -> tuple[Kind, list[Shape]]:
    """Return a kind and that many shapes for it, all narrow or all rich."""
    shapes = draw(st.sampled_from([narrow_shapes(), rich_shapes()]))
    return draw(st.sampled_from(KINDS)), [draw(shapes) for _ in range(count)]


@st.composite
def word_sets(draw: DrawFn, count: int) -> tuple[tuple[str, ...], list[frozenset[str]]]:
    """Return a closed list of words and that many subsets of it."""
    words = tuple(draw(st.lists(st.sampled_from("abcdefghijkl"), min_size=1, unique=True)))
    return words, [draw(st.frozensets(st.sampled_from(words))) for _ in range(count)]
