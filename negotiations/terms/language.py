"""`language`: which status a language has."""

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
from negotiations.terms.fields import Actor, Kebabs, Places, Words
from negotiations.terms.graded import Graded
from negotiations.terms.voices import Voice


class LanguageStatus(Graded):
    """Which status a party gives a language.

    A status is demanded at least, `none` at most. In a domain it is a question of its own: a status in courts is no
    status as such, and the other way round.

    Attributes:
        party: Who gives the status.
        language: The language.
        places: Where it has the status; everywhere where it is left out.
        domain: In which domains of life it has the status (`courts`, `schools`); as such where it is left out.
        level: The status: `none`, `protected`, `regional`, `official` (a state language is an official one).

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = LanguageStatus(id="9", party="XN", language="lang:en", level="official")
        >>> term.say(language("en"), builtin())
        'Northland will give English the status of an official language'
    """

    kind: Literal["language"] = "language"
    party: Actor
    language: Annotated[Words, OnAxis("group"), Field(examples=["lang:en"])]
    places: Places | None = None
    domain: Annotated[Kebabs, OnAxis("domain"), Field(examples=["courts", ["courts", "schools"]])] | None = None
    level: Literal["none", "protected", "regional", "official"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("level",)
    limits: ClassVar[frozenset[str]] = frozenset({"none"})
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "9", "kind": "language", "party": "XN", "language": "lang:en", "level": "official"},
        {
            "id": "10",
            "kind": "language",
            "party": "XN",
            "language": "lang:fr",
            "places": "XN-01",
            "domain": ["courts", "schools"],
            "level": "regional",
            "may": True,
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say which share of speakers opens the way to a status, or who pays for it. What single people may "
        "do in their language is a `right`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("StSym",), pam=("offlan",), ucdp=("Cul",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the status of the language, or on its status in each domain."""
        del context
        axes = {"actor": extent(self.party), "place": extent(self.places), "group": extent(self.language)}
        for aspect in self.domain or ("status",):
            issue = f"language/{aspect}"
            yield Demand(issue, axes, self.graded(issue, self.level))

    def sentence(self, voice: Voice) -> str:
        """Return which status the language will have."""
        party, said_language = voice.actor(self.party), voice.labels("group", self.language)
        said = voice.say(_LEVELS[self.level, self.may], party=party, language=said_language)
        if self.domain is not None:
            domain = voice.labels("domain", self.domain)
            said = voice.say("{sentence}, in these domains: {domains}", sentence=said, domains=domain)
        return self.said_exactly(voice.located(said, self.places), voice)

    def topic(self, voice: Voice) -> str:
        """Return the status of the language."""
        party, said_language = voice.actor(self.party), voice.labels("group", self.language)
        return voice.say("the status of {language} in the law of {party}", party=party, language=said_language)


_LEVELS: Mapping[tuple[str | None, bool], str] = {
    ("none", False): mark("{party} will give {language} no status"),
    ("none", True): mark("{party} may give {language} no status"),
    ("protected", False): mark("{party} will give {language} the status of a protected minority language"),
    ("protected", True): mark("{party} may give {language} the status of a protected minority language"),
    ("regional", False): mark("{party} will give {language} the status of a regional language"),
    ("regional", True): mark("{party} may give {language} the status of a regional language"),
    ("official", False): mark("{party} will give {language} the status of an official language"),
    ("official", True): mark("{party} may give {language} the status of an official language"),
}
"""What is said of a status, and whether it is allowed rather than demanded."""
