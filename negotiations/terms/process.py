"""`process`: in which talks, by whom and on what the parties settle what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.checks import check_needs, check_times, given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Kebab, Kebabs, Places
from negotiations.terms.members import members
from negotiations.terms.voices import Voice

_EVENTS: Mapping[str, str] = {
    "peace-talks": "talks.start",
    "leaders-meeting": "leaders-meeting",
    "security-dialogue": "security-dialogue.start",
    "technical-talks": "technical-talks.start",
    "territorial-talks": "territorial-talks.start",
}
"""The events at which formats start, for those that have one."""

_WHO = ("participants", "excluded", "admitted", "mediator")


class Process(Timed):
    """In which talks, by whom and on what the parties settle what is still open.

    Attributes:
        format: Which talks it is about: `peace-talks`, `leaders-meeting`, `security-dialogue`, `technical-talks`,
            `territorial-talks`, or another word that other texts took.
        held: Whether they are held: `true`; `false` where they are ruled out; `may`; `not-required`.
        participants: Who takes part: some of them, all of them (`exactly`), or these and others (`at_least`).
        excluded: Who does not take part.
        admitted: Who may take part.
        mediator: Who mediates, or under whose auspices it is.
        subjects: What is or is not talked about in any talks: `territory`, `language`.
        discussed: Whether the subjects are talked about: `true`, `false`, `may`, or `not-required`.
        track: Whether the places are settled in `joint` talks with all the rest, or in `separate` ones.
        places: The places that the track and the subjects are about; all where it is left out.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Process(id="4", format="security-dialogue", held=True, mediator="XW", after="signature")
        >>> term.say(language("en"), builtin())
        'security dialogue will be held, only after signature; Westreach will mediate this: security dialogue'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['talks/format/security-dialogue', 'timing/security-dialogue.start', 'talks/mediator/security-dialogue']
    """

    kind: Literal["process"] = "process"
    format: Annotated[Kebab, OnAxis("format"), Field(examples=["leaders-meeting"])] = "peace-talks"
    held: Annotated[Deed, Field(examples=[True, "may"])] | None = None
    participants: Annotated[Actors, Field(examples=[["XN", "XS"], {"exactly": ["XN", "XS"]}])] | None = None
    excluded: Annotated[Actors, Field(examples=["XE"])] | None = None
    admitted: Annotated[Actors, Field(examples=["XE"])] | None = None
    mediator: Annotated[Actors, Field(examples=["XW"])] | None = None
    subjects: Annotated[Kebabs, OnAxis("subject"), Field(examples=["territory"])] | None = None
    discussed: Annotated[Deed, Field(examples=[True, "may"])] = True
    track: Literal["joint", "separate"] | None = None
    places: Places | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("held", *_WHO, "subjects", "track")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "12", "kind": "process", "format": "leaders-meeting", "held": True},
        {
            "id": "4",
            "kind": "process",
            "format": "security-dialogue",
            "held": True,
            "participants": ["XS", "Harbour-League"],
            "mediator": "XW",
            "after": "signature",
        },
        {"id": "5", "kind": "process", "participants": {"at_least": ["XN"]}, "excluded": "XE", "admitted": "XW"},
        {"id": "c1", "kind": "process", "places": ["XN-01", "XN-02"], "track": "joint"},
        {"id": "7", "kind": "process", "subjects": ["territory", "language"], "discussed": False},
    )
    cannot_say: ClassVar[str] = (
        "Two meetings of one format with other participants need a word each. "
        "That one subject comes only after an event is a `timing`, and that it is put off for years a `deferral`. "
        "What stays in being to carry an agreement out is an `implementing-body`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    @model_validator(mode="after")
    def _details_belong_to_something(self) -> Self:
        if self.status != "stated":
            return self
        if self.places is not None and self.track is None and self.subjects is None:
            message = "found neither 'track' nor 'subjects', expected one of them beside 'places'"
            raise fault("missing-key", message, at=("places",))
        if self.discussed is not True:
            check_needs(self, "discussed", "subjects")
        return self

    @model_validator(mode="after")
    def _time_of_talks_that_are_held(self) -> Self:
        check_times(self, "held", *TIMES)
        if self.has_time and self.held is None and self.status == "stated":
            raise fault("missing-key", "missing key 'held', expected beside a time")
        if self.has_time and self.format not in _EVENTS:
            message = f"found a time of the format {self.format!r}, which starts with no event that has a name"
            raise fault("keys-clash", message, "write a term of the kind 'timing'", at=("format",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the talks, on who takes part, on what they are about, and on the track."""
        del context
        issue = f"talks/format/{self.format}"
        if self.held is not None or not given(self, *self.value_fields):
            yield Demand(issue, {}, deed(issue, done=self.held))
            yield from self.times(_EVENTS.get(self.format, self.format), {})
        yield from self._who()
        place = extent(self.places)
        for word in self.subjects or ():
            issue = f"talks/subject/{word}"
            yield Demand(issue, {"place": place}, deed(issue, done=self.discussed))
        if self.track is not None:
            yield Demand("talks/track", {"place": place}, room("talks/track", "must", self.track))

    def _who(self) -> Iterator[Demand]:
        issue = f"talks/participant/{self.format}"
        if self.participants is not None:
            yield from members(issue, self.participants)
        others: tuple[tuple[Actors | None, Deed], ...] = ((self.excluded, False), (self.admitted, "may"))
        for actors, done in others:
            for actor in () if actors is None else extents(actors):
                yield Demand(issue, {"actor": actor}, deed(issue, done=done))
        if self.mediator is not None:
            yield from members(f"talks/mediator/{self.format}", self.mediator)

    def sentence(self, voice: Voice) -> str:
        """Return which talks will be held, by whom and on what."""
        talks = voice.label("format", self.format)
        said = []
        if self.held is not None:
            said.append(self.said_when(voice.say(_HELD[self.held], talks=talks), voice))
        said += [
            voice.say(_SAID[name], actors=voice.actors(getattr(self, name)), talks=talks) for name in given(self, *_WHO)
        ]
        if self.subjects is not None:
            subjects = voice.labels("subject", self.subjects)
            said.append(voice.located(voice.say(_SUBJECTS[self.discussed], subjects=subjects), self.places))
        if self.track is not None:
            message = _TRACKS[self.track, self.places is not None]
            said.append(voice.say(message, places="" if self.places is None else voice.places(self.places)))
        return voice.sentences(said)

    def topic(self, voice: Voice) -> str:
        """Return the talks."""
        return voice.say("the form of this: {talks}", talks=voice.label("format", self.format))


_HELD: Mapping[Deed, str] = {
    True: mark("{talks} will be held"),
    False: mark("{talks} will not be held"),
    "may": mark("{talks} may be held"),
    "not-required": mark("{talks} need not be held"),
}
_SAID = {
    "participants": mark("{actors} will take part in this: {talks}"),
    "excluded": mark("{actors} will not take part in this: {talks}"),
    "admitted": mark("{actors} may take part in this: {talks}"),
    "mediator": mark("{actors} will mediate this: {talks}"),
}
_SUBJECTS: Mapping[Deed, str] = {
    True: mark("talks will be about this: {subjects}"),
    False: mark("talks will not be about this: {subjects}"),
    "may": mark("talks may be about this: {subjects}"),
    "not-required": mark("talks need not be about this: {subjects}"),
}
_TRACKS = {
    ("joint", False): mark("everything will be settled in the same talks"),
    ("joint", True): mark("this will be settled in the same talks as everything else: {places}"),
    ("separate", False): mark("each place will be settled in talks of its own"),
    ("separate", True): mark("this will be settled in talks of its own: {places}"),
}
