"""Words that take a side, where others do not: the list of them, and where they stand in a text.

What stands between quotation marks is somebody's own word, and is passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TOKEN = re.compile(r"[^\W_]+")
_QUOTED = re.compile(
    r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\""
    # A mark inside or after a word is an apostrophe: Northland's, п'ять, the parties' forces.
    r"|(?<!\w)'(?:[^']|'(?=\w))*'(?!\w)|‘(?:[^’]|’(?=\w))*’"
)
_KEY = 4
"""How many letters of a word say whether it is worth a closer look; no beginning in the list (`…*`) is shorter."""
_BEGINNING = re.compile(rf"([^\W_]{{1,{_KEY}}})[^\W_]*")


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """A word that takes a side, with what to say instead.

    Attributes:
        language: The language that it is of.
        neutral: What to say instead.
        why: Why it takes a side.
        said: The ways to say it that begin alike.
        cased: Whether capitals make a difference.
        unless: What has one of them in it and takes no side.
    """

    language: str
    neutral: str
    why: str
    said: tuple[str, ...]
    cased: bool = False
    unless: tuple[str, ...] = ()

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """Return where it stands in a text, if it starts there."""
        return _pattern(self.said, cased=self.cased).match(text, start)


@dataclass(frozen=True, slots=True)
class Hit:
    """A word that takes a side, in a text.

    Attributes:
        start: Where it starts.
        end: Where it ends.
        word: What is said of it.
    """

    start: int
    end: int
    word: LoadedWord


@cache
def _by_key() -> Mapping[str, tuple[LoadedWord, ...]]:
    """Return the words by the first letters of what they begin with."""
    data = json.loads(Path(__file__).with_name("loaded_words.json").read_bytes())
    found: dict[str, list[LoadedWord]] = {}
    for row in data["words"]:
        unless = tuple(row.get("unless", ()))
        by_key: dict[str, list[str]] = {}
        for said in row["said"]:
            by_key.setdefault(_TOKEN.match(said)[0][:_KEY].lower(), []).append(said)  # type: ignore[index]  # never empty
        for key, listed in by_key.items():
            word = LoadedWord(
                row["language"], row["neutral"], row["why"], tuple(listed), bool(row.get("cased")), unless
            )
            found.setdefault(key, []).append(word)
    return {key: tuple(words) for key, words in found.items()}


@cache
def _pattern(said: tuple[str, ...], *, cased: bool) -> re.Pattern[str]:
    """Return what finds one of several wordings, the longest that fits; most are never looked for."""
    longest_first = sorted(said, key=len, reverse=True)
    flags = re.NOFLAG if cased else re.IGNORECASE
    return re.compile("|".join(f"(?:{_wording(each)})" for each in longest_first), flags)


def _wording(said: str) -> str:
    words = (re.escape(word.removesuffix("*")) + (r"[^\W_]*" if word.endswith("*") else "") for word in said.split())
    return r"[\s-]+".join(word.replace(r"\-", r"[\s-]") for word in words) + r"(?!\w)"


def loaded_words(text: str, language: str = "") -> Iterator[Hit]:
    """Yield the words of a text that take a side, outside quotations.

    Args:
        text: The text.
        language: The language that it is in, by its tag; words of all languages are looked for where it is empty.

    Example:
        >>> [text[hit.start : hit.end] for text in ["the so-called zone"] for hit in loaded_words(text)]
        ['so-called']
        >>> list(loaded_words("what it calls the 'liberated' towns, under the sanctions regime"))
        []
    """
    known = _by_key()
    # Nearly all texts have no such word, which the beginnings of their words tell.
    if known.keys().isdisjoint(_BEGINNING.findall(text.lower())):
        return
    code = language.partition("-")[0]
    plain = _unquoted(text).replace("’", "'")
    end = 0
    for token in _TOKEN.finditer(plain):
        start = token.start()
        for word in known.get(token[0][:_KEY].lower(), ()) if start >= end else ():
            match = word.match(plain, start) if code in ("", word.language) else None
            if match is not None and not _takes_no_side(word, plain, *match.span()):
                end = match.end()
                yield Hit(start, end, word)
                break


def _unquoted(text: str) -> str:
    """Return a text with its quotations blotted out, each letter where it was."""
    return _QUOTED.sub(lambda match: "\0" * len(match[0]), text)


def _takes_no_side(word: LoadedWord, text: str, start: int, end: int) -> bool:
    """Return whether a wording that takes no side covers what was found."""
    if not word.unless:
        return False
    covering = _pattern(word.unless, cased=False).finditer(text)
    return any(match.start() <= start and end <= match.end() for match in covering)
