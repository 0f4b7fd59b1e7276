"""`commitment`: that somebody does something, or does not; for what has no kind of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent
from negotiations.terms.fields import Actors, Groups, Kebab, Places
from negotiations.terms.sides import check_two_sides, said_mutual, sides
from negotiations.terms.voices import Voice


class Commitment(Term):
    """That somebody does something, or does not.

    Two texts are compared only where they call the action by the same word, so take the word that others took. Use it
    for what has no kind of its own.

    Attributes:
        party: Who does it.
        action: What is done, as a verb: `demine`, `release-prisoners`, `end-mobilisation`.
        to: Toward whom; not said where it is left out.
        places: Where; everywhere where it is left out.
        groups: For whom, or with what; all where it is left out.
        done: Whether it is done: `true`; `false` for a ban; `may` where it is allowed; `not-required` where it may be
            left undone.
        mutual: Whether the other side does the same: each of several parties toward the others, or `to` toward `party`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Commitment(id="7", party="XS", action="demine", places=["XN-01", "XN-02"])
        >>> term.say(language("en"), builtin())
        'Southmark will demine, in Highmoor (Northland) and Lakeside (Northland)'
    """

    kind: Literal["commitment"] = "commitment"
    party: Actors
    action: Annotated[Kebab, OnAxis("action")]
    to: Actors | None = None
    places: Places | None = None
    groups: Groups | None = None
    done: Deed = True
    mutual: StrictBool = False

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "5", "kind": "commitment", "party": "XN", "action": "extend-truce", "done": "may"},
        {"id": "7", "kind": "commitment", "party": "XS", "action": "demine", "places": ["XN-01", "XN-02"]},
        {"id": "2", "kind": "commitment", "party": ["XN", "XS"], "action": "attack", "done": False, "mutual": True},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say how much is done, or by when. Two words for one action are two questions, and the library "
        "does not guess that they mean the same."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    @model_validator(mode="after")
    def _two_sides(self) -> Self:
        if self.mutual:
            check_two_sides(self, "party", "to")
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each side that does it."""
        del context
        issue = f"act/{self.action}"
        place, group = extent(self.places), extent(self.groups)
        done = deed(issue, done=self.done)
        for actor, other in sides(self.party, self.to, mutual=self.mutual):
            yield Demand(issue, {"actor": actor, "other": other, "place": place, "group": group}, done)

    def sentence(self, voice: Voice) -> str:
        """Return what will be done."""
        party, action = voice.actors(self.party), voice.label("action", self.action)
        said = voice.say(_SAID[self.done], party=party, action=action)
        if self.to is not None:
            said = voice.say("{sentence}, toward {to}", sentence=said, to=voice.actors(self.to))
        said = said_mutual(said, voice, mutual=self.mutual)
        if self.groups is not None:
            said = voice.say("{sentence}, for {groups}", sentence=said, groups=voice.groups(self.groups))
        return voice.located(said, self.places)

    def topic(self, voice: Voice) -> str:
        """Return what would be done."""
        party, action = voice.actors(self.party), voice.label("action", self.action)
        return voice.say("whether {party} will {action}", action=action, party=party)


_SAID: Mapping[Deed, str] = {
    True: mark("{party} will {action}"),
    False: mark("{party} will not {action}"),
    "may": mark("{party} may {action}"),
    "not-required": mark("{party} need not {action}"),
}
