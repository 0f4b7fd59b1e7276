"""What was found, by the relation: with what each text says, and without."""

from __future__ import annotations

from negotiations.clauses.relations import Relation
from negotiations.messages import mark

SENTENCES = {
    Relation.SAME: mark("{subject}: both texts ask for the same. Both say: {a}."),
    Relation.ENTAILS: mark("{subject}: A asks for all that B asks for, and more. A says: {a}. B says: {b}."),
    Relation.ENTAILED: mark("{subject}: B asks for all that A asks for, and more. A says: {a}. B says: {b}."),
    Relation.OVERLAPS: mark(
        "{subject}: some agreements satisfy both, and neither asks for all of the other. A says: {a}. B says: {b}."
    ),
    Relation.CONFLICTS: mark("{subject}: no agreement can satisfy both texts. A says: {a}. B says: {b}."),
    Relation.ONLY_A: mark("{subject}: only A speaks to this. A says: {a}. B: {b}."),
    Relation.ONLY_B: mark("{subject}: only B speaks to this. A: {a}. B says: {b}."),
    Relation.OPEN: mark("{subject}: it is open how the texts relate. A: {a}. B: {b}."),
    Relation.INCOMPARABLE: mark("{subject}: the texts cannot be compared on this. A: {a}. B: {b}."),
}
"""A finding as one statement that is understood without the table around it, by its relation."""

LEADS = {
    Relation.SAME: mark("{subject}: both texts ask for the same."),
    Relation.ENTAILS: mark("{subject}: A asks for all that B asks for, and more."),
    Relation.ENTAILED: mark("{subject}: B asks for all that A asks for, and more."),
    Relation.OVERLAPS: mark("{subject}: some agreements satisfy both, and neither asks for all of the other."),
    Relation.CONFLICTS: mark("{subject}: no agreement can satisfy both texts."),
    Relation.ONLY_A: mark("{subject}: only A speaks to this."),
    Relation.ONLY_B: mark("{subject}: only B speaks to this."),
    Relation.OPEN: mark("{subject}: it is open how the texts relate."),
    Relation.INCOMPARABLE: mark("{subject}: the texts cannot be compared on this."),
}
"""The same without what each text says, for a table that shows it."""
