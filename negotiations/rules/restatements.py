"""Which terms of a text add nothing to the others: the text means the same without them.

That is so where, on each issue that a term speaks to and whichever options are chosen, every part of the world keeps
its position without it: with the strengths, the open figures and the kinds of silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import islice
from operator import or_

from negotiations.clauses.alternatives import Group, Selection, entries_of, standing, touching
from negotiations.clauses.boxes import Box, TooManyCells, intersection, refine
from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.normal_form import Atoms, Cell, Entry, Frame, Key, normal_form
from negotiations.clauses.positions import Position
from negotiations.clauses.scopes import UNSTATED, Extent
from negotiations.clauses.situations import Situation

CROWD = 30
"""How many terms may speak to one issue, so that each of them is looked at."""
LOOKS = 300
"""How many terms of one text are looked at closely: far more than texts have of which that is any use."""

_BEARERS = ("actor", "other")

Entries = Mapping[Selection, Entry | None]


def redundant(clauses: Iterable[Clause], groups: Sequence[Group], atoms: Atoms) -> dict[str, tuple[str, ...]]:
    """Return the terms that can all be left out of a text together without a change, with those that say the same.

    Of several terms that say the same, the first in the text is kept: they are looked at from the last to the first,
    each beside those that are left. As narrower demands stand in for wider ones, a term may be needed only for another.

    Args:
        clauses: What the text says, in the order of its terms, with what follows from it.
        groups: The alternatives of which it has one option or another.
        atoms: What its words mean.

    Example:
        >>> from negotiations.clauses.reading import Reading
        >>> from negotiations.clauses.rooms import Room
        >>> from negotiations.clauses.scopes import Scope
        >>> from negotiations.vocabulary import builtin
        >>> limit = Room.at_most(find_issue("forces/personnel").outcomes, 60_000)
        >>> twice = [Clause("forces/personnel", Scope.of(actor="XN"), limit, term) for term in ("4", "9")]
        >>> redundant(twice, (), Reading(builtin()))
        {'9': ('4',)}
    """
    said = tuple(clauses)
    # What only one term speaks to shows that the term is needed, and nothing of others: most of a text is that.
    speakers: dict[str, str | None] = {}
    for clause in said:
        if speakers.setdefault(clause.issue, clause.term) != clause.term:
            speakers[clause.issue] = None
    needed = {clause.term for clause in said if speakers[clause.issue] is not None}
    text = _Text(tuple(groups), atoms, options=Counter(_options(said).values()))
    for clause in said:
        if speakers[clause.issue] is None:
            text.add(clause)
    crowded = text.crowded
    others = (term for term in reversed(list(text.by_term)) if term not in needed)
    spoken = (term for term in others if crowded.isdisjoint(text.issues(term)))
    found = {}
    for term in islice(filter(text.may_do_without, spoken), LOOKS):
        if text.is_same_without(term):
            found[term] = text.beside(term)
            text.drop(term)
    return found


def _options(clauses: Iterable[Clause]) -> dict[str, str]:
    """Return in which options terms stand, of those that stand in one."""
    return {clause.term: clause.option for clause in clauses if clause.option}


@dataclass
class _Text:
    """What is left of a text, issue by issue.

    Attributes:
        groups: Its alternatives.
        atoms: What its words mean.
        by_issue: Its clauses by issue, where several terms speak to it.
        by_term: The same by term, in the order of the text.
        options: How many terms stand in each option.
    """

    groups: tuple[Group, ...]
    atoms: Atoms
    by_issue: dict[str, list[Clause]] = field(default_factory=dict)
    by_term: dict[str, list[Clause]] = field(default_factory=dict)
    options: Counter[str] = field(default_factory=Counter)
    _entries: dict[str, Entries] = field(default_factory=dict)

    def add(self, clause: Clause) -> None:
        self.by_issue.setdefault(clause.issue, []).append(clause)
        self.by_term.setdefault(clause.term, []).append(clause)

    def issues(self, term: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(clause.issue for clause in self.by_term[term]))

    @property
    def crowded(self) -> frozenset[str]:
        """The issues that more terms speak to than are looked at one by one."""
        return frozenset(
            issue
            for issue, clauses in self.by_issue.items()
            if len(clauses) > CROWD and len({clause.term for clause in clauses}) > CROWD
        )

    def drop(self, term: str) -> None:
        """Leave a term out; what is known of issues that it does not speak to stays known."""
        for issue in self.issues(term):
            self.by_issue[issue] = self._rest(issue, term)
            self._entries.pop(issue, None)
        self.options[self.by_term.pop(term)[0].option] -= 1

    def _rest(self, issue: str, term: str) -> list[Clause]:
        return [clause for clause in self.by_issue[issue] if clause.term != term]

    def only(self, *terms: str) -> _Text:
        """Return the text with some of its terms only."""
        text = _Text(self.groups, self.atoms)
        for term in terms:
            for clause in self.by_term[term]:
                text.add(clause)
        return text

    def entries(self, issue: str) -> Entries:
        """Return what the text says on an issue by the options that are chosen; nothing where that are too many."""
        if issue not in self._entries:
            try:
                found = entries_of(issue, self.by_issue[issue], self.groups, self.atoms)
            except TooManyCells:
                found = {}
            self._entries[issue] = {selection: entry for selection, (_, entry) in found.items()}
        return self._entries[issue]

    def may_do_without(self, term: str) -> bool:
        """Return whether nothing shows at once that a term is needed; cheap, and right for nearly all terms."""
        mine = self.by_term[term]
        if not all(self._is_spoken_to(clause.issue, term) for clause in mine) or self._is_alone_in_option(mine[0]):
            return False
        if any(clause.some is not None and not self._has_twin(clause) for clause in mine):
            return False
        if any(self._shows_options(issue, term) for issue in self.issues(term) if mine[0].option):
            return False
        entries = [entry for issue in self.issues(term) for entry in self.entries(issue).values()]
        if not entries or any(entry is not None and entry.failure for entry in entries):
            return False
        return not any(_is_alone(term, cell, entry) for entry in entries if entry for _, _, cell in _cells(entry))

    def _is_spoken_to(self, issue: str, besides: str) -> bool:
        return any(clause.term != besides for clause in self.by_issue[issue])

    def _is_alone_in_option(self, mine: Clause) -> bool:
        return bool(mine.option) and self.options[mine.option] == 1

    def _shows_options(self, issue: str, term: str) -> bool:
        """Return whether some options make a difference on an issue because of this term only."""
        return touching(self.groups, self.by_issue[issue]) != touching(self.groups, self._rest(issue, term))

    def _has_twin(self, mine: Clause) -> bool:
        """Return whether another term says the same of some part that it does not name, whenever this one does."""
        others = (clause for clause in self.by_issue[mine.issue] if clause.term != mine.term)
        return any(
            replace(other, term=mine.term, option=mine.option) == mine and other.option in ("", mine.option)
            for other in others
        )

    def is_same_without(self, term: str) -> bool:
        """Return whether the text says the same on each issue without a term, whatever is chosen."""
        unstated = self.atoms.extent("actor", Extent.of(UNSTATED))
        for issue in self.issues(term):
            rest = self._rest(issue, term)
            for selection, entry in self.entries(issue).items():
                pairs = [(find_issue(issue), clause) for clause in standing(rest, selection)]
                if not _alike(entry, normal_form(pairs, self.atoms).entries.get(issue), unstated):
                    return False
        return True

    def beside(self, term: str) -> tuple[str, ...]:
        """Return the one other term that says what a redundant one does, or else all that do so together."""
        others = self._touching(term)
        alone = (other for other in others if self.only(other, term).is_same_without(term))
        one = next(alone, None)
        return others if one is None else (one,)

    def _touching(self, term: str) -> tuple[str, ...]:
        """Return the other terms that shape what the text says where a term speaks."""
        shaping: set[str] = set()
        given_way: set[str] = set()
        for issue in self.issues(term):
            for entry in filter(None, self.entries(issue).values()):
                mine = [(item.key, item.box) for item in entry.placed if item.clause.term == term]
                for key, box in mine:
                    for other, _, cell in _cells(entry):
                        if other == key and intersection(box, cell.box):
                            shaping |= {clause.term for clause in cell.clauses}
                    given_way |= {item.clause.term for item in entry.placed if intersection(box, item.box)}
        found = shaping - {term} or given_way
        option = self.by_term[term][0].option
        others = [each for each in self.by_term if each in found and each != term]
        # What says the same in the same option comes first: the two stand and fall together.
        return tuple(sorted(others, key=lambda each: self.by_term[each][0].option != option))


def _is_alone(term: str, cell: Cell, entry: Entry) -> bool:
    """Return whether no other term speaks where a cell is, not even one that the term stands in for there."""
    if any(clause.term != term for clause in cell.clauses):
        return False
    return not any(item.clause.term != term and intersection(item.box, cell.box) for item in entry.placed)


def _cells(entry: Entry) -> Iterator[tuple[Key, Frame, Cell]]:
    for (key, frame), sheet in entry.sheets.items():
        for cell in sheet.cells:
            yield key, frame, cell


def _alike(entry: Entry | None, rest: Entry | None, unstated: int) -> bool:
    """Return whether what a text says on an issue is the same as what is left of it without a term."""
    if entry is None or rest is None:
        return entry is rest
    mine, other = (_by_sheet(each, entry.situation, unstated) for each in (entry, rest))
    return mine.keys() == other.keys() and all(_same_cells(cells, other[sheet]) for sheet, cells in mine.items())


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said in a part of the world.

    Attributes:
        position: What is demanded.
        silence: Why nothing is.
        passed: Whether it is a mere consequence.
        named: For each axis of who acts, where the part is of somebody unstated: who is named beside.
    """

    position: Position | None
    silence: Silence | None
    passed: bool
    named: tuple[int, ...]


Parts = list[tuple[Box, _Said]]


def _by_sheet(entry: Entry, situation: Situation, unstated: int) -> dict[tuple[Key, Frame], Parts]:
    """Return what is said in each part of the world, on the atoms of a situation that asks the same or more."""
    table = entry.situation.embedding(situation)
    found: dict[tuple[Key, Frame], Parts] = {}
    for key, frame, cell in _cells(entry):
        last = sum(1 << new for new, old in enumerate(table) if cell.box[-1] >> old & 1)
        said = _Said(cell.position, cell.silence, cell.passed, _named(cell, entry, unstated))
        found.setdefault((key, frame), []).append(((*cell.box[:-1], last), said))
    return found


def _named(cell: Cell, entry: Entry, unstated: int) -> tuple[int, ...]:
    """Return whom the terms of a cell name elsewhere: "at least X" means others than X by those unnamed."""
    hidden = [place for place, axis in enumerate(entry.issue.each) if axis in _BEARERS and cell.box[place] & unstated]
    if not hidden:
        return ()
    terms = {clause.term for clause in cell.clauses}
    items = [item for item in entry.placed if item.clause.term in terms]
    return tuple(reduce(or_, (item.box[place] for item in items), 0) for place in hidden)


def _same_cells(mine: Parts, other: Parts) -> bool:
    """Return whether the same is said in every part of the world; the parts of each side are disjoint."""
    both = [*mine, *other]
    try:
        parts = refine([box for box, _ in both])
    except TooManyCells:
        return False
    # Each part lies in at most one of either side, and the first side comes first.
    return all(
        len(members) > 1 and members[0] < len(mine) <= members[1] and both[members[0]][1] == both[members[1]][1]
        for _, members in parts
    )
