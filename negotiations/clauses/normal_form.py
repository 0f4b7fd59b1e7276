"""The normal form of one text: for each issue, disjoint cells, each with one position and its clauses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from negotiations.clauses import ends as bounds
from negotiations.clauses.allocation import complements
from negotiations.clauses.boxes import Box, TooManyCells, contains, refine
from negotiations.clauses.catalogue import Issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.outcomes import Numbers, Words
from negotiations.clauses.positions import Position
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent
from negotiations.clauses.situations import Meanings, Situation, TooManyQuestions, situation_of
from negotiations.clauses.strengths import Strength

Key = tuple[int, ...]
Frame = tuple[tuple[str, str], ...]

_RANK = {Silence.REFUSED: 0, Silence.OPEN: 1, Silence.NO_TEXT: 2}


class Atoms(Meanings, Protocol):
    """What a vocabulary, as of the date of a text, says of the sets that words name."""

    def extent(self, axis: str, extent: Extent | None) -> int:
        """Return the atoms of an extent on a static axis; None stands for what an author left out."""
        ...


@dataclass(frozen=True, slots=True)
class Placed:
    """A clause with its scope in atoms.

    Attributes:
        clause: The clause.
        box: Its box on the axes of which it claims each element, the situation last.
        key: Its sets on the axes of which it claims the total.
        passed: Whether it is a consequence: passed between a total and its parts, or derived by a rule.
        ground: Its places in atoms, where the issue claims something of each place.
    """

    clause: Clause
    box: Box
    key: Key
    passed: bool = False
    ground: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of the world in which one text says one thing.

    Attributes:
        box: Where, in atoms.
        position: What the text demands there; None where it speaks without demanding, or contradicts itself.
        silence: Why it demands nothing there, where it does not.
        clauses: The clauses that shaped it.
        contradicts: Whether no outcome satisfies all that the text demands there.
        passed: Whether all of it is a consequence of what the text says elsewhere; such a cell is never a finding by
            itself.
        stated: The axes that a clause of the cell states.
        alternatives: What is demanded by each option, and what that is measured against, where one of several is chosen
            and they differ.
    """

    box: Box
    position: Position | None
    silence: Silence | None
    clauses: tuple[Clause, ...]
    contradicts: bool = False
    passed: bool = False
    stated: frozenset[str] = frozenset()
    alternatives: tuple[tuple[Position, Frame], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one issue, for one total and one frame."""

    key: Key
    frame: Frame
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """All that one text says on one issue.

    Attributes:
        issue: The issue.
        situation: The states, triggers and periods that the text asks for on it.
        placed: Its clauses with their scopes in atoms.
        sheets: Its cells, by total and frame.
        stated: The axes that some clause states.
        failure: Why the cells could not be made; empty where they were.
        keys: The totals of which it has cells, in order.
    """

    issue: Issue
    situation: Situation
    placed: tuple[Placed, ...]
    sheets: Mapping[tuple[Key, Frame], Sheet]
    stated: frozenset[str]
    failure: str = ""
    keys: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class NormalForm:
    """A text as disjoint cells for each issue.

    Attributes:
        entries: What the text says, by the path of the issue.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def contradictions(self) -> tuple[tuple[str, Cell], ...]:
        """The cells in which the text contradicts itself, with the path of the issue."""
        return tuple(
            (path, cell)
            for path, entry in self.entries.items()
            for sheet in entry.sheets.values()
            for cell in sheet.cells
            if cell.contradicts
        )

    @property
    def failures(self) -> tuple[tuple[str, str], ...]:
        """The issues whose cells could not be made, with the reason."""
        return tuple((path, entry.failure) for path, entry in self.entries.items() if entry.failure)


def normal_form(clauses: Iterable[tuple[Issue, Clause]], atoms: Atoms) -> NormalForm:
    """Return the normal form of a text, given its clauses with their issues.

    The order of the clauses makes no difference but for the order in which a cell lists them.
    """
    by_issue: dict[str, tuple[Issue, list[Clause]]] = {}
    for issue, clause in clauses:
        found = by_issue.get(clause.issue)
        if found is None:
            by_issue[clause.issue] = (issue, [clause])
        else:
            found[1].append(clause)
    return NormalForm({path: _entry(*by_issue[path], atoms) for path in sorted(by_issue)})


def _entry(issue: Issue, clauses: list[Clause], atoms: Atoms) -> Entry:
    stated = frozenset[str]().union(*(clause.scope.stated for clause in clauses))
    try:
        situation = situation_of((clause.scope for clause in clauses), atoms)
        if isinstance(issue.outcomes, Numbers) and issue.outcomes.unit == "share":
            clauses = [*clauses, *complements(issue.outcomes, clauses)]
        placed = tuple(place(clause, issue, situation, atoms) for clause in clauses)
        sheets = sheets_of(placed)
        return Entry(issue, situation, placed, sheets, stated, keys=tuple(dict.fromkeys([key for key, _ in sheets])))
    except (TooManyCells, TooManyQuestions) as failure:
        return Entry(issue, situation_of((), atoms), (), {}, stated, str(failure))


def place(clause: Clause, issue: Issue, situation: Situation, atoms: Atoms) -> Placed:
    """Return the clause with its scope in atoms."""
    scope = clause.scope
    extents = dict(scope.axes)
    box = [atoms.extent(axis, extents.get(axis)) for axis in issue.each]
    box.append(situation.mask(scope))
    key = tuple([atoms.extent(axis, extents.get(axis)) for axis in issue.totals])
    ground = box[issue.each.index("place")] if "place" in issue.each else 0
    return Placed(clause, tuple(box), key, passed=bool(clause.derived), ground=ground)


def sheets_of(placed: Sequence[Placed], keys: Iterable[Key] = ()) -> dict[tuple[Key, Frame], Sheet]:
    """Return the cells of clauses on one issue, by total and frame; also for totals of another text."""
    groups: dict[tuple[Key, Frame], list[Placed]] = {}
    for item in placed:
        groups.setdefault((item.key, item.clause.frame), []).append(item)
    if placed and placed[0].key:
        wanted = {key for key, _ in groups} | set(keys)
        for (key, frame), items in list(groups.items()):
            for other in wanted:
                passed = [part for item in items if not item.passed for part in _passed(item, key, other)]
                if passed:
                    groups.setdefault((other, frame), []).extend(passed)
    return {(key, frame): Sheet(key, frame, _cells(items)) for (key, frame), items in sorted(groups.items())}


def _passed(item: Placed, key: Key, other: Key) -> list[Placed]:
    """Return what a clause on one total says of another: limits pass down, minimums and entitlements pass up."""
    room = item.clause.room
    if key == other or room is None:
        return []
    part: Room | None = None
    if contains(key, other):
        part = room.upper_part()
    elif contains(other, key):
        part = room.lower_part()
    return [] if part is None else [Placed(replace(item.clause, room=part), item.box, other, passed=True)]


def _cells(items: list[Placed]) -> tuple[Cell, ...]:
    if len(items) == 1:
        return (_cell(items[0].box, items),) if 0 not in items[0].box else ()
    there = [item for item in items if 0 not in item.box]
    return tuple(
        _cell(box, [there[index] for index in members]) for box, members in refine([item.box for item in there])
    )


def _cell(box: Box, items: Sequence[Placed]) -> Cell:
    """Return what clauses come to on a box of which all speak: stated beats refused, refused beats open."""
    clauses = tuple([item.clause for item in items])
    passed = all(item.passed for item in items)
    if len(items) == 1 and clauses[0].room is not None:
        position = _position(clauses[0].strength, clauses[0].room)
        return Cell(box, position, None, clauses, passed=passed, stated=clauses[0].scope.stated)
    stated = [item for item in items if item.clause.room is not None]
    if not stated:
        silence = min((clause.silence or Silence.OPEN for clause in clauses), key=_RANK.__getitem__)
        chosen = tuple(clause for clause in clauses if (clause.silence or Silence.OPEN) is silence)
        return Cell(box, None, silence, chosen, passed=passed, stated=_stated(chosen))
    kept = tuple(dict.fromkeys(_override(stated)))
    demanded = Position.of((clause.strength, clause.room) for clause in kept if clause.room is not None)
    return Cell(box, demanded, None, kept, contradicts=demanded is None, passed=passed, stated=_stated(kept))


def _stated(clauses: tuple[Clause, ...]) -> frozenset[str]:
    return frozenset[str]().union(*(clause.scope.stated for clause in clauses))


def _position(strength: Strength, room: Room) -> Position | None:
    """Return the position of a single demand; one with `shall` is in canonical form as it is."""
    return Position(((strength, room),)) if strength is Strength.SHALL else Position.of([(strength, room)])


def _override(items: Sequence[Placed]) -> list[Clause]:
    """Let a clause on a stated state, trigger or place stand in for what a wider clause of the same text says there.

    Only the ends of the room that the narrower clause bounds are given up; a wider clause that the narrower one entails
    changes nothing and is kept.
    """
    if len({item.box for item in items}) == 1:
        return [item.clause for item in items if item.clause.room is not None]
    kept: list[Clause] = []
    for item in items:
        inside = [other.clause.room for other in items if other is not item and _lies_inside(other, item)]
        room = None if item.clause.room is None else _without(item.clause.room, inside)
        if room is not None:
            kept.append(item.clause if room is item.clause.room else replace(item.clause, room=room))
    return kept


def _lies_inside(narrow: Placed, wide: Placed) -> bool:
    """Return whether a scope lies inside another's, narrower on a state, trigger, period or place that it states."""
    if wide.box == narrow.box or not contains(wide.box, narrow.box):
        return False
    scope = narrow.clause.scope
    if narrow.box[-1] != wide.box[-1] and (scope.get("state") or scope.get("trigger") or scope.period):
        return True
    return scope.get("place") is not None and narrow.ground != wide.ground


def _without(wide: Room, inside: Iterable[Room | None]) -> Room | None:
    """Return what is left of a room when narrower ones bound the same ends; None where nothing is left."""
    against = [room for room in inside if room is not None and not _already_asks(room, wide)]
    if not against:
        return wide
    outcomes = wide.outcomes
    if isinstance(outcomes, Words) or wide.figures or any(room.figures for room in against):
        return None
    low, top = outcomes.bottom, outcomes.top
    ends = [room.ends for room in against if room.ends is not None]
    left = wide.ends
    if left is None or len(ends) < len(against):
        return None
    # Each end is judged by what the narrower clauses say, never by what the wider one has given up already.
    if any(bounds.bounds_above(narrow, top) for narrow in ends):
        left = bounds.freed_above(left, low, top)
    if any(bounds.bounds_below(narrow, low) for narrow in ends):
        left = bounds.freed_below(left, low, top)
    rest = replace(wide, ends=left)
    return None if rest == Room.anything(outcomes) else rest


def _already_asks(narrow: Room, wide: Room) -> bool:
    """Return whether a narrower clause entails the wider one, which then changes nothing and is kept."""
    return not (wide.figures or narrow.figures) and wide.allows(narrow)
