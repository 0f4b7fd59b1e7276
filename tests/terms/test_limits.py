"""Limits on numbers: their rooms, and their words."""

from __future__ import annotations

import pytest

from negotiations.clauses.rooms import Room
from negotiations.messages import language
from negotiations.terms.base import Context
from negotiations.terms.demands import ordered
from negotiations.terms.figures import Limit
from negotiations.terms.limits import MEASURE, LimitWords, limit_room, said_limit, said_number
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin

ENGLISH = Voice(language("en"), builtin())
WIDTH = "zone/width"


class TestRoom:
    def test_a_limit_bounds_the_numbers_of_the_issue(self) -> None:
        room = limit_room(Limit(at_most=20), WIDTH, Context(), "6.width")
        assert room == Room.at_most(ordered(WIDTH), 20)

    def test_an_open_figure_has_the_name_that_it_is_given(self) -> None:
        room = limit_room(Limit(at_most="open"), WIDTH, Context(), "6.width")
        assert room is not None
        assert [figure.name for figure in room.figures] == ["6.width.at_most"]

    def test_what_is_left_out_demands_nothing(self) -> None:
        assert limit_room(None, WIDTH, Context(), "6.width") is None


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        ({"cap": 20}, "it will be at most 20 kilometres, and may be that much"),
        ({"at_most": 20}, "it will be at most 20 kilometres"),
        ({"up_to": 20}, "it may be up to 20 kilometres"),
        ({"at_least": 1}, "it will be at least 1 kilometre"),
        ({"exactly": "open"}, "it will be exactly a figure that is still to be set"),
        ({"no_limit": True}, "it will have no limit"),
        (
            {"at_least": 10, "at_most": {"fraction": "1/2", "of": "old-width"}},
            "it will be at most 1/2 of the baseline “old-width” and it will be at least 10 kilometres",
        ),
    ],
)
def test_a_limit_is_said(limit: dict[str, object], sentence: str) -> None:
    assert said_limit(Limit.model_validate(limit), MEASURE, "km", ENGLISH, what="it") == sentence


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        ({"at_most": 20}, "B <20 in tanks>"),
        ({"at_most": "open"}, "B some tanks"),
        ({"at_most": {"fraction": "1/2", "of": "park"}}, "B 1/2 of park, tanks"),
        ({"no_limit": True, "up_to": 3}, "B up <3 in tanks> and tanks without end"),
    ],
)
def test_a_figure_is_said_within_its_words_in_their_order(limit: dict[str, object], sentence: str) -> None:
    words = LimitWords(
        {"at_most": "B {much}", "up_to": "B up {much}", "no_limit": "{what} without end"},
        field="much",
        unset="some {what}",
        number="<{figure} in {what}>",
        share="{fraction} of {baseline}, {what}",
    )
    assert said_limit(Limit.model_validate(limit), words, "", ENGLISH, what="tanks") == sentence


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        ({"cap": 1000}, "S, at most 1,000 of them, and possibly that many"),
        ({"at_most": 1}, "S, at most 1 of them"),
        ({"up_to": 30}, "S, possibly up to 30 of them"),
        ({"at_least": 20, "at_most": 30}, "S, at most 30 of them and at least 20 of them"),
        ({"exactly": "open"}, "S, exactly a number of them that is still to be set"),
        (
            {"at_least": {"fraction": "1/2", "of": "northland-prisoners"}},
            "S, at least 1/2 of the baseline “northland-prisoners”",
        ),
        ({"no_limit": True}, "S, without a limit on their number"),
    ],
)
def test_a_number_is_said(bounds: dict[str, object], said: str) -> None:
    assert said_number("S", Limit.model_validate(bounds), ENGLISH) == said


def test_no_number_is_not_said() -> None:
    assert said_number("S", None, ENGLISH) == "S"
