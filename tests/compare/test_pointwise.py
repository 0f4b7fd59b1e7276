"""Comparing two texts, against the plain definition: at every point of a small world, what holds there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Words
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent, Scope
from negotiations.compare.comparing import compare_texts
from negotiations.compare.findings import Comparison, Finding
from negotiations.compare.texts import Text
from negotiations.vocabulary import builtin

SLOW = settings(max_examples=settings().max_examples // 2)
"""For what takes long for each example: half as many of them."""

ISSUE = "act/demine"
DEED = Words(("done", "not"))
ACTORS = ("XN", "XS", "XE")
PLACES = ("XN-01", "XN-02", "XS-01")
TRIGGERS = ("breach-by:XN", "breach-by:XS")

ROOMS = {
    "must": Room.must(DEED, "done"),
    "must not": Room.must_not(DEED, "done"),
    "may": Room.may(DEED, "done"),
    "need not": Room.may(DEED, "not"),
    "free": Room.may(DEED, "done", "not"),
}
Deeds = frozenset[str]
EVERY: tuple[Deeds, ...] = (frozenset({"done"}), frozenset({"not"}), frozenset({"done", "not"}))
MEANS: dict[str, frozenset[Deeds]] = {
    "must": frozenset({EVERY[0]}),
    "must not": frozenset({EVERY[1]}),
    "may": frozenset({EVERY[0], EVERY[2]}),
    "need not": frozenset({EVERY[1], EVERY[2]}),
    "free": frozenset({EVERY[2]}),
}


@dataclass(frozen=True)
class Said:
    """A clause as plainly as it can be said."""

    norm: str
    actors: frozenset[str]
    places: frozenset[str] | None
    peace: bool | None
    triggers: frozenset[str] | None

    def holds(self, point: Point) -> bool:
        """Whether the clause speaks of a point."""
        in_place = self.places is None or point.place in self.places
        in_state = self.peace is None or point.peace is self.peace
        happened = not point.happened if self.triggers is None else bool(self.triggers & point.happened)
        return point.actor in self.actors and in_place and in_state and happened

    def clause(self, term: str) -> Clause:
        """The same, as the library says it."""
        state = None if self.peace is None else Extent.of("peacetime", all_but=not self.peace)
        scope = Scope.of(
            actor=Extent.of(*self.actors),
            place=None if self.places is None else Extent.of(*self.places),
            state=state,
            trigger=None if self.triggers is None else Extent.of(*self.triggers),
        )
        return Clause(ISSUE, scope, ROOMS[self.norm], term)


@dataclass(frozen=True)
class Point:
    """One actor at one place in one situation."""

    actor: str
    place: str
    peace: bool
    happened: frozenset[str]


def points() -> Iterator[Point]:
    happenings = chain.from_iterable(combinations((*TRIGGERS, "breach-by:XE"), size) for size in range(4))
    for actor, place, peace, happened in product((*ACTORS, "XW"), (*PLACES, "XS-02"), (True, False), list(happenings)):
        yield Point(actor, place, peace, frozenset(happened))


def subsets(words: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(words), min_size=1)


said = st.builds(
    Said,
    st.sampled_from(list(MEANS)),
    subsets(ACTORS),
    st.none() | subsets(PLACES),
    st.none() | st.booleans(),
    st.none() | subsets(TRIGGERS),
)
# Texts without overriding: no clause states a place, a state or a trigger more narrowly than another that it lies
# inside.
flat = st.builds(Said, st.sampled_from(list(MEANS)), subsets(ACTORS), st.none(), st.none(), st.none())


def relation_of(a: frozenset[Deeds], b: frozenset[Deeds]) -> str:
    if not a or not b:
        return "incomparable"
    if a == b:
        return "same"
    if a < b:
        return "entails"
    if b < a:
        return "entailed"
    return "overlaps" if a & b else "conflicts"


def overrides(narrow: Said, wide: Said) -> bool:
    """Whether a clause stands in for a wider one of the same text, by the plain definition on all points."""
    mine = {point for point in points() if narrow.holds(point)}
    other = {point for point in points() if wide.holds(point)}
    if not mine < other:
        return False
    situations = narrow.peace != wide.peace or narrow.triggers != wide.triggers
    states_it = narrow.peace is not None or narrow.triggers is not None
    return (situations and states_it) or (narrow.places is not None and narrow.places != wide.places)


def meaning(text: list[Said], point: Point) -> frozenset[Deeds] | None:
    """What a text leaves possible at a point; None where it is silent."""
    here = [clause for clause in text if clause.holds(point)]
    if not here:
        return None
    kept = [
        clause
        for clause in here
        if not any(overrides(other, clause) and not MEANS[other.norm] <= MEANS[clause.norm] for other in here)
    ]
    left = frozenset(EVERY)
    for clause in kept:
        left &= MEANS[clause.norm]
    return left


def covers(finding: Finding, point: Point) -> bool:
    vocabulary = builtin()
    situation = finding.where.situation
    axes = {"actor": vocabulary.mask("actor", point.actor), "place": vocabulary.mask("place", point.place)}
    unasked = bool(point.happened - set(situation.triggers))
    atom = (
        *(int(point.peace) for _ in situation.states),
        *(int(trigger in point.happened) for trigger in situation.triggers),
        int(unasked),
    )
    bit = 1 << situation.atoms.index(atom)
    for box in finding.where.boxes:
        named = dict(zip(finding.where.issue.each, box, strict=False))
        if all(named[axis] & mask for axis, mask in axes.items()) and box[-1] & bit:
            return True
    return False


def text(name: str, clauses: list[Said]) -> Text:
    return Text(name, tuple(clause.clause(f"{name}{place}") for place, clause in enumerate(clauses)), builtin())


def check_at_every_point(a: list[Said], b: list[Said], comparison: Comparison) -> None:
    for point in points():
        mine, other = meaning(a, point), meaning(b, point)
        here = [finding.relation.value for finding in comparison if covers(finding, point)]
        if mine is None and other is None:
            expected = []
        elif mine is None or other is None:
            expected = ["only-b" if mine is None else "only-a"]
        else:
            expected = [relation_of(mine, other)]
        assert here == expected, point


@given(st.lists(said, max_size=4), st.lists(said, max_size=4))
def test_at_every_point_there_is_the_finding_that_the_definition_gives(a: list[Said], b: list[Said]) -> None:
    check_at_every_point(a, b, compare_texts(text("a", a), text("b", b)))


@SLOW
@given(st.lists(flat, max_size=5), st.lists(flat, max_size=5))
def test_clauses_that_cross_on_actors_all_hold(a: list[Said], b: list[Said]) -> None:
    check_at_every_point(a, b, compare_texts(text("a", a), text("b", b)))


@given(st.lists(said, max_size=5), st.lists(said, max_size=5))
def test_swapping_the_texts_mirrors_every_finding(a: list[Said], b: list[Said]) -> None:
    one, two = text("a", a), text("b", b)
    assert compare_texts(two, one) == compare_texts(one, two).mirrored


@given(st.lists(said, max_size=5))
def test_a_text_agrees_with_itself_wherever_it_does_not_contradict_itself(a: list[Said]) -> None:
    one = text("a", a)
    assert {finding.relation.value for finding in compare_texts(one, one)} <= {"same", "incomparable"}


@given(st.lists(said, max_size=5), st.lists(said, max_size=3), st.randoms())
def test_the_order_of_the_terms_makes_no_difference(a: list[Said], b: list[Said], random: object) -> None:
    one, two = text("a", a), text("b", b)
    clauses = list(one.clauses)
    random.shuffle(clauses)  # type: ignore[attr-defined]  # a random.Random
    shuffled = Text("a", tuple(clauses), builtin())

    def seen(comparison: Comparison) -> list[tuple[object, ...]]:
        return [
            (f.issue, f.relation, f.where.boxes, f.assumed, f.a.position, f.b.position, f.a.term_ids, f.b.term_ids)
            for f in comparison
        ]

    assert seen(compare_texts(shuffled, two)) == seen(compare_texts(one, two))
