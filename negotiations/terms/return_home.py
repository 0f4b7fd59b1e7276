"""`return-home`: who guarantees that people come back, where, on which terms, in which manner and until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.checks import check_details
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.exchanges import ReturnTerms, said_terms
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Groups, OneOrSeveral, Places
from negotiations.terms.voices import Voice

Manner: TypeAlias = Literal["dignified", "safe", "voluntary"]


class ReturnHome(Timed):
    """Who guarantees that people come back, where, on which terms, in which manner and until when.

    The duty is that of whoever has to let the people go or let them in; that people may return if they wish is the same
    duty, and that nobody is made to return is the manner `voluntary`. The deed, its terms and its manner are questions
    of their own: texts may agree that people return and differ on whether anything is asked for it.

    Attributes:
        by: Who guarantees the return.
        groups: Who returns.
        places: Where they return to; anywhere that they came from where it is left out.
        done: Whether the return is guaranteed: `true`; `false` where it is denied; `may` where it may be guaranteed;
            `not-required` where it need not be.
        terms: `unconditional` where nothing is asked for it; `conditional` where something is.
        manner: In which manner, each a question of its own: `dignified`, `safe`, `voluntary`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = ReturnHome(id="10", by=("XS",), groups=("refugees",), places=("XN-01",), manner=("safe",))
        >>> term.say(language("en"), builtin())
        'Southmark will guarantee refugees that they can return to Highmoor (Northland), in this manner: safe'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['rights/return', 'return/safe']
    """

    kind: Literal["return-home"] = "return-home"
    by: Annotated[Actors, Field(examples=["XS", ["XN", "XS"]])]
    groups: Annotated[Groups, Field(examples=["displaced-persons", ["refugees", "deported-persons"]])]
    places: Places | None = None
    done: Deed = True
    terms: ReturnTerms | None = None
    manner: Annotated[OneOrSeveral[Manner], Field(examples=[["safe", "voluntary"]])] | None = None

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "10", "kind": "return-home", "by": "XS", "groups": "displaced-persons", "places": "XN-01"},
        {
            "id": "9",
            "kind": "return-home",
            "by": ["XN", "XS"],
            "groups": ["refugees", "deported-persons"],
            "terms": "unconditional",
            "manner": ["safe", "voluntary"],
            "within": {"days": 90, "of": "ceasefire.start"},
        },
        {"id": "11", "kind": "return-home", "by": "XN", "groups": "newcomers", "done": "not-required"},
    )
    cannot_say: ClassVar[str] = (
        "It does not say that people may leave for somewhere else than home, which is `movement`, nor that they get "
        "their property back, which is a `right`. "
        "It yields the same question as a `right` to `return`, and adds the terms, the manner and the time; "
        "`children` has what concerns deported children alone."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("GRef", "LaRefRet"), pam=("idps", "refug"), ucdp=("Return",))

    @model_validator(mode="after")
    def _only_a_return_has_terms(self) -> Self:
        check_details(self, "done", "terms", "manner", *TIMES)
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on whoever guarantees it for the return, its terms, its manner and the time."""
        del context
        for actor in extents(self.by):
            axes = {"actor": actor, "place": extent(self.places), "group": extent(self.groups)}
            yield Demand("rights/return", axes, deed("rights/return", done=self.done))
            if self.terms is not None:
                yield Demand("return/terms", axes, room("return/terms", "must", self.terms))
            for manner in self.manner or ():
                yield Demand(f"return/{manner}", axes, deed(f"return/{manner}", done=True))
            yield from self.times("return.end", axes)

    def sentence(self, voice: Voice) -> str:
        """Return who will come back, where, when, in which manner and on which terms."""
        said = voice.say(_SAID[self.done], by=voice.actors(self.by), groups=voice.groups(self.groups))
        if self.places is not None:
            said = voice.say("{sentence} to {places}", sentence=said, places=voice.places(self.places))
        said = self.said_when(said, voice)
        if self.manner is not None:
            manner = voice.language.join([voice.say(_MANNERS[word]) for word in self.manner])
            said = voice.say("{sentence}, in this manner: {manner}", sentence=said, manner=manner)
        return said_terms(said, self.terms, voice)

    def topic(self, voice: Voice) -> str:
        """Return the return."""
        return voice.say(
            "return of {groups}, as a duty of {by}", groups=voice.groups(self.groups), by=voice.actors(self.by)
        )


_SAID: Mapping[Deed, str] = {
    True: mark("{by} will guarantee {groups} that they can return"),
    False: mark("{by} will deny {groups} their return"),
    "may": mark("{by} may let {groups} return"),
    "not-required": mark("{by} need not let {groups} return"),
}
_MANNERS: Mapping[str, str] = {"dignified": mark("dignified"), "safe": mark("safe"), "voluntary": mark("voluntary")}
