"""`monitoring`: who watches over what, led by whom, and by which means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.clauses.scopes import Extent
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actor, Actors, Kebab, Kebabs, Places
from negotiations.terms.members import members
from negotiations.terms.voices import Voice


class Monitoring(Term):
    """Who watches over what, led by whom, and by which means.

    The mandate is what is watched. Missions with different mandates are different questions, whatever they are called.

    Attributes:
        mandate: What is watched: `ceasefire`, `line-of-contact`, `human-rights`, `compliance`.
        presence: Whether the monitors are there: `required`, `allowed`, or `barred`.
        monitors: Who monitors; `unstated` where the text does not say. Where all that are required are listed with
            `exactly`, the presence of others is barred.
        host: Who has to let them in; not said where it is left out.
        lead: Who leads the monitoring.
        means: The means that are used: `remote`, `space-based`, `on-the-ground`.
        excluded_means: The means that are not used.
        places: Where; everywhere where it is left out.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Monitoring(id="2", mandate="ceasefire", lead="XW", means="remote")
        >>> term.say(language("en"), builtin())
        'Westreach will lead the monitoring of this: ceasefire; for that, these means will be used: remote'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['monitoring/lead/ceasefire', 'monitoring/means/ceasefire/remote']
    """

    kind: Literal["monitoring"] = "monitoring"
    mandate: Annotated[Kebab, OnAxis("mandate"), Field(examples=["ceasefire", "human-rights"])]
    presence: Literal["required", "allowed", "barred"] | None = None
    monitors: Annotated[Actors, Field(examples=["XW", {"at_least": ["XW"]}, "unstated"])] | None = None
    host: Annotated[Actors, Field(examples=["XS"])] | None = None
    lead: Actor | None = None
    means: Annotated[Kebabs, OnAxis("means"), Field(examples=["remote", ["remote", "on-the-ground"]])] | None = None
    excluded_means: Annotated[Kebabs, OnAxis("means"), Field(examples=["on-the-ground"])] | None = None
    places: Places | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("presence", "lead", "means", "excluded_means")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "11", "kind": "monitoring", "mandate": "ceasefire", "lead": "XW"},
        {
            "id": "6",
            "kind": "monitoring",
            "mandate": "human-rights",
            "presence": "required",
            "monitors": "monitoring-missions",
            "host": "XS",
            "places": ["XN-01", "XN-02"],
        },
        {
            "id": "2",
            "kind": "monitoring",
            "mandate": "line-of-contact",
            "means": "space-based",
            "excluded_means": "on-the-ground",
        },
        {
            "id": "b6",
            "kind": "monitoring",
            "mandate": "ceasefire",
            "presence": "required",
            "monitors": {"exactly": ["XN", "XS"]},
        },
    )
    cannot_say: ClassVar[str] = (
        "When monitoring starts is said by the kind `timing`, with the event `monitoring.start`. "
        "A body that decides on breaches is an `implementing-body`. "
        "Whether monitors may speak with people freely is a `right`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("HrIiMon", "ImPK"), pam=("verify",))

    @model_validator(mode="after")
    def _monitors_are_present_or_not(self) -> Self:
        if self.presence is not None and self.monitors is None:
            hint = "write 'monitors: unstated' where the text does not say who"
            raise fault("missing-key", "missing key 'monitors', expected beside 'presence'", hint)
        for name in ("monitors", "host"):
            if getattr(self, name) is not None and self.presence is None and self.status == "stated":
                raise fault("missing-key", f"missing key 'presence', expected beside {name!r}")
        return self

    @model_validator(mode="after")
    def _each_means_once(self) -> Self:
        both = [word for word in self.means or () if word in (self.excluded_means or ())]
        if both:
            message = f"found {both[0]!r} in 'means' and in 'excluded_means', expected it in one of them"
            raise fault("keys-clash", message, at=("excluded_means",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the presence of each monitor, on the lead, and on each means."""
        del context
        place = extent(self.places)
        issue = f"monitoring/lead/{self.mandate}"
        if self.presence is not None or self.monitors is not None or not given(self, *self.value_fields):
            yield from self._present(place)
        if self.lead is not None:
            yield Demand(issue, {"place": place}, room(issue, "must", self.lead))
        for words, used in ((self.means, True), (self.excluded_means, False)):
            for word in words or ():
                issue = f"monitoring/means/{self.mandate}/{word}"
                yield Demand(issue, {"place": place}, deed(issue, done=used))

    def _present(self, place: Extent | None) -> Iterator[Demand]:
        issue = f"monitoring/presence/{self.mandate}"
        monitors = self.monitors or ("unstated",)
        for host in extents_or_none(self.host):
            axes = {"other": host, "place": place}
            if self.presence == "required":
                yield from members(issue, monitors, axes, ("present", "absent"))
                continue
            there = deed(issue, done=_DEEDS.get(self.presence))
            for actor in extents(monitors):
                yield Demand(issue, {**axes, "actor": actor}, there)

    def sentence(self, voice: Voice) -> str:
        """Return who will monitor what, who leads it, and by which means."""
        mandate = voice.label("mandate", self.mandate)
        said = []
        if self.presence is not None and self.monitors is not None:
            there = voice.say(_PRESENCE[self.presence], monitors=voice.actors(self.monitors), mandate=mandate)
            if self.host is not None:
                there = voice.say("{sentence}, on the side of {host}", sentence=there, host=voice.actors(self.host))
            said.append(there)
        if self.lead is not None:
            message = mark("{lead} will lead the monitoring of this: {mandate}")
            said.append(voice.say(message, lead=voice.actor(self.lead), mandate=mandate))
        for name, words in (("means", self.means), ("excluded_means", self.excluded_means)):
            if words is not None:
                said.append(voice.say(_MEANS[name, bool(said)], means=voice.labels("means", words), mandate=mandate))
        return voice.located(voice.sentences(said), self.places)

    def topic(self, voice: Voice) -> str:
        """Return the monitoring."""
        return voice.say("the monitoring of this: {mandate}", mandate=voice.label("mandate", self.mandate))


_DEEDS: Mapping[str | None, Deed] = {"required": True, "allowed": "may", "barred": False}
_PRESENCE = {
    "required": mark("{monitors} will monitor this: {mandate}"),
    "allowed": mark("{monitors} may monitor this: {mandate}"),
    "barred": mark("{monitors} will not monitor this: {mandate}"),
}
_MEANS = {
    ("means", False): mark("for the monitoring of this, {mandate}, these means will be used: {means}"),
    ("means", True): mark("for that, these means will be used: {means}"),
    ("excluded_means", False): mark("for the monitoring of this, {mandate}, these means will not be used: {means}"),
    ("excluded_means", True): mark("for that, these means will not be used: {means}"),
}
"""What is said of means, and whether it was said before what is monitored."""
