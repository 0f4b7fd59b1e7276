"""What a word without quotes means: text, number or truth value; and the words that readers of YAML disagree about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Literal, TypeAlias

from negotiations.files.text import shown

Scalar: TypeAlias = str | int | Fraction | bool

DIGIT_LIMIT = 40
"""The most digits of a number, written out."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a word without quotes is not read: the code of the problem, what was found, and what to do."""

    code: str
    message: str
    hint: str


_NULL_HINT = "write a value or leave the key out; put the word in quotes if it is a text"
_NO_VALUE = Refusal("null-value", "found no value, expected a text, a number, true or false", _NULL_HINT)
_TOO_LONG = Refusal(
    "number-too-long",
    f"found a number of more than {DIGIT_LIMIT} digits, expected at most {DIGIT_LIMIT}",
    "put it in quotes if it is a text",
)
_MERGE = Refusal("merge-key", "found the merge key '<<', expected a key with its value", "write the merged keys out")


def _spellings(word: str) -> tuple[str, str, str]:
    return word, word.title(), word.upper()


_WORDS: dict[str, bool | Refusal] = {
    "": _NO_VALUE,
    "<<": _MERGE,
    **dict.fromkeys(_spellings("true"), True),
    **dict.fromkeys(_spellings("false"), False),
    **{
        word: Refusal("null-value", f"found {word!r}, which stands for no value, expected a value", _NULL_HINT)
        for word in ("~", *_spellings("null"))
    },
    **{
        sign + word: Refusal(
            "number-not-finite",
            f"found {sign + word!r}, expected a finite number",
            "leave the key out, or use the word that the format has for it",
        )
        for word, signs in ((".inf", ("", "+", "-")), (".Inf", ("", "+", "-")), (".INF", ("", "+", "-")))
        for sign in signs
    },
    **{
        word: Refusal("number-not-finite", f"found {word!r}, expected a number", "write the number, or leave it out")
        for word in (".nan", ".NaN", ".NAN")
    },
}

_MAY_BE_NUMBER = frozenset("0123456789+-.")
# A leading zero is no part of a number here: YAML 1.2 reads 0600 as 600, YAML 1.1 as 384, so that it stays a text.
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_RADIX = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_DECIMAL = re.compile(
    r"(?P<sign>[-+]?)(?=[0-9.])(?P<whole>0|[1-9][0-9]*)?(?:\.(?P<part>[0-9]*))?(?:[eE](?P<power>[-+]?[0-9]+))?"
)

# Where a point parts the thousands, 70.000 is seventy thousand; 0.125 and 70.00 have one reading, and 1.234 two.
_GROUPED = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}")


def _grouped(word: str) -> Refusal:
    """Return why a number is not read of which the point may part decimals or thousands."""
    plain = word.removeprefix("+")
    fraction, large = Fraction(word), plain.replace(".", "")
    small = str(fraction) if fraction.denominator == 1 else plain.rstrip("0")
    message = f"found {word}, which some read as {small} and others as {large}, expected one of the two"
    written = f"{small}0" if small == plain else small
    hint = f"write {large} if the point parts thousands; if not, write {written}"
    return Refusal("not-exact", message, hint)


def resolve(word: str) -> Scalar | Refusal:
    """Return what a word without quotes means under the core schema of YAML 1.2, with numbers kept exact.

    It differs from that schema in four points: decimals are fractions, what has a leading zero is a text, where the
    schema reads a null, an infinity or more than `DIGIT_LIMIT` digits, the word is refused, and so is a number such as
    70.000, which may be seventy or seventy thousand.

    Example:
        >>> resolve("600000"), resolve("0.5"), resolve("true"), resolve("NO"), resolve("12:30"), resolve("0600")
        (600000, Fraction(1, 2), True, 'NO', '12:30', '0600')
        >>> resolve("null").code
        'null-value'
    """
    if word[:1] not in _MAY_BE_NUMBER:
        return _WORDS.get(word, word)
    if _WHOLE.fullmatch(word):
        return _TOO_LONG if len(word.lstrip("+-")) > DIGIT_LIMIT else int(word)
    if _RADIX.fullmatch(word):
        # The length comes first: a whole number is only made of what cannot be long.
        number = int(word, 0) if len(word) < 4 * DIGIT_LIMIT else None
        return _TOO_LONG if number is None or number >= 10**DIGIT_LIMIT else number
    return _decimal(word)


def _decimal(word: str) -> Scalar | Refusal:
    """Return the fraction that a decimal stands for; any other word is itself."""
    match = _DECIMAL.fullmatch(word)
    if match is None or not (match["whole"] or match["part"]):
        return _WORDS.get(word, word)
    if _GROUPED.fullmatch(word):
        return _grouped(word)
    digits = (match["whole"] or "") + (match["part"] or "")
    power = match["power"] or "0"
    if len(digits) > DIGIT_LIMIT or len(power) > DIGIT_LIMIT:
        return _TOO_LONG
    exponent = int(power) - len(match["part"] or "")
    if abs(exponent) > DIGIT_LIMIT or len(digits) + exponent > DIGIT_LIMIT:
        return _TOO_LONG
    number = int(match["sign"] + digits)
    return Fraction(number * 10**exponent) if exponent >= 0 else Fraction(number, 10**-exponent)


def decimal_text(value: Fraction) -> str | None:
    """Return the fraction as a decimal that is exactly equal; `None` if none is, or none that `resolve` would read.

    Example:
        >>> decimal_text(Fraction(-3, 8)), decimal_text(Fraction(1, 3)), decimal_text(Fraction(4))
        ('-0.375', None, '4.0')
    """
    places = 0
    numerator, denominator = abs(value.numerator), value.denominator
    while denominator > 1 and places <= DIGIT_LIMIT:
        step = next((prime for prime in (10, 2, 5) if denominator % prime == 0), None)
        if step is None:
            return None
        denominator //= step
        numerator *= 10 // step
        places += 1
    if places > DIGIT_LIMIT or numerator >= 10**DIGIT_LIMIT:
        return None
    digits = str(numerator).rjust(places + 1, "0")
    whole, part = (digits[:-places], digits[-places:]) if places else (digits, "0")
    text = f"{'-' if value < 0 else ''}{whole}.{part}"
    if _GROUPED.fullmatch(text):
        text += "0"
    return None if isinstance(resolve(text), Refusal) else text


_GROUPS_BEFORE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})*,\Z")
_GROUPS_FROM = re.compile(r"[0-9]{3}(?:,[0-9]{3})*(?![0-9])")


def digit_groups_around(text: str, offset: int) -> tuple[int, int] | None:
    """Return start and end of a number with commas, one of whose later groups of three digits starts at `offset`.

    In `{cap: 600,000}` the comma ends the value 600, and 000 is taken for a key.

    Example:
        >>> digit_groups_around("{cap: 600,000}", 10), digit_groups_around("[600, 000]", 6)
        ((6, 13), None)
    """
    window = max(0, offset - DIGIT_LIMIT)
    before = _GROUPS_BEFORE.search(text[window:offset])
    after = _GROUPS_FROM.match(text, offset)
    if before is None or after is None:
        return None
    return window + before.start(), after.end()


class TrapKind(StrEnum):
    """What kind of trap a word is."""

    DIGIT_GROUPS = "digit-groups"
    COLON = "colon"
    LEADING_ZERO = "leading-zero"
    BINARY = "binary"
    PERCENT = "percent"
    DECIMAL_COMMA = "decimal-comma"
    OTHER_DIGITS = "other-digits"
    TRUTH_WORD = "truth-word"
    QUOTED = "quoted"
    UNQUOTED = "unquoted"


@dataclass(frozen=True, slots=True)
class Trap:
    """A word that means something else than its author is likely to have meant.

    Attributes:
        kind: What kind of trap it is.
        message: What was found, and why it is not what it looks like.
        suggestion: What to write instead, as it would stand in the file; empty where nobody can know.
    """

    kind: TrapKind
    message: str
    suggestion: str


_TRAP_LIMIT = 60
_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_TRUTH = {**dict.fromkeys(("yes", "on", "y", "true"), "true"), **dict.fromkeys(("no", "off", "n", "false"), "false")}
_MINUS = str.maketrans({"\N{MINUS SIGN}": "-", "\N{EN DASH}": "-"})

_GROUP_MARKS = f",.'_{_SPACES}\N{RIGHT SINGLE QUOTATION MARK}"

_NUMBER_TRAPS: tuple[tuple[TrapKind, str, str], ...] = (
    (
        TrapKind.DIGIT_GROUPS,
        rf"[-+]?[0-9]{{1,3}}(?P<mark>[{_GROUP_MARKS}])[0-9]{{3}}(?:(?P=mark)[0-9]{{3}})*|[-+]?[0-9]+(?:_[0-9]+)+",
        "has digit groups, and numbers are written without them",
    ),
    (TrapKind.COLON, r"[-+]?[0-9]+(?::[0-9]+)+(?:\.[0-9]*)?", "is a text, though some readers take it for a number"),
    (TrapKind.LEADING_ZERO, r"[-+]?0[0-9]+(?:\.[0-9]*)?", "starts with a zero, so that readers disagree about it"),
    (TrapKind.BINARY, r"[-+]?0b[01]+", "is a text, though some readers take it for a binary number"),
    (TrapKind.PERCENT, rf"[-+]?[0-9]+(?:[.,][0-9]+)?[{_SPACES}]?%", "is a text, because of its percent sign"),
    (TrapKind.DECIMAL_COMMA, r"[-+]?[0-9]+,[0-9]+", "is a text, because of its comma"),
)


def trap(raw: str, wanted: Literal["number", "text", "truth"]) -> Trap | None:
    """Return what is likely to have gone wrong with a value of the wrong type; `None` where nothing is known.

    Args:
        raw: The value as it is written in the file, from `Spans.raw`.
        wanted: What was expected there instead of what was read.

    Example:
        >>> trap("600,000", "number").suggestion, trap("50%", "number").suggestion, trap("NO", "truth").suggestion
        ('600000', '0.5', 'false')
        >>> print(trap("3.10", "text").message)
        3.10 without quotes is a number, which loses how it is written
        >>> trap("3.10", "text").suggestion
        '"3.10"'
    """
    if len(raw) > _TRAP_LIMIT or "\n" in raw:
        return None
    if wanted == "text":
        return _text_trap(raw)
    word = raw[1:-1] if raw[:1] in {"'", '"'} and raw[-1:] == raw[:1] and len(raw) > 1 else raw
    found = _truth_trap(word) if wanted == "truth" else _number_trap(word)
    if found is None and word != raw and isinstance(resolve(word), bool if wanted == "truth" else int | Fraction):
        return Trap(TrapKind.QUOTED, f"{raw} is a text, because of its quotes", word)
    return found


def _text_trap(raw: str) -> Trap | None:
    if raw[:1] in {"'", '"'} or isinstance(resolve(raw), str):
        return None
    what = "a number, which loses how it is written" if raw[:1] in _MAY_BE_NUMBER else "no text for YAML"
    return Trap(TrapKind.UNQUOTED, f"{raw or 'nothing'} without quotes is {what}", f'"{raw}"')


def _truth_trap(word: str) -> Trap | None:
    truth = _TRUTH.get(word.lower())
    if truth is None or isinstance(resolve(word), bool):
        return None
    return Trap(TrapKind.TRUTH_WORD, f"{shown(word)} is a text; only true and false are truth values", truth)


def _number_trap(word: str) -> Trap | None:
    plain = word.translate(_MINUS)
    if plain != word or (plain.isdecimal() and not plain.isascii()):
        digits = "".join(str(int(character)) if character.isdecimal() else character for character in plain)
        if isinstance(resolve(digits), int | Fraction):
            return Trap(TrapKind.OTHER_DIGITS, f"{shown(word)} has characters that only look like a number's", digits)
        return None
    for kind, pattern, why in _NUMBER_TRAPS:
        if re.fullmatch(pattern, word):
            return Trap(kind, f"{shown(word)} {why}", _as_number(kind, word))
    return None


def _as_number(kind: TrapKind, word: str) -> str:
    """Return the number that the author is likely to have meant, as `resolve` reads it."""
    if kind is TrapKind.COLON:
        return ""
    if kind is TrapKind.BINARY:
        return str(int(word, 2))
    if kind is TrapKind.PERCENT:
        number = Fraction(word.rstrip(f"%{_SPACES}").replace(",", ".")) / 100
        return str(number.numerator) if number.denominator == 1 else decimal_text(number) or ""
    digits = re.sub(r"[^-+0-9]", "", word) if kind is TrapKind.DIGIT_GROUPS else word.replace(",", ".")
    return re.sub(r"\A([-+]?)0+(?=[0-9])", r"\1", digits)


_MISREAD_BY_YAML_1_1 = re.compile(
    r"y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|=|<<"
    r"|[-+]?(?:0b[01_,]+|0o?[0-7_,]+|0x[0-9a-fA-F_,]+|[0-9][0-9_,]*(?::[0-5]?[0-9])*)"
    r"|[-+]?(?:[0-9][0-9_,]*(?::[0-5]?[0-9])*)?\.[0-9_,]*(?:[eE][-+]?[0-9]*)?"
    r"|[-+]?[0-9][0-9_,]*[eE][-+]?[0-9]+"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
    r"(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?"
)


def is_misread(word: str) -> bool:
    """Return whether some reader takes the word, without quotes, for anything but this text.

    Some reader is `resolve`, or one of YAML 1.1, of which some take commas in numbers.

    Example:
        >>> [word for word in ("Northland", "NO", "3.10", "12:30", "2031-05-04", "1.2.3") if is_misread(word)]
        ['NO', '3.10', '12:30', '2031-05-04']
    """
    return not isinstance(resolve(word), str) or _MISREAD_BY_YAML_1_1.fullmatch(word) is not None
