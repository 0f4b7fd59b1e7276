"""What the templates of a comparison print: frozen records of finished words, without logic."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from negotiations.clauses.relations import Relation
from negotiations.compare.findings import Comparison, Finding, Side
from negotiations.compare.records import row_id
from negotiations.compare.texts import Named, Text
from negotiations.documents.negotiations import Document
from negotiations.documents.papers import Proposal
from negotiations.documents.sources import Evidence
from negotiations.messages import Language, mark
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import LABELS, distance_words, lead, notes, sentence, side_words
from negotiations.reports.titles import issue_title, topic_title
from negotiations.reports.withholding import withheld_notes
from negotiations.terms.base import Term
from negotiations.terms.voices import Voice

_FORMS = {
    "official": mark("official"),
    "leaked": mark("leaked"),
    "press-report": mark("press report"),
    "statement": mark("statement"),
}
_SOURCING = {"named": mark("by a named source"), "anonymous": mark("by a source that is not named")}
_METHOD = (
    mark("Compared is what the texts ask for, not how they are worded. A text is a commitment, not an outcome."),
    mark("Silence is neither agreement nor refusal nor a decision; where a text is silent, it says why."),
    mark("What is encoded is a selection, made by people; every row names the terms and sources that it rests on."),
    mark(
        "The relation of each row is worked out by rules, from what the terms demand; no row is a judgement on a text."
    ),
)


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
    """One of the two texts.

    Attributes:
        letter: `A` or `B`.
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
        point: The point of the document.
        sentence: What it says; empty where only its id is known.
        source: Where that can be read, as a label.
        url: The address; empty where it has none.
        locator: Where in the source.
        certainty: How sure it is that the text says so, in words.
        quote: A quotation in the language of the source.
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
    """

    id: str
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


@dataclass(frozen=True, slots=True)
class CountView:
    """How many rows have a relation."""

    relation: str
    label: str
    glyph: str
    count: int


@dataclass(frozen=True, slots=True)
class TopicView:
    """The rows on one topic, in the order of the catalogue."""

    id: str
    title: str
    rows: tuple[RowView, ...]


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
        topics: All rows, by topic.
        method: What a reader must know about the method.
    """

    title: str
    lang: str
    a: DocumentView
    b: DocumentView
    counts: tuple[CountView, ...]
    conflicts: tuple[RowView, ...]
    topics: tuple[TopicView, ...]
    method: tuple[str, ...]


def comparison_view(comparison: Comparison, language: Language) -> ComparisonView:
    """Return a comparison in finished words, for a template to print."""
    a, b = (document_view(text, letter, language) for text, letter in ((comparison.a, "A"), (comparison.b, "B")))
    rows = row_views(comparison, language)
    topics = tuple(
        TopicView(
            f"topic-{topic}",
            capital(topic_title(topic, _voice(group[0][0], language))),
            tuple(row for _, row in group),
        )
        for topic, group in (
            (key, list(found)) for key, found in groupby(rows, key=lambda row: row[0].where.issue.topic)
        )
    )
    counts = tuple(
        CountView(relation.value, language.say(LABELS[relation][0]), LABELS[relation][1], count)
        for relation, count in comparison.counts.items()
    )
    sure = tuple(row for finding, row in rows if finding.relation is Relation.CONFLICTS and not finding.soft)
    title = language.say("Comparison of “{a}” and “{b}”", a=a.title, b=b.title)
    method = (*withheld_notes((comparison.a.document, comparison.b.document), language), *map(language.say, _METHOD))
    return ComparisonView(title, language.code, a, b, counts, sure, topics, method)


def row_views(comparison: Comparison, language: Language) -> list[tuple[Finding, RowView]]:
    """Return the findings with what is printed of each, in the order in which they are told."""
    return [(finding, _row(finding, number, language)) for finding, number in _numbered(comparison)]


def _numbered(comparison: Comparison) -> list[tuple[Finding, int]]:
    """Return the findings, each with its number among those on its issue."""
    seen: Counter[str] = Counter()
    found = []
    # A topic may stand at two places of the catalogue; its rows stand together all the same, at the first.
    first = {
        topic: place for place, topic in reversed(list(enumerate(finding.where.issue.topic for finding in comparison)))
    }
    for finding in sorted(comparison, key=lambda finding: first[finding.where.issue.topic]):
        seen[finding.issue] += 1
        found.append((finding, seen[finding.issue]))
    return found


def _voice(finding: Finding, language: Language) -> Voice:
    return Voice(language, finding.where.vocabulary)


def _row(finding: Finding, number: int, language: Language) -> RowView:
    voice = _voice(finding, language)
    title = capital(issue_title(finding.where.issue, voice))
    where = regions_words(finding.scope, voice, finding.issue)
    a, b = _side(finding.a, "A", finding.reason, voice), _side(finding.b, "B", finding.reason, voice)
    subject = voice.say("{issue} ({where})", issue=title, where=where) if where else title
    label, glyph = LABELS[finding.relation]
    return RowView(
        row_id(finding.issue, number),
        finding.relation.value,
        voice.say(label),
        glyph,
        title,
        sentence(finding, subject, a.words, b.words, voice),
        lead(finding, subject, voice),
        where,
        a,
        b,
        distance_words(finding, voice),
        finding.soft,
        notes(finding, voice),
    )


def _side(side: Side, letter: str, reason: str, voice: Voice) -> SideView:
    terms = tuple(_term(term, side.text.document, voice) for term in side.terms)
    return SideView(letter, side_words(side, reason, voice), not side.rooms, terms)


def _term(term: Named, document: Document | None, voice: Voice) -> TermView:
    if document is None or not isinstance(term, Term):
        return TermView(term.id)
    evidence = document.evidence(term)
    source = source_view(evidence, voice.language)
    return TermView(
        term.id,
        term.at,
        capital(term.say(voice.language, document.vocabulary, document.baseline_titles(voice.language.code))),
        source.label,
        source.url,
        evidence.locator,
        certainty_words(evidence.certainty, evidence.sourcing, voice.language),
        evidence.quote,
    )


def certainty_words(form: str, sourcing: str, language: Language) -> str:
    """Return how sure it is that a text says so."""
    said = language.say(_FORMS[form])
    if form != "press-report" and sourcing == "named":
        return said
    return language.say("{form}, {sourcing}", form=said, sourcing=language.say(_SOURCING[sourcing]))


def source_view(evidence: Evidence, language: Language) -> SourceView:
    """Return where something can be read: who published what, whose words it carries, and when."""
    source = evidence.source
    if source is None:
        return SourceView(evidence.source_id)
    name = source.publisher
    if source.relays:
        name = language.say("{origin} by way of {carrier}", origin=source.relays, carrier=source.publisher)
    label = language.say("{publisher}, “{title}”", publisher=name, title=source.title)
    if source.date:
        label = language.say("{source}, {date}", source=label, date=language.date(source.date))
    return SourceView(label, source.url or "")


def document_view(text: Text, letter: str, language: Language) -> DocumentView:
    """Return what is printed of a text as a whole."""
    document = text.document
    if document is None:
        return DocumentView(letter, text.id, text.id)
    paper = document.paper
    voice = Voice(language, document.vocabulary)
    authors = voice.actors(document.actors)
    if isinstance(paper, Proposal) and paper.authorship == "disputed":
        authors = language.say("{authors} (authorship is disputed)", authors=authors)
    known = {source.id: source for source in document.sources}
    sources = tuple(
        source_view(Evidence(each, known.get(each), "", paper.form, "named"), language) for each in paper.sources
    )
    form = certainty_words(paper.form, paper.sourcing or "named", language)
    return DocumentView(
        letter, text.id, document.label(language.code), language.date(document.date), authors, form, sources
    )


def capital(text: str) -> str:
    """Return a text that starts with a capital letter."""
    return text[:1].upper() + text[1:]
