"""Rows of which one does not name of whom it speaks: nobody knows that they are two parts of the world."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiations.compare.rows import Row, asks, names_nobody


@dataclass(frozen=True, slots=True)
class _Told:
    """A row with what is asked about it again and again.

    Attributes:
        row: The row.
        nobody: The axes on which the row is of somebody who is not named.
        asks: For each text, the base first, whether it asks for something.
        hidden: For each text the axes on which it does not name whom it means.
    """

    row: Row
    nobody: frozenset[str]
    asks: tuple[bool, ...]
    hidden: tuple[frozenset[str], ...]


def counted(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of one issue, each with the texts that ask for something that may be of its part of the world.

    A text that speaks of other conditions, places or people asks for nothing in a row. But where it, or the row, does
    not name of whom, that is not known.
    """
    told = [_told(row) for row in rows] if any(row.hidden or row.perhaps_of_nobody_on for row in rows) else []
    unnamed = [each for each in told if any(each.hidden)]
    if not unnamed:
        yield from rows
        return
    for each in told:
        others = told if each.nobody else unnamed
        found = [place for place, asking in enumerate(each.asks) if not asking and _elsewhere(each, others, place)]
        texts = (each.row.base[0].text, *(cell.text for cell in each.row.cells)) if found else ()
        yield replace(each.row, perhaps=tuple(texts[place].id for place in found)) if found else each.row


def _told(row: Row) -> _Told:
    hidden, axes = row.hidden, row.perhaps_of_nobody_on
    none = frozenset[str]()
    by_text = [
        none.union(*(hidden.get(side, none) | {axis for axis in axes if names_nobody(side, axis)} for side in sides))
        for sides in row.said
    ]
    return _Told(row, frozenset(row.nobody_on), tuple(map(asks, row.said)), tuple(by_text))


def _elsewhere(told: _Told, others: Sequence[_Told], place: int) -> bool:
    """Return whether a text asks in another row for something that may be of the part of the world of this one."""
    return any(
        other.asks[place] and _may_meet(told.row, other.row, told.nobody | other.hidden[place])
        for other in others
        if other is not told
    )


def _may_meet(one: Row, two: Row, unnamed: frozenset[str]) -> bool:
    """Return whether two rows may be of one part of the world, where it is not said who is meant on some axes."""
    if not unnamed or one.where.key != two.where.key:
        return False
    free = {place for place, axis in enumerate(one.where.issue.each) if axis in unnamed}
    return any(
        all(place in free or left & right for place, (left, right) in enumerate(zip(a, b, strict=True)))
        for a in one.where.boxes
        for b in two.where.boxes
    )
