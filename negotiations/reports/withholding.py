"""What a report says of what was left out because that was asked for: sources, and what is later than a day."""

from __future__ import annotations

from collections.abc import Iterable

from negotiations.documents.negotiations import Document
from negotiations.messages import Language


def withheld_notes(documents: Iterable[Document | None], language: Language) -> tuple[str, ...]:
    """Return as of which day, and without which sources, this was made, and of which documents nothing is left."""
    given = [document for document in documents if document is not None]
    titles = {each: source_title(document, each, language) for document in given for each in document.withheld}
    said = [
        language.say(
            "Left out is all that rests on {source}; a text that is told to be silent may speak there.", source=title
        )
        for title in titles.values()
    ]
    bare = dict.fromkeys(document.label(language.code) for document in given if document.withheld and document.bare)
    days = dict.fromkeys(day for document in given if (day := document.negotiation.until) is not None)
    then = (
        language.say("Looked at are texts of {date} or before; what is later is left out.", date=language.date(day))
        for day in days
    )
    return (*then, *said, *(language.say("Nothing is left of “{title}”.", title=title) for title in bare))


def source_title(document: Document, source_id: str, language: Language) -> str:
    """Return what a source of a negotiation is called."""
    source = document.negotiation.source(source_id)
    return language.say("{publisher}, “{title}”", publisher=source.publisher, title=source.title)
