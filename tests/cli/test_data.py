"""`negotiations data`: what it writes, and what it refuses."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from negotiations.cli import main

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "samples" / "northland"
BAD = ROOT / "tests" / "bad"
FILES = ["clauses.csv", "documents.csv", "negotiations.json", "terms.csv"]


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["data", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_it_writes_its_files_and_says_so(tmp_path: Path) -> None:
    result = run(SAMPLES, "-o", tmp_path / "new" / "folder")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("3 documents, 7 terms: negotiations.json, documents.csv")
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == FILES


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        assert run("colombia", SAMPLES, "-o", tmp_path / folder).exit_code == 0
    for name in FILES:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_other_files_of_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert run(SAMPLES, "-o", tmp_path).exit_code == 0
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_tables_are_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    assert run(SAMPLES, "-o", tmp_path, "--lang", "uk").exit_code == 0
    assert "Нортленд" in (tmp_path / "terms.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([BAD / "unknown-key.yaml"], 1, "unknown-key"),
        (["no-such-path"], 2, "no file or seed"),
        ([], 2, "Missing argument"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_is_written(
    arguments: list[str | Path], code: int, message: str, tmp_path: Path
) -> None:
    result = run(*arguments, "-o", tmp_path / "out")
    assert (result.exit_code, message in result.stderr) == (code, True)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = run(SAMPLES, "-o", tmp_path / "file" / "out")
    assert (result.exit_code, "cannot write to" in result.stderr) == (2, True)


def test_two_texts_with_one_id_are_not_mixed(tmp_path: Path) -> None:
    other = tmp_path / "northland"
    shutil.copytree(SAMPLES, other)
    file = other / "proposals" / "2031-05-04-north-draft.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("60000", "70000"), encoding="utf-8")
    result = run(SAMPLES, other, "-o", tmp_path / "out")
    assert (result.exit_code, "'northland/north-draft'" in result.stderr) == (2, True)
    assert not (tmp_path / "out").exists()
    assert run(SAMPLES, SAMPLES, "-o", tmp_path / "out").exit_code == 0


def test_a_term_that_cannot_be_said_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from negotiations.cli import data
    from negotiations.problems import InvalidValue

    def refuse(*arguments: object) -> dict[str, str]:
        raise InvalidValue(f"no such word in {len(arguments)} things")

    monkeypatch.setattr(data, "export", refuse)
    result = run(SAMPLES, "-o", tmp_path / "out")
    assert (result.exit_code, result.stderr) == (1, "error: no such word in 2 things\n")
