"""Coverage as plain values, one mapping for each part of each demand, with stable keys and exact numbers."""

from __future__ import annotations

from collections.abc import Mapping

from negotiations.analysis.coverage import Answer, Answered, Coverage, Coverages, DemandCell
from negotiations.compare.records import FORMAT, Value, finding_record, json_text, text_record


def cell_id(plan: str, demand: str, number: int) -> str:
    """Return the id of a part of a demand, beside what a plan answers to it.

    Example:
        >>> cell_id("north-draft", "6", 2)
        'north-draft--6-2'
    """
    return f"{plan}--{demand}-{number}"


def coverage_records(coverage: Coverage) -> list[dict[str, Value]]:
    """Return the parts of the demands as plain values, demand by demand; A is the demand, B the plan."""
    return [
        {
            "id": cell_id(coverage.plan.id, answered.term.id, number),
            "demands": coverage.demands.id,
            "plan": coverage.plan.id,
            "demand": answered.term.id,
            "headline": answered.headline.value,
            **cell_record(cell),
        }
        for answered in coverage
        for number, cell in enumerate(answered.cells, 1)
    ]


def cell_record(cell: DemandCell) -> dict[str, Value]:
    """Return what a text says to a part of a demand as plain values; A is the demand, B the text."""
    near: list[Value] = [
        {"term": each.clause.term, "issue": each.clause.issue, "reasons": dict(each.reasons)} for each in cell.near
    ]
    told: dict[str, Value] = {"answer": cell.answer.value, "by": [*cell.by], "rules": [*cell.rules], "near": near}
    return {**told, **finding_record(cell.finding)}


def coverages_json(coverages: Coverages) -> str:
    """Return what plans answer to the same demands as JSON text, which ends with a line break."""
    return json_text(
        {
            "format": FORMAT,
            "type": "coverage",
            "demands": text_record(coverages.demands),
            "asking_nothing": [term.id for term in coverages.asking_nothing],
            "plans": [_plan(coverage) for coverage in coverages],
            "cells": [dict(record) for coverage in coverages for record in coverage_records(coverage)],
        }
    )


def _plan(coverage: Coverage) -> Value:
    answers: list[Value] = [_answered(answered) for answered in coverage]
    return {"text": text_record(coverage.plan), "counts": _counts(coverage.counts), "demands": answers}


def _answered(answered: Answered) -> Value:
    return {
        "id": answered.term.id,
        "headline": answered.headline.value,
        "partly_met": answered.partly_met,
        "counts": _counts(answered.counts),
    }


def _counts(counts: Mapping[Answer, int]) -> dict[str, Value]:
    return {answer.value: count for answer, count in counts.items()}
