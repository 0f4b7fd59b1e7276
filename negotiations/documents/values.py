"""The values that several documents share: labels in languages, days, addresses, names of points."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from negotiations.messages import language
from negotiations.terms.faults import fault

SHOWN = 40
"""The most characters of a value that a message repeats."""

_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOT_IN_URL = re.compile(r"[\x00-\x20\x7f-\xa0<>\"\\^`{|}]")


def shown(value: object) -> str:
    """Return a value as messages show it: as Python writes it, and cut where it is long."""
    text = repr(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."


def _day(value: object) -> object:
    """Take a day as a text of exactly one form, because readers disagree about all others."""
    if isinstance(value, date):
        return value
    expected = "expected a day such as '2031-05-04'"
    # A number would be taken for seconds since 1970.
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise fault("bad-date", f"found {shown(value)}, {expected}", "write year, month and day, all in digits")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise fault("bad-date", f"found {shown(value)}, which no calendar has, {expected}") from None


def _tag(value: str) -> str:
    """Refuse what is no language tag, and the code of a country in the place of one."""
    if _TAG.fullmatch(value) and value != "ua":
        return value
    lowered = value.casefold()
    hint = "'uk' is Ukrainian, 'UA' is Ukraine" if lowered == "ua" else ""
    if not hint and _TAG.fullmatch(lowered):
        hint = f"did you mean {lowered!r}?"
    raise fault("bad-language", f"found {shown(value)}, expected a language tag such as 'en' or 'uk'", hint)


def _url(value: object) -> object:
    """Refuse every address but that of a page on the web."""
    if not isinstance(value, str):
        return value
    try:
        parts = urlsplit(value)
        is_page = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.username is None
    except ValueError:
        is_page = False
    if not is_page or _NOT_IN_URL.search(value):
        expected = "expected the address of a page, which starts with http:// or https://"
        raise fault("bad-url", f"found {shown(value)}, {expected}", "copy the address from the browser")
    return value


@dataclass(frozen=True, slots=True)
class ListedOnce:
    """What makes a tuple refuse the same value twice, and being empty if it must say something.

    Attributes:
        some: Whether there has to be at least one value.
    """

    some: bool = False

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check a tuple once its values are known to be right, so that one mistake makes one problem."""
        return core_schema.no_info_after_validator_function(self._checked, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say the same in JSON Schema."""
        return {**handler(schema), "uniqueItems": True, **({"minItems": 1} if self.some else {})}

    def _checked(self, values: tuple[object, ...]) -> tuple[object, ...]:
        if self.some and not values:
            hint = "leave the key out where there is nothing to say"
            raise fault("empty-value", "found an empty list, expected at least one entry", hint)
        seen: set[str] = set()
        for place, value in enumerate(values):
            # Some values cannot be hashed, but equal ones look the same.
            if repr(value) in seen:
                raise fault("listed-twice", f"found {shown(value)} a second time, expected it once", at=(place,))
            seen.add(repr(value))
        return values


Day = Annotated[
    date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date", "pattern": f"^{_DAY.pattern}$"})
]
"""A day of the calendar, written as `2031-05-04`."""

_TAG_SCHEMA: dict[str, object] = {"type": "string", "pattern": f"^(?!ua$){_TAG.pattern}$"}

Tag = Annotated[str, AfterValidator(_tag), WithJsonSchema(_TAG_SCHEMA)]
"""A language by its BCP 47 tag: `en`, `uk`, `sr-Latn`, `pt-BR`."""

Url = Annotated[
    str, BeforeValidator(_url), WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"})
]
"""The address of a page on the web."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
"""A short text that says something."""

Note = Annotated[str, StringConstraints(max_length=2000)]
"""What an encoder wants a reader to know."""

Labels = Annotated[
    Mapping[Tag, Line],
    Field(min_length=1),
    WithJsonSchema(
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": _TAG_SCHEMA,
            "additionalProperties": {"type": "string", "minLength": 1, "maxLength": 300},
        }
    ),
]
"""A short text in one or more languages, by language tag."""

PointName = Annotated[str, StringConstraints(pattern=r"^[^\s/]([^/\n]*[^\s/])?$", max_length=40)]
"""The name of a point, as the document numbers it: `6`, `21a`, `II.3`; never with a `/`, which names issues have."""

IssuePrefix = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z-]*/([^\s/]+(/[^\s/]+)*/?)?$", max_length=120)]
"""The path of an issue, or the beginning of one: `rights/`, `forces/personnel`."""

EachOnce = ListedOnce()
"""What makes a tuple refuse the same value twice."""

SomeOnce = ListedOnce(some=True)
"""What makes a tuple refuse the same value twice, and being empty."""

Form = Literal["official", "leaked", "press-report", "statement"]
"""How a text came to be known: published by its authors, leaked in full, told by the press, or said on the record."""

Sourcing = Literal["named", "anonymous"]
"""Whether whoever vouches for a text is named."""


def label(labels: Mapping[str, str], language_code: str = "en") -> str:
    """Return the label in a language, else in English, else in the first language by its tag.

    Raises:
        InvalidValue: there are no messages in that language, or no label at all.

    Example:
        >>> label({"en": "Draft", "uk": "Проєкт"}, "uk")
        'Проєкт'
    """
    return language(language_code).label(labels)
