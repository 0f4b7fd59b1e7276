"""The records of a CSV file that somebody else wrote: whichever encoding, whichever separator, in bounded memory."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from negotiations.problems import InvalidValue

SEPARATORS = (",", ";", "\t", "|")
"""What cells may be separated by; the first wins where nothing tells them apart."""

LONGEST_LINE = 1_000_000
"""How many signs a line may have."""

_BLOCK = 1 << 16
# The longer mark first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FALLBACK = "cp1252"


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a table: its cells, and the line on which it ends."""

    line: int
    cells: tuple[str, ...]


def encoding_of(path: Path) -> str:
    """Return how a file is encoded: as its mark says, else UTF-8, else Windows-1252, which reads any bytes.

    Raises:
        InvalidValue: the file cannot be read.
    """
    # A device or a pipe may have no end, and is read more than once here.
    if path.exists() and not path.is_file():
        message = f"cannot read {str(path)!r}: it is no file; name the CSV file"
        raise InvalidValue(message)
    try:
        with path.open("rb") as file:
            start = file.read(4)
            marked = next((name for mark, name in _MARKS if start.startswith(mark)), None)
            if marked is not None:
                return marked
            file.seek(0)
            return "utf-8" if _is_utf8(file) else _FALLBACK
    except OSError as error:
        raise _unreadable(path, error) from None


def _is_utf8(file: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while block := file.read(_BLOCK):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def separator_of(line: str, columns: Iterable[str]) -> str:
    """Return what separates the cells of a first line: that by which most of the known columns are found in it.

    Example:
        >>> separator_of("AgtId;Agt;Dat, signed", ["AgtId", "Agt"])
        ';'
    """
    known = frozenset(columns)

    def found(separator: str) -> tuple[int, int]:
        cells = line.split(separator)
        return sum(cell.strip().strip('"') in known for cell in cells), len(cells)

    return max(SEPARATORS, key=found)


def first_line(path: Path, encoding: str) -> str:
    """Return the first line of a file; empty where it has none.

    Raises:
        InvalidValue: the file cannot be read, or the line is too long.
    """
    return next(_lines(path, encoding), "")


def records(path: Path, encoding: str, separator: str) -> Iterator[Record]:
    """Yield the records of a table, one at a time; lines with nothing on them are left out.

    Raises:
        InvalidValue: the file cannot be read, or is no table.
    """
    reader = csv.reader(_lines(path, encoding), delimiter=separator)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Record(reader.line_num, tuple(cells))
    except csv.Error as error:
        message = f"cannot read {path.name!r} as a table near line {reader.line_num}: {error}"
        raise InvalidValue(message) from None


def _lines(path: Path, encoding: str) -> Iterator[str]:
    try:
        with path.open(encoding=encoding, errors="replace" if encoding == _FALLBACK else "strict", newline="") as file:
            yield from _short_lines(path, file)
    except OSError as error:
        raise _unreadable(path, error) from None
    except UnicodeError:
        message = f"cannot read {path.name!r}: it begins with the mark of {encoding}, and is not; save it as UTF-8"
        raise InvalidValue(message) from None


def _short_lines(path: Path, file: TextIO) -> Iterator[str]:
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            message = f"line {number} of {path.name!r} has more than {LONGEST_LINE} signs; expected a CSV file"
            raise InvalidValue(message)
        yield line


def _unreadable(path: Path, error: OSError) -> InvalidValue:
    return InvalidValue(f"cannot read {str(path)!r}: {(error.strerror or 'unknown reason').lower()}")
