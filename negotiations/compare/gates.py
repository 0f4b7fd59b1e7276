"""What makes a comparison fail a gate: conflicts, what does not agree, or any change of what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from negotiations.clauses.clause import Clause
from negotiations.clauses.relations import Relation
from negotiations.compare.findings import Comparison, Finding


def is_change(finding: Finding) -> bool:
    """Return whether the texts differ where a finding holds; what both leave open in one way is no change."""
    if finding.relation is Relation.SAME:
        return False
    mine, other = ({_without_names(clause) for clause in side.clauses} for side in (finding.a, finding.b))
    return mine != other


def _without_names(clause: Clause) -> Clause:
    """Return a clause without the id of its term, by which its open figures are called too."""
    room = clause.room
    if room is not None and room.figures:
        room = replace(room, figures=tuple(replace(figure, name="") for figure in room.figures))
    return replace(clause, term="", room=room)


GATES: Mapping[str, Callable[[Finding], bool]] = MappingProxyType(
    {
        "conflicts": lambda finding: finding.relation is Relation.CONFLICTS,
        "overlaps": lambda finding: finding.relation in {Relation.CONFLICTS, Relation.OVERLAPS},
        "changes": is_change,
    }
)
"""What each gate counts: conflicts; besides, what agrees in part only; whatever is not the same."""


def stopped_by(gate: str, comparison: Comparison) -> tuple[Finding, ...]:
    """Return the findings that one of `GATES` counts; none where the comparison passes.

    Example:
        >>> from negotiations.compare.comparing import compare
        >>> from negotiations.files.loading import load
        >>> draft = load("tests/samples/northland")["north-draft"]
        >>> stopped_by("changes", compare(draft, draft))
        ()
    """
    return tuple(filter(GATES[gate], comparison))
