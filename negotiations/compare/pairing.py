"""Two texts on one issue: which findings they come to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from negotiations.clauses.alternatives import Group
from negotiations.clauses.boxes import Box, TooManyCells, canonical, refine
from negotiations.clauses.catalogue import Issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.normal_form import Cell, Entry, Frame, Key, Sheet, sheets_of
from negotiations.clauses.positions import Position, Verdict
from negotiations.clauses.reading import Reading
from negotiations.clauses.relations import Relation
from negotiations.clauses.situations import Situation, TooManyQuestions, situation_of
from negotiations.compare.findings import RANKS, Finding, Side, Where
from negotiations.compare.meeting import NOTHING, Consequences, Meeting, Met, Sheets, pair
from negotiations.compare.options import Variant, Way, may_meet, of_choices, of_reports, silent_choices
from negotiations.compare.some import decided_of_some
from negotiations.compare.texts import Text

Groups = tuple[tuple[Group, Group], ...]


class Compared(NamedTuple):
    """Two texts that are compared.

    Attributes:
        texts: The texts.
        reading: The words of both.
        groups: The groups of options that both have.
        consequences: How that is told which the texts do not say themselves.
    """

    texts: tuple[Text, Text]
    reading: Reading
    groups: Groups
    consequences: Consequences


class _Sheeted(NamedTuple):
    """A way with its sheets on the atoms that both texts share."""

    way: Way
    sheets: tuple[Sheets, ...]


def findings_on(
    issue: Issue, variants: tuple[Variant, Variant], compared: Compared, keys: tuple[Key, ...]
) -> Iterator[Finding]:
    """Yield the findings on one issue, in the order of their scopes.

    Args:
        issue: The issue.
        variants: What each text says, with one option of each of its brackets.
        compared: The texts.
        keys: Totals besides those of the two texts.
    """
    said = (variants[0].entries, variants[1].entries)
    present = [*said[0], *said[1]]
    if not present:
        return
    stated = frozenset[str]().union(*(entry.stated for entry in present)) - {"actor", "trigger"}
    chosen = (variants[0].brackets, variants[1].brackets)
    reading = compared.reading
    meeting = Meeting(
        issue, *compared.texts, reading, present[0].situation, stated, chosen, said, compared.consequences
    )
    if any(entry.failure for entry in present):
        yield _unsolved(meeting)
        return
    try:
        for entry in present[1:]:
            if entry.situation is not meeting.situation and entry.situation != meeting.situation:
                meeting = meeting._replace(situation=meeting.situation.join(entry.situation, reading))
        met = list(_met_by_key(variants, meeting, compared.groups, keys))
    except (TooManyCells, TooManyQuestions):
        yield _unsolved(meeting._replace(situation=present[0].situation))
        return
    for key, group in met:
        yield from _merge(group, key, meeting)


def _unsolved(meeting: Meeting) -> Finding:
    """Return the finding that the scopes of an issue cross too often to be compared."""
    clauses = [[item.clause for entry in said for item in entry.placed] for said in meeting.said]
    return too_many(meeting.issue, (meeting.a, meeting.b), meeting.reading, (clauses[0], clauses[1]))


def too_many(
    issue: Issue, texts: tuple[Text, Text], reading: Reading, clauses: tuple[Iterable[Clause], Iterable[Clause]]
) -> Finding:
    """Return the finding that there are too many scopes or options on an issue to compare two texts."""
    where = Where(issue, (), (), situation_of((), reading), reading.vocabulary)
    a, b = (Side(text, None, None, tuple(mine)) for text, mine in zip(texts, clauses, strict=True))
    return Finding(issue.path, Relation.INCOMPARABLE, where, a, b, reason="too-many-cells")


def _met_by_key(
    variants: tuple[Variant, Variant], meeting: Meeting, groups: Groups, more: tuple[Key, ...]
) -> Iterator[tuple[Key, list[Met]]]:
    """Yield, for each total of either text and each other that is asked for, the boxes in which they meet."""
    every = [entry.keys for said in meeting.said for entry in said]
    keys = every[0]
    if more or any(each != keys for each in every):
        keys = tuple(sorted({key for each in (*every, more) for key in each}))
    a, b = ([_sheeted(way, keys, meeting.situation) for way in variant.ways] for variant in variants)
    plain = len(a) == len(b) == len(a[0].sheets) == len(b[0].sheets) == 1
    for key in keys:
        if plain:
            found = _met(key, a[0].sheets[0], b[0].sheets[0], meeting)
        else:
            found = _met_by_choice(key, a, b, meeting, groups)
        if found:
            yield key, found


def _met(key: Key, a: Sheets, b: Sheets, meeting: Meeting) -> list[Met]:
    """Return the boxes in which one choice from either text meets the other's, decided where it speaks of some part."""
    return decided_of_some(list(pair(key, a, b, meeting)), meeting)


def _met_by_choice(key: Key, a: list[_Sheeted], b: list[_Sheeted], meeting: Meeting, groups: Groups) -> list[Met]:
    """Return the boxes in which what menus and reports come to together meets."""
    blocks: list[list[list[Met]]] = []
    shapes: list[tuple[int, int]] = []
    for mine in a:
        for other in b:
            if may_meet(mine.way.reported, other.way.reported, groups):
                blocks.append([_met(key, one, two, meeting) for one in mine.sheets for two in other.sheets])
                shapes.append((len(mine.sheets), len(other.sheets)))
    return [_why_silent(met, meeting) for met in _joined(blocks, shapes)]


def _why_silent(met: Met, meeting: Meeting) -> Met:
    """Return a box with the reason why an option says nothing there: it may be left out with its source."""
    if met.verdict.reason != "option-silent" or not (meeting.a.emptied or meeting.b.emptied):
        return met
    sides = ((meeting.a, met.a), (meeting.b, met.b))
    silent = [
        (text, choice)
        for (text, cell), brackets in zip(sides, meeting.chosen, strict=True)
        for choice in silent_choices(text, cell.clauses, brackets)
    ]
    if not silent or any(text.emptied.isdisjoint(choice) for text, choice in silent):
        return met
    return met._replace(verdict=Verdict(met.verdict.relation, reason="option-withheld"))


def _joined(blocks: list[list[list[Met]]], shapes: list[tuple[int, int]]) -> Iterator[Met]:
    """Yield the common refinement of several lists of boxes, each with what the lists come to there together."""
    places = [(block, part) for block, parts in enumerate(blocks) for part in range(len(parts))]
    flat = [(place, met) for place in places for met in blocks[place[0]][place[1]]]
    for box, members in refine([met.box for _, met in flat]):
        # Where frames differ, one pair of options may meet twice in a box: the finding that is told first counts.
        there: dict[tuple[int, int], Met] = {}
        for index in members:
            place, met = flat[index]
            known = there.get(place)
            if known is None or RANKS[met.verdict.relation] < RANKS[known.verdict.relation]:
                there[place] = met
        verdicts = []
        for block, (rows, columns) in enumerate(shapes):
            row = [there[block, part].verdict if (block, part) in there else None for part in range(rows * columns)]
            verdicts.append(of_choices([row[start : start + columns] for start in range(0, len(row), columns)]))
        verdict = of_reports(verdicts)
        if verdict is not None:
            a, b = ([met.a for met in there.values()], [met.b for met in there.values()])
            yield Met(box, _together(a), _together(b), verdict)


def _together(cells: Sequence[Cell]) -> Cell:
    """Return the cells of several options as one."""
    told = [cell for cell in cells if cell is not NOTHING]
    if not told:
        return NOTHING
    positions = tuple(dict.fromkeys((cell.position, _frame(cell)) for cell in told if cell.position is not None))
    silences = [cell.silence for cell in told]
    # An option that speaks to it without a demand is not the one that demands something.
    several = len(positions) > 1 or (len(positions) == 1 and any(cell.position is None for cell in told))
    return replace(
        told[0],
        position=None if several else positions[0][0] if positions else None,
        silence=silences[0] if not positions else None,
        passed=all(cell.passed for cell in told),
        clauses=_each_once(told),
        stated=frozenset[str]().union(*(cell.stated for cell in told)),
        alternatives=positions if several else (),
    )


def _sheeted(way: Way, keys: tuple[Key, ...], situation: Situation) -> _Sheeted:
    return _Sheeted(way, tuple([_sheets_of_one(entry, keys, situation) for entry in way.entries]))


def _sheets_of_one(entry: Entry | None, keys: tuple[Key, ...], situation: Situation) -> Sheets:
    if entry is None:
        return {}
    sheets = entry.sheets if entry.keys == keys else sheets_of(entry.placed, keys)
    if entry.situation is situation or entry.situation == situation:
        return sheets
    return _embedded(sheets, entry.situation.embedding(situation))


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


def _merge(met: list[Met], key: Key, meeting: Meeting) -> Iterator[Finding]:
    """Yield one finding for each relation and pair of positions, on the union of the boxes."""
    if len(met) == 1:
        yield _finding(met, key, _assumed(met[0], meeting), meeting)
        return
    apart = meeting.consequences is not Consequences.JOINED
    groups: dict[tuple[tuple[object, ...], tuple[str, ...]], list[Met]] = {}
    for item in met:
        verdict, a, b = item.verdict, item.a, item.b
        what = (
            verdict.relation,
            verdict.soft,
            verdict.reason,
            a.position,
            b.position,
            a.alternatives,
            b.alternatives,
            _frame(a),
            _frame(b),
            apart and a.passed,
            apart and b.passed,
            a.silence if a is not NOTHING else _absence(meeting, b.clauses, 0),
            b.silence if b is not NOTHING else _absence(meeting, a.clauses, 1),
            a is NOTHING and bool(_elsewhere([item], key, meeting, 0)),
            b is NOTHING and bool(_elsewhere([item], key, meeting, 1)),
        )
        groups.setdefault((what, _assumed(item, meeting)), []).append(item)
    found = [_finding(group, key, assumed, meeting) for (_, assumed), group in groups.items()]
    yield from sorted(found, key=lambda finding: (RANKS[finding.relation], finding.where.boxes, finding.reason))


def _frame(cell: Cell) -> Frame:
    """Return what a cell is measured against: the same for all its clauses."""
    return cell.clauses[0].frame if cell.clauses else ()


def _assumed(met: Met, meeting: Meeting) -> tuple[str, ...]:
    """Return the axes that matter here, as some clause states them, but that no clause of this box states."""
    assumed = meeting.stated - met.a.stated - met.b.stated if meeting.stated else meeting.stated
    return tuple(sorted(assumed)) if assumed else ()


def _finding(met: list[Met], key: Key, assumed: tuple[str, ...], meeting: Meeting) -> Finding:
    met = _named(met, meeting)
    first = met[0]
    verdict = first.verdict
    boxes = (first.box,) if len(met) == 1 else canonical(item.box for item in met)
    a_clauses = first.a.clauses if len(met) == 1 else _each_once(item.a for item in met)
    b_clauses = first.b.clauses if len(met) == 1 else _each_once(item.b for item in met)
    where = Where(meeting.issue, boxes, key, meeting.situation, meeting.reading.vocabulary)
    a = _side(met, key, meeting, 0, (a_clauses, b_clauses))
    b = _side(met, key, meeting, 1, (a_clauses, b_clauses))
    soft = verdict.soft or _derived_only(verdict, a.position, (*a_clauses, *b_clauses), (a_clauses, b_clauses))
    return Finding(meeting.issue.path, verdict.relation, where, a, b, soft, assumed, verdict.reason, verdict.cases)


def _named(met: list[Met], meeting: Meeting) -> list[Met]:
    """Return the boxes whose bearers are named, where a finding is that the other text does not name any; else all."""
    reason = met[0].verdict.reason
    if not reason.startswith("unstated-"):
        return met
    place, unstated = meeting.issue.each.index(reason.removeprefix("unstated-")), meeting.reading.unstated
    named = [(item.a.clauses, item.b.clauses) for item in met if item.box[place] != unstated]
    return [item for item in met if item.box[place] != unstated or (item.a.clauses, item.b.clauses) not in named]


def _side(
    met: list[Met], key: Key, meeting: Meeting, side: int, clauses: tuple[tuple[Clause, ...], tuple[Clause, ...]]
) -> Side:
    """Return what one of the texts, A (0) or B (1), says in boxes in which it says one thing."""
    cell = met[0].b if side else met[0].a
    text = meeting.b if side else meeting.a
    if cell is not NOTHING:
        passed = all((each.b if side else each.a).passed for each in met)
        return Side(text, cell.position, cell.silence, clauses[side], cell.alternatives, passed=passed)
    absence = _absence(meeting, clauses[1 - side], side)
    return Side(text, None, absence, (), elsewhere=_elsewhere(met, key, meeting, side))


def _elsewhere(met: list[Met], key: Key, meeting: Meeting, side: int) -> tuple[Clause, ...]:
    """Return what a text that says nothing somewhere says of the same under other conditions."""
    unstated = meeting.reading.unstated
    hidden = [unstated if axis in ("actor", "other") else 0 for axis in meeting.issue.each]
    found = [
        item.clause
        for entry in meeting.said[side]
        for item in entry.placed
        if not item.passed
        and all(mine & other for mine, other in zip(item.key, key, strict=True))
        and any(_near(item.box, each.box, hidden) for each in met)
    ]
    return tuple(sorted(found, key=lambda clause: (clause.term, repr(clause.scope), repr(clause.room))))


def _near(mine: Box, box: Box, hidden: Sequence[int]) -> bool:
    """Return whether a clause speaks of a box but for the situation, or of actors that may be meant there."""
    return all(a & b or (a | b) & unnamed for a, b, unnamed in zip(mine, box, hidden, strict=False))


def _each_once(cells: Iterable[Cell]) -> tuple[Clause, ...]:
    """Return the clauses of several cells, each once."""
    return tuple({id(clause): clause for cell in cells for clause in cell.clauses}.values())


def _absence(meeting: Meeting, clauses: tuple[Clause, ...], side: int) -> Silence:
    """Return why a text says nothing where the other text has these clauses."""
    mine, other = (meeting.b, meeting.a) if side else (meeting.a, meeting.b)
    if meeting.chosen[side] & mine.emptied:
        # What an option said, of which nothing is left without a source, is not known; its author did not say nothing.
        return Silence.UNKNOWN
    if mine.has_empty_option(meeting.chosen[side]):
        return Silence.NO_TEXT
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
