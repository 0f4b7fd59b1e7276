"""`self-government`: matters, each a question of its own."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

KIND = "self-government"
COMMON = {"places": "XN-03"}


class TestMeaning:
    def test_each_matter_is_a_question(self) -> None:
        found = clauses(KIND, **COMMON, matters=["police", "courts"], granted=True)
        assert [each.issue for each in found] == [
            "territory/self-government/police",
            "territory/self-government/courts",
        ]

    def test_without_matters_it_is_self_government_in_general(self) -> None:
        assert clause(KIND, **COMMON, granted=True).issue == "territory/self-government/general"

    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [(True, "may", "entails"), (True, False, "conflicts"), ("may", "not-required", "overlaps")],
    )
    def test_it_is_a_deed(self, a: object, b: object, expected: str) -> None:
        assert relation(KIND, {"granted": a}, {"granted": b}, **COMMON) == expected

    def test_its_time_is_that_of_the_place(self) -> None:
        _, time = clauses(KIND, **COMMON, granted=True, after="elections")
        assert (time.issue, time.scope["place"].words) == ("timing/self-government", ("XN-03",))

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert clause(KIND, **COMMON, status="open").silence == "open"


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            (
                {"granted": True, "matters": "police"},
                "Longmarch (Northland) will decide these matters for itself: police",
            ),
            ({"granted": False}, "Longmarch (Northland) will not decide these matters for itself: general"),
            ({"granted": "may"}, "Longmarch (Northland) may decide these matters for itself: general"),
            ({"granted": "not-required"}, "Longmarch (Northland) need not decide these matters for itself: general"),
            ({"status": "refused"}, "not to be discussed: self-government of Longmarch (Northland)"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said(KIND, **COMMON, **fields) == sentence


def test_a_stated_term_says_whether_it_is_granted() -> None:
    assert refusal(KIND, **COMMON)[:2] == (
        "says-nothing",
        "found no 'granted' in a stated term, expected what the text says",
    )
