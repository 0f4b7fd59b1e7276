"""Texts that contradict themselves, found in their normal form, as problems at the terms that do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from negotiations.clauses.alternatives import entries_of
from negotiations.clauses.boxes import TooManyCells
from negotiations.clauses.clause import Clause
from negotiations.clauses.normal_form import Entry
from negotiations.clauses.others import spelled_out
from negotiations.clauses.reading import Reading
from negotiations.clauses.scopes import CONDITIONS
from negotiations.clauses.situations import QUESTION_LIMIT
from negotiations.documents.papers import DemandList, Proposal
from negotiations.files.models import Paper, ReadFile
from negotiations.files.text import PROBLEM_LIMIT
from negotiations.problems import InvalidValue, Problem, Related
from negotiations.terms.base import Context
from negotiations.terms.fields import Shape
from negotiations.vocabulary import Vocabulary

CLAUSE_LIMIT = 200
"""The most demands of one text on one issue: the time that it takes to tell them apart grows with their square."""

_ENDS_OF_PERIOD = 2
_issue = attrgetter("issue")
_FEW = 4
"""As many clauses are never cut into too many cells."""


def read_clauses(
    read: ReadFile[Shape], context: Context, baseless: Collection[object] = ()
) -> tuple[tuple[Clause, ...], list[Problem]]:
    """Return what the terms of a document demand, in their order, and the problems of those that cannot be.

    Args:
        read: The file of the document.
        context: What its terms need to know.
        baseless: The numbers of the terms that count from a baseline that there is not, which has its own problem.
    """
    paper = read.partial
    clauses: list[Clause] = []
    problems: list[Problem] = []
    for number, term in enumerate(paper.terms if isinstance(paper, Proposal | DemandList) else ()):
        if number in baseless:
            continue
        try:
            clauses.extend(term.clauses(context))
        except InvalidValue as error:
            # One more than is told of a file shows that there are more.
            if len(problems) <= PROBLEM_LIMIT:
                problems.append(read.problem("impossible-term", str(error), "terms", number))
    return tuple(clauses), problems


def check_meaning(read: ReadFile[Shape], clauses: tuple[Clause, ...], vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield the pairs of terms that cannot both be satisfied.

    Args:
        read: The file of the document.
        clauses: What its terms demand.
        vocabulary: The words that it uses.
    """
    paper = read.partial
    if isinstance(paper, Proposal | DemandList):
        yield from _check_issues(read, paper, spelled_out(clauses), vocabulary)


def _check_issues(
    read: ReadFile[Shape], paper: Paper, clauses: Iterable[Clause], vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Yield the pairs of terms whose clauses cannot both be satisfied, issue by issue."""
    groups = () if "alternatives" in read.dropped else tuple(each.group for each in paper.alternatives)
    reading = Reading(vocabulary, None if "date" in read.dropped else paper.date)
    # Most issues have one clause: sorted, they take less time and memory than by issue.
    for path, group in groupby(sorted(clauses, key=_issue), _issue):
        mine = list(group)
        if contradict_nothing(mine):
            continue
        if len(mine) > CLAUSE_LIMIT:
            message = f"found {len(mine):,} demands on {path!r}, expected at most {CLAUSE_LIMIT}"
            yield read.problem("too-many-cells", message, "terms")
            continue
        try:
            entries = [entry for _, entry in entries_of(path, mine, groups, reading).values() if entry is not None]
        except InvalidValue:
            # A word or a path that nothing defines has its own problem, at its own place.
            continue
        except TooManyCells as error:
            yield read.problem("too-many-cells", f"{error}, on {path!r}", "terms")
            continue
        failure = next((entry.failure for entry in entries if entry.failure), "")
        if failure:
            yield read.problem("too-many-cells", f"{failure}, on {path!r}", "terms")
        yield from _contradictions(read, paper, entries)


def contradict_nothing(clauses: Sequence[Clause]) -> bool:
    """Return whether it can be told at sight that what a text says on an issue contradicts nothing.

    That is so of a single clause, and of few that demand the same in words. It cannot be told where shares make demands
    on the rest of a whole, options may be too many, or questions may.
    """
    if len(clauses) > _FEW or clauses[0].issue.startswith("share/") or any(clause.option for clause in clauses):
        return False
    if len(clauses) > 1:
        rooms = [clause.room for clause in clauses if clause.room is not None]
        if any(room.ends is not None or room != rooms[0] for room in rooms):
            return False
    asked = sum(len(extent.words) for clause in clauses for axis, extent in clause.scope.axes if axis in CONDITIONS)
    return asked + _ENDS_OF_PERIOD * len(clauses) <= QUESTION_LIMIT


def _contradictions(read: ReadFile[Shape], paper: Paper, entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield the terms that cannot both be satisfied on an issue, whichever options are chosen."""
    cells = [cell for entry in entries for sheet in entry.sheets.values() for cell in sheet.cells if cell.contradicts]
    if not cells:
        return
    numbers = {term.id: number for number, term in enumerate(paper.terms)}
    found = {tuple(sorted({clause.term for clause in cell.clauses}, key=numbers.__getitem__)): cell for cell in cells}
    for terms, cell in found.items():
        last = numbers[terms[-1]]
        related = tuple(Related(f"the term {term!r}", read.value("terms", numbers[term])) for term in terms[:-1])
        listed = " and ".join(map(repr, terms))
        message = f"nothing satisfies the terms {listed} together, on {cell.clauses[0].issue!r}"
        hint = "check them; say under which state, trigger or place each holds"
        yield read.problem("contradicts-itself", message, "terms", last, hint=hint, related=related)
