"""Where the parts of a mapping or list stand in its file: packed, as a reader makes this for each value."""

from __future__ import annotations

from array import array
from struct import unpack_from
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Step: TypeAlias = str | int
"""One step of a path: the key of a mapping, or the index of a list item."""

# The marks mirror the data: one entry for each value. An entry is (start of the key, end of the key, start of the
# value, end of the value, marks inside the value), in offsets. A list item has no key: -1. An alias of a scalar has the
# offsets of the alias, and inside them those of what it stands for. As objects of their own, entries would take more
# memory than the data; so they are made when they are asked for.
Entry: TypeAlias = "tuple[int, int, int, int, Inside]"
Inside: TypeAlias = "Marks | Origin | None"

NO_KEY = -1

FOR_PART, FOR_ITEM = 4, 2
"""How many offsets a part of a mapping and an item of a list have."""
_SIZE = array("i").itemsize


class Origin(NamedTuple):
    """Where the scalar stands that an alias repeats, in offsets."""

    start: int
    end: int


class Marks:
    """Where each part of one mapping or list stands.

    Example:
        >>> marks = Marks(("id",), [0, 2, 4, 5], [None])
        >>> marks.entry("id"), marks.entry(0), marks.entry("title")
        ((0, 2, 4, 5, None), None, None)
        >>> Marks(None, [1, 2, 4, 5], [None, None]).entry(1)
        (-1, -1, 4, 5, None)
    """

    __slots__ = ("_insides", "_keys", "_numbers", "_places")

    def __init__(self, keys: tuple[str, ...] | None, places: list[int], insides: list[Inside]) -> None:
        """Pack what a reader has found.

        Args:
            keys: The keys of a mapping, in order; None for a list.
            places: For each part where its key starts and ends, which a list has not, and where its value does.
            insides: For each part the marks inside its value.
        """
        self._keys = keys
        self._places = array("i", places).tobytes()
        self._insides = tuple(insides) if any(insides) else None
        self._numbers: dict[str, int] | None = None

    def entry(self, step: Step) -> Entry | None:
        """Return the entry of a part; None where there is none."""
        if self._keys is None:
            is_there = isinstance(step, int) and 0 <= step < len(self._places) // (FOR_ITEM * _SIZE)
            return self._entry(int(step)) if is_there else None
        if self._numbers is None:
            self._numbers = {key: number for number, key in enumerate(self._keys)}
        number = self._numbers.get(step) if isinstance(step, str) else None
        return None if number is None else self._entry(number)

    def entries(self) -> Iterator[Entry]:
        """Yield the entries of all parts, in order."""
        count = len(self._places) // ((FOR_ITEM if self._keys is None else FOR_PART) * _SIZE)
        return map(self._entry, range(count))

    def _entry(self, number: int) -> Entry:
        inside = None if self._insides is None else self._insides[number]
        if self._keys is None:
            start, end = unpack_from("2i", self._places, number * FOR_ITEM * _SIZE)
            return NO_KEY, NO_KEY, start, end, inside
        key_start, key_end, start, end = unpack_from("4i", self._places, number * FOR_PART * _SIZE)
        return key_start, key_end, start, end, inside


class Names:
    """The keys of the mappings of one file: mappings with the same ones share them.

    Example:
        >>> names = Names()
        >>> names.of({"id": 1, "kind": 2}) is names.of({"id": 3, "kind": 4})
        True
    """

    __slots__ = ("_known",)

    def __init__(self) -> None:
        """Know none yet."""
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}

    def of(self, data: dict[str, object]) -> tuple[str, ...]:
        """Return the keys of a mapping."""
        keys = tuple(data)
        return self._known.setdefault(keys, keys)
