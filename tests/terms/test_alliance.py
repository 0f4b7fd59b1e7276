"""`alliance`: membership, neutrality and enlargement."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

MEMBER = {"party": "XS", "organisation": "Harbour-League"}


def compared(a: str, b: str) -> str:
    return relation("alliance", {"membership": a}, {"membership": b}, **MEMBER)


class TestMeaning:
    @pytest.mark.parametrize("other", ["joins", "open"])
    def test_a_bar_conflicts_with_a_door(self, other: str) -> None:
        assert compared("barred", other) == "conflicts"

    def test_a_bar_leaves_the_freedom_to_stay_out(self) -> None:
        assert compared("barred", "not-required") == "entails"

    def test_joining_conflicts_with_the_freedom_to_stay_out(self) -> None:
        assert compared("joins", "not-required") == "conflicts"

    def test_an_open_door_and_the_freedom_to_stay_out_go_together(self) -> None:
        assert compared("open", "not-required") == "overlaps"

    def test_neutrality_conflicts_with_the_freedom_not_to_be_neutral(self) -> None:
        assert relation("alliance", {"neutral": "required"}, {"neutral": "not-required"}, party="XS") == "conflicts"

    def test_enlargement_is_a_question_to_the_organisation(self) -> None:
        found = clause("alliance", organisation="Harbour-League", enlargement="barred")
        assert (found.issue, found.scope["actor"].words) == ("alliance/enlargement", ("Harbour-League",))
        assert (
            relation("alliance", {"enlargement": "barred"}, {"enlargement": "open"}, organisation="EU") == "conflicts"
        )

    def test_membership_in_two_organisations_is_said_of_each(self) -> None:
        found = clause("alliance", party="XS", organisation=["EU", "Harbour-League"], membership="open")
        assert found.scope["other"].words == ("EU", "Harbour-League")

    def test_membership_and_neutrality_are_two_clauses(self) -> None:
        found = clauses("alliance", **MEMBER, membership="barred", neutral="required")
        assert [each.issue for each in found] == ["alliance/membership", "alliance/neutral"]

    @pytest.mark.parametrize(
        ("fields", "question"),
        [
            (MEMBER, "membership"),
            ({"party": "XS"}, "neutral"),
            ({"organisation": "EU"}, "enlargement"),
            ({**MEMBER, "neutral": "required"}, "neutral"),
        ],
    )
    def test_the_keys_tell_which_question_is_left_open(self, fields: dict[str, object], question: str) -> None:
        found = clause("alliance", **fields, status="open")
        assert (found.issue, found.room) == (f"alliance/{question}", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({**MEMBER, "membership": "joins"}, "Southmark will join Harbour League (as an organisation)"),
            ({**MEMBER, "membership": "open"}, "Southmark may join Harbour League (as an organisation)"),
            ({**MEMBER, "membership": "not-required"}, "Southmark may stay out of Harbour League (as an organisation)"),
            (
                {**MEMBER, "membership": "barred", "neutral": "required"},
                "Southmark will not join Harbour League (as an organisation); Southmark will be neutral",
            ),
            ({"party": "XS", "neutral": "not-required"}, "Southmark need not be neutral"),
            (
                {"organisation": "Harbour-League", "enlargement": "barred", "strength": "should"},
                "it is expected that Harbour League (as an organisation) will take in no further member",
            ),
            (
                {"organisation": "Harbour-League", "enlargement": "open"},
                "Harbour League (as an organisation) may take in further members",
            ),
            (
                {**MEMBER, "status": "refused"},
                "not to be discussed: membership of Southmark in Harbour League (as an organisation)",
            ),
            ({"party": "XS", "status": "open"}, "left open: neutrality of Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("alliance", **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("fields", "missing", "beside"),
        [
            ({"organisation": "EU", "membership": "joins"}, "party", "membership"),
            ({"party": "XS", "membership": "joins"}, "organisation", "membership"),
            ({"organisation": "EU", "neutral": "required"}, "party", "neutral"),
            ({"party": "XS", "enlargement": "open"}, "organisation", "enlargement"),
            ({"status": "open"}, "organisation", "enlargement"),
        ],
    )
    def test_a_question_needs_its_keys(self, fields: dict[str, object], missing: str, beside: str) -> None:
        assert refusal("alliance", **fields)[:2] == (
            "missing-key",
            f"missing key {missing!r}, expected beside {beside!r}",
        )

    def test_a_stated_term_says_something(self) -> None:
        assert refusal("alliance", **MEMBER)[0] == "says-nothing"
