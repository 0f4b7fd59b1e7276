"""`line-of-contact`: whether the line between forces stands, is fixed as such, or is where talks start."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import deed
from negotiations.terms.demands import Demand, Frame
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Dated, Places
from negotiations.terms.voices import Voice


class LineOfContact(Term):
    """Whether the line between forces stands where it is, is fixed as the line of contact, or is where talks start.

    A line is not title to territory, nor control of it, nor the presence of forces. That forces may stay behind the
    line, which meets a withdrawal, is only said where the text says it.

    Attributes:
        places: Where the line runs; everywhere where it is left out.
        stands: Whether the line stays where it is.
        fixed: Whether the parties fix the line, as a line and no more: `true`, `false`, or `may`.
        start_of_talks: Whether talks on territory start from the line.
        forces_stay: Whether the forces of the parties may stay on their sides of the line.
        parties: Who fixes it, and whose forces face each other across it.
        as_of: The event or the day as of which it is the line, where the text says so; as of others it is another line.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = LineOfContact(id="21", places="XN-03", stands=True, as_of="signature")
        >>> term.say(language("en"), builtin())
        'the line of contact as of signature will stand, in Longmarch (Northland)'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['line/stands']
    """

    kind: Literal["line-of-contact"] = "line-of-contact"
    places: Places | None = None
    stands: StrictBool | None = None
    fixed: StrictBool | Literal["may"] | None = None
    start_of_talks: StrictBool | None = None
    forces_stay: Literal[True] | None = None
    parties: Actors | None = None
    as_of: Dated | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("stands", "fixed", "start_of_talks", "forces_stay")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "4", "kind": "line-of-contact", "start_of_talks": True},
        {"id": "21", "kind": "line-of-contact", "places": "XN-03", "stands": True},
        {
            "id": "14",
            "kind": "line-of-contact",
            "places": ["XN-02", "XN-03"],
            "fixed": True,
            "forces_stay": True,
            "parties": ["XN", "XS"],
            "as_of": "signature",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say who controls the land behind the line, which is `territory` (of a line that stands it follows "
        "from the words of the vocabulary that say who holds which part), nor whose it is recognised to be, which is "
        "`recognition`. A strip along the line is a `zone`, and moving back from it a `withdrawal`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("CeProv",), pam=("cease",))

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.line_as_of is not None:
            message = "found 'line_as_of' in a term about the line itself, expected 'as_of'"
            raise fault("keys-clash", message, "write 'as_of'", at=("line_as_of",))
        needs = given(self, "fixed", "forces_stay")
        if needs and self.parties is None:
            hint = "write 'parties: unstated' where the text does not say who"
            raise fault("missing-key", f"missing key 'parties', expected beside {needs[0]!r}", hint)
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield whether the line stands, is fixed, is where talks start, and that forces may stay."""
        del context
        place = extent(self.places)
        frame: Frame = () if self.as_of is None else (("line", self.as_of),)
        if self.stands is not None or not given(self, *self.value_fields):
            yield Demand("line/stands", {"place": place}, deed("line/stands", done=self.stands), frame)
        for actor in () if self.fixed is None or self.parties is None else extents(self.parties):
            axes = {"actor": actor, "place": place}
            yield Demand("line/fixed", axes, deed("line/fixed", done=self.fixed), frame)
        if self.start_of_talks is not None:
            start = deed("line/start-of-talks", done=self.start_of_talks)
            yield Demand("line/start-of-talks", {"place": place}, start, frame)
        for actor in () if self.forces_stay is None or self.parties is None else extents(self.parties):
            stay = deed("forces/withdrawal", done="not-required")
            yield Demand("forces/withdrawal", {"actor": actor, "place": place}, stay)

    def sentence(self, voice: Voice) -> str:
        """Return what will be of the line."""
        line = self._line(voice)
        parties = "" if self.parties is None else voice.actors(self.parties)
        said = [
            voice.say(_SAID[name, getattr(self, name)], line=line, parties=parties)
            for name in given(self, *self.value_fields)
        ]
        return voice.located(voice.sentences(said), self.places)

    def _line(self, voice: Voice) -> str:
        if self.as_of is None:
            return voice.say("the line of contact")
        day = date.fromisoformat(self.as_of) if self.as_of[:1].isdigit() else None
        event = voice.event(self.as_of) if day is None else voice.language.date(day)
        return voice.say("the line of contact as of {event}", event=event)

    def topic(self, voice: Voice) -> str:
        """Return the line."""
        return voice.located(self._line(voice), self.places)


_SAID: Mapping[tuple[str, bool | str], str] = {
    ("stands", True): mark("{line} will stand"),
    ("stands", False): mark("{line} will not stand"),
    ("fixed", True): mark("{parties} will fix this as a line: {line}"),
    ("fixed", False): mark("{parties} will not fix this as a line: {line}"),
    ("fixed", "may"): mark("{parties} may fix this as a line: {line}"),
    ("start_of_talks", True): mark("talks on territory will start from {line}"),
    ("start_of_talks", False): mark("talks on territory will not start from {line}"),
    ("forces_stay", True): mark("forces of {parties} may stay on their sides of {line}"),
}
"""What is said of each field and its value."""
