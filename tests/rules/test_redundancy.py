"""Terms that add nothing to what their text says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from negotiations.clauses.alternatives import Alternative, Group, entries_of
from negotiations.clauses.boxes import TooManyCells
from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.outcomes import Numbers, Words
from negotiations.clauses.reading import Reading
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import Scope
from negotiations.clauses.strengths import Strength
from negotiations.compare.comparing import compare_texts
from negotiations.compare.texts import Text
from negotiations.problems import Problem, Severity
from negotiations.rules.restatements import CROWD, LOOKS, redundant
from negotiations.vocabulary import builtin
from tests.rules.papers import found_in, paper

READING = Reading(builtin())
DEED, SIZE = "act/demine", "forces/personnel"
DONE, PEOPLE = Words(("done", "not")), Numbers("person", integer=True, low=0)

PARTIES = ("XN", "XS", "XE", "XW", "PL", "FR", "DE", "IT", "ES", "NL", "IE")
MENU = "alternatives: [{id: m, kind: menu, options: [{id: a}, {id: b}]}]\n"
CAP = 'id: "{0}", kind: force-limit, party: XN, personnel: {{cap: {1}}}'


def notes(tmp_path: Path, *terms: str, more: str = "") -> list[Problem]:
    return found_in(tmp_path, "redundant-term", paper(*terms, more=more))


def told(tmp_path: Path, *terms: str, more: str = "") -> list[str]:
    return [problem.message for problem in notes(tmp_path, *terms, more=more)]


def test_a_looser_limit_beside_a_tighter_one_is_a_note_that_names_both_places(tmp_path: Path) -> None:
    tight = 'id: "1", kind: force-limit, party: XN, personnel: {at_most: 60}'
    loose = 'id: "2", kind: force-limit, party: XN, personnel: {at_most: 90}'
    (problem,) = notes(tmp_path, tight, loose)
    assert (problem.severity, problem.path) == (Severity.NOTE, "terms[1]")
    assert problem.message == "the term '2' adds nothing to the term '1'"
    (related,) = problem.related
    assert (related.message, related.place.line) == ("the term '1'", problem.place.line - 1)


def test_of_terms_that_say_the_same_the_first_is_kept(tmp_path: Path) -> None:
    terms = [CAP.format(number, 60) for number in (1, 2, 3)]
    assert told(tmp_path, *terms) == [
        "the term '2' adds nothing to the term '1'",
        "the term '3' adds nothing to the term '1'",
    ]


def test_several_terms_can_say_together_what_another_says(tmp_path: Path) -> None:
    above = 'id: "1", kind: force-limit, party: XN, personnel: {at_most: 60}'
    below = 'id: "2", kind: force-limit, party: XN, personnel: {at_least: 60}'
    both = 'id: "3", kind: force-limit, party: XN, personnel: {exactly: 60}'
    assert told(tmp_path, above, below, both) == ["the term '3' adds nothing to the terms '1' and '2'"]
    assert told(tmp_path, both, above, below) == [
        "the term '1' adds nothing to the term '3'",
        "the term '2' adds nothing to the term '3'",
    ]


def test_a_restatement_under_a_condition_adds_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, CAP.format(2, 60) + ", state: peacetime", CAP.format(1, 60)) == [
        "the term '2' adds nothing to the term '1'"
    ]


@pytest.mark.parametrize(
    "other",
    [
        CAP.format(2, 60).replace("XN", "XS"),
        CAP.format(2, 50) + ", state: peacetime",
        CAP.format(2, 60) + ", forces: paramilitary-formations",
        'id: "2", kind: force-limit, party: XN, personnel: {at_least: 10}',
        'id: "2", kind: force-limit, party: XN, equipment: {tanks: {cap: 60}}',
        'id: "2", kind: force-limit, party: XN, status: open, personnel: {cap: open}, state: wartime, trigger: breach',
        CAP.format(2, 60) + ", trigger: breach",
        CAP.format(2, 60) + ", some: true",
    ],
)
def test_what_differs_in_who_when_where_or_how_much_adds(tmp_path: Path, other: str) -> None:
    assert told(tmp_path, CAP.format(1, 60), other) == []


def test_the_weaker_of_two_strengths_adds_nothing_and_the_stronger_one_does(tmp_path: Path) -> None:
    weak = CAP.format(1, 60) + ", strength: should"
    assert told(tmp_path, weak, CAP.format(2, 60)) == ["the term '1' adds nothing to the term '2'"]
    assert told(tmp_path, weak, CAP.format(2, 90)[: -len("{cap: 90}")] + "{at_most: 90}") == []


def test_two_open_figures_may_be_set_apart(tmp_path: Path) -> None:
    assert told(tmp_path, *(CAP.format(number, "open") for number in (1, 2))) == []


def test_of_two_terms_of_some_part_each_may_mean_its_own_and_equal_ones_are_told(tmp_path: Path) -> None:
    some = 'id: "{0}", kind: withdrawal, party: XS, places: [{1}], some: true'
    assert told(tmp_path, some.format(1, "XN"), some.format(2, "XN-01")) == []
    assert told(tmp_path, some.format(1, "XN"), some.format(2, "XN")) == ["the term '2' adds nothing to the term '1'"]


def test_an_option_lists_all_that_is_chosen_with_it(tmp_path: Path) -> None:
    truce = 'id: "2", kind: ceasefire, parties: [XN, XS], option: m/a'
    deed = 'id: "3", kind: commitment, party: XN, action: pardon, option: m/b'
    # Beside another term of its option, and without one.
    again = CAP.format(4, 60) + ", option: m/a"
    assert told(tmp_path, CAP.format(1, 60), truce, deed, again, more=MENU) == []
    assert told(tmp_path, CAP.format(1, 60), again, deed, more=MENU) == []
    twice = CAP.format(5, 60) + ", option: m/a"
    beside = CAP.format(6, 60).replace("XN", "XS") + ", option: m/a"
    assert told(tmp_path, CAP.format(1, 60), again, beside, deed, more=MENU) == []
    assert told(tmp_path, truce, deed, again, twice, more=MENU) == ["the term '5' adds nothing to the term '4'"]
    assert told(tmp_path, truce, again, twice.replace("m/a", "m/b"), deed, more=MENU) == []


def test_what_a_term_stands_in_for_says_the_same_without_it(tmp_path: Path) -> None:
    ban = 'id: "1", kind: commitment, party: XN, action: pardon, done: {0}'
    narrow = [
        f"{ban.format(done)}, state: peacetime".replace('"1"', f'"{n}"')
        for n, done in ((2, "false"), (3, "not-required"))
    ]
    assert told(tmp_path, ban.format("false"), *narrow) == [
        "the term '2' adds nothing to the term '1'",
        "the term '3' adds nothing to the term '2'",
    ]


def test_a_narrower_demand_that_gives_way_to_a_wider_one_without_a_change_adds_nothing() -> None:
    wide, peace = Scope.of(actor="XN"), Scope.of(actor="XN", state="peacetime")
    both = [Clause(DEED, peace, room, "2") for room in (Room.must(DONE, "not"), Room.may(DONE, "not"))]
    assert redundant([Clause(DEED, wide, Room.must(DONE, "not"), "1"), *both], (), READING) == {"2": ("1",)}


def test_a_limit_on_a_part_adds_to_the_limit_on_the_total_that_it_follows_from() -> None:
    part = Scope.of(actor="XN", place="XN-01")
    whole = Clause(SIZE, Scope.of(actor="XN"), Room.at_most(PEOPLE, 9), "1")
    least = Clause(SIZE, Scope.of(actor="XN", place="XN-01", state="peacetime"), Room.at_least(PEOPLE, 1), "2")
    assert redundant([whole, least, Clause(SIZE, part, Room.at_most(PEOPLE, 9), "3")], (), READING) == {}


def test_who_is_named_beside_somebody_unnamed_tells_who_that_is_not() -> None:
    """At least XN, and at least XS, and XS: without the second nothing tells that the unnamed one is not XS."""

    def done(actor: str, term: str) -> Clause:
        return Clause(DEED, Scope.of(actor=actor), Room.must(DONE, "done"), term)

    text = [done("XN", "1"), done("unstated", "1"), done("XS", "2"), done("unstated", "2"), done("XS", "3")]
    assert redundant(text, (), READING) == {"3": ("2",)}
    assert redundant([text[0], *text[2:]], (), READING) == {"3": ("2",)}
    assert redundant(text[:2] + text[4:], (), READING) == {}
    assert redundant([text[4], *text[:4]], (), READING) == {"3": ("2",)}


def test_what_every_option_says_need_not_be_said_outside_them(tmp_path: Path) -> None:
    inside = [CAP.format(2, 60) + ", option: m/a", CAP.format(3, 60) + ", option: m/b"]
    assert told(tmp_path, CAP.format(1, 60), *inside, more=MENU) == [
        "the term '1' adds nothing to the terms '2' and '3'"
    ]


def test_a_consequence_that_the_text_says_itself_adds_to_it(tmp_path: Path) -> None:
    neutral = 'id: "1", kind: alliance, party: XN, neutral: required'
    barred = (
        'id: "2", kind: alliance, party: XN, organisation: military-alliances, membership: barred, trigger: whatever'
    )
    assert told(tmp_path, neutral, barred) == []


def test_an_issue_with_too_many_options_is_left_alone(tmp_path: Path) -> None:
    names = [f"g{number}" for number in range(7)]
    groups = ", ".join(f"{{id: {name}, kind: menu, options: [{{id: a}}, {{id: b, no_text: true}}]}}" for name in names)
    terms = [CAP.format(number, 60) + f", option: {name}/a" for number, name in enumerate(names)]
    file = tmp_path / "draft.yaml"
    file.write_text(paper(*terms, more=f"alternatives: [{groups}]\n"), "utf-8")
    clauses = [Clause(SIZE, Scope.of(actor="XN"), Room.cap(PEOPLE, 60), name, option=f"{name}/a") for name in names]
    options = [Group(name, Alternative.MENU, (("a", ""), ("b", ""))) for name in names]
    extra = Clause(SIZE, Scope.of(actor="XN"), Room.cap(PEOPLE, 60), "again", option="g0/a")
    assert redundant([*clauses, extra], options, READING) == {}


def test_what_cannot_be_told_apart_is_left_alone() -> None:
    scopes = [Scope.of(actor="XN", trigger=f"consent-of:{party}") for party in PARTIES]
    clauses = [Clause(DEED, scope, Room.must(DONE, "done"), str(number)) for number, scope in enumerate(scopes)]
    assert redundant([*clauses, Clause(DEED, scopes[0], Room.must(DONE, "done"), "again")], (), READING) == {}


@pytest.mark.parametrize(("terms", "told"), [(CROWD, CROWD - 1), (CROWD + 1, 0)])
def test_an_issue_that_very_many_terms_speak_to_is_left_alone(terms: int, told: int) -> None:
    same = [Clause(DEED, Scope.of(actor="XN"), Room.must(DONE, "done"), str(number)) for number in range(terms)]
    other = [Clause(SIZE, Scope.of(actor="XN"), Room.cap(PEOPLE, 9), term) for term in ("a", "b")]
    assert len(redundant([*same, *other], (), READING)) == told + 1


def test_of_a_text_of_thousands_of_terms_not_all_are_looked_at() -> None:
    clauses = [
        Clause(f"act/deed-{number // 10}", Scope.of(actor="XN"), Room.must(DONE, "done"), str(number))
        for number in range(LOOKS * 2)
    ]
    assert len(redundant(clauses, (), READING)) == LOOKS


def test_a_text_that_falls_into_too_many_parts_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_many(_: object) -> None:
        raise TooManyCells

    twice = [Clause(DEED, Scope.of(actor="XN"), Room.must(DONE, "done"), term) for term in "12"]
    assert redundant(twice, (), READING) == {"2": ("1",)}
    monkeypatch.setattr("negotiations.rules.restatements.refine", too_many)
    assert redundant(twice, (), READING) == {}


# --- the law: a term is redundant where comparing shows no difference without it, and only there

rooms_of = {
    DEED: st.sampled_from(
        [Room.must(DONE, "done"), Room.must_not(DONE, "done"), Room.may(DONE, "done"), Room.may(DONE, "not")]
    ),
    SIZE: st.builds(
        Room.bound, st.just(PEOPLE), st.sampled_from(["at-most", "at-least", "cap", "up-to"]), st.sampled_from([1, 2])
    ),
}
NAMED = (("XN",), ("XS",), ("XN", "XS"))
PLACES = (None, None, ("XN-01",), ("XN-02",), ("XN-01", "XN-02"))


@st.composite
def scopes(draw: st.DrawFn, issue: str, *, plain: bool) -> Scope:
    actor = draw(st.sampled_from(NAMED if plain else (*NAMED, ("unstated",))))
    place = draw(st.sampled_from(PLACES if issue == DEED or not plain else (None,)))
    state = draw(st.sampled_from([None, None, "peacetime"]))
    trigger = draw(st.sampled_from([None, None, "breach-by:XS", "whatever"]))
    return Scope.of(actor=actor, place=place, state=state, trigger=trigger)


@st.composite
def clauses_of(draw: st.DrawFn, term: str, option: str, *, plain: bool) -> Clause:
    issue = draw(st.sampled_from([DEED, DEED, SIZE]))
    scope = draw(scopes(issue, plain=plain))
    silence = draw(st.sampled_from([None, None, None, None, Silence.OPEN, Silence.REFUSED]))
    if silence is not None:
        return Clause(issue, scope, None, term, silence=silence, option=option)
    strength = draw(st.sampled_from([Strength.SHALL, Strength.SHALL, Strength.SHOULD]))
    return Clause(issue, scope, draw(rooms_of[issue]), term, strength, option=option)


@dataclass(frozen=True)
class Said:
    """What a text says."""

    clauses: tuple[Clause, ...]
    groups: tuple[Group, ...] = ()

    def without(self, terms: Iterable[str]) -> Said:
        gone = frozenset(terms)
        return Said(tuple(clause for clause in self.clauses if clause.term not in gone), self.groups)

    @property
    def text(self) -> Text:
        return Text("text", self.clauses, builtin(), groups=self.groups)

    @property
    def redundant(self) -> Mapping[str, tuple[str, ...]]:
        return redundant(self.clauses, self.groups, READING)


@st.composite
def said(draw: st.DrawFn, most: int = 4, *, plain: bool = False) -> Said:
    """Texts; plain ones without options, without unnamed actors, and without totals that pass to their parts."""
    kind = None if plain else draw(st.none() | st.sampled_from(list(Alternative)))
    groups = () if kind is None else (Group("g", kind, (("a", "XN"), ("b", "XS"))),)
    clauses: list[Clause] = []
    for number in range(draw(st.integers(1, most))):
        option = draw(st.sampled_from(["", "", "g/a", "g/b"])) if groups else ""
        clauses += draw(st.lists(clauses_of(str(number), option, plain=plain), min_size=1, max_size=2))
    return Said(tuple(clauses), groups)


def is_sound(text: Said) -> bool:
    """Whether no option contradicts itself: `check` looks for nothing else in a text that does."""
    for issue in {clause.issue for clause in text.clauses}:
        for _, entry in entries_of(issue, text.clauses, text.groups, READING).values():
            sheets = entry.sheets.values() if entry else ()
            if any(cell.contradicts for sheet in sheets for cell in sheet.cells):
                return False
    return True


def rows(a: Said, b: Said) -> set[object]:
    found = compare_texts(a.text, b.text).findings
    return {(f.issue, f.relation, f.reason, f.soft, f.a.silence, f.b.silence) for f in found}


def positions(text: Said) -> dict[object, int]:
    """What a text says by itself, and of whom: what comparing it with nothing shows, in however many rows."""
    found: dict[object, int] = {}
    for f in compare_texts(text.text, Said(()).text).findings:
        what = (f.issue, f.where.key, f.relation, f.a.position, f.a.alternatives, f.a.silence)
        found[what] = reduce(or_, (box[0] for box in f.where.boxes), found.get(what, 0))
    return found


@given(said(), said(2))
def test_comparing_shows_no_difference_without_the_redundant_terms(text: Said, probe: Said) -> None:
    assume(is_sound(text))
    rest = text.without(text.redundant)
    assert rows(text, rest) == rows(text, text) == rows(rest, text)
    assert rows(text, probe) == rows(rest, probe)
    assert positions(text) == positions(rest)


def only_same(a: Said, b: Said) -> bool:
    return all(
        f.relation == "same" or (f.relation == "open" and f.a.silence is f.b.silence is not None)
        for f in compare_texts(a.text, b.text).findings
    )


@given(said(plain=True))
def test_without_any_of_the_other_terms_comparing_shows_a_difference(text: Said) -> None:
    # What is left out of plain texts would hide differences here; it has tests of its own.
    assume(is_sound(text))
    redundant_terms = text.redundant
    for term in {clause.term for clause in text.clauses} - redundant_terms.keys():
        # Terms are looked at from the last to the first, each beside those that are left.
        there = text.without(other for other in redundant_terms if other > term)
        less = there.without([term])
        assert not only_same(there, less) or positions(there) != positions(less), term


@given(said())
def test_what_a_redundant_term_is_told_beside_are_other_terms(text: Said) -> None:
    assume(is_sound(text))
    for term, beside in text.redundant.items():
        assert beside
        assert term not in beside


def test_the_outcomes_are_those_of_the_issues() -> None:
    assert (find_issue(DEED).outcomes, find_issue(SIZE).outcomes) == (DONE, PEOPLE)


def test_open_figures_of_two_names_are_two_figures() -> None:
    room = Room.open_figure(PEOPLE, Figure("a", "cap"))
    other = Room.open_figure(PEOPLE, Figure("b", "cap"))
    scope = Scope.of(actor="XN")
    assert redundant([Clause(SIZE, scope, room, "1"), Clause(SIZE, scope, other, "2")], (), READING) == {}
