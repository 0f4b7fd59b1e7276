"""A matrix and a history as plain values, one mapping for each cell, with stable keys and exact numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from negotiations.compare.findings import Finding
from negotiations.compare.history import History, Revision, Step
from negotiations.compare.records import (
    FORMAT,
    Value,
    finding_record,
    gap_record,
    json_text,
    row_id,
    scope_record,
    side_record,
    text_record,
)
from negotiations.compare.rows import Cell, Matrix, Row
from negotiations.compare.texts import text_of


def numbered_rows(matrix: Matrix) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a matrix, each with its id: the path of its issue and its number among those on that issue."""
    seen: Counter[str] = Counter()
    for row in matrix:
        seen[row.issue] += 1
        yield row_id(row.issue, seen[row.issue]), row


def numbered_steps(revision: Revision) -> Iterator[tuple[str, Step]]:
    """Yield the steps of a revision, each with its id: the draft, the path of the issue, and a number."""
    seen: Counter[str] = Counter()
    for step in revision.steps:
        seen[step.issue] += 1
        yield f"{revision.after.id}--{row_id(step.issue, seen[step.issue])}", step


def matrix_records(matrix: Matrix) -> list[dict[str, Value]]:
    """Return the cells of a matrix as plain values, row by row, the base first.

    What a text says is empty where it is compared with the base in other rows on the question only.
    """
    found: list[dict[str, Value]] = []
    for name, row in numbered_rows(matrix):
        common: dict[str, Value] = {
            "id": name,
            "issue": row.issue,
            "scope": scope_record(row.scope),
            "agreement": row.agreement.value,
            "asking": row.asking,
            "largest": row.largest,
        }
        says: list[Value] = [side_record(side) for side in row.base]
        found.append({**common, "text": matrix.base.id, "base": True, "relations": [], "says": says})
        found += [{**common, "text": cell.text.id, "base": False, **_cell(cell, row, matrix)} for cell in row.cells]
    return found


def _cell(cell: Cell, row: Row, matrix: Matrix) -> dict[str, Value]:
    says: list[Value] = [side_record(side) for side in cell.sides]
    if not says and not row.told_elsewhere(cell):
        silence = cell.text.silence(row.issue, matrix.base, ())
        says = [{"document": cell.text.id, "position": None, "silence": silence.value, "terms": []}]
    return {"relations": [_relation(finding) for finding in cell.findings], "says": says}


def _relation(finding: Finding) -> Value:
    return {
        "relation": finding.relation.value,
        "option": [*finding.a.options],
        "nature": finding.nature.value if finding.nature else None,
        "gap": gap_record(finding.gap),
        "margin": gap_record(finding.margin),
        "soft": finding.soft,
        "assumed": [*finding.assumed],
        "reason": finding.reason or None,
    }


def matrix_json(matrix: Matrix) -> str:
    """Return a matrix as JSON text, which ends with a line break."""
    counts = Counter(row.agreement.value for row in matrix)
    return json_text(
        {
            "format": FORMAT,
            "type": "matrix",
            "base": text_record(matrix.base),
            "texts": [text_record(text) for text in matrix.texts],
            "counts": dict(sorted(counts.items())),
            "cells": [dict(record) for record in matrix_records(matrix)],
        }
    )


def history_records(history: History) -> list[dict[str, Value]]:
    """Return what became of each question in each revision as plain values, the earliest first."""
    return [
        {
            "id": name,
            "before": each.before.id,
            "after": each.after.id,
            "change": step.change.value,
            **finding_record(step.finding),
        }
        for each in history
        for name, step in numbered_steps(each)
    ]


def history_data(history: History) -> dict[str, Value]:
    """Return a history as plain values, as its JSON has it."""
    revisions: list[Value] = [
        {
            "before": each.before.id,
            "after": each.after.id,
            "counts": {change.value: count for change, count in each.counts.items()},
            "edits": {
                "meaning": sum(edit.meaning for edit in each.edits),
                "wording": sum(not edit.meaning for edit in each.edits),
            },
        }
        for each in history
    ]
    return {
        "format": FORMAT,
        "type": "history",
        "drafts": [text_record(text_of(draft)) for draft in history.drafts],
        "revisions": revisions,
        "cells": [dict(record) for record in history_records(history)],
    }
