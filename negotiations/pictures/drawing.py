"""`Picture`: the shapes, the legend and the table of one picture, which the macros in `charts.html.j2` print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import combining

from negotiations.messages import Language
from negotiations.pictures.looks import DARK, SIZE
from negotiations.problems import InvalidValue
from negotiations.reports.tables import RefView


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle.

    Attributes:
        x: Its left edge.
        y: Its top edge.
        width: Its width.
        height: Its height.
        kind: What it stands for.
        of: The id of the text or question that it belongs to; empty where there is none.
        tip: What is said where a pointer rests on it; empty where there is nothing.
    """

    x: int
    y: int
    width: int
    height: int
    kind: str = ""
    of: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A line, or a closed figure where its look has a fill.

    Attributes:
        points: Its points, each as `x,y`.
        kind: What it stands for.
        of: The id of the text or question that it belongs to; empty where there is none.
        tip: What is said where a pointer rests on it; empty where there is nothing.
    """

    points: str
    kind: str = ""
    of: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """The shapes of one look.

    Attributes:
        look: The name of the look.
        fill: A colour, or the address of a pattern of the same page.
        ink: The colour of the outline.
        thick: How wide the outline is.
        dash: The pattern of the outline; empty where it is drawn through.
        boxes: The rectangles.
        outlines: The lines and figures.
    """

    look: str
    fill: str
    ink: str
    thick: str
    dash: str
    boxes: tuple[Box, ...]
    outlines: tuple[Outline, ...]

    @property
    def path(self) -> str:
        """The shapes that no pointer asks about, drawn at once, as there may be thousands; empty for none."""
        boxes = (f"M{box.x} {box.y}h{box.width}v{box.height}h-{box.width}z" for box in self.boxes if not box.tip)
        return "".join((*boxes, *(f"M{line.points}" for line in self.outlines if not line.tip)))

    @property
    def told_boxes(self) -> tuple[Box, ...]:
        """The rectangles of which something is told."""
        return tuple(box for box in self.boxes if box.tip)

    @property
    def told_outlines(self) -> tuple[Outline, ...]:
        """The lines and figures of which something is told."""
        return tuple(line for line in self.outlines if line.tip)


@dataclass(frozen=True, slots=True)
class Letters:
    """One line of letters.

    Attributes:
        x: Where it starts, ends or has its middle.
        y: The line that it stands on.
        text: What it says.
        of: The id of the text or question that it belongs to; empty where there is none.
    """

    x: int
    y: int
    text: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Type:
    """How lines of letters look.

    Attributes:
        anchor: `start`, `middle` or `end`: which part of a line stands at its `x`.
        size: The size of the letters.
        weight: `400`, or `700` for bold letters.
        fill: The colour.
    """

    anchor: str = "start"
    size: int = SIZE
    weight: str = "400"
    fill: str = DARK


@dataclass(frozen=True, slots=True)
class Signs:
    """Short lines on one height, which are written at once, each sign at a place of its own.

    Attributes:
        x: The middle of each sign.
        y: The line that they stand on.
        text: The signs, without blanks.
    """

    x: str
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """The lines of letters that look alike.

    Attributes:
        type: How they look.
        lines: The lines.
    """

    type: Type
    lines: tuple[Letters, ...]

    @property
    def signs(self) -> tuple[Signs, ...]:
        """Lines of a few signs around their middle, of which there may be thousands: those of one height at once."""
        found: dict[int, list[tuple[int, str]]] = {}
        for line in self.lines:
            if self._is_short(line):
                found.setdefault(line.y, []).extend(self._placed(line))
        return tuple(
            Signs(" ".join(str(x) for x, _ in signs), y, "".join(sign for _, sign in signs))
            for y, signs in found.items()
        )

    @property
    def single_lines(self) -> tuple[Letters, ...]:
        """The other lines."""
        return tuple(line for line in self.lines if not self._is_short(line))

    def _is_short(self, line: Letters) -> bool:
        # What has an end of its own is one sign to a browser as well: no surrogates, and nothing that combines.
        alone = all(
            sign == " " or (sign.isprintable() and sign <= "\uffff" and not combining(sign)) for sign in line.text
        )
        return (self.type.anchor, self.type.weight) == ("middle", "700") and 0 < len(line.text) <= _SHORT and alone

    def _placed(self, line: Letters) -> Iterator[tuple[int, str]]:
        """Yield the signs of a short line with their places, as far apart as figures are wide."""
        step = -(-self.type.size * 2 // 3)
        at = line.x - sum(step // 2 if sign == " " else step for sign in line.text) // 2
        for sign in line.text:
            if sign != " ":
                yield at + step // 2, sign
            at += step // 2 if sign == " " else step


_SHORT = 5
"""Lines of more signs are written as they are."""


@dataclass(frozen=True, slots=True)
class KeyView:
    """One line of a legend.

    Attributes:
        words: What it means.
        layers: The sample, 28 wide and 18 high.
        glyph: The sign in the sample; empty where there is none.
        ink: The colour of the sign.
    """

    words: str
    layers: tuple[Layer, ...] = ()
    glyph: str = ""
    ink: str = DARK


@dataclass(frozen=True, slots=True)
class PictureCell:
    """One cell of the table of a picture.

    Attributes:
        words: What it says.
        glyph: The sign that the picture has for it; empty where there is none.
        refs: The terms or sources that it rests on.
    """

    words: str
    glyph: str = ""
    refs: tuple[RefView, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One row of the table of a picture.

    Attributes:
        head: What it is about.
        cells: Its cells.
    """

    head: str
    cells: tuple[PictureCell, ...]


@dataclass(frozen=True, slots=True)
class PictureTable:
    """What a picture shows, as a table.

    Attributes:
        caption: What it is.
        columns: What the columns are called, the one of the heads first.
        rows: The rows.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[PictureRow, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture in finished words and whole numbers, for a macro to print.

    Attributes:
        id: What the ids of all its parts start with.
        lang: The BCP 47 tag of the language.
        title: What it shows.
        desc: How it is to be read.
        size: Its width and its height, in units.
        patterns: The names of the patterns that it uses.
        layers: Its shapes, in the order in which they are painted.
        letters: What is written in it, over all shapes.
        legend: What its signs mean.
        notes: What else is to be known, each as a sentence.
        table: The same as a table.
    """

    id: str
    lang: str
    title: str
    desc: str
    size: tuple[int, int]
    patterns: tuple[str, ...]
    layers: tuple[Layer, ...]
    letters: tuple[Lettering, ...]
    legend: tuple[KeyView, ...]
    notes: tuple[str, ...]
    table: PictureTable

    @property
    def least(self) -> int:
        """How many pixels of a screen it takes at least, so that its letters can be read."""
        return self.size[0] * 9 // 10

    @property
    def most(self) -> int:
        """How many pixels of a screen it takes at most."""
        return self.size[0] * 5 // 4


def table_caption(title: str, language: Language) -> str:
    """Return what the table of a picture is called."""
    return language.say("The same as a table: {title}", title=title)


def checked_prefix(prefix: str) -> str:
    """Return a prefix that ids may start with.

    Raises:
        InvalidValue: it is none, since ids of HTML that are referred to hold no blanks.

    Example:
        >>> checked_prefix("forces-1")
        'forces-1'
    """
    if not prefix[:1].isalpha() or not all(sign.isalnum() or sign in "-_" for sign in prefix) or not prefix.isascii():
        message = f"found the prefix {prefix!r}, expected a letter, then letters, digits and hyphens"
        raise InvalidValue(message)
    return prefix
