"""By how much rooms differ, against the enumeration of what they leave, and by examples worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from negotiations.clauses.outcomes import Number, Numbers, Scale, Words
from negotiations.clauses.relations import (
    NEVER,
    NO_LIMIT,
    Gap,
    Nature,
    Relation,
    Witness,
    gap,
    margin,
    nature,
    relate,
    witness,
)
from negotiations.clauses.rooms import Figure, Room
from negotiations.problems import InvalidValue
from tests.clauses.oracles import Bound, Family, Line
from tests.clauses.strategies import LINES, demands_on, lines, outcomes_of, room

PEOPLE = Numbers("person", integer=True, low=0)
KM = Numbers("km", low=0)
DAYS = Numbers("day", never=True)
SHARE = Numbers("share", low=0, high=1)
LEVEL = Scale("level", ("undetermined", "none", "de-facto", "de-jure"))
ORDER = Scale("order", ("blocked", "restricted", "free"))
DEED = Words(("done", "not"))


@cache
def family(line: Line, *demands: Bound) -> Family:
    return line.family(demands)


def rooms(line: Line, *texts: list[Bound]) -> list[Room]:
    """The rooms of texts that can be satisfied, on lines where all their demands make sense."""
    assume(not (line.never or line.high is not None) or all(b.kind != "no-limit" for text in texts for b in text))
    found = [room(outcomes_of(line), text) for text in texts]
    assume(all(found))
    return [each for each in found if each is not None]


two_texts = lines.flatmap(lambda line: st.tuples(st.just(line), demands_on(line, 2), demands_on(line, 2)))


def on_numbers(texts: tuple[list[Bound], ...]) -> bool:
    """Whether no demand is about "never"."""
    return all(bound.value != NEVER for text in texts for bound in text)


@given(two_texts)
def test_a_gap_is_how_far_the_ends_must_at_least_move(case: tuple[Line, list[Bound], list[Bound]]) -> None:
    line, *texts = case
    a, b = rooms(line, *texts)
    if relate(a, b) is not Relation.CONFLICTS:
        return
    found = gap(a, b)
    distance = line.distance(family(line, *texts[0]), family(line, *texts[1]))
    assert (inf if found.measure == "unlimited" else found.amount) == distance
    assert found.unit == ("" if distance == inf else "unit")


@given(two_texts)
def test_a_witness_is_the_furthest_that_one_side_always_reaches_and_the_other_never(
    case: tuple[Line, list[Bound], list[Bound]],
) -> None:
    line, *texts = case
    assume(on_numbers(tuple(texts)))
    a, b = rooms(line, *texts)
    mine, other = (family(line, *text) for text in texts)
    found = witness(a, b).from_a
    if found in ((NO_LIMIT,), (NEVER,)):
        assert all(line.atoms[x.last].high == inf for x in mine if hasattr(x, "last"))
        assert not any(line.atoms[x.last].high == inf for x in other if hasattr(x, "last"))
        return
    if not found:
        assert not line.common(mine) - line.possible(other) or relate(a, b) is not Relation.CONFLICTS
        return
    (value,) = found
    assert not isinstance(value, str)
    sides = [up for up in (True, False) if reaches(line, mine, other, value, up)]
    assert sides
    further = {up: value + (1 if up else -1) * (1 if line.integer else Fraction(1, 3)) for up in sides}
    assert any(not reaches(line, mine, other, further[up], up) for up in sides)


def reaches(line: Line, demand: frozenset[object], limit: frozenset[object], value: Number, up: bool) -> bool:
    return line.demands_reach(demand, limit, value, upwards=up)


@given(two_texts)
def test_a_margin_is_a_distance_between_two_rooms_that_are_not_the_same(
    case: tuple[Line, list[Bound], list[Bound]],
) -> None:
    line, *texts = case
    a, b = rooms(line, *texts)
    found = margin(a, b)
    if relate(a, b) is Relation.SAME:
        assert found is None
    if found is not None:
        assert (found.measure, found.unit) == ("distance", "unit")
        assert found.amount is not None
        assert found.amount > 0


@pytest.mark.parametrize("relation", list(Relation))
def test_the_converse_of_the_converse_is_the_relation(relation: Relation) -> None:
    assert relation.converse.converse is relation
    directed = {"entails": "entailed", "entailed": "entails", "only-a": "only-b", "only-b": "only-a"}
    assert relation.converse.value == directed.get(relation.value, relation.value)


GAPS = [
    (Room.cap(PEOPLE, 3), Room.cap(PEOPLE, 5), Gap("distance", 2, "person")),
    (Room.at_least(PEOPLE, 9), Room.at_most(PEOPLE, 5), Gap("distance", 4, "person")),
    (Room.exactly(KM, Fraction(1, 2)), Room.exactly(KM, 2), Gap("distance", Fraction(3, 2), "km")),
    (Room.bound(KM, "down-to", 3), Room.at_least(KM, 10), Gap("distance", 7, "km")),
    (Room.bound(KM, "at-most", 3, closed=False), Room.at_least(KM, 3), Gap("distance", 0, "km")),
    (Room.no_limit(PEOPLE), Room.at_most(PEOPLE, 5), Gap("unlimited")),
    (Room.exactly(LEVEL, "de-jure"), Room.exactly(LEVEL, "none"), Gap("steps", 2, "level")),
    (Room.at_least(ORDER, "free"), Room.at_most(ORDER, "restricted"), Gap("steps", 1, "order")),
    (Room.must(DEED, "done"), Room.must_not(DEED, "done"), Gap("sets")),
]


@pytest.mark.parametrize(("a", "b", "expected"), GAPS)
def test_gaps_worked_out_by_hand(a: Room, b: Room, expected: Gap) -> None:
    assert gap(a, b) == gap(b, a) == expected


MARGINS = [
    (Room.at_most(PEOPLE, 3), Room.at_most(PEOPLE, 5), Gap("distance", 2, "person")),
    (Room.at_least(PEOPLE, 3), Room.at_least(PEOPLE, 7), Gap("distance", 4, "person")),
    (Room.up_to(PEOPLE, 3), Room.up_to(PEOPLE, 8), Gap("distance", 5, "person")),
    (Room.bound(PEOPLE, "down-to", 3), Room.bound(PEOPLE, "down-to", 9), Gap("distance", 6, "person")),
    (Room.at_most(LEVEL, "none"), Room.at_most(LEVEL, "de-facto"), Gap("steps", 1, "level")),
    (Room.at_most(PEOPLE, 5), Room.at_least(PEOPLE, 5), None),
    (Room.at_most(PEOPLE, 5), Room.anything(PEOPLE), None),
    (Room.at_most(PEOPLE, 5), Room.at_most(PEOPLE, 5), None),
    (Room.up_to(PEOPLE, 5), Room.no_limit(PEOPLE), None),
    (Room.cap(PEOPLE, 5), Room.at_most(PEOPLE, 5), None),
    (Room.must(DEED, "done"), Room.may(DEED, "done"), None),
]


@pytest.mark.parametrize(("a", "b", "expected"), MARGINS)
def test_margins_worked_out_by_hand(a: Room, b: Room, expected: Gap | None) -> None:
    assert margin(a, b) == margin(b, a) == expected


def test_the_margin_of_limits_comes_before_that_of_minimums_and_promises() -> None:
    narrow = Room.at_least(PEOPLE, 5) & Room.at_most(PEOPLE, 10)
    wide = Room.at_least(PEOPLE, 2) & Room.at_most(PEOPLE, 17)
    equal_limits = Room.at_least(PEOPLE, 2) & Room.at_most(PEOPLE, 10)
    assert narrow is not None
    assert wide is not None
    assert equal_limits is not None
    assert margin(narrow, wide) == Gap("distance", 7, "person")
    assert margin(narrow, equal_limits) == Gap("distance", 3, "person")
    assert margin(Room.cap(PEOPLE, 10), Room.cap(PEOPLE, 12)) == Gap("distance", 2, "person")


NATURES = [
    (Room.cap(PEOPLE, 3), Room.cap(PEOPLE, 5), Nature.DEGREE),
    (Room.at_most(PEOPLE, 0), Room.cap(PEOPLE, 5), Nature.KIND),
    (Room.at_most(PEOPLE, 0), Room.exactly(PEOPLE, 0), Nature.DEGREE),
    (Room.at_most(PEOPLE, 1), Room.cap(PEOPLE, 5), Nature.DEGREE),
    (Room.no_limit(PEOPLE), Room.at_most(PEOPLE, 5), Nature.KIND),
    (Room.no_limit(PEOPLE), Room.no_limit(PEOPLE), Nature.DEGREE),
    (Room.exactly(LEVEL, "none"), Room.exactly(LEVEL, "de-jure"), Nature.KIND),
    (Room.exactly(LEVEL, "undetermined"), Room.exactly(LEVEL, "none"), Nature.DEGREE),
    (Room.exactly(LEVEL, "de-facto"), Room.exactly(LEVEL, "de-jure"), Nature.DEGREE),
    (Room.exactly(ORDER, "blocked"), Room.exactly(ORDER, "free"), Nature.KIND),
    (Room.exactly(ORDER, "restricted"), Room.exactly(ORDER, "free"), Nature.DEGREE),
    (Room.at_most(DAYS, 3), Room.at_least(DAYS, 5), Nature.DEGREE),
    (Room.must(DEED, "done"), Room.must(DEED, "not"), Nature.KIND),
    (Room.bound(Numbers("day"), "at-most", 0), Room.bound(Numbers("day"), "at-least", 5), Nature.DEGREE),
]


@pytest.mark.parametrize(("a", "b", "expected"), NATURES)
def test_natures_worked_out_by_hand(a: Room, b: Room, expected: Nature) -> None:
    assert nature(a, b) is nature(b, a) is expected


def never(outcomes: Numbers) -> Room:
    """Nothing but "never": what is left beyond every number."""
    return Room(outcomes, ((inf, 0), (inf, 0), (inf, 1), (inf, 1)))


def test_never_is_of_another_kind_than_a_deadline_and_at_no_finite_distance() -> None:
    soon = Room.at_most(DAYS, 3)
    assert relate(never(DAYS), soon) is Relation.CONFLICTS
    assert nature(never(DAYS), soon) is Nature.KIND
    assert nature(never(DAYS), never(DAYS)) is Nature.DEGREE
    assert gap(never(DAYS), soon) == Gap("unlimited")
    assert witness(never(DAYS), soon) == Witness((NEVER,), ())
    assert margin(never(DAYS), soon) is None
    without_end = Room.bound(DAYS, "from", 3) & Room.no_limit(DAYS)
    assert without_end is not None
    assert relate(never(DAYS), without_end) is Relation.CONFLICTS
    assert nature(never(DAYS), without_end) is Nature.KIND


FROM_FIVE = Room(KM, ((5, 0), (5, 1), (5, 1), KM.top))
"""From 5 km on, with or without 5 itself: whatever satisfies it goes beyond 5, but no outcome is in all of them."""

WITNESSES = [
    (Room.cap(PEOPLE, 8), Room.cap(PEOPLE, 6), Witness((8,), ())),
    (Room.at_most(PEOPLE, 6), Room.no_limit(PEOPLE), Witness((), (NO_LIMIT,))),
    (Room.at_most(PEOPLE, 3), Room.at_least(PEOPLE, 5), Witness((), ())),
    (Room.bound(PEOPLE, "down-to", 3), Room.at_least(PEOPLE, 5), Witness((3,), ())),
    (Room.bound(PEOPLE, "from", 3), Room.bound(PEOPLE, "from", 5), Witness((3,), ())),
    (Room.exactly(PEOPLE, 3), Room.exactly(PEOPLE, 5), Witness((3,), (5,))),
    (Room.up_to(LEVEL, "de-facto"), Room.at_most(LEVEL, "none"), Witness(("de-facto",), ())),
    (Room.may(DEED, "done"), Room.must_not(DEED, "done"), Witness(("done",), ())),
    (Room.must(DEED, "done"), Room.must_not(DEED, "done"), Witness(("done",), ("not",))),
    (Room.may(DEED, "done"), Room.may(DEED, "not"), Witness()),
    (Room.may(Words(), "XN", "XS", "XE"), Room.must_not(Words(), "XS", "XN"), Witness(("XN", "XS"), ())),
    (Room.may(Words(), "XN", "XS"), Room.must(Words(), "XE"), Witness(("XN", "XS"), ())),
    (Room.at_most(PEOPLE, 5), Room.at_most(PEOPLE, 7), Witness()),
    (FROM_FIVE, Room.at_most(KM, 4), Witness()),
]


@pytest.mark.parametrize(("a", "b", "expected"), WITNESSES)
def test_witnesses_worked_out_by_hand(a: Room, b: Room, expected: Witness) -> None:
    assert witness(a, b) == expected
    assert witness(b, a) == Witness(expected.from_b, expected.from_a)
    assert bool(expected) == bool(expected.from_a + expected.from_b)


def test_a_room_with_an_open_figure_is_not_related_by_itself() -> None:
    ceiling = Room.open_figure(PEOPLE, Figure("f", "at-most"))
    limit = Room.at_most(PEOPLE, 5)
    for a, b in ((ceiling, limit), (limit, ceiling), (ceiling, ceiling)):
        with pytest.raises(
            InvalidValue, match=r"^only rooms on the same outcomes, without open figures, can be related$"
        ):
            relate(a, b)


def test_outcomes_that_are_equal_need_not_be_one_object() -> None:
    again = Numbers("person", integer=True, low=0)
    assert relate(Room.cap(PEOPLE, 5), Room.cap(again, 6)) is Relation.CONFLICTS


def test_the_lines_cover_every_kind_of_ordered_outcomes() -> None:
    kinds = {(line.integer, line.never, line.low is None, line.high is None) for line in LINES}
    assert len(kinds) == len(LINES)
