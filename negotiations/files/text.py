"""From bytes to text: size, encoding, characters that have no place in a file, and where in the file an offset is."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from negotiations.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SIZE_LIMIT = 10_000_000
"""The most bytes (or characters, for text) that are read unless the caller says otherwise."""

PROBLEM_LIMIT = 100
"""The most problems that are kept of one file; after so many, one more says that there are others."""

SHOWN_LIMIT = 40
"""The most characters of a value that a message repeats."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Besides the controls: the line separators, because YAML 1.1 breaks lines at them and YAML 1.2 does not; the byte
# order mark inside a text, because parsers differ; the two non-characters that YAML refuses; halves of surrogate pairs.
_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
_BIDI = r"\u202a-\u202e\u2066-\u2069"
_FORBIDDEN = re.compile(f"(?P<control>[{_CONTROL}]+)|(?P<bidi>[{_BIDI}]+)")
_LINE_BREAK = re.compile(r"\r\n?|\n")
_INDENTATION = re.compile(r"[ \t]*")
_ENTRY = re.compile(
    r"""(?P<indent>[ ]*)(?:(?P<item>-)|"(?:[^"\\\r\n]|\\.)*"[ \t]*:|'[^'\r\n]*'[ \t]*:|"""
    r"""[^\s\#"'\[\]{},&*!|>%@`-][^\#\r\n]*?:)(?=[ \t\r\n]|\Z)"""
)


class SourceText:
    r"""A text with the name of its file, which turns offsets into places.

    Attributes:
        text: The text, without a byte order mark and with U+FFFD for each character that has no place in a file.
        file: The name that places carry.

    Example:
        >>> SourceText("id: a\ncap: 5\n", "draft.yaml").place(11, 12)
        Place(file='draft.yaml', line=2, column=6, end_line=2, end_column=7)
    """

    __slots__ = ("_line_starts", "file", "text")

    def __init__(self, text: str, file: str = "") -> None:
        """Keep the text; the table of lines is made when the first place is asked for."""
        self.text = text
        self.file = file
        self._line_starts: list[int] | None = None

    def place(self, start: int, end: int) -> Place:
        """Return the place of the characters from `start` up to and without `end` (offsets that count from 0)."""
        starts = self._starts()
        line, end_line = bisect_right(starts, start), bisect_right(starts, end)
        return Place(self.file, line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)

    def span(self, place: Place) -> tuple[int, int] | None:
        r"""Return the offsets of a place, the opposite of `place`; None where the text has no such place.

        Example:
            >>> SourceText("id: a\ncap: 5\n").span(Place("draft.yaml", 2, 6, 2, 7))
            (11, 12)
        """
        starts = self._starts()
        if not 0 < place.line <= place.end_line <= len(starts):
            return None
        start, end = starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1
        return (start, end) if start <= end <= len(self.text) else None

    def _starts(self) -> list[int]:
        """Return where the lines start."""
        if self._line_starts is None:
            self._line_starts = [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]
        return self._line_starts


class Forbidden(NamedTuple):
    """A run of characters that have no place in a file: where it is, and what to call it."""

    start: int
    end: int
    code: str
    message: str


def forbidden_runs(text: str) -> Iterator[Forbidden]:
    r"""Yield each run of control characters or of characters that turn the direction of writing.

    Tabs and line breaks are allowed.

    Example:
        >>> [(run.start, run.code) for run in forbidden_runs("a\x07b\u202ec")]
        [(1, 'control-character'), (3, 'bidi-character')]
    """
    for match in _FORBIDDEN.finditer(text):
        name = f"U+{ord(match[0][0]):04X}"
        more = f" and {len(match[0]) - 1} more" if len(match[0]) > 1 else ""
        if match["bidi"]:
            what = f"found {name}{more}, which changes the direction of writing unseen"
            yield Forbidden(match.start(), match.end(), "bidi-character", what)
        else:
            what = f"found the invisible character {name}{more}, expected text"
            yield Forbidden(match.start(), match.end(), "control-character", what)


def too_many(file: str) -> Problem:
    """Return the problem that a file has more problems than are told.

    Example:
        >>> print(too_many("draft.yaml"))
        draft.yaml: too-many-problems found more problems than are listed; mend the first ones and check again
    """
    message = "found more problems than are listed"
    return Problem("too-many-problems", message, Place(file), hint="mend the first ones and check again")


def first_ones(problems: Iterable[Problem], file: str) -> Iterator[Problem]:
    """Yield the first problems of a file, and one more where there are others; these are not looked for."""
    for count, problem in enumerate(problems):
        if count == PROBLEM_LIMIT:
            yield too_many(file)
            return
        yield problem


FORBIDDEN_HINT = "delete it, or retype the word"


def read_text(
    data: bytes | str, file: str = "", limit: int = SIZE_LIMIT
) -> tuple[SourceText | None, tuple[Problem, ...]]:
    r"""Return the text with what is wrong with it as text; no text where it cannot be read at all.

    Args:
        data: What the file holds.
        file: The name that places carry.
        limit: The most bytes (or characters, for text) that are read.

    Example:
        >>> source, problems = read_text(b"\xef\xbb\xbfid: a")
        >>> source.text, problems
        ('id: a', ())
        >>> print(read_text(b"id: \xff", "draft.yaml")[1][0])
        draft.yaml:1:5: not-utf8 found the byte 0xff, expected text in UTF-8; save the file as UTF-8
    """
    if len(data) > limit:
        unit = "bytes" if isinstance(data, bytes) else "characters"
        message = f"found {len(data):,} {unit}, expected at most {limit:,}"
        return None, (Problem("too-large", message, Place(file), hint="split the file"),)
    if isinstance(data, bytes):
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            return None, (_not_utf8(data, error.start, file),)
    else:
        text = data
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    if not text or text.isspace():
        message = "found nothing, expected at least one key with its value"
        return None, (Problem("empty-file", message, Place(file, 1, 1, 1, 1), hint="write the file, or delete it"),)
    if _is_clean(text):
        return SourceText(text, file), ()
    source = SourceText(_FORBIDDEN.sub(lambda match: REPLACEMENT * len(match[0]), text), file)
    problems: list[Problem] = []
    for run in forbidden_runs(text):
        if len(problems) >= PROBLEM_LIMIT:
            break
        problems.append(Problem(run.code, run.message, source.place(run.start, run.end), hint=FORBIDDEN_HINT))
    return source, tuple(problems)


def _is_clean(text: str) -> bool:
    """Return whether no character of the text is forbidden."""
    # Every forbidden character is unprintable for Python, and asking that takes a tenth of the time of the pattern.
    rest = text
    for allowed in "\n\r\t\N{NO-BREAK SPACE}":
        rest = rest.replace(allowed, "")
    return rest.isprintable() or _FORBIDDEN.search(rest) is None


def _not_utf8(data: bytes, at: int, file: str) -> Problem:
    """Say where the first byte is that is not UTF-8, and guess the encoding where a mark gives it away."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "found the byte order mark of UTF-16, expected text in UTF-8"
    else:
        message = f"found the byte 0x{data[at]:02x}, expected text in UTF-8"
    before = data[:at].decode("utf-8").removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    start = SourceText(before).place(len(before), len(before))
    place = Place(file, start.line, start.column, start.line, start.column + 1)
    return Problem("not-utf8", message, place, hint="save the file as UTF-8")


def shown(text: str) -> str:
    """Return the text as messages show it: in quotes, and cut where it is long.

    Example:
        >>> shown("cap"), len(shown("long" * 1000))
        ("'cap'", 45)
    """
    return repr(text) if len(text) <= SHOWN_LIMIT else repr(text[:SHOWN_LIMIT]) + "..."


def entry_around(text: str, offset: int) -> tuple[int, int] | None:
    r"""Return from where to where to cut a text that cannot be parsed at `offset`, so that the rest can be.

    That is the value of the list item or top-level key around it, all of the item or key where the value is gone
    already, or the line where it is in neither; `None` if nothing is left. It goes by lines and indentation alone.

    Example:
        >>> text = "a: 1\nlist:\n  - b: [\n  - c\n"
        >>> start, end = entry_around(text, text.index("["))
        >>> text[start:end]
        ' b: [\n'
    """
    line = _line_start(text, offset)
    while (indent := _indent(text, line)) is None:
        if line == 0:
            return None
        line = _line_start(text, line - 1)
    # If no entry holds the line, the line itself is cut, with what is deeper below it.
    blamed = line, _entry_end(text, line, indent, is_item=True)
    bound = indent + 1
    while True:
        if indent is not None and indent < bound:
            entry = _ENTRY.match(text, line)
            if entry is not None and (entry["item"] or indent == 0):
                end = _entry_end(text, line, indent, is_item=bool(entry["item"]))
                return (entry.end() if text[entry.end() : end].strip() else line), end
            bound = indent
        if line == 0:
            return blamed
        line = _line_start(text, line - 1)
        indent = _indent(text, line)


def _entry_end(text: str, line: int, indent: int, *, is_item: bool) -> int:
    """Return where the next line starts that is not part of the entry that starts at `line`."""
    while (line := text.find("\n", line) + 1) > 0:
        depth = _indent(text, line)
        if depth is None or depth > indent:
            continue
        # The items of a list may stand at the indentation of the key that holds the list.
        if is_item or text[line + depth] != "-" or text.startswith("---", line):
            return line
    return len(text)


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _indent(text: str, line: int) -> int | None:
    """Return how far the line is indented, `None` where it is blank or a comment."""
    match = _INDENTATION.match(text, line)
    end = match.end() if match else line
    return None if end == len(text) or text[end] in "#\r\n" else end - line
