"""`implementing-body`: a body that carries out a part of the agreement: who leads it, who belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import check_none_beside
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand, room
from negotiations.terms.fields import Actor, Actors, Kebab
from negotiations.terms.members import members
from negotiations.terms.voices import Voice


class ImplementingBody(Term):
    """A body that carries out a part of the agreement: who leads it, who belongs to it, whether it punishes breaches.

    Bodies are compared by what they are for, whatever each text calls them.

    Attributes:
        function: What it is for: `implementation`, `breaches`, `compliance`, `humanitarian`.
        exists: Whether there is such a body: `true`; `false` where the text rules it out; `may` where it may be set up;
            `not-required` where there need not be one.
        lead: Who leads it; where that is a person, the state or organisation of the person, and the name in a note.
        members: Who belongs to it: some of its members, all of them (`exactly`), or these and others (`at_least`).
        penalties: Whether there are penalties for breaches.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = ImplementingBody(id="27", function="implementation", lead="XW", penalties=True)
        >>> term.say(language("en"), builtin())
        'there will be a body for this: implementation; Westreach will lead it; there will be penalties for breaches'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['body/exists/implementation', 'body/lead/implementation', 'body/sanctions/implementation']
    """

    kind: Literal["implementing-body"] = "implementing-body"
    function: Annotated[Kebab, OnAxis("function"), Field(examples=["implementation", "humanitarian"])]
    exists: Deed = True
    lead: Actor | None = None
    members: Actors | None = None
    penalties: StrictBool | None = None

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "24", "kind": "implementing-body", "function": "humanitarian"},
        {
            "id": "27",
            "kind": "implementing-body",
            "function": "implementation",
            "lead": "XW",
            "members": {"at_least": ["XN", "XS"]},
            "penalties": True,
        },
        {"id": "15", "kind": "implementing-body", "function": "compliance", "members": {"exactly": ["XS", "XW"]}},
        {"id": "16", "kind": "implementing-body", "function": "breaches", "exists": False},
    )
    cannot_say: ClassVar[str] = (
        "How a body decides, and which penalties it sets, has to stand in a note. "
        "Sanctions that return on a breach are `sanctions` with a trigger. "
        "Who watches whether the agreement is kept is said by the kind `monitoring`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("ImE",), pam=("disput",), ucdp=("Co_impl",))

    @model_validator(mode="after")
    def _nobody_belongs_to_nothing(self) -> Self:
        if self.exists in {False, "not-required"}:
            check_none_beside(self, "exists", "lead", "members", "penalties")
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on whether the body exists, on its lead, on each member, and on penalties."""
        del context
        issue = f"body/exists/{self.function}"
        yield Demand(issue, {}, deed(issue, done=self.exists))
        if self.lead is not None:
            issue = f"body/lead/{self.function}"
            yield Demand(issue, {}, room(issue, "must", self.lead))
        if self.members is not None:
            yield from members(f"body/member/{self.function}", self.members)
        if self.penalties is not None:
            issue = f"body/sanctions/{self.function}"
            yield Demand(issue, {}, deed(issue, done=self.penalties))

    def sentence(self, voice: Voice) -> str:
        """Return whether there will be a body, who leads it and who belongs to it."""
        said = [voice.say(_EXISTS[self.exists], function=voice.label("function", self.function))]
        if self.lead is not None:
            said.append(voice.say("{lead} will lead it", lead=voice.actor(self.lead)))
        if self.members is not None:
            said.append(voice.say("{members} will belong to it", members=voice.actors(self.members)))
        if self.penalties is not None:
            said.append(voice.say(_PENALTIES[self.penalties]))
        return voice.sentences(said)

    def topic(self, voice: Voice) -> str:
        """Return the body."""
        return voice.say("the body for this: {function}", function=voice.label("function", self.function))


_EXISTS: Mapping[Deed, str] = {
    True: mark("there will be a body for this: {function}"),
    False: mark("there will be no body for this: {function}"),
    "may": mark("there may be a body for this: {function}"),
    "not-required": mark("there need not be a body for this: {function}"),
}
_PENALTIES = {
    True: mark("there will be penalties for breaches"),
    False: mark("there will be no penalties for breaches"),
}
