"""YAML to plain data with the place of each key and value: what is wrong is a problem, not an exception."""

from __future__ import annotations

import re

import yaml

from negotiations.files.spans import (
    Composed,
    ProblemList,
    Spans,
    collector_paused,
)
from negotiations.files.syntax import explain_syntax
from negotiations.files.text import (
    SIZE_LIMIT,
    SourceText,
    entry_around,
    read_text,
)
from negotiations.files.yaml_events import Composer, TooDeep
from negotiations.problems import Related

RETRY_LIMIT = 20
"""The most entries with a syntax error that are cut out so that the rest can be read."""

RETRY_CHARACTERS = 4_000_000
"""The most characters that are read again because of syntax errors, all retries together."""


def compose(data: bytes | str, file: str = "", *, limit: int = SIZE_LIMIT, pure: bool = False) -> Composed:
    r"""Return the data of a YAML text with their places and with all that is wrong with it; bad input never raises.

    Args:
        data: What the file holds: bytes in UTF-8, or text.
        file: The name that places carry.
        limit: The most bytes (or characters, for text) that are read.
        pure: Whether to use the parser in Python even where libyaml is installed; it is many times slower.

    Example:
        >>> composed = compose("id: a\nshare: 0.5\nshare: 0.6\n", "draft.yaml")
        >>> composed.data
        {'id': 'a', 'share': Fraction(1, 2)}
        >>> print(composed.problems[0])
        draft.yaml:3:1: duplicate-key found the key 'share' a second time, expected it once; delete one of the two
        >>> print(composed.spans.value(("share",)), composed.spans.raw(("share",)))
        draft.yaml:2:8 0.5
    """
    source, flaws = read_text(data, file, limit)
    if source is None:
        return Composed(None, Spans(SourceText("", file)), flaws)
    with collector_paused():
        return _read(source, ProblemList(source, flaws), pure=pure)


def _read(source: SourceText, problems: ProblemList, *, pure: bool) -> Composed:
    """Read the text; while it cannot be parsed, cut out the entry that is to blame and read the rest."""
    text = source.text
    holes: list[tuple[int, int]] = []
    told: set[int] = set()
    spent = 0
    while True:
        composer = Composer(text, ProblemList(source), holes, pure=pure)
        try:
            data, root = composer.document()
        # The parser in Python lets errors of `int` and `chr` through.
        except (yaml.YAMLError, ValueError, OverflowError, TooDeep) as error:
            at, blamed = _report_syntax(error, composer, problems, told)
            # After the end of the data nothing is read, however much there is.
            is_over = "document start" in str(error)
            hole = (blamed, len(text)) if is_over else entry_around(text, blamed)
            spent += at
            if hole is not None and len(holes) < RETRY_LIMIT and spent <= RETRY_CHARACTERS:
                holes.append(hole)
                text = text[: hole[0]] + re.sub(r"[^\r\n]", " ", text[hole[0] : hole[1]]) + text[hole[1] :]
                continue
            data, root = None, None
        problems.extend(composer.problems)
        unread = (*holes, *([composer.rest] if composer.rest else []))
        return Composed(data, Spans(source, root), problems.ordered(), unread)


def _report_syntax(error: Exception, composer: Composer, problems: ProblemList, told: set[int]) -> tuple[int, int]:
    """Say what the parser stumbled over; return how far it has come, and the offset of what is to blame."""
    if isinstance(error, TooDeep):
        problems.add_depth(error.start, error.start + 1)
        return error.start, error.start
    mark, opening = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = mark.index if mark is not None else composer.offset()
    words = f"{getattr(error, 'problem', error)} {getattr(error, 'context', '')}"
    if "flow node" in words and composer.opened:
        # The parser does not say which bracket is open.
        opened = composer.opened[-1]
    else:
        opened = opening.index if opening is not None else at
    flaw = explain_syntax(problems.source.text, at, opened, words)
    # An error can come back, where what was cut did not cause it; it is told once.
    if flaw.start not in told:
        told.add(flaw.start)
        related = (Related("opened here", problems.source.place(opened, opened + 1)),) if flaw.shows_opening else ()
        problems.add(flaw.code, flaw.message, flaw.start, flaw.end, hint=flaw.hint, related=related)
    return at, flaw.blamed
