"""`timing`: when something takes place, and what comes before what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.clauses.rooms import Figure, Room
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.checks import check_times
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Deadline, Timed, after
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, ordered
from negotiations.terms.extents import extent
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actor, Event, Words
from negotiations.terms.voices import Voice
from negotiations.vocabulary.units import unit

_TIMES = (*TIMES, "no_sooner")


class Timing(Timed):
    """When something takes place, and what comes before what.

    For sequences across subjects: talks on one thing only after another, a vote no sooner than 60 days into a
    ceasefire. All times of a text are also read together, so that two texts whose orders form a circle conflict.

    Attributes:
        event: What takes place.
        party: Whose event it is; not said where it is left out, as for an event of all.
        office: Which offices are filled, where the event is elections.
        occurs: Whether it takes place: `true`, `false`, `may`, or `not-required`; not said where it is left out.
        no_sooner: The time after an event that has to pass first.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Timing(id="16", event="territorial-talks.start", after="ceasefire.start")
        >>> term.say(language("en"), builtin())
        'start of talks on territory will take place, if at all, only after start of the ceasefire'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['timing/territorial-talks.start']
    """

    kind: Literal["timing"] = "timing"
    event: Annotated[Event, Field(examples=["territorial-talks.start"])]
    party: Actor | None = None
    office: Annotated[Words, OnAxis("group"), Field(examples=["presidency"])] | None = None
    occurs: Annotated[Deed, Field(examples=[True, "may"])] | None = None
    no_sooner: Annotated[Deadline, Field(examples=[{"days": 60, "of": "ceasefire.start"}])] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("occurs", *_TIMES)
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "16", "kind": "timing", "event": "territorial-talks.start", "after": "ceasefire.start"},
        {
            "id": "17",
            "kind": "timing",
            "event": "referendum",
            "party": "XN",
            "occurs": "may",
            "no_sooner": {"days": 60, "of": "ceasefire.start"},
        },
        {
            "id": "b9",
            "kind": "timing",
            "event": "elections",
            "party": "XN",
            "office": "presidency",
            "occurs": True,
            "within": {"days": 100, "of": "martial-law-end"},
        },
        {"id": "b10", "kind": "timing", "event": "withdrawal.end", "when": "in-stages", "before": "elections"},
    )
    cannot_say: ClassVar[str] = (
        "A date of the calendar has to stand in a note: times are counted from events. "
        "What has to happen for a term to hold at all is its `trigger`, and how long something lasts is its `during`. "
        "Years until a question is settled are a `deferral`, because years are no number of days."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pam=("time",))

    @model_validator(mode="after")
    def _somebody_whose_event_it_is(self) -> Self:
        if self.occurs is not None and self.party is None:
            hint = "write 'party: unstated' where the text does not say whose"
            raise fault("missing-key", "missing key 'party', expected beside 'occurs'", hint)
        return self

    @model_validator(mode="after")
    def _no_time_for_nothing(self) -> Self:
        check_times(self, "occurs", *_TIMES)
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on whether it takes place, where the text says so, and on the days until it does."""
        del context
        axes = {"actor": extent(self.party), "group": extent(self.office)}
        if self.occurs is not None:
            issue = f"event/{self.event}"
            yield Demand(issue, axes, deed(issue, done=self.occurs))
        yield from self.times(self.event, axes)
        issue = f"timing/{self.event}"
        if self.no_sooner is not None:
            yield Demand(issue, axes, self._delayed(self.no_sooner, issue), self.no_sooner.frame)
        if self.occurs is None and not self._is_timed:
            yield Demand(issue, axes, None)

    @property
    def _is_timed(self) -> bool:
        return self.has_time or self.no_sooner is not None

    def _delayed(self, delay: Deadline, issue: str) -> Room:
        if delay.length is None:
            return replace(after(issue), figures=(Figure(f"{self.id}.no-sooner", "at-least", low=0),))
        length, name = delay.length
        return Room.at_least(ordered(issue), unit(name).to_base(length))

    def sentence(self, voice: Voice) -> str:
        """Return whether it will take place, and when."""
        event = voice.label("event", self.event)
        if self.office is not None:
            event = voice.say("{event} for these offices: {office},", event=event, office=self._office(voice))
        said = voice.say(_SAID[self._said], event=event)
        said = self.said_when(said, voice)
        if self.no_sooner is not None:
            said = self._said_delay(said, self.no_sooner, voice)
        if self.party is None:
            return said
        return voice.say("for {party}, {sentence}", party=voice.actor(self.party), sentence=said)

    @property
    def _said(self) -> Deed | Literal["if-at-all"]:
        """Which sentence to say: that something comes after an event does not say that it ever comes."""
        if self.occurs is None and self.within is None and self.when is None and self.before is None:
            return "if-at-all"
        return True if self.occurs is None else self.occurs

    def _office(self, voice: Voice) -> str:
        return "" if self.office is None else voice.labels("group", self.office)

    def _said_delay(self, sentence: str, delay: Deadline, voice: Voice) -> str:
        event = voice.event(delay.of)
        length = voice.say("a time that is still to be set")
        if delay.length is not None:
            length = voice.quantity(*delay.length)
        message = mark("{sentence}, no sooner than {length} after {event}")
        return voice.say(message, sentence=sentence, length=length, event=event)

    def topic(self, voice: Voice) -> str:
        """Return what takes place."""
        return voice.say("whether and when this takes place: {event}", event=voice.label("event", self.event))


_SAID: Mapping[Deed | Literal["if-at-all"], str] = {
    True: mark("{event} will take place"),
    False: mark("{event} will not take place"),
    "may": mark("{event} may take place"),
    "not-required": mark("{event} need not take place"),
    "if-at-all": mark("{event} will take place, if at all"),
}
