"""What makes the examples of these pages run, each page in an empty folder of its own.

Three forms run: `>>>` in a block of Python; a block of YAML, TOML, Jinja or text whose first line is a comment with the
name of a file, to which it is written; and a block `console`, whose lines after `$ negotiations` have to be what the
command prints.

The pages in `kinds/` and `documents/` are written from what other tests run, and are not run again.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import ExitStack, chdir
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from negotiations.cli import main

collect_ignore = ["shapes.py"]
"""A script that needs what the gates do not install."""

_MARK = "# "
_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE
_STACK = "what to undo"


def write_file(example: Example) -> None:
    """Write a block whose first line names a file; other blocks show parts of files, and are left."""
    first = str(example.parsed).partition("\n")[0]
    endings = (".yaml", ".toml", ".txt", ".csv", ".md", ".j2")
    if not (first.startswith(_MARK) and first.endswith(endings) and " " not in first.removeprefix(_MARK)):
        return
    path = Path(first.removeprefix(_MARK))
    path.parent.mkdir(parents=True, exist_ok=True)
    # A table has no comments, and what stands in a template is printed: what names its file is no part of it.
    text = str(example.parsed) if path.suffix not in {".csv", ".j2"} else str(example.parsed).partition("\n")[2]
    path.write_text(text, encoding="utf-8")


def _sessions(text: str) -> Iterator[tuple[str, str]]:
    """Yield the commands of a block, each with what it prints."""
    for session in text.removeprefix("$ ").split("\n$ "):
        command, _, expected = session.partition("\n")
        yield command, expected.rstrip("\n") + "\n"


def run_console(example: Example) -> str | None:
    """Run the commands of a block; return what is wrong with the first that prints something else."""
    for command, expected in _sessions(str(example.parsed)):
        program, *arguments = shlex.split(command)
        if program != "negotiations":
            return f"only negotiations is run, found {program!r}"
        result = CliRunner().invoke(main, arguments, prog_name="negotiations")
        if not OutputChecker().check_output(expected, result.output, _FLAGS):
            return f"{command}\n--- expected\n{expected}--- found\n{result.output}"
    return None


def enter(namespace: dict[str, object]) -> None:
    """Go to an empty folder, so that a page may write files."""
    stack = namespace[_STACK] = ExitStack()
    stack.enter_context(chdir(stack.enter_context(TemporaryDirectory())))


def leave(namespace: dict[str, object]) -> None:
    """Go back, and delete the folder."""
    stack = namespace[_STACK]
    if isinstance(stack, ExitStack):
        stack.close()


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        CodeBlockParser(language="yaml", evaluator=write_file),
        CodeBlockParser(language="toml", evaluator=write_file),
        CodeBlockParser(language="text", evaluator=write_file),
        CodeBlockParser(language="jinja", evaluator=write_file),
        CodeBlockParser(language="console", evaluator=run_console),
    ],
    patterns=["*.md"],
    excludes=["kinds/*.md", "documents/*.md"],
    setup=enter,
    teardown=leave,
).pytest()
