"""A draft that stands alone, as short as it can be, for tests of living with the check."""

from __future__ import annotations

from pathlib import Path

DRAFT = """\
format: 1
id: draft
title: {en: Draft}
date: "2031-05-04"
authors: [{actor: XN}]
form: official
points: 2
sources: [gazette]
terms:
  - {id: "1", kind: force-limit, party: XN, personnel: {cap: 5}}
"""
"""A draft with one warning: its point 2 is neither encoded nor listed."""


def written(folder: Path, text: str = DRAFT, name: str = "draft.yaml") -> Path:
    """Write a draft and return its file."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    return file
