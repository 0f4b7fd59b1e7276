"""What a finding is called where one text speaks, and it is not known whether the other does: it was not read there."""

from __future__ import annotations

from negotiations.clauses.clause import Silence
from negotiations.clauses.relations import Relation
from negotiations.compare.findings import Finding
from negotiations.messages import mark

UNREAD_LABELS = {
    Relation.ONLY_A: (mark("A speaks, not known whether B does"), "A*"),
    Relation.ONLY_B: (mark("B speaks, not known whether A does"), "B*"),
}
"""What such a relation is called, and the sign that stands for it."""

UNREAD_LEADS = {
    Relation.ONLY_A: mark("{subject}: A speaks to this; it is not known whether B does."),
    Relation.ONLY_B: mark("{subject}: B speaks to this; it is not known whether A does."),
}
"""What was found, without what each text says."""

UNREAD_SENTENCES = {
    Relation.ONLY_A: mark("{subject}: A speaks to this; it is not known whether B does. A says: {a}. B: {b}."),
    Relation.ONLY_B: mark("{subject}: B speaks to this; it is not known whether A does. A: {a}. B says: {b}."),
}
"""The same with what each text says."""


def is_unread(finding: Finding) -> bool:
    """Return whether one text speaks there, and what was not read of the other may."""
    return finding.silence is Silence.UNKNOWN
