"""The comments of a YAML text, told from signs inside texts as the parser of YAML tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

import yaml

_COMMENT = re.compile(r"(?:(?<=[ \t\r\n])|\A|(?<=\N{ZERO WIDTH NO-BREAK SPACE}))#[^\r\n]*")
_HEADER = re.compile(r"[|>][^\r\n]*")
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Mark(Protocol):
    index: int


class _Token(Protocol):
    start_mark: _Mark
    end_mark: _Mark


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment.

    Attributes:
        start: Where it starts, as an offset.
        text: What it says, from its sign to the end of the line.
        alone: Whether nothing stands before it on its line.
    """

    start: int
    text: str
    alone: bool


def comments(text: str) -> tuple[Comment, ...]:
    r"""Return the comments of a YAML text in their order; where it cannot be parsed, those before that place.

    Example:
        >>> [comment.text for comment in comments("a: 'x # y' # one\nb: |\n  # text\n# two\n")]
        ['# one', '# two']
    """
    found = []
    for start, end in _between_tokens(text):
        for match in _COMMENT.finditer(text, start, end):
            line = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1
            found.append(Comment(match.start(), match[0], not text[line : match.start()].strip()))
    return tuple(found)


def _between_tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where there is nothing that the parser takes for data."""
    end = 0
    with suppress(yaml.YAMLError, ValueError, OverflowError):
        for token in yaml.scan(text, Loader=_Loader):
            start, stop = _span(token)
            if start > end:
                yield end, start
            if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
                # The first line of a block may end with a comment, which is part of the token.
                header = _HEADER.match(text, start)
                yield start, header.end() if header is not None else start
            end = max(end, stop)


def _span(token: _Token) -> tuple[int, int]:
    return token.start_mark.index, token.end_mark.index
