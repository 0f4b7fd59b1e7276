"""`humanitarian-access`: who lets organisations reach people in need, bring them aid and take them out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.checks import check_details, given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import Deed, deed, said_duty
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.fields import Actors, Groups, Places
from negotiations.terms.voices import Voice

_RIGHTS: Mapping[str, str] = {
    "access": "rights/humanitarian-access",
    "aid": "rights/humanitarian-aid",
    "evacuation": "rights/evacuation",
}
_CORRIDORS = "corridor/humanitarian-corridors"


class HumanitarianAccess(Timed):
    """Who lets organisations reach people in need, bring them aid and take them out, and from when.

    That organisations may come, that they may hand out aid, and that a way is kept open for them are questions of their
    own.

    Attributes:
        by: Who lets them in.
        to: Which organisations; not said where it is left out.
        groups: Whom they help; everybody where it is left out.
        places: Where; everywhere where it is left out.
        access: Whether they are let in: `true`; `false` where they are not; `may` where they may be; `not-required`
            where they need not be.
        aid: Whether they may bring aid to people directly, with the same words.
        evacuation: Whether they may take people out, with the same words.
        corridors: Whether corridors are kept open for them, with the same words.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = HumanitarianAccess(id="4", by=("XS",), to=("search-teams",), places=("XN-01",), access=True)
        >>> term.say(language("en"), builtin())
        'Southmark will guarantee: humanitarian access, to search teams, in Highmoor (Northland)'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['rights/humanitarian-access']
    """

    kind: Literal["humanitarian-access"] = "humanitarian-access"
    by: Annotated[Actors, Field(examples=["XS", ["XN", "XS"]])]
    to: Annotated[Actors, Field(examples=["humanitarian-organisations", "ICRC"])] | None = None
    groups: Annotated[Groups, Field(examples=["civilians", "citizens"])] | None = None
    places: Places | None = None
    access: Deed | None = None
    aid: Deed | None = None
    evacuation: Deed | None = None
    corridors: Deed | None = None

    value_fields: ClassVar[tuple[str, ...]] = (*_RIGHTS, "corridors")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "4", "kind": "humanitarian-access", "by": "XS", "to": "humanitarian-organisations", "access": True},
        {
            "id": "5",
            "kind": "humanitarian-access",
            "by": ["XN", "XS"],
            "to": "ICRC",
            "places": ["XN-01", "XN-02"],
            "access": True,
            "corridors": True,
            "within": {"days": 3, "of": "ceasefire.start"},
        },
        {
            "id": "6",
            "kind": "humanitarian-access",
            "by": "XS",
            "to": "ICRC",
            "groups": "civilians",
            "aid": True,
            "evacuation": "may",
        },
    )
    cannot_say: ClassVar[str] = (
        "It does not say who pays for the aid, which is `payment`, nor that monitors are let in, which is "
        "`monitoring`, nor where people may go on their own, which is `movement`. "
        "It yields the same questions as a `right` to `humanitarian-access` and `humanitarian-aid`, and adds the "
        "corridors and the time."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("DevHum", "HrMob"))

    @model_validator(mode="after")
    def _only_access_has_a_time(self) -> Self:
        if self.status == "stated":
            check_details(self, "access", *TIMES)
        return self

    @property
    def _rights(self) -> tuple[str, ...]:
        """The rights that the term speaks to; the access where it leaves out all values."""
        return given(self, *_RIGHTS) or (() if self.corridors is not None else ("access",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each of those who let them in, for each right, the corridors and the time."""
        del context
        place, group = extent(self.places), extent(self.groups)
        for actor in extents(self.by):
            for name in self._rights:
                issue = _RIGHTS[name]
                owed = deed(issue, done=getattr(self, name))
                for other in extents_or_none(self.to):
                    yield Demand(issue, {"actor": actor, "other": other, "place": place, "group": group}, owed)
            if self.corridors is not None:
                yield Demand(_CORRIDORS, {"actor": actor, "place": place}, deed(_CORRIDORS, done=self.corridors))
            yield from self.times("humanitarian-access", {"actor": actor, "place": place, "group": group})

    def sentence(self, voice: Voice) -> str:
        """Return who will let whom in, for what, and when."""
        said = [self._said_right(name, voice) for name in self._rights]
        if self.corridors is not None:
            open_ways = voice.say(_CORRIDOR[self.corridors], by=voice.actors(self.by))
            said.append(voice.located(open_ways, self.places))
        return voice.sentences(said)

    def _said_right(self, name: str, voice: Voice) -> str:
        said = said_duty(self.by, self.groups, [voice.say(_NAMES[name])], voice, done=getattr(self, name))
        if self.to is not None:
            said = voice.say("{sentence}, to {organisations}", sentence=said, organisations=voice.actors(self.to))
        said = voice.located(said, self.places)
        return self.said_when(said, voice) if name == "access" else said

    def topic(self, voice: Voice) -> str:
        """Return the access."""
        return voice.say("humanitarian access, as a duty of {by}", by=voice.actors(self.by))


_NAMES: Mapping[str, str] = {
    "access": mark("humanitarian access"),
    "aid": mark("humanitarian aid"),
    "evacuation": mark("evacuation"),
}
_CORRIDOR: Mapping[Deed, str] = {
    True: mark("{by} will keep humanitarian corridors open"),
    False: mark("{by} will keep humanitarian corridors closed"),
    "may": mark("{by} may keep humanitarian corridors open"),
    "not-required": mark("{by} need not keep humanitarian corridors open"),
}
