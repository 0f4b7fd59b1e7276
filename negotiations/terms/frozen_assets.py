"""`frozen-assets`: whether assets stay frozen, until when, and what they are used for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.clauses.others import on_others
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.checks import check_none_beside, given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed, after
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extents, extents_or_none
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Kebabs
from negotiations.terms.limits import limit_room
from negotiations.terms.money import Amount, Currency, check_currency, measured, said_amount
from negotiations.terms.voices import Voice

_STATE = "assets/state"


class FrozenAssets(Timed):
    """Whether assets stay frozen, until when, and what they are used for.

    Assets that will be used do not stay frozen, so a use meets a freeze even where the text says no more of their
    state. The time is that of the release or the confiscation, and is told of the owner.

    Attributes:
        holder: Who holds the assets; whoever does where it is left out.
        owner: Whose assets they are.
        assets: What becomes of them: `frozen` where they stay so, `released`, `confiscated`.
        may: Whether that is allowed rather than demanded.
        until: The state in which assets that stay frozen need not be frozen any more, or in which they may be used for
            something else, as in `damage-compensated`; those that stay frozen are not released before the event of that
            name.
        use: What they are used for: `reconstruction`, `joint-investment`; each a question of its own.
        used: Whether they are used for that: they are (`true`) or are not (`false`), they may be (`may`), or need not
            be (`not-required`); or they are used for nothing else (`only`), if they are used at all.
        amount: How much of them is used.
        currency: The currency of the amount, by its ISO 4217 code.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = FrozenAssets(id="14", owner="XS", assets="frozen", until="damage-compensated")
        >>> term.say(language("en"), builtin())
        'frozen assets of Southmark will stay frozen, except after the damage has been compensated'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['assets/state', 'timing/assets-released']
    """

    kind: Literal["frozen-assets"] = "frozen-assets"
    holder: Annotated[Actors, Field(examples=["XE", "unstated"])] | None = None
    owner: Annotated[Actors, Field(examples=["XS"])]
    assets: Literal["frozen", "released", "confiscated"] | None = None
    may: StrictBool = False
    until: Annotated[str, OnAxis("state"), Field(examples=["damage-compensated"])] | None = None
    use: Annotated[Kebabs, OnAxis("purpose"), Field(examples=["reconstruction"])] | None = None
    used: Annotated[Deed | Literal["only"], Field(examples=[True, "may", "only"])] = True
    amount: Amount | None = None
    currency: Currency | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("assets", "use")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "14", "kind": "frozen-assets", "owner": "XS", "assets": "frozen", "until": "damage-compensated"},
        {
            "id": "14a",
            "kind": "frozen-assets",
            "owner": "XS",
            "use": "reconstruction",
            "amount": {"exactly": 100_000_000_000},
            "currency": "USD",
        },
        {
            "id": "15",
            "kind": "frozen-assets",
            "holder": "XE",
            "owner": "XN",
            "assets": "released",
            "may": True,
            "use": ["joint-investment", "reconstruction"],
            "used": "may",
        },
        {
            "id": "16",
            "kind": "frozen-assets",
            "owner": "XS",
            "use": ["reconstruction", "war-damage"],
            "used": "only",
            "until": "damage-compensated",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot divide assets into parts with states of their own: what stays frozen beside a part that is used is "
        "said with `some: true`. "
        "Who gets which share of a profit is `shares`, and money that is no frozen asset is `payment`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    @model_validator(mode="after")
    def _keys_fit(self) -> Self:
        stated = self.status == "stated"
        check_currency(self.amount, self.currency, stated=stated)
        if self.until is not None and self.state is not None:
            raise fault("keys-clash", "found 'until' and 'state' together, expected one of them", at=("until",))
        for name in given(self, "until", *TIMES):
            wanted = ("frozen",) if name == "until" else ("released", "confiscated")
            if name == "until" and self.used == "only":
                continue
            if stated and self.assets not in wanted:
                expected = " or ".join(f"'assets: {word}'" for word in wanted)
                raise fault("missing-key", f"found {name!r}, expected {expected} beside it", at=(name,))
        if self.may and stated and self.assets is None:
            raise fault("missing-key", "found 'may', expected 'assets' beside it", at=("may",))
        if self.amount is not None and stated and (self.use is None or len(self.use) > 1):
            raise fault("missing-key", "found 'amount', expected one purpose in 'use' beside it", at=("amount",))
        if self.used in {False, "only"}:
            check_none_beside(self, "used", "amount")
        if stated and self.used == "only" and self.use is None:
            raise fault("missing-key", "missing key 'use', expected beside 'used: only'")
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the state of the assets, on each use, on the amount, and on the time."""
        purposes = self.use or ()
        freed = Extent.of(self.until, all_but=True) if self.until is not None else None
        for axes in self._sides():
            if self.assets is not None or self._frees or not purposes:
                yield Demand(_STATE, {**axes, "state": freed} if freed else axes, self._state())
            yield from self._uses(axes, freed)
            if self.amount is not None and len(purposes) == 1:
                issue = f"assets/amount/{purposes[0]}"
                amount = limit_room(self.amount, issue, context, f"{self.id}.amount")
                yield Demand(issue, axes, amount, measured(self.currency))
        for owner in extents(self.owner):
            if self.until is not None and self.assets is not None:
                issue = "timing/assets-released"
                yield Demand(issue, {"actor": owner}, after(issue), (("anchor", self.until),))
            event = "assets-confiscated" if self.assets == "confiscated" else "assets-released"
            yield from self.times(event, {"actor": owner})

    def _uses(self, axes: Mapping[str, Extent | None], freed: Extent | None) -> Iterable[Demand]:
        purposes = self.use or ()
        if self.used == "only":
            others = on_others("assets/use/<purpose>")
            scope = axes if freed is None else {**axes, "state": freed}
            yield Demand(others, scope, deed(others, done=False), but=tuple(purposes))
            return
        for purpose in purposes:
            issue = f"assets/use/{purpose}"
            yield Demand(issue, axes, deed(issue, done=self.used))

    def _sides(self) -> Iterable[Mapping[str, Extent | None]]:
        holders, owners = extents_or_none(self.holder), extents(self.owner)
        return [{"actor": holder, "other": owner} for holder in holders for owner in owners]

    @property
    def _frees(self) -> bool:
        """Whether it is only the use that tells that the assets do not stay frozen."""
        return self.use is not None and self.used in {True, "may"}

    def _state(self) -> Room | None:
        if self.assets is not None:
            return room(_STATE, "may" if self.may else "must", self.assets)
        if not self._frees:
            return None
        return room(_STATE, "may", "released") if self.used == "may" else room(_STATE, "must-not", "frozen")

    def sentence(self, voice: Voice) -> str:
        """Return what becomes of the assets, and what they are used for."""
        assets, said = self._assets(voice), []
        if self.assets is not None:
            state = self.said_when(voice.say(_STATES[self.assets, self.may], assets=assets), voice)
            if self.until is not None:
                state = voice.say("{sentence}, except {state}", sentence=state, state=voice.label("state", self.until))
            said.append(state)
        if self.use is not None:
            use = voice.say(_USES[self.used], assets=assets, purposes=voice.labels("purpose", self.use))
            if self.used == "only" and self.until is not None:
                use = voice.say("{sentence}, except {state}", sentence=use, state=voice.label("state", self.until))
            if self.amount is not None:
                amount = said_amount(self.amount, self.currency, voice)
                use = voice.say("{sentence}: {amount}", sentence=use, amount=amount)
            said.append(use)
        return voice.sentences(said)

    def topic(self, voice: Voice) -> str:
        """Return the assets, and what they would be used for."""
        assets = self._assets(voice)
        if self.use is None or self.assets is not None:
            return voice.say("what becomes of {assets}", assets=assets)
        return voice.say(
            "the use of {assets} for {purposes}", assets=assets, purposes=voice.labels("purpose", self.use)
        )

    def _assets(self, voice: Voice) -> str:
        owner = voice.actors(self.owner)
        if self.holder is None:
            return voice.say("frozen assets of {owner}", owner=owner)
        return voice.say("frozen assets of {owner} held by {holder}", owner=owner, holder=voice.actors(self.holder))


_STATES: Mapping[tuple[str, bool], str] = {
    ("frozen", False): mark("{assets} will stay frozen"),
    ("frozen", True): mark("{assets} may stay frozen"),
    ("released", False): mark("{assets} will be released"),
    ("released", True): mark("{assets} may be released"),
    ("confiscated", False): mark("{assets} will be confiscated"),
    ("confiscated", True): mark("{assets} may be confiscated"),
}
_USES: Mapping[Deed | str, str] = {
    True: mark("{assets} will be used for {purposes}"),
    False: mark("{assets} will not be used for {purposes}"),
    "may": mark("{assets} may be used for {purposes}"),
    "not-required": mark("{assets} need not be used for {purposes}"),
    "only": mark("{assets} will be used for nothing but {purposes}"),
}
