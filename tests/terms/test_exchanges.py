"""On which terms people or bodies are handed over."""

from __future__ import annotations

import pytest

from negotiations.messages import language
from negotiations.terms.exchanges import ExchangeTerms, ReturnTerms, said_terms
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ("unconditional", "S, unconditionally"),
        ("conditional", "S, on conditions"),
        ("all-for-all", "S, all for all"),
        ("equal-numbers", "S, in equal numbers"),
        (None, "S"),
    ],
)
def test_terms_are_said_after_the_deed(terms: ExchangeTerms | ReturnTerms | None, said: str) -> None:
    assert said_terms("S", terms, Voice(language("en"), builtin())) == said
