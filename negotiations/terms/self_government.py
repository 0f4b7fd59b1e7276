"""`self-government`: which matters a place decides for itself."""

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
from negotiations.terms.extents import extent
from negotiations.terms.fields import Kebabs, Places
from negotiations.terms.voices import Voice


class SelfGovernment(Timed):
    """Which matters a place decides for itself.

    Attributes:
        places: The places.
        matters: What they decide for themselves, each a question of its own: `police`, `courts`, `language`, `budget`;
            `general` where the text names none.
        granted: Whether they do: `true`; `false` where it is ruled out; `may` where it may be granted; `not-required`
            where it need not be.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = SelfGovernment(id="11", places="XN-03", matters="police", granted=True)
        >>> term.say(language("en"), builtin())
        'Longmarch (Northland) will decide these matters for itself: police'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['territory/self-government/police']
    """

    kind: Literal["self-government"] = "self-government"
    places: Places
    matters: Annotated[Kebabs, OnAxis("matter"), Field(examples=["police", ["police", "courts"]])] = ("general",)
    granted: Deed | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("granted",)
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "11", "kind": "self-government", "places": "XN-03", "granted": True},
        {
            "id": "12",
            "kind": "self-government",
            "places": "XN-03",
            "matters": ["police", "courts"],
            "granted": True,
            "after": "elections",
        },
    )
    cannot_say: ClassVar[str] = (
        "It does not say who controls the place, which is `territory`, nor in which law that is written, which is "
        "`legal-form`. Which languages are official there is `language`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("TpsAut", "TpsLoc"), pam=("terpow", "decen"), ucdp=("Aut",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for each matter, and on when it is granted."""
        del context
        place = extent(self.places)
        for matter in self.matters:
            issue = f"territory/self-government/{matter}"
            yield Demand(issue, {"place": place}, deed(issue, done=self.granted))
        yield from self.times("self-government", {"place": place})

    def sentence(self, voice: Voice) -> str:
        """Return what the places will decide."""
        places, matters = voice.places(self.places), voice.labels("matter", self.matters)
        return self.said_when(voice.say(_SAID[self.granted], places=places, matters=matters), voice)

    def topic(self, voice: Voice) -> str:
        """Return the self-government."""
        return voice.say("self-government of {places}", places=voice.places(self.places))


_SAID: Mapping[Deed | None, str] = {
    True: mark("{places} will decide these matters for itself: {matters}"),
    False: mark("{places} will not decide these matters for itself: {matters}"),
    "may": mark("{places} may decide these matters for itself: {matters}"),
    "not-required": mark("{places} need not decide these matters for itself: {matters}"),
}
