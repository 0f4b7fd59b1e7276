"""`military-aid`: limits and demands on one scale."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, refusal, relation, said

COMMON = {"by": "XW", "to": "XN"}


def compared(a: dict[str, object], b: dict[str, object]) -> str:
    return relation("military-aid", a, b, **COMMON)


class TestMeaning:
    def test_none_entails_less(self) -> None:
        assert compared({"level": "none"}, {"level": "reduced"}) == "entails"

    def test_more_entails_as_much_as_now(self) -> None:
        assert compared({"level": "more"}, {"level": "present-level"}) == "entails"

    def test_less_conflicts_with_as_much_as_now(self) -> None:
        assert compared({"level": "reduced"}, {"level": "present-level"}) == "conflicts"

    def test_just_less_is_not_none(self) -> None:
        assert compared({"level": "reduced", "exactly": True}, {"level": "none"}) == "conflicts"

    def test_a_permission_for_more_is_not_refused_by_a_demand_for_as_much(self) -> None:
        assert compared({"level": "more", "may": True}, {"level": "present-level"}) == "overlaps"

    def test_a_permission_for_less_conflicts_with_a_demand_for_as_much(self) -> None:
        assert compared({"level": "reduced", "may": True}, {"level": "present-level"}) == "conflicts"

    def test_it_is_the_duty_of_who_gives_toward_who_gets(self) -> None:
        scope = clause("military-aid", **COMMON, level="none").scope
        assert (scope["actor"].words, scope["other"].words) == (("XW",), ("XN",))

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert clause("military-aid", **COMMON, status="no-text").silence == "no-text"


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"level": "none"}, "Westreach will give Northland no military aid"),
            (
                {"level": "reduced", "exactly": True},
                "Westreach will give Northland less military aid than at present, and exactly that",
            ),
            (
                {"level": "present-level"},
                "Westreach will give Northland as much military aid as at present",
            ),
            (
                {"level": "more", "may": True, "strength": "aims"},
                "the aim is that Westreach may give Northland more military aid than at present",
            ),
            ({"status": "no-text"}, "no text is proposed on this: military aid to Northland by Westreach"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("military-aid", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_has_a_level(self) -> None:
        assert refusal("military-aid", **COMMON)[:2] == (
            "says-nothing",
            "found no 'level' in a stated term, expected what the text says",
        )

    def test_a_level_is_on_the_scale(self) -> None:
        assert refusal("military-aid", **COMMON, level="some")[0] == "literal_error"
