"""How strongly a text says something."""

from __future__ import annotations

from enum import StrEnum


class Strength(StrEnum):
    """The force of a clause, from `shall` down to `effort`.

    Example:
        >>> Strength.SHALL.rank > Strength.SHOULD.rank > Strength.AIMS.rank > Strength.EFFORT.rank
        True
    """

    SHALL = "shall"
    SHOULD = "should"
    AIMS = "aims"
    EFFORT = "effort"

    @property
    def rank(self) -> int:
        """The strength as a number: the higher, the stronger."""
        return _RANKS[self.value]


_RANKS = {"shall": 3, "should": 2, "aims": 1, "effort": 0}
