"""What the templates of maps print: frozen records of finished words, numbers and ids, without logic."""

from __future__ import annotations

from dataclasses import dataclass

from negotiations.pictures.fills import PatternView
from negotiations.pictures.told import TermLine


@dataclass(frozen=True, slots=True)
class OutlineView:
    """The outline of a place, which stands once on a page.

    Attributes:
        id: Its id on the page.
        path: The data of an SVG path.
    """

    id: str
    path: str


@dataclass(frozen=True, slots=True)
class AreaView:
    """A place on one map.

    Attributes:
        outline: The id of its outline.
        fill: The id of its filling.
        title: What it is called, with its code and what is there, for a pointer that rests on it.
        glyph: The signs of what is there, which the legend explains.
        x: Where the middle of the mark is, from the left.
        y: The same from above.
    """

    outline: str
    fill: str
    title: str
    glyph: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class MapView:
    """One map.

    Attributes:
        id: Its id on the page.
        caption: Whose words it shows, or that it shows how two texts relate.
        title: The title of the picture.
        description: What is to be seen, in sentences.
        areas: Its places, wider ones before those inside them.
        lines: The data of a path from each mark that stands aside to its place; empty where there is none.
        plates: The data of a path for the grounds of all marks.
    """

    id: str
    caption: str
    title: str
    description: str
    areas: tuple[AreaView, ...]
    lines: str
    plates: str


@dataclass(frozen=True, slots=True)
class LegendView:
    """One category of a group of maps.

    Attributes:
        glyph: Its sign.
        fill: The id of its filling.
        lines: What it means: one thing, or several that hold together.
        counts: In how many places it is, a phrase for each map that has it.
    """

    glyph: str
    fill: str
    lines: tuple[str, ...]
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidView:
    """What one text says somewhere.

    Attributes:
        words: What it says, or why it says nothing; never empty.
        silent: Whether it demands nothing.
        terms: The terms that it rests on.
    """

    words: str
    silent: bool
    terms: tuple[TermLine, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """What one text says in a row.

    Attributes:
        glyph: The sign of its category on the map of the text; empty in a table of relations.
        said: What it says there: one thing, or one for each actor and condition of which it says something else.
    """

    glyph: str
    said: tuple[SaidView, ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place in a table.

    Attributes:
        name: What it is called.
        code: Its code.
    """

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class RowView:
    """What is found of some places, or of one part of one place.

    Attributes:
        places: The places of which the same is found in full; one where it is found of a part.
        part: Which part of it; empty for all of it.
        where: For whom and under which conditions; empty where that is not limited, or is said with each text.
        glyph: The sign of the relation; empty in a table without relations.
        relation: What the relation is called; empty in a table without relations.
        cells: What each text says there, in the order of the columns.
    """

    places: tuple[PlaceView, ...]
    part: str
    where: str
    glyph: str
    relation: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class SourceLineView:
    """A source that the terms of a text rest on.

    Attributes:
        text: The letter of the text; empty where there is one text.
        id: Its id.
        label: Who published it, what it is called, and when.
        url: Its address; empty where it has none.
    """

    text: str
    id: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class MapsView:
    """One or more maps on one issue, with their legend, notes and table.

    Attributes:
        id: What the ids of all its parts start with.
        title: What the maps show.
        width: The width of each picture.
        height: The height of each picture.
        outlines: The outlines that the maps use; they stand once on a page, whatever the number of maps.
        patterns: The fillings that the maps use.
        maps: The maps.
        legend: What texts say, or how they are silent.
        relations: How two texts relate; empty where none are compared.
        columns: The texts, as the heads of the columns of the table.
        letters: The same in short, for a table without heads.
        rows: The table: place by place, what each text says.
        notes: What else is to be known, each as a sentence.
        sources: Where the terms can be read.
    """

    id: str
    title: str
    width: int
    height: int
    outlines: tuple[OutlineView, ...]
    patterns: tuple[PatternView, ...]
    maps: tuple[MapView, ...]
    legend: tuple[LegendView, ...]
    relations: tuple[LegendView, ...]
    columns: tuple[str, ...]
    letters: tuple[str, ...]
    rows: tuple[RowView, ...]
    notes: tuple[str, ...]
    sources: tuple[SourceLineView, ...]


def outline_id(code: str) -> str:
    """Return the id of the outline of a place.

    Example:
        >>> outline_id("XN-03.east")
        'outline-XN-03.east'
    """
    return f"outline-{code}"
