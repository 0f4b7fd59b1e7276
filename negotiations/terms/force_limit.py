"""`force-limit`: how large armed forces may or must be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from negotiations.clauses.rooms import Room
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent
from negotiations.terms.fields import Actor, Places, Words
from negotiations.terms.figures import Limit
from negotiations.terms.limits import LimitWords, limit_room, said_limit
from negotiations.terms.voices import Voice

Bound: TypeAlias = Annotated[Limit, Field(examples=[{"cap": 600_000}, {"at_most": "open"}, {"no_limit": True}])]
Bounds: TypeAlias = Mapping[Annotated[str, OnAxis("group")], Bound]


class ForceLimit(Term):
    """A limit on the size of forces, or the statement that there is none.

    Attributes:
        party: Whose forces they are.
        forces: Which forces are counted together.
        place: Where they are counted; everywhere where it is left out.
        personnel: What is said of the number of people.
        equipment: What is said of the number of pieces, by category.
        weapon_range: What is said of the range of the weapons, in kilometres.
        deployment: `free` where the text says that deployment is not limited, `limited` where it says that it is.
        characteristics: The same of what weapons can do, where the text does not say what of it.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = ForceLimit(id="6", party="XN", personnel={"cap": 600_000})
        >>> term.say(language("en"), builtin())
        'Northland will keep at most 600,000 people in its armed forces, and may keep that many'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['forces/personnel']
    """

    kind: Literal["force-limit"] = "force-limit"
    party: Actor
    forces: Annotated[Words, OnAxis("group"), Field(examples=["armed-forces", ["armed-forces", "national-guard"]])] = (
        "armed-forces",
    )
    place: Places | None = None
    personnel: Bound | None = None
    equipment: Annotated[Bounds, Field(min_length=1, examples=[{"tanks": {"cap": 800}}])] | None = None
    weapon_range: Annotated[Limit, Field(examples=[{"at_most": 40}])] | None = None
    deployment: Literal["free", "limited"] | None = None
    characteristics: Literal["free", "limited"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = (
        "personnel",
        "equipment",
        "weapon_range",
        "deployment",
        "characteristics",
    )
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "6", "kind": "force-limit", "party": "XN", "personnel": {"cap": 600_000}, "state": "peacetime"},
        {"id": "7", "kind": "force-limit", "party": "XS", "personnel": {"no_limit": True}, "deployment": "free"},
        {
            "id": "8",
            "kind": "force-limit",
            "party": "XN",
            "equipment": {"tanks": {"at_most": 342}, "artillery": {"at_most": 519}},
            "weapon_range": {"at_most": 40},
        },
        {"id": "9", "kind": "force-limit", "party": "XS", "deployment": "limited", "characteristics": "limited"},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say how compliance is checked, which is `monitoring`, or what happens on a breach: write a term "
        "with a `trigger` for that. A ban of a whole category is `weapons-ban`, that forces are disbanded is "
        "`force-measures`, and forces of others are `foreign-forces`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("SsrArm",), pam=("milrfm",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for the people, each category of equipment, the range of weapons, and deployment."""
        actor, place = extent(self.party), extent(self.place)
        if self.personnel is not None or not given(self, *self.value_fields):
            axes = {"actor": actor, "place": place, "group": extent(self.forces)}
            yield Demand("forces/personnel", axes, self._room("personnel", self.personnel, context))
        for category, limit in sorted((self.equipment or {}).items()):
            axes = {"actor": actor, "place": place, "group": extent(category)}
            yield Demand("forces/equipment", axes, self._room("equipment", limit, context, f".{category}"))
        axes = {"actor": actor, "place": place}
        if self.weapon_range is not None:
            yield Demand("forces/weapon-range", axes, self._room("weapon-range", self.weapon_range, context))
        freedoms = (("forces/deployment", self.deployment), ("forces/characteristics", self.characteristics))
        for issue, freedom in freedoms:
            if freedom is not None:
                yield Demand(issue, axes, room(issue, "may" if freedom == "free" else "must", freedom))

    def _room(self, what: str, limit: Limit | None, context: Context, part: str = "") -> Room | None:
        return limit_room(limit, f"forces/{what}", context, f"{self.id}.{what}{part}")

    def sentence(self, voice: Voice) -> str:
        """Return what is said of the forces."""
        party = voice.actor(self.party)
        said = []
        if self.personnel is not None:
            forces = voice.labels("group", self.forces)
            said.append(said_limit(self.personnel, _PEOPLE, "person", voice, party=party, what=forces))
        for category, limit in sorted((self.equipment or {}).items()):
            pieces = voice.label("group", category)
            said.append(said_limit(limit, _PIECES, "piece", voice, party=party, what=pieces))
        if self.weapon_range is not None:
            said.append(said_limit(self.weapon_range, _RANGE, "km", voice, party=party))
        if self.deployment is not None:
            said.append(voice.say(_DEPLOYMENT[self.deployment], party=party))
        if self.characteristics is not None:
            said.append(voice.say(_CHARACTERISTICS[self.characteristics], party=party))
        return voice.located(voice.sentences(said), self.place)

    def topic(self, voice: Voice) -> str:
        """Return the size of the forces, or what else is spoken of."""
        party = voice.actor(self.party)
        others = [name for name in given(self, *self.value_fields) if name in _TOPICS]
        if others and self.personnel is None:
            return voice.language.join([voice.say(_TOPICS[name], party=party) for name in others])
        return voice.say("the size of the {forces} of {party}", forces=voice.labels("group", self.forces), party=party)


_NUMBER = {
    "cap": mark("{party} will keep at most {quantity}, and may keep that many"),
    "at_most": mark("{party} will keep at most {quantity}"),
    "up_to": mark("{party} may keep up to {quantity}"),
    "at_least": mark("{party} will keep at least {quantity}"),
    "exactly": mark("{party} will keep exactly {quantity}"),
}
_PEOPLE = LimitWords(
    {"no_limit": mark("there will be no limit on the number of people in the {what} of {party}"), **_NUMBER},
    field="quantity",
    unset=mark("a number of people in its {what} that is still to be set"),
    number=mark("{figure} in its {what}"),
    share=mark("{fraction} of the baseline “{baseline}” in its {what}"),
)
_PIECES = LimitWords(
    {"no_limit": mark("there will be no limit on the number of pieces in the category {what} of {party}"), **_NUMBER},
    field="quantity",
    unset=mark("a number of pieces in the category {what} that is still to be set"),
    number=mark("{figure} in the category {what}"),
    share=mark("{fraction} of the baseline “{baseline}” in the category {what}"),
)
_RANGE = LimitWords(
    {
        "no_limit": mark("there will be no limit on the range of the weapons of {party}"),
        "cap": mark("the weapons of {party} will reach at most {quantity}, and may reach that far"),
        "at_most": mark("the weapons of {party} will reach at most {quantity}"),
        "up_to": mark("the weapons of {party} may reach up to {quantity}"),
        "at_least": mark("the weapons of {party} will reach at least {quantity}"),
        "exactly": mark("the weapons of {party} will reach exactly {quantity}"),
    },
    field="quantity",
    unset=mark("a distance that is still to be set"),
)
_TOPICS = {
    "equipment": mark("the amount of military equipment of {party}"),
    "weapon_range": mark("the range of the weapons of {party}"),
    "deployment": mark("the deployment of the forces of {party}"),
    "characteristics": mark("what the weapons of {party} can do"),
}
_CHARACTERISTICS = {
    "free": mark("there will be no limits on what the weapons of {party} can do"),
    "limited": mark("there will be limits on what the weapons of {party} can do"),
}
_DEPLOYMENT = {
    "free": mark("{party} may deploy its forces without limits"),
    "limited": mark("the deployment of the forces of {party} will be limited"),
}
