"""What a vocabulary looks up: its words by axis and text, and what was worked out about them so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiations.problems import InvalidValue
from negotiations.vocabulary.atoms import atoms_of
from negotiations.vocabulary.merging import spellings
from negotiations.vocabulary.words import AXES, SET_AXES, split

if TYPE_CHECKING:
    from datetime import date

    from negotiations.vocabulary.atoms import Atoms
    from negotiations.vocabulary.variables import Variable
    from negotiations.vocabulary.words import Word

# A clause has two axes of actors: who acts, and toward whom. They share their words.
_SHARED = {"other": "actor"}


class Index:
    """The tables of one vocabulary; filled when first asked, and never with anything that could differ."""

    __slots__ = ("_atoms", "families", "masks", "tables", "texts", "variables")

    def __init__(self, entries: tuple[Word, ...]) -> None:
        """Sort the words into their axes."""
        self.tables: dict[str, dict[str, Word]] = {axis: {} for axis in AXES}
        #: What files may write, and the word that it stands for.
        self.texts: dict[str, dict[str, Word]] = {axis: {} for axis in AXES}
        families: dict[str, list[Word]] = {}
        for word in entries:
            self.tables[word.axis][word.id] = word
            self.texts[word.axis].update(dict.fromkeys(spellings(word), word))
            if word.parameters:
                families.setdefault(split(word.id)[0], []).append(word)
        #: The families of triggers by name; those of actors come before those of places.
        self.families = {
            name: tuple(sorted(members, key=lambda member: ("P" in member.parameters, member.id)))
            for name, members in families.items()
        }
        for shared, axis in _SHARED.items():
            self.tables[shared] = self.tables[axis]
            self.texts[shared] = self.texts[axis]
        self._atoms: dict[str, Atoms] = {}
        self.masks: dict[tuple[str, str, date | None], int] = {}
        self.variables: dict[tuple[str, str, date | None], Variable] = {}

    def table(self, axis: str) -> dict[str, Word]:
        """Return the words of an axis by id."""
        if axis not in self.tables:
            raise InvalidValue(f"unknown axis {axis!r}, expected one of {', '.join(sorted(self.tables))}")
        return self.tables[axis]

    def atoms(self, axis: str) -> Atoms:
        """Return the atoms of a set-like axis."""
        name = _SHARED.get(axis, axis)
        if name not in self._atoms:
            table = self.table(axis)
            if name not in SET_AXES:
                raise InvalidValue(f"the words of {axis!r} are no sets, expected an axis such as {', '.join(SET_AXES)}")
            self._atoms[name] = atoms_of(tuple(word for word in table.values() if not word.ambiguous))
        return self._atoms[name]
