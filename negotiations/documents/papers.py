"""`Proposal` and `DemandList`: what the file of one document says, and nothing of what lies around it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Discriminator, Field, PlainValidator, StrictInt, Tag, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from negotiations.clauses.alternatives import Alternative, Group
from negotiations.documents import points as numbering
from negotiations.documents.values import (
    Day,
    EachOnce,
    Form,
    IssuePrefix,
    Labels,
    Line,
    Note,
    PointName,
    SomeOnce,
    Sourcing,
    label,
    shown,
)
from negotiations.spelling import closest
from negotiations.terms.axes import OnAxis, RefersTo
from negotiations.terms.base import Id, Term
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actor, Shape, Words
from negotiations.terms.kinds import kind_of, kinds, plug_in_problem


def _read_term(value: object) -> Term:
    """Return the term that a mapping describes, read as the one kind that it names."""
    if isinstance(value, Term):
        return value
    if not isinstance(value, Mapping):
        raise _no_mapping(shown(value)).with_traceback(None)
    if "kind" not in value:
        misspelt = next((key for key in value if isinstance(key, str) and closest(key, ["kind"])), None)
        if misspelt is not None:
            raise fault("unknown-key", f"unknown key {shown(misspelt)}", "did you mean 'kind'?", at=(misspelt,))
        raise _no_kind().with_traceback(None)
    return _kind(value["kind"]).model_validate(value)


# A file may have a hundred thousand of these; one error for all that are alike takes a tenth of the memory.
@lru_cache(maxsize=64)
def _no_mapping(found: str) -> PydanticCustomError:
    return fault("wrong-type", f"found {found}, expected a mapping with 'id' and 'kind'")


@lru_cache(maxsize=1)
def _no_kind() -> PydanticCustomError:
    return fault("missing-key", "missing key 'kind'", "say what kind of term it is; 'negotiations schema' lists them")


def _kind(name: object) -> type[Term]:
    """Return the kind of that name, or say why there is none."""
    if not isinstance(name, str):
        raise fault("wrong-type", f"found {shown(name)}, expected the name of a kind of term", at=("kind",))
    kind = kind_of(name)
    if kind is not None:
        return kind
    broken = plug_in_problem(name)
    if broken is not None:
        raise fault(broken.code, broken.message, broken.hint, at=("kind",))
    guess = closest(name, kinds())
    hint = f"did you mean {guess!r}?" if guess else "'negotiations schema' lists all kinds"
    raise fault("unknown-kind", f"unknown kind of term {shown(name)}", hint, at=("kind",))


AnyTerm = Annotated[Term, PlainValidator(_read_term)]
"""A term of whatever kind its `kind` names; the other kinds are not tried."""


class Author(Shape):
    """Who wrote a document, or had a hand in it.

    Attributes:
        actor: The actor, as a word of the vocabulary.
        role: What they did: wrote it, gave input to it, mediated, or put their name to it.
    """

    actor: Actor
    role: Literal["author", "input", "mediator", "endorser"] = "author"


class LeftOut(Shape):
    """A point that was read and is not encoded, with the reason.

    Attributes:
        point: The point, as the document numbers it.
        reason: Why no term says it.
    """

    point: PointName
    reason: Line


class UnreadPoint(Shape):
    """A point that was not read, but of which it is known what it is about.

    Attributes:
        point: The point, as the document numbers it.
        about: The issues on which it may speak, by path or by the beginning of paths, as in `assets/`.
    """

    point: PointName
    about: Annotated[tuple[IssuePrefix, ...], SomeOnce]


class Lineage(Shape):
    """How a document follows from an earlier one.

    Attributes:
        revises: The id of the earlier draft.
        note: What is known of how one became the other.
    """

    revises: Annotated[Id, RefersTo("document")]
    note: Note = ""


class Option(Shape):
    """One of the options of an alternative.

    Attributes:
        id: The id of the option in its group.
        by: Whose option it is: an author, as a word of the vocabulary.
        source: The source that tells it; needed where sources differ.
        no_text: Whether the option is to say nothing.
        note: What a reader should know about it.
    """

    id: Id
    by: Actor | None = None
    source: Annotated[Id, RefersTo("source")] | None = None
    no_text: Literal[True] | None = None
    note: Note = ""


class Alternatives(Shape):
    """Options of which one holds; terms say by `option: group/option` in which they stand.

    Attributes:
        id: The id of the group.
        kind: `bracket` where the authors disagree, each option by one of them; `menu` where one author offers a choice;
            `any-of` where either satisfies the text; `reported` where sources tell one thing in different ways.
        options: The options.
        within: The option of another group in which this group lies, as `group/option`.
        note: What a reader should know about it.
    """

    id: Id
    kind: Annotated[Alternative, WithJsonSchema({"type": "string", "enum": [*Alternative]})]
    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    within: Annotated[str, RefersTo("option"), Field(examples=["12/north"])] | None = None
    note: Note = ""

    @model_validator(mode="after")
    def _attributed(self) -> Self:
        needed = {Alternative.BRACKET: "by", Alternative.REPORTED: "source"}.get(self.kind)
        for number, option in enumerate(self.options):
            if needed is not None and getattr(option, needed) is None:
                message = f"missing key {needed!r}, expected in each option beside 'kind: {self.kind.value}'"
                raise fault("missing-key", message, at=("options", number))
            if any(option.id == earlier.id for earlier in self.options[:number]):
                message = f"found the option {option.id!r} a second time, expected it once"
                raise fault("duplicate-id", message, at=("options", number, "id"))
        return self

    @property
    def group(self) -> Group:
        """The group of options, for comparing."""
        options = tuple((option.id, option.by or option.source or "") for option in self.options)
        return Group(self.id, self.kind, options, self.within or "")

    def says(self, filled: Collection[str]) -> bool:
        """Return whether one of the options is among those that say something, or is to say nothing."""
        return any(option.no_text or f"{self.id}/{option.id}" in filled for option in self.options)


def struck_by(term: Term, point: str) -> bool:
    """Return whether striking out a point, or a term by its id, strikes out a term."""
    return term.id == point or numbering.is_part(term.at, point)


def _form_of_unread(value: object) -> str:
    """Return what an entry of `not_seen` is, so that only problems of that form are told."""
    if isinstance(value, str):
        return "issue" if "/" in value else "point"
    return "mapping"


Unread = Annotated[
    Annotated[PointName, Tag("point")] | Annotated[IssuePrefix, Tag("issue")] | Annotated[UnreadPoint, Tag("mapping")],
    Discriminator(_form_of_unread),
]
"""What was not read: a point, the issues that begin with a path, or a point that is about such issues."""


def _form_of_points(value: object) -> str:
    """Return how points are told: by their number, or by their names."""
    return "names" if isinstance(value, list | tuple) else "number"


Points = Annotated[
    Annotated[StrictInt, Field(ge=1, le=1000), Tag("number")]
    | Annotated[tuple[PointName, ...], SomeOnce, Tag("names")],
    Discriminator(_form_of_points),
]
"""How many points there are, or the name of each."""


class Paper(Shape):
    """What the files of all kinds of document say.

    Attributes:
        format: The version of the file format.
        id: The id of the document in its negotiation.
        title: What it is called, by language.
        date: The day that it bears or became known on.
        form: How its text came to be known; each term's certainty, unless the term says another.
        sourcing: Whether whoever vouches for the text is named; must be said of a press report, else `named`.
        points: How many points it has, or their names; left out where it has none that could be counted.
        not_seen: What was not read: points, points with what they are about, or issues (`rights/`). A point alone makes
            the silence of the document unknown on every issue.
        sources: The ids of its sources. With one source it is each term's; with several, each term names its own.
        alternatives: Options of which one holds, where the text has such.
        terms: What it asks for.
        left_out: The points that were read and are not encoded, each with the reason.
        note: What a reader should know about it.
    """

    format: Literal[1] = 1
    id: Id
    title: Labels
    date: Day
    form: Form
    sourcing: Sourcing | None = None
    points: Points | None = None
    not_seen: Annotated[tuple[Unread, ...], EachOnce] = ()
    sources: Annotated[tuple[Annotated[Id, RefersTo("source")], ...], SomeOnce]
    alternatives: Annotated[tuple[Alternatives, ...], EachOnce] = ()
    terms: tuple[AnyTerm, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    note: Note = ""

    first_keys: ClassVar[tuple[str, ...]] = ()
    """The keys that stand before the others in a written file, in order."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.terms or self.not_seen or self.left_out):
            hint = "encode a term, or list in 'not_seen' or 'left_out' what there would be to encode"
            raise fault("says-nothing", "found no terms in the document, expected at least one", hint)
        if self.form == "press-report" and self.sourcing is None:
            hint = "write 'sourcing: named' or 'sourcing: anonymous'"
            raise fault("missing-key", "missing key 'sourcing', expected beside 'form: press-report'", hint)
        return self

    def __hash__(self) -> int:
        return hash((type(self), self.id, self.date))

    def label(self, language_code: str = "en") -> str:
        """Return the title in a language, or in the nearest one that there is.

        Raises:
            InvalidValue: there are no messages in that language.
        """
        return label(self.title, language_code)

    @property
    def point_names(self) -> tuple[str, ...]:
        """The points that the document has, by name; none where they are not counted."""
        return numbering.names(self.points)

    @property
    def unread_points(self) -> tuple[str, ...]:
        """The points that were not read."""
        entries = (entry.point if isinstance(entry, UnreadPoint) else entry for entry in self.not_seen)
        return tuple(entry for entry in entries if "/" not in entry)

    @property
    def unread(self) -> tuple[str, ...]:
        """The beginnings of the paths of all issues on which the document may say what was not read.

        An empty one stands for every issue.
        """
        prefixes: list[str] = []
        for entry in self.not_seen:
            if isinstance(entry, UnreadPoint):
                prefixes += entry.about
            else:
                prefixes.append(entry if "/" in entry else "")
        return ("",) if "" in prefixes else tuple(sorted(set(prefixes)))

    @property
    def filled_options(self) -> frozenset[str]:
        """The options in which something is said, or there is a choice that says something, each as `group/option`."""
        filled = {term.option for term in self.terms if term.option}
        # What is left of a choice may be all that its own option holds, so that the innermost come first.
        while more := {each.within for each in self.alternatives if each.within and each.says(filled)} - filled:
            filled |= more
        return frozenset(filled)

    @property
    def unaccounted_points(self) -> tuple[str, ...]:
        """The points that are neither encoded nor listed as left out or not seen."""
        accounted = [term.at for term in self.terms]
        accounted += [entry.point for entry in self.left_out]
        accounted += getattr(self, "struck", ())
        return numbering.missing(self.point_names, [*accounted, *self.unread_points])


class Proposal(Paper):
    """A draft, plan, offer or statement of what an agreement should say, as its file has it.

    Attributes:
        type: What the file is: a proposal.
        authors: Who wrote it, each with what they did.
        authorship: `disputed` where it is, left out otherwise.
        struck: The points of the draft it revises that it struck out, or the ids of its terms.
        lineage: The earlier drafts that it revises.

    Example:
        >>> draft = Proposal(
        ...     id="north-draft", title={"en": "Northland draft"}, date="2031-05-04", authors=[{"actor": "XN"}],
        ...     form="leaked", points=2, not_seen=["2"], sources=["gazette"],
        ...     terms=[{"id": "1", "kind": "force-limit", "party": "XS", "personnel": {"cap": 50_000}}],
        ... )
        >>> draft.unread, draft.unaccounted_points
        (('',), ())
    """

    type: Literal["proposal"] = "proposal"
    authors: Annotated[tuple[Author, ...], SomeOnce]
    authorship: Literal["disputed"] | None = None
    struck: Annotated[tuple[PointName, ...], EachOnce] = ()
    lineage: Annotated[tuple[Lineage, ...], EachOnce] = ()

    first_keys: ClassVar[tuple[str, ...]] = (
        *("format", "type", "id", "title", "date", "authors", "authorship", "form", "sourcing", "points"),
        *("not_seen", "struck", "lineage", "sources", "alternatives", "terms"),
    )  # fmt: skip


class DemandList(Paper):
    """What somebody who does not draft the agreement demands of it, as the file has it.

    Attributes:
        type: What the file is: demands.
        by: Who demands it.
        to: Of whom it is demanded; left out where the text addresses nobody in particular.
        red_lines: Whether these are the lines that the party says it will not cross.

    Example:
        >>> demands = DemandList(
        ...     type="demands", id="river-league", title={"en": "Demands"}, date="2031-05-20", by="XE",
        ...     form="official", sources=["league"], not_seen=["rights/"],
        ... )
        >>> demands.unread
        ('rights/',)
    """

    type: Literal["demands"]
    by: Annotated[Words, OnAxis("actor")]
    to: Annotated[Words, OnAxis("actor")] | None = None
    red_lines: Literal[True] | None = None

    first_keys: ClassVar[tuple[str, ...]] = (
        *("format", "type", "id", "title", "date", "by", "to", "red_lines", "form", "sourcing", "points"),
        *("not_seen", "sources", "alternatives", "terms"),
    )  # fmt: skip
