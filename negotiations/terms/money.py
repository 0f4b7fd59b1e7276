"""Amounts of money: a currency, the bounds on a sum of it, what the sum is measured in, and its words."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, Field

from negotiations.clauses.rooms import Room
from negotiations.messages import mark
from negotiations.problems import InvalidValue
from negotiations.terms.base import Context
from negotiations.terms.demands import Frame, ordered
from negotiations.terms.faults import fault
from negotiations.terms.figures import Limit, Share
from negotiations.terms.voices import Voice
from negotiations.vocabulary.units import unit


def _currency(code: str) -> str:
    """Take the code of a currency."""
    try:
        known = unit(code).dimension.id.startswith("money-")
    except InvalidValue:
        known = False
    if not known:
        raise fault("unknown-unit", f"found {code!r}, expected a code of ISO 4217 such as 'USD'")
    return code


Currency: TypeAlias = Annotated[str, AfterValidator(_currency), Field(examples=["USD", "EUR"])]
"""The code of a currency in ISO 4217. Sums in two currencies are never compared: nothing here knows a rate."""

Amount: TypeAlias = Annotated[
    Limit, Field(examples=[{"at_least": 100_000_000_000}, {"up_to": 5_000_000}, {"exactly": "open"}])
]
"""A sum of money, as bounds on it."""


def check_currency(amount: Limit | None, currency: str | None, *, stated: bool) -> None:
    """Refuse a sum without a currency, unless it is still to be set, and a currency without a sum.

    Args:
        amount: The sum.
        currency: Its currency.
        stated: Whether the term states what it says; one that does not may leave out the sum.

    Raises:
        PydanticCustomError: if one of the two is missing.
    """
    if amount is None and currency is not None and stated:
        raise fault("missing-key", "found 'currency' without 'amount'", at=("currency",))
    if amount is not None and currency is None and any(value != "open" for _, value in amount.bounds()):
        raise fault("missing-key", "missing key 'currency', expected beside 'amount'", at=("amount",))


def measured(currency: str | None) -> Frame:
    """Return what a sum is measured in, for the frame of a demand.

    Example:
        >>> measured("USD"), measured(None)
        ((('currency', 'USD'),), ())
    """
    return () if currency is None else (("currency", currency),)


def amount_room(amount: Limit | None, issue: str, context: Context, name: str) -> Room | None:
    """Return the room of a sum on an issue; None where the term leaves it out.

    Raises:
        InvalidValue: if a baseline is not defined, or no sum satisfies the bounds.
    """
    return None if amount is None else amount.room(ordered(issue), context.baselines, name)


def said_amount(amount: Limit, currency: str | None, voice: Voice) -> str:
    """Return a sum in words, as a noun.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> said_amount(Limit(at_least=5_000), "USD", Voice(language("en"), builtin()))
        'at least 5,000 US dollars'
    """
    said = [voice.say("an amount without a limit")] if amount.no_limit else []
    for bound, value in amount.bounds():
        said.append(voice.say(_BOUNDS[bound], amount=_said_value(value, currency, voice)))
    return voice.language.join(said)


def _said_value(value: object, currency: str | None, voice: Voice) -> str:
    if isinstance(value, Share):
        fraction = voice.language.number(value.fraction)
        return voice.say("{fraction} of the baseline {baseline}", fraction=fraction, baseline=value.of)
    if isinstance(value, str) or currency is None:
        return voice.say("an amount that is still to be set")
    return voice.quantity(value, currency)  # type: ignore[arg-type]  # what is neither a share nor open is a number


_BOUNDS = {
    "cap": mark("at most {amount} with that much staying possible"),
    "at_most": mark("at most {amount}"),
    "up_to": mark("up to {amount}"),
    "at_least": mark("at least {amount}"),
    "exactly": mark("exactly {amount}"),
}
