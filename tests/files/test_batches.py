"""What is read together is read once, and told as it was named."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.files.batches import batches
from negotiations.problems import Problem
from tests.files.builders import DRAFT, folder, paper_text

REPLY = "proposals/2031-05-05-reply.yaml"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return folder(tmp_path, {REPLY: paper_text("reply", date="2031-05-05")})


def read(*paths: Path | str) -> list[Path]:
    """Return the documents that are read where these paths are asked about."""
    seen: list[Path] = []
    for _ in batches(paths, seen.append):
        pass
    return seen


def test_a_negotiation_is_read_once_however_many_of_its_files_are_named(home: Path) -> None:
    assert sorted(read(home / DRAFT, home / REPLY, home / "sources.yaml", home)) == [home / DRAFT, home / REPLY]


def test_only_the_files_that_were_named_are_told_of(home: Path) -> None:
    (batch,) = batches([home / DRAFT])
    (whole,) = batches([home / DRAFT, home])
    other = Problem(
        "bad-id", "x", place=next(read.value("id") for read in whole.related.papers if "reply" in str(read))
    )
    assert not batch.told(other)
    assert whole.told(other)


def test_a_file_is_told_as_it_was_typed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home / "proposals")
    name = Path(DRAFT).name
    (batch,) = batches([name])
    assert Path(name) in [read.path for read in batch.related.papers]
    assert batch.asked == frozenset({name})


def test_a_file_that_stands_alone_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text(paper_text())
    monkeypatch.chdir(tmp_path)
    assert read(file, "draft.yaml", tmp_path) == [file]
