"""What the page on problems shows: each code with its smallest bad file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from negotiations.codes import Code
from negotiations.rules.families import codes

_BAD = Path(__file__).parents[2] / "tests" / "bad"
_MARK = "# <- here"
_LONGEST = 40
"""The most lines of a file that the page shows."""


@dataclass(frozen=True, slots=True)
class BadFileView:
    """The file of a bad example in which the problem is.

    Attributes:
        name: Its path, where the example has several files.
        text: What it holds.
        language: In what it is written.
    """

    name: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class CodeView:
    """A code, what it means, and the smallest file that has the problem."""

    name: str
    code: Code
    file: BadFileView | None


def code_views() -> tuple[CodeView, ...]:
    """Return every code with its smallest bad file, in the order of the table."""
    return tuple(CodeView(name, code, _bad_file(name)) for name, code in codes().items())


def _bad_file(code: str) -> BadFileView | None:
    """Return the file that the tests read for a code; of several the one with the mark; None where it shows nothing."""
    found = [path for path in sorted(_BAD.glob(f"{code}.*")) + sorted((_BAD / code).rglob("*")) if path.is_file()]
    marked = [path for path in found if _MARK in path.read_text("utf-8")] or found[:1]
    if not marked:
        return None
    text = marked[0].read_text("utf-8").rstrip("\n")
    name = marked[0].relative_to(_BAD / code).as_posix() if marked[0].is_relative_to(_BAD / code) else ""
    shown = text.count("\n") < _LONGEST and "```" not in text
    return BadFileView(name, text, marked[0].suffix.removeprefix(".")) if shown else None
