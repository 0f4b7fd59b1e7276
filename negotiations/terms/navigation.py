"""`navigation`: how freely civilian ships pass on waters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.fields import Actors, Groups, Places
from negotiations.terms.graded import Graded
from negotiations.terms.voices import Voice

_ISSUE = "access/navigation"


class Navigation(Graded):
    """How freely civilian ships pass on waters, as the duty of who could obstruct them.

    `blocked` and `restricted` are limits: no more than this. `free` is a demand: who is bound obstructs nothing.
    The waters are places, so that one text may speak of all of them and another of a river.

    Attributes:
        by: Who is bound not to obstruct; `unstated` where the text does not say.
        users: Whose ships they are; everybody's where it is left out.
        waters: Which waters, ports and canals; all where it is left out.
        cargo: What is carried, as in `grain`; everything where it is left out.
        level: How freely: `blocked`, `restricted`, `free`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Navigation(id="23", by="XS", users="XN", waters="greywater", level="free")
        >>> term.say(language("en"), builtin())
        'Southmark will let civilian ships of Northland pass freely, in Greywater river'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['access/navigation']
    """

    kind: Literal["navigation"] = "navigation"
    by: Annotated[Actors, Field(examples=["XS", "unstated"])]
    users: Annotated[Actors, Field(examples=["XN"])] | None = None
    waters: Annotated[Places, Field(examples=["greywater", ["greywater", "saltcoast-harbour"]])] | None = None
    cargo: Annotated[Groups, Field(examples=["grain"])] | None = None
    level: Literal["blocked", "restricted", "free"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("level",)
    limits: ClassVar[frozenset[str]] = frozenset({"blocked", "restricted"})
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "23", "kind": "navigation", "by": "XS", "level": "free"},
        {
            "id": "24",
            "kind": "navigation",
            "by": "unstated",
            "users": "XN",
            "waters": ["greywater", "saltcoast-harbour"],
            "cargo": "grain",
            "level": "restricted",
            "may": True,
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say who inspects ships, along which routes they go or what a passage costs. "
        "Warships are `foreign-forces`, and access to a market is `market-access`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("Wat",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on what those who are bound let pass."""
        del context
        passage = self.graded(_ISSUE, self.level)
        place, group = extent(self.waters), extent(self.cargo)
        for actor in extents(self.by):
            for user in extents_or_none(self.users):
                yield Demand(_ISSUE, {"actor": actor, "other": user, "place": place, "group": group}, passage)

    def sentence(self, voice: Voice) -> str:
        """Return what is let pass."""
        said = voice.say(_LEVELS[self.level, self.may], by=voice.actors(self.by), ships=self._ships(voice))
        return voice.located(self.said_exactly(said, voice), self.waters)

    def topic(self, voice: Voice) -> str:
        """Return the passage."""
        said = voice.say(
            "the passage of {ships}, as a duty of {by}", ships=self._ships(voice), by=voice.actors(self.by)
        )
        return voice.located(said, self.waters)

    def _ships(self, voice: Voice) -> str:
        """Return what passes, as a noun."""
        users = "" if self.users is None else voice.actors(self.users)
        cargo = "" if self.cargo is None else voice.groups(self.cargo)
        return voice.say(_SHIPS[bool(users), bool(cargo)], users=users, cargo=cargo)


_SHIPS: Mapping[tuple[bool, bool], str] = {
    (False, False): mark("civilian ships"),
    (True, False): mark("civilian ships of {users}"),
    (False, True): mark("civilian ships that carry {cargo}"),
    (True, True): mark("civilian ships of {users} that carry {cargo}"),
}
"""What is said of what passes: whether it is said whose ships they are, and what they carry."""

_LEVELS: Mapping[tuple[str | None, bool], str] = {
    ("blocked", False): mark("{by} will let no {ships} pass"),
    ("blocked", True): mark("{by} may let no {ships} pass"),
    ("restricted", False): mark("{by} will restrict the passage of {ships}"),
    ("restricted", True): mark("{by} may restrict the passage of {ships}"),
    ("free", False): mark("{by} will let {ships} pass freely"),
    ("free", True): mark("{by} may let {ships} pass freely"),
}
"""What is said of a level, and whether it is allowed rather than demanded."""
