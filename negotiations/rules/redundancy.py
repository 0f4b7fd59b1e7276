"""Terms that add nothing to what the other terms of the same text say.

A term is redundant where the text means the same without it: on each issue that it speaks to, whichever options are
chosen, every part of the world keeps its position, with the strengths, the open figures and the kinds of silence. What
another term merely has as a consequence (by a rule, or as a part of a total) still adds: it makes a finding of its own.

Never told: a term that is the only one in its option, or says there what the text says outside it, because an option
lists all that is chosen with it; one that leaves a figure open, as two open figures may be set apart; one that speaks
of some unnamed part, unless another says the same of the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from negotiations.clauses.derivations import derived
from negotiations.clauses.reading import Reading
from negotiations.problems import Problem, Related, Severity
from negotiations.rules.base import Folder, PaperFile, Rule
from negotiations.rules.restatements import redundant

REDUNDANT_TERM = Rule(
    "A term adds nothing to what other terms of its text say.",
    "Check that no scope, figure or strength was lost in it; where the text itself says it twice, leave it.",
    Severity.NOTE,
    "redundant-term",
)
RULES = (REDUNDANT_TERM,)


def find(folder: Folder) -> Iterator[Problem]:
    """Yield the terms of each document that add nothing to its other terms."""
    for file in folder.papers:
        yield from _in_paper(file)


def _in_paper(file: PaperFile) -> Iterator[Problem]:
    document = file.document
    follows = derived(file.clauses, document.negotiation.parties, document.vocabulary, document.date)
    clauses = (*file.clauses, *follows)
    groups, reading = document.groups, Reading(document.vocabulary, document.date)
    found = redundant(clauses, groups, reading)
    if not found:
        return
    numbers = {term.id: number for number, term in enumerate(document.terms)}
    options = {term.id: term.option for term in document.terms}
    for term, beside in sorted(found.items(), key=lambda item: numbers[item[0]]):
        if options[term] not in (None, *(options[each] for each in beside)):
            continue
        listed = " and ".join(map(repr, beside))
        related = tuple(Related(f"the term {each!r}", file.read.value("terms", numbers[each])) for each in beside)
        message = f"the term {term!r} adds nothing to {'the terms' if len(beside) > 1 else 'the term'} {listed}"
        hint = "check that no scope, figure or strength was lost; where the text itself says it twice, leave it"
        yield REDUNDANT_TERM.problem(file.read, message, "terms", numbers[term], hint=hint, related=related)
