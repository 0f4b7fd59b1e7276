"""What a report says of the sources without which it was made."""

from __future__ import annotations

from collections.abc import Iterable

from negotiations.documents.negotiations import Document
from negotiations.messages import Language


def withheld_notes(documents: Iterable[Document | None], language: Language) -> tuple[str, ...]:
    """Return which sources nothing here rests on because that was asked for, and of which documents nothing is left."""
    given = [document for document in documents if document is not None]
    titles = {each: source_title(document, each, language) for document in given for each in document.withheld}
    said = [
        language.say(
            "Left out is all that rests on {source}; a text that is told to be silent may speak there.", source=title
        )
        for title in titles.values()
    ]
    bare = dict.fromkeys(document.label(language.code) for document in given if document.withheld and document.bare)
    return (*said, *(language.say("Nothing is left of “{title}”.", title=title) for title in bare))


def source_title(document: Document, source_id: str, language: Language) -> str:
    """Return what a source of a negotiation is called."""
    source = document.negotiation.source(source_id)
    return language.say("{publisher}, “{title}”", publisher=source.publisher, title=source.title)
