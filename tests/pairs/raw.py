"""Reads pairs of small texts, and what comparing them must come to, from YAML files that anybody can add to."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.outcomes import Words
from negotiations.clauses.positions import Case
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import Extent, Period, Scope
from negotiations.clauses.situations import Literal
from negotiations.clauses.strengths import Strength
from negotiations.compare.findings import Comparison, Finding, Region
from negotiations.compare.texts import Text
from negotiations.terms.base import Context
from negotiations.terms.kinds import kind_of
from negotiations.vocabulary import builtin

FOLDER = Path(__file__).parent
AXES = ("actor", "other", "place", "group", "state", "trigger")


def pair_files() -> list[Path]:
    """Return the files with pairs."""
    return sorted(FOLDER.glob("*.yaml"))


def load(path: Path) -> dict[str, Any]:
    """Return what a pair file says."""
    with path.open(encoding="utf-8") as file:
        return yaml.safe_load(file)  # type: ignore[no-any-return]


def text(name: str, terms: list[dict[str, Any]]) -> Text:
    """Return a text of terms, or of clauses written out."""
    clauses = tuple(
        clause
        for place, term in enumerate(terms)
        for clause in ([_clause(f"{name}{place}", term)] if "issue" in term else _term(f"{name}{place}", term))
    )
    return Text(name, clauses, builtin())


def _term(term_id: str, term: dict[str, Any]) -> tuple[Clause, ...]:
    kind = kind_of(term["kind"])
    assert kind is not None, f"no kind {term['kind']}"
    return kind.model_validate({"id": term_id, **term}).clauses(Context())


def _clause(term_id: str, data: dict[str, Any]) -> Clause:
    given = dict(data)
    path = given.pop("issue")
    axes = {axis: given.pop(axis) for axis in AXES if axis in given}
    extents = {
        axis: Extent.of(*_listed(words["all_but"]), all_but=True)
        if isinstance(words, dict)
        else Extent.of(*_listed(words))
        for axis, words in axes.items()
    }
    period = given.pop("period", None)
    scope = Scope.of(period=Period(period["of"], 0, period["months"]) if period else None, **extents)
    strength = Strength(given.pop("strength", "shall"))
    frame = (("anchor", given.pop("anchor")),) if "anchor" in given else ()
    silence = Silence(given.pop("silence")) if "silence" in given else None
    room = None if silence else _room(path, given)
    return Clause(path, scope, room, given.pop("term", term_id), strength, silence, frame)


def _listed(value: object) -> list[str]:
    return [str(word) for word in value] if isinstance(value, list) else [str(value)]


def _room(path: str, bounds: dict[str, Any]) -> Room:
    outcomes = find_issue(path).outcomes
    room: Room | None = None
    for kind, value in bounds.items():
        if kind == "term":
            continue
        if isinstance(outcomes, Words):
            new = {"must": Room.must, "must-not": Room.must_not, "may": Room.may}[kind](outcomes, *_listed(value))
        elif kind == "no-limit":
            new = Room.no_limit(outcomes)
        elif value == "open":
            new = Room.open_figure(outcomes, Figure("figure", kind))
        elif kind == "after":
            new = Room.bound(outcomes, "at-least", _number(value), closed=False)
        else:
            new = Room.bound(outcomes, kind, _number(value))
        room = new if room is None else room & new
        assert room is not None
    assert room is not None
    return room


def _number(value: object) -> int | Fraction | str:
    if isinstance(value, str) and "/" in value:
        return Fraction(value)
    return value  # type: ignore[return-value]


def say_region(region: Region) -> str:
    """Return a box of a scope in one line."""
    said = [
        f"{axis}={'not ' if cover.all_but else ''}{'+'.join(cover.words)}{''.join(f'-{word}' for word in cover.less)}"
        for axis, cover in region.axes
    ]
    return "; ".join(said + [_literal(literal) for literal in region.situation])


def _literal(literal: Literal) -> str:
    if literal.axis == "period":
        low, high = (literal.low, literal.high)
        assert low is not None
        assert high is not None
        return f"{low[0]} to {high[0]} {literal.unit} from {literal.word}"
    return literal.word if literal.holds else f"not {literal.word}"


def as_expected(finding: Finding, keys: set[str]) -> dict[str, Any]:
    """Return what a finding says under the keys that an expectation names."""
    said: dict[str, Any] = {
        "issue": finding.issue,
        "relation": finding.relation.value,
        "scope": [say_region(region) for region in finding.scope],
        "nature": finding.nature and finding.nature.value,
        "gap": finding.gap and (finding.gap.amount if finding.gap.amount is not None else finding.gap.measure),
        "margin": finding.margin and finding.margin.amount,
        "witness-a": list(finding.witness.from_a) if finding.witness else [],
        "witness-b": list(finding.witness.from_b) if finding.witness else [],
        "silence": finding.silence and finding.silence.value,
        "assumed": list(finding.assumed),
        "soft": finding.soft,
        "reason": finding.reason,
        "cases": [_case(case) for case in finding.cases],
        "a-terms": list(finding.a.term_ids),
        "b-terms": list(finding.b.term_ids),
    }
    return {key: said[key] for key in said if key in keys}


def _case(case: Case) -> str:
    return f"{case.low[0]} to {case.high[0]}: {case.relation.value}"


def shown(comparison: Comparison) -> str:
    """Return all findings, for a failing test to print."""
    keys = {"issue", "relation", "scope", "nature", "gap", "silence", "assumed", "reason", "cases"}
    return "\n".join(str(as_expected(finding, keys)) for finding in comparison)
