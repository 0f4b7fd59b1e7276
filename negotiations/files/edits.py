"""Edits of a text at known spans, and a file that gets a new text in one go or stays as it is."""

from __future__ import annotations

import difflib
import os
import re
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from negotiations.problems import InvalidValue

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_BREAK = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One stretch of a text, and what is to stand there instead.

    Attributes:
        start: The offset of its first character.
        end: The offset just after its last one.
        text: What is written there.
    """

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text after edits, which must not touch each other.

    Raises:
        InvalidValue: two of them are about the same characters.

    Example:
        >>> edited("cap: 600,000", [Edit(5, 12, "600000")])
        'cap: 600000'
    """
    parts = []
    at = 0
    for edit in sorted(edits):
        if edit.start < at:
            raise InvalidValue(f"two edits are about the characters from {edit.start}")
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join((*parts, text[at:]))


def line_end(text: str) -> str:
    r"""Return how the lines of a text end, as its first one does.

    Example:
        >>> line_end("a: 1\r\nb: 2\r\n"), line_end("{}")
        ('\r\n', '\n')
    """
    match = _BREAK.search(text)
    return match[0] if match is not None else "\n"


def difference(name: str, before: str, after: str) -> str:
    r"""Return the unified diff of two texts of a file, as programs that patch files take it.

    Example:
        >>> print(difference("draft.yaml", "a: 1\nb: 600,000\n", "a: 1\nb: 600000\n"), end="")
        --- draft.yaml
        +++ draft.yaml
        @@ -1,2 +1,2 @@
         a: 1
        -b: 600,000
        +b: 600000
    """
    lines = difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def replace(path: Path, before: bytes, after: bytes, within: Path) -> None:
    """Put other bytes into a file that still holds what it held: all of them or none, and with the same permissions.

    Args:
        path: The file.
        before: What was read from it.
        after: What it is to hold.
        within: The folder that a link must not lead out of.

    Raises:
        InvalidValue: it is a link that leads out of the folder, or was changed in the meantime.
        OSError: it cannot be written.
    """
    target = path.resolve()
    if path.is_symlink() and not target.is_relative_to(within.resolve()):
        raise InvalidValue("found a link that leads out of the folder, which is left as it is")
    if target.read_bytes() != before:
        raise InvalidValue("the file was changed in the meantime, and is left as it is")
    number, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(target.stat().st_mode & 0o7777)
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
