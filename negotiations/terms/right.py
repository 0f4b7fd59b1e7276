"""`right`: what a duty-bearer guarantees to people, or does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StrictBool

from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import deed, said_duty
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.fields import Actors, Groups, Kebabs, Places
from negotiations.terms.voices import Voice


class Right(Term):
    """Rights of people, as the duty of who has to respect them.

    Attributes:
        by: Who has the duty.
        bearers: Who has the rights; everybody where it is left out.
        to: Which organisations have them, as in access of humanitarian organisations; not said where it is left out.
        places: Where; everywhere where it is left out.
        objects: What the rights are to, each a question of its own: `release`, `return`, `crossing`, `medical-care`.
        guaranteed: Whether the text guarantees the rights, or denies them.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Right(id="1", by="XS", bearers="civilian-detainees", objects="release")
        >>> term.say(language("en"), builtin())
        'Southmark will guarantee detained civilians: release'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['rights/release']
    """

    kind: Literal["right"] = "right"
    by: Annotated[Actors, Field(examples=["XS", ["XS", "de-facto-authorities"]])]
    bearers: Groups | None = None
    to: Annotated[Actors, Field(examples=["humanitarian-organisations"])] | None = None
    places: Places | None = None
    objects: Annotated[Kebabs, OnAxis("right"), Field(examples=["release", ["medical-care", "education"]])]
    guaranteed: StrictBool = True

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "1", "kind": "right", "by": "XS", "bearers": "civilian-detainees", "objects": "release"},
        {
            "id": "9",
            "kind": "right",
            "by": ["XS", "de-facto-authorities"],
            "bearers": "residents",
            "places": ["XN-01", "XN-02"],
            "objects": ["medical-care", "social-benefits", "education"],
        },
        {"id": "4", "kind": "right", "by": "XS", "to": "humanitarian-organisations", "objects": "humanitarian-access"},
    )
    cannot_say: ClassVar[str] = (
        'It cannot say on which terms the right is granted, as in "one for one": for people who are held that is '
        "`release`, for people who come back `return-home`. It speaks of the duty of whoever has to respect the "
        "right; it does not say that anybody has claimed it."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(
        pax=("HrGen", "HrCp", "HrSec", "HrMob", "Prot"), pam=("humrts",), ucdp=("Return",)
    )

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the duty-bearer for each object."""
        del context
        group, place = extent(self.bearers), extent(self.places)
        for word in self.objects:
            issue = f"rights/{word}"
            duty = deed(issue, done=self.guaranteed)
            for actor in extents(self.by):
                for other in extents_or_none(self.to):
                    yield Demand(issue, {"actor": actor, "other": other, "place": place, "group": group}, duty)

    def sentence(self, voice: Voice) -> str:
        """Return what is guaranteed to whom."""
        objects = [voice.label("right", word) for word in self.objects]
        said = said_duty(self.by, self.bearers, objects, voice, done=self.guaranteed)
        if self.to is not None:
            said = voice.say("{sentence}, to {organisations}", sentence=said, organisations=voice.actors(self.to))
        return voice.located(said, self.places)

    def topic(self, voice: Voice) -> str:
        """Return the rights."""
        by, objects = voice.actors(self.by), voice.labels("right", self.objects)
        return voice.say("{objects}, as a duty of {by}", by=by, objects=objects)
