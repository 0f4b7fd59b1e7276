"""The documents as data: everything as JSON, and documents, terms and clauses as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from negotiations.compare.records import as_of_record, json_text
from negotiations.documents.negotiations import Document, Negotiation
from negotiations.files.writing import term_data, to_data
from negotiations.messages import LANGUAGES, language
from negotiations.reports.clause_records import clause_record
from negotiations.reports.data_rows import CLAUSES, DOCUMENTS, TERMS, clause_rows, document_row, term_row
from negotiations.reports.spreadsheet import csv_table
from negotiations.terms.base import Term

FORMAT = 1
"""The version of the exported data."""


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
    return {"negotiations.json": data_json(selections), **data_tables(selections, lang)}


def data_tables(selections: Sequence[Selection], lang: str = "en") -> dict[str, str]:
    """Return the text of each table of the export, by its name.

    Args:
        selections: What to export.
        lang: The language of titles and sentences.

    Raises:
        InvalidValue: a term cannot be said or has no one source, or there are no messages in that language.
    """
    documents = [document for selection in selections for document in selection.documents]
    return {
        "documents.csv": csv_table(DOCUMENTS, (document_row(document, lang) for document in documents)),
        "terms.csv": csv_table(TERMS, (term_row(each, term, lang) for each in documents for term in each.terms)),
        "clauses.csv": csv_table(CLAUSES, (row for document in documents for row in clause_rows(document))),
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
        "withheld": list(selection.negotiation.withheld),
        "as_of": as_of_record(selection.negotiation.until),
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
