"""`affinity`: what texts say to the demands that a party has published, question by question and without a verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from negotiations.analysis.coverage import Answer, Coverage, Coverages, DemandCell, coverages
from negotiations.clauses.catalogue import find_issue
from negotiations.compare.texts import Text
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
    """What texts say to the demands of a party.

    Attributes:
        coverages: What each text says to each demand.

    The parts of the demands are those of the comparison with each text, so that none is left out for any; their number
    differs from text to text. A part of several demands counts for each of them.
    """

    coverages: Coverages

    def __repr__(self) -> str:
        return f"<Affinity of {', '.join(repr(text.id) for text in self.texts)} to {self.demands.id!r}>"

    @property
    def demands(self) -> Text:
        """The text that demands."""
        return self.coverages.demands

    @property
    def texts(self) -> tuple[Text, ...]:
        """The texts, in the order in which they were given."""
        return tuple(each.plan for each in self.coverages)

    @cached_property
    def parts(self) -> tuple[tuple[DemandCell, ...], ...]:
        """For each text the parts of the demands, each once, in the order of the catalogue of issues."""
        return tuple(_parts(each) for each in self.coverages)

    @cached_property
    def by_issue(self) -> Mapping[str, tuple[Mapping[Answer, int], ...]]:
        """For each issue, the number of parts by answer for each text, in the order of the catalogue."""
        counted = [_by_issue(each) for each in self.coverages]
        issues = {issue for each in counted for issue in each}
        return {
            issue: tuple(_in_order(each.get(issue, Counter())) for each in counted)
            for issue in sorted(issues, key=lambda path: (find_issue(path).order, path))
        }

    @cached_property
    def shares(self) -> tuple[tuple[Share, ...], ...]:
        """For each text its shares, in the order of `Measure`."""
        return tuple(_shares(each) for each in self.coverages)

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


def _parts(coverage: Coverage) -> tuple[DemandCell, ...]:
    """Return the parts of all demands, each once: one part may be of several demands."""
    parts = {id(cell.finding): cell for answered in coverage for cell in answered.cells}.values()
    return tuple(sorted(parts, key=lambda part: (part.finding.where.issue.order, part.finding.issue)))


def _by_issue(coverage: Coverage) -> Mapping[str, Counter[Answer]]:
    found: dict[str, Counter[Answer]] = {}
    for answered in coverage:
        for cell in answered.cells:
            found.setdefault(cell.finding.issue, Counter())[cell.answer] += 1
    return found


def _in_order(counts: Counter[Answer]) -> Mapping[Answer, int]:
    return {each: counts[each] for each in Answer if counts[each]}


def _shares(coverage: Coverage) -> tuple[Share, ...]:
    counts = Counter(coverage.counts)
    total = counts.total()
    met, unknown = counts[Answer.MET], counts[Answer.UNKNOWN]
    said = [set(answered.counts) for answered in coverage]
    may_be = sum(Answer.UNKNOWN in answers <= {Answer.MET, Answer.UNKNOWN} for answers in said)
    return (
        Share(Measure.MET_OF_ALL, met, total, unknown),
        Share(Measure.MET_OF_ANSWERED, met, sum(counts[each] for each in _ANSWERED), unknown),
        Share(Measure.UNCONTRADICTED_OF_ALL, total - counts[Answer.CONTRADICTED], total, unknown),
        Share(Measure.DEMANDS_MET, sum(answers == {Answer.MET} for answers in said), len(said), may_be),
    )


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
        InvalidValue: there is no text.
        InvalidFiles: the vocabularies of their negotiations mean different things by one word.
    """
    return Affinity(coverages(demands, texts))
