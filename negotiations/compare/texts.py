"""`Text`: what a comparison needs to know of one text; and its normal form, made once and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Protocol

from negotiations.clauses.alternatives import Group, Selection
from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.derivations import derived
from negotiations.clauses.normal_form import NormalForm, normal_form
from negotiations.clauses.others import named_issues, spelled_out
from negotiations.clauses.reading import Reading
from negotiations.documents.negotiations import Document
from negotiations.vocabulary import Vocabulary


class Named(Protocol):
    """A term, as far as a comparison knows it."""

    @property
    def id(self) -> str:
        """The id of the term in its text."""
        ...


@dataclass(frozen=True, slots=True)
class TermId:
    """A term of which only the id is known."""

    id: str


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """One text as clauses.

    Attributes:
        id: The id of the text.
        clauses: Its clauses, with what follows from them.
        vocabulary: The words that it uses.
        on: Its date, for memberships that change.
        terms: Its terms by id.
        unread: Prefixes of the issues on which an unread part may speak; an empty prefix stands for all issues.
        struck: The ids of the terms of an earlier draft that this text struck out, by the id of that draft.
        document: The document that it is the text of, where there is one.
        groups: The alternatives of which it has one option or another.
        revises: The ids of the texts that it revises.
        emptied: The options of which nothing is left without some source, each as `group/option`.
    """

    id: str
    clauses: tuple[Clause, ...]
    vocabulary: Vocabulary
    on: date | None = None
    terms: Mapping[str, Named] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    struck: Mapping[str, frozenset[str]] = field(default_factory=dict)
    document: Document | None = None
    groups: tuple[Group, ...] = ()
    revises: frozenset[str] = frozenset()
    emptied: frozenset[str] = frozenset()

    def term(self, term_id: str) -> Named:
        """Return a term by its id."""
        return self.terms.get(term_id) or TermId(term_id)

    def has_empty_option(self, selection: Selection) -> bool:
        """Return whether one of these options is to say nothing at all."""
        if not selection:
            return False
        filled = {clause.option for clause in self.clauses} | {group.within for group in self.groups}
        return not selection <= filled

    def silence(self, issue: str, other: Text, terms: tuple[str, ...]) -> Silence:
        """Return why this text says nothing on an issue on which these terms of the other text speak."""
        if terms and self.struck.get(other.id, frozenset()).issuperset(terms):
            return Silence.STRUCK
        return Silence.UNKNOWN if any(issue.startswith(prefix) for prefix in self.unread) else Silence.SILENT


@lru_cache(maxsize=256)
def text_of(document: Document) -> Text:
    """Return a document as a text; the same object for equal documents, so that its normal form is made once.

    Raises:
        InvalidValue: if a term cannot be: a baseline is missing, or no number satisfies its bounds.
    """
    return Text(
        document.id,
        (
            *document.clauses,
            *derived(document.clauses, document.negotiation.parties, document.vocabulary, document.date),
        ),
        document.vocabulary,
        document.date,
        document.terms_by_id,
        document.unread,
        document.struck,
        document,
        document.groups,
        frozenset(draft.id for draft in document.revises),
        document.emptied,
    )


@lru_cache(maxsize=512)
def _named(text: Text) -> frozenset[str]:
    return named_issues(text.clauses)


@lru_cache(maxsize=512)
def beside(text: Text, other: Text) -> Text:
    """Return a text with what it says of all words but some said of the words that the other text names."""
    clauses = spelled_out(text.clauses, _named(other))
    return text if clauses == text.clauses else replace(text, clauses=clauses)


@lru_cache(maxsize=256)
def _reading(vocabulary: Vocabulary, on: date | None) -> Reading:
    return Reading(vocabulary, on)


def reading_of(text: Text, vocabulary: Vocabulary) -> Reading:
    """Return the vocabulary as of the date of the text."""
    return _reading(vocabulary, text.on)


@lru_cache(maxsize=512)
def form_of(text: Text, vocabulary: Vocabulary) -> NormalForm:
    """Return the normal form of what a text says outside its options, in a vocabulary; made once and kept.

    Raises:
        InvalidValue: if a clause is about no issue of the catalogue, or uses a word that the vocabulary lacks.
    """
    pairs = ((find_issue(clause.issue), clause) for clause in text.clauses if not clause.option)
    return normal_form(pairs, reading_of(text, vocabulary))
