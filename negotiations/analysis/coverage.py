"""`coverage`: which demands of one text another text meets, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from negotiations.analysis.near import Near, near_answers
from negotiations.analysis.single_demands import asked_by, of_term, only_of_some
from negotiations.clauses.clause import Silence
from negotiations.clauses.relations import Relation
from negotiations.compare.comparing import compare_texts, spoken
from negotiations.compare.findings import Finding
from negotiations.compare.rows import Cell
from negotiations.compare.texts import Named, Text, beside, text_of
from negotiations.documents.negotiations import Document
from negotiations.problems import InvalidValue


class Answer(StrEnum):
    """What a text says to a demand in one cell.

    `met`: whatever satisfies the text satisfies the demand. `allowed`: the text leaves room for it, and asks for less.
    `contradicted`: nothing satisfies both. `left-open`: the text speaks to it and leaves it open, or it depends on an
    option. `declined`: the text declines to speak of it. `unclear`: the two cannot be compared. `silent`: the text does
    not speak to it; `unknown`: what was not read of it may; `struck`: it struck the words out.
    """

    MET = "met"
    ALLOWED = "allowed"
    CONTRADICTED = "contradicted"
    LEFT_OPEN = "left-open"
    DECLINED = "declined"
    UNCLEAR = "unclear"
    SILENT = "silent"
    UNKNOWN = "unknown"
    STRUCK = "struck"


_BY_RELATION: Mapping[Relation, Answer] = {
    Relation.SAME: Answer.MET,
    Relation.ENTAILED: Answer.MET,
    Relation.ENTAILS: Answer.ALLOWED,
    Relation.OVERLAPS: Answer.ALLOWED,
    Relation.CONFLICTS: Answer.CONTRADICTED,
    Relation.OPEN: Answer.LEFT_OPEN,
    Relation.INCOMPARABLE: Answer.UNCLEAR,
}
_BY_SILENCE: Mapping[Silence | None, Answer] = {
    Silence.REFUSED: Answer.DECLINED,
    Silence.UNKNOWN: Answer.UNKNOWN,
    Silence.STRUCK: Answer.STRUCK,
}
_NOTHING = frozenset({Silence.SILENT, Silence.UNKNOWN, Silence.STRUCK})
"""Why a text says nothing at all, which is no way of leaving a question open."""


@dataclass(frozen=True, slots=True)
class DemandCell:
    """What a text says to a demand in one part of its scope.

    Attributes:
        finding: How the demand, as A, relates to the text there.
        answer: What that comes to.
        near: Where the text says nothing, what it says near it that is no answer.
    """

    finding: Finding
    answer: Answer
    near: tuple[Near, ...] = ()

    @property
    def by(self) -> tuple[str, ...]:
        """The ids of the terms of the text that answer."""
        return self.finding.b.term_ids

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules by which the answer follows, where the text gives it only by consequence."""
        clauses = self.finding.b.clauses
        return tuple(sorted({clause.derived for clause in clauses})) if all(each.derived for each in clauses) else ()


@dataclass(frozen=True, slots=True)
class Answered:
    """One demand with all that a text says to it.

    Attributes:
        term: The demand.
        cells: The parts of its scope, issue by issue.
    """

    term: Named
    cells: tuple[DemandCell, ...]

    @property
    def counts(self) -> Mapping[Answer, int]:
        """The number of cells by answer, in the order of `Answer`."""
        return {each: count for each in Answer if (count := sum(cell.answer is each for cell in self.cells))}

    @property
    def headline(self) -> Answer:
        """The answer that no other may hide: `contradicted` if one cell is, else `met` only if all are."""
        counts = self.counts
        if Answer.CONTRADICTED in counts or len(counts) == 1:
            return Answer.CONTRADICTED if Answer.CONTRADICTED in counts else next(iter(counts))
        return next(answer for answer in counts if answer is not Answer.MET)

    @property
    def partly_met(self) -> bool:
        """Whether some cells are met and others are not."""
        return Answer.MET in self.counts and len(self.counts) > 1


@dataclass(frozen=True, slots=True)
class Coverage:
    """The demands of one text, and what another says to each.

    Attributes:
        demands: The text that demands.
        plan: The other text.
        answered: The demands, in the order of their file.
    """

    demands: Text
    plan: Text
    answered: tuple[Answered, ...]

    def __iter__(self) -> Iterator[Answered]:
        """Iterate over the demands."""
        return iter(self.answered)

    def __len__(self) -> int:
        """Return the number of demands."""
        return len(self.answered)

    def __repr__(self) -> str:
        return f"<Coverage of {self.demands.id!r} by {self.plan.id!r}: {len(self)} demands>"

    @property
    def asking_nothing(self) -> tuple[Named, ...]:
        """The terms of the text that ask for nothing and are no demands: it leaves open what they speak of."""
        own = [clause for clause in self.demands.clauses if not clause.derived]
        asking = {clause.term for clause in own if clause.asks}
        return tuple(map(self.demands.term, dict.fromkeys(each.term for each in own if each.term not in asking)))

    @property
    def counts(self) -> Mapping[Answer, int]:
        """The number of cells by answer, over all demands."""
        cells = [cell for answered in self for cell in answered.cells]
        return {each: count for each in Answer if (count := sum(cell.answer is each for cell in cells))}

    def to_records(self) -> list[dict[str, object]]:
        """Return the parts of the demands as plain values, one mapping each, for tables and data frames."""
        from negotiations.analysis.coverage_records import coverage_records

        return [dict(record) for record in coverage_records(self)]


@dataclass(frozen=True, slots=True)
class Coverages:
    """What several plans answer to the demands of one text.

    Attributes:
        demands: The text that demands.
        coverages: What each plan answers, in the order in which the plans were given.
    """

    demands: Text
    coverages: tuple[Coverage, ...]

    def __iter__(self) -> Iterator[Coverage]:
        """Iterate over the plans."""
        return iter(self.coverages)

    def __len__(self) -> int:
        """Return the number of plans."""
        return len(self.coverages)

    def __repr__(self) -> str:
        return f"<Coverages of {self.demands.id!r} by {', '.join(repr(each.plan.id) for each in self)}>"

    @property
    def asking_nothing(self) -> tuple[Named, ...]:
        """The terms of the text that ask for nothing and are no demands, as `Coverage.asking_nothing`."""
        return self.coverages[0].asking_nothing

    def to_records(self) -> list[dict[str, object]]:
        """Return the parts of the demands as plain values, plan by plan."""
        return [record for each in self for record in each.to_records()]


def coverages(demands: Document, plans: Iterable[Document]) -> Coverages:
    """Return which demands of a document each of several plans meets.

    Raises:
        InvalidValue: there is no plan, or two have the same id.
        InvalidFiles: the vocabularies of their negotiations mean different things by one word.
    """
    listed = tuple(plans)
    names = [plan.id for plan in listed]
    if twice := next((name for place, name in enumerate(names) if name in names[:place]), None):
        message = f"found two plans with the id {twice!r}, expected ids by which a part can tell them apart"
        raise InvalidValue(message)
    if not listed:
        message = "found no plan, expected one or more beside the demands"
        raise InvalidValue(message)
    return Coverages(text_of(demands), tuple(coverage(demands, plan) for plan in listed))


def coverage(demands: Document, plan: Document) -> Coverage:
    """Return which demands of a document another one meets.

    Raises:
        InvalidFiles: the vocabularies of their negotiations mean different things by one word.
    """
    return coverage_of(text_of(demands), text_of(plan))


def coverage_of(demands: Text, plan: Text) -> Coverage:
    """Return which demands of a text another one meets.

    Of what follows from a demand only that is told which contradicts it, and with it the demand.

    Raises:
        InvalidFiles: the vocabularies of the texts mean different things by one word.
    """
    cells: dict[str, list[DemandCell]] = {}
    told = list(_cells(demands, plan))
    hidden = only_of_some(demands, ((term, cell.finding.issue) for term, cell in told))
    for term, cell in (*told, *(_cells(hidden, plan) if hidden else ())):
        cells.setdefault(term, []).append(cell)
    terms = [term for term in dict.fromkeys(clause.term for clause in demands.clauses) if term in cells]
    return Coverage(demands, plan, tuple(Answered(demands.term(term), tuple(cells[term])) for term in terms))


def _cells(demands: Text, plan: Text) -> Iterator[tuple[str, DemandCell]]:
    """Yield what a text says to the demands of another part by part, each part with the id of a demand."""
    for finding in compare_texts(demands, plan, issues=spoken(beside(demands, plan))):
        if not (own := asked_by(finding)):
            continue
        answer = answer_of(finding)
        near = near_answers(finding, plan) if answer in {Answer.SILENT, Answer.UNKNOWN} else ()
        for term in own:
            of_it = of_term(finding, term)
            of_it = finding if answer_of(of_it) is answer else of_it
            yield term, DemandCell(of_it, answer_of(of_it), near)


def answer_of(finding: Finding) -> Answer:
    """Return what a finding comes to for a demand that is its A."""
    if finding.relation is Relation.ONLY_A:
        return _BY_SILENCE.get(finding.b.silence, Answer.SILENT)
    if finding.relation is Relation.OPEN and finding.b.silence is Silence.REFUSED:
        return Answer.DECLINED
    # A demand that stands in one option of its list is open; that a plan says nothing to it is so all the same.
    if finding.relation is Relation.OPEN and not finding.b.clauses and finding.b.silence in _NOTHING:
        return _BY_SILENCE.get(finding.b.silence, Answer.SILENT)
    return _BY_RELATION[finding.relation]


def asked(cell: Cell) -> list[Finding]:
    """Return how a demand, as the base, relates to a text, by the options of the text where it has several."""
    return [each for each in cell.findings if each.relation is not Relation.ONLY_B and each.a.asks]


def answer_of_all(findings: Sequence[Finding]) -> Answer:
    """Return what a text says to a demand; that it depends on the option leaves it open."""
    answers = {answer_of(finding) for finding in findings}
    return answers.pop() if len(answers) == 1 else Answer.LEFT_OPEN
