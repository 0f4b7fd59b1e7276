"""`foreign-forces`: whether forces of others are in a place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Groups, Places
from negotiations.terms.voices import Voice


class ForeignForces(Term):
    """Whether forces of an organisation or of states are in a place.

    An organisation is not its members: `Harbour-League` speaks of forces under its flag, `Harbour-League-members` of
    the forces of each member.

    Attributes:
        place: Where.
        of: Whose forces.
        types: Which forces (`combat-aircraft`, `military-bases`), and whether they are permanent or under whose command
            (`permanent-forces`, `alliance-command-forces`); all where it is left out.
        presence: `forbidden`, `deployed` where they will be there, `allowed` where they may be.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = ForeignForces(id="8", place="XN", of="Harbour-League", presence="forbidden")
        >>> term.say(language("en"), builtin())
        'there will be no forces of Harbour League (as an organisation) in Northland'
    """

    kind: Literal["foreign-forces"] = "foreign-forces"
    place: Places
    of: Annotated[Actors, Field(examples=["Harbour-League", {"all_but": ["XN"]}])]
    types: Annotated[Groups, Field(examples=["combat-aircraft", "permanent-forces"])] | None = None
    presence: Literal["forbidden", "deployed", "allowed"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("presence",)
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "8", "kind": "foreign-forces", "place": "XN", "of": "Harbour-League", "presence": "forbidden"},
        {
            "id": "9",
            "kind": "foreign-forces",
            "place": "XE",
            "of": "Harbour-League-members",
            "types": "combat-aircraft",
            "presence": "deployed",
        },
        {
            "id": "10",
            "kind": "foreign-forces",
            "place": "XN",
            "of": {"all_but": ["XN"]},
            "presence": "allowed",
            "trigger": "invitation-of:XN",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say how many forces there are, or what they may do. When they leave is `withdrawal`, and how "
        "large the forces of a party may be is `force-limit`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(
        pax=("SsrFf", "ImPK"), pam=("with", "unpkf", "regpkf"), ucdp=("Withd", "PKO")
    )

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the presence of the forces."""
        del context
        place, group = extent(self.place), extent(self.types)
        present = deed("forces/presence", done=_DEEDS.get(self.presence))
        for owner in extents(self.of):
            yield Demand("forces/presence", {"actor": owner, "place": place, "group": group}, present)

    def sentence(self, voice: Voice) -> str:
        """Return whether the forces will be there."""
        of, place = voice.actors(self.of), voice.places(self.place)
        if self.types is None:
            return voice.say(_FORCES[self.presence], of=of, place=place)
        return voice.say(_TYPES[self.presence], types=voice.groups(self.types), of=of, place=place)

    def topic(self, voice: Voice) -> str:
        """Return the presence of the forces."""
        of, place = voice.actors(self.of), voice.places(self.place)
        return voice.say("the presence of forces of {of} in {place}", of=of, place=place)


_DEEDS: Mapping[str | None, Deed] = {"forbidden": False, "deployed": True, "allowed": "may"}

_FORCES: Mapping[str | None, str] = {
    "forbidden": mark("there will be no forces of {of} in {place}"),
    "deployed": mark("forces of {of} will be stationed in {place}"),
    "allowed": mark("forces of {of} may be stationed in {place}"),
}
_TYPES: Mapping[str | None, str] = {
    "forbidden": mark("there will be no {types} of {of} in {place}"),
    "deployed": mark("{types} of {of} will be in {place}"),
    "allowed": mark("{types} of {of} may be in {place}"),
}
