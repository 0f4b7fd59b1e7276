"""Situations, against the plain definition: at every point of a small world, which clauses speak there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.reading import Reading
from negotiations.clauses.scopes import WHATEVER, Extent, Period, Scope
from negotiations.clauses.situations import OTHER, QUESTION_LIMIT, Literal, Situation, TooManyQuestions, situation_of
from negotiations.vocabulary import builtin

READING = Reading(builtin())
STATES = ("martial-law", "peacetime", "wartime")
TRIGGERS = ("attack-by:XN", "attack:XN>XS", "breach-by:XN", "compliance-of:XN")
SPANS = (("signature", "day"), ("signature", "month"), ("ceasefire", "month"))
LIMITS: tuple[int | Fraction, ...] = (Fraction(1, 2), 1, 2, 3)
TIMES = (0, Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), 1, Fraction(3, 2), 2, Fraction(5, 2), 3, 4)


@dataclass(frozen=True)
class Point:
    """What holds at one place and time; `unnamed`: whether something happened that no clause here can name."""

    states: frozenset[str]
    happened: frozenset[str]
    unnamed: bool
    times: tuple[int | Fraction, ...]


def can_be(states: frozenset[str], happened: frozenset[str]) -> bool:
    """What the words mean, written out."""
    return (
        not {"peacetime", "wartime"} <= states
        and ("attack:XN>XS" not in happened or "attack-by:XN" in happened)
        and ("attack-by:XN" not in happened or "wartime" in states)
        and not {"breach-by:XN", "compliance-of:XN"} <= happened
    )


def subsets(some: tuple[str, ...]) -> Iterator[frozenset[str]]:
    for chosen in product((False, True), repeat=len(some)):
        yield frozenset(word for word, is_in in zip(some, chosen, strict=True) if is_in)


WORLDS = [
    (states, happened, unnamed)
    for states, happened, unnamed in product(subsets(STATES), subsets(TRIGGERS), (False, True))
    if can_be(states, happened)
]


def points(times: tuple[int | Fraction, ...]) -> Iterator[Point]:
    return (Point(states, happened, unnamed, times) for states, happened, unnamed in WORLDS)


def speaks(scope: Scope, point: Point) -> bool:
    """Whether a clause with this scope speaks of a point."""
    state, trigger, period = scope.get("state"), scope.get("trigger"), scope.period
    in_state = state is None or bool(point.states.intersection(state.words)) != state.all_but
    if trigger is None:
        after = not point.happened and not point.unnamed
    else:
        after = WHATEVER in trigger.words or bool(point.happened.intersection(trigger.words)) != trigger.all_but
    if period is None:
        return in_state and after
    time = point.times[SPANS.index((period.anchor, period.unit))]
    return in_state and after and period.start <= time and (period.end is None or time < period.end)


def atom(situation: Situation, point: Point) -> tuple[int, ...]:
    """How a situation answers its questions at a point."""
    unasked = point.unnamed or bool(point.happened - set(situation.triggers))
    times = dict(zip(SPANS, point.times, strict=True))
    return (
        *(int(state in point.states) for state in situation.states),
        *(int(trigger in point.happened) for trigger in situation.triggers),
        int(unasked),
        *(sum(cut <= (times[key], 0) for cut in cuts) for key, cuts in situation.spans),
    )


def extents(some: tuple[str, ...]) -> st.SearchStrategy[Extent]:
    chosen = st.lists(st.sampled_from(some), min_size=1, max_size=3)
    return st.builds(lambda picked, all_but: Extent.of(*picked, all_but=all_but), chosen, st.booleans())


@st.composite
def periods(draw: st.DrawFn) -> Period:
    anchor, unit = draw(st.sampled_from(SPANS))
    start = draw(st.sampled_from([0, *LIMITS[:-1]]))
    end = draw(st.none() | st.sampled_from([limit for limit in LIMITS if limit > start]))
    return Period(anchor, start, end, unit)


scopes = st.builds(
    lambda state, trigger, period: Scope.of(period, state=state, trigger=trigger),
    st.none() | extents(STATES),
    st.none() | extents(TRIGGERS) | st.just(Extent.of(WHATEVER)),
    st.none() | periods(),
)
some_scopes = st.lists(scopes, max_size=2)
some_times = st.tuples(*[st.sampled_from(TIMES)] * len(SPANS))


@given(some_scopes, some_times)
def test_a_clause_speaks_at_the_points_that_its_scope_describes(
    some: list[Scope], times: tuple[int | Fraction, ...]
) -> None:
    situation = situation_of(some, READING)
    masks = [situation.mask(scope) for scope in some]
    for point in points(times):
        number = situation.atoms.index(atom(situation, point))
        assert situation.everything >> number & 1
        for scope, mask in zip(some, masks, strict=True):
            assert bool(mask >> number & 1) == speaks(scope, point), point


@given(some_scopes)
def test_there_are_no_atoms_but_those_that_can_be(some: list[Scope]) -> None:
    situation = situation_of(some, READING)
    assert len(set(situation.atoms)) == len(situation.atoms)
    assert situation.everything == 2 ** len(situation.atoms) - 1
    for each in situation.atoms:
        answers = dict(zip((*situation.states, *situation.triggers), each, strict=False))
        assert any(
            all((word in states | happened) == bool(answer) for word, answer in answers.items())
            for states, happened, _ in WORLDS
        )


@given(some_scopes, some_scopes, some_times)
def test_joined_situations_tell_all_that_each_tells(
    some: list[Scope], others: list[Scope], times: tuple[int | Fraction, ...]
) -> None:
    one, two = situation_of(some, READING), situation_of(others, READING)
    joined = one.join(two, READING)
    assert joined == two.join(one, READING) == situation_of([*some, *others], READING)
    numbers = one.embedding(joined)
    for point in points(times):
        assert one.atoms[numbers[joined.atoms.index(atom(joined, point))]] == atom(one, point)
    for scope in some:
        mask = one.mask(scope)
        assert joined.mask(scope) == sum(1 << fine for fine, coarse in enumerate(numbers) if mask >> coarse & 1)


@given(some_scopes)
def test_a_situation_joined_with_itself_is_the_same(some: list[Scope]) -> None:
    one = situation_of(some, READING)
    assert one.join(one, READING) is one
    assert one.embedding(one) == tuple(range(len(one.atoms)))


def holds(literals: Iterable[Literal], situation: Situation, answers: tuple[int, ...]) -> bool:
    """What a conjunction of answers says of an atom, as a reader takes it."""
    told = list(literals)
    words = (*situation.states, *situation.triggers, OTHER)
    keys = [key for key, _ in situation.spans]
    for literal in told:
        if literal.word == WHATEVER:
            continue
        if literal.axis == "period":
            place = keys.index((literal.word, literal.unit))
            cuts = [(-float("inf"), 1), *situation.spans[place][1], (float("inf"), 0)]
            stretch = answers[len(words) + place]
            if (literal.low, literal.high) != (cuts[stretch], cuts[stretch + 1]):
                return False
        elif bool(answers[words.index(literal.word)]) is not literal.holds:
            return False
    quiet = not any(literal.axis == "trigger" for literal in told)
    return not quiet or not any(answers[len(situation.states) : len(words)])


def told(literals: Iterable[Literal], situation: Situation) -> set[int]:
    each = list(literals)
    return {number for number, answers in enumerate(situation.atoms) if holds(each, situation, answers)}


@given(some_scopes, st.integers(min_value=0), st.booleans())
def test_a_mask_is_told_by_disjoint_cubes_none_of_which_can_be_shorter(
    some: list[Scope], chance: int, of_a_scope: bool
) -> None:
    situation = situation_of(some, READING)
    mask = situation.mask(some[0]) if some and of_a_scope else chance & situation.everything
    cubes = situation.cubes(mask)
    numbers = [number for cube in cubes for number in told(cube, situation)]
    assert sorted(numbers) == [number for number in range(len(situation.atoms)) if mask >> number & 1]
    for cube in cubes:
        for literal in cube:
            if literal.axis != "trigger" or literal.holds:
                assert told([each for each in cube if each != literal], situation) != told(cube, situation)


def said(*some: Scope) -> list[tuple[Literal, ...]]:
    situation = situation_of(some, READING)
    return list(situation.cubes(situation.mask(some[0])))


def test_that_nothing_has_happened_stays_unsaid() -> None:
    assert said(Scope()) == [()]
    assert said(Scope(), Scope.of(trigger="breach-by:XN")) == [()]
    assert said(Scope.of(trigger=WHATEVER)) == [(Literal("trigger", WHATEVER),)]


def test_what_follows_stays_unsaid() -> None:
    attack = Scope.of(trigger="attack:XN>XS")
    others = Scope.of(state=["peacetime", "wartime"], trigger=["attack-by:XN", "breach-by:XN"])
    assert said(attack, others) == [(Literal("trigger", "attack:XN>XS"),)]


def test_what_has_not_happened_is_told_or_left_out_as_a_whole() -> None:
    """Though that no state attacks implies that XN does not, and that XN does not, that it does not attack XS."""
    for asked in (["attack-by:XN", "attack-by:all-states"], ["attack-by:XN", "attack:XN>XS"]):
        assert said(Scope(), Scope.of(trigger=asked)) == [()]


def test_what_follows_stays_unsaid_beside_what_has_not_happened() -> None:
    attack, no_breach = Scope.of(trigger="attack:XN>XS"), Scope.of(trigger=Extent.of("breach-by:XN", all_but=True))
    situation = situation_of([attack, no_breach, Scope.of(state="peacetime")], READING)
    assert situation.cubes(situation.mask(attack) & situation.mask(no_breach)) == (
        (Literal("trigger", "attack:XN>XS"), Literal("trigger", "breach-by:XN", holds=False)),
    )


def test_each_span_is_told_by_its_own_cuts() -> None:
    inf = float("inf")
    early, late = Period("ceasefire", 0, 1), Period("signature", 2, None, "day")
    situation = situation_of([Scope.of(early), Scope.of(late)], READING)
    both = situation.mask(Scope.of(early)) & situation.mask(Scope.of(late))
    assert situation.cubes(both) == (
        (
            Literal("period", "ceasefire", low=(-inf, 1), high=(1, 0), unit="month"),
            Literal("period", "signature", low=(2, 0), high=(inf, 0), unit="day"),
        ),
    )
    assert situation.cubes(situation.mask(Scope.of(late))) == (
        (Literal("period", "signature", low=(2, 0), high=(inf, 0), unit="day"),),
    )


def test_states_are_told_first_and_what_holds_before_what_does_not() -> None:
    both = Scope.of(state=["martial-law", "peacetime"])
    assert said(both) == [
        (Literal("state", "martial-law"),),
        (Literal("state", "martial-law", holds=False), Literal("state", "peacetime")),
    ]
    at_war = Scope.of(state=Extent.of("peacetime", all_but=True), trigger="breach-by:XN")
    assert said(at_war) == [(Literal("state", "peacetime", holds=False), Literal("trigger", "breach-by:XN"))]


def test_what_happened_that_is_not_asked_for_is_told_as_another_trigger() -> None:
    situation = situation_of([], READING)
    assert situation.atoms == ((0,), (1,))
    assert situation.cubes(0b10) == ((Literal("trigger", OTHER),),)
    assert situation.cubes(0) == ()
    asked = situation_of([Scope.of(trigger="breach-by:XN")], READING)
    no_breach = asked.mask(Scope.of(trigger=Extent.of("breach-by:XN", all_but=True)))
    assert asked.cubes(no_breach) == ((Literal("trigger", "breach-by:XN", holds=False),),)


def test_a_stretch_is_told_by_the_cuts_at_its_ends() -> None:
    inf = float("inf")
    whole = Scope.of(Period("signature", 0, 6), state="peacetime")
    later = Scope.of(Period("signature", 12, None))
    assert said(whole, later) == [
        (Literal("state", "peacetime"), Literal("period", "signature", low=(-inf, 1), high=(6, 0), unit="month"))
    ]
    assert said(later, whole) == [(Literal("period", "signature", low=(12, 0), high=(inf, 0), unit="month"),)]
    middle = Scope.of(Period("signature", 6, 12))
    assert said(middle) == [(Literal("period", "signature", low=(6, 0), high=(12, 0), unit="month"),)]


def many(count: int) -> list[Scope]:
    actors = ("XN", "XS", "XE", "XW")
    asked = [f"{family}:{actor}" for family in ("consent-of", "request-of", "ceasefire-breach-by") for actor in actors]
    return [Scope.of(trigger=word) for word in asked[:count]]


def test_as_many_questions_are_asked_as_the_limit_says() -> None:
    assert len(situation_of(many(QUESTION_LIMIT), READING).atoms) == 2 ** (QUESTION_LIMIT + 1)
    with pytest.raises(TooManyQuestions, match=f"^one issue speaks of more than {QUESTION_LIMIT} states, triggers and"):
        situation_of(many(QUESTION_LIMIT + 1), READING)


def test_states_and_every_end_of_a_period_are_questions() -> None:
    room = QUESTION_LIMIT - 4
    full = [*many(room), Scope.of(state=["martial-law", "peacetime"]), Scope.of(Period("signature", 1, 2))]
    assert situation_of(full, READING).spans == ((("signature", "month"), ((1, 0), (2, 0))),)
    for more in (Scope.of(Period("ceasefire", 0, 1)), Scope.of(state="wartime"), Scope.of(trigger="breach-by:XN")):
        with pytest.raises(TooManyQuestions):
            situation_of([*full, more], READING)
    nothing_new = [Scope.of(trigger=WHATEVER), Scope.of(Period("signature", 0, 2)), Scope.of(Period("ceasefire"))]
    assert len(situation_of([*full, *nothing_new], READING).spans) == 2


def test_two_situations_may_ask_too_much_together() -> None:
    half = QUESTION_LIMIT // 2 + 1
    one = situation_of(many(half), READING)
    two = situation_of([Scope.of(Period("signature", n, n + 1)) for n in range(half)], READING)
    with pytest.raises(TooManyQuestions):
        one.join(two, READING)
