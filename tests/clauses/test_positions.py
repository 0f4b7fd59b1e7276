"""Positions: several demands of several strengths on one cell, and figures that are still open."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from negotiations.clauses.outcomes import Numbers
from negotiations.clauses.positions import Position, relate_positions
from negotiations.clauses.relations import Relation, relate
from negotiations.clauses.rooms import BOUNDS, Figure, Room
from negotiations.clauses.strengths import Strength
from tests.clauses.oracles import STRENGTHS, Bound, Family, Line

PEOPLE = Numbers("person", integer=True, low=0)
LINE = Line(integer=True, low=0)
said = st.lists(
    st.tuples(st.sampled_from(STRENGTHS), st.builds(Bound, st.sampled_from(BOUNDS), st.sampled_from((0, 1, 2)))),
    min_size=1,
    max_size=3,
)
Said = list[tuple[str, Bound]]


def position(some: Said) -> Position | None:
    return Position.of([(Strength(strength), Room.bound(PEOPLE, bound.kind, bound.value)) for strength, bound in some])


def levels(some: Said) -> list[Family]:
    """What a text demands at each strength: all that it says at least that strongly."""
    ranks = {strength: rank for rank, strength in enumerate(STRENGTHS)}
    return [
        LINE.family([bound for strength, bound in some if ranks[strength] <= rank]) for rank in range(len(STRENGTHS))
    ]


@given(said, said)
def test_positions_relate_at_every_strength(a: Said, b: Said) -> None:
    mine, other = position(a), position(b)
    assert (mine is None) == (not levels(a)[-1])
    assume(mine is not None and other is not None)
    assert mine is not None
    assert other is not None
    verdict = relate_positions(mine, other)
    pairs = list(zip(levels(a), levels(b), strict=True))
    if not pairs[-1][0] & pairs[-1][1]:
        assert verdict.relation is Relation.CONFLICTS
        assert verdict.soft == bool(pairs[0][0] & pairs[0][1])
    elif all(x == y for x, y in pairs):
        assert verdict.relation is Relation.SAME
        assert mine == other
    elif all(x <= y for x, y in pairs):
        assert verdict.relation is Relation.ENTAILS
    elif all(y <= x for x, y in pairs):
        assert verdict.relation is Relation.ENTAILED
    else:
        assert verdict.relation is Relation.OVERLAPS


figures = st.builds(
    Figure, st.just("f"), st.sampled_from(BOUNDS), st.none() | st.integers(0, 2), st.none() | st.integers(2, 4)
)
closed = st.builds(Bound, st.sampled_from(BOUNDS), st.sampled_from((0, 1, 2, 3)))


def at_every_value(figure: Figure, other: Room) -> dict[int, Relation]:
    """The relation for each value that the figure can take, up to well beyond all constants."""
    values = range(int(figure.low or 0), 1 + (8 if figure.high is None else int(figure.high)))
    return {value: relate(Room.bound(PEOPLE, figure.bound, value), other) for value in values}


@given(figures, closed)
def test_an_open_figure_relates_as_it_does_for_every_value(figure: Figure, bound: Bound) -> None:
    other = Room.bound(PEOPLE, bound.kind, bound.value)
    mine = Position(((Strength.SHALL, Room.open_figure(PEOPLE, figure)),))
    verdict = relate_positions(mine, Position(((Strength.SHALL, other),)))
    expected = at_every_value(figure, other)
    if len(set(expected.values())) == 1:
        assert {verdict.relation} == set(expected.values())
        return
    assert verdict.relation is Relation.OPEN
    for value, found in expected.items():
        [case] = [case for case in verdict.cases if case.low <= (value, 0) and (value, 1) <= case.high]
        assert case.relation is found


def test_two_open_figures_are_open_unless_nothing_depends_on_them() -> None:
    ceiling = Position(((Strength.SHALL, Room.open_figure(PEOPLE, Figure("f", "at-most"))),))
    floor = Position(((Strength.SHALL, Room.open_figure(PEOPLE, Figure("f", "at-least"))),))
    boundless = Position(((Strength.SHALL, Room.no_limit(PEOPLE)),))
    assert relate_positions(ceiling, floor).relation is Relation.OPEN
    assert relate_positions(ceiling, ceiling).relation is Relation.OPEN
    assert relate_positions(ceiling, boundless).relation is Relation.CONFLICTS


def test_a_fraction_of_an_interval_of_baselines_is_an_open_figure() -> None:
    half = Figure("f", "cap", Fraction(200), Fraction(225))
    mine = Position(((Strength.SHALL, Room.open_figure(PEOPLE, half)),))
    assert relate_positions(mine, Position(((Strength.SHALL, Room.cap(PEOPLE, 300)),))).relation is Relation.CONFLICTS
    assert relate_positions(mine, Position(((Strength.SHALL, Room.cap(PEOPLE, 210)),))).relation is Relation.OPEN


def test_rooms_of_other_units_are_incomparable() -> None:
    pieces = Position(((Strength.SHALL, Room.at_most(Numbers("piece", integer=True, low=0), 5)),))
    verdict = relate_positions(pieces, Position(((Strength.SHALL, Room.at_most(PEOPLE, 5)),)))
    assert (verdict.relation, verdict.reason) == (Relation.INCOMPARABLE, "outcomes")


def test_a_relation_of_strengths_is_what_the_words_say() -> None:
    shall = Position(((Strength.SHALL, Room.at_most(PEOPLE, 5)),))
    should = Position(((Strength.SHOULD, Room.at_most(PEOPLE, 5)),))
    assert relate_positions(shall, should).relation is Relation.ENTAILS
    assert shall.at(Strength.SHOULD) == shall.room
    assert should.at(Strength.SHALL) is None


def test_positions_of_several_strengths_are_the_same_only_if_each_strength_is() -> None:
    def position_of(*limits: tuple[Strength, int]) -> Position:
        found = Position.of([(strength, Room.at_most(PEOPLE, value)) for strength, value in limits])
        assert found is not None
        return found

    shall, should, aims = Strength.SHALL, Strength.SHOULD, Strength.AIMS
    one = position_of((shall, 9), (should, 5))
    assert relate_positions(one, position_of((should, 5), (shall, 9))).relation is Relation.SAME
    assert relate_positions(one, position_of((shall, 9), (aims, 5))).relation is Relation.ENTAILS
    assert relate_positions(one, position_of((shall, 8), (should, 5))).relation is Relation.ENTAILED
    assert relate_positions(one, position_of((shall, 8), (aims, 5))).relation is Relation.OVERLAPS
