"""Reading files and starting the program."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from resource import RUSAGE_CHILDREN, getrusage

import yaml

from benchmarks.timing import best, row
from negotiations.files.composer import compose

TERM = """\
  - id: "{n}"
    kind: force-limit
    party: XN
    personnel: {{cap: {size}}}
    state: peacetime
    source: first-source
    locator: "point {n}"
    note: >-
      What the encoder wants a reader to know about this term, in a sentence or two, as real files have them.
"""


def megabyte() -> str:
    """Return a file of 1 MB, with terms as real files have them."""
    parts = ["format: 1\nid: long-draft\nterms:\n"]
    size = len(parts[0])
    number = 0
    while size < 1_000_000:
        number += 1
        parts.append(TERM.format(n=number, size=600_000 + number))
        size += len(parts[-1])
    return "".join(parts)


def reading() -> Iterator[str]:
    """Yield a line for each way to read 1 MB of YAML."""
    text = megabyte()
    yield row("1 MB of YAML with the place of every key and value", best(lambda: compose(text), 3), 0.250)
    yield row("  PyYAML's CSafeLoader of the same, without places", best(lambda: yaml.load(text, yaml.CSafeLoader), 2))


def starting() -> Iterator[str]:
    """Yield a line for starting the program and doing nothing."""
    program = [sys.executable, "-m", "negotiations.cli", "--version"]
    times = []
    for _ in range(5):
        before = getrusage(RUSAGE_CHILDREN)
        subprocess.run(program, check=True, capture_output=True)  # noqa: S603
        after = getrusage(RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    yield row("negotiations --version, the whole process", min(times), 0.080)
