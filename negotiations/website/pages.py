"""`Page`, `Link` and `Site`: one page to be written, a way to another, and what all pages of one language share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from negotiations.documents.negotiations import Document
from negotiations.messages import Language
from negotiations.reports.tables import Refs
from negotiations.reports.views import authors_words
from negotiations.terms.voices import Voice
from negotiations.website.paths import document_path, issue_path, pair_path
from negotiations.website.survey import Survey


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be written.

    Attributes:
        path: Where it is, from the folder of the site.
        title: What it is called.
        template: The template that prints it, without `.html.j2`.
        view: What the template prints.
        chapter: The path of the page of the navigation that it belongs to; empty for none.
        words: What a search finds it by beside its title.
    """

    path: str
    title: str
    template: str
    view: object
    chapter: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A way to a page of the site.

    Attributes:
        label: What it is called.
        path: Where it is, from the folder of the site; empty where there is no such page.
        note: What is said beside it; empty where there is nothing.
    """

    label: str
    path: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of ways to pages.

    Attributes:
        intro: What is said before it.
        links: The ways.
    """

    intro: str
    links: tuple[Link, ...]


@dataclass(frozen=True, eq=False)
class Site:
    """A survey, told in one language.

    Attributes:
        survey: What there is to tell.
        language: The language.
        main: The language that stands in the folder of the site itself, and in which its tables to take are; None where
            it is this one.
    """

    survey: Survey
    language: Language
    main: Language | None = None

    @cached_property
    def voice(self) -> Voice:
        """What says the words of the negotiation."""
        return Voice(self.language, self.survey.negotiation.vocabulary)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What each document is called, by its id."""
        return {document.id: document.label(self.language.code) for document in self.survey.negotiation}

    @cached_property
    def authors(self) -> Mapping[str, str]:
        """Who wrote each document or makes its demands, in words, by its id."""
        return {document.id: authors_words(document, self.voice) for document in self.survey.negotiation}

    @cached_property
    def sentences(self) -> Mapping[tuple[str, str], str]:
        """What each term says, by the id of its document and its own."""
        said = {}
        for document in self.survey.negotiation:
            titles = document.baseline_titles(self.language.code)
            for term in document.paper.terms:
                said[document.id, term.id] = term.say(self.language, document.vocabulary, titles)
        return said

    @cached_property
    def refs(self) -> Refs:
        """What is printed of terms below the sources of their texts, each made once."""
        return Refs(self.language, short=True)

    @cached_property
    def full_refs(self) -> Refs:
        """What is printed of terms on a page where the texts are not at the head, each made once."""
        return Refs(self.language, short=True, headed=False)

    def document(self, document: Document) -> Link:
        """Return the way to the page of a document."""
        return Link(self.labels[document.id], document_path(document.id), self.language.date(document.date))

    def issue(self, label: str, issue: str) -> Link:
        """Return the way to the page of an issue; without a path where there is one text only, and no such pages."""
        return Link(label, issue_path(issue) if self.survey.matrix else "")

    def pair(self, a: str, b: str) -> str:
        """Return the page of two documents, given in any order; empty where there is none."""
        for pair in ((a, b), (b, a)):
            if pair in self.survey.comparisons:
                return pair_path(*pair)
        return ""
