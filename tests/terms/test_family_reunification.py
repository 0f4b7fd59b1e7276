"""`family-reunification`: rights, and the programme beside them."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

KIND = "family-reunification"


class TestMeaning:
    @pytest.mark.parametrize(
        ("name", "issue"),
        [
            ("reunification", "rights/family-reunification"),
            ("visits", "rights/family-visits"),
            ("contact", "rights/family-contact"),
            ("programme", "programme/family-reunification"),
        ],
    )
    def test_each_is_a_question_of_its_own(self, name: str, issue: str) -> None:
        assert clause(KIND, by="XS", **{name: True}).issue == issue
        assert relation(KIND, {name: True}, {name: "not-required"}, by="XS") == "conflicts"
        assert relation(KIND, {name: True}, {name: "may"}, by="XS") == "entails"

    def test_a_programme_promises_no_right(self) -> None:
        assert [each.issue for each in clauses(KIND, by="XS", programme=True)] == ["programme/family-reunification"]

    def test_the_families_are_those_that_are_separated_unless_others_are_named(self) -> None:
        assert clause(KIND, by="XS", visits=True).scope["group"].words == ("separated-families",)
        assert clause(KIND, by="XS", groups="refugees", visits=True).scope["group"].words == ("refugees",)

    def test_a_programme_has_no_places(self) -> None:
        right, programme = clauses(KIND, by="XS", places="XN-01", visits=True, programme=True)
        assert (right.scope["place"].words, programme.scope.get("place")) == (("XN-01",), None)

    def test_what_is_left_open_is_the_reunification(self) -> None:
        found = clause(KIND, by="XS", status="open")
        assert (found.issue, found.room) == ("rights/family-reunification", None)

    def test_it_is_the_same_clause_as_a_right(self) -> None:
        right = clause("right", by="XS", bearers="separated-families", objects="family-reunification")
        found = clause(KIND, by="XS", reunification=True)
        assert (found.issue, found.scope, found.room) == (right.issue, right.scope, right.room)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"reunification": True}, "Southmark will guarantee separated families: family reunification"),
            ({"visits": False}, "Southmark will deny separated families: family visits"),
            (
                {"contact": "may", "places": "XN-01"},
                "Southmark may guarantee separated families: contact with the family, in Highmoor (Northland)",
            ),
            ({"programme": True}, "Southmark will run a programme of family reunification for separated families"),
            ({"programme": False}, "Southmark will run no programme of family reunification for separated families"),
            ({"programme": "may"}, "Southmark may run a programme of family reunification for separated families"),
            (
                {"programme": "not-required", "visits": "not-required"},
                (
                    "Southmark need not guarantee separated families: family visits; "
                    "Southmark need not run a programme of family reunification for separated families"
                ),
            ),
            ({"status": "open"}, "left open: family life of separated families, as a duty of Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said(KIND, by="XS", **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal(KIND, by="XS")[:2] == (
            "says-nothing",
            (
                "found none of 'reunification', 'visits', 'contact' and 'programme' in a stated term, "
                "expected what the text says"
            ),
        )

    def test_it_says_who_owes_it(self) -> None:
        assert refusal(KIND, visits=True)[0] == "missing"
