"""Of which text something follows by a rule: named by its letter, as a draft, or as a demand."""

from __future__ import annotations

import pytest

from negotiations.compare.comparing import compare_texts
from negotiations.messages import language
from negotiations.reports.naming import DEMANDED, DRAFTS, LETTERS, Naming
from negotiations.reports.sentences import notes
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin
from tests.compare.test_consequences import RULE, says

VOICE = Voice(language(), builtin())
OWN, DERIVED = "", RULE


@pytest.mark.parametrize(
    ("naming", "words"),
    [
        (LETTERS, ("A", "B")),
        (DRAFTS, ("the draft before", "this draft")),
        (DEMANDED, ("the demand", "the plan")),
    ],
)
@pytest.mark.parametrize(
    ("a", "b", "whose"),
    [
        (DERIVED, OWN, "{0}"),
        (OWN, DERIVED, "{1}"),
        (DERIVED, DERIVED, "both"),
        (OWN, OWN, ""),
    ],
)
def test_what_follows_by_a_rule_is_told_of_the_text_that_it_follows_from(
    naming: Naming, words: tuple[str, str], a: str, b: str, whose: str
) -> None:
    [finding] = compare_texts(says("a", "done", a), says("b", "not", b))
    told = [note for note in notes(finding, VOICE, naming) if "by a rule" in note]
    assert [note.partition(" by a rule")[0] for note in told] == (
        [f"Follows from {whose.format(*words)}"] if whose else []
    )
