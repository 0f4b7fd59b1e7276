"""What makes a comparison fail a gate."""

from __future__ import annotations

from pathlib import Path

import pytest

import negotiations as ng
from negotiations.compare.gates import GATES, stopped_by

HEAD = """format: 1
id: draft
title: {en: Draft}
date: "2031-05-04"
authors: [{actor: XN}]
form: official
sources: [gazette]
terms:
"""


def compared(folder: Path, a: str, b: str) -> ng.Comparison:
    documents = []
    for name, terms in (("a", a), ("b", b)):
        file = folder / f"{name}.yaml"
        file.write_text(HEAD + terms, "utf-8")
        documents.append(ng.load_proposal(file))
    return ng.compare(*documents)


OPEN = '  - {id: "1", kind: force-limit, party: XN, personnel: {cap: open}}\n'
CAP = '  - {id: "1", kind: force-limit, party: XN, personnel: {cap: 5}}\n'


@pytest.mark.parametrize(
    ("a", "b", "stopping"),
    [
        (CAP, CAP, set()),
        (CAP, CAP.replace('id: "1"', 'id: "2", note: moved'), set()),
        (OPEN, OPEN, set()),
        (OPEN, OPEN.replace('id: "1"', 'id: "2"'), set()),
        (OPEN, CAP, {"changes"}),
        (CAP, CAP.replace("cap", "at_most"), {"changes"}),
        (CAP, CAP.replace("XN", "XS"), {"changes"}),
        (CAP.replace("cap: 5", "at_least: 5"), CAP.replace("cap: 5", "at_most: 9"), {"changes", "overlaps"}),
        (CAP, CAP.replace("5", "6"), {"changes", "overlaps", "conflicts"}),
    ],
)
def test_a_gate_counts_what_it_names(tmp_path: Path, a: str, b: str, stopping: set[str]) -> None:
    comparison = compared(tmp_path, a, b)
    assert {gate for gate in GATES if stopped_by(gate, comparison)} == stopping
