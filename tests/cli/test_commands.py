"""Every command: what it prints, and the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from negotiations import __version__
from negotiations.cli import COMMANDS, main
from negotiations.rules.families import codes

SAMPLES = Path(__file__).parent.parent / "samples" / "northland"
BAD = Path(__file__).parent.parent / "bad"
DRAFT = str(SAMPLES / "proposals" / "2031-05-04-north-draft.yaml")
REPLY = str(SAMPLES / "proposals" / "2031-05-09-south-reply.yaml")


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", str(SAMPLES)], 0),
        (["check", str(BAD / "unknown-key.yaml")], 1),
        (["check", str(BAD / "unaccounted-point.yaml")], 0),
        (["check", "--fail-level", "warning", str(BAD / "unaccounted-point.yaml")], 1),
        (["check", "no-such-path"], 2),
        (["check"], 2),
        (["compare", DRAFT, REPLY], 0),
        (["compare", "--fail-on", "changes", DRAFT, REPLY], 1),
        (["compare", "--fail-on", "conflicts", DRAFT, REPLY], 1),
        (["compare", "--fail-on", "conflicts", DRAFT, DRAFT], 0),
        (["compare", DRAFT, str(BAD / "unknown-key.yaml")], 1),
        (["compare", DRAFT, "no-such-path"], 2),
        (["compare", DRAFT, str(SAMPLES)], 2),
        (["compare", DRAFT], 2),
        (["show", DRAFT], 0),
        (["show", str(SAMPLES)], 0),
        (["show", str(BAD / "unknown-key.yaml")], 1),
        (["show", "no-such-path"], 2),
        (["explain"], 0),
        (["explain", "unknown-key"], 0),
        (["explain", "unknown-kee"], 2),
        (["schema"], 0),
        (["schema", "force-limit"], 0),
        (["schema", "proposal"], 0),
        (["schema", "force-limits"], 2),
        (["vocabulary"], 0),
        (["vocabulary", "actor"], 0),
        (["vocabulary", "actors"], 2),
        (["--version"], 0),
        (["--help"], 0),
        (["no-such-command"], 2),
        (["--lang", "xx", "vocabulary"], 2),
        (["--lang", "uk", "show", DRAFT], 0),
    ],
)
def test_a_command_exits_with_its_code(arguments: list[str], code: int) -> None:
    assert run(*arguments).exit_code == code


def test_check_prints_each_problem_at_its_line() -> None:
    path = BAD / "unknown-key.yaml"
    line = f"{path.as_posix()}:7:1: unknown-key unknown key 'forms'; did you mean 'form'?"
    assert line in run("check", "--format", "concise", str(path)).stdout.splitlines()


def test_check_says_what_is_missing() -> None:
    assert "no file, folder or seed 'no-such-path'" in run("check", "no-such-path").stderr


@pytest.mark.parametrize("ending", ["md", "html", "json", "txt"])
def test_compare_writes_the_format_of_the_ending(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"report.{ending}"
    assert run("compare", DRAFT, REPLY, "-o", str(file)).exit_code == 0
    text = file.read_text("utf-8")
    assert text.strip()
    if ending == "json":
        assert json.loads(text)
    if ending == "html":
        assert "<html" in text


def test_compare_refuses_an_unknown_ending(tmp_path: Path) -> None:
    result = run("compare", DRAFT, REPLY, "-o", str(tmp_path / "report.docx"))
    assert result.exit_code == 2
    assert not (tmp_path / "report.docx").exists()


def test_compare_names_the_documents_of_a_negotiation() -> None:
    assert "northland/north-draft" in run("compare", DRAFT, str(SAMPLES)).stderr


def test_explain_lists_every_code() -> None:
    lines = run("explain").output.splitlines()
    assert {line.split()[0] for line in lines if line.strip()} == set(codes())


def test_explain_suggests_the_nearest_code() -> None:
    assert "did you mean 'unknown-key'?" in run("explain", "unknown-kee").stderr


def test_schema_prints_json() -> None:
    assert json.loads(run("schema", "force-limit").output)["title"] == "force-limit"
    assert "did you mean 'force-limit'?" in run("schema", "force-limits").stderr


@pytest.mark.parametrize("sort", ["proposal", "demands", "negotiation", "sources"])
def test_new_writes_a_file_and_never_overwrites(tmp_path: Path, sort: str) -> None:
    file = tmp_path / "talks" / f"{sort if sort in {'negotiation', 'sources'} else 'first-draft'}.yaml"
    assert run("new", sort, str(file)).exit_code == 0
    text = file.read_text("utf-8")
    assert run("check", str(file)).exit_code == 0
    again = run("new", sort, str(file))
    assert again.exit_code == 2
    assert "exists already" in again.stderr
    assert file.read_text("utf-8") == text


def test_new_takes_day_and_id_from_the_name_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "2040-01-31-reply.yaml"
    assert run("new", "proposal", str(file)).exit_code == 0
    assert file.read_text("utf-8").splitlines()[2:5:2] == ["id: reply", 'date: "2040-01-31"']


@pytest.mark.parametrize(
    ("sort", "name", "schema"),
    [
        ("proposal", "talks/proposals/draft.yaml", "../../schemas/proposal.schema.json"),
        ("demands", "talks/demands/list.yaml", "../../schemas/demands.schema.json"),
        ("negotiation", "talks/negotiation.yaml", "../schemas/negotiation.schema.json"),
        ("sources", "talks/sources.yaml", "../schemas/sources.schema.json"),
        ("proposal", "talks/draft.yaml", "../schemas/proposal.schema.json"),
    ],
)
def test_new_says_where_an_editor_finds_the_schema(tmp_path: Path, sort: str, name: str, schema: str) -> None:
    file = tmp_path / name
    done = run("new", sort, str(file))
    assert file.read_text("utf-8").splitlines()[0] == f"# yaml-language-server: $schema={schema}"
    there = (file.parent / schema).resolve()
    assert f"negotiations schema {sort} > {there}\n" in done.stderr
    there.parent.mkdir()
    there.write_text(run("schema", sort).output, "utf-8")
    file.unlink()
    assert run("new", sort, str(file)).stderr == ""


def test_new_finds_a_schema_further_above(tmp_path: Path) -> None:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "proposal.schema.json").write_text("{}", "utf-8")
    file = tmp_path / "a" / "b" / "c" / "draft.yaml"
    assert run("new", "proposal", str(file)).stderr == ""
    assert file.read_text("utf-8").startswith("# yaml-language-server: $schema=../../../schemas/proposal.schema.json\n")


def test_new_writes_yaml_only(tmp_path: Path) -> None:
    done = run("new", "proposal", str(tmp_path / "draft.json"))
    assert (done.exit_code, "expected '.yaml'" in done.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_show_lists_the_texts_of_a_folder_by_names_that_commands_take() -> None:
    listed = run("show", "tests/samples/northland").output
    assert "tests/samples/northland/south-reply" in listed
    assert run("show", "tests/samples/northland/south-reply").exit_code == 0


def test_help_lists_every_command() -> None:
    text = run("--help").output
    assert all(name in text for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    assert run(name, "--help").exit_code == 0


@pytest.mark.parametrize("module", ["negotiations", "negotiations.cli"])
def test_the_module_runs_as_a_program(module: str) -> None:
    command = [sys.executable, "-m", module, "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert __version__ in done.stdout
