"""Open figures, against what comes out for each value that they can take."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.outcomes import Number, Numbers, Ordered, Scale, Words
from negotiations.clauses.positions import Case, Position, Verdict, relate_positions
from negotiations.clauses.relations import Relation
from negotiations.clauses.rooms import BOUNDS, Figure, Room
from negotiations.clauses.strengths import Strength

PEOPLE = Numbers("person", integer=True, low=0)
KM = Numbers("km", low=0)
DAYS = Numbers("day", never=True)
SHARE = Numbers("share", low=0, high=3)
LEVEL = Scale("level", ("a", "b", "c", "d"))
OUTCOMES: tuple[Ordered, ...] = (PEOPLE, KM, DAYS, SHARE, LEVEL)
SHALL = Strength.SHALL

Said = tuple[Strength, str, int]
said = st.tuples(st.sampled_from(Strength), st.sampled_from(BOUNDS), st.integers(0, 3))
open_said = st.tuples(
    st.sampled_from(Strength),
    st.builds(
        Figure, st.just("f"), st.sampled_from(BOUNDS), st.none() | st.integers(0, 1), st.none() | st.integers(2, 3)
    ),
)


def room(outcomes: Ordered, kind: str, value: Number) -> Room:
    return Room.bound(outcomes, kind, outcomes.words[int(value)] if isinstance(outcomes, Scale) else value)


def position(outcomes: Ordered, some: list[Said], figures: list[tuple[Strength, Figure]]) -> Position | None:
    demands = [(strength, room(outcomes, kind, value)) for strength, kind, value in some]
    demands += [(strength, Room.open_figure(outcomes, figure)) for strength, figure in figures]
    return Position.of(demands)


def values_of(outcomes: Ordered, figure: Figure) -> list[Number]:
    """Every value of a figure that can make a difference, and some that make none."""
    step = Fraction(1) if outcomes.integer else Fraction(1, 3)
    low = figure.low if figure.low is not None else (-2 if outcomes == DAYS else 0)
    high = figure.high if figure.high is not None else (3 if outcomes in (SHARE, LEVEL) else 5)
    return [low + step * n for n in range(int((high - low) / step) + 1)]


def settled(outcomes: Ordered, some: list[Said], figure: tuple[Strength, Figure], value: Number) -> Position | None:
    strength, unknown = figure
    demands = [(each, room(outcomes, kind, number)) for each, kind, number in some]
    return Position.of([*demands, (strength, room(outcomes, unknown.bound, value))])


@given(st.sampled_from(OUTCOMES), st.lists(said, max_size=1), open_said, st.lists(said, min_size=1, max_size=2))
def test_one_open_figure_relates_as_it_does_for_each_of_its_values(
    outcomes: Ordered, some: list[Said], figure: tuple[Strength, Figure], others: list[Said]
) -> None:
    mine, other = position(outcomes, some, [figure]), position(outcomes, others, [])
    if mine is None or other is None:
        return
    expected: dict[Number, Verdict] = {}
    for value in values_of(outcomes, figure[1]):
        closed = settled(outcomes, some, figure, value)
        if closed is not None:
            expected[value] = relate_positions(closed, other)
    if not expected:
        return
    verdict, mirrored = relate_positions(mine, other), relate_positions(other, mine)
    assert mirrored.relation is verdict.relation.converse
    assert [case.relation.converse for case in mirrored.cases] == [case.relation for case in verdict.cases]
    relations = {each.relation for each in expected.values()}
    if len(relations) == 1:
        soft = all(each.soft for each in expected.values())
        assert verdict == Verdict(relations.pop(), soft=soft)
        return
    assert (verdict.relation, verdict.reason, verdict.soft) == (Relation.OPEN, "figure", False)
    for value, found in expected.items():
        (case,) = [case for case in verdict.cases if case.low <= (value, 0) and (value, 1) <= case.high]
        assert case.relation is found.relation
    assert all(before.high == after.low for before, after in zip(verdict.cases, verdict.cases[1:], strict=False))
    assert all(
        before.relation is not after.relation for before, after in zip(verdict.cases, verdict.cases[1:], strict=False)
    )
    low, high = figure[1].low, figure[1].high
    assert verdict.cases[0].low == (outcomes.bottom if low is None else (low, 0))
    assert verdict.cases[-1].high == (outcomes.top if high is None else (high, 1))


@given(st.sampled_from((PEOPLE, KM, LEVEL)), open_said, open_said, st.booleans(), st.lists(said, max_size=1))
def test_two_open_figures_have_a_relation_only_where_it_is_the_same_for_all_their_values(
    outcomes: Ordered,
    one: tuple[Strength, Figure],
    two: tuple[Strength, Figure],
    in_one_text: bool,
    others: list[Said],
) -> None:
    second = (two[0], Figure("g", two[1].bound, two[1].low, two[1].high)) if in_one_text else two
    mine = position(outcomes, [], [one, second] if in_one_text else [one])
    other = position(outcomes, others, [] if in_one_text else [second])
    if mine is None or other is None or not other.levels:
        return
    relations = set()
    for values in product(values_of(outcomes, one[1]), values_of(outcomes, two[1])):
        first = (one[0], room(outcomes, one[1].bound, values[0]))
        last = (two[0], room(outcomes, two[1].bound, values[1]))
        rest = [(each, room(outcomes, kind, number)) for each, kind, number in others]
        a = Position.of([first, last] if in_one_text else [first])
        b = Position.of(rest if in_one_text else [*rest, last])
        if a is not None and b is not None:
            relations.add(relate_positions(a, b).relation)
    if not relations:
        return
    verdict = relate_positions(mine, other)
    if len(relations) == 1:
        assert verdict.relation in relations
    else:
        assert verdict == Verdict(Relation.OPEN, reason="figure")


def test_the_thresholds_stand_where_the_relation_changes() -> None:
    ceiling = Position(((SHALL, Room.open_figure(PEOPLE, Figure("f", "at-most"))),))
    capped = Position(((SHALL, Room.cap(PEOPLE, 800)),))
    assert relate_positions(ceiling, capped).cases == (
        Case((0, 0), (800, 0), Relation.CONFLICTS),
        Case((800, 0), (inf, 0), Relation.ENTAILED),
    )
    dense = Position(((SHALL, Room.open_figure(KM, Figure("f", "at-most", 1, 20))),))
    limit = Position(((SHALL, Room.at_most(KM, 5)),))
    assert relate_positions(dense, limit).cases == (
        Case((1, 0), (5, 0), Relation.ENTAILS),
        Case((5, 0), (5, 1), Relation.SAME),
        Case((5, 1), (20, 1), Relation.ENTAILED),
    )


BELOW_AND_ABOVE = [
    (DAYS, Figure("f", "at-most"), Room.at_most(DAYS, 5), ["entails", "same", "entailed"]),
    (DAYS, Figure("f", "at-least"), Room.at_least(DAYS, 5), ["entailed", "same", "entails"]),
    (DAYS, Figure("f", "at-most", -3), Room.at_least(DAYS, -5), ["overlaps"]),
    (DAYS, Figure("f", "at-most", None, -5), Room.at_least(DAYS, -5), ["conflicts", "overlaps"]),
    (PEOPLE, Figure("f", "at-most", 3, 4), Room.at_most(PEOPLE, 4), ["entails", "same"]),
    (PEOPLE, Figure("f", "at-most", 4, 5), Room.at_most(PEOPLE, 4), ["same", "entailed"]),
    (SHARE, Figure("f", "at-least"), Room.at_least(SHARE, 3), ["entailed", "same"]),
    (LEVEL, Figure("f", "at-most"), Room.at_most(LEVEL, "d"), ["entails", "same"]),
    (LEVEL, Figure("f", "exactly"), Room.at_least(LEVEL, "b"), ["conflicts", "entails"]),
]


@pytest.mark.parametrize(("outcomes", "figure", "other", "expected"), BELOW_AND_ABOVE)
def test_a_figure_takes_every_value_between_its_limits_and_none_beyond(
    outcomes: Ordered, figure: Figure, other: Room, expected: list[str]
) -> None:
    mine = Position(((SHALL, Room.open_figure(outcomes, figure)),))
    verdict = relate_positions(mine, Position(((SHALL, other),)))
    assert ([case.relation.value for case in verdict.cases] or [verdict.relation.value]) == expected


def test_two_figures_lie_between_their_limits_in_every_order() -> None:
    at_most, at_least = Figure("f", "at-most", 2, 3), Figure("f", "at-least", 4, 5)
    low = Position(((SHALL, Room.open_figure(PEOPLE, at_most)),))
    high = Position(((SHALL, Room.open_figure(PEOPLE, at_least)),))
    assert relate_positions(low, high) == Verdict(Relation.CONFLICTS)
    assert relate_positions(high, low) == Verdict(Relation.CONFLICTS)
    loose = Position(((SHALL, Room.open_figure(PEOPLE, Figure("f", "at-least", 3, 5))),))
    assert relate_positions(low, loose) == Verdict(Relation.OPEN, reason="figure")


def test_a_conflict_is_soft_only_if_it_is_for_every_value_of_a_figure() -> None:
    demands = [
        (Strength.SHOULD, Room.at_least(PEOPLE, 10)),
        (SHALL, Room.open_figure(PEOPLE, Figure("f", "at-least", 0, 8))),
    ]
    mine = Position.of(demands)
    assert mine is not None
    assert relate_positions(mine, Position(((SHALL, Room.at_most(PEOPLE, 5)),))) == Verdict(Relation.CONFLICTS)
    assert relate_positions(mine, Position(((SHALL, Room.at_most(PEOPLE, 8)),))) == Verdict(
        Relation.CONFLICTS, soft=True
    )


def test_so_many_figures_that_not_all_cases_can_be_tried_are_open() -> None:
    limits = [Figure(name, "at-most", 0, 100) for name in "abcde"]
    many = Position.of([(SHALL, Room.open_figure(KM, figure)) for figure in limits])
    assert many is not None
    assert len(many.figures) == 5
    boundless = Position(((SHALL, Room.no_limit(KM)),))
    assert relate_positions(many, boundless) == Verdict(Relation.OPEN, reason="figure")
    few = Position.of([(SHALL, Room.open_figure(KM, figure)) for figure in limits[:2]])
    assert few is not None
    assert relate_positions(few, boundless) == Verdict(Relation.CONFLICTS)


def test_figures_get_values_by_name() -> None:
    both = Room.open_figure(PEOPLE, Figure("a", "at-least")) & Room.open_figure(PEOPLE, Figure("b", "at-most"))
    assert both is not None
    assert [figure.name for figure in both.figures] == ["a", "b"]
    assert both.with_figures({"a": 3, "b": 5}) == Room.at_least(PEOPLE, 3) & Room.at_most(PEOPLE, 5)
    assert both.with_figures({"a": 5, "b": 3}) is None
    strict = Position.of([(SHALL, both), (Strength.AIMS, Room.at_most(PEOPLE, 4))])
    assert strict is not None
    assert strict.figures == both.figures
    assert strict.with_figures({"a": 5, "b": 9}) is None
    closed = strict.with_figures({"a": 1, "b": 9})
    assert closed is not None
    assert closed.levels == (
        (SHALL, Room.at_least(PEOPLE, 1) & Room.at_most(PEOPLE, 9)),
        (Strength.AIMS, Room.at_least(PEOPLE, 1) & Room.at_most(PEOPLE, 4)),
    )


def test_a_value_outside_the_outcomes_is_cut_back() -> None:
    share = Room.open_figure(SHARE, Figure("f", "at-most"))
    assert share.with_figures({"f": 7}) == Room.anything(SHARE)
    assert share.with_figures({"f": -1}) is None


def test_words_have_no_figures() -> None:
    duty = Room.must(Words(("done", "not")), "done")
    assert duty.with_figures({"f": 3}) == duty
    assert duty.upper_part() is None
    assert duty.lower_part() is None


PARTS = [
    (Room.at_most(PEOPLE, 5), Room.at_most(PEOPLE, 5), None),
    (Room.cap(PEOPLE, 5), Room.at_most(PEOPLE, 5), Room.up_to(PEOPLE, 5)),
    (Room.exactly(PEOPLE, 5), Room.at_most(PEOPLE, 5), Room.at_least(PEOPLE, 5)),
    (Room.up_to(PEOPLE, 5), None, Room.up_to(PEOPLE, 5)),
    (Room.no_limit(PEOPLE), None, Room.no_limit(PEOPLE)),
    (Room.at_least(PEOPLE, 5), None, Room.at_least(PEOPLE, 5)),
    (Room.bound(PEOPLE, "down-to", 5), None, None),
    (Room.bound(PEOPLE, "from", 5), None, Room.at_least(PEOPLE, 5)),
    (Room.anything(PEOPLE), None, None),
]


@pytest.mark.parametrize(("whole", "upper", "lower"), PARTS)
def test_limits_bind_the_parts_and_minimums_and_promises_the_total(
    whole: Room, upper: Room | None, lower: Room | None
) -> None:
    assert whole.upper_part() == upper
    assert whole.lower_part() == lower


OPEN_PARTS = {
    "at-most": ("at-most", None),
    "up-to": (None, "up-to"),
    "cap": ("at-most", "up-to"),
    "at-least": (None, "at-least"),
    "down-to": (None, None),
    "from": (None, "at-least"),
    "exactly": ("at-most", "at-least"),
}


@pytest.mark.parametrize("kind", BOUNDS)
def test_open_figures_bind_the_parts_and_the_total_as_any_figure_would(kind: str) -> None:
    upper, lower = OPEN_PARTS[kind]
    whole = Room.open_figure(PEOPLE, Figure("f", kind, 2, 9))
    for part_of, bound in ((Room.upper_part, upper), (Room.lower_part, lower)):
        part = part_of(whole)
        assert part == (bound and Room.open_figure(PEOPLE, Figure("f", bound, 2, 9)))
        for value in range(2, 10):
            expected = part_of(Room.bound(PEOPLE, kind, value))
            assert (part and part.with_figures({"f": value})) == expected


def test_a_position_has_the_room_of_each_strength_and_all_stronger_ones() -> None:
    demands = {
        Strength.SHALL: Room.at_most(PEOPLE, 9),
        Strength.AIMS: Room.at_most(PEOPLE, 5),
        Strength.EFFORT: Room.at_least(PEOPLE, 2),
    }
    found = Position.of(reversed(list(demands.items())))
    assert found is not None
    assert found.at(Strength.SHALL) == found.at(Strength.SHOULD) == Room.at_most(PEOPLE, 9)
    assert found.at(Strength.AIMS) == Room.at_most(PEOPLE, 5)
    assert found.room == found.at(Strength.EFFORT) == Room.at_least(PEOPLE, 2) & Room.at_most(PEOPLE, 5)
    assert found.strength is Strength.EFFORT
    assert found.figures == ()


def test_what_adds_nothing_and_what_demands_nothing_make_no_level() -> None:
    limit, wide, nothing = Room.at_most(PEOPLE, 5), Room.at_most(PEOPLE, 9), Room.anything(PEOPLE)
    alone = Position(((SHALL, limit),))
    assert Position.of([(Strength.AIMS, wide), (SHALL, limit), (SHALL, nothing)]) == alone
    assert Position.of([(SHALL, limit), (SHALL, wide)]) == alone
    assert Position.of([(Strength.AIMS, nothing), (Strength.EFFORT, nothing)]) == Position(((SHALL, nothing),))
    assert hash(Position.of([(SHALL, limit), (SHALL, wide)])) == hash(alone)
    assert Position.of([(SHALL, limit), (Strength.EFFORT, Room.at_least(PEOPLE, 6))]) is None


def test_a_conflict_of_what_is_said_with_shall_alone_is_hard() -> None:
    def at_most(value: int, strength: Strength = SHALL) -> Position:
        return Position(((strength, Room.at_most(PEOPLE, value)),))

    def at_least(value: int, strength: Strength = SHALL) -> Position:
        return Position(((strength, Room.at_least(PEOPLE, value)),))

    should = Strength.SHOULD
    assert relate_positions(at_most(3), at_least(5)) == Verdict(Relation.CONFLICTS)
    for a, b in (
        (at_most(3, should), at_least(5)),
        (at_most(3), at_least(5, should)),
        (at_most(3, should), at_least(5, should)),
    ):
        assert relate_positions(a, b) == Verdict(Relation.CONFLICTS, soft=True)
    both = Position.of([(SHALL, Room.at_most(PEOPLE, 9)), (should, Room.at_most(PEOPLE, 3))])
    assert both is not None
    assert relate_positions(both, at_least(5)) == Verdict(Relation.CONFLICTS, soft=True)
    assert relate_positions(both, at_least(10)) == Verdict(Relation.CONFLICTS)
