"""Sets of words from a closed list: `Choice.of(options, "absent")` and the algebra on such sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NoReturn

from negotiations.problems import InvalidValue
from negotiations.spelling import closest

_FEW = 8
"""A message lists the options of a list that is shorter than this."""


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Choice:
    """A set of words out of a closed, ordered list: these words, or all but these.

    Choices are equal when their lists are the same and they hold the same words, however they were written; mixing
    two lists in an operation raises `InvalidValue`.

    `a <= b` is inclusion, not order: two choices may be neither `<=` nor `>=`. `&`, `|`, `-` and `~` are
    `intersection`, `union`, `difference` and `complement` (within the list). Iteration and `len` go by the list. A
    choice has no truth value: ask `is_empty`.

    Attributes:
        options: The closed list, in its order.
        mask: The words that are in it: bit `i` stands for `options[i]`.

    Example:
        >>> scale = ("none", "reduced", "full")
        >>> choice = Choice.all_but(scale, "full")
        >>> list(choice), "full" in choice, ~choice
        (['none', 'reduced'], False, Choice.of(('none', 'reduced', 'full'), 'full'))
    """

    options: tuple[str, ...]
    mask: int

    def __init__(self) -> None:
        """Refuse: a choice is made by one of the named constructors.

        Raises:
            InvalidValue: always.
        """
        raise InvalidValue("a choice is not made by Choice(...); use Choice.of, all_but, everything or nothing")

    @classmethod
    def of(cls, options: Iterable[str], *words: str) -> Choice:
        """Return the choice of these words.

        Raises:
            InvalidValue: the options are no list of distinct words, or a word is not one of them.

        Example:
            >>> Choice.of(("yes", "never"), "nevr")
            Traceback (most recent call last):
            negotiations.problems.InvalidValue: unknown word 'nevr', expected 'yes' or 'never'; did you mean 'never'?
        """
        closed = _closed(options)
        return _made(closed, _mask(closed, words))

    @classmethod
    def all_but(cls, options: Iterable[str], *words: str) -> Choice:
        """Return the choice of all words but these.

        Raises:
            InvalidValue: the options are no list of distinct words, or a word is not one of them.

        Example:
            >>> list(Choice.all_but(("absent", "present"), "absent"))
            ['present']
        """
        closed = _closed(options)
        return _made(closed, _all(closed) & ~_mask(closed, words))

    @classmethod
    def everything(cls, options: Iterable[str]) -> Choice:
        """Return the choice of all words.

        Raises:
            InvalidValue: the options are no list of distinct words.

        Example:
            >>> Choice.everything(("yes", "no")) == Choice.of(("yes", "no"), "no", "yes")
            True
        """
        closed = _closed(options)
        return _made(closed, _all(closed))

    @classmethod
    def nothing(cls, options: Iterable[str]) -> Choice:
        """Return the choice without words.

        Raises:
            InvalidValue: the options are no list of distinct words.

        Example:
            >>> Choice.nothing(("yes", "no")).is_empty
            True
        """
        return _made(_closed(options), 0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in it."""
        return self.mask == 0

    @property
    def is_everything(self) -> bool:
        """Whether all words of the list are in it."""
        return self.mask == _all(self.options)

    def intersection(self, other: Choice) -> Choice:
        """Return what is in both: `a & b`."""
        return _made(self.options, self.mask & self._operand(other))

    def union(self, other: Choice) -> Choice:
        """Return what is in either: `a | b`."""
        return _made(self.options, self.mask | self._operand(other))

    def difference(self, other: Choice) -> Choice:
        """Return what is in this choice, but not in the other: `a - b`."""
        return _made(self.options, self.mask & ~self._operand(other))

    def complement(self) -> Choice:
        """Return all other words of the list: `~a`."""
        return _made(self.options, _all(self.options) & ~self.mask)

    def is_subset(self, other: Choice) -> bool:
        """Return whether all of it is in the other: `a <= b`."""
        return not self.mask & ~self._operand(other)

    def is_superset(self, other: Choice) -> bool:
        """Return whether all of the other is in it: `a >= b`."""
        return not self._operand(other) & ~self.mask

    def is_disjoint(self, other: Choice) -> bool:
        """Return whether no word is in both."""
        return not self.mask & self._operand(other)

    __and__ = intersection
    __or__ = union
    __sub__ = difference
    __invert__ = complement
    __le__ = is_subset
    __ge__ = is_superset

    def __lt__(self, other: Choice) -> bool:
        """Return whether it is a subset of the other and not equal to it."""
        return self.is_subset(other) and self != other

    def __gt__(self, other: Choice) -> bool:
        """Return whether the other is a subset of it and not equal to it."""
        return self.is_superset(other) and self != other

    def __contains__(self, word: str) -> bool:
        """Return whether a word of the list is in it; a word that the list lacks is refused."""
        return bool(self.mask & _mask(self.options, (word,)))

    def __iter__(self) -> Iterator[str]:
        """Yield its words, in the order of the list."""
        return (word for i, word in enumerate(self.options) if self.mask >> i & 1)

    def __len__(self) -> int:
        """Return how many words are in it."""
        return self.mask.bit_count()

    def __bool__(self) -> NoReturn:
        """Refuse: "empty" and "absent" are easily confused.

        Raises:
            InvalidValue: always.
        """
        raise InvalidValue("a choice has no truth value; ask is_empty, or 'is None'")

    def __repr__(self) -> str:
        """Return an expression that rebuilds it, the shorter of two."""
        rest = self.complement()
        if not len(self) or not len(rest):
            return f"Choice.{'everything' if len(self) else 'nothing'}({self.options!r})"
        name, words = ("all_but", rest) if len(rest) < len(self) else ("of", self)
        return f"Choice.{name}({self.options!r}, {', '.join(map(repr, words))})"

    def __str__(self) -> str:
        """Return it in English words, as in `absent or reduced` or `anything but full`."""
        rest = self.complement()
        if not len(self) or not len(rest):
            return "anything" if len(self) else "nothing"
        return f"anything but {' or '.join(rest)}" if len(rest) < len(self) else " or ".join(self)

    def _operand(self, other: Choice) -> int:
        """Return the mask of the other operand, if the two can be compared."""
        if not isinstance(other, Choice):
            raise InvalidValue(f"{other!r} is of type {type(other).__name__}, expected a Choice from {self.options!r}")
        if other.options is not self.options and other.options != self.options:
            raise InvalidValue(
                f"a choice from {other.options!r} meets one from {self.options!r}, expected the same list"
            )
        return other.mask


def _made(options: tuple[str, ...], mask: int) -> Choice:
    """Return the choice with this mask; the options are checked already."""
    made = object.__new__(Choice)
    object.__setattr__(made, "options", options)
    object.__setattr__(made, "mask", mask)
    return made


def _closed(options: Iterable[str]) -> tuple[str, ...]:
    """Return the closed list, if it is one."""
    if isinstance(options, str):
        raise InvalidValue(f"the options are the one word {options!r}, expected a list of words")
    closed = tuple(options)
    if not closed or len(set(closed)) < len(closed):
        raise InvalidValue(f"the options are {closed!r}, expected distinct words, at least one")
    return closed


def _all(options: tuple[str, ...]) -> int:
    """Return the mask of the whole list."""
    return (1 << len(options)) - 1


def _mask(options: tuple[str, ...], words: Iterable[str]) -> int:
    """Return the mask of these words."""
    mask = 0
    for word in words:
        if word not in options:
            raise InvalidValue(_unknown(options, word))
        mask |= 1 << options.index(word)
    return mask


def _unknown(options: tuple[str, ...], word: object) -> str:
    """Return the message about a word that is not on the list."""
    message = f"unknown word {word!r}"
    if len(options) < _FEW:
        message += f", expected {' or '.join(map(repr, options))}"
    guess = closest(word, options) if isinstance(word, str) else None
    return f"{message}; did you mean {guess!r}?" if guess else message
