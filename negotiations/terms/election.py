"""`election`: whether a party holds elections, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.checks import check_none_beside
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent
from negotiations.terms.fields import Actor, Words
from negotiations.terms.voices import Voice

_HELD = "event/elections"


class Election(Timed):
    """Whether a party holds elections, and until when.

    Attributes:
        party: Who holds them.
        office: Which offices are filled; not said where it is left out.
        required: Whether they are demanded; false where the text says that they are not a condition.

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
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "27", "kind": "election", "party": "XN", "required": False},
        {"id": "25", "kind": "election", "party": "XN", "within": {"days": 100, "of": "unstated"}},
        {
            "id": "26",
            "kind": "election",
            "party": "XN",
            "office": ["presidency", "parliament"],
            "when": "as-soon-as-possible",
            "after": "signature",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say by which rules people vote, who may vote, or who observes it. A deadline whose anchor is "
        "`unstated` cannot be compared with any other deadline."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("Ele",), pam=("elect",), ucdp=("Elections",))

    @model_validator(mode="after")
    def _no_time_for_nothing(self) -> Self:
        if not self.required:
            check_none_beside(self, "required", *TIMES)
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on whether elections are held, and on the days until they are.

        "As soon as possible" comes to any day from the event on: it is a promise, and no number of days.
        """
        del context
        axes = {"actor": extent(self.party), "group": extent(self.office)}
        held = room(_HELD, "must", "done") if self.required else room(_HELD, "may", "done", "not")
        yield Demand(_HELD, axes, held)
        yield from self.times("elections", axes)

    def sentence(self, voice: Voice) -> str:
        """Return whether elections will be held, and until when."""
        office = "" if self.office is None else voice.labels("group", self.office)
        said = voice.say(_SAID[self.required, bool(office)], party=voice.actor(self.party), office=office)
        return self.said_when(said, voice)

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
