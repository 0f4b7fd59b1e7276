"""Limits on numbers, in words."""

from __future__ import annotations

import pytest

from negotiations.messages import language
from negotiations.terms.figures import Limit
from negotiations.terms.measures import said_limit
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin


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
            "it will be at most 1/2 of the baseline old-width and it will be at least 10 kilometres",
        ),
    ],
)
def test_a_limit_is_said(limit: dict[str, object], sentence: str) -> None:
    assert said_limit(Limit.model_validate(limit), "it", "km", Voice(language("en"), builtin())) == sentence
