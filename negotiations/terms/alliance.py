"""`alliance`: whether a party joins an organisation or is neutral, and whether an organisation takes in members."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, Literal, Self

from pydantic import model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actor, Actors
from negotiations.terms.voices import Voice


class Alliance(Term):
    """Whether a party joins an organisation, or is neutral.

    Who writes it down makes no difference here: "the party will not join" and "the organisation will not admit it" are
    one question, and in which constitution or statute it is written is another.

    Attributes:
        party: Whose membership or neutrality it is.
        organisation: The organisation.
        membership: `barred` where the party will not be a member, `joins` where it will, `open` where it may,
            `not-required` where it may stay out.
        neutral: `required` where the party will be neutral, `not-required` where it may choose not to be.
        enlargement: `barred` where the organisation will take in no further member, `open` where it may.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Alliance(id="7", party="XS", organisation="Harbour-League", membership="barred")
        >>> term.say(language("en"), builtin())
        'Southmark will not join Harbour League (as an organisation)'
    """

    kind: Literal["alliance"] = "alliance"
    party: Actor | None = None
    organisation: Actors | None = None
    membership: Literal["barred", "joins", "open", "not-required"] | None = None
    neutral: Literal["required", "not-required"] | None = None
    enlargement: Literal["barred", "open"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("membership", "neutral", "enlargement")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "8", "kind": "alliance", "party": "XS", "neutral": "not-required"},
        {"id": "7", "kind": "alliance", "party": "XS", "organisation": "Harbour-League", "membership": "barred"},
        {
            "id": "3",
            "kind": "alliance",
            "organisation": "Harbour-League",
            "enlargement": "barred",
            "strength": "should",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say on which conditions an organisation admits a member. In which law neutrality is written is "
        "`legal-form`, which forces an organisation stations somewhere is `foreign-forces`, and membership of any "
        "other organisation is `organisation-membership`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        for question in self._questions:
            for key in _NEEDED[question]:
                if getattr(self, key) is None:
                    raise fault("missing-key", f"missing key {key!r}, expected beside {question!r}")
        return self

    @property
    def _questions(self) -> tuple[str, ...]:
        """The questions that the term speaks to; where it leaves out the values, its keys tell which that is."""
        alone = "enlargement" if self.party is None else "neutral" if self.organisation is None else "membership"
        return given(self, *self.value_fields) or (alone,)

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on membership, on neutrality, on enlargement."""
        del context
        for question in self._questions:
            issue = f"alliance/{question}"
            demanded = deed(issue, done=_DEEDS.get(getattr(self, question)))
            party = extent(self.party)
            organisations = () if self.organisation is None else extents(self.organisation)
            if question == "neutral":
                yield Demand(issue, {"actor": party}, demanded)
            elif question == "enlargement":
                yield from (Demand(issue, {"actor": each}, demanded) for each in organisations)
            else:
                yield from (Demand(issue, {"actor": party, "other": each}, demanded) for each in organisations)

    def sentence(self, voice: Voice) -> str:
        """Return what will be of membership, neutrality and enlargement."""
        return voice.sentences([self._said(_SAID[name, getattr(self, name)], voice) for name in self._questions])

    def topic(self, voice: Voice) -> str:
        """Return the membership, the neutrality or the enlargement."""
        return voice.sentences([self._said(_TOPICS[name], voice) for name in self._questions])

    def _said(self, message: str, voice: Voice) -> str:
        party = "" if self.party is None else voice.actor(self.party)
        organisation = "" if self.organisation is None else voice.actors(self.organisation)
        return voice.say(message, party=party, organisation=organisation)


_NEEDED = {"membership": ("party", "organisation"), "neutral": ("party",), "enlargement": ("organisation",)}
"""The keys that each question needs."""

_DEEDS: Mapping[str | None, Deed] = {
    "barred": False,
    "joins": True,
    "open": "may",
    "required": True,
    "not-required": "not-required",
}
_SAID: Mapping[tuple[str, str], str] = {
    ("membership", "barred"): mark("{party} will not join {organisation}"),
    ("membership", "joins"): mark("{party} will join {organisation}"),
    ("membership", "open"): mark("{party} may join {organisation}"),
    ("membership", "not-required"): mark("{party} may stay out of {organisation}"),
    ("neutral", "required"): mark("{party} will be neutral"),
    ("neutral", "not-required"): mark("{party} need not be neutral"),
    ("enlargement", "barred"): mark("{organisation} will take in no further member"),
    ("enlargement", "open"): mark("{organisation} may take in further members"),
}
_TOPICS = {
    "membership": mark("membership of {party} in {organisation}"),
    "neutral": mark("neutrality of {party}"),
    "enlargement": mark("further members of {organisation}"),
}
