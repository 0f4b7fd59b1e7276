"""`foreign-forces`: whose forces are where."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"place": "XN", "of": "Harbour-League"}


def compared(a: str, b: str) -> str:
    return relation("foreign-forces", {"presence": a}, {"presence": b}, **COMMON)


class TestMeaning:
    @pytest.mark.parametrize("other", ["deployed", "allowed"])
    def test_a_ban_conflicts_with_presence(self, other: str) -> None:
        assert compared("forbidden", other) == "conflicts"

    def test_what_is_there_is_allowed(self) -> None:
        assert compared("deployed", "allowed") == "entails"

    def test_an_organisation_is_not_its_members(self) -> None:
        names = ("Harbour-League", "Harbour-League-members")
        found = [clause("foreign-forces", place="XN", of=of, presence="forbidden").scope["actor"].words for of in names]
        assert found == [("Harbour-League",), ("Harbour-League-members",)]

    def test_all_foreign_forces_are_those_of_everybody_else(self) -> None:
        actor = clause("foreign-forces", place="XN", of={"all_but": ["XN"]}, presence="forbidden").scope["actor"]
        assert (actor.words, actor.all_but) == (("XN",), True)

    def test_how_long_and_under_whose_command_are_types(self) -> None:
        found = clause("foreign-forces", **COMMON, types="permanent-alliance-command-forces", presence="forbidden")
        assert found.scope["group"].words == ("permanent-alliance-command-forces",)

    def test_some_and_others_are_two_clauses(self) -> None:
        found = clauses("foreign-forces", place="XN", of={"at_least": ["XW", "XE"]}, presence="deployed")
        assert [each.scope["actor"].words for each in found] == [("XE", "XW"), ("unstated",)]

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert clause("foreign-forces", **COMMON, status="open").room is None


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"presence": "forbidden"}, "there will be no forces of Harbour League (as an organisation) in Northland"),
            ({"presence": "deployed"}, "forces of Harbour League (as an organisation) will be stationed in Northland"),
            ({"presence": "allowed"}, "forces of Harbour League (as an organisation) may be stationed in Northland"),
            (
                {"presence": "forbidden", "types": "military-bases", "of": {"all_but": ["XN"]}},
                "there will be no military bases of parties other than Northland in Northland",
            ),
            (
                {"presence": "deployed", "types": "combat-aircraft", "of": "unstated"},
                "combat aircraft of parties that are not named will be in Northland",
            ),
            (
                {"presence": "allowed", "types": "tanks", "of": "XW", "place": {"all_but": ["XN-01"]}},
                "tanks of Westreach may be in places other than Highmoor (Northland)",
            ),
            (
                {"status": "open"},
                "left open: the presence of forces of Harbour League (as an organisation) in Northland",
            ),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("foreign-forces", **{**COMMON, **fields}) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("foreign-forces", **COMMON)[:2] == (
            "says-nothing",
            "found no 'presence' in a stated term, expected what the text says",
        )

    def test_whose_forces_they_are_is_told(self) -> None:
        assert refusal("foreign-forces", place="XN", presence="allowed")[0] == "missing"
