"""`negotiations check`: formats, outputs, what is told, and the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from negotiations.cli import main
from negotiations.reports.problem_formats import DOCUMENTS, FORMATS

ROOT = Path(__file__).parents[2]
BAD = "tests/bad"
CLEAN = "tests/samples/northland"
ERROR = f"{BAD}/duplicate-id.yaml"
WARNING = f"{BAD}/unaccounted-point.yaml"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


class TestDefault:
    def test_problems_go_to_standard_output_and_their_number_to_standard_error(self) -> None:
        result = run(WARNING, ERROR)
        assert result.stdout.splitlines()[:3] == [
            f"{ERROR}:10:10: duplicate-id found the id '1' of a term a second time, expected it once",
            '10 |   - {id: "1", kind: force-limit, party: XN, personnel: {cap: 5}}  # <- here',
            "   |          ^^^",
        ]
        assert result.stderr == "2 problems\n"

    def test_a_clean_file_prints_nothing_to_standard_output(self) -> None:
        result = run(CLEAN)
        assert (result.stdout, result.stderr, result.exit_code) == ("", "no problems\n", 0)

    def test_the_number_is_told_in_the_language_that_was_asked_for(self) -> None:
        result = CliRunner().invoke(main, ["--lang", "uk", "check", WARNING, ERROR])
        assert "2" in result.stderr
        assert "problems" not in result.stderr

    def test_colours_follow_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "\x1b" not in run(ERROR).stdout
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b[31m" in run(ERROR).stdout
        assert "\x1b" not in run(ERROR, "--format", "concise").stdout
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b" not in run(ERROR).stdout

    def test_a_terminal_that_cannot_show_a_letter_gets_its_number(self, tmp_path: Path) -> None:
        (tmp_path / "draft.yaml").write_text("format: 1\nпоказ: 5\n", "utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "negotiations.cli", "check", str(tmp_path / "draft.yaml")],
            capture_output=True,
            check=False,
            env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)},
        )
        assert done.returncode == 1
        assert rb"\u043f\u043e\u043a\u0430\u0437: 5" in done.stdout
        assert b"Traceback" not in done.stderr


class TestFormats:
    @pytest.mark.parametrize("form", FORMATS)
    def test_every_format_is_printed_alone(self, form: str) -> None:
        result = run("--format", form, ERROR)
        assert result.exit_code == 1
        assert "duplicate-id" in result.stdout
        assert result.stderr == "1 problem\n"

    @pytest.mark.parametrize("form", sorted(DOCUMENTS))
    def test_a_document_stays_whole_whatever_is_told_beside_it(self, form: str) -> None:
        for path in (CLEAN, ERROR):
            text = run("--format", form, "--statistics", path).stdout
            if form == "junit":
                ET.fromstring(text)  # noqa: S314 - the text was written by the package just now
            else:
                json.loads(text)

    def test_json_is_as_the_published_schema_says(self) -> None:
        schema = json.loads((ROOT / "schemas" / "problems.schema.json").read_text("utf-8"))
        every = sorted(path.as_posix() for path in Path(BAD).iterdir())
        told = json.loads(run("--format", "json", *every).stdout)
        Draft202012Validator(schema).validate(told)
        assert len(told["problems"]) > 50

    def test_one_run_writes_several_outputs(self, tmp_path: Path) -> None:
        outputs = {form: tmp_path / f"out.{form}" for form in FORMATS}
        result = run(ERROR, *(f"--format={form}={file}" for form, file in outputs.items()), "--format", "concise")
        assert result.exit_code == 1
        assert result.stdout == outputs["concise"].read_text("utf-8")
        for form, file in outputs.items():
            assert file.read_text("utf-8") == run("--format", form, ERROR).stdout

    def test_where_all_goes_to_files_nothing_is_printed(self, tmp_path: Path) -> None:
        result = run(ERROR, "--format", f"sarif={tmp_path / 'out.sarif'}")
        assert (result.stdout, result.stderr) == ("", "1 problem\n")

    def test_an_output_of_an_earlier_run_is_replaced(self, tmp_path: Path) -> None:
        file = tmp_path / "out.json"
        run(ERROR, WARNING, "--format", f"json={file}")
        run(CLEAN, "--format", f"json={file}")
        assert json.loads(file.read_text("utf-8"))["problems"] == []

    def test_formats_of_lines_can_be_printed_together(self) -> None:
        lines = run("--format", "concise", "--format", "github", ERROR).stdout.splitlines()
        assert [line.partition(" ")[0] for line in lines] == [f"{ERROR}:10:10:", "::error"]


class TestMisuse:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--format", "sariff"], "there is no format 'sariff'; did you mean 'sarif'?"),
            (["--format", "xlsx"], "there is no format 'xlsx', expected one of 'text', 'concise'"),
            (["--format", "json="], "there is no name of a file after 'json='"),
            (["--format", "json", "--format", "text"], "'json' and 'text' cannot both be printed"),
            (["--format", "json", "--format", "json"], "'json' and 'json' cannot both be printed"),
            (["--format", "json=a.out", "--format", "text=./a.out"], "written to the same file"),
            (["--format", "json=no-such-folder/out.json"], "cannot write 'no-such-folder/out.json': no such file"),
            (["--format", "json=tests"], "cannot write 'tests': is a directory"),
            (["--format", f"json={ERROR}"], "is a file to check, or looks like one"),
            (["--format", "json=out.yml"], "is a file to check, or looks like one"),
            (["--select", "duplicate-di"], "there is no code 'duplicate-di'; did you mean 'duplicate-id'?"),
            (["--ignore", "duplicate-id,,bad-id"], "there is no code ''"),
            (["no-such-path"], "there is no file, folder or seed 'no-such-path'"),
        ],
    )
    def test_it_is_told_and_exits_with_2(self, arguments: list[str], said: str) -> None:
        before = Path(ERROR).read_bytes()
        result = run(ERROR, *arguments, "--exit-zero")
        assert said in result.stderr
        assert (result.exit_code, result.stdout) == (2, "")
        assert Path(ERROR).read_bytes() == before
        assert not Path("a.out").exists()

    def test_a_file_to_check_is_not_written_over(self, tmp_path: Path) -> None:
        file = tmp_path / "draft.json"
        file.write_text("{}", "utf-8")
        result = run(str(file), "--format", f"json={tmp_path}/./draft.json")
        assert (result.exit_code, file.read_text("utf-8")) == (2, "{}")
        assert "is a file to check" in result.stderr


class TestSelection:
    @pytest.mark.parametrize(
        ("arguments", "told", "code"),
        [
            ([], ["duplicate-id", "unaccounted-point"], 1),
            (["--select", "duplicate-id"], ["duplicate-id"], 1),
            (["--select", "unaccounted-point"], ["unaccounted-point"], 0),
            (["--ignore", "duplicate-id"], ["unaccounted-point"], 0),
            (["--ignore", "unaccounted-point"], ["duplicate-id"], 1),
            (["--ignore", "unaccounted-point,duplicate-id"], [], 0),
            (["--select", "duplicate-id", "--select", "bad-id"], ["duplicate-id"], 1),
            (["--select", "duplicate-id, bad-id", "--ignore", "duplicate-id"], [], 0),
            (["--fail-level", "warning", "--select", "unaccounted-point"], ["unaccounted-point"], 1),
            (["--exit-zero"], ["duplicate-id", "unaccounted-point"], 0),
            (["--exit-zero", "--fail-level", "warning"], ["duplicate-id", "unaccounted-point"], 0),
        ],
    )
    def test_what_is_told_decides_the_exit_code(self, arguments: list[str], told: list[str], code: int) -> None:
        result = run(ERROR, WARNING, "--format", "json", *arguments)
        assert [problem["code"] for problem in json.loads(result.stdout)["problems"]] == told
        assert result.exit_code == code

    def test_statistics_count_what_is_told(self) -> None:
        result = run(ERROR, WARNING, f"{BAD}/word-cycle", "--statistics", "--ignore", "unaccounted-point")
        *counts, total = result.stderr.splitlines()
        assert sorted(line.split()[1] for line in counts) == ["duplicate-id", "word-cycle"]
        assert total == f"{sum(int(line.split()[0]) for line in counts)} problems"

    def test_statistics_of_nothing_are_nothing(self) -> None:
        assert run(CLEAN, "--statistics").stderr == "no problems\n"
