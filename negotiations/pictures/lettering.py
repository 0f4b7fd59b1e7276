"""How wide letters are, by a rule of thumb that is on the safe side for the usual fonts; and texts cut to a width."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from negotiations.reports.escaping import plain

_NARROW = frozenset("iIjlt'.,;:!|()[]{} іїІЇ·")
_BROAD = frozenset("mwMW@%ЖМФШЩЮжмфшщю…—–→")
_LONGEST = 400
"""No line of a picture holds more signs; what is longer is cut before it is measured."""


def width_of(text: str, size: int, *, bold: bool = False) -> int:
    """Return about how wide a text is, rather too wide than too narrow.

    Example:
        >>> width_of("cap", 10), width_of("cap", 20)
        (19, 38)
    """
    hundredths = sum(map(_share, text))
    return -(-hundredths * size * (112 if bold else 100) // 10_000)


@lru_cache(maxsize=4096)
def _share(sign: str) -> int:
    """Return how wide a sign is, in hundredths of the size of the letters."""
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf":
        return 0
    if unicodedata.east_asian_width(sign) in ("W", "F"):
        return 105
    if sign in _NARROW:
        return 38
    return 98 if sign in _BROAD else 70 if sign.isupper() else 62


@lru_cache(maxsize=16384)
def cut(text: str, width: int, size: int, *, bold: bool = False) -> str:
    """Return a text that fits in a width, with an ellipsis where something was left out.

    Example:
        >>> cut("a rather long title", 80, 10)
        'a rather lon…'
    """
    said = plain(text[: _LONGEST + 1])
    if len(text) <= _LONGEST and width_of(said, size, bold=bold) <= width:
        return said
    while said and width_of(said + "…", size, bold=bold) > width:
        said = said[:-1]
    return f"{said.rstrip()}…"


@lru_cache(maxsize=4096)
def wrapped(text: str, width: int, size: int, lines: int, *, bold: bool = False) -> tuple[str, ...]:
    """Return a text on at most so many lines; the last one is cut where it does not suffice.

    Example:
        >>> wrapped("at most 600,000 people, and that many allowed", 160, 10, 2)
        ('at most 600,000 people, and', 'that many allowed')
    """
    said = plain(text[: lines * _LONGEST])
    found: list[str] = []
    rest = said.split(" ")
    while rest and len(found) < lines - 1:
        taken = 1
        while taken < len(rest) and width_of(" ".join(rest[: taken + 1]), size, bold=bold) <= width:
            taken += 1
        if width_of(rest[0], size, bold=bold) > width:
            break
        found.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    return (*found, cut(" ".join(rest), width, size, bold=bold)) if rest else tuple(found)
