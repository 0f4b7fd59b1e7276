"""Each bad file of `tests/bad` has one thing wrong with it, and just that is told, at the line that is marked."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Self

import pytest

from negotiations.files.text import SIZE_LIMIT
from negotiations.problems import Problem
from negotiations.rules.checking import check
from negotiations.rules.families import Standard, codes
from negotiations.rules.quotations import SourceTexts
from negotiations.rules.red_lines import red_lines

FOLDER = Path(__file__).parent.parent / "bad"
MARK = "# <- here"

COMPANIONS = {
    "too-many-problems": {"key-not-text", "unknown-key", "missing-key"},  # of which there are too many
    "unknown-baseline": {"impossible-term"},  # nothing can be counted from it
}
"""What else may be told of a bad file, by its code."""

LINES = {"json-syntax": 9, "too-many-problems": 0}
"""The line of what cannot be marked: JSON has no comments, and the last problem of a file has no line."""

WITHOUT_FILE = {
    "not-found": "there is no file",
    "not-readable": "the permissions of a file are not kept by git",
    "not-utf8": "made of bytes, in this module",
    "too-large": "made in this module",
    "control-character": "made of bytes, in this module",
    "bidi-character": "made of bytes, in this module",
    "broken-plug-in": "needs another package, in tests/terms/test_kinds.py",
    "path-escapes": "a link may not outlive a copy of the folder, so it is made in this module",
    "too-many-cells": "takes more terms than a file that is small has",
    "toml-syntax": "about a configuration, in tests/rules/test_configuration.py",
    "unknown-code": "about a configuration, in tests/rules/test_configuration.py",
    "unused-baseline-entry": "about a baseline, in tests/rules/test_baseline.py",
}
"""Why a code has no file in `tests/bad`."""

FILES = {path.stem if path.is_file() else path.name: path for path in sorted(FOLDER.iterdir())}


def marked_lines(path: Path) -> set[tuple[str, int]]:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return {
        (file.as_posix(), number)
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if MARK in line
    }


def told(path: Path) -> tuple[Problem, ...]:
    """Return the problems of a bad file, held against the red lines and the texts of sources that lie beside it."""
    against: list[Standard] = [red_lines(file) for file in path.glob("demands/*-red-lines.yaml")]
    return check(path, against=[*against, SourceTexts({}, path / "texts")] if path.is_dir() else against)


@pytest.mark.parametrize("code", FILES)
def test_a_bad_file_has_its_code_at_the_marked_line(code: str) -> None:
    path = FILES[code]
    marked = {(path.as_posix(), LINES[code])} if code in LINES else marked_lines(path)
    assert len(marked) == 1, "one line is marked"
    problems = told(path)
    assert {(problem.place.file, problem.place.line) for problem in problems if problem.code == code} == marked


@pytest.mark.parametrize("code", FILES)
def test_a_bad_file_has_nothing_else_wrong_with_it(code: str) -> None:
    others = {problem.code for problem in told(FILES[code])} - {code}
    assert others <= COMPANIONS.get(code, set())


def test_every_code_has_a_bad_file_or_a_reason() -> None:
    assert set(FILES) | set(WITHOUT_FILE) >= set(codes())
    assert set(FILES) <= set(codes())


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"id: a\nnote: \xff\n", "not-utf8", 2, 7),
        ("id: a\n".encode("utf-16"), "not-utf8", 1, 1),
        (b"", "empty-file", 1, 1),
        (b" \n\n", "empty-file", 1, 1),
        (b"id: a\nnote: b\x07\n", "control-character", 2, 8),
        (b'id: a\nnote: "\\u0007"\n', "control-character", 2, 7),
        ("id: a\nnote: b\N{RIGHT-TO-LEFT OVERRIDE}\n".encode(), "bidi-character", 2, 8),
        ("id: a\n\N{ZERO WIDTH NO-BREAK SPACE}b: c\n".encode(), "control-character", 2, 1),
        ("a: b\N{LINE SEPARATOR}c\n".encode(), "control-character", 1, 5),
    ],
)
def test_bytes_that_are_no_text_are_told_at_their_place(
    tmp_path: Path, data: bytes, code: str, line: int, column: int
) -> None:
    file = tmp_path / "draft.yaml"
    file.write_bytes(data)
    places = {(problem.place.line, problem.place.column) for problem in check(file) if problem.code == code}
    assert places == {(line, column)}


@pytest.mark.parametrize("ending", [".yaml", ".json"])
def test_a_file_that_is_too_large_is_refused(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"draft{ending}"
    with file.open("wb") as made:
        made.truncate(50_000_000)  # a hole: nothing is written
    assert [problem.code for problem in check(file)] == ["too-large"]


def test_no_more_of_a_file_is_read_than_shows_that_it_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "draft.yaml"
    file.write_bytes(b"a" * (SIZE_LIMIT + 1_000))
    sizes: list[int] = []

    def opened(path: Path, mode: str = "r") -> object:
        stream = open(path, mode)  # noqa: PTH123, SIM115 # `Path.open` is what is replaced

        class Counted:
            def __enter__(self) -> Self:
                return self

            def __exit__(self, *_: object) -> None:
                stream.close()

            def read(self, size: int = -1) -> object:
                sizes.append(size)
                return stream.read(size)

        return Counted()

    monkeypatch.setattr(Path, "open", opened)
    assert [problem.code for problem in check(file)] == ["too-large"]
    assert sizes == [SIZE_LIMIT + 1]


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    assert [problem.code for problem in check(tmp_path / "none.yaml")] == ["not-found"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text("id: a\n")
    file.chmod(0)
    assert [problem.code for problem in check(file)] == ["not-readable"]


def test_a_link_out_of_the_folder_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "unknown-term"
    shutil.copytree(FILES["unknown-term"], folder)
    outside = tmp_path / "2031-05-08-other.yaml"
    outside.write_text("format: 1\n", "utf-8")
    (folder / "proposals" / outside.name).symlink_to(outside)
    assert "path-escapes" in {problem.code for problem in check(folder)}


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "negotiation.yaml")
    assert "not-readable" in {problem.code for problem in check(tmp_path / "negotiation.yaml")}
