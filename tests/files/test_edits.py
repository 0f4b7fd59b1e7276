"""Edits change what they name and nothing else, and a file is replaced whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.edits import Edit, difference, edited, line_end, replace
from negotiations.files.text import SourceText
from negotiations.problems import InvalidValue, Place

TEXTS = st.text(alphabet="ab\r\né", max_size=12)


@given(TEXTS, st.data())
def test_a_span_is_read_back_from_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = SourceText(text)
    assert source.span(source.place(start, end)) == (start, end)


@pytest.mark.parametrize("place", [Place("a.yaml"), Place("a.yaml", 9, 1, 9, 2), Place("a.yaml", 1, 1, 1, 99)])
def test_a_place_outside_of_the_text_has_no_span(place: Place) -> None:
    assert SourceText("a: 1\n").span(place) is None


@given(st.lists(TEXTS, min_size=3, max_size=3), TEXTS)
def test_what_stands_around_an_edit_stays(parts: list[str], new: str) -> None:
    before, middle, after = parts
    edit = Edit(len(before), len(before) + len(middle), new)
    assert edited("".join(parts), [edit]) == before + new + after


def test_edits_are_made_in_any_order_and_never_on_top_of_each_other() -> None:
    one, two = Edit(0, 1, "x"), Edit(2, 3, "yy")
    assert edited("abc", [two, one]) == edited("abc", [one, two]) == "xbyy"
    with pytest.raises(InvalidValue, match="two edits"):
        edited("abc", [Edit(0, 2, "x"), Edit(1, 3, "y")])


def test_the_first_line_says_how_lines_end() -> None:
    assert [line_end(text) for text in ("a\r\nb\n", "a\rb", "a\n", "a")] == ["\r\n", "\r", "\n", "\n"]


@pytest.mark.parametrize(
    ("before", "after"),
    [("a: 1\n", "a: 2\n"), ("a: 1", "a: 2"), ("a\r\nb\r\n", "a\r\nc\r\n"), ("a\n", "a"), ("a\x0bb\n", "c\n")],
)
def test_a_diff_is_one_that_patch_takes(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "draft.yaml"
    file.write_bytes(before.encode())
    text = difference("draft.yaml", before, after)
    subprocess.run(["git", "apply", "--unsafe-paths", "-p0", "-"], input=text.encode(), check=True, cwd=tmp_path)
    assert file.read_bytes() == after.encode()


class TestReplace:
    def test_the_permissions_stay(self, tmp_path: Path) -> None:
        file = tmp_path / "draft.yaml"
        file.write_bytes(b"a")
        file.chmod(0o640)
        replace(file, b"a", b"b", tmp_path)
        assert file.read_bytes() == b"b"
        assert stat.S_IMODE(file.stat().st_mode) == 0o640
        assert list(tmp_path.iterdir()) == [file]

    def test_a_file_that_was_changed_in_the_meantime_is_left(self, tmp_path: Path) -> None:
        file = tmp_path / "draft.yaml"
        file.write_bytes(b"c")
        with pytest.raises(InvalidValue, match="in the meantime"):
            replace(file, b"a", b"b", tmp_path)
        assert file.read_bytes() == b"c"

    def test_a_link_inside_the_folder_stays_a_link(self, tmp_path: Path) -> None:
        file, link = tmp_path / "draft.yaml", tmp_path / "link.yaml"
        file.write_bytes(b"a")
        link.symlink_to(file)
        replace(link, b"a", b"b", tmp_path)
        assert link.is_symlink()
        assert file.read_bytes() == b"b"

    def test_a_link_out_of_the_folder_is_left(self, tmp_path: Path) -> None:
        file, folder = tmp_path / "draft.yaml", tmp_path / "talks"
        file.write_bytes(b"a")
        folder.mkdir()
        (folder / "link.yaml").symlink_to(file)
        with pytest.raises(InvalidValue, match="leads out of the folder"):
            replace(folder / "link.yaml", b"a", b"b", folder)
        assert file.read_bytes() == b"a"

    def test_where_writing_fails_the_file_stays_and_nothing_is_left_over(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / "draft.yaml"
        file.write_bytes(b"a")

        def fail(_: int) -> None:
            raise OSError(28, "no space left")

        monkeypatch.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match="no space"):
            replace(file, b"a", b"b", tmp_path)
        assert file.read_bytes() == b"a"
        assert list(tmp_path.iterdir()) == [file]
