"""How areas of a map are filled: a colour and a pattern for each category, bands where an area has several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from negotiations.clauses.relations import Relation

GREY = "#d4d4d4"
"""The colour of silence."""
PAPER = "#ffffff"
"""The colour of what is left open, declined or without text."""

# Okabe and Ito's colours, which people with any colour vision tell apart; black is the ink, and grey is silence.
# Light and dark ones take turns, so that neighbours differ on a copy without colours too.
_COLOURS = ("#e69f00", "#0072b2", "#cc79a7", "#f0e442", "#009e73", "#56b4e9", "#d55e00")

# Each repeats in a square of 16; none of them is diagonal, as bands are.
_PATTERNS = (
    "",
    "M0 8h16",
    "M8 8h.1",
    "M8 0v16",
    "M0 8h16M8 0v16",
    "M4 8h8M8 4v8",
    "M0 4h16M0 12h16",
    "M4 4h.1M12 12h.1",
)
_SIZE = 16
_BAND = 13
_MARKED = 4  # more bands than this have no lines inside

_RELATIONS: Mapping[str, tuple[str, str]] = {
    Relation.SAME: ("#0072b2", ""),
    Relation.ENTAILS: ("#56b4e9", "M0 8h16"),
    Relation.ENTAILED: ("#56b4e9", "M8 0v16"),
    Relation.OVERLAPS: ("#009e73", "M8 8h.1"),
    Relation.CONFLICTS: ("#d55e00", "M0 8h16M8 0v16"),
    Relation.ONLY_A: ("#f0e442", "M0 4h16M0 12h16"),
    Relation.ONLY_B: ("#e69f00", "M4 0v16M12 0v16"),
    Relation.OPEN: (PAPER, "M4 4h.1M12 12h.1"),
    Relation.INCOMPARABLE: ("#cc79a7", "M4 8h8M8 4v8"),
}
_SPEECHLESS: Mapping[str, tuple[str, str]] = {
    "silent": (GREY, ""),
    "unknown": (GREY, "M8 8h.1"),
    "struck": (GREY, "M0 8h16"),
    "open": (PAPER, "M4 4h.1M12 12h.1"),
    "refused": (PAPER, "M4 8h8M8 4v8"),
    "no-text": (PAPER, "M0 8h16"),
}


@dataclass(frozen=True, slots=True)
class Fill:
    """How one category is drawn.

    Attributes:
        colour: The colour.
        pattern: The lines over it, as the data of an SVG path in a square of 16; empty for none.
    """

    colour: str
    pattern: str = ""


def fill_of_relation(relation: Relation | str) -> Fill:
    """Return how a relation is drawn.

    Example:
        >>> fill_of_relation("conflicts").colour
        '#d55e00'
    """
    return Fill(*_RELATIONS[relation])


def fill_of_silence(kind: str) -> Fill:
    """Return how one of the kinds of silence is drawn."""
    return Fill(*_SPEECHLESS[kind])


def fill_of_demand(number: int) -> Fill:
    """Return how the demand with a number is drawn; fifty-six of them differ, and the mark on each is its own.

    Example:
        >>> len({fill_of_demand(number) for number in range(56)})
        56
    """
    return Fill(_COLOURS[number % len(_COLOURS)], _PATTERNS[number % len(_PATTERNS)])


@dataclass(frozen=True, slots=True)
class BandView:
    """One band of a hatching.

    Attributes:
        x: Where it starts.
        width: How wide it is.
        colour: Its colour.
    """

    x: int
    width: int
    colour: str


@dataclass(frozen=True, slots=True)
class PatternView:
    """What an area is filled with.

    Attributes:
        id: Its id on the page.
        width: The width of the piece that repeats.
        height: Its height.
        turned: By how many degrees it is turned.
        bands: Its bands of colour.
        lines: The lines over them, as the data of an SVG path.
        dots: Whether these lines are dots: they have no length, but round ends.
    """

    id: str
    width: int
    height: int
    turned: int
    bands: tuple[BandView, ...]
    lines: str
    dots: bool


Fillings: TypeAlias = dict[tuple[Fill, ...], PatternView]
"""Fillings by the fills that they show."""


@dataclass(slots=True)
class Paintbox:
    """What the areas of one group of maps are filled with, each filling once.

    Attributes:
        prefix: What the ids start with.
        made: The fillings so far; those that it starts with stand on the page already.
        patterns: The fillings that were made for this group, in the order in which they were asked for.
        banded: Whether a filling with bands was asked for.
    """

    prefix: str
    made: Fillings = field(default_factory=dict)
    patterns: list[PatternView] = field(default_factory=list)
    banded: bool = False

    def filling(self, fills: Sequence[Fill]) -> str:
        """Return the id of the filling that shows one fill, or several as diagonal bands of equal width.

        Example:
            >>> box = Paintbox("map")
            >>> box.filling([fill_of_demand(0)]), box.filling([fill_of_demand(0), fill_of_silence("silent")])
            ('map-1', 'map-2')
            >>> [len(pattern.bands) for pattern in box.patterns]
            [1, 2]
        """
        key = tuple(dict.fromkeys(fills))
        if key not in self.made:
            self.made[key] = _pattern(f"{self.prefix}-{len(self.made) + 1}", key)
            self.patterns.append(self.made[key])
        self.banded = self.banded or len(key) > 1
        return self.made[key].id


def _pattern(name: str, fills: Sequence[Fill]) -> PatternView:
    if len(fills) == 1:
        lines = fills[0].pattern
        whole = BandView(0, _SIZE, fills[0].colour)
        return PatternView(name, _SIZE, _SIZE, 0, (whole,), lines, dots=lines.endswith("h.1"))
    bands = tuple(BandView(number * _BAND, _BAND, fill.colour) for number, fill in enumerate(fills))
    width = _BAND * len(fills)
    # A line between bands (that at 0 is cut by the edge, and whole with the one at the end), and inside each band as
    # many as there are bands before it, so that their order shows without colours.
    places = [*range(0, width + 1, _BAND), *_inner_lines(len(fills))]
    lines = "".join(f"M{x} 0v{_SIZE}" for x in places)
    return PatternView(name, width, _SIZE, 45, bands, lines, dots=False)


def _inner_lines(count: int) -> list[int]:
    """Return where the lines inside the bands are."""
    return [
        band * _BAND + _BAND * line // (band + 1)
        for band in range(1, min(count, _MARKED))
        for line in range(1, band + 1)
    ]
