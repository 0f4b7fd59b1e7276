"""`deferral`: how long a question is put off, or until when it is settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.clauses.rooms import Figure, Room
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import check_one_of
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand, Frame, ordered
from negotiations.terms.extents import extent
from negotiations.terms.fields import Anchor, Count, Kebab, Places, Shape
from negotiations.terms.voices import Voice
from negotiations.vocabulary.units import unit


class Span(Shape):
    """A number of months or years after an event.

    Attributes:
        months: How many months; `open` for a number that is still to be set.
        years: How many years; `open` for a number that is still to be set.
        of: The event from which the time is counted; `unstated` where the text does not say.

    Example:
        >>> Span(years=15, of="signature").length
        (15, 'year')
    """

    months: Annotated[Count | Literal["open"], Field(examples=[6])] | None = None
    years: Annotated[Count | Literal["open"], Field(examples=[15])] | None = None
    of: Anchor

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        check_one_of(self, "months", "years")
        return self

    @property
    def frame(self) -> Frame:
        """What the time is counted from."""
        return (("anchor", self.of),)

    @property
    def length(self) -> tuple[int, str] | None:
        """The number and the unit in which the text counts; None where the number is still to be set."""
        lengths = ((self.months, "month"), (self.years, "year"))
        return next(((number, name) for number, name in lengths if isinstance(number, int)), None)

    def room(self, issue: str, bound: str, name: str) -> Room:
        """Return the room of the length as one bound, in months.

        Args:
            issue: The path of the issue, as in `deferral/decided/status`.
            bound: Which bound it is: `at-least` or `at-most`.
            name: What the length is called in its text, as in `8.within`, where it is open.
        """
        if self.length is None:
            return Room.open_figure(ordered(issue), Figure(name, bound, low=0))
        number, counted = self.length
        return Room.bound(ordered(issue), bound, unit(counted).to_base(number))

    def say(self, message: str, question: str, voice: Voice) -> str:
        """Return a message with the question, the length and the event."""
        length = voice.say("a time that is still to be set") if self.length is None else voice.quantity(*self.length)
        return voice.say(message, question=question, length=length, event=voice.event(self.of))


class Deferral(Term):
    """How long a question is put off, or until when it is settled.

    "For 15 years" can mean that a question is settled no sooner than after 15 years, or within them. These are two
    demands, and a text that says neither clearly leaves it open. What is not discussed before some time is not decided
    before it either.

    Attributes:
        question: The question, in the word that other texts took for it: `status`, `language`.
        step: What is put off: that it is `discussed` at all, or that it is `decided`.
        no_sooner: The time that has to pass first.
        within: The time in which it has to be done.
        places: Which places the question is about; all where it is left out.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Deferral(id="8", question="status", places="XN-01", no_sooner={"years": 15, "of": "signature"})
        >>> term.say(language("en"), builtin())
        'this will be decided no sooner than 15 years after signature: status, in Highmoor (Northland)'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['deferral/decided/status']
    """

    kind: Literal["deferral"] = "deferral"
    question: Annotated[Kebab, OnAxis("question"), Field(examples=["status"])]
    step: Literal["discussed", "decided"] = "decided"
    no_sooner: Annotated[Span, Field(examples=[{"years": 15, "of": "signature"}])] | None = None
    within: Annotated[Span, Field(examples=[{"years": 15, "of": "signature"}])] | None = None
    places: Places | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("no_sooner", "within")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "8", "kind": "deferral", "question": "status", "no_sooner": {"years": 15, "of": "signature"}},
        {
            "id": "9",
            "kind": "deferral",
            "question": "status",
            "places": "XN-01",
            "within": {"years": 2, "of": "entry-into-force"},
        },
        {
            "id": "10",
            "kind": "deferral",
            "question": "status",
            "step": "discussed",
            "places": ["XN-01", "XN-02"],
            "no_sooner": {"years": 49, "of": "unstated"},
        },
    )
    cannot_say: ClassVar[str] = (
        "What holds until then is said by other terms: that a title stays undetermined by `recognition`, that no force "
        "is used meanwhile by `use-of-force`, both with `during`. "
        "Days and weeks until something takes place are a `timing`, because months are no number of days. "
        "Where a text puts a question off and gives no time, the term is `status: open`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the months until the question is discussed, and on those until it is decided."""
        del context
        yield from self._bounds(self.step, self.no_sooner, self.within)
        if self.no_sooner is None and self.within is None:
            yield Demand(f"deferral/{self.step}/{self.question}", {"place": extent(self.places)}, None)
        if self.step == "discussed":
            # Whatever is decided has been discussed.
            yield from self._bounds("decided", self.no_sooner, None)

    def _bounds(self, step: str, no_sooner: Span | None, within: Span | None) -> Iterator[Demand]:
        issue = f"deferral/{step}/{self.question}"
        axes = {"place": extent(self.places)}
        if no_sooner is not None:
            yield Demand(issue, axes, no_sooner.room(issue, "at-least", f"{self.id}.no-sooner"), no_sooner.frame)
        if within is not None:
            yield Demand(issue, axes, within.room(issue, "at-most", f"{self.id}.within"), within.frame)

    def sentence(self, voice: Voice) -> str:
        """Return how long the question is put off, and until when it is settled."""
        question = voice.label("question", self.question)
        said = []
        if self.no_sooner is not None:
            said.append(self.no_sooner.say(_NO_SOONER[self.step], question, voice))
        if self.within is not None:
            said.append(self.within.say(_WITHIN[self.step], question, voice))
        return voice.located(voice.sentences(said), self.places)

    def topic(self, voice: Voice) -> str:
        """Return the question."""
        said = voice.say(_TOPICS[self.step], question=voice.label("question", self.question))
        return voice.located(said, self.places)


_NO_SOONER = {
    "discussed": mark("this will be discussed no sooner than {length} after {event}: {question}"),
    "decided": mark("this will be decided no sooner than {length} after {event}: {question}"),
}
_WITHIN = {
    "discussed": mark("this will be discussed within {length} of {event}: {question}"),
    "decided": mark("this will be decided within {length} of {event}: {question}"),
}
_TOPICS = {
    "discussed": mark("when this is discussed: {question}"),
    "decided": mark("when this is decided: {question}"),
}
