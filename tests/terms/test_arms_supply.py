"""`arms-supply`: weapons and other military assistance that stop, go on, or may."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

COMMON: dict[str, object] = {"by": "XW", "to": "XN", "categories": "tanks"}


def compared(a: str, b: str) -> str:
    return relation("arms-supply", {"supply": a}, {"supply": b}, **COMMON)


class TestMeaning:
    @pytest.mark.parametrize("supply", ["continues", "allowed"])
    def test_what_stops_conflicts_with_what_goes_on_or_may(self, supply: str) -> None:
        assert compared("stopped", supply) == "conflicts"

    def test_what_goes_on_entails_that_it_may(self) -> None:
        assert compared("continues", "allowed") == "entails"

    def test_it_is_one_question_with_a_ban_of_transfers(self) -> None:
        ban = clause("weapons-ban", party="XW", categories="tanks", act="transfer", other="XN")
        stopped = clause("arms-supply", **COMMON, supply="stopped")
        assert stopped.scope == ban.scope
        assert related(stopped, ban).relation == "same"

    def test_what_is_supplied_is_the_group(self) -> None:
        scope = clause("arms-supply", **COMMON, supply="stopped").scope
        assert (scope["actor"].words, scope["other"].words, scope["group"].words) == (("XW",), ("XN",), ("tanks",))

    @pytest.mark.parametrize("categories", [None, ["military-assistance", "weapons"]])
    def test_where_all_of_it_stops_there_is_no_military_aid(self, categories: object) -> None:
        _, aid = clauses("arms-supply", by="XW", to="XN", categories=categories, supply="stopped")
        less = clause("military-aid", by="XW", to="XN", level="reduced")
        assert related(aid, less).relation == "entails"

    @pytest.mark.parametrize(
        "fields",
        [
            {"supply": "continues"},
            {"supply": "allowed"},
            {"supply": "stopped", "categories": "intelligence-sharing"},
            {"supply": "stopped", "categories": {"all_but": ["military-assistance"]}},
        ],
    )
    def test_where_some_of_it_goes_on_the_amount_of_aid_is_not_said(self, fields: dict[str, object]) -> None:
        assert clause("arms-supply", by="XW", to="XN", **fields).issue == "weapons/transfer"


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            (
                {"categories": None, "supply": "stopped"},
                "Westreach will not supply Northland with weapons or other military assistance",
            ),
            (
                {"categories": None, "supply": "continues"},
                "Westreach will go on supplying Northland with weapons and other military assistance",
            ),
            (
                {"categories": None, "supply": "allowed"},
                "Westreach may supply Northland with weapons and other military assistance",
            ),
            ({"supply": "stopped"}, "Westreach will not supply Northland with: tanks"),
            ({"supply": "continues"}, "Westreach will go on supplying Northland with: tanks"),
            (
                {"supply": "allowed", "by": {"all_but": ["XS"]}},
                "parties other than Southmark may supply Northland with: tanks",
            ),
            ({"status": "open"}, "left open: military supplies to Northland from Westreach"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("arms-supply", **{**COMMON, **fields}) == sentence


class TestRefusals:
    def test_a_stated_term_says_what_becomes_of_the_supply(self) -> None:
        assert refusal("arms-supply", **COMMON)[:2] == (
            "says-nothing",
            "found no 'supply' in a stated term, expected what the text says",
        )
