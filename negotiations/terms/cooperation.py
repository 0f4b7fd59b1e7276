"""`cooperation`: that parties do something together, or do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Kebabs
from negotiations.terms.sides import are_two_sides, sides
from negotiations.terms.voices import Voice


class Cooperation(Timed):
    """That parties do something together: joint programmes, working groups, agreements on the economy.

    Cooperation is mutual by nature: what is said of one side holds of the other. Two texts are compared only where they
    call the area by the same word, so take the word that others took.

    Attributes:
        parties: Who cooperates: each with the others, or all of them with those in `to`.
        to: With whom, where that is not the parties among themselves.
        areas: In what, each a question of its own: `energy`, `infrastructure`, `natural-resources`, `free-trade`,
            `arms-control`, `security-compliance`, `rebuilding`.
        done: Whether they do: `true`; `false` for a ban; `may` where it is allowed; `not-required` where they may leave
            it undone.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Cooperation(id="13", parties=["XS", "XW"], areas=["energy", "natural-resources"])
        >>> term.say(language("en"), builtin())
        'Southmark and Westreach will cooperate: energy and natural resources'
        >>> sorted({clause.issue for clause in term.clauses(Context())})
        ['cooperation/energy', 'cooperation/natural-resources']
    """

    kind: Literal["cooperation"] = "cooperation"
    parties: Annotated[Actors, Field(examples=[["XS", "XW"], "XN"])]
    to: Annotated[Actors, Field(examples=["XW"])] | None = None
    areas: Annotated[Kebabs, OnAxis("area"), Field(examples=["energy", ["energy", "infrastructure"]])]
    done: Deed = True

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "13", "kind": "cooperation", "parties": ["XS", "XW"], "areas": "energy"},
        {
            "id": "12",
            "kind": "cooperation",
            "parties": "XN",
            "to": {"at_least": ["XW"]},
            "areas": ["rebuilding", "infrastructure"],
            "when": "as-soon-as-possible",
            "after": "signature",
        },
        {"id": "15", "kind": "cooperation", "parties": ["XN", "XS"], "areas": "arms-control", "done": "not-required"},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say who is kept out of a joint body, nor who leads it: that is `implementing-body`. Money is "
        "`payment`, talks and dialogues are `process`, access to a market is `market-access`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("Dev",), pam=("develop",))

    @model_validator(mode="after")
    def _two_sides(self) -> Self:
        if not are_two_sides(self.parties, self.to):
            hint = "add 'to', which may be 'unstated', or list the parties in 'parties'"
            raise fault("missing-key", "found one side only, expected two", hint, at=("parties",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each side toward the other, and on the time."""
        del context
        between = tuple(sides(self.parties, self.to, mutual=True))
        for word in self.areas:
            issue = f"cooperation/{word}"
            for actor, other in between:
                yield Demand(issue, {"actor": actor, "other": other}, deed(issue, done=self.done))
            for actor in dict.fromkeys(actor for actor, _ in between):
                yield from self.times(f"cooperation-on-{word}", {"actor": actor})

    def sentence(self, voice: Voice) -> str:
        """Return in what there will be cooperation, and when."""
        parties, areas = voice.actors(self.parties), voice.labels("area", self.areas)
        if self.to is None:
            said = voice.say(_AMONG[self.done], parties=parties, areas=areas)
        else:
            said = voice.say(_WITH[self.done], parties=parties, to=voice.actors(self.to), areas=areas)
        return self.said_when(said, voice)

    def topic(self, voice: Voice) -> str:
        """Return the cooperation."""
        parties, areas = voice.actors(self.parties), voice.labels("area", self.areas)
        return voice.say("cooperation of {parties}: {areas}", parties=parties, areas=areas)


_AMONG: Mapping[Deed, str] = {
    True: mark("{parties} will cooperate: {areas}"),
    False: mark("{parties} will not cooperate: {areas}"),
    "may": mark("{parties} may cooperate: {areas}"),
    "not-required": mark("{parties} need not cooperate: {areas}"),
}
_WITH: Mapping[Deed, str] = {
    True: mark("{parties} will cooperate with {to}: {areas}"),
    False: mark("{parties} will not cooperate with {to}: {areas}"),
    "may": mark("{parties} may cooperate with {to}: {areas}"),
    "not-required": mark("{parties} need not cooperate with {to}: {areas}"),
}
"""What is said of whether they cooperate: among themselves, and with others."""
