"""Adding words to words: what is new, what splits an existing word, and what clashes with one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from negotiations.problems import Problem
from negotiations.spelling import closest
from negotiations.vocabulary.atoms import children
from negotiations.vocabulary.reading import read_word
from negotiations.vocabulary.references import add_moments, circular_orders, unknown_references
from negotiations.vocabulary.relations import edges_of, refused
from negotiations.vocabulary.words import AXES, Word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from negotiations.vocabulary.words import Part

    Table = dict[str, dict[str, Word]]
    Located = tuple[str, Word]


def extended(old: Table, definitions: Mapping[str, Sequence[object]]) -> tuple[Table, list[Problem]]:
    """Return the words with those that definitions add or split, and what was wrong with the definitions.

    What is faulty is left out by itself, and the word kept where it can be: one mistake is then not reported again
    wherever the word is used.
    """
    problems: list[Problem] = []
    incoming: dict[str, list[Located]] = {}
    for axis, rows in definitions.items():
        if axis not in AXES:
            guess = closest(axis, AXES)
            hint = f"did you mean {guess!r}?" if guess else f"the axes are {', '.join(AXES)}"
            problems.append(Problem("word-unknown-axis", f"unknown axis {axis!r}", path=axis, hint=hint))
            continue
        for index, row in enumerate(rows):
            path = f"{axis}[{index}]"
            word, malformed = read_word(axis, row, path)
            problems += malformed
            if word is not None:
                incoming.setdefault(axis, []).append((path, word))
    table, faults = merged(old, incoming)
    return table, [*problems, *faults]


def united(one: Table, other: Table) -> tuple[Table, list[Problem]]:
    """Return the words of two tables, and the clashes between them; where they clash the first table holds."""
    table, problems = merged(one, _as_additions(one, other))
    # What the first table adds must not regroup the words of the second either.
    _, reverse = merged(other, _as_additions(other, one))
    return table, [*problems, *(problem for problem in reverse if problem.code == "word-regroup")]


def _as_additions(old: Table, new: Table) -> dict[str, list[Located]]:
    """Return the words of one table as additions to another: a word that only one of them splits is that split."""
    additions: dict[str, list[Located]] = {}
    for axis, words in new.items():
        for name, word in words.items():
            known = old[axis].get(name, word)
            addition = word
            if known != word and known == _unsplit(word):
                addition = _split_of(known, word.parts, exhaustive=word.exhaustive)
            additions.setdefault(axis, []).append((f"{axis}.{name}", addition))
    return additions


def _unsplit(word: Word) -> Word:
    return replace(word, parts=(), exhaustive=False)


def merged(old: Table, incoming: Mapping[str, Sequence[Located]]) -> tuple[Table, list[Problem]]:
    """Return words with others added, and what could not be added."""
    table: Table = {}
    problems: list[Problem] = []
    paths: dict[tuple[str, str], str] = {}
    for axis in AXES:
        merging = _Merging(old[axis])
        # A split may stand before the word that it splits.
        for path, word in sorted(incoming.get(axis, ()), key=lambda located: _is_split(located[1])):
            merging.add(path, word)
        merging.refuse_edges()
        table[axis] = merging.words
        problems += merging.problems
        paths.update({(axis, word.id): path for path, word in merging.added if not _is_split(word)})
    add_moments(table["event"])
    problems += unknown_references(table, paths)
    problems += circular_orders(table["event"], {name: path for (axis, name), path in paths.items() if axis == "event"})
    return table, problems


def _split_of(word: Word, parts: tuple[Part, ...], *, exhaustive: bool) -> Word:
    """Return a definition that does nothing but split a word."""
    return Word(axis=word.axis, id=word.id, parts=parts, exhaustive=exhaustive)


def _is_split(word: Word) -> bool:
    return not (word.en or word.uk)


class _Merging:
    """The words of one axis while others are added to them."""

    def __init__(self, old: Mapping[str, Word]) -> None:
        self.old = old
        self.had_parts = children(old).keys()
        self.words = dict(old)
        self.owners = {text: word.id for word in old.values() for text in spellings(word)}
        self.added: list[Located] = []
        self.problems: list[Problem] = []

    def add(self, path: str, word: Word) -> None:
        """Add a word, or split one, where nothing speaks against it."""
        if _is_split(word):
            self._split(path, word)
        elif word.id in self.words:
            # That the word has been split since makes it no other word.
            if word not in (self.words[word.id], _unsplit(self.words[word.id])):
                self._clash(f"{word.id!r} is a word already, with another meaning", path)
        elif word.id in self.owners:
            self._clash(f"{word.id!r} is another spelling of {self.owners[word.id]!r}", path)
        else:
            taken = [alias for alias in word.aliases if alias in self.owners and not word.ambiguous]
            for alias in taken:
                self._clash(f"{alias!r} is another spelling of {self.owners[alias]!r} already", f"{path}.aliases")
            if taken:
                word = replace(word, aliases=tuple(alias for alias in word.aliases if alias not in taken))
            self.owners.update(dict.fromkeys(spellings(word), word.id))
            self.words[word.id] = word
            self.added.append((path, word))

    def _split(self, path: str, word: Word) -> None:
        """Give an atom parts."""
        known = self.words.get(word.id)
        if known is None:
            message = f"the word {word.id!r} has no label, expected 'en', 'uk', or both"
            hint = "without a label, the id must be that of an existing word that is split into parts"
            self.problems.append(Problem("word-malformed", message, path=path, hint=hint))
        elif not word.parts or word != _split_of(known, word.parts, exhaustive=word.exhaustive) or known.ambiguous:
            self._clash(f"{word.id!r} is a word already, and all that can be added to it is 'parts'", path)
        elif known.parts or known.id in self.had_parts:
            if (known.parts, known.exhaustive) != (word.parts, word.exhaustive):
                self._clash(f"{word.id!r} has parts already", path, "say in the new word that it is 'part-of' this one")
        else:
            self.words[word.id] = replace(known, parts=word.parts, exhaustive=word.exhaustive)
            self.added.append((path, word))

    def _clash(self, message: str, path: str, hint: str = "choose another word") -> None:
        self.problems.append(Problem("word-clash", message, path=path, hint=hint))

    def refuse_edges(self) -> None:
        """Take the parts that cannot be out of the added words."""
        edges = [edge for path, word in self.added for edge in edges_of(word, path)]
        for edge, problem in refused(self.old, self.words, edges).items():
            self.problems.append(problem)
            word = self.words[edge.said_by]
            parts = tuple(part for part in word.parts if (edge.whole, edge.part) != (word.id, part))
            self.words[word.id] = replace(
                word,
                parts=parts,
                exhaustive=word.exhaustive and bool(parts),
                part_of=tuple(whole for whole in word.part_of if (edge.whole, edge.part.id) != (whole, word.id)),
            )


def spellings(word: Word) -> tuple[str, ...]:
    """Return the texts that stand for a word: none where it could mean several things, and none of a family."""
    return () if word.ambiguous or word.parameters else (word.id, *word.aliases)
