"""`Canvas`: what shapes and letters are put on while a picture is made, and the layers that it comes to."""

from __future__ import annotations

from collections.abc import Iterable

from negotiations.pictures.drawing import Box, KeyView, Layer, Lettering, Letters, Outline, Type
from negotiations.pictures.lettering import cut
from negotiations.pictures.looks import DARK, LOOKS, PATTERNS, SMALL

Point = tuple[int, int]

_SAMPLE = (28, 18)
_PLAIN = Type()

BOLD = Type(weight="700")
"""Bold letters."""

LITTLE = Type(size=SMALL)
"""Small letters."""

SIGN = Type("middle", weight="700")
"""A sign in the middle of a shape."""


class Canvas:
    """Shapes by their look, and letters.

    Args:
        prefix: What the ids of the patterns start with.
    """

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._boxes: dict[str, list[Box]] = {}
        self._outlines: dict[str, list[Outline]] = {}
        self._letters: dict[Type, list[Letters]] = {}

    def box(self, look: str, box: Box) -> None:
        """Put a rectangle."""
        self._boxes.setdefault(look, []).append(box)

    def outline(self, look: str, points: Iterable[Point], *, kind: str = "", of: str = "", tip: str = "") -> None:
        """Put a line or a figure."""
        drawn = Outline(" ".join(f"{x},{y}" for x, y in points), kind, of, tip)
        self._outlines.setdefault(look, []).append(drawn)

    def write(self, at: Point, text: str, *, width: int, like: Type = _PLAIN, of: str = "") -> None:
        """Put a line of letters, cut to a width."""
        said = cut(text, width, like.size, bold=like.weight == "700")
        self._letters.setdefault(like, []).append(Letters(*at, said, of))

    def letters(self) -> tuple[Lettering, ...]:
        """Return the lines of letters by how they look."""
        return tuple(Lettering(like, tuple(lines)) for like, lines in self._letters.items())

    def layers(self) -> tuple[Layer, ...]:
        """Return the shapes by look, in the order in which they are painted."""
        return tuple(
            Layer(
                name,
                f"url(#{self._prefix}-{look.fill[1:]})" if look.fill[1:] in PATTERNS else look.fill,
                look.ink,
                look.thick,
                look.dash,
                tuple(self._boxes.get(name, ())),
                tuple(self._outlines.get(name, ())),
            )
            for name, look in LOOKS.items()
            if name in self._boxes or name in self._outlines
        )


def patterns_of(layers: Iterable[Layer], legend: Iterable[KeyView]) -> tuple[str, ...]:
    """Return the names of the patterns that shapes and samples are filled with."""
    looks = {layer.look for layer in (*layers, *(layer for key in legend for layer in key.layers))}
    return tuple(name for name in PATTERNS if any(LOOKS[look].fill == f"#{name}" for look in looks))


def swatch(prefix: str, look: str, words: str, glyph: str = "") -> KeyView:
    """Return a line of a legend with a filled sample."""
    canvas = Canvas(prefix)
    width, height = _SAMPLE
    canvas.box(look, Box(1, 1, width - 2, height - 2))
    if glyph:
        plate(canvas, look, (width // 2, height // 2))
    return KeyView(words, canvas.layers(), glyph, ink_on(look))


def plate(canvas: Canvas, look: str, middle: Point) -> None:
    """Put a plain ground behind a sign, where the fill is a pattern that would make it hard to read."""
    if LOOKS[look].fill[1:] in PATTERNS:
        x, y = middle
        canvas.box("plate", Box(x - 7, y - 7, 14, 14, "plate"))


def sign_on(look: str) -> Type:
    """Return how a sign on this look has to be written."""
    return Type("middle", weight="700", fill=ink_on(look))


def ink_on(look: str) -> str:
    """Return the colour that a sign on this look has to have."""
    return "#ffffff" if LOOKS[look].fill in ("#0072b2", DARK) else DARK


def diamond(x: int, y: int, half: int) -> tuple[Point, ...]:
    """Return the points of a square that stands on its corner."""
    return ((x - half, y), (x, y - half), (x + half, y), (x, y + half), (x - half, y))


def arrow_head(x: int, y: int, half: int, direction: int = 1) -> tuple[Point, ...]:
    """Return the points of an arrow head whose tip is at a place; `direction` is 1 to the right, -1 to the left."""
    return ((x - 2 * half * direction, y - half), (x, y), (x - 2 * half * direction, y + half))
