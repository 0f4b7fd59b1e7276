"""What the templates of a comparison print: frozen records of finished words, without logic."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where something can be read.

    Attributes:
        label: Who published it, what it is called, and when.
        url: Its address; empty where it has none.
    """

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One of the texts.

    Attributes:
        letter: `A` or `B`; in a table of many texts its number, or what it is there, such as the base.
        id: Its id.
        title: What it is called.
        date: Its day, in words; empty where it has none.
        authors: Who wrote it or makes the demands, in words.
        form: How its text came to be known, in words.
        sources: Where it can be read.
    """

    letter: str
    id: str
    title: str
    date: str = ""
    authors: str = ""
    form: str = ""
    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True, slots=True)
class TermView:
    """A term that a row rests on.

    Attributes:
        id: Its id.
        point: The point of the document that it encodes.
        sentence: What it says, without a period at the end; empty where only its id is known.
        source: Where that can be read, as a label.
        url: The address; empty where it has none.
        locator: Where in the source that stands.
        certainty: How sure it is that the text says so, in words.
        quote: A quotation in the language of the source; empty where there is none.
    """

    id: str
    point: str = ""
    sentence: str = ""
    source: str = ""
    url: str = ""
    locator: str = ""
    certainty: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class SideView:
    """What one text says in a row.

    Attributes:
        letter: `A` or `B`.
        words: What it demands, or why it demands nothing; never empty.
        silent: Whether it demands nothing.
        terms: The terms that it rests on.
    """

    letter: str
    words: str
    silent: bool
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """One finding.

    Attributes:
        id: An id that stays as long as the issue and its place among the rows of that issue do.
        issue: The path of the issue.
        relation: The relation, as in files.
        label: What it is called.
        glyph: The sign for it.
        title: What the issue is called.
        sentence: What was found, understood without the table.
        lead: What was found, for a table that shows what each text says.
        where: Where it holds, in words; empty where that is everywhere.
        a: What A says.
        b: What B says.
        gap: The distance of a conflict, in words; empty where there is none.
        soft: Whether a conflict is soft.
        notes: What else is to be known, each as a sentence.
        number: Its number among all rows, in the order in which they are told.
        agreed: Whether both texts ask for the same, in the same words, and neither in one of its options only.
    """

    id: str
    issue: str
    relation: str
    label: str
    glyph: str
    title: str
    sentence: str
    lead: str
    where: str
    a: SideView
    b: SideView
    gap: str
    soft: bool
    notes: tuple[str, ...]
    number: int
    agreed: bool


@dataclass(frozen=True, slots=True)
class CountView:
    """How many rows have a relation, or what else a table counts.

    Attributes:
        relation: The relation, as in files; in a table the answer, change or agreement that is counted.
        label: What it is called.
        glyph: The sign for it.
        count: How many.
    """

    relation: str
    label: str
    glyph: str
    count: int


@dataclass(frozen=True, slots=True)
class TopicView:
    """The rows on one topic, in the order of the catalogue.

    Attributes:
        id: An id of its own on the page.
        title: What the topic is called.
        rows: The rows.
    """

    id: str
    title: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class AnnexView:
    """The terms of one text that rows rest on, each once.

    Attributes:
        letter: `A` or `B`.
        title: What the text is called.
        terms: The terms, in the order of the text.
    """

    letter: str
    title: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A comparison, in finished words.

    Attributes:
        title: The title of the page.
        lang: The BCP 47 tag of the language.
        a: The first text.
        b: The second text.
        counts: How many rows have each relation.
        conflicts: The conflicts that are not soft.
        soft_conflicts: A sentence on the number of those that are; empty where there are none.
        topics: All rows, by topic.
        method: What a reader must know about the method.
        annexes: The terms that the rows rest on, those of A and those of B.
    """

    title: str
    lang: str
    a: DocumentView
    b: DocumentView
    counts: tuple[CountView, ...]
    conflicts: tuple[RowView, ...]
    soft_conflicts: str
    topics: tuple[TopicView, ...]
    method: tuple[str, ...]
    annexes: tuple[AnnexView, ...]
