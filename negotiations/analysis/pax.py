"""An export of PA-X that a user has: which columns it has, and its agreements.

PA-X records that a topic is present in an agreement. Neither its rows nor anything that is worked out from them comes
with this package, and nothing is downloaded.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from negotiations.analysis.table_lines import Record, encoding_of, first_line, records, separator_of
from negotiations.problems import InvalidValue
from negotiations.spelling import closest
from negotiations.vocabulary.codings import codings

ID, NAME, DATE, COUNTRY = "AgtId", "Agt", "Dat", "Con"
NEEDED = (ID, NAME, DATE, COUNTRY)
"""The columns by which an agreement is named; without one of them it is named by what there is."""

# Groups are coded by how they are spoken of, and power sharing by its level, in columns of their own.
_DETAILS = re.compile(r"^(G[A-Z][A-Za-z]*?)[:._]?(Rhet|Antid|Subs|Oth)$|^(Pps[A-Za-z]*?)[:._]?(St|Sub)$")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of an export, set against those that are known.

    Attributes:
        topics: The topic codes that it has, in the order of the file.
        others: The other columns that are known: what names an agreement, and details of topics.
        new: The columns that are not known here.
        gone: The topic codes that it has not, and the columns by which agreements are named.
        twice: The columns that it has more than once; the first is read.
    """

    topics: tuple[str, ...]
    others: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    twice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement of an export, and the topics that are coded as present in it.

    Attributes:
        id: Its number in PA-X; `line N` where the file has none.
        name: What it is called; empty where the file does not say.
        date: The day that it was signed, as the file writes it.
        country: Where the conflict is, as the file writes it.
        topics: The codes of the topics that are present. That a code is not here does not mean that the agreement is
            silent on it.
    """

    id: str
    name: str
    date: str
    country: str
    topics: frozenset[str]


@dataclass(slots=True)
class Faults:
    """What could not be read of the rows of an export, counted while they are read.

    Attributes:
        lengths: How many rows have more or fewer cells than there are columns.
        cells: How many cells of topics hold no number; these count neither as present nor as absent.
        line: The line of the first of either; 0 where there is none.
    """

    lengths: int = 0
    cells: int = 0
    line: int = 0


@dataclass(frozen=True)
class PaxExport:
    """An export of PA-X, of which the rows are read when they are asked for, one at a time.

    Attributes:
        path: The file.
        encoding: How it is encoded.
        separator: What separates its cells.
        columns: Its columns.
        faults: What could not be read, of the rows that were read last.
    """

    path: Path
    encoding: str
    separator: str
    columns: Columns
    faults: Faults = field(default_factory=Faults, compare=False)

    def agreements(self) -> Iterator[Agreement]:
        """Yield the agreements, in the order of the file.

        Raises:
            InvalidValue: the file cannot be read any more, or is no table.
        """
        self.faults.lengths = self.faults.cells = self.faults.line = 0
        rows = records(self.path, self.encoding, self.separator)
        first = next(rows, Record(0, ()))
        header = _header(first.cells)
        places = {name: header.index(name) for name in (*NEEDED, *self.columns.topics) if name in header}
        for row in rows:
            if len(row.cells) != len(header):
                self.faults.lengths += 1
                self.faults.line = self.faults.line or row.line
            cells = {name: row.cells[place].strip() for name, place in places.items() if place < len(row.cells)}
            topics = frozenset(name for name in self.columns.topics if self._present(cells.get(name, ""), row.line))
            name, date, country = (cells.get(column, "") for column in (NAME, DATE, COUNTRY))
            yield Agreement(cells.get(ID) or f"line {row.line}", name, date, country, topics)

    def _present(self, cell: str, line: int) -> bool:
        """Return whether a cell says that a topic is present: it holds how much is said of it, 0 for nothing."""
        try:
            value = float(cell)
        except ValueError:
            value = -1.0
        # Whatever is below 0 or no number at all says neither.
        if not 0 <= value < float("inf"):
            self.faults.cells += 1
            self.faults.line = self.faults.line or line
            return False
        return value > 0


def read_pax(path: str | Path) -> PaxExport:
    """Return an export of PA-X that lies in a CSV file; its rows are not read yet.

    Commas, semicolons, tabs and bars are told apart by the columns that are found by them.

    Raises:
        InvalidValue: there is no such file, or none of its columns is a topic of PA-X.
    """
    file = Path(path)
    encoding = encoding_of(file)
    line = first_line(file, encoding)
    separator = separator_of(line, (*known_columns(), *codings()["pax"].labels))
    header = next(records(file, encoding, separator), None)
    if header is None:
        message = f"{file.name!r} is empty, expected an export of PA-X with the names of its columns in the first line"
        raise InvalidValue(message)
    columns = _columns(_header(header.cells))
    if not columns.topics:
        shown = ", ".join(repr(name[:_LONGEST_NAME]) for name in _header(header.cells)[:_FEW])
        message = f"found no topic of PA-X among the columns of {file.name!r}, which begin with {shown}"
        raise InvalidValue(f"{message}; expected codes such as 'SsrGua' in the first line")
    return PaxExport(file, encoding, separator, columns)


_FEW = 5
_LONGEST_NAME = 40


def _header(cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in cells)


def _columns(header: tuple[str, ...]) -> Columns:
    labels = codings()["pax"].labels
    names = tuple(dict.fromkeys(name for name in header if name))
    topics = tuple(name for name in names if name in labels)
    others = tuple(name for name in names if name not in labels and (name in known_columns() or _is_detail(name)))
    known = {*topics, *others}
    return Columns(
        topics,
        others,
        tuple(name for name in names if name not in known),
        tuple(name for name in (*NEEDED, *labels) if name not in known),
        tuple(name for name in names if header.count(name) > 1),
    )


@cache
def known_columns() -> tuple[str, ...]:
    """Return the columns that say which agreement a row is of, and no topic.

    Example:
        >>> known_columns()[:3]
        ('Con', 'Contp', 'PP')
    """
    data = json.loads(Path(__file__).with_name("pax-columns.json").read_text(encoding="utf-8"))
    return tuple(data["columns"])


def _is_detail(name: str) -> bool:
    """Return whether a column has a detail of a topic, as how a group is spoken of."""
    found = _DETAILS.match(name)
    return found is not None and (found[1] or found[3]) in codings()["pax"].labels


def guess(name: str) -> str | None:
    """Return the known column that a new one looks like.

    Example:
        >>> guess("SsrGuaa"), guess("Weather")
        ('SsrGua', None)
    """
    return closest(name, (*known_columns(), *codings()["pax"].labels))
