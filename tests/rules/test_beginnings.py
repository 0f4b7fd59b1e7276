"""What a new file says in place of its author."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.problems import Severity
from negotiations.rules.checking import check
from tests.cli.test_commands import run

SORTS = {
    "negotiation": ("negotiation.yaml", ["title.en"]),
    "sources": ("sources.yaml", ["sources[0].publisher", "sources[0].title"]),
    "proposal": ("proposals/2031-05-04-draft.yaml", ["title.en"]),
    "demands": ("demands/2031-05-05-list.yaml", ["title.en"]),
}


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    for sort, (name, _) in SORTS.items():
        assert run("new", sort, str(tmp_path / name)).exit_code == 0
    return tmp_path


def told(folder: Path) -> list[tuple[str, str]]:
    found = [problem for problem in check(folder) if problem.code == "left-as-begun"]
    assert {problem.severity for problem in found} <= {Severity.WARNING}
    return sorted((Path(each.place.file).relative_to(folder).as_posix(), each.path) for each in found)


def test_each_word_that_is_the_authors_is_told_at_its_place(talks: Path) -> None:
    assert told(talks) == sorted((name, path) for name, paths in SORTS.values() for path in paths)


def test_nothing_is_told_of_a_file_whose_words_are_replaced(talks: Path) -> None:
    for name, _ in SORTS.values():
        file = talks / name
        text = file.read_text("utf-8")
        for old, new in (("Give it a title", "Give it a title, they said"), ("Who published it", "Gazette")):
            text = text.replace(old, new)
        file.write_text(text.replace("What it is called", "Who published it"), "utf-8")
    assert told(talks) == []
