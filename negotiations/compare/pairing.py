"""Two entries of one issue, cell by cell: which findings they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from negotiations.clauses.boxes import Box, TooManyCells, canonical, refine
from negotiations.clauses.catalogue import Issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.normal_form import Cell, Entry, Frame, Key, Sheet, sheets_of
from negotiations.clauses.positions import Position, Verdict, relate_positions
from negotiations.clauses.reading import Reading
from negotiations.clauses.relations import Relation
from negotiations.clauses.scopes import UNSTATED, Extent
from negotiations.clauses.situations import Situation, TooManyQuestions
from negotiations.compare.findings import RANKS, Finding, Side, Where
from negotiations.compare.texts import Text

_NOTHING = Cell((), None, None, ())


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two texts that meet on one issue.

    Attributes:
        issue: The issue.
        a: The first text.
        b: The second text.
        reading: The words of both, as of no particular date.
        situation: The states, triggers and periods that either asks for.
        stated: The axes that a clause of either states.
    """

    issue: Issue
    a: Text
    b: Text
    reading: Reading
    situation: Situation
    stated: frozenset[str]


@dataclass(frozen=True, slots=True)
class Met:
    """A box in which two cells meet, or one stands alone."""

    box: Box
    a: Cell
    b: Cell
    verdict: Verdict


def findings_on(
    issue: Issue, entries: tuple[Entry | None, Entry | None], texts: tuple[Text, Text], reading: Reading
) -> Iterator[Finding]:
    """Yield the findings on one issue, in the order of their scopes."""
    present = [entry for entry in entries if entry is not None]
    stated = frozenset[str]().union(*(entry.stated for entry in present)) - {"actor", "trigger"}
    meeting = Meeting(issue, *texts, reading, present[0].situation, stated)
    if any(entry.failure for entry in present):
        yield _unsolved(meeting, entries)
        return
    try:
        if present[-1].situation != meeting.situation:
            meeting = replace(meeting, situation=meeting.situation.join(present[-1].situation, reading))
        a, b = _sheets(entries, meeting.situation)
        met = [(key, list(_pair(key, a, b, meeting))) for key in sorted({key for side in (a, b) for key, _ in side})]
    except (TooManyCells, TooManyQuestions):
        yield _unsolved(replace(meeting, situation=present[0].situation), entries)
        return
    for key, group in met:
        yield from _merge(group, key, meeting)


def _unsolved(meeting: Meeting, entries: tuple[Entry | None, Entry | None]) -> Finding:
    """Return the finding that the scopes of an issue cross too often to be compared."""
    where = Where(meeting.issue, (), (), meeting.situation, meeting.reading.vocabulary)
    a, b = (
        Side(text, None, None, tuple(item.clause for item in entry.placed) if entry else ())
        for text, entry in zip((meeting.a, meeting.b), entries, strict=True)
    )
    return Finding(meeting.issue.path, Relation.INCOMPARABLE, where, a, b, reason="too-many-cells")


Sheets = dict[tuple[Key, Frame], Sheet]


def _sheets(entries: tuple[Entry | None, Entry | None], situation: Situation) -> tuple[Sheets, Sheets]:
    """Return the sheets of both texts, with the totals of either and on the same atoms."""
    keys = {key for entry in entries if entry for key, _ in entry.sheets}
    a, b = (_sheets_of_one(entry, keys, situation) for entry in entries)
    return a, b


def _sheets_of_one(entry: Entry | None, keys: set[Key], situation: Situation) -> Sheets:
    if entry is None:
        return {}
    known = {key for key, _ in entry.sheets}
    sheets = dict(entry.sheets) if known >= keys else sheets_of(entry.placed, keys)
    return sheets if entry.situation == situation else _embedded(sheets, entry.situation.embedding(situation))


def _embedded(sheets: Sheets, table: tuple[int, ...]) -> Sheets:
    """Return the sheets on the atoms of a situation that asks more; the table gives for each new atom the old one."""
    masks: dict[int, int] = {}

    def move(cell: Cell) -> Cell:
        old = cell.box[-1]
        if old not in masks:
            masks[old] = sum(1 << new for new, place in enumerate(table) if old >> place & 1)
        return replace(cell, box=(*cell.box[:-1], masks[old]))

    return {
        key: Sheet(sheet.key, sheet.frame, tuple(cell for cell in map(move, sheet.cells) if cell.box[-1]))
        for key, sheet in sheets.items()
    }


def _pair(key: Key, a: Sheets, b: Sheets, meeting: Meeting) -> Iterator[Met]:
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
            a_frames[frame].cells, b_frames[frame].cells, relate if not unstated else _unlike(unstated), meeting
        )
    only_a = [cell for frame in sorted(a_frames.keys() - b_frames.keys()) for cell in a_frames[frame].cells]
    only_b = [cell for frame in sorted(b_frames.keys() - a_frames.keys()) for cell in b_frames[frame].cells]
    if only_a or only_b:
        yield from _meet_unlike(only_a, only_b, (a_frames, b_frames), meeting)


def _meet_unlike(
    only_a: list[Cell], only_b: list[Cell], frames: tuple[dict[Frame, Sheet], dict[Frame, Sheet]], meeting: Meeting
) -> Iterator[Met]:
    """Yield the boxes of cells whose frame the other text does not use."""
    aspects = sorted({aspect for side in frames for frame in side for aspect, _ in frame})
    unlike = _unlike(aspects[0] if aspects else "frame")
    if only_a and only_b:
        yield from _meet(only_a, only_b, unlike, meeting)
        return
    matched = tuple(
        cell for frame in frames[0].keys() & frames[1].keys() for cell in frames[1 if only_a else 0][frame].cells
    )
    for met in _meet(only_a or matched, matched if only_a else only_b, unlike, meeting):
        if met.a is not _NOTHING if only_a else met.b is not _NOTHING:
            yield met


def _unlike(reason: str) -> Callable[[Cell, Cell], Verdict]:
    """Return a verdict for cells that cannot be measured alike."""
    return lambda _a, _b: Verdict(Relation.INCOMPARABLE, reason=reason)


def _unstated_frame(frame: Frame) -> str:
    """Return the aspect that a frame leaves unstated: two texts may mean different things by it; else nothing."""
    return next((aspect for aspect, value in frame if value == UNSTATED), "")


def _relater(meeting: Meeting) -> Callable[[Cell, Cell], Verdict]:
    """Return what relates two cells; equal pairs of positions are related once."""
    known: dict[tuple[int, int], Verdict] = {}
    unstated = meeting.reading.extent("actor", Extent((UNSTATED,)))
    bearers = [place for place, axis in enumerate(meeting.issue.each) if axis in ("actor", "other")]

    def relate(a: Cell, b: Cell) -> Verdict:
        for place in bearers:
            if a.box[place] & b.box[place] == unstated:
                return Verdict(Relation.INCOMPARABLE, reason=f"unstated-{meeting.issue.each[place]}")
        if a.contradicts or b.contradicts:
            return Verdict(Relation.INCOMPARABLE, reason="contradiction")
        if a.position is None or b.position is None:
            return _silent_verdict(a, b)
        key = (id(a.position), id(b.position))
        if key not in known:
            known[key] = relate_positions(a.position, b.position)
        return known[key]

    return relate


def _silent_verdict(a: Cell, b: Cell) -> Verdict:
    """Relate cells of which at least one speaks without demanding anything."""
    if a.position is None and b.position is None:
        return Verdict(Relation.OPEN, reason="both-open")
    silence = a.silence if a.position is None else b.silence
    if silence is Silence.OPEN:
        return Verdict(Relation.OPEN, reason="left-open")
    return Verdict(Relation.ONLY_B if a.position is None else Relation.ONLY_A)


def _meet(
    a: Iterable[Cell], b: Iterable[Cell], relate: Callable[[Cell, Cell], Verdict], meeting: Meeting
) -> Iterator[Met]:
    """Yield the boxes in which cells of the two texts meet, and the boxes in which one stands alone."""
    by_box = {cell.box: cell for cell in b}
    rest_a: list[Cell] = []
    for cell in a:
        twin = by_box.pop(cell.box, None)
        if twin is None:
            rest_a.append(cell)
        else:
            yield from _both(cell.box, cell, twin, relate(cell, twin))
    rest_b = list(by_box.values())
    if not rest_a or not rest_b:
        alone = [(cell.box, cell, _NOTHING) for cell in rest_a] + [(cell.box, _NOTHING, cell) for cell in rest_b]
    else:
        alone = []
        cells = rest_a + rest_b
        for box, members in refine([cell.box for cell in cells]):
            one = [cells[index] for index in members if index < len(rest_a)]
            two = [cells[index] for index in members if index >= len(rest_a)]
            if one and two:
                yield from _both(box, one[0], two[0], relate(one[0], two[0]))
            else:
                alone.append((box, one[0] if one else _NOTHING, two[0] if two else _NOTHING))
    for box, mine, other in alone:
        yield from _stand_alone(box, mine, other, (a, b), meeting)


def _both(box: Box, a: Cell, b: Cell, verdict: Verdict) -> Iterator[Met]:
    """Yield a box of which both texts speak, unless both do so only by consequence and do not conflict."""
    if verdict.relation is Relation.CONFLICTS or not (a.passed and b.passed):
        yield Met(box, a, b, verdict)


def _stand_alone(
    box: Box, a: Cell, b: Cell, cells: tuple[Iterable[Cell], Iterable[Cell]], meeting: Meeting
) -> Iterator[Met]:
    """Yield a box of which one text does not speak, unless it may mean a bearer that is unstated."""
    verdict = _alone(a, b)
    others = cells[1] if b is _NOTHING else cells[0]
    unstated = meeting.reading.extent("actor", Extent((UNSTATED,)))
    for place, axis in enumerate(meeting.issue.each):
        if axis in ("actor", "other") and box[place] & unstated:
            part = (*box[:place], unstated, *box[place + 1 :])
            yield from _maybe_meant(part, a, b, (place, axis), others)
            if box[place] == unstated:
                return
            box = (*box[:place], box[place] & ~unstated, *box[place + 1 :])
    if (a if b is _NOTHING else b).passed:
        return
    yield Met(box, a, b, verdict)


def _alone(a: Cell, b: Cell) -> Verdict:
    """Return what it is that one text does not speak of what the other demands, declines, or leaves open."""
    if (a if b is _NOTHING else b).silence is Silence.OPEN:
        return Verdict(Relation.OPEN, reason="left-open")
    return Verdict(Relation.ONLY_A if b is _NOTHING else Relation.ONLY_B)


def _maybe_meant(box: Box, a: Cell, b: Cell, where: tuple[int, str], others: Iterable[Cell]) -> Iterator[Met]:
    """Yield where the other text speaks of a bearer that may be the unstated one, and where it does not."""
    place, axis = where
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
            mine, other = (a, there[index - 1]) if b is _NOTHING else (there[index - 1], b)
            yield Met(part, mine, other, Verdict(Relation.INCOMPARABLE, reason=f"unstated-{axis}"))


def _merge(met: list[Met], key: Key, meeting: Meeting) -> Iterator[Finding]:
    """Yield one finding for each relation and pair of positions, on the union of the boxes."""
    if len(met) == 1:
        yield _finding(met, key, _assumed(met[0], meeting), meeting)
        return
    groups: dict[tuple[object, ...], list[Met]] = {}
    for item in met:
        assumed = _assumed(item, meeting)
        verdict = item.verdict
        what = (
            verdict.relation,
            verdict.soft,
            verdict.reason,
            item.a.position,
            item.b.position,
            item.a.silence,
            item.b.silence,
            assumed,
        )
        groups.setdefault(what, []).append(item)
    found = [_finding(group, key, _assumed(group[0], meeting), meeting) for group in groups.values()]
    yield from sorted(found, key=lambda finding: (RANKS[finding.relation], finding.where.boxes, finding.reason))


def _assumed(met: Met, meeting: Meeting) -> tuple[str, ...]:
    """Return the axes that matter here, as some clause states them, but that no clause of this box states."""
    assumed = meeting.stated - met.a.stated - met.b.stated if meeting.stated else meeting.stated
    return tuple(sorted(assumed)) if assumed else ()


def _finding(met: list[Met], key: Key, assumed: tuple[str, ...], meeting: Meeting) -> Finding:
    first = met[0]
    verdict = first.verdict
    boxes = (first.box,) if len(met) == 1 else canonical(item.box for item in met)
    a_clauses = first.a.clauses if len(met) == 1 else _each_once(item.a for item in met)
    b_clauses = first.b.clauses if len(met) == 1 else _each_once(item.b for item in met)
    where = Where(meeting.issue, boxes, key, meeting.situation, meeting.reading.vocabulary)
    a = Side(meeting.a, first.a.position, _silence(first.a, meeting, b_clauses, a_side=True), a_clauses)
    b = Side(meeting.b, first.b.position, _silence(first.b, meeting, a_clauses, a_side=False), b_clauses)
    soft = verdict.soft or _derived_only(verdict, a.position, (*a_clauses, *b_clauses), (a_clauses, b_clauses))
    return Finding(meeting.issue.path, verdict.relation, where, a, b, soft, assumed, verdict.reason, verdict.cases)


def _each_once(cells: Iterable[Cell]) -> tuple[Clause, ...]:
    """Return the clauses of several cells, each once."""
    return tuple({id(clause): clause for cell in cells for clause in cell.clauses}.values())


def _silence(cell: Cell, meeting: Meeting, clauses: tuple[Clause, ...], *, a_side: bool) -> Silence | None:
    if cell is not _NOTHING:
        return cell.silence
    mine, other = (meeting.a, meeting.b) if a_side else (meeting.b, meeting.a)
    return mine.silence(meeting.issue.path, other, tuple({clause.term for clause in clauses}))


def _derived_only(
    verdict: Verdict,
    position: Position | None,
    clauses: tuple[Clause, ...],
    sides: tuple[tuple[Clause, ...], tuple[Clause, ...]],
) -> bool:
    """Return whether a conflict rests on derived clauses on both sides."""
    if verdict.relation is not Relation.CONFLICTS or position is None or not clauses:
        return False
    return all(any(clause.derived for clause in side) and all(clause.derived for clause in side) for side in sides)
