"""Rooms and their relations, against the enumeration of everything that an agreement can leave possible."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from negotiations.clauses.outcomes import Numbers, Ordered, Scale, Words
from negotiations.clauses.relations import Nature, Relation, gap, margin, nature, relate, witness
from negotiations.clauses.rooms import BOUNDS, Room
from negotiations.problems import InvalidValue
from tests.clauses.oracles import (
    COMPOSITION,
    RELATIONS,
    Bound,
    Line,
    WordDemand,
    relation,
    word_excess,
    word_family,
    word_sets,
)

LINES: tuple[tuple[Line, Ordered], ...] = (
    (Line(integer=True, low=0), Numbers("person", integer=True, low=0)),
    (Line(integer=True), Numbers("step", integer=True)),
    (Line(integer=False, low=0), Numbers("m", low=0)),
    (Line(integer=False), Numbers("day")),
    (Line(integer=False, low=0, high=2), Numbers("share", low=0, high=2)),
    (Line(integer=True, low=0, high=2), Scale("order", ("none", "some", "all"))),
    (Line(integer=False, never=True), Numbers("day", never=True)),
)
Case = tuple[Line, Ordered]
lines = st.sampled_from(LINES)
demands = st.lists(
    st.builds(Bound, st.sampled_from(BOUNDS), st.sampled_from((0, 1, 2)), st.booleans()) | st.just(Bound("no-limit")),
    min_size=1,
    max_size=3,
)


def room_of(outcomes: Ordered, bounds: list[Bound]) -> Room | None:
    """The room of several demands, or None where nothing satisfies them."""
    room: Room | None = Room.anything(outcomes)
    for bound in bounds:
        try:
            one = _one(outcomes, bound)
        except InvalidValue:
            return None
        room = room and room & one
    return room


def _one(outcomes: Ordered, bound: Bound) -> Room:
    if bound.kind == "no-limit":
        return Room.no_limit(outcomes)
    value = outcomes.words[int(bound.value)] if isinstance(outcomes, Scale) else bound.value
    return Room.bound(outcomes, bound.kind, value, closed=bound.closed)


def skip_limits_at_the_end(line: Line, bounds: list[Bound]) -> None:
    """ "No limit" says nothing sensible of outcomes that end, or that have "never" beyond all numbers."""
    assume((line.high is None and not line.never) or all(bound.kind != "no-limit" for bound in bounds))


@given(lines, demands)
def test_a_room_is_empty_exactly_when_nothing_satisfies_its_demands(line: Case, bounds: list[Bound]) -> None:
    skip_limits_at_the_end(line[0], bounds)
    assert (room_of(line[1], bounds) is None) == (not line[0].family(bounds))


@given(lines, demands, demands)
def test_rooms_relate_as_the_sets_of_what_they_leave(line: Case, a: list[Bound], b: list[Bound]) -> None:
    skip_limits_at_the_end(line[0], a + b)
    first, second = room_of(line[1], a), room_of(line[1], b)
    assume(first is not None and second is not None)
    assert first is not None
    assert second is not None
    assert relate(first, second).value == relation(line[0].family(a), line[0].family(b))


@given(lines, demands, demands)
def test_equal_meaning_is_an_equal_value(line: Case, a: list[Bound], b: list[Bound]) -> None:
    skip_limits_at_the_end(line[0], a + b)
    first, second = room_of(line[1], a), room_of(line[1], b)
    assert (first == second) == (line[0].family(a) == line[0].family(b))
    if first == second:
        assert hash(first) == hash(second)


@given(lines, demands, demands)
def test_both_demands_together_leave_what_each_leaves(line: Case, a: list[Bound], b: list[Bound]) -> None:
    skip_limits_at_the_end(line[0], a + b)
    first, second = room_of(line[1], a), room_of(line[1], b)
    assume(first is not None and second is not None)
    assert first is not None
    assert second is not None
    assert (first & second) == room_of(line[1], a + b)
    assert first.excludes(second) == (first & second is None)


@given(lines, demands, demands, demands)
def test_compositions_lie_in_the_table_of_rcc5(line: Case, a: list[Bound], b: list[Bound], c: list[Bound]) -> None:
    rooms = [room for room in (room_of(line[1], bounds) for bounds in (a, b, c)) if room is not None]
    assume(len(rooms) == 3)
    one, two, three = rooms
    assert relate(one, three).value in COMPOSITION[relate(one, two).value, relate(two, three).value]


@given(lines, demands, demands)
def test_relations_have_their_converse_and_gaps_are_the_same_from_both_sides(
    line: Case, a: list[Bound], b: list[Bound]
) -> None:
    first, second = room_of(line[1], a), room_of(line[1], b)
    assume(first is not None and second is not None)
    assert first is not None
    assert second is not None
    assert relate(second, first) is relate(first, second).converse
    assert relate(first, second).value in RELATIONS
    assert gap(first, second) == gap(second, first)
    assert nature(first, second) is nature(second, first)
    assert margin(first, second) == margin(second, first)
    mine, other = witness(first, second), witness(second, first)
    assert (mine.from_a, mine.from_b) == (other.from_b, other.from_a)


@given(lines, st.lists(demands, min_size=2, max_size=4))
def test_ordered_rooms_that_are_compatible_in_pairs_are_compatible_together(
    line: Case, all_bounds: list[list[Bound]]
) -> None:
    rooms = [room_of(line[1], bounds) for bounds in all_bounds]
    kept = [room for room in rooms if room is not None]
    assume(len(kept) == len(rooms))
    in_pairs = all(not one.excludes(two) for one in kept for two in kept)
    together: Room | None = kept[0]
    for room in kept[1:]:
        together = together and together & room
    assert in_pairs == (together is not None)


WORDS = ("a", "b", "c")
CLOSED, OPEN = Words(WORDS), Words()
word_demands = st.lists(
    st.builds(
        WordDemand,
        st.sampled_from(("must", "must-not", "may")),
        st.lists(st.sampled_from(WORDS), min_size=1, unique=True).map(tuple),
    ),
    min_size=1,
    max_size=3,
)
VERBS = {"must": Room.must, "must-not": Room.must_not, "may": Room.may}


def word_room(outcomes: Words, given_demands: list[WordDemand]) -> Room | None:
    room: Room | None = Room.anything(outcomes)
    for demand in given_demands:
        try:
            one = VERBS[demand.verb](outcomes, *demand.words)
        except InvalidValue:
            return None
        room = room and room & one
    return room


@pytest.mark.parametrize("outcomes", [CLOSED, OPEN], ids=["closed", "open"])
@given(a=word_demands, b=word_demands)
def test_rooms_on_words_relate_as_the_sets_of_what_they_leave(
    outcomes: Words, a: list[WordDemand], b: list[WordDemand]
) -> None:
    xs = word_sets(WORDS, closed=bool(outcomes.words))
    mine, other = word_family(a, xs), word_family(b, xs)
    first, second = word_room(outcomes, a), word_room(outcomes, b)
    assert (first is None) == (not mine)
    assert (second is None) == (not other)
    assert (first == second) == (mine == other)
    if first is None or second is None:
        return
    assert relate(first, second).value == relation(mine, other)
    assert (first & second) == word_room(outcomes, a + b)
    if relate(first, second) is Relation.CONFLICTS:
        assert list(witness(first, second).from_a) == word_excess(mine, other)
        assert nature(first, second) is Nature.KIND


def test_rooms_on_words_can_be_compatible_in_pairs_and_not_together() -> None:
    """The law that fails for words, with its smallest witness."""
    not_a, not_b, not_c = (Room.must_not(CLOSED, word) for word in WORDS)
    assert all(not one.excludes(two) for one, two in pairwise((not_a, not_b, not_c, not_a)))
    both = not_a & not_b
    assert both is not None
    assert both & not_c is None


DEED = Words(("done", "not"))
PEOPLE = Numbers("person", integer=True, low=0)


def test_must_entails_may() -> None:
    assert relate(Room.must(DEED, "done"), Room.may(DEED, "done")) is Relation.ENTAILS


def test_may_conflicts_with_must_not_and_must_with_need_not() -> None:
    assert relate(Room.may(DEED, "done"), Room.must_not(DEED, "done")) is Relation.CONFLICTS
    assert relate(Room.must(DEED, "done"), Room.may(DEED, "not")) is Relation.CONFLICTS


def test_the_deontic_square_holds_on_ordered_outcomes_too() -> None:
    cap, limit, title = Room.cap(PEOPLE, 5), Room.at_most(PEOPLE, 5), Room.up_to(PEOPLE, 5)
    assert relate(cap, limit) is Relation.ENTAILS
    assert relate(cap, title) is Relation.ENTAILS
    assert relate(Room.up_to(PEOPLE, 6), limit) is Relation.CONFLICTS
    assert relate(Room.no_limit(PEOPLE), limit) is Relation.CONFLICTS


def test_rooms_that_touch_have_a_gap_of_nothing() -> None:
    days = Numbers("day")
    only_after = Room.bound(days, "at-least", 0, closed=False)
    assert relate(only_after, Room.at_most(days, 0)) is Relation.CONFLICTS
    assert gap(only_after, Room.at_most(days, 0)).amount == 0


def test_rooms_on_other_outcomes_are_not_related() -> None:
    with pytest.raises(InvalidValue, match="same outcomes"):
        relate(Room.at_most(PEOPLE, 5), Room.at_most(Numbers("piece", integer=True, low=0), 5))
    with pytest.raises(InvalidValue, match="different outcomes"):
        _ = Room.at_most(PEOPLE, 5) & Room.must(DEED, "done")


def test_a_room_refuses_what_is_no_exact_number_and_no_bound() -> None:
    with pytest.raises(InvalidValue, match="not an exact number"):
        Room.at_most(PEOPLE, True)
    with pytest.raises(InvalidValue, match="not one of"):
        Room.bound(PEOPLE, "around", 5)
    with pytest.raises(InvalidValue, match="not on the scale"):
        Room.at_most(Scale("order", ("none", "all")), "most")
    with pytest.raises(InvalidValue, match="'maybe' is not one of"):
        Room.must(DEED, "maybe")
    with pytest.raises(InvalidValue, match="no outcome satisfies"):
        Room.at_most(PEOPLE, -1)
    with pytest.raises(InvalidValue, match="no outcome satisfies"):
        Room.must_not(DEED, "done", "not")
    with pytest.raises(InvalidValue, match="needs bounds"):
        Room(PEOPLE)


def test_on_a_closed_list_a_ban_is_the_duty_to_do_the_rest() -> None:
    assert Room.must_not(CLOSED, "a") == Room.must(CLOSED, "b", "c")
    assert Room.must_not(CLOSED, "a").all_but is False
    assert Room.must_not(Words(), "a").all_but is True
    assert Room.must_not(DEED, "not") == Room.must(DEED, "done") == Room.must(DEED, "done") & Room.may(DEED, "done")


def test_on_an_open_list_there_are_always_more_words() -> None:
    words = Words()
    ban, duty = Room.must_not(words, "XN"), Room.must(words, "XS", "XE")
    assert relate(duty, ban) is Relation.ENTAILS
    assert relate(Room.must(words, "XN", "XE"), ban) is Relation.OVERLAPS
    assert relate(Room.must(words, "XN"), ban) is Relation.CONFLICTS
    assert relate(Room.must_not(words, "XN", "XS"), ban) is Relation.ENTAILS
    free = ban & Room.may(words, "XS")
    assert free is not None
    assert relate(free, ban) is Relation.ENTAILS
    assert relate(ban, free) is Relation.ENTAILED
    assert (duty & Room.must_not(words, "XE")) == Room.must(words, "XS")


INF = float("inf")
METRES, PERSONS = Numbers("m", low=0), Numbers("person", integer=True, low=0)


@pytest.mark.parametrize(
    ("outcomes", "kind", "closed", "ends"),
    [
        (METRES, "at-most", True, ((0, 0), (5, 0), (0, 1), (5, 1))),
        (METRES, "at-most", False, ((0, 0), (5, 0), (0, 1), (5, 0))),
        (METRES, "at-least", True, ((5, 0), (INF, 0), (5, 1), (INF, 0))),
        (METRES, "at-least", False, ((5, 1), (INF, 0), (5, 1), (INF, 0))),
        (METRES, "exactly", True, ((5, 0), (5, 0), (5, 1), (5, 1))),
        (PERSONS, "at-most", False, ((0, 0), (4, 0), (0, 1), (4, 1))),
        (PERSONS, "at-least", False, ((6, 0), (INF, 0), (6, 1), (INF, 0))),
        (PERSONS, "from", True, ((5, 0), (5, 0), (5, 1), (INF, 0))),
    ],
)
def test_the_ends_of_a_bound(outcomes: Numbers, kind: str, closed: bool, ends: tuple[tuple[float, int], ...]) -> None:
    assert Room.bound(outcomes, kind, 5, closed=closed).ends == ends


def test_whole_outcomes_round_inwards() -> None:
    half = Fraction(11, 2)
    assert Room.at_most(PERSONS, half) == Room.at_most(PERSONS, 5) == Room.bound(PERSONS, "at-most", half, closed=False)
    assert Room.at_least(PERSONS, half) == Room.at_least(PERSONS, 6)
    assert Room.bound(PERSONS, "at-least", half, closed=False) == Room.at_least(PERSONS, 6)


def test_equal_rooms_print_alike() -> None:
    assert repr(Room.at_most(METRES, Fraction(10, 2))) == repr(Room.at_most(METRES, 5))
    assert Room.at_most(METRES, Fraction(1, 2)).ends == ((0, 0), (Fraction(1, 2), 0), (0, 1), (Fraction(1, 2), 1))


def test_refusals_are_said_in_full() -> None:
    with pytest.raises(InvalidValue, match=r"^'around' is not one of at-most, up-to, cap, at-least, down-to, from, ex"):
        Room.bound(PERSONS, "around", 5)
    with pytest.raises(InvalidValue, match=r"^no outcome satisfies the demand$"):
        Room.must_not(DEED, "done", "not")
    with pytest.raises(InvalidValue, match=r"^no outcome satisfies the demand$"):
        Room.at_most(PERSONS, -1)
    with pytest.raises(InvalidValue, match=r"^0.5 is not an exact number; use an int or a Fraction$"):
        Room.at_most(PERSONS, 0.5)  # type: ignore[arg-type]  # what a type checker refuses too
