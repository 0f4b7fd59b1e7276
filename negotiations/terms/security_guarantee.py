"""`security-guarantee`: who guarantees whose security, where and for how long, and what follows on an attack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent
from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.checks import check_needs, given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Kebabs, Participants, Places
from negotiations.terms.guarantees import LASTS, RESPONDS, SAID
from negotiations.terms.lengths import Length, ResponseTime
from negotiations.terms.voices import Voice

_MEMBER, _IN_FORCE, _APPLIES = "guarantee/member", "guarantee/in-force", "guarantee/applies"
_TERM, _RENEWAL, _COMPENSATION = "guarantee/initial-term", "guarantee/renewal", "guarantee/compensation"
_RULE = "guarantee/decision-rule"


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
        response_no_sooner: The time that has to pass first, as where others respond before them.
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
    response_no_sooner: Annotated[ResponseTime, Field(examples=[{"hours": 72}])] | None = None
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
        if self.status != "stated":
            return self
        if self.applies is not None:
            check_needs(self, "applies", "places")
        if self.places is not None:
            check_needs(self, "places", "applies", "responses")
        for name in given(self, "response_time", "response_no_sooner"):
            check_needs(self, name, "responses")
        if self.responds is not True:
            check_needs(self, "responds", "responses")
        if self.has_time and not self.in_force:
            at = given(self, *TIMES)[0]
            raise fault("missing-key", f"found {at!r} without 'in_force: true', expected both", at=(at,))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each guarantor toward each of those protected, on how they decide, and on the time."""
        del context
        questions = tuple(self._questions())
        for protected in extents(self.to):
            for guarantor in extents(self.guarantors):
                for issue, demanded, axes in questions:
                    yield Demand(issue, {"actor": guarantor, "other": protected, **axes}, demanded)
            if self.gives is True and isinstance(self.guarantors, Participants) and self.guarantors.exactly:
                others = Extent.of(*self.guarantors.exactly, all_but=True)
                yield Demand(_MEMBER, {"actor": others, "other": protected}, deed(_MEMBER, done=False))
            if self.decision_rule is not None:
                yield Demand(_RULE, {"other": protected}, room(_RULE, "must", self.decision_rule))
        for guarantor in extents(self.guarantors):
            yield from self.times("guarantee-in-force", {"actor": guarantor})

    def _questions(self) -> Iterator[tuple[str, Room | None, Mapping[str, Extent | None]]]:
        """Yield the questions to each guarantor: the issue, the room, and the axes besides who and toward whom."""
        where = {"place": extent(self.places)}
        if self.gives is not None or not given(self, *self.value_fields):
            yield _MEMBER, deed(_MEMBER, done=self.gives), {}
        if self.in_force is not None:
            yield _IN_FORCE, deed(_IN_FORCE, done=self.in_force), {}
        if self.applies is not None:
            yield _APPLIES, deed(_APPLIES, done=self.applies), where
        yield from ((issue, demanded, where) for issue, demanded in self._responses())
        for word in self.models or ():
            issue = f"guarantee/model/{word}"
            yield issue, deed(issue, done=True), {}
        if self.initial_term is not None:
            yield _TERM, self.initial_term.room(_TERM, f"{self.id}.initial-term"), {}
        if self.renewal is not None:
            yield _RENEWAL, room(_RENEWAL, "must", self.renewal), {}
        if self.compensated is not None:
            yield _COMPENSATION, deed(_COMPENSATION, done=self.compensated), {}

    def _responses(self) -> Iterator[tuple[str, Room | None]]:
        """Yield whether each response is made, and the bounds on its time."""
        for word in self.responses or ():
            issue = f"assistance/{word}"
            yield issue, deed(issue, done=self.responds)
            if self.response_time is not None:
                yield f"{issue}/time", self.response_time.room(f"{issue}/time")
            if self.response_no_sooner is not None:
                yield f"{issue}/time", self.response_no_sooner.delay(f"{issue}/time")

    def sentence(self, voice: Voice) -> str:
        """Return what will be of the guarantee, question by question."""
        by, to = voice.actors(self.guarantors), voice.actors(self.to)
        places = "" if self.places is None else voice.places(self.places)
        said = []
        for name in given(self, *SAID):
            sentence = voice.say(SAID[name][getattr(self, name)], by=by, to=to, places=places)
            said.append(self.said_when(sentence, voice) if name == "in_force" else sentence)
        if self.responses is not None:
            said.append(self._response(voice))
        if self.models is not None:
            message = mark("the security guarantees of {by} for {to} will be: {models}")
            said.append(voice.say(message, by=by, to=to, models=voice.labels("model", self.models)))
        if self.initial_term is not None:
            said.append(self.initial_term.said(LASTS, voice, by=by, to=to))
        return voice.sentences(said)

    def _response(self, voice: Voice) -> str:
        by, to = voice.actors(self.guarantors), voice.actors(self.to)
        responses = voice.labels("response", self.responses or ())
        said = voice.say(RESPONDS[self.responds], by=by, to=to, responses=responses)
        if self.response_time is not None:
            length = voice.quantity(*self.response_time.counted)
            said = voice.say("{sentence}, within {length}", sentence=said, length=length)
        if self.response_no_sooner is not None:
            length = voice.quantity(*self.response_no_sooner.counted)
            said = voice.say("{sentence}, no sooner than after {length}", sentence=said, length=length)
        return said if self.applies is not None else voice.located(said, self.places)

    def topic(self, voice: Voice) -> str:
        """Return the guarantees."""
        by, to = voice.actors(self.guarantors), voice.actors(self.to)
        return voice.say("security guarantees of {by} for {to}", by=by, to=to)
