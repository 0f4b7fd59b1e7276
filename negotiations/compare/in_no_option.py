"""What only one of two texts speaks of, where the other has options and speaks of it in none of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce

from negotiations.clauses.boxes import Box, canonical, difference, refine
from negotiations.clauses.clause import Silence
from negotiations.clauses.relations import Relation
from negotiations.clauses.situations import Situation, TooManyQuestions
from negotiations.compare.findings import Finding, Side, Where
from negotiations.compare.texts import Text, reading_of


def told_once(findings: Sequence[Finding], first: Text) -> Iterator[tuple[Finding, bool]]:
    """Yield findings on two texts, each with whether one of them speaks of it in none of its several options.

    What a text speaks of in no option is told once, and not option by option. Of an option that is silent on more, the
    rest is told by itself. A finding on one text alone always has boxes.

    Args:
        findings: The findings.
        first: The first of the texts, for its day.
    """
    findings = _on_one_situation(findings, first)
    parts = [_in_no_option(finding, findings) for finding in findings]
    apart: dict[tuple[object, ...], list[Finding]] = {}
    for part in parts:
        if part is not None:
            apart.setdefault(_what(part), []).append(part)
    for finding, part in zip(findings, parts, strict=True):
        if part is None:
            yield finding, False
            continue
        yield from ((each, True) for each in _joined(apart.pop(_what(part), [])))
        rest = difference(finding.where.boxes, part.where.boxes)
        if rest:
            yield replace(finding, where=replace(finding.where, boxes=rest)), False


def _on_one_situation(findings: Sequence[Finding], first: Text) -> list[Finding]:
    """Return findings with all on one issue on the same atoms, so that their boxes can be told apart."""
    wheres: dict[str, list[Where]] = {}
    for finding in findings:
        if finding.where.boxes:
            wheres.setdefault(finding.issue, []).append(finding.where)
    joined = {issue: _joined_situation(each, first) for issue, each in wheres.items()}
    return [_moved(finding, joined.get(finding.issue)) for finding in findings]


def _joined_situation(wheres: Sequence[Where], first: Text) -> Situation | None:
    """Return what asks all that these scopes ask; None where that is more than can be told apart."""
    situations = dict.fromkeys(where.situation for where in wheres)
    reading = reading_of(first, wheres[0].vocabulary)
    try:
        return reduce(lambda one, two: one.join(two, reading), situations)
    except TooManyQuestions:
        return None


def _moved(finding: Finding, situation: Situation | None) -> Finding:
    where = finding.where
    if not where.boxes or situation is None or situation == where.situation:
        return finding
    return replace(finding, where=replace(where, boxes=canonical(where.boxes_on(situation)), situation=situation))


def _silent(finding: Finding) -> Side | None:
    """Return the text that alone is silent, where it has options."""
    side = {Relation.ONLY_A: finding.b, Relation.ONLY_B: finding.a}.get(finding.relation)
    return side if side is not None and side.options else None


def _in_no_option(finding: Finding, findings: Sequence[Finding]) -> Finding | None:
    """Return a finding for that part of its scope of which the silent text speaks in no option; None without one."""
    silent = _silent(finding)
    if silent is None:
        return None
    alike = [each for each in findings if each.issue == finding.issue]
    there = [each.where for each in alike if (each.b if silent is finding.b else each.a).clauses]
    near = [where for where in there if where.key == finding.where.key]
    if not near:
        return finding
    # What could not be compared in another option has no boxes, though the text speaks of it there.
    if any(not each.boxes or each.situation != finding.where.situation for each in near):
        return None
    left = difference(finding.where.boxes, [box for where in near for box in where.boxes])
    return replace(finding, where=replace(finding.where, boxes=left)) if left else None


def _what(finding: Finding) -> tuple[object, ...]:
    """Return what findings have in common that differ only by the option in which a text is silent, and by where."""
    gone = finding.relation is Relation.ONLY_A
    silent, other = (finding.b, finding.a) if gone else (finding.a, finding.b)
    why = silent.silence if silent.silence in (Silence.UNKNOWN, Silence.STRUCK) else None
    said = (other.position, other.silence, other.alternatives, other.options)
    where = (finding.issue, finding.where.key, finding.where.situation)
    return (where, finding.relation, why, said, finding.assumed)


def _joined(parts: Sequence[Finding]) -> Iterator[Finding]:
    """Yield findings that differ only by the option and by where as one for each part of the world."""
    flat = [(place, box) for place, part in enumerate(parts) for box in part.where.boxes]
    regions: dict[tuple[int, ...], list[Box]] = {}
    for box, members in refine([box for _, box in flat]):
        regions.setdefault(tuple(dict.fromkeys(flat[member][0] for member in members)), []).append(box)
    for places, boxes in regions.items():
        here = [parts[place] for place in places]
        yield _together(here, replace(here[0].where, boxes=canonical(boxes)))


def _together(parts: Sequence[Finding], where: Where) -> Finding:
    """Return findings that differ only by the option in which a text is silent as one, of all these options."""
    gone = parts[0].relation is Relation.ONLY_A
    sides = [(part.a, part.b) if gone else (part.b, part.a) for part in parts]
    # Findings that reach farther have clauses that say the same in other places: the fewest are the nearest.
    other = min((each for each, _ in sides), key=lambda side: len(side.clauses))
    silent = sides[0][1]
    options = {name for _, each in sides for name in each.options}
    whole = {name for group in silent.text.groups if options.issuperset(group.names) for name in group.names}
    silent = replace(
        silent,
        silence=silent.silence if len({each.silence for _, each in sides}) == 1 else Silence.SILENT,
        elsewhere=tuple({id(clause): clause for _, each in sides for clause in each.elsewhere}.values()),
        options=tuple(sorted(options - whole)),
    )
    a, b = (other, silent) if gone else (silent, other)
    return replace(parts[0], where=where, a=a, b=b)
