"""`accountability`: whether crimes are prosecuted, and which courts and bodies deal with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, StrictBool, model_validator

from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, How, room
from negotiations.terms.extents import extent, extents_or_none
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, AllBut, Groups, Kebab, Kebabs
from negotiations.terms.lengths import Length
from negotiations.terms.limits import MEASURE
from negotiations.terms.sides import check_two_sides, said_mutual, sides
from negotiations.terms.voices import Voice

_PROSECUTION = "accountability/prosecution"

Axes = Mapping[str, Extent | None]
Sentences: TypeAlias = Mapping[
    Annotated[Kebab, OnAxis("sanction")], Annotated[Length, Field(examples=[{"years": {"at_most": 8}}])]
]


class Accountability(Term):
    """Whether crimes are prosecuted, and which courts and bodies deal with them.

    An amnesty bars prosecution. "No amnesty" leaves it possible, and whoever requires it asks for that too. A court for
    crimes shuts out that their prosecution is barred; a body that establishes what happened does not.

    Attributes:
        by: Who prosecutes, or grants the amnesty; whoever has jurisdiction where it is left out.
        of: Whose people; everybody's where it is left out.
        crimes: Which crimes; all of them where it is left out.
        prosecution: `barred` by an amnesty; `possible` where there is none; `required`.
        courts: Courts for these crimes, by what they are: `special-tribunal`, `international-court`.
        bodies: Bodies that do not punish: `truth-commission`, `register-of-damage`.
        established: Whether the courts and bodies deal with the crimes: they do (`true`) or do not (`false`), they may
            (`may`), or need not (`not-required`).
        sentences: How long a sentence lasts, by what it is: `imprisonment`, `restriction-of-liberty`.
        mutual: Whether the same holds the other way round: among several in `by`, or by `of` for the people of `by`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Accountability(id="26", of=["XN", "XS"], prosecution="barred")
        >>> term.say(language("en"), builtin())
        'an amnesty will bar the prosecution of crimes by people of Northland and Southmark'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['accountability/prosecution']
    """

    kind: Literal["accountability"] = "accountability"
    by: Annotated[Actors, Field(examples=["XN", ["XN", "XS"]])] | None = None
    of: Annotated[Actors, Field(examples=["XS", ["XN", "XS"]])] | None = None
    crimes: Annotated[Groups, Field(examples=["war-crimes", ["war-crimes", "torture"]])] | None = None
    prosecution: Literal["barred", "possible", "required"] | None = None
    courts: Annotated[Kebabs, OnAxis("forum"), Field(examples=["special-tribunal"])] | None = None
    bodies: Annotated[Kebabs, OnAxis("forum"), Field(examples=["truth-commission"])] | None = None
    established: Deed = True
    sentences: (
        Annotated[Sentences, Field(min_length=1, examples=[{"imprisonment": {"years": {"at_most": 20}}}])] | None
    ) = None
    mutual: StrictBool = False

    value_fields: ClassVar[tuple[str, ...]] = ("prosecution", "courts", "bodies", "sentences")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "26", "kind": "accountability", "of": ["XN", "XS"], "prosecution": "barred"},
        {
            "id": "7",
            "kind": "accountability",
            "of": "XS",
            "crimes": "aggression",
            "courts": "special-tribunal",
            "bodies": "register-of-damage",
            "established": True,
        },
        {
            "id": "8",
            "kind": "accountability",
            "by": ["XN", "XS"],
            "crimes": "political-offences",
            "prosecution": "barred",
            "mutual": True,
        },
        {
            "id": "9",
            "kind": "accountability",
            "of": "XS",
            "crimes": "war-crimes",
            "sentences": {"imprisonment": {"years": {"at_most": 20}}},
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say by which rules is tried. "
        "A text that rules out only a full amnesty is written with the crimes for which it wants none. "
        "Whether prisoners are released is `release`, and whether damage is paid for is `claims`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(
        pax=("TjAmPro", "TjAmBan", "TjJaNc", "TjJaIc", "TjMech"), pam=("amnest", "truth"), ucdp=("Amn",)
    )

    @model_validator(mode="after")
    def _keys_fit(self) -> Self:
        if self.mutual:
            check_two_sides(self, "by", "of")
        if self.established is not True and self.courts is None and self.bodies is None and self.status == "stated":
            message = "found 'established' without 'courts' or 'bodies', expected one of these beside it"
            raise fault("missing-key", message, at=("established",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on prosecution, on each court, on each body, on the length of each sentence.

        Where a court deals with crimes and nothing else is said of prosecution, their prosecution is not barred.
        """
        del context
        forums = (*(self.courts or ()), *(self.bodies or ()))
        if self.prosecution is not None or self._brings_to_court or not (forums or self.sentences):
            for axes in self._sides():
                yield Demand(_PROSECUTION, axes, self._prosecuted())
        for forum in forums:
            issue = f"accountability/forum/{forum}"
            for owner in extents_or_none(self.of):
                axes = {"other": owner, "group": extent(self.crimes)}
                yield Demand(issue, axes, deed(issue, done=self.established))
        for sanction, length in sorted((self.sentences or {}).items()):
            issue = f"accountability/sentence/{sanction}"
            term = length.room(issue, f"{self.id}.{sanction}")
            yield from (Demand(issue, axes, term) for axes in self._sides())

    @property
    def _brings_to_court(self) -> bool:
        return self.courts is not None and self.established is True

    def _prosecuted(self) -> Room | None:
        word = self.prosecution or ("possible" if self._brings_to_court else None)
        return None if word is None else room(_PROSECUTION, *_DEMANDS[word])

    def _sides(self) -> Iterator[Axes]:
        crimes = extent(self.crimes)
        if self.by is None:
            yield from ({"other": owner, "group": crimes} for owner in extents_or_none(self.of))
            return
        for actor, owner in sides(self.by, self.of, mutual=self.mutual):
            yield {"actor": actor, "other": owner, "group": crimes}

    def sentence(self, voice: Voice) -> str:
        """Return whether the crimes are prosecuted, and what deals with them."""
        crimes = self._crimes(voice)
        said = []
        if self.prosecution is not None:
            by = "" if self.by is None else voice.actors(self.by)
            said.append(voice.say(_PROSECUTED[self.prosecution, bool(by)], by=by, crimes=crimes))
        for forums in (self.courts, self.bodies):
            if forums is not None:
                names = voice.labels("forum", forums)
                said.append(voice.say(_FORUMS[self.established], forums=names, crimes=crimes))
        for sanction, length in sorted((self.sentences or {}).items()):
            word = voice.label("sanction", sanction)
            what = voice.say("the sentence for {crimes} ({sanction})", crimes=crimes, sanction=word)
            said.append(length.said(MEASURE, voice, what=what))
        return said_mutual(voice.sentences(said), voice, mutual=self.mutual)

    def topic(self, voice: Voice) -> str:
        """Return the prosecution of the crimes, or what would deal with them."""
        forums = (*(self.courts or ()), *(self.bodies or ()))
        message = mark("the prosecution of {crimes}")
        if self.sentences and self.prosecution is None:
            message = mark("the sentences for {crimes}")
        if forums and self.prosecution is None:
            message = mark("whether these deal with {crimes}: {forums}")
        return voice.say(message, crimes=self._crimes(voice), forums=voice.labels("forum", forums))

    def _crimes(self, voice: Voice) -> str:
        match self.crimes:
            case None:
                crimes = voice.say("crimes")
            case AllBut(all_but=words):
                crimes = voice.say("crimes other than {crimes}", crimes=voice.labels("group", words))
            case words:
                crimes = voice.groups(words)
        if self.of is None:
            return crimes
        return voice.say("{crimes} by people of {of}", crimes=crimes, of=voice.actors(self.of))


# "No amnesty" shuts out the amnesty and demands no trial, so that whoever requires trials keeps to it.
_DEMANDS: Mapping[str, tuple[How, str]] = {
    "barred": ("must", "barred"),
    "possible": ("must-not", "barred"),
    "required": ("must", "required"),
}
_PROSECUTED: Mapping[tuple[str, bool], str] = {
    ("barred", False): mark("an amnesty will bar the prosecution of {crimes}"),
    ("barred", True): mark("{by} will grant an amnesty for {crimes}"),
    ("possible", False): mark("no amnesty will bar the prosecution of {crimes}"),
    ("possible", True): mark("{by} will grant no amnesty for {crimes}"),
    ("required", False): mark("the prosecution of {crimes} will be required"),
    ("required", True): mark("{by} will prosecute {crimes}"),
}
_FORUMS: Mapping[Deed, str] = {
    True: mark("these will deal with {crimes}: {forums}"),
    False: mark("these will not deal with {crimes}: {forums}"),
    "may": mark("these may deal with {crimes}: {forums}"),
    "not-required": mark("these need not deal with {crimes}: {forums}"),
}
