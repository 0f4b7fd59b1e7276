"""`ratification`: by which instruments an agreement is approved, by whom and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.checks import check_times
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Words
from negotiations.terms.voices import Voice

_BINDING = "anchor/agreement/treaty"

# What is signed is the agreement itself, so that a treaty is no event of its own: it is what `binding` asks.
_EVENTS: Mapping[str, str] = {
    "constitution": "constitution-amended",
    "law": "law-adopted",
    "security-council": "security-council-resolution",
    "statute": "statute-amended",
}
"""The events of instruments whose event has another name."""


class Ratification(Timed):
    """By which instruments the agreement is approved, by whom and when, and whether it binds in law.

    That the agreement is approved in a way is an event of whoever approves. That it binds them in law is the question
    that a `legal-form` with the commitment `agreement` and the instrument `treaty` asks too.

    Attributes:
        by: Who approves the agreement, or is bound by it; `unstated` where the text does not say.
        instruments: By what: `referendum`, `ratification` (by parliament), `security-council` (a resolution), `law`,
            `constitution`, `statute`.
        required: Whether that is demanded: `true`; `false` where it is ruled out; `may` where it is allowed;
            `not-required` where it may be left undone.
        binding: Whether the agreement is binding in law.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Ratification(id="10", by="XN", instruments="referendum", after="ceasefire.start")
        >>> term.say(language("en"), builtin())
        'Northland will approve the agreement by: referendum, only after start of the ceasefire'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['event/referendum', 'timing/referendum']
    """

    kind: Literal["ratification"] = "ratification"
    by: Annotated[Actors, Field(examples=["XN", ["XN", "XS"]])]
    instruments: (
        Annotated[
            Words,
            OnAxis("instrument"),
            Field(examples=["referendum", ["referendum", "ratification"]]),
        ]
        | None
    ) = None
    required: Annotated[Deed, Field(examples=[True, "not-required"])] = True
    binding: StrictBool | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("instruments", "binding")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "27", "kind": "ratification", "by": ["XN", "XS"], "binding": True},
        {
            "id": "10",
            "kind": "ratification",
            "by": "XN",
            "instruments": ["referendum", "ratification"],
            "after": "ceasefire.start",
        },
        {"id": "11", "kind": "ratification", "by": "XN", "instruments": "referendum", "required": "not-required"},
        {
            "id": "12",
            "kind": "ratification",
            "by": "UN-Security-Council",
            "instruments": "security-council",
            "within": {"days": 30, "of": "signature"},
        },
    )
    cannot_say: ClassVar[str] = (
        "By which majority it is approved has to stand in a note. "
        "That a term holds only if a referendum approves is its `trigger`; "
        "that a vote needs some days of ceasefire first is a `timing`. "
        "One commitment that is written into a law or a constitution is a `legal-form`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("ImRef",), pam=("ratm",))

    @model_validator(mode="after")
    def _no_treaty_beside_itself(self) -> Self:
        if "treaty" in (self.instruments or ()):
            hint = "write 'binding: true'"
            raise fault("keys-clash", "found 'treaty' in 'instruments', expected a way to approve it", hint)
        return self

    @model_validator(mode="after")
    def _no_time_for_nothing(self) -> Self:
        if self.has_time and self.instruments is None and self.status == "stated":
            raise fault("missing-key", "missing key 'instruments', expected beside a time")
        check_times(self, "required", *TIMES)
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each event by which it is approved, on its time, and on whether the agreement binds."""
        del context
        for actor in extents(self.by):
            for word in self.instruments or (() if self.binding is not None else ("ratification",)):
                event = _EVENTS.get(word, word)
                issue = f"event/{event}"
                approved = None if self.instruments is None else deed(issue, done=self.required)
                yield Demand(issue, {"actor": actor}, approved)
                yield from self.times(event, {"actor": actor})
            if self.binding is not None:
                yield Demand(_BINDING, {"actor": actor}, deed(_BINDING, done=self.binding))

    def sentence(self, voice: Voice) -> str:
        """Return by what the agreement will be approved, and whether it binds."""
        by, said = voice.actors(self.by), []
        if self.instruments is not None:
            instruments = voice.labels("instrument", self.instruments)
            said.append(self.said_when(voice.say(_SAID[self.required], by=by, instruments=instruments), voice))
        if self.binding is not None:
            said.append(voice.say(_BOUND[self.binding], by=by))
        return voice.sentences(said)

    def topic(self, voice: Voice) -> str:
        """Return the approval."""
        return voice.say("the approval of the agreement by {by}", by=voice.actors(self.by))


_SAID: Mapping[Deed, str] = {
    True: mark("{by} will approve the agreement by: {instruments}"),
    False: mark("{by} will not approve the agreement by: {instruments}"),
    "may": mark("{by} may approve the agreement by: {instruments}"),
    "not-required": mark("{by} need not approve the agreement by: {instruments}"),
}
_BOUND = {
    True: mark("{by} will be bound by the agreement in law"),
    False: mark("{by} will not be bound by the agreement in law"),
}
