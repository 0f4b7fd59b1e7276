"""`principle`: affirmed or rejected, of whom."""

from __future__ import annotations

import pytest

from negotiations.terms.demands import room
from tests.terms.builders import clause, clauses, refusal, relation, said


class TestMeaning:
    def test_affirming_conflicts_with_rejecting(self) -> None:
        assert relation("principle", {}, {"affirmed": False}, principles="sovereignty", of="XN") == "conflicts"

    def test_affirming_agrees_with_affirming(self) -> None:
        assert relation("principle", {}, {"affirmed": True}, principles="sovereignty", of="XN") == "same"
        assert clause("principle", principles="sovereignty").room == room("principle/sovereignty", "must", "affirmed")

    def test_each_principle_is_a_question_of_its_own(self) -> None:
        found = clauses("principle", principles=["sovereignty", "non-interference"], of="XN")
        assert [each.issue for each in found] == ["principle/sovereignty", "principle/non-interference"]

    def test_it_is_about_whose_it_is(self) -> None:
        assert clause("principle", principles="sovereignty", of="XN").scope["other"].words == ("XN",)

    def test_a_principle_of_law_is_of_all(self) -> None:
        assert clause("principle", principles="sovereignty").scope.get("other") is None

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert clause("principle", principles="sovereignty", status="refused").room is None


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({}, "this will be affirmed: sovereignty and territorial integrity"),
            ({"of": "XN"}, "this will be affirmed of Northland: sovereignty and territorial integrity"),
            ({"affirmed": False}, "this will be rejected: sovereignty and territorial integrity"),
            (
                {"affirmed": False, "of": ["XN", "XS"]},
                "this will be rejected of Northland and Southmark: sovereignty and territorial integrity",
            ),
            ({"status": "open"}, "left open: the principle of sovereignty and territorial integrity"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("principle", principles=["sovereignty", "territorial-integrity"], **fields) == sentence


class TestRefusals:
    def test_a_principle_is_a_word_that_a_path_can_have(self) -> None:
        assert refusal("principle", principles="Sovereign equality")[0] == "string_pattern_mismatch"

    def test_a_principle_is_listed_once(self) -> None:
        assert refusal("principle", principles=["sovereignty", "sovereignty"])[0] == "listed-twice"
