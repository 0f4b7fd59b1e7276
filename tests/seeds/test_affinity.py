"""What two drafts of November 2025 say to the demands that Russia and Ukraine had published, as a reader finds it.

A file is named by the demands, `affinity/<demands>.yaml`. For each draft it lists which demands it entails, meets in
part, contradicts, and is silent on; the shares with what they rest on; and, question by question, how many parts have
which answer, with a reason wherever one of the drafts says something.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import negotiations as ng
from negotiations.analysis.affinity import Affinity, affinity
from negotiations.analysis.coverage import Answer, Answered
from tests.seeds.test_expected import ukraine, without_why

FOLDER = Path(__file__).parent / "affinity"
FILES = sorted(FOLDER.glob("*.yaml"))
DRAFTS = ("us-press-reported", "us-28-points")
UNSAID = {"silent", "unknown"}
# Of each party the last full list before the drafts, and the last that its leader or delegate had stated by then.
LISTS = {
    "RU": {"russia-memorandum-2025", "putin-terms-2024"},
    "UA": {"ukraine-framework-2025", "ukraine-red-lines"},
}


@cache
def found(demands: str) -> Affinity:
    return affinity(ukraine()[demands], [ukraine()[draft] for draft in DRAFTS])


def listed(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return read


def sort_of(answered: Answered) -> str:
    """Return what a demand comes to: what contradicts a part of it contradicts it, whatever else is met."""
    counts = answered.counts
    if Answer.CONTRADICTED in counts:
        return "contradicted"
    if Answer.MET in counts:
        return "entailed" if len(counts) == 1 else "met-in-part"
    return answered.headline.value if len(counts) == 1 and answered.headline.value in UNSAID else "other"


def test_two_lists_of_each_party_were_read() -> None:
    assert {path.stem for path in FILES} == LISTS["RU"] | LISTS["UA"]
    for party, lists in LISTS.items():
        for each in lists:
            document = ukraine()[each]
            assert document.actors == (party,)
            assert document.date <= ukraine()["us-28-points"].date


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_demand_comes_to_what_a_reader_finds(path: Path) -> None:
    told: dict[str, dict[str, list[str]]] = {}
    for draft, coverage in zip(DRAFTS, found(path.stem).coverages, strict=True):
        sorts = told.setdefault(draft, {})
        for answered in coverage:
            sorts.setdefault(sort_of(answered), []).append(answered.term.id)
    assert told == listed(path)["demands"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_share_stands_with_its_counts(path: Path) -> None:
    told = {
        draft: {share.measure.value: [share.count, share.of, share.unknown] for share in shares}
        for draft, shares in zip(DRAFTS, found(path.stem).shares, strict=True)
    }
    assert told == listed(path)["shares"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_question_has_the_answers_that_a_reader_gives(path: Path) -> None:
    told = [
        {"issue": issue}
        | {
            draft: {answer.value: count for answer, count in counts.items()}
            for draft, counts in zip(DRAFTS, by_text, strict=True)
        }
        for issue, by_text in found(path.stem).by_issue.items()
    ]
    assert told == [without_why(row) for row in listed(path)["issues"]]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_question_on_which_a_draft_speaks_has_a_reason(path: Path) -> None:
    for row in listed(path)["issues"]:
        plain = all(set(row[draft]) <= UNSAID for draft in DRAFTS)
        assert plain is ("why" not in row), row
        assert plain or (" " in row["why"] and row["why"].endswith(".")), row


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_verdict_is_told(path: Path) -> None:
    """No share is told as one number, no text is put before another, and each text stands where it was given."""
    data = json.loads(ng.render(found(path.stem), form="json"))
    assert [text["id"] for text in data["texts"]] == [*DRAFTS]
    assert {key for share in data["shares"] for key in share} == {"text", "measure", "count", "of", "unknown"}
    said = ng.render(found(path.stem))
    assert "This is no verdict" in " ".join(said.split())
    assert "%" not in said


def test_a_question_that_only_one_draft_answers_is_told_for_the_other_too() -> None:
    said = " ".join(ng.render(found("ukraine-framework-2025")).split())
    assert "the demand is told on other questions" in said
    assert ": nothing" not in said


def test_the_order_of_the_two_drafts_depends_on_what_was_not_read() -> None:
    [doubt] = found("russia-memorandum-2025").doubts
    assert (doubt.a.id, doubt.b.id) == DRAFTS
    assert doubt.unread
