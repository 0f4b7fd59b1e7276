"""`power-plant`: who operates and oversees a plant, and whether it operates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.checks import given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actor, Actors, Places
from negotiations.terms.joint import Holder, held, holders
from negotiations.terms.voices import Voice


class PowerPlant(Timed):
    """Who operates and oversees a plant, and whether it operates.

    Joint operation is one outcome; by whom is a question for each, so that "jointly" and "jointly by these" agree as
    far as they go. The time is that of the restart.

    Attributes:
        plants: The plants.
        operator: Who operates them: an actor; several for joint operation by these; `joint` or `international` where
            the text says no more.
        lead: Who leads a joint operation.
        oversight: Who supervises the operation.
        operates: Whether they operate, or stay shut down.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = PowerPlant(id="12", plants="greywater-npp", operator=["XN", "XS"])
        >>> term.say(language("en"), builtin())
        'Northland and Southmark will jointly operate Greywater nuclear power plant'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['plant/operator', 'plant/operator-member']
    """

    kind: Literal["power-plant"] = "power-plant"
    plants: Annotated[Places, Field(examples=["greywater-npp"])]
    operator: Holder | None = None
    lead: Actor | None = None
    oversight: Annotated[Actors, Field(examples=["IAEA"])] | None = None
    operates: StrictBool | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("operator", "lead", "oversight", "operates")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "12", "kind": "power-plant", "plants": "greywater-npp", "operator": "XN"},
        {
            "id": "19",
            "kind": "power-plant",
            "plants": "greywater-npp",
            "operator": ["XE", "XN", "XS"],
            "lead": "XE",
            "oversight": "IAEA",
            "operates": True,
            "within": {"days": 90, "of": "signature"},
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say who gets the output or owns the plant: that is `shares`. "
        "Who controls the ground it stands on is `territory`, and whose forces leave it is `withdrawal`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("DevInfra",))

    @model_validator(mode="after")
    def _keys_fit(self) -> Self:
        if self.has_time and self.status == "stated" and self.operates is not True:
            at = given(self, *TIMES)[0]
            raise fault("missing-key", f"found {at!r}, expected 'operates: true' beside it", at=(at,))
        if self.lead is not None and isinstance(self.operator, tuple):
            if len(self.operator) == 1:
                raise fault("keys-clash", "found 'lead' beside a single operator, expected one of them", at=("lead",))
            if self.lead not in self.operator:
                hint = "list who leads among the operators"
                raise fault("keys-clash", f"found {self.lead!r}, expected one of the operators", hint, at=("lead",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield who operates the plants, who leads, who oversees, and whether and when they operate."""
        del context
        place = {"place": extent(self.plants)}
        if self.operator is not None or not given(self, *self.value_fields):
            yield Demand("plant/operator", place, held("plant/operator", self.operator))
        yield from holders("plant/operator-member", self.operator, place)
        if self.lead is not None:
            yield Demand("plant/lead", place, room("plant/lead", "must", self.lead))
        if self.oversight is not None:
            for overseer in extents(self.oversight):
                yield Demand("plant/oversight", {"actor": overseer, **place}, deed("plant/oversight", done=True))
        if self.operates is not None:
            yield Demand("plant/operation", place, deed("plant/operation", done=self.operates))
        yield from self.times("plant-restart", place)

    def sentence(self, voice: Voice) -> str:
        """Return who operates and oversees the plants, and whether they operate."""
        plants, said = voice.places(self.plants), []
        if isinstance(self.operator, str):
            said.append(voice.say(_OPERATORS[self.operator], plants=plants))
        elif self.operator is not None:
            message = mark("{actors} will operate {plants}")
            if len(self.operator) > 1:
                message = mark("{actors} will jointly operate {plants}")
            said.append(voice.say(message, actors=voice.actors(self.operator), plants=plants))
        if self.lead is not None:
            said.append(
                voice.say("{actor} will lead the operation of {plants}", actor=voice.actor(self.lead), plants=plants)
            )
        if self.oversight is not None:
            said.append(voice.say("{actors} will oversee {plants}", actors=voice.actors(self.oversight), plants=plants))
        if self.operates is not None:
            said.append(self.said_when(voice.say(_OPERATION[self.operates], plants=plants), voice))
        return voice.sentences(said)

    def topic(self, voice: Voice) -> str:
        """Return the operation of the plants."""
        return voice.say("the operation of {plants}", plants=voice.places(self.plants))


_OPERATORS = {
    "joint": mark("{plants} will be operated jointly"),
    "international": mark("{plants} will be operated internationally"),
}
_OPERATION = {
    True: mark("{plants} will be in operation"),
    False: mark("{plants} will stay shut down"),
}
