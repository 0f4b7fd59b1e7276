"""A number of people in words."""

from __future__ import annotations

import pytest

from negotiations.messages import language
from negotiations.terms.counts import said_number
from negotiations.terms.figures import Limit
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin

ENGLISH = Voice(language("en"), builtin())


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
            "S, at least 1/2 of the baseline northland-prisoners",
        ),
        ({"no_limit": True}, "S, without a limit on their number"),
    ],
)
def test_a_number_is_said(bounds: dict[str, object], said: str) -> None:
    assert said_number("S", Limit.model_validate(bounds), ENGLISH) == said


def test_no_number_is_not_said() -> None:
    assert said_number("S", None, ENGLISH) == "S"
