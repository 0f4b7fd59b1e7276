"""What a command imports and shows while it runs: no more than it needs."""

from __future__ import annotations

import gc
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.drafts import write_folder
from negotiations import cli
from negotiations.cli.progress import FEWEST, shown_progress
from negotiations.messages import language

HEAVY = ("pydantic", "yaml", "negotiations.terms", "negotiations.vocabulary")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check", "--help"]])
def test_help_imports_neither_models_nor_readers(arguments: list[str]) -> None:
    program = (
        "import sys\n"
        "from negotiations.cli import main\n"
        f"main({arguments!r}, standalone_mode=False)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert made.stdout.splitlines()[-1] == "[]"


def on_terminal(folder: Path) -> tuple[str, str]:
    """Return what checking a folder prints to standard output, a pipe, and to standard error, a terminal."""
    ours, theirs = pty.openpty()
    program = [sys.executable, "-m", "negotiations.cli", "check", "--format", "json", str(folder)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=theirs, text=True) as running:
        os.close(theirs)
        assert running.stdout is not None
        printed, shown = running.stdout.read(), b""
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:
            pass  # how Linux tells the end of a terminal
    os.close(ours)
    return printed, shown.decode()


def test_many_files_have_a_bar_on_a_terminal_and_not_in_the_output(tmp_path: Path) -> None:
    write_folder(tmp_path / "talks", FEWEST, 1)
    printed, shown = on_terminal(tmp_path / "talks")
    assert f"reading {FEWEST} documents" in shown
    assert "100%" in shown
    assert "reading" not in printed


def test_few_files_have_no_bar(tmp_path: Path) -> None:
    write_folder(tmp_path / "talks", FEWEST - 1, 1)
    assert "reading" not in on_terminal(tmp_path / "talks")[1]


def test_what_is_no_terminal_has_no_bar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_folder(tmp_path / "talks", FEWEST, 1)
    with shown_progress([tmp_path / "talks"], language("en")) as progress:
        progress(tmp_path)
    assert capsys.readouterr() == ("", "")


class Terminal:
    """What takes text, and says that it is a terminal."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return True


def test_the_bar_counts_the_documents_that_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_folder(tmp_path / "talks", FEWEST, 1)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with shown_progress([tmp_path / "talks"], language("en")) as progress:
        for _ in range(FEWEST // 2):
            progress(tmp_path)
        assert "50%" in terminal.text


def test_a_process_of_its_own_looks_for_no_cycles(monkeypatch: pytest.MonkeyPatch) -> None:
    was = []
    monkeypatch.setattr(cli, "main", lambda: was.append(gc.isenabled()))
    frozen = gc.get_freeze_count()
    try:
        cli.run()
        assert was == [False]
        assert gc.get_freeze_count() > frozen
    finally:
        gc.unfreeze()
        gc.enable()
