"""What a page calls the questions that a part which was not read may speak to."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from negotiations.messages import language
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin
from negotiations.website.topics import prefix_words

if TYPE_CHECKING:
    from negotiations.website.pages import Site


@pytest.mark.parametrize(
    ("prefix", "code", "said"),
    [
        ("rights/", "en", "rights"),
        ("rights/", "uk", "права"),
        ("rights/education", "en", "right: education"),
        ("timing/talks", "uk", "час події: переговори"),
        ("talks/format/", "en", "talks/format/"),
    ],
)
def test_a_question_is_told_by_its_name_where_it_has_one(prefix: str, code: str, said: str) -> None:
    site = cast("Site", SimpleNamespace(voice=Voice(language(code), builtin())))
    assert prefix_words(site, prefix) == said
