"""`Span`: what a room on ordered outcomes is drawn as: what it leaves possible, its limits, and what must stay so."""

from __future__ import annotations

from dataclasses import dataclass
from math import isinf

from negotiations.clauses import ends as bounds
from negotiations.clauses.outcomes import Cut, Number, Words
from negotiations.clauses.rooms import Figure, Room


@dataclass(frozen=True, slots=True)
class Span:
    """What is drawn of one room.

    Attributes:
        kind: What its ends say, in one word: `cap`, `at-most`, `up-to`, `at-least`, `down-to`, `from`, `range`,
            `exactly`, `no-limit`, `never`, `open` (a figure is still to be set), `based` (a figure depends on a base of
            which sources differ), or `any`.
        low: The cut below what it leaves possible.
        high: The cut above.
        stops: The cuts that are limits which the text sets.
        promises: The cuts up to which, or down to which, outcomes must stay possible.
        figures: Figures that are still open, or depend on a base.
    """

    kind: str
    low: Cut
    high: Cut
    stops: tuple[Cut, ...] = ()
    promises: tuple[Cut, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def values(self) -> tuple[Number, ...]:
        """The finite numbers that it names."""
        cuts = (*self.stops, *(cut for cut in self.promises if not isinf(cut[0])))
        found = [cut[0] for cut in cuts if not isinstance(cut[0], float)]
        limits = [limit for figure in self.figures for limit in (figure.low, figure.high) if limit is not None]
        return (*found, *limits)


def span_of(room: Room) -> Span | None:
    """Return what is drawn of a room, or None where its outcomes have no order.

    Example:
        >>> from negotiations.clauses.outcomes import Numbers
        >>> people = Numbers("person", integer=True, low=0)
        >>> span_of(Room.cap(people, 600_000))
        Span(kind='cap', low=(0, 0), high=(600000, 1), stops=((600000, 1),), promises=((600000, 1),), figures=())
        >>> span_of(Room.no_limit(people)).kind
        'no-limit'
    """
    outcomes, ends = room.outcomes, room.ends
    if isinstance(outcomes, Words) or ends is None:
        return None
    low, high = ends[0], ends[3]
    stops, promises = [], []
    if bounds.limits_below(ends, outcomes.bottom) and not isinf(low[0]):
        stops.append(low)
    if bounds.limits_above(ends, outcomes.top) and not isinf(high[0]):
        stops.append(high)
    if bounds.entitles_below(ends):
        promises.append(ends[1])
    if bounds.entitles_above(ends):
        promises.append(ends[2])
    return Span(_kind(room, stops, promises), low, high, tuple(stops), tuple(promises), room.figures)


def _kind(room: Room, stops: list[Cut], promises: list[Cut]) -> str:
    if room.figures:
        return "open" if any(figure.low is None or figure.high is None for figure in room.figures) else "based"
    low, _, _, high = room.ends or ((0, 0),) * 4
    if isinf(low[0]) and low[0] > 0:
        return "never"
    if low == (high[0], 0) and high == (low[0], 1):
        return "exactly"
    if any(isinf(cut[0]) and cut[0] > 0 for cut in promises):
        return "no-limit"
    return "range" if len(stops) > 1 else _one_sided(stops, promises, high)


def _one_sided(stops: list[Cut], promises: list[Cut], high: Cut) -> str:
    """Return what a room with one limit at most says, in one word."""
    if stops:
        words = ("at-most", "cap") if stops[0] == high else ("at-least", "from")
        return words[stops[0] in promises]
    return ("up-to" if promises[-1][1] else "down-to") if promises else "any"
