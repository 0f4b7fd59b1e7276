"""The lines of files, as reports on problems show them; what cannot be read is not shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from negotiations.files.text import SIZE_LIMIT

Lines = Callable[[str, int], str | None]
"""Gives a line of a file by its number, which counts from 1; None where there is none."""

# As places count them: `str.splitlines` would also break at signs that YAML keeps within a line.
_BREAK = re.compile(r"\r\n?|\n")


class SourceLines:
    """Reads lines from disk, each file once.

    Example:
        >>> lines = SourceLines()
        >>> lines("tests/bad/duplicate-id.yaml", 2)
        'id: draft'
        >>> lines("tests/bad/duplicate-id.yaml", 999), lines("no-such-file.yaml", 1)
        (None, None)
    """

    def __init__(self) -> None:
        self._files: dict[str, tuple[str, ...]] = {}

    def __call__(self, file: str, line: int) -> str | None:
        """Return a line without its end, or None where there is none or the file cannot be read."""
        if file not in self._files:
            self._files[file] = _read(file)
        there = self._files[file]
        return there[line - 1] if 0 < line <= len(there) else None


def _read(file: str) -> tuple[str, ...]:
    path = Path(file)
    try:
        # A file that was refused for its size is not read here either.
        if not path.is_file() or path.stat().st_size > SIZE_LIMIT:
            return ()
        text = path.read_bytes().decode("utf-8", "replace")
    except (OSError, ValueError):
        return ()
    return tuple(_BREAK.split(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")))
