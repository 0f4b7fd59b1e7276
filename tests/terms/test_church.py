"""`church`: statuses of one scale."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, refusal, relation, said

COMMON = {"party": "XN", "organisation": "church-of-southmark"}


def compared(a: dict[str, object], b: dict[str, object]) -> str:
    return relation("church", a, b, **COMMON)


class TestMeaning:
    def test_an_official_status_is_equal_and_more(self) -> None:
        assert compared({"level": "official"}, {"level": "equal"}) == "entails"

    def test_a_ban_is_a_restriction_and_more(self) -> None:
        assert compared({"level": "prohibited"}, {"level": "restricted"}) == "entails"

    def test_restrictions_conflict_with_equality(self) -> None:
        assert compared({"level": "restricted"}, {"level": "equal"}) == "conflicts"
        assert compared({"level": "restricted", "may": True}, {"level": "equal"}) == "conflicts"

    def test_equality_is_no_more_where_it_is_meant_exactly(self) -> None:
        assert compared({"level": "equal", "exactly": True}, {"level": "official"}) == "conflicts"

    def test_it_is_the_party_that_gives_the_status(self) -> None:
        scope = clause("church", **COMMON, places="XN-01", level="equal").scope
        assert [axis for axis, _ in scope.axes] == ["actor", "group", "place"]


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"level": "prohibited"}, "Northland will prohibit Church of Southmark"),
            (
                {"level": "restricted", "may": True},
                "Northland may put Church of Southmark under restrictions that others do not have",
            ),
            (
                {"level": "equal", "places": "XN-01"},
                ("Northland will treat Church of Southmark as other religious organisations, in Highmoor (Northland)"),
            ),
            ({"level": "official"}, "Northland will give Church of Southmark an official status"),
            ({"status": "open"}, "left open: the status of Church of Southmark in the law of Northland"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("church", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_has_a_level(self) -> None:
        assert refusal("church", **COMMON)[0] == "says-nothing"

    def test_a_level_is_on_the_scale(self) -> None:
        assert refusal("church", **COMMON, level="state")[0] == "literal_error"
