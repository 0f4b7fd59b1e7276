"""`use-of-force`: for what force is not used, or may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent
from negotiations.terms.fields import Actors, Kebabs, Places
from negotiations.terms.sides import check_two_sides, said_mutual, sides
from negotiations.terms.voices import Voice


class UseOfForce(Term):
    """For what force is not used, or may be: non-aggression, no recovery of territory by force, self-defence.

    Each purpose is a question of its own, as who renounces one has not renounced the others. Take the word that others
    took: `aggression`, `invasion`, `recover-territory`, `change-agreed-lines`, `sabotage`, `self-defence`.

    Attributes:
        party: Who uses no force, or may.
        against: Against whom; not said where it is left out.
        purposes: For what.
        force: `barred` where it is not used for this, `allowed` where it may be.
        places: Where, or over which places; everywhere where it is left out.
        mutual: Whether the other side does the same: each of several parties toward the others, or `against` toward
            `party`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = UseOfForce(id="2", party=["XN", "XS"], purposes="aggression", force="barred", mutual=True)
        >>> term.say(language("en"), builtin())
        'Northland and Southmark will use no force for this: aggression, each side toward the other'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['use-of-force/aggression', 'use-of-force/aggression']
    """

    kind: Literal["use-of-force"] = "use-of-force"
    party: Actors
    against: Actors | None = None
    purposes: Annotated[Kebabs, OnAxis("purpose"), Field(examples=["aggression", ["sabotage", "invasion"]])]
    force: Literal["barred", "allowed"] | None = None
    places: Places | None = None
    mutual: StrictBool = False

    value_fields: ClassVar[tuple[str, ...]] = ("force",)
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "16", "kind": "use-of-force", "party": "XS", "purposes": "sabotage", "force": "barred"},
        {
            "id": "22",
            "kind": "use-of-force",
            "party": "XN",
            "against": "XS",
            "purposes": ["recover-territory", "change-agreed-lines"],
            "places": "XN-03",
            "force": "barred",
            "mutual": True,
        },
        {
            "id": "5",
            "kind": "use-of-force",
            "party": "XN",
            "against": "XS",
            "purposes": "self-defence",
            "force": "allowed",
            "trigger": "attack:XS>XN",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say that fighting that goes on stops: that is `ceasefire`. That the promise is written into a law "
        "or a treaty is `legal-form`, and what others do when it is broken is `security-guarantee` or `sanctions`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("CeGen",))

    @model_validator(mode="after")
    def _two_sides(self) -> Self:
        if self.mutual:
            check_two_sides(self, "party", "against")
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each side for each purpose."""
        del context
        place = extent(self.places)
        for purpose in self.purposes:
            issue = f"use-of-force/{purpose}"
            used = deed(issue, done=_DEEDS.get(self.force))
            for actor, other in sides(self.party, self.against, mutual=self.mutual):
                yield Demand(issue, {"actor": actor, "other": other, "place": place}, used)

    def sentence(self, voice: Voice) -> str:
        """Return for what force is not used, or may be."""
        party, purposes = voice.actors(self.party), voice.labels("purpose", self.purposes)
        against = "" if self.against is None else voice.actors(self.against)
        said = voice.say(_SAID[self.force, bool(against)], party=party, against=against, purposes=purposes)
        return voice.located(said_mutual(said, voice, mutual=self.mutual), self.places)

    def topic(self, voice: Voice) -> str:
        """Return the use of force."""
        party, purposes = voice.actors(self.party), voice.labels("purpose", self.purposes)
        return voice.say("the use of force by {party} for this: {purposes}", party=party, purposes=purposes)


_DEEDS: Mapping[str | None, Deed] = {"barred": False, "allowed": "may"}
_SAID: Mapping[tuple[str | None, bool], str] = {
    ("barred", False): mark("{party} will use no force for this: {purposes}"),
    ("barred", True): mark("{party} will use no force against {against} for this: {purposes}"),
    ("allowed", False): mark("{party} may use force for this: {purposes}"),
    ("allowed", True): mark("{party} may use force against {against} for this: {purposes}"),
}
"""What is said of whether force is used, and whether it is said against whom."""
