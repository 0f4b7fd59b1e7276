"""A comparison as plain JSON values, with stable keys and exact numbers, for programs."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache

from negotiations.clauses import ends as bounds
from negotiations.clauses.normal_form import Frame
from negotiations.clauses.outcomes import Cut, Ordered, Scale, Words
from negotiations.clauses.positions import Case, Position
from negotiations.clauses.relations import Gap
from negotiations.clauses.rooms import Room
from negotiations.compare.findings import Comparison, Finding, Region, Side
from negotiations.compare.texts import Named, Text
from negotiations.documents.negotiations import Document
from negotiations.terms.base import Term

FORMAT = 1
"""The version of the JSON output."""

Value = str | int | bool | list["Value"] | dict[str, "Value"] | None
"""A plain JSON value; never a float."""

# JSON escapes control characters by itself, but only those below the space.
_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def row_id(issue: str, number: int) -> str:
    """Return the id of a row: the path of its issue, and its number among the rows on that issue.

    Example:
        >>> row_id("forces/personnel", 2)
        'forces--personnel-2'
    """
    return f"{_anchor(issue)}-{number}"


@lru_cache(maxsize=8192)
def _anchor(issue: str) -> str:
    return re.sub(r"[^a-z0-9.-]", lambda sign: f"_{ord(sign[0]):x}", issue.replace("/", "--"))


def numbered_findings(findings: Iterable[Finding]) -> Iterator[tuple[int, Finding]]:
    """Yield findings, each with its number among those on its issue: the one that its `row_id` has."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.issue] += 1
        yield seen[finding.issue], finding


def to_records(comparison: Comparison) -> list[dict[str, Value]]:
    """Return the findings as plain values, one mapping each: keys are the words of the files, fractions are texts."""
    return [
        {"id": row_id(finding.issue, number), **finding_record(finding)}
        for number, finding in numbered_findings(comparison)
    ]


def comparison_json(comparison: Comparison) -> str:
    """Return a comparison as JSON text, which ends with a line break."""
    data: dict[str, Value] = {
        "format": FORMAT,
        "type": "comparison",
        "a": text_record(comparison.a),
        "b": text_record(comparison.b),
        "counts": {relation.value: count for relation, count in comparison.counts.items()},
        "findings": [dict(record) for record in to_records(comparison)],
    }
    return json_text(data)


def json_text(data: Mapping[str, object]) -> str:
    r"""Return plain values as JSON text, which ends with a line break, without signs that are not seen.

    Example:
        >>> json_text({"title": "a\u202eb"})
        '{\n  "title": "a\\u202eb"\n}\n'
    """
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n"


def text_record(text: Text) -> Value:
    """Return what a text is: its id, and of a document what its file says of it, and what of it is left out."""
    document = text.document
    if document is None:
        return {"id": text.id}
    return {
        "id": text.id,
        "type": document.type,
        "title": {code: document.title[code] for code in sorted(document.title)},
        "date": document.date.isoformat(),
        "actors": list(document.actors),
        "form": document.paper.form,
        "sources": list(document.paper.sources),
        "withheld": list(document.withheld),
        "as_of": as_of_record(document.negotiation.until),
    }


def as_of_record(day: date | None) -> str | None:
    """Return the day as of which texts are looked at, or None where none is left out for its date."""
    return day.isoformat() if day is not None else None


def finding_record(finding: Finding) -> dict[str, Value]:
    """Return a finding as plain values, with what both texts say."""
    witness = finding.witness
    return {
        "issue": finding.issue,
        "relation": finding.relation.value,
        "scope": scope_record(finding.scope),
        "a": side_record(finding.a),
        "b": side_record(finding.b),
        "nature": finding.nature.value if finding.nature else None,
        "gap": gap_record(finding.gap),
        "margin": gap_record(finding.margin),
        "witness": {
            "from_a": [exact(value) for value in witness.from_a],
            "from_b": [exact(value) for value in witness.from_b],
        }
        if witness
        else None,
        "common": room_record(finding.common) if finding.common else None,
        "soft": finding.soft,
        "assumed": list(finding.assumed),
        "reason": finding.reason or None,
        "cases": [_case(case) for case in finding.cases],
    }


def exact(value: str | int | Fraction) -> str | int:
    """Return a number or a word as JSON can say it exactly.

    Example:
        >>> exact(Fraction(1, 3)), exact(Fraction(4, 2)), exact("never")
        ('1/3', 2, 'never')
    """
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else f"{value.numerator}/{value.denominator}"
    return value


def gap_record(gap: Gap | None) -> Value:
    """Return a distance as plain values."""
    if gap is None:
        return None
    return {
        "measure": gap.measure,
        "amount": None if gap.amount is None else exact(gap.amount),
        "unit": gap.unit or None,
    }


def _case(case: Case) -> Value:
    return {"low": _cut(case.low), "high": _cut(case.high), "relation": case.relation.value}


def _cut(cut: Cut | None) -> Value:
    """Return a place between numbers: the number, and whether the place is above it; None for an end."""
    if cut is None or isinstance(cut[0], float):
        return None
    return {"value": exact(cut[0]), "above": bool(cut[1])}


def scope_record(regions: tuple[Region, ...]) -> Value:
    """Return where something holds, a mapping for each box."""
    return [_region(region) for region in regions]


def _region(region: Region) -> Value:
    said: dict[str, Value] = {}
    for axis, cover in region.axes:
        if cover.less:
            said[axis] = {"words": list(cover.words), "less": list(cover.less)}
        else:
            said[axis] = {"all_but": list(cover.words)} if cover.all_but else list(cover.words)
    situation: list[Value] = []
    for literal in region.situation:
        if literal.axis == "period":
            limits: dict[str, Value] = {"from": _cut(literal.low), "to": _cut(literal.high)}
            situation.append({"axis": "period", "of": literal.word, "unit": literal.unit, **limits})
        else:
            situation.append({"axis": literal.axis, "word": literal.word, "holds": literal.holds})
    said["situation"] = situation
    return said


def _levels(position: Position) -> list[Value]:
    return [{"strength": strength.value, "room": room_record(room)} for strength, room in position.levels]


def _alternative(position: Position, frame: Frame) -> Value:
    return {"position": _levels(position), "frame": {**dict(frame)} or None}


def side_record(side: Side) -> Value:
    """Return what a text says, with the terms that it rests on."""
    levels = _levels(side.position) if side.position else None
    frames = dict(sorted({pair for clause in side.clauses for pair in clause.frame}))
    return {
        "document": side.text.id,
        "position": levels,
        "alternatives": [_alternative(*each) for each in side.alternatives] or None,
        "options": [*side.options],
        "silence": side.silence.value if side.silence else None,
        "frame": dict(frames) or None,
        "derived": [*sorted({clause.derived for clause in side.clauses} - {""})],
        "elsewhere": [*dict.fromkeys(clause.term for clause in side.elsewhere)],
        "terms": [_term(term, side.text.document) for term in side.terms],
    }


def _term(term: Named, document: Document | None) -> Value:
    if document is None or not isinstance(term, Term):
        return {"id": term.id}
    evidence = document.evidence(term)
    return {
        "id": term.id,
        "point": term.at,
        "kind": term.kind,
        "source": evidence.source_id,
        "url": (evidence.source.url if evidence.source else None) or None,
        "locator": evidence.locator,
        "certainty": evidence.certainty,
        "sourcing": evidence.sourcing,
        "quote": evidence.quote or None,
    }


def room_record(room: Room) -> dict[str, Value]:
    """Return what a room demands, by the words that files use for bounds.

    Example:
        >>> from negotiations.clauses.catalogue import find_issue
        >>> room_record(Room.cap(find_issue("forces/personnel").outcomes, 600_000))
        {'unit': 'person', 'cap': 600000}
    """
    if isinstance(room.outcomes, Words):
        return _on_words(room)
    named = {"scale": room.outcomes.name} if isinstance(room.outcomes, Scale) else {"unit": room.outcomes.unit}
    said: dict[str, Value] = {**named, **_on_numbers(room, room.outcomes)}
    if room.figures:
        said["open"] = [
            {
                "name": figure.name,
                "bound": figure.bound.replace("-", "_"),
                "low": _limit(figure.low),
                "high": _limit(figure.high),
            }
            for figure in room.figures
        ]
    return said


def _limit(value: int | Fraction | None) -> Value:
    return None if value is None else exact(value)


def _on_words(room: Room) -> dict[str, Value]:
    said: dict[str, Value] = {}
    if room.all_but and room.ceiling:
        said["must_not"] = list[Value](sorted(room.ceiling))
    elif not room.all_but and room.ceiling != frozenset(getattr(room.outcomes, "words", ())):
        said["must"] = list[Value](sorted(room.ceiling))
    if room.floor and room.floor != room.ceiling:
        said["may"] = list[Value](sorted(room.floor))
    return said


def _on_numbers(room: Room, outcomes: Ordered) -> Mapping[str, Value]:
    ends = room.ends
    if ends is None:
        return {}
    low, high = ends[0], ends[3]
    if isinstance(low[0], float) and low[0] > 0:
        return {"never": True}
    if low == (high[0], 0) and high == (low[0], 1):
        return {"exactly": _outcome(outcomes, low)}
    above = _end(outcomes, high, ends[2], promised=bounds.entitles_above(ends), names=_UPPER)
    below = _end(outcomes, low, ends[1], promised=bounds.entitles_below(ends), names=_LOWER)
    return {**below, **above}


# A limit and a promise at one; a limit that includes its number, and one that does not; a promise; a promise without
# end.
_UPPER = ("cap", "at_most", "less_than", "up_to", "no_limit")
_LOWER = ("from", "at_least", "more_than", "down_to", "no_limit_below")


def _end(outcomes: Ordered, limit: Cut, promise: Cut, *, promised: bool, names: tuple[str, ...]) -> dict[str, Value]:
    """Return what a room says of one of its ends."""
    both, closed, open_, entitled, endless = names
    limited = limit < outcomes.top if names is _UPPER else limit > outcomes.bottom
    if promised and isinstance(promise[0], float):
        return {"may_never": True} if promise[1] and names is _UPPER else {endless: True}
    includes = bool(limit[1]) == (names is _UPPER)
    if promised and limited and limit == promise and includes:
        return {both: _outcome(outcomes, limit)}
    said: dict[str, Value] = {}
    if limited and isinstance(limit[0], float):
        said["not_never"] = True
    elif limited:
        said[closed if includes else open_] = _outcome(outcomes, limit)
    if promised:
        said[entitled] = _outcome(outcomes, promise)
    return said


def _outcome(outcomes: Ordered, cut: Cut) -> Value:
    value = cut[0]
    if isinstance(value, float):
        return None
    return outcomes.words[int(value)] if isinstance(outcomes, Scale) else exact(value)
