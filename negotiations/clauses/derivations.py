"""Derived clauses: what necessarily follows from a demand on one issue for another, by rules that are data.

A derived clause names its rule. By itself it is never a finding, and a conflict of two derived clauses is soft.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.holders import Holdings
from negotiations.clauses.outcomes import Words
from negotiations.clauses.relations import Relation, relate
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent, Scope
from negotiations.problems import InvalidValue
from negotiations.vocabulary import Vocabulary, builtin

_ANY_PARTY = "party"
_HOLDER = "holder"
_HELD = "held"
_ALL_FORCES = ("armed-forces",)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A necessary consequence.

    Attributes:
        id: The id of the rule.
        reasons: Why it holds, by language.
        issue: The issue of the demand from which something follows.
        how: How the outcome is demanded: `must`, `must-not` or `may`; `any` for whatever is demanded at all.
        outcome: The outcome; `party` for any one party of the negotiation, empty beside `any`.
        needs_place: Whether the demand must say where.
        needs_all: Whether the demand must speak of all groups.
        then_issue: The issue of the consequence.
        then: What the consequence demands; None for that whoever holds a part of the place controls that part.
        axes: The axes of the consequence: what each is taken from.
        some: Whether the consequence is of some part of its scope only.
    """

    id: str
    reasons: Mapping[str, str]
    issue: str
    how: str
    outcome: str
    needs_place: bool
    needs_all: bool
    then_issue: str
    then: Room | None
    axes: tuple[tuple[str, str | tuple[str, ...]], ...]
    some: bool = False


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules, in the order of the data.

    Example:
        >>> rules()[0].reasons["en"]
        'a neutral state is a member of no military alliance'
    """
    data = json.loads(Path(__file__).with_name("derivations.json").read_bytes())
    return tuple(_rule(row) for row in data["rules"])


def _rule(row: Mapping[str, Any]) -> Rule:
    when, then = row["when"], row["then"]
    axes = {axis: tuple(value) if isinstance(value, list) else value for axis, value in then["axes"].items()}
    return Rule(
        row["id"],
        {code: row[code] for code in ("en", "uk")},
        when["issue"],
        when["how"],
        when.get("outcome", ""),
        when.get("place") == "stated",
        when.get("group") == "all",
        then["issue"],
        None if then["outcome"] == _HOLDER else room(then["issue"], then["how"], then["outcome"]),
        tuple(sorted(axes.items())),
        then.get("some", False),
    )


def room(path: str, how: str, outcome: str) -> Room:
    """Return the room that a duty, a ban or a freedom leaves on an issue whose outcomes are words.

    Raises:
        InvalidValue: if the outcomes of the issue are no plain words, or have no such word.
    """
    outcomes = find_issue(path).outcomes
    if not isinstance(outcomes, Words):
        message = f"the outcomes of {path!r} are ordered, so that no rule can demand them"
        raise InvalidValue(message)
    return {"must": Room.must, "must-not": Room.must_not, "may": Room.may}[how](outcomes, outcome)


@cache
def _by_issue() -> Mapping[str, tuple[Rule, ...]]:
    issues = {rule.issue for rule in rules()}
    return {issue: tuple(rule for rule in rules() if rule.issue == issue) for issue in issues}


def derived(
    clauses: Iterable[Clause],
    parties: tuple[str, ...] = (),
    vocabulary: Vocabulary | None = None,
    on: date | None = None,
) -> tuple[Clause, ...]:
    """Return what follows from clauses, each with the id of its rule; what follows from these again included.

    Args:
        clauses: What a text says.
        parties: The parties of its negotiation.
        vocabulary: The words of its negotiation, which tell who holds what along a line; the built-in ones by default.
        on: The date of the text: who held what before the line was there, nobody said.

    Example:
        >>> neutral = Room.must(find_issue("alliance/neutral").outcomes, "yes")
        >>> [clause] = derived([Clause("alliance/neutral", Scope.of(actor="XS"), neutral, "5")])
        >>> clause.issue, clause.scope["other"].words, clause.derived, clause.term
        ('alliance/membership', ('military-alliances',), 'neutral-stays-out', '5')
    """
    found: list[Clause] = []
    waiting = list(clauses)
    holdings = Holdings(parties, vocabulary or builtin(), on)
    while waiting:
        new = [follows for clause in waiting for follows in _from(clause, holdings)]
        # A consequence of a rule is no reason for the same rule again, so that this comes to an end.
        waiting = [clause for clause in dict.fromkeys(new) if clause not in found]
        found += waiting
    return tuple(found)


def _from(clause: Clause, holdings: Holdings) -> Iterator[Clause]:
    if clause.room is None:
        return
    # Along which line places are parted, or a strip lies, is the same for what follows; an anchor is not.
    frame = tuple(pair for pair in clause.frame if pair[0] == "line")
    for rule in _by_issue().get(clause.issue, ()):
        who = _demanded(rule, clause.room, holdings.parties)
        axes = _axes(rule, clause.scope, who, holdings) if who is not None and _fits(rule, clause.scope) else None
        for then, there in () if axes is None else _consequences(rule, axes, holdings):
            scope = Scope(tuple(sorted(there.items())), clause.scope.period)
            yield Clause(
                rule.then_issue,
                scope,
                None if rule.some else then,
                clause.term,
                clause.strength,
                Silence.OPEN if rule.some else None,
                frame,
                derived=rule.id,
                option=clause.option,
                some=then if rule.some else None,
            )


def _consequences(rule: Rule, axes: dict[str, Extent], holdings: Holdings) -> Iterator[tuple[Room, dict[str, Extent]]]:
    """Yield what a rule demands, and where: for what parties hold, a demand for each of them."""
    if rule.then is not None:
        # Of some part: of each actor that is named, some of what it would do.
        named = axes.get("actor") if rule.some else None
        for actor in () if named is None or named.all_but else named.words:
            yield rule.then, {**axes, "actor": Extent.of(actor)}
        if named is None or named.all_but:
            yield rule.then, axes
        return
    for party in holdings.parties:
        held = holdings.parts_of(party, axes.get("place"))
        if held:
            yield room(rule.then_issue, "must", party), {**axes, "place": Extent.of(*held)}


def _fits(rule: Rule, scope: Scope) -> bool:
    """Return whether a demand says where, and speaks of all groups, where a rule needs it."""
    group = scope.get("group")
    everywhere = rule.needs_place and scope.get("place") is None
    return not everywhere and not (rule.needs_all and group is not None and group.words != _ALL_FORCES)


def _demanded(rule: Rule, demand: Room, parties: tuple[str, ...]) -> str | None:
    """Return the outcome that a room demands, if it demands what the rule needs."""
    if rule.how == "any":
        return None if demand.demands_nothing else rule.outcome
    for outcome in parties if rule.outcome == _ANY_PARTY else (rule.outcome,):
        relation = relate(demand, room(rule.issue, rule.how, outcome))
        if relation is Relation.SAME or (rule.how != "may" and relation is Relation.ENTAILS):
            return outcome
    return None


def _axes(rule: Rule, scope: Scope, who: str, holdings: Holdings) -> dict[str, Extent] | None:
    """Return the axes of a consequence; None where it would speak of nobody."""
    conditions = {axis: extent for axis, extent in scope.axes if axis in ("state", "trigger")}
    for axis, source in rule.axes:
        if isinstance(source, tuple):
            conditions[axis] = Extent.of(*source)
        elif source in ("parties", "other-parties"):
            named = tuple(party for party in holdings.parties if source == "parties" or party != who)
            if not named:
                return None
            conditions[axis] = Extent.of(*named)
        elif source == _HELD:
            place = scope.get(axis)
            held = None if place is None else holdings.left_by(scope.get("actor"), place)
            if held is None:
                return None
            conditions[axis] = held
        elif (extent := scope.get(source)) is not None:
            conditions[axis] = extent
    return conditions
