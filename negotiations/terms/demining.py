"""`demining`: who clears mines, from what and where, who hands over the maps of them, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.checks import check_details
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.fields import Actors, Groups, Places
from negotiations.terms.voices import Voice

_CLEARANCE = "demining/clearance"
_MAPS = "demining/maps"


class Demining(Timed):
    """Who clears mines, from what and where, who hands over the maps of them, and until when.

    Mines stand for all explosive remnants of war. A text that names no objects speaks of whatever is mined in the
    places, so that it asks for all that a text about settlements asks.

    Attributes:
        by: Who clears them, or has the maps.
        to: Who gets the maps; not said where it is left out.
        places: Where; everywhere where it is left out.
        objects: What is cleared: `settlements`, `civilian-infrastructure`, `farmland`, `waters`; whatever is mined
            where it is left out.
        cleared: Whether they are cleared: `true`; `false` where they stay; `may` where they may be cleared;
            `not-required` where they need not be.
        maps: Whether the maps of minefields are handed over, with the same words.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Demining(id="7", by=("XS",), places=("XN-01",), objects=("settlements",), cleared=True)
        >>> term.say(language("en"), builtin())
        'Southmark will clear mines from settlements, in Highmoor (Northland)'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['demining/clearance']
    """

    kind: Literal["demining"] = "demining"
    by: Annotated[Actors, Field(examples=["XS", ["XN", "XS"]])]
    to: Actors | None = None
    places: Places | None = None
    objects: Annotated[Groups, Field(examples=["settlements", ["farmland", "waters"]])] | None = None
    cleared: Deed | None = None
    maps: Deed | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("cleared", "maps")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "7", "kind": "demining", "by": "XS", "places": "XN-01", "cleared": True},
        {
            "id": "8",
            "kind": "demining",
            "by": ["XN", "XS"],
            "objects": ["settlements", "civilian-infrastructure"],
            "cleared": True,
            "within": {"days": 90, "of": "ceasefire.start"},
        },
        {"id": "9", "kind": "demining", "by": "XS", "to": "XN", "places": "XN-02", "maps": True},
    )
    cannot_say: ClassVar[str] = (
        "It does not say who pays, which is `payment`, nor that no mines are laid or kept, which is `weapons-ban`. "
        "How much ground is cleared has no question yet."
    )
    # Clearing mines has no code of its own in any of the data sets.
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    @model_validator(mode="after")
    def _only_a_clearance_has_a_time(self) -> Self:
        if self.status == "stated":
            check_details(self, "cleared", *TIMES)
        return self

    @property
    def _asks_clearance(self) -> bool:
        """Whether the term speaks of clearing; it does where it leaves out all values."""
        return self.cleared is not None or self.maps is None

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each of those who clear or have maps, for the clearance, its time, and the maps."""
        del context
        for actor in extents(self.by):
            axes = {"actor": actor, "place": extent(self.places), "group": extent(self.objects)}
            if self._asks_clearance:
                yield Demand(_CLEARANCE, axes, deed(_CLEARANCE, done=self.cleared))
            yield from self.times("demining.end", axes)
            if self.maps is not None:
                for other in extents_or_none(self.to):
                    yield Demand(_MAPS, {**axes, "other": other}, deed(_MAPS, done=self.maps))

    def sentence(self, voice: Voice) -> str:
        """Return what will be cleared, and which maps will be handed over."""
        by = voice.actors(self.by)
        said = []
        if self.cleared is not None:
            told = voice.say(_CLEARED[self.cleared], by=by)
            if self.objects is not None:
                told = voice.say("{sentence} from {objects}", sentence=told, objects=voice.groups(self.objects))
            said.append(self.said_when(voice.located(told, self.places), voice))
        if self.maps is not None:
            told = voice.say(_GIVEN[self.maps], by=by)
            if self.objects is not None:
                told = voice.say("{sentence} in {objects}", sentence=told, objects=voice.groups(self.objects))
            if self.to is not None:
                told = voice.say("{sentence} to {to}", sentence=told, to=voice.actors(self.to))
            said.append(voice.located(told, self.places))
        return voice.sentences(said)

    def topic(self, voice: Voice) -> str:
        """Return the demining."""
        return voice.say("demining by {by}", by=voice.actors(self.by))


_CLEARED: Mapping[Deed, str] = {
    True: mark("{by} will clear mines"),
    False: mark("{by} will not clear mines"),
    "may": mark("{by} may clear mines"),
    "not-required": mark("{by} need not clear mines"),
}
_GIVEN: Mapping[Deed, str] = {
    True: mark("{by} will hand over maps of minefields"),
    False: mark("{by} will not hand over maps of minefields"),
    "may": mark("{by} may hand over maps of minefields"),
    "not-required": mark("{by} need not hand over maps of minefields"),
}
