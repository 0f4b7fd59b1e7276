"""`security-guarantee`: who guarantees whose security, where and for how long, and what follows on an attack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent
from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Kebabs, Participants, Places
from negotiations.terms.lengths import Length, ResponseTime
from negotiations.terms.voices import Voice


class SecurityGuarantee(Timed):
    """Who guarantees whose security, where and for how long, and what follows on an attack.

    What a guarantee turns on is the `trigger` of its term: "void if Southmark invades" is `in_force: false` with that
    trigger. Its time is when it comes into force.

    Attributes:
        guarantors: Who gives the guarantee; with `exactly`, nobody else does.
        to: Whose security it is.
        gives: Whether it is given; `may` where it is allowed, as beside a guarantee that is agreed.
        in_force: Whether it is in force; false where it is void.
        applies: Whether it applies in the places.
        places: The places in which it applies or not, or in which the response takes place; everywhere for a response
            where it is left out.
        responses: What the guarantors do when the trigger has happened, each a question of its own: `consultation`,
            `military-response`, `closing-of-airspace`, `supply-of-weapons`.
        responds: Whether they do it; `not-required` where there is no duty.
        response_time: How soon they do it.
        decision_rule: How the guarantors decide what they do: `each` for itself, by `consensus`, by `majority`, or the
            one that leads (`lead`).
        models: What the guarantee is like, each a question of its own: `like-article-5`.
        initial_term: How long it lasts before it is renewed.
        renewal: How it is renewed: `none`, `by-agreement`, `automatic`.
        compensated: Whether the guarantors are compensated for it.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = SecurityGuarantee(
        ...     id="10", guarantors="XW", to="XN", responses="military-response", trigger="attack:XS>XN"
        ... )
        >>> term.say(language("en"), builtin())
        'if Southmark attacks Northland, Westreach will come to the aid of Northland: military response'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['assistance/military-response']
    """

    kind: Literal["security-guarantee"] = "security-guarantee"
    guarantors: Annotated[Actors, Field(examples=["XW", {"exactly": ["XE", "XW"]}, "unstated"])]
    to: Actors
    gives: Deed | None = None
    in_force: StrictBool | None = None
    applies: StrictBool | None = None
    places: Places | None = None
    responses: Annotated[Kebabs, Field(examples=["military-response"])] | None = None
    responds: Deed = True
    response_time: Annotated[ResponseTime, Field(examples=[{"days": 3}])] | None = None
    decision_rule: Literal["each", "consensus", "majority", "lead"] | None = None
    models: Annotated[Kebabs, Field(examples=["like-article-5"])] | None = None
    initial_term: Annotated[Length, Field(examples=[{"years": {"exactly": 10}}])] | None = None
    renewal: Literal["none", "by-agreement", "automatic"] | None = None
    compensated: StrictBool | None = None

    value_fields: ClassVar[tuple[str, ...]] = (
        *("gives", "in_force", "applies", "responses", "decision_rule"),
        *("models", "initial_term", "renewal", "compensated"),
    )
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "5", "kind": "security-guarantee", "guarantors": "XW", "to": "XN", "gives": True},
        {
            "id": "10",
            "kind": "security-guarantee",
            "guarantors": {"exactly": ["XE", "XW"]},
            "to": "XN",
            "gives": True,
            "in_force": True,
            "when": "immediately",
            "after": "signature",
            "models": "like-article-5",
            "initial_term": {"years": {"exactly": 10}},
            "renewal": "by-agreement",
            "compensated": True,
        },
        {
            "id": "10.attack",
            "kind": "security-guarantee",
            "guarantors": ["XE", "XW"],
            "to": "XN",
            "responses": ["military-response", "supply-of-weapons"],
            "responds": True,
            "response_time": {"days": 3},
            "decision_rule": "each",
            "trigger": "attack:XS>XN",
        },
        {"id": "11", "kind": "security-guarantee", "guarantors": "XE", "to": "XN", "applies": False, "places": "XN-01"},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say who leads or pays: the body that carries out the agreement is an `implementing-body`, money a "
        "`payment`. Sanctions that return on an attack are `sanctions` with a trigger. What the guarantors promise not "
        "to do, such as sending forces, is of the kind of that deed (`foreign-forces`, `alliance`)."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("SsrGua",))

    @model_validator(mode="after")
    def _belongs_together(self) -> Self:
        if self.status == "stated":
            for key, given, beside in (
                ("applies", self.places is not None or self.applies is None, "places"),
                ("places", self.places is None or self.applies is not None or self.responses is not None, "applies"),
                ("response_time", self.response_time is None or self.responses is not None, "responses"),
                ("responds", self.responds is True or self.responses is not None, "responses"),
            ):
                if not given:
                    raise fault("missing-key", f"missing key {beside!r}, expected beside {key!r}", at=(key,))
            if self.has_time and not self.in_force:
                at = next(name for name in ("within", "when", "after", "before") if getattr(self, name) is not None)
                raise fault("missing-key", f"found {at!r} without 'in_force: true', expected both", at=(at,))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each guarantor toward each of those protected, on how they decide, and on the time."""
        del context
        questions = tuple(self._questions())
        for protected in extents(self.to):
            for guarantor in extents(self.guarantors):
                for issue, demanded, place in questions:
                    axes = {"actor": guarantor, "other": protected}
                    yield Demand(issue, axes | ({} if place is None else {"place": place}), demanded)
            if self.gives is True and isinstance(self.guarantors, Participants) and self.guarantors.exactly:
                others = Extent.of(*self.guarantors.exactly, all_but=True)
                out = room("guarantee/member", "must", "out")
                yield Demand("guarantee/member", {"actor": others, "other": protected}, out)
            if self.decision_rule is not None:
                rule = room("guarantee/decision-rule", "must", self.decision_rule)
                yield Demand("guarantee/decision-rule", {"other": protected}, rule)
        for guarantor in extents(self.guarantors):
            yield from self.times("guarantee-in-force", {"actor": guarantor})

    def _questions(self) -> Iterator[tuple[str, Room | None, Extent | None]]:
        """Yield the questions to each guarantor: the issue, the room and the place."""
        place = extent(self.places)
        if self.gives is not None or all(getattr(self, name) is None for name in self.value_fields):
            yield "guarantee/member", deed("guarantee/member", ("in", "out"), done=self.gives), None
        if self.in_force is not None:
            yield "guarantee/in-force", deed("guarantee/in-force", _YES_NO, done=self.in_force), None
        if self.applies is not None:
            yield "guarantee/applies", deed("guarantee/applies", _YES_NO, done=self.applies), place
        for word in self.responses or ():
            yield f"assistance/{word}", deed(f"assistance/{word}", done=self.responds), place
            if self.response_time is not None:
                yield f"assistance/{word}/time", self.response_time.room(f"assistance/{word}/time"), place
        for word in self.models or ():
            yield f"guarantee/model/{word}", deed(f"guarantee/model/{word}", _YES_NO, done=True), None
        if self.initial_term is not None:
            length = self.initial_term.room("guarantee/initial-term", f"{self.id}.initial-term")
            yield "guarantee/initial-term", length, None
        if self.renewal is not None:
            yield "guarantee/renewal", room("guarantee/renewal", "must", self.renewal), None
        if self.compensated is not None:
            yield "guarantee/compensation", deed("guarantee/compensation", _YES_NO, done=self.compensated), None

    def sentence(self, voice: Voice) -> str:
        """Return what will be of the guarantee, question by question."""
        by, to = voice.actors(self.guarantors), voice.actors(self.to)
        places = "" if self.places is None else voice.places(self.places)
        said = []
        for name, messages in _SAID.items():
            value = getattr(self, name)
            if value is not None:
                sentence = voice.say(messages[value], by=by, to=to, places=places)
                said.append(self.said_when(sentence, voice) if name == "in_force" else sentence)
        if self.responses is not None:
            said.append(self._response(voice))
        if self.models is not None:
            models = voice.labels("model", self.models)
            said.append(
                voice.say("the security guarantees of {by} for {to} will be: {models}", by=by, to=to, models=models)
            )
        if self.initial_term is not None:
            said.append(self.initial_term.said(_LASTS, voice, by=by, to=to))
        return voice.sentences(said)

    def _response(self, voice: Voice) -> str:
        by, to = voice.actors(self.guarantors), voice.actors(self.to)
        responses = voice.labels("response", self.responses or ())
        said = voice.say(_RESPONDS[self.responds], by=by, to=to, responses=responses)
        if self.response_time is not None:
            length = voice.quantity(*self.response_time.counted)
            said = voice.say("{sentence}, within {length}", sentence=said, length=length)
        return said if self.applies is not None else voice.located(said, self.places)

    def topic(self, voice: Voice) -> str:
        """Return the guarantees."""
        by, to = voice.actors(self.guarantors), voice.actors(self.to)
        return voice.say("security guarantees of {by} for {to}", by=by, to=to)


_YES_NO = ("yes", "no")

_SAID: Mapping[str, Mapping[bool | str, str]] = {
    "gives": {
        True: mark("{by} will give {to} security guarantees"),
        False: mark("{by} will give {to} no security guarantees"),
        "may": mark("{by} may give {to} security guarantees"),
        "not-required": mark("{by} need not give {to} security guarantees"),
    },
    "in_force": {
        True: mark("the security guarantees of {by} for {to} will be in force"),
        False: mark("the security guarantees of {by} for {to} will be void"),
    },
    "applies": {
        True: mark("the security guarantees of {by} for {to} will apply in {places}"),
        False: mark("the security guarantees of {by} for {to} will not apply in {places}"),
    },
    "decision_rule": {
        "each": mark("each of {by} will decide for itself how to respond"),
        "consensus": mark("{by} will decide by consensus how to respond"),
        "majority": mark("{by} will decide by majority how to respond"),
        "lead": mark("the one of {by} that leads will decide how to respond"),
    },
    "renewal": {
        "none": mark("the security guarantees of {by} for {to} will not be renewed"),
        "by-agreement": mark("the security guarantees of {by} for {to} will be renewed by agreement"),
        "automatic": mark("the security guarantees of {by} for {to} will be renewed automatically"),
    },
    "compensated": {
        True: mark("{by} will be compensated for security guarantees for {to}"),
        False: mark("{by} will not be compensated for security guarantees for {to}"),
    },
}
"""What is said of the value of a field."""

_RESPONDS: Mapping[bool | str, str] = {
    True: mark("{by} will come to the aid of {to}: {responses}"),
    False: mark("{by} will not come to the aid of {to}: {responses}"),
    "may": mark("{by} may come to the aid of {to}: {responses}"),
    "not-required": mark("{by} need not come to the aid of {to}: {responses}"),
}
_LASTS = {
    "no_limit": mark("there will be no limit on how long the security guarantees of {by} for {to} last"),
    "cap": mark("the security guarantees of {by} for {to} will last at most {length}, and may last that long"),
    "at_most": mark("the security guarantees of {by} for {to} will last at most {length}"),
    "up_to": mark("the security guarantees of {by} for {to} may last up to {length}"),
    "at_least": mark("the security guarantees of {by} for {to} will last at least {length}"),
    "exactly": mark("the security guarantees of {by} for {to} will last {length}"),
}
