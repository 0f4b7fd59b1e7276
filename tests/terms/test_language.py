"""`language`: statuses of one scale, as such or in a domain."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"party": "XN", "language": "lang:en"}


def compared(a: dict[str, object], b: dict[str, object]) -> str:
    return relation("language", a, b, **COMMON)


class TestMeaning:
    def test_an_official_language_has_the_status_of_a_regional_one_and_more(self) -> None:
        assert compared({"level": "official"}, {"level": "regional"}) == "entails"

    def test_just_a_regional_language_is_not_official(self) -> None:
        assert compared({"level": "regional", "exactly": True}, {"level": "official"}) == "conflicts"

    def test_no_status_conflicts_with_any_status(self) -> None:
        assert compared({"level": "none"}, {"level": "protected"}) == "conflicts"

    def test_a_permission_is_weaker_than_a_demand(self) -> None:
        assert compared({"level": "official"}, {"level": "official", "may": True}) == "entails"

    def test_each_domain_is_a_question_of_its_own(self) -> None:
        found = clauses("language", **COMMON, domain=["courts", "schools"], level="official")
        assert [each.issue for each in found] == ["language/courts", "language/schools"]
        assert clause("language", **COMMON, level="official").issue == "language/status"

    def test_two_languages_have_the_status_each(self) -> None:
        both = clause("language", party="XN", language=["lang:en", "lang:fr"], places="XN-01", level="regional")
        assert (both.scope["group"].words, both.scope["place"].words) == (("lang:en", "lang:fr"), ("XN-01",))


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"level": "official"}, "Northland will give English the status of an official language"),
            (
                {"level": "regional", "exactly": True, "places": "XN-01"},
                (
                    "Northland will give English the status of a regional language, in Highmoor (Northland), "
                    "and exactly that"
                ),
            ),
            (
                {"level": "protected", "may": True, "domain": "courts"},
                "Northland may give English the status of a protected minority language, in these domains: courts",
            ),
            ({"level": "none"}, "Northland will give English no status"),
            ({"status": "refused"}, "not to be discussed: the status of English in the law of Northland"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("language", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_has_a_level(self) -> None:
        assert refusal("language", **COMMON)[0] == "says-nothing"

    def test_a_domain_is_a_word_that_a_path_can_have(self) -> None:
        assert refusal("language", **COMMON, domain="civil service", level="none")[0] == "string_pattern_mismatch"
