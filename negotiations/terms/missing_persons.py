"""`missing-persons`: who gives information on missing people, lets others search for them, or searches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent
from negotiations.terms.fields import Actors, Groups, Places
from negotiations.terms.sides import check_two_sides, said_mutual, sides
from negotiations.terms.voices import Voice

_ISSUES: Mapping[str, str] = {
    "information": "rights/search-information",
    "access": "rights/search-access",
    "search": "rights/search",
}


class MissingPersons(Term):
    """Who gives information on missing people, lets others search for them, or searches.

    Attributes:
        by: Who owes it: whoever holds the place or knows what became of the people.
        to: Who gets the information and the access; not said where it is left out.
        groups: Who is missing.
        places: Where they are searched for; everywhere where it is left out.
        information: Whether information on them is given: `true`; `false` where it is not; `may` where it may be;
            `not-required` where it need not be.
        access: Whether others are let in to search, with the same words.
        search: Whether whoever owes it searches, with the same words.
        mutual: Whether the other side does the same: each of several parties toward the others, or `to` toward `by`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = MissingPersons(id="5", by=("XS",), to=("search-teams",), places=("XN-01",), access=True)
        >>> term.say(language("en"), builtin())
        'Southmark will give access for the search for missing persons, to search teams, in Highmoor (Northland)'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['rights/search-access']
    """

    kind: Literal["missing-persons"] = "missing-persons"
    by: Annotated[Actors, Field(examples=["XS", ["XN", "XS"]])]
    to: Annotated[Actors, Field(examples=["search-teams", "ICRC"])] | None = None
    groups: Annotated[Groups, Field(examples=["missing-persons"])] = ("missing-persons",)
    places: Places | None = None
    information: Deed | None = None
    access: Deed | None = None
    search: Deed | None = None
    mutual: StrictBool = False

    value_fields: ClassVar[tuple[str, ...]] = tuple(_ISSUES)
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "5", "kind": "missing-persons", "by": "XS", "to": "search-teams", "information": True},
        {
            "id": "6",
            "kind": "missing-persons",
            "by": "XS",
            "groups": ["missing-persons", "civilian-detainees"],
            "places": ["XN-01", "XN-02"],
            "access": "may",
            "search": True,
        },
        {"id": "7", "kind": "missing-persons", "by": ["XN", "XS"], "mutual": True, "information": True},
    )
    cannot_say: ClassVar[str] = (
        "It does not say that the bodies of the dead are handed over, which is `bodies`, nor that a body is set up "
        "for the search, which is `implementing-body`. "
        "It yields the same questions as a `right` to `search-information`, `search-access` and `search`, and adds "
        "that two sides owe them to each other."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("TjMis",))

    @model_validator(mode="after")
    def _two_sides(self) -> Self:
        if self.mutual:
            check_two_sides(self, "by", "to")
        return self

    @property
    def _questions(self) -> tuple[str, ...]:
        """The questions that the term speaks to; the information where it leaves out the values."""
        return given(self, *_ISSUES) or ("information",)

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each side for the information, the access and the search."""
        del context
        for actor, other in sides(self.by, self.to, mutual=self.mutual):
            axes = {"actor": actor, "other": other, "place": extent(self.places), "group": extent(self.groups)}
            for name in self._questions:
                # Whoever searches does not search toward anybody.
                own = {**axes, "other": None} if name == "search" else axes
                yield Demand(_ISSUES[name], own, deed(_ISSUES[name], done=getattr(self, name)))

    def sentence(self, voice: Voice) -> str:
        """Return what will be done about the missing."""
        return voice.sentences([self._said(name, voice) for name in self._questions])

    def _said(self, name: str, voice: Voice) -> str:
        said = voice.say(_SAID[name, getattr(self, name)], by=voice.actors(self.by), groups=voice.groups(self.groups))
        if name != "search":
            if self.to is not None:
                said = voice.say("{sentence}, to {organisations}", sentence=said, organisations=voice.actors(self.to))
            said = said_mutual(said, voice, mutual=self.mutual)
        return voice.located(said, self.places)

    def topic(self, voice: Voice) -> str:
        """Return the missing."""
        by, groups = voice.actors(self.by), voice.groups(self.groups)
        return voice.say("search for {groups}, as a duty of {by}", groups=groups, by=by)


_SAID: Mapping[tuple[str, Deed], str] = {
    ("information", True): mark("{by} will give information on {groups}"),
    ("information", False): mark("{by} will give no information on {groups}"),
    ("information", "may"): mark("{by} may give information on {groups}"),
    ("information", "not-required"): mark("{by} need not give information on {groups}"),
    ("access", True): mark("{by} will give access for the search for {groups}"),
    ("access", False): mark("{by} will give no access for the search for {groups}"),
    ("access", "may"): mark("{by} may give access for the search for {groups}"),
    ("access", "not-required"): mark("{by} need not give access for the search for {groups}"),
    ("search", True): mark("{by} will look for {groups}"),
    ("search", False): mark("{by} will not look for {groups}"),
    ("search", "may"): mark("{by} may look for {groups}"),
    ("search", "not-required"): mark("{by} need not look for {groups}"),
}
