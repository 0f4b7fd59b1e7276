"""`Finding` and `Comparison`: what comparing two texts comes to, as frozen values without sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from negotiations.clauses.boxes import Box
from negotiations.clauses.catalogue import Issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.normal_form import Frame
from negotiations.clauses.positions import Case, Position
from negotiations.clauses.reading import everything
from negotiations.clauses.relations import Gap, Nature, Relation, Witness, gap, margin, nature, witness
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import STATIC_AXES
from negotiations.clauses.situations import Literal, Situation
from negotiations.clauses.strengths import Strength
from negotiations.compare.edits import Edit, edits
from negotiations.compare.texts import Named, Text
from negotiations.problems import InvalidValue
from negotiations.vocabulary import Cover, Vocabulary


@dataclass(frozen=True, slots=True)
class Region:
    """One box of a scope, in words.

    Attributes:
        axes: For each axis that is not everything, its words.
        situation: The states, triggers and periods in which it holds.
    """

    axes: tuple[tuple[str, Cover], ...]
    situation: tuple[Literal, ...]


@dataclass(frozen=True, slots=True)
class Where:
    """The scope of a finding, in atoms and in words.

    Attributes:
        issue: The issue whose axes they are.
        boxes: Canonical disjoint boxes.
        key: The sets on the axes of which a claim speaks of the total.
        situation: What the atoms of the situation axis are.
        vocabulary: What the atoms of the other axes are.
    """

    issue: Issue
    boxes: tuple[Box, ...]
    key: tuple[int, ...]
    situation: Situation
    vocabulary: Vocabulary

    @property
    def regions(self) -> tuple[Region, ...]:
        """The boxes in words, as few and as coarse as the vocabulary allows."""
        issue = self.issue
        return regions((issue.each, issue.totals), self.boxes, self.key, self.situation, self.vocabulary)

    def boxes_on(self, situation: Situation) -> tuple[Box, ...]:
        """Return the boxes on the atoms of a situation that asks at least as much."""
        if self.situation == situation:
            return self.boxes
        table = self.situation.embedding(situation)
        masks = [sum(1 << new for new, old in enumerate(table) if box[-1] >> old & 1) for box in self.boxes]
        return tuple([(*box[:-1], mask) for box, mask in zip(self.boxes, masks, strict=True) if mask])


# The same places and conditions come again in the findings of many pairs of texts.
@lru_cache(maxsize=8192)
def regions(
    axes: tuple[tuple[str, ...], tuple[str, ...]],
    boxes: tuple[Box, ...],
    key: tuple[int, ...],
    situation: Situation,
    vocabulary: Vocabulary,
) -> tuple[Region, ...]:
    """Return boxes in words, as few and as coarse as the vocabulary allows.

    Args:
        axes: The axes of which a claim speaks of each element, and those of which it speaks of the total.
        boxes: The boxes.
        key: The sets on the axes of the total.
        situation: What the atoms of the situation axis are.
        vocabulary: What the atoms of the other axes are.
    """
    each, totals = axes
    of_totals = _covers(totals, key, vocabulary)
    found: list[Region] = []
    for box in boxes:
        covers = sorted((*of_totals, *_covers(each, box, vocabulary)), key=lambda item: STATIC_AXES.index(item[0]))
        found.extend(Region(tuple(covers), cube) for cube in situation.cubes(box[-1]))
    return tuple(found)


def _covers(names: tuple[str, ...], masks: tuple[int, ...], vocabulary: Vocabulary) -> tuple[tuple[str, Cover], ...]:
    """Return the words of each axis on which a set is not everything."""
    found = []
    for axis, mask in zip(names, masks, strict=False):
        if mask != everything(vocabulary, axis):
            found.append((axis, vocabulary.cover(axis, mask)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Side:
    """What one text says where a finding holds.

    Attributes:
        text: The text.
        position: What it demands; None where it demands nothing.
        silence: Why it demands nothing; None where it demands something.
        clauses: The clauses that shaped the position.
        alternatives: What it demands by each option, and what that is measured against, where one of several is chosen
            and they differ.
        elsewhere: Where it says nothing, what it says of the same question under other conditions.
        options: The options of its brackets in which it says so, each as `group/option`; empty where it does so in all.
        passed: Whether all of it is a consequence of what the text says elsewhere: it follows by a rule, or from what
            is said of a total or of its parts.
    """

    text: Text
    position: Position | None
    silence: Silence | None
    clauses: tuple[Clause, ...]
    alternatives: tuple[tuple[Position, Frame], ...] = ()
    elsewhere: tuple[Clause, ...] = ()
    options: tuple[str, ...] = ()
    passed: bool = False

    @property
    def terms(self) -> tuple[Named, ...]:
        """The terms that shaped the position, in the order of their ids."""
        return tuple(self.text.term(term) for term in self.term_ids)

    @property
    def term_ids(self) -> tuple[str, ...]:
        """The ids of the terms that shaped the position."""
        if len(self.clauses) == 1:
            return (self.clauses[0].term,)
        return tuple(sorted({clause.term for clause in self.clauses}, key=_natural))

    @property
    def term(self) -> Named:
        """The first of the terms."""
        return self.terms[0]

    @property
    def room(self) -> Room | None:
        """The room of all that it demands."""
        return self.position.room if self.position else None

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The rooms of what it demands: one, or one for each option that differs, or that of some part."""
        if self.position:
            return (self.position.room,)
        if self.alternatives:
            return tuple(position.room for position, _ in self.alternatives)
        return tuple(dict.fromkeys(clause.some for clause in self.clauses if clause.some is not None))

    @property
    def asks(self) -> bool:
        """Whether it demands anything; not where it is silent, or leaves open or declines what it speaks of."""
        return any(clause.asks for clause in self.clauses)

    @property
    def strength(self) -> Strength | None:
        """How strongly it demands it."""
        return self.position.strength if self.position else None


@lru_cache(maxsize=8192)
def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """Return a key by which "9" comes before "10a"."""
    key: list[tuple[int, str]] = []
    digits = ""
    for sign in text:
        if sign.isdecimal():
            digits += sign
            continue
        if digits:
            key.append((int(digits), ""))
            digits = ""
        key.append((-1, sign))
    return (*key, (int(digits), "")) if digits else tuple(key)


@dataclass(frozen=True, slots=True)
class Finding:
    """One issue, one relation, one pair of rooms.

    Attributes:
        issue: The path of the issue.
        relation: How A relates to B.
        where: The scope, in atoms and in words.
        a: What A says there.
        b: What B says there.
        soft: Whether a conflict would vanish if only what is said with `shall` counted, or rests on derived clauses
            alone.
        assumed: The axes on which the finding rests on what an author left out.
        reason: Why the two are open or incomparable there; empty for other relations.
        cases: For one open figure, the relation by its value.
    """

    issue: str
    relation: Relation
    where: Where
    a: Side
    b: Side
    soft: bool = False
    assumed: tuple[str, ...] = ()
    reason: str = ""
    cases: tuple[Case, ...] = ()

    def __repr__(self) -> str:
        sides = " and ".join("+".join(side.term_ids) or side.text.id for side in (self.a, self.b))
        return f"<Finding {self.relation.value} on {self.issue!r}: {sides}>"

    @property
    def scope(self) -> tuple[Region, ...]:
        """Where the finding holds, in words."""
        return self.where.regions

    @property
    def silence(self) -> Silence | None:
        """Why the text that says nothing says nothing."""
        return (
            self.b.silence
            if self.relation is Relation.ONLY_A
            else self.a.silence
            if self.relation is Relation.ONLY_B
            else None
        )

    @property
    def follows(self) -> bool:
        """Whether neither text says any of it itself, and it is no conflict: a comparison does not tell it then."""
        speaking = [side for side in (self.a, self.b) if side.clauses]
        return self.relation is not Relation.CONFLICTS and all(side.passed for side in speaking)

    @property
    def nature(self) -> Nature | None:
        """What a conflict is about; with options, a conflict of degree only where it is one for all of them."""
        natures = {nature(*rooms) for rooms in self._conflicting()}
        return next(iter(natures)) if len(natures) == 1 else Nature.KIND if natures else None

    @property
    def gap(self) -> Gap | None:
        """How far apart the two are where they conflict, with options the nearest; None with open figures."""
        gaps = [gap(*rooms) for rooms in self._conflicting()]
        if not gaps or len({(each.measure, each.unit) for each in gaps}) > 1:
            return None
        nearest = min(gaps, key=lambda each: each.amount or 0)
        return None if nearest.measure != "unlimited" and self._has_figures else nearest

    @property
    def witness(self) -> Witness | None:
        """What one side demands and the other excludes, where they conflict."""
        pairs = self._conflicting()
        return witness(*pairs[0]) if len(pairs) == 1 and not self._has_figures else None

    @property
    def margin(self) -> Gap | None:
        """By how much the one that entails the other is stricter, where that is one number."""
        if self.relation not in (Relation.ENTAILS, Relation.ENTAILED) or not (self.a.room and self.b.room):
            return None
        return None if self._has_figures else margin(self.a.room, self.b.room)

    @property
    def common(self) -> Room | None:
        """What satisfies both, where both say `shall` and neither asks for all that the other does."""
        both = self.a.strength is Strength.SHALL and self.b.strength is Strength.SHALL
        if self.relation is not Relation.OVERLAPS or not both or self.a.room is None or self.b.room is None:
            return None
        return self.a.room & self.b.room

    @property
    def _has_figures(self) -> bool:
        return any(room.figures for side in (self.a, self.b) for room in side.rooms)

    def _conflicting(self) -> list[tuple[Room, Room]]:
        """Return the pairs of rooms that conflict: one, or with options each of A's with each of B's."""
        if self.relation is not Relation.CONFLICTS:
            return []
        return [(_settled(mine), _settled(other)) for mine in self.a.rooms for other in self.b.rooms]

    @property
    def mirrored(self) -> Finding:
        """The finding seen from the other text."""
        cases = tuple(Case(case.low, case.high, case.relation.converse) for case in self.cases)
        return replace(self, relation=self.relation.converse, a=self.b, b=self.a, cases=cases)


def _settled(room: Room) -> Room:
    """Return a room with the least values for its figures: enough where a conflict is the same whatever they are."""
    return (
        (room.with_figures({figure.name: figure.low or 0 for figure in room.figures}) or room) if room.figures else room
    )


RANKS = {
    Relation.CONFLICTS: 0,
    Relation.OPEN: 1,
    Relation.INCOMPARABLE: 2,
    Relation.OVERLAPS: 3,
    Relation.ENTAILS: 4,
    Relation.ENTAILED: 4,
    Relation.SAME: 5,
    Relation.ONLY_A: 6,
    Relation.ONLY_B: 6,
}
"""The order in which the findings on one issue are told; the same from either side."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All findings on two texts, in the order of the catalogue of issues.

    Attributes:
        a: The first text.
        b: The second text.
        findings: The findings.
    """

    a: Text
    b: Text
    findings: tuple[Finding, ...]

    def __iter__(self) -> Iterator[Finding]:
        """Iterate over the findings."""
        return iter(self.findings)

    def __len__(self) -> int:
        """Return the number of findings."""
        return len(self.findings)

    def __repr__(self) -> str:
        return f"<Comparison of {self.a.id!r} with {self.b.id!r}: {len(self)} findings>"

    def of(self, *relations: Relation | str) -> tuple[Finding, ...]:
        """Return the findings with one of these relations.

        Raises:
            InvalidValue: there is no such relation.
        """
        for relation in relations:
            if relation not in list(Relation):
                message = f"unknown relation {relation!r}, expected one of {', '.join(Relation)}"
                raise InvalidValue(message)
        return tuple(finding for finding in self.findings if finding.relation in relations)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings in which nothing satisfies both texts."""
        return self.of(Relation.CONFLICTS)

    @property
    def counts(self) -> Mapping[Relation, int]:
        """The number of findings by relation, in the order of `Relation`."""
        return {relation: count for relation in Relation if (count := len(self.of(relation)))}

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What changed in the file from A to B, worked out when it is asked for; empty for texts without a document."""
        return edits(self.a.document, self.b.document) if self.a.document and self.b.document else ()

    def to_records(self) -> list[dict[str, object]]:
        """Return the findings as plain values, one mapping each, for tables and data frames."""
        from negotiations.compare.records import to_records

        return [dict(record) for record in to_records(self)]

    @property
    def mirrored(self) -> Comparison:
        """The comparison of B with A."""
        return Comparison(self.b, self.a, tuple(finding.mirrored for finding in self.findings))
