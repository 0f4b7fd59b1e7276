"""`territory`: who controls places, and whether the line of contact stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.clauses.rooms import Room
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.demands import Demand, Frame, room
from negotiations.terms.extents import extent
from negotiations.terms.faults import fault
from negotiations.terms.fields import Event, Places, Words
from negotiations.terms.voices import Voice

_UNNAMED = ("joint", "international")


class Territory(Term):
    """Who controls places, or that the line of contact stands there.

    Control is neither title (that is `recognition`) nor the presence of forces; a line that stands is none of these.

    Attributes:
        places: The places.
        control: Who controls them: an actor; several for joint control by these; `joint` or `international` where the
            text says no more.
        line: `stands` where the line of contact stays where it is.
        line_as_of: The event as of which the line stands, where the text says so; lines as of other events are other
            lines.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Territory(id="21", places="XN-01", control="XS")
        >>> term.say(language("en"), builtin())
        'Southmark will control Highmoor (Northland)'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['territory/control']
    """

    kind: Literal["territory"] = "territory"
    places: Places
    control: (
        Annotated[
            Literal["joint", "international"] | Words,
            OnAxis("actor", besides=_UNNAMED),
            Field(examples=["XN", ["XN", "XS"], "joint"]),
        ]
        | None
    ) = None
    line: Literal["stands"] | None = None
    line_as_of: Event | None = None

    @model_validator(mode="after")
    def _line_that_stands(self) -> Self:
        if self.line_as_of is not None and self.line is None and self.status == "stated":
            raise fault("missing-key", "found 'line_as_of' without 'line'", "add 'line: stands'", at=("line_as_of",))
        return self

    value_fields: ClassVar[tuple[str, ...]] = ("control", "line")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "21", "kind": "territory", "places": ["XN-01", "XN-02"], "control": "XS"},
        {"id": "22", "kind": "territory", "places": "XN-03", "control": ["XN", "XS"]},
        {"id": "23", "kind": "territory", "places": "XN-03", "line": "stands", "line_as_of": "signature"},
    )

    @property
    def _is_about_a_line(self) -> bool:
        return self.line is not None or self.line_as_of is not None

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield who controls the places, and that the line stands.

        Joint control is one outcome; by whom is a question for each actor, so that "jointly" and "jointly by these"
        agree as far as they go.
        """
        del context
        places = extent(self.places)
        if self.control is not None or not self._is_about_a_line:
            yield Demand("territory/control", {"place": places}, self._controlled())
        if isinstance(self.control, tuple) and len(self.control) > 1:
            axes = {"actor": extent(self.control), "place": places}
            yield Demand("territory/administrator", axes, room("territory/administrator", "must", "in"))
        if self._is_about_a_line:
            frame: Frame = () if self.line_as_of is None else (("line", self.line_as_of),)
            yield Demand("line/stands", {"place": places}, room("line/stands", "must", "yes"), frame)

    def _controlled(self) -> Room | None:
        if self.control is None:
            return None
        if isinstance(self.control, str):
            return room("territory/control", "must", self.control)
        return room("territory/control", "must", self.control[0] if len(self.control) == 1 else "joint")

    def sentence(self, voice: Voice) -> str:
        """Return who controls the places, and that the line stands."""
        said = []
        places = voice.places(self.places)
        if isinstance(self.control, str):
            said.append(voice.say(_CONTROL[self.control], places=places))
        elif self.control is not None:
            shared = mark("{actors} will jointly control {places}")
            message = mark("{actors} will control {places}") if len(self.control) == 1 else shared
            said.append(voice.say(message, actors=voice.actors(self.control), places=places))
        if self.line is not None:
            message = mark("the line of contact will stand in {places}")
            event = ""
            if self.line_as_of is not None:
                message = mark("the line of contact as of {event} will stand in {places}")
                event = voice.label("event", self.line_as_of)
            said.append(voice.say(message, event=event, places=places))
        return voice.sentences(said)

    def topic(self, voice: Voice) -> str:
        """Return the control of the places, or the line there."""
        message = mark("the line of contact in {places}") if self._is_about_a_line else mark("control of {places}")
        return voice.say(message, places=voice.places(self.places))


_CONTROL = {
    "joint": mark("{places} will be under joint control"),
    "international": mark("{places} will be under international control"),
}
