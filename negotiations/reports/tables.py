"""`TableView`: what the templates of a table print, of many texts, of demands or of drafts: finished words only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from negotiations.compare.findings import Finding, Side
from negotiations.compare.texts import Text
from negotiations.documents.negotiations import Document
from negotiations.messages import Language, mark
from negotiations.reports.sentences import side_words
from negotiations.reports.titles import issue_title
from negotiations.reports.views import (
    CountView,
    DocumentView,
    SourceView,
    capital,
    certainty_words,
    publisher_words,
    source_view,
)
from negotiations.terms.base import Term
from negotiations.terms.voices import Voice

METHOD = (
    mark("Compared is what the texts ask for, not how they are worded. A text is a commitment, not an outcome."),
    mark("Silence is neither agreement nor refusal nor a decision; where a text is silent, it says why."),
    mark("What is encoded is a selection, made by people; every row names the terms and sources that it rests on."),
)
"""What a reader must know of every table."""


@dataclass(frozen=True, slots=True)
class RefView:
    """A term that something rests on.

    Attributes:
        id: Its id.
        words: Where that can be read; empty where no more than the id is known.
        url: The address; empty where it has none.
        text: The id of its text.
    """

    id: str
    words: str = ""
    url: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class PartView:
    """One thing that a cell says.

    Attributes:
        words: What is said.
        label: How that is to be taken, such as a relation or an answer; empty where there is nothing to add.
        glyph: The sign for the label.
        silent: Whether a text demands nothing.
        refs: The terms that it rests on.
        notes: What else is to be known, each as a sentence.
        target: The id of the row that tells more; empty where there is none.
    """

    words: str = ""
    label: str = ""
    glyph: str = ""
    silent: bool = False
    refs: tuple[RefView, ...] = ()
    notes: tuple[str, ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True)
class LineView:
    """One row.

    Attributes:
        id: An id of its own on the page.
        head: What the row is about.
        cells: For each column the parts of its cell.
        note: What is to be known of the row as a whole; empty where there is nothing.
        target: The id of the row that tells more; empty where there is none.
    """

    id: str
    head: str
    cells: tuple[tuple[PartView, ...], ...]
    note: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class SectionView:
    """A heading with what stands below it.

    Attributes:
        id: An id of its own on the page.
        title: The heading.
        intro: What is said before the table, each a paragraph.
        columns: What the columns are called, the one of the heads first; none where there is no table.
        rows: The rows of the table.
        level: 2 for a section, 3 for a part of the section before it.
    """

    id: str
    title: str
    intro: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[LineView, ...] = ()
    level: int = 2


@dataclass(frozen=True, slots=True)
class TableView:
    """A matrix, coverage, affinity or history, in finished words.

    Attributes:
        title: The title of the page.
        lang: The BCP 47 tag of the language.
        texts: The texts, with their sources.
        counts: How many rows or cells are of each sort.
        sections: The tables.
        notes: What is to be known of this table, each as a sentence.
        method: What a reader must know about the method.
    """

    title: str
    lang: str
    texts: tuple[DocumentView, ...]
    counts: tuple[CountView, ...]
    sections: tuple[SectionView, ...]
    notes: tuple[str, ...]
    method: tuple[str, ...]


class Refs:
    """What is printed of terms, each made once.

    Args:
        language: The language.
        short: Whether a certainty is named only where it is not that of the whole text.
        headed: Whether, if short, one source of a whole text goes without saying, as it stands at the head. If not,
            sources are named by their publishers: the term leads to the text, where they stand in full.
    """

    def __init__(self, language: Language, *, short: bool = False, headed: bool = True) -> None:
        self._language = language
        self._short = short
        self._headed = headed
        self._made: dict[tuple[int, str], RefView] = {}
        self._sources: dict[str, SourceView] = {}

    def of(self, side: Side) -> tuple[RefView, ...]:
        """Return what is printed of the terms that a side rests on."""
        return tuple(self.ref(side.text, name) for name in side.term_ids)

    def ref(self, text: Text, term_id: str) -> RefView:
        """Return what is printed of a term."""
        key = id(text), term_id
        if key not in self._made:
            term = text.term(term_id)
            document = text.document
            known = document is not None and isinstance(term, Term)
            self._made[key] = self._ref(document, term) if known else RefView(term_id, text=text.id)  # type: ignore[arg-type]
        return self._made[key]

    def _ref(self, document: Document, term: Term) -> RefView:
        evidence = document.evidence(term)
        if evidence.source_id not in self._sources:
            self._sources[evidence.source_id] = source_view(evidence, self._language)
        source = self._sources[evidence.source_id]
        label = source.label
        if self._short and not self._headed and evidence.source is not None:
            label = publisher_words(evidence.source, self._language)
        words = [label, evidence.locator]
        if self._short and self._headed and tuple(document.paper.sources) == (evidence.source_id,):
            # Where a point is the id as well as the locator, once is enough.
            words = [] if evidence.locator == term.id else [evidence.locator]
        certainty = certainty_words(evidence.certainty, evidence.sourcing, self._language)
        usual = certainty_words(document.paper.form, document.paper.sourcing or "named", self._language)
        if not self._short or certainty != usual:
            words.append(certainty)
        return RefView(term.id, ", ".join(words), source.url, document.id)


def side_parts(sides: Iterable[Side], refs: Refs, voice: Voice, reason: str = "") -> tuple[PartView, ...]:
    """Return what a text says: one part, or one for each of its options."""
    return tuple(
        PartView(words=side_words(side, reason, voice), silent=not side.rooms, refs=refs.of(side)) for side in sides
    )


def heading(finding: Finding, where: str, voice: Voice) -> str:
    """Return the question of a finding, and where it is asked."""
    title = capital(issue_title(finding.where.issue, voice))
    return voice.say("{issue} ({where})", issue=title, where=where) if where else title
