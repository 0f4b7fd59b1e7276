"""Plain data to YAML text that people like to read, and that every reader reads back as the same data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from negotiations.files.scalars import DIGIT_LIMIT, decimal_text, is_misread
from negotiations.files.spans import DEPTH_LIMIT
from negotiations.problems import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

WIDTH = 120
"""The longest line that a mapping or list in brackets may make."""

# A parser looks no further than 1,024 characters for the colon that makes a text a key.
_KEY_LIMIT = 1000

# What a text without quotes may start with: a letter or digit of any script, and the signs that mean nothing to YAML.
_START = re.compile(r"[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]|[(/_+$<=;^~]")
_MEANS_SOMETHING = re.compile(r":(?:\s|\Z)|\s#")
_MEANS_SOMETHING_IN_BRACKETS = re.compile(r"[,?\[\]{}]")

# These are not printable for Python, yet authors write them on purpose.
_WITHOUT_SPACES = str.maketrans("", "", "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def dump(data: object, *, spread: Collection[str] = (), width: int = WIDTH) -> str:
    r"""Return the data as YAML, keys in the order given, on as few lines as are easy to read.

    What fits on one line is written in brackets; texts are in quotes where some reader of YAML would misread them.
    `negotiations.files.composer.compose` returns equal data, except that a fraction with no exact decimal of a decent
    length becomes the text of it, such as `1/3`.

    Args:
        data: `str`, `int`, `Fraction`, `bool`, and mappings and lists of these.
        spread: The keys whose lists have one line or more for each item even where they would fit on one.
        width: The longest line that brackets may make.

    Raises:
        InvalidValue: The data hold something else, or something that the reader would refuse: a key that is no text, a
            number that is too long, half a character, or too many containers inside each other.

    Example:
        >>> from fractions import Fraction
        >>> data = {"id": "6", "title": {"en": "Cap: first draft", "no": "NO"}, "share": Fraction(1, 2)}
        >>> print(dump({"format": 1, "terms": [data]}, spread={"terms"}), end="")
        format: 1
        terms:
          - {id: "6", title: {en: "Cap: first draft", "no": "NO"}, share: 0.5}
    """
    if isinstance(data, Mapping | list | tuple) and data:
        return "".join(f"{line}\n" for line in _Writer(frozenset(spread), width).block(data, 0, 2))
    return f"{_empty(data) if isinstance(data, Mapping | list | tuple) else _scalar(data, in_brackets=False)}\n"


class _Writer:
    """Writes containers: over several lines as a block, or within a line in brackets."""

    def __init__(self, spread: frozenset[str], width: int) -> None:
        self._spread = spread
        self._width = width

    def block(self, data: Mapping[object, object] | Sequence[object], indent: int, depth: int) -> Iterator[str]:
        """Yield the lines of a container that is not empty."""
        pad = " " * indent
        if isinstance(data, Mapping):
            for key, value in data.items():
                text = _key(key)
                head = f"{pad}{text}:" if len(text) <= _KEY_LIMIT else f"{pad}? {text}\n{pad}:"
                yield from self._entry(head, value, indent, depth, is_spread=key in self._spread)
            return
        for item in data:
            first, *rest = self._entry(f"{pad}-", item, indent, depth)
            if first == f"{pad}-":
                # A block starts on the line of its dash.
                first = f"{pad}- {rest.pop(0).lstrip(' ')}"
            yield first
            yield from rest

    def _entry(self, head: str, value: object, indent: int, depth: int, *, is_spread: bool = False) -> Iterator[str]:
        """Yield the lines of a value, the first of which starts with its key or dash."""
        if isinstance(value, str) and _is_literal(value):
            lines = value.split("\n")
            yield f"{head} |" if lines[-1] == "" else f"{head} |-"
            pad = " " * (indent + 2)
            yield from (f"{pad}{line}" if line else "" for line in (lines if lines[-1] else lines[:-1]))
            return
        if not isinstance(value, Mapping | list | tuple):
            yield f"{head} {_scalar(value, in_brackets=False)}"
            return
        _check_depth(depth)
        room = self._width - len(head.rpartition("\n")[2]) - 1
        is_spread = is_spread and not isinstance(value, Mapping)
        within = _empty(value) if not value else None if is_spread else self._within(value, room, depth)
        if within is None:
            yield head
            yield from self.block(value, indent + 2, depth + 1)
        else:
            yield f"{head} {within}"

    def _within(self, value: object, room: int, depth: int) -> str | None:
        """Return a value in brackets; `None` where it takes more room or is easier to read as a block."""
        if isinstance(value, str) and _is_literal(value):
            return None
        if isinstance(value, Mapping | list | tuple):
            _check_depth(depth)
            parts = self._parts(value, room, depth) if value else []
            if parts is None:
                return None
            inside = ", ".join(parts)
            text = f"{{{inside}}}" if isinstance(value, Mapping) else f"[{inside}]"
        else:
            text = _scalar(value, in_brackets=True)
        return text if len(text) <= room else None

    def _parts(self, value: Mapping[object, object] | Sequence[object], room: int, depth: int) -> list[str] | None:
        """Return what stands in the brackets of a container; `None` as soon as it takes more room."""
        parts = []
        for key, part in value.items() if isinstance(value, Mapping) else ((None, item) for item in value):
            head = f"{_key(key, in_brackets=True)}: " if isinstance(value, Mapping) else ""
            if len(head) > _KEY_LIMIT or (key in self._spread and part and isinstance(part, list | tuple)):
                return None
            text = self._within(part, room - len(head), depth + 1)
            if text is None:
                return None
            parts.append(head + text)
            room -= len(head + text)
        return parts


def _empty(value: object) -> str:
    return "{}" if isinstance(value, Mapping) else "[]"


def _check_depth(depth: int) -> None:
    if depth > DEPTH_LIMIT:
        message = f"found more than {DEPTH_LIMIT} lists and mappings inside each other, expected at most {DEPTH_LIMIT}"
        raise InvalidValue(message)


def _key(key: object, *, in_brackets: bool = False) -> str:
    if not isinstance(key, str):
        message = f"found the key {key!r}, expected a text"
        raise InvalidValue(message)
    return _text(key, in_brackets=in_brackets)


def _scalar(value: object, *, in_brackets: bool) -> str:
    if isinstance(value, str):
        return _text(value, in_brackets=in_brackets)
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, int | Fraction):
        message = f"found {value!r}, expected a text, a whole number, a fraction, a truth value, a mapping or a list"
        raise InvalidValue(message)
    if max(abs(value.numerator), value.denominator) >= 10**DIGIT_LIMIT:
        message = f"found a number of more than {DIGIT_LIMIT} digits, expected at most {DIGIT_LIMIT}"
        raise InvalidValue(message)
    if value.denominator == 1:
        return str(value.numerator)
    return decimal_text(Fraction(value)) or f"{value.numerator}/{value.denominator}"


def _text(text: str, *, in_brackets: bool) -> str:
    """Return a text without quotes if no reader would misread it, else in double quotes."""
    if (
        _START.match(text)
        and not text[-1].isspace()
        and _is_printable(text)
        and not _MEANS_SOMETHING.search(text)
        and not (in_brackets and _MEANS_SOMETHING_IN_BRACKETS.search(text))
        and not is_misread(text)
    ):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    """Return a character as it stands in double quotes: written out if it can be seen."""
    if character in _ESCAPES:
        return _ESCAPES[character]
    if _is_printable(character):
        return character
    if "\ud800" <= character <= "\udfff":
        message = f"found half a character, {character!r}, expected text"
        raise InvalidValue(message)
    return f"\\u{ord(character):04x}" if character <= "\uffff" else f"\\U{ord(character):08x}"


def _is_printable(text: str) -> bool:
    return text.isprintable() or text.translate(_WITHOUT_SPACES).isprintable()


def _is_literal(text: str) -> bool:
    """Return whether a text of several lines can stand as it is after `|`, with nothing that an editor would change."""
    if "\n" not in text:
        return False
    lines = text.removesuffix("\n").split("\n")
    return (
        lines[0][:1].strip() != ""
        and lines[-1] != ""
        and all(line == line.rstrip() and _is_printable(line) for line in lines)
    )
