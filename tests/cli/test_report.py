"""`negotiations report`: what is written, what is said where, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.test_commands import BAD, DRAFT, SAMPLES, run

ROOT = Path(__file__).parents[2]
TALKS = str(SAMPLES)


def held(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def start(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


def test_a_site_is_written_and_where_it_starts_is_said(tmp_path: Path) -> None:
    result = run("report", TALKS, "-o", str(tmp_path / "site"))
    assert result.exit_code == 0
    assert result.stdout == f"{len(held(tmp_path / 'site'))} files; start with {tmp_path / 'site' / 'index.html'}\n"
    assert result.stderr == ""
    assert "<html lang=en>" in start(tmp_path / "site")
    assert "uk" not in {path.name for path in (tmp_path / "site").iterdir()}


def test_the_name_of_a_seed_is_enough(tmp_path: Path) -> None:
    result = run("report", "aland", "-o", str(tmp_path / "site"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert (tmp_path / "site" / "index.html").is_file()


class TestLanguages:
    def test_the_first_is_that_of_the_start_page_and_of_what_is_said(self, tmp_path: Path) -> None:
        result = run("report", TALKS, "-o", str(tmp_path / "site"), "--lang", "uk", "--lang", "en")
        assert result.exit_code == 0
        assert "<html lang=uk>" in start(tmp_path / "site")
        assert "<html lang=en>" in start(tmp_path / "site" / "en")
        assert str(tmp_path / "site" / "index.html") in result.stdout

    def test_one_that_is_said_twice_counts_once(self, tmp_path: Path) -> None:
        run("report", TALKS, "-o", str(tmp_path / "once"), "--lang", "uk")
        run("report", TALKS, "-o", str(tmp_path / "twice"), "--lang", "uk", "--lang", "uk")
        assert held(tmp_path / "once") == held(tmp_path / "twice")

    def test_the_language_of_the_program_is_the_default(self, tmp_path: Path) -> None:
        run("--lang", "uk", "report", TALKS, "-o", str(tmp_path / "site"))
        assert "<html lang=uk>" in start(tmp_path / "site")

    def test_the_environment_does_not_choose(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LANG", "uk_UA.UTF-8")
        monkeypatch.setenv("LC_ALL", "uk_UA.UTF-8")
        run("report", TALKS, "-o", str(tmp_path / "site"))
        assert "<html lang=en>" in start(tmp_path / "site")

    @pytest.mark.parametrize("lang", ["fr", "ua", ""])
    def test_one_without_messages_is_refused(self, tmp_path: Path, lang: str) -> None:
        result = run("report", TALKS, "-o", str(tmp_path / "site"), "--lang", lang)
        assert result.exit_code == 2
        assert "'en', 'uk'" in result.stderr
        assert not list(tmp_path.iterdir())


class TestNothingIsWritten:
    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ([TALKS], "Missing option '-o'"),
            (["-o", "site"], "Missing argument 'PATH'"),
            (["no-such-path", "-o", "site"], "no-such-path"),
            ([DRAFT, "-o", "site"], "expected the folder of a negotiation, or the name of a seed"),
            ([TALKS, "-o", "site", "--base", "south-replay"], "found the base 'south-replay', expected the id of"),
            ([TALKS, "-o", "site", "--as-of", "tomorrow"], "'tomorrow' does not match the format"),
            ([TALKS, "-o", "site", "--as-of", "2031-05-01"], "found no document with terms in 'northland'"),
            ([TALKS, "-o", "site", "--without", "gazete"], "did you mean 'gazette'?"),
            ([TALKS, "-o", "site", "--without", "gazette", "--without", "courier"], "found no document with terms"),
            ([TALKS, "-o", "file"], "found the file 'file', expected a folder for the site"),
            ([TALKS, "-o", "file/site"], "cannot write to 'file/site'"),
            ([TALKS, "-o", "mine"], "found files in 'mine' that are not of a site, expected an empty folder"),
            ([TALKS, "-o", "."], "found files in '.' that are not of a site"),
            ([TALKS, "-o", ""], "found files in '.' that are not of a site"),
        ],
        ids=lambda value: " ".join(Path(each).name for each in value) if isinstance(value, list) else "",
    )
    def test_where_the_command_itself_is_wrong(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "file").write_text("mine", encoding="utf-8")
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine" / "index.html").write_text("mine", encoding="utf-8")
        result = run("report", *arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert message in " ".join(result.stderr.split())
        assert held(tmp_path) == {"file": b"mine", "mine/index.html": b"mine"}

    def test_where_files_have_problems_which_are_those_that_check_tells(self, tmp_path: Path) -> None:
        talks = tmp_path / "northland"
        for path in SAMPLES.rglob("*.yaml"):
            target = talks / path.relative_to(SAMPLES)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(path.read_text(encoding="utf-8").replace("kind: election", "kind: elections"), "utf-8")
        result = run("report", str(talks), "-o", str(tmp_path / "site"))
        checked = run("check", str(talks), "--format", "concise")
        assert (result.exit_code, checked.exit_code) == (1, 1)
        assert "unknown-kind unknown kind of term 'elections'; did you mean 'election'?" in result.stderr
        assert checked.stdout.splitlines()[0] in result.stderr
        assert result.stdout == ""
        assert not (tmp_path / "site").exists()

    def test_where_a_document_has_problems(self, tmp_path: Path) -> None:
        result = run("report", str(BAD / "unknown-key.yaml"), "-o", str(tmp_path / "site"))
        assert result.exit_code == 1
        assert "unknown-key" in result.stderr
        assert not list(tmp_path.iterdir())

    @pytest.mark.skipif(sys.platform == "win32", reason="a folder there cannot be made read-only")
    def test_where_the_folder_cannot_be_written(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refused(self: Path, *_given: object, **_more: object) -> None:
            raise PermissionError(13, "Permission denied", str(self))

        # Who runs the tests may be allowed everything.
        monkeypatch.setattr(Path, "mkdir", refused)
        result = run("report", TALKS, "-o", str(tmp_path / "site"))
        assert result.exit_code == 2
        assert result.stderr == f"error: cannot write to '{tmp_path / 'site'}': permission denied\n"
        assert not list(tmp_path.iterdir())


class TestAgain:
    def test_an_earlier_site_is_replaced(self, tmp_path: Path) -> None:
        for _ in range(2):
            result = run("report", TALKS, "-o", str(tmp_path), "--lang", "en", "--lang", "uk")
            assert result.exit_code == 0
        assert run("report", TALKS, "-o", str(tmp_path)).exit_code == 0
        assert not (tmp_path / "uk").exists()
        assert json.loads((tmp_path / "files.json").read_text(encoding="utf-8"))["negotiations-site"] == sorted(
            held(tmp_path)
        )

    def test_an_empty_folder_is_taken(self, tmp_path: Path) -> None:
        assert run("report", TALKS, "-o", str(tmp_path)).exit_code == 0
        assert start(tmp_path)


class TestNarrowing:
    def test_a_later_text_is_not_in_the_site(self, tmp_path: Path) -> None:
        result = run("report", TALKS, "-o", str(tmp_path), "--as-of", "2031-05-09")
        assert result.exit_code == 0
        assert {path.stem for path in (tmp_path / "documents").iterdir()} == {"north-draft", "south-reply"}
        assert "River League" not in start(tmp_path)

    def test_what_was_left_out_is_said_on_the_pages(self, tmp_path: Path) -> None:
        result = run("report", TALKS, "-o", str(tmp_path), "--without", "courier")
        assert result.exit_code == 0
        for page in ("index.html", "timeline.html", "documents/north-draft.html"):
            assert "Left out is all that rests on" in (tmp_path / page).read_text(encoding="utf-8")

    def test_the_base_is_that_of_the_matrix(self, tmp_path: Path) -> None:
        for base, title in (("north-draft", "Northland's draft"), ("south-reply", "Southmark's reply")):
            assert run("report", TALKS, "-o", str(tmp_path), "--base", base).exit_code == 0
            assert f"related to “{title}” at first" in (tmp_path / "matrix.html").read_text(encoding="utf-8")


class TestBar:
    COMMAND = (sys.executable, "-m", "negotiations.cli", "report", TALKS, "-o")

    def test_a_pipe_gets_none(self, tmp_path: Path) -> None:
        done = subprocess.run([*self.COMMAND, str(tmp_path)], capture_output=True, check=True, cwd=ROOT)
        assert done.stderr == b""
        assert done.stdout.count(b"\n") == 1

    @pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
    def test_a_terminal_gets_one_and_the_result_stays_apart(self, tmp_path: Path) -> None:
        ours, theirs = os.openpty()
        try:
            done = subprocess.run(
                [*self.COMMAND, str(tmp_path)], stdout=subprocess.PIPE, stderr=theirs, check=True, cwd=ROOT
            )
        finally:
            os.close(theirs)
        shown = b""
        try:
            # The other end is closed: what was not read yet is still there, and then reading fails or ends.
            while piece := os.read(ours, 65_536):
                shown += piece
        except OSError:
            pass
        finally:
            os.close(ours)
        assert b"writing the site" in shown
        assert b"100%" in shown
        assert done.stdout.count(b"\n") == 1
        assert b"start with" in done.stdout
