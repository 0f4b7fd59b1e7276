"""A bar on a terminal while many files are read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from negotiations.messages import Language

FEWEST = 20
"""Fewer documents than this are read before a bar could be seen."""


@contextmanager
def shown_progress(paths: Sequence[Path], words: Language) -> Iterator[Callable[[Path], None]]:
    """Give what is to be told of each document before it is read; a bar shows it where standard error is a terminal.

    Args:
        paths: The files and folders that are going to be read.
        words: The language of the label.
    """
    count = _count(paths) if sys.stderr.isatty() else 0
    if count < FEWEST:
        yield lambda _: None
        return
    label = words.say_many("reading {count} document", "reading {count} documents", count)
    # The bar is click's: that of rich would take as long to import as a hundred documents take to be read.
    with click.progressbar(length=count, label=label, file=sys.stderr, show_eta=False) as bar:
        yield lambda _: bar.update(1)


def _count(paths: Sequence[Path]) -> int:
    from negotiations.files.batches import documents

    return documents(paths)
