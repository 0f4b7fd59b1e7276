"""What the files of a negotiation say of each other: words, ids, points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from negotiations.codes import new_problem
from negotiations.documents import points as numbering
from negotiations.documents.papers import DemandList, Proposal
from negotiations.files.models import Paper, ReadFile
from negotiations.files.spans import Step, format_path
from negotiations.problems import Place, Problem, Related
from negotiations.spelling import closest
from negotiations.terms.axes import OnAxis, marked
from negotiations.terms.fields import Shape
from negotiations.vocabulary import AXES, Vocabulary

_LISTED = 8
_SHARED = {"other": "actor"}


@dataclass(frozen=True)
class Known:
    """What the files of a negotiation define.

    Attributes:
        vocabulary: The words.
        ids: The ids by what they are of: `source`, `baseline`, `document`.
    """

    vocabulary: Vocabulary
    ids: Mapping[str, frozenset[str]]


def check_words(read: ReadFile[Shape], known: Known) -> Iterator[Problem]:
    """Yield the words and ids of a file that nothing defines."""
    if read.model is None:
        return
    for path, mark, word in marked(read.model):
        where = tuple(path)
        if isinstance(mark, OnAxis):
            yield from _check_word(read, where, mark.axis, word, known.vocabulary)
        elif mark.what in known.ids and word not in known.ids[mark.what]:
            hint = suggestion(word, known.ids[mark.what])
            message = f"unknown {mark.what} {word!r}"
            yield new_problem(f"unknown-{mark.what}", message, read.value(*where), hint=hint, path=format_path(where))


def _check_word(
    read: ReadFile[Shape], where: tuple[Step, ...], axis: str, word: str, vocabulary: Vocabulary
) -> Iterator[Problem]:
    name = _SHARED.get(axis, axis)
    if name not in AXES:
        return
    found = vocabulary.find(name, word)
    if found is not None and (found.id == word or ":" in word):
        return
    meanings = vocabulary.ambiguity(name, word)
    place, path = read.value(*where), format_path(where)
    if len(meanings) > 1:
        choices = " or ".join(map(repr, meanings))
        yield new_problem(
            "ambiguous-word", f"{word!r} can mean {choices}", place, hint="write the one meant", path=path
        )
        return
    guess = found.id if found else vocabulary.suggest(name, word)
    hint = f"did you mean {guess!r}?" if guess else f"`negotiations vocabulary {name}` lists them"
    yield new_problem("unknown-word", f"unknown {name} {word!r}", place, hint=hint, path=path)


def suggestion(word: str, choices: Iterable[str]) -> str:
    """Return a hint that names the nearest of the choices, or all of them where they are few."""
    listed = sorted(choices)
    guess = closest(word, listed)
    if guess:
        return f"did you mean {guess!r}?"
    return f"there are {', '.join(map(repr, listed))}" if 0 < len(listed) < _LISTED else ""


def check_paper(read: ReadFile[Shape], papers: Mapping[str, Paper]) -> Iterator[Problem]:
    """Yield what is wrong between the parts of one document, and between it and the drafts before it."""
    paper = read.model
    if not isinstance(paper, Proposal | DemandList):
        return
    yield from _repeated(read, "terms", [term.id for term in paper.terms])
    for number, term in enumerate(paper.terms):
        if len(paper.sources) > 1 and term.source is None:
            hint = f"the sources are {', '.join(paper.sources)}"
            message = f"the term {term.id!r} names none of the {len(paper.sources)} sources"
            yield new_problem("no-source", message, read.value("terms", number), hint=hint, path=f"terms[{number}]")
        elif term.source is not None and term.source not in paper.sources:
            hint = suggestion(term.source, paper.sources)
            message = f"the source {term.source!r} is not among the sources of the document"
            yield new_problem("unknown-source", message, read.value("terms", number, "source"), hint=hint)
    for point in paper.unaccounted_points:
        message = f"the point {point!r} is neither encoded nor listed"
        hint = "encode it, or list it in 'left_out' or 'not_seen'"
        yield new_problem("unaccounted-point", message, read.value("points"), hint=hint, path="points")
    if isinstance(paper, Proposal):
        yield from _check_struck(read, paper, papers)


def _check_struck(read: ReadFile[Shape], paper: Proposal, papers: Mapping[str, Paper]) -> Iterator[Problem]:
    earlier = [papers[step.revises] for step in paper.lineage if step.revises in papers]
    for number, point in enumerate(paper.struck):
        there = [*(name for draft in earlier for name in draft.point_names)]
        there += [term.at for draft in earlier for term in draft.terms]
        if not any(numbering.is_part(name, point) or name == point for name in there):
            message = f"no draft that this one revises has a point {point!r}"
            yield new_problem("unknown-point", message, read.value("struck", number), path=f"struck[{number}]")


def _repeated(read: ReadFile[Shape], key: str, ids: list[str]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, each in enumerate(ids):
        if each in first:
            place = read.value(key, first[each], "id")
            yield new_problem(
                "duplicate-id",
                f"the id {each!r} stands a second time",
                read.value(key, number, "id"),
                hint="give each its own",
                path=f"{key}[{number}].id",
                related=(Related("first defined here", place),),
            )
        first.setdefault(each, number)


def check_ids(files: Iterable[tuple[str, str, Place]]) -> Iterator[Problem]:
    """Yield what has an id that something of the same sort had before: (sort, id, place), in order."""
    first: dict[tuple[str, str], Place] = {}
    for sort, each, place in files:
        before = first.setdefault((sort, each), place)
        if before is not place:
            related = (Related("first defined here", before),)
            yield new_problem("duplicate-id", f"there is a {sort} {each!r} already", place, related=related)
