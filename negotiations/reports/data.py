"""The documents as data: everything as JSON, and documents, terms and clauses as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from negotiations.clauses.clause import Clause
from negotiations.clauses.scopes import CONDITIONS, STATIC_AXES, Extent, Period
from negotiations.compare.records import Value, exact, json_text, room_record
from negotiations.documents.negotiations import Document, Negotiation
from negotiations.files.writing import term_data, to_data
from negotiations.messages import LANGUAGES, language
from negotiations.reports.tables import compact, csv_text
from negotiations.terms.base import Term

FORMAT = 1
"""The version of the exported data."""

AXES = (*STATIC_AXES, *CONDITIONS)
LEFT_OUT = "left-out"
"""What stands in a table where the author of a text names nothing on an axis: neither nobody nor everybody."""

_DOCUMENTS = (
    *("negotiation", "document", "type", "title", "date", "by", "form", "sourcing", "points", "terms", "clauses"),
    *("left_out", "not_seen", "struck", "revises", "sources"),
)
_TERMS = (
    *("negotiation", "document", "date", "term", "point", "kind", "words", "status", "strength", "option"),
    *("certainty", "sourcing", "source", "publisher", "relays", "url", "locator", "quote", "note"),
)
_CLAUSES = (
    *("negotiation", "document", "date", "term", "number", "issue", "strength", "status", "room"),
    *(*AXES, "period", "frame", "option", "some", "all_but"),
)


@dataclass(frozen=True, slots=True)
class Selection:
    """The documents of one negotiation that are exported, by date and id."""

    negotiation: Negotiation
    documents: tuple[Document, ...]


def selected(found: Iterable[Negotiation | Document]) -> tuple[Selection, ...]:
    """Return what is exported of negotiations and single documents: each document once, negotiations by id.

    Args:
        found: Whole negotiations, and documents in the setting of theirs.

    Example:
        >>> from negotiations.files.loading import seed
        >>> colombia = seed("colombia")
        >>> [len(each.documents) for each in selected([colombia["final-agreement"], colombia])]
        [2]
    """
    homes: dict[str, Negotiation] = {}
    chosen: dict[str, dict[str, Document]] = {}
    for each in found:
        home = each if isinstance(each, Negotiation) else each.negotiation
        homes.setdefault(home.id, home)
        documents = chosen.setdefault(home.id, {})
        for document in each.documents if isinstance(each, Negotiation) else (each,):
            documents[document.id] = document
    return tuple(
        Selection(homes[key], tuple(sorted(chosen[key].values(), key=lambda each: (each.date, each.id))))
        for key in sorted(homes)
    )


def export(selections: Sequence[Selection], lang: str = "en") -> dict[str, str]:
    """Return the text of each file of the export, by its name.

    Args:
        selections: What to export.
        lang: The language of titles and sentences in the tables; JSON has all.

    Raises:
        InvalidValue: a term cannot be said or has no one source, or there are no messages in that language.
    """
    documents = [document for selection in selections for document in selection.documents]
    return {
        "negotiations.json": data_json(selections),
        "documents.csv": csv_text(_DOCUMENTS, (_document_row(document, lang) for document in documents)),
        "terms.csv": csv_text(_TERMS, (_term_row(each, term, lang) for each in documents for term in each.terms)),
        "clauses.csv": csv_text(_CLAUSES, (row for document in documents for row in _clause_rows(document))),
    }


def data_json(selections: Sequence[Selection]) -> str:
    """Return everything that is known of some documents as JSON text."""
    return json_text(
        {"format": FORMAT, "type": "negotiations", "negotiations": [_negotiation(each) for each in selections]}
    )


def _negotiation(selection: Selection) -> dict[str, object]:
    setting = {key: value for key, value in term_data(selection.negotiation.setting).items() if key != "format"}
    return {
        **setting,
        "sources": [term_data(source) for source in selection.negotiation.sources],
        "documents": [_document(document) for document in selection.documents],
    }


def _document(document: Document) -> dict[str, object]:
    said = {key: value for key, value in to_data(document.paper).items() if key not in {"format", "type", "terms"}}
    terms = [_term(document, term) for term in document.terms]
    return {"id": document.id, "type": document.type, **said, "terms": terms}


def _term(document: Document, term: Term) -> dict[str, object]:
    evidence = document.evidence(term)
    fields = {key: value for key, value in term_data(term).items() if key not in {"id", "kind"}}
    words = {code: term.say(language(code), document.vocabulary, document.baseline_titles(code)) for code in LANGUAGES}
    return {
        "id": term.id,
        "kind": term.kind,
        "point": term.at,
        "strength": term.strength.value,
        "status": term.status,
        "words": words,
        "fields": fields,
        "evidence": {
            "source": evidence.source_id,
            "publisher": evidence.source.publisher if evidence.source else None,
            "relays": evidence.source.relays if evidence.source else None,
            "url": evidence.source.url if evidence.source else None,
            "locator": evidence.locator,
            "certainty": evidence.certainty,
            "sourcing": evidence.sourcing,
            "quote": evidence.quote or None,
        },
        "clauses": [clause_record(clause) for clause in term.clauses(document.negotiation.context)],
    }


def clause_record(clause: Clause) -> dict[str, Value]:
    """Return a clause as plain values: its issue, its scope, its room; an axis that its text leaves out is not there.

    Example:
        >>> from negotiations.clauses.catalogue import find_issue
        >>> from negotiations.clauses.rooms import Room
        >>> from negotiations.clauses.scopes import Scope
        >>> room = Room.cap(find_issue("forces/personnel").outcomes, 600_000)
        >>> clause_record(Clause("forces/personnel", Scope.of(actor="XS"), room))["scope"]
        {'actor': ['XS']}
    """
    scope: dict[str, Value] = {axis: _extent(extent) for axis, extent in clause.scope.axes}
    if clause.scope.period is not None:
        scope["period"] = _period(clause.scope.period)
    return {
        "issue": clause.issue,
        "scope": scope,
        "room": room_record(clause.room) if clause.room else None,
        "strength": clause.strength.value,
        "silence": clause.silence.value if clause.silence else None,
        "some": room_record(clause.some) if clause.some else None,
        "frame": {**dict(clause.frame)} or None,
        "option": clause.option or None,
        "all_but": [*clause.but] or None,
    }


def _extent(extent: Extent) -> Value:
    return {"all_but": [*extent.words]} if extent.all_but else [*extent.words]


def _period(period: Period) -> dict[str, Value]:
    end = None if period.end is None else exact(period.end)
    return {"of": period.anchor, "from": exact(period.start), "to": end, "unit": period.unit}


def _document_row(document: Document, lang: str) -> Mapping[str, object]:
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


def _term_row(document: Document, term: Term, lang: str) -> Mapping[str, object]:
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


def _clause_rows(document: Document) -> Iterator[Mapping[str, object]]:
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
        "room": compact(room_record(clause.room)) if clause.room else silence,
        **{axis: _words(clause.scope.get(axis)) for axis in AXES},
        "period": compact(_period(period)) if period else LEFT_OUT,
        "frame": compact(dict(clause.frame)) if clause.frame else "",
        "option": clause.option,
        "some": compact(room_record(clause.some)) if clause.some else "",
        "all_but": " ".join(clause.but),
    }


def _words(extent: Extent | None) -> str:
    if extent is None:
        return LEFT_OUT
    words = " ".join(extent.words)
    return f"all-but {words}".rstrip() if extent.all_but else words
