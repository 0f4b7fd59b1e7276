"""A negotiation as it stood on a day, or as it looks without what rests on some sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from negotiations.clauses.alternatives import Alternative
from negotiations.documents.papers import Alternatives, DemandList, Proposal

if TYPE_CHECKING:
    from negotiations.documents.negotiations import Document, Negotiation


def as_of(negotiation: Negotiation, day: date) -> Negotiation:
    """Return a negotiation with the documents and stances of a day or before."""
    until = day if negotiation.until is None else min(day, negotiation.until)
    stances = tuple(stance for stance in negotiation.setting.stances if stance.date <= day)
    setting = negotiation.setting.model_copy(update={"stances": stances})
    papers = tuple(paper for paper in negotiation.papers if paper.date <= day)
    return replace(negotiation, setting=setting, papers=papers, until=until)


def without(negotiation: Negotiation, source_ids: Collection[str]) -> Negotiation:
    """Return a negotiation without the terms and stances that rest on any of some sources.

    Raises:
        InvalidValue: there is no such source; the message names the nearest one.
    """
    for each in source_ids:
        negotiation.source(each)
    withheld = tuple(dict.fromkeys((*negotiation.withheld, *source_ids)))
    papers = tuple(_rest(document, frozenset(withheld)) for document in negotiation)
    stances = tuple(stance for stance in negotiation.setting.stances if stance.source not in withheld)
    setting = negotiation.setting.model_copy(update={"stances": stances})
    return replace(negotiation, setting=setting, papers=papers, withheld=withheld)


def _rest(document: Document, withheld: frozenset[str]) -> Proposal | DemandList:
    """Return what is left of a paper without the terms that rest on some sources."""
    if not withheld.intersection(document.paper.sources):
        return document.paper
    left = tuple(term for term in document.terms if document.evidence(term).source_id not in withheld)
    rest = document.paper.model_copy(update={"terms": left})
    return rest.model_copy(update={"alternatives": tuple(_still_told(rest, withheld))})


def _still_told(paper: Proposal | DemandList, withheld: frozenset[str]) -> Iterator[Alternatives]:
    """Yield the alternatives without what only left-out sources reported, so that these differ from no others."""
    filled = paper.filled_options
    for each in paper.alternatives:
        if each.kind is not Alternative.REPORTED:
            yield each
            continue
        options = ((option, f"{each.id}/{option.id}") for option in each.options)
        told = [option for option, name in options if option.source not in withheld or name in filled]
        if told:
            yield each.model_copy(update={"options": tuple(told)})
