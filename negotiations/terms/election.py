"""`election`: whether a party holds elections, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.clauses.scopes import UNSTATED
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.deadlines import Deadline, Promptness, after, said_event
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actor, Anchor, Words
from negotiations.terms.voices import Voice

_HELD = "event/elections"
_TIME = "timing/elections"


class Election(Term):
    """Whether a party holds elections, and until when.

    Attributes:
        party: Who holds them.
        office: Which offices are filled; not said where it is left out.
        required: Whether they are demanded; false where the text says that they are not a condition.
        within: Until when, as a number of days after an event.
        when: Until when, in words.
        after: The event that the words of `when` count from; `unstated` where the text does not say.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Election(id="25", party="XN", within={"days": 100, "of": "signature"})
        >>> term.say(language("en"), builtin())
        'Northland will hold elections within 100 days of signature'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['event/elections', 'timing/elections']
    """

    kind: Literal["election"] = "election"
    party: Actor
    office: Annotated[Words, OnAxis("group"), Field(examples=["presidency"])] | None = None
    required: StrictBool = True
    within: Annotated[Deadline, Field(examples=[{"days": 100, "of": "signature"}])] | None = None
    when: Promptness | None = None
    after: Anchor = UNSTATED

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "25", "kind": "election", "party": "XN", "within": {"days": 100, "of": "unstated"}},
        {
            "id": "26",
            "kind": "election",
            "party": "XN",
            "office": ["presidency", "parliament"],
            "when": "as-soon-as-possible",
            "after": "signature",
        },
        {"id": "27", "kind": "election", "party": "XN", "required": False},
    )

    @model_validator(mode="after")
    def _one_time(self) -> Self:
        if self.within is not None and self.when is not None:
            raise fault("keys-clash", "found 'within' and 'when' together, expected one of them", at=("when",))
        if self.after != UNSTATED and self.when is None:
            raise fault("missing-key", "found 'after' without 'when'", "add 'when: as-soon-as-possible'", at=("after",))
        if not self.required and (self.within is not None or self.when is not None):
            at = "when" if self.within is None else "within"
            raise fault("keys-clash", f"found {at!r} beside 'required: false', expected one of them", at=(at,))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on whether elections are held, and on the days until they are.

        "As soon as possible" comes to any day from the event on: it is a promise, and no number of days.
        """
        del context
        axes = {"actor": extent(self.party), "group": extent(self.office)}
        held = room(_HELD, "must", "done") if self.required else room(_HELD, "may", "done", "not")
        yield Demand(_HELD, axes, held)
        if self.within is not None:
            yield Demand(_TIME, axes, self.within.room(_TIME, f"{self.id}.within"), self.within.frame)
        if self.when is not None:
            yield Demand(_TIME, axes, after(_TIME), (("anchor", self.after),))

    def sentence(self, voice: Voice) -> str:
        """Return whether elections will be held, and until when."""
        office = "" if self.office is None else voice.labels("group", self.office)
        said = voice.say(_SAID[self.required, bool(office)], party=voice.actor(self.party), office=office)
        if self.within is not None:
            return self.within.say(said, voice)
        if self.when is None:
            return said
        if self.after == UNSTATED:
            return voice.say("{sentence} as soon as possible", sentence=said)
        event = said_event(self.after, voice)
        return voice.say("{sentence} as soon as possible after {event}", sentence=said, event=event)

    def topic(self, voice: Voice) -> str:
        """Return the elections."""
        return voice.say("elections in {party}", party=voice.actor(self.party))


_SAID: Mapping[tuple[bool, bool], str] = {
    (True, False): mark("{party} will hold elections"),
    (True, True): mark("{party} will hold elections for these offices: {office}"),
    (False, False): mark("{party} need not hold elections"),
    (False, True): mark("{party} need not hold elections for these offices: {office}"),
}
"""What is said of whether elections are demanded, and whether the offices are named."""
