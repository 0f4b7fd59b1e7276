"""What the templates of maps print: frozen records of finished words, numbers and ids, without logic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from negotiations.pictures.fills import PatternView
from negotiations.pictures.told import TermLine


@dataclass(frozen=True, slots=True)
class OutlineView:
    """The outline of a place, which stands once on a page.

    Attributes:
        id: Its id on the page.
        path: The data of an SVG path.
        title: What the place is called, with its code, for a pointer that rests on it.
    """

    id: str
    path: str
    title: str


@dataclass(frozen=True, slots=True)
class AreaView:
    """A place on one map.

    Attributes:
        outline: The id of its outline.
        fill: The id of its filling.
        glyph: The signs of what is there, which the legend explains.
        x: Where the middle of the mark is, from the left.
        y: The same from above.
    """

    outline: str
    fill: str
    glyph: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class SignsView:
    """Marks of one sign each, which are written at once.

    Attributes:
        x: Where the middle of each is, from the left.
        y: The same from above.
        text: The signs, without blanks; empty where there is none.
    """

    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class MapView:
    """One map.

    Attributes:
        id: Its id on the page.
        caption: Whose words it shows, or that it shows how two texts relate.
        title: The title of the picture.
        description: What is to be seen, in sentences.
        areas: Its places, wider ones before those inside them.
        fill: The id of the filling of most areas, with which all of them are painted at once.
        others: The areas to be painted over that.
        plates: The data of a path for the grounds of marks with several signs; empty where there is none.
        signs: The marks of one sign each.
        labels: The areas whose marks have several signs.
    """

    id: str
    caption: str
    title: str
    description: str
    areas: tuple[AreaView, ...]
    fill: str
    others: tuple[AreaView, ...]
    plates: str
    signs: SignsView
    labels: tuple[AreaView, ...]


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
    """A source that the terms of texts rest on.

    Attributes:
        text: The letters of the texts; empty where there is one text.
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
        plates: The data of a path for the grounds of marks of one sign, which stand there too.
        lines: The same from each mark that stands aside to its place; empty where there is none.
        patterns: The fillings that the maps use, but for those that stand before them on the page.
        maps: The maps.
        legend: What texts say, or how they are silent.
        relations: How two texts relate; empty where none are compared.
        caption: What the table is called.
        columns: The texts, as the heads of the columns of the table.
        rows: The table: place by place, what each text says.
        notes: What else is to be known, each as a sentence.
        sources: Where the terms can be read.
        numbers: The numbers that these have in the table, by the ids of the sources: for each column its own.
    """

    id: str
    title: str
    width: int
    height: int
    outlines: tuple[OutlineView, ...]
    plates: str
    lines: str
    patterns: tuple[PatternView, ...]
    maps: tuple[MapView, ...]
    legend: tuple[LegendView, ...]
    relations: tuple[LegendView, ...]
    caption: str
    columns: tuple[str, ...]
    rows: tuple[RowView, ...]
    notes: tuple[str, ...]
    sources: tuple[SourceLineView, ...]
    numbers: tuple[Mapping[str, int], ...]


def outline_id(code: str) -> str:
    """Return the id of the outline of a place.

    Example:
        >>> outline_id("XN-03.east")
        'o-XN-03.east'
    """
    return f"o-{code}"
