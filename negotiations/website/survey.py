"""`Survey`: all results that a site shows of one negotiation, each worked out once, whatever the languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from negotiations.analysis.coverage import Coverages, coverages
from negotiations.analysis.movement import Course, course
from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.relations import Relation
from negotiations.compare.comparing import compare, spoken
from negotiations.compare.findings import Comparison, Finding
from negotiations.compare.history import history
from negotiations.compare.matrix import matrix
from negotiations.compare.rows import Agreement, Matrix
from negotiations.compare.table_records import numbered_rows
from negotiations.compare.texts import Text, text_of
from negotiations.compare.timing import PREFIX as TIMING
from negotiations.documents.negotiations import Document, Negotiation
from negotiations.documents.papers import Proposal
from negotiations.pictures.maps import map_issues, shapes_for
from negotiations.pictures.shapes import Shapes
from negotiations.problems import InvalidValue

ONE_SIDED = (Relation.ONLY_A, Relation.ONLY_B)
"""The relations in which one of the two texts says nothing."""


def both_speak(finding: Finding) -> bool:
    """Return whether both texts say something where a finding holds, be it that they leave the question open.

    Who declines to speak to it, or proposes no text, in so many words, has clauses there and does not speak.
    """
    return finding.relation not in ONE_SIDED and bool(finding.a.clauses and finding.b.clauses)


@dataclass(frozen=True, eq=False)
class Survey:
    """All results that a site shows of one negotiation.

    Attributes:
        negotiation: The negotiation.
        chosen: The id of the document that the matrix relates the others to; empty for the one that most others
            revise, and the latest of these.
        outlines: The outlines of places for the maps; None for those that come with the package.

    Raises:
        InvalidValue: the negotiation has no document with terms, or the chosen one is none of them.
    """

    negotiation: Negotiation
    chosen: str = ""
    outlines: Shapes | None = None

    def __post_init__(self) -> None:
        if not self.documents:
            message = f"found no document with terms in {self.negotiation.id!r}, expected one or more to tell of"
            raise InvalidValue(message)
        if self.chosen and self.chosen not in {document.id for document in self.documents}:
            names = ", ".join(repr(document.id) for document in self.documents)
            message = f"found the base {self.chosen!r}, expected the id of a document with terms: {names}"
            raise InvalidValue(message)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents that ask for something, by date and id."""
        return tuple(document for document in self.negotiation.documents if not document.bare)

    @cached_property
    def texts(self) -> Mapping[str, Text]:
        """The documents as texts, by id."""
        return {document.id: text_of(document) for document in self.documents}

    @cached_property
    def speaking(self) -> Mapping[str, frozenset[str]]:
        """The ids of the documents that speak to each topic."""
        found: dict[str, set[str]] = {}
        for name, text in self.texts.items():
            for issue in spoken(text):
                found.setdefault(find_issue(issue).topic, set()).add(name)
        return {topic: frozenset(names) for topic, names in found.items()}

    @cached_property
    def base(self) -> Document:
        """The document that the matrix relates the others to."""
        if self.chosen:
            return self.negotiation[self.chosen]
        revised = [earlier.id for document in self.documents for earlier in document.revises]
        return max(self.documents, key=lambda document: (revised.count(document.id), document.date, document.id))

    @cached_property
    def matrix(self) -> Matrix | None:
        """All documents side by side; None where there is only one."""
        return matrix(self.documents, self.base) if len(self.documents) > 1 else None

    @cached_property
    def related(self) -> Matrix | None:
        """The base beside the documents that have a finding with it on which both speak; None where there are none."""
        if self.matrix is None:
            return None
        near = {other for other, _ in self.pairs_of(self.base.id)}
        kept = [number for number, text in enumerate(self.matrix.texts) if text.id in near]
        rows = [replace(row, cells=tuple(row.cells[number] for number in kept)) for row in self.matrix]
        said = tuple(row for row in rows if row.asking or any(cell.findings for cell in row.cells))
        return Matrix(self.matrix.base, tuple(self.matrix.texts[number] for number in kept), said) if kept else None

    @cached_property
    def agreements(self) -> Mapping[str, tuple[Agreement, int, int]]:
        """For each row of the matrix, by its id: how far the texts agree, how many ask, how many for the same."""
        if self.matrix is None:
            return {}
        return {name: (row.agreement, row.asking, row.largest) for name, row in numbered_rows(self.matrix)}

    @cached_property
    def shapes(self) -> Shapes | None:
        """The outlines of the places on the maps: the chosen ones, or those that come with the package; or None."""
        return self.outlines or shapes_for(self.documents)

    @cached_property
    def mapped(self) -> Mapping[str, tuple[Document, ...]]:
        """The issues that have maps, each with the documents that speak to it.

        Two of these tell places apart there, or the only document does.
        """
        if self.shapes is None:
            return {}
        counts = Counter(issue for issues in self.told_apart.values() for issue in issues)
        least = min(2, len(self.documents))
        return {
            issue: tuple(document for document in self.documents if issue in spoken(self.texts[document.id]))
            for issue in map_issues(self.documents, self.shapes)
            if counts[issue] >= least
        }

    @cached_property
    def told_apart(self) -> Mapping[str, tuple[str, ...]]:
        """The issues on which each document tells places of the maps apart, by its id."""
        shapes = self.shapes
        return {each.id: map_issues([each], shapes) for each in self.documents} if shapes else {}

    @cached_property
    def comparisons(self) -> Mapping[tuple[str, str], Comparison]:
        """The comparisons of those pairs that have a finding on which both texts speak, by their ids."""
        found = {}
        for a, b in combinations(self.documents, 2):
            if _may_meet(spoken(self.texts[a.id]), spoken(self.texts[b.id])):
                comparison = compare(a, b)
                if any(map(both_speak, comparison)):
                    found[a.id, b.id] = comparison
        return found

    @property
    def pages(self) -> int:
        """How many files a site in one language has, up to a few: enough for a bar."""
        shown = 0
        if self.matrix is not None:
            shown = len(self.matrix.by_topic) + len(self.matrix.by_issue) + len(self.comparisons)
        return shown + len(self.mapped) + len(self.negotiation) + len(self.coverages) + len(self.courses) + _OTHER_FILES

    def pairs_of(self, document_id: str) -> Iterator[tuple[str, tuple[str, str]]]:
        """Yield with which documents a document has a page, and of which pair that is."""
        for pair in self.comparisons:
            if document_id in pair:
                yield (pair[0] if pair[1] == document_id else pair[1]), pair

    @cached_property
    def coverages(self) -> Mapping[str, Coverages]:
        """What the proposals say to each list of demands, by the id of the list."""
        proposals = [document for document in self.documents if isinstance(document.paper, Proposal)]
        wanted = [document for document in self.documents if not isinstance(document.paper, Proposal)]
        # The latest first, as that is what people look for.
        return {demands.id: coverages(demands, proposals[::-1]) for demands in wanted} if proposals else {}

    @cached_property
    def courses(self) -> Mapping[str, Course]:
        """How drafts changed, by the id of the last of each lineage: one that no other draft revises."""
        revised = {earlier.id for document in self.documents for earlier in document.revises}
        found = {}
        for document in self.documents:
            drafts = [draft for draft in self.negotiation.lineage(document.id) if not draft.bare]
            if document.id not in revised and len(drafts) > 1:
                found[document.id] = course(history(drafts), [])
        return found


def _may_meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two sets of issues could meet.

    An issue of everything else meets those beside it, and when one thing happens bears on when another does.
    """
    timed = all(any(issue.startswith(TIMING) for issue in each) for each in (one, other))
    return timed or not one.isdisjoint(other) or any("*" in issue for issue in one | other)


_OTHER_FILES = 16
"""The pages that there is one of, and the files beside the pages."""
