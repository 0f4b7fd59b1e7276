"""Quotations looked for in a text: exactly, with white space and typography folded; and what is nearest to one."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

_WORD = re.compile(r"\S+")
_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:\.\.\.+|…)\s*\]|\(\s*(?:\.\.\.+|…)\s*\)|\.\.\.+|…)\s*")
_SOFT_HYPHEN = "\u00ad"
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("«»„“”‟〝〞″", '"'),
        **dict.fromkeys("‹›‚‘’‛′ʼʹ`´", "'"),
        **dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    },
)
_DASHES = re.compile("-{2,}")
# White space beside these is the habit of a language or a house, and so is a dash with or without it.
_TIGHT_AFTER = frozenset("\"'-([")
_TIGHT_BEFORE = frozenset("\"'-)]:;!?%.,")
_SIGNS = re.compile(r"\w+|[^\w\s]")

_POSTINGS = 4_000
"""The most places of single words that are looked at to find a passage."""
_CANDIDATES = 12
_LEAST_SHARE = 0.5
"""The least share of their words that a passage and a quotation have in common where they are near."""


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    """Return a word in one typography: compatible letters, plain quotation marks and dashes, nothing invisible.

    Example:
        >>> folded("«ﬁfty—sixty…»"), folded("п’ять")
        ('"fifty-sixty..."', "п'ять")
    """
    # Twice, as a sign may stand for a mark that is only then seen: NFKC makes a blank and an accent of some.
    plain = unicodedata.normalize("NFKC", word.translate(_TYPOGRAPHY)).translate(_TYPOGRAPHY)
    return _DASHES.sub("-", "".join(plain.split()))


@dataclass(frozen=True)
class Passage:
    """A stretch of a text.

    Attributes:
        text: Its words as they stand there, with single blanks.
        offset: Where it begins in the text.
    """

    text: str
    offset: int


@dataclass(frozen=True)
class Missing:
    """Why a quotation is not found.

    Attributes:
        part: The part of it that is not there, which is all of it where no ellipsis stands in it.
        nearest: The passage that has most in common with the part; None where none has enough.
        differences: For each stretch in which the two differ, what the part has and what the passage has.
        elsewhere: Whether the part stands in the text, but before the part that it should follow.
    """

    part: str
    nearest: Passage | None = None
    differences: tuple[tuple[str, str], ...] = ()
    elsewhere: bool = False


class PageText:
    r"""A text made ready to look for quotations in it.

    Example:
        >>> page = PageText("Northland keeps\nat “most” 60 000 soldiers – no more.")
        >>> page.missing('keeps at "most" 60 000 soldiers - no more') is None
        True
        >>> page.missing("keeps ... no more") is None
        True
        >>> page.missing("70 000 soldiers – no more").differences
        (('70', '60'),)
    """

    def __init__(self, text: str) -> None:
        """Fold the words of a text, and note where each begins."""
        self._text = text
        found = [(match.start(), match.end()) for match in _WORD.finditer(text)]
        parts, self._spans, self._starts = _joined((text[start:end] for start, end in found), found)
        self._key = "".join(parts)

    def missing(self, quote: str) -> Missing | None:
        """Return why a quotation is not in the text; None where it is."""
        if self._find(_key(quote), 0) is not None:
            return None
        at = 0
        for part in _ELLIPSIS.split(quote):
            found = self._find(_key(part), at)
            if found is None:
                return self._nearest(" ".join(part.split()), before=at)
            at = found + len(_key(part))
        return None

    def _find(self, part: str, at: int) -> int | None:
        """Return where a part stands at or after an offset, as whole words; None where it does not."""
        while (found := self._key.find(part, at)) >= 0:
            if not (_is_inside(self._key, found) or _is_inside(self._key, found + len(part))):
                return found
            at = found + 1
        return None

    @cached_property
    def _tokens(self) -> tuple[list[str], list[int]]:
        """The words and signs of the text, and where each begins in its key."""
        found = list(_SIGNS.finditer(self._key))
        return [match[0] for match in found], [match.start() for match in found]

    @cached_property
    def _postings(self) -> Mapping[str, Sequence[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for number, token in enumerate(self._tokens[0]):
            places[token.casefold()].append(number)
        return places

    def _nearest(self, part: str, *, before: int) -> Missing:
        if before and self._find(_key(part), 0) is not None:
            return Missing(part, elsewhere=True)
        wanted = _SIGNS.findall(_key(part))
        lowered = [token.casefold() for token in wanted]
        tokens = self._tokens[0]
        best, begin, end = 0.0, 0, 0
        for start in self._candidates(lowered):
            low, high = max(0, start - len(wanted) // 2 - 2), start + len(wanted) * 3 // 2 + 3
            window = [token.casefold() for token in tokens[low:high]]
            share, first, last = _alignment(lowered, window)
            if share > best:
                best, begin, end = share, low + first, low + last
        if best < _LEAST_SHARE:
            return Missing(part)
        return Missing(part, self._passage(begin, end), tuple(_differences(wanted, tokens[begin:end])))

    def _candidates(self, wanted: Sequence[str]) -> list[int]:
        """Return where passages may begin that have much in common with some words: where their rare ones point to."""
        places = {token: self._postings[token] for token in wanted if token in self._postings}
        votes: Counter[int] = Counter()
        budget = _POSTINGS
        for number, token in sorted(enumerate(wanted), key=lambda item: (len(places.get(item[1], ())), item[0])):
            found = places.get(token, ())
            if budget <= 0:
                break
            budget -= len(found)
            votes.update(place - number for place in found[:_POSTINGS])
        # A passage with a word more or less points to two beginnings beside each other.
        near = {start: count + votes.get(start - 1, 0) + votes.get(start + 1, 0) for start, count in votes.items()}
        return sorted(near, key=lambda start: (-near[start], start))[:_CANDIDATES]

    def _passage(self, begin: int, end: int) -> Passage:
        """Return the words of the text from one token up to and without another."""
        starts = self._tokens[1]
        first = bisect_right(self._starts, starts[begin]) - 1
        last = bisect_right(self._starts, starts[end - 1]) - 1
        spans = self._spans[first : last + 1]
        return Passage(" ".join(self._text[start:stop] for start, stop in spans), spans[0][0])


def _joined(
    words: Iterator[str], spans: Sequence[tuple[int, int]]
) -> tuple[list[str], list[tuple[int, int]], list[int]]:
    """Return words folded, with a blank before each that needs one; the spans of those that are left; their starts."""
    parts: list[str] = []
    kept: list[tuple[int, int]] = []
    starts: list[int] = []
    length, tight = 0, True
    for word, span in zip(words, spans, strict=True):
        plain = folded(word)
        if plain:
            if not tight and plain[0] not in _TIGHT_BEFORE:
                parts.append(" ")
                length += 1
            parts.append(plain)
            kept.append(span)
            starts.append(length)
            length += len(plain)
            tight = plain[-1] in _TIGHT_AFTER
        # A word that was parted at the end of a line goes on in the next one.
        tight |= word.endswith(_SOFT_HYPHEN)
    return parts, kept, starts


def _key(text: str) -> str:
    """Return a quotation in the typography in which it is looked for."""
    words = text.split()
    return "".join(_joined(iter(words), [(0, 0)] * len(words))[0])


def _is_inside(text: str, at: int) -> bool:
    """Return whether a place is inside a word; scripts that part no words by blanks have no inside."""
    return 0 < at < len(text) and _is_letter(text[at - 1]) and _is_letter(text[at])


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and unicodedata.category(sign) != "Lo"


def _alignment(wanted: Sequence[str], window: Sequence[str]) -> tuple[float, int, int]:
    """Return how much some words have in common with a stretch of a window, and where that begins and ends."""
    matcher = SequenceMatcher(None, wanted, window, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    first, last = blocks[0], blocks[-1]
    begin = max(0, first.b - first.a)
    end = min(len(window), last.b + len(wanted) - last.a)
    common = sum(block.size for block in blocks)
    return 2 * common / (len(wanted) + end - begin), begin, end


def _differences(wanted: Sequence[str], there: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the stretches in which two rows of words differ."""
    for what, a, a_end, b, b_end in SequenceMatcher(None, wanted, there, autojunk=False).get_opcodes():
        if what != "equal":
            yield " ".join(wanted[a:a_end]), " ".join(there[b:b_end])
