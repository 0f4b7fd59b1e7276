"""`history`: what each draft of a lineage changed, question by question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from negotiations.clauses.alternatives import Alternative, touching
from negotiations.clauses.clause import Silence
from negotiations.clauses.relations import Relation
from negotiations.compare.comparing import compare
from negotiations.compare.edits import Edit
from negotiations.compare.findings import Comparison, Finding, Side
from negotiations.compare.in_no_option import told_once
from negotiations.documents.negotiations import Document
from negotiations.problems import InvalidValue


class Change(StrEnum):
    """What a draft did to a question, seen from the draft before it.

    `added`: only it speaks to it. `struck`: it struck the words out; `dropped`: it no longer speaks to it, and that it
    struck the words out is not known. `tightened`: it demands more; `loosened`: less. `reversed`: it demands what
    nothing reconciles with the draft before. `shifted`: it demands something else that leaves common ground. `opened`:
    it leaves open, or declines to discuss, what was demanded; `settled`: the other way round. `split`: it moved into
    options what was one demand; `joined`: the other way round. `unclear`: the two cannot be compared. `unseen`: one of
    the two says it, and what was not read of the other may say it too. `kept`: it says the same.
    """

    ADDED = "added"
    STRUCK = "struck"
    DROPPED = "dropped"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    REVERSED = "reversed"
    SHIFTED = "shifted"
    OPENED = "opened"
    SETTLED = "settled"
    SPLIT = "split"
    JOINED = "joined"
    UNCLEAR = "unclear"
    UNSEEN = "unseen"
    KEPT = "kept"


_BY_RELATION: Mapping[Relation, Change] = {
    Relation.SAME: Change.KEPT,
    Relation.ENTAILED: Change.TIGHTENED,
    Relation.ENTAILS: Change.LOOSENED,
    Relation.OVERLAPS: Change.SHIFTED,
    Relation.CONFLICTS: Change.REVERSED,
    Relation.INCOMPARABLE: Change.UNCLEAR,
}


_WITHOUT: Mapping[Silence | None, Change] = {Silence.STRUCK: Change.STRUCK, Silence.UNKNOWN: Change.UNSEEN}
"""What it comes to that one of two drafts says nothing, by why it does."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one draft did to one question in one part of its scope.

    Attributes:
        change: What it did.
        finding: How the draft before, as A, relates to it.
    """

    change: Change
    finding: Finding

    @property
    def issue(self) -> str:
        """The path of the issue."""
        return self.finding.issue


@dataclass(frozen=True, slots=True)
class Revision:
    """What one draft changed of the one before.

    Attributes:
        before: The earlier draft.
        after: The later one.
        comparison: How the earlier relates to the later, as A and B.
        steps: What became of each question, in the order of the catalogue of issues.
    """

    before: Document
    after: Document
    comparison: Comparison
    steps: tuple[Step, ...]

    @property
    def counts(self) -> Mapping[Change, int]:
        """The number of steps by change, in the order of `Change`."""
        return {each: count for each in Change if (count := sum(step.change is each for step in self.steps))}

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What changed in the file, worked out when it is asked for."""
        return self.comparison.edits

    def of(self, *changes: Change | str) -> tuple[Step, ...]:
        """Return the steps with one of these changes.

        Raises:
            InvalidValue: there is no such change.
        """
        for change in changes:
            if change not in list(Change):
                message = f"unknown change {change!r}, expected one of {', '.join(Change)}"
                raise InvalidValue(message)
        return tuple(step for step in self.steps if step.change in changes)


@dataclass(frozen=True, slots=True)
class History:
    """What each draft of a lineage changed.

    Attributes:
        drafts: The drafts, the earliest first.
        revisions: What each changed of the one before it; one fewer than there are drafts.
    """

    drafts: tuple[Document, ...]
    revisions: tuple[Revision, ...]

    def __iter__(self) -> Iterator[Revision]:
        """Iterate over the revisions, the earliest first."""
        return iter(self.revisions)

    def __len__(self) -> int:
        """Return the number of revisions."""
        return len(self.revisions)

    def __repr__(self) -> str:
        return f"<History of {' > '.join(draft.id for draft in self.drafts)}>"

    @property
    def ledger(self) -> Mapping[str, tuple[tuple[Step, ...], ...]]:
        """For each issue on which something changed, what each revision did to it, the earliest first."""
        changed = dict.fromkeys(step.issue for each in self for step in each.steps if step.change is not Change.KEPT)
        return {
            issue: tuple(tuple(step for step in each.steps if step.issue == issue) for each in self)
            for issue in changed
        }

    def to_records(self) -> list[dict[str, object]]:
        """Return what became of each question as plain values, one mapping for each revision and question."""
        from negotiations.compare.table_records import history_records

        return [dict(record) for record in history_records(self)]


def history(drafts: Iterable[Document]) -> History:
    """Return what each of several drafts changed of the one before it.

    Args:
        drafts: Two drafts or more, the earliest first, as `Negotiation.lineage` gives them.

    Raises:
        InvalidValue: there are fewer than two drafts, or two different ones have the same id.
        InvalidFiles: the vocabularies of their negotiations mean different things by one word.
    """
    listed = tuple(drafts)
    if len(listed) <= 1:
        message = "found fewer than two drafts, expected two or more; a draft names those that it revises in 'lineage'"
        raise InvalidValue(message)
    for draft in listed:
        if any(other.id == draft.id and other != draft for other in listed):
            message = f"found two drafts with the id {draft.id!r}, expected ids by which a step can tell them apart"
            raise InvalidValue(message)
    return History(listed, tuple(_revision(before, after) for before, after in pairwise(listed)))


def _revision(before: Document, after: Document) -> Revision:
    comparison = compare(before, after)
    told = [finding for finding in comparison if _told(finding)]
    once = told_once(told, comparison.a)
    steps = tuple(Step(_one_sided(finding) if nowhere else change_of(finding), finding) for finding, nowhere in once)
    return Revision(before, after, comparison, steps)


def _told(finding: Finding) -> bool:
    """Return whether a finding tells of a change: not where neither draft demands anything."""
    return finding.relation is not Relation.OPEN or bool(finding.a.rooms or finding.b.rooms)


def change_of(finding: Finding) -> Change:
    """Return what a finding on two drafts comes to, the earlier as A."""
    a, b = finding.a, finding.b
    if _several(b) and not _several(a) and a.rooms:
        return Change.SPLIT
    if _several(a) and not _several(b) and b.rooms:
        return Change.JOINED
    if finding.relation in (Relation.ONLY_A, Relation.ONLY_B):
        return _one_sided(finding)
    if finding.relation is Relation.OPEN:
        return _opened(a, b)
    return _BY_RELATION[finding.relation]


def _one_sided(finding: Finding) -> Change:
    """Return what it comes to that only one draft speaks."""
    gone = finding.relation is Relation.ONLY_A
    return _WITHOUT.get((finding.b if gone else finding.a).silence, Change.DROPPED if gone else Change.ADDED)


def _opened(a: Side, b: Side) -> Change:
    # Where sources tell a demand in different ways, or it is of some part, there is one, and it is not left open.
    if a.position is not None and b.position is None and b.clauses and not b.asks:
        return Change.OPENED
    if b.position is not None and a.position is None and a.clauses and not a.asks:
        return Change.SETTLED
    return Change.UNCLEAR


def _several(side: Side) -> bool:
    """Return whether a draft has options; that sources tell one thing in different ways are none of its own."""
    if side.options:
        return True
    groups = touching(side.text.groups, side.clauses) if side.alternatives else ()
    return any(group.kind is not Alternative.REPORTED for group in groups)
