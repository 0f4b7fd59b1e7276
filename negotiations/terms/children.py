"""`children`: who returns the children that were taken away, looks for them, and lets what binds them stay as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from negotiations.clauses.scopes import Extent
from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.checks import check_details, given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.exchanges import ReturnTerms, said_terms
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Groups, OneOrSeveral, Places
from negotiations.terms.voices import Voice

Act: TypeAlias = Literal["adoption", "family-separation", "imposed-citizenship", "indoctrination", "transfer"]
"""What may be done to children that are away from home."""

Acts: TypeAlias = Annotated[OneOrSeveral[Act], Field(examples=["adoption", ["transfer", "adoption"]])]


class Children(Timed):
    """Who returns the children that were taken away, looks for them, and lets what binds them stay as it is.

    The return is the same question as for other people, so that a text about all who were deported meets one about
    children. Each act that is barred is a right to be free from it: a ban of imposed citizenship on children meets one
    on everybody.

    Attributes:
        by: Who has the children, or has power over what becomes of them.
        groups: Which children.
        places: Where they return to.
        returned: Whether they are returned: `true`; `false` where they are not; `may` where they may be; `not-required`
            where they need not be.
        terms: `unconditional` where nothing is asked for the return; `conditional` where something is.
        searched: Whether children whose whereabouts are not known are looked for, with the same words.
        barred: What is not done to them: `adoption`, `family-separation`, `imposed-citizenship`, `indoctrination`,
            `transfer`.
        allowed: What may be done to them, with the same words.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Children(id="6", by=("XS",), groups=("children",), returned=True, barred=("adoption",))
        >>> term.say(language("en"), builtin())
        'Southmark will return children; Southmark will bar this for children: adoption'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['rights/return', 'rights/freedom-from-adoption']
    """

    kind: Literal["children"] = "children"
    by: Annotated[Actors, Field(examples=["XS", "unstated"])]
    groups: Annotated[Groups, Field(examples=["deported-children", "children"])] = ("deported-children",)
    places: Places | None = None
    returned: Deed | None = None
    terms: ReturnTerms | None = None
    searched: Deed | None = None
    barred: Acts | None = None
    allowed: Acts | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("returned", "searched", "barred", "allowed")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "6", "kind": "children", "by": "XS", "returned": True},
        {
            "id": "7",
            "kind": "children",
            "by": "XS",
            "places": "XN",
            "returned": True,
            "terms": "unconditional",
            "within": {"days": 60, "of": "signature"},
            "searched": True,
        },
        {
            "id": "8",
            "kind": "children",
            "by": "XS",
            "groups": "children",
            "barred": ["transfer", "imposed-citizenship"],
            "allowed": "adoption",
        },
    )
    cannot_say: ClassVar[str] = (
        "It does not say how many children there are, which sources dispute. "
        "Other rights of children, such as those to care or schooling, are a `right`; children who are held as "
        "detainees are let go by a `release`; the return of other people is `return-home`, with the same questions."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("GCh",), pam=("child",))

    @model_validator(mode="after")
    def _each_act_once_and_terms_of_a_return(self) -> Self:
        if self.status == "stated":
            check_details(self, "returned", "terms", *TIMES)
        both = [act for act in self.allowed or () if act in (self.barred or ())]
        if both:
            raise fault(
                "keys-clash", f"found {both[0]!r} as barred and as allowed, expected one of them", at=("allowed",)
            )
        return self

    @property
    def _asks_return(self) -> bool:
        """Whether the term speaks of the return; it does where it leaves out the values."""
        return self.returned is not None or not given(self, *self.value_fields)

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for the return, its terms and time, the search, and each act that is barred or allowed."""
        del context
        for actor in extents(self.by):
            axes = {"actor": actor, "group": extent(self.groups)}
            to = {**axes, "place": extent(self.places)}
            if self._asks_return:
                yield Demand("rights/return", to, deed("rights/return", done=self.returned))
            if self.terms is not None:
                yield Demand("return/terms", to, room("return/terms", "must", self.terms))
            yield from self.times("return.end", to)
            if self.searched is not None:
                yield Demand("rights/search", axes, deed("rights/search", done=self.searched))
            yield from self._acts(axes)

    def _acts(self, axes: Mapping[str, Extent | None]) -> Iterable[Demand]:
        freedoms: tuple[tuple[Acts | None, Deed], ...] = ((self.barred, True), (self.allowed, "not-required"))
        for acts, done in freedoms:
            for act in acts or ():
                issue = f"rights/freedom-from-{act}"
                yield Demand(issue, axes, deed(issue, done=done))

    def sentence(self, voice: Voice) -> str:
        """Return what will become of the children."""
        by, groups = voice.actors(self.by), voice.groups(self.groups)
        said = []
        if self.returned is not None:
            said.append(self._said_return(voice.say(_RETURNED[self.returned], by=by, groups=groups), voice))
        if self.searched is not None:
            said.append(voice.say(_SEARCHED[self.searched], by=by, groups=groups))
        for acts, message in ((self.barred, _BARRED), (self.allowed, _ALLOWED)):
            if acts is not None:
                told = voice.language.join([voice.say(_ACTS[act]) for act in acts])
                said.append(voice.say(message, by=by, groups=groups, acts=told))
        return voice.sentences(said)

    def _said_return(self, said: str, voice: Voice) -> str:
        if self.places is not None:
            said = voice.say("{sentence} to {places}", sentence=said, places=voice.places(self.places))
        said = self.said_when(said, voice)
        return said_terms(said, self.terms, voice)

    def topic(self, voice: Voice) -> str:
        """Return the children."""
        by, groups = voice.actors(self.by), voice.groups(self.groups)
        return voice.say("{groups}, as a duty of {by}", groups=groups, by=by)


_RETURNED: Mapping[Deed, str] = {
    True: mark("{by} will return {groups}"),
    False: mark("{by} will not return {groups}"),
    "may": mark("{by} may return {groups}"),
    "not-required": mark("{by} need not return {groups}"),
}
_SEARCHED: Mapping[Deed, str] = {
    True: mark("{by} will look for {groups}"),
    False: mark("{by} will not look for {groups}"),
    "may": mark("{by} may look for {groups}"),
    "not-required": mark("{by} need not look for {groups}"),
}
_BARRED = mark("{by} will bar this for {groups}: {acts}")
_ALLOWED = mark("{by} may allow this for {groups}: {acts}")
_ACTS: Mapping[str, str] = {
    "adoption": mark("adoption"),
    "family-separation": mark("separation from the family"),
    "imposed-citizenship": mark("imposed citizenship"),
    "indoctrination": mark("indoctrination"),
    "transfer": mark("transfer to another place"),
}
