"""The shapes of values that several kinds of term share: words and lists of words, who acts, when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from inspect import cleandoc
from typing import Annotated, Self, TypeAlias, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StrictInt,
    StringConstraints,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from negotiations.clauses.scopes import UNSTATED, WHATEVER, Period
from negotiations.terms.axes import INHERITED, OnAxis
from negotiations.terms.checks import check_one_of
from negotiations.terms.faults import fault


class Shape(BaseModel):
    """What all models of a file share: they never change, and take no key that they do not know.

    The JSON Schema of a shape takes its descriptions from the docstrings, where each field is told once.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the fields, and leave out the nulls that files never have."""
        json_schema = handler(core_schema)
        schema = handler.resolve_ref_schema(json_schema)
        schema["description"] = (cls.__doc__ or "").split("\n", 1)[0]
        told = descriptions(cls)
        for name, value in schema.get("properties", {}).items():
            value.pop("title", None)
            choices = [choice for choice in value.get("anyOf", ()) if choice != {"type": "null"}]
            if len(choices) == 1:
                del value["anyOf"]
                value.update(choices[0])
            elif choices:
                value["anyOf"] = choices
            if value.get("default", False) is None:
                del value["default"]
            value.setdefault("description", told.get(name, ""))
        return json_schema


@cache
def descriptions(model: type[BaseModel]) -> Mapping[str, str]:
    """Return what the docstrings of a model and of its bases tell of their attributes.

    Example:
        >>> descriptions(During)["days"]
        'How many days it lasts.'
    """
    told: dict[str, str] = {}
    for base in reversed(model.__mro__):
        _, _, section = cleandoc(base.__dict__.get("__doc__") or "").partition("\nAttributes:\n")
        name = ""
        for line in section.split("\n\n", 1)[0].splitlines():
            text = line.strip()
            if line.startswith(" " * 8):
                told[name] += f" {text}"
            else:
                name, _, told[name] = text.partition(": ")
    return {name: told[name] for name in model.model_fields if name in told}


def _listed(value: object) -> object:
    """Take one word where a list of words may stand."""
    return [value] if isinstance(value, str) else value


def _distinct(words: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse the same word twice."""
    seen: set[str] = set()
    for place, word in enumerate(words):
        if word in seen:
            raise fault("listed-twice", f"found {word!r} a second time, expected it once", at=(place,))
        seen.add(word)
    return words


class _OrOne(BeforeValidator):
    """Takes one word where a list of such words may stand, and says so in the JSON Schema."""

    def __get_pydantic_core_schema__(self, source: type[tuple[str, ...]], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell what may stand in a file by what the tuple holds."""
        word, _ = get_args(source)
        once = Field(min_length=1, json_schema_extra={"uniqueItems": True})
        either = BeforeValidator(self.func, json_schema_input_type=word | Annotated[source, once])
        return either.__get_pydantic_core_schema__(source, handler)


Word = TypeVar("Word", bound=str)

OneOrSeveral: TypeAlias = Annotated[tuple[Word, ...], _OrOne(_listed), AfterValidator(_distinct), Field(min_length=1)]
"""One word or a list of words, each once: `OneOrSeveral[Literal["air", "sea"]]` of a closed list."""

Words: TypeAlias = OneOrSeveral[str]
"""One word or a list of words, each once."""

Kebab: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60), Field(examples=["demine"])
]
"""A word that becomes a part of the path of an issue: small letters and digits, joined by hyphens."""

Kebabs: TypeAlias = OneOrSeveral[Kebab]
"""One such word or a list of them, each once."""


def _a_day(value: str) -> str:
    """Refuse what is no day."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise fault("bad-date", f"found {value!r}, expected a day such as 2031-05-04") from None


class AllBut(Shape):
    """Everything on an axis except what the words name.

    Attributes:
        all_but: The words of what is left out.
    """

    all_but: Annotated[Words, INHERITED, Field(examples=[["XN-01"]])]


class Participants(Shape):
    """A list of those who take part, and whether it is complete.

    Attributes:
        exactly: These and nobody else.
        at_least: These, and others that the text does not name.
        all_but: Everybody except these.
    """

    exactly: Annotated[Words, INHERITED, Field(examples=[["XN", "XS"]])] | None = None
    at_least: Annotated[Words, INHERITED, Field(examples=[["XN"]])] | None = None
    all_but: Annotated[Words, INHERITED, Field(examples=[["XS"]])] | None = None

    @model_validator(mode="after")
    def _one_list(self) -> Self:
        check_one_of(self, "exactly", "at_least", "all_but")
        return self


def _form(value: object) -> str:
    """Return which of the two forms of a set of words a value has, so that only problems of that form are told."""
    return "shape" if isinstance(value, Mapping | Shape) else "words"


_Listed: TypeAlias = Annotated[
    Annotated[Words, Tag("words")] | Annotated[Participants, Tag("shape")], Discriminator(_form)
]
_Chosen: TypeAlias = Annotated[Annotated[Words, Tag("words")] | Annotated[AllBut, Tag("shape")], Discriminator(_form)]

Actor: TypeAlias = Annotated[str, OnAxis("actor"), Field(examples=["XN"])]
"""One actor; `unstated` where the text does not say who."""

Actors: TypeAlias = Annotated[_Listed, OnAxis("actor"), Field(examples=["XN", ["XN", "XS"], {"at_least": ["XN"]}])]
"""Who acts: words (these), or a list that says whether it is complete; `unstated` where the text does not say who."""

Places: TypeAlias = Annotated[_Chosen, OnAxis("place"), Field(examples=["XN-01", ["XN-01", "XN-02"]])]
"""Places, or everywhere except some places."""

Groups: TypeAlias = Annotated[_Chosen, OnAxis("group"), Field(examples=["civilians", ["tanks", "artillery"]])]
"""Groups of people, classes of forces, categories of weapons; or all except some."""

States: TypeAlias = Annotated[_Chosen, OnAxis("state"), Field(examples=["peacetime"])]
"""States of affairs, any of which holds; or any except some."""

Triggers: TypeAlias = Annotated[
    _Chosen, OnAxis("trigger", besides=(WHATEVER,)), Field(examples=["attack:XS>XN", WHATEVER])
]
"""What happens, any of which sets a term off; `whatever` for whatever happens."""

Event: TypeAlias = Annotated[str, OnAxis("event"), Field(examples=["signature"])]
"""An event from which time is counted."""

Anchor: TypeAlias = Annotated[str, OnAxis("event", besides=(UNSTATED,)), Field(examples=["signature", UNSTATED])]
"""An event from which time is counted; `unstated` where the text does not say from which."""

Day: TypeAlias = Annotated[str, AfterValidator(_a_day), Field(examples=["2031-05-04"])]
"""A day of the calendar, as in `2031-05-04`."""

Dated: TypeAlias = Annotated[
    Annotated[Day, Tag("day")] | Annotated[Anchor, Tag("event")],
    Discriminator(lambda value: "day" if str(value)[:1].isdigit() else "event"),
    OnAxis("event", besides=(UNSTATED,), or_day=True),
    WithJsonSchema({"type": "string", "examples": ["2031-05-04", "signature"]}),
]
"""As of when something is meant: a day, or an event; `unstated` where the text does not say."""

Count: TypeAlias = Annotated[StrictInt, Field(ge=1, examples=[30])]
"""A whole number of 1 or more."""


class During(Shape):
    """A stretch of time after an event.

    Attributes:
        of: The event from which time runs; `unstated` where the text does not say.
        days: How many days it lasts.
        months: How many months it lasts.
        years: How many years it lasts.

    Example:
        >>> During(of="signature", years=15).period()
        Period(anchor='signature', start=0, end=180, unit='month')
    """

    of: Anchor
    days: Count | None = None
    months: Count | None = None
    years: Count | None = None

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        check_one_of(self, "days", "months", "years")
        return self

    @property
    def length(self) -> tuple[int, str]:
        """How long it lasts: the number, and the unit in which the text counts."""
        lengths = ((self.days, "day"), (self.months, "month"), (self.years, "year"))
        return next((length, unit) for length, unit in lengths if length is not None)

    def period(self) -> Period:
        """Return the period in days or in months."""
        length, unit = self.length
        return Period(self.of, 0, 12 * length, "month") if unit == "year" else Period(self.of, 0, length, unit)
