"""The rows of the exported tables: a document, a term, a clause each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from negotiations.clauses.clause import Clause
from negotiations.clauses.scopes import CONDITIONS, STATIC_AXES, Extent
from negotiations.compare.records import room_record
from negotiations.documents.negotiations import Document
from negotiations.messages import language
from negotiations.reports.clause_records import period_record
from negotiations.terms.base import Term

AXES = (*STATIC_AXES, *CONDITIONS)
LEFT_OUT = "left-out"
"""What stands in a table where the author of a text names nothing on an axis: neither nobody nor everybody."""

DOCUMENTS = (
    *("negotiation", "document", "type", "title", "date", "by", "form", "sourcing", "points", "terms", "clauses"),
    *("left_out", "not_seen", "struck", "revises", "sources"),
)
TERMS = (
    *("negotiation", "document", "date", "term", "point", "kind", "words", "status", "strength", "option"),
    *("certainty", "sourcing", "source", "publisher", "relays", "url", "locator", "quote", "note"),
)
CLAUSES = (
    *("negotiation", "document", "date", "term", "number", "issue", "strength", "status", "room"),
    *(*AXES, "period", "frame", "option", "some", "all_but"),
)


def document_row(document: Document, lang: str) -> Mapping[str, object]:
    """Return the row of a document."""
    paper = document.paper
    return {
        **_head(document),
        "type": document.type,
        "title": document.label(lang),
        "by": " ".join(document.actors),
        "form": paper.form,
        "sourcing": paper.sourcing or "named",
        "points": len(paper.point_names) if paper.points else "not-counted",
        "terms": len(document.terms),
        "clauses": len(document.clauses),
        "left_out": "; ".join(each.point for each in paper.left_out),
        "not_seen": "; ".join(each if isinstance(each, str) else each.point for each in paper.not_seen),
        "struck": "; ".join(getattr(paper, "struck", ())),
        "revises": " ".join(step.revises for step in getattr(paper, "lineage", ())),
        "sources": " ".join(paper.sources),
    }


def _head(document: Document) -> dict[str, object]:
    return {"negotiation": document.negotiation.id, "document": document.id, "date": document.date.isoformat()}


def term_row(document: Document, term: Term, lang: str) -> Mapping[str, object]:
    """Return the row of a term."""
    evidence = document.evidence(term)
    source = evidence.source
    return {
        **_head(document),
        "term": term.id,
        "point": term.at,
        "kind": term.kind,
        "words": term.say(language(lang), document.vocabulary, document.baseline_titles(lang)),
        "status": term.status,
        "strength": term.strength.value,
        "option": term.option or "",
        "certainty": evidence.certainty,
        "sourcing": evidence.sourcing,
        "source": evidence.source_id,
        "publisher": source.publisher if source else "",
        "relays": (source.relays if source else "") or "",
        "url": (source.url if source else "") or "",
        "locator": evidence.locator,
        "quote": evidence.quote,
        "note": term.note,
    }


def clause_rows(document: Document) -> Iterator[Mapping[str, object]]:
    """Yield the rows of the clauses of a document, in the order of its terms."""
    context = document.negotiation.context
    for term in document.terms:
        for number, clause in enumerate(term.clauses(context), 1):
            yield {**_head(document), "term": term.id, "number": number, **_clause_row(clause)}


def _clause_row(clause: Clause) -> dict[str, object]:
    # Silence is never blank: where nothing is demanded, the room says why.
    silence = clause.silence.value if clause.silence else ""
    period = clause.scope.period
    return {
        "issue": clause.issue,
        "strength": clause.strength.value,
        "status": silence or "stated",
        "room": _compact(room_record(clause.room)) if clause.room else silence,
        **{axis: _words(clause.scope.get(axis)) for axis in AXES},
        "period": _compact(period_record(period)) if period else LEFT_OUT,
        "frame": _compact(dict(clause.frame)) if clause.frame else "",
        "option": clause.option,
        "some": _compact(room_record(clause.some)) if clause.some else "",
        "all_but": " ".join(clause.but),
    }


def _words(extent: Extent | None) -> str:
    if extent is None:
        return LEFT_OUT
    words = " ".join(extent.words)
    return f"all-but {words}".rstrip() if extent.all_but else words


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
