"""`claims`: what becomes of claims for war damage, and of lawsuits over the conflict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand, How, room
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors
from negotiations.terms.sides import check_two_sides, said_mutual, sides
from negotiations.terms.voices import Voice

_DAMAGE = "claims/war-damage"
_LAWSUITS = "claims/lawsuits"


class Claims(Term):
    """What becomes of claims for war damage, and of lawsuits over the conflict.

    The claims are told from the side of who has them: "Southmark compensates Northland" is Northland's claim against
    Southmark, which will be paid. So a waiver and a compensation are one question. `paid` asks for all that `payable`
    asks for, and more.

    Attributes:
        by: Who has the claims.
        against: Who would have to pay, or would be sued; `unstated` where the text does not say.
        damage: What becomes of claims for war damage: `waived`; `payable` where they stand and may be raised; `paid`
            where the damage will be compensated.
        lawsuits: `barred` where proceedings over the conflict are ended and no others are begun; `allowed` where they
            may be brought.
        mutual: Whether the same holds the other way round: among several in `by`, or of `against` against `by`.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Claims(id="9", by="XN", against="XS", damage="paid")
        >>> term.say(language("en"), builtin())
        'claims for war damage of Northland against Southmark will be paid'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['claims/war-damage']
    """

    kind: Literal["claims"] = "claims"
    by: Annotated[Actors, Field(examples=["XN", ["XN", "XS"]])]
    against: Annotated[Actors, Field(examples=["XS", "unstated"])] | None = None
    damage: Literal["waived", "payable", "paid"] | None = None
    lawsuits: Literal["barred", "allowed"] | None = None
    mutual: StrictBool = False

    value_fields: ClassVar[tuple[str, ...]] = ("damage", "lawsuits")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "9", "kind": "claims", "by": "XN", "against": "XS", "damage": "paid"},
        {"id": "10", "kind": "claims", "by": ["XN", "XS"], "mutual": True, "damage": "waived", "lawsuits": "barred"},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say how much is paid, from what or by when: that is `payment`, and `frozen-assets` where frozen "
        "assets are used. "
        "Claims to places are `recognition`, and whether people are prosecuted is `accountability`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("TjRep", "TjRMa"), pam=("repar", "arbdam"))

    @model_validator(mode="after")
    def _two_sides(self) -> Self:
        if self.mutual:
            check_two_sides(self, "by", "against")
        elif self.against is None:
            hint = "write 'against: unstated' where the text does not say"
            raise fault("missing-key", "missing key 'against', expected beside 'by'", hint)
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the claims, and one on the lawsuits, of each who has them."""
        del context
        for actor, other in sides(self.by, self.against, mutual=self.mutual):
            axes = {"actor": actor, "other": other}
            if self.damage is not None or self.lawsuits is None:
                damage = None if self.damage is None else room(_DAMAGE, *_DEMANDS[self.damage])
                yield Demand(_DAMAGE, axes, damage)
            if self.lawsuits is not None:
                yield Demand(_LAWSUITS, axes, room(_LAWSUITS, *_DEMANDS[self.lawsuits]))

    def sentence(self, voice: Voice) -> str:
        """Return what becomes of the claims and the lawsuits."""
        said = []
        if self.damage is not None:
            said.append(voice.say(_SAID[self.damage], subject=self._subject(_CLAIMS, voice)))
        if self.lawsuits is not None:
            said.append(voice.say(_SAID[self.lawsuits], subject=self._subject(_PROCEEDINGS, voice)))
        return said_mutual(voice.sentences(said), voice, mutual=self.mutual)

    def topic(self, voice: Voice) -> str:
        """Return the claims, or the lawsuits where the term speaks of these alone."""
        alone = self.damage is None and self.lawsuits is not None
        return self._subject(_PROCEEDINGS if alone else _CLAIMS, voice)

    def _subject(self, messages: Mapping[bool, str], voice: Voice) -> str:
        """Return the claims or the lawsuits, as a noun."""
        against = "" if self.against is None else voice.actors(self.against)
        return voice.say(messages[self.against is not None], by=voice.actors(self.by), against=against)


# That claims stand shuts out the waiver and demands no payment, so that whoever pays them keeps to it.
_DEMANDS: Mapping[str, tuple[How, str]] = {
    "waived": ("must", "waived"),
    "payable": ("must-not", "waived"),
    "paid": ("must", "paid"),
    "barred": ("must-not", "present"),
    "allowed": ("may", "present"),
}
_CLAIMS: Mapping[bool, str] = {
    True: mark("claims for war damage of {by} against {against}"),
    False: mark("claims for war damage of {by}"),
}
_PROCEEDINGS: Mapping[bool, str] = {
    True: mark("lawsuits of {by} against {against} over the conflict"),
    False: mark("lawsuits of {by} over the conflict"),
}
_SAID: Mapping[str, str] = {
    "waived": mark("{subject} will be waived"),
    "payable": mark("{subject} will stand, and may be raised"),
    "paid": mark("{subject} will be paid"),
    "barred": mark("{subject} will be ended, and no others begun"),
    "allowed": mark("{subject} may be brought"),
}
