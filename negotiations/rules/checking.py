"""`check`: all that is wrong with files, as reading them and the rules find it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from negotiations.files.batches import Batch, Progress, batches
from negotiations.files.spans import collector_paused
from negotiations.problems import Problem
from negotiations.rules.base import Folder
from negotiations.rules.families import Standard, families


def check(
    *paths: str | Path, progress: Progress = lambda _: None, against: Sequence[Standard] = ()
) -> tuple[Problem, ...]:
    """Return everything that is wrong with files and folders, by file, line and column; nothing bad in them raises.

    Args:
        paths: Files of documents, folders of negotiations, folders of such folders, or names of seeds.
        progress: What is told of each document just before it is read.
        against: What the documents are held against besides: red lines, the texts of sources.

    Example:
        >>> check("tests/samples/northland")
        ()
    """
    with collector_paused():
        found: list[Problem] = []
        folders: list[Folder] = []
        for batch in batches(paths, progress):
            folder = Folder(batch.related, batch.asked)
            found += _problems(batch, folder)
            folders += [folder] if against else []
        for standard in against:
            found += standard.find(folders)
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: (problem.place, problem.code, problem.message)))


def _problems(batch: Batch, folder: Folder) -> Iterator[Problem]:
    yield from filter(batch.told, batch.related.problems)
    for family in families():
        yield from filter(batch.told, family.find(folder))
