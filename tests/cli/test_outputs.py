"""`-o`, `--layout` and `--force`: all files of a command or none, and no file of a user is lost."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from tests.cli.test_commands import DRAFT, REPLY, SAMPLES, run

LEAGUE = str(SAMPLES / "demands" / "2031-05-12-river-league.yaml")
TALKS = str(SAMPLES)
ENDINGS = ("md", "html", "json", "csv", "txt")
COMMANDS = {
    "compare": ["compare", DRAFT, REPLY],
    "matrix": ["matrix", TALKS],
    "coverage": ["coverage", LEAGUE, TALKS],
    "history": ["history", REPLY],
    "affinity": ["affinity", LEAGUE, TALKS],
}
GENERATOR = '<meta name="generator" content="negotiations">'

every_command = pytest.mark.parametrize("name", COMMANDS)
every_ending = pytest.mark.parametrize("ending", ENDINGS)


def outputs(*files: Path) -> list[str]:
    return [word for file in files for word in ("-o", str(file))]


def held(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()}


@every_command
class TestEndings:
    def test_one_run_writes_what_a_run_for_each_file_writes(self, name: str, tmp_path: Path) -> None:
        together = tmp_path / "together"
        together.mkdir()
        result = run(*COMMANDS[name], *outputs(*(together / f"found.{ending}" for ending in ENDINGS)))
        assert (result.exit_code, result.output) == (0, "")
        for ending in ENDINGS:
            alone = tmp_path / f"found.{ending}"
            run(*COMMANDS[name], *outputs(alone))
            assert (together / alone.name).read_bytes() == alone.read_bytes()

    def test_each_ending_is_its_format(self, name: str, tmp_path: Path) -> None:
        run(*COMMANDS[name], *outputs(*(tmp_path / f"found.{ending}" for ending in ENDINGS)))
        found = held(tmp_path)
        assert found["found.md"].startswith("# ")
        assert found["found.html"].startswith("<!doctype html>")
        assert GENERATOR in found["found.html"]
        assert json.loads(found["found.json"])["type"] == {"compare": "comparison"}.get(name, name)
        rows = list(csv.reader(found["found.csv"].splitlines()))
        assert len({len(row) for row in rows}) == 1 < len(rows)
        assert found["found.txt"].strip() == run(*COMMANDS[name]).stdout.strip()

    def test_an_ending_in_capitals_is_the_same(self, name: str, tmp_path: Path) -> None:
        run(*COMMANDS[name], *outputs(tmp_path / "one.HTML", tmp_path / "two.html"))
        assert held(tmp_path)["one.HTML"] == held(tmp_path)["two.html"]

    def test_an_unknown_ending_among_others_writes_nothing(self, name: str, tmp_path: Path) -> None:
        result = run(*COMMANDS[name], *outputs(tmp_path / "found.md", tmp_path / "found.docx"))
        assert (result.exit_code, result.stdout) == (2, "")
        assert "found a file named 'found.docx', expected one of the endings 'md', 'html', 'json'" in result.stderr
        assert "a word processor opens 'html'" in result.stderr
        assert held(tmp_path) == {}

    @every_ending
    def test_what_it_wrote_itself_is_replaced(self, name: str, ending: str, tmp_path: Path) -> None:
        file = tmp_path / f"found.{ending}"
        run(*COMMANDS[name], *outputs(file))
        before = file.read_bytes()
        assert run(*COMMANDS[name], *outputs(file)).exit_code == 0
        assert file.read_bytes() == before

    @every_ending
    def test_a_file_of_somebody_else_is_not(self, name: str, ending: str, tmp_path: Path) -> None:
        file = tmp_path / f"found.{ending}"
        file.write_text("id,name\n1,mine\n", encoding="utf-8")
        result = run(*COMMANDS[name], *outputs(tmp_path / "other.md", file))
        assert (result.exit_code, result.stdout) == (2, "")
        assert f"{str(file)!r} exists and is no report of this program" in result.stderr
        assert held(tmp_path) == {file.name: "id,name\n1,mine\n"}

    @every_ending
    def test_it_is_replaced_by_force(self, name: str, ending: str, tmp_path: Path) -> None:
        file = tmp_path / f"found.{ending}"
        file.write_text("mine" * 100_000, encoding="utf-8")
        assert run(*COMMANDS[name], *outputs(file), "--force").exit_code == 0
        fresh = tmp_path / f"fresh.{ending}"
        run(*COMMANDS[name], *outputs(fresh))
        assert file.read_bytes() == fresh.read_bytes()


class TestAllOrNone:
    @pytest.mark.parametrize("bad", ["no/found.html", "folder.html", "locked/found.html", "file/found.html"])
    @pytest.mark.parametrize("last", [True, False], ids=["last", "first"])
    def test_where_one_cannot_be_written_none_is(self, bad: str, last: bool, tmp_path: Path) -> None:
        (tmp_path / "folder.html").mkdir()
        (tmp_path / "file").write_text("", encoding="utf-8")
        (tmp_path / "locked").mkdir(mode=0o500)
        if bad.startswith("locked") and os.access(tmp_path / "locked", os.W_OK):
            pytest.skip("this user may write anywhere")
        old = tmp_path / "old.md"
        run("compare", DRAFT, REPLY, *outputs(old))
        before = held(tmp_path)
        files = [tmp_path / "new.md", old, tmp_path / bad]
        result = run("--lang", "uk", "compare", DRAFT, REPLY, "--force", *outputs(*(files if last else files[::-1])))
        assert result.exit_code == 2
        assert bad in result.stderr
        assert held(tmp_path) == before

    def test_a_file_that_is_named_twice_is_written_once(self, tmp_path: Path) -> None:
        (tmp_path / "sub").mkdir()
        run("compare", DRAFT, REPLY, *outputs(tmp_path / "one.md", tmp_path / "sub" / ".." / "one.md"))
        run("compare", DRAFT, REPLY, *outputs(tmp_path / "two.md"))
        assert held(tmp_path)["one.md"] == held(tmp_path)["two.md"]

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        run("compare", DRAFT, REPLY, *outputs(tmp_path / "real.md"))
        (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
        run("--lang", "uk", "compare", DRAFT, REPLY, *outputs(tmp_path / "link.md"), "--force")
        assert (tmp_path / "link.md").is_symlink()
        assert "Порівняння" in (tmp_path / "real.md").read_text(encoding="utf-8")

    def test_an_empty_file_is_nobodys(self, tmp_path: Path) -> None:
        (tmp_path / "found.md").touch()
        assert run("compare", DRAFT, REPLY, *outputs(tmp_path / "found.md")).exit_code == 0

    def test_files_that_are_wrong_write_nothing(self, tmp_path: Path) -> None:
        bad = tmp_path / "bad.yaml"
        bad.write_text("format: 1\n", encoding="utf-8")
        assert run("compare", DRAFT, str(bad), *outputs(tmp_path / "found.md")).exit_code == 1
        assert not (tmp_path / "found.md").exists()


class TestForeign:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("found.json", '{"format": 1, "type": "demands", "id": "mine"}'),
            ("found.json", '{"format": 1, "type": "matrix"}'),
            ("found.json", "[" * 100_000),
            ("found.csv", "id,issue,relation,mine\n"),
            ("found.csv", "id\n"),
            ("found.html", "<!doctype html><title>mine</title>"),
            ("found.html", "x" * 2_000 + GENERATOR),
            ("found.md", "# Comparison of “A” and “B”\n\nMine.\n"),
            ("found.txt", "\ufeffmine"),
        ],
    )
    def test_what_only_looks_like_a_report_stays(self, name: str, text: str, tmp_path: Path) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert run("compare", DRAFT, REPLY, *outputs(tmp_path / name)).exit_code == 2
        assert held(tmp_path) == {name: text}

    def test_what_is_no_text_stays(self, tmp_path: Path) -> None:
        (tmp_path / "found.md").write_bytes(b"\xff\xfe\x00")
        assert run("compare", DRAFT, REPLY, *outputs(tmp_path / "found.md")).exit_code == 2
        assert (tmp_path / "found.md").read_bytes() == b"\xff\xfe\x00"

    @every_ending
    def test_a_report_on_other_texts_is_replaced(self, ending: str, tmp_path: Path) -> None:
        file = tmp_path / f"found.{ending}"
        run("compare", "ukraine/us-28-points", "ukraine/ukraine-framework-2025", *outputs(file))
        assert run("compare", DRAFT, REPLY, *outputs(file)).exit_code == 0
        run("compare", DRAFT, REPLY, *outputs(tmp_path / f"fresh.{ending}"))
        assert file.read_bytes() == (tmp_path / f"fresh.{ending}").read_bytes()

    def test_what_a_template_made_is_known_by_its_first_and_last_line(self, tmp_path: Path) -> None:
        template = tmp_path / "own.j2"
        template.write_text("# Mine\n\n{{ view.lang }}\n\n---\n", encoding="utf-8")
        options = ["--template", str(template), *outputs(tmp_path / "found.md")]
        assert run("compare", DRAFT, REPLY, *options).exit_code == 0
        assert run("--lang", "uk", "compare", DRAFT, REPLY, *options).exit_code == 0
        assert (tmp_path / "found.md").read_text(encoding="utf-8") == "# Mine\n\nuk\n\n---\n"
        (tmp_path / "found.md").write_text("# Something else\n\n---\n", encoding="utf-8")
        assert run("compare", DRAFT, REPLY, *options).exit_code == 2

    def test_what_would_not_change_is_no_loss(self, tmp_path: Path) -> None:
        template = tmp_path / "own.j2"
        template.write_text("<p>{{ view.lang }}", encoding="utf-8")
        options = ["--template", str(template), *outputs(tmp_path / "found.html")]
        assert [run("compare", DRAFT, REPLY, *options).exit_code for _ in range(2)] == [0, 0]
        assert run("--lang", "uk", "compare", DRAFT, REPLY, *options).exit_code == 2


class TestLayout:
    @pytest.mark.parametrize("layout", ["list", "four-columns", "colours"])
    def test_pages_and_documents_have_it_and_data_do_not(self, layout: str, tmp_path: Path) -> None:
        files = [tmp_path / f"found.{ending}" for ending in ENDINGS]
        assert run("compare", DRAFT, REPLY, "--layout", layout, *outputs(*files)).exit_code == 0
        plain = [tmp_path / f"plain.{ending}" for ending in ENDINGS]
        run("compare", DRAFT, REPLY, *outputs(*plain))
        differs = {
            one.suffix for one, other in zip(files, plain, strict=True) if one.read_bytes() != other.read_bytes()
        }
        assert differs == (set() if layout == "list" else {".md", ".html"})

    @pytest.mark.parametrize("given", [[], ["-o", "found.txt"], ["-o", "found.json"]])
    def test_where_nothing_has_it_that_is_said(self, given: list[str], tmp_path: Path) -> None:
        options = [str(tmp_path / word) if "." in word else word for word in given]
        result = run("compare", DRAFT, REPLY, "--layout", "colours", *options)
        assert result.exit_code == 2
        assert "--layout colours is for a page or a document" in result.stderr
        assert held(tmp_path) == {}

    def test_a_layout_that_there_is_not_is_refused_with_the_choices(self) -> None:
        result = run("compare", DRAFT, REPLY, "--layout", "columns", "-o", "found.md")
        assert result.exit_code == 2
        assert "four-columns" in result.stderr

    def test_a_layout_and_a_template_are_refused_together(self, tmp_path: Path) -> None:
        (tmp_path / "own.j2").write_text("x", encoding="utf-8")
        options = ["--layout", "colours", "--template", str(tmp_path / "own.j2"), *outputs(tmp_path / "found.md")]
        result = run("compare", DRAFT, REPLY, *options)
        assert result.exit_code == 2
        assert "found a layout and a template" in result.stderr
        assert not (tmp_path / "found.md").exists()
