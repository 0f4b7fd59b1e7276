"""Looking for a word that was typed: what was probably meant, and what it could mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiations.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiations.vocabulary.words import Word


def suggestion(text: str, words: Mapping[str, Word]) -> str | None:
    """Return the id of the word that was probably meant, by its id, an alias or a label."""
    meanings: dict[str, str] = {}
    usable = [word for word in words.values() if not word.ambiguous and not word.parameters]
    for spellings in (
        ((word.id, word.id) for word in usable),
        ((alias, word.id) for word in usable for alias in word.aliases),
        ((label, word.id) for word in usable for label in (word.en, word.uk)),
    ):
        for spelling, word in spellings:
            meanings.setdefault(spelling, word)
    guesses = {meanings[spelling] for spelling in nearest(text, meanings)}
    return guesses.pop() if len(guesses) == 1 else None


def meanings_of(text: str, words: Mapping[str, Word]) -> tuple[str, ...]:
    """Return what a text could mean, whatever its case, where it could mean more than one thing."""
    folded = text.casefold()
    for word in words.values():
        if word.ambiguous and folded in {each.casefold() for each in (word.id, word.en, word.uk, *word.aliases)}:
            return word.ambiguous
    return ()


def known_word(name: str, words: Mapping[str, Word]) -> tuple[str, str]:
    """Return what is wrong with a name in the place of a word, and what to do; two empty texts where nothing is."""
    word = words.get(name)
    if word is not None and not word.ambiguous:
        return "", ""
    if word is not None:
        return f"{name!r} could mean several things", f"write {or_list(word.ambiguous)}"
    guess = suggestion(name, words)
    return f"unknown word {name!r}", f"did you mean {guess!r}?" if guess else ""


def or_list(words: tuple[str, ...]) -> str:
    """Return words as a choice.

    Example:
        >>> or_list(("NATO", "NATO-members"))
        "'NATO' or 'NATO-members'"
    """
    return " or ".join(map(repr, words))
