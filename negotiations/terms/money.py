"""Amounts of money: a currency, the bounds on a sum of it, what the sum is measured in, and its words."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, Field

from negotiations.messages import mark
from negotiations.problems import InvalidValue
from negotiations.terms.demands import Frame
from negotiations.terms.faults import fault
from negotiations.terms.figures import Limit
from negotiations.terms.limits import LimitWords, said_limit
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


def said_amount(amount: Limit, currency: str | None, voice: Voice) -> str:
    """Return a sum in words, as a noun.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> said_amount(Limit(at_least=5_000), "USD", Voice(language("en"), builtin()))
        'at least 5,000 US dollars'
    """
    return said_limit(amount, _AMOUNT, currency or "", voice)


_AMOUNT = LimitWords(
    {
        "no_limit": mark("an amount without a limit"),
        "cap": mark("at most {amount} with that much staying possible"),
        "at_most": mark("at most {amount}"),
        "up_to": mark("up to {amount}"),
        "at_least": mark("at least {amount}"),
        "exactly": mark("exactly {amount}"),
    },
    field="amount",
    unset=mark("an amount that is still to be set"),
)
