"""`Deadline`: within how many days something is done, as a demand on the time of an event and in words."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import UNSTATED
from negotiations.terms.demands import Frame, ordered
from negotiations.terms.fields import Anchor, Count, Shape
from negotiations.terms.figures import Limit
from negotiations.terms.voices import Voice


class Deadline(Shape):
    """A number of days after an event.

    Attributes:
        days: The most days that may pass; `open` for a number that is still to be set.
        of: The event from which the days are counted; `unstated` where the text does not say.
    """

    days: Count | Literal["open"]
    of: Anchor

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
        if isinstance(self.days, int):
            return _within(issue, self.days)
        return replace(after(issue), figures=(Figure(name, "at-most", low=0),))

    def say(self, sentence: str, voice: Voice) -> str:
        """Return a sentence with the deadline."""
        if not isinstance(self.days, int):
            message = "{sentence} within a number of days of {event} that is still to be set"
            return voice.say(message, sentence=sentence, event=said_event(self.of, voice))
        return voice.language.say_many(
            "{sentence} within {count} day of {event}",
            "{sentence} within {count} days of {event}",
            self.days,
            sentence=sentence,
            event=said_event(self.of, voice),
        )


Promptness: TypeAlias = Annotated[Literal["as-soon-as-possible"], Field(examples=["as-soon-as-possible"])]
"""A time that is said in words. Its room is declared, the event and any time after: no number of days is invented."""


@lru_cache(maxsize=256)
def after(issue: str) -> Room:
    """Return the room of "after the event", with no limit in days.

    Example:
        >>> after("timing/elections") == Room.at_least(ordered("timing/elections"), 0)
        True
    """
    return Room.at_least(ordered(issue), 0)


@lru_cache(maxsize=1024)
def _within(issue: str, days: int) -> Room:
    return Limit(at_least=0, at_most=days).room(ordered(issue), {}, issue)


def said_event(event: str, voice: Voice) -> str:
    """Return what an event is called, or that it is not said which it is."""
    return voice.say("an event that is not stated") if event == UNSTATED else voice.label("event", event)
