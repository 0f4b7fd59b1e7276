"""Problems as text: one line each, or with the line that each is about and a caret under the spot."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from negotiations.problems import Place, Problem, Severity
from negotiations.reports.problem_lines import Lines

WIDTH = 120
"""The most characters of a line that a frame shows; a file of JSON may be one single line."""

_TAB = "    "
_BOLD, _RED, _YELLOW, _END = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[0m"


def harmless(text: str) -> str:
    r"""Return a text on one line, with an escape for each sign that steers a terminal, hides, or turns the direction.

    Example:
        >>> print(harmless("two\nlines \x1b[31m \u202e"))
        two\nlines \x1b[31m \u202e
    """
    return text if text.isprintable() else "".join(_harmless_sign(sign) for sign in text)


def _harmless_sign(sign: str) -> str:
    if sign.isprintable():
        return sign
    return " " if unicodedata.category(sign) == "Zs" else sign.encode("unicode_escape").decode("ascii")


def concise(problems: Iterable[Problem]) -> str:
    """Return problems one a line, as editors and terminals can jump to them.

    Example:
        >>> print(concise([Problem("unknown-key", "unknown key 'x'", Place("a.yaml", 2, 1), hint="delete it")]), end="")
        a.yaml:2:1: unknown-key unknown key 'x'; delete it
    """
    return "".join(f"{harmless(str(problem))}\n" for problem in problems)


def text(problems: Sequence[Problem], lines: Lines, *, colour: bool = False) -> str:
    """Return problems with the lines that they are about, what to do, and the other places that matter.

    Args:
        problems: What to tell, in this order.
        lines: Where the lines of the files come from; where there is none, only the message is told.
        colour: Whether the terminal is told to use colours.

    Example:
        >>> problem = Problem("unknown-key", "unknown key 'x'", Place("a.yaml", 2, 1, 2, 2), hint="delete it")
        >>> print(text([problem], lambda file, line: "x: 5"), end="")
        a.yaml:2:1: unknown-key unknown key 'x'
        2 | x: 5
          | ^
          = delete it
    """
    return "\n".join("".join(f"{line}\n" for line in _told(problem, lines, colour=colour)) for problem in problems)


def statistics(problems: Iterable[Problem]) -> str:
    """Return how often each code was found, the most frequent first, one a line.

    Example:
        >>> print(statistics([Problem("b", "x"), Problem("a", "x"), Problem("b", "y")]), end="")
        2  b
        1  a
    """
    counts: dict[str, int] = {}
    for problem in problems:
        counts[problem.code] = counts.get(problem.code, 0) + 1
    width = len(str(max(counts.values(), default=0)))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{count:>{width}}  {harmless(code)}\n" for code, count in ranked)


def _told(problem: Problem, lines: Lines, *, colour: bool) -> Iterator[str]:
    tint = (_RED if problem.severity is Severity.ERROR else _YELLOW) if colour else ""
    bold, end = (_BOLD, _END) if colour else ("", "")
    places = [problem.place, *(other.place for other in problem.related)]
    margin = max(len(str(place.line)) for place in places)
    where = f"{harmless(str(problem.place))}: " if problem.place.file else ""
    # An error is what a problem is by default; that something does not refuse the file is worth a word.
    mark = "" if problem.severity is Severity.ERROR else f" [{problem.severity.value}]"
    yield f"{bold}{where}{end}{tint}{harmless(problem.code)}{end} {harmless(problem.message)}{mark}"
    yield from _frame(problem.place, lines, margin, (tint, end))
    if problem.hint:
        yield f"{'':{margin}} = {harmless(problem.hint)}"
    for other in problem.related:
        yield f"{'':{margin}} = {harmless(f'{other.place}: {other.message}')}"
        yield from _frame(other.place, lines, margin, (tint, end))


def _frame(place: Place, lines: Lines, margin: int, tints: tuple[str, str]) -> Iterator[str]:
    """Yield the line of a place and the carets under it; nothing where the line is not known."""
    source = lines(place.file, place.line) if place.line and place.column else None
    if source is None:
        return
    start = min(place.column - 1, len(source))
    end = place.end_column - 1 if place.end_line == place.line else len(source)
    end = max(start, min(end, len(source)))
    left, right = _window(len(source), start, end)
    before, ahead = ("…" if left else ""), ("…" if right < len(source) else "")
    shown = before + "".join(map(_cell, source[left:right])) + ahead
    indent = len(before) + sum(map(_width, source[left:start]))
    carets = "^" * max(1, sum(map(_width, source[start : min(end, right)])))
    yield f"{place.line:>{margin}} | {shown}".rstrip()
    yield f"{'':{margin}} | {'':{indent}}{tints[0]}{carets}{tints[1]}"


def _window(length: int, start: int, end: int) -> tuple[int, int]:
    """Return which part of a line is shown: all of it, or what surrounds the spot."""
    if end <= WIDTH:
        return 0, min(length, WIDTH)
    left = max(0, min(start - WIDTH // 3, length - WIDTH))
    return left, min(length, left + WIDTH)


def _cell(sign: str) -> str:
    if sign == "\t":
        return _TAB
    if sign.isprintable():
        return sign
    return " " if unicodedata.category(sign) == "Zs" else "\N{REPLACEMENT CHARACTER}"


def _width(sign: str) -> int:
    """Return how many columns a sign takes on a terminal."""
    if sign == "\t":
        return len(_TAB)
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1
