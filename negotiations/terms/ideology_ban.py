"""`ideology-ban`: whether an ideology, and the organisations of those who hold it, are banned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand, How, room
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Kebabs, Places
from negotiations.terms.voices import Voice

_Law: TypeAlias = Literal["banned", "allowed", "ban-not-required"]


class IdeologyBan(Term):
    """Whether an ideology, and the organisations of those who hold it, are banned.

    Attributes:
        by: Whose law it is; `unstated` where the text does not say.
        ideologies: The ideologies, by the words that other texts took. What falls under a word is for the law to say.
        advocacy: Whether it is banned to advocate or praise them: `banned`, `allowed`, or `ban-not-required` where no
            ban is owed.
        organisations: Whether organisations and parties with this ideology are banned and dissolved, in the same words.
        places: Where; everywhere where it is left out.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = IdeologyBan(id="20c", by="XN", ideologies="racial-supremacy", advocacy="banned")
        >>> term.say(language("en"), builtin())
        'Northland will ban the advocacy of this: racial supremacy'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['ideology/racial-supremacy']
    """

    kind: Literal["ideology-ban"] = "ideology-ban"
    by: Annotated[Actors, Field(examples=["XN", "unstated"])]
    ideologies: Annotated[Kebabs, OnAxis("ideology"), Field(examples=["racial-supremacy"])]
    advocacy: _Law | None = None
    organisations: _Law | None = None
    places: Places | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("advocacy", "organisations")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "20c", "kind": "ideology-ban", "by": "XN", "ideologies": "racial-supremacy", "advocacy": "banned"},
        {
            "id": "7",
            "kind": "ideology-ban",
            "by": ["XN", "XS"],
            "ideologies": ["racial-supremacy", "colonialism"],
            "advocacy": "banned",
            "organisations": "banned",
            "places": ["XN", "XS"],
        },
        {
            "id": "8",
            "kind": "ideology-ban",
            "by": "XN",
            "ideologies": "racial-supremacy",
            "organisations": "ban-not-required",
        },
    )
    cannot_say: ClassVar[str] = (
        "Whom or what a word covers is for the law that bans it, and is not compared. "
        "That the ban is written into a law or a constitution is a `legal-form`. "
        "Armed formations that are dissolved are `force-measures`; teaching against an ideology is `education-media`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the advocacy of each ideology, and on its organisations."""
        del context
        place = extent(self.places)
        silent = self.advocacy is None and self.organisations is None
        for word in self.ideologies:
            for actor in extents(self.by):
                axes = {"actor": actor, "place": place}
                if self.advocacy is not None or silent:
                    issue = f"ideology/{word}"
                    yield Demand(issue, axes, None if silent else room(issue, *_DEMANDS[self.advocacy]))
                if self.organisations is not None:
                    issue = f"ideology/organisations/{word}"
                    yield Demand(issue, axes, room(issue, *_DEMANDS[self.organisations]))

    def sentence(self, voice: Voice) -> str:
        """Return what will be banned or allowed."""
        by, ideologies = voice.actors(self.by), voice.labels("ideology", self.ideologies)
        said = []
        if self.advocacy is not None:
            said.append(voice.say(_ADVOCACY[self.advocacy], by=by, ideologies=ideologies))
        if self.organisations is not None:
            said.append(voice.say(_ORGANISATIONS[self.organisations], by=by, ideologies=ideologies))
        return voice.located(voice.sentences(said), self.places)

    def topic(self, voice: Voice) -> str:
        """Return the ban."""
        by, ideologies = voice.actors(self.by), voice.labels("ideology", self.ideologies)
        return voice.say("whether {by} will ban this: {ideologies}", by=by, ideologies=ideologies)


_DEMANDS: Mapping[str | None, tuple[How, str]] = {
    "banned": ("must", "banned"),
    "allowed": ("must", "allowed"),
    "ban-not-required": ("may", "allowed"),
}
_ADVOCACY = {
    "banned": mark("{by} will ban the advocacy of this: {ideologies}"),
    "allowed": mark("{by} will not ban the advocacy of this: {ideologies}"),
    "ban-not-required": mark("{by} need not ban the advocacy of this: {ideologies}"),
}
_ORGANISATIONS = {
    "banned": mark("{by} will ban and dissolve organisations with this ideology: {ideologies}"),
    "allowed": mark("{by} will not ban organisations with this ideology: {ideologies}"),
    "ban-not-required": mark("{by} need not ban organisations with this ideology: {ideologies}"),
}
