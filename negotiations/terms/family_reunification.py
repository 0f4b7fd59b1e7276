"""`family-reunification`: who lets families that the conflict has parted live together, meet and stay in touch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed, said_duty
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Groups, Places
from negotiations.terms.voices import Voice

_RIGHTS: Mapping[str, str] = {
    "reunification": "rights/family-reunification",
    "visits": "rights/family-visits",
    "contact": "rights/family-contact",
}
_PROGRAMME = "programme/family-reunification"


class FamilyReunification(Term):
    """Who lets families that the conflict has parted live together, meet and stay in touch.

    A programme is a question beside the right: who runs one need not promise anybody a result, and who lets families
    join need not run one.

    Attributes:
        by: Who owes it; `unstated` where the text does not say.
        groups: Which families.
        places: Where they may join or meet; everywhere where it is left out.
        reunification: Whether they may live together again: `true`; `false` where they are kept from it; `may` where it
            may be granted; `not-required` where it need not be.
        visits: Whether they may meet, with the same words.
        contact: Whether they may write and speak to each other, with the same words.
        programme: Whether a programme helps them, with the same words.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = FamilyReunification(id="24c", by=("unstated",), programme=True)
        >>> term.say(language("en"), builtin())
        'parties that are not named will run a programme of family reunification for separated families'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['programme/family-reunification']
    """

    kind: Literal["family-reunification"] = "family-reunification"
    by: Annotated[Actors, Field(examples=["XS", ["XN", "XS"], "unstated"])]
    groups: Annotated[Groups, Field(examples=["separated-families"])] = ("separated-families",)
    places: Places | None = None
    reunification: Deed | None = None
    visits: Deed | None = None
    contact: Deed | None = None
    programme: Deed | None = None

    value_fields: ClassVar[tuple[str, ...]] = (*_RIGHTS, "programme")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "24c", "kind": "family-reunification", "by": "unstated", "programme": True},
        {"id": "9", "kind": "family-reunification", "by": ["XN", "XS"], "reunification": True},
        {
            "id": "8",
            "kind": "family-reunification",
            "by": ["XN", "XS"],
            "groups": ["separated-families", "displaced-persons"],
            "places": ["XN-01", "XN-02"],
            "visits": True,
            "contact": "may",
            "state": "ceasefire-in-force",
        },
    )
    cannot_say: ClassVar[str] = (
        "It does not say where the checkpoints are at which people cross, which is `movement`, nor that children are "
        "given back to their families, which is `children`. "
        "It yields the same question as a `right` to `family-reunification`, and adds the programme beside it."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("GeFa", "CprPriv"))

    @property
    def _rights(self) -> tuple[str, ...]:
        """The rights that the term speaks to; the reunification where it leaves out all values."""
        return given(self, *_RIGHTS) or (() if self.programme is not None else ("reunification",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on whoever owes it for each right, and for the programme."""
        del context
        group = extent(self.groups)
        for actor in extents(self.by):
            for name in self._rights:
                axes = {"actor": actor, "place": extent(self.places), "group": group}
                yield Demand(_RIGHTS[name], axes, deed(_RIGHTS[name], done=getattr(self, name)))
            if self.programme is not None:
                yield Demand(_PROGRAMME, {"actor": actor, "group": group}, deed(_PROGRAMME, done=self.programme))

    def sentence(self, voice: Voice) -> str:
        """Return what will be done for the families."""
        said = [self._said_right(name, voice) for name in self._rights]
        if self.programme is not None:
            by, groups = voice.actors(self.by), voice.groups(self.groups)
            said.append(voice.say(_PROGRAMMES[self.programme], by=by, groups=groups))
        return voice.sentences(said)

    def _said_right(self, name: str, voice: Voice) -> str:
        said = said_duty(self.by, self.groups, [voice.say(_NAMES[name])], voice, done=getattr(self, name))
        return voice.located(said, self.places)

    def topic(self, voice: Voice) -> str:
        """Return the families."""
        by, groups = voice.actors(self.by), voice.groups(self.groups)
        return voice.say("family life of {groups}, as a duty of {by}", groups=groups, by=by)


_NAMES: Mapping[str, str] = {
    "reunification": mark("family reunification"),
    "visits": mark("family visits"),
    "contact": mark("contact with the family"),
}
_PROGRAMMES: Mapping[Deed, str] = {
    True: mark("{by} will run a programme of family reunification for {groups}"),
    False: mark("{by} will run no programme of family reunification for {groups}"),
    "may": mark("{by} may run a programme of family reunification for {groups}"),
    "not-required": mark("{by} need not run a programme of family reunification for {groups}"),
}
