"""Affinity as plain values, one mapping for each part of a demand and text, with stable keys and exact numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from negotiations.analysis.affinity import Affinity, Doubt, Share
from negotiations.analysis.coverage import DemandCell
from negotiations.analysis.coverage_records import cell_record
from negotiations.compare.records import FORMAT, Value, json_text, row_id, text_record
from negotiations.compare.texts import Text


def numbered_parts(text: Text, parts: Iterable[DemandCell]) -> Iterator[tuple[str, DemandCell]]:
    """Yield parts of demands, each with its id: the text, the path of the issue, and a number."""
    seen: Counter[str] = Counter()
    for part in parts:
        seen[part.finding.issue] += 1
        yield f"{text.id}--{row_id(part.finding.issue, seen[part.finding.issue])}", part


def affinity_records(affinity: Affinity) -> list[dict[str, Value]]:
    """Return the parts as plain values, text by text; A is the demand, B the text."""
    return [
        {"id": name, "text": text.id, "demands": [*part.finding.a.term_ids], **cell_record(part)}
        for text, parts in zip(affinity.texts, affinity.parts, strict=True)
        for name, part in numbered_parts(text, parts)
    ]


def affinity_json(affinity: Affinity) -> str:
    """Return what texts say to demands as JSON text, which ends with a line break."""
    return json_text(
        {
            "format": FORMAT,
            "type": "affinity",
            "demands": text_record(affinity.demands),
            "asking_nothing": [term.id for term in affinity.coverages.asking_nothing],
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
