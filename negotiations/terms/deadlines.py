"""When something is done: within a time of an event, after it, before it, or in words that give no number.

`Timed` gives a kind the four keys `within`, `when`, `after` and `before`, the demands that they make, and their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from negotiations.clauses.outcomes import Number
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import UNSTATED, Extent
from negotiations.messages import mark
from negotiations.terms.base import Term
from negotiations.terms.checks import check_one_of, given
from negotiations.terms.demands import Demand, Frame, ordered, room
from negotiations.terms.faults import fault
from negotiations.terms.fields import Anchor, Count, Event, Shape
from negotiations.terms.figures import Limit
from negotiations.terms.voices import Voice
from negotiations.vocabulary.units import unit


class Deadline(Shape):
    """A time after an event.

    Attributes:
        days: The most days that may pass; `open` for a number that is still to be set.
        hours: The most hours that may pass.
        weeks: The most weeks that may pass.
        of: The event from which the time is counted; `unstated` where the text does not say.
    """

    days: Count | Literal["open"] | None = None
    hours: Count | None = None
    weeks: Count | None = None
    of: Anchor

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        check_one_of(self, "days", "hours", "weeks")
        return self

    @property
    def frame(self) -> Frame:
        """What the days are counted from."""
        return (("anchor", self.of),)

    def room(self, issue: str, name: str) -> Room:
        """Return the room of the deadline: from the event itself to the last day.

        Args:
            issue: The path of the issue, as in `timing/elections`.
            name: What the number of days is called in its text, as in `25.within`, where it is open.
        """
        length = self.length
        if length is None:
            return replace(after(issue), figures=(Figure(name, "at-most", low=0),))
        return _within(issue, unit(length[1]).to_base(length[0]))

    @property
    def length(self) -> tuple[int, str] | None:
        """The number and the unit in which the text counts; None where the number is still to be set."""
        lengths = ((self.days, "day"), (self.hours, "hour"), (self.weeks, "week"))
        return next(((number, name) for number, name in lengths if isinstance(number, int)), None)

    def say(self, sentence: str, voice: Voice) -> str:
        """Return a sentence with the deadline."""
        event = voice.event(self.of)
        length = self.length
        if length is None:
            message = mark("{sentence} within a number of days of {event} that is still to be set")
            return voice.say(message, sentence=sentence, event=event)
        return voice.say(
            "{sentence} within {length} of {event}", sentence=sentence, length=voice.quantity(*length), event=event
        )


Promptness: TypeAlias = Annotated[
    Literal["immediately", "as-soon-as-possible", "in-stages"], Field(examples=["as-soon-as-possible"])
]
"""A time that is said in words, whose room is declared, so that no number of days is invented.

`immediately` is no day later than the event that it counts from; `in-stages` is a pace and sets no time;
`as-soon-as-possible` is the event or any time after it.
"""


TIMES = ("within", "when", "after", "before")
"""The fields of `Timed`."""


class Timed(Term):
    """A kind of term with a time.

    Attributes:
        within: Until when, as a length of time after an event.
        when: When, in words: `immediately`, `as-soon-as-possible`, `in-stages`; not before the event of `after`.
        after: The event after which it is done and not before; beside `when`, the event that its words count from.
            `unstated` where the text does not say.
        before: The event before which it is done.
    """

    within: Annotated[Deadline, Field(examples=[{"days": 100, "of": "signature"}])] | None = None
    when: Promptness | None = None
    after: Annotated[Anchor, Field(examples=["ceasefire.start"])] | None = None
    before: Annotated[Event, Field(examples=["elections"])] | None = None

    @model_validator(mode="after")
    def _one_time(self) -> Self:
        if self.within is not None and self.when is not None:
            raise fault("keys-clash", "found 'within' and 'when' together, expected one of them", at=("when",))
        return self

    @property
    def has_time(self) -> bool:
        """Whether the term says when."""
        return bool(given(self, *TIMES))

    def times(self, event: str, axes: Mapping[str, Extent | None]) -> Iterator[Demand]:
        """Yield the demands on the time of an event.

        Args:
            event: The event that is timed, a word of the vocabulary, as in `elections`.
            axes: The extents of the axes `actor` and `group`, where the kind has them.
        """
        issue = f"timing/{event}"
        if self.when == "in-stages":
            yield Demand(f"pace/{event}", axes, room(f"pace/{event}", "must", self.when))
        if self.within is not None:
            yield Demand(issue, axes, self.within.room(issue, f"{self.id}.within"), self.within.frame)
        # What is done in stages has no time of its own unless the text says after which event.
        timeless = self.when in (None, "in-stages") and self.after is None
        anchor = None if timeless else self.after or UNSTATED
        if anchor is not None:
            told = {None: only_after, "in-stages": only_after, "immediately": at_once}.get(self.when, after)
            yield Demand(issue, axes, told(issue), (("anchor", anchor),))
        if self.before is not None:
            yield Demand(issue, axes, before(issue), (("anchor", self.before),))

    def said_when(self, sentence: str, voice: Voice) -> str:
        """Return a sentence with when it is done."""
        if self.within is not None:
            sentence = self.within.say(sentence, voice)
        anchored = self.after is not None and self.after != UNSTATED
        if self.when is not None:
            sentence = voice.say(_WHEN[self.when, anchored], sentence=sentence, event=self._event(voice))
        elif self.after is not None:
            sentence = voice.say("{sentence}, only after {event}", sentence=sentence, event=self._event(voice))
        if self.before is not None:
            sentence = voice.say("{sentence}, before {event}", sentence=sentence, event=voice.event(self.before))
        return sentence

    def _event(self, voice: Voice) -> str:
        return "" if self.after is None else voice.event(self.after)


_WHEN = {
    ("immediately", False): mark("{sentence} immediately"),
    ("immediately", True): mark("{sentence} immediately after {event}"),
    ("as-soon-as-possible", False): mark("{sentence} as soon as possible"),
    ("as-soon-as-possible", True): mark("{sentence} as soon as possible after {event}"),
    ("in-stages", False): mark("{sentence} in stages"),
    ("in-stages", True): mark("{sentence} in stages after {event}"),
}
"""What is said of words without a number, and whether the event that they count from is stated."""


@lru_cache(maxsize=256)
def after(issue: str) -> Room:
    """Return the room of "after the event", with no limit in days.

    Example:
        >>> after("timing/elections") == Room.at_least(ordered("timing/elections"), 0)
        True
    """
    return Room.at_least(ordered(issue), 0)


@lru_cache(maxsize=256)
def at_once(issue: str) -> Room:
    """Return the room of "no day later than the event".

    Example:
        >>> at_once("timing/elections") & after("timing/elections") == at_once("timing/elections")
        True
    """
    return _within(issue, 0)


@lru_cache(maxsize=256)
def only_after(issue: str) -> Room:
    """Return the room of "after the event, and not before".

    Example:
        >>> only_after("timing/elections") & before("timing/elections") is None
        True
    """
    return Room.bound(ordered(issue), "at-least", 0, closed=False)


@lru_cache(maxsize=256)
def before(issue: str) -> Room:
    """Return the room of "before the event".

    Example:
        >>> before("timing/elections") & after("timing/elections") is None
        True
    """
    return Room.bound(ordered(issue), "at-most", 0, closed=False)


@lru_cache(maxsize=1024)
def _within(issue: str, days: Number) -> Room:
    return Limit(at_least=0, at_most=days).room(ordered(issue), {}, issue)
