"""A small world for tests of normal forms: invented actors and places, and what the cells say at one point of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from negotiations.clauses.catalogue import Issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.normal_form import normal_form
from negotiations.clauses.outcomes import Numbers
from negotiations.clauses.reading import Reading
from negotiations.clauses.rooms import BOUNDS, Room
from negotiations.clauses.scopes import Scope
from negotiations.clauses.strengths import Strength
from negotiations.vocabulary import builtin
from tests.clauses.oracles import Bound, Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negotiations.clauses.normal_form import Cell, Entry, Frame, Key, Sheet
    from negotiations.clauses.positions import Position
    from tests.clauses.oracles import Family

READING = Reading(builtin())
PEOPLE = Numbers("person", integer=True, low=0)
SIZE = Issue("test/size", PEOPLE, ("actor", "place"))
TOTAL = Issue("test/total", PEOPLE, ("actor",), ("place",))
PLACES = (frozenset({"XN-01"}), frozenset({"XN-01", "XN-02"}), frozenset({"XN-01", "XN-02", "XN-03"}))


@dataclass(frozen=True)
class Point:
    """One actor at one place, in peacetime or not, where these triggers have happened."""

    actor: str = "XN"
    place: str = "XN-01"
    peace: bool = False
    happened: frozenset[str] = field(default_factory=frozenset)


def mask(axis: str, *words: str) -> int:
    """The atoms of some words; of none, everything."""
    if not words:
        return READING.extent(axis, None)
    found = 0
    for word in words:
        found |= READING.vocabulary.mask(axis, word)
    return found


def entry_of(issue: Issue, clauses: Iterable[Clause]) -> Entry:
    """What a text says on its one issue."""
    form = normal_form([(issue, clause) for clause in clauses], READING)
    (entry,) = form.entries.values()
    return entry


def sheet_of(entry: Entry, key: Key = (), frame: Frame = ()) -> Sheet:
    """The cells for one total and frame."""
    return entry.sheets[key, frame]


def cells_at(entry: Entry, sheet: Sheet, point: Point) -> list[Cell]:
    """The cells that a point lies in."""
    situation = entry.situation
    atom = (
        *(int(point.peace) for _ in situation.states),
        *(int(trigger in point.happened) for trigger in situation.triggers),
        int(bool(point.happened - set(situation.triggers))),
    )
    bits = [mask(axis, getattr(point, axis)) for axis in entry.issue.each] + [1 << situation.atoms.index(atom)]
    return [cell for cell in sheet.cells if all(part & bit for part, bit in zip(cell.box, bits, strict=True))]


def size(term: str, room: Room | Silence | None, strength: Strength = Strength.SHALL, **scope: Any) -> Clause:  # noqa: ANN401  (whatever a scope takes)
    """A clause on a size, of XN unless another actor is given."""
    where = Scope.of(**{"actor": "XN", **scope})
    if isinstance(room, Room):
        return Clause(SIZE.path, where, room, term, strength)
    return Clause(SIZE.path, where, None, term, silence=room)


def the_cell(clauses: list[Clause], point: Point) -> tuple[Position | None, list[str]]:
    """What a text demands at a point, and the terms that shape it."""
    entry = entry_of(SIZE, clauses)
    (cell,) = cells_at(entry, sheet_of(entry), point)
    return cell.position, [clause.term for clause in cell.clauses]


PEACE, WAR = Point(peace=True), Point(peace=False)


# --- demands on a size, by their bounds

LINE = Line(integer=True, low=0)


@cache
def family(*bounds: Bound) -> Family:
    """The X that satisfy some demands on a size."""
    return LINE.family(bounds)


ALL = family()
UPPER, LOWER = ("at-most", "up-to", "no-limit"), ("at-least", "down-to")
"""The single limits and promises, at either end."""
PARTS = {"cap": ("at-most", "up-to"), "from": LOWER, "exactly": ("at-most", "up-to", "at-least", "down-to")}


@cache
def pieces_of(bounds: tuple[Bound, ...]) -> frozenset[Bound]:
    """The limits and promises that demands come to, without those that say nothing, or nothing new."""
    every = {Bound(kind, bound.value) for bound in bounds for kind in PARTS.get(bound.kind, (bound.kind,))}
    implied = {
        piece
        for piece in every
        for other in every
        if (piece.kind in UPPER) != (other.kind in UPPER) and family(other) <= family(piece)
    }
    return frozenset(piece for piece in every - implied if family(piece) != ALL)


def room_of(bounds: tuple[Bound, ...]) -> Room | None:
    """Some demands on a size as a room; None where nothing satisfies them."""
    room: Room | None = Room.anything(PEOPLE)
    for bound in bounds:
        new = Room.no_limit(PEOPLE) if bound.kind == "no-limit" else Room.bound(PEOPLE, bound.kind, bound.value)
        room = room and room & new
    return room


@cache
def family_of(room: Room) -> Family:
    """The X that a room leaves, by asking it of each."""
    return frozenset(x for x in LINE.spans if _leaves(room, x.first, x.last))


def _leaves(room: Room, first: int, last: int) -> bool:
    low, high = LINE.atoms[first], LINE.atoms[last]
    only = (int(low.low), 0), (int(high.high), 1) if high.high != float("inf") else (float("inf"), 0)
    assert room.ends is not None
    return room.ends[0] <= only[0] <= room.ends[1] and room.ends[2] <= only[1] <= room.ends[3]


one_bound = st.builds(Bound, st.sampled_from(BOUNDS), st.sampled_from((0, 1, 2))) | st.just(Bound("no-limit"))
one_or_two = st.lists(one_bound, min_size=1, max_size=2).map(tuple).filter(lambda bounds: room_of(bounds) is not None)
