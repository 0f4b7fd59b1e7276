"""`weapons-ban`: which weapons a party may not have, acquire, hand on or make, or may."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Groups, OneOrSeveral, Places
from negotiations.terms.voices import Voice

Act: TypeAlias = Literal["possession", "acquisition", "transfer", "production"]

# What has another side: a transfer has a recipient, an acquisition a supplier.
_TWO_SIDED = frozenset({"acquisition", "transfer"})


class WeaponsBan(Term):
    """A ban of weapons, or the statement that they are allowed.

    Attributes:
        party: Who may not have, acquire, hand on or make them.
        categories: The categories of weapons.
        act: What is banned, each a question of its own: `possession`, `acquisition`, `transfer`, `production`.
        other: To whom nothing is transferred, or from whom nothing is acquired; anybody where it is left out.
        place: Where; everywhere where it is left out.
        allowed: Whether it is allowed instead of banned.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = WeaponsBan(id="9", party="XN", categories="long-range-missiles", act="possession")
        >>> term.say(language("en"), builtin())
        'Northland will not possess long-range missiles'
    """

    kind: Literal["weapons-ban"] = "weapons-ban"
    party: Actors
    categories: Groups
    act: Annotated[OneOrSeveral[Act], Field(examples=["possession", ["production", "acquisition"]])]
    other: Actors | None = None
    place: Places | None = None
    allowed: StrictBool = False

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "9", "kind": "weapons-ban", "party": "XN", "categories": "long-range-missiles", "act": "possession"},
        {
            "id": "10",
            "kind": "weapons-ban",
            "party": "XW",
            "categories": ["tanks", "artillery"],
            "act": "transfer",
            "other": "XN",
            "allowed": True,
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot set a number, which is `force-limit`, or say who verifies the ban, which is `monitoring`. That a "
        "party is without weapons of mass destruction is `nuclear-status`. Weapons for which there is no word in the "
        "vocabulary have to be added to `words` of the negotiation."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("SsrArm", "DdrDemil"), pam=("embarg",))

    @model_validator(mode="after")
    def _another_side(self) -> Self:
        if self.other is not None and _TWO_SIDED.isdisjoint(self.act):
            message = f"found 'other' beside 'act: {self.act[0]}', which has no other side"
            raise fault("keys-clash", message, "leave out 'other'", at=("other",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for each act."""
        del context
        place, group = extent(self.place), extent(self.categories)
        for act in self.act:
            issue = f"weapons/{act}"
            present = deed(issue, done="may" if self.allowed else False)
            for actor in extents(self.party):
                for other in extents_or_none(self.other if act in _TWO_SIDED else None):
                    yield Demand(issue, {"actor": actor, "other": other, "place": place, "group": group}, present)

    def sentence(self, voice: Voice) -> str:
        """Return what is banned or allowed."""
        said = []
        for act in self.act:
            sided = self.other is not None and act in _TWO_SIDED
            message = _SAID[act, self.allowed, sided]
            other = voice.actors(self.other) if self.other is not None else ""
            party, categories = voice.actors(self.party), voice.groups(self.categories)
            said.append(voice.say(message, party=party, categories=categories, other=other))
        return voice.located(voice.sentences(said), self.place)

    def topic(self, voice: Voice) -> str:
        """Return the weapons of the party."""
        party, categories = voice.actors(self.party), voice.groups(self.categories)
        return voice.say("{categories} of {party}", party=party, categories=categories)


_SAID: Mapping[tuple[str, bool, bool], str] = {
    ("possession", False, False): mark("{party} will not possess {categories}"),
    ("possession", True, False): mark("{party} may possess {categories}"),
    ("production", False, False): mark("{party} will not produce {categories}"),
    ("production", True, False): mark("{party} may produce {categories}"),
    ("acquisition", False, False): mark("{party} will not acquire {categories}"),
    ("acquisition", False, True): mark("{party} will not acquire {categories} from {other}"),
    ("acquisition", True, False): mark("{party} may acquire {categories}"),
    ("acquisition", True, True): mark("{party} may acquire {categories} from {other}"),
    ("transfer", False, False): mark("{party} will not transfer {categories} to anybody"),
    ("transfer", False, True): mark("{party} will not transfer {categories} to {other}"),
    ("transfer", True, False): mark("{party} may transfer {categories} to anybody"),
    ("transfer", True, True): mark("{party} may transfer {categories} to {other}"),
}
"""What is said of an act, whether it is allowed, and whether its other side is named."""
