"""The folder of a site: what is somebody else's stays, and nothing is ever half there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

import negotiations as ng
from negotiations.documents.negotiations import Negotiation
from negotiations.problems import InvalidValue
from negotiations.website.building import build_site
from negotiations.website.folders import LIST, SiteFolder

SAMPLE = Path(__file__).parents[1] / "samples" / "northland"


@pytest.fixture(scope="module")
def talks() -> Negotiation:
    return ng.load(SAMPLE)


def held(folder: Path) -> Mapping[str, bytes]:
    """Return what the files of a folder hold, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def site(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write a site of these files."""
    target = SiteFolder(folder)
    for path, text in files.items():
        target.write(path, text)
    return target.finish()


class TestRefusals:
    @pytest.mark.parametrize("name", ["notes.txt", ".hidden", "index.html", "files.json"])
    def test_a_folder_with_files_of_somebody_else_is_refused_and_untouched(
        self, talks: Negotiation, tmp_path: Path, name: str
    ) -> None:
        (tmp_path / name).write_text("mine", encoding="utf-8")
        with pytest.raises(InvalidValue, match="that are not of a site, expected an empty folder"):
            build_site(talks, tmp_path)
        assert held(tmp_path) == {name: b"mine"}

    @pytest.mark.parametrize("text", ["[]", "{}", '{"negotiations-site": 5}', '{"negotiations-site": []}', "\udc80"])
    def test_a_list_that_is_none_makes_no_site_of_a_folder(self, tmp_path: Path, text: str) -> None:
        (tmp_path / LIST).write_text(text, encoding="utf-8", errors="surrogateescape")
        with pytest.raises(InvalidValue, match="not of a site"):
            site(tmp_path, {"index.html": "new"})
        assert list(held(tmp_path)) == [LIST]

    def test_a_file_is_no_folder(self, talks: Negotiation, tmp_path: Path) -> None:
        (tmp_path / "site").write_text("mine", encoding="utf-8")
        with pytest.raises(InvalidValue, match="expected a folder for the site"):
            build_site(talks, tmp_path / "site")
        assert held(tmp_path) == {"site": b"mine"}

    def test_a_file_that_was_put_where_a_new_page_would_be_is_kept(self, tmp_path: Path) -> None:
        site(tmp_path, {"index.html": "old"})
        (tmp_path / "uk").mkdir()
        (tmp_path / "uk" / "index.html").write_text("mine", encoding="utf-8")
        before = held(tmp_path)
        with pytest.raises(InvalidValue, match=r"uk/index\.html', which is not of the site"):
            site(tmp_path, {"index.html": "new", "uk/index.html": "new"})
        assert held(tmp_path) == before

    def test_a_folder_that_leads_elsewhere_is_not_followed(self, tmp_path: Path) -> None:
        folder, other = tmp_path / "site", tmp_path / "other"
        site(folder, {"index.html": "old"})
        other.mkdir()
        (folder / "pairs").symlink_to(other)
        with pytest.raises(InvalidValue, match="leads out of the folder"):
            site(folder, {"index.html": "new", "pairs/index.html": "new"})
        assert not list(other.iterdir())
        assert (folder / "index.html").read_text(encoding="utf-8") == "old"

    def test_two_pages_of_one_name_are_refused_before_anything_is_written(self, tmp_path: Path) -> None:
        target = SiteFolder(tmp_path / "site")
        target.write("pairs/index.html", "one")
        with pytest.raises(InvalidValue, match=r"'pairs/index\.html' a second time"):
            target.write("pairs/index.html", "two")
        assert not (tmp_path / "site").exists()


class TestAgain:
    def test_a_second_run_leaves_only_its_own_pages_and_what_is_somebody_elses(
        self, talks: Negotiation, tmp_path: Path
    ) -> None:
        build_site(talks, tmp_path / "site", languages=["en", "uk"])
        for mine in ("notes.txt", "pairs/notes.txt", "uk/pairs/notes.txt"):
            (tmp_path / "site" / mine).write_text("mine", encoding="utf-8")
        build_site(talks, tmp_path / "site", languages=["en"])
        written = build_site(talks, tmp_path / "new", languages=["en"])
        found, alone = held(tmp_path / "site"), held(tmp_path / "new")
        notes = {path for path, content in found.items() if content == b"mine"}
        assert notes == {"notes.txt", "pairs/notes.txt", "uk/pairs/notes.txt"}
        assert {path: content for path, content in found.items() if path not in notes} == alone
        assert len(written) == len(alone)

    def test_no_folder_is_left_empty(self, tmp_path: Path) -> None:
        site(tmp_path, {"index.html": "old", "uk/pairs/index.html": "old"})
        site(tmp_path, {"index.html": "new"})
        assert {path.name for path in tmp_path.iterdir()} == {"index.html", LIST}

    def test_a_list_that_was_changed_removes_nothing_outside(self, tmp_path: Path) -> None:
        folder = tmp_path / "site"
        site(folder, {"index.html": "old"})
        (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
        (folder / "mine").mkdir()
        listed = ["index.html", "../mine.txt", str(tmp_path / "mine.txt"), "mine", ".", ""]
        (folder / LIST).write_text(json.dumps({"negotiations-site": listed}), encoding="utf-8")
        site(folder, {"start.html": "new"})
        assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"
        assert {path.name for path in folder.iterdir()} == {"start.html", LIST, "mine"}

    def test_the_list_names_every_file(self, talks: Negotiation, tmp_path: Path) -> None:
        written = build_site(talks, tmp_path, languages=["uk"])
        listed = json.loads((tmp_path / LIST).read_text(encoding="utf-8"))["negotiations-site"]
        assert listed == sorted(held(tmp_path))
        assert {path.relative_to(tmp_path).as_posix() for path in written} == set(listed)


class TestInterrupted:
    @pytest.mark.parametrize("before", [False, True])
    def test_what_stops_while_pages_are_made_leaves_the_folder_as_it_was(
        self, talks: Negotiation, tmp_path: Path, before: bool
    ) -> None:
        folder = tmp_path / "site"
        if before:
            site(folder, {"index.html": "old", "more/page.html": "old"})
        found = held(tmp_path)
        seen = []

        def stop(path: str, total: int) -> None:
            seen.append((path, total))
            if len(seen) > 9:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            build_site(talks, folder, progress=stop)
        assert held(tmp_path) == found
        assert folder.exists() == before

    @pytest.mark.parametrize("after", range(6))
    def test_what_stops_while_files_are_written_leaves_whole_files_and_can_be_repeated(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
    ) -> None:
        old = {"index.html": "old", "gone.html": "old"}
        new = {"index.html": "new", "pairs/a.html": "new", "z.html": "new"}
        site(tmp_path, old)
        count = 0
        write = Path.write_bytes

        def full(self: Path, content: bytes) -> int:
            nonlocal count
            if count == after:
                write(self, content[:1])
                raise OSError(28, "No space left on device")
            count += 1
            return write(self, content)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "write_bytes", full)
            if after < 5:
                with pytest.raises(OSError, match="No space"):
                    site(tmp_path, new)
            else:
                site(tmp_path, new)
        pages = {path: content for path, content in held(tmp_path).items() if path != LIST}
        assert set(pages.values()) <= {b"old", b"new"}
        site(tmp_path, new)
        assert {path: content.decode() for path, content in held(tmp_path).items() if path != LIST} == new

    def test_what_was_killed_in_the_first_file_can_be_repeated(self, tmp_path: Path) -> None:
        (tmp_path / "files.part").write_text("hal", encoding="utf-8")
        site(tmp_path, {"index.html": "new"})
        assert set(held(tmp_path)) == {"index.html", LIST}
