"""`territory`: who controls places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, Literal

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent
from negotiations.terms.fields import Places
from negotiations.terms.joint import Holder, held, holders
from negotiations.terms.voices import Voice


class Territory(Term):
    """Who controls places.

    Control is neither title (that is `recognition`) nor the presence of forces, nor a line (that is `line-of-contact`).

    Attributes:
        places: The places.
        control: Who controls them: an actor; several for joint control by these; `joint` or `international` where the
            text says no more.

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
    control: Holder | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("control",)
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "22", "kind": "territory", "places": "XN-03", "control": ["XN", "XS"]},
        {"id": "21", "kind": "territory", "places": ["XN-01", "XN-02"], "control": "XS"},
        {"id": "23", "kind": "territory", "places": {"all_but": ["XN-01"]}, "control": "joint"},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say whose a place is by title: that is `recognition`. The line between the forces is "
        "`line-of-contact`; no kind can draw a new line on a map."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("StBor",), pam=("bound",), ucdp=("Demarcation",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield who controls the places, and that each of several does so jointly with the others."""
        del context
        place = {"place": extent(self.places)}
        yield Demand("territory/control", place, held("territory/control", self.control))
        yield from holders("territory/administrator", self.control, place)

    def sentence(self, voice: Voice) -> str:
        """Return who controls the places."""
        places = voice.places(self.places)
        if isinstance(self.control, str):
            return voice.say(_CONTROL[self.control], places=places)
        actors = self.control or ()
        shared = mark("{actors} will jointly control {places}")
        message = mark("{actors} will control {places}") if len(actors) == 1 else shared
        return voice.say(message, actors=voice.actors(actors), places=places)

    def topic(self, voice: Voice) -> str:
        """Return the control of the places."""
        return voice.say("control of {places}", places=voice.places(self.places))


_CONTROL = {
    "joint": mark("{places} will be under joint control"),
    "international": mark("{places} will be under international control"),
}
