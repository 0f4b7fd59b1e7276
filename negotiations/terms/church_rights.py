"""`church-rights`: restrictions on religious organisations, and what these are guaranteed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import check_needs
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, How, room
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Kebabs, Places, Words
from negotiations.terms.voices import Voice

_STATUS = "church/status"


class ChurchRights(Term):
    """Restrictions on religious organisations, and what these are guaranteed.

    Restrictions are asked about on the scale of the kind `church`: one under restrictions that others do not have is
    `restricted`, and where these are lifted it is `equal` to the others or more.

    Attributes:
        by: Who owes it: whose law or authorities it is about; `unstated` where the text does not say.
        organisation: The religious organisation; `religious-organisations` for all.
        restrictions: What becomes of restrictions of its own: `lifted`, `in-force` where they stay, `may-stay`.
        aspects: What it is guaranteed, each a question of its own: `property`, `worship`, `registration`.
        guaranteed: Whether the aspects are guaranteed: `true`; `false` where they are denied; `may` where they may be
            granted; `not-required` where they may be denied.
        places: Where; everywhere where it is left out.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = ChurchRights(id="11", by="XN", organisation="church-of-southmark", restrictions="lifted")
        >>> term.say(language("en"), builtin())
        'Northland will lift restrictions that only this organisation has: Church of Southmark'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['church/status']
    """

    kind: Literal["church-rights"] = "church-rights"
    by: Annotated[Actors, Field(examples=["XN", ["XN", "XS"]])]
    organisation: Annotated[Words, OnAxis("group"), Field(examples=["church-of-southmark"])]
    restrictions: Literal["lifted", "in-force", "may-stay"] | None = None
    aspects: Annotated[Kebabs, OnAxis("aspect"), Field(examples=["property", ["property", "registration"]])] | None = (
        None
    )
    guaranteed: Annotated[Deed, Field(examples=[True, "not-required"])] = True
    places: Places | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("restrictions", "aspects")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {
            "id": "11",
            "kind": "church-rights",
            "by": "XN",
            "organisation": "church-of-southmark",
            "restrictions": "lifted",
        },
        {
            "id": "2",
            "kind": "church-rights",
            "by": ["XN", "XS"],
            "organisation": "religious-organisations",
            "aspects": ["worship", "registration"],
            "places": ["XN", "XS"],
        },
        {
            "id": "3",
            "kind": "church-rights",
            "by": "XN",
            "organisation": "church-of-southmark",
            "aspects": "property",
            "guaranteed": "not-required",
        },
    )
    cannot_say: ClassVar[str] = (
        "A status beside other religious organisations, such as an official one, is `church`. "
        "What believers may do as people is a `right`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("CprReli", "GRe"), pam=("minrts",))

    @model_validator(mode="after")
    def _aspects_are_guaranteed(self) -> Self:
        if self.guaranteed is not True and self.status == "stated":
            check_needs(self, "guaranteed", "aspects")
        if "status" in (self.aspects or ()):
            hint = "write a term of the kind 'church'"
            raise fault("keys-clash", "found 'status' in 'aspects', expected what is guaranteed", hint, at=("aspects",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the status of the organisation, and on each aspect."""
        del context
        for actor in extents(self.by):
            axes = {"actor": actor, "place": extent(self.places), "group": extent(self.organisation)}
            if self.restrictions is not None:
                yield Demand(_STATUS, axes, room(_STATUS, *_DEMANDS[self.restrictions]))
            elif self.aspects is None:
                yield Demand(_STATUS, axes, None)
            for word in self.aspects or ():
                issue = f"church/{word}"
                yield Demand(issue, axes, deed(issue, done=self.guaranteed))

    def sentence(self, voice: Voice) -> str:
        """Return what becomes of restrictions, and what is guaranteed."""
        by, organisation = voice.actors(self.by), voice.labels("group", self.organisation)
        said = []
        if self.restrictions is not None:
            said.append(voice.say(_RESTRICTIONS[self.restrictions], by=by, organisation=organisation))
        if self.aspects is not None:
            aspects = voice.labels("aspect", self.aspects)
            said.append(voice.say(_ASPECTS[self.guaranteed], by=by, organisation=organisation, aspects=aspects))
        return voice.located(voice.sentences(said), self.places)

    def topic(self, voice: Voice) -> str:
        """Return the rights of the organisation."""
        by, organisation = voice.actors(self.by), voice.labels("group", self.organisation)
        return voice.say("the rights of {organisation}, as a duty of {by}", organisation=organisation, by=by)


_DEMANDS: Mapping[str, tuple[How, str]] = {
    "lifted": ("at-least", "equal"),
    "in-force": ("at-most", "restricted"),
    "may-stay": ("down-to", "restricted"),
}
_RESTRICTIONS = {
    "lifted": mark("{by} will lift restrictions that only this organisation has: {organisation}"),
    "in-force": mark("{by} will keep restrictions that only this organisation has: {organisation}"),
    "may-stay": mark("{by} may keep restrictions that only this organisation has: {organisation}"),
}
_ASPECTS: Mapping[Deed, str] = {
    True: mark("{by} will guarantee {organisation}: {aspects}"),
    False: mark("{by} will deny {organisation}: {aspects}"),
    "may": mark("{by} may grant {organisation}: {aspects}"),
    "not-required": mark("{by} need not grant {organisation}: {aspects}"),
}
