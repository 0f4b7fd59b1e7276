"""`Matrix`: texts side by side; each row a part of the scope of one issue, each cell what one text says there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from negotiations.clauses.relations import Relation
from negotiations.clauses.scopes import UNSTATED
from negotiations.compare.agreeing import ambiguous, asks_one_thing
from negotiations.compare.findings import Finding, Region, Side, Where
from negotiations.compare.texts import Text
from negotiations.problems import InvalidValue


class Agreement(StrEnum):
    """How far those texts agree that ask for something: `all` say the same, `most` of them, `some`, or `none`.

    `one` is where a single text asks for something, and `nobody` where none does. What stands only in options, or asks
    for one of several, is counted as asking and never as the same.
    """

    ALL = "all"
    MOST = "most"
    SOME = "some"
    NONE = "none"
    ONE = "one"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one text says in a row, and how that relates to the base.

    Attributes:
        text: The text.
        findings: How the base relates to it, the base as A; several where one of the two has brackets, none where both
            are silent, or where `Row.told_elsewhere`.
    """

    text: Text
    findings: tuple[Finding, ...]

    @property
    def sides(self) -> tuple[Side, ...]:
        """What it says: one thing, or one for each of its options."""
        return tuple(dict.fromkeys(finding.b for finding in self.findings))

    @property
    def relations(self) -> tuple[Relation, ...]:
        """How the base relates to it, each relation once."""
        return tuple(dict.fromkeys(finding.relation for finding in self.findings))


@dataclass(frozen=True, slots=True)
class Row:
    """One part of the scope of one issue, in which each text says one thing.

    Attributes:
        where: The scope.
        base: What the base says there: one thing, one for each of its options, or why it is silent.
        cells: The other texts, in their order.
        perhaps: The ids of texts that ask for nothing here, and in another row on the question for something that may
            be of this part of the world: one of the two rows does not name of whom it speaks.
    """

    where: Where
    base: tuple[Side, ...]
    cells: tuple[Cell, ...]
    perhaps: tuple[str, ...] = ()

    @property
    def issue(self) -> str:
        """The path of the issue."""
        return self.where.issue.path

    @property
    def scope(self) -> tuple[Region, ...]:
        """Where it is, in words."""
        return self.where.regions

    def told_elsewhere(self, cell: Cell) -> bool:
        """Return whether a text is compared with the base on this question in other rows only.

        So it is where who acts is not named: whether that is the same part of the world as another is for each pair of
        texts to say. What only follows from the base, and does not conflict, is no finding anywhere.
        """
        says = any(not clause.derived for side in self.base for clause in side.clauses)
        return not cell.findings and (cell.text.id in self.perhaps or says)

    @property
    def asking(self) -> int:
        """How many texts ask for something here, or for something that may be of this part of the world.

        What only follows from a text is told where it meets what another says; the text does not ask for it.
        """
        return sum(map(asks, self.said)) + len(self.perhaps)

    @property
    def largest(self) -> int:
        """How many texts ask for the same: the most that do."""
        alone = [sides[0] for sides in self.said if asks_one_thing(sides)]
        hidden = self.hidden
        found = [(side.position, side.clauses[0].frame) for side in alone if side not in hidden and not ambiguous(side)]
        # Two texts that do not say of whom they speak, or from when they count, may mean two different things.
        unsaid = bool(self.nobody_on) or any(UNSTATED in dict(frame).values() for _, frame in found)
        return min(1, len(alone)) if unsaid else max(map(found.count, found), default=min(1, len(alone)))

    @property
    def agreement(self) -> Agreement:
        """How far the texts agree that ask for something."""
        asking, largest = self.asking, self.largest
        if asking <= 1:
            return Agreement.ONE if asking else Agreement.NOBODY
        if largest == asking:
            return Agreement.ALL
        if largest * 2 > asking:
            return Agreement.MOST
        return Agreement.SOME if largest > 1 else Agreement.NONE

    @property
    def nobody_on(self) -> tuple[str, ...]:
        """The axes on which it is of somebody who is not named: who acts, or toward whom."""
        nobody = self.where.vocabulary.mask("actor", UNSTATED)
        places = [(place, axis) for place, axis in enumerate(self.where.issue.each) if axis in BEARERS]
        return tuple(axis for place, axis in places if any(box[place] == nobody for box in self.where.boxes))

    @property
    def perhaps_of_nobody_on(self) -> tuple[str, ...]:
        """The axes on which it is, beside others, of somebody who may not be named."""
        nobody = self.where.vocabulary.mask("actor", UNSTATED)
        places = [(place, axis) for place, axis in enumerate(self.where.issue.each) if axis in BEARERS]
        return tuple(axis for place, axis in places if any(box[place] & nobody for box in self.where.boxes))

    @property
    def said(self) -> tuple[tuple[Side, ...], ...]:
        """What each text says, the base first."""
        return (self.base, *(cell.sides for cell in self.cells))

    @property
    def hidden(self) -> Mapping[Side, frozenset[str]]:
        """What is said of somebody who is not named, and may be of whom the row names, with the axes of which it is."""
        found: dict[Side, frozenset[str]] = {}
        for finding in (finding for cell in self.cells for finding in cell.findings):
            axis = finding.reason.removeprefix("unstated-")
            for side in (*self.base, finding.b) if axis in BEARERS else ():
                if names_nobody(side, axis):
                    found[side] = found.get(side, frozenset()) | {axis}
        return found


BEARERS = ("actor", "other")
"""The axes of a scope on which a text may leave out who is meant."""


def names_nobody(side: Side, axis: str) -> bool:
    """Return whether a text does not name, or not only, whom it means on an axis."""
    extents = (clause.scope.get(axis) for clause in side.clauses)
    return any(extent is not None and not extent.all_but and UNSTATED in extent.words for extent in extents)


def asks(sides: Iterable[Side]) -> bool:
    """Return whether something is asked for by a text itself: not what only follows from it."""
    return any((side.rooms or _undecided(side)) and not side.passed for side in sides)


def _undecided(side: Side) -> bool:
    """Return whether a text asks for something of which nobody can say what it comes to: its scopes cross too often."""
    return side.position is None and side.silence is None and side.asks


@dataclass(frozen=True)
class Matrix:
    """Texts side by side.

    Attributes:
        base: The text that the others are related to.
        texts: The others, in the order in which they were given.
        rows: The rows, in the order of the catalogue of issues.
    """

    base: Text
    texts: tuple[Text, ...]
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        """Iterate over the rows."""
        return iter(self.rows)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def __repr__(self) -> str:
        return f"<Matrix of {self.base.id!r} and {len(self.texts)} others: {len(self)} rows>"

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows by the first word of their issue."""
        return _grouped(self.rows, lambda row: (row.where.issue.topic,))

    @cached_property
    def by_issue(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows by their issue."""
        return _grouped(self.rows, lambda row: (row.issue,))

    def by_axis(self, axis: str) -> Mapping[str, tuple[Row, ...]]:
        """Return the rows by the words of an axis of their scope, such as `place` or `actor`.

        A row stands under each word that it names; rows that are not limited on the axis stand under an empty one.
        """
        return _grouped(self.rows, lambda row: _words(row, axis))

    def agreed(self, *degrees: Agreement | str) -> tuple[str, ...]:
        """Return the issues of which every row has one of these degrees of agreement.

        Raises:
            InvalidValue: there is no such degree.
        """
        for degree in degrees:
            if degree not in list(Agreement):
                message = f"unknown degree {degree!r}, expected one of {', '.join(Agreement)}"
                raise InvalidValue(message)
        return tuple(issue for issue, rows in self.by_issue.items() if all(row.agreement in degrees for row in rows))

    def to_records(self) -> list[dict[str, object]]:
        """Return the cells as plain values, one mapping each, for tables and data frames."""
        from negotiations.compare.table_records import matrix_records

        return [dict(record) for record in matrix_records(self)]


def _grouped(rows: Iterable[Row], keys: Callable[[Row], tuple[str, ...]]) -> Mapping[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        for key in keys(row):
            found.setdefault(key, []).append(row)
    return {key: tuple(those) for key, those in found.items()}


def _words(row: Row, axis: str) -> tuple[str, ...]:
    words = [word for region in row.scope for name, cover in region.axes if name == axis for word in cover.words]
    return tuple(dict.fromkeys(words)) or ("",)
