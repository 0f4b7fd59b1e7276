"""What a text says to each of several demands that shape one part of the world together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from negotiations.clauses.alternatives import Alternative, selections, standing, touching
from negotiations.clauses.positions import Position, Verdict, relate_positions
from negotiations.clauses.relations import Relation
from negotiations.compare.findings import Finding, Side
from negotiations.compare.options import of_choices, of_reports
from negotiations.compare.texts import Text


def asked_by(finding: Finding) -> tuple[str, ...]:
    """Return the ids of the demands, on the side of A, to which a finding is an answer.

    What follows from a demand is no demand of its own; but what rules it out rules out the demand.
    """
    # Where its own author leaves a question open, nothing is asked for that a plan could meet or not.
    asking = [each for each in finding.a.clauses if each.asks]
    ruled_out = _ruled_out(finding)
    return tuple(dict.fromkeys(each.term for each in asking if not each.derived or each.term in ruled_out))


def _ruled_out(finding: Finding) -> frozenset[str]:
    """Return the ids of the demands that a conflict rules out: each that it does, or all that only together it does."""
    if finding.relation is not Relation.CONFLICTS:
        return frozenset()
    asking = [(each.term, each.room or each.some) for each in finding.a.clauses if each.asks]
    by_itself = {
        term for term, room in asking if room is not None and all(room.excludes(other) for other in finding.b.rooms)
    }
    return frozenset(by_itself or (term for term, _ in asking))


def of_term(finding: Finding, term: str) -> Finding:
    """Return a finding as it is for one of several demands, where what it is for all of them together is more or less.

    A text that conflicts with what one demand asks for may leave room for another; and one that asks for less than all
    of them may ask for all that one of them does.
    """
    a = finding.a
    clauses = tuple(each for each in a.clauses if each.term == term and not each.derived)
    position = Position.of((each.strength, each.room) for each in clauses if each.room is not None)
    together = len(clauses) == len(a.clauses) or term in _ruled_out(finding) or not _can_differ(finding)
    verdict = None if together or not (position and a.position) else _verdict(position, finding.b)
    # A figure that is open in one demand may be bound by another, so that all of them together say more.
    if verdict is None or verdict.reason == "figure":
        return finding
    side = replace(a, position=position, clauses=clauses)
    return replace(
        finding, relation=verdict.relation, a=side, soft=verdict.soft, reason=verdict.reason, cases=verdict.cases
    )


def _can_differ(finding: Finding) -> bool:
    """Return whether a text can say to one of the demands something else than to all of them."""
    if finding.relation is Relation.OPEN:
        return finding.reason in ("figure", "reported")
    return finding.relation in (Relation.CONFLICTS, Relation.ENTAILS, Relation.OVERLAPS)


def _verdict(position: Position, side: Side) -> Verdict | None:
    """Return how a demand relates to what a text says, by its options where it has several; None where that is open."""
    if side.position is not None:
        return relate_positions(position, side.position)
    groups = touching(side.text.groups, side.clauses)
    asking = [clause for clause in side.clauses if clause.asks]
    frames = {frame for _, frame in side.alternatives}
    if not groups or len(frames) > 1 or not all(standing(asking, selection) for selection in selections(groups)):
        return None
    verdicts = [relate_positions(position, each) for each, _ in side.alternatives]
    # Where sources differ on what is offered to choose from, it is told where it is one with all of that.
    reported = any(group.kind is Alternative.REPORTED for group in groups)
    return of_reports(verdicts) if reported else of_choices([verdicts])


def only_of_some(demands: Text, told: Iterable[tuple[str, str]]) -> Text | None:
    """Return a text with those demands of some part that are not told, as another demand is of all of that part.

    Args:
        demands: The text that demands.
        told: The ids of the demands that are told, each with the path of an issue on which it is.
    """
    known = frozenset(told)
    hidden = tuple(each for each in demands.clauses if each.some is not None and (each.term, each.issue) not in known)
    return replace(demands, clauses=hidden) if hidden else None
