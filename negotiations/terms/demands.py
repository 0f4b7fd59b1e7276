"""`Demand`: what a kind of term says on one issue; and the rooms of demands that words make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.outcomes import Ordered, Outcomes, Words
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent
from negotiations.problems import InvalidValue

Frame: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """What a kind of term says on one issue, before the conditions that any term can have are added.

    Attributes:
        issue: The path of the issue.
        axes: The extents by static axis; an axis that the text leaves out is absent or None.
        room: What is demanded; None where the term leaves it open or declines to speak of it.
        frame: What the outcomes are measured against, as in `(("anchor", "signature"),)`.
        but: Where the issue stands for all words (`assets/use/*`), the words of which the demand does not speak.
    """

    issue: str
    axes: Mapping[str, Extent | None]
    room: Room | None
    frame: Frame = ()
    but: tuple[str, ...] = ()


How: TypeAlias = Literal["must", "must-not", "may", "at-most", "at-least", "up-to", "down-to", "exactly"]
"""How words are demanded: as a duty, a ban or a freedom on plain words; as a bound on ordered ones."""


def room(issue: str, how: How, *words: str) -> Room:
    """Return the room that a demand of words leaves on an issue.

    Raises:
        InvalidValue: if there is no such issue, it has no such outcome, or its outcomes are not demanded in this way.

    Example:
        >>> room("act/demine", "must", "done") == room("act/demine", "must-not", "not")
        True
        >>> room("aid/military", "must", "none")
        Traceback (most recent call last):
        ...
        negotiations.problems.InvalidValue: the outcomes of 'aid/military' are ordered, so 'must' is no demand on them
    """
    outcomes = find_issue(issue).outcomes
    if isinstance(outcomes, Words) != (how in _PLAIN):
        order = "have no order" if isinstance(outcomes, Words) else "are ordered"
        message = f"the outcomes of {issue!r} {order}, so {how!r} is no demand on them"
        raise InvalidValue(message)
    return _room(outcomes, how, words)


_PLAIN = frozenset({"must", "must-not", "may"})
"""How words without an order are demanded."""


@lru_cache(maxsize=4096)
def _room(outcomes: Outcomes, how: How, words: tuple[str, ...]) -> Room:
    """Return a room, made once for all terms and issues with these outcomes."""
    if isinstance(outcomes, Words):
        if how == "must":
            return Room.must(outcomes, *words)
        return Room.must_not(outcomes, *words) if how == "must-not" else Room.may(outcomes, *words)
    (word,) = words
    return Room.bound(outcomes, how, word)


@lru_cache(maxsize=256)
def ordered(issue: str) -> Ordered:
    """Return the outcomes of an issue, which are numbers or ordered words.

    Raises:
        InvalidValue: if there is no such issue, or its outcomes have no order.

    Example:
        >>> ordered("forces/personnel").unit
        'person'
    """
    outcomes = find_issue(issue).outcomes
    if isinstance(outcomes, Words):
        message = f"the outcomes of {issue!r} have no order"
        raise InvalidValue(message)
    return outcomes
