"""`arms-supply`: whether weapons and other military assistance keep coming."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Groups
from negotiations.terms.voices import Voice

_TRANSFER = "weapons/transfer"
_AID = "aid/military"
_ALL = "military-assistance"


class ArmsSupply(Term):
    """Whether one party supplies another with weapons and other military assistance.

    It is one question with the transfer of weapons in `weapons-ban`. Where all military assistance stops, there is none
    in the sense of `military-aid` either.

    Attributes:
        by: Who supplies.
        to: Who is supplied.
        categories: What is supplied: categories of weapons, `intelligence-sharing`, `satellite-communications`;
            everything where it is left out.
        supply: `stopped`; `continues`; `allowed` where it may go on or start.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = ArmsSupply(id="3", by="XW", to="XN", categories="intelligence-sharing", supply="stopped")
        >>> term.say(language("en"), builtin())
        'Westreach will not supply Northland with: sharing of intelligence'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['weapons/transfer']
    """

    kind: Literal["arms-supply"] = "arms-supply"
    by: Annotated[Actors, Field(examples=["XW", {"all_but": ["XN", "XS"]}])]
    to: Actors
    categories: Annotated[Groups, Field(examples=["weapons", [_ALL, "intelligence-sharing"]])] | None = None
    supply: Literal["stopped", "continues", "allowed"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("supply",)
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "3", "kind": "arms-supply", "by": "XW", "to": "XN", "supply": "stopped"},
        {
            "id": "4",
            "kind": "arms-supply",
            "by": {"all_but": ["XN", "XS"]},
            "to": "XN",
            "categories": ["intelligence-sharing", "satellite-communications"],
            "supply": "continues",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say how much is supplied, which is `military-aid`, nor that who is supplied may not acquire or "
        "make weapons, which is `weapons-ban`. Advisers and instructors in a place are `foreign-forces`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pam=("embarg",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield whether it is supplied, and that there is no military aid where all of it stops."""
        del context
        present = deed(_TRANSFER, done=_DEEDS.get(self.supply))
        group = extent(self.categories)
        whole = group is None or (not group.all_but and _ALL in group.words)
        for actor in extents(self.by):
            for other in extents(self.to):
                yield Demand(_TRANSFER, {"actor": actor, "other": other, "group": group}, present)
                if self.supply == "stopped" and whole:
                    yield Demand(_AID, {"actor": actor, "other": other}, room(_AID, "at-most", "none"))

    def sentence(self, voice: Voice) -> str:
        """Return whether it is supplied."""
        by, to = voice.actors(self.by), voice.actors(self.to)
        categories = "" if self.categories is None else voice.groups(self.categories)
        return voice.say(_SAID[self.supply, bool(categories)], by=by, to=to, categories=categories)

    def topic(self, voice: Voice) -> str:
        """Return the supply."""
        by, to = voice.actors(self.by), voice.actors(self.to)
        return voice.say("military supplies to {to} from {by}", by=by, to=to)


_DEEDS: Mapping[str | None, Deed] = {"stopped": False, "continues": True, "allowed": "may"}
_SAID: Mapping[tuple[str | None, bool], str] = {
    ("stopped", False): mark("{by} will not supply {to} with weapons or other military assistance"),
    ("stopped", True): mark("{by} will not supply {to} with: {categories}"),
    ("continues", False): mark("{by} will go on supplying {to} with weapons and other military assistance"),
    ("continues", True): mark("{by} will go on supplying {to} with: {categories}"),
    ("allowed", False): mark("{by} may supply {to} with weapons and other military assistance"),
    ("allowed", True): mark("{by} may supply {to} with: {categories}"),
}
"""What is said of the supply, and whether it is said of what."""
