"""`recognition`: who recognises places as whose, and how far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Places
from negotiations.terms.graded import Graded
from negotiations.terms.voices import Voice


class Recognition(Graded):
    """Whether and how far actors recognise places as belonging to somebody.

    A level is demanded at least, `none` at most. Below `none` comes `undetermined`: nobody has even refused.

    Attributes:
        places: The places.
        owner: As whose they are recognised.
        by: Who recognises; `all-states` for "internationally".
        level: How far: `none`, `de-facto`, `de-jure`, or `undetermined` where the question is put off.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Recognition(id="21", places="XN-01", owner="XS", level="de-facto", by={"at_least": ["XW"]})
        >>> term.say(language("en"), builtin())
        'at least Westreach will recognise Highmoor (Northland) de facto as belonging to Southmark'
        >>> [clause.scope["actor"].words for clause in term.clauses(Context())]
        [('XW',), ('unstated',)]
    """

    kind: Literal["recognition"] = "recognition"
    places: Places
    owner: Annotated[Actors, Field(examples=["XS"])]
    by: Annotated[Actors, Field(examples=["all-states", {"at_least": ["XW"]}, "unstated"])]
    level: Literal["none", "de-facto", "de-jure", "undetermined"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("level",)
    limits: ClassVar[frozenset[str]] = frozenset({"none", "undetermined"})
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "1", "kind": "recognition", "places": "XN-01", "owner": "XS", "by": "all-states", "level": "none"},
        {
            "id": "2",
            "kind": "recognition",
            "places": "XN-02",
            "owner": "XS",
            "by": {"at_least": ["XW"]},
            "level": "de-facto",
        },
        {
            "id": "3",
            "kind": "recognition",
            "places": "XN-03",
            "owner": ["XN", "XS"],
            "by": "all-states",
            "level": "undetermined",
            "during": {"of": "signature", "years": 15},
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say who controls a place: that is `territory`. It cannot say that a line is recognised, because a "
        "line is no title: that is `line-of-contact`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("StInd", "StUni"), ucdp=("Ind",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on those who are named, and one on others where the text says that there are others."""
        del context
        places = extent(self.places)
        title = self.graded("territory/title", self.level)
        for recogniser in extents(self.by):
            for owner in extents(self.owner):
                axes = {"actor": recogniser, "other": owner, "place": places}
                yield Demand("territory/title", axes, title)

    def sentence(self, voice: Voice) -> str:
        """Return who recognises what as whose."""
        owner, places = voice.actors(self.owner), voice.places(self.places)
        message = _LEVELS[self.level, self.may]
        said = voice.say(message, by=voice.actors(self.by), owner=owner, places=places)
        return said if self.level == "undetermined" else self.said_exactly(said, voice)

    def topic(self, voice: Voice) -> str:
        """Return the title to the places."""
        return voice.say(
            "recognition of {places} as belonging to {owner}, by {by}",
            by=voice.actors(self.by),
            owner=voice.actors(self.owner),
            places=voice.places(self.places),
        )


_LEVELS: Mapping[tuple[str | None, bool], str] = {
    ("none", False): mark("{by} will not recognise {places} as belonging to {owner}"),
    ("none", True): mark("{by} may decline to recognise {places} as belonging to {owner}"),
    ("de-facto", False): mark("{by} will recognise {places} de facto as belonging to {owner}"),
    ("de-facto", True): mark("{by} may recognise {places} de facto as belonging to {owner}"),
    ("de-jure", False): mark("{by} will recognise {places} de jure as belonging to {owner}"),
    ("de-jure", True): mark("{by} may recognise {places} de jure as belonging to {owner}"),
    ("undetermined", False): mark("{by} will leave undetermined the title of {owner} to {places}"),
    ("undetermined", True): mark("{by} may leave undetermined the title of {owner} to {places}"),
}
"""What is said of a level, and whether it is allowed rather than demanded."""
