"""Units: the table is whole, conversion is exact, labels follow the language."""

from __future__ import annotations

import copy
import json
import re
from fractions import Fraction
from pathlib import Path

import pytest
from babel import Locale
from babel.numbers import list_currencies
from hypothesis import given
from hypothesis import strategies as st

import negotiations.vocabulary.units as module
from negotiations.problems import InvalidValue
from negotiations.vocabulary.units import Dimension, Number, Unit, reduced, unit, units

DATA = json.loads(Path(module.__file__).with_name("units.json").read_text(encoding="utf-8"))
numbers: st.SearchStrategy[Number] = st.one_of(st.integers(), st.fractions())
any_unit = st.sampled_from(units())


class TestTable:
    """What units there are."""

    @pytest.mark.parametrize(
        ("word", "dimension", "factor"),
        [
            ("person", Dimension("people", "person", integer=True), 1),
            ("piece", Dimension("equipment", "piece", integer=True), 1),
            ("item", Dimension("count", "item", integer=True), 1),
            ("km", Dimension("length", "km"), 1),
            ("m", Dimension("length", "km"), Fraction(1, 1000)),
            ("km2", Dimension("area", "km2"), 1),
            ("ha", Dimension("area", "km2"), Fraction(1, 100)),
            ("MW", Dimension("power", "MW"), 1),
            ("share", Dimension("share", "share"), 1),
            ("percent", Dimension("share", "share"), Fraction(1, 100)),
            ("hour", Dimension("days", "day", low=None, never=True), Fraction(1, 24)),
            ("day", Dimension("days", "day", low=None, never=True), 1),
            ("week", Dimension("days", "day", low=None, never=True), 7),
            ("month", Dimension("months", "month", low=None, never=True), 1),
            ("year", Dimension("months", "month", low=None, never=True), 12),
            ("USD", Dimension("money-usd", "USD"), 1),
            ("EUR", Dimension("money-eur", "EUR"), 1),
            ("UAH", Dimension("money-uah", "UAH"), 1),
        ],
    )
    def test_a_unit_measures_its_dimension(self, word: str, dimension: Dimension, factor: Number) -> None:
        assert (unit(word).id, unit(word).dimension, unit(word).factor) == (word, dimension, factor)

    def test_a_year_is_no_number_of_days(self) -> None:
        assert unit("year").dimension != unit("day").dimension

    def test_ids_are_unique_and_listed_in_order(self) -> None:
        ids = [known.id for known in units()]
        assert ids == [row["id"] for row in DATA["units"]] + DATA["currencies"]
        assert len(set(ids)) == len(ids)
        assert DATA["currencies"] == sorted(DATA["currencies"])

    def test_every_dimension_is_kept_in_one_of_its_units(self) -> None:
        for known in units():
            base = unit(known.dimension.base)
            assert (base.factor, base.dimension) == (1, known.dimension)

    def test_whole_factors_are_whole_numbers(self) -> None:
        assert all(isinstance(known.factor, int) or known.factor.denominator > 1 for known in units())

    def test_ids_of_dimensions_are_kebab_case(self) -> None:
        assert all(re.fullmatch("[a-z]+(-[a-z]+)?", known.dimension.id) for known in units())

    def test_currencies_are_iso_4217(self) -> None:
        assert set(DATA["currencies"]) <= list_currencies()
        assert set(DATA["currency_labels"]) <= set(DATA["currencies"])

    def test_labels_have_the_plural_forms_of_their_language(self) -> None:
        forms = {"en": {"one", "other"}, "uk": {"one", "few", "many", "other"}}
        for labels in [*(row["labels"] for row in DATA["units"]), *DATA["currency_labels"].values()]:
            assert {lang: set(said) for lang, said in labels.items()} == forms
            assert all(word.strip() == word != "" for said in labels.values() for word in said.values())


class TestLookup:
    """How a unit is found."""

    def test_a_unit_is_always_the_same_one(self) -> None:
        assert unit("km") is unit("km")
        assert copy.deepcopy(unit("km")) is unit("km")
        assert unit("km") == unit("km")
        assert unit("km") != unit("m")
        assert len({unit("km"), unit("m"), unit("km")}) == 2

    @given(any_unit)
    def test_repr_looks_it_up(self, known: Unit) -> None:
        assert repr(known) == f"unit('{known.id}')"

    @pytest.mark.parametrize(
        ("word", "expected"),
        [
            ("persons", r"^unknown unit 'persons'; did you mean 'person'\?$"),
            ("usd", r"^unknown unit 'usd'; did you mean 'USD'\?$"),
            ("KM2", r"^unknown unit 'KM2'; did you mean 'km2'\?$"),
            ("zzzzzzzzz", r"^unknown unit 'zzzzzzzzz'; units\(\) lists all$"),
        ],
    )
    def test_unknown_units_are_refused(self, word: str, expected: str) -> None:
        with pytest.raises(InvalidValue, match=expected):
            unit(word)

    def test_what_is_no_word_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match=r"^5 is of type int, expected the id of a unit, such as 'km'$"):
            unit(5)  # type: ignore[arg-type]

    def test_labels_cannot_be_changed(self) -> None:
        with pytest.raises(TypeError, match="does not support item assignment"):
            unit("km").labels["en"]["one"] = "mile"  # type: ignore[index]
        with pytest.raises(TypeError, match="does not support item assignment"):
            unit("km").labels["fr"] = {}  # type: ignore[index]


class TestConversion:
    """Numbers change units exactly."""

    @given(any_unit, numbers)
    def test_there_and_back_is_the_same_number(self, known: Unit, value: Number) -> None:
        assert known.from_base(known.to_base(value)) == value
        assert known.to_base(known.from_base(value)) == value

    @given(any_unit, numbers)
    def test_the_factor_is_the_size(self, known: Unit, value: Number) -> None:
        assert Fraction(known.to_base(value)) == Fraction(value) * Fraction(known.factor)

    @given(any_unit, st.integers())
    def test_whole_results_are_whole_numbers(self, known: Unit, value: int) -> None:
        for result in (known.to_base(value), known.from_base(value)):
            assert isinstance(result, int) == (result == int(result))

    @given(numbers)
    def test_reduced_keeps_the_value(self, value: Number) -> None:
        assert reduced(value) == value
        assert isinstance(reduced(value), int) == (value == int(value))


class TestLabels:
    """What follows a number."""

    @pytest.mark.parametrize("lang", ["en", "uk"])
    @given(number=st.integers(-1300, 1300))
    def test_plural_forms_are_those_of_cldr(self, lang: str, number: int) -> None:
        day = unit("day")
        assert day.label(number, lang) == day.labels[lang][Locale(lang).plural_form(abs(number))]

    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            (1, "день"),
            (2, "дні"),
            (4, "дні"),
            (5, "днів"),
            (11, "днів"),
            (14, "днів"),
            (21, "день"),
            (111, "днів"),
            (-1, "день"),
            (Fraction(1, 2), "дня"),
            (Fraction(4, 2), "дні"),
        ],
    )
    def test_ukrainian(self, number: Number, expected: str) -> None:
        assert unit("day").label(number, "uk") == expected

    def test_english(self) -> None:
        assert [unit("person").label(n) for n in (0, 1, 2, Fraction(1, 2))] == ["people", "person", "people", "people"]

    def test_a_currency_without_names_is_said_by_its_code(self) -> None:
        assert unit("CHF").label(5) == unit("CHF").label(1, "uk") == "CHF"
        assert unit("UAH").label(5, "uk") == "гривень"

    def test_in_a_language_without_labels_the_word_is_english(self) -> None:
        assert unit("km").label(1, "fr") == unit("km").label(1, "en") == "kilometre"
