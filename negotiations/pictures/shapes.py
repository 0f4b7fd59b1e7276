"""Shapes of places for maps: the outlines that come with the package, or those of a user's own file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from negotiations.messages import mark
from negotiations.problems import InvalidValue
from negotiations.vocabulary import Vocabulary

SHIPPED: Mapping[str, str] = {"UA": "shapes-ukraine.json"}
"""The files of outlines beside this module, by the place that they draw the parts of."""

_NOTES: Mapping[str, tuple[str, ...]] = {
    "UA": (
        mark(
            "Shapes: Natural Earth, states and provinces at 1:10 million, public domain; outlines simplified to 3 km, "
            "in an equal-area projection."
        ),
        mark(
            "Natural Earth draws the boundaries of states by who holds a place, as its makers see it. Here units are "
            "taken by their codes in ISO 3166-2, where UA-43 and UA-40 are units of Ukraine; neither is a statement "
            "about whose a place is."
        ),
    )
}
"""What is to be known of the outlines that come with the package."""

_OWN = (
    mark("Shapes: from the file {file}, which the author of this page gave."),
    mark("Where its boundaries run was decided by whoever made it; a boundary here is no statement about a place."),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One place as a picture.

    Attributes:
        code: The word of the vocabulary for the place, such as its ISO 3166-2 code.
        path: Its outline, as the data of an SVG path in integers.
        label: A point inside it, where its mark stands.
        mark: Where its mark stands instead, with a line to `label`, if it is too small for one; None if it is not.
    """

    code: str
    path: str
    label: tuple[int, int]
    mark: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Shapes:
    """Places as one picture.

    Attributes:
        width: The width of the picture.
        height: The height of the picture.
        shapes: The places, by code.
        notes: What is to be known of the outlines, as messages.
        values: What stands for the fields of these messages.
    """

    width: int
    height: int
    shapes: tuple[Shape, ...]
    notes: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)

    def known(self, vocabulary: Vocabulary) -> tuple[Shape, ...]:
        """Return the shapes whose codes are words for places, wider places before those inside them.

        Raises:
            InvalidValue: there is none.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> shapes = shipped_shapes("UA")
            >>> [shape.code for shape in shapes.known(builtin())][:2] if shapes else None
            ['UA-05', 'UA-07']
        """
        found = [each for each in self.shapes if vocabulary.find("place", each.code) is not None]
        if not found:
            codes = ", ".join(repr(each.code) for each in self.shapes[:3])
            message = f"found shapes of {codes}, expected at least one that the vocabulary has as a place"
            raise InvalidValue(message)
        sizes = {each.code: vocabulary.mask("place", each.code).bit_count() for each in found}
        inside = {
            each.code: sum(
                other is not each and _lies_inside(each.code, other.code, vocabulary, sizes) for other in found
            )
            for each in found
        }
        return tuple(sorted(found, key=lambda each: (inside[each.code], each.code)))


def _lies_inside(code: str, wider: str, vocabulary: Vocabulary, sizes: Mapping[str, int]) -> bool:
    part, whole = vocabulary.mask("place", code), vocabulary.mask("place", wider)
    return not part & ~whole and sizes[code] < sizes[wider]


@cache
def shipped_shapes(place: str) -> Shapes | None:
    """Return the outlines of the parts of a place that come with the package; None where none come.

    Example:
        >>> shapes = shipped_shapes("UA")
        >>> len(shapes.shapes) if shapes else 0
        27
        >>> shipped_shapes("XN") is None
        True
    """
    if place not in SHIPPED:
        return None
    data = json.loads((Path(__file__).parent / SHIPPED[place]).read_bytes())
    shapes = tuple(_shape(code, unit) for code, unit in sorted(data["units"].items()))
    return Shapes(data["width"], data["height"], shapes, _NOTES[place])


def _shape(code: str, unit: Mapping[str, object]) -> Shape:
    label, beside = _point(unit["label"]), unit.get("mark")
    return Shape(code, str(unit["path"]), label, None if beside is None else _point(beside))


def _point(value: object) -> tuple[int, int]:
    x, y = value if isinstance(value, list) else (0, 0)
    return int(x), int(y)


def own_shapes(width: int, height: int, shapes: Iterable[Shape], file: str) -> Shapes:
    """Return the outlines of a user's own file.

    Args:
        width: The width of the picture.
        height: The height of the picture.
        shapes: The places.
        file: The name of the file, to be shown beside the map.
    """
    return Shapes(width, height, tuple(sorted(shapes, key=lambda each: each.code)), _OWN, {"file": file})
