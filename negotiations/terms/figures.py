"""What texts say of numbers: exact values, shares of a baseline, figures still to be set, and the bounds they make."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from negotiations.clauses.outcomes import Number, Ordered
from negotiations.clauses.rooms import Figure, Room
from negotiations.problems import InvalidValue
from negotiations.terms.axes import RefersTo
from negotiations.terms.faults import and_list, fault
from negotiations.terms.fields import Shape

_FRACTION = r"-?(0|[1-9][0-9]{0,39})/[1-9][0-9]{0,39}"


def _exact(value: object) -> object:
    """Take an exact number: whole, a decimal that was read as a Fraction, or a fraction in words such as `1/3`."""
    if isinstance(value, str) and re.fullmatch(_FRACTION, value):
        value = Fraction(value)
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        hint = "leave out the quotes" if isinstance(value, str) and value.replace(".", "", 1).isdigit() else ""
        raise fault("not-exact", f"found {value!r}, expected a number or a fraction such as 1/2", hint)
    return int(value) if value.denominator == 1 else value


Exact: TypeAlias = Annotated[
    int | Fraction,
    BeforeValidator(_exact, json_schema_input_type=float | Annotated[str, Field(pattern=f"^{_FRACTION}$")]),
    Field(examples=[600_000, "1/2"]),
]
"""An exact number: `600000`, `0.5` or `1/3`."""


class Share(Shape):
    """A fraction of a baseline that the negotiation defines.

    Attributes:
        fraction: The fraction, as in `1/2`.
        of: The id of the baseline.
    """

    fraction: Annotated[Exact, Field(examples=["1/2"])]
    of: Annotated[str, RefersTo("baseline"), Field(examples=["northland-forces"])]


class Baseline(Shape):
    """A figure from which fractions are counted, as sources give it.

    Attributes:
        low: The least figure that a source gives.
        high: The greatest; equal to `low` where the sources agree.
    """

    low: Exact
    high: Exact

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            message = f"found {self.low} for 'low', expected at most {self.high}, which is 'high'"
            raise fault("keys-clash", message, at=("low",))
        return self


def _form(value: object) -> str:
    """Return which form a value has, so that only problems of that form are told."""
    if isinstance(value, Mapping | Share):
        return "share"
    return "open" if value == "open" else "number"


Value: TypeAlias = Annotated[
    Annotated[Share, Tag("share")] | Annotated[Exact, Tag("number")] | Annotated[Literal["open"], Tag("open")],
    Discriminator(_form),
    Field(examples=[600_000, {"fraction": "1/2", "of": "northland-forces"}, "open"]),
]
"""A number, a share of a baseline, or `open` for a figure that is still to be set."""

BOUNDS = ("cap", "at_most", "up_to", "at_least", "exactly")
"""The bounds that a limit can have."""


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
        given = [name for name in (*BOUNDS, "no_limit") if getattr(self, name) is not None]
        if not given:
            raise fault("missing-key", f"found none of {and_list((*BOUNDS, 'no_limit'))}, expected one of them")
        against = [name for name in given if name in {"cap", "at_most", "exactly"}]
        if self.no_limit and against:
            raise fault("keys-clash", f"found {against[0]!r} beside 'no_limit', expected one of them", at=("no_limit",))
        return self

    def bounds(self) -> tuple[tuple[str, Share | Number | str], ...]:
        """Return the bounds that are given, by name, in the order of `BOUNDS`."""
        values = ((name, getattr(self, name)) for name in BOUNDS)
        return tuple((name, value) for name, value in values if value is not None)

    def room(self, outcomes: Ordered, baselines: Mapping[str, Baseline], name: str) -> Room:
        """Return the room that the bounds leave together.

        Args:
            outcomes: What the numbers are.
            baselines: The figures from which shares are counted, by id.
            name: What the number is called in its text, as in `6.personnel`: the name of a figure that is open.

        Raises:
            InvalidValue: if a baseline is not defined, or no number satisfies the bounds.
        """
        room = Room.no_limit(outcomes) if self.no_limit else Room.anything(outcomes)
        for bound, value in self.bounds():
            both = room & bound_room(outcomes, bound.replace("_", "-"), value, baselines, f"{name}.{bound}")
            if both is None:
                message = f"no number satisfies the bounds of {name!r} together"
                raise InvalidValue(message)
            room = both
        return room


def bound_room(
    outcomes: Ordered, bound: str, value: Share | Number | str, baselines: Mapping[str, Baseline], name: str
) -> Room:
    """Return the room of one bound; the figure of an open one, or of one with an unsure baseline, gets the name.

    Raises:
        InvalidValue: if a baseline is not defined.
    """
    if isinstance(value, str):
        return Room.open_figure(outcomes, Figure(name, bound))
    if not isinstance(value, Share):
        return Room.bound(outcomes, bound, value)
    base = baselines.get(value.of)
    if base is None:
        message = f"there is no baseline {value.of!r}"
        raise InvalidValue(message)
    low, high = value.fraction * base.low, value.fraction * base.high
    if low == high:
        return Room.bound(outcomes, bound, low)
    return Room.open_figure(outcomes, Figure(name, bound, min(low, high), max(low, high)))
