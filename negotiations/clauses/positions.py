"""`Position`: all that one text demands on one cell, by strength; and how two positions relate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, product
from math import inf

from negotiations.clauses.outcomes import Cut, Number, Numbers, Outcomes, Words
from negotiations.clauses.relations import Relation, relate
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.strengths import Strength

CASE_LIMIT = 4000
"""How many combinations of open figures are tried before the relation is called open without thresholds."""


@dataclass(frozen=True, slots=True)
class Position:
    """What one text demands on one cell.

    Attributes:
        levels: For each strength at which something new is demanded, strongest first, the room of all demands of at
            least that strength.

    Example:
        >>> deed = Words(("done", "not"))
        >>> position = Position.of([(Strength.SHOULD, Room.must(deed, "done"))])
        >>> position.strength, position.room == Room.must(deed, "done")
        (<Strength.SHOULD: 'should'>, True)
    """

    levels: tuple[tuple[Strength, Room], ...]

    def __hash__(self) -> int:
        """Return a hash of the room of all demands."""
        return hash(self.levels[-1][1])

    @classmethod
    def of(cls, demands: Iterable[tuple[Strength, Room]]) -> Position | None:
        """Return the position that demands come to, or None where nothing satisfies them all."""
        levels: list[tuple[Strength, Room]] = []
        given = list(demands)
        telling = [(strength, room) for strength, room in given if not room.demands_nothing]
        if not telling and given:
            return cls(((Strength.SHALL, given[0][1]),))
        for strength, room in sorted(telling, key=lambda demand: -demand[0].rank):
            if not levels:
                levels.append((strength, room))
                continue
            last, so_far = levels[-1]
            together = so_far & room
            if together is None:
                return None
            if together == so_far:
                continue
            if last is strength:
                levels.pop()
            levels.append((strength, together))
        return cls(tuple(levels))

    @property
    def room(self) -> Room:
        """The room of all demands."""
        return self.levels[-1][1]

    @property
    def strength(self) -> Strength:
        """The strength of the weakest demand that still adds something."""
        return self.levels[-1][0]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that are still open."""
        return self.levels[-1][1].figures

    def at(self, strength: Strength) -> Room | None:
        """Return the room of the demands of at least a strength, or None where there are none."""
        found = None
        for level, room in self.levels:
            if level.rank >= strength.rank:
                found = room
        return found

    def with_figures(self, values: dict[str, Number]) -> Position | None:
        """Return the position once its figures have values, or None where nothing satisfies it then."""
        levels = [(strength, room.with_figures(values)) for strength, room in self.levels]
        if any(room is None for _, room in levels):
            return None
        return Position.of([(strength, room) for strength, room in levels if room is not None])


@dataclass(frozen=True, slots=True)
class Case:
    """The relation that holds for all values of an open figure between two cuts.

    Attributes:
        low: The cut below the values.
        high: The cut above the values.
        relation: The relation that holds there.
    """

    low: Cut
    high: Cut
    relation: Relation


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two positions relate.

    Attributes:
        relation: One of the five relations, `open`, or `incomparable`.
        soft: Whether a conflict would vanish if only what each side says with `shall` counted.
        reason: Why the two are open or incomparable: `figure`, `outcomes`; else empty.
        cases: For one open figure, the relation by its value, in order.
    """

    relation: Relation
    soft: bool = False
    reason: str = ""
    cases: tuple[Case, ...] = ()


@lru_cache(maxsize=4096)
def relate_positions(a: Position, b: Position) -> Verdict:
    """Return how two positions relate.

    Example:
        >>> from negotiations.clauses.outcomes import Numbers
        >>> people = Numbers("person", integer=True, low=0)
        >>> ceilings = Position.of([(Strength.SHALL, Room.open_figure(people, Figure("p", "at-most")))])
        >>> capped = Position.of([(Strength.SHALL, Room.cap(people, 800_000))])
        >>> [(case.relation.value, case.high) for case in relate_positions(ceilings, capped).cases]
        [('conflicts', (800000, 0)), ('entailed', (inf, 0))]
    """
    if a.room.outcomes != b.room.outcomes:
        return Verdict(Relation.INCOMPARABLE, reason="outcomes")
    if a.figures or b.figures:
        return _relate_open(a, b)
    return _relate_closed(a, b)


def _relate_closed(a: Position, b: Position) -> Verdict:
    if len(a.levels) == len(b.levels) == 1:
        (a_strength, a_room), (b_strength, b_room) = a.levels[0], b.levels[0]
        if a_strength is b_strength:
            relation = relate(a_room, b_room)
            return Verdict(relation, relation is Relation.CONFLICTS and a_strength is not Strength.SHALL)
    if a == b:
        return Verdict(Relation.SAME)
    if a.room.excludes(b.room):
        a_shall, b_shall = a.at(Strength.SHALL), b.at(Strength.SHALL)
        hard = a_shall is not None and b_shall is not None and a_shall.excludes(b_shall)
        return Verdict(Relation.CONFLICTS, soft=not hard)
    if _includes(b, a):
        return Verdict(Relation.ENTAILS)
    return Verdict(Relation.ENTAILED if _includes(a, b) else Relation.OVERLAPS)


def _includes(weaker: Position, stronger: Position) -> bool:
    """Return whether whatever satisfies `stronger` satisfies `weaker`, at every strength that `weaker` speaks with."""
    for strength, room in weaker.levels:
        demanded = stronger.at(strength)
        allowed = room.demands_nothing if demanded is None else room.allows(demanded)
        if not allowed:
            return False
    return True


def _relate_open(a: Position, b: Position) -> Verdict:
    verdicts: dict[tuple[Number, ...], Verdict] = {}
    for values in _assignments(a, b):
        mine, other = _settle(a, b, values)
        if mine is not None and other is not None:
            verdicts[values] = _relate_closed(mine, other)
        if len(verdicts) > CASE_LIMIT:
            return Verdict(Relation.OPEN, reason="figure")
    relations = {verdict.relation for verdict in verdicts.values()}
    if not relations:
        return Verdict(Relation.INCOMPARABLE, reason="contradiction")
    if len(relations) == 1:
        return Verdict(
            relations.pop(),
            soft=all(verdict.soft for verdict in verdicts.values())
            and any(verdict.soft for verdict in verdicts.values()),
        )
    if len(a.figures) + len(b.figures) > 1:
        return Verdict(Relation.OPEN, reason="figure")
    by_value = sorted((values[0], verdict.relation) for values, verdict in verdicts.items())
    return Verdict(
        Relation.OPEN,
        reason="figure",
        cases=_cases(by_value, set(_marks(a, b)), (a.figures + b.figures)[0], a.room.outcomes),
    )


def _settle(a: Position, b: Position, values: tuple[Number, ...]) -> tuple[Position | None, Position | None]:
    """Return both positions with values for their figures; one name in two texts is two figures."""
    split = len(a.figures)
    mine = {figure.name: value for figure, value in zip(a.figures, values[:split], strict=True)}
    other = {figure.name: value for figure, value in zip(b.figures, values[split:], strict=True)}
    return a.with_figures(mine), b.with_figures(other)


def _assignments(a: Position, b: Position) -> Iterator[tuple[Number, ...]]:
    """Yield values for all figures that meet every case in which they can lie among the marks and each other."""
    figures = a.figures + b.figures
    marks = _marks(a, b)
    outcomes = a.room.outcomes
    integer = not isinstance(outcomes, Words) and outcomes.integer
    yield from product(*(tuple(_values(figure, marks, len(figures), outcomes, integer=integer)) for figure in figures))


def _marks(a: Position, b: Position) -> tuple[Number, ...]:
    """Return every finite value at which a room of either position ends, or an open figure's limit."""
    marks: set[Number] = set()
    for position in (a, b):
        for _, room in position.levels:
            marks.update(cut[0] for cut in room.ends or () if abs(cut[0]) != inf)  # type: ignore[misc]  # finite: exact
            marks.update(limit for figure in room.figures for limit in (figure.low, figure.high) if limit is not None)
    return tuple(sorted(marks))


def _values(
    figure: Figure, marks: tuple[Number, ...], each: int, outcomes: object, *, integer: bool
) -> Iterator[Number]:
    """Yield the marks that a figure can be, and up to `each` values in every stretch before, between and after them.

    Relations depend on a figure only by how it is ordered among the marks and the other figures; so with as many
    values in a stretch as there are figures, every case that can arise arises for some of the values.
    """
    least = outcomes.low if isinstance(outcomes, Numbers) else 0
    greatest = outcomes.high if isinstance(outcomes, Numbers) else len(getattr(outcomes, "words", ())) - 1
    low = figure.low if figure.low is not None else least
    high = figure.high if figure.high is not None else greatest
    inside = [mark for mark in marks if (low is None or low <= mark) and (high is None or mark <= high)]
    inside = sorted({*inside, *(limit for limit in (low, high) if limit is not None)}) or [0]
    yield from inside
    for start, stop in pairwise(inside):
        step: Number = 1 if integer else Fraction(stop - start) / (each + 1)
        yield from (start + step * n for n in range(1, each + 1) if start + step * n < stop)
    if low is None:
        yield from (inside[0] - n for n in range(1, each + 1))
    if high is None:
        yield from (inside[-1] + n for n in range(1, each + 1))


def _cases(
    by_value: list[tuple[Number, Relation]], marks: set[Number], figure: Figure, outcomes: Outcomes
) -> tuple[Case, ...]:
    """Turn the relation at sample values into the relation between cuts; equal neighbours are joined."""
    runs: list[list[tuple[Number, Relation]]] = []
    for value, relation in by_value:
        if runs and runs[-1][-1][1] is relation:
            runs[-1].append((value, relation))
        else:
            runs.append([(value, relation)])
    bottom, top = ((-inf, 1), (inf, 0)) if isinstance(outcomes, Words) else (outcomes.bottom, outcomes.top)
    cuts: list[Cut] = [bottom if figure.low is None else (figure.low, 0)]
    for before, after in pairwise(runs):
        last, first = before[-1][0], after[0][0]
        cuts.append((first, 0) if first in marks else (last, 1))
    cuts.append(top if figure.high is None else (figure.high, 1))
    return tuple(Case(low, high, run[0][1]) for (low, high), run in zip(pairwise(cuts), runs, strict=True))
