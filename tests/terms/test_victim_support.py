"""`victim-support`: measures, each a question of its own."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

KIND = "victim-support"
COMMON = {"by": "XS", "measures": "relief"}


class TestMeaning:
    def test_each_measure_is_a_question(self) -> None:
        found = clauses(KIND, by="XS", measures=["relief", "memorial"], done=True)
        assert [each.issue for each in found] == ["programme/relief", "programme/memorial"]

    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, "may", "entails"),
            (True, False, "conflicts"),
            (True, "not-required", "conflicts"),
            (True, True, "same"),
        ],
    )
    def test_it_is_a_deed(self, a: object, b: object, expected: str) -> None:
        assert relation(KIND, {"done": a}, {"done": b}, **COMMON) == expected

    def test_it_is_for_victims_unless_others_are_named(self) -> None:
        assert clause(KIND, **COMMON, done=True).scope["group"].words == ("victims",)
        assert clause(KIND, **COMMON, groups="refugees", done=True).scope["group"].words == ("refugees",)

    def test_it_has_a_time(self) -> None:
        deed, time = clauses(KIND, **COMMON, done=True, within={"days": 30, "of": "signature"})
        assert (deed.issue, time.issue) == ("programme/relief", "timing/relief-of-victims")
        assert time.frame == (("anchor", "signature"),)

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert clause(KIND, **COMMON, status="open").silence == "open"


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"done": True}, "Southmark will give this support to victims of the conflict: relief"),
            ({"done": False}, "Southmark will not give this support to victims of the conflict: relief"),
            ({"done": "may"}, "Southmark may give this support to victims of the conflict: relief"),
            ({"done": "not-required"}, "Southmark need not give this support to victims of the conflict: relief"),
            (
                {"done": True, "after": "signature"},
                "Southmark will give this support to victims of the conflict: relief, only after signature",
            ),
            ({"status": "open"}, "left open: support of victims of the conflict"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said(KIND, **COMMON, **fields) == sentence


def test_a_stated_term_says_whether_it_is_done() -> None:
    assert refusal(KIND, **COMMON)[:2] == (
        "says-nothing",
        "found no 'done' in a stated term, expected what the text says",
    )
