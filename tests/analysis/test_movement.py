"""Which way drafts moved, seen from a party's demands: nearer and farther apart, and nothing of what was not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import negotiations as ng
from negotiations.analysis.coverage import Answer, answer_of
from negotiations.analysis.movement import Moves, Way, movement, way_of
from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Numbers
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Scope
from negotiations.compare.comparing import compare_texts
from negotiations.compare.findings import Finding
from negotiations.compare.history import history
from negotiations.compare.texts import Text
from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import Proposal
from negotiations.documents.settings import Setting
from negotiations.vocabulary import builtin

Facts = Mapping[str, object]
NONE: Facts = {}

PEOPLE = Numbers("person", integer=True, low=0)


def text(name: str, room: Room | None, **fields: object) -> Text:
    clauses = (Clause("forces/personnel", Scope.of(actor="XN"), room, "1"),) if room is not None else ()
    return Text(name, clauses, builtin(), **fields)  # type: ignore[arg-type]


def seen(demand: Room, draft: Room | None, **fields: object) -> Finding:
    [finding] = compare_texts(text("demand", demand), text("draft", draft, **fields))
    return finding


def cap(number: int) -> Room:
    return Room.cap(PEOPLE, number)


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        (cap(900), cap(500), Way.NEARER),
        (cap(500), cap(900), Way.FARTHER),
        (cap(900), cap(700), Way.NEARER),
        (cap(100), cap(50), Way.FARTHER),
        (cap(900), cap(900), Way.NEITHER),
        (None, cap(500), Way.NEARER),
        (cap(900), None, Way.NEARER),
        (cap(500), None, Way.FARTHER),
    ],
)
def test_a_draft_moves_by_its_answer_and_by_how_far_it_is_from_the_demand(
    before: Room | None, after: Room | None, way: Way
) -> None:
    assert way_of(seen(cap(500), before), seen(cap(500), after)) is way


def test_of_what_was_not_read_no_way_is_told() -> None:
    unread = seen(cap(500), None, unread=("",))
    assert way_of(unread, seen(cap(500), cap(500))) is Way.UNKNOWN
    assert way_of(seen(cap(500), cap(900)), unread) is Way.UNKNOWN


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_going_back_is_the_opposite_way(wanted: int, one: int, two: int) -> None:
    there, back = (seen(cap(wanted), cap(number)) for number in (one, two))
    opposite = {Way.NEARER: Way.FARTHER, Way.FARTHER: Way.NEARER, Way.NEITHER: Way.NEITHER}
    assert way_of(back, there) is opposite[way_of(there, back)]


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_a_figure_between_the_demand_and_the_draft_before_is_never_farther(wanted: int, one: int, two: int) -> None:
    low, middle, high = sorted((wanted, one, two))
    outer = high if wanted == low else low
    if wanted in (low, high):
        assert way_of(seen(cap(wanted), cap(outer)), seen(cap(wanted), cap(middle))) is not Way.FARTHER


RANKS = (Answer.CONTRADICTED, Answer.SILENT, Answer.ALLOWED, Answer.MET)


@given(st.integers(0, 9), st.none() | st.integers(0, 9), st.none() | st.integers(0, 9))
def test_the_order_of_the_answers_is_the_way_whatever_the_distance(
    wanted: int, one: int | None, two: int | None
) -> None:
    demand = Room.at_most(PEOPLE, wanted)
    before, after = (seen(demand, None if most is None else Room.at_most(PEOPLE, most)) for most in (one, two))
    ranks = [RANKS.index(answer_of(finding)) for finding in (before, after)]
    if ranks[0] != ranks[1]:
        assert way_of(before, after) is (Way.NEARER if ranks[0] < ranks[1] else Way.FARTHER)


def test_a_draft_that_asks_for_more_can_be_farther_from_a_demand() -> None:
    """It is not monotone in what a draft asks for: more of the same sort may rule the demand out."""
    demand, before, after = Room.up_to(PEOPLE, 8), Room.at_most(PEOPLE, 9), Room.at_most(PEOPLE, 5)
    [revision] = compare_texts(text("after", after), text("before", before))
    assert revision.relation == "entails"
    assert way_of(seen(demand, before), seen(demand, after)) is Way.FARTHER


class TestSeeds:
    def test_each_way_is_counted_for_itself(self) -> None:
        talks = ng.seed("ukraine")
        drafts = history(talks.lineage("e3-markup"))
        found = movement(drafts, talks["ukraine-framework-2025"])
        assert [(each.before.id, each.after.id) for each in found][-1] == ("us-28-points", "e3-markup")
        counts = found[-1].counts
        assert counts[Way.NEARER] >= 5
        assert sum(counts.values()) == len(list(found[-1]))
        claims = [move for move in found[-1] if move.issue == "claims/war-damage"]
        assert [(move.before, move.after, move.way) for move in claims] == [
            (Answer.CONTRADICTED, Answer.MET, Way.NEARER)
        ]

    def test_the_same_revision_is_farther_for_the_other_side(self) -> None:
        talks = ng.seed("ukraine")
        drafts = history(talks.lineage("e3-markup"))
        claims = [
            move for move in movement(drafts, talks["russia-memorandum-2025"])[-1] if move.issue == "claims/war-damage"
        ]
        assert Way.FARTHER in {move.way for move in claims}
        assert Way.NEARER not in {move.way for move in claims}


def test_a_part_that_only_one_draft_can_be_compared_on_is_not_known_and_not_left_out() -> None:
    talks = ng.seed("ukraine")
    found = history([talks["us-28-points"], talks["e3-markup"]])
    [moves] = movement(found, talks["ukraine-framework-2025"])
    [order] = [move for move in moves if move.issue == "timing/order"]
    assert (order.before, order.after, order.way) == (Answer.CONTRADICTED, Answer.UNCLEAR, Way.UNKNOWN)


class TestOptions:
    """A draft with options moved one way only where it did so with each of them."""

    @pytest.mark.parametrize(("options", "way"), [((5, 4), Way.NEARER), ((9, 12), Way.FARTHER), ((5, 12), Way.UNKNOWN)])
    def test_a_way_is_told_where_no_option_differs(self, options: tuple[int, int], way: Way) -> None:
        wanted, before = _paper("d", {"at_most": 2}), _paper("a", {"cap": 8})
        group = {"id": "size", "kind": "bracket", "options": [{"id": "n", "by": "XN"}, {"id": "s", "by": "XS"}]}
        after = _paper("b", *({"cap": most} for most in options), group=group)
        talks = Negotiation(_SETTING, (), (wanted, before, after))
        [moves] = movement(history([talks["a"], talks["b"]]), talks["d"])
        assert [move.way for move in moves] == [way]
        assert moves.to_records()[0]["way"] == way

    def test_an_answer_that_depends_on_the_option_is_left_open(self) -> None:
        wanted, before = _paper("d", {"at_most": 6}), _paper("a", {"cap": 8})
        group = {"id": "size", "kind": "bracket", "options": [{"id": "n", "by": "XN"}, {"id": "s", "by": "XS"}]}
        talks = Negotiation(_SETTING, (), (wanted, before, _paper("b", {"cap": 5}, {"cap": 7}, group=group)))
        [moves] = movement(history([talks["a"], talks["b"]]), talks["d"])
        [move] = moves
        assert (move.before, move.after) == (Answer.CONTRADICTED, Answer.LEFT_OPEN)


CONTROL = {"id": "1", "kind": "territory", "places": "XN-01", "control": "XN"}
STAY = {"id": "1", "kind": "foreign-forces", "place": "XN-01", "of": "XS", "presence": "allowed"}
LEAVE = {**STAY, "presence": "forbidden"}


class TestConsequences:
    """What rules out what follows from a demand moves a draft away from the demand, and is told with the rule."""

    @pytest.mark.parametrize(
        ("before", "after", "moves"),
        [
            ([], [STAY], [("forces/presence", "silent", "contradicted", "farther")]),
            ([STAY], [], [("forces/presence", "contradicted", "silent", "nearer")]),
            ([LEAVE], [STAY], [("forces/presence", "met", "contradicted", "farther")]),
            # It meets what follows from the demand by the same rule, and not in its own words.
            (
                [CONTROL],
                [STAY],
                [
                    ("territory/control", "met", "silent", "farther"),
                    ("forces/presence", "met", "contradicted", "farther"),
                ],
            ),
            ([], [CONTROL], [("territory/control", "silent", "met", "nearer")]),
            ([], [LEAVE], []),
        ],
    )
    def test_a_move_to_what_rules_it_out_is_away_from_the_demand(
        self, before: list[Facts], after: list[Facts], moves: list[tuple[str, str, str, str]]
    ) -> None:
        found = moved(before, after)
        told = [(move.issue, move.before.value, move.after.value, move.way.value) for move in found]
        assert [each for each in told if each[3] != "neither"] == moves

    def test_of_a_draft_that_was_not_read_there_no_way_is_told(self) -> None:
        [_, presence] = moved([], [STAY], unread=["forces/"])
        assert (presence.before, presence.after, presence.way) == (Answer.UNKNOWN, Answer.CONTRADICTED, Way.UNKNOWN)

    def test_where_it_depends_on_the_option_no_way_is_told(self) -> None:
        group = {"id": "who", "kind": "bracket", "options": [{"id": "n", "by": "XN"}, {"id": "s", "by": "XS"}]}
        other = {**STAY, "id": "2", "place": "XS-01", "option": "who/s"}
        [_, presence] = moved([], [{**STAY, "option": "who/n"}, other], group=group)
        assert (presence.before, presence.after, presence.way) == (Answer.SILENT, Answer.LEFT_OPEN, Way.UNKNOWN)

    def test_a_limit_on_the_whole_army_is_ruled_out_in_one_place(self) -> None:
        wanted = {"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"at_most": 5}}
        here = {**wanted, "place": "XN-01", "personnel": {"at_least": 9}}
        told = [(move.before, move.after, move.way) for move in moved([], [here], wanted)]
        assert told == [(Answer.SILENT, Answer.CONTRADICTED, Way.FARTHER)] * 2

    def test_what_passes_to_a_part_of_which_a_draft_says_something_else_is_no_move(self) -> None:
        wanted = {"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"at_most": 5}}
        other = {**wanted, "party": "XS", "place": "XN-01"}
        assert [(move.before, move.after, move.way) for move in moved([], [other], wanted)] == [
            (Answer.SILENT, Answer.SILENT, Way.NEITHER)
        ]

    def test_the_rule_is_named(self) -> None:
        talks = talk([], [STAY])
        text = " ".join(ng.render(ng.course(history([talks["a"], talks["b"]]), [talks["d"]])).split())
        assert "[<] Way: farther" in text
        assert "The demand: forbidden This follows by a rule: where one party alone controls a place" in text
        assert "[○] Before: silent: all of it was read, and it does not speak to this" in text


BESIDE = {"id": "9", "kind": "election", "party": "XE"}


def talk(
    before: list[Facts], after: list[Facts], wanted: Facts = CONTROL, unread: Sequence[str] = (), group: Facts = NONE
) -> Negotiation:
    """Return talks on a demand and two drafts, which have a term beside these."""
    demand, earlier = _of("d", [wanted]), _of("a", [*before, BESIDE], not_seen=[*unread])
    later = _of("b", [*after, BESIDE], alternatives=[group] if group else [])
    return Negotiation(_SETTING, (), (demand, earlier, later))


def moved(
    before: list[Facts], after: list[Facts], wanted: Facts = CONTROL, unread: Sequence[str] = (), group: Facts = NONE
) -> Moves:
    talks = talk(before, after, wanted, unread, group)
    [moves] = movement(history([talks["a"], talks["b"]]), talks["d"])
    return moves


_SETTING = Setting.model_validate({"id": "drill", "title": {"en": "Drill"}, "parties": ["XN", "XS"]})


def _of(name: str, terms: Sequence[Facts], **fields: object) -> Proposal:
    facts = {"title": {"en": name}, "date": "2031-05-04", "authors": [{"actor": "XN"}], "form": "official"}
    return Proposal.model_validate({"id": name, **facts, "sources": ["s"], "terms": terms, **fields})


def _paper(name: str, *figures: dict[str, int], group: Mapping[str, object] | None = None) -> Proposal:
    terms = [
        {"id": str(number), "kind": "force-limit", "party": "XN", "personnel": each}
        | ({"option": f"size/{'ns'[number]}"} if group else {})
        for number, each in enumerate(figures)
    ]
    return _of(name, terms, alternatives=[group] if group else [])
