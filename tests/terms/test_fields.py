"""The shapes of words, lists of words and stretches of time."""

from __future__ import annotations

from typing import Literal, TypeAlias

import pytest
from pydantic import TypeAdapter, ValidationError

from negotiations.clauses.scopes import Period
from negotiations.terms.fields import (
    Actors,
    AllBut,
    During,
    OneOrSeveral,
    Participants,
    Places,
    Shape,
    Words,
    descriptions,
)
from negotiations.terms.fields import Kebabs as KebabWords

WORDS: TypeAdapter[tuple[str, ...]] = TypeAdapter(Words)
ACTORS: TypeAdapter[tuple[str, ...] | Participants] = TypeAdapter(Actors)
PLACES: TypeAdapter[tuple[str, ...] | AllBut] = TypeAdapter(Places)


Adapter: TypeAlias = (
    TypeAdapter[tuple[str, ...]] | TypeAdapter[tuple[str, ...] | AllBut] | TypeAdapter[tuple[str, ...] | Participants]
)


def problems(adapter: Adapter, value: object) -> list[tuple[str, tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(value)
    return [(error["type"], error["loc"], error["msg"]) for error in caught.value.errors()]


class TestWords:
    def test_one_word_stands_for_a_list(self) -> None:
        assert WORDS.validate_python("XN") == WORDS.validate_python(["XN"]) == ("XN",)

    def test_a_list_keeps_its_order(self) -> None:
        assert WORDS.validate_python(["XS", "XN"]) == ("XS", "XN")

    def test_a_word_stands_once(self) -> None:
        with pytest.raises(ValidationError) as caught:
            WORDS.validate_python(["XN", "XS", "XN"])
        (error,) = caught.value.errors()
        assert (error["type"], error["msg"]) == ("listed-twice", "found 'XN' a second time, expected it once")
        assert error["ctx"]["at"] == (2,)

    @pytest.mark.parametrize("value", [[], 7, True, [7], {"XN": 1}, None])
    def test_what_is_no_list_of_words_is_refused(self, value: object) -> None:
        assert len(problems(WORDS, value)) == 1

    def test_words_of_paths_are_in_kebab_case(self) -> None:
        adapter: TypeAdapter[tuple[str, ...]] = TypeAdapter(KebabWords)
        assert adapter.validate_python(["medical-care", "n2"]) == ("medical-care", "n2")
        assert [code for code, _, _ in problems(adapter, ["a", "b c"])] == ["string_pattern_mismatch"]

    def test_a_list_can_be_closed(self) -> None:
        adapter: TypeAdapter[tuple[str, ...]] = TypeAdapter(OneOrSeveral[Literal["air", "sea"]])
        assert adapter.validate_python("sea") == ("sea",)
        assert adapter.validate_python(["sea", "air"]) == ("sea", "air")
        assert problems(adapter, ["air", "land"]) == [("literal_error", (1,), "Input should be 'air' or 'sea'")]
        assert [code for code, _, _ in problems(adapter, ["air", "air"])] == ["listed-twice"]

    def test_the_schema_has_one_word_or_a_list_of_some_each_once(self) -> None:
        adapter: TypeAdapter[tuple[str, ...]] = TypeAdapter(OneOrSeveral[Literal["air", "sea"]])
        word = {"enum": ["air", "sea"], "type": "string"}
        either = [word, {"items": word, "minItems": 1, "type": "array", "uniqueItems": True}]
        assert adapter.json_schema()["anyOf"] == either


class TestSetsOfWords:
    def test_words_and_complements_are_read(self) -> None:
        assert PLACES.validate_python("XN-01") == ("XN-01",)
        assert PLACES.validate_python({"all_but": "XN-01"}) == AllBut(all_but=("XN-01",))
        assert ACTORS.validate_python({"at_least": ["XN"]}) == Participants(at_least=("XN",))

    def test_what_was_read_is_read_again(self) -> None:
        for value in (("XN",), Participants(exactly=("XN",))):
            assert ACTORS.validate_python(value) == value

    def test_only_the_problems_of_the_form_that_was_meant_are_told(self) -> None:
        assert [code for code, _, _ in problems(ACTORS, ["XN", 7])] == ["string_type"]
        assert [(code, loc[-1]) for code, loc, _ in problems(PLACES, {"all_bat": ["XN"]})] == [
            ("missing", "all_but"),
            ("extra_forbidden", "all_bat"),
        ]

    @pytest.mark.parametrize(
        ("value", "code", "message"),
        [
            (
                {"exactly": ["XN"], "at_least": ["XS"]},
                "keys-clash",
                "found 'exactly' and 'at_least' together, expected one of them",
            ),
            ({}, "missing-key", "found none of 'exactly', 'at_least' and 'all_but', expected one of them"),
        ],
    )
    def test_a_list_is_complete_or_it_is_not(self, value: object, code: str, message: str) -> None:
        assert [(found, said) for found, _, said in problems(ACTORS, value)] == [(code, message)]


class TestDuring:
    @pytest.mark.parametrize(
        ("fields", "period", "length"),
        [
            ({"days": 30}, Period("signature", 0, 30, "day"), (30, "day")),
            ({"months": 5}, Period("signature", 0, 5, "month"), (5, "month")),
            ({"years": 15}, Period("signature", 0, 180, "month"), (15, "year")),
        ],
    )
    def test_years_are_months_and_days_are_days(
        self, fields: dict[str, object], period: Period, length: tuple[int, str]
    ) -> None:
        during = During.model_validate({"of": "signature", **fields})
        assert (during.period(), during.length) == (period, length)

    @pytest.mark.parametrize(
        ("fields", "code"),
        [({}, "missing-key"), ({"days": 1, "years": 1}, "keys-clash"), ({"days": 0}, "greater_than_equal")],
    )
    def test_a_stretch_of_time_has_one_length(self, fields: dict[str, object], code: str) -> None:
        with pytest.raises(ValidationError) as caught:
            During.model_validate({"of": "signature", **fields})
        assert [error["type"] for error in caught.value.errors()] == [code]

    def test_the_event_may_be_one_that_the_text_does_not_name(self) -> None:
        assert During.model_validate({"of": "unstated", "years": 15}).period() == Period("unstated", 0, 180, "month")


class Sample(Shape):
    """A shape for this test.

    Attributes:
        first: What comes first, which takes
            two lines.
        second: What comes second.

    Example:
        first: of nothing
    """

    first: int | None = None
    second: int | str | None = None


class Bare(Sample):
    third: int = 3


class TestSchemas:
    def test_docstrings_describe_fields_and_bases_are_read_too(self) -> None:
        told = {"first": "What comes first, which takes two lines.", "second": "What comes second."}
        assert descriptions(Sample) == told
        assert descriptions(Bare) == told

    def test_a_schema_has_the_descriptions_and_no_nulls(self) -> None:
        assert Sample.model_json_schema() == {
            "title": "Sample",
            "description": "A shape for this test.",
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "first": {"type": "integer", "description": "What comes first, which takes two lines."},
                "second": {
                    "anyOf": [{"type": "integer"}, {"type": "string"}],
                    "description": "What comes second.",
                },
            },
        }

    def test_a_field_that_nobody_describes_has_an_empty_description(self) -> None:
        third = Bare.model_json_schema()["properties"]["third"]
        assert third == {"type": "integer", "default": 3, "description": ""}
