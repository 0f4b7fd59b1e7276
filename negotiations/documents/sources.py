"""`Source`: where something can be read; `Evidence`: what a term rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from negotiations.documents.values import Day, Form, Line, Note, Sourcing, Tag, Url
from negotiations.terms.base import Id
from negotiations.terms.fields import Shape


class Source(Shape):
    """A page or paper that somebody can look at, told apart from the outlet whose words it carries.

    Attributes:
        id: The id that documents cite it by.
        publisher: Who published this page: the carrier, whether or not the words are its own.
        relays: The primary outlet whose report or text the page carries; left out where the page is the primary one.
        title: The title or the subject of the page.
        date: The day that the page shows; left out where it shows none.
        url: The address of the page, http or https only; left out for what is only on paper.
        language: The language that the page is written in, as a BCP 47 tag.
        note: What a reader should know about it, such as which part was seen.

    Example:
        >>> source = Source(
        ...     id="gazette", publisher="Northland Gazette", relays="The Courier", title="Draft in nine points",
        ...     date="2031-05-04",
        ... )
        >>> source.origin
        'The Courier'
    """

    id: Id
    publisher: Line
    relays: Line | None = None
    title: Line
    date: Day | None = None
    url: Url | None = None
    language: Tag | None = None
    note: Note = ""

    @property
    def origin(self) -> str:
        """The outlet whose words these are: the relayed one, or the publisher."""
        return self.relays or self.publisher


class SourceList(Shape):
    """What `sources.yaml` says: every source of a negotiation, once.

    Attributes:
        format: The version of the file format.
        sources: The sources.
    """

    format: Literal[1] = 1
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a term rests on, with everything that it takes over from its document filled in.

    Attributes:
        source_id: The id of the source.
        source: The source; None where the document stands alone, without a list of sources.
        locator: Where in the source: the point, unless the term says it more exactly.
        certainty: How sure it is that the text says so.
        sourcing: Whether whoever vouches for it is named.
        quote: A short quotation in the language of the source; empty where there is none.
    """

    source_id: str
    source: Source | None
    locator: str
    certainty: Form
    sourcing: Sourcing
    quote: str = ""
