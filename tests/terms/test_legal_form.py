"""`legal-form`: instruments, each a question of its own."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"by": "XN", "commitment": "neutrality", "instruments": "constitution"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, "may", "entails"),
            (True, False, "conflicts"),
            (True, "not-required", "conflicts"),
            (False, "not-required", "entails"),
            ("may", "not-required", "overlaps"),
            ("may", False, "conflicts"),
        ],
    )
    def test_a_duty_a_ban_and_two_freedoms(self, a: object, b: object, expected: str) -> None:
        assert relation("legal-form", {"done": a}, {"done": b}, **COMMON) == expected

    def test_each_instrument_is_a_question(self) -> None:
        found = clauses("legal-form", by="XN", commitment="neutrality", instruments=["law", "referendum"])
        assert [each.issue for each in found] == ["anchor/neutrality/law", "anchor/neutrality/referendum"]

    def test_the_organisation_stands_in_the_scope_and_not_in_the_question(self) -> None:
        found = clause("legal-form", **{**COMMON, "commitment": "no-membership"}, to="Harbour-League")
        assert found.issue == "anchor/no-membership/constitution"
        assert (found.scope["actor"].words, found.scope["other"].words) == (("XN",), ("Harbour-League",))

    def test_two_commitments_have_two_times(self) -> None:
        times = [
            clauses("legal-form", by="XN", commitment=word, instruments="law", after="signature")[1].issue
            for word in ("neutrality", "non-aggression")
        ]
        assert times == ["timing/neutrality-by-law", "timing/non-aggression-by-law"]

    def test_the_time_is_one_toward_all(self) -> None:
        found = clauses("legal-form", **COMMON, to={"at_least": ["XE"]}, before="elections")
        assert [each.issue for each in found].count("timing/neutrality-by-constitution") == 1

    def test_what_is_refused_demands_nothing(self) -> None:
        assert clause("legal-form", **COMMON, status="refused").silence == "refused"


FORMS: list[tuple[dict[str, object], str]] = [
    ({}, "Northland will lay down neutrality by: constitution"),
    ({"done": False}, "Northland will not lay down neutrality by: constitution"),
    ({"done": "may"}, "Northland may lay down neutrality by: constitution"),
    ({"done": "not-required"}, "Northland need not lay down neutrality by: constitution"),
    ({"to": "XE"}, "Northland will lay down neutrality toward Eastvale by: constitution"),
    ({"to": "XE", "done": False}, "Northland will not lay down neutrality toward Eastvale by: constitution"),
    ({"to": "XE", "done": "may"}, "Northland may lay down neutrality toward Eastvale by: constitution"),
    ({"to": "XE", "done": "not-required"}, "Northland need not lay down neutrality toward Eastvale by: constitution"),
    (
        {"within": {"days": 90, "of": "signature"}},
        "Northland will lay down neutrality by: constitution within 90 days of signature",
    ),
    ({"status": "open"}, "left open: the legal form of neutrality of Northland"),
]


@pytest.mark.parametrize(("fields", "sentence"), FORMS)
def test_it_is_said(fields: dict[str, object], sentence: str) -> None:
    assert said("legal-form", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_commitment_is_a_word_of_a_path(self) -> None:
        assert refusal("legal-form", **{**COMMON, "commitment": "No Membership"})[0] == "string_pattern_mismatch"

    def test_an_instrument_stands_once(self) -> None:
        assert refusal("legal-form", **{**COMMON, "instruments": ["law", "law"]})[:2] == (
            "listed-twice",
            "found 'law' a second time, expected it once",
        )
