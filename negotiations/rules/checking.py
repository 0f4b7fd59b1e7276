"""`check`: all that is wrong with files, as reading them and the rules find it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from negotiations.files.batches import Batch, Progress, batches
from negotiations.files.spans import collector_paused
from negotiations.problems import Problem
from negotiations.rules.base import Folder
from negotiations.rules.families import families


def check(*paths: str | Path, progress: Progress = lambda _: None) -> tuple[Problem, ...]:
    """Return everything that is wrong with files and folders, by file, line and column; nothing bad in them raises.

    Args:
        paths: Files of documents, folders of negotiations, folders of such folders, or names of seeds.
        progress: What is told of each document just before it is read.

    Example:
        >>> check("tests/samples/northland")
        ()
    """
    with collector_paused():
        found = [problem for batch in batches(paths, progress) for problem in _problems(batch)]
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: (problem.place, problem.code, problem.message)))


def _problems(batch: Batch) -> Iterator[Problem]:
    yield from filter(batch.told, batch.related.problems)
    folder = Folder(batch.related)
    for family in families():
        yield from filter(batch.told, family.find(folder))
