"""What is listed and not used."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from negotiations.problems import Severity
from negotiations.rules.checking import check

BAD = Path(__file__).parent.parent / "bad" / "unused-source"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BAD, tmp_path / BAD.name))


def codes_of(folder: Path) -> list[str]:
    return [problem.code for problem in check(folder)]


def test_a_source_that_no_document_cites_is_a_note(folder: Path) -> None:
    (problem,) = check(folder)
    assert (problem.code, problem.severity) == ("unused-source", Severity.NOTE)
    assert problem.message == "no document cites the source 'courier'"


@pytest.mark.parametrize(
    "line",
    [
        "stances: [{who: XN, what: accepts, document: draft, date: 2031-05-05, source: courier}]\n",
        f"baselines: [{ARMY}]\n",
    ],
)
def test_a_stance_or_a_baseline_uses_a_source(folder: Path, line: str) -> None:
    with (folder / "negotiation.yaml").open("a") as file:
        file.write(line)
    assert codes_of(folder) == []


def test_where_a_file_cannot_be_read_no_source_is_called_unused(folder: Path) -> None:
    (folder / "proposals" / "2031-05-05-other.yaml").write_text("format: 1\n")
    assert "unused-source" not in codes_of(folder)


def test_a_file_that_was_not_asked_about_has_no_problems(folder: Path) -> None:
    assert check(*folder.glob("proposals/*.yaml")) == ()
