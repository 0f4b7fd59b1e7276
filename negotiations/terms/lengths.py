"""`Length`: how long something lasts, in months or years: the room that it leaves, and its words."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from negotiations.clauses.outcomes import Number
from negotiations.clauses.rooms import Room
from negotiations.terms.checks import check_one_of
from negotiations.terms.demands import ordered
from negotiations.terms.faults import fault
from negotiations.terms.fields import Count, Shape
from negotiations.terms.figures import Limit, Share
from negotiations.terms.limits import LimitWords, said_limit
from negotiations.terms.voices import Voice
from negotiations.vocabulary.units import unit


class Length(Shape):
    """How long something lasts, in the unit in which the text counts.

    Attributes:
        months: The bounds on the number of months.
        years: The bounds on the number of years.

    Example:
        >>> Length(years=Limit(at_least=10)).counted[1]
        'year'
    """

    months: Annotated[Limit, Field(examples=[{"at_least": 6}])] | None = None
    years: Annotated[Limit, Field(examples=[{"exactly": 10}])] | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        check_one_of(self, "months", "years")
        limit, name = self.counted
        for bound, value in limit.bounds():
            if isinstance(value, Share):
                message = "found a share of a baseline, expected a number or 'open'"
                raise fault("not-exact", message, at=(f"{name}s", bound))
        return self

    @property
    def counted(self) -> tuple[Limit, str]:
        """The bounds, and the unit in which they are counted."""
        if self.months is not None:
            return self.months, "month"
        return self.years or Limit(no_limit=True), "year"

    def room(self, issue: str, name: str) -> Room:
        """Return the room of the bounds, in months.

        Args:
            issue: The path of the issue, as in `guarantee/initial-term`.
            name: What a figure that is open is called in its text, as in `10.initial-term`.

        Raises:
            InvalidValue: if no length satisfies the bounds.
        """
        limit, counted = self.counted
        scaled = {bound: _in_months(value, counted) for bound, value in limit.bounds()}
        return limit.model_copy(update=scaled).room(ordered(issue), {}, name)

    def said(self, words: LimitWords, voice: Voice, **fields: object) -> str:
        """Return the bounds in words.

        Args:
            words: How limits on such a length are said.
            voice: The language, and the names of words.
            fields: The other fields of the messages.
        """
        limit, counted = self.counted
        return said_limit(limit, words, counted, voice, **fields)


def _in_months(value: Share | Number | str, counted: str) -> Share | Number | str:
    return value if isinstance(value, str | Share) else unit(counted).to_base(value)


class ResponseTime(Shape):
    """A time between what sets a term off and what is done then.

    Attributes:
        days: The number of days.
        hours: The number of hours.
    """

    days: Count | None = None
    hours: Count | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        check_one_of(self, "days", "hours")
        return self

    @property
    def counted(self) -> tuple[int, str]:
        """The number, and the unit in which it is counted."""
        return next((number, name) for number, name in ((self.days, "day"), (self.hours, "hour")) if number is not None)

    def room(self, issue: str) -> Room:
        """Return the room of "no later than this", in days."""
        number, name = self.counted
        return Room.at_most(ordered(issue), unit(name).to_base(number))

    def delay(self, issue: str) -> Room:
        """Return the room of "no sooner than this", in days."""
        number, name = self.counted
        return Room.at_least(ordered(issue), unit(name).to_base(number))
