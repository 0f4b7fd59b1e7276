"""Who does something toward whom, where a term may be mutual."""

from __future__ import annotations

from collections.abc import Iterator

from negotiations.clauses.scopes import Extent
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Participants


def check_two_sides(party: tuple[str, ...] | Participants, to: tuple[str, ...] | Participants | None) -> None:
    """Refuse a mutual term that names one side only.

    Raises:
        PydanticCustomError: if there is no second side.
    """
    if to is None and (isinstance(party, Participants) or len(party) == 1):
        hint = "add 'to', or list the parties in 'party'"
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
    toward = (None,) if to is None else extents(to)
    for actor in extents(party):
        for other in toward:
            yield actor, other
            if mutual and other is not None:
                yield other, actor
