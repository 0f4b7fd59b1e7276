"""Who accepted, rejected or took which document as a basis, when, and by whose report."""

from __future__ import annotations

from dataclasses import dataclass

from negotiations.documents.settings import Stance
from negotiations.documents.sources import Evidence
from negotiations.pictures.stances import STANCES
from negotiations.reports.views import SourceView, certainty_words, source_view
from negotiations.website.pages import Link, Site
from negotiations.website.paths import document_path


@dataclass(frozen=True, slots=True)
class StanceView:
    """What somebody said of a document.

    Attributes:
        date: The day on which it was said, in words.
        who: Whose stance it is.
        glyph: The sign for it.
        what: What it is.
        document: The document.
        terms: The terms that it is about; none where it is about all of it.
        source: Who reports it.
        locator: Where in the source.
        certainty: How sure it is that this was said.
        quote: A quotation in the language of the source.
        note: What a reader should know about it.
    """

    date: str
    who: str
    glyph: str
    what: str
    document: Link
    terms: tuple[str, ...]
    source: SourceView
    locator: str
    certainty: str
    quote: str
    note: str


def stances_of(site: Site, document_id: str = "") -> tuple[StanceView, ...]:
    """Return what was said of a document, or of all, by date."""
    return tuple(
        stance_view(site, stance)
        for stance in site.survey.negotiation.stances
        if not document_id or stance.document == document_id
    )


def stance_view(site: Site, stance: Stance) -> StanceView:
    """Return what is printed of a stance."""
    language = site.language
    known = {source.id: source for source in site.survey.negotiation.sources}
    evidence = Evidence(
        stance.source, known.get(stance.source), stance.locator or "", stance.certainty, stance.sourcing
    )
    label, glyph = STANCES[stance.what]
    title = site.labels.get(stance.document, stance.document)
    path = document_path(stance.document) if stance.document in site.labels else ""
    return StanceView(
        language.date(stance.date),
        site.voice.actors(stance.who),
        glyph,
        language.say(label),
        Link(title, path),
        stance.terms,
        source_view(evidence, language),
        evidence.locator,
        certainty_words(stance.certainty, stance.sourcing, language),
        stance.quote,
        stance.note,
    )
