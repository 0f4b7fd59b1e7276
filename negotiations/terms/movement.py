"""`movement`: who lets people enter, leave, stay and move, and which ways are open to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed, said_duty
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Groups, OneOrSeveral, Places
from negotiations.terms.voices import Voice

Direction: TypeAlias = Literal["entry", "exit", "departure", "residence", "movement"]
Way: TypeAlias = Literal["checkpoints", "evacuation-routes", "humanitarian-corridors"]


class Movement(Term):
    """Who lets people enter, leave, stay and move, and which ways are open to them.

    A way that is open is a question beside the right to take it: a checkpoint may be open to few, and a right may lack
    a way.

    Attributes:
        by: Who lets them, or keeps the ways open.
        groups: Who moves; everybody where it is left out.
        places: Which places they enter, leave, or stay and move in, and where the ways are; everywhere where it is left
            out.
        directions: What they may do, each a question of its own: `entry` and `exit` to come and go, both for a crossing
            both ways; `departure` to leave for good; `residence` to stay; `movement` to move within.
        ways: Which ways are open, each a question of its own: `checkpoints`, `evacuation-routes`,
            `humanitarian-corridors`.
        done: Whether it is so: `true`; `false` where it is denied and the ways are closed; `may` where it may be
            granted; `not-required` where it need not be.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Movement(id="3", by=("XS",), groups=("residents",), directions=("entry",), ways=("checkpoints",))
        >>> term.say(language("en"), builtin())
        'Southmark will guarantee residents of the place in question: entry; Southmark will keep open: checkpoints'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['rights/entry', 'corridor/checkpoints']
    """

    kind: Literal["movement"] = "movement"
    by: Annotated[Actors, Field(examples=["XS", ["XN", "XS"]])]
    groups: Annotated[Groups, Field(examples=["residents", ["citizens", "residents"]])] | None = None
    places: Places | None = None
    directions: Annotated[OneOrSeveral[Direction], Field(examples=[["entry", "exit"]])] | None = None
    ways: Annotated[OneOrSeveral[Way], Field(examples=["checkpoints"])] | None = None
    done: Deed = True

    value_fields: ClassVar[tuple[str, ...]] = ("directions", "ways")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "3", "kind": "movement", "by": "XS", "places": "XN-01", "ways": "checkpoints"},
        {
            "id": "4",
            "kind": "movement",
            "by": "XS",
            "groups": ["citizens", "residents"],
            "places": ["XN-01", "XN-02"],
            "directions": ["entry", "exit"],
            "ways": ["checkpoints", "humanitarian-corridors"],
        },
        {"id": "5", "kind": "movement", "by": "XN", "groups": "newcomers", "directions": "residence", "done": False},
    )
    cannot_say: ClassVar[str] = (
        "It does not say that people come home, which is `return-home`, nor which papers they need, which is "
        "`documents`, nor that ships or goods pass, which is `navigation`. "
        "It yields the same questions as a `right` to `entry`, `exit` and so on, and adds the ways."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("CprFmov", "HrMob"))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each of those who let people move, for each direction and each way."""
        del context
        place, group = extent(self.places), extent(self.groups)
        for actor in extents(self.by):
            for word in self._directions:
                issue = f"rights/{word}"
                owed = None if self.directions is None else deed(issue, done=self.done)
                yield Demand(issue, {"actor": actor, "place": place, "group": group}, owed)
            for word in self.ways or ():
                issue = f"corridor/{word}"
                yield Demand(issue, {"actor": actor, "place": place}, deed(issue, done=self.done))

    @property
    def _directions(self) -> tuple[str, ...]:
        """The directions that the term speaks to; movement where it leaves out all values."""
        return self.directions or (() if self.ways is not None else ("movement",))

    def sentence(self, voice: Voice) -> str:
        """Return who may move how, and which ways are open."""
        said = []
        if self.directions is not None:
            objects = [voice.say(_DIRECTIONS[word]) for word in self.directions]
            said.append(said_duty(self.by, self.groups, objects, voice, done=self.done))
        if self.ways is not None:
            ways = voice.language.join([voice.say(_WAYS[word]) for word in self.ways])
            said.append(voice.say(_OPEN[self.done], by=voice.actors(self.by), ways=ways))
        return voice.sentences([voice.located(each, self.places) for each in said])

    def topic(self, voice: Voice) -> str:
        """Return the movement."""
        return voice.say("movement of people, as a duty of {by}", by=voice.actors(self.by))


_DIRECTIONS: Mapping[str, str] = {
    "entry": mark("entry"),
    "exit": mark("exit"),
    "departure": mark("departure for good"),
    "residence": mark("residence"),
    "movement": mark("freedom of movement"),
}
_WAYS: Mapping[str, str] = {
    "checkpoints": mark("checkpoints"),
    "evacuation-routes": mark("routes for evacuation"),
    "humanitarian-corridors": mark("humanitarian corridors"),
}
_OPEN: Mapping[Deed, str] = {
    True: mark("{by} will keep open: {ways}"),
    False: mark("{by} will keep closed: {ways}"),
    "may": mark("{by} may keep open: {ways}"),
    "not-required": mark("{by} need not keep open: {ways}"),
}
