"""Descriptions of `strategies` turned into sets, by the public constructors."""

from __future__ import annotations

from typing import Protocol, Self

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from negotiations.sets import Choice, Range
from tests.sets.strategies import Kind, Piece, Shape, described, word_sets


class Algebra(Protocol):
    """What ranges and choices have in common."""

    @property
    def is_empty(self) -> bool: ...
    @property
    def is_everything(self) -> bool: ...
    def is_disjoint(self, other: Self, /) -> bool: ...
    def __and__(self, other: Self, /) -> Self: ...
    def __or__(self, other: Self, /) -> Self: ...
    def __sub__(self, other: Self, /) -> Self: ...
    def __invert__(self) -> Self: ...
    def __le__(self, other: Self, /) -> bool: ...
    def __lt__(self, other: Self, /) -> bool: ...
    def __ge__(self, other: Self, /) -> bool: ...
    def __gt__(self, other: Self, /) -> bool: ...


def range_of_piece(kind: Kind, piece: Piece) -> Range:
    """Return the numbers of one piece."""
    made = Range.everything(kind.unit)
    if piece.low is not None and piece.high is not None:
        closed_low, closed_high = piece.closed_low, piece.closed_high
        made = Range.between(piece.low, piece.high, kind.unit, closed_low=closed_low, closed_high=closed_high)
    elif piece.low is not None:
        made = (Range.at_least if piece.closed_low else Range.more_than)(piece.low, kind.unit)
    elif piece.high is not None:
        made = (Range.at_most if piece.closed_high else Range.less_than)(piece.high, kind.unit)
    return made - Range.never(kind.unit) if kind.never else made


def range_of(kind: Kind, shape: Shape) -> Range:
    """Return the range that a shape describes."""
    made = Range.never(kind.unit) if kind.never and shape.never else Range.nothing(kind.unit)
    for piece in shape.pieces:
        made |= range_of_piece(kind, piece)
    return made


@st.composite
def triples(draw: DrawFn) -> tuple[Algebra, Algebra, Algebra]:
    """Return three ranges of one dimension, or three choices from one list."""
    if draw(st.booleans()):
        kind, shapes = draw(described(3))
        a, b, c = (range_of(kind, shape) for shape in shapes)
        return a, b, c
    words, chosen = draw(word_sets(3))
    x, y, z = (Choice.of(words, *subset) for subset in chosen)
    return x, y, z
