"""`withdrawal`: whether forces leave places, or move back by a distance, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.checks import check_none_beside
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Deadline, Timed
from negotiations.terms.deeds import deed
from negotiations.terms.demands import Demand, Frame
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Groups, Kebab, Places
from negotiations.terms.figures import Limit
from negotiations.terms.limits import MEASURE, limit_room, said_limit
from negotiations.terms.voices import Voice

_DEED = "forces/withdrawal"
_DISTANCE = "forces/withdrawal-distance"


class Withdrawal(Timed):
    """Whether forces leave places, or move back by a distance, and until when.

    Who moves back by a distance leaves only a strip along a line, and is not gone from the places: with a distance, how
    far is all that is said. Several parties each withdraw. The time is that of the end of the withdrawal.

    Attributes:
        party: Whose forces withdraw.
        places: Which places they leave; with a distance, where the line runs. Not said where it is left out.
        forces: Which forces or weapons; all where it is left out.
        required: Whether it is demanded; false where the text says that they need not withdraw.
        distance: How far they move back, in kilometres; `open` for a distance, or points, still to be agreed.
        from_line: From which line the distance is measured, as in `line-of-contact` or `state-border`.
        starts_within: Until when the withdrawal starts.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Withdrawal(id="4", party="XS", places="XN-01", within={"days": 30, "of": "signature"})
        >>> term.say(language("en"), builtin())
        'forces of Southmark will withdraw from Highmoor (Northland) within 30 days of signature'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['forces/withdrawal', 'timing/withdrawal.end']
    """

    kind: Literal["withdrawal"] = "withdrawal"
    party: Actors
    places: Places | None = None
    forces: Annotated[Groups, Field(examples=["heavy-weapons", "armed-forces"])] | None = None
    required: StrictBool = True
    distance: Annotated[Limit, Field(examples=[{"at_least": 15}, {"exactly": "open"}])] | None = None
    from_line: Annotated[Kebab, OnAxis("line"), Field(examples=["line-of-contact", "state-border"])] | None = None
    starts_within: Annotated[Deadline, Field(examples=[{"days": 2, "of": "ceasefire.start"}])] | None = None

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "4", "kind": "withdrawal", "party": "XS", "places": "XN-01", "within": {"days": 30, "of": "signature"}},
        {
            "id": "5",
            "kind": "withdrawal",
            "party": ["XN", "XS"],
            "places": "XN-03",
            "forces": "heavy-weapons",
            "distance": {"at_least": 15},
            "from_line": "line-of-contact",
            "starts_within": {"days": 2, "of": "ceasefire.start"},
        },
        {"id": "6", "kind": "withdrawal", "party": "XN", "places": "XN-02", "required": False},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say what the places become afterwards: that is `zone`. "
        "That forces of others may come or stay is `foreign-forces`, and that forces will not be moved about is "
        "`force-measures`. It cannot say that one side withdraws only as far as the other does; write that in a note."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("SsrFf", "DdrDemil"), pam=("with",), ucdp=("Withd",))

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if not self.required:
            check_none_beside(self, "required", *TIMES, "starts_within", "distance")
        if self.from_line is not None and self.distance is None:
            hint = "add 'distance: {exactly: open}' where the text gives no figure"
            raise fault("missing-key", "found 'from_line' without 'distance'", hint, at=("from_line",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield whether forces withdraw or how far they go, that they may be there where they need not, and when.

        That forces which leave places are absent follows by a rule of the engine.
        """
        place, group = extent(self.places), extent(self.forces)
        for actor in extents(self.party):
            axes = {"actor": actor, "place": place, "group": group}
            if self.distance is None:
                yield Demand(_DEED, axes, deed(_DEED, done=self.required or "not-required"))
            else:
                far = limit_room(self.distance, _DISTANCE, context, f"{self.id}.distance")
                frame: Frame = () if self.from_line is None else (("line", self.from_line),)
                yield Demand(_DISTANCE, axes, far, frame)
            if not self.required and place is not None:
                yield Demand("forces/presence", axes, deed("forces/presence", done="may"))
            who = {"actor": actor, "group": group}
            if self.starts_within is not None:
                start = "timing/withdrawal.start"
                yield Demand(start, who, self.starts_within.room(start, f"{self.id}.starts"), self.starts_within.frame)
            yield from self.times("withdrawal.end", who)

    def sentence(self, voice: Voice) -> str:
        """Return whether forces withdraw, how far, and until when."""
        leaves = self.places is not None and self.distance is None
        places = "" if self.places is None else voice.places(self.places)
        said = voice.say(_SAID[self.required, leaves], forces=self._forces(voice), places=places)
        if not leaves:
            said = voice.located(said, self.places)
        parts = [self.said_when(said, voice)]
        if self.starts_within is not None:
            parts.append(self.starts_within.say(voice.say("the withdrawal will start"), voice))
        if self.distance is not None:
            parts.append(said_limit(self.distance, MEASURE, "km", voice, what=self._distance(voice)))
        return voice.sentences(parts)

    def _forces(self, voice: Voice) -> str:
        party = voice.actors(self.party)
        if self.forces is None:
            return voice.say("forces of {party}", party=party)
        return voice.say("{types} of {party}", types=voice.groups(self.forces), party=party)

    def _distance(self, voice: Voice) -> str:
        if self.from_line is None:
            return voice.say("the distance of the withdrawal")
        return voice.say("the distance of the withdrawal (from: {line})", line=voice.label("line", self.from_line))

    def topic(self, voice: Voice) -> str:
        """Return the withdrawal."""
        return voice.say("the withdrawal of these forces: {forces}", forces=self._forces(voice))


_SAID: Mapping[tuple[bool, bool], str] = {
    (True, False): mark("{forces} will withdraw"),
    (True, True): mark("{forces} will withdraw from {places}"),
    (False, False): mark("{forces} need not withdraw"),
    (False, True): mark("{forces} need not withdraw from {places}"),
}
"""What is said of whether it is demanded, and whether they leave places that are named."""
