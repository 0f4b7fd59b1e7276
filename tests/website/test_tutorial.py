"""The tutorial as somebody follows it: files and commands in the order of the page, from an empty folder."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.browser.built import Built
from tests.website.outlines import outline

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "tutorial.md"
BLOCK = re.compile(r"^```(yaml|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps() -> Iterator[tuple[str, str]]:
    """Yield what is done: the name and text of a file, or a command."""
    for sort, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if sort == "yaml":
            yield text.partition("\n")[0].removeprefix("# "), text
        else:
            yield from ((line[2:], "") for line in text.splitlines() if line.startswith("$ "))


def test_what_is_typed_ends_in_a_site_of_the_two_own_proposals(tmp_path: Path) -> None:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = []
    for name, text in steps():
        if text:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
            continue
        program, command, *arguments = shlex.split(name)
        assert program == "negotiations"
        ran = subprocess.run(
            [sys.executable, "-m", "negotiations.cli", command, *arguments],
            cwd=tmp_path,
            env=surroundings,
            capture_output=True,
            check=False,
        )
        assert ran.returncode == ("slip/draft.yaml" in arguments), (name, ran.stderr.decode())
        done.append(command)
    assert list(dict.fromkeys(done)) == ["new", "check", "show", "compare", "report"]
    built = Built(tmp_path / "site")
    assert built.faults() == []
    assert "alliance--membership-1" in built.pages["pairs/north-draft--south-reply.html"].ids
    assert "Southmark's reply" in "".join(outline(built.pages["index.html"].path).words)
    assert (tmp_path / "comparison.html").is_file()
