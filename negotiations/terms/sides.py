"""Who does something toward whom, where a term may be mutual."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from negotiations.clauses.scopes import Extent
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.faults import fault
from negotiations.terms.fields import Participants
from negotiations.terms.voices import Voice


def are_two_sides(party: tuple[str, ...] | Participants, to: tuple[str, ...] | Participants | None) -> bool:
    """Return whether there are two sides: several parties, or `to` beside them.

    Example:
        >>> are_two_sides(("XN", "XS"), None), are_two_sides(("XN",), None)
        (True, False)
    """
    return to is not None or (not isinstance(party, Participants) and len(party) > 1)


def check_two_sides(model: BaseModel, key: str, other: str) -> None:
    """Refuse a mutual term that names one side only.

    Args:
        model: The term.
        key: The field of those who do it.
        other: The field of those toward whom they do it.

    Raises:
        PydanticCustomError: if there is no second side.
    """
    party = getattr(model, key)
    if party is None or not are_two_sides(party, getattr(model, other)):
        hint = f"add {other!r}, or list the parties in {key!r}"
        raise fault("missing-key", "found 'mutual' with one side only, expected two", hint, at=("mutual",))


def sides(
    party: tuple[str, ...] | Participants, to: tuple[str, ...] | Participants | None, *, mutual: bool
) -> Iterator[tuple[Extent, Extent | None]]:
    """Yield who does something, with toward whom; None where a text does not say toward whom.

    Where it is mutual, the other side does it too: each of several parties toward the others, or `to` toward `party`.

    Example:
        >>> [(actor.words, other.words) for actor, other in sides(("XN", "XS"), None, mutual=True)]
        [(('XN',), ('XS',)), (('XS',), ('XN',))]
    """
    if mutual and to is None and not isinstance(party, Participants):
        for word in party:
            others = tuple(other for other in party if other != word)
            yield from ((actor, extent(others)) for actor in extents((word,)))
        return
    for actor in extents(party):
        for other in extents_or_none(to):
            yield actor, other
            if mutual and other is not None:
                yield other, actor


def said_mutual(sentence: str, voice: Voice, *, mutual: bool) -> str:
    """Return a sentence with whether the other side does the same."""
    return voice.say("{sentence}, each side toward the other", sentence=sentence) if mutual else sentence
