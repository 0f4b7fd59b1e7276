"""`negotiations pax`: what it says of an export, here one of invented agreements."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from negotiations.analysis.table_lines import SEPARATORS
from negotiations.cli import main

DRAFT = Path(__file__).parents[1] / "samples" / "northland" / "proposals" / "2031-05-04-north-draft.yaml"
EXPORT = "Con,AgtId,Agt,Dat,SsrArm,Ele,SsrGuaa,Weather\nXN,7,Harbour\x1b[31m Accord,2031-01-01,1,1,0,sun\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "export.csv"
    path.write_text(EXPORT, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["pax", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_it_says_what_columns_there_are(file: Path) -> None:
    lines = run(file).stdout.splitlines()
    assert lines[0] == "export.csv: 1 agreement; encoding utf-8, separated by commas"
    assert lines[1] == "topics known: 2 of 195"
    assert lines[3] == "columns not known here: SsrGuaa (SsrGua?), Weather"
    assert lines[4].endswith("and 183 more (--columns)")


def test_every_separator_that_is_read_has_a_name(file: Path) -> None:
    for separator in SEPARATORS:
        file.write_text(EXPORT.replace(",", separator), encoding="utf-8")
        assert re.search("separated by (commas|semicolons|tabs|bars)\n", run(file).stdout)


def test_all_columns_are_named_where_that_is_asked(file: Path) -> None:
    assert "ImE" in run(file, "--columns").stdout
    assert "--columns" not in run(file, "--columns").stdout


def test_it_lists_the_agreements_that_share_topics(file: Path) -> None:
    output = run(file, DRAFT).stdout
    assert "  SsrArm  Armed forces (force-limit): 1 agreement\n" in output
    assert "no such column" in output
    assert "1 of 1 agreements share a topic" in output
    assert "  2031-01-01  7  XN  Harbour [31m Accord: Ele, SsrArm\n" in output
    assert "\x1b" not in output


@pytest.mark.parametrize("arguments", [[], [DRAFT], ["--lang", "uk"]])
def test_every_output_says_that_it_is_presence_only(file: Path, arguments: list[str | Path]) -> None:
    output = run(file, *arguments).stdout
    assert "uk" in arguments or output.rstrip().rpartition("\n")[2].startswith("Presence only: ")
    assert len(output.rstrip().rpartition("\n")[2]) > 100


def test_what_could_not_be_read_of_the_rows_is_counted(file: Path) -> None:
    file.write_text("AgtId,SsrArm,SsrArm,Ele\n1,x,1\n", encoding="utf-8")
    output = run(file).stdout
    assert "columns that stand there twice, of which the first is read: SsrArm\n" in output
    assert "rows with more or fewer cells than columns: 1\n" in output
    assert "cells of topics without a number, neither present nor absent: 2\n" in output
    assert "the first of these is on line 2\n" in output
    assert "columns not known here: no column\n" in output


def test_a_kind_without_a_code_is_named(file: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    told = DRAFT.read_text(encoding="utf-8").partition("points:")[0]
    draft.write_text(f'{told}sources: [a]\nterms: [{{id: "1", kind: alliance, party: XN, neutral: required}}]\n')
    result = run(file, draft)
    assert (result.exit_code, "kinds without a code in PA-X: alliance\n" in result.stdout) == (0, True), result.output


@pytest.mark.parametrize(
    ("content", "message"), [("", "is empty"), ("a,b\n1,2\n", "found no topic"), (None, "no such file")]
)
def test_what_is_no_export_is_told(file: Path, content: str | None, message: str) -> None:
    if content is None:
        file.unlink()
    else:
        file.write_text(content, encoding="utf-8")
    result = run(file, DRAFT)
    assert (result.exit_code, message in result.stderr, result.stdout) == (2, True, "")
