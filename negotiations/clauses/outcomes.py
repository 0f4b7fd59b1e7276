"""What the outcomes of an issue are: numbers of a unit, an ordered scale of words, or words without an order."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import inf

from negotiations.problems import InvalidValue

Number = int | Fraction
Cut = tuple[Number | float, int]
"""A place between outcomes: `(value, 0)` is just below the value, `(value, 1)` just above; an infinite value is an end.

Only the two infinities are ever floats: all finite numbers are exact.
"""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of one unit.

    Attributes:
        unit: The unit, as in `person`, `km`, `day`.
        integer: Whether only whole numbers are outcomes.
        low: The least outcome, or None where there is none.
        high: The greatest outcome, or None where there is none.
        never: Whether "never" is an outcome of its own, beyond every number (for the time of an event).

    Example:
        >>> Numbers("person", integer=True, low=0).bottom
        (0, 0)
        >>> Numbers("day", never=True).top
        (inf, 1)
    """

    unit: str
    integer: bool = False
    low: Number | None = None
    high: Number | None = None
    never: bool = False

    @property
    def bottom(self) -> Cut:
        """The cut below every outcome."""
        return (-inf, 1) if self.low is None else (self.low, 0)

    @property
    def top(self) -> Cut:
        """The cut above every outcome."""
        if self.never:
            return (inf, 1)
        return (inf, 0) if self.high is None else (self.high, 1)


@dataclass(frozen=True, slots=True)
class Scale:
    """Words in a documented order, from the least to the most.

    Attributes:
        name: The name of the scale in the vocabulary.
        words: The words, least first.

    Example:
        >>> Scale("recognition", ("none", "de-facto", "de-jure")).index("de-jure")
        2
    """

    name: str
    words: tuple[str, ...]

    @property
    def bottom(self) -> Cut:
        """The cut below every outcome."""
        return (0, 0)

    @property
    def top(self) -> Cut:
        """The cut above every outcome."""
        return (len(self.words) - 1, 1)

    @property
    def integer(self) -> bool:
        """Whether outcomes are counted: the places of words always are."""
        return True

    def index(self, word: str) -> int:
        """Return the place of a word on the scale, from 0.

        Raises:
            InvalidValue: if the scale has no such word.
        """
        if word not in self.words:
            message = f"{word!r} is not on the scale {self.name}: {', '.join(self.words)}"
            raise InvalidValue(message)
        return self.words.index(word)


@dataclass(frozen=True, slots=True)
class Words:
    """Words without an order.

    Attributes:
        words: The words of a closed list; empty where any word of a vocabulary is an outcome (such as every actor).
        vague: Those of them by which two texts may mean different things, as by `conditional`.

    Example:
        >>> Words(("done", "not")).words
        ('done', 'not')
    """

    words: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()

    def check(self, word: str) -> str:
        """Return the word, if it is an outcome.

        Raises:
            InvalidValue: if the list is closed and has no such word.
        """
        if self.words and word not in self.words:
            message = f"{word!r} is not one of {', '.join(self.words)}"
            raise InvalidValue(message)
        return word


Ordered = Numbers | Scale
Outcomes = Numbers | Scale | Words
