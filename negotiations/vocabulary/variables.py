"""States and triggers as yes/no variables: what excludes what, and what holds wherever something else does."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from negotiations.problems import InvalidValue
from negotiations.spelling import closest
from negotiations.vocabulary.words import LETTERS, join, split

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from typing import Protocol

    from negotiations.vocabulary.words import Word

    class Words(Protocol):
        """What is asked of a vocabulary here."""

        @property
        def families(self) -> Mapping[str, tuple[Word, ...]]:
            """Return the families of triggers by name."""

        def find(self, axis: str, text: str) -> Word | None:
            """Return the word of that id or alias."""

        def suggest(self, axis: str, text: str) -> str | None:
            """Return the word that was probably meant."""

        def unknown(self, axis: str, text: str) -> InvalidValue:
            """Return the error that says so."""

        def wholes(self, axis: str, word: str, on: date | None) -> tuple[str, ...]:
            """Return the words that a word lies inside."""


_LETTER = re.compile(rf"\b[{''.join(LETTERS)}]\b")


@dataclass(frozen=True, slots=True)
class Variable:
    """A state of affairs or a trigger that holds or does not.

    Attributes:
        id: The word, with its actors where it is one of a family: `attack:XN>XS`.
        axis: `state` or `trigger`.
        excludes: What cannot hold together with it, by itself or by what it implies.
        implies: What holds wherever it does, however many steps away; never itself.
    """

    id: str
    axis: str
    excludes: frozenset[str] = frozenset()
    implies: frozenset[str] = frozenset()

    def may_hold_with(self, other: Variable) -> bool:
        """Return whether the two can hold at once.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> peace = builtin().variable("state", "peacetime")
            >>> peace.may_hold_with(builtin().variable("trigger", "attack:XN>XS"))
            False
        """
        mine, theirs = self.implies | {self.id}, other.implies | {other.id}
        return not (self.excludes & theirs or other.excludes & mine)


@dataclass(frozen=True, slots=True)
class Instance:
    """A word of a fact axis with the arguments that stand in the place of its letters."""

    word: Word
    arguments: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return it as it is written."""
        return join(split(self.word.id)[0], self.arguments) if self.arguments else self.word.id

    def fill(self, reference: str) -> str:
        """Return what the word says of another one, with the arguments in the place of the letters."""
        values = dict(zip(self.word.parameters, self.arguments, strict=True))
        name, letters = split(reference)
        return join(name, tuple(values.get(letter, letter) for letter in letters))

    def as_word(self, words: Words) -> Word:
        """Return it as a word of its own, with labels that name the arguments."""
        return replace(
            self.word,
            id=self.id,
            en=self._label("en", words),
            uk=self._label("uk", words),
            aliases=(),
            excludes=(),
            implies=(),
        )

    def _label(self, language_code: str, words: Words) -> str:
        """Return the label of the word with those of its arguments."""
        labels = {
            letter: found.label(language_code)
            for letter, argument in zip(self.word.parameters, self.arguments, strict=True)
            if (found := words.find(LETTERS[letter], argument))
        }
        return _LETTER.sub(lambda match: labels[match[0]], self.word.label(language_code))


def instance_of(text: str, words: Words) -> Instance | None:
    """Return the member of a family of triggers that a text names, `None` where it names none."""
    name, arguments = split(text)
    # What names an actor and a place alike is the actor, since families of actors come first.
    for family in words.families.get(name, ()):
        if len(family.parameters) == len(arguments):
            found = _arguments(family, arguments, words)
            if found and _differ(found):
                return Instance(family, found)
    return None


def fault_of(text: str, words: Words) -> InvalidValue:
    """Return the error for a text that names no member of a family of triggers."""
    name, arguments = split(text)
    families = words.families.get(name, ())
    if not families:
        return words.unknown("trigger", text)
    fitting = [family for family in families if len(family.parameters) == len(arguments)]
    if not fitting:
        forms = " or ".join(repr(each.id) for each in families)
        return InvalidValue(f"{text!r} does not name whom it is about, expected {forms}")
    for index, argument in enumerate(arguments):
        axes = sorted({LETTERS[family.parameters[index]] for family in fitting})
        if not any(words.find(axis, argument) for axis in axes):
            likely = [axis for axis in axes if words.suggest(axis, argument)]
            return words.unknown((likely or axes)[0], argument)
    return InvalidValue(f"{text!r} names one actor twice, expected two actors")


def _arguments(family: Word, arguments: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """Return the ids of the arguments, nothing where one of them is not known."""
    found = [words.find(LETTERS[letter], each) for letter, each in zip(family.parameters, arguments, strict=True)]
    return tuple(word.id for word in found if word) if all(found) else ()


def corrected(text: str, words: Words) -> str | None:
    """Return the member of a family of triggers that was probably meant."""
    name, arguments = split(text)
    likely = name if name in words.families else closest(name, words.families)
    for family in words.families.get(likely or "", ()):
        if len(family.parameters) == len(arguments):
            guesses = [
                each if words.find(LETTERS[letter], each) else words.suggest(LETTERS[letter], each)
                for letter, each in zip(family.parameters, arguments, strict=True)
            ]
            if all(guesses):
                return join(likely or "", tuple(guess for guess in guesses if guess))
    return None


def variable_of(instance: Instance, words: Words, on: date | None) -> Variable:
    """Return a state or trigger with all that it implies and excludes, where sets of actors are as on a day."""
    implied: set[str] = set()
    excluded: set[str] = set()
    waiting = [instance]
    while waiting:
        current = waiting.pop()
        excluded.update(map(current.fill, current.word.excludes))
        for reference in (*map(current.fill, current.word.implies), *_wider(current, words, on)):
            if reference not in implied and reference != instance.id and (named := _named(reference, words)):
                implied.add(reference)
                waiting.append(named)
    return Variable(instance.id, instance.word.axis, frozenset(excluded), frozenset(implied))


def _named(reference: str, words: Words) -> Instance | None:
    """Return what a reference names: nothing where it would have an actor do something to itself."""
    plain = words.find("state", reference) or (words.find("trigger", reference) if ":" not in reference else None)
    return Instance(plain) if plain else instance_of(reference, words)


def _wider(instance: Instance, words: Words, on: date | None) -> Iterator[str]:
    """Yield what holds of sets of actors once it holds of a member, and of a state once it holds of a place in it."""
    name = split(instance.word.id)[0]
    letters = instance.word.parameters
    if instance.word.some:
        choices = [
            (each, *words.wholes("actor", each, on)) if LETTERS[letter] == "actor" else (each,)
            for letter, each in zip(letters, instance.arguments, strict=True)
        ]
        yield from (join(name, each) for each in product(*choices) if each != instance.arguments)
    for index, letter in enumerate(letters):
        if LETTERS[letter] == "place":
            for whole in words.wholes("place", instance.arguments[index], on):
                others = (*instance.arguments[:index], *instance.arguments[index + 1 :])
                # What a state does inside its own borders is done to nobody else, and so is what a set with it does.
                if words.find("actor", whole) and not {whole, *words.wholes("actor", whole, on)}.intersection(others):
                    yield join(name, (*instance.arguments[:index], whole, *instance.arguments[index + 1 :]))


def _differ(arguments: tuple[str, ...]) -> bool:
    return len(set(arguments)) == len(arguments)
