"""Files in, documents out: `load`, `load_proposal`, `seed`, `resolve`; and `check`, which only tells what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from negotiations.codes import new_problem
from negotiations.documents.negotiations import Document, Negotiation, alone
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.files.folders import ENDINGS, SETTING, SOURCES, home_of, listing, located, seed_folder, seed_path
from negotiations.files.models import read_paper, read_setting, read_sources
from negotiations.files.relating import Related, relate
from negotiations.files.spans import collector_paused
from negotiations.problems import InvalidFiles, InvalidValue, Place, Problem, Severity

__all__ = ["check", "load", "load_proposal", "resolve", "seed", "seed_path"]


def load(path: str | Path) -> Negotiation:
    """Return the negotiation in a folder, or the one that comes with the package under that name.

    Raises:
        InvalidFiles: anything in it is wrong; warnings do not count.

    Example:
        >>> load("tests/samples/northland")["north-draft"].date
        datetime.date(2031, 5, 4)
    """
    with collector_paused():
        found = _read_folder(located(path))
        errors = _errors(found.problems)
        setting = found.setting.model if found.setting is not None else None
        if errors or setting is None:
            raise InvalidFiles(errors)
        return _negotiation(found, setting)


def load_proposal(path: str | Path) -> Document:
    """Return the document in one file, in the setting of its negotiation where it lies in the folder of one.

    Other documents of that negotiation may be wrong; those are left out of it.

    Raises:
        InvalidFiles: anything is wrong with the file, or with the setting and sources of its negotiation.

    Example:
        >>> load_proposal("tests/samples/northland/proposals/2031-05-04-north-draft.yaml").terms[0].id
        '1'
    """
    file = located(path)
    with collector_paused():
        found, mine = _read_around(file)
        errors = _errors(problem for problem in found.problems if problem.place.file in mine)
        paper = next((read.model for read in found.papers if read.path == file), None)
        if errors or not isinstance(paper, Proposal | DemandList):
            raise InvalidFiles(errors)
        setting = found.setting.model if found.setting is not None else None
        return alone(paper) if setting is None else _negotiation(found, setting)[paper.id]


def check(*paths: str | Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with files and folders, by file, line and column; nothing bad in them raises.

    Args:
        paths: Files of documents, folders of negotiations, folders of such folders, or names of seeds.

    Example:
        >>> check("tests/samples/northland")
        ()
    """
    found: list[Problem] = []
    with collector_paused():
        for path in map(located, paths):
            found.extend(_check(path))
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: (problem.place, problem.code, problem.message)))


def seed(name: str) -> Negotiation:
    """Return a negotiation that comes with the package.

    Raises:
        InvalidValue: there is none with that name; the message names the nearest one.

    Example:
        >>> seed("ukraine").id
        'ukraine'
    """
    return load(seed_folder(name))


def resolve(name: str | Path) -> Negotiation | Document:
    """Return what a path or the name of a seed stands for; an existing path wins.

    A document may also be named by the folder of its negotiation and its id, as in `talks/north-draft`.

    Raises:
        InvalidValue: there is neither a file nor a seed with that name.
        InvalidFiles: what is there is wrong.

    Example:
        >>> resolve("ukraine/us-28-points")
        <Document 'us-28-points' of 'ukraine'>
    """
    path = Path(name)
    if path.is_dir():
        return load(path)
    if path.exists():
        return load_proposal(path)
    if (path.parent / SETTING).is_file():
        return load(path.parent)[path.name]
    text = str(name)
    negotiation_id, slash, document_id = text.partition("/")
    try:
        negotiation = seed(negotiation_id)
    except InvalidValue as error:
        message = f"there is no file or seed {text!r}; {error}"
        raise InvalidValue(message) from None
    return negotiation[document_id] if slash else negotiation


def _errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    errors = (problem for problem in problems if problem.severity is Severity.ERROR)
    return tuple(sorted(errors, key=lambda problem: (problem.place, problem.code, problem.message)))


def _check(path: Path) -> Iterator[Problem]:
    if not path.exists():
        yield _missing(path)
    elif not path.is_dir():
        yield from _check_file(path)
    elif (path / SETTING).exists():
        yield from _read_folder(path).problems
    else:
        settings = sorted(path.rglob(SETTING))
        files = sorted(file for file in path.rglob("*") if file.suffix in ENDINGS and file.is_file())
        if not files:
            yield new_problem("not-found", "there is no file to check in this folder", Place(path.as_posix()))
        for setting in settings:
            yield from _read_folder(setting.parent).problems
        inside = {setting.parent for setting in settings}
        for file in files:
            if not inside & set(file.parents):
                yield from _check_file(file)


def _check_file(file: Path) -> tuple[Problem, ...]:
    name = file.as_posix()
    if file.name in {SETTING, SOURCES} and (file.parent / SETTING).exists():
        return tuple(problem for problem in _read_folder(file.parent).problems if problem.place.file == name)
    if file.name == SOURCES:
        return relate(None, read_sources(file), ()).problems
    return tuple(problem for problem in _read_around(file)[0].problems if problem.place.file == name)


def _missing(path: Path) -> Problem:
    return new_problem("not-found", "there is no such file, folder or seed", Place(path.as_posix()))


def _read_folder(folder: Path) -> Related:
    """Return the files of a negotiation, with all that is wrong in them and between them."""
    if not folder.is_dir():
        message = "found a file, expected the folder of a negotiation"
        found = new_problem("not-readable", message, Place(folder.as_posix())) if folder.exists() else _missing(folder)
        return Related(None, None, (), (found,))
    files = listing(folder)
    sources = read_sources(folder / SOURCES) if (folder / SOURCES).exists() else None
    related = relate(read_setting(folder / SETTING), sources, map(read_paper, files.papers))
    return Related(related.setting, sources, related.papers, (*files.problems, *related.problems))


def _read_around(file: Path) -> tuple[Related, frozenset[str]]:
    """Return one document with what its negotiation holds besides, and the names of the files that it rests on."""
    if file.is_dir():
        message = "found a folder, expected the file of a document"
        problem = new_problem("not-readable", message, Place(file.as_posix()))
        return Related(None, None, (), (problem,)), frozenset({file.as_posix()})
    home = home_of(file)
    if home is None:
        return relate(None, None, [read_paper(file)]), frozenset({file.as_posix()})
    others = [other for other in listing(home).papers if other.resolve() != file.resolve()]
    sources = read_sources(home / SOURCES) if (home / SOURCES).exists() else None
    related = relate(read_setting(home / SETTING), sources, map(read_paper, [*others, file]))
    return related, frozenset(path.as_posix() for path in (file, home / SETTING, home / SOURCES))


def _negotiation(found: Related, setting: Setting) -> Negotiation:
    """Return the negotiation of files; documents with an error are left out of it."""
    faulty = {problem.place.file for problem in found.problems if problem.severity is Severity.ERROR}
    sources = found.sources.model.sources if found.sources is not None and found.sources.model is not None else ()
    models = (read.model for read in found.papers if read.path.as_posix() not in faulty)
    papers = tuple(model for model in models if isinstance(model, Proposal | DemandList))
    return Negotiation(setting, sources, papers)
