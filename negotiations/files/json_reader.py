"""JSON to plain data with the place of each key and value, by the same rules as for YAML."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from negotiations.files.marks import NO_KEY, Marks, Names
from negotiations.files.openings import bracket_left_open, closing
from negotiations.files.scalars import Refusal, resolve
from negotiations.files.spans import (
    DEPTH_LIMIT,
    PART_LIMIT,
    ROOT,
    Composed,
    ProblemList,
    Spans,
    collector_paused,
)
from negotiations.files.syntax import found_at
from negotiations.files.text import SIZE_LIMIT, SourceText, read_text, shown

if TYPE_CHECKING:
    from negotiations.files.marks import Entry, Inside, Step


def compose_json(data: bytes | str, file: str = "", *, limit: int = SIZE_LIMIT) -> Composed:
    r"""Return the data of a JSON text with their places and with all that is wrong with it; bad input never raises.

    Args:
        data: What the file holds: bytes in UTF-8, or text.
        file: The name that places carry.
        limit: The most bytes (or characters, for text) that are read.

    Example:
        >>> composed = compose_json('{"id": "a",\n "share": 0.5,\n}', "draft.json")
        >>> composed.data
        {'id': 'a', 'share': Fraction(1, 2)}
        >>> print(composed.problems[0])
        draft.json:2:14: json-syntax found a comma before '}', expected another key; delete the comma
    """
    source, flaws = read_text(data, file, limit)
    if source is None:
        return Composed(None, Spans(SourceText("", file)), flaws)
    problems = ProblemList(source, flaws)
    value, root = None, None
    with collector_paused(), suppress(_Stop):
        value, root = _Reader(source.text, problems).document()
    return Composed(value, Spans(source, root), problems.ordered())


class _Stop(Exception):
    """Nothing after this place can be understood; why has been added to the problems."""


_BLANKS = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_BARE = re.compile(r"[-+.\w]+")
_BRACKET = re.compile(rf"{_STRING.pattern}|[\[\]{{}}]")
_WORDS = {"true": True, "false": False, "null": resolve("null")}

_JSON_HINT = "texts are in double quotes, on one line; JSON has no comments"


class _Reader:
    """One pass over one text, by recursive descent, no deeper than `DEPTH_LIMIT`."""

    def __init__(self, text: str, problems: ProblemList) -> None:
        self._text = text
        self._problems = problems
        self._names = Names()
        self._keys: dict[str, str] = {}

    def document(self) -> tuple[object, Entry | None]:
        """Return the data of the text, and the entry of its root."""
        value, start, end, inside = self._value(self._blanks(0), ROOT)
        at = self._blanks(end)
        if at < len(self._text):
            message = f"found {found_at(self._text, at)} after the end of the data, expected nothing more"
            self._add(message, at, "delete it, or check the brackets before it")
        return value, (NO_KEY, NO_KEY, start, end, inside)

    def _value(self, at: int, step: Step) -> tuple[object, int, int, Inside]:
        """Return what the value at `at` is, where it starts and ends, and the marks inside it."""
        first = self._text[at : at + 1]
        if first == '"':
            text, end = self._string(at, step)
            return text, at, end, None
        if first not in {"{", "["}:
            scalar, end = self._bare(at, step)
            return scalar, at, end, None
        if len(self._problems.path) >= DEPTH_LIMIT:
            self._problems.add_depth(at, at + 1, step)
            return None, at, self._skip(at), None
        value: object
        inside: Inside
        self._problems.path.append(step)
        value, end, inside = self._object(at) if first == "{" else self._array(at)
        self._problems.path.pop()
        return value, at, end, inside

    def _object(self, at: int) -> tuple[dict[str, object], int, Marks]:
        data: dict[str, object] = {}
        places: list[int] = []
        insides: list[Inside] = []
        opened = at
        at = self._blanks(at + 1)
        is_open = self._text[at : at + 1] != "}"
        while is_open:
            if len(data) == PART_LIMIT:
                self._problems.add_length(at, at + 1)
                return data, self._skip(opened), Marks(self._names.of(data), places, insides)
            end = self._problems.add_digit_groups(at, data, places) if self._text[at - 1] == "," else 0
            if not end:
                key, key_end = self._key(at)
                value, start, end, inside = self._value(self._colon(key_end), key)
                if key in data:
                    self._problems.add_duplicate(key, at, key_end, data, places)
                else:
                    data[key] = value
                    places += (at, key_end, start, end)
                    insides.append(inside)
            at, is_open = self._next(end, "}", "another key")
        return data, at + 1, Marks(self._names.of(data), places, insides)

    def _array(self, at: int) -> tuple[list[object], int, Marks]:
        data: list[object] = []
        places: list[int] = []
        insides: list[Inside] = []
        opened = at
        at = self._blanks(at + 1)
        is_open = self._text[at : at + 1] != "]"
        while is_open:
            if len(data) == PART_LIMIT:
                self._problems.add_length(at, at + 1)
                return data, self._skip(opened), Marks(None, places, insides)
            value, start, end, inside = self._value(at, len(data))
            data.append(value)
            places += (start, end)
            insides.append(inside)
            at, is_open = self._next(end, "]", "another value")
        return data, at + 1, Marks(None, places, insides)

    def _next(self, end: int, close: str, wanted: str) -> tuple[int, bool]:
        """Return where the next part of a container is, or its closing bracket, and whether there is a next part."""
        at = self._blanks(end)
        first = self._text[at : at + 1]
        if first == close:
            return at, False
        if first == ",":
            after = self._blanks(at + 1)
            if self._text[after : after + 1] == close:
                self._add(f"found a comma before {close!r}, expected {wanted}", at, "delete the comma")
                return after, False
            return after, True
        if first in {'"', "{", "["} and (close == "]" or first == '"'):
            self._add(f"found {first!r}, expected ',' or {close!r}", at, "write the comma")
            return at, True
        return self._stop(f"found {found_at(self._text, at)}, expected ',' or {close!r}", at)

    def _key(self, at: int) -> tuple[str, int]:
        if self._text[at : at + 1] == '"':
            key, end = self._string(at)
            return self._keys.setdefault(key or "", key or ""), end
        match = _BARE.match(self._text, at)
        if match is None:
            self._stop(f"found {found_at(self._text, at)}, expected a key in double quotes", at)
        self._add(f"found {shown(match[0])}, expected a key in double quotes", at, "put the key in double quotes")
        return match[0], match.end()

    def _colon(self, at: int) -> int:
        """Return where the value is whose key ends at `at`."""
        at = self._blanks(at)
        if self._text[at : at + 1] != ":":
            self._stop(f"found {found_at(self._text, at)} after a key, expected ':'", at)
        return self._blanks(at + 1)

    def _string(self, at: int, *steps: Step) -> tuple[str | None, int]:
        match = _STRING.match(self._text, at)
        if match is None:
            self._stop("found a text that is not closed on its line, expected a double quote at its end", at)
        if "\t" in match[0]:
            self._add("found a tab inside a text, expected none", at + match[0].index("\t"), r"write \t")
        if "\\" not in match[0]:
            return match[0][1:-1], match.end()
        try:
            value = str(json.loads(match[0], strict=False))
        except json.JSONDecodeError as error:
            self._add("found a backslash that starts no escape", at + error.pos, r"write \\ for a backslash")
            return None, match.end()
        self._problems.add_forbidden(value, at, match.end(), *steps)
        return value, match.end()

    def _bare(self, at: int, step: Step) -> tuple[object, int]:
        """Return the number or truth value at `at`, or nothing, and where it ends."""
        match = _BARE.match(self._text, at)
        if match is None:
            self._stop(f"found {found_at(self._text, at)}, expected a value", at)
        word, end = match[0], match.end()
        if _NUMBER.fullmatch(word):
            value = resolve(word)
        elif word in _WORDS:
            value = _WORDS[word]
        else:
            message = f"found {shown(word)}, expected a text in double quotes, a number, true or false"
            self._problems.add("json-syntax", message, at, end, step, hint="put it in double quotes if it is a text")
            return None, end
        if isinstance(value, Refusal):
            self._problems.add(value.code, value.message, at, end, step, hint=value.hint)
            return None, end
        return value, end

    def _skip(self, at: int) -> int:
        """Return where the container ends that starts at `at`."""
        depth = 0
        for match in _BRACKET.finditer(self._text, at):
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], 0)
            if depth == 0:
                return match.end()
        return len(self._text)

    def _blanks(self, at: int) -> int:
        match = _BLANKS.match(self._text, at)
        return match.end() if match else at

    def _add(self, message: str, at: int, hint: str) -> None:
        self._problems.add("json-syntax", message, at, min(at + 1, len(self._text)), hint=hint)

    def _stop(self, message: str, at: int) -> NoReturn:
        opened = bracket_left_open(self._text[:at])
        if opened is None:
            self._add(message, at, _JSON_HINT)
        else:
            left_open = f"found {self._text[opened]!r} that is never closed, expected {closing(self._text, opened)!r}"
            self._add(left_open, opened, "close the bracket")
        raise _Stop
