"""`payment`: who pays whom how much for what, and which funds are set up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.clauses.scopes import UNSTATED, Extent
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.checks import check_none_beside, given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extents, extents_or_none
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Kebab
from negotiations.terms.limits import limit_room
from negotiations.terms.money import Amount, Currency, check_currency, measured, said_amount
from negotiations.terms.voices import Voice


class Payment(Timed):
    """Who pays whom how much for what, and which funds are set up.

    Whether anything is paid is one question, how much is another. Several in `by` pay the amount each. Who is paid for
    `war-damage` has not waived the claims, so such a payment meets a waiver.

    Attributes:
        by: Who pays; `unstated` where the text does not say.
        to: Who gets the money, or for whom the fund is; not said where it is left out.
        purpose: What the money is for: `reconstruction`, `war-damage`. Two texts are compared where they take the same
            word.
        paid: Whether it is paid: `true`; `false`; `may` where it is allowed. Where it is left out, the amount tells:
            what is at least or exactly an amount is paid, and what is up to one may be.
        amount: How much.
        currency: The currency of the amount, by its ISO 4217 code.
        fund: Whether a fund is set up for this: `true`; `false`; `may` where it is allowed.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Payment(id="14", by="XE", to="XN", purpose="reconstruction", paid=True)
        >>> term.say(language("en"), builtin())
        'Eastvale will pay Northland money, for reconstruction'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['money/paid/reconstruction']
    """

    kind: Literal["payment"] = "payment"
    by: Annotated[Actors, Field(examples=["XE", "unstated"])]
    to: Actors | None = None
    purpose: Annotated[Kebab, OnAxis("purpose"), Field(examples=["reconstruction"])]
    paid: StrictBool | Literal["may"] | None = None
    amount: Amount | None = None
    currency: Currency | None = None
    fund: StrictBool | Literal["may"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("paid", "amount", "fund")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "9", "kind": "payment", "by": "XE", "purpose": "reconstruction", "paid": True},
        {
            "id": "14",
            "kind": "payment",
            "by": "XE",
            "to": "XN",
            "purpose": "reconstruction",
            "amount": {"at_least": 100_000_000_000},
            "currency": "USD",
            "within": {"days": 30, "of": "signature"},
        },
        {"id": "12a", "kind": "payment", "by": "unstated", "to": "XN", "purpose": "development", "fund": True},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say a sum that several raise together, unless one word names them together, nor a rate of exchange: "
        "sums in two currencies are not compared. "
        "Shares of profits are `shares`, and frozen assets that are used are `frozen-assets`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("IntFu", "DevSoc", "DevInfra"), pam=("donor", "develop"))

    @model_validator(mode="after")
    def _keys_fit(self) -> Self:
        check_currency(self.amount, self.currency, stated=self.status == "stated")
        if self.paid is False:
            check_none_beside(self, "paid", "amount")
        promised = () if self.amount is None else given(self.amount, *_PROMISES)
        if promised and self.paid == "may":
            message = f"found {promised[0]!r} beside 'paid: may', expected 'up_to'"
            raise fault("keys-clash", message, at=("amount", promised[0]))
        if self.has_time and self.status == "stated" and self._paid is not True:
            raise fault("keys-clash", "found a time for what is not promised, expected 'paid: true' beside it")
        return self

    @property
    def _paid(self) -> bool | Literal["may"] | None:
        """Whether it is paid, as the amount tells where nothing else is said; a limit tells nothing of that."""
        if self.paid is not None or self.amount is None:
            return self.paid
        if given(self.amount, *_PROMISES):
            return True
        return None if {name for name, _ in self.amount.bounds()} == {"at_most"} else "may"

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on whether it is paid, how much, when, and whether there is a fund."""
        issue, paid = f"money/{self.purpose}", f"money/paid/{self.purpose}"
        for axes in self._sides():
            if self._paid is not None or (self.amount is None and self.fund is None):
                yield Demand(paid, axes, deed(paid, done=self._paid))
            if self.amount is not None or self.currency is not None:
                amount = limit_room(self.amount, issue, context, f"{self.id}.amount")
                yield Demand(issue, axes, amount, measured(self.currency))
        if self.purpose == _DAMAGE:
            yield from self._claims()
        for payer in extents(self.by):
            yield from self.times(f"{self.purpose}-payment", {"actor": payer})
        if self.fund is not None:
            fund = f"fund/{self.purpose}"
            for other in extents_or_none(self.to):
                yield Demand(fund, {"other": other}, deed(fund, done=self.fund))

    def _claims(self) -> Iterable[Demand]:
        """Yield what paying for war damage comes to for the claims: they are not waived; or not paid."""
        issue = "claims/war-damage"
        if self._paid not in {True, False}:
            return
        left = room(issue, "must-not", "waived" if self._paid else "paid")
        claimants = extents((UNSTATED,) if self.to is None else self.to)
        yield from (
            Demand(issue, {"actor": one, "other": payer}, left) for one in claimants for payer in extents(self.by)
        )

    def _sides(self) -> Iterable[Mapping[str, Extent | None]]:
        return [{"actor": payer, "other": payee} for payer in extents(self.by) for payee in extents_or_none(self.to)]

    def sentence(self, voice: Voice) -> str:
        """Return what will be paid, and whether there will be a fund."""
        by, to = voice.actors(self.by), "" if self.to is None else voice.actors(self.to)
        purpose, said = voice.label("purpose", self.purpose), []
        if self.amount is not None or self.paid is not None:
            amount = voice.say("money") if self.amount is None else said_amount(self.amount, self.currency, voice)
            paid = voice.say(_PAID[self._paid, bool(to)], by=by, to=to, amount=amount)
            said.append(self.said_when(voice.say("{sentence}, for {purpose}", sentence=paid, purpose=purpose), voice))
        if self.fund is not None:
            said.append(voice.say(_FUNDS[self.fund, bool(to)], to=to, purpose=purpose))
        return voice.sentences(said)

    def topic(self, voice: Voice) -> str:
        """Return the payment, or the fund where the term speaks of it alone."""
        alone = self.fund is not None and self.amount is None and self.paid is None
        message = mark("a fund for {purpose}") if alone else mark("payment by {by} for {purpose}")
        return voice.say(message, by=voice.actors(self.by), purpose=voice.label("purpose", self.purpose))


_DAMAGE = "war-damage"
"""The purpose of a payment that is a compensation."""

_PROMISES = ("at_least", "exactly")
"""The bounds on an amount that nobody keeps to who pays nothing."""

_PAID: Mapping[tuple[Deed | None, bool], str] = {
    (True, False): mark("{by} will pay {amount}"),
    (True, True): mark("{by} will pay {to} {amount}"),
    (False, False): mark("{by} will pay no {amount}"),
    (False, True): mark("{by} will pay {to} no {amount}"),
    ("may", False): mark("{by} may pay {amount}"),
    ("may", True): mark("{by} may pay {to} {amount}"),
    (None, False): mark("if {by} pays, it will be {amount}"),
    (None, True): mark("if {by} pays {to}, it will be {amount}"),
}
_FUNDS: Mapping[tuple[Deed, bool], str] = {
    (True, False): mark("a fund for {purpose} will be set up"),
    (True, True): mark("a fund for {purpose} will be set up, for {to}"),
    (False, False): mark("no fund for {purpose} will be set up"),
    (False, True): mark("no fund for {purpose} will be set up, for {to}"),
    ("may", False): mark("a fund for {purpose} may be set up"),
    ("may", True): mark("a fund for {purpose} may be set up, for {to}"),
}
