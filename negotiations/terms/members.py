"""Lists of who belongs to something: one question for each actor, whether it is on the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from negotiations.clauses.scopes import Extent
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import except_for, extents
from negotiations.terms.fields import Participants

_IN = ("in", "out")


def members(
    issue: str,
    actors: tuple[str, ...] | Participants,
    axes: Mapping[str, Extent | None] | None = None,
    outcomes: tuple[str, str] = _IN,
) -> Iterator[Demand]:
    """Yield the demands of a list: those on it are in; where it is complete, all others are out.

    Args:
        issue: The path of an issue with the axis `actor`.
        actors: The list.
        axes: The extents of the other axes.
        outcomes: The outcome of who is on the list, and of who is not.

    Example:
        >>> found = members("body/member/breaches", Participants(exactly=("XN", "XS")))
        >>> [(each.axes["actor"].words, each.axes["actor"].all_but, each.room.ceiling) for each in found]
        [(('XN', 'XS'), False, frozenset({'in'})), (('XN', 'XS'), True, frozenset({'out'}))]
    """
    inside, outside = (room(issue, "must", outcome) for outcome in outcomes)
    for actor in extents(actors):
        yield Demand(issue, {**(axes or {}), "actor": actor}, inside)
    if isinstance(actors, Participants) and actors.exactly is not None:
        yield Demand(issue, {**(axes or {}), "actor": except_for(actors.exactly)}, outside)
    elif isinstance(actors, Participants) and actors.all_but is not None:
        yield Demand(issue, {**(axes or {}), "actor": Extent.of(*actors.all_but)}, outside)
