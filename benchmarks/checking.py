"""Starting the program and checking files, as whole processes, side by side with what people would use instead."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.drafts import dense_draft, draft, long_draft, write_apart, write_folder
from benchmarks.timing import best_process, most_memory, row

PROGRAM = (sys.executable, "-m", "negotiations.cli")
SCHEMA = Path(__file__).parent.parent / "schemas" / "proposal.schema.json"
TIMES_FASTER = 5
"""How many times as long as ours the others must take on the same file."""

MEGABYTES = 60
"""How much memory a file of 1 MB may take."""


def starting() -> Iterator[str]:
    """Yield a line for each way to start the program and check nothing."""
    yield row("negotiations --version, the whole process", best_process([*PROGRAM, "--version"]), 0.080)
    yield row("negotiations check --help", best_process([*PROGRAM, "check", "--help"]), 0.080)


def checking() -> Iterator[str]:
    """Yield a line for checking a short file and a long one, and for the rivals on the long one."""
    with tempfile.TemporaryDirectory() as place:
        short, long = Path(place) / "short.yaml", Path(place) / "long.yaml"
        short.write_text(draft("short", 30), "utf-8")
        long.write_text(long_draft("long", 1_000_000), "utf-8")
        yield row("negotiations check, a file of 30 terms", best_process([*PROGRAM, "check", str(short)]), 0.3)
        ours = best_process([*PROGRAM, "check", str(long)])
        yield row("negotiations check, a file of 1 MB", ours, 0.6)
        rivals = {
            "check-jsonschema": ["check_jsonschema", "--schemafile", str(SCHEMA)],
            "yamllint": [
                "yamllint",
                "-d",
                "{extends: default, rules: {line-length: disable, document-start: disable}}",
            ],
        }
        for name, arguments in rivals.items():
            theirs = best_process([sys.executable, "-m", *arguments, str(long)], runs=1)
            verdict = "met" if theirs >= TIMES_FASTER * ours else "MISSED"
            note = f"{theirs / ours:.1f} times as long; goal {TIMES_FASTER}: {verdict}"
            yield row(f"  {name} of the same", theirs, None, note)


def remembering() -> Iterator[str]:
    """Yield a line for what checking a long file takes of memory, beside a short one, as files are and densely put."""
    with tempfile.TemporaryDirectory() as place:
        short = Path(place) / "short.yaml"
        short.write_text(draft("short", 30), "utf-8")
        least = most_memory([*PROGRAM, "check", str(short)])
        for what, text in (
            ("as files are", long_draft("long", 1_000_000)),
            ("short terms", dense_draft("long", 1_000_000)),
        ):
            long = Path(place) / "long.yaml"
            long.write_text(text, "utf-8")
            taken = most_memory([*PROGRAM, "check", str(long)]) - least
            verdict = "met" if taken <= MEGABYTES else "MISSED"
            yield f"{f'memory of checking 1 MB, {what}':<62} {taken:>11,.1f} MB  goal {MEGABYTES:g} MB: {verdict}"


def many() -> Iterator[str]:
    """Yield a line for checking 500 files at once, in one negotiation and apart."""
    with tempfile.TemporaryDirectory() as place:
        together, apart = Path(place) / "talks", Path(place) / "apart"
        write_folder(together, 500, 30)
        write_apart(apart, 500, 30)
        for name, folder in (("500 files of 30 terms, one negotiation", together), ("500 such files apart", apart)):
            yield row(f"negotiations check, {name}", best_process([*PROGRAM, "check", str(folder)], runs=2), 6.0)
