"""`negotiations check` with red lines and texts of sources: options, misuse, exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from negotiations.cli import main

ROOT = Path(__file__).parents[2]
RED = "tests/bad/crosses-red-line"
LINES = f"{RED}/demands/2031-05-01-red-lines.yaml"
QUOTE = "tests/bad/quote-not-found"
TEXT = f"{QUOTE}/texts/gazette.txt"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["check", "--format", "concise", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize(
    ("arguments", "codes", "code"),
    [
        ([RED], [], 0),
        ([RED, "--red-lines", LINES], ["crosses-red-line"], 1),
        ([RED, "--red-lines", LINES, "--exit-zero"], ["crosses-red-line"], 0),
        ([RED, "--red-lines", LINES, "--ignore", "crosses-red-line"], [], 0),
        ([f"{RED}/proposals/2031-05-04-draft.yaml", "--red-lines", LINES], ["crosses-red-line"], 1),
        (
            [RED, "--red-lines", LINES, "--red-lines", f"{RED}/proposals/2031-05-04-draft.yaml"],
            ["no-red-lines", "crosses-red-line"],
            1,
        ),
        (["tests/samples/northland", "--red-lines", "ukraine/us-28-points"], ["no-red-lines"], 0),
        ([QUOTE], [], 0),
        ([QUOTE, "--text", f"gazette={TEXT}"], ["quote-not-found"], 1),
        ([QUOTE, "--texts", f"{QUOTE}/texts"], ["quote-not-found"], 1),
        ([QUOTE, "--texts", f"{QUOTE}/proposals"], [], 0),
    ],
)
def test_a_check_exits_with_what_it_finds(arguments: list[str], codes: list[str], code: int) -> None:
    result = run(*arguments)
    assert [line.split()[1] for line in result.stdout.splitlines()] == codes
    assert result.exit_code == code


@pytest.mark.parametrize("name", ["negotiation.yaml", "sources.yaml", "proposals/2031-05-04-draft.yaml", ""])
def test_the_whole_negotiation_of_a_file_can_be_checked(name: str) -> None:
    file = f"tests/bad/unused-source/{name}"
    assert run(file, "--whole").stdout.splitlines() == run("tests/bad/unused-source").stdout.splitlines() != []
    if name not in {"", "sources.yaml"}:
        assert run(file).stdout == ""


def test_a_file_that_stands_alone_is_the_whole_of_it() -> None:
    file = "tests/bad/unknown-key.yaml"
    assert run(file, "--whole").stdout == run(file).stdout != ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--red-lines", "no-such-file.yaml"], "there is no file or seed 'no-such-file.yaml'"),
        (["--text", TEXT], "expected the id of a source and a file, as in 'gazette=a.txt'"),
        (["--text", "gazette="], "expected the id of a source and a file"),
        (["--text", "gazette=no-such-file.txt"], "there is no file 'no-such-file.txt'"),
        (["--text", f"gazette={TEXT}", "--text", f"gazette={TEXT}"], "there are two texts of the source 'gazette'"),
        (["--texts", "no-such-folder"], "Directory 'no-such-folder' does not exist"),
    ],
)
def test_misuse_is_told(arguments: list[str], said: str) -> None:
    result = run(QUOTE, *arguments)
    assert said in result.stderr
    assert (result.exit_code, result.stdout) == (2, "")
