"""What follows from what: each rule, where it holds and where it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause
from negotiations.clauses.derivations import derived, room, rules
from negotiations.clauses.outcomes import Numbers
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent, Period, Scope
from negotiations.clauses.strengths import Strength
from negotiations.problems import InvalidValue
from negotiations.vocabulary import builtin

PARTIES = ("XN", "XS", "XE")


def clause(issue: str, how: str, outcome: str, **scope: str) -> Clause:
    axes = tuple((axis, Extent.of(word)) for axis, word in sorted(scope.items()))
    return Clause(issue, Scope(axes), room(issue, how, outcome), "7")


def gone(actor: Extent, place: Extent) -> Clause:
    """Return that all forces of an actor leave a place."""
    scope = Scope((("actor", actor), ("place", place)))
    return Clause("forces/withdrawal", scope, room("forces/withdrawal", "must", "done"), "7")


def follows(*clauses: Clause) -> list[tuple[str, str]]:
    return [(each.derived, each.issue) for each in derived(clauses, PARTIES)]


NEUTRAL = clause("alliance/neutral", "must", "yes", actor="XN")


class TestRules:
    def test_every_rule_speaks_of_issues_that_there_are(self) -> None:
        for rule in rules():
            issue = find_issue(rule.then_issue)
            assert find_issue(rule.issue).path == rule.issue
            assert {axis for axis, _ in rule.axes} <= set(issue.axes)
            assert issue.required <= {axis for axis, _ in rule.axes}

    def test_every_rule_says_why_in_both_languages(self) -> None:
        assert all(rule.reasons["en"] and rule.reasons["uk"] for rule in rules())
        assert len({rule.id for rule in rules()}) == len(rules())

    def test_the_words_of_every_rule_are_in_the_vocabulary(self) -> None:
        for rule in rules():
            for axis, words in rule.axes:
                for word in words if isinstance(words, tuple) else ():
                    assert builtin().find("actor" if axis == "other" else axis, word) is not None

    def test_ordered_outcomes_are_no_matter_of_rules(self) -> None:
        with pytest.raises(InvalidValue, match="are ordered"):
            room("aid/military", "must", "none")


class TestConsequences:
    def test_neutrality_keeps_out_of_military_alliances(self) -> None:
        [found] = derived([NEUTRAL], PARTIES)
        assert found.issue == "alliance/membership"
        assert {axis: extent.words for axis, extent in found.scope.axes} == {
            "actor": ("XN",),
            "other": ("military-alliances",),
        }
        assert found.room == room("alliance/membership", "must", "no")

    @pytest.mark.parametrize(("how", "outcome"), [("must", "no"), ("may", "yes"), ("may", "no")])
    def test_what_is_not_demanded_has_no_consequence(self, how: str, outcome: str) -> None:
        assert follows(clause("alliance/neutral", how, outcome, actor="XN")) == []

    def test_a_freedom_has_a_freedom_as_its_consequence(self) -> None:
        free = clause("alliance/membership", "may", "yes", actor="XN", other="Harbour-League")
        assert follows(free) == [("open-door-allows-enlargement", "alliance/enlargement")]
        duty = clause("alliance/membership", "must", "yes", actor="XN", other="Harbour-League")
        assert follows(duty) == [("member-enlarges", "alliance/enlargement")]

    def test_control_keeps_out_the_forces_of_the_other_parties(self) -> None:
        [found] = derived([clause("territory/control", "must", "XN", place="XN-01")], PARTIES)
        assert found.scope["actor"].words == ("XE", "XS")
        assert found.scope["place"].words == ("XN-01",)

    def test_control_of_somebody_who_is_no_party_has_no_consequence(self) -> None:
        assert follows(clause("territory/control", "must", "XW", place="XN-01")) == []
        assert follows(clause("territory/control", "must", "joint", place="XN-01")) == []

    def test_without_other_parties_nobody_is_kept_out(self) -> None:
        assert derived([clause("territory/control", "must", "XN", place="XN-01")], ("XN",)) == ()

    def test_the_withdrawal_of_all_forces_moves_the_line_and_that_of_some_does_not(self) -> None:
        gone = clause("forces/withdrawal", "must", "done", actor="XN", place="XN-03")
        assert ("withdrawal-moves-line", "line/stands") in follows(gone)
        scope = Scope.of(actor="XN", place="XN-03", group="heavy-weapons")
        assert [rule for rule, _ in follows(replace(gone, scope=scope))] == ["withdrawal-excludes-forces"]
        assert ("withdrawal-limits-deployment", "forces/deployment") in follows(gone)

    @pytest.mark.parametrize(
        ("actor", "place", "moved"),
        [
            (Extent.of("XN"), Extent.of("XN-03"), ("XN-03",)),
            (Extent.of("XS"), Extent.of("XN"), ("XN-03",)),
            (Extent.of("XS"), Extent.of("XN-03.east"), ("XN-03.east",)),
            (Extent.of("XS"), Extent.of("XN-03.east", "XN-03.west"), ("XN-03",)),
            (Extent.of("XS"), Extent.of("XN-01", all_but=True), ("XN-03",)),
            (Extent.of("XS"), Extent.of("XN-03.west", all_but=True), ("XN-03.east",)),
            (Extent.of("XN", all_but=True), Extent.of("XN-03"), ("XN-03",)),
            (Extent.of("XS"), Extent.of("XN-01"), ("XN-01",)),
        ],
    )
    def test_who_leaves_moves_the_line_where_it_holds_something(
        self, actor: Extent, place: Extent, moved: tuple[str, ...]
    ) -> None:
        [found] = [each for each in derived([gone(actor, place)], PARTIES) if each.issue == "line/stands"]
        assert found.scope["place"].words == moved

    @pytest.mark.parametrize(
        ("actor", "place"),
        [
            (Extent.of("XS"), Extent.of("XN-03.west")),
            (Extent.of("XW"), Extent.of("XN-03")),
            (Extent.of("XW"), Extent.of("XN-01")),
            (Extent.of("XN", all_but=True), Extent.of("XN-03.west")),
            (Extent.of("XN", "XS", all_but=True), Extent.of("XN")),
            (Extent.of("XN", all_but=True), Extent.of("XN-01")),
            (Extent.of("unstated"), Extent.of("XN-03")),
        ],
    )
    def test_who_holds_nothing_there_leaves_the_line_where_it_is(self, actor: Extent, place: Extent) -> None:
        found = derived([gone(actor, place)], PARTIES)
        assert {each.issue for each in found} == {"forces/presence", "forces/deployment"}

    @pytest.mark.parametrize(("actor", "moved"), [("XS", {"line/stands"}), ("XN", set())])
    def test_a_place_within_a_part_is_held_by_who_holds_the_part(self, actor: str, moved: set[str]) -> None:
        fen = {"id": "fen", "en": "Fen", "part-of": "XN-03.east"}
        words, _ = builtin().with_words({"place": [fen]})
        found = derived([gone(Extent.of(actor), Extent.of("fen"))], PARTIES, words)
        assert {each.issue for each in found} - {"forces/presence", "forces/deployment"} == moved

    def test_who_held_what_before_the_line_was_there_nobody_said(self) -> None:
        part = {"id": "fen", "en": "Fen", "part-of": "XN-01", "held-by": "XS", "line-from": "2031-01-01"}
        words, problems = builtin().with_words({"place": [part]})
        assert problems == ()
        everybody = gone(Extent.of("XN", all_but=True), Extent.of("XN-01"))
        stands = clause("line/stands", "must", "yes", place="XN-01")

        def issues(on: date | None) -> set[str]:
            found = derived([everybody, stands], ("XN", "XS"), words, on)
            return {each.issue for each in found} - {"forces/presence", "forces/deployment"}

        assert issues(None) == issues(date(2031, 1, 1)) == {"line/stands", "territory/control"}
        assert issues(date(2030, 12, 31)) == set()

    def test_where_a_line_stands_each_party_keeps_what_it_holds_there(self) -> None:
        stands = clause("line/stands", "must", "yes", place="XN-03")
        control = [each for each in derived([stands], PARTIES) if each.issue == "territory/control"]
        held = {str(each.room.floor): each.scope["place"].words for each in control if each.room is not None}
        assert held == {"frozenset({'XN'})": ("XN-03.west",), "frozenset({'XS'})": ("XN-03.east",)}
        assert {rule for rule, _ in follows(stands)} == {"standing-line-keeps-control", "control-excludes-forces"}

    def test_a_line_leaves_what_lies_elsewhere_and_what_others_hold(self) -> None:
        assert follows(clause("line/stands", "must", "yes", place="XS-01")) == []
        stands = clause("line/stands", "must", "yes", place="XN-03")
        assert derived([stands], ("XE", "XW")) == ()
        [kept] = derived([clause("line/stands", "must", "yes", place="XN-03.east")], ("XS",))
        assert kept.scope["place"].words == ("XN-03.east",)

    def test_a_line_that_may_stand_leaves_control_as_it_is(self) -> None:
        assert follows(clause("line/stands", "may", "yes", place="XN-03")) == []

    def test_who_may_not_redeploy_is_not_free_to_deploy(self) -> None:
        barred = clause("forces/redeployment", "must-not", "present", actor="XN")
        assert follows(barred) == [("no-redeployment-limits-deployment", "forces/deployment")]

    def test_a_withdrawal_from_nowhere_in_particular_has_no_consequence(self) -> None:
        assert follows(clause("forces/withdrawal", "must", "done", actor="XN")) == []


class TestWhatIsTakenOver:
    def test_strength_conditions_option_and_term_are_those_of_the_demand(self) -> None:
        scope = Scope.of(actor="XN", state="peacetime", period=Period("signature", 0, 12))
        weak = replace(NEUTRAL, scope=scope, strength=Strength.AIMS, option="g/one")
        [found] = derived([weak], PARTIES)
        assert (found.strength, found.option, found.term) == (Strength.AIMS, "g/one", "7")
        assert (found.scope["state"].words, found.scope.period) == (("peacetime",), scope.period)

    def test_the_line_is_taken_over_and_an_anchor_is_not(self) -> None:
        frame = (("anchor", "signature"), ("line", "signature"))
        zone = clause("zone/demilitarised", "must", "yes", place="XN-03")
        found = derived([replace(zone, frame=frame)], PARTIES)
        assert {each.issue for each in found} == {"forces/presence", "forces/deployment"}
        assert {each.frame for each in found} == {(("line", "signature"),)}

    def test_what_is_left_open_has_no_consequence(self) -> None:
        assert follows(replace(NEUTRAL, room=None)) == []

    def test_the_order_of_the_clauses_makes_no_difference(self) -> None:
        other = clause("territory/control", "must", "XN", place="XN-01")
        assert sorted(follows(NEUTRAL, other)) == sorted(follows(other, NEUTRAL))


def test_who_pulls_back_is_not_free_to_deploy_everywhere_and_that_holds_of_each_actor() -> None:
    outcomes = find_issue("forces/withdrawal-distance").outcomes
    assert isinstance(outcomes, Numbers)
    far = Room.at_least(outcomes, 15)
    back = Clause("forces/withdrawal-distance", Scope.of(actor=Extent.of("XN", "XS")), far, "7")
    found = derived([back], PARTIES)
    assert [each.scope["actor"].words for each in found] == [("XN",), ("XS",)]
    assert {(each.derived, each.room, each.some) for each in found} == {
        ("pull-back-limits-some-deployment", None, room("forces/deployment", "must-not", "free"))
    }
    everybody = replace(back, scope=Scope.of(actor=Extent.of("XW", all_but=True)))
    assert [each.scope["actor"].all_but for each in derived([everybody], PARTIES)] == [True]
