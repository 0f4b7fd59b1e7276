"""The shapes of values that several kinds of term share."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, model_validator

from negotiations.clauses.outcomes import Number, Ordered
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import UNSTATED, Extent, Period
from negotiations.problems import InvalidValue


class Shape(BaseModel):
    """What all models of a file share: they never change, and take no key that they do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def _listed(value: object) -> object:
    """Take one word where a list of words may stand."""
    return [value] if isinstance(value, str) else value


def _distinct(words: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse the same word twice."""
    twice = sorted({word for word in words if words.count(word) > 1})
    if twice:
        message = f"{twice[0]!r} is listed twice"
        raise ValueError(message)
    return words


def _exact(value: object) -> object:
    """Take an exact number: an int, a Fraction, or a fraction in words such as `1/3`."""
    if isinstance(value, str):
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError):
            message = f"expected a whole number or a fraction such as 1/2, found {value!r}"
            raise ValueError(message) from None
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        message = f"expected an exact number, found {value!r}"
        raise ValueError(message)  # noqa: TRY004  (pydantic reports ValueError at its place)
    return value


Words = Annotated[tuple[str, ...], BeforeValidator(_listed), AfterValidator(_distinct), Field(min_length=1)]
"""One word or a list of words, each once."""

Exact = Annotated[int | Fraction, BeforeValidator(_exact)]
"""An exact number: `600000`, `0.5` (read as one half) or `1/3`."""


class Share(Shape):
    """A fraction of a baseline that the negotiation defines.

    Attributes:
        fraction: The fraction, as in `1/2`.
        of: The id of the baseline.
    """

    fraction: Exact
    of: str


Value = Share | Exact | Literal["open"]


class Limit(Shape):
    """What a text says of a number: one or two bounds, "no limit", or a figure still to be set.

    Attributes:
        cap: A limit and a promise: exactly this is the highest number (what a draft to be signed says).
        at_most: A limit (what one side demands of another).
        up_to: An entitlement: numbers up to this stay possible.
        at_least: A minimum.
        exactly: The only number.
        no_limit: Whether the text says that there is no limit.

    Example:
        >>> Limit(cap=600_000).cap
        600000
    """

    cap: Value | None = None
    at_most: Value | None = None
    up_to: Value | None = None
    at_least: Value | None = None
    exactly: Value | None = None
    no_limit: Literal[True] | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        given = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if not given:
            message = "expected one of cap, at_most, up_to, at_least, exactly, no_limit"
            raise ValueError(message)
        if self.no_limit and {"cap", "at_most", "exactly"} & set(given):
            message = "'no_limit' cannot stand beside a limit"
            raise ValueError(message)
        return self

    def room(self, outcomes: Ordered, baselines: Mapping[str, Baseline], name: str) -> Room:
        """Return the room that the bounds leave together.

        Raises:
            InvalidValue: if a baseline is not defined, or no number satisfies the bounds.
        """
        room = Room.no_limit(outcomes) if self.no_limit else Room.anything(outcomes)
        for field in ("cap", "at_most", "up_to", "at_least", "exactly"):
            value: Share | int | Fraction | str | None = getattr(self, field)
            if value is None:
                continue
            kind = field.replace("_", "-")
            both = room & _bound(outcomes, kind, value, baselines, f"{name}.{field}")
            if both is None:
                message = "no number satisfies these bounds together"
                raise InvalidValue(message)
            room = both
        return room


class Baseline(Shape):
    """A figure from which fractions are counted, as sources give it.

    Attributes:
        low: The least figure that a source gives.
        high: The greatest; equal to `low` where the sources agree.
    """

    low: Exact
    high: Exact


def _bound(outcomes: Ordered, kind: str, value: Share | Number | str, baselines: Mapping[str, Baseline], name: str) -> Room:
    if isinstance(value, Share):
        base = baselines.get(value.of)
        if base is None:
            message = f"there is no baseline {value.of!r}"
            raise InvalidValue(message)
        low, high = value.fraction * base.low, value.fraction * base.high
        if low == high:
            return Room.bound(outcomes, kind, low)
        return Room.open_figure(outcomes, Figure(name, kind, low, high))
    if isinstance(value, str):
        return Room.open_figure(outcomes, Figure(name, kind))
    return Room.bound(outcomes, kind, value)


class Participants(Shape):
    """A list of those who take part, and whether it is complete.

    Attributes:
        exactly: These and nobody else.
        at_least: These, and others that the text does not name.
    """

    exactly: Words | None = None
    at_least: Words | None = None

    @model_validator(mode="after")
    def _one_list(self) -> Self:
        if (self.exactly is None) == (self.at_least is None):
            message = "expected either 'exactly' or 'at_least'"
            raise ValueError(message)
        return self


Actors = Words | Participants | Literal["unstated"]
"""Who acts: words (these), `exactly` or `at_least`, or `unstated`."""


def named(actors: tuple[str, ...] | Participants | str) -> tuple[str, ...]:
    """Return the actors that a list names; `unstated` where it names none.

    Example:
        >>> named(Participants(at_least=("XN",)))
        ('XN',)
    """
    if isinstance(actors, Participants):
        return actors.exactly or actors.at_least or ()
    return (UNSTATED,) if isinstance(actors, str) else actors


class During(Shape):
    """A stretch of time after an event.

    Attributes:
        of: The event from which time runs.
        months: How many months it lasts.
        years: How many years it lasts.
        days: How many days it lasts.
    """

    of: str
    days: StrictInt | None = None
    months: StrictInt | None = None
    years: StrictInt | None = None

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        lengths = [length for length in (self.days, self.months, self.years) if length is not None]
        if len(lengths) != 1 or lengths[0] < 1:
            message = "expected one of days, months, years, of 1 or more"
            raise ValueError(message)
        return self

    def period(self) -> Period:
        """Return the period in days or in months."""
        if self.days is not None:
            return Period(self.of, 0, self.days, "day")
        return Period(self.of, 0, self.months if self.months is not None else 12 * (self.years or 0), "month")


class AllBut(Shape):
    """Everything on an axis except what the words name."""

    all_but: Words


def extent(words: tuple[str, ...] | AllBut | None) -> Extent | None:
    """Return words of a file as an extent of a scope."""
    if words is None:
        return None
    return Extent.of(*words.all_but, all_but=True) if isinstance(words, AllBut) else Extent.of(*words)
