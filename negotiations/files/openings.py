"""Where brackets and quotes are opened that a text never closes: told by how its lines are indented."""

from __future__ import annotations

import re

_BLANK = frozenset(" \t")
_CLOSING = {"{": "}", "[": "]"}
_KEY = re.compile(r"[\w.-]+")
_PARTS = re.compile(r'"(?:[^"\\\r\n]|\\.)*"|[\[\]{}\n]')


def closing(text: str, opened: int) -> str:
    """Return the bracket that closes the one at an offset; empty where there is none.

    Example:
        >>> closing("a: [1", 3), closing("a: 1", 3)
        (']', '')
    """
    return _CLOSING.get(text[opened : opened + 1], "")


def is_left_open(text: str, opened: int, at: int) -> bool:
    r"""Return whether what is found at an offset cannot be inside a bracket that was opened before it.

    It is the end of the file, or stands first on a line that is no deeper than the one with the bracket, or just after
    the key that does.

    Example:
        >>> text = "a: [1,\n  2\nb: 3\n"
        >>> is_left_open(text, 3, text.index("b")), is_left_open(text, 3, text.index("2"))
        (True, False)
    """
    if not closing(text, opened) or text.count("\n", opened, at) == 0:
        return False
    if not text[at:].strip():
        return True
    before = text[text.rfind("\n", 0, at) + 1 : at]
    is_first = not before.strip() or (text[at] == ":" and _KEY.fullmatch(before.strip()) is not None)
    return is_first and len(before) - len(before.lstrip()) <= _indent(text, opened)


def quote_opened(text: str, closed: int) -> int | None:
    r"""Return where the quotes are opened that end just before an offset, if that is on a line before.

    Example:
        >>> text = 'a: "1\nb: "2"\n'
        >>> quote_opened(text, text.index("2")), quote_opened(text, len(text) - 1)
        (3, None)
    """
    start = text.rfind("\n", 0, closed) + 1
    line = _without_escapes(text[start:closed].rstrip())
    sign = line[-1:]
    if sign not in {'"', "'"} or line.count(sign) % 2 == 0:
        return None
    while start > 0:
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        line = _without_escapes(text[start:end])
        if line.count(sign) % 2:
            return start + line.rindex(sign)
    return None


def keyless_line(text: str, at: int) -> tuple[int, int] | None:
    r"""Return where the line above starts and ends, if it stands beside that of an offset and has no key.

    Example:
        >>> keyless_line("format:1\nid: a\n", 11), keyless_line("note: a\n  b\nid: a\n", 14)
        ((0, 8), None)
    """
    line = text.rfind("\n", 0, at) + 1
    end = len(text[:line].rstrip())
    start = text.rfind("\n", 0, end) + 1
    beside = line > 0 and _indent(text, start) == _indent(text, line)
    start += _indent(text, start)
    return (start, end) if beside and not re.search(r":(?:\s|$)", text[start:end]) else None


def bracket_left_open(text: str) -> int | None:
    r"""Return the first bracket of a JSON text that goes on where its line tells that it should be closed.

    After a bracket and more on its line, or after deeper lines, a line that is no deeper has to close it.

    Example:
        >>> bracket_left_open('{\n"a": {"b": 1,\n"c": 2\n}'), bracket_left_open('{\n"a": {"b": 1},\n"c": 2\n}')
        (7, None)
    """
    # Each open bracket: where it is, how deep its line, and whether anything deeper has come since.
    opened: list[tuple[int, int, bool]] = []
    for match in _PARTS.finditer(text):
        part = match[0]
        if part in _CLOSING:
            rest = text[match.end() : _line_end(text, match.end())].strip()
            opened.append((match.start(), _indent(text, match.start()), bool(rest)))
        elif part in {"}", "]"} and opened:
            opened.pop()
        elif part == "\n" and opened:
            start, depth, has_content = opened[-1]
            line = text[match.end() : _line_end(text, match.end())]
            if not line.strip():
                continue
            indent = len(line) - len(line.lstrip())
            if indent > depth:
                opened[-1] = (start, depth, True)
            elif has_content and line.lstrip()[0] not in "]}":
                return start
    return None


def _without_escapes(line: str) -> str:
    """Return a line with blanks for what is escaped, each sign in its place."""
    return line.replace("\\\\", "  ").replace('\\"', "  ")


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _indent(text: str, at: int) -> int:
    """Return how far the line of an offset is indented; the dash of a list item does not count."""
    start = text.rfind("\n", 0, at) + 1
    end = start
    while text[end : end + 1] in _BLANK:
        end += 1
    return end - start
