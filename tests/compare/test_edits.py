"""Edits lead from the data of one document to those of the other, and say what changes meaning."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from negotiations.compare.edits import edits, keyed
from negotiations.documents.negotiations import Document
from negotiations.files.loading import load, load_proposal
from negotiations.files.writing import to_data

SAMPLES = Path(__file__).parent.parent / "samples" / "northland"
DRAFT = SAMPLES / "proposals" / "2031-05-04-north-draft.yaml"


def changed(tmp_path: Path, old: str, new: str) -> Document:
    text = DRAFT.read_text("utf-8")
    assert old in text
    file = tmp_path / DRAFT.name
    file.write_text(text.replace(old, new), "utf-8")
    return load_proposal(file)


def test_there_are_no_edits_exactly_when_the_data_are_equal() -> None:
    for a, b in product(load(SAMPLES), repeat=2):
        assert (not edits(a, b)) == (keyed(to_data(a.paper)) == keyed(to_data(b.paper)))


def test_deltas_lead_from_one_document_to_the_other() -> None:
    from deepdiff import DeepDiff, Delta

    for a, b in product(load(SAMPLES), repeat=2):
        before, after = keyed(to_data(a.paper)), keyed(to_data(b.paper))
        delta = Delta(DeepDiff(before, after, threshold_to_diff_deeper=0), raise_errors=True)
        assert before + delta == after


@pytest.mark.parametrize(
    ("old", "new", "path", "meaning"),
    [
        ("cap: 60000", "cap: 60001", ("terms", "1", "personnel", "cap"), True),
        ('"1", kind: force-limit', '"1", note: A note., kind: force-limit', ("terms", "1", "note"), False),
        ('"1", kind: force-limit', '"1", locator: p. 2, kind: force-limit', ("terms", "1", "locator"), False),
        ("Northland's draft", "The draft", ("title", "en"), False),
    ],
)
def test_an_edit_says_whether_the_meaning_changes(
    tmp_path: Path, old: str, new: str, path: tuple[str, ...], meaning: bool
) -> None:
    (edit,) = edits(load_proposal(DRAFT), changed(tmp_path, old, new))
    assert (edit.path, edit.meaning) == (path, meaning)
