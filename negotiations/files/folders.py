"""Where the files of a negotiation lie, and where the negotiations lie that come with the package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from negotiations.codes import new_problem
from negotiations.problems import InvalidValue, Place, Problem
from negotiations.spelling import closest

SETTING = "negotiation.yaml"
SOURCES = "sources.yaml"
FOLDERS = {"proposals": "proposal", "demands": "demands"}
"""The folders of a negotiation, each with the type of the documents in it."""

ENDINGS = (".yaml", ".yml", ".json")
_LEVELS_UP = 3


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of one negotiation.

    Attributes:
        folder: Where they lie.
        papers: The files of its documents, in order.
        problems: What is wrong with how they lie there.
    """

    folder: Path
    papers: tuple[Path, ...]
    problems: tuple[Problem, ...]


def listing(folder: Path) -> Listing:
    """Return the files of the negotiation in a folder; what lies elsewhere in it would be lost, and is a problem."""
    papers: list[Path] = []
    problems: list[Problem] = []
    for file in _files(folder):
        escape = escaping(file, folder)
        if escape is not None:
            problems.append(escape)
        elif file.parent.parent == folder and file.parent.name in FOLDERS:
            papers.append(file)
        elif file.parent != folder or file.name not in {SETTING, SOURCES}:
            problems.append(_stray(folder, file))
    return Listing(folder, tuple(papers), tuple(problems))


def escaping(file: Path, folder: Path) -> Problem | None:
    """Return the problem that a file of a negotiation is a link out of its folder: such a file is not read.

    Example:
        >>> home = Path("tests/samples/northland")
        >>> escaping(home / "sources.yaml", home) is None, escaping(home / "../other.yaml", home).code
        (True, 'path-escapes')
    """
    if file.resolve().is_relative_to(folder.resolve()):
        return None
    message = f"found a link to a file outside of {folder.name!r}, expected every file of a negotiation inside"
    return new_problem("path-escapes", message, Place(file.as_posix()), hint="copy the file")


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of data below a folder, in order; hidden folders and other negotiations are left alone."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if not path.name.startswith(".") and not (path / SETTING).exists() and not path.is_symlink():
                yield from _files(path)
        elif path.suffix in ENDINGS and not path.name.startswith("."):
            yield path


def meant_as(file: Path) -> str | None:
    """Return which of the setting and the sources a file is probably meant as, by its name; None where it is neither.

    Example:
        >>> meant_as(Path("talks/negotation.yaml")), meant_as(Path("talks/sources.json"))
        ('negotiation.yaml', 'sources.yaml')
        >>> meant_as(Path("talks/negotiation-of-2031.yaml")) is None
        True
    """
    names = (SETTING, SOURCES)
    return next((name for name in names if Path(name).stem == file.stem), None) or closest(file.name, names)


def misnamed(file: Path) -> Problem | None:
    """Return the problem that a file is called like the setting or the sources of a negotiation, but for its ending.

    Example:
        >>> misnamed(Path("talks/sources.yml")).hint
        "rename it to 'sources.yaml'"
        >>> misnamed(Path("talks/sources.yaml")), misnamed(Path("talks/proposals/sources.json"))
        (None, None)
    """
    name = meant_as(file)
    if name is None or name == file.name or Path(name).stem != file.stem:
        return None
    if file.suffix not in ENDINGS or file.parent.name in FOLDERS:
        return None
    message = f"found the file name {file.name!r}, which nothing reads"
    hint = f"rename it to {name!r}"
    if file.suffix == ".json":
        hint = f"write it as YAML, in a file of the name {name!r}"
    return new_problem("misplaced-file", message, Place(file.as_posix()), hint=hint)


def _stray(folder: Path, file: Path) -> Problem:
    wrong = misnamed(file)
    if wrong is not None and file.parent == folder:
        return wrong
    parts = file.relative_to(folder).parts
    guess = closest(parts[0], FOLDERS) if len(parts) > 1 else meant_as(file)
    hint = f"did you mean {guess!r}?" if guess else "move it there, or out of the folder of the negotiation"
    message = "found a file that nothing reads, expected documents in 'proposals' or 'demands'"
    return new_problem("misplaced-file", message, Place(file.as_posix()), hint=hint)


def home_of(file: Path) -> Path | None:
    """Return the folder of the negotiation in which a file lies; None where it lies in none."""
    above = list(file.absolute().parents)[:_LEVELS_UP]
    levels = next((level for level, parent in enumerate(above) if (parent / SETTING).is_file()), None)
    if levels is None:
        return None
    # As it was typed where that leads there, so that places read as the user named the file.
    typed = list(file.parents)
    return typed[levels] if levels < len(typed) else above[levels]


def seeds_folder() -> Path:
    """Return the folder of the seeds: in the installed package, or in the checkout that it is installed from."""
    package = Path(__file__).parent.parent
    installed = package / "_seeds"
    return installed if installed.is_dir() else package.parent / "seeds"


def seed_folder(name: str) -> Path:
    """Return the folder of a negotiation that comes with the package.

    Raises:
        InvalidValue: there is none with that name; the message names the nearest one.

    Example:
        >>> seed_folder("ukraine").name
        'ukraine'
    """
    folders = _seed_folders()
    if name not in folders:
        guess = closest(name, folders)
        hint = f"did you mean {guess!r}?" if guess else f"there are {', '.join(map(repr, folders))}"
        message = f"unknown seed {name!r}; {hint}"
        raise InvalidValue(message)
    return folders[name]


def seed_path(name: str) -> Path | None:
    """Return the file or folder that the name of a seed stands for, None where there is none.

    Example:
        >>> seed_path("ukraine/us-28-points").name, seed_path("ukraine/us-29-points")
        ('2025-11-20-us-28-points.yaml', None)
    """
    negotiation_id, slash, document_id = name.partition("/")
    folder = _seed_folders().get(negotiation_id)
    if folder is None or not slash:
        return folder
    return next((file for file in listing(folder).papers if slug(file) == document_id), None)


def seed_names(document: str) -> list[str]:
    """Return the names of the documents of the seeds that have this id, or else the nearest one.

    Example:
        >>> seed_names("us-28-points"), seed_names("us-28-point"), seed_names("atlantis")
        (['ukraine/us-28-points'], ['ukraine/us-28-points'], [])
    """
    found: dict[str, list[str]] = {}
    for name, folder in _seed_folders().items():
        for file in listing(folder).papers:
            found.setdefault(slug(file), []).append(f"{name}/{slug(file)}")
    return found.get(document) or found.get(closest(document, found) or "", [])


def slug(file: Path) -> str:
    """Return the part of the name of a document's file that is its id: all but the date before it.

    Example:
        >>> slug(Path("proposals/2031-05-04-north-draft.yaml"))
        'north-draft'
    """
    stem = file.stem
    date, dash, rest = stem[:10], stem[10:11], stem[11:]
    is_dated = dash == "-" and [len(part) for part in date.split("-")] == [4, 2, 2]
    return rest if is_dated and date.replace("-", "").isdigit() else stem


def located(path: str | Path) -> Path:
    """Return the path that was named: itself where something is there, else the seed of that name, else itself."""
    given = Path(path)
    if given.exists():
        return given
    return seed_path(str(path)) or given


@lru_cache(maxsize=1)
def _seed_folders() -> dict[str, Path]:
    return {setting.parent.name: setting.parent for setting in sorted(seeds_folder().glob(f"*/{SETTING}"))}
