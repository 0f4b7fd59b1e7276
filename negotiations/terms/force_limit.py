"""`force-limit`: how large armed forces may or must be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, Literal, Self

from pydantic import model_validator

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.outcomes import Words as WordOutcomes
from negotiations.clauses.rooms import Room
from negotiations.messages import Language, mark
from negotiations.terms.base import Context, Demand, Names, Term
from negotiations.terms.fields import Limit, Share, Words


class ForceLimit(Term):
    """A limit on the size of forces, or the statement that there is none.

    Attributes:
        party: Whose forces they are.
        forces: Which forces are counted together.
        place: Where they are counted; everywhere where it is left out.
        personnel: What is said of the number of people.
        equipment: What is said of the number of pieces, by category.
        deployment: `free` where the text says that deployment is not limited.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = ForceLimit(id="6", party="XN", personnel={"cap": 600_000})
        >>> term.say(language("en"), builtin())
        'Northland keeps at most 600,000 people in its armed forces, and may keep that many'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['forces/personnel']
    """

    kind: Literal["force-limit"] = "force-limit"
    party: str
    forces: Words = ("armed-forces",)
    place: Words | None = None
    personnel: Limit | None = None
    equipment: Mapping[str, Limit] | None = None
    deployment: Literal["free"] | None = None
    value_fields: ClassVar[tuple[str, ...]] = ("personnel", "equipment", "deployment")

    @model_validator(mode="after")
    def _speaks_of_something(self) -> Self:
        if all(getattr(self, name) is None for name in self.value_fields) and self.status == "stated":
            message = "expected one of personnel, equipment, deployment"
            raise ValueError(message)
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for the people, for each category of equipment, and for deployment."""
        where = {"actor": self.party, "place": self.place}
        if self.personnel is not None or (self.equipment is None and self.deployment is None):
            yield Demand("forces/personnel", {**where, "group": self.forces}, self._room("personnel", self.personnel, context))
        for category, limit in sorted((self.equipment or {}).items()):
            yield Demand("forces/equipment", {**where, "group": category}, self._room("equipment", limit, context))
        if self.deployment is not None:
            outcomes = find_issue("forces/deployment").outcomes
            assert isinstance(outcomes, WordOutcomes)
            yield Demand("forces/deployment", where, Room.may(outcomes, self.deployment))

    def _room(self, what: str, limit: Limit | None, context: Context) -> Room | None:
        outcomes = find_issue(f"forces/{what}").outcomes
        assert not isinstance(outcomes, WordOutcomes)
        return limit and limit.room(outcomes, context.baselines, f"{self.id}.{what}")

    def say(self, language: Language, names: Names) -> str:
        """Return what is said of the forces, in words."""
        party = names.label("actor", self.party, language.code)
        said = []
        if self.personnel is not None:
            what = language.say("people in its {forces}", forces=language.join(names.label("group", word, language.code) for word in self.forces))
            said.append(say_limit(self.personnel, party, what, language))
        for category, limit in sorted((self.equipment or {}).items()):
            said.append(say_limit(limit, party, names.label("group", category, language.code), language))
        if self.deployment is not None:
            said.append(language.say("{party} deploys its forces without limits", party=party))
        return "; ".join(said)


_BOUNDS = {
    "cap": mark("{party} keeps at most {number} {what}, and may keep that many"),
    "at_most": mark("{party} keeps at most {number} {what}"),
    "up_to": mark("{party} may keep up to {number} {what}"),
    "at_least": mark("{party} keeps at least {number} {what}"),
    "exactly": mark("{party} keeps exactly {number} {what}"),
}


def say_limit(limit: Limit, party: str, what: str, language: Language) -> str:
    """Return a limit on what a party keeps, in words."""
    if limit.no_limit:
        return language.say("nothing limits how many {what} {party} keeps", party=party, what=what)
    said = []
    for bound, message in _BOUNDS.items():
        value: Share | object | None = getattr(limit, bound)
        if value is not None:
            said.append(language.say(message, party=party, what=what, number=_say_value(value, language)))
    return language.join(said)


def _say_value(value: object, language: Language) -> str:
    if isinstance(value, Share):
        return language.say("{fraction} of the baseline {baseline}", fraction=language.number(value.fraction), baseline=value.of)
    return language.say("a number still to be set of") if isinstance(value, str) else language.number(value)  # type: ignore[arg-type]
