"""Files in, documents out: `load`, `load_proposal`, `seed`, `resolve`; and `check`, which only tells what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from negotiations.codes import new_problem
from negotiations.documents.negotiations import Document, Negotiation, alone
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import SourceList
from negotiations.files.contradictions import check_meaning
from negotiations.files.models import Paper, ReadFile, read_paper, read_setting, read_sources
from negotiations.files.references import Known, check_ids, check_paper, check_words, suggestion
from negotiations.files.spans import collector_paused
from negotiations.problems import InvalidFiles, InvalidValue, Place, Problem, Severity
from negotiations.terms.base import Context
from negotiations.terms.fields import Shape
from negotiations.vocabulary import Vocabulary, builtin

SETTING = "negotiation.yaml"
SOURCES = "sources.yaml"
FOLDERS = {"proposals": "proposal", "demands": "demands"}
_ENDINGS = (".yaml", ".yml", ".json")


@dataclass(frozen=True)
class _Folder:
    """The files of one negotiation, read."""

    setting: ReadFile[Setting] | None
    sources: ReadFile[SourceList] | None
    papers: tuple[ReadFile[Shape], ...]
    vocabulary: Vocabulary
    problems: tuple[Problem, ...]


def load(path: str | Path) -> Negotiation:
    """Return the negotiation in a folder.

    Raises:
        InvalidFiles: if anything in it is wrong; warnings do not count.
    """
    with collector_paused():
        found = _read_folder(Path(path))
        _refuse(found.problems)
        return _negotiation(found)


def load_proposal(path: str | Path) -> Document:
    """Return the document in one file, in the setting of its negotiation where it lies in the folder of one.

    Raises:
        InvalidFiles: if anything is wrong with the file, or with the setting and sources of its negotiation.
    """
    file = Path(path)
    with collector_paused():
        found = _read_around(file)
        _refuse(found.problems)
        paper = found.papers[0].model
        if not isinstance(paper, Proposal | DemandList):
            raise InvalidFiles(found.problems)
        if found.setting is None:
            return alone(paper)
        return _negotiation(found)[paper.id]


def check(*paths: str | Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with files and folders, by file and line; nothing bad in them raises."""
    found: list[Problem] = []
    with collector_paused():
        for path in map(Path, paths):
            found.extend(_check(path))
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: (problem.place, problem.code, problem.message)))


def seeds_folder() -> Path:
    """Return the folder of the seeds: in the installed package, or in the checkout that it is installed from."""
    package = Path(__file__).parent.parent
    installed = package / "_seeds"
    return installed if installed.is_dir() else package.parent / "seeds"


def seed(name: str) -> Negotiation:
    """Return a negotiation that comes with the package.

    Raises:
        InvalidValue: if there is none with that name.
    """
    folder = _seed_folder(name)
    return load(folder)


def resolve(name: str | Path) -> Negotiation | Document:
    """Return what a path or the name of a seed stands for; an existing path wins.

    Raises:
        InvalidValue: if there is neither a file nor a seed with that name.
        InvalidFiles: if what is there is wrong.
    """
    path = Path(name)
    if path.is_dir():
        return load(path)
    if path.exists():
        return load_proposal(path)
    text = str(name)
    negotiation_id, _, document_id = text.partition("/")
    try:
        negotiation = seed(negotiation_id)
    except InvalidValue as error:
        message = f"there is no file or seed {text!r}; {error}"
        raise InvalidValue(message) from None
    return negotiation[document_id] if document_id else negotiation


@lru_cache(maxsize=8)
def _seed_folder(name: str) -> Path:
    folders = {folder.parent.name: folder.parent for folder in sorted(seeds_folder().glob(f"*/{SETTING}"))}
    if name not in folders:
        raise InvalidValue(f"the seeds are {', '.join(map(repr, folders))}; {suggestion(name, folders)}".rstrip("; "))
    return folders[name]


def seed_path(name: str) -> Path | None:
    """Return the file or folder that the name of a seed stands for, or None where there is none."""
    negotiation_id, _, document_id = name.partition("/")
    try:
        folder = _seed_folder(negotiation_id)
    except InvalidValue:
        return None
    if not document_id:
        return folder
    files = (file for file in _paper_files(folder) if file.stem == document_id or file.stem.endswith(f"-{document_id}"))
    return next(files, None)


def _refuse(problems: Iterable[Problem]) -> None:
    errors = tuple(sorted((p for p in problems if p.severity is Severity.ERROR), key=lambda problem: problem.place))
    if errors:
        raise InvalidFiles(errors)


def _check(path: Path) -> Iterator[Problem]:
    if not path.exists():
        yield new_problem("not-found", "there is no such file or folder", Place(path.as_posix()))
    elif path.is_file():
        yield from _check_file(path)
    elif (path / SETTING).is_file():
        yield from _read_folder(path).problems
    else:
        settings = sorted(path.rglob(SETTING))
        for setting in settings:
            yield from _read_folder(setting.parent).problems
        inside = {setting.parent for setting in settings}
        for file in sorted(file for file in path.rglob("*") if file.suffix in _ENDINGS and file.is_file()):
            if not inside & set(file.parents):
                yield from _check_file(file)


def _check_file(file: Path) -> tuple[Problem, ...]:
    name = file.as_posix()
    if file.name in {SETTING, SOURCES} and (file.parent / SETTING).is_file():
        return tuple(problem for problem in _read_folder(file.parent).problems if problem.place.file == name)
    if file.name == SETTING:
        return read_setting(file).problems
    if file.name == SOURCES:
        return read_sources(file).problems
    return tuple(problem for problem in _read_around(file).problems if problem.place.file == name)


def _paper_files(folder: Path) -> list[Path]:
    return sorted(file for sub in FOLDERS for file in (folder / sub).glob("*") if file.suffix in _ENDINGS)


def _read_folder(folder: Path) -> _Folder:
    """Return the files of a negotiation, with all that is wrong in them and between them."""
    if not folder.exists():
        missing = new_problem("not-found", "there is no such folder", Place(folder.as_posix()))
        return _Folder(None, None, (), builtin(), (missing,))
    setting = read_setting(folder / SETTING)
    sources = read_sources(folder / SOURCES) if (folder / SOURCES).exists() else None
    return _related(setting, sources, [read_paper(file) for file in _paper_files(folder)])


def _read_around(file: Path) -> _Folder:
    """Return one file of a document first, with what its negotiation holds besides."""
    home = next((parent for parent in file.absolute().parents[:3] if (parent / SETTING).is_file()), None)
    if home is None:
        return _related(None, None, [read_paper(file)])
    others = [other for other in _paper_files(home) if other.resolve() != file.resolve()]
    sources = read_sources(home / SOURCES) if (home / SOURCES).exists() else None
    found = _related(read_setting(home / SETTING), sources, [read_paper(file), *map(read_paper, others)])
    mine = {file.as_posix(), (home / SETTING).as_posix(), (home / SOURCES).as_posix()}
    readable = tuple(read for read in found.papers[1:] if read.model is not None)
    problems = tuple(problem for problem in found.problems if problem.place.file in mine)
    return _Folder(found.setting, found.sources, (found.papers[0], *readable), found.vocabulary, problems)


def _related(
    setting: ReadFile[Setting] | None, sources: ReadFile[SourceList] | None, papers: list[ReadFile[Shape]]
) -> _Folder:
    problems = [problem for read in (setting, sources, *papers) if read is not None for problem in read.problems]
    vocabulary, word_problems = _vocabulary(setting)
    problems += word_problems
    models: dict[str, Paper] = {read.model.id: read.model for read in papers if isinstance(read.model, Paper)}
    ids = {"document": frozenset(models)}
    if setting is not None:
        ids["source"] = (
            frozenset(source.id for source in sources.model.sources) if sources and sources.model else frozenset()
        )
        ids["baseline"] = frozenset(base.id for base in setting.model.baselines) if setting.model else frozenset()
        if sources is not None and sources.model is None:
            del ids["source"]
        if setting.model is None:
            del ids["baseline"]
    else:
        ids = {}
    known = Known(vocabulary, ids)
    context = _context(setting)
    for read in (*([setting] if setting else []), *papers):
        problems += check_words(read, known)  # type: ignore[arg-type]  # a setting is a shape
    for read in papers:
        problems += check_paper(read, models)
        if isinstance(read.model, Paper) and context is not None:
            problems += check_meaning(read, read.model, vocabulary, context)
    problems += check_ids(
        ("document", read.model.id, read.value("id")) for read in papers if isinstance(read.model, Paper)
    )
    if sources is not None and sources.model is not None:
        problems += check_ids(
            ("source", source.id, sources.value("sources", number, "id"))
            for number, source in enumerate(sources.model.sources)
        )
    problems += _misplaced(papers)
    return _Folder(setting, sources, tuple(papers), vocabulary, tuple(dict.fromkeys(problems)))


def _context(setting: ReadFile[Setting] | None) -> Context | None:
    """Return the baselines of a setting; None where they cannot be read, so that nothing rests on them."""
    if setting is None:
        return Context()
    if setting.model is None:
        return None
    try:
        return Context({baseline.id: baseline.interval for baseline in setting.model.baselines})
    except InvalidValue:
        return None


def _vocabulary(setting: ReadFile[Setting] | None) -> tuple[Vocabulary, list[Problem]]:
    """Return the words of a negotiation, with what is wrong with its own ones at their places."""
    if setting is None or setting.model is None or not setting.model.words:
        return builtin(), []
    vocabulary, found = builtin().with_words(setting.model.words)
    problems = []
    for problem in found:
        axis = problem.path.partition("[")[0].partition(".")[0]
        number = problem.path.partition("[")[2].partition("]")[0]
        steps = ("words", axis, int(number)) if number.isdecimal() else ("words", axis)
        place = setting.value(*steps)
        problems.append(
            new_problem(problem.code, problem.message, place, hint=problem.hint, path=f"words.{problem.path}")
        )
    return vocabulary, problems


def _misplaced(papers: Iterable[ReadFile[Shape]]) -> Iterator[Problem]:
    for read in papers:
        expected = FOLDERS.get(read.path.parent.name)
        if isinstance(read.model, Paper) and expected is not None and read.model.type != expected:
            message = f"found a file of type {read.model.type!r} in the folder {read.path.parent.name!r}"
            yield new_problem("misplaced-file", message, read.value("type"), hint=f"expected the type {expected!r}")


def _negotiation(found: _Folder) -> Negotiation:
    if found.setting is None or found.setting.model is None:
        raise InvalidFiles(found.problems)
    sources = found.sources.model.sources if found.sources and found.sources.model else ()
    papers = tuple(read.model for read in found.papers if isinstance(read.model, Paper))
    return Negotiation(found.setting.model, sources, papers)
