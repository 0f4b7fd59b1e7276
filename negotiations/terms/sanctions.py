"""`sanctions`: how far sanctions of one party on another stay in force, and whether new ones may come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StrictBool

from negotiations.clauses.rooms import Room
from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.fields import Actors
from negotiations.terms.graded import Graded
from negotiations.terms.sides import said_mutual, sides
from negotiations.terms.voices import Voice

_STATE, _NEW, _PACE = "sanctions/state", "sanctions/new", "sanctions/pace"


class Sanctions(Graded):
    """How far sanctions of one party on another stay in force, and whether new ones may come.

    Relief is demanded at least: who lifts sanctions also eases them. `full` is a limit: they are not even eased. That
    sanctions return after an attack or a breach is a second term, with `level: full` and that trigger.

    Attributes:
        by: Who imposes the sanctions; `unstated` where the text does not say whose they are.
        against: Who is under them.
        level: What remains of them: `full`, `eased`, `lifted`.
        new: Whether new sanctions are `barred` or `allowed`.
        pace: Whether they end `at-once` or `in-stages`.
        mutual: Whether the other side does the same.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Sanctions(id="13", by="XE", against="XS", level="full", trigger="attack-by:XS")
        >>> term.say(language("en"), builtin())
        'if Southmark attacks, the sanctions of Eastvale on Southmark will be in force in full'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['sanctions/state']
    """

    kind: Literal["sanctions"] = "sanctions"
    by: Annotated[Actors, Field(examples=["XE", "unstated"])]
    against: Actors
    level: Literal["full", "eased", "lifted"] | None = None
    new: Literal["barred", "allowed"] | None = None
    pace: Literal["at-once", "in-stages"] | None = None
    mutual: StrictBool = False

    value_fields: ClassVar[tuple[str, ...]] = ("level", "new", "pace")
    limits: ClassVar[frozenset[str]] = frozenset({"full"})
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "13", "kind": "sanctions", "by": "XE", "against": "XS", "level": "lifted"},
        {
            "id": "8",
            "kind": "sanctions",
            "by": "XN",
            "against": "XS",
            "level": "lifted",
            "new": "barred",
            "pace": "in-stages",
            "mutual": True,
        },
        {"id": "9", "kind": "sanctions", "by": "unstated", "against": "XS", "level": "eased", "may": True},
        {"id": "10", "kind": "sanctions", "by": "XE", "against": "XS", "level": "full", "trigger": "attack-by:XS"},
    )
    cannot_say: ClassVar[str] = (
        "It cannot tell sectors apart, nor sanctions by when they were imposed: write that into the `note`. When the "
        "relief begins or ends is the event `sanctions-relief.start` or `sanctions-relief.end` of a `timing` term; "
        "frozen assets are `frozen-assets`, access to markets in peacetime trade is `market-access`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on what remains, on new sanctions, and on the pace."""
        del context
        questions = tuple(self._questions())
        for actor, other in sides(self.by, self.against, mutual=self.mutual):
            for issue, demanded in questions:
                yield Demand(issue, {"actor": actor, "other": other}, demanded)

    def _questions(self) -> Iterable[tuple[str, Room | None]]:
        if self.level is not None or (self.new is None and self.pace is None):
            yield _STATE, self.graded(_STATE, self.level)
        if self.new is not None:
            yield _NEW, deed(_NEW, done=False if self.new == "barred" else "may")
        if self.pace is not None:
            yield _PACE, room(_PACE, "must", self.pace)

    def sentence(self, voice: Voice) -> str:
        """Return what will remain of the sanctions, and what will come of new ones."""
        by, on = voice.actors(self.by), voice.actors(self.against)
        said = []
        if self.level is not None:
            said.append(self.said_exactly(voice.say(_LEVELS[self.level, self.may], by=by, on=on), voice))
        said += [voice.say(_MORE[word], by=by, on=on) for word in (self.pace, self.new) if word is not None]
        return said_mutual(voice.sentences(said), voice, mutual=self.mutual)

    def topic(self, voice: Voice) -> str:
        """Return the sanctions."""
        return voice.say("sanctions of {by} on {on}", by=voice.actors(self.by), on=voice.actors(self.against))


_LEVELS: Mapping[tuple[str | None, bool], str] = {
    ("full", False): mark("the sanctions of {by} on {on} will be in force in full"),
    ("full", True): mark("the sanctions of {by} on {on} may be in force in full"),
    ("eased", False): mark("the sanctions of {by} on {on} will be eased"),
    ("eased", True): mark("the sanctions of {by} on {on} may be eased"),
    ("lifted", False): mark("the sanctions of {by} on {on} will be lifted"),
    ("lifted", True): mark("the sanctions of {by} on {on} may be lifted"),
}
"""What is said of a level, and whether it is allowed rather than demanded."""

_MORE: Mapping[str, str] = {
    "at-once": mark("the sanctions of {by} on {on} will end at once"),
    "in-stages": mark("the sanctions of {by} on {on} will end in stages"),
    "barred": mark("{by} will impose no new sanctions on {on}"),
    "allowed": mark("{by} may impose new sanctions on {on}"),
}
"""What is said of the pace, and of new sanctions."""
