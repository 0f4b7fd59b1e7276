"""The page on the file format tells every key that a file can have, and which are needed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Baseline, Setting, Stance
from negotiations.documents.sources import Source
from negotiations.terms.fields import Shape

PAGE = (Path(__file__).parents[2] / "docs" / "file-format.md").read_text(encoding="utf-8")
KEYS = PAGE.partition("\n## Every key\n")[2]


@pytest.mark.parametrize("model", [Proposal, DemandList, Setting, Baseline, Stance, Source])
def test_every_key_is_told_and_marked_where_it_is_needed(model: type[Shape]) -> None:
    told = {name: bool(star) for name, star in re.findall(r"`([a-z_]+)`(\\?\*)?", KEYS)}
    told |= {name: True for name, _ in re.findall(r"`([a-z_]+)`(\\?\*)", KEYS)}
    assert [name for name in model.model_fields if name not in told] == []
    needed = [name for name, field in model.model_fields.items() if field.is_required() and name != "type"]
    assert [name for name in needed if not told[name]] == []
