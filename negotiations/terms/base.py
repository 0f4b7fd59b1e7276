"""`Term`: what every kind of term has in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal, Protocol

from pydantic import Field, StringConstraints

from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent, Scope
from negotiations.clauses.strengths import Strength
from negotiations.messages import Language
from negotiations.terms.fields import AllBut, Baseline, During, Shape, Words, extent

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]*$", max_length=80)]
"""An id: small letters, digits, points and hyphens, starting with a letter or digit."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a term needs to know from its negotiation.

    Attributes:
        baselines: The figures from which fractions are counted, by id.
    """

    baselines: Mapping[str, Baseline] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Demand:
    """What a kind of term says on one issue, before the conditions that any term can have are added.

    Attributes:
        issue: The path of the issue.
        axes: The extents by static axis; an axis that the term leaves out is absent or None.
        room: What is demanded; None where the term leaves it open or declines to speak of it.
        frame: What the outcomes are measured against, as in `(("anchor", "signature"),)`.
    """

    issue: str
    axes: Mapping[str, Extent | tuple[str, ...] | str | None]
    room: Room | None
    frame: tuple[tuple[str, str], ...] = ()


class Names(Protocol):
    """The names of words in a language."""

    def label(self, axis: str, word: str, language_code: str = "en") -> str:
        """Return what a word of an axis is called."""
        ...


class Term(Shape):
    """One term of a text.

    Attributes:
        id: The id of the term, unique in its text; usually the number of the point.
        point: The point of the document that it comes from; the id where it is left out.
        status: `stated`; `open` where the text speaks to the question and leaves it open; `refused` where it declines to
            discuss it; `no-text` where an option is to say nothing.
        strength: How strongly it is said.
        state: The states in which it holds; all where it is left out.
        trigger: What has to happen for it to hold; nothing where it is left out; `whatever` for whatever happens.
        during: The stretch of time in which it holds; always where it is left out.
        source: The id of the source; the only source of the document where it is left out.
        locator: Where in the source; the point where it is left out.
        certainty: How sure it is that the text says so, where that differs from the document.
        sourcing: Whether whoever reports it is named, where that differs from the document.
        quote: A short quotation, in the language of the source.
        note: What an encoder wants a reader to know.
    """

    id: Id
    point: str = ""
    status: Literal["stated", "open", "refused", "no-text"] = "stated"
    strength: Strength = Strength.SHALL
    state: Words | AllBut | None = None
    trigger: Words | AllBut | None = None
    during: During | None = None
    source: str | None = None
    locator: str | None = None
    certainty: Literal["official", "leaked", "press-report", "statement"] | None = None
    sourcing: Literal["named", "anonymous"] | None = None
    quote: str = Field(default="", max_length=300)
    note: str = ""

    kind: str
    value_fields: ClassVar[tuple[str, ...]] = ()
    """The fields of which a stated term needs at least one, and which a term that is not stated may leave out."""

    @property
    def at(self) -> str:
        """The point of the document that the term comes from."""
        return self.point or self.id

    @abstractmethod
    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield what the term says, issue by issue.

        Raises:
            InvalidValue: if what it says cannot be: a baseline is missing, no number satisfies the bounds.
        """

    @abstractmethod
    def say(self, language: Language, names: Names) -> str:
        """Return the term in plain words: one sentence without a final period, attributed to nobody."""

    def clauses(self, context: Context) -> tuple[Clause, ...]:
        """Return the clauses of the term.

        Raises:
            InvalidValue: if what it says cannot be.
        """
        return tuple(self._clause(demand) for demand in self.demands(context))

    def _clause(self, demand: Demand) -> Clause:
        axes = {axis: words if isinstance(words, Extent | str | None) else Extent.of(*words) for axis, words in demand.axes.items()}
        period = self.during.period() if self.during else None
        scope = Scope.of(period=period, state=extent(self.state), trigger=extent(self.trigger), **axes)
        if self.status == "stated":
            return Clause(demand.issue, scope, demand.room, self.id, self.strength, None if demand.room else Silence.OPEN, demand.frame)
        return Clause(demand.issue, scope, None, self.id, self.strength, Silence(self.status), demand.frame)
