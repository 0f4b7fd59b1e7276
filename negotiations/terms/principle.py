"""`principle`: which principles a text affirms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StrictBool

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extents_or_none
from negotiations.terms.fields import Actors, Kebabs
from negotiations.terms.voices import Voice


class Principle(Term):
    """Which principles a text affirms, and whose.

    Texts with contrary demands affirm the same principles, so agreeing on one says little and is never counted as
    common ground on anything else.

    Attributes:
        principles: The principles, by the words that other texts took: `sovereignty`, `territorial-integrity`,
            `non-interference`.
        of: Whose sovereignty or integrity it is; not said where it is left out, as for a principle of law.
        affirmed: Whether the text affirms them, or rejects them.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Principle(id="1", principles="sovereignty", of="XN")
        >>> term.say(language("en"), builtin())
        'this will be affirmed of Northland: sovereignty'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['principle/sovereignty']
    """

    kind: Literal["principle"] = "principle"
    principles: Annotated[
        Kebabs, OnAxis("principle"), Field(examples=["sovereignty", ["sovereignty", "non-interference"]])
    ]
    of: Annotated[Actors, Field(examples=["XN", ["XN", "XS"]])] | None = None
    affirmed: StrictBool = True

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "1", "kind": "principle", "principles": "sovereignty", "of": "XN"},
        {"id": "2", "kind": "principle", "principles": ["territorial-integrity", "no-change-of-borders-by-force"]},
        {"id": "3", "kind": "principle", "principles": "spheres-of-influence", "affirmed": False},
    )
    cannot_say: ClassVar[str] = (
        "It says what a text affirms, and nothing of what anybody has to do: that force is not used is a "
        "`use-of-force`, that a state is neutral an `alliance`, that a title is recognised a `recognition`. "
        "Who affirms it has to stand in a note."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for each principle, of each whose it is."""
        del context
        for word in self.principles:
            issue = f"principle/{word}"
            for other in extents_or_none(self.of):
                yield Demand(issue, {"other": other}, deed(issue, done=self.affirmed))

    def sentence(self, voice: Voice) -> str:
        """Return what will be affirmed."""
        of = "" if self.of is None else voice.actors(self.of)
        return voice.say(_SAID[self.affirmed, bool(of)], of=of, principles=voice.labels("principle", self.principles))

    def topic(self, voice: Voice) -> str:
        """Return the principles."""
        return voice.say("the principle of {principles}", principles=voice.labels("principle", self.principles))


_SAID: Mapping[tuple[bool, bool], str] = {
    (True, False): mark("this will be affirmed: {principles}"),
    (True, True): mark("this will be affirmed of {of}: {principles}"),
    (False, False): mark("this will be rejected: {principles}"),
    (False, True): mark("this will be rejected of {of}: {principles}"),
}
"""What is said of whether principles are affirmed, and whether it is said whose they are."""
