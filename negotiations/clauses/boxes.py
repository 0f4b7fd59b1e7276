"""Regions of a product of axes, as disjoint boxes: the engine under `Scope` and under the normal form.

A box is a tuple of integer bit masks, one for each axis, none of them 0; it stands for the product of the sets of atoms
that the masks name. A region is a union of boxes. Everything here works axis by axis: the atoms of the first axis fall
into classes by which boxes contain them, and each class is solved on the remaining axes. What comes out depends on the
region alone, not on the boxes by which it was given, so that equal regions are equal values.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from negotiations.problems import NegotiationsError

Box = tuple[int, ...]
Label = TypeVar("Label")

CELL_LIMIT = 4096
"""How many cells one issue of one text, or of one pair of texts, may fall into."""


class TooManyCells(NegotiationsError):
    """Raised when scopes cross so often that their common refinement exceeds the limit."""


def intersection(left: Box, right: Box) -> Box | None:
    """Return the box that both boxes share, or None where they share nothing.

    Example:
        >>> intersection((0b011, 0b1), (0b110, 0b1))
        (2, 1)
        >>> intersection((0b01, 0b1), (0b10, 0b1)) is None
        True
    """
    common = tuple([a & b for a, b in zip(left, right, strict=True)])
    return None if 0 in common else common


def contains(outer: Box, inner: Box) -> bool:
    """Return whether every point of `inner` lies in `outer`.

    Example:
        >>> contains((0b11, 0b11), (0b01, 0b11)), contains((0b01,), (0b11,))
        (True, False)
    """
    return all(not b & ~a for a, b in zip(outer, inner, strict=True))


def refine(boxes: Sequence[Box], limit: int = CELL_LIMIT) -> list[tuple[Box, tuple[int, ...]]]:
    """Return disjoint boxes that cover the union, each with the indices of the given boxes that contain it.

    The result does not depend on the order of the boxes, apart from the indices.

    Raises:
        TooManyCells: if more than `limit` boxes would come out.

    Example:
        >>> refine([(0b011,), (0b110,)])
        [((1,), (0,)), ((2,), (0, 1)), ((4,), (1,))]
    """
    if not boxes:
        return []
    axes = len(boxes[0])
    cells: list[tuple[Box, tuple[int, ...]]] = []

    # Not a function that calls itself: as a closure it would keep all this in memory until the collector runs.
    waiting: list[tuple[int, Box, tuple[int, ...]]] = [(0, (), tuple(range(len(boxes))))]
    while waiting:
        axis, prefix, active = waiting.pop()
        while axis < axes:
            parts = _classes([(index, boxes[index][axis]) for index in active])
            axis += 1
            if len(parts) != 1:
                waiting.extend([(axis, (*prefix, mask), members) for members, mask in reversed(parts)])
                break
            active, mask = parts[0]
            prefix = (*prefix, mask)
        else:
            if len(cells) >= limit:
                message = f"the scopes of {len(boxes)} clauses cross in more than {limit} cells"
                raise TooManyCells(message)
            cells.append((prefix, active))
    return cells


def _classes(masks: Iterable[tuple[int, int]]) -> list[tuple[tuple[int, ...], int]]:
    """Split the atoms of one axis by which of the masks contain them; ordered by the lowest atom of each class."""
    parts: list[tuple[tuple[int, ...], int]] = []
    for index, given in masks:
        rest = given
        split: list[tuple[tuple[int, ...], int]] = []
        for members, part in parts:
            inside = part & rest
            if not inside:
                split.append((members, part))
                continue
            outside = part & ~rest
            if outside:
                split.append((members, outside))
            split.append(((*members, index), inside))
            rest &= ~inside
        if rest:
            split.append(((index,), rest))
        parts = split
    if len(parts) > 1:
        parts.sort(key=lambda part: part[1] & -part[1])
    return parts


def canonical(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Return the one decomposition of a union of boxes into disjoint boxes.

    Along each axis, atoms with equal remainders stand together; so two lists of boxes with the same union give the same
    tuple, and few boxes come out where the earlier axes tell the parts of a region apart.

    Example:
        >>> canonical([(0b01, 0b11), (0b10, 0b01), (0b10, 0b10)])
        ((3, 3),)
    """
    unique = sorted(set(boxes))
    if len(unique) < 2:  # noqa: PLR2004  (a single box is its own decomposition)
        return tuple(unique)
    return _decompose(tuple(unique))


def _decompose(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    if len(boxes[0]) == 1:
        union = 0
        for box in boxes:
            union |= box[0]
        return ((union,),)
    merged: dict[tuple[Box, ...], int] = {}
    for members, mask in _classes([(index, box[0]) for index, box in enumerate(boxes)]):
        tails = tuple(sorted({boxes[index][1:] for index in members}))
        rest = tails if len(tails) == 1 else _decompose(tails)
        merged[rest] = merged.get(rest, 0) | mask
    return tuple(sorted((mask, *tail) for rest, mask in merged.items() for tail in rest))


def difference(left: Iterable[Box], right: Iterable[Box]) -> tuple[Box, ...]:
    """Return the canonical boxes of what lies in `left` and not in `right`.

    Example:
        >>> difference([(0b11, 0b11)], [(0b01, 0b01)])
        ((1, 2), (2, 3))
    """
    kept = list(left)
    boxes = [*kept, *right]
    count = len(kept)
    return canonical(box for box, members in refine(boxes) if members[0] < count and members[-1] < count)
