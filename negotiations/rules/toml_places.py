"""Where the keys and values of a TOML text stand, which the reader of the standard library does not say."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from negotiations.files.text import SourceText
from negotiations.problems import Place

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_HEADER = re.compile(r"\s*\[\[?(?P<key>[^\]]+)\]")
_KEY = re.compile(r"""\s*(?P<key>(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'=#\[\]{},]|[ \t]+(?=[.\w"']))+)\s*=""")
_BARE = re.compile(r"[\w-]+")


class _Statement(NamedTuple):
    """The header of a table, or a key with its value."""

    path: tuple[str, ...]
    start: int
    end: int
    stop: int


class TomlPlaces:
    r"""Finds keys and values in a text that tomllib has read.

    Example:
        >>> places = TomlPlaces('[check]\nselect = [\n  "unused",\n]\n', "negotiations.toml")
        >>> str(places.key("check", "select")), str(places.value("unused", "check", "select"))
        ('negotiations.toml:2:1', 'negotiations.toml:3:3')
    """

    def __init__(self, text: str, file: str) -> None:
        """Keep the text; its statements are looked for when the first place is asked for."""
        self._source = SourceText(text, file)
        self._found: list[_Statement] | None = None

    def key(self, *path: str) -> Place:
        """Return the place of a key, or of the nearest one around it that can be found."""
        start, end, _ = self._span(path)
        return self._source.place(start, end)

    def value(self, text: str, *path: str) -> Place:
        """Return the place of a text among the values of a key, or of the key where it cannot be found."""
        start, end, stop = self._span(path)
        found = self._written(text, end, stop)
        return self._source.place(*(found or (start, end)))

    def _span(self, path: Sequence[str]) -> tuple[int, int, int]:
        """Return where the key of a path, or of the nearest one around, starts and ends, and where its value stops."""
        if self._found is None:
            self._found = list(self._statements())
        fitting = [each for each in self._found if each.path == tuple(path[: len(each.path)])]
        if not fitting:
            return 0, 0, 0
        best = max(fitting, key=lambda each: len(each.path))
        start, end = best.start, best.end
        for step in path[len(best.path) :]:
            inner = self._written(step, end, best.stop)
            if inner is None:
                break
            start, end = inner
        return start, end, best.stop

    def _written(self, text: str, start: int, stop: int) -> tuple[int, int] | None:
        """Return where a text is first written between two offsets: in quotes, or bare as keys are."""
        forms = [re.escape(json.dumps(text, ensure_ascii=False)), re.escape(f"'{text}'")]
        if _BARE.fullmatch(text):
            forms.append(rf"(?<![\w-]){re.escape(text)}(?=\s*[.=])")
        match = re.compile("|".join(forms)).search(self._source.text, start, stop)
        return match.span() if match is not None else None

    def _statements(self) -> Iterator[_Statement]:
        """Yield the statements: the lines that look like one where what comes before them is whole by itself."""
        text = self._source.text
        table: tuple[str, ...] = ()
        found: list[_Statement] = []
        for line in _LINE.finditer(text):
            header, key = _HEADER.match(line[0]), _KEY.match(line[0])
            match = header or key
            path = _path(match["key"]) if match is not None else None
            # A line within a longer text or list may look the same.
            if match is None or path is None or not _is_whole(text[: line.start()]):
                continue
            table = path if header else table
            at = line.start()
            full = path if header else (*table, *path)
            found.append(_Statement(full, at + match.start("key"), at + match.end("key"), len(text)))
        stops = [*(each.start for each in found[1:]), len(text)]
        for statement, stop in zip(found, stops, strict=False):
            yield statement._replace(stop=stop)


def _is_whole(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _path(key: str) -> tuple[str, ...] | None:
    """Return the parts of a dotted key."""
    try:
        here: object = tomllib.loads(f"{key} = 0")
    except tomllib.TOMLDecodeError:
        return None
    path = []
    while isinstance(here, dict):
        ((step, here),) = here.items()
        path.append(step)
    return tuple(path)
