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
_KEY = 3
"""How many letters of a word say whether it is worth a closer look."""


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """A word that takes a side, with what to say instead.

    Attributes:
        language: The language that it is of.
        neutral: What to say instead.
        why: Why it takes a side.
        pattern: What finds it, from its first letter on.
        unless: What finds words that have it in them and take no side; None where there are none.
    """

    language: str
    neutral: str
    why: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None


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
        flags = re.NOFLAG if row.get("cased") else re.IGNORECASE
        unless = _pattern(row["unless"], re.IGNORECASE) if "unless" in row else None
        by_key: dict[str, list[str]] = {}
        for said in row["said"]:
            by_key.setdefault(_TOKEN.match(said)[0][:_KEY].lower(), []).append(said)  # type: ignore[index]  # never empty
        for key, listed in by_key.items():
            word = LoadedWord(row["language"], row["neutral"], row["why"], _pattern(listed, flags), unless)
            found.setdefault(key, []).append(word)
    return {key: tuple(words) for key, words in found.items()}


def _pattern(said: list[str], flags: re.RegexFlag) -> re.Pattern[str]:
    """Return what finds one of several wordings, the longest that fits."""
    longest_first = sorted(said, key=len, reverse=True)
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
    code = language.partition("-")[0]
    plain = _unquoted(text).replace("’", "'")
    end = 0
    for token in _TOKEN.finditer(plain):
        start = token.start()
        for word in _by_key().get(token[0][:_KEY].lower(), ()) if start >= end else ():
            match = word.pattern.match(plain, start) if code in ("", word.language) else None
            if match is not None and not _takes_no_side(word, plain, *match.span()):
                end = match.end()
                yield Hit(start, end, word)
                break


def _unquoted(text: str) -> str:
    """Return a text with its quotations blotted out, each letter where it was."""
    return _QUOTED.sub(lambda match: "\0" * len(match[0]), text)


def _takes_no_side(word: LoadedWord, text: str, start: int, end: int) -> bool:
    """Return whether a wording that takes no side covers what was found."""
    if word.unless is None:
        return False
    return any(match.start() <= start and end <= match.end() for match in word.unless.finditer(text))
