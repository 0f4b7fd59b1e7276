"""`cooperation`: what parties do together."""

from __future__ import annotations

import pytest

from tests.terms.builders import clauses, refusal, related, said

COMMON = {"parties": ["XN", "XW"], "areas": "energy"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, "may", "entails"),
            (True, False, "conflicts"),
            (True, "not-required", "conflicts"),
            (False, "not-required", "entails"),
            (False, "may", "conflicts"),
            ("may", "not-required", "overlaps"),
        ],
    )
    def test_a_duty_a_ban_and_two_freedoms(self, a: object, b: object, expected: str) -> None:
        left, right = clauses("cooperation", **COMMON, done=a), clauses("cooperation", **COMMON, done=b)
        assert {related(mine, other).relation.value for mine, other in zip(left, right, strict=True)} == {expected}

    def test_what_is_said_of_one_side_holds_of_the_other(self) -> None:
        one, other = (
            {(each.issue, each.scope, each.room) for each in clauses("cooperation", areas="energy", **of)}
            for of in ({"parties": "XN", "to": "XW"}, {"parties": "XW", "to": "XN"})
        )
        assert one == other
        assert len(one) == 2

    def test_others_that_are_not_named_stay_unstated(self) -> None:
        found = clauses("cooperation", parties="XN", to={"at_least": ["XW"]}, areas="energy")
        assert [(each.scope["actor"].words, each.scope["other"].words) for each in found] == [
            (("XN",), ("XW",)),
            (("XW",), ("XN",)),
            (("XN",), ("unstated",)),
            (("unstated",), ("XN",)),
        ]

    def test_each_side_has_the_time_once(self) -> None:
        found = clauses("cooperation", parties="XN", to={"at_least": ["XW"]}, areas="energy", after="signature")
        times = [each for each in found if each.issue == "timing/cooperation-on-energy"]
        assert [each.scope["actor"].words for each in times] == [("XN",), ("XW",), ("unstated",)]

    def test_each_area_is_a_question(self) -> None:
        found = clauses("cooperation", parties=["XN", "XW"], areas=["energy", "rebuilding"])
        assert {each.issue for each in found} == {"cooperation/energy", "cooperation/rebuilding"}

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert {each.room for each in clauses("cooperation", **COMMON, status="open")} == {None}


@pytest.mark.parametrize(
    ("fields", "among", "with_others"),
    [
        ({}, "Northland and Westreach will cooperate: energy", "Northland will cooperate with Eastvale: energy"),
        (
            {"done": False},
            "Northland and Westreach will not cooperate: energy",
            "Northland will not cooperate with Eastvale: energy",
        ),
        (
            {"done": "may", "after": "signature"},
            "Northland and Westreach may cooperate: energy, only after signature",
            "Northland may cooperate with Eastvale: energy, only after signature",
        ),
        (
            {"done": "not-required"},
            "Northland and Westreach need not cooperate: energy",
            "Northland need not cooperate with Eastvale: energy",
        ),
        (
            {"status": "open"},
            "left open: cooperation of Northland and Westreach: energy",
            "left open: cooperation of Northland: energy",
        ),
    ],
)
def test_it_is_said(fields: dict[str, object], among: str, with_others: str) -> None:
    assert said("cooperation", **COMMON, **fields) == among
    assert said("cooperation", parties="XN", to="XE", areas="energy", **fields) == with_others


class TestRefusals:
    @pytest.mark.parametrize("parties", ["XN", {"exactly": ["XN", "XW"]}])
    def test_it_takes_two_sides(self, parties: object) -> None:
        assert refusal("cooperation", parties=parties, areas="energy") == (
            "missing-key",
            "found one side only, expected two",
            "add 'to', which may be 'unstated', or list the parties in 'parties'",
        )

    def test_an_area_is_a_word_of_a_path(self) -> None:
        assert refusal("cooperation", parties=["XN", "XW"], areas="Oil & gas")[0] == "string_pattern_mismatch"
