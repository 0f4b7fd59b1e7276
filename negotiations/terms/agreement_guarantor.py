"""`agreement-guarantor`: who guarantees that an agreement is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand
from negotiations.terms.fields import Actors
from negotiations.terms.members import members
from negotiations.terms.voices import Voice

_ISSUE = "guarantee/agreement"


class AgreementGuarantor(Term):
    """Who guarantees that an agreement is kept.

    Whoever guarantees an agreement answers for its being carried out by all; whoever guarantees the security of a
    state answers to that state, which is `security-guarantee`.

    Attributes:
        guarantors: Who guarantees it: words (these), or a list that says whether it is complete.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = AgreementGuarantor(id="27", guarantors="XW")
        >>> term.say(language("en"), builtin())
        'the agreement will be guaranteed by: Westreach'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['guarantee/agreement']
    """

    kind: Literal["agreement-guarantor"] = "agreement-guarantor"
    guarantors: Annotated[Actors, Field(examples=["XW", {"exactly": ["XE", "XW"]}])]

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "27", "kind": "agreement-guarantor", "guarantors": "XW"},
        {"id": "28", "kind": "agreement-guarantor", "guarantors": {"exactly": ["XE", "XW"]}},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say what the guarantors do when the agreement is breached: that is a `security-guarantee` with a "
        "trigger, or the `penalties` of an `implementing-body`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("ImOth", "ImE"), pam=("verify",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for each guarantor; where the list is complete, also on all others."""
        del context
        for demand in members(_ISSUE, self.guarantors):
            yield demand if self.status == "stated" else replace(demand, room=None)

    def sentence(self, voice: Voice) -> str:
        """Return who guarantees it."""
        return voice.say("the agreement will be guaranteed by: {actors}", actors=voice.actors(self.guarantors))

    def topic(self, voice: Voice) -> str:
        """Return the guarantee."""
        return voice.say("who guarantees the agreement")
