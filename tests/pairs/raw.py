"""Reads pairs of small texts, and what comparing them must come to, from YAML files that anybody can add to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.derivations import derived
from negotiations.clauses.outcomes import Words
from negotiations.clauses.positions import Case
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import Extent, Period, Scope
from negotiations.clauses.situations import Literal
from negotiations.clauses.strengths import Strength
from negotiations.compare.findings import Comparison, Finding, Region
from negotiations.compare.texts import Text
from negotiations.documents.papers import Alternatives, Proposal
from negotiations.documents.points import is_part
from negotiations.terms.base import Context
from negotiations.terms.figures import Baseline
from negotiations.terms.kinds import kind_of
from negotiations.vocabulary import builtin

FOLDER = Path(__file__).parent
AXES = ("actor", "other", "place", "group", "state", "trigger")


SIDES = tuple(f"{side}{what}" for side in "ab" for what in ("-date", "-not-seen", "-struck", "-alternatives", ""))
"""The keys of a pair that say what its texts are, in the order in which they are shown."""

KEYS = ("baselines", *SIDES, "expect", "differs")
"""The keys that a pair can have; README.md tells what each means."""


def pair_files() -> list[Path]:
    """Return the files with pairs."""
    return sorted(FOLDER.glob("*.yaml"))


def load(path: Path) -> dict[str, Any]:
    """Return what a pair file says."""
    with path.open(encoding="utf-8") as file:
        pair: dict[str, Any] = yaml.safe_load(file)
    unknown = sorted(pair.keys() - set(KEYS))
    assert not unknown, f"{path.name}: no pair has the key {unknown[0]!r}; there are {', '.join(KEYS)}"
    return pair


PARTIES = ("XN", "XS")
BASELINES = {"northland-forces": [100_000, 120_000]}
"""What their negotiation has, where a pair does not say otherwise."""


def text(name: str, terms: list[dict[str, Any]]) -> Text:
    """Return a text of terms, or of clauses written out, of which nothing else is known."""
    return _text({"a": [], "b": [], name: terms}, name)


def texts(pair: Mapping[str, Any]) -> tuple[Text, Text]:
    """Return the two texts of a pair, in a negotiation of Northland and Southmark."""
    return _text(pair, "a"), _text(pair, "b")


def _text(pair: Mapping[str, Any], name: str) -> Text:
    other = "b" if name == "a" else "a"
    baselines = {**BASELINES, **pair.get("baselines", {})}
    context = Context({base: _baseline(figures) for base, figures in baselines.items()})
    clauses = tuple(clause for term in _named(name, pair) for clause in _clauses(term, context))
    groups = tuple(Alternatives.model_validate(group).group for group in pair.get(f"{name}-alternatives", ()))
    day = pair.get(f"{name}-date")
    return Text(
        name,
        (*clauses, *derived(clauses, PARTIES)),
        builtin(),
        on=date.fromisoformat(str(day)) if day else None,
        unread=_unread(pair.get(f"{name}-not-seen", [])),
        struck={other: _struck(pair.get(f"{name}-struck", []), _named(other, pair))},
        groups=groups,
    )


def _named(name: str, pair: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the terms of a text; those without an id are called after the text and their place in it."""
    return [{"id": f"{name}{place}", **term} for place, term in enumerate(pair[name])]


def _baseline(figures: list[int]) -> Baseline:
    return Baseline(low=min(figures), high=max(figures))


def _unread(entries: list[Any]) -> tuple[str, ...]:
    """Return the beginnings of the paths of what was not read, from entries as a document has them."""
    if not entries:
        return ()
    head = {"title": {"en": "A"}, "date": "2031-05-04", "authors": [{"actor": "XN"}], "form": "official"}
    return Proposal.model_validate({"id": "a", **head, "sources": ["gazette"], "not_seen": entries}).unread


def _struck(points: list[str], earlier: list[dict[str, Any]]) -> frozenset[str]:
    """Return the ids of the terms of an earlier draft that stand in these points of it."""
    return frozenset(
        term["id"] for term in earlier if any(is_part(term.get("point", term["id"]), point) for point in points)
    )


def _clauses(term: dict[str, Any], context: Context) -> tuple[Clause, ...]:
    if "issue" in term:
        return (_clause(term),)
    kind = kind_of(term["kind"])
    assert kind is not None, f"no kind {term['kind']}"
    return kind.model_validate(term).clauses(context)


def _clause(data: dict[str, Any]) -> Clause:
    given = dict(data)
    term_id = given.pop("id")
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
    option = given.pop("option", "")
    silence = Silence(given.pop("silence")) if "silence" in given else None
    room = None if silence else _room(path, given)
    return Clause(path, scope, room, given.pop("term", term_id), strength, silence, frame, option=option)


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
    said = everything_of(finding)
    return {key: said[key] for key in said if key in keys}


def everything_of(finding: Finding) -> dict[str, Any]:
    """Return all that an expectation can say of a finding."""
    return {
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
        "a-options": list(finding.a.options),
        "b-options": list(finding.b.options),
        "derived": sorted({clause.derived for side in (finding.a, finding.b) for clause in side.clauses} - {""}),
        "a-terms": list(finding.a.term_ids),
        "b-terms": list(finding.b.term_ids),
    }


def _case(case: Case) -> str:
    return f"{case.low[0]} to {case.high[0]}: {case.relation.value}"


def shown(comparison: Comparison) -> str:
    """Return all findings, for a failing test to print."""
    keys = {"issue", "relation", "scope", "nature", "gap", "silence", "assumed", "reason", "cases"}
    return "\n".join(str(as_expected(finding, keys)) for finding in comparison)
