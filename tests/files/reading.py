"""Reading texts of YAML in tests, and what to say of where things stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.files.composer import compose
from negotiations.files.spans import Composed
from negotiations.problems import Place, Problem

SAMPLES = Path(__file__).parent.parent / "samples" / "northland"

FILES = sorted(SAMPLES.rglob("*.yaml"))

PURE = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])


def read(text: str | bytes, *, pure: bool = False) -> Composed:
    return compose(text, "draft.yaml", pure=pure)


def problem_of(text: str, *, pure: bool = False) -> Problem:
    composed = read(text, pure=pure)
    assert len(composed.problems) == 1, composed.problems
    return composed.problems[0]


def at(problem: Problem) -> tuple[int, int]:
    return problem.place.line, problem.place.column


def quoted(text: str, place: Place) -> str:
    """Return what stands at a place, found by lines and columns alone."""
    lines = text.split("\n")[place.line - 1 : place.end_line]
    lines[-1] = lines[-1][: place.end_column - 1]
    lines[0] = lines[0][place.column - 1 :]
    return "\n".join(lines)


TERMS = """\
# A comment first.
format: 1
terms:
  - {id: "6", kind: force-limit, personnel: {cap: 600000}}

  - id: 3.10
    'by': &who [XN, XS]  # the parties
    to: *who
    note: >-
      Over two
      lines.

    share: &half 0.50
    other: *half
last: [[a], []]
"""
