"""Files in, documents out: `load`, `load_proposal`, `seed`, `resolve`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from negotiations.documents.negotiations import Document, Negotiation, alone
from negotiations.documents.papers import DemandList, Proposal
from negotiations.files.batches import negotiation_of, read_around, read_folder
from negotiations.files.folders import ENDINGS, SETTING, located, meant_as, seed_folder, seed_names, seed_path
from negotiations.files.spans import collector_paused
from negotiations.problems import InvalidFiles, InvalidValue, Problem, Severity

__all__ = ["load", "load_proposal", "resolve", "seed", "seed_path"]


def load(path: str | Path) -> Negotiation:
    """Return the negotiation in a folder, or the one that comes with the package under that name.

    Raises:
        InvalidFiles: anything in it is wrong; warnings do not count.

    Example:
        >>> load("tests/samples/northland")["north-draft"].date
        datetime.date(2031, 5, 4)
    """
    with collector_paused():
        found = read_folder(located(path))
        errors = _errors(found.problems)
        setting = found.setting.model if found.setting is not None else None
        if errors or setting is None:
            raise InvalidFiles(errors)
        return negotiation_of(found, setting)


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
        found, mine = read_around(file)
        errors = _errors(problem for problem in found.problems if problem.place.file in mine)
        paper = next((read.model for read in found.papers if read.path == file), None)
        if errors or not isinstance(paper, Proposal | DemandList):
            raise InvalidFiles(errors)
        setting = found.setting.model if found.setting is not None else None
        return alone(paper) if setting is None else negotiation_of(found, setting)[paper.id]


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
        _expect_setting(path)
        return load(path)
    if path.exists():
        return load_proposal(path)
    text = str(name)
    if (path.parent / SETTING).is_file():
        here = load(path.parent)
        # The name of a seed works inside of the folder of a negotiation, too.
        if path.name in here or seed_path(text) is None:
            return here[path.name]
    negotiation_id, slash, document_id = text.partition("/")
    try:
        negotiation = seed(negotiation_id)
    except InvalidValue as error:
        whole = [] if slash else seed_names(negotiation_id)
        hint = f"did you mean {' or '.join(map(repr, whole))}?" if whole else str(error)
        message = f"there is no file or seed {text!r}; {hint}"
        raise InvalidValue(message) from None
    return negotiation[document_id] if slash else negotiation


def _expect_setting(folder: Path) -> None:
    """Refuse a folder of files that is no negotiation, and say what to name instead."""
    files = sorted(file for file in folder.iterdir() if file.suffix in ENDINGS)
    # A misspelt setting is told at its place.
    if files and SETTING not in map(meant_as, files):
        message = (
            f"the folder {folder.as_posix()!r} has no {SETTING}; name one of its files, as {files[0].as_posix()!r}"
        )
        raise InvalidValue(message)


def _errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    errors = (problem for problem in problems if problem.severity is Severity.ERROR)
    return tuple(sorted(errors, key=lambda problem: (problem.place, problem.code, problem.message)))
