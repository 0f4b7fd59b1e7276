"""A comparison in finished words: what its templates print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import groupby

from negotiations.clauses.relations import Relation
from negotiations.compare.findings import Comparison, Finding, Side
from negotiations.compare.records import numbered_findings, row_id
from negotiations.compare.texts import Text
from negotiations.documents.negotiations import Document
from negotiations.documents.papers import Proposal
from negotiations.documents.sources import Evidence, Source
from negotiations.messages import Language, mark
from negotiations.reports.records import (
    AnnexView,
    ComparisonView,
    CountView,
    DocumentView,
    RowView,
    SideView,
    SourceView,
    TermView,
    TopicView,
)
from negotiations.reports.regions import where_words
from negotiations.reports.sentences import distance_words, label_of, lead, notes, same_by_rule, sentence, side_words
from negotiations.reports.titles import issue_title, topic_title
from negotiations.reports.withholding import withheld_notes
from negotiations.terms.base import Term
from negotiations.terms.voices import Voice
from negotiations.vocabulary import Vocabulary

__all__ = [
    "AnnexView",
    "ComparisonView",
    "CountView",
    "DocumentView",
    "RowView",
    "SideView",
    "SourceView",
    "TermView",
    "TopicView",
    "capital",
    "certainty_words",
    "comparison_view",
    "document_view",
    "in_order",
    "publisher_words",
    "row_view",
    "row_views",
    "source_view",
    "term_view",
]

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


def comparison_view(
    comparison: Comparison, language: Language, *, told: Callable[[Finding], bool] = lambda _finding: True
) -> ComparisonView:
    """Return a comparison in finished words, for a template to print.

    Args:
        comparison: The comparison.
        language: The language.
        told: Which findings have a row; the counts are those of all findings.
    """
    a, b = (document_view(text, letter, language) for text, letter in ((comparison.a, "A"), (comparison.b, "B")))
    rows = row_views(comparison, language, told=told)
    topics = tuple(
        TopicView(
            f"topic-{topic}",
            _topic_words(group[0][0], language),
            tuple(row for _, row in group),
        )
        for topic, group in (
            (key, list(found)) for key, found in groupby(rows, key=lambda row: row[0].where.issue.topic)
        )
    )
    order = list(Relation)
    counted = Counter((order.index(finding.relation), *label_of(finding)) for finding in comparison)
    counts = tuple(
        CountView(order[place].value, language.say(label), glyph, count)
        for (place, label, glyph), count in sorted(counted.items(), key=lambda each: (each[0][0], each[0][2]))
    )
    sure = tuple(row for finding, row in rows if finding.relation is Relation.CONFLICTS and not finding.soft)
    title = language.say("Comparison of “{a}” and “{b}”", a=a.title, b=b.title)
    method = (*withheld_notes((comparison.a.document, comparison.b.document), language), *map(language.say, _METHOD))
    annexes = (
        _annex(comparison.a, a, (row.a for _, row in rows)),
        _annex(comparison.b, b, (row.b for _, row in rows)),
    )
    soft = _soft_words(sum(finding.soft for finding in comparison.conflicts), language)
    return ComparisonView(title, language.code, a, b, counts, sure, soft, topics, method, annexes)


def _soft_words(count: int, language: Language) -> str:
    """Return that there are soft conflicts, which are counted among the conflicts, and where they stand."""
    if not count:
        return ""
    return language.say_many(
        "{count} more conflict is soft, and stands with its topic: it rests on an aim, or on what is derived.",
        "{count} more conflicts are soft, and stand with their topics: they rest on aims, or on what is derived.",
        count,
    )


def _annex(text: Text, document: DocumentView, sides: Iterable[SideView]) -> AnnexView:
    """Return the terms that sides rest on, in the order of the text."""
    used = {term.id: term for side in sides for term in side.terms}
    ordered = (*(used.pop(term_id) for term_id in text.terms if term_id in used), *used.values())
    return AnnexView(document.letter, document.title, ordered)


def row_views(
    comparison: Comparison, language: Language, *, told: Callable[[Finding], bool] = lambda _finding: True
) -> list[tuple[Finding, RowView]]:
    """Return the findings that are told with what is printed of each, in the order in which they are told."""
    numbered = enumerate(numbered_findings(in_order(comparison)), 1)
    return [(finding, _row(finding, number, place, language)) for place, (number, finding) in numbered if told(finding)]


def in_order(comparison: Comparison) -> list[Finding]:
    """Return the findings in the order in which they are told."""
    # A topic may stand at two places of the catalogue; its rows stand together all the same, at the first.
    first = {
        topic: place for place, topic in reversed(list(enumerate(finding.where.issue.topic for finding in comparison)))
    }
    return sorted(comparison, key=lambda finding: first[finding.where.issue.topic])


@lru_cache(maxsize=64)
def _voice(vocabulary: Vocabulary, language: Language) -> Voice:
    return Voice(language, vocabulary)


def row_view(finding: Finding, language: Language) -> RowView:
    """Return what is printed of a finding for itself, as if there were no other."""
    return _row(finding, 1, 1, language)


def _topic_words(finding: Finding, language: Language) -> str:
    """Return what the topic of a finding is called, with a capital letter."""
    return capital(topic_title(finding.where.issue.topic, _voice(finding.where.vocabulary, language)))


def _row(finding: Finding, number: int, place: int, language: Language) -> RowView:
    voice = _voice(finding.where.vocabulary, language)
    title = capital(issue_title(finding.where.issue, voice))
    where = where_words(finding.where, voice)
    a, b = _side(finding.a, "A", finding.reason, voice), _side(finding.b, "B", finding.reason, voice)
    subject = voice.say("{issue} ({where})", issue=title, where=where) if where else title
    label, glyph = label_of(finding)
    return RowView(
        row_id(finding.issue, number),
        finding.issue,
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
        place,
        _agreed(finding, a, b),
    )


def _agreed(finding: Finding, a: SideView, b: SideView) -> bool:
    """Return whether what A says is what B says: not what is offered in an option, or only follows by a rule."""
    if finding.relation is not Relation.SAME or finding.a.options or finding.b.options or same_by_rule(finding):
        return False
    return a.words == b.words


def _side(side: Side, letter: str, reason: str, voice: Voice) -> SideView:
    terms = tuple(term_view(side.text, term_id, voice.language) for term_id in side.term_ids)
    return SideView(letter, side_words(side, reason, voice), not side.rooms, terms)


# A term stands in many rows, and its text in many pairs.
@lru_cache(maxsize=32_768)
def term_view(text: Text, term_id: str, language: Language) -> TermView:
    """Return what is printed of a term; of one of which only the id is known, that."""
    term, document = text.term(term_id), text.document
    if document is None or not isinstance(term, Term):
        return TermView(term.id)
    evidence = document.evidence(term)
    source = source_view(evidence, language)
    return TermView(
        term.id,
        term.at,
        capital(term.say(language, document.vocabulary, _baseline_titles(text, language))),
        source.label,
        source.url,
        evidence.locator,
        certainty_words(evidence.certainty, evidence.sourcing, language),
        evidence.quote,
    )


@lru_cache(maxsize=512)
def _baseline_titles(text: Text, language: Language) -> Mapping[str, str]:
    return text.document.baseline_titles(language.code) if text.document else {}


def certainty_words(form: str, sourcing: str, language: Language) -> str:
    """Return how sure it is that a text says so."""
    said = language.say(_FORMS[form])
    if form != "press-report" and sourcing == "named":
        return said
    return language.say("{form}, {sourcing}", form=said, sourcing=language.say(_SOURCING[sourcing]))


def source_view(evidence: Evidence, language: Language) -> SourceView:
    """Return where something can be read: who published what, whose words it carries, and when."""
    return SourceView(evidence.source_id) if evidence.source is None else _source_view(evidence.source, language)


@lru_cache(maxsize=4096)
def _source_view(source: Source, language: Language) -> SourceView:
    name = publisher_words(source, language)
    label = language.say("{publisher}, “{title}”", publisher=name, title=source.title)
    if source.date:
        label = language.say("{source}, {date}", source=label, date=language.date(source.date))
    return SourceView(label, source.url or "")


def publisher_words(source: Source, language: Language) -> str:
    """Return who published a source, and whose words it carries where these are of somebody else."""
    if not source.relays:
        return source.publisher
    return language.say("{origin} by way of {carrier}", origin=source.relays, carrier=source.publisher)


def authors_words(document: Document, voice: Voice, roles: Mapping[str, str] | None = None) -> str:
    """Return who wrote a document or makes its demands, and that this is disputed where it is.

    Args:
        document: The document.
        voice: The words to say it in.
        roles: What an author is called by role; where it is left out, all are named alike.
    """
    paper = document.paper
    authors = voice.actors(document.actors)
    if not isinstance(paper, Proposal):
        return authors
    if roles is not None:
        said = [voice.say(roles[each.role], actor=voice.actor(each.actor)) for each in paper.authors]
        authors = voice.language.join(said)
    if paper.authorship == "disputed":
        return voice.say("{authors} (authorship is disputed)", authors=authors)
    return authors


@lru_cache(maxsize=1024)
def document_view(text: Text, letter: str, language: Language) -> DocumentView:
    """Return what is printed of a text as a whole."""
    document = text.document
    if document is None:
        return DocumentView(letter, text.id, text.id)
    paper = document.paper
    voice = Voice(language, document.vocabulary)
    authors = authors_words(document, voice)
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
