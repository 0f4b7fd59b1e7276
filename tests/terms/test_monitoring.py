"""`monitoring`: who is there, who leads, by which means."""

from __future__ import annotations

import pytest

from negotiations.terms.demands import room
from tests.terms.builders import clause, clauses, refusal, related, relation, said

COMMON = {"mandate": "ceasefire", "monitors": "XW", "host": "XS", "places": "XN-01"}


def compared(a: str, b: str) -> str:
    return relation("monitoring", {"presence": a}, {"presence": b}, **COMMON)


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ("required", "barred", "conflicts"),
            ("required", "allowed", "entails"),
            ("allowed", "barred", "conflicts"),
        ],
    )
    def test_presence_is_a_duty_a_freedom_or_barred(self, a: str, b: str, expected: str) -> None:
        assert compared(a, b) == expected

    def test_who_has_to_be_there_is_present(self) -> None:
        found = clause("monitoring", **COMMON, presence="required")
        assert found.room == room("monitoring/presence/ceasefire", "must", "present")

    def test_the_monitors_act_and_the_host_is_toward_whom(self) -> None:
        scope = clause("monitoring", **COMMON, presence="required").scope
        assert (scope["actor"].words, scope["other"].words, scope["place"].words) == (("XW",), ("XS",), ("XN-01",))

    def test_a_complete_list_of_monitors_bars_others(self) -> None:
        listed, others = clauses(
            "monitoring", mandate="ceasefire", presence="required", monitors={"exactly": ["XN", "XS"]}
        )
        assert (others.scope["actor"].words, others.scope["actor"].all_but) == (("XN", "XS"), True)
        assert related(listed, others).relation == "conflicts"

    def test_an_incomplete_list_says_that_there_are_others(self) -> None:
        found = clauses("monitoring", mandate="ceasefire", presence="required", monitors={"at_least": ["XW"]})
        assert [each.scope["actor"].words for each in found] == [("XW",), ("unstated",)]

    def test_those_who_are_barred_are_just_those_who_are_named(self) -> None:
        found = clause("monitoring", mandate="ceasefire", presence="barred", monitors={"exactly": ["XW"]})
        assert found.scope["actor"].words == ("XW",)

    def test_one_leads(self) -> None:
        one, other = (clause("monitoring", mandate="ceasefire", lead=lead) for lead in ("XW", "XE"))
        assert related(one, other).relation == "conflicts"

    def test_means_that_are_used_conflict_with_means_that_are_not(self) -> None:
        used = clause("monitoring", mandate="ceasefire", means="on-the-ground")
        assert used.room == room("monitoring/means/ceasefire/on-the-ground", "must", "yes")
        unused = clause("monitoring", mandate="ceasefire", excluded_means="on-the-ground")
        assert related(used, unused).relation == "conflicts"

    def test_each_means_and_each_mandate_is_a_question_of_its_own(self) -> None:
        found = [
            clause("monitoring", mandate=mandate, means=means).issue
            for mandate in ("ceasefire", "human-rights")
            for means in ("remote", "on-the-ground")
        ]
        assert len(set(found)) == len(found)

    def test_what_is_left_open_is_the_presence_of_somebody(self) -> None:
        left_open = clause("monitoring", mandate="ceasefire", status="open")
        assert (left_open.issue, left_open.room) == ("monitoring/presence/ceasefire", None)
        assert left_open.scope["actor"].words == ("unstated",)

    def test_a_lead_that_is_left_open_is_just_that(self) -> None:
        left_open = clause("monitoring", mandate="ceasefire", lead="XW", status="open")
        assert (left_open.issue, left_open.room) == ("monitoring/lead/ceasefire", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"presence": "required", "monitors": "XW"}, "Westreach will monitor this: ceasefire"),
            ({"presence": "allowed", "monitors": "unstated"}, "parties that are not named may monitor this: ceasefire"),
            (
                {"presence": "barred", "monitors": ["XW", "XE"], "host": "XS", "places": "XN-01"},
                (
                    "Westreach and Eastvale will not monitor this: ceasefire, on the side of Southmark, "
                    "in Highmoor (Northland)"
                ),
            ),
            (
                {"means": ["remote", "space-based"]},
                "for the monitoring of this, ceasefire, these means will be used: remote and space-based",
            ),
            (
                {"excluded_means": "on-the-ground"},
                "for the monitoring of this, ceasefire, these means will not be used: on the ground",
            ),
            (
                {"lead": "XW", "means": "remote", "excluded_means": "on-the-ground"},
                (
                    "Westreach will lead the monitoring of this: ceasefire; for that, these means will be used: remote"
                    "; for that, these means will not be used: on the ground"
                ),
            ),
            ({"status": "open"}, "left open: the monitoring of this: ceasefire"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("monitoring", mandate="ceasefire", **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("monitoring", mandate="ceasefire")[0] == "says-nothing"

    def test_presence_is_that_of_somebody(self) -> None:
        assert refusal("monitoring", mandate="ceasefire", presence="required") == (
            "missing-key",
            "missing key 'monitors', expected beside 'presence'",
            "write 'monitors: unstated' where the text does not say who",
        )

    @pytest.mark.parametrize("name", ["monitors", "host"])
    def test_monitors_and_hosts_are_those_of_a_presence(self, name: str) -> None:
        assert refusal("monitoring", mandate="ceasefire", lead="XW", **{name: "XE"})[:2] == (
            "missing-key",
            f"missing key 'presence', expected beside {name!r}",
        )

    def test_means_are_used_or_not(self) -> None:
        assert refusal("monitoring", mandate="ceasefire", means="remote", excluded_means=["remote"])[:2] == (
            "keys-clash",
            "found 'remote' in 'means' and in 'excluded_means', expected it in one of them",
        )
