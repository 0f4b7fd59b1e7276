"""The atoms of a set-like axis: what each word of it is a set of, as bits of an integer, and words for such a set."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from negotiations.vocabulary.covers import Cover, cover_of
from negotiations.vocabulary.words import REST, UNSTATED, Part

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from negotiations.vocabulary.words import Word

# The complement is named where it takes so many times fewer words.
_ALL_BUT_IS_SHORTER = 3


class Atoms:
    """One set-like axis, worked out: its atoms are numbered, and every word is the set of its atoms.

    A word without parts is an atom. A word with parts is the union of them, and has an atom of its own for the rest
    unless it is exhaustive. Atoms are numbered by their names, so the numbers follow from the words alone. What a word
    is may depend on the day, the atoms never do.
    """

    __slots__ = (
        "_children",
        "_covers",
        "_dated",
        "_masks",
        "_numbers",
        "_preferred",
        "_ranks",
        "_wholes",
        "_words",
        "everything",
    )

    def __init__(self, words: tuple[Word, ...]) -> None:
        """Number the atoms; masks follow when they are first asked for."""
        self._words = {word.id: word for word in words}
        self._children = children(self._words)
        self._numbers = {name: number for number, name in enumerate(sorted(self._atom_names()))}
        self._dated = any(part.is_dated for parts in self._children.values() for part in parts)
        self._masks: dict[date | None, Mapping[str, int]] = {}
        self._covers: dict[tuple[int, date | None], Cover] = {}
        self._wholes: dict[tuple[str, date | None], tuple[str, ...]] = {}
        self._ranks, self._preferred = self._orders()
        #: Every atom but `unstated`, which is nobody in particular.
        nobody = {word.id for word in words if word.axis == "actor" and word.id == UNSTATED}
        self.everything = sum(1 << number for name, number in self._numbers.items() if name not in nobody)

    def _atom_names(self) -> list[str]:
        """Return the words without parts, and the rests of those whose parts are not all of them."""
        return [
            f"{REST}{word.id}" if word.id in self._children else word.id
            for word in self._words.values()
            if not word.everything and not (word.id in self._children and word.exhaustive)
        ]

    def _orders(self) -> tuple[Mapping[str, int], tuple[str, ...]]:
        """Return the place of each name in the order in which covers read, and the names in that of preference.

        Of two names for one set the one nearer to the top is preferred, so that a word with one part keeps its name.
        Neither order changes for the words that are there when one of them is split.
        """
        keys = {name: self._rank(name) for name in {*self._words, *self._numbers}}
        ranks = {name: number for number, name in enumerate(sorted(keys, key=keys.__getitem__))}
        depths = dict.fromkeys(self._words, 0)
        for word in topological(self._children, self._words):
            for part in self._children.get(word, ()):
                depths[part.id] = max(depths[part.id], depths[word] + 1)
        depths.update({name: depths[name.removeprefix(REST)] + 1 for name in self._numbers if name not in self._words})
        return ranks, tuple(sorted(ranks, key=lambda name: (depths[name], ranks[name])))

    def _rank(self, name: str) -> tuple[int, bool, str]:
        """Return the place of a name among all: by class, there the rests last, there by id."""
        is_rest = name not in self._words
        word = self._words[name.removeprefix(REST) if is_rest else name]
        return (word.rank, is_rest, word.id)

    @property
    def size(self) -> int:
        """Return how many atoms there are."""
        return len(self._numbers)

    def names(self, mask: int) -> tuple[str, ...]:
        """Return the names of the atoms of a set, in the order of their numbers."""
        return tuple(name for name, number in self._numbers.items() if mask >> number & 1)

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the direct parts of a word on any day, wherever they were said to be parts."""
        return tuple(sorted({part.id for part in self._children.get(word, ())}))

    def wholes(self, word: str, on: date | None) -> tuple[str, ...]:
        """Return the other words, not those for everything, that have all atoms of this one on a day."""
        key = (word, on if self._dated else None)
        if key not in self._wholes:
            masks = self.masks(on)
            mask = masks[word]
            self._wholes[key] = tuple(
                each
                for each, definition in self._words.items()
                if mask and not mask & ~masks[each] and each != word and not definition.everything
            )
        return self._wholes[key]

    def masks(self, on: date | None) -> Mapping[str, int]:
        """Return what every name is on a day, those of the rests included."""
        on = on if self._dated else None
        if on not in self._masks:
            masks = {name: 1 << number for name, number in self._numbers.items()}
            for word in self._words:
                self._add_mask(word, on, masks)
            self._masks[on] = masks
        return self._masks[on]

    def _add_mask(self, word: str, on: date | None, masks: dict[str, int]) -> int:
        """Add what a word is on a day to the masks that are known so far, and return it."""
        if word not in masks:
            mask = self.everything if self._words[word].everything else masks.get(f"{REST}{word}", 0)
            for part in self._children.get(word, ()):
                if part.holds(on):
                    mask |= self._add_mask(part.id, on, masks)
            masks[word] = mask
        return masks[word]

    def cover(self, mask: int, on: date | None) -> Cover:
        """Return words for a set of atoms, or for all that is outside it where that is much shorter."""
        key = (mask, on if self._dated else None)
        if key not in self._covers:
            self._covers[key] = self._new_cover(*key)
        return self._covers[key]

    def _new_cover(self, mask: int, on: date | None) -> Cover:
        """Work out a cover, first of the set, then of what is outside it."""
        masks = self.masks(on)
        names = [(name, masks[name]) for name in self._preferred if masks[name]]
        direct = cover_of(mask, names, self._ranks)
        if len(direct) <= 1 or mask & ~self.everything:
            return Cover(direct)
        if mask != self.everything and len(direct) < _ALL_BUT_IS_SHORTER:
            return Cover(direct)
        outside = cover_of(self.everything & ~mask, names, self._ranks)
        if len(outside) * _ALL_BUT_IS_SHORTER > len(direct):
            return self._reduced(mask, names, Cover(direct))
        return self._reduced(mask, names, Cover(outside, all_but=True))

    def _reduced(self, mask: int, names: list[tuple[str, int]], cover: Cover) -> Cover:
        """Return one word less some others ("all states except XN") where that is shorter than a cover."""
        best = cover
        for name, wider in sorted(names, key=lambda named: self._ranks[named[0]]):
            if not mask & ~wider and wider != mask and not self._words_for_everything(name):
                less = cover_of(wider & ~mask, names, self._ranks)
                if (1 + len(less)) * _ALL_BUT_IS_SHORTER <= len(best.words) + len(best.less):
                    best = Cover((name,), less=less)
        return best

    def _words_for_everything(self, name: str) -> bool:
        return name in self._words and self._words[name].everything


@lru_cache(maxsize=128)
def atoms_of(words: tuple[Word, ...]) -> Atoms:
    """Return the atoms of an axis with these words; equal words share one result, and so its masks and covers."""
    return Atoms(words)


def children(words: Mapping[str, Word]) -> dict[str, tuple[Part, ...]]:
    """Return the parts of every word that has some: those it lists, and those that say they belong to it."""
    found: dict[str, list[Part]] = {word.id: list(word.parts) for word in words.values() if word.parts}
    for word in words.values():
        for whole in word.part_of:
            found.setdefault(whole, []).append(Part(word.id))
    return {word: tuple(parts) for word, parts in found.items()}


def topological(children_of: Mapping[str, tuple[Part, ...]], words: Mapping[str, Word]) -> list[str]:
    """Return the words so that each stands before its parts."""
    order: dict[str, None] = {}

    def visit(word: str) -> None:
        if word not in order:
            for part in children_of.get(word, ()):
                visit(part.id)
            order[word] = None

    for word in words:
        visit(word)
    return list(order)[::-1]
