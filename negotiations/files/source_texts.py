"""What a page says, reduced to its words: plain text, Markdown or HTML that somebody has at hand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from negotiations.codes import new_problem
from negotiations.files.models import read_bytes
from negotiations.files.text import SIZE_LIMIT
from negotiations.problems import Place, Problem

ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""The endings of the files that are read as texts of sources."""

_PDF = b"%PDF-"
_CHARSET = re.compile(rb"""(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]{1,40})""")
_HEAD = 2_000
"""The bytes at the beginning of a page in which it says how it is encoded."""

_BREAK = re.compile(r"\r\n?|\n")
# A tag that another one begins in is none; so no end of a tag is looked for over the whole page.
_OPEN_TAG = re.compile(r"<(?=[^<>]*(?:<|\Z))")
_HIDDEN = tuple(
    (re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE))
    for start, end in (("<!--", "-->"), *((f"<{tag}\\b", f"</{tag}\\b") for tag in ("script", "style", "template")))
)
_INLINE = re.compile(
    "a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr"
)
"""The tags that part no words."""
_MARKDOWN = (
    (re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*(?: +\"[^\"\n]*\")?\)"), r"\1"),
    (re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+|^[ \t]*#{1,6}[ \t]+|^[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+"), ""),
    (re.compile(r"(?<!\\)(?:\*+|`+|~~)|(?<![\w\\])_+|(?<!\\)_+(?!\w)"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


@dataclass(frozen=True)
class SourceFile:
    """What a file of a source says.

    Attributes:
        path: The file.
        text: Its words, without marks of form.
        starts: The offsets in the text at which a line of the file starts.
        lines: The numbers of these lines.
    """

    path: Path
    text: str
    starts: tuple[int, ...] = field(default=(0,), repr=False)
    lines: tuple[int, ...] = field(default=(1,), repr=False)

    def line(self, offset: int) -> int:
        """Return the line of the file on which a character of the text stands."""
        return self.lines[bisect_right(self.starts, offset) - 1]


def read_source_text(path: Path) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    """Return what a file says, by its ending; or nothing, with why it cannot be read.

    Example:
        >>> read_source_text(Path("no-such-file.txt"))[1][0].code
        'not-found'
    """
    data, problems = read_bytes(path)
    if problems:
        return None, problems
    place = Place(path.as_posix())
    if data.startswith(_PDF):
        message, hint = "found a PDF, expected plain text, Markdown or HTML", "save its text to a file, and give that"
        return None, (new_problem("not-readable", message, place, hint=hint),)
    if len(data) > SIZE_LIMIT:
        message = f"found more than {SIZE_LIMIT:,} bytes, expected at most that"
        return None, (new_problem("too-large", message, place, hint="cut out the part that is quoted"),)
    text = _decoded(data)
    if text is None:
        return None, (new_problem("not-utf8", "found bytes that are no text, expected text in UTF-8", place),)
    return _FORMS.get(path.suffix.lower(), _plain)(path, text), ()


def _decoded(data: bytes) -> str | None:
    """Return bytes as text: in UTF-8, or as the head of a page says."""
    said = _CHARSET.search(data[:_HEAD])
    for encoding in ("utf-8-sig", said[1].decode("ascii") if said else ""):
        try:
            return data.decode(encoding) if encoding else None
        except (LookupError, UnicodeDecodeError):
            continue
    return None


def _plain(path: Path, text: str) -> SourceFile:
    starts = (0, *(match.end() for match in _BREAK.finditer(text)))
    return SourceFile(path, text, starts, tuple(range(1, len(starts) + 1)))


def _markdown(path: Path, text: str) -> SourceFile:
    for pattern, rest in _MARKDOWN:
        text = pattern.sub(rest, text)
    return _plain(path, text)


def _html(path: Path, text: str) -> SourceFile:
    for start, end in _HIDDEN:
        text = _without(text, start, end)
    # What is left of these two has no end, and would be looked for to the end of the page, or is no HTML.
    text = text.replace("<!--", "&lt;!--").replace("<![", "<!-")
    reader = _TextOfPage()
    reader.feed(_OPEN_TAG.sub("&lt;", text))
    reader.close()
    return SourceFile(path, "".join(reader.parts), tuple(reader.starts), tuple(reader.lines))


def _without(text: str, start: re.Pattern[str], end: re.Pattern[str]) -> str:
    """Return a page without what stands between two marks, its lines kept; what has no end is left as it is."""
    parts = []
    at = 0
    while (begin := start.search(text, at)) and (finish := end.search(text, begin.end())):
        parts += [text[at : begin.start()], " ", "\n" * text.count("\n", begin.start(), finish.start())]
        # The name of a tag is still to be closed.
        at = finish.end() if finish[0] == "-->" else finish.start()
    return "".join([*parts, text[at:]])


class _TextOfPage(HTMLParser):
    """Collects the text of a page; what starts a new block of it starts a new line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.starts = [0]
        self.lines = [1]
        self._length = 0

    def _add(self, text: str) -> None:
        line = self.getpos()[0]
        for offset in (0, *(match.end() for match in _BREAK.finditer(text))):
            self.starts.append(self._length + offset)
            self.lines.append(line)
            line += 1
        self.parts.append(text)
        self._length += len(text)

    def handle_data(self, data: str) -> None:
        self._add(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if not _INLINE.fullmatch(tag):
            self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        if not _INLINE.fullmatch(tag):
            self._add(" ")


_FORMS: dict[str, Callable[[Path, str], SourceFile]] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
}
