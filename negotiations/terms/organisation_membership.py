"""`organisation-membership`: whether a party is a member of an international organisation, or invited to be one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StrictBool

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actor, Actors
from negotiations.terms.voices import Voice

_MEMBERSHIP = "organisation/membership"
_INVITATION = "organisation/invitation"


class OrganisationMembership(Term):
    """Whether a party is a member of an international organisation or forum, and whether it is invited.

    Whom an organisation invites may come in, so an invitation also leaves membership open.

    Attributes:
        party: Whose membership it is.
        organisation: The organisation or forum.
        membership: `barred` where the party will not be a member, `member` where it will, `open` where it may be,
            `not-required` where it may stay out.
        invited: Whether the organisation invites the party.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = OrganisationMembership(id="13", party="XS", organisation="Harbour-League", invited=True)
        >>> term.say(language("en"), builtin())
        'Harbour League (as an organisation) will invite Southmark to be a member'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['organisation/membership', 'organisation/invitation']
    """

    kind: Literal["organisation-membership"] = "organisation-membership"
    party: Actor
    organisation: Annotated[Actors, Field(examples=["Harbour-League"])]
    membership: Literal["barred", "member", "open", "not-required"] | None = None
    invited: StrictBool | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("membership", "invited")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "13", "kind": "organisation-membership", "party": "XS", "organisation": "CoE", "membership": "open"},
        {
            "id": "14",
            "kind": "organisation-membership",
            "party": "XS",
            "organisation": "Harbour-League",
            "membership": "member",
            "invited": True,
        },
    )
    cannot_say: ClassVar[str] = (
        "Membership of a defence alliance is `alliance`, the steps toward a union of states are `union-accession`. "
        "When a party joins is the event `accession` of a `timing` term."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on membership, which is the party's, and on the invitation, which is the organisation's."""
        del context
        party = extent(self.party)
        for organisation in extents(self.organisation):
            member = {"actor": party, "other": organisation}
            if self.membership is not None:
                yield Demand(_MEMBERSHIP, member, deed(_MEMBERSHIP, done=_DEEDS[self.membership]))
            elif self.invited is None:
                yield Demand(_MEMBERSHIP, member, None)
            elif self.invited:
                yield Demand(_MEMBERSHIP, member, deed(_MEMBERSHIP, done="may"))
            if self.invited is not None:
                invites = {"actor": organisation, "other": party}
                yield Demand(_INVITATION, invites, deed(_INVITATION, done=self.invited))

    def sentence(self, voice: Voice) -> str:
        """Return what will be of the membership and the invitation."""
        said = [_SAID[value] for value in (self.membership, self.invited) if value is not None]
        party, organisation = voice.actor(self.party), voice.actors(self.organisation)
        return voice.sentences([voice.say(message, party=party, organisation=organisation) for message in said])

    def topic(self, voice: Voice) -> str:
        """Return the membership."""
        party, organisation = voice.actor(self.party), voice.actors(self.organisation)
        return voice.say("membership of {party} in {organisation}", party=party, organisation=organisation)


_DEEDS: Mapping[str | None, Deed] = {
    "barred": False,
    "member": True,
    "open": "may",
    "not-required": "not-required",
}
_SAID: Mapping[str | bool, str] = {
    "barred": mark("{party} will not be a member of {organisation}"),
    "member": mark("{party} will be a member of {organisation}"),
    "open": mark("{party} may be a member of {organisation}"),
    "not-required": mark("{party} may stay out of {organisation}"),
    True: mark("{organisation} will invite {party} to be a member"),
    False: mark("{organisation} will not invite {party} to be a member"),
}
