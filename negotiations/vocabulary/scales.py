"""Ordered words: statuses and degrees of which each is more than the one before it, with the reason for the order."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from negotiations.problems import InvalidValue
from negotiations.spelling import closest

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Scale:
    """Words in an order that can be defended.

    Attributes:
        id: The name of the scale.
        words: The words, lowest first.
        labels: Per word, what it is called in English and in Ukrainian.
        reason: Why a word is more than the one before it.
        source: Where the order comes from.
    """

    id: str
    words: tuple[str, ...]
    labels: Mapping[str, Mapping[str, str]] = field(compare=False, repr=False)
    reason: str = field(compare=False, repr=False)
    source: str = field(compare=False, repr=False)

    def rank(self, word: str) -> int:
        """Return the place of a word in the order, from 0.

        Raises:
            InvalidValue: the scale has no such word.

        Example:
            >>> scale("recognition").rank("de-facto")
            2
        """
        if word not in self.words:
            guess = closest(word, self.words)
            hint = f"did you mean {guess!r}?" if guess else f"expected one of {', '.join(self.words)}"
            raise InvalidValue(f"unknown word {word!r} of the scale {self.id!r}; {hint}")
        return self.words.index(word)

    def label(self, word: str, language_code: str = "en") -> str:
        """Return what a word is called in a language; in English where there is no other label.

        Raises:
            InvalidValue: the scale has no such word.

        Example:
            >>> scale("access").label("free", "uk")
            'вільно'
        """
        self.rank(word)
        labels = self.labels[word]
        return labels.get(language_code.partition("-")[0], labels["en"])


def scale(name: str) -> Scale:
    """Return the scale of that name.

    Raises:
        InvalidValue: there is no such scale.

    Example:
        >>> scale("sanctions").words
        ('full', 'eased', 'lifted')
    """
    found = _scales().get(name)
    if found is None:
        guess = closest(name, _scales())
        hint = f"did you mean {guess!r}?" if guess else f"expected one of {', '.join(_scales())}"
        raise InvalidValue(f"unknown scale {name!r}; {hint}")
    return found


def scales() -> tuple[Scale, ...]:
    """Return every scale by name.

    Example:
        >>> [each.id for each in scales()][:3]
        ['access', 'church-status', 'language-status']
    """
    return tuple(_scales().values())


@cache
def _scales() -> dict[str, Scale]:
    """Read the scales once, when the first is asked for."""
    data = json.loads(Path(__file__).with_name("scales.json").read_text(encoding="utf-8"))
    return {
        row["id"]: Scale(
            row["id"],
            tuple(word["id"] for word in row["words"]),
            {word["id"]: {"en": word["en"], "uk": word["uk"]} for word in row["words"]},
            row["reason"],
            row["source"],
        )
        for row in data["scales"]
    }
