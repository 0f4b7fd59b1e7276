"""The files of one negotiation together: what each says of the others, and what is wrong between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from negotiations.clauses.clause import Clause
from negotiations.codes import new_problem
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import SourceList
from negotiations.files.contradictions import check_meaning, read_clauses
from negotiations.files.folders import FOLDERS, SOURCES, slug
from negotiations.files.models import ReadFile
from negotiations.files.papers import check_paper
from negotiations.files.references import Known, PlacedId, check_ids, check_references, check_setting, ids_of
from negotiations.files.text import first_ones
from negotiations.problems import InvalidValue, Place, Problem
from negotiations.terms.axes import RefersTo
from negotiations.terms.base import Context
from negotiations.terms.fields import Shape
from negotiations.vocabulary import Vocabulary, builtin

_BASELINE = RefersTo("baseline")
_STEP = re.compile(r"\[(?P<number>[0-9]+)\]|\.?(?P<key>[^.\[]+)")


@dataclass(frozen=True)
class Related:
    """The files of one negotiation, or one that stands alone.

    Attributes:
        setting: What `negotiation.yaml` came to; None where there is none.
        sources: What `sources.yaml` came to; None where there is none.
        papers: What the files of the documents came to.
        problems: All that is wrong in these files and between them.
        vocabulary: The words that the documents use.
        context: What their terms need to know; None where that cannot be read.
        clauses: What the terms of each document demand, by the name of its file; nothing where `context` is None.
    """

    setting: ReadFile[Setting] | None
    sources: ReadFile[SourceList] | None
    papers: tuple[ReadFile[Shape], ...]
    problems: tuple[Problem, ...]
    vocabulary: Vocabulary = field(default_factory=builtin)
    context: Context | None = None
    clauses: Mapping[str, tuple[Clause, ...]] = field(default_factory=dict)


def relate(
    setting: ReadFile[Setting] | None,
    sources: ReadFile[SourceList] | None,
    papers: Iterable[ReadFile[Shape]],
    beside: ReadFile[SourceList] | None = None,
) -> Related:
    """Return the files of a negotiation with all that is wrong in them and between them.

    Args:
        setting: What `negotiation.yaml` came to; None where there is none.
        sources: What `sources.yaml` came to; None where there is none.
        papers: What the files of the documents came to.
        beside: Where there is no negotiation, the sources that lie where those of one would.
    """
    listed = tuple(papers)
    problems = [problem for read in (setting, sources, *listed) if read is not None for problem in read.problems]
    vocabulary, found = _vocabulary(setting)
    problems += found
    models = {paper.id: paper for read in listed if isinstance(paper := read.partial, Proposal | DemandList)}
    ids = _ids(setting, sources or beside, listed)
    known = Known(vocabulary, ids, {name: _term_ids(listed, name) for name in models})
    if setting is not None:
        problems += _check_home(setting, sources, listed)
        name = setting.path.as_posix()
        problems += first_ones(check_references(setting, setting.marked(), known), name)
        problems += first_ones(check_setting(setting, known), name)
        problems += first_ones(check_ids("baseline", ids_of(setting, "baselines")), name)
    if sources is not None:
        problems += first_ones(check_ids("source", ids_of(sources, "sources")), sources.path.as_posix())
    context = _context(setting)
    clauses: dict[str, tuple[Clause, ...]] = {}
    baselines = () if context is None else context.baselines
    for read in listed:
        name = read.path.as_posix()
        words = read.marked()
        problems += first_ones(check_references(read, words, known), name)
        baseless = {path[1] for path, mark, word in words if mark == _BASELINE and word not in baselines}
        del words  # they take as much memory as the terms
        problems += first_ones(check_paper(read, models), name)
        problems += first_ones(check_ids("term", ids_of(read, "terms")), name)
        problems += _check_name(read, in_negotiation=setting is not None)
        if context is not None:
            clauses[name], impossible = read_clauses(read, context, baseless)
            problems += first_ones(chain(impossible, check_meaning(read, clauses[name], vocabulary)), name)
    problems += check_ids("document", _document_ids(listed))
    return Related(setting, sources, listed, tuple(dict.fromkeys(problems)), vocabulary, context, clauses)


def _ids(
    setting: ReadFile[Setting] | None, sources: ReadFile[SourceList] | None, papers: tuple[ReadFile[Shape], ...]
) -> Mapping[str, frozenset[str]]:
    """Return the ids that there are; those of files that are missing or cannot be read are left out."""
    ids: dict[str, frozenset[str]] = {}
    if sources is not None and sources.partial is not None and "sources" not in sources.dropped:
        ids["source"] = sources.ids("sources")
    if setting is None:
        # What stands alone can count from nothing, but without a list of sources it may cite what it likes.
        return {**ids, "baseline": frozenset()}
    if setting.partial is not None and "baselines" not in setting.dropped:
        ids["baseline"] = setting.ids("baselines")
    if all(read.partial is not None and "id" not in read.dropped for read in papers):
        ids["document"] = frozenset(each.id for each in _document_ids(papers))
    return ids


def _term_ids(papers: Iterable[ReadFile[Shape]], document_id: str) -> frozenset[str]:
    found = (read for read in papers if getattr(read.partial, "id", None) == document_id)
    return next((read.ids("terms") for read in found), frozenset())


def _document_ids(papers: Iterable[ReadFile[Shape]]) -> Iterator[PlacedId]:
    for read in papers:
        if isinstance(read.partial, Proposal | DemandList) and "id" not in read.dropped:
            yield PlacedId(read.partial.id, read, ("id",))


def _check_home(
    setting: ReadFile[Setting], sources: ReadFile[SourceList] | None, papers: tuple[ReadFile[Shape], ...]
) -> Iterator[Problem]:
    """Yield what is wrong with the folder as a whole."""
    if sources is None and papers:
        message = f"there is no {SOURCES!r}, expected the sources that the documents cite"
        yield new_problem("not-found", message, Place((setting.path.parent / SOURCES).as_posix()))
    name = setting.path.absolute().parent.name
    if setting.partial is not None and "id" not in setting.dropped and setting.partial.id != name:
        message = f"found the folder name {name!r}, expected {setting.partial.id!r}"
        yield setting.problem("misnamed-file", message, "id", hint="rename the folder, or correct what the file says")


def _check_name(read: ReadFile[Shape], *, in_negotiation: bool) -> Iterator[Problem]:
    """Yield what is wrong with the folder and the name of the file of a document."""
    paper, folder = read.partial, read.path.absolute().parent.name
    if not isinstance(paper, Proposal | DemandList) or not in_negotiation:
        return
    expected = FOLDERS.get(folder)
    if expected is not None and paper.type != expected:
        message = f"found a file of type {paper.type!r} in the folder {folder!r}"
        hint = f"move it, or write 'type: {expected}'"
        yield read.problem("misplaced-file", message, "type", hint=hint)
    name = f"{paper.date}-{paper.id}{read.path.suffix}"
    if expected is not None and not read.dropped & {"id", "date"} and read.path.name != name:
        message = f"found the file name {read.path.name!r}, expected {name!r}"
        where = "date" if slug(read.path) == paper.id else "id"
        yield read.problem("misnamed-file", message, where, hint="rename the file, or correct what it says")


def _context(setting: ReadFile[Setting] | None) -> Context | None:
    """Return the baselines of a setting; None where not all can be read, so that nothing rests on them."""
    if setting is None:
        return Context()
    if setting.partial is None or "baselines" in setting.dropped or "baselines" in setting.kept:
        return None
    try:
        return Context({baseline.id: baseline.interval for baseline in setting.partial.baselines})
    except InvalidValue:
        return None


def _vocabulary(setting: ReadFile[Setting] | None) -> tuple[Vocabulary, list[Problem]]:
    """Return the words of a negotiation, with what is wrong with its own ones at their places."""
    if setting is None or setting.partial is None or not setting.partial.words:
        return builtin(), []
    vocabulary, found = builtin().with_words(setting.partial.words)
    # A definition of which a value could not be read has its problem already.
    told = tuple(problem.path for problem in setting.composed.problems)
    placed = (_placed(setting, problem) for problem in found)
    return vocabulary, [problem for problem in placed if not any(path.startswith(problem.path) for path in told)]


def _placed(setting: ReadFile[Setting], problem: Problem) -> Problem:
    """Return a problem of the vocabulary, which knows paths, at its place in the file."""
    steps = [int(match["number"]) if match["number"] else match["key"] for match in _STEP.finditer(problem.path)]
    path = ("words", *steps)
    return setting.problem(problem.code, problem.message, *path, hint=problem.hint, at_key=len(path) == 2)  # noqa: PLR2004  # an axis is a key
