"""Figures that are out of proportion to those of other documents on the same question: most often a slip of digits.

Told: a figure of people, arms or money that is hundreds of times smaller or greater than those of at least two other
documents, which agree among themselves within a factor of ten. Never told: nothing at all, as a cap of 0 is a ban;
days, shares and places on a scale; what others count in another currency, or of other forces, or for another purpose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Number, Numbers
from negotiations.problems import Problem, Related, Severity
from negotiations.rules.base import Folder, PaperFile, Rule

UNLIKE_OTHERS = Rule(
    "A figure is hundreds of times smaller or greater than those of other documents on the same question.",
    "Check its digits and its unit; perhaps thousands or millions were meant.",
    Severity.NOTE,
    "unlike-others",
)
RULES = (UNLIKE_OTHERS,)

_FACTOR = 300
"""A figure that has lost three digits is this far from others, where it is no more than three times theirs."""
_SPREAD = 10
_OTHERS = 2
_NOT_COUNTED = frozenset({"day", "month", "share"})


class _Figure(NamedTuple):
    """A figure that a document gives.

    Attributes:
        value: The figure.
        file: The document.
        number: The place of its term.
    """

    value: Number
    file: PaperFile
    number: int


def find(folder: Folder) -> Iterator[Problem]:
    """Yield the figures that are unlike those of other documents, once for each term."""
    if len(folder.papers) <= _OTHERS:
        return
    by_question: dict[object, list[_Figure]] = {}
    for file in folder.papers:
        numbers = {term.id: number for number, term in enumerate(file.paper.terms)}
        for clause in file.clauses:
            for value in _figures(clause):
                # Under which condition it holds makes no difference to how great it can be.
                axes = tuple(item for item in clause.scope.axes if item[0] not in ("state", "trigger"))
                question = (clause.issue, clause.frame, axes)
                by_question.setdefault(question, []).append(_Figure(value, file, numbers[clause.term]))
    for figures in by_question.values():
        yield from _unlike(figures)


def _unlike(figures: Sequence[_Figure]) -> Iterator[Problem]:
    """Yield the figures that are far from those of several other documents, which are near each other."""
    ranges: dict[str, tuple[Number, Number]] = {}
    for value, file, _ in figures:
        low, high = ranges.get(file.paper.id, (value, value))
        ranges[file.paper.id] = (min(low, value), max(high, value))
    told: set[tuple[str, int]] = set()
    for figure in figures if len(ranges) > _OTHERS else ():
        mine = figure.file.paper.id
        low = min(low for name, (low, _) in ranges.items() if name != mine)
        high = max(high for name, (_, high) in ranges.items() if name != mine)
        is_far = figure.value * _FACTOR <= low or figure.value >= high * _FACTOR
        if is_far and high <= low * _SPREAD and (mine, figure.number) not in told:
            told.add((mine, figure.number))
            other = next(other for other in figures if other.file is not figure.file)
            yield _problem(figure, low, high, other)


def _figures(clause: Clause) -> Iterator[Number]:
    """Yield the figures at which the demand of a clause ends."""
    outcomes = find_issue(clause.issue).outcomes
    if clause.room is None or clause.room.ends is None or not isinstance(outcomes, Numbers):
        return
    if outcomes.unit not in _NOT_COUNTED:
        found = dict.fromkeys(cut[0] for cut in clause.room.ends if abs(cut[0]) != inf and cut[0] > 0)
        yield from found  # type: ignore[misc]  # finite, and so exact


def _problem(figure: _Figure, low: Number, high: Number, other: _Figure) -> Problem:
    between = f"{low:,}" if low == high else f"between {low:,} and {high:,}"
    message = f"found {figure.value:,}, where other documents have {between} on the same question"
    named = f"the term {other.file.paper.terms[other.number].id!r} of {other.file.paper.id!r}"
    related = (Related(named, other.file.read.value("terms", other.number)),)
    hint = "check its digits and its unit: were thousands or millions meant?"
    return UNLIKE_OTHERS.problem(figure.file.read, message, "terms", figure.number, hint=hint, related=related)
