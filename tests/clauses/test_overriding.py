"""Clauses that stand in for wider ones of their text, by the plain definition on the bounds that each sets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.catalogue import Issue
from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Words
from negotiations.clauses.positions import Position
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import WHATEVER, Extent, Period, Scope
from negotiations.clauses.strengths import Strength
from tests.clauses.oracles import Bound, Family
from tests.clauses.worlds import (
    ALL,
    LOWER,
    PEOPLE,
    PLACES,
    SIZE,
    UPPER,
    Point,
    cells_at,
    entry_of,
    family,
    family_of,
    one_or_two,
    pieces_of,
    room_of,
    sheet_of,
    size,
    the_cell,
)

PEACE, WAR = Point(peace=True), Point(peace=False)


@dataclass(frozen=True)
class Said:
    """A clause on a size, as plainly as it can be said."""

    bounds: tuple[Bound, ...]
    actors: frozenset[str]
    places: frozenset[str] | None = None
    peace: bool | None = None
    trigger: str = ""

    def holds(self, point: Point) -> bool:
        in_place = self.places is None or point.place.partition(".")[0] in self.places
        in_state = self.peace is None or point.peace is self.peace
        after = self.trigger == WHATEVER or (self.trigger in point.happened if self.trigger else not point.happened)
        return point.actor in self.actors and in_place and in_state and after

    def clause(self, term: str = "", issue: Issue = SIZE) -> Clause:
        state = None if self.peace is None else Extent.of("peacetime", all_but=not self.peace)
        scope = Scope.of(
            actor=Extent.of(*self.actors),
            place=None if self.places is None else Extent.of(*self.places),
            state=state,
            trigger=self.trigger or None,
        )
        return Clause(issue.path, scope, room_of(self.bounds), term)

    @property
    def pieces(self) -> frozenset[Bound]:
        return pieces_of(self.bounds)


POINTS = [
    Point(actor, place, peace, frozenset(happened))
    for actor, place, peace, happened in product(
        ("XN", "XS", "XE"),
        ("XN-01", "XN-02", "XN-03.east", "XS-02"),
        (True, False),
        ((), ("breach-by:XN",), ("other",)),
    )
]
said = st.builds(
    Said,
    one_or_two,
    st.sampled_from((frozenset({"XN"}), frozenset({"XN", "XS"}))),
    st.none() | st.sampled_from(PLACES),
    st.none() | st.booleans(),
    st.sampled_from(("", "breach-by:XN", WHATEVER)),
)
texts = st.lists(said, min_size=1, max_size=4)


@cache
def gives_way(wide: Said, narrow: Said) -> bool:
    """Whether a clause stands in for a wider one of its text, where it bounds the same ends."""
    mine = [point for point in POINTS if narrow.holds(point)]
    other = [point for point in POINTS if wide.holds(point)]
    if not set(mine) < set(other):
        return False
    situations = {(point.peace, point.happened) for point in mine} < {(point.peace, point.happened) for point in other}
    in_situation = situations and (narrow.peace is not None or bool(narrow.trigger))
    in_place = narrow.places is not None and (wide.places is None or narrow.places < wide.places)
    return in_situation or in_place


def meaning(text: list[Said], point: Point) -> Family | None:
    """What a text leaves possible at a point; None where it is silent."""
    here = [clause for clause in text if clause.holds(point)]
    if not here:
        return None
    left = ALL
    for clause in here:
        kept = clause.pieces
        for other in here:
            if gives_way(clause, other) and not family(*other.bounds) <= family(*clause.bounds):
                upper = any(piece.kind in UPPER for piece in other.pieces)
                lower = any(piece.kind in LOWER for piece in other.pieces)
                kept = frozenset(piece for piece in kept if not (upper if piece.kind in UPPER else lower))
        left &= family(*kept)
    return left


@given(texts)
def test_at_every_point_the_ends_that_a_narrower_clause_bounds_are_given_up_and_the_others_hold(
    text: list[Said],
) -> None:
    entry = entry_of(SIZE, [clause.clause(str(place)) for place, clause in enumerate(text)])
    for point in POINTS:
        cells = cells_at(entry, sheet_of(entry), point)
        expected = meaning(text, point)
        if expected is None:
            assert cells == []
            continue
        (cell,) = cells
        assert cell.contradicts == (not expected)
        assert (cell.position is None) == (not expected)
        if cell.position:
            assert family_of(cell.position.room) == expected


@given(texts, st.randoms())
def test_the_order_of_the_clauses_makes_no_difference(text: list[Said], random: object) -> None:
    shuffled = list(text)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    one, two = (entry_of(SIZE, [clause.clause() for clause in some]) for some in (text, shuffled))
    assert one.situation == two.situation
    seen = [[(cell.box, cell.position, cell.contradicts) for cell in sheet_of(entry).cells] for entry in (one, two)]
    assert seen[0] == seen[1]


@given(texts)
def test_a_clause_shapes_the_cells_that_its_axes_are_stated_on(text: list[Said]) -> None:
    clauses = [clause.clause(str(place)) for place, clause in enumerate(text)]
    entry = entry_of(SIZE, clauses)
    assert entry.stated == frozenset().union(*(clause.scope.stated for clause in clauses))
    assert [placed.clause for placed in entry.placed] == clauses
    for cell in sheet_of(entry).cells:
        assert cell.clauses
        assert cell.stated == frozenset().union(*(clause.scope.stated for clause in cell.clauses))
        assert not cell.passed
        assert cell.silence is None
        for clause in cell.clauses:
            (placed,) = (placed for placed in entry.placed if placed.clause.term == clause.term)
            assert all(not inner & ~outer for inner, outer in zip(cell.box, placed.box, strict=True))


# --- the override rule, by examples ---------------------------------------------------------------------------------


def test_a_narrower_limit_replaces_a_wider_one_and_leaves_its_minimum() -> None:
    between = Room.at_least(PEOPLE, 20) & Room.at_most(PEOPLE, 60)
    text = [size("1", between), size("2", Room.at_most(PEOPLE, 90), state="peacetime")]
    loose = Room.at_least(PEOPLE, 20) & Room.at_most(PEOPLE, 90)
    assert loose is not None
    assert the_cell(text, PEACE) == (Position(((Strength.SHALL, loose),)), ["1", "2"])
    assert between is not None
    assert the_cell(text, WAR) == (Position(((Strength.SHALL, between),)), ["1"])


def test_a_narrower_minimum_replaces_a_wider_one_and_leaves_its_limit() -> None:
    between = Room.at_least(PEOPLE, 20) & Room.cap(PEOPLE, 60)
    text = [size("1", between), size("2", Room.at_least(PEOPLE, 10), state="peacetime")]
    loose = Room.at_least(PEOPLE, 10) & Room.cap(PEOPLE, 60)
    assert loose is not None
    assert the_cell(text, PEACE) == (Position(((Strength.SHALL, loose),)), ["1", "2"])


def test_a_wider_clause_of_which_nothing_is_left_shapes_no_cell() -> None:
    text = [size("1", Room.at_most(PEOPLE, 60)), size("2", Room.at_most(PEOPLE, 90), state="peacetime")]
    assert the_cell(text, PEACE) == (Position(((Strength.SHALL, Room.at_most(PEOPLE, 90)),)), ["2"])


def test_a_wider_clause_that_the_narrower_one_entails_stays() -> None:
    text = [size("1", Room.at_most(PEOPLE, 60)), size("2", Room.at_most(PEOPLE, 40), state="peacetime")]
    assert the_cell(text, PEACE) == (Position(((Strength.SHALL, Room.at_most(PEOPLE, 40)),)), ["1", "2"])


def test_an_open_figure_gives_way_and_makes_give_way_as_a_whole() -> None:
    ceiling = Room.open_figure(PEOPLE, Figure("f", "at-most"))
    wide, narrow = size("1", ceiling), size("2", Room.at_least(PEOPLE, 5), state="peacetime")
    assert the_cell([wide, narrow], PEACE)[1] == ["2"]
    wide, narrow = size("1", Room.at_least(PEOPLE, 5)), size("2", ceiling, state="peacetime")
    assert the_cell([wide, narrow], PEACE)[1] == ["2"]
    assert the_cell([wide, narrow], WAR)[1] == ["1"]


@pytest.mark.parametrize(
    "narrower",
    [{"state": "peacetime"}, {"trigger": "breach-by:XN"}, {"period": Period("signature", 0, 6)}, {"place": "XN-01"}],
    ids=lambda scope: next(iter(scope)),
)
def test_a_stated_state_trigger_period_or_place_makes_a_wider_clause_give_way(narrower: dict[str, Any]) -> None:
    wide = size("1", Room.at_most(PEOPLE, 60), trigger=WHATEVER)
    scope = {"trigger": WHATEVER, **narrower}
    entry = entry_of(SIZE, [wide, size("2", Room.at_most(PEOPLE, 90), **scope)])
    assert {tuple(clause.term for clause in cell.clauses) for cell in sheet_of(entry).cells} == {("1",), ("2",)}


@pytest.mark.parametrize(
    "narrower",
    [
        {"actor": "XN"},
        {"actor": "XN", "place": ["XN-01", "XN-02"]},
        {"actor": "XN", "state": "peacetime"},
        {"actor": "XN", "trigger": "breach-by:XS"},
        {"actor": "XN", "period": Period("signature", 0, 6)},
    ],
)
def test_a_narrower_actor_alone_makes_nothing_give_way(narrower: dict[str, Any]) -> None:
    wide = size("1", Room.at_most(PEOPLE, 60), **{**narrower, "actor": ["XN", "XS"]})
    entry = entry_of(SIZE, [wide, size("2", Room.at_most(PEOPLE, 90), **narrower)])
    assert {tuple(clause.term for clause in cell.clauses) for cell in sheet_of(entry).cells} == {("1",), ("1", "2")}


def test_that_nothing_has_happened_is_no_stated_situation() -> None:
    wide = size("1", Room.at_most(PEOPLE, 60), trigger=WHATEVER)
    assert the_cell([wide, size("2", Room.at_most(PEOPLE, 90))], PEACE)[1] == ["1", "2"]


def test_scopes_that_cross_both_hold() -> None:
    limit = size("1", Room.at_most(PEOPLE, 60), state="peacetime")
    minimum = size("2", Room.at_least(PEOPLE, 70), place="XN-01")
    entry = entry_of(SIZE, [limit, minimum])
    (cell,) = cells_at(entry, sheet_of(entry), PEACE)
    assert cell.contradicts
    assert cell.position is None
    assert [clause.term for clause in cell.clauses] == ["1", "2"]


def test_words_that_a_narrower_clause_speaks_of_are_replaced_as_a_whole() -> None:
    deed = Words(("done", "not"))
    issue = Issue("test/deed", deed, ("actor",))
    must, need_not = Room.must(deed, "done"), Room.may(deed, "not")
    clauses = [
        Clause(issue.path, Scope.of(actor="XN"), must, "1"),
        Clause(issue.path, Scope.of(actor="XN", trigger="breach-by:XS"), need_not, "2"),
        Clause(issue.path, Scope.of(actor="XN", trigger=WHATEVER), Room.may(deed, "done"), "3"),
    ]
    entry = entry_of(issue, clauses)
    (breached,) = cells_at(entry, sheet_of(entry), Point(happened=frozenset({"breach-by:XS"})))
    (quiet,) = cells_at(entry, sheet_of(entry), Point())
    assert [clause.term for clause in breached.clauses] == ["2"]
    assert [clause.term for clause in quiet.clauses] == ["1", "3"]
