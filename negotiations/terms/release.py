"""`release`: who lets go the people that are held, how many of them, on which terms and until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.checks import check_details
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.exchanges import ExchangeTerms, said_terms
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Groups, Places
from negotiations.terms.figures import Limit
from negotiations.terms.limits import limit_room, said_number
from negotiations.terms.voices import Voice


class Release(Timed):
    """Who lets go the people that are held, how many of them, on which terms and until when.

    The deed and its terms are two questions: texts may agree that people are released and differ on what for. Each of
    those in `by` releases whom it holds, so an exchange names both sides there. A text that says how many, or that
    counts one for one, does not say who of the group these are: whether any one of them is released stays open.

    Attributes:
        by: Who holds the people and releases them; each of them, where there are several.
        groups: Who is released; all of them, unless a number is said.
        places: Where they are held; anywhere where it is left out.
        done: Whether they are released: `true`; `false` where they stay; `may` where they may be; `not-required` where
            they need not be.
        terms: `unconditional` where nothing is asked for it; `all-for-all` where each side releases all;
            `equal-numbers` where as many are released as the other side releases.
        number: How many of them each of those in `by` releases, where the text gives a number and not all.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Release(id="7", by=("XN", "XS"), groups=("prisoners-of-war",), terms="all-for-all")
        >>> term.say(language("en"), builtin())
        'Northland and Southmark will release prisoners of war, all for all'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['rights/release', 'release/terms']
    """

    kind: Literal["release"] = "release"
    by: Annotated[Actors, Field(examples=["XS", ["XN", "XS"]])]
    groups: Annotated[Groups, Field(examples=["prisoners-of-war", ["civilian-detainees", "hostages"]])]
    places: Places | None = None
    done: Deed = True
    terms: ExchangeTerms | None = None
    number: Annotated[Limit, Field(examples=[{"at_least": 1000}, {"exactly": "open"}])] | None = None

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "1", "kind": "release", "by": "XS", "groups": "civilian-detainees"},
        {
            "id": "6",
            "kind": "release",
            "by": ["XN", "XS"],
            "groups": ["prisoners-of-war", "hostages"],
            "terms": "all-for-all",
            "within": {"days": 5, "of": "withdrawal.end"},
        },
        {"id": "8", "kind": "release", "by": "XS", "groups": "convicts", "places": "XN-01", "done": "not-required"},
    )
    cannot_say: ClassVar[str] = (
        "It does not say that people are not prosecuted again, which an amnesty does, nor what becomes of them later: "
        "`return-home` says where they may go. How people are treated while they are held is a `right`. "
        "It yields the same question as a `right` to `release`, and adds the terms, the number and the time."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("TjPrire",), pam=("prisr",), ucdp=("pris",))

    @model_validator(mode="after")
    def _only_a_release_has_terms(self) -> Self:
        check_details(self, "done", "terms", "number", *TIMES)
        if self.number is not None and self.terms == "all-for-all":
            hint = "leave out the number where all are released"
            raise fault("keys-clash", "found 'number' beside 'terms: all-for-all', expected one of them", hint)
        return self

    @property
    def _of_some(self) -> bool:
        """Whether only some of the group are released, and the text does not say who."""
        return self.number is not None or self.terms == "equal-numbers"

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each holder for the release, its terms, the number of people, and the time."""
        released = None if self._of_some else deed("rights/release", done=self.done)
        for actor in extents(self.by):
            axes = {"actor": actor, "place": extent(self.places), "group": extent(self.groups)}
            yield Demand("rights/release", axes, released)
            if self.terms is not None:
                yield Demand("release/terms", axes, room("release/terms", "must", self.terms))
            if self.number is not None:
                number = limit_room(self.number, "release/number", context, f"{self.id}.number")
                yield Demand("release/number", axes, number)
            yield from self.times("release.end", axes)

    def sentence(self, voice: Voice) -> str:
        """Return who will be released, how many, on which terms and when."""
        said = voice.say(_SAID[self.done], by=voice.actors(self.by), groups=voice.groups(self.groups))
        said = self.said_when(said_number(voice.located(said, self.places), self.number, voice), voice)
        return said_terms(said, self.terms, voice)

    def topic(self, voice: Voice) -> str:
        """Return the release."""
        return voice.say("release of {groups} by {by}", groups=voice.groups(self.groups), by=voice.actors(self.by))


_SAID: Mapping[Deed, str] = {
    True: mark("{by} will release {groups}"),
    False: mark("{by} will not release {groups}"),
    "may": mark("{by} may release {groups}"),
    "not-required": mark("{by} need not release {groups}"),
}
