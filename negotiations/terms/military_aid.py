"""`military-aid`: how much military aid one party gives another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, Literal

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extents
from negotiations.terms.fields import Actors
from negotiations.terms.graded import Graded
from negotiations.terms.voices import Voice


class MilitaryAid(Graded):
    """How much military aid one party gives another.

    `none` and `reduced` are limits: no more than this. `present-level` and `more` are demands: no less than this.

    Attributes:
        by: Who gives it.
        to: Who gets it.
        level: How much: `none`, `reduced`, `present-level`, `more`, measured by what is given when the text is written.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = MilitaryAid(id="8", by="XW", to="XN", level="reduced")
        >>> term.say(language("en"), builtin())
        'Westreach will give Northland less military aid than at present'
    """

    kind: Literal["military-aid"] = "military-aid"
    by: Actors
    to: Actors
    level: Literal["none", "reduced", "present-level", "more"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("level",)
    limits: ClassVar[frozenset[str]] = frozenset({"none", "reduced"})
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "8", "kind": "military-aid", "by": "XW", "to": "XN", "level": "reduced"},
        {"id": "9", "kind": "military-aid", "by": "unstated", "to": "XN", "level": "more", "may": True},
    )
    cannot_say: ClassVar[str] = (
        "It cannot give a list of weapons, or a sum of money, which is `payment`. Whether weapons are supplied at "
        "all is `arms-supply`. The levels are measured by what is given when the text is written, so that levels of "
        "texts of different years rest on different ground."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the aid of those who give it to those who get it."""
        del context
        aid = self.graded("aid/military", self.level)
        for giver in extents(self.by):
            for receiver in extents(self.to):
                yield Demand("aid/military", {"actor": giver, "other": receiver}, aid)

    def sentence(self, voice: Voice) -> str:
        """Return how much aid will be given."""
        by, to = voice.actors(self.by), voice.actors(self.to)
        return self.said_exactly(voice.say(_LEVELS[self.level, self.may], by=by, to=to), voice)

    def topic(self, voice: Voice) -> str:
        """Return the aid."""
        return voice.say("military aid to {to} by {by}", by=voice.actors(self.by), to=voice.actors(self.to))


_LEVELS: Mapping[tuple[str | None, bool], str] = {
    ("none", False): mark("{by} will give {to} no military aid"),
    ("none", True): mark("{by} may give {to} no military aid"),
    ("reduced", False): mark("{by} will give {to} less military aid than at present"),
    ("reduced", True): mark("{by} may give {to} less military aid than at present"),
    ("present-level", False): mark("{by} will give {to} as much military aid as at present"),
    ("present-level", True): mark("{by} may give {to} as much military aid as at present"),
    ("more", False): mark("{by} will give {to} more military aid than at present"),
    ("more", True): mark("{by} may give {to} more military aid than at present"),
}
"""What is said of a level, and whether it is allowed rather than demanded."""
