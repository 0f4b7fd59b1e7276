"""`bodies`: who hands over, lets be collected or identifies the bodies of the dead, how many and on which terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.checks import check_details, given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.exchanges import ExchangeTerms, said_terms
from negotiations.terms.fields import Actors
from negotiations.terms.figures import Limit
from negotiations.terms.limits import limit_room, said_number
from negotiations.terms.sides import check_two_sides, said_mutual, sides
from negotiations.terms.voices import Voice

_QUESTIONS = ("handover", "collection", "identification")


class Bodies(Timed):
    """Who hands over, lets be collected or identifies the bodies of the dead, how many, on which terms and when.

    That bodies are handed over, how many, and what for are questions of their own. A handover of 6,000 bodies does not
    say that these are all; `all-for-all` says that each side hands over all that it has.

    Attributes:
        by: Who has the bodies.
        to: Who gets them; not said where it is left out.
        handover: Whether they are handed over: `true`; `false` where they are not; `may` where they may be;
            `not-required` where they need not be.
        collection: Whether the other side is let collect them, with the same words.
        identification: Whether they are identified, with the same words.
        number: How many bodies are handed over.
        terms: `unconditional` where nothing is asked for the handover; `all-for-all` where each side hands over all;
            `equal-numbers` where as many are handed over as the other side hands over.
        mutual: Whether the other side does the same: each of several parties toward the others, or `to` toward `by`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Bodies(id="3", by=("XS",), to=("XN",), handover=True, number={"at_least": 6000})
        >>> term.say(language("en"), builtin())
        'Southmark will hand over the bodies of the dead to Northland, at least 6,000 of them'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['bodies/handover', 'bodies/number']
    """

    kind: Literal["bodies"] = "bodies"
    by: Annotated[Actors, Field(examples=["XS", ["XN", "XS"]])]
    to: Actors | None = None
    handover: Deed | None = None
    collection: Deed | None = None
    identification: Deed | None = None
    number: Annotated[Limit, Field(examples=[{"at_least": 6000}, {"exactly": "open"}])] | None = None
    terms: ExchangeTerms | None = None
    mutual: StrictBool = False

    value_fields: ClassVar[tuple[str, ...]] = _QUESTIONS
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "3", "kind": "bodies", "by": "XS", "to": "XN", "handover": True},
        {
            "id": "4",
            "kind": "bodies",
            "by": ["XN", "XS"],
            "mutual": True,
            "handover": True,
            "number": {"exactly": 6000},
            "terms": "equal-numbers",
            "within": {"days": 14, "of": "signature"},
        },
        {"id": "5", "kind": "bodies", "by": "XS", "to": "XN", "collection": "may", "identification": True},
    )
    cannot_say: ClassVar[str] = (
        "It does not say where bodies are collected, nor that arms rest meanwhile, which is a `ceasefire`. "
        "That people who are missing are looked for is `missing-persons`. "
        "A number and `all-for-all` are two questions, for a number does not say how many bodies there are."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("TjMis",))

    @model_validator(mode="after")
    def _a_handover_has_terms_and_sides(self) -> Self:
        if self.status == "stated":
            check_details(self, "handover", "number", "terms", *TIMES)
        if self.mutual:
            check_two_sides(self, "by", "to")
        return self

    @property
    def _questions(self) -> tuple[str, ...]:
        """The questions that the term speaks to; the handover where it leaves out the values."""
        return given(self, *_QUESTIONS) or _QUESTIONS[:1]

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each side for each deed, and for the number, the terms and the time of the handover."""
        for actor, other in sides(self.by, self.to, mutual=self.mutual):
            axes = {"actor": actor, "other": other}
            for name in self._questions:
                yield Demand(f"bodies/{name}", axes, deed(f"bodies/{name}", done=getattr(self, name)))
            if self.number is not None:
                number = limit_room(self.number, "bodies/number", context, f"{self.id}.number")
                yield Demand("bodies/number", axes, number)
            if self.terms is not None:
                yield Demand("bodies/terms", axes, room("bodies/terms", "must", self.terms))
            yield from self.times("body-exchange.end", {"actor": actor})

    def sentence(self, voice: Voice) -> str:
        """Return what will be done with the bodies."""
        return voice.sentences([self._said(name, voice) for name in self._questions])

    def _said(self, name: str, voice: Voice) -> str:
        owed = getattr(self, name)
        to = "" if self.to is None else voice.actors(self.to)
        said = voice.say(_SAID[name, owed], by=voice.actors(self.by))
        if to:
            said = voice.say(_TO[name], sentence=said, to=to)
        said = said_mutual(said, voice, mutual=self.mutual)
        if name != "handover":
            return said
        said = self.said_when(said_number(said, self.number, voice), voice)
        return said_terms(said, self.terms, voice)

    def topic(self, voice: Voice) -> str:
        """Return the bodies."""
        return voice.say("bodies of the dead that {by} holds", by=voice.actors(self.by))


_SAID: Mapping[tuple[str, Deed], str] = {
    ("handover", True): mark("{by} will hand over the bodies of the dead"),
    ("handover", False): mark("{by} will not hand over the bodies of the dead"),
    ("handover", "may"): mark("{by} may hand over the bodies of the dead"),
    ("handover", "not-required"): mark("{by} need not hand over the bodies of the dead"),
    ("collection", True): mark("{by} will let the bodies of the dead be collected"),
    ("collection", False): mark("{by} will not let the bodies of the dead be collected"),
    ("collection", "may"): mark("{by} may let the bodies of the dead be collected"),
    ("collection", "not-required"): mark("{by} need not let the bodies of the dead be collected"),
    ("identification", True): mark("{by} will identify the bodies of the dead"),
    ("identification", False): mark("{by} will not identify the bodies of the dead"),
    ("identification", "may"): mark("{by} may identify the bodies of the dead"),
    ("identification", "not-required"): mark("{by} need not identify the bodies of the dead"),
}
_TO: Mapping[str, str] = {
    "handover": mark("{sentence} to {to}"),
    "collection": mark("{sentence} by {to}"),
    "identification": mark("{sentence} for {to}"),
}
