from __future__ import annotations

from fractions import Fraction

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.scalars import (
    DIGIT_LIMIT,
    Refusal,
    TrapKind,
    decimal_text,
    digit_groups_around,
    is_misread,
    resolve,
    trap,
)


def refused(word: str) -> str:
    meaning = resolve(word)
    assert isinstance(meaning, Refusal)
    return meaning.code


class TestResolve:
    @pytest.mark.parametrize(
        ("word", "meaning"),
        [
            ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
            ("0", 0), ("-0", 0), ("+7", 7), ("600000", 600_000), ("0o17", 15), ("0x1F", 31),
            ("0.5", Fraction(1, 2)), (".5", Fraction(1, 2)), ("5.", 5), ("-0.25", Fraction(-1, 4)),
            ("3.10", Fraction(31, 10)), ("1e3", 1_000), ("1.5E-2", Fraction(3, 200)), ("+.5e+1", 5),
        ],
    )  # fmt: skip
    def test_numbers_and_truth_values_of_yaml_1_2_are_exact(self, word: str, meaning: object) -> None:
        assert resolve(word) == meaning
        assert not isinstance(resolve(word), float)
        assert isinstance(resolve(word), bool) == isinstance(meaning, bool)

    @pytest.mark.parametrize(
        "word",
        [
            "NO", "no", "yes", "on", "off", "y", "tRUE", "nUll", "12:30", "50:50", "600,000", "1_000", "0600", "00",
            "-01", "00.5", "2031-05-04", "0b1", "0O17", "0x", "0o8", "1.2.3", ".", "+", "-", "..", "1e", "e5", ".e5",
            "5 %", "1/3", "٣", "=", "+.inf5", "- 5",
        ],
    )  # fmt: skip
    def test_every_other_word_is_a_text(self, word: str) -> None:
        assert resolve(word) == word

    @pytest.mark.parametrize("word", ["", "~", "null", "Null", "NULL"])
    def test_nulls_are_refused(self, word: str) -> None:
        assert refused(word) == "null-value"

    @pytest.mark.parametrize("word", [".inf", "-.inf", "+.Inf", ".INF", ".nan", ".NaN", ".NAN"])
    def test_what_is_not_finite_is_refused(self, word: str) -> None:
        assert refused(word) == "number-not-finite"

    def test_the_merge_key_is_refused(self) -> None:
        assert refused("<<") == "merge-key"

    @pytest.mark.parametrize(
        "word",
        [
            "1" * 41, "-" + "1" * 5_000, "0x" + "f" * 34, "0o" + "7" * 200, "0." + "1" * 40, "1" * 5_000 + ".5",
            "1e40", "1e-41", "1e999999999", "1e" + "9" * 5_000, "12e39",
        ],
    )  # fmt: skip
    def test_long_numbers_are_refused_before_they_are_made(self, word: str) -> None:
        assert refused(word) == "number-too-long"

    def test_forty_digits_are_allowed(self) -> None:
        assert resolve("9" * DIGIT_LIMIT) == 10**DIGIT_LIMIT - 1
        assert resolve("-" + "9" * DIGIT_LIMIT) == 1 - 10**DIGIT_LIMIT
        assert resolve("1e39") == 10**39

    @given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20))
    def test_decimals_mean_what_python_says(self, number: object) -> None:
        word = f"{number:f}"
        assert resolve(word) == Fraction(word)

    @given(st.text(max_size=8) | st.text(alphabet="0123456789+-.exo_:,", max_size=8))
    def test_a_word_is_itself_unless_yaml_1_2_says_otherwise(self, word: str) -> None:
        meaning = resolve(word)
        if isinstance(meaning, str):
            assert meaning == word
        elif not isinstance(meaning, bool | Refusal):
            assert meaning == (int(word, 0) if word[:2] in {"0x", "0o"} else Fraction(word.removesuffix(".")))


class TestDecimalText:
    @given(st.integers(-(10**12), 10**12), st.integers(0, 10))
    def test_decimals_are_read_back(self, digits: int, places: int) -> None:
        text = decimal_text(Fraction(digits, 10**places))
        assert text is not None
        assert resolve(text) == Fraction(digits, 10**places)

    @given(st.fractions())
    def test_there_is_none_where_the_denominator_has_another_prime(self, number: Fraction) -> None:
        rest = number.denominator
        for prime in (2, 5):
            while rest % prime == 0:
                rest //= prime
        text = decimal_text(number)
        assert text is None or (rest == 1 and Fraction(text) == number)

    @pytest.mark.parametrize("number", [Fraction(1, 2**60), Fraction(10**40), Fraction(1, 3**50), Fraction(1, 2**41)])
    def test_what_would_not_be_read_is_not_written(self, number: Fraction) -> None:
        assert decimal_text(number) is None


class TestDigitGroups:
    @pytest.mark.parametrize(
        ("text", "at", "number"),
        [("{a: 600,000}", 8, "600,000"), ("{a: 1,600,000}", 6, "1,600,000"), ("{a: 1,600,000}", 10, "1,600,000")],
    )
    def test_the_whole_number_is_found(self, text: str, at: int, number: str) -> None:
        found = digit_groups_around(text, at)
        assert found is not None
        assert text[slice(*found)] == number

    @pytest.mark.parametrize(("text", "at"), [("[1, 000]", 4), ("[1,00]", 3), ("[1,0000]", 3), ("a,000", 2), ("0", 0)])
    def test_anything_else_is_no_group(self, text: str, at: int) -> None:
        assert digit_groups_around(text, at) is None


class TestTraps:
    @pytest.mark.parametrize(
        ("raw", "kind", "suggestion"),
        [
            ("600,000", TrapKind.DIGIT_GROUPS, "600000"),
            ("-1.600.000", TrapKind.DIGIT_GROUPS, "-1600000"),
            ("600 000", TrapKind.DIGIT_GROUPS, "600000"),
            ("600\N{NO-BREAK SPACE}000", TrapKind.DIGIT_GROUPS, "600000"),
            ("1_000", TrapKind.DIGIT_GROUPS, "1000"),
            ("50:50", TrapKind.COLON, ""),
            ("12:30", TrapKind.COLON, ""),
            ("0600", TrapKind.LEADING_ZERO, "600"),
            ("-000", TrapKind.LEADING_ZERO, "-0"),
            ("0b101", TrapKind.BINARY, "5"),
            ("50%", TrapKind.PERCENT, "0.5"),
            ("100 %", TrapKind.PERCENT, "1"),
            ("2,5%", TrapKind.PERCENT, "0.025"),
            ("1,5", TrapKind.DECIMAL_COMMA, "1.5"),
            ("00,5", TrapKind.DECIMAL_COMMA, "0.5"),
            ("000,600", TrapKind.DIGIT_GROUPS, "600"),
            ("٦٠٠", TrapKind.OTHER_DIGITS, "600"),
            ("\N{MINUS SIGN}5", TrapKind.OTHER_DIGITS, "-5"),
            ('"600"', TrapKind.QUOTED, "600"),
            ("'0.5'", TrapKind.QUOTED, "0.5"),
            ('"600,000"', TrapKind.DIGIT_GROUPS, "600000"),
        ],
    )
    def test_what_looks_like_a_number_is_explained(self, raw: str, kind: TrapKind, suggestion: str) -> None:
        found = trap(raw, "number")
        assert found is not None
        assert (found.kind, found.suggestion) == (kind, suggestion)
        if suggestion:
            assert isinstance(resolve(suggestion), int | Fraction)

    @pytest.mark.parametrize("raw", ["many", "six\nhundred", "6" * 100, "\N{MINUS SIGN}x", "", '"', "2031-05-04"])
    def test_no_number_is_seen_where_none_is(self, raw: str) -> None:
        assert trap(raw, "number") is None

    @pytest.mark.parametrize(("raw", "truth"), [("yes", "true"), ("On", "true"), ("NO", "false"), ('"no"', "false")])
    def test_words_for_yes_and_no_are_no_truth_values(self, raw: str, truth: str) -> None:
        found = trap(raw, "truth")
        assert found is not None
        assert (found.kind, found.suggestion) == (TrapKind.TRUTH_WORD, truth)

    def test_a_truth_value_in_quotes_is_a_text(self) -> None:
        found = trap('"true"', "truth")
        assert found is not None
        assert (found.kind, found.suggestion) == (TrapKind.QUOTED, "true")
        assert trap("maybe", "truth") is None
        assert trap("true", "truth") is None

    @pytest.mark.parametrize(("raw", "suggestion"), [("3.10", '"3.10"'), ("6", '"6"'), ("true", '"true"'), ("", '""')])
    def test_a_text_that_reads_as_something_else_wants_quotes(self, raw: str, suggestion: str) -> None:
        found = trap(raw, "text")
        assert found is not None
        assert (found.kind, found.suggestion) == (TrapKind.UNQUOTED, suggestion)

    @pytest.mark.parametrize("raw", ['"3.10"', "'6'", "NO", "12:30", "Northland"])
    def test_a_text_is_no_trap_where_a_text_is_wanted(self, raw: str) -> None:
        assert trap(raw, "text") is None

    @given(st.text(max_size=12) | st.text(alphabet="0123456789,.:%_'\" -+b", max_size=12))
    def test_every_number_that_is_suggested_is_one(self, raw: str) -> None:
        found = trap(raw, "number")
        if found is not None and found.suggestion:
            assert isinstance(resolve(found.suggestion), int | Fraction)


class TestMisread:
    @given(st.text(alphabet="0123456789abefnostxyNOY+-._:,=~<TZ ", max_size=9))
    def test_all_that_pyyaml_reads_as_no_text_is_misread(self, word: str) -> None:
        loader = yaml.SafeLoader("")
        tag = loader.resolve(yaml.ScalarNode, word, (True, False))  # type: ignore[no-untyped-call]  # the stubs say nothing
        if tag != "tag:yaml.org,2002:str":
            assert is_misread(word)

    @pytest.mark.parametrize("word", ["600,000", "y", "N", "0o17", "1e3", "2031-05-04", "190:20:30", "=", "<<", ""])
    def test_what_other_readers_take_for_something_else_is_misread(self, word: str) -> None:
        assert is_misread(word)

    @pytest.mark.parametrize("word", ["1/3", "UA-43", "1.2.3", "50:75", "28-point draft", "Northland", "e5", "n/a"])
    def test_plain_words_are_not_misread(self, word: str) -> None:
        assert not is_misread(word)


@pytest.mark.parametrize(
    ("word", "small", "large", "advice"),
    [
        ("70.000", "70", "70000", "write 70"),
        ("1.250", "1.25", "1250", "write 1.25"),
        ("-1.255", "-1.255", "-1255", "write -1.2550"),
        ("+800.000", "800", "800000", "write 800"),
    ],
)
def test_a_point_that_may_part_thousands_is_not_read(word: str, small: str, large: str, advice: str) -> None:
    found = resolve(word)
    assert isinstance(found, Refusal)
    assert (found.code, found.message) == (
        "not-exact",
        f"found {word}, which some read as {small} and others as {large}, expected one of the two",
    )
    assert found.hint.endswith(advice)


@pytest.mark.parametrize("word", ["0.125", "0.500", "1.25", "1.2500", "1000.000", "12.5"])
def test_a_point_that_parts_decimals_without_doubt_is_read(word: str) -> None:
    assert resolve(word) == Fraction(word)


def test_a_fraction_of_three_places_is_written_so_that_it_is_read_back() -> None:
    assert decimal_text(Fraction("1.125")) == "1.1250"
    assert resolve("1.1250") == Fraction("1.125")
