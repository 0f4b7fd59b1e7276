"""`ratification`: the events by which an agreement is approved, and whether it binds."""

from __future__ import annotations

import pytest

from negotiations.terms.demands import room
from tests.terms.builders import clause, clauses, refusal, related, relation, said

THIRTY = {"days": 30, "of": "signature"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, False, "conflicts"),
            (True, "may", "entails"),
            (True, "not-required", "conflicts"),
            (False, "not-required", "entails"),
        ],
    )
    def test_it_is_approved_or_may_be_or_not(self, a: object, b: object, expected: str) -> None:
        assert relation("ratification", {"required": a}, {"required": b}, by="XN", instruments="referendum") == expected

    @pytest.mark.parametrize(
        ("instrument", "event"),
        [
            ("referendum", "referendum"),
            ("ratification", "ratification"),
            ("security-council", "security-council-resolution"),
            ("law", "law-adopted"),
            ("constitution", "constitution-amended"),
            ("statute", "statute-amended"),
        ],
    )
    def test_an_instrument_is_an_event_of_who_approves(self, instrument: str, event: str) -> None:
        found = clause("ratification", by="XN", instruments=instrument)
        assert (found.issue, found.scope["actor"].words) == (f"event/{event}", ("XN",))
        assert found.room == room(f"event/{event}", "must", "done")

    def test_each_instrument_has_the_time(self) -> None:
        found = clauses("ratification", by="XN", instruments=["referendum", "law"], within=THIRTY)
        assert [each.issue for each in found] == [
            "event/referendum",
            "timing/referendum",
            "event/law-adopted",
            "timing/law-adopted",
        ]

    def test_a_sooner_approval_entails_a_later_one(self) -> None:
        _, sooner = clauses("ratification", by="XN", instruments="referendum", within=THIRTY)
        _, later = clauses("ratification", by="XN", instruments="referendum", within={"days": 60, "of": "signature"})
        assert related(sooner, later).relation == "entails"

    def test_binding_is_the_question_of_a_legal_form(self) -> None:
        bound = clause("ratification", by="XN", binding=True)
        written = clause("legal-form", by="XN", commitment="agreement", instruments="treaty")
        assert bound.issue == written.issue == "anchor/agreement/treaty"
        assert related(bound, written).relation == "same"
        assert related(bound, clause("ratification", by="XN", binding=False)).relation == "conflicts"

    def test_that_it_is_ratified_does_not_say_that_it_binds(self) -> None:
        assert clause("ratification", by="XN", instruments="ratification").issue == "event/ratification"

    def test_what_is_left_open_is_how_it_is_approved(self) -> None:
        left_open = clause("ratification", by="XN", status="open")
        assert (left_open.issue, left_open.room) == ("event/ratification", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            (
                {"instruments": ["referendum", "ratification"], "within": THIRTY},
                (
                    "Northland will approve the agreement by: referendum and ratification by parliament "
                    "within 30 days of signature"
                ),
            ),
            (
                {"instruments": "referendum", "required": False},
                "Northland will not approve the agreement by: referendum",
            ),
            (
                {"instruments": "referendum", "required": "may"},
                "Northland may approve the agreement by: referendum",
            ),
            (
                {"instruments": "referendum", "required": "not-required"},
                "Northland need not approve the agreement by: referendum",
            ),
            ({"binding": True}, "Northland will be bound by the agreement in law"),
            (
                {"instruments": "law", "binding": False},
                "Northland will approve the agreement by: law; Northland will not be bound by the agreement in law",
            ),
            ({"status": "open"}, "left open: the approval of the agreement by Northland"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("ratification", by="XN", **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("ratification", by="XN")[0] == "says-nothing"

    def test_a_treaty_is_what_is_approved(self) -> None:
        assert refusal("ratification", by="XN", instruments="treaty") == (
            "keys-clash",
            "found 'treaty' in 'instruments', expected a way to approve it",
            "write 'binding: true'",
        )

    def test_a_time_is_that_of_an_instrument(self) -> None:
        assert refusal("ratification", by="XN", binding=True, within=THIRTY)[:2] == (
            "missing-key",
            "missing key 'instruments', expected beside a time",
        )

    @pytest.mark.parametrize("required", [False, "not-required"])
    def test_what_is_not_demanded_has_no_time(self, required: object) -> None:
        assert refusal("ratification", by="XN", instruments="law", required=required, after="signature")[:2] == (
            "keys-clash",
            f"found 'after' beside 'required: {str(required).lower()}', expected one of them",
        )
