"""`ideology-ban`: banned, allowed, or no ban owed."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"by": "XN", "ideologies": "racial-supremacy"}


class TestMeaning:
    @pytest.mark.parametrize("what", ["advocacy", "organisations"])
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ("banned", "allowed", "conflicts"),
            ("banned", "ban-not-required", "conflicts"),
            ("allowed", "ban-not-required", "entails"),
        ],
    )
    def test_a_ban_conflicts_with_the_freedom_not_to_ban(self, what: str, a: str, b: str, expected: str) -> None:
        assert relation("ideology-ban", {what: a}, {what: b}, **COMMON) == expected

    def test_advocacy_and_organisations_are_two_questions(self) -> None:
        found = clauses("ideology-ban", **COMMON, advocacy="banned", organisations="allowed")
        assert [each.issue for each in found] == [
            "ideology/racial-supremacy",
            "ideology/organisations/racial-supremacy",
        ]

    def test_each_ideology_is_a_question_of_its_own(self) -> None:
        found = clauses("ideology-ban", by="XN", ideologies=["racial-supremacy", "colonialism"], advocacy="banned")
        assert [each.issue for each in found] == ["ideology/racial-supremacy", "ideology/colonialism"]

    def test_it_is_the_law_of_the_party_in_its_places(self) -> None:
        scope = clause("ideology-ban", **COMMON, advocacy="banned", places="XN-01").scope
        assert (scope["actor"].words, scope["place"].words) == (("XN",), ("XN-01",))

    @pytest.mark.parametrize(
        ("more", "issue"),
        [
            ({}, "ideology/racial-supremacy"),
            ({"organisations": "banned"}, "ideology/organisations/racial-supremacy"),
        ],
    )
    def test_what_is_left_open_demands_nothing(self, more: dict[str, object], issue: str) -> None:
        left_open = clause("ideology-ban", **COMMON, **more, status="open")
        assert (left_open.issue, left_open.room) == (issue, None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"advocacy": "banned"}, "Northland will ban the advocacy of this: racial supremacy"),
            ({"advocacy": "allowed"}, "Northland will not ban the advocacy of this: racial supremacy"),
            ({"advocacy": "ban-not-required"}, "Northland need not ban the advocacy of this: racial supremacy"),
            (
                {"organisations": "banned", "places": "XN-01"},
                (
                    "Northland will ban and dissolve organisations with this ideology: racial supremacy, "
                    "in Highmoor (Northland)"
                ),
            ),
            ({"organisations": "allowed"}, "Northland will not ban organisations with this ideology: racial supremacy"),
            (
                {"advocacy": "banned", "organisations": "ban-not-required"},
                (
                    "Northland will ban the advocacy of this: racial supremacy; "
                    "Northland need not ban organisations with this ideology: racial supremacy"
                ),
            ),
            ({"status": "refused"}, "not to be discussed: whether Northland will ban this: racial supremacy"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("ideology-ban", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("ideology-ban", **COMMON)[:2] == (
            "says-nothing",
            "found none of 'advocacy' and 'organisations' in a stated term, expected what the text says",
        )

    def test_a_ban_is_there_or_not(self) -> None:
        assert refusal("ideology-ban", **COMMON, advocacy="restricted")[0] == "literal_error"

    def test_an_ideology_called_organisations_is_no_other_question(self) -> None:
        assert clause("ideology-ban", by="XN", ideologies="organisations", advocacy="banned").issue.count("/") == 1
