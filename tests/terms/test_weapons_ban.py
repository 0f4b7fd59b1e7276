"""`weapons-ban`: four acts, each its own question, banned or allowed."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"party": "XN", "categories": "tanks", "act": "possession"}


class TestMeaning:
    def test_a_ban_conflicts_with_a_permission(self) -> None:
        assert relation("weapons-ban", {}, {"allowed": True}, **COMMON) == "conflicts"

    def test_each_act_is_a_question_of_its_own(self) -> None:
        acts = ["possession", "acquisition", "transfer", "production"]
        found = clauses("weapons-ban", **{**COMMON, "act": acts})
        assert [each.issue for each in found] == [f"weapons/{act}" for act in acts]

    def test_the_other_side_belongs_to_what_has_one(self) -> None:
        found = clauses("weapons-ban", **{**COMMON, "act": ["production", "transfer"]}, other="XS")
        assert [each.scope.get("other") is not None for each in found] == [False, True]

    def test_a_transfer_to_nobody_in_particular_is_one_to_anybody(self) -> None:
        assert clause("weapons-ban", **{**COMMON, "act": "transfer"}).scope.get("other") is None

    def test_some_unnamed_categories_demand_nothing_of_any(self) -> None:
        found = clause("weapons-ban", party="XN", categories="weapons", act="possession", some=True)
        assert (found.room, found.silence) == (None, "open")


class TestWords:
    @pytest.mark.parametrize("allowed", [False, True])
    @pytest.mark.parametrize(
        ("fields", "end"),
        [
            ({"act": "possession"}, "possess tanks"),
            ({"act": "production"}, "produce tanks"),
            ({"act": "acquisition"}, "acquire tanks"),
            ({"act": "acquisition", "other": "XW"}, "acquire tanks from Westreach"),
            ({"act": "transfer"}, "transfer tanks to anybody"),
            ({"act": "transfer", "other": "XW"}, "transfer tanks to Westreach"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], end: str, *, allowed: bool) -> None:
        start = "Northland may" if allowed else "Northland will not"
        assert said("weapons-ban", **{**COMMON, **fields}, allowed=allowed) == f"{start} {end}"

    def test_several_acts_are_said_one_after_another(self) -> None:
        fields = {"act": ["production", "transfer"], "other": "XS", "place": "XN-01"}
        assert said("weapons-ban", **{**COMMON, **fields}) == (
            "Northland will not produce tanks; Northland will not transfer tanks to Southmark, in Highmoor (Northland)"
        )

    def test_some_and_open_are_said(self) -> None:
        assert said("weapons-ban", **COMMON, some=True) == (
            "for some part of this, which is not named: Northland will not possess tanks"
        )
        assert said("weapons-ban", **COMMON, status="open") == "left open: tanks of Northland"


class TestRefusals:
    def test_only_a_transfer_or_an_acquisition_has_another_side(self) -> None:
        assert refusal("weapons-ban", **COMMON, other="XS") == (
            "keys-clash",
            "found 'other' beside 'act: possession', which has no other side",
            "leave out 'other'",
        )

    def test_an_act_is_listed_once(self) -> None:
        assert refusal("weapons-ban", **{**COMMON, "act": ["transfer", "transfer"]})[:2] == (
            "listed-twice",
            "found 'transfer' a second time, expected it once",
        )

    def test_an_act_is_one_of_four(self) -> None:
        assert refusal("weapons-ban", **{**COMMON, "act": "storage"})[0] == "literal_error"
