"""Two normal forms of one issue, cell by cell: where their cells meet, and how they relate there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from negotiations.clauses.alternatives import Selection
from negotiations.clauses.boxes import Box, refine
from negotiations.clauses.catalogue import Issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.normal_form import Cell, Entry, Frame, Key, Sheet
from negotiations.clauses.outcomes import Words
from negotiations.clauses.positions import Verdict, relate_positions
from negotiations.clauses.reading import Reading
from negotiations.clauses.relations import Relation
from negotiations.clauses.scopes import UNSTATED, Extent
from negotiations.clauses.situations import Situation
from negotiations.compare.texts import Text

Sheets = Mapping[tuple[Key, Frame], Sheet]

Relate = Callable[[Cell, Cell], Verdict]
"""What relates two cells on a box that both have."""

NOTHING = Cell((), None, None, ())
"""The cell of a text that says nothing there."""


class Consequences(StrEnum):
    """How that is told which a text does not say itself, as it follows by a rule or passes between totals.

    `joined`: as one with what it says itself where both come to the same, and by itself only where it meets what the
    other text says, or is a conflict. `apart`: never as one with what it says itself. `all-of-a`: apart, and that of A
    also where B does not say itself that it is otherwise.
    """

    JOINED = "joined"
    APART = "apart"
    ALL_OF_A = "all-of-a"


class Meeting(NamedTuple):
    """Two texts that meet on one issue.

    Attributes:
        issue: The issue.
        a: The first text.
        b: The second text.
        reading: The words of both, as of no particular date.
        situation: The states, triggers and periods that either asks for.
        stated: The axes that a clause of either states.
        chosen: The options of the brackets of A, and of B, that are compared.
        said: All that A, and that B, says on the issue.
        consequences: How that is told which the texts do not say themselves.
    """

    issue: Issue
    a: Text
    b: Text
    reading: Reading
    situation: Situation
    stated: frozenset[str]
    chosen: tuple[Selection, Selection]
    said: tuple[tuple[Entry, ...], tuple[Entry, ...]]
    consequences: Consequences


class Met(NamedTuple):
    """A box in which two cells meet, or one stands alone."""

    box: Box
    a: Cell
    b: Cell
    verdict: Verdict


def pair(key: Key, a: Sheets, b: Sheets, meeting: Meeting) -> Iterator[Met]:
    """Yield the boxes of one total: where both use the same frame, then the rest, not measured alike."""
    a_frames = {frame: sheet for (other, frame), sheet in a.items() if other == key}
    b_frames = {frame: sheet for (other, frame), sheet in b.items() if other == key}
    relate = _relater(meeting)
    if len(a_frames) == 1 and a_frames.keys() == b_frames.keys() and not next(iter(a_frames)):
        # One sheet a side, and nothing that it is measured against: what nearly every issue comes to.
        yield from _meet(a_frames[()].cells, b_frames[()].cells, relate, meeting)
        return
    for frame in sorted(a_frames.keys() & b_frames.keys()):
        unstated = _unstated_frame(frame)
        yield from _meet(
            a_frames[frame].cells, b_frames[frame].cells, _unlike(unstated, relate) if unstated else relate, meeting
        )
    only_a = [cell for frame in sorted(a_frames.keys() - b_frames.keys()) for cell in a_frames[frame].cells]
    only_b = [cell for frame in sorted(b_frames.keys() - a_frames.keys()) for cell in b_frames[frame].cells]
    if only_a or only_b:
        yield from _meet_unlike(only_a, only_b, (a_frames, b_frames), relate, meeting)


def _meet_unlike(
    only_a: list[Cell],
    only_b: list[Cell],
    frames: tuple[dict[Frame, Sheet], dict[Frame, Sheet]],
    relate: Relate,
    meeting: Meeting,
) -> Iterator[Met]:
    """Yield the boxes of cells whose frame the other text does not use."""
    aspects = sorted({aspect for side in frames for frame in side for aspect, _ in frame})
    unlike = _unlike(aspects[0] if aspects else "frame", relate)
    if only_a and only_b:
        yield from _meet(only_a, only_b, unlike, meeting)
        return
    matched = tuple(
        cell for frame in frames[0].keys() & frames[1].keys() for cell in frames[1 if only_a else 0][frame].cells
    )
    for met in _meet(only_a or matched, matched if only_a else only_b, unlike, meeting):
        if met.a is not NOTHING if only_a else met.b is not NOTHING:
            yield met


def _unlike(reason: str, alike: Relate) -> Relate:
    """Return what relates cells that cannot be measured alike.

    What is left open, and what follows by a rule and is measured against nothing, meets whatever the other is measured
    against.
    """

    def relate(a: Cell, b: Cell) -> Verdict:
        if a.position is None or b.position is None or _meets_any(a) or _meets_any(b):
            return alike(a, b)
        return Verdict(Relation.INCOMPARABLE, reason=reason)

    return relate


def _meets_any(cell: Cell) -> bool:
    return all(clause.derived and not clause.frame for clause in cell.clauses)


def _unstated_frame(frame: Frame) -> str:
    """Return the aspect that a frame leaves unstated: two texts may mean different things by it; else nothing."""
    return next((aspect for aspect, value in frame if value == UNSTATED), "")


def _relater(meeting: Meeting) -> Relate:
    """Return what relates two cells."""
    unstated = meeting.reading.unstated
    bearers = [place for place, axis in enumerate(meeting.issue.each) if axis in ("actor", "other")]

    outcomes = meeting.issue.outcomes
    vague = frozenset(outcomes.vague) if isinstance(outcomes, Words) else frozenset[str]()
    revised = meeting.a.id in meeting.b.revises or meeting.b.id in meeting.a.revises

    def relate(a: Cell, b: Cell) -> Verdict:
        if a.contradicts or b.contradicts:
            return Verdict(Relation.INCOMPARABLE, reason="contradiction")
        if a.position is None or b.position is None:
            return _silent_verdict(a, b)
        # What a draft took over unchanged means whomever, and whatever, the draft before it meant.
        if revised and a.position == b.position:
            return relate_positions(a.position, b.position)
        hidden = next((meeting.issue.each[place] for place in bearers if a.box[place] & b.box[place] == unstated), None)
        if hidden or _both_count_from_some_event(a, b):
            return Verdict(Relation.INCOMPARABLE, reason=f"unstated-{hidden}" if hidden else "anchor")
        if vague and a.position.room.ceiling and a.position.room.ceiling == b.position.room.ceiling <= vague:
            return Verdict(Relation.INCOMPARABLE, reason="vague")
        return relate_positions(a.position, b.position)

    return relate


def _both_count_from_some_event(a: Cell, b: Cell) -> bool:
    """Return whether both last for a time from an event that is not named: nobody knows whether it is the same one."""
    return all(any(_counts_from_some_event(clause) for clause in cell.clauses) for cell in (a, b))


def _counts_from_some_event(clause: Clause) -> bool:
    """Return whether a clause lasts for a time from an event that is not named."""
    period = clause.scope.period
    return period is not None and period.anchor == UNSTATED


def _may_last_as_long(a: Cell, b: Cell) -> bool:
    """Return whether a time in which one text is silent may lie in that of the other, for all that is said of both."""
    return _both_count_from_some_event(a, b) and any(
        all(one.scope.get(axis) == two.scope.get(axis) for axis in ("state", "trigger"))
        for one, two in product(a.clauses, b.clauses)
    )


def _silent_verdict(a: Cell, b: Cell) -> Verdict:
    """Relate cells of which at least one speaks without demanding anything."""
    if a.position is None and b.position is None:
        return Verdict(Relation.OPEN, reason="both-open")
    silence = a.silence if a.position is None else b.silence
    if silence is Silence.OPEN:
        return Verdict(Relation.OPEN, reason="left-open")
    return Verdict(Relation.ONLY_B if a.position is None else Relation.ONLY_A)


def _meet(a: Sequence[Cell], b: Sequence[Cell], relate: Relate, meeting: Meeting) -> Iterator[Met]:
    """Yield the boxes in which cells of the two texts meet, and the boxes in which one stands alone.

    Cells of one text that are measured against different things may lie in one box; all of them meet.
    """
    if len(a) == len(b) == 1 and a[0].box == b[0].box:
        yield from _both(a[0].box, a[0], b[0], relate(a[0], b[0]), meeting)
        return
    by_box: dict[Box, list[Cell]] = {}
    for cell in b:
        by_box.setdefault(cell.box, []).append(cell)
    twins = {cell.box for cell in a if cell.box in by_box}
    for cell in a:
        for twin in by_box.get(cell.box, ()):
            yield from _both(cell.box, cell, twin, relate(cell, twin), meeting)
    rest_a = [cell for cell in a if cell.box not in twins]
    rest_b = [cell for cell in b if cell.box not in twins]
    alone = [(cell.box, cell, NOTHING) for cell in rest_a] + [(cell.box, NOTHING, cell) for cell in rest_b]
    if rest_a and rest_b:
        alone = []
        for box, members in refine([cell.box for cell in (*rest_a, *rest_b)]):
            mine = [rest_a[index] for index in members if index < len(rest_a)]
            other = [rest_b[index - len(rest_a)] for index in members if index >= len(rest_a)]
            for one, two in product(mine, other):
                yield from _both(box, one, two, relate(one, two), meeting)
            if not mine or not other:
                alone += [(box, cell, NOTHING) for cell in mine] + [(box, NOTHING, cell) for cell in other]
    for box, one, two in alone:
        yield from _stand_alone(box, one, two, (a, b), meeting)


def _both(box: Box, a: Cell, b: Cell, verdict: Verdict, meeting: Meeting) -> Iterator[Met]:
    """Yield a box of which both texts speak, unless both do so only by consequence and do not conflict."""
    wanted = not (a.passed and b.passed) or meeting.consequences is Consequences.ALL_OF_A
    if wanted or verdict.relation is Relation.CONFLICTS:
        yield Met(box, a, b, verdict)


def _stand_alone(
    box: Box, a: Cell, b: Cell, cells: tuple[Iterable[Cell], Iterable[Cell]], meeting: Meeting
) -> Iterator[Met]:
    """Yield a box of which one text does not speak, unless it may mean a bearer that is unstated."""
    own, others = cells if b is NOTHING else (cells[1], cells[0])
    unstated = meeting.reading.unstated
    for place, axis in enumerate(meeting.issue.each):
        if axis in ("actor", "other") and box[place] & unstated:
            part = (*box[:place], unstated, *box[place + 1 :])
            named = _named_beside(a if b is NOTHING else b, own, place)
            unnamed = [cell for cell in others if cell.box[place] & ~named]
            yield from _maybe_meant(part, (a, b), (place, axis), unnamed, meeting)
            if box[place] == unstated:
                return
            box = (*box[:place], box[place] & ~unstated, *box[place + 1 :])
    every = b is NOTHING and meeting.consequences is Consequences.ALL_OF_A
    if every or not (a if b is NOTHING else b).passed:
        yield from _perhaps_meant(box, a, b, others, meeting)


def _named_beside(cell: Cell, own: Iterable[Cell], place: int) -> int:
    """Return the actors that the terms of a cell name elsewhere: "at least X" means others than X by those unnamed."""
    terms = {clause.term for clause in cell.clauses}
    named = 0
    for other in own:
        if other is not cell and any(clause.term in terms for clause in other.clauses):
            named |= other.box[place]
    return named


def _perhaps_meant(box: Box, a: Cell, b: Cell, others: Iterable[Cell], meeting: Meeting) -> Iterator[Met]:
    """Yield where the other text speaks of actors that it does not name, and may mean these; and where it does not."""
    unstated = meeting.reading.unstated
    bearers = [place for place, axis in enumerate(meeting.issue.each) if axis in ("actor", "other")]
    boxes, reasons, there = [box], [""], [NOTHING]
    told = a if b is NOTHING else b
    for cell in others:
        hidden = [place for place in bearers if cell.box[place] & unstated]
        reason = f"unstated-{meeting.issue.each[hidden[0]]}" if hidden else "anchor"
        if _may_last_as_long(told, cell):
            hidden.append(len(box) - 1)
        if hidden:
            boxes.append(tuple([box[place] if place in hidden else mask for place, mask in enumerate(cell.box)]))
            reasons.append(reason)
            there.append(cell)
    for part, members in refine(boxes) if len(boxes) > 1 else [(box, (0,))]:
        if members[0] != 0:
            continue
        # What is said of everybody has met the unstated one where that stands; of the rest the other text is silent.
        left = [index for index in members[1:] if not _of_everybody(told, reasons[index], meeting)]
        if not left:
            yield Met(part, a, b, _alone(a, b))
        for index in left:
            mine, other = (a, there[index]) if b is NOTHING else (there[index], b)
            yield Met(part, mine, other, _perhaps(mine, other, reasons[index], whole=False))


def _of_everybody(cell: Cell, reason: str, meeting: Meeting) -> bool:
    """Return whether a cell speaks of everybody on the axis on which the other text names nobody, if it is an axis."""
    axis = reason.removeprefix("unstated-")
    return axis != reason and not _everybody(axis, meeting) & ~cell.box[meeting.issue.each.index(axis)]


def _alone(a: Cell, b: Cell) -> Verdict:
    """Return what it is that one text does not speak of what the other demands, declines, or leaves open."""
    told = a if b is NOTHING else b
    # What is asked for of some part is asked for, whichever part it is.
    if told.silence is Silence.OPEN and all(clause.some is None for clause in told.clauses):
        return Verdict(Relation.OPEN, reason="left-open")
    return Verdict(Relation.ONLY_A if b is NOTHING else Relation.ONLY_B)


def _everybody(axis: str, meeting: Meeting) -> int:
    """Return all who can be meant on an axis of actors."""
    word = dict(meeting.issue.everybody).get(axis)
    return meeting.reading.extent(axis, None if word is None else Extent((word,)))


def _maybe_meant(
    box: Box, sides: tuple[Cell, Cell], where: tuple[int, str], others: Iterable[Cell], meeting: Meeting
) -> Iterator[Met]:
    """Yield where the other text speaks of a bearer that may be the unstated one, and where it does not.

    What the other text says of everybody holds of the unstated one too, whoever it is.
    """
    (a, b), (place, axis) = sides, where
    everybody = _everybody(axis, meeting)
    hidden = box[place]
    there = [cell for cell in others if not cell.box[place] & hidden]
    boxes = [box, *((*cell.box[:place], hidden, *cell.box[place + 1 :]) for cell in there)]
    for part, members in refine(boxes):
        if members[0] != 0:
            continue
        if len(members) == 1:
            yield Met(part, a, b, _alone(a, b))
            continue
        for index in members[1:]:
            cell = there[index - 1]
            mine, other = (a, cell) if b is NOTHING else (cell, b)
            whole = not everybody & ~cell.box[place]
            verdict = _perhaps(mine, other, f"unstated-{axis}", whole=whole)
            if verdict.relation is Relation.OPEN and not whole:
                # What the other text says of somebody it does not say of whoever is meant here.
                mine, other = a, b
            yield Met(part, mine, other, verdict)


def _perhaps(a: Cell, b: Cell, reason: str, *, whole: bool) -> Verdict:
    """Return how two cells relate of which one is of an unstated bearer, and the other perhaps of everybody."""
    if a.contradicts or b.contradicts:
        return Verdict(Relation.INCOMPARABLE, reason="contradiction")
    if a.position is None or b.position is None:
        return _silent_verdict(a, b)
    return relate_positions(a.position, b.position) if whole else Verdict(Relation.INCOMPARABLE, reason=reason)
