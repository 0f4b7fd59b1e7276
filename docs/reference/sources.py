"""How the pages of the encoded documents name a source: the publisher, whose words it carries, and its address."""

from __future__ import annotations

from dataclasses import dataclass

from negotiations.documents.negotiations import Negotiation
from negotiations.documents.sources import Source
from negotiations.messages import language
from negotiations.reports.escaping import markdown, markdown_url


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source, as Markdown: its id, its title, and what else there is to say of it, in order."""

    id: str
    title: str
    facts: tuple[str, ...]
    note: str


def source_view(source: Source) -> SourceView:
    """Return a source, as its line in a list shows it.

    Example:
        >>> gazette = Source(id="gazette", publisher="Northland Gazette", title="The draft", relays="The Courier")
        >>> source_view(gazette).facts
        ('Northland Gazette', 'relays The Courier', 'no date', 'no address')
    """
    address = markdown_url(source.url) if source.url else ""
    facts = (
        markdown(source.publisher),
        f"relays {markdown(source.relays)}" if source.relays else "",
        language("en").date(source.date) if source.date else "no date",
        f"in `{source.language}`" if source.language else "",
        f"<{address}>" if address else "no address",
    )
    return SourceView(source.id, markdown(source.title), tuple(fact for fact in facts if fact), markdown(source.note))


def publisher(negotiation: Negotiation, source_id: str) -> str:
    """Return who published a source, as a link to it where it has an address."""
    source = negotiation.source(source_id)
    address = markdown_url(source.url) if source.url else ""
    name = markdown(source.publisher)
    return f"[{name}](<{address}>)" if address else name


def where(negotiation: Negotiation, source_id: str, locator: str) -> str:
    """Return where something can be read: who published it, and the place in it."""
    told = publisher(negotiation, source_id)
    return f"{told}, at {markdown(locator)}" if locator else told
