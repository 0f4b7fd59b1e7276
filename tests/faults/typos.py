"""Slips of the finger: one letter lost, doubled, replaced, or changed with its neighbour."""

from __future__ import annotations

import random
from collections.abc import Container, Iterator

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slips(word: str, letter: str) -> Iterator[str]:
    """Yield each word that is one slip away, where what is put in is a letter."""
    for place in range(len(word) + 1):
        yield word[:place] + letter + word[place:]
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
        yield word[:place] + letter + word[place + 1 :]
    for place in range(len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def typo(draw: random.Random, word: str, known: Container[str] = ()) -> str:
    """Return a word with one slip among its letters that no known word is."""
    while True:
        letter = draw.choice(LETTERS)
        wrong = draw.choice(list(slips(word, letter)))
        if wrong != word and wrong not in known and wrong and wrong[0].isalnum() and wrong[-1].isalnum():
            return wrong
