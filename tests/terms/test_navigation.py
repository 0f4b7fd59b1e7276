"""`navigation`: limits and freedoms on one scale, for whose ships, where, with what."""

from __future__ import annotations

import pytest

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.outcomes import Scale
from tests.terms.builders import clause, refusal, relation, said

COMMON = {"by": "XS", "waters": "greywater"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ({"level": "blocked"}, {"level": "restricted"}, "entails"),
            ({"level": "free"}, {"level": "restricted"}, "conflicts"),
            ({"level": "free"}, {"level": "restricted", "may": True}, "conflicts"),
            ({"level": "free"}, {"level": "free", "may": True}, "entails"),
            ({"level": "restricted", "exactly": True}, {"level": "blocked"}, "conflicts"),
        ],
    )
    def test_how_freely_ships_pass(self, a: dict[str, object], b: dict[str, object], expected: str) -> None:
        assert relation("navigation", a, b, **COMMON) == expected

    def test_the_words_are_those_of_the_scale(self) -> None:
        outcomes = find_issue("access/navigation").outcomes
        assert isinstance(outcomes, Scale)
        assert outcomes.words == ("blocked", "restricted", "free")

    def test_it_is_the_duty_of_who_could_obstruct(self) -> None:
        scope = clause("navigation", **COMMON, users="XN", cargo="grain", level="free").scope
        assert {axis: extent.words for axis, extent in scope.axes} == {
            "actor": ("XS",),
            "other": ("XN",),
            "place": ("greywater",),
            "group": ("grain",),
        }

    def test_what_is_left_out_narrows_nothing(self) -> None:
        assert [axis for axis, _ in clause("navigation", by="XS", level="free").scope.axes] == ["actor"]

    def test_what_is_left_open_demands_nothing(self) -> None:
        left_open = clause("navigation", **COMMON, status="open")
        assert (left_open.issue, left_open.room, left_open.silence) == ("access/navigation", None, "open")


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"level": "free"}, "Southmark will let civilian ships pass freely, in Greywater river"),
            (
                {"level": "free", "may": True, "users": "XN"},
                "Southmark may let civilian ships of Northland pass freely, in Greywater river",
            ),
            (
                {"level": "restricted", "exactly": True, "cargo": "grain"},
                (
                    "Southmark will restrict the passage of civilian ships that carry grain, and exactly that, "
                    "in Greywater river"
                ),
            ),
            (
                {"level": "blocked", "cargo": "grain", "users": "XN"},
                "Southmark will let no civilian ships of Northland that carry grain pass, in Greywater river",
            ),
            (
                {"status": "open"},
                "left open: the passage of civilian ships, as a duty of Southmark, in Greywater river",
            ),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("navigation", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_has_a_level(self) -> None:
        assert refusal("navigation", **COMMON)[:2] == (
            "says-nothing",
            "found no 'level' in a stated term, expected what the text says",
        )

    def test_a_level_is_on_the_scale(self) -> None:
        assert refusal("navigation", **COMMON, level="open")[0] == "literal_error"

    def test_a_level_is_not_just_that_and_merely_allowed(self) -> None:
        assert refusal("navigation", **COMMON, level="free", exactly=True, may=True)[:2] == (
            "keys-clash",
            "found 'exactly' and 'may' together, expected one of them",
        )
