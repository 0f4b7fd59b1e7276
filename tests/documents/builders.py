"""Documents and negotiations as short as they can be, for the tests of this folder and of the files."""

from __future__ import annotations

from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import Source

TERM: dict[str, object] = {"id": "1", "kind": "force-limit", "party": "XS", "personnel": {"cap": 50_000}}


def term(term_id: str, /, **fields: object) -> dict[str, object]:
    """Return a term as a file has it."""
    return {**TERM, "id": term_id, **fields}


def proposal_data(document_id: str = "draft", /, **fields: object) -> dict[str, object]:
    """Return what the file of a proposal holds."""
    return {
        "format": 1,
        "id": document_id,
        "title": {"en": "Draft"},
        "date": "2031-05-04",
        "authors": [{"actor": "XN"}],
        "form": "leaked",
        "sources": ["gazette"],
        "terms": [TERM],
        **fields,
    }


def proposal(document_id: str = "draft", /, **fields: object) -> Proposal:
    """Return a proposal."""
    return Proposal.model_validate(proposal_data(document_id, **fields))


def demands(document_id: str = "league", /, **fields: object) -> DemandList:
    """Return a list of demands."""
    data = {**proposal_data(document_id), "type": "demands", "by": "XE", **fields}
    del data["authors"]
    return DemandList.model_validate(data)


def setting(**fields: object) -> Setting:
    """Return a setting."""
    return Setting.model_validate({"id": "talks", "title": {"en": "Talks"}, "parties": ["XN", "XS"], **fields})


def source(source_id: str = "gazette", /, **fields: object) -> Source:
    """Return a source."""
    return Source.model_validate({"id": source_id, "publisher": "Northland Gazette", "title": "The draft", **fields})


def negotiation(*papers: Proposal | DemandList, **fields: object) -> Negotiation:
    """Return a negotiation with one source."""
    return Negotiation(setting(**fields), (source(),), papers)
