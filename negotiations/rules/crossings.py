"""One draft compared with one list of red lines, its findings told as problems of the draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from negotiations.clauses.relations import Relation
from negotiations.messages import language
from negotiations.problems import InvalidFiles, Problem, Related, Severity
from negotiations.rules.base import PaperFile, Rule
from negotiations.rules.red_lines import CROSSES_RED_LINE, RED_LINE_UNCLEAR
from negotiations.terms.base import Term

if TYPE_CHECKING:
    from negotiations.compare.findings import Finding, Side

_UNCLEAR = frozenset({Relation.OPEN, Relation.INCOMPARABLE})


def crossings(draft: PaperFile, lines: PaperFile) -> Iterator[Problem]:
    """Yield what a draft asks for against red lines, and what cannot be told."""
    # All modules with rules are loaded, also where there are no red lines to compare anything with.
    from negotiations.compare.comparing import compare
    from negotiations.compare.reasons import REASONS

    try:
        comparison = compare(draft.document, lines.document)
    except InvalidFiles as error:
        clashes = "; ".join(problem.message for problem in error.problems)
        message = f"the words of {draft.paper.id!r} and of {lines.paper.id!r} differ: {clashes}"
        yield RED_LINE_UNCLEAR.problem(draft.read, message, "id")
        return
    for finding in comparison:
        if finding.relation is Relation.CONFLICTS:
            yield _crossing(finding, draft, lines)
        elif finding.relation in _UNCLEAR and finding.a.terms and finding.b.terms:
            reason = language().say(REASONS.get(finding.reason, finding.reason.replace("-", " ")))
            asks, says = _asked(finding.a, draft), _asked(finding.b, lines)
            message = f"it cannot be told whether {asks} crosses the red line {says}, on {finding.issue!r}: {reason}"
            yield _placed(RED_LINE_UNCLEAR, message, finding, draft, lines)


def _crossing(finding: Finding, draft: PaperFile, lines: PaperFile) -> Problem:
    asks, says = _asked(finding.a, draft), _asked(finding.b, lines)
    message = f"found {asks}, which crosses the red line {says}, on {finding.issue!r}"
    if finding.a.options:
        message += f", in the option {' and '.join(map(repr, finding.a.options))}"
    problem = _placed(CROSSES_RED_LINE, message, finding, draft, lines)
    # What stands in one option of a bracket is not yet what the draft asks for.
    if finding.soft or finding.a.options or finding.b.options:
        return replace(problem, severity=Severity.WARNING)
    return problem


def _asked(side: Side, file: PaperFile) -> str:
    """Return what the terms of a side say, in words."""
    voice = language()
    said = [term.say(voice, file.document.vocabulary) for term in side.terms if isinstance(term, Term)]
    return voice.join([f"“{each}”" for each in said])


def _placed(rule: Rule, message: str, finding: Finding, draft: PaperFile, lines: PaperFile) -> Problem:
    """Return a problem at the first term of a draft, with its other terms and those of the red lines beside it."""
    first, *others = finding.a.term_ids
    related = [Related(f"the term {term!r}", draft.read.value(*_steps(draft, term))) for term in others]
    related += [
        Related(f"the red line {term!r} of {lines.paper.id!r}", lines.read.value(*_steps(lines, term)))
        for term in finding.b.term_ids
    ]
    return rule.problem(draft.read, message, *_steps(draft, first), related=tuple(related))


def _steps(file: PaperFile, term_id: str) -> tuple[str, int]:
    return "terms", next(number for number, term in enumerate(file.paper.terms) if term.id == term_id)
