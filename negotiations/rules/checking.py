"""`check`: all that is wrong with files, as reading them and the rules find it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from negotiations.files.batches import Batch, Progress, batches
from negotiations.files.models import ReadFile
from negotiations.files.spans import collector_paused
from negotiations.problems import Problem
from negotiations.rules.base import Folder
from negotiations.rules.families import Standard, families
from negotiations.rules.ignores import unhidden
from negotiations.terms.fields import Shape


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking files came to.

    Attributes:
        problems: All that is wrong, by file, line and column.
        files: What reading each file came to that was asked about, by the name that places carry.
        complete: The names of those of which everything could be said, because no file beside them has an error.
        left_out: The files below the folders that were asked about that do not look like documents.
    """

    problems: tuple[Problem, ...]
    files: Mapping[str, ReadFile[Shape]]
    complete: frozenset[str]
    left_out: tuple[Path, ...]


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
    return examine(*paths, progress=progress, against=against).problems


def examine(*paths: str | Path, progress: Progress = lambda _: None, against: Sequence[Standard] = ()) -> Checked:
    """Return what `check` returns, with the files that it is about.

    Args:
        paths: Files of documents, folders of negotiations, folders of such folders, or names of seeds.
        progress: What is told of each document just before it is read.
        against: What the documents are held against besides: red lines, the texts of sources.

    Example:
        >>> sorted(examine("tests/samples/northland").files)[0]
        'tests/samples/northland/demands/2031-05-12-river-league.yaml'
    """
    found: list[Problem] = []
    files: dict[str, ReadFile[Shape]] = {}
    complete: set[str] = set()
    left_out: list[Path] = []
    with collector_paused():
        folders: list[Folder] = []
        for batch in batches(paths, progress, left_out.append):
            folder = Folder(batch.related, batch.asked)
            asked = _asked(batch)
            files |= asked
            complete |= asked.keys() if folder.complete else set()
            found += filter(batch.told, unhidden(_problems(batch, folder), folder))
            folders += [folder] if against else []
        for standard in against:
            found += standard.find(folders)
    ordered = sorted(dict.fromkeys(found), key=lambda problem: (problem.place, problem.code, problem.message))
    return Checked(tuple(ordered), files, frozenset(complete), tuple(dict.fromkeys(left_out)))


def _problems(batch: Batch, folder: Folder) -> Iterator[Problem]:
    yield from batch.related.problems
    for family in families():
        yield from family.find(folder)


def _asked(batch: Batch) -> dict[str, ReadFile[Shape]]:
    """Return the files of a batch that were asked about, by name."""
    related = batch.related
    reads = [read for read in (related.setting, related.sources, *related.papers) if read is not None]
    named = {read.path.as_posix(): read for read in reads}
    return {name: read for name, read in named.items() if batch.asked is None or name in batch.asked}
