"""`Reading`: the words of a vocabulary as sets of atoms, as of the date of a text."""

from __future__ import annotations

from datetime import date

from negotiations.clauses.scopes import UNSTATED, Extent
from negotiations.vocabulary import Vocabulary


def everything(vocabulary: Vocabulary, axis: str) -> int:
    """Return all atoms of an axis, without the one for actors that a text leaves unstated.

    Example:
        >>> from negotiations.vocabulary import builtin
        >>> everything(builtin(), "other") & builtin().mask("actor", "unstated")
        0
    """
    known = vocabulary.everything(axis)
    return known & ~vocabulary.mask("actor", UNSTATED) if axis in ("actor", "other") else known


class Reading:
    """A vocabulary as of a date: what the extents of scopes are in atoms.

    Attributes:
        vocabulary: The words.
        on: The date of the text; memberships are taken as of it, or as they are last known where it is None.
        unstated: The atom of actors that a text does not name.
    """

    __slots__ = ("_extents", "on", "unstated", "vocabulary")

    def __init__(self, vocabulary: Vocabulary, on: date | None = None) -> None:
        """Read a vocabulary as of a date."""
        self.vocabulary = vocabulary
        self.on = on
        self._extents: dict[tuple[str, Extent], int] = {}
        self.unstated = vocabulary.mask("actor", UNSTATED)

    def extent(self, axis: str, extent: Extent | None) -> int:
        """Return the atoms of an extent; None, for what an author left out, is everything.

        Raises:
            InvalidValue: if a word is not in the vocabulary.
        """
        if extent is None:
            return everything(self.vocabulary, axis)
        key = (axis, extent)
        found = self._extents.get(key)
        if found is None:
            found = 0
            for word in extent.words:
                found |= self.vocabulary.mask(axis, word, self.on)
            if extent.all_but:
                found = everything(self.vocabulary, axis) & ~found
            self._extents[key] = found
        return found

    def consequences(self, axis: str, word: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the states and triggers that hold wherever this one holds, and those that cannot hold there."""
        variable = self.vocabulary.variable(axis, word, self.on)
        return variable.implies, variable.excludes
