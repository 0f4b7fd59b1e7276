"""Units of measure: what numbers count, what converts into what, and how a number of each is said."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from negotiations.problems import InvalidValue
from negotiations.spelling import closest

Number: TypeAlias = int | Fraction
"""An exact number; a float never is one."""


def reduced(value: Number) -> Number:
    """Return the same number as an `int` where it is whole, so that equal numbers look equal.

    Example:
        >>> reduced(Fraction(6, 3)), reduced(Fraction(1, 3))
        (2, Fraction(1, 3))
    """
    return value.numerator if value.denominator == 1 else value


@dataclass(frozen=True, slots=True)
class Dimension:
    """What a number measures; only numbers of one dimension are ever compared.

    Days and months are two dimensions, since a year has no fixed number of days, and so is each currency. Times have
    no low end, because an event may come before the one that its days are counted from.

    Attributes:
        id: A word in kebab-case.
        base: The id of the unit in which values of this dimension are kept.
        integer: Whether only whole numbers of the base unit exist (people), or every fraction does (kilometres).
        low: The least number that exists, in the base unit; `None` where there is none.
        never: Whether an outcome beyond every number exists: what never happens, or never ends.

    Example:
        >>> unit("year").dimension
        Dimension(id='months', base='month', integer=False, low=None, never=True)
    """

    id: str
    base: str
    integer: bool = False
    low: int | None = 0
    never: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a dimension. Two units are equal when their ids are.

    Attributes:
        id: The word or the ISO 4217 code that files use.
        dimension: What it measures.
        factor: How many base units of the dimension one of it is, exactly.
        labels: Per language and CLDR plural form, what follows a number of it.

    Example:
        >>> kilometre = unit("km")
        >>> kilometre, kilometre.label(2), kilometre.label(5, "uk")
        (unit('km'), 'kilometres', 'кілометрів')
    """

    id: str
    dimension: Dimension = field(compare=False)
    factor: Number = field(compare=False)
    labels: Mapping[str, Mapping[str, str]] = field(compare=False)

    def to_base(self, value: Number) -> Number:
        """Return the same quantity in the base unit of the dimension, exactly.

        Example:
            >>> unit("m").to_base(1500), unit("week").to_base(2)
            (Fraction(3, 2), 14)
        """
        return reduced(value * self.factor)

    def from_base(self, value: Number) -> Number:
        """Return in this unit, exactly, a quantity that is given in the base unit of the dimension.

        Example:
            >>> unit("year").from_base(18)
            Fraction(3, 2)
        """
        return reduced(Fraction(value) / self.factor)

    def label(self, number: Number, lang: str = "en") -> str:
        """Return the word that follows this number of it, in the plural form that the language wants.

        In a language that there are no labels in it is the English word, as for the labels of other words.

        Example:
            >>> unit("day").label(1), unit("day").label(65, "uk")
            ('day', 'днів')
        """
        known = lang if lang in _PLURAL_FORMS else "en"
        # The form belongs to the whole number as it is written; a fraction is "other" in every language here.
        form = _PLURAL_FORMS[known](abs(number.numerator)) if number.denominator == 1 else "other"
        return self.labels[known][form]

    def __repr__(self) -> str:
        """Return the expression that looks this unit up."""
        return f"unit({self.id!r})"

    def __reduce__(self) -> tuple[Callable[[str], Unit], tuple[str]]:
        """Make every copy of a unit the unit itself."""
        return unit, (self.id,)


def unit(word: str) -> Unit:
    """Return the unit of that id: `person`, `km`, `percent`, an ISO 4217 code.

    Raises:
        InvalidValue: there is no such unit; the message names the nearest one.

    Example:
        >>> unit("percent").factor
        Fraction(1, 100)
        >>> unit("persons")
        Traceback (most recent call last):
        negotiations.problems.InvalidValue: unknown unit 'persons'; did you mean 'person'?
    """
    if not isinstance(word, str):
        raise InvalidValue(f"{word!r} is of type {type(word).__name__}, expected the id of a unit, such as 'km'")
    table = _units()
    found = table.get(word)
    if found is None:
        guess = closest(word, table)
        hint = f"did you mean {guess!r}?" if guess else "units() lists all"
        raise InvalidValue(f"unknown unit {word!r}; {hint}")
    return found


def units() -> tuple[Unit, ...]:
    """Return every unit: by dimension first, then the currencies by code.

    Example:
        >>> [known.id for known in units()[:4]]
        ['person', 'piece', 'item', 'km']
    """
    return tuple(_units().values())


def _english_form(number: int) -> str:
    """Return the CLDR plural form of a whole number in English."""
    return "one" if number == 1 else "other"


def _ukrainian_form(number: int) -> str:
    """Return the CLDR plural form of a whole number in Ukrainian."""
    if number % 10 == 1 and number % 100 != 11:  # noqa: PLR2004  (the numbers of the CLDR rule itself)
        return "one"
    if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14:  # noqa: PLR2004  (the numbers of the CLDR rule itself)
        return "few"
    return "many"


_PLURAL_FORMS: Mapping[str, Callable[[int], str]] = MappingProxyType({"en": _english_form, "uk": _ukrainian_form})


@cache
def _units() -> dict[str, Unit]:
    """Read the table of units once, when the first is asked for."""
    data = json.loads(Path(__file__).with_name("units.json").read_text(encoding="utf-8"))
    dimensions = {row["id"]: Dimension(**row) for row in data["dimensions"]}
    rows = [
        *((row["id"], dimensions[row["dimension"]], row["factor"], row["labels"]) for row in data["units"]),
        # Every currency is a dimension of its own: nothing here knows a rate of exchange.
        *(
            (code, Dimension(f"money-{code.lower()}", code), "1", data["currency_labels"].get(code))
            for code in data["currencies"]
        ),
    ]
    return {
        word: Unit(word, dimension, reduced(Fraction(factor)), _frozen_labels(word, labels))
        for word, dimension, factor, labels in rows
    }


def _frozen_labels(word: str, labels: dict[str, dict[str, str]] | None) -> Mapping[str, Mapping[str, str]]:
    """Return labels that nobody can change; a currency without names is said by its code."""
    if labels is None:
        labels = {lang: dict.fromkeys(("one", "few", "many", "other"), word) for lang in _PLURAL_FORMS}
    return MappingProxyType({lang: MappingProxyType(forms) for lang, forms in labels.items()})
