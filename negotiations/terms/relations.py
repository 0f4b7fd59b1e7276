"""`relations`: how far parties keep up ties with each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, OneOrSeveral
from negotiations.terms.graded import Graded
from negotiations.terms.sides import are_two_sides, sides
from negotiations.terms.voices import Voice

Tie: TypeAlias = Literal["diplomatic", "consular", "economic", "transport", "communications", "cultural"]
"""A sort of ties between states."""


class Relations(Graded):
    """How far parties keep up ties with each other.

    Ties are mutual by nature: what is said of one side holds of the other. They are demanded at least, `none` at most.

    Attributes:
        parties: Whose ties they are: of each with the others, or of all of them with those in `to`.
        to: With whom, where that is not the parties among themselves.
        ties: Which ties, each a question of its own.
        level: How far: `none`, `limited`, `full`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Relations(id="12", parties=["XN", "XS"], ties="diplomatic", level="full")
        >>> term.say(language("en"), builtin())
        'there will be full ties among Northland and Southmark: diplomatic'
        >>> [(clause.issue, clause.scope["actor"].words) for clause in term.clauses(Context())]
        [('relations/diplomatic', ('XN',)), ('relations/diplomatic', ('XS',))]
    """

    kind: Literal["relations"] = "relations"
    parties: Annotated[Actors, Field(examples=[["XN", "XS"], "XN"])]
    to: Annotated[Actors, Field(examples=["XS"])] | None = None
    ties: Annotated[OneOrSeveral[Tie], OnAxis("ties"), Field(examples=["diplomatic", ["diplomatic", "economic"]])]
    level: Literal["none", "limited", "full"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("level",)
    limits: ClassVar[frozenset[str]] = frozenset({"none"})
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "12", "kind": "relations", "parties": ["XN", "XS"], "ties": "diplomatic", "level": "full"},
        {
            "id": "13",
            "kind": "relations",
            "parties": "XN",
            "to": ["XE", "XS"],
            "ties": ["economic", "transport"],
            "level": "limited",
            "exactly": True,
        },
        {"id": "14", "kind": "relations", "parties": ["XN", "XS"], "ties": "cultural", "level": "full", "may": True},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say that ties are restored step by step, nor by when: that is the event `relations-restored` of a "
        "`timing` term. What the parties do together is `cooperation`, trade on agreed terms `market-access`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    @model_validator(mode="after")
    def _two_sides(self) -> Self:
        if not are_two_sides(self.parties, self.to):
            hint = "add 'to', or list the parties in 'parties'"
            raise fault("missing-key", "found one side only, expected two", hint, at=("parties",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the ties of each side with the other."""
        del context
        for word in self.ties:
            issue = f"relations/{word}"
            kept = self.graded(issue, self.level)
            for actor, other in sides(self.parties, self.to, mutual=True):
                yield Demand(issue, {"actor": actor, "other": other}, kept)

    def sentence(self, voice: Voice) -> str:
        """Return how far there will be ties."""
        return self.said_exactly(self._said(_LEVELS[self.level, self.may], voice), voice)

    def topic(self, voice: Voice) -> str:
        """Return the ties."""
        return self._said((mark("ties of {parties}: {ties}"), mark("ties of {parties} with {to}: {ties}")), voice)

    def _said(self, messages: tuple[str, str], voice: Voice) -> str:
        parties, ties = voice.actors(self.parties), voice.labels("ties", self.ties)
        if self.to is None:
            return voice.say(messages[0], parties=parties, ties=ties)
        return voice.say(messages[1], parties=parties, to=voice.actors(self.to), ties=ties)


_LEVELS: Mapping[tuple[str | None, bool], tuple[str, str]] = {
    ("none", False): (
        mark("there will be no ties among {parties}: {ties}"),
        mark("there will be no ties of {parties} with {to}: {ties}"),
    ),
    ("none", True): (
        mark("{parties} may keep up no ties with each other: {ties}"),
        mark("{parties} may keep up no ties with {to}: {ties}"),
    ),
    ("limited", False): (
        mark("there will be limited ties among {parties}: {ties}"),
        mark("there will be limited ties of {parties} with {to}: {ties}"),
    ),
    ("limited", True): (
        mark("{parties} may keep up limited ties with each other: {ties}"),
        mark("{parties} may keep up limited ties with {to}: {ties}"),
    ),
    ("full", False): (
        mark("there will be full ties among {parties}: {ties}"),
        mark("there will be full ties of {parties} with {to}: {ties}"),
    ),
    ("full", True): (
        mark("{parties} may keep up full ties with each other: {ties}"),
        mark("{parties} may keep up full ties with {to}: {ties}"),
    ),
}
"""What is said of a level, and whether it is allowed; among the parties, and of them with others."""
