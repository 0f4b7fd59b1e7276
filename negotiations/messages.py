"""Everything that is said to people, in the language that they asked for: messages, numbers, dates, lists, labels.

The English text is the message's own id. `make messages` collects the calls of `say`, `say_many` and `mark` from the
code and the templates into `locales/negotiations.pot`, and brings `locales/uk.po` up to date; what has no translation
yet is said in English. Another language is another catalogue there.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache

from negotiations.problems import InvalidValue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date
    from fractions import Fraction
    from typing import Literal

    from babel import Locale

# Without pathlib, which takes longer to import than all of this.
_CATALOGUES = os.path.join(os.path.dirname(__file__), "locales")  # noqa: PTH118, PTH120

LANGUAGES = ("en", *sorted(name[:-3] for name in os.listdir(_CATALOGUES) if name.endswith(".po")))  # noqa: PTH208
"""The languages that there are messages for: the one that messages are written in, and one for each catalogue."""

# British English: it puts the day before the month, and no comma before the last item of a list.
_LOCALES = {"en": "en_GB"}

_DECIMALS = 6
"""An amount with more decimal places than this is shown as a fraction."""

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True, slots=True)
class Language:
    """One of `LANGUAGES`, and how to say things in it.

    Attributes:
        code: The BCP 47 tag, fit for the `lang` attribute of a page.

    Raises:
        InvalidValue: There are no messages in that language.

    Example:
        >>> english = Language("en")
        >>> english.say("unknown actor {word}", word="XQ")
        'unknown actor XQ'
        >>> english.say_many("{count} problem", "{count} problems", 1200)
        '1,200 problems'
    """

    code: str

    def __post_init__(self) -> None:
        if self.code not in LANGUAGES:
            choices = ", ".join(map(repr, LANGUAGES))
            message = f"unknown language {self.code!r}, expected one of {choices}; 'uk' is Ukrainian, 'UA' is Ukraine"
            raise InvalidValue(message)

    def say(self, message: str, /, **values: object) -> str:
        """Return the message in this language, with its `{fields}` filled in.

        Args:
            message: The English text, written out in the call or given to `mark` elsewhere.
            values: What stands for each field; numbers and dates are words by now (see `number`, `date`).

        Raises:
            KeyError: The message has a field that no value was given for.

        Example:
            >>> language("en").say("found {found}, expected {expected}", found="'yes'", expected="'no'")
            "found 'yes', expected 'no'"
        """
        return self.gettext(message).format_map(values)

    def say_many(self, one: str, many: str, count: int, /, **values: object) -> str:
        """Return the form of a message that goes with a count, with its `{fields}` filled in.

        Args:
            one: The English text for one.
            many: The English text for any other count.
            count: How many; both texts may show it as `{count}`.
            values: What stands for each other field.

        Raises:
            KeyError: The message has a field that no value was given for.

        Example:
            >>> language("en").say_many("{count} term of {text}", "{count} terms of {text}", 1, text="the draft")
            '1 term of the draft'
        """
        return self.ngettext(one, many, count).format_map({**values, "count": self.number(count)})

    def gettext(self, message: str) -> str:
        """Return the message in this language as it stands in the catalogue, for Jinja's `{% trans %}`."""
        forms = _catalogue(self.code).messages.get(message)
        return forms[0] if forms else message

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Return the form for a count as it stands in the catalogue, for Jinja's `{% trans %}`."""
        catalogue = _catalogue(self.code)
        forms = catalogue.messages.get(one)
        if forms is None:
            catalogue, forms = _ENGLISH, (one, many)
        return forms[catalogue.form(count)]

    def number(self, value: int | Fraction) -> str:
        r"""Return a number in digits, exactly.

        A part of one is a fraction; a larger amount has decimals, and is a fraction where six of them do not suffice.

        Example:
            >>> from fractions import Fraction
            >>> language("en").number(600_000), language("uk").number(600_000)
            ('600,000', '600\xa0000')
            >>> [language("en").number(Fraction(n, 4)) for n in (2, 4, 6)]
            ['1/2', '1', '1.5']
        """
        digits = None if value.denominator != 1 and -1 < value < 1 else _digits(value)
        if digits is None:
            return f"{self.number(value.numerator)}/{self.number(value.denominator)}"
        return self._localized(digits)

    def percent(self, value: int | Fraction) -> str:
        """Return a share of one in percent, or as a fraction where percents would not be exact.

        Example:
            >>> from fractions import Fraction
            >>> language("en").percent(Fraction(1, 2)), language("en").percent(Fraction(1, 3))
            ('50%', '1/3')
        """
        digits = _digits(value * 100)
        return self.number(value) if digits is None else f"{self._localized(digits)}%"

    def date(self, value: date) -> str:
        """Return a day of the calendar, with the month as a word.

        Example:
            >>> from datetime import date
            >>> language("en").date(date(2031, 5, 4))
            '4 May 2031'
        """
        from babel.dates import format_date

        return format_date(value, "long", locale=_locale(self.code))

    def join(self, items: Iterable[str], last: Literal["and", "or"] = "and") -> str:
        """Return the items as one list in words, and nothing for none.

        Args:
            items: The words, each as it is to be read.
            last: What stands before the last of them.

        Example:
            >>> language("en").join(["Northland", "Southmark", "Eastmere"])
            'Northland, Southmark and Eastmere'
            >>> language("en").join(["the east, at the line", "the west"])
            'the east, at the line; and the west'
            >>> language("uk").join(["земля", "море"], last="or")
            'земля або море'
        """
        words = list(items)
        if len(words) < 2:  # noqa: PLR2004  (a list of one is that one)
            return "".join(words)
        if any("," in word for word in words):
            # With commas inside the items, only another sign tells where one ends.
            return "; ".join([*words[:-1], self.say(_LAST[last], word=words[-1])])
        if self.code == "en":
            return f" {last} ".join([", ".join(words[:-1]), words[-1]])
        from babel.lists import format_list

        return format_list(words, "or" if last == "or" else "standard", locale=_locale(self.code))

    def label(self, labels: Mapping[str, str]) -> str:
        """Return the label in this language, else the English one, else that of the first language by its tag.

        Args:
            labels: A text for each of some languages, by BCP 47 tag, as a file writes a title.

        Raises:
            InvalidValue: There is no label at all.

        Example:
            >>> language("uk").label({"en": "city", "uk": "місто"}), language("uk").label({"fr": "ville"})
            ('місто', 'ville')
        """
        for code in (self.code, "en", *sorted(labels)):
            if code in labels:
                return labels[code]
        message = "no label in any language, expected at least one; write it in English"
        raise InvalidValue(message)

    def _localized(self, digits: str) -> str:
        # English needs no Babel: `check`, which says numbers and lists only, starts 20 ms sooner without it.
        return digits if self.code == "en" else digits.translate(_signs(self.code))


@cache
def _locale(code: str) -> Locale:
    from babel import Locale

    return Locale.parse(_LOCALES.get(code, code), sep="-" if "-" in code else "_")


@cache
def _signs(code: str) -> dict[int, str]:
    """Return what stands for the comma and the point of an English number."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    locale = _locale(code)
    return {ord(","): get_group_symbol(locale), ord("."): get_decimal_symbol(locale)}


def language(code: str = "en") -> Language:
    """Return the language with that code.

    Raises:
        InvalidValue: There are no messages in that language.

    Example:
        >>> language("uk").code
        'uk'
        >>> language("xx")
        Traceback (most recent call last):
        ...
        negotiations.problems.InvalidValue: unknown language 'xx', expected one of 'en', 'uk'; 'uk' is Ukrainian, \
'UA' is Ukraine
    """
    return Language(code)


def mark(message: str) -> str:
    """Return the message as it is: so written, a message in a table is collected for translation, and said later.

    Example:
        >>> meanings = {"conflicts": mark("no agreement can satisfy both")}
        >>> language("en").say(meanings["conflicts"])
        'no agreement can satisfy both'
    """
    return message


def _digits(value: int | Fraction) -> str | None:
    # Integers only, as `decimal`, and Babel with it, would round to the precision of the thread.
    scaled = value * 10**_DECIMALS
    if scaled.denominator != 1:
        return None
    whole, rest = divmod(abs(scaled.numerator), 10**_DECIMALS)
    sign = "-" if value < 0 else ""
    return f"{sign}{whole:,}.{rest:0{_DECIMALS}}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class _Catalogue:
    # By the English text for one; a message that is not here is said in English.
    messages: Mapping[str, tuple[str, ...]]
    form: Callable[[int], int]


_LAST = {"and": mark("and {word}"), "or": mark("or {word}")}
_ENGLISH = _Catalogue({}, lambda count: int(count != 1))


@cache
def _catalogue(code: str) -> _Catalogue:
    if code == "en":
        return _ENGLISH
    from pathlib import Path

    return _read_catalogue(Path(__file__).with_name("locales").joinpath(f"{code}.po").read_text(encoding="utf-8"))


def _read_catalogue(text: str) -> _Catalogue:
    # A reader for what `make messages` writes. Babel's own takes 25 ms for 600 messages, this one 2 ms, so that nothing
    # has to be compiled when the package is built; tests/test_messages.py keeps the two equal.
    from gettext import c2py

    messages = {}
    for paragraph in text.split("\n\n"):
        fields: dict[str, list[str]] = {}
        strings: list[str] = []
        fuzzy = False
        for line in paragraph.split("\n"):
            if line.startswith("msg"):
                name, _, first = line.partition(" ")
                strings = fields[name] = [first[1:-1]]
            elif line.startswith('"'):
                strings.append(line[1:-1])
            elif line.startswith("#,"):
                fuzzy = "fuzzy" in line
        one = _unescape("".join(fields.get("msgid", ())))
        forms = tuple(_unescape("".join(value)) for name, value in fields.items() if name.startswith("msgstr"))
        # A new catalogue has a fuzzy header.
        if forms and all(forms) and not (fuzzy and one):
            messages[one] = forms
    header = messages.pop("")[0]
    rule = re.search(r"plural=(.*?);?\n", header)
    return _Catalogue(messages, c2py(rule[1] if rule else "n != 1"))


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: _ESCAPES.get(match[1], match[1]), text) if "\\" in text else text
