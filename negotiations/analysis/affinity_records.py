"""Affinity as plain values, one mapping for each part of a demand and text, with stable keys and exact numbers."""

from __future__ import annotations

from collections import Counter

from negotiations.analysis.affinity import Affinity, Doubt, Share
from negotiations.compare.records import FORMAT, Value, json_text, row_id, scope_record, side_record, text_record


def affinity_records(affinity: Affinity) -> list[dict[str, Value]]:
    """Return the parts as plain values, part by part, one mapping for each text."""
    seen: Counter[str] = Counter()
    found: list[dict[str, Value]] = []
    for row in affinity:
        seen[row.issue] += 1
        common: dict[str, Value] = {
            "id": row_id(row.issue, seen[row.issue]),
            "issue": row.issue,
            "scope": scope_record(row.row.scope),
            "demands": [*row.demands],
            "asks": [side_record(side) for side in row.row.base],
        }
        for cell, answer in zip(row.row.cells, row.answers, strict=True):
            says: list[Value] = [side_record(side) for side in cell.sides]
            found.append({**common, "text": cell.text.id, "answer": answer.value, "says": says})
    return found


def affinity_json(affinity: Affinity) -> str:
    """Return what texts say to demands as JSON text, which ends with a line break."""
    return json_text(
        {
            "format": FORMAT,
            "type": "affinity",
            "demands": text_record(affinity.demands),
            "texts": [text_record(text) for text in affinity.texts],
            "shares": [
                {"text": text.id, **_share(share)}
                for text, shares in zip(affinity.texts, affinity.shares, strict=True)
                for share in shares
            ],
            "doubts": [_doubt(doubt) for doubt in affinity.doubts],
            "cells": [dict(record) for record in affinity_records(affinity)],
        }
    )


def _share(share: Share) -> dict[str, Value]:
    return {"measure": share.measure.value, "count": share.count, "of": share.of, "unknown": share.unknown}


def _doubt(doubt: Doubt) -> Value:
    return {
        "a": doubt.a.id,
        "b": doubt.b.id,
        "larger_a": [*doubt.larger_a],
        "larger_b": [*doubt.larger_b],
        "unread": [*doubt.unread],
    }
