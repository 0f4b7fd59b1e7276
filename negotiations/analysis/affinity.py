"""`affinity`: what texts say to the demands that a party has published, question by question and without a verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from negotiations.analysis.coverage import Answer, answer_of_all, asked
from negotiations.compare.matrix import matrix_of
from negotiations.compare.rows import Row
from negotiations.compare.texts import Text, text_of
from negotiations.documents.negotiations import Document


class Measure(StrEnum):
    """Of what a share is a share.

    `met-of-all`: the parts that are met, of all; what is not said counts against the text. `met-of-answered`: the parts
    that are met, of those that the text answers: meets, allows or contradicts; what is not said does not count.
    `uncontradicted-of-all`: the parts that are not contradicted, of all; what is not said counts for the text.
    `demands-met`: the demands that are met in all their parts, of all demands.
    """

    MET_OF_ALL = "met-of-all"
    MET_OF_ANSWERED = "met-of-answered"
    UNCONTRADICTED_OF_ALL = "uncontradicted-of-all"
    DEMANDS_MET = "demands-met"


_ANSWERED = (Answer.MET, Answer.ALLOWED, Answer.CONTRADICTED)


@dataclass(frozen=True, slots=True)
class Share:
    """A share, as the counts that it rests on.

    Attributes:
        measure: Of what it is a share.
        count: How many.
        of: Of how many.
        unknown: How many of these are not known, because the text was not read there; they are not in `count`, but
            for `uncontradicted-of-all`, in which they are.
    """

    measure: Measure
    count: int
    of: int
    unknown: int

    @property
    def value(self) -> Fraction | None:
        """The share; None where it would be one of nothing."""
        return Fraction(self.count, self.of) if self.of else None


@dataclass(frozen=True, slots=True)
class AffinityRow:
    """One part of the scope of demands, in which each text says one thing.

    Attributes:
        row: The part, with the demands as the base.
        demands: The ids of the demands.
        answers: What each text says to them, in the order of the texts.
    """

    row: Row
    demands: tuple[str, ...]
    answers: tuple[Answer, ...]

    @property
    def issue(self) -> str:
        """The path of the issue."""
        return self.row.issue


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two texts of which it depends on the measure, or on what was not read, which has the larger share.

    Attributes:
        a: The first text.
        b: The second text.
        larger_a: The measures by which the first has the larger share.
        larger_b: Those by which the second has.
        unread: The measures whose order what was not read of the two could change.
    """

    a: Text
    b: Text
    larger_a: tuple[Measure, ...]
    larger_b: tuple[Measure, ...]
    unread: tuple[Measure, ...]


@dataclass(frozen=True)
class Affinity:
    """What texts say to the demands of a party, on parts that are the same for all texts.

    Attributes:
        demands: The text that demands.
        texts: The texts, in the order in which they were given.
        rows: The parts of the demands, in the order of the catalogue of issues.
    """

    demands: Text
    texts: tuple[Text, ...]
    rows: tuple[AffinityRow, ...]

    def __iter__(self) -> Iterator[AffinityRow]:
        """Iterate over the parts."""
        return iter(self.rows)

    def __len__(self) -> int:
        """Return the number of parts."""
        return len(self.rows)

    def __repr__(self) -> str:
        return f"<Affinity of {', '.join(repr(text.id) for text in self.texts)} to {self.demands.id!r}>"

    @cached_property
    def by_issue(self) -> Mapping[str, tuple[Mapping[Answer, int], ...]]:
        """For each issue, the number of parts by answer for each text."""
        rows: dict[str, list[AffinityRow]] = {}
        for row in self:
            rows.setdefault(row.issue, []).append(row)
        return {
            issue: tuple(_counted(row.answers[place] for row in there) for place in range(len(self.texts)))
            for issue, there in rows.items()
        }

    @cached_property
    def shares(self) -> tuple[tuple[Share, ...], ...]:
        """For each text its shares, in the order of `Measure`."""
        return tuple(self._shares(place) for place in range(len(self.texts)))

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """The pairs of texts whose order depends on the measure, or on what was not read."""
        pairs = combinations(range(len(self.texts)), 2)
        found = (self._doubt(one, two) for one, two in pairs)
        return tuple(doubt for doubt in found if (doubt.larger_a and doubt.larger_b) or doubt.unread)

    def to_records(self) -> list[dict[str, object]]:
        """Return the parts as plain values, one mapping for each part and text."""
        from negotiations.analysis.affinity_records import affinity_records

        return [dict(record) for record in affinity_records(self)]

    def _shares(self, place: int) -> tuple[Share, ...]:
        counts = _counted(row.answers[place] for row in self)
        by_demand: dict[str, set[Answer]] = {}
        for row in self:
            for demand in row.demands:
                by_demand.setdefault(demand, set()).add(row.answers[place])
        met, unknown = counts.get(Answer.MET, 0), counts.get(Answer.UNKNOWN, 0)
        all_met = sum(answers == {Answer.MET} for answers in by_demand.values())
        may_be = sum(Answer.UNKNOWN in answers <= {Answer.MET, Answer.UNKNOWN} for answers in by_demand.values())
        against = counts.get(Answer.CONTRADICTED, 0)
        return (
            Share(Measure.MET_OF_ALL, met, len(self), unknown),
            Share(Measure.MET_OF_ANSWERED, met, sum(counts.get(each, 0) for each in _ANSWERED), unknown),
            Share(Measure.UNCONTRADICTED_OF_ALL, len(self) - against, len(self), unknown),
            Share(Measure.DEMANDS_MET, all_met, len(by_demand), may_be),
        )

    def _doubt(self, one: int, two: int) -> Doubt:
        pairs = [(a, b) for a, b in zip(self.shares[one], self.shares[two], strict=True)]
        valued = [(a.measure, a.value, b.value) for a, b in pairs]
        return Doubt(
            self.texts[one],
            self.texts[two],
            tuple(measure for measure, a, b in valued if a is not None and b is not None and a > b),
            tuple(measure for measure, a, b in valued if a is not None and b is not None and a < b),
            tuple(a.measure for a, b in pairs if _could_turn(a, b)),
        )


def _counted(answers: Iterable[Answer]) -> Mapping[Answer, int]:
    counts = Counter(answers)
    return {each: counts[each] for each in Answer if counts[each]}


def _could_turn(a: Share, b: Share) -> bool:
    """Return whether what was not read of two texts could change which share is the larger."""
    (least_a, most_a), (least_b, most_b) = _ends(a), _ends(b)
    return (a.unknown or b.unknown) > 0 and least_a < most_b and least_b < most_a


def _ends(share: Share) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest that a share can come to, whatever stands in what was not read."""
    if share.measure is Measure.MET_OF_ANSWERED:
        total = share.of + share.unknown
        return (Fraction(share.count, total), Fraction(share.count + share.unknown, total)) if total else (_NONE, _NONE)
    if not share.of:
        return _NONE, _NONE
    if share.measure is Measure.UNCONTRADICTED_OF_ALL:
        return Fraction(share.count - share.unknown, share.of), Fraction(share.count, share.of)
    return Fraction(share.count, share.of), Fraction(share.count + share.unknown, share.of)


_NONE = Fraction(0)


def affinity(demands: Document, texts: Iterable[Document]) -> Affinity:
    """Return what texts say to the demands of a document.

    Raises:
        InvalidValue: there is no text, or one stands there twice.
        InvalidFiles: the vocabularies of their negotiations mean different things by one word.
    """
    return affinity_of(text_of(demands), tuple(text_of(each) for each in texts))


def affinity_of(demands: Text, texts: tuple[Text, ...]) -> Affinity:
    """Return what texts say to the demands of a text; of what follows from a demand nothing is told.

    Raises:
        InvalidValue: there is no text, or one stands there twice.
        InvalidFiles: the vocabularies of the texts mean different things by one word.
    """
    table = matrix_of(demands, texts)
    rows = []
    for row in table:
        own = dict.fromkeys(clause.term for side in row.base for clause in side.clauses if not clause.derived)
        findings = [asked(cell) for cell in row.cells]
        if own and all(findings):
            rows.append(AffinityRow(row, tuple(own), tuple(answer_of_all(each) for each in findings)))
    return Affinity(table.base, table.texts, tuple(rows))
