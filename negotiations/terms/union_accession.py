"""`union-accession`: how far a party may come toward being a member of a union of states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actor, Actors
from negotiations.terms.graded import Graded
from negotiations.terms.voices import Voice


class UnionAccession(Graded):
    """How far a party comes toward being a member of a union of states.

    Each step is demanded at least, `none` at most. With `may`, the step is left open to the party and nobody has
    promised that it is taken: "may move to the union".

    Attributes:
        party: Who would be a member.
        union: The union.
        level: The step: `none`, `eligible` to apply, `candidate`, `member`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = UnionAccession(id="11", party="XN", union="Harbour-League", level="eligible")
        >>> term.say(language("en"), builtin())
        'Northland will be eligible for membership of Harbour League (as an organisation)'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['union/accession']
    """

    kind: Literal["union-accession"] = "union-accession"
    party: Actor
    union: Annotated[Actors, Field(examples=["Harbour-League"])]
    level: Literal["none", "eligible", "candidate", "member"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("level",)
    limits: ClassVar[frozenset[str]] = frozenset({"none"})
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "11", "kind": "union-accession", "party": "XN", "union": "Harbour-League", "level": "eligible"},
        {
            "id": "7",
            "kind": "union-accession",
            "party": "XN",
            "union": "Harbour-League",
            "level": "member",
            "may": True,
        },
        {
            "id": "8",
            "kind": "union-accession",
            "party": "XS",
            "union": "Harbour-League",
            "level": "candidate",
            "exactly": True,
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say when the party becomes a member: that is the event `accession` of a `timing` term. Membership "
        "of a defence alliance is `alliance`, of any other organisation `organisation-membership`; access to the "
        "market of the union is `market-access`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the step toward each union."""
        del context
        step = self.graded("union/accession", self.level)
        for union in extents(self.union):
            yield Demand("union/accession", {"actor": extent(self.party), "other": union}, step)

    def sentence(self, voice: Voice) -> str:
        """Return how far the party will come."""
        party, union = voice.actor(self.party), voice.actors(self.union)
        return self.said_exactly(voice.say(_LEVELS[self.level, self.may], party=party, union=union), voice)

    def topic(self, voice: Voice) -> str:
        """Return the accession."""
        return voice.say(
            "accession of {party} to {union}", party=voice.actor(self.party), union=voice.actors(self.union)
        )


_LEVELS: Mapping[tuple[str | None, bool], str] = {
    ("none", False): mark("{party} will take no step toward membership of {union}"),
    ("none", True): mark("{party} may take no step toward membership of {union}"),
    ("eligible", False): mark("{party} will be eligible for membership of {union}"),
    ("eligible", True): mark("{party} may be eligible for membership of {union}"),
    ("candidate", False): mark("{party} will be a candidate for membership of {union}"),
    ("candidate", True): mark("{party} may be a candidate for membership of {union}"),
    ("member", False): mark("{party} will become a member of {union}"),
    ("member", True): mark("{party} may become a member of {union}"),
}
"""What is said of a step, and whether it is allowed rather than demanded."""
