"""`land`: who distributes land, gives title to it or returns it, to whom, and how much of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import check_none_beside
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Groups, OneOrSeveral, Places
from negotiations.terms.figures import Limit
from negotiations.terms.limits import MEASURE, limit_room, said_limit
from negotiations.terms.voices import Voice

LandDeed: TypeAlias = Literal["distribution", "titling", "restitution"]


class Land(Term):
    """Who distributes land, gives title to it or returns it, to whom, and how much of it.

    Land that is given to those who had none, title to land that people use already, and land that comes back to whom it
    was taken from are three questions.

    Attributes:
        by: Who does it.
        deeds: What is done: `distribution`, `titling`, `restitution`.
        groups: Who gets the land or the title; not said where it is left out.
        places: Where the land lies; everywhere where it is left out.
        area: How much land it is, in hectares.
        done: Whether it is done: `true`; `false` where it is ruled out; `may` where it is allowed; `not-required` where
            it may be left undone.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Land(id="1", by="XN", deeds="distribution", area={"at_least": 3_000_000})
        >>> term.say(language("en"), builtin())
        'Northland will distribute land; the area will be at least 3,000,000 hectares'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['land/distribution', 'land/area/distribution']
    """

    kind: Literal["land"] = "land"
    by: Annotated[Actors, Field(examples=["XN"])]
    deeds: Annotated[OneOrSeveral[LandDeed], Field(examples=["distribution", ["titling", "restitution"]])]
    groups: Annotated[Groups, Field(examples=["displaced-persons"])] | None = None
    places: Places | None = None
    area: Annotated[Limit, Field(examples=[{"at_least": 3_000_000}])] | None = None
    done: Deed = True

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "1", "kind": "land", "by": "XN", "deeds": "distribution", "area": {"at_least": 3_000_000}},
        {
            "id": "2",
            "kind": "land",
            "by": "XN",
            "deeds": ["titling", "restitution"],
            "groups": "displaced-persons",
            "places": "XN-01",
        },
        {"id": "3", "kind": "land", "by": "XS", "deeds": "restitution", "done": "not-required"},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say in how many years it is done, nor from whom the land is taken: write these in a note. Whose a "
        "territory is, is `recognition`; that people keep or get back what they own is a `right`; money is `payment`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("LaRefMan", "LaRefRet"))

    @model_validator(mode="after")
    def _only_what_is_done_has_an_area(self) -> Land:
        if self.done is not True:
            check_none_beside(self, "done", "area")
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield whether each deed is done, and the bounds on its area."""
        for actor in extents(self.by):
            axes = {"actor": actor, "place": extent(self.places), "group": extent(self.groups)}
            for each in self.deeds:
                yield Demand(f"land/{each}", axes, deed(f"land/{each}", done=self.done))
                if self.area is not None:
                    issue = f"land/area/{each}"
                    yield Demand(issue, axes, limit_room(self.area, issue, context, f"{self.id}.area"))

    def sentence(self, voice: Voice) -> str:
        """Return what is done with land, and how much of it."""
        by = voice.actors(self.by)
        said = [self._located(voice.say(_SAID[each, self.done], by=by), voice) for each in self.deeds]
        if self.area is not None:
            said.append(said_limit(self.area, MEASURE, "ha", voice, what=voice.say("the area")))
        return voice.sentences(said)

    def _located(self, sentence: str, voice: Voice) -> str:
        if self.groups is not None:
            sentence = voice.say("{sentence} (for: {group})", sentence=sentence, group=voice.groups(self.groups))
        return voice.located(sentence, self.places)

    def topic(self, voice: Voice) -> str:
        """Return what would be done with land."""
        deeds = voice.language.join([voice.say(_TOPICS[each]) for each in self.deeds])
        return voice.located(voice.say("{deeds} by {by}", deeds=deeds, by=voice.actors(self.by)), self.places)


_SAID: Mapping[tuple[str, Deed], str] = {
    ("distribution", True): mark("{by} will distribute land"),
    ("distribution", False): mark("{by} will not distribute land"),
    ("distribution", "may"): mark("{by} may distribute land"),
    ("distribution", "not-required"): mark("{by} need not distribute land"),
    ("titling", True): mark("{by} will give title to land"),
    ("titling", False): mark("{by} will not give title to land"),
    ("titling", "may"): mark("{by} may give title to land"),
    ("titling", "not-required"): mark("{by} need not give title to land"),
    ("restitution", True): mark("{by} will return land"),
    ("restitution", False): mark("{by} will not return land"),
    ("restitution", "may"): mark("{by} may return land"),
    ("restitution", "not-required"): mark("{by} need not return land"),
}
_TOPICS: Mapping[str, str] = {
    "distribution": mark("the distribution of land"),
    "titling": mark("title to land"),
    "restitution": mark("the return of land"),
}
