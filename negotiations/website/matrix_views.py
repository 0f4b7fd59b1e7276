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
        certainties: How sure it is that the text says so, as in files.
    """

    said: tuple[SaidView, ...]
    silent: bool
    signs: tuple[SignView, ...] = ()
    certainties: str = ""


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
        places: Those places to choose from in which it holds, as in files, with a blank before and after each; empty
            where its question is asked of no places.
    """

    id: str
    issue: Link
    where: str
    agreement: str
    sign: str
    cells: tuple[CellView, ...]
    places: str

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
        who: The ids of who wrote it or demands it, with a blank before and after each.
    """

    link: Link
    id: str
    who: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """The matrix of one topic.

    Attributes:
        columns: The texts that speak to it, by date.
        base: The id of the text that the others are related to at first.
        base_title: What it is called.
        absent: The same where that text has no column; empty where it has one.
        lines: The rows.
        others: How many texts do not speak to it at all.
        places: The places that rows name, by id, with their names.
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
    lines: tuple[LineView, ...]
    others: int
    places: tuple[tuple[str, str], ...]
    parties: tuple[tuple[str, str], ...]
    relations: tuple[tuple[str, str, str], ...]
    certainties: tuple[tuple[str, str], ...]
    silences: tuple[tuple[str, str], ...]
    beside: tuple[Link, ...]
    data: Markup
