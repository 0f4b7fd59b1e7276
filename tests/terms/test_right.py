"""`right`: the duty-bearer's duty, object by object."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said


class TestMeaning:
    def test_a_guarantee_conflicts_with_a_denial(self) -> None:
        assert relation("right", {}, {"guaranteed": False}, by="XS", objects="return") == "conflicts"

    def test_each_object_is_a_question_of_its_own(self) -> None:
        found = clauses("right", by="XS", objects=["release", "return"])
        assert [each.issue for each in found] == ["rights/release", "rights/return"]

    def test_the_duty_is_that_of_the_bearer_and_the_right_that_of_the_group(self) -> None:
        scope = clause("right", by=["XS", "de-facto-authorities"], bearers="civilians", objects="crossing").scope
        assert (scope["actor"].words, scope["group"].words) == (("XS", "de-facto-authorities"), ("civilians",))

    def test_an_organisation_has_a_right_as_the_other_side(self) -> None:
        found = clause("right", by="XS", to="humanitarian-organisations", objects="humanitarian-access")
        assert found.scope["other"].words == ("humanitarian-organisations",)

    def test_whoever_has_the_duty_may_be_unstated(self) -> None:
        assert clause("right", by="unstated", objects="release").scope["actor"].words == ("unstated",)

    def test_an_expectation_is_weaker_than_a_duty(self) -> None:
        assert relation("right", {}, {"strength": "should"}, by="XS", objects="release") == "entails"


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"objects": "release"}, "Southmark will guarantee: release"),
            (
                {"objects": ["medical-care", "education"], "bearers": "residents", "places": "XN-01"},
                (
                    "Southmark will guarantee residents of the place in question: medical care and education, "
                    "in Highmoor (Northland)"
                ),
            ),
            ({"objects": "return", "guaranteed": False}, "Southmark will deny: return"),
            (
                {"objects": "humanitarian-access", "to": "ICRC"},
                "Southmark will guarantee: humanitarian access, to International Committee of the Red Cross",
            ),
            (
                {"objects": "return", "guaranteed": False, "bearers": {"all_but": ["children"]}},
                "Southmark will deny groups other than children: return",
            ),
            ({"objects": "return", "status": "open"}, "left open: return, as a duty of Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("right", by="XS", **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize("word", ["Release", "medical care", "rights/release", "-release", ""])
    def test_an_object_is_a_word_that_a_path_can_have(self, word: str) -> None:
        assert refusal("right", by="XS", objects=word)[0] == "string_pattern_mismatch"

    def test_a_right_is_guaranteed_or_not(self) -> None:
        assert refusal("right", by="XS", objects="release", guaranteed="no")[0] == "bool_type"

    def test_an_object_is_listed_once(self) -> None:
        assert refusal("right", by="XS", objects=["release", "release"])[0] == "listed-twice"
