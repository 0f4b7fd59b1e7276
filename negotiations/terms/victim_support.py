"""`victim-support`: what is done for the victims of the conflict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Groups, Kebabs
from negotiations.terms.voices import Voice


class VictimSupport(Timed):
    """What is done for the victims of the conflict.

    Attributes:
        by: Who does it; `unstated` where the text does not say.
        groups: For whom.
        measures: What is done, by the words that other texts took: `relief`, `rehabilitation`, `memorial`.
        done: Whether it is done: `true`; `false` where it is ruled out; `may` where it is allowed; `not-required` where
            it may be left undone.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = VictimSupport(id="24d", by=("unstated",), measures="relief", done=True)
        >>> term.say(language("en"), builtin())
        'parties that are not named will give this support to victims of the conflict: relief'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['programme/relief']
    """

    kind: Literal["victim-support"] = "victim-support"
    by: Annotated[Actors, Field(examples=["XS", ["XN", "XS"], "unstated"])]
    groups: Annotated[Groups, Field(examples=["victims"])] = ("victims",)
    measures: Annotated[Kebabs, OnAxis("programme"), Field(examples=["relief", ["relief", "rehabilitation"]])]
    done: Deed | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("done",)
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "24d", "kind": "victim-support", "by": "unstated", "measures": "relief", "done": True},
        {
            "id": "25",
            "kind": "victim-support",
            "by": ["XN", "XS"],
            "groups": ["victims", "war-dead"],
            "measures": ["rehabilitation", "memorial"],
            "done": True,
            "after": "ceasefire.start",
        },
    )
    cannot_say: ClassVar[str] = (
        "It says nothing of who pays for damage, which is `claims` and `payment`, nor of courts for the crimes that "
        "were suffered, which is `accountability`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("TjVic", "TjRSym"), pam=("repar",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for each measure, and on its time."""
        del context
        group = extent(self.groups)
        for measure in self.measures:
            issue = f"programme/{measure}"
            for actor in extents(self.by):
                yield Demand(issue, {"actor": actor, "group": group}, deed(issue, done=self.done))
                yield from self.times(f"{measure}-of-victims", {"actor": actor, "group": group})

    def sentence(self, voice: Voice) -> str:
        """Return what will be done for whom."""
        measures, groups = voice.labels("programme", self.measures), voice.groups(self.groups)
        said = voice.say(_SAID[self.done], by=voice.actors(self.by), groups=groups, measures=measures)
        return self.said_when(said, voice)

    def topic(self, voice: Voice) -> str:
        """Return the support."""
        return voice.say("support of {groups}", groups=voice.groups(self.groups))


_SAID: Mapping[Deed | None, str] = {
    True: mark("{by} will give this support to {groups}: {measures}"),
    False: mark("{by} will not give this support to {groups}: {measures}"),
    "may": mark("{by} may give this support to {groups}: {measures}"),
    "not-required": mark("{by} need not give this support to {groups}: {measures}"),
}
