"""`shares`: how one whole is divided among actors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from negotiations.clauses.outcomes import Number
from negotiations.clauses.rooms import Room
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand, ordered
from negotiations.terms.extents import extent
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actor, Kebab, Places, Words
from negotiations.terms.figures import Exact
from negotiations.terms.voices import Voice

Portions: TypeAlias = Mapping[Annotated[str, OnAxis("actor")], Exact]
_TWO = 2


class Shares(Term):
    """How one whole is divided among actors.

    All shares of one whole sum to 1 at most, so that half for one leaves at most half for all others together. What is
    no share of the same whole (the output, the profit, the ownership) is another question.

    Attributes:
        of: The whole that is divided: `plant-output`, `plant-ownership`, `reconstruction-profit`. Two texts are
            compared where they take the same word.
        places: Of what it is the whole, as in the output of a plant; not said where it is left out.
        shares: The share of each actor, as a number from 0 to 1.
        equally_between: The actors among whom all of it is divided equally.
        remainder: The actor who gets what the listed shares leave.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Shares(id="19", of="plant-output", shares={"XN": "1/2"}, remainder="XW")
        >>> term.say(language("en"), builtin())
        'the plant output will be shared: Northland 50% and Westreach 50%'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['share/plant-output', 'share/plant-output']
    """

    kind: Literal["shares"] = "shares"
    of: Annotated[Kebab, OnAxis("whole"), Field(examples=["plant-output"])]
    places: Annotated[Places, Field(examples=["greywater-npp"])] | None = None
    shares: Annotated[Portions, Field(min_length=1, examples=[{"XN": "1/2"}])] | None = None
    equally_between: Annotated[Words, OnAxis("actor"), Field(examples=[["XN", "XS"]])] | None = None
    remainder: Actor | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("shares", "equally_between")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "14", "kind": "shares", "of": "reconstruction-profit", "shares": {"XW": "1/2"}},
        {
            "id": "19",
            "kind": "shares",
            "of": "plant-output",
            "places": "greywater-npp",
            "equally_between": ["XN", "XS"],
        },
        {
            "id": "20",
            "kind": "shares",
            "of": "plant-ownership",
            "shares": {"XN": "1/2", "XS": "1/6"},
            "remainder": "XW",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say that a share is at least or at most so much, or depends on something else. "
        "Who decides about a share is `power-plant` or a `commitment`; sums of money are `payment`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("EpsRes",), pam=("natres",))

    @model_validator(mode="after")
    def _a_division(self) -> Self:
        if self.shares is not None and self.equally_between is not None:
            message = "found 'shares' and 'equally_between' together, expected one of them"
            raise fault("keys-clash", message, at=("equally_between",))
        if self.equally_between is not None and len(self.equally_between) < _TWO:
            message = "found one actor in 'equally_between', expected several"
            raise fault("missing-key", message, at=("equally_between",))
        for actor, share in (self.shares or {}).items():
            if not 0 <= share <= 1:
                hint = "write half as 1/2 or 0.5"
                raise fault("out-of-range", f"found {share}, expected a share from 0 to 1", hint, at=("shares", actor))
        if self._listed > 1:
            raise fault("out-of-range", f"found shares that sum to {self._listed}, expected at most 1", at=("shares",))
        self._check_remainder()
        return self

    def _check_remainder(self) -> None:
        if self.remainder is None:
            return
        if self.shares is None and self.status == "stated":
            raise fault("missing-key", "found 'remainder', expected 'shares' beside it", at=("remainder",))
        if self.remainder in (self.shares or {}):
            raise fault("listed-twice", f"found {self.remainder!r} a second time, expected it once", at=("remainder",))
        if self._listed == 1:
            raise fault("keys-clash", "found 'remainder' where the shares leave nothing", at=("remainder",))

    @property
    def _listed(self) -> Fraction:
        return sum((Fraction(share) for share in (self.shares or {}).values()), Fraction(0))

    @property
    def _portions(self) -> tuple[tuple[str, Number], ...]:
        """What each actor gets."""
        if self.equally_between is not None:
            return tuple((actor, Fraction(1, len(self.equally_between))) for actor in self.equally_between)
        found = tuple((self.shares or {}).items())
        return found if self.remainder is None else (*found, (self.remainder, 1 - self._listed))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the share of each actor; on that of anybody where the term leaves the shares out."""
        del context
        issue, places = f"share/{self.of}", extent(self.places)
        outcomes = ordered(issue)
        if self.shares is None and self.equally_between is None:
            yield Demand(issue, {"place": places}, None)
            return
        for actor, share in self._portions:
            yield Demand(issue, {"actor": extent(actor), "place": places}, Room.exactly(outcomes, share))

    def sentence(self, voice: Voice) -> str:
        """Return what each gets."""
        whole = self._whole(voice)
        if self.equally_between is not None:
            actors = voice.actors(self.equally_between)
            return voice.say("{whole} will be shared equally between {actors}", whole=whole, actors=actors)
        portions = [
            voice.say("{actor} {share}", actor=voice.actor(actor), share=voice.language.percent(share))
            for actor, share in self._portions
        ]
        return voice.say("{whole} will be shared: {shares}", whole=whole, shares=voice.language.join(portions))

    def topic(self, voice: Voice) -> str:
        """Return the division of the whole."""
        return voice.say("how {whole} is shared", whole=self._whole(voice))

    def _whole(self, voice: Voice) -> str:
        whole = voice.label("whole", self.of)
        if self.places is None:
            return voice.say(mark("the {whole}"), whole=whole)
        return voice.say("the {whole} of {places}", whole=whole, places=voice.places(self.places))
