"""Texts that contradict themselves, found in their normal form, as problems at the terms that do."""

from __future__ import annotations

from collections.abc import Iterator

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause
from negotiations.clauses.normal_form import normal_form
from negotiations.clauses.reading import Reading
from negotiations.documents.papers import DemandList, Proposal
from negotiations.files.models import ReadFile
from negotiations.problems import InvalidValue, Problem, Related
from negotiations.terms.base import Context
from negotiations.terms.fields import Shape
from negotiations.vocabulary import Vocabulary


def check_meaning(read: ReadFile[Shape], vocabulary: Vocabulary, context: Context) -> Iterator[Problem]:
    """Yield the terms that cannot be, and the pairs of terms that cannot both be satisfied."""
    paper = read.partial
    if not isinstance(paper, Proposal | DemandList):
        return
    clauses: list[Clause] = []
    for number, term in enumerate(paper.terms):
        if any(what == "baseline" and word not in context.baselines for _, what, word in term.references()):
            # An unknown baseline has its own problem, at its own place.
            continue
        try:
            clauses.extend(term.clauses(context))
        except InvalidValue as error:
            yield read.problem("impossible-term", str(error), "terms", number)
    on = None if "date" in read.dropped else paper.date
    try:
        form = normal_form([(find_issue(clause.issue), clause) for clause in clauses], Reading(vocabulary, on))
    except InvalidValue:
        # A word or a path that nothing defines has its own problem, at its own place.
        return
    numbers = {term.id: number for number, term in enumerate(paper.terms)}
    for path, failure in form.failures:
        yield read.problem("too-many-cells", f"{failure}, on {path!r}", "terms")
    told: set[tuple[str, ...]] = set()
    for path, cell in form.contradictions:
        terms = tuple(sorted({clause.term for clause in cell.clauses}, key=numbers.__getitem__))
        if (path, *terms) in told:
            continue
        told.add((path, *terms))
        last = numbers[terms[-1]]
        related = tuple(Related(f"the term {term!r}", read.value("terms", numbers[term])) for term in terms[:-1])
        listed = " and ".join(map(repr, terms))
        message = f"nothing satisfies the terms {listed} together, on {path!r}"
        hint = "check them; say under which state, trigger or place each holds"
        yield read.problem("contradicts-itself", message, "terms", last, hint=hint, related=related)
