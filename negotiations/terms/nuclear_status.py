"""`nuclear-status`: whether a party is without weapons of mass destruction, and lets none in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from negotiations.clauses.scopes import Extent
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand, How, room
from negotiations.terms.extents import extent
from negotiations.terms.faults import fault
from negotiations.terms.fields import OneOrSeveral, Places, Words
from negotiations.terms.voices import Voice

Act: TypeAlias = Literal["acquisition", "production", "transit", "stationing"]
Acts: TypeAlias = Annotated[OneOrSeveral[Act], Field(examples=["acquisition", ["transit", "stationing"]])]

_PRESENCE = "forces/presence"


class NuclearStatus(Term):
    """Whether parties are without weapons of mass destruction, and whether they let those of others in.

    To be without them is not to possess them. What else they may not do is said act by act.

    Attributes:
        party: Whose status it is.
        weapons: Which weapons; all weapons of mass destruction where it is left out.
        possession: `barred` where the parties will have none, `allowed` where they may.
        banned: What they may not do: `acquisition` (to receive them), `production`, `transit` through their territory,
            `stationing` of the weapons of others there.
        allowed: Which of these they may do.
        places: Their territory, for `transit` and `stationing`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = NuclearStatus(id="18", party="XN", weapons="nuclear-weapons", possession="barred")
        >>> term.say(language("en"), builtin())
        'Northland will be without nuclear weapons'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['weapons/possession']
    """

    kind: Literal["nuclear-status"] = "nuclear-status"
    party: Annotated[Words, OnAxis("actor"), Field(examples=["XN", ["XN", "XS"]])]
    weapons: Annotated[Words, OnAxis("group"), Field(examples=["nuclear-weapons"])] = ("weapons-of-mass-destruction",)
    possession: Literal["barred", "allowed"] | None = None
    banned: Acts | None = None
    allowed: Acts | None = None
    places: Places | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("possession", "banned", "allowed")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "18", "kind": "nuclear-status", "party": "XN", "weapons": "nuclear-weapons", "possession": "barred"},
        {
            "id": "4",
            "kind": "nuclear-status",
            "party": "XN",
            "possession": "barred",
            "banned": ["acquisition", "transit", "stationing"],
            "places": "XN",
        },
        {
            "id": "5",
            "kind": "nuclear-status",
            "party": "XS",
            "weapons": "nuclear-weapons",
            "allowed": "stationing",
            "places": "XS",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say under which treaty: that is `legal-form`. Other weapons, and the handing on of weapons, are "
        "`weapons-ban`; the running of nuclear power plants is `power-plant`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        banned, allowed = self.banned or (), self.allowed or ()
        both = next((act for act in allowed if act in banned), None)
        if both is not None:
            at = ("allowed", allowed.index(both))
            raise fault("keys-clash", f"found {both!r} in 'banned' and 'allowed', expected one of them", at=at)
        if "stationing" in (*banned, *allowed) and self.places is None:
            raise fault("missing-key", "missing key 'places', expected beside 'stationing'", "name the territory")
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield whether they possess the weapons, and a demand for each act."""
        del context
        axes = {"actor": extent(self.party), "group": extent(self.weapons)}
        if self.possession is not None or (self.banned is None and self.allowed is None):
            how = None if self.possession is None else _POSSESSION[self.possession]
            possessed = None if how is None else room("weapons/possession", how, "present")
            yield Demand("weapons/possession", axes, possessed)
        for act, how in self._acts():
            place = extent(self.places) if act in _ON_TERRITORY else None
            issue = _PRESENCE if act == "stationing" else f"weapons/{act}"
            # Whose weapons are stationed is everybody's but the party's own, of which its status speaks.
            actor = Extent.of(*self.party, all_but=True) if act == "stationing" else axes["actor"]
            yield Demand(issue, {**axes, "actor": actor, "place": place}, room(issue, how, "present"))

    def _acts(self) -> Iterable[tuple[Act, How]]:
        for act in self.banned or ():
            yield act, "must-not"
        for act in self.allowed or ():
            yield act, "may"

    def sentence(self, voice: Voice) -> str:
        """Return whether they have the weapons, and what they may do with them."""
        party = voice.language.join([voice.actor(word) for word in self.party])
        weapons = voice.labels("group", self.weapons)
        places = "" if self.places is None else voice.places(self.places)
        said = [] if self.possession is None else [_SAID[self.possession]]
        said += [_ACTS[act, how] for act, how in self._acts()]
        return voice.sentences([voice.say(message, party=party, weapons=weapons, places=places) for message in said])

    def topic(self, voice: Voice) -> str:
        """Return the status."""
        party = voice.language.join([voice.actor(word) for word in self.party])
        weapons = voice.labels("group", self.weapons)
        return voice.say("the status of {party} in respect of {weapons}", party=party, weapons=weapons)


_ON_TERRITORY = frozenset({"transit", "stationing"})
_POSSESSION: Mapping[str, How] = {"barred": "must-not", "allowed": "may"}
_SAID: Mapping[str, str] = {
    "barred": mark("{party} will be without {weapons}"),
    "allowed": mark("{party} may have {weapons}"),
}
_ACTS: Mapping[tuple[str, str], str] = {
    ("acquisition", "must-not"): mark("{party} will not acquire {weapons}"),
    ("acquisition", "may"): mark("{party} may acquire {weapons}"),
    ("production", "must-not"): mark("{party} will not produce {weapons}"),
    ("production", "may"): mark("{party} may produce {weapons}"),
    ("transit", "must-not"): mark("{party} will let no transit of {weapons} through its territory"),
    ("transit", "may"): mark("{party} may let transit of {weapons} through its territory"),
    ("stationing", "must-not"): mark("there will be no {weapons} of others in {places}"),
    ("stationing", "may"): mark("{weapons} of others may be in {places}"),
}
"""What is said of an act, and whether it is banned or allowed."""
