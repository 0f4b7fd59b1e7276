"""Who holds what along a line of contact, as far as the vocabulary says, and what of it somebody leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce
from operator import or_

from negotiations.clauses.reading import Reading
from negotiations.clauses.scopes import Extent
from negotiations.vocabulary import Vocabulary


@dataclass(frozen=True)
class Holdings:
    """What parties of a negotiation hold along lines, on the date of a text.

    Attributes:
        parties: The parties of its negotiation.
        words: The words, which tell who holds a part along a line (`held-by`) and since when the line is there.
        on: The date of the text: who held what before the line was there, nobody said.

    Example:
        >>> from negotiations.vocabulary import builtin
        >>> holdings = Holdings(("XN", "XS"), builtin())
        >>> holdings.parts_of("XS", Extent.of("XN"))
        ('XN-03.east',)
    """

    parties: tuple[str, ...]
    words: Vocabulary
    on: date | None = None

    @cached_property
    def _reading(self) -> Reading:
        return Reading(self.words, self.on)

    @cached_property
    def _holders(self) -> Mapping[str, tuple[str, int]]:
        """Who holds each part along a line, and the atoms of the part, where somebody said."""
        holders = {word.id: word.holder(self.on) for word in self.words.words("place")}
        return {part: (holder, self.words.mask("place", part)) for part, holder in holders.items() if holder}

    def parts_of(self, party: str, place: Extent | None) -> tuple[str, ...]:
        """Return the parts of a place that a party holds."""
        there = self._reading.extent("place", place)
        return tuple(part for part, (holder, mask) in self._holders.items() if holder == party and not mask & ~there)

    def left_by(self, actor: Extent | None, place: Extent) -> Extent | None:
        """Return where in a place whoever leaves it has held something; None where nobody is known to have.

        A line has two sides: where a region is left as a whole, the line in it is that of the region. Whoever is told
        to leave need not hold anything: the advisers of a third state go, and the line stays where it is. Of a place of
        which nobody says, for any day, who holds a part, a party that is named is taken to hold what it leaves.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> holdings = Holdings(("XN", "XS"), builtin())
            >>> holdings.left_by(Extent.of("XS"), Extent.of("XN")).words
            ('XN-03',)
            >>> holdings.left_by(Extent.of("XW"), Extent.of("XN")) is None
            True
        """
        who, there = self._reading.extent("actor", actor), self._reading.extent("place", place)
        # Of a place that a later line parts, nobody said who held what before that line was there.
        told = _union(self.words.mask("place", word.id) for word in self.words.words("place") if word.held_by)
        own = {part: mask for part, (holder, mask) in self._holders.items() if not self._actor(holder) & ~who}
        whole = _union(own.values())
        found = [self._around(part, there) for part, mask in own.items() if not mask & ~there]
        reached = _union(self.words.mask("place", word) for word in found)
        for word in () if place.all_but else place.words:
            mask = self.words.mask("place", word, self.on)
            taken = not mask & told and self._names_a_party(actor)
            if mask & ~reached and (taken or not mask & ~whole):
                found.append(word)
        return Extent.of(*found) if found else None

    def _around(self, part: str, there: int) -> str:
        """Return the region of a part along a line if all of it is there, else the part."""
        wholes = (self.words.find("place", word) for word in self.words.wholes("place", part))
        region = next((word.id for word in wholes if word and word.class_ == "region"), part)
        return region if not self.words.mask("place", region) & ~there else part

    def _names_a_party(self, actor: Extent | None) -> bool:
        """Return whether an actor is named that is a party, or may be one where nobody said who is."""
        if actor is None or actor.all_but:
            return False
        return not self.parties or any(word in self.parties for word in actor.words)

    def _actor(self, word: str) -> int:
        return self.words.mask("actor", word, self.on)


def _union(masks: Iterable[int]) -> int:
    return reduce(or_, masks, 0)
