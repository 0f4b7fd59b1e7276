"""`Setting`: what a negotiation says of itself: parties, words, baselines, and who took which stance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from negotiations.documents.values import Day, EachOnce, Form, Labels, Line, Note, SomeOnce, Sourcing, label
from negotiations.terms.axes import OnAxis, RefersTo
from negotiations.terms.base import Id
from negotiations.terms.fields import Shape, Words
from negotiations.terms.figures import Baseline as Interval
from negotiations.terms.figures import Exact
from negotiations.vocabulary import AXES
from negotiations.vocabulary.units import unit

Definitions = Annotated[
    Mapping[str, tuple[Mapping[str, object], ...]],
    WithJsonSchema(
        {
            "type": "object",
            "propertyNames": {"enum": [*AXES]},
            "additionalProperties": {"type": "array", "items": {"type": "object", "required": ["id"]}},
        }
    ),
]
"""Definitions of words by axis, each as `negotiations.vocabulary` has them; it reads them, and says what is wrong."""


class BaselineValue(Shape):
    """One figure that a source gives for a baseline.

    Attributes:
        value: The figure, in the unit of the baseline.
        source: The id of the source.
        date: The day that the figure is of; left out where the source does not say.
        locator: Where in the source.
        note: What a reader should know about it.
    """

    value: Exact
    source: Annotated[Id, RefersTo("source")]
    date: Day | None = None
    locator: Line | None = None
    note: Note = ""


class Baseline(Shape):
    """A quantity from which fractions are counted, with what each source says that it is.

    Attributes:
        id: The id that terms use, as in `{fraction: 1/2, of: plant-output}`.
        title: What it is, by language.
        unit: The unit of its figures, as a word of the vocabulary or an ISO 4217 code.
        values: The figures that sources give.

    Example:
        >>> figures = [{"value": 210, "source": "a"}, {"value": 230, "source": "b"}]
        >>> baseline = Baseline(id="frozen", title={"en": "Frozen assets"}, unit="XSD", values=figures)
        >>> baseline.low, baseline.high
        (210, 230)
    """

    id: Id
    title: Labels
    unit: Line
    values: Annotated[tuple[BaselineValue, ...], SomeOnce]

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def low(self) -> Exact:
        """The least figure that a source gives, in the unit of the baseline."""
        return min(figure.value for figure in self.values)

    @property
    def high(self) -> Exact:
        """The greatest figure that a source gives, in the unit of the baseline."""
        return max(figure.value for figure in self.values)

    @property
    def interval(self) -> Interval:
        """Between what the quantity lies, in the base unit of what it measures.

        Raises:
            InvalidValue: there is no such unit.
        """
        measure = unit(self.unit)
        return Interval(low=measure.to_base(self.low), high=measure.to_base(self.high))


class Stance(Shape):
    """What somebody said of a document, or of some of its terms: no clause, and never compared as one.

    Attributes:
        who: Whose stance it is.
        what: Accepts it, accepts it in part, takes it as a basis for talks, enters a reservation, is undecided, or
            rejects it.
        document: The id of the document.
        terms: The ids of the terms that it is about; the whole document where they are left out.
        date: The day on which it was said.
        source: The id of the source that reports it.
        locator: Where in the source.
        certainty: How sure it is that this was said.
        sourcing: Whether whoever reports it is named.
        quote: A short quotation, in the language of the source.
        note: What a reader should know about it.
    """

    who: Annotated[Words, OnAxis("actor")]
    what: Literal["accepts", "accepts-in-part", "basis", "reservation", "undecided", "rejects"]
    document: Annotated[Id, RefersTo("document")]
    terms: Annotated[tuple[Id, ...], EachOnce] = ()
    date: Day
    source: Annotated[Id, RefersTo("source")]
    locator: Line | None = None
    certainty: Form = "statement"
    sourcing: Sourcing = "named"
    quote: Annotated[str, Field(max_length=300)] = ""
    note: Note = ""


class Setting(Shape):
    """What `negotiation.yaml` says.

    Attributes:
        format: The version of the file format.
        id: The id of the negotiation: the name of its folder.
        title: What it is called, by language.
        parties: Who negotiates, as words of the vocabulary.
        mediators: Who mediates.
        words: The words that only this negotiation uses, by axis, defined as in the vocabulary.
        baselines: The quantities from which its terms count fractions.
        stances: Who said what of which document or term.
        note: What a reader should know about it.
    """

    format: Literal[1] = 1
    id: Id
    title: Labels
    parties: Annotated[Words, OnAxis("actor")]
    mediators: Annotated[Words, OnAxis("actor")] | None = None
    words: Definitions = Field(default_factory=dict)
    baselines: tuple[Baseline, ...] = ()
    stances: tuple[Stance, ...] = ()
    note: Note = ""

    def __hash__(self) -> int:
        return hash(self.id)

    def label(self, language_code: str = "en") -> str:
        """Return the title in a language, or in the nearest one that there is.

        Raises:
            InvalidValue: there are no messages in that language.
        """
        return label(self.title, language_code)
