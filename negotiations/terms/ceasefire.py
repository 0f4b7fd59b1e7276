"""`ceasefire`: who ceases fire in what domain, from when, on what terms, and for how long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, StrictBool, model_validator

from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent
from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.checks import check_none_beside
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.deeds import deed
from negotiations.terms.demands import Demand, ordered, room
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Groups, OneOrSeveral, Places
from negotiations.terms.figures import Limit
from negotiations.terms.limits import MEASURE, limit_room, said_limit
from negotiations.terms.voices import Voice

Domain: TypeAlias = Literal["air", "land", "sea"]
Days: TypeAlias = Annotated[Limit, Field(examples=[{"at_least": 30}, {"exactly": 60}])]

_FULL: tuple[Domain, ...] = ("air", "land", "sea")
_TERM = "ceasefire/initial-term"
_RENEWAL_TERM = "ceasefire/renewal-term"


class Ceasefire(Timed):
    """That parties cease fire: in the air, on land, at sea; from when, on what terms, and for how long.

    Each party ceases fire toward all others. Each domain is a question of its own, and a ceasefire that names none is
    in all three. One that spares some targets only (`energy-facilities`) is a part of one that spares all. The time is
    that of its start.

    Attributes:
        parties: Who ceases fire.
        domains: Where arms are silent: `air`, `land`, `sea`; all three where it is left out.
        targets: What is not attacked; everything where it is left out.
        places: Where; everywhere where it is left out.
        required: Whether it is demanded; false where the text says that it is not a condition.
        conditions: Whether it is `unconditional` or `conditional`, where the text says so.
        initial_term: How many days it lasts at first.
        permanent: Whether it has no end.
        renewal: Whether it is renewed after that: `none`, `by-agreement`, `automatic`.
        renewal_term: How many days each renewal lasts.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Ceasefire(id="1", parties=["XN", "XS"], domains="sea", initial_term={"exactly": 30})
        >>> term.say(language("en"), builtin())
        'Northland and Southmark will cease fire at sea; the length of the ceasefire will be exactly 30 days'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['ceasefire/sea', 'ceasefire/initial-term']
    """

    kind: Literal["ceasefire"] = "ceasefire"
    parties: Annotated[Actors, Field(examples=[["XN", "XS"]])]
    domains: Annotated[OneOrSeveral[Domain], Field(examples=["air", ["air", "land", "sea"]])] | None = None
    targets: Annotated[Groups, Field(examples=["energy-facilities"])] | None = None
    places: Places | None = None
    required: StrictBool = True
    conditions: Literal["unconditional", "conditional"] | None = None
    initial_term: Days | None = None
    permanent: Literal[True] | None = None
    renewal: Literal["none", "by-agreement", "automatic"] | None = None
    renewal_term: Days | None = None

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "1", "kind": "ceasefire", "parties": ["XN", "XS"], "permanent": True},
        {"id": "20", "kind": "ceasefire", "parties": ["XN", "XS"], "when": "immediately", "after": "signature"},
        {"id": "4", "kind": "ceasefire", "parties": ["XN", "XS"], "required": False},
        {
            "id": "2",
            "kind": "ceasefire",
            "parties": ["XN", "XS"],
            "domains": ["air", "sea"],
            "targets": "energy-facilities",
            "places": "XN",
            "conditions": "unconditional",
            "initial_term": {"at_least": 30},
            "renewal": "by-agreement",
            "renewal_term": {"exactly": 30},
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot give two domains different lengths or terms, and does not say what the conditions are: a state or a "
        "trigger can. Who watches over it is `monitoring`, how far forces move back `withdrawal`, and the promise not "
        "to attack again `use-of-force`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("CeProv",), pam=("cease",))

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if not self.required:
            check_none_beside(self, "required", *_TERMS, "permanent", *TIMES)
        if self.permanent:
            check_none_beside(self, "permanent", "initial_term", "renewal", "renewal_term")
        if self.renewal == "none":
            check_none_beside(self, "renewal", "renewal_term")
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield for each party whether it ceases fire in each domain, on what terms, for how long, and when."""
        group = extent(self.targets)
        for actor in extents(self.parties):
            axes = {"actor": actor, "place": extent(self.places), "group": group}
            for domain in self.domains or _FULL:
                issue = f"ceasefire/{domain}"
                yield Demand(issue, axes, deed(issue, done=self.required or "not-required"))
            yield from self._terms(axes, context)
            yield from self.times("ceasefire.start", {"actor": actor, "group": group})

    def _terms(self, axes: Mapping[str, Extent | None], context: Context) -> Iterable[Demand]:
        if self.conditions is not None:
            yield Demand("ceasefire/conditions", axes, room("ceasefire/conditions", "must", self.conditions))
        if self.permanent:
            # Never to end is the one outcome above every number of days.
            yield Demand(_TERM, axes, Room(ordered(_TERM), ((inf, 0), (inf, 0), (inf, 1), (inf, 1))))
        if self.initial_term is not None:
            days = limit_room(self.initial_term, _TERM, context, f"{self.id}.initial-term")
            yield Demand(_TERM, axes, days)
        if self.renewal is not None:
            yield Demand("ceasefire/renewal", axes, room("ceasefire/renewal", "must", self.renewal))
        if self.renewal_term is not None:
            days = limit_room(self.renewal_term, _RENEWAL_TERM, context, f"{self.id}.renewal-term")
            yield Demand(_RENEWAL_TERM, axes, days)

    def sentence(self, voice: Voice) -> str:
        """Return who ceases fire in what domain, when, on what terms, and for how long."""
        parties, domains = voice.actors(self.parties), voice.language.join([*map(voice.say, self._domains())])
        said = voice.say(_SAID[self.required, bool(domains)], parties=parties, domains=domains)
        if self.targets is not None:
            said = voice.say("{sentence}, for attacks on: {targets}", sentence=said, targets=voice.groups(self.targets))
        parts = [self.said_when(voice.located(said, self.places), voice)]
        parts += [voice.say(_TERMS_SAID[value]) for value in self._words()]
        if self.initial_term is not None:
            length = voice.say("the length of the ceasefire")
            parts.append(said_limit(self.initial_term, MEASURE, "day", voice, what=length))
        if self.renewal_term is not None:
            length = voice.say("the length of each renewal")
            parts.append(said_limit(self.renewal_term, MEASURE, "day", voice, what=length))
        return voice.sentences(parts)

    def _domains(self) -> list[str]:
        return [_DOMAINS[domain] for domain in self.domains or ()]

    def _words(self) -> list[tuple[str, str]]:
        values = {"conditions": self.conditions, "permanent": "yes" if self.permanent else None}
        return [(name, word) for name, word in {**values, "renewal": self.renewal}.items() if word is not None]

    def topic(self, voice: Voice) -> str:
        """Return the ceasefire."""
        return voice.say("a ceasefire of {parties}", parties=voice.actors(self.parties))


_TERMS = ("conditions", "initial_term", "renewal", "renewal_term")
_DOMAINS: Mapping[str, str] = {"air": mark("in the air"), "land": mark("on land"), "sea": mark("at sea")}
_SAID: Mapping[tuple[bool, bool], str] = {
    (True, False): mark("{parties} will cease fire"),
    (True, True): mark("{parties} will cease fire {domains}"),
    (False, False): mark("{parties} need not cease fire"),
    (False, True): mark("{parties} need not cease fire {domains}"),
}
"""What is said of whether it is demanded, and whether domains are named."""

_TERMS_SAID: Mapping[tuple[str, str], str] = {
    ("conditions", "unconditional"): mark("the ceasefire will be unconditional"),
    ("conditions", "conditional"): mark("the ceasefire will be under conditions"),
    ("permanent", "yes"): mark("the ceasefire will be permanent"),
    ("renewal", "none"): mark("the ceasefire will not be renewed"),
    ("renewal", "by-agreement"): mark("the ceasefire will be renewed by agreement"),
    ("renewal", "automatic"): mark("the ceasefire will be renewed automatically"),
}
"""What is said of the terms that are words."""
