"""How a document relates to each other one: how many findings there are of each relation on which both speak."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from negotiations.clauses.relations import Relation
from negotiations.compare.findings import RANKS
from negotiations.documents.negotiations import Document
from negotiations.messages import mark
from negotiations.reports.sentences import LABELS
from negotiations.website.pages import Link, Site
from negotiations.website.paths import pair_path
from negotiations.website.survey import both_speak

_LABELS = {
    Relation.ENTAILS: mark("this text asks for more"),
    Relation.ENTAILED: mark("the other text asks for more"),
}
"""What relations are called on the page of one of the two texts."""


@dataclass(frozen=True, slots=True)
class RelationView:
    """A relation, as the head of a column.

    Attributes:
        kind: The relation.
        label: What it is called.
        glyph: The sign that stands for it.
    """

    kind: str
    label: str
    glyph: str


@dataclass(frozen=True, slots=True)
class OtherView:
    """Another document, and how the one that the page is about relates to it.

    Attributes:
        link: The way to it.
        pair: The page of the two.
        counts: How many findings there are of the relation of each column, or a dash where there is none.
    """

    link: Link
    pair: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OthersView:
    """Other documents, and how the one that the page is about relates to each.

    Attributes:
        relations: The relations that there are, in the order of the columns.
        rows: The documents with which there is a finding on which both speak.
    """

    relations: tuple[RelationView, ...]
    rows: tuple[OtherView, ...]


def others_of(site: Site, document: Document) -> OthersView | None:
    """Return how a document relates to the others; None where there is no finding on which it and one of them speak."""
    found = {pair: (other, _counted(site, document.id, pair)) for other, pair in site.survey.pairs_of(document.id)}
    relations = {each for _, counts in found.values() for each in counts}
    if not relations:
        return None
    columns = sorted(relations, key=lambda each: (RANKS[each], list(Relation).index(each)))
    heads = (RelationView(each.value, *_label(site, each)) for each in columns)
    rows = (
        OtherView(
            site.document(document.negotiation[other]),
            pair_path(*pair),
            tuple(site.language.number(counts[each]) if each in counts else "–" for each in columns),
        )
        for pair, (other, counts) in found.items()
    )
    return OthersView(tuple(heads), tuple(rows))


def _counted(site: Site, own: str, pair: tuple[str, str]) -> Counter[Relation]:
    """Return how many findings there are of each relation of the own document to the other one."""
    said = (finding.relation for finding in site.survey.comparisons[pair] if both_speak(finding))
    return Counter(each if pair[0] == own else each.converse for each in said)


def _label(site: Site, relation: Relation) -> tuple[str, str]:
    label, glyph = LABELS[relation]
    return site.language.say(_LABELS.get(relation, label)), glyph
