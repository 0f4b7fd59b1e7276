"""Below a folder, what is ours is checked, and what others keep there is left alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from negotiations.files.searching import found_below, looks_ours
from tests.files.builders import DRAFT, check, folder, paper_text


@pytest.mark.parametrize(
    ("name", "text", "ours"),
    [
        ("a.yaml", "format: 1\nid: a\n", True),
        ("a.yaml", '"format": 1\r\n"sources": []\r\n', True),
        ("a.yaml", "\N{ZERO WIDTH NO-BREAK SPACE}format: 1\nid: [\n", True),
        ("a.yaml", "id: a\nterms:\n  - {id: x}\n", True),
        ("a.yaml", "# yaml-language-server: $schema=../schemas/proposal.schema.json\nfrmat: 1\n", True),
        ("a.yaml", "# a draft\n{format: 1, id: a}\n", True),
        ("a.json", '{\n  "format": 1,\n  "id": "a",\n}', True),
        ("a.json", '{"id": "a", "terms": [{"id": "1"}]}', True),
        ("a.yaml", "format: 1\n", False),
        ("a.yaml", "meta:\n  format: 1\n  id: a\n", False),
        ("a.yaml", "services:\n  web: {image: x}\n", False),
        ("a.yaml", "# yaml-language-server: $schema=https://example.org/compose.json\nservices: {}\n", False),
        ("a.json", '{"name": "x", "dependencies": {"id": "^1"}}', False),
        ("a.json", '{"format": "int32", "id": "x"}', False),
        ("a.json", '{"properties": {"format": {"const": 1}, "id": {}, "terms": {}}}', False),
        ("a.json", '[{"format": 1, "id": "x"}]', False),
    ],
)
def test_our_files_show_it_by_their_first_keys(tmp_path: Path, name: str, text: str, ours: bool) -> None:
    file = tmp_path / name
    file.write_bytes(text.encode())
    assert looks_ours(file) is ours


def test_a_file_that_cannot_be_read_may_be_ours(tmp_path: Path) -> None:
    assert looks_ours(tmp_path / "none.yaml")


def test_there_is_nothing_below_a_folder_that_is_gone(tmp_path: Path) -> None:
    assert found_below(tmp_path / "none").papers == ()


def test_folders_that_are_hidden_or_filled_by_tools_are_left_alone(tmp_path: Path) -> None:
    for name in (".git", "node_modules", "build", "env/lib", "sub/__pycache__"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "draft.yaml").write_text(paper_text())
    (tmp_path / "env" / "pyvenv.cfg").touch()
    (tmp_path / ".draft.yaml").write_text(paper_text())
    (tmp_path / "sub" / "draft.yaml").write_text(paper_text())
    found = found_below(tmp_path)
    assert (found.settings, found.papers, found.others) == ((), (tmp_path / "sub" / "draft.yaml",), ())


def test_a_folder_that_is_named_is_looked_into_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "draft.yaml").write_text(paper_text())
    assert found_below(tmp_path / "build").papers == (tmp_path / "build" / "draft.yaml",)


def test_links_between_folders_are_not_followed(tmp_path: Path) -> None:
    home = folder(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path)
    assert found_below(tmp_path).settings == (home / "negotiation.yaml",)


def test_what_does_not_look_like_ours_is_a_problem_in_a_negotiation_and_where_it_is_named(tmp_path: Path) -> None:
    home = folder(tmp_path, {"proposals/2031-05-06-notes.yaml": "notes: []\n"})
    foreign = tmp_path / "compose.yaml"
    foreign.write_text("services: {}\n")
    assert found_below(tmp_path).others == (foreign,)
    codes = [problem.place.file for problem in check(tmp_path) if problem.code == "unknown-key"]
    assert codes == [(home / "proposals/2031-05-06-notes.yaml").as_posix()]
    assert [problem.code for problem in check(foreign)][:1] == ["unknown-key"]


def test_a_folder_with_nothing_of_ours_says_so(tmp_path: Path) -> None:
    (tmp_path / "compose.yaml").write_text("services: {}\n")
    (problem,) = check(tmp_path)
    assert (problem.code, problem.hint) == ("not-found", "1 file does not look like a document; name it to check it")
    (tmp_path / "values.yaml").write_text("image: x\n")
    (problem,) = check(tmp_path)
    assert problem.hint == "2 files do not look like documents; name one to check it"
    (tmp_path / "compose.yaml").unlink()
    (tmp_path / "values.yaml").unlink()
    (problem,) = check(tmp_path)
    assert (problem.code, problem.hint) == ("not-found", "")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_passed_over(tmp_path: Path) -> None:
    home = folder(tmp_path)
    (tmp_path / "closed").mkdir(mode=0)
    assert found_below(tmp_path / "closed").papers == ()
    assert found_below(tmp_path).settings == (home / "negotiation.yaml",)
    assert (home / DRAFT).exists()
