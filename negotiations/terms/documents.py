"""`documents`: who lets people live without papers of another state, keep their citizenship, and use their papers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.base import Context, Term
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed, said_duty
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.fields import Actors, Groups, OneOrSeveral, Places
from negotiations.terms.voices import Voice

Claim: TypeAlias = Literal[
    "residence-without-permit",
    "freedom-from-imposed-citizenship",
    "choice-of-citizenship",
    "recognition-of-documents",
    "issue-of-documents",
]


class Documents(Term):
    """Who lets people live without papers of another state, keep their citizenship, and use their papers.

    What a text asks of one side about the papers of another depends on whose papers they are, so `of` narrows it: to
    recognise the papers of Northland says nothing of those of Southmark.

    Attributes:
        by: Who owes it.
        groups: To whom; everybody where it is left out.
        places: Where; everywhere where it is left out.
        of: Whose citizenship or papers they are; not said where it is left out.
        objects: What is owed, each a question of its own: `residence-without-permit`,
            `freedom-from-imposed-citizenship`, `choice-of-citizenship`, `recognition-of-documents`,
            `issue-of-documents`.
        done: Whether it is so: `true`; `false` where it is denied; `may` where it may be granted; `not-required` where
            it need not be.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = Documents(id="8", by=("XS",), of=("XN",), objects=("recognition-of-documents",))
        >>> term.say(language("en"), builtin())
        'Southmark will guarantee: recognition of documents, as to papers of Northland'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['rights/recognition-of-documents']
    """

    kind: Literal["documents"] = "documents"
    by: Annotated[Actors, Field(examples=["XS", ["XS", "de-facto-authorities"]])]
    groups: Annotated[Groups, Field(examples=["citizens", ["citizens", "residents"]])] | None = None
    places: Places | None = None
    of: Annotated[Actors, Field(examples=["XN"])] | None = None
    objects: Annotated[OneOrSeveral[Claim], Field(examples=["recognition-of-documents"])]
    done: Deed = True

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "8", "kind": "documents", "by": "XS", "objects": "freedom-from-imposed-citizenship"},
        {
            "id": "9",
            "kind": "documents",
            "by": "XS",
            "groups": "citizens",
            "places": ["XN-01", "XN-02"],
            "objects": ["residence-without-permit", "choice-of-citizenship"],
        },
        {
            "id": "10",
            "kind": "documents",
            "by": "XN",
            "of": "XS",
            "objects": "recognition-of-documents",
            "done": "not-required",
        },
    )
    cannot_say: ClassVar[str] = (
        "It does not say who is a citizen of what, nor what a citizen may do, which is a `right`; who passes a "
        "checkpoint is `movement`. What is not done to children is `children`, which shares the question of imposed "
        "citizenship. "
        "It yields the same questions as a `right`, and adds whose papers they are."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(pax=("HrCit",), pam=("citiz",))

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on each of those who owe it, for each object, toward each state whose papers they are."""
        del context
        place, group = extent(self.places), extent(self.groups)
        for actor in extents(self.by):
            for word in self.objects:
                issue = f"rights/{word}"
                for other in extents_or_none(self.of):
                    axes = {"actor": actor, "other": other, "place": place, "group": group}
                    yield Demand(issue, axes, deed(issue, done=self.done))

    def sentence(self, voice: Voice) -> str:
        """Return what is owed about citizenship and papers."""
        objects = [voice.say(_NAMES[word]) for word in self.objects]
        said = said_duty(self.by, self.groups, objects, voice, done=self.done)
        if self.of is not None:
            said = voice.say("{sentence}, as to papers of {of}", sentence=said, of=voice.actors(self.of))
        return voice.located(said, self.places)

    def topic(self, voice: Voice) -> str:
        """Return the papers."""
        return voice.say("citizenship and papers, as a duty of {by}", by=voice.actors(self.by))


_NAMES: Mapping[str, str] = {
    "residence-without-permit": mark("residence without a permit"),
    "freedom-from-imposed-citizenship": mark("freedom from imposed citizenship"),
    "choice-of-citizenship": mark("choice of citizenship"),
    "recognition-of-documents": mark("recognition of documents"),
    "issue-of-documents": mark("issue of documents"),
}
