"""`education-media`: programmes of education, rights of media and education, standards that are adopted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from negotiations.messages import mark
from negotiations.terms.axes import OnAxis
from negotiations.terms.base import Context, Term
from negotiations.terms.checks import check_needs, given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deeds import Deed, deed
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Groups, Kebabs
from negotiations.terms.voices import Voice


class EducationMedia(Term):
    """Programmes of education, rights of media and education, and standards that are adopted.

    The rights are the questions that the kind `right` asks too. That discriminatory measures are abolished is the right
    `non-discrimination`.

    Attributes:
        by: Who owes it; `unstated` where the text does not say.
        programmes: What programmes are run for: `tolerance`, `understanding-of-cultures`.
        rights: What is guaranteed: `media`, `education`, `non-discrimination`.
        standards: The subjects on which standards are adopted: `religious-tolerance`, `minority-languages`.
        of: Whose standards they are; not said where it is left out.
        groups: For whom the programmes and rights are; all where it is left out.
        done: Whether it is done: `true`; `false` where it is ruled out; `may` where it is allowed; `not-required` where
            it may be left undone.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = EducationMedia(id="20", by="XN", programmes="tolerance", rights="media")
        >>> term.say(language("en"), builtin())
        'Northland will run programmes for: tolerance; Northland will guarantee: media'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['programme/tolerance', 'rights/media']
    """

    kind: Literal["education-media"] = "education-media"
    by: Annotated[Actors, Field(examples=["XN", ["XN", "XS"]])]
    programmes: Annotated[Kebabs, OnAxis("programme"), Field(examples=["tolerance"])] | None = None
    rights: Annotated[Kebabs, OnAxis("right"), Field(examples=["media", ["media", "education"]])] | None = None
    standards: Annotated[Kebabs, OnAxis("standard"), Field(examples=["minority-languages"])] | None = None
    of: Annotated[Actors, Field(examples=["Harbour-League"])] | None = None
    groups: Annotated[Groups, Field(examples=["linguistic-minorities"])] | None = None
    done: Annotated[Deed, Field(examples=[True, "not-required"])] = True

    value_fields: ClassVar[tuple[str, ...]] = ("programmes", "rights", "standards")
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "20", "kind": "education-media", "by": ["XN", "XS"], "programmes": "tolerance"},
        {
            "id": "20a",
            "kind": "education-media",
            "by": "XN",
            "standards": ["religious-tolerance", "minority-languages"],
            "of": "Harbour-League",
        },
        {
            "id": "20b",
            "kind": "education-media",
            "by": ["XN", "XS"],
            "rights": ["media", "education", "non-discrimination"],
            "groups": "linguistic-minorities",
        },
        {"id": "21", "kind": "education-media", "by": "XN", "programmes": "tolerance", "done": "not-required"},
    )
    cannot_say: ClassVar[str] = (
        "Which language is taught or broadcast in is `language`, and a ban on an ideology is `ideology-ban`. "
        "All other rights are `right`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(
        pax=("CprEq", "MedGov", "SerEdu"), pam=("educat", "media"), ucdp=("Cul",)
    )

    @model_validator(mode="after")
    def _standards_are_of_somebody(self) -> Self:
        if self.status != "stated":
            return self
        if self.of is not None:
            check_needs(self, "of", "standards")
        if self.groups is not None and self.programmes is None and self.rights is None:
            message = "found neither 'programmes' nor 'rights', expected one of them beside 'groups'"
            raise fault("missing-key", message, at=("groups",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for each programme, each right, and the standards on each subject."""
        del context
        group = extent(self.groups)
        for actor in extents(self.by):
            for word in self.programmes or ():
                issue = f"programme/{word}"
                yield Demand(issue, {"actor": actor, "group": group}, deed(issue, done=self.done))
            for word in self.rights or ():
                issue = f"rights/{word}"
                yield Demand(issue, {"actor": actor, "group": group}, deed(issue, done=self.done))
            for other in extents_or_none(self.of):
                for word in self.standards or ():
                    issue = f"standards/{word}"
                    yield Demand(issue, {"actor": actor, "other": other}, deed(issue, done=self.done))
            if not given(self, *self.value_fields):
                yield Demand("programme/education", {"actor": actor, "group": group}, None)

    def sentence(self, voice: Voice) -> str:
        """Return what will be run, guaranteed and adopted."""
        by, said = voice.actors(self.by), []
        if self.programmes is not None:
            programmes = voice.labels("programme", self.programmes)
            said.append(self._grouped(voice.say(_PROGRAMMES[self.done], by=by, programmes=programmes), voice))
        if self.rights is not None:
            objects = voice.labels("right", self.rights)
            said.append(self._grouped(voice.say(_RIGHTS[self.done], by=by, objects=objects), voice))
        if self.standards is not None:
            subjects = voice.labels("standard", self.standards)
            adopted = voice.say(_STANDARDS[self.done], by=by, subjects=subjects)
            if self.of is not None:
                adopted = voice.say("{sentence}, as {owner} has them", sentence=adopted, owner=voice.actors(self.of))
            said.append(adopted)
        return voice.sentences(said)

    def _grouped(self, sentence: str, voice: Voice) -> str:
        if self.groups is None:
            return sentence
        return voice.say("{sentence}, for {groups}", sentence=sentence, groups=voice.groups(self.groups))

    def topic(self, voice: Voice) -> str:
        """Return the subjects."""
        words = (self.programmes or ()) + (self.rights or ()) + (self.standards or ())
        if not words:
            return voice.say("education and media, as a duty of {by}", by=voice.actors(self.by))
        return voice.say("{objects}, as a duty of {by}", by=voice.actors(self.by), objects=voice.labels("right", words))


_PROGRAMMES: Mapping[Deed, str] = {
    True: mark("{by} will run programmes for: {programmes}"),
    False: mark("{by} will not run programmes for: {programmes}"),
    "may": mark("{by} may run programmes for: {programmes}"),
    "not-required": mark("{by} need not run programmes for: {programmes}"),
}
_RIGHTS: Mapping[Deed, str] = {
    True: mark("{by} will guarantee: {objects}"),
    False: mark("{by} will deny: {objects}"),
    "may": mark("{by} may grant: {objects}"),
    "not-required": mark("{by} need not grant: {objects}"),
}
_STANDARDS: Mapping[Deed, str] = {
    True: mark("{by} will adopt standards on: {subjects}"),
    False: mark("{by} will not adopt standards on: {subjects}"),
    "may": mark("{by} may adopt standards on: {subjects}"),
    "not-required": mark("{by} need not adopt standards on: {subjects}"),
}
