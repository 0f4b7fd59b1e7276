"""`representation`: how many seats or posts of a body are kept for somebody, and whether it decides without them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.clauses.scopes import Extent
from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.fields import Actors, Groups, Kebab
from negotiations.terms.figures import Limit
from negotiations.terms.limits import MEASURE, limit_room, said_limit
from negotiations.terms.voices import Voice


class Representation(Term):
    """How many seats or posts of a body are kept for somebody, and whether it decides without them.

    A number of seats and a share of them are two questions, for the size of a body may change.

    Attributes:
        party: Whose body it is.
        body: The body or the posts, by the words that other texts took: `parliament`, `public-posts`.
        kept_for: The parties or organisations that have the seats; not said where it is left out.
        groups: The people who have them; not said where it is left out.
        seats: How many seats or posts they have.
        share: Which share of them they have, as a number from 0 to 1; `open` where the text only says that it is fair.
        consent: Whether decisions need a majority among them as well as among all: `true`; `false` where they do not;
            `may` where that may be so; `not-required` where it need not be.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Representation(id="4", party="XN", body="parliament", kept_for="XS", seats={"at_least": 10})
        >>> term.say(language("en"), builtin())
        'the number of seats (of: Northland; body: parliament) for Southmark will be at least 10'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['representation/seats/parliament']
    """

    kind: Literal["representation"] = "representation"
    party: Annotated[Actors, Field(examples=["XN"])]
    body: Annotated[Kebab, OnAxis("body"), Field(examples=["parliament"])]
    kept_for: Annotated[Actors, Field(examples=["XS"])] | None = None
    groups: Annotated[Groups, Field(examples=["linguistic-minorities"])] | None = None
    seats: Annotated[Limit, Field(examples=[{"at_least": 10}])] | None = None
    share: Annotated[Limit, Field(examples=[{"at_least": "1/5"}])] | None = None
    consent: Annotated[Deed, Field(examples=[True])] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("seats", "share", "consent")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {
            "id": "4",
            "kind": "representation",
            "party": "XN",
            "body": "parliament",
            "kept_for": "XS",
            "seats": {"at_least": 10},
        },
        {
            "id": "5",
            "kind": "representation",
            "party": "XN",
            "body": "public-posts",
            "groups": "linguistic-minorities",
            "share": {"at_least": "1/5"},
            "consent": "not-required",
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say by which rules people vote, or which decisions need a majority of their own: write these in a "
        "note. That there are elections is `election`, and who belongs to a body that carries out the agreement is "
        "`implementing-body`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("PpsOro", "PpsOthPr", "PpsVet"), pam=("powtran", "legref"))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield the bounds on seats and share, and whether their majority is needed."""
        for axes in self._axes():
            for name, limit in (("seats", self.seats), ("share", self.share)):
                issue = f"representation/{name}/{self.body}"
                if limit is not None or (name == "seats" and self.share is None and self.consent is None):
                    yield Demand(issue, axes, limit_room(limit, issue, context, f"{self.id}.{name}"))
            issue = f"representation/consent/{self.body}"
            if self.consent is not None:
                yield Demand(issue, axes, deed(issue, done=self.consent))

    def _axes(self) -> Iterable[Mapping[str, Extent | None]]:
        people = extent(self.groups)
        for actor in extents(self.party):
            for other in extents_or_none(self.kept_for):
                yield {"actor": actor, "other": other, "group": people}

    def sentence(self, voice: Voice) -> str:
        """Return the seats and the share, and whether their majority is needed."""
        said = [
            said_limit(limit, MEASURE, "", voice, what=self._said(message, voice))
            for limit, message in ((self.seats, _SEATS), (self.share, _SHARE))
            if limit is not None
        ]
        if self.consent is not None:
            said.append(self._said(_CONSENT[self.consent], voice))
        return voice.sentences(said)

    def _said(self, message: str, voice: Voice) -> str:
        party, body = voice.actors(self.party), voice.label("body", self.body)
        names = [voice.actors(self.kept_for)] if self.kept_for is not None else []
        names += [voice.groups(self.groups)] if self.groups is not None else []
        whom = voice.language.join(names) if names else voice.say("those whom the text does not name")
        return voice.say(message, party=party, body=body, whom=whom)

    def topic(self, voice: Voice) -> str:
        """Return whose seats they are, in which body."""
        return self._said(mark("the representation (of: {party}; body: {body}) of {whom}"), voice)


_SEATS = mark("the number of seats (of: {party}; body: {body}) for {whom}")
_SHARE = mark("the share of seats (of: {party}; body: {body}) for {whom}")
_CONSENT: Mapping[Deed, str] = {
    True: mark("decisions (of: {party}; body: {body}) will need a majority among {whom} too"),
    False: mark("decisions (of: {party}; body: {body}) will need no majority among {whom}"),
    "may": mark("decisions (of: {party}; body: {body}) may need a majority among {whom} too"),
    "not-required": mark("decisions (of: {party}; body: {body}) need not have a majority among {whom}"),
}
