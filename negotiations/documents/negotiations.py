"""`Negotiation`: all documents about one conflict, with what they share; `Document`: one of them, in that setting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain, pairwise
from typing import TypeVar

from negotiations.clauses.alternatives import Group
from negotiations.clauses.clause import Clause
from negotiations.documents import narrowing
from negotiations.documents.papers import DemandList, Proposal, struck_by
from negotiations.documents.settings import Baseline, Setting, Stance
from negotiations.documents.sources import Evidence, Source
from negotiations.documents.values import label
from negotiations.problems import InvalidValue
from negotiations.spelling import closest
from negotiations.terms.base import Context, Term
from negotiations.vocabulary import Vocabulary, builtin

Value = TypeVar("Value")


@dataclass(frozen=True)
class Negotiation:
    """All documents about one conflict, with the sources, words and baselines they share, and stances.

    Two are equal when they say the same.

    Attributes:
        setting: What the negotiation says of itself.
        sources: Its sources, by id.
        papers: The contents of its documents, by date and id.
        withheld: The ids of the sources without which it is looked at.
        until: The day as of which it is looked at; None where nothing is left out for its date.

    Example:
        >>> figures = {"id": "1", "kind": "force-limit", "party": "XS", "personnel": {"cap": 50_000}}
        >>> draft = Proposal(
        ...     id="draft", title={"en": "Draft"}, date="2031-05-04", authors=[{"actor": "XN"}], form="leaked",
        ...     sources=["gazette"], terms=[figures],
        ... )
        >>> talks = Negotiation(Setting(id="drill", title={"en": "Drill"}, parties=["XN", "XS"]), papers=(draft,))
        >>> [document.id for document in talks], talks["draft"].clauses[0].issue
        (['draft'], 'forces/personnel')
    """

    setting: Setting
    sources: tuple[Source, ...] = ()
    papers: tuple[Proposal | DemandList, ...] = ()
    withheld: tuple[str, ...] = ()
    until: date | None = None

    def __post_init__(self) -> None:
        """Bring sources and papers into their order.

        Raises:
            InvalidValue: two sources or two documents have one id.
        """
        object.__setattr__(self, "sources", tuple(sorted(self.sources, key=lambda source: source.id)))
        object.__setattr__(self, "papers", tuple(sorted(self.papers, key=lambda paper: (paper.date, paper.id))))
        for what, ids in (
            ("source", [source.id for source in self.sources]),
            ("document", [paper.id for paper in self.papers]),
        ):
            twice = next((each for each, following in pairwise(sorted(ids)) if each == following), None)
            if twice is not None:
                message = f"found the id {twice!r} of a {what} a second time, expected it once"
                raise InvalidValue(message)

    def __repr__(self) -> str:
        return f"<Negotiation {self.id!r}: {len(self.proposals)} proposals, {len(self.demands)} demand lists>"

    @property
    def id(self) -> str:
        """The id of the negotiation."""
        return self.setting.id

    @property
    def title(self) -> Mapping[str, str]:
        """What it is called, by language."""
        return self.setting.title

    @property
    def parties(self) -> tuple[str, ...]:
        """Who negotiates."""
        return self.setting.parties

    @property
    def baselines(self) -> tuple[Baseline, ...]:
        """The quantities from which fractions are counted."""
        return self.setting.baselines

    @property
    def stances(self) -> tuple[Stance, ...]:
        """Who said what of which document or term, by date, document and who."""
        return tuple(sorted(self.setting.stances, key=lambda stance: (stance.date, stance.document, stance.who)))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words that the documents use: the built-in ones and the negotiation's own."""
        words, _ = builtin().with_words(self.setting.words) if self.setting.words else (builtin(), ())
        return words

    @cached_property
    def context(self) -> Context:
        """What the terms need to know in order to yield their clauses.

        Raises:
            InvalidValue: a baseline has a unit that does not exist.
        """
        return Context({baseline.id: baseline.interval for baseline in self.baselines})

    @cached_property
    def _by_id(self) -> Mapping[str, Document]:
        return {paper.id: Document(self, paper) for paper in self.papers}

    @property
    def documents(self) -> tuple[Document, ...]:
        """Proposals and demand lists, by date and id."""
        return tuple(self._by_id.values())

    @property
    def proposals(self) -> tuple[Document, ...]:
        """The proposals, by date and id."""
        return tuple(document for document in self.documents if isinstance(document.paper, Proposal))

    @property
    def demands(self) -> tuple[Document, ...]:
        """The demand lists, by date and id."""
        return tuple(document for document in self.documents if isinstance(document.paper, DemandList))

    def __iter__(self) -> Iterator[Document]:
        """Return an iterator over the documents, by date and id."""
        return iter(self.documents)

    def __len__(self) -> int:
        """Return how many documents there are."""
        return len(self.papers)

    def __contains__(self, document_id: object) -> bool:
        """Return whether there is a document with that id."""
        return document_id in self._by_id

    def __getitem__(self, document_id: str) -> Document:
        """Return the document with an id.

        Raises:
            InvalidValue: there is none; the message names the nearest one.
        """
        return _find(document_id, self._by_id, f"document of {self.id!r}")

    def source(self, source_id: str) -> Source:
        """Return the source with an id.

        Raises:
            InvalidValue: there is none; the message names the nearest one.
        """
        return _find(source_id, {source.id: source for source in self.sources}, f"source of {self.id!r}")

    def as_of(self, day: date) -> Negotiation:
        """Return what was on the table on a day: the documents and stances of that day or before."""
        return narrowing.as_of(self, day)

    def without(self, *source_ids: str) -> Negotiation:
        """Return the negotiation as if the terms and stances that rest on any of these sources had never been encoded.

        All documents are there; `Document.withheld` and `Document.bare` tell what is missing of them.

        Raises:
            InvalidValue: there is no such source; the message names the nearest one.
        """
        return narrowing.without(self, source_ids)

    def lineage(self, document_id: str) -> tuple[Document, ...]:
        """Return the drafts that led to a document, and it as the last: each stands after those that it revises.

        A draft that the negotiation does not have is left out.

        Raises:
            InvalidValue: there is no document with that id.
        """
        chain_: dict[str, Document] = {}
        entered: set[str] = set()

        def follow(document: Document) -> None:
            if document.id in entered:
                return
            entered.add(document.id)
            for earlier in document.revises:
                follow(earlier)
            chain_[document.id] = document

        follow(self[document_id])
        return tuple(chain_.values())


@dataclass(frozen=True)
class Document:
    """One document in the setting of its negotiation: what two of them are compared by.

    Attributes:
        negotiation: The negotiation that it belongs to.
        paper: What its file says.
    """

    negotiation: Negotiation
    paper: Proposal | DemandList

    def __hash__(self) -> int:
        return hash(self.paper)

    def __repr__(self) -> str:
        return f"<Document {self.id!r} of {self.negotiation.id!r}>"

    @property
    def id(self) -> str:
        """The id of the document in its negotiation."""
        return self.paper.id

    @property
    def type(self) -> str:
        """`proposal` or `demands`."""
        return self.paper.type

    @property
    def title(self) -> Mapping[str, str]:
        """What it is called, by language."""
        return self.paper.title

    def label(self, language_code: str = "en") -> str:
        """Return the title in a language, or in the nearest one that there is.

        Raises:
            InvalidValue: there are no messages in that language.
        """
        return self.paper.label(language_code)

    @property
    def date(self) -> date:
        """The day that it bears or became known on."""
        return self.paper.date

    @property
    def actors(self) -> tuple[str, ...]:
        """Who wrote the proposal, the authors proper first; or who makes the demands."""
        if isinstance(self.paper, DemandList):
            return self.paper.by
        authors = sorted(self.paper.authors, key=lambda author: author.role != "author")
        return tuple(author.actor for author in authors)

    @property
    def terms(self) -> tuple[Term, ...]:
        """What it asks for, in the order of its file."""
        return self.paper.terms

    @cached_property
    def terms_by_id(self) -> Mapping[str, Term]:
        """The terms by id, in the order of the file."""
        return {term.id: term for term in self.terms}

    def term(self, term_id: str) -> Term:
        """Return the term with an id.

        Raises:
            InvalidValue: there is none; the message names the nearest one.
        """
        return _find(term_id, self.terms_by_id, f"term of {self.id!r}")

    @property
    def withheld(self) -> tuple[str, ...]:
        """The ids of the sources without which it is looked at, of those that it lists."""
        return tuple(each for each in self.negotiation.withheld if each in self.paper.sources)

    @property
    def bare(self) -> bool:
        """Whether it has no term: nothing of it is encoded, or nothing is left of it."""
        return not self.terms

    def without(self, *source_ids: str) -> Document:
        """Return the document without its terms that rest on any of these sources.

        Raises:
            InvalidValue: there is no such source; the message names the nearest one.
        """
        return self.negotiation.without(*source_ids)[self.id]

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that it uses."""
        return self.negotiation.vocabulary

    def baseline_titles(self, language_code: str = "en") -> Mapping[str, str]:
        """Return what the baselines of its negotiation are called in a language, by id."""
        return {baseline.id: label(baseline.title, language_code) for baseline in self.negotiation.baselines}

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """What it demands, issue by issue, in the order of its terms.

        Raises:
            InvalidValue: a term cannot be: a baseline is missing, or no number satisfies its bounds.
        """
        return tuple(chain.from_iterable(term.clauses(self.negotiation.context) for term in self.terms))

    @property
    def groups(self) -> tuple[Group, ...]:
        """The alternatives of which one option or another holds, in the order of the file."""
        return tuple(each.group for each in self.paper.alternatives)

    @property
    def emptied(self) -> frozenset[str]:
        """The options of which nothing is left without some source, each as `group/option`."""
        if not self.withheld:
            return frozenset()
        options = ((each.id, option) for each in self.paper.alternatives for option in each.options)
        names = frozenset(f"{group}/{option.id}" for group, option in options if not option.no_text)
        return names - self.paper.filled_options

    @property
    def unread(self) -> tuple[str, ...]:
        """The beginnings of the paths of issues on which what was not read may speak; an empty one is every issue."""
        return self.paper.unread

    @cached_property
    def revises(self) -> tuple[Document, ...]:
        """The earlier drafts that it revises directly, by date and id."""
        if not isinstance(self.paper, Proposal):
            return ()
        ids = {step.revises for step in self.paper.lineage}
        return tuple(document for document in self.negotiation if document.id in ids)

    @cached_property
    def struck(self) -> Mapping[str, frozenset[str]]:
        """The ids of terms that were struck out on the way to this draft, by the id of the draft that had them."""
        found: dict[str, frozenset[str]] = {}
        for draft in self.negotiation.lineage(self.id):
            points = draft.paper.struck if isinstance(draft.paper, Proposal) else ()
            for earlier in draft.revises if points else ():
                ids = (term.id for term in earlier.terms if any(struck_by(term, point) for point in points))
                found[earlier.id] = found.get(earlier.id, frozenset()).union(ids)
        return found

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources that it lists and that the negotiation has, in the order of the file."""
        known = {source.id: source for source in self.negotiation.sources}
        return tuple(known[each] for each in self.paper.sources if each in known)

    def evidence(self, term: Term) -> Evidence:
        """Return what one of its terms rests on.

        Raises:
            InvalidValue: the term names no source, and the document has several.
        """
        if term.source is None and len(self.paper.sources) > 1:
            message = f"the term {term.id!r} names no source, and its document has {len(self.paper.sources)}"
            raise InvalidValue(message)
        source_id = term.source or self.paper.sources[0]
        return Evidence(
            source_id,
            next((source for source in self.negotiation.sources if source.id == source_id), None),
            term.locator or term.at,
            term.certainty or self.paper.form,
            term.sourcing or self.paper.sourcing or "named",
            term.quote,
        )


def alone(paper: Proposal | DemandList, sources: Iterable[Source] = ()) -> Document:
    """Return a document that belongs to no negotiation, in one of its own that has the built-in words only.

    Example:
        >>> draft = Proposal(
        ...     id="draft", title={"en": "Draft"}, date="2031-05-04", authors=[{"actor": "XN"}], form="leaked",
        ...     sources=["gazette"], not_seen=["rights/"],
        ... )
        >>> alone(draft)
        <Document 'draft' of 'draft'>
    """
    authors = (
        paper.by if isinstance(paper, DemandList) else tuple(dict.fromkeys(author.actor for author in paper.authors))
    )
    setting = Setting(id=paper.id, title=paper.title, parties=authors)
    return Negotiation(setting, tuple(sources), (paper,))[paper.id]


def _find(key: str, values: Mapping[str, Value], what: str) -> Value:
    if key in values:
        return values[key]
    guess = closest(key, values)
    message = f"unknown {what}: {key!r}" + (f"; did you mean {guess!r}?" if guess else "")
    raise InvalidValue(message)
