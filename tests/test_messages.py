"""What is said, in each language, and the catalogues that it is said from."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from gettext import GNUTranslations
from pathlib import Path
from typing import Literal

import pytest
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from negotiations import messages
from negotiations.messages import LANGUAGES, Language, language, mark
from negotiations.problems import InvalidValue

ROOT = Path(__file__).parents[1]

UKRAINIAN = r"""
# A new catalogue has a fuzzy header.
#, fuzzy
msgid ""
msgstr ""
"Language: uk\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && "
"n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

msgid "unknown word {word}"
msgstr "невідоме слово {word}"

msgid "{count} term of {text}"
msgid_plural "{count} terms of {text}"
msgstr[0] "{count} умова, {text}"
msgstr[1] "{count} умови, {text}"
msgstr[2] "{count} умов, {text}"

#, python-brace-format, fuzzy
msgid "a guess"
msgstr "здогад"

msgid "not yet translated"
msgstr ""

#~ msgid "no longer said"
#~ msgstr "більше не кажуть"
"""


@pytest.fixture
def ukrainian(monkeypatch: pytest.MonkeyPatch) -> Language:
    catalogue = messages._read_catalogue(UKRAINIAN)
    monkeypatch.setattr(messages, "_catalogue", {"uk": catalogue}.__getitem__)
    return language("uk")


class TestSay:
    def test_english_says_the_message_itself(self) -> None:
        assert language().say("unknown word {word}", word="'XQ'") == "unknown word 'XQ'"

    def test_a_translation_is_said_with_the_same_fields(self, ukrainian: Language) -> None:
        assert ukrainian.say("unknown word {word}", word="'XQ'") == "невідоме слово 'XQ'"

    @pytest.mark.parametrize("message", ["not yet translated", "a guess", "no longer said", "never heard of"])
    def test_what_has_no_finished_translation_is_said_in_english(self, ukrainian: Language, message: str) -> None:
        assert ukrainian.say(message) == message

    def test_a_field_without_a_value_is_refused(self) -> None:
        with pytest.raises(KeyError, match="word"):
            language().say("unknown word {word}", words="'XQ'")

    def test_a_doubled_brace_is_one_brace(self) -> None:
        assert language().say("write {{at_most: {n}}}", n=3) == "write {at_most: 3}"

    def test_a_value_is_never_taken_for_a_message(self) -> None:
        assert language().say("found {text}", text="{other}") == "found {other}"

    def test_a_marked_message_is_itself(self) -> None:
        assert mark("no agreement can satisfy both") == "no agreement can satisfy both"


class TestSayMany:
    @pytest.mark.parametrize(
        ("count", "said"),
        [(0, "0 terms of it"), (1, "1 term of it"), (2, "2 terms of it"), (1_000, "1,000 terms of it")],
    )
    def test_english_has_two_forms(self, count: int, said: str) -> None:
        assert language().say_many("{count} term of {text}", "{count} terms of {text}", count, text="it") == said

    @pytest.mark.parametrize(
        ("count", "said"),
        [
            (1, "1 умова, це"),
            (2, "2 умови, це"),
            (5, "5 умов, це"),
            (11, "11 умов, це"),
            (21, "21 умова, це"),
            (1_002, "1\N{NO-BREAK SPACE}002 умови, це"),
        ],
    )
    def test_ukrainian_has_three_forms(self, ukrainian: Language, count: int, said: str) -> None:
        assert ukrainian.say_many("{count} term of {text}", "{count} terms of {text}", count, text="це") == said

    @pytest.mark.parametrize(("count", "said"), [(1, "1 cat"), (21, "21 cats")])
    def test_an_untranslated_count_follows_the_english_rule(self, ukrainian: Language, count: int, said: str) -> None:
        assert ukrainian.say_many("{count} cat", "{count} cats", count) == said

    def test_the_count_itself_need_not_be_said(self) -> None:
        assert language().say_many("the other text", "the other texts", 2) == "the other texts"


AMOUNTS = st.one_of(st.integers(), st.integers(10**27, 10**40), st.fractions(), st.fractions(max_denominator=1_000))


def read_back(text: str, code: str) -> Fraction:
    plain = text.replace(",", "") if code == "en" else text.replace("\N{NO-BREAK SPACE}", "").replace(",", ".")
    above, _, below = plain.partition("/")
    return Fraction(above) / Fraction(below or 1)


@pytest.mark.parametrize("code", LANGUAGES)
class TestExactness:
    @given(value=AMOUNTS)
    def test_a_number_can_be_read_back(self, code: str, value: int | Fraction) -> None:
        assert read_back(language(code).number(value), code) == value

    @given(value=AMOUNTS)
    def test_a_share_can_be_read_back(self, code: str, value: int | Fraction) -> None:
        text = language(code).percent(value)
        scale = 100 if text.endswith("%") else 1
        assert read_back(text.removesuffix("%"), code) == value * scale


class TestNumbers:
    @pytest.mark.parametrize(
        ("value", "english", "ukrainian"),
        [
            (0, "0", "0"),
            (-600_000, "-600,000", "-600\N{NO-BREAK SPACE}000"),
            (Fraction(1, 2), "1/2", "1/2"),
            (Fraction(-1, 20), "-1/20", "-1/20"),
            (Fraction(5, 2), "2.5", "2,5"),
            (Fraction(-12_345, 10), "-1,234.5", "-1\N{NO-BREAK SPACE}234,5"),
            (Fraction(7, 3), "7/3", "7/3"),
            (1 + Fraction(1, 10**6), "1.000001", "1,000001"),
            (1 + Fraction(1, 10**7), "10,000,001/10,000,000", None),
        ],
    )
    def test_a_number_is_written_as_is_usual(self, value: int | Fraction, english: str, ukrainian: str | None) -> None:
        assert language("en").number(value) == english
        assert ukrainian is None or language("uk").number(value) == ukrainian

    @pytest.mark.parametrize(
        ("value", "english", "ukrainian"),
        [
            (Fraction(1, 2), "50%", "50%"),
            (Fraction(1, 40), "2.5%", "2,5%"),
            (Fraction(1, 3), "1/3", "1/3"),
            (12, "1,200%", "1\N{NO-BREAK SPACE}200%"),
        ],
    )
    def test_a_share_is_written_as_is_usual(self, value: int | Fraction, english: str, ukrainian: str) -> None:
        assert language("en").percent(value) == english
        assert language("uk").percent(value) == ukrainian

    @pytest.mark.parametrize("code", LANGUAGES)
    @given(thousandths=st.integers(-(10**12), 10**12))
    def test_digits_are_set_as_babel_sets_them(self, code: str, thousandths: int) -> None:
        amount, locale = Fraction(thousandths, 1_000), messages._LOCALES.get(code, code)
        decimal = Decimal(thousandths).scaleb(-3)
        assert language(code).percent(amount) == format_percent(decimal, locale=locale, decimal_quantization=False)
        if abs(amount) >= 1:
            assert language(code).number(amount) == format_decimal(decimal, locale=locale, decimal_quantization=False)


class TestDatesAndLists:
    def test_a_day_has_its_month_as_a_word(self) -> None:
        day = date(2031, 11, 5)
        said = [" ".join(language(code).date(day).split()) for code in LANGUAGES]
        assert said == ["5 November 2031", "5 листопада 2031 р."]

    @given(st.lists(st.text().filter(lambda word: "," not in word)), st.sampled_from(["and", "or"]))
    def test_the_short_cut_for_english_joins_as_babel_does(self, items: list[str], last: Literal["and", "or"]) -> None:
        style: Literal["standard", "or"] = "or" if last == "or" else "standard"
        assert language("en").join(items, last) == format_list(items, style, locale="en_GB")

    @pytest.mark.parametrize(
        ("items", "both", "either"),
        [
            ([], "", ""),
            (["море"], "море", "море"),
            (["земля", "море"], "земля і море", "земля або море"),
            (["земля", "море", "небо"], "земля, море і небо", "земля, море або небо"),
        ],
    )
    def test_ukrainian_has_its_own_words_in_a_list(self, items: list[str], both: str, either: str) -> None:
        assert language("uk").join(items) == both
        assert language("uk").join(iter(items), "or") == either


class TestLabel:
    @pytest.mark.parametrize(
        ("labels", "label"),
        [
            ({"en": "city", "uk": "місто"}, "місто"),
            ({"en": "city", "de": "Stadt", "fr": "ville"}, "city"),
            ({"fr": "ville", "de": "Stadt"}, "Stadt"),
        ],
    )
    def test_a_label_falls_back_to_english_and_then_to_any(self, labels: dict[str, str], label: str) -> None:
        assert language("uk").label(labels) == label

    def test_no_label_at_all_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match="no label in any language, expected at least one"):
            language().label({})


class TestLanguage:
    def test_a_language_is_a_value(self) -> None:
        assert language("uk") == Language("uk")
        assert {language("uk"), Language("uk")} == {eval(repr(language("uk")))}  # noqa: S307 - what repr is for
        assert language() == language("en") != language("uk")

    @pytest.mark.parametrize("code", ["ua", "", "EN", "en-GB"])
    def test_an_unknown_language_is_refused_with_the_choices(self, code: str) -> None:
        with pytest.raises(InvalidValue, match=f"unknown language {code!r}, expected one of 'en', 'uk'; 'uk' is Ukr"):
            language(code)

    def test_english_words_numbers_and_lists_need_nothing_heavy(self) -> None:
        script = """
            import sys, negotiations.messages
            english = negotiations.messages.language()
            english.say_many("{count} problem", "{count} problems", 1200), english.join(["a", "b"])
            print(*{"babel", "decimal", "fractions", "gettext", "pathlib", "typing"} & set(sys.modules))
        """
        run = [sys.executable, "-S", "-c", "\n".join(map(str.strip, script.strip().splitlines()))]
        done = subprocess.run(run, capture_output=True, text=True, check=True, cwd=ROOT)
        assert done.stdout.split() == []


# NUL and EOT part the strings of a compiled catalogue, so that neither can be in one; gettext leaves CR to the writer.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\4"), min_size=1)


class TestReader:
    @given(
        st.dictionaries(TEXTS, st.one_of(TEXTS, st.tuples(TEXTS, TEXTS, TEXTS, TEXTS)), max_size=5),
        st.sampled_from([20, 76]),
    )
    def test_the_reader_reads_what_babel_writes(
        self, texts: dict[str, str | tuple[str, str, str, str]], width: int
    ) -> None:
        catalogue = Catalog(locale="uk")
        for message, translation in texts.items():
            if isinstance(translation, str):
                catalogue.add(message, translation)
            else:
                catalogue.add((message, translation[0]), translation[1:])
        written, compiled = io.BytesIO(), io.BytesIO()
        write_po(written, catalogue, width=width)
        write_mo(compiled, catalogue)
        compiled.seek(0)
        oracle = GNUTranslations(compiled)
        read = messages._read_catalogue(written.getvalue().decode())
        assert set(read.messages) == set(texts)
        for message, translation in texts.items():
            if isinstance(translation, str):
                assert read.messages[message] == (oracle.gettext(message),)
            else:
                for count in (1, 2, 5, 11, 21, 102):
                    said = read.messages[message][read.form(count)]
                    assert said == oracle.ngettext(message, translation[0], count)

    def test_the_catalogue_that_is_shipped_has_the_plural_rule_of_its_language(self) -> None:
        assert [messages._catalogue("uk").form(count) for count in (1, 3, 5)] == [0, 1, 2]

    def test_a_catalogue_without_a_plural_rule_counts_as_english_does(self) -> None:
        read = messages._read_catalogue('msgid ""\nmsgstr "Language: xx\\n"\n')
        assert [read.form(count) for count in (0, 1, 2)] == [1, 0, 1]
