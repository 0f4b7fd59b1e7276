"""A negotiation is a mapping of its documents, which know their drafts, their evidence and what was not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.files.loading import load, seed
from negotiations.messages import language
from negotiations.problems import InvalidValue

TALKS = load(Path(__file__).parent.parent / "samples" / "northland")


def test_a_negotiation_finds_its_documents() -> None:
    assert len(TALKS) == 3
    assert "north-draft" in TALKS
    assert TALKS["north-draft"].actors == ("XN",)
    with pytest.raises(InvalidValue, match="did you mean 'north-draft'"):
        TALKS["north-drat"]


def test_a_reply_knows_its_draft_and_what_it_struck() -> None:
    assert [document.id for document in TALKS.lineage("south-reply")] == ["north-draft", "south-reply"]
    assert TALKS["south-reply"].struck == {"north-draft": frozenset({"3"})}


def test_what_was_not_read_is_told_by_issues() -> None:
    assert TALKS["south-reply"].unread == ("assets/",)
    assert TALKS["north-draft"].unread == ()


def test_a_term_rests_on_what_its_document_says() -> None:
    reply = TALKS["south-reply"]
    evidence = reply.evidence(reply.term("1"))
    assert (evidence.source_id, evidence.certainty, evidence.sourcing) == ("courier", "press-report", "anonymous")
    assert evidence.source is not None
    assert evidence.source.origin == "Southmark Agency"


def test_a_baseline_is_told_by_its_title() -> None:
    press = seed("ukraine")["us-press-reported"]
    said = press.term("7.forces").say(language("en"), press.vocabulary, press.baseline_titles())
    assert "1/2 of the baseline “Ukraine's forces, 2025”" in said
    assert press.baseline_titles("uk")["ukraine-forces-2025"] == "Сили України, 2025 рік"
