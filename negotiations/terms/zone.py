"""`zone`: places with rules of their own, and who keeps out of them or runs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, StrictBool, model_validator

from negotiations.clauses.scopes import UNSTATED, Extent
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.checks import check_none_beside
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import deed
from negotiations.terms.demands import Demand, Frame, room
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Groups, Kebab, OneOrSeveral, Places
from negotiations.terms.figures import Limit
from negotiations.terms.limits import MEASURE, limit_room, said_limit
from negotiations.terms.voices import Voice

Regime: TypeAlias = Literal[
    "demilitarised", "buffer", "neutral", "security", "free-economic", "safe", "cantonment", "unfortified"
]
Width: TypeAlias = Annotated[Limit, Field(examples=[{"at_least": 20}, {"exactly": "open"}])]
Widths: TypeAlias = Mapping[Annotated[str, OnAxis("group")], Width]

_LINE = "zone/reference-line"
_WIDTH = "zone/width"


class Zone(Timed):
    """Places with rules of their own: a demilitarised, buffer, neutral, security or free economic zone, and others.

    Each regime is a question of its own. With a width or a line, the zone is a strip and not all of the places: whose
    forces keep out of it is then only compared with texts about a strip along the same line.

    Attributes:
        places: Where the zone lies.
        regimes: What it is: `demilitarised`, `buffer`, `neutral`, `security`, `free-economic`; `safe` for people who
            flee, `cantonment` where forces gather to lay down their arms, `unfortified`.
        established: Whether there will be one: `true`, `false`, or `may`.
        number: How many such zones there are in the places.
        width: How wide it is, in kilometres; `open` for a width that is still to be agreed.
        widths: How wide it is for each class of weapons, in kilometres.
        reference_line: The line from which it is measured, as in `line-of-contact` or `state-border`.
        closed_to: Whose forces keep out of it.
        closed_forces: Which forces or weapons of these keep out; all where it is left out.
        administrator: Who administers it; `unstated` where the text says that this is not settled.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Zone(id="21", places="XN-01", regimes=["neutral", "buffer"], closed_to="XS")
        >>> term.say(language("en"), builtin())
        'there will be a neutral and buffer zone in Highmoor (Northland); forces of Southmark will keep out of it'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['zone/neutral', 'zone/buffer', 'forces/presence']
    """

    kind: Literal["zone"] = "zone"
    places: Places
    regimes: Annotated[OneOrSeveral[Regime], Field(examples=["demilitarised", ["neutral", "buffer"]])]
    established: StrictBool | Literal["may"] = True
    number: Annotated[Limit, Field(examples=[{"exactly": 26}])] | None = None
    width: Width | None = None
    widths: Annotated[Widths, Field(min_length=1, examples=[{"artillery": {"at_least": 50}}])] | None = None
    reference_line: Annotated[Kebab, OnAxis("line"), Field(examples=["line-of-contact"])] | None = None
    closed_to: Actors | None = None
    closed_forces: Annotated[Groups, Field(examples=["heavy-weapons"])] | None = None
    administrator: Actors | None = None

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "21", "kind": "zone", "places": "XN-01", "regimes": "demilitarised", "closed_to": "XS"},
        {
            "id": "22",
            "kind": "zone",
            "places": "XN-03",
            "regimes": ["buffer", "security"],
            "width": {"at_least": 20},
            "widths": {"artillery": {"at_least": 50}},
            "reference_line": "line-of-contact",
            "closed_to": ["XN", "XS"],
            "closed_forces": "heavy-weapons",
        },
        {"id": "24", "kind": "zone", "places": "XS", "regimes": "cantonment", "number": {"exactly": 12}},
        {
            "id": "23",
            "kind": "zone",
            "places": "XN-02",
            "regimes": "free-economic",
            "established": "may",
            "administrator": "XN",
            "after": "referendum",
        },
    )
    cannot_say: ClassVar[str] = (
        "Only 'demilitarised' keeps the forces of the parties out by itself; for other regimes, and other forces, say "
        "so in `closed_to`. A number of zones does not say where they lie. That forces leave the place is "
        "`withdrawal`, whose it is recognised to be `recognition`, and who watches over it `monitoring`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("DdrDemil",))

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        check_none_beside(self, "established", *_NEEDS_A_ZONE[self.established])
        if self.closed_forces is not None and self.closed_to is None:
            hint = "add 'closed_to: unstated' where the text does not say whose"
            raise fault("missing-key", "found 'closed_forces' without 'closed_to'", hint, at=("closed_forces",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield its regimes, its width and line, who keeps out, who administers it, and when it is established."""
        place = extent(self.places)
        for regime in self.regimes:
            issue = f"zone/{regime}"
            # Only here does it matter how much of the place the zone is: a demilitarised place has no forces at all.
            frame = self._strip if regime == "demilitarised" else ()
            yield Demand(issue, {"place": place}, deed(issue, done=self.established), frame)
            if self.number is not None:
                many = f"zone/number/{regime}"
                yield Demand(many, {"place": place}, limit_room(self.number, many, context, f"{self.id}.number"))
        yield from self._extension(place, context)
        for actor in () if self.closed_to is None else extents(self.closed_to):
            axes = {"actor": actor, "place": place, "group": extent(self.closed_forces)}
            yield Demand("forces/presence", axes, deed("forces/presence", done=False), self._strip)
        for actor in () if self.administrator is None else extents(self.administrator):
            inside = deed("zone/administrator", done=True)
            yield Demand("zone/administrator", {"actor": actor, "place": place}, inside)
        yield from self.times("zone-established", {})

    def _extension(self, place: Extent | None, context: Context) -> Iterable[Demand]:
        """Yield how wide the zone is, and from which line."""
        frame: Frame = () if self.reference_line is None else (("line", self.reference_line),)
        widths = [("", self.width)] if self.width is not None else []
        for group, width in [*widths, *sorted((self.widths or {}).items())]:
            name = f"{self.id}.width{group and '.'}{group}"
            far = limit_room(width, _WIDTH, context, name)
            yield Demand(_WIDTH, {"place": place, "group": extent(group or None)}, far, frame)
        if self.reference_line is not None:
            yield Demand(_LINE, {"place": place}, room(_LINE, "must", self.reference_line))

    @property
    def _strip(self) -> Frame:
        """The line along which the zone is a strip; nothing where it is all of the places."""
        if self.width is None and self.widths is None and self.reference_line is None:
            return ()
        return (("line", self.reference_line or UNSTATED),)

    def sentence(self, voice: Voice) -> str:
        """Return what the zone is, how wide, who keeps out, and who administers it."""
        regimes, places = self._regimes(voice), voice.places(self.places)
        parts = [self.said_when(voice.say(_SAID[self.established], regimes=regimes, places=places), voice)]
        if self.number is not None:
            parts.append(said_limit(self.number, MEASURE, "", voice, what=voice.say("the number of such zones")))
        if self.width is not None:
            parts.append(said_limit(self.width, MEASURE, "km", voice, what=voice.say("its width")))
        for group, width in sorted((self.widths or {}).items()):
            what = voice.say("its width (for: {group})", group=voice.label("group", group))
            parts.append(said_limit(width, MEASURE, "km", voice, what=what))
        if self.reference_line is not None:
            parts.append(voice.say("it will be measured from: {line}", line=voice.label("line", self.reference_line)))
        if self.closed_to is not None:
            parts.append(voice.say("{forces} will keep out of it", forces=self._forces(voice)))
        if self.administrator is not None:
            parts.append(voice.say("{actors} will administer it", actors=voice.actors(self.administrator)))
        return voice.sentences(parts)

    def _forces(self, voice: Voice) -> str:
        party = voice.actors(self.closed_to or ())
        if self.closed_forces is None:
            return voice.say("forces of {party}", party=party)
        return voice.say("{types} of {party}", types=voice.groups(self.closed_forces), party=party)

    def _regimes(self, voice: Voice) -> str:
        return voice.language.join([voice.say(_REGIMES[regime]) for regime in self.regimes])

    def topic(self, voice: Voice) -> str:
        """Return the zone."""
        regimes, places = self._regimes(voice), voice.places(self.places)
        return voice.say("a {regimes} zone in {places}", regimes=regimes, places=places)


_RULES = ("number", "width", "widths", "reference_line", "closed_to", "administrator", *TIMES)
_NEEDS_A_ZONE: Mapping[bool | str, tuple[str, ...]] = {True: (), False: _RULES, "may": ("closed_to",)}
"""What cannot be said of a zone that will not be, or need not be: forces do not keep out of what may never exist."""

_SAID: Mapping[bool | str, str] = {
    True: mark("there will be a {regimes} zone in {places}"),
    False: mark("there will be no {regimes} zone in {places}"),
    "may": mark("there may be a {regimes} zone in {places}"),
}
_REGIMES: Mapping[str, str] = {
    "demilitarised": mark("demilitarised"),
    "buffer": mark("buffer"),
    "neutral": mark("neutral"),
    "security": mark("security"),
    "free-economic": mark("free economic"),
    "safe": mark("safety"),  # "safe" is how people return, and another word in other languages
    "cantonment": mark("cantonment"),
    "unfortified": mark("non-fortified"),
}
"""What the regimes are called, before the word zone."""
