"""`legal-form`: in which legal instruments somebody writes down a commitment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import Timed
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extents, extents_or_none
from negotiations.terms.fields import Actors, Kebab, Words
from negotiations.terms.voices import Voice


class LegalForm(Timed):
    """In which legal instruments somebody writes down a commitment.

    That something is written into a constitution is one question, and that it is so is another: a text that says both
    has a term of this kind and one of the kind of the commitment. No instrument contains another, so each is a question
    of its own.

    Attributes:
        by: Whose instruments they are.
        commitment: What is written down, by the word that other texts took for it: `neutrality`, `no-membership`,
            `non-aggression`.
        to: Toward whom it is, or which organisation it is about; not said where it is left out.
        instruments: Where it is written: `constitution`, `law`, `statute`, `treaty`; or what approves it:
            `ratification`, `referendum`, `security-council`.
        done: Whether that is done: `true`; `false` for a ban; `may` where it is allowed; `not-required` where there is
            no duty.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = LegalForm(id="7", by="XN", commitment="neutrality", instruments=["constitution", "law"])
        >>> term.say(language("en"), builtin())
        'Northland will lay down neutrality by: constitution and law'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['anchor/neutrality/constitution', 'anchor/neutrality/law']
    """

    kind: Literal["legal-form"] = "legal-form"
    by: Actors
    commitment: Annotated[Kebab, OnAxis("commitment"), Field(examples=["neutrality"])]
    to: Annotated[Actors, Field(examples=["Harbour-League"])] | None = None
    instruments: Annotated[Words, OnAxis("instrument"), Field(examples=["constitution", ["law", "ratification"]])]
    done: Deed = True

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "7", "kind": "legal-form", "by": "XN", "commitment": "neutrality", "instruments": "constitution"},
        {
            "id": "16",
            "kind": "legal-form",
            "by": "XS",
            "commitment": "non-aggression",
            "to": ["XE", "XN"],
            "instruments": ["law", "ratification"],
            "within": {"days": 90, "of": "signature"},
        },
        {
            "id": "8",
            "kind": "legal-form",
            "by": "XN",
            "commitment": "neutrality",
            "instruments": "constitution",
            "done": "not-required",
        },
    )
    cannot_say: ClassVar[str] = (
        "It says nothing of the commitment itself, which is a term of its own kind (`alliance`, `use-of-force`). "
        "That the whole agreement is ratified or approved in a referendum is `ratification`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("ConRen", "Cons"), pam=("const",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for each instrument, and on the time of each."""
        del context
        actors = extents(self.by)
        for instrument in self.instruments:
            issue = f"anchor/{self.commitment}/{instrument}"
            for actor in actors:
                for other in extents_or_none(self.to):
                    yield Demand(issue, {"actor": actor, "other": other}, deed(issue, done=self.done))
                # Not the event `law-adopted`: laws on two commitments have two dates.
                yield from self.times(f"{self.commitment}-by-{instrument}", {"actor": actor})

    def sentence(self, voice: Voice) -> str:
        """Return what will be written down where, and when."""
        by, instruments = voice.actors(self.by), voice.labels("instrument", self.instruments)
        commitment = voice.label("commitment", self.commitment)
        if self.to is None:
            said = voice.say(_SAID[self.done], by=by, commitment=commitment, instruments=instruments)
        else:
            to = voice.actors(self.to)
            said = voice.say(_TOWARD[self.done], by=by, commitment=commitment, instruments=instruments, to=to)
        return self.said_when(said, voice)

    def topic(self, voice: Voice) -> str:
        """Return the legal form."""
        by, commitment = voice.actors(self.by), voice.label("commitment", self.commitment)
        return voice.say("the legal form of {commitment} of {by}", by=by, commitment=commitment)


_SAID: Mapping[Deed, str] = {
    True: mark("{by} will lay down {commitment} by: {instruments}"),
    False: mark("{by} will not lay down {commitment} by: {instruments}"),
    "may": mark("{by} may lay down {commitment} by: {instruments}"),
    "not-required": mark("{by} need not lay down {commitment} by: {instruments}"),
}
"""What is said of whether it is done, where it is not said toward whom."""

_TOWARD: Mapping[Deed, str] = {
    True: mark("{by} will lay down {commitment} toward {to} by: {instruments}"),
    False: mark("{by} will not lay down {commitment} toward {to} by: {instruments}"),
    "may": mark("{by} may lay down {commitment} toward {to} by: {instruments}"),
    "not-required": mark("{by} need not lay down {commitment} toward {to} by: {instruments}"),
}
"""The same where it is said toward whom, or about which organisation."""
