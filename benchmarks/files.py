"""Reading files."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from benchmarks.drafts import long_draft
from benchmarks.timing import best, row
from negotiations.files.composer import compose


def reading() -> Iterator[str]:
    """Yield a line for each way to read 1 MB of YAML."""
    text = long_draft("long-draft", 1_000_000)
    yield row("1 MB of YAML with the place of every key and value", best(lambda: compose(text), 3), 0.250)
    yield row("  PyYAML's CSafeLoader of the same, without places", best(lambda: yaml.load(text, yaml.CSafeLoader), 2))
