"""What the page of one topic of the matrix prints: frozen records of finished words, numbers and ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from negotiations.reports.tables import RefView
from negotiations.website.pages import Link


@dataclass(frozen=True, slots=True)
class SaidView:
    """One thing that a text says in a cell; or why it says nothing, with a sign for that."""

    words: str
    glyph: str
    refs: tuple[RefView, ...]


@dataclass(frozen=True, slots=True)
class SignView:
    """How the text that is the base at first relates to that of a cell.

    Attributes:
        relation: The relation, as in files, with the base as A.
        glyph: The sign for it.
        label: What it is called.
        path: The row on the page of the two texts.
    """

    relation: str
    glyph: str
    label: str
    path: str


@dataclass(frozen=True, slots=True)
class CellView:
    """What one text says in a row.

    Attributes:
        said: What it says; several where it has options.
        silent: Whether all that is told of it is the sign of a silence.
        signs: How the base relates to it: once, or for each option; none where one of the two is silent.
        certainties: How the terms behind it came to be known, as in files and by name; empty where there is no term.
    """

    said: tuple[SaidView, ...]
    silent: bool
    signs: tuple[SignView, ...] = ()
    certainties: str = ""

    @property
    def bare(self) -> bool:
        """Whether it has words, and no way from which one could tell that it has."""
        return not (self.silent or self.signs or any(said.refs for said in self.said))


@dataclass(frozen=True, slots=True)
class LineView:
    """One row.

    Attributes:
        id: An id of its own on the page.
        issue: The way to its issue.
        where: The part of the scope; empty where that is everywhere and always.
        agreement: How far the texts agree that ask for something.
        sign: The sign for that.
        cells: What each text says, in the order of the columns.
        places: The numbers of those places to choose from in which it holds; empty where its question is asked of no
            places.
        again: Whether the row before it is on the same question.
    """

    id: str
    issue: Link
    where: str
    agreement: str
    sign: str
    cells: tuple[CellView, ...]
    places: str
    again: bool

    @property
    def silences(self) -> Iterator[SaidView]:
        """Why texts say nothing here."""
        return (said for cell in self.cells for said in cell.said if said.glyph)


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A text in the head of the table.

    Attributes:
        link: The way to it, with its date.
        id: Its id.
        who: The ids of who wrote it or demands it.
        certainties: How most of what it says came to be known, as cells have that.
        label: What a cell has before its words without heads; empty where the style of the table has it.
    """

    link: Link
    id: str
    who: str
    certainties: str
    label: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """The matrix of one topic.

    Attributes:
        columns: The texts that speak to it, by date.
        base: The id of the text that the others are related to at first.
        base_title: What it is called.
        absent: The same where that text has no column; empty where it has one.
        style: For each column a name for what cells have before their words where the table has no heads, as CSS.
        lines: The rows.
        speaking: How many texts speak to it.
        others: How many texts do not, some of which may have struck it out.
        places: The names of the places that rows name; a row has their numbers.
        parties: Who wrote the texts, by id, with their names.
        relations: What there is to choose from: each relation, seen from either text, with its sign and what it is
            called.
        certainties: How a text may have come to be known, with what that is called.
        silences: For each kind of silence in a cell its sign, and what it is called.
        beside: The ways to the topics before and after it.
        data: For each row and each two columns how they relate and where that is told, as JSON for the script.
    """

    columns: tuple[ColumnView, ...]
    base: str
    base_title: str
    absent: str
    style: str
    lines: tuple[LineView, ...]
    speaking: int
    others: int
    places: tuple[str, ...]
    parties: tuple[tuple[str, str], ...]
    relations: tuple[tuple[str, str, str], ...]
    certainties: tuple[tuple[str, str], ...]
    silences: tuple[tuple[str, str], ...]
    beside: tuple[Link, ...]
    data: Markup
