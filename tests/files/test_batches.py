"""What is read together is read once, and told as it was named."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.files import models
from negotiations.files.batches import batches
from negotiations.files.loading import load_proposal
from negotiations.problems import InvalidFiles, Problem
from tests.files.builders import DRAFT, SOURCES, check, folder, paper_text

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


class TestSourcesBesideADocumentThatStandsAlone:
    @pytest.mark.parametrize("name", ["draft.yaml", "proposals/draft.yaml"])
    def test_a_source_that_they_do_not_list_is_told(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        file = alone(tmp_path, name, paper_text(sources=["gazete"]))
        assert check(file) == ()
        (tmp_path / "sources.yaml").write_text(SOURCES, "utf-8")
        (problem,) = check(file)
        assert (problem.code, problem.hint) == ("unknown-source", "did you mean 'gazette'?")
        assert check(tmp_path) == (problem,)
        monkeypatch.chdir(file.parent)
        assert [each.code for each in check(file.name)] == ["unknown-source"]
        with pytest.raises(InvalidFiles, match="unknown-source"):
            load_proposal(file)
        alone(tmp_path, name, paper_text(sources=["gazette"]))
        assert check(file) == ()

    @pytest.mark.parametrize("sources", ["format: 1\nsources: [\n", "sources: others\n", "lists: []\n"])
    def test_nothing_is_told_by_a_list_that_cannot_be_read(self, tmp_path: Path, sources: str) -> None:
        file = alone(tmp_path, "draft.yaml", paper_text(sources=["gazete"]))
        (tmp_path / "sources.yaml").write_text(sources, "utf-8")
        assert check(file) == ()

    def test_a_list_that_is_a_link_out_of_the_folder_is_not_read(self, tmp_path: Path) -> None:
        file = alone(tmp_path / "in", "draft.yaml", paper_text(sources=["gazete"]))
        (tmp_path / "list.yaml").write_text(SOURCES, "utf-8")
        (tmp_path / "in" / "sources.yaml").symlink_to(tmp_path / "list.yaml")
        assert check(file) == ()

    def test_a_list_is_read_once_for_all_documents(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("a", "b", "c"):
            alone(tmp_path, f"{name}.yaml", paper_text(name))
        (tmp_path / "sources.yaml").write_text(SOURCES, "utf-8")
        times: list[Path] = []
        read_bytes = models.read_bytes

        def counted(path: Path) -> tuple[bytes, tuple[Problem, ...]]:
            times.append(path)
            return read_bytes(path)

        monkeypatch.setattr(models, "read_bytes", counted)
        assert check(tmp_path) == ()
        # Once beside them, and once as a file of its own.
        assert times.count(tmp_path / "sources.yaml") == 2


def alone(at: Path, name: str, text: str) -> Path:
    """Write a document that lies in no negotiation."""
    file = at / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def test_a_file_that_stands_alone_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text(paper_text())
    monkeypatch.chdir(tmp_path)
    assert read(file, "draft.yaml", tmp_path) == [file]
