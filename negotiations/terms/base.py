"""`Term`: what every kind of term has in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, GetJsonSchemaHandler, StrictBool, StringConstraints, WithJsonSchema, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.scopes import WHATEVER, Extent, Period, Scope
from negotiations.clauses.strengths import Strength
from negotiations.messages import Language, mark
from negotiations.terms.axes import OnAxis, Path, RefersTo, marked
from negotiations.terms.checks import given
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent
from negotiations.terms.faults import and_list, fault
from negotiations.terms.fields import AllBut, Dated, During, Shape, States, Triggers
from negotiations.terms.figures import Baseline
from negotiations.terms.voices import Names, Voice

Id: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]*$", max_length=80), Field(examples=["6", "21a"])
]
"""An id: small letters, digits, points and hyphens, starting with a letter or digit."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a term needs to know from its negotiation.

    Attributes:
        baselines: The figures from which fractions are counted, by id.
    """

    baselines: Mapping[str, Baseline] = field(default_factory=dict)


class Term(Shape):
    """One term of a text.

    A kind of term is a subclass with a `kind`, in a module of that name. It says what its fields mean by `demands`, and
    in words by `sentence` and `topic`; how strongly, under which conditions and by which source a term is said is the
    same for all kinds, and is done here.

    Attributes:
        id: The id of the term, unique in its text; usually the number of the point.
        kind: What kind of term it is; the other fields depend on it.
        point: The point of the document that it comes from; the id where it is left out.
        status: `stated`; `open` where the text speaks to the question and leaves it open; `refused` where it declines
            to discuss it; `no-text` where an option is to say nothing.
        some: Whether it is said of at least one unnamed part of what the words name ("other agreed territories"), not
            of all of it; as it is not known of which, it demands nothing of any.
        strength: How strongly it is said.
        state: The states in which it holds; all where it is left out.
        trigger: What has to happen for it to hold; nothing where it is left out; `whatever` for whatever happens.
        during: The stretch of time in which it holds; always where it is left out.
        line_as_of: As of when the line is meant along which places are parted, where they are parted along one and it
            is not the line at the date of the text; what is said along lines of different days is not comparable.
        option: The option of one of the alternatives of the document that it stands in, as `group/option`.
        source: The id of the source; the only source of the document where it is left out.
        locator: Where in the source; the point where it is left out.
        certainty: How sure it is that the text says so, where that differs from the document.
        sourcing: Whether whoever reports it is named, where that differs from the document.
        quote: A short quotation, in the language of the source.
        note: What an encoder wants a reader to know.
    """

    id: Id
    kind: str
    point: Annotated[str, Field(examples=["21"])] = ""
    status: Literal["stated", "open", "refused", "no-text"] = "stated"
    some: StrictBool = False
    strength: Annotated[Strength, WithJsonSchema({"type": "string", "enum": [*Strength]})] = Strength.SHALL
    state: States | None = None
    trigger: Triggers | None = None
    during: Annotated[During, Field(examples=[{"of": "signature", "years": 15}])] | None = None
    line_as_of: Dated | None = None
    option: Annotated[str, RefersTo("option"), Field(examples=["12/north"])] | None = None
    source: Annotated[str, RefersTo("source"), Field(examples=["northland-gazette-2031-05-04"])] | None = None
    locator: Annotated[str, Field(examples=["p. 3"])] | None = None
    certainty: Literal["official", "leaked", "press-report", "statement"] | None = None
    sourcing: Literal["named", "anonymous"] | None = None
    quote: Annotated[str, Field(max_length=300, examples=["at most half of the forces"])] = ""
    note: Annotated[str, Field(examples=["the annex with the figures was not published"])] = ""

    value_fields: ClassVar[tuple[str, ...]] = ()
    """The fields of which a stated term needs at least one, and which a term that is not stated may leave out."""
    examples: ClassVar[tuple[Mapping[str, object], ...]] = ()
    """Terms of this kind as a file has them, the smallest first: for the JSON Schema, the docs and the tests."""
    cannot_say: ClassVar[str] = ""
    """What this kind cannot say, and which kind can: whole sentences for the docs."""
    crosswalk: ClassVar[Crosswalk] = Crosswalk()
    """What this kind is called in the data sets of peace agreements."""

    @model_validator(mode="after")
    def _stated_terms_say_something(self) -> Self:
        names = self.value_fields
        if self.status == "stated" and names and not given(self, *names):
            found = f"no {names[0]!r}" if len(names) == 1 else f"none of {and_list(names)}"
            hint = "write 'status: open' where the text leaves it open"
            raise fault("says-nothing", f"found {found} in a stated term, expected what the text says", hint)
        return self

    def __hash__(self) -> int:
        # Some kinds have a mapping in a field, which cannot be hashed.
        return hash((type(self), self.id, self.point))

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Show examples, and require the kind, which a file always says."""
        json_schema = super().__get_pydantic_json_schema__(core_schema, handler)
        schema = handler.resolve_ref_schema(json_schema)
        schema["properties"]["kind"].pop("default", None)
        schema["required"] = list(dict.fromkeys(["id", "kind", *schema.get("required", ())]))
        schema["examples"] = [dict(example) for example in cls.examples]
        return json_schema

    @property
    def at(self) -> str:
        """The point of the document that the term comes from."""
        return self.point or self.id

    @abstractmethod
    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield what the term says, issue by issue; a demand without a room where a value is left out.

        Raises:
            InvalidValue: if what it says cannot be: a baseline is missing, no number satisfies the bounds.
        """

    @abstractmethod
    def sentence(self, voice: Voice) -> str:
        """Return what a stated term says, without its conditions: one sentence without a final period."""

    @abstractmethod
    def topic(self, voice: Voice) -> str:
        """Return what the term is about, as a noun that can stand after a colon."""

    def clauses(self, context: Context) -> tuple[Clause, ...]:
        """Return the clauses of the term.

        Raises:
            InvalidValue: if what it says cannot be.
        """
        given_words = (("state", extent(self.state)), ("trigger", extent(self.trigger)))
        conditions = [(axis, words) for axis, words in given_words if words is not None]
        period = self.during.period() if self.during else None
        silence = None if self.status == "stated" and not self.some else Silence(_SILENCES[self.status])
        found = []
        for demand in self.demands(context):
            axes = [(axis, words) for axis, words in demand.axes.items() if words is not None] + conditions
            axes.sort()
            room = demand.room if silence is None else None
            quiet = silence if silence or room else Silence.OPEN
            scope = _scope(tuple(axes), period)
            frame = demand.frame if self.line_as_of is None else (*demand.frame, ("line", self.line_as_of))
            clause = Clause(demand.issue, scope, room, self.id, self.strength, quiet, frame)
            some = demand.room if self.some and self.status == "stated" else None
            plain = self.option is None and some is None and not demand.but
            found.append(clause if plain else replace(clause, option=self.option or "", some=some, but=demand.but))
        return tuple(found)

    def words(self) -> Iterator[tuple[Path, str, str]]:
        """Yield each word of the vocabulary that the term uses: its path in the term, its axis, the word.

        An axis may be one that the vocabulary has not (`right`, `action`); words on it are checked by nobody yet.
        """
        return ((path, found.axis, word) for path, found, word in marked(self) if isinstance(found, OnAxis))

    def references(self) -> Iterator[tuple[Path, str, str]]:
        """Yield each id that the term takes from elsewhere: its path in the term, what it is of, the id."""
        return ((path, found.what, word) for path, found, word in marked(self) if isinstance(found, RefersTo))

    def say(self, language: Language, names: Names, titles: Mapping[str, str] | None = None) -> str:
        """Return the term in plain words: one sentence without a final period, attributed to nobody.

        Args:
            language: The language to say it in.
            names: The names of the words that it uses: a vocabulary.
            titles: What its negotiation calls the baselines, by id; by default they are told by their ids.

        Raises:
            InvalidValue: if the vocabulary has no such word.
        """
        voice = Voice(language, names, titles or {})
        if self.status != "stated":
            said = voice.say(_STATUSES[self.status], topic=self.topic(voice))
        else:
            said = self.sentence(voice)
            if self.some:
                said = voice.say("for some part of this, which is not named: {sentence}", sentence=said)
            if self.strength is not Strength.SHALL:
                said = voice.say(_STRENGTHS[self.strength], sentence=said)
        return self._said_when(voice, voice.limited(said, self.during))

    def _said_when(self, voice: Voice, sentence: str) -> str:
        """Return a sentence with the states and triggers in which it holds."""
        for axis, words in (("state", self.state), ("trigger", self.trigger)):
            when, unless = _CONDITIONS[axis]
            if isinstance(words, AllBut):
                sentence = voice.say(unless, words=voice.labels(axis, words.all_but, "or"), sentence=sentence)
            elif words is not None and WHATEVER in words:
                sentence = voice.say("whatever happens, {sentence}", sentence=sentence)
            elif words is not None:
                sentence = voice.say(when, words=voice.labels(axis, words, "or"), sentence=sentence)
        return sentence


@lru_cache(maxsize=8192)
def _scope(axes: tuple[tuple[str, Extent], ...], period: Period | None) -> Scope:
    """Return a scope, made once for all clauses that have it: it takes more memory than a clause."""
    return Scope(axes, period)


_SILENCES = {"stated": "open", "open": "open", "refused": "refused", "no-text": "no-text"}
"""What a term that demands nothing is instead; one that is stated of some unnamed part leaves open of which."""

_STATUSES = {
    "open": mark("left open: {topic}"),
    "refused": mark("not to be discussed: {topic}"),
    "no-text": mark("no text is proposed on this: {topic}"),
}

# What a text says with `shall` is said as it is.
_STRENGTHS = {
    Strength.SHOULD: mark("it is expected that {sentence}"),
    Strength.AIMS: mark("the aim is that {sentence}"),
    Strength.EFFORT: mark("an effort will be made so that {sentence}"),
}

# States are called by phrases ("in peacetime"), triggers by sentences ("Southmark attacks Northland").
_CONDITIONS = {
    "state": (mark("{words}, {sentence}"), mark("except {words}, {sentence}")),
    "trigger": (mark("if {words}, {sentence}"), mark("unless {words}, {sentence}")),
}
