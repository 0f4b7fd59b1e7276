"""What the plans say to the ten demands, as a careful reader of the facts and the plans finds it, part by part.

A file is named by the demands and the plan, `coverage/<demands>--<plan>.yaml`. It lists every part of every demand in
words with its answer, the terms that give it with their locators, what is near it and no answer, and why.
The answers were written down from the texts before those of the library were looked at; where the two differed, one of
them was mended, and the reason in the row holds.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import negotiations as ng
from negotiations.analysis.coverage import Answer, DemandCell
from negotiations.messages import language
from negotiations.reports.regions import regions_words
from negotiations.reports.tables import heading
from negotiations.terms.voices import Voice
from tests.seeds.test_expected import ukraine, without_why

FOLDER = Path(__file__).parent / "coverage"
FILES = sorted(FOLDER.glob("*.yaml"))
UNANSWERED = {Answer.SILENT, Answer.UNKNOWN, Answer.STRUCK, Answer.DECLINED}
DEMANDS = "ngo-ten-points"


@cache
def found(demands: str, plan: str) -> ng.Coverage:
    return ng.coverage(ukraine()[demands], ukraine()[plan])


def told(demands: str, plan: str) -> list[dict[str, Any]]:
    """Return the parts of the demands as a file has them: what does not apply is left out."""
    return [
        {"demand": answered.term.id, **_told(cell, plan)}
        for answered in found(demands, plan)
        for cell in answered.cells
    ]


def _told(cell: DemandCell, plan: str) -> dict[str, Any]:
    finding, said = cell.finding, cell.finding.b
    voice = Voice(language("en"), finding.where.vocabulary)
    locators = [f"{plan} {ukraine()[plan].term(term).locator}" for term in cell.by]
    parts: dict[str, Any] = {
        "part": heading(finding, regions_words(finding.scope, voice, finding.issue), voice),
        "options": [*said.options],
        "answer": cell.answer.value,
        "by": [*cell.by],
        "locators": [*dict.fromkeys(locators)],
        "reason": finding.reason,
        "near": [*dict.fromkeys(near.clause.term for near in cell.near)],
    }
    return {key: value for key, value in parts.items() if value}


def listed(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))["cells"]
    return rows


def test_three_plans_were_read_by_hand() -> None:
    assert {path.stem for path in FILES} >= {
        f"{DEMANDS}--{plan}" for plan in ("us-28-points", "e3-markup", "twenty-points")
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_part_has_the_answer_that_a_reader_gives(path: Path) -> None:
    assert [without_why(row) for row in listed(path)] == told(*path.stem.split("--"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_part_has_a_reason_in_words(path: Path) -> None:
    assert [row for row in listed(path) if " " not in row["why"] or not row["why"].endswith(".")] == []


@pytest.mark.parametrize("plan", [plan.id for plan in ukraine().proposals])
def test_every_part_has_an_answer_with_terms_or_a_kind_of_silence(plan: str) -> None:
    cells = [cell for answered in found(DEMANDS, plan) for cell in answered.cells]
    assert {cell.finding.a.text.id for cell in cells} == {DEMANDS}
    for cell in cells:
        assert bool(cell.by) is (cell.answer not in UNANSWERED)
        assert cell.finding.b.silence is not None or cell.answer not in UNANSWERED
        assert bool(cell.finding.reason) is (cell.answer in {Answer.UNCLEAR, Answer.LEFT_OPEN})
        assert all(ukraine()[plan].term(term).locator for term in cell.by)


@pytest.mark.parametrize("plan", [plan.id for plan in ukraine().proposals])
def test_every_demand_is_answered_by_every_plan(plan: str) -> None:
    assert [answered.term.id for answered in found(DEMANDS, plan)] == [term.id for term in ukraine()[DEMANDS].terms]


@pytest.mark.parametrize(
    ("plan", "demand", "near", "words"),
    [
        ("minsk-2", "6", {"3"}, "monitoring of a ceasefire or of an agreement is no monitoring of human rights"),
        ("paris-declaration", "6", {"1"}, "monitoring of a ceasefire or of an agreement"),
        (
            "russia-memorandum-2025",
            "5",
            {"iii.2", "iii.3"},
            "a handover of the dead is no duty to search for the missing",
        ),
    ],
)
def test_what_may_be_taken_for_an_answer_is_told_with_its_reason(
    plan: str, demand: str, near: set[str], words: str
) -> None:
    [answered] = [each for each in found(DEMANDS, plan) if each.term.id == demand]
    told_near = {each.clause.term: dict(each.reasons)["en"] for cell in answered.cells for each in cell.near}
    assert {term for term, reason in told_near.items() if reason.startswith(words)} == near


@pytest.mark.parametrize(
    ("demands", "plan", "demand", "against", "met"),
    [
        # A release without conditions, and an exchange of all for all.
        ("people-first", "peace-formula", "1", {"4"}, {"4"}),
        # A ceasefire on land, at sea and in the air without conditions, and one after both sides have pulled back.
        ("ukraine-framework-2025", "us-28-points", "1", {"28"}, {"28"}),
        # What each side holds in four oblasts, of which one side is to control all.
        ("putin-terms-2024", "us-28-points", "7.control", {"21b"}, {"21b"}),
        ("peace-formula", "us-28-points", "5.control", {"21b"}, {"21b"}),
        # Forces leave by three options of the plan, and by the fourth they stay.
        (
            "russia-memorandum-2025",
            "twenty-points",
            "i.1.withdrawal",
            {"14.stand", "14.stand.forces"},
            {"14.conditions.withdrawal", "14.withdrawal", "14.zone.withdrawal"},
        ),
    ],
)
def test_what_is_met_in_part_hides_no_contradiction(
    demands: str, plan: str, demand: str, against: set[str], met: set[str]
) -> None:
    [answered] = [each for each in found(demands, plan) if each.term.id == demand]
    assert answered.headline is Answer.CONTRADICTED
    assert answered.partly_met
    by = {answer: {term for cell in answered.cells if cell.answer is answer for term in cell.by} for answer in Answer}
    assert (by[Answer.CONTRADICTED], by[Answer.MET]) == (against, met)
