"""Files that are read together: whole negotiations, single documents in theirs, and what stands alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TypeVar

from negotiations.codes import new_problem
from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import SourceList
from negotiations.files.folders import FOLDERS, SETTING, SOURCES, escaping, home_of, listing, located, misnamed
from negotiations.files.models import ReadFile, read_paper, read_setting, read_sources, unread
from negotiations.files.relating import Related, relate
from negotiations.files.searching import found_below
from negotiations.problems import Place, Problem, Severity
from negotiations.terms.fields import Shape

Model = TypeVar("Model", bound=Shape)

Progress = Callable[[Path], None]
"""What is told of each document just before it is read."""

_SourcesIn = Callable[[Path], ReadFile[SourceList] | None]


@dataclass(frozen=True)
class Batch:
    """Files that were read together, and which of them were asked about.

    Attributes:
        related: The files, with what is wrong in them and between them.
        asked: The names of the files that were asked about; None where all of them were.
    """

    related: Related
    asked: frozenset[str] | None = None

    def told(self, problem: Problem) -> bool:
        """Return whether a problem is in a file that was asked about."""
        return self.asked is None or problem.place.file in self.asked


@dataclass
class _Request:
    """What is asked about one negotiation."""

    home: Path
    files: list[Path] = field(default_factory=list)
    whole: bool = False


@dataclass
class _Requests:
    """What is asked about, sorted by where it lies; and what is wrong with the question."""

    homes: dict[Path, _Request] = field(default_factory=dict)
    alone: dict[Path, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[Path] = field(default_factory=list)

    @classmethod
    def of(cls, paths: Iterable[str | Path]) -> _Requests:
        """Return what paths ask about."""
        made = cls()
        for path in map(located, paths):
            if not path.exists():
                made.problems.append(missing(path))
                continue
            found, others = _wanted(path)
            made.left_out += others
            if not found:
                made.problems.append(_nothing(path, len(others)))
            for home, file in found:
                made._add(home, file)
        return made

    def _add(self, home: Path | None, file: Path | None) -> None:
        if home is not None:
            request = self.homes.setdefault(home.resolve(), _Request(home))
            request.whole |= file is None
            request.files += [file] if file is not None else []
        elif file is not None:
            self.alone.setdefault(file.resolve(), file)


def batches(
    paths: Iterable[str | Path], progress: Progress = lambda _: None, left_out: Progress = lambda _: None
) -> Iterator[Batch]:
    """Yield what files and folders hold; a negotiation is read once, however many of its files are named.

    Args:
        paths: Files of documents, folders of negotiations, folders of such folders, or names of seeds.
        progress: What is told of each document just before it is read.
        left_out: What is told of each file below a folder that is in no negotiation and does not look like a document.
    """
    wanted = _Requests.of(paths)
    for file in wanted.left_out:
        left_out(file)
    if wanted.problems:
        yield Batch(Related(None, None, (), tuple(wanted.problems)))
    for request in wanted.homes.values():
        yield _of_home(request, progress)
    # Many files that stand alone may have one list of sources.
    sources_in = cache(_sources_in)
    for file in wanted.alone.values():
        progress(file)
        yield Batch(_alone(file, sources_in))


def _alone(file: Path, sources_in: _SourcesIn) -> Related:
    """Return a file that lies in no negotiation, or that is read in none because of its name."""
    problem = misnamed(file)
    if problem is not None:
        return Related(None, None, (), (problem,))
    return relate(None, read_sources(file), ()) if file.name == SOURCES else read_around(file, sources_in)[0]


def _sources_in(folder: Path) -> ReadFile[SourceList] | None:
    """Return the list of sources in a folder, which is that of no negotiation; None where there is none to read."""
    file = folder / SOURCES
    return read_sources(file) if file.is_file() and escaping(file, folder) is None else None


def documents(paths: Iterable[str | Path]) -> int:
    """Return of how many documents `batches` tells the progress."""
    wanted = _Requests.of(paths)
    return sum(len(listing(request.home).papers) for request in wanted.homes.values()) + len(wanted.alone)


def _wanted(path: Path) -> tuple[list[tuple[Path | None, Path | None]], tuple[Path, ...]]:
    """Return the negotiations below a path, each whole or with one file of it, then the files that are in none.

    Besides, the files that are nobody's as far as can be seen; a file that was named is always wanted.
    """
    if not path.is_dir():
        return [(_home_with(path), path)], ()
    if (path / SETTING).exists():
        return [(path, None)], ()
    found = found_below(path)
    negotiations = [(setting.parent, None) for setting in found.settings]
    return [*negotiations, *((_home_with(file), file) for file in found.papers)], found.others


def _nothing(folder: Path, others: int) -> Problem:
    hint = "1 file does not look like a document; name it to check it" if others == 1 else ""
    if others > 1:
        hint = f"{others:,} files do not look like documents; name one to check it"
    return new_problem("not-found", "there is no file to check in this folder", Place(folder.as_posix()), hint=hint)


def _home_with(file: Path) -> Path | None:
    if file.name in {SETTING, SOURCES}:
        return file.parent if (file.parent / SETTING).exists() else None
    if misnamed(file) is not None:
        return None
    return home_of(file)


def _of_home(request: _Request, progress: Progress) -> Batch:
    if request.whole:
        return Batch(read_folder(request.home, progress))
    related, _ = _read_with(request.home, request.files, progress)
    return Batch(related, frozenset(file.as_posix() for file in request.files))


def missing(path: Path) -> Problem:
    """Return the problem that there is nothing at a path."""
    return new_problem("not-found", "there is no such file, folder or seed", Place(path.as_posix()))


def read_folder(folder: Path, progress: Progress = lambda _: None) -> Related:
    """Return the files of a negotiation, with all that is wrong in them and between them."""
    if not folder.is_dir():
        message = "found a file, expected the folder of a negotiation"
        found = new_problem("not-readable", message, Place(folder.as_posix())) if folder.exists() else missing(folder)
        return Related(None, None, (), (found,))
    related, problems = _read_with(folder, [], progress)
    return replace(related, problems=tuple(dict.fromkeys((*problems, *related.problems))))


def read_around(file: Path, sources_in: _SourcesIn = _sources_in) -> tuple[Related, frozenset[str]]:
    """Return one document with what its negotiation holds besides, and the names of the files that it rests on.

    Args:
        file: The file of the document.
        sources_in: What finds the list of sources for a document that lies in no negotiation.
    """
    if file.is_dir():
        message = "found a folder, expected the file of a document"
        problem = new_problem("not-readable", message, Place(file.as_posix()))
        return Related(None, None, (), (problem,)), frozenset({file.as_posix()})
    home = home_of(file)
    if home is None:
        folder = file.absolute().parent
        beside = sources_in(folder.parent if folder.name in FOLDERS else folder)
        return relate(None, None, [read_paper(file)], beside), frozenset({file.as_posix()})
    related, _ = _read_with(home, [file], lambda _: None)
    return related, frozenset(path.as_posix() for path in (file, home / SETTING, home / SOURCES))


def _read_with(folder: Path, files: Iterable[Path], progress: Progress) -> tuple[Related, tuple[Problem, ...]]:
    """Return a negotiation, with files named as they were typed; and what is wrong with how its files lie."""
    typed = {file.resolve(): file for file in files if file.name not in {SETTING, SOURCES}}
    listed = listing(folder)
    papers = [file for file in listed.papers if file.resolve() not in typed]

    def told(path: Path) -> Path:
        progress(path)
        return path

    sources = _inside(folder, folder / SOURCES, read_sources) if (folder / SOURCES).exists() else None
    setting = _inside(folder, folder / SETTING, read_setting)
    # What is listed lies inside.
    others = (read_paper(told(path)) for path in papers)
    named = (_inside(folder, told(path), read_paper) for path in typed.values())
    return relate(setting, sources, chain(others, named)), listed.problems


def _inside(folder: Path, path: Path, read: Callable[[Path], ReadFile[Model]]) -> ReadFile[Model]:
    """Return what reading a file of a negotiation comes to; one that leads out of its folder is not read."""
    problem = escaping(path, folder)
    return read(path) if problem is None else unread(path, problem)


def negotiation_of(found: Related, setting: Setting) -> Negotiation:
    """Return the negotiation of files; documents with an error are left out of it."""
    faulty = {problem.place.file for problem in found.problems if problem.severity is Severity.ERROR}
    sources = found.sources.model.sources if found.sources is not None and found.sources.model is not None else ()
    models = (read.model for read in found.papers if read.path.as_posix() not in faulty)
    papers = tuple(model for model in models if isinstance(model, Proposal | DemandList))
    return Negotiation(setting, sources, papers)
