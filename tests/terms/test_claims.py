"""`claims`: waiver and compensation as one question, and lawsuits as another."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"by": "XN", "against": "XS"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ("waived", "payable", "conflicts"),
            ("waived", "paid", "conflicts"),
            ("paid", "payable", "entails"),
            ("payable", "payable", "same"),
        ],
    )
    def test_claims_for_war_damage(self, a: str, b: str, expected: str) -> None:
        assert relation("claims", {"damage": a}, {"damage": b}, **COMMON) == expected

    def test_a_waiver_is_promised_and_not_merely_allowed(self) -> None:
        room = clause("claims", **COMMON, damage="waived").room
        assert room is not None
        assert room.ceiling == {"waived"}

    def test_lawsuits_that_are_barred_conflict_with_lawsuits_that_are_allowed(self) -> None:
        assert relation("claims", {"lawsuits": "barred"}, {"lawsuits": "allowed"}, **COMMON) == "conflicts"

    def test_claims_are_the_claimant_s_toward_who_would_pay(self) -> None:
        found = clause("claims", **COMMON, damage="paid")
        assert found.issue == "claims/war-damage"
        assert (found.scope["actor"].words, found.scope["other"].words) == (("XN",), ("XS",))

    def test_a_waiver_says_nothing_of_lawsuits(self) -> None:
        assert clause("claims", **COMMON, damage="waived").issue == "claims/war-damage"
        assert clause("claims", **COMMON, lawsuits="barred").issue == "claims/lawsuits"

    def test_parties_waive_their_claims_against_the_others(self) -> None:
        found = clauses("claims", by=["XN", "XS", "XW"], mutual=True, damage="waived")
        assert [(each.scope["actor"].words, each.scope["other"].words) for each in found] == [
            (("XN",), ("XS", "XW")),
            (("XS",), ("XN", "XW")),
            (("XW",), ("XN", "XS")),
        ]

    def test_a_mutual_waiver_holds_the_other_way_round(self) -> None:
        found = clauses("claims", **COMMON, mutual=True, damage="waived")
        assert [(each.scope["actor"].words, each.scope["other"].words) for each in found] == [
            (("XN",), ("XS",)),
            (("XS",), ("XN",)),
        ]

    def test_who_pays_may_be_unstated(self) -> None:
        assert clause("claims", by="XN", against="unstated", damage="paid").scope["other"].words == ("unstated",)

    def test_what_is_left_open_is_the_damage_unless_a_key_tells_more(self) -> None:
        assert clause("claims", **COMMON, status="open").issue == "claims/war-damage"
        left_open = clause("claims", **COMMON, status="open", lawsuits="barred")
        assert (left_open.issue, left_open.room, left_open.silence) == ("claims/lawsuits", None, "open")


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            (
                {**COMMON, "damage": "waived"},
                "claims for war damage of Northland against Southmark will be waived",
            ),
            (
                {**COMMON, "damage": "payable"},
                "claims for war damage of Northland against Southmark will stand, and may be raised",
            ),
            (
                {**COMMON, "damage": "paid", "mutual": True},
                "claims for war damage of Northland against Southmark will be paid, each side toward the other",
            ),
            (
                {"by": ["XN", "XS"], "mutual": True, "damage": "waived", "lawsuits": "barred"},
                (
                    "claims for war damage of Northland and Southmark will be waived; lawsuits of Northland and "
                    "Southmark over the conflict will be ended, and no others begun, each side toward the other"
                ),
            ),
            (
                {**COMMON, "lawsuits": "allowed"},
                "lawsuits of Northland against Southmark over the conflict may be brought",
            ),
            ({**COMMON, "status": "open"}, "left open: claims for war damage of Northland against Southmark"),
            (
                {**COMMON, "status": "refused", "lawsuits": "barred"},
                "not to be discussed: lawsuits of Northland against Southmark over the conflict",
            ),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("claims", **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("claims", **COMMON)[:2] == (
            "says-nothing",
            "found none of 'damage' and 'lawsuits' in a stated term, expected what the text says",
        )

    def test_claims_are_against_somebody(self) -> None:
        assert refusal("claims", by="XN", damage="paid") == (
            "missing-key",
            "missing key 'against', expected beside 'by'",
            "write 'against: unstated' where the text does not say",
        )

    @pytest.mark.parametrize("by", ["XN", {"at_least": ["XN", "XS"]}])
    def test_a_mutual_waiver_has_two_sides(self, by: object) -> None:
        assert refusal("claims", by=by, mutual=True, damage="waived") == (
            "missing-key",
            "found 'mutual' with one side only, expected two",
            "add 'against', or list the parties in 'by'",
        )

    def test_damage_has_three_words(self) -> None:
        assert refusal("claims", **COMMON, damage="forgotten")[0] == "literal_error"
