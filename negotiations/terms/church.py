"""`church`: which status a religious organisation has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent
from negotiations.terms.fields import Actor, Places, Words
from negotiations.terms.graded import Graded
from negotiations.terms.voices import Voice


class ChurchStatus(Graded):
    """Which status a party gives a religious organisation.

    `prohibited` and `restricted` are limits: no more than this. `equal` and `official` are demands: no less than this.

    Attributes:
        party: Who gives the status.
        organisation: The religious organisation.
        places: Where it has the status; everywhere where it is left out.
        level: The status beside other religious organisations: `prohibited`, `restricted` (as others are not), `equal`,
            `official` (as others have not).

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = ChurchStatus(id="9", party="XN", organisation="church-of-southmark", level="official")
        >>> term.say(language("en"), builtin())
        'Northland will give Church of Southmark an official status'
    """

    kind: Literal["church"] = "church"
    party: Actor
    organisation: Annotated[Words, OnAxis("group"), Field(examples=["church-of-southmark"])]
    places: Places | None = None
    level: Literal["prohibited", "restricted", "equal", "official"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("level",)
    limits: ClassVar[frozenset[str]] = frozenset({"prohibited", "restricted"})
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "9", "kind": "church", "party": "XN", "organisation": "church-of-southmark", "level": "official"},
        {
            "id": "10",
            "kind": "church",
            "party": "XS",
            "organisation": ["church-of-northland", "church-of-southmark"],
            "level": "equal",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot name single rights of a religious organisation, such as the use of a building: that is "
        "`church-rights`. It says nothing about who belongs to the organisation."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("GRe",), pam=("cultr",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the status of the organisation."""
        del context
        axes = {"actor": extent(self.party), "place": extent(self.places), "group": extent(self.organisation)}
        yield Demand("church/status", axes, self.graded("church/status", self.level))

    def sentence(self, voice: Voice) -> str:
        """Return which status the organisation will have."""
        party, organisation = voice.actor(self.party), voice.labels("group", self.organisation)
        said = voice.say(_LEVELS[self.level, self.may], party=party, organisation=organisation)
        return self.said_exactly(voice.located(said, self.places), voice)

    def topic(self, voice: Voice) -> str:
        """Return the status of the organisation."""
        party, organisation = voice.actor(self.party), voice.labels("group", self.organisation)
        return voice.say("the status of {organisation} in the law of {party}", party=party, organisation=organisation)


_LEVELS: Mapping[tuple[str | None, bool], str] = {
    ("prohibited", False): mark("{party} will prohibit {organisation}"),
    ("prohibited", True): mark("{party} may prohibit {organisation}"),
    ("restricted", False): mark("{party} will put {organisation} under restrictions that others do not have"),
    ("restricted", True): mark("{party} may put {organisation} under restrictions that others do not have"),
    ("equal", False): mark("{party} will treat {organisation} as other religious organisations"),
    ("equal", True): mark("{party} may treat {organisation} as other religious organisations"),
    ("official", False): mark("{party} will give {organisation} an official status"),
    ("official", True): mark("{party} may give {organisation} an official status"),
}
"""What is said of a status, and whether it is allowed rather than demanded."""
