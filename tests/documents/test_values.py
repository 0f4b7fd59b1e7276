from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from negotiations.documents.values import Day, IssuePrefix, Labels, PointName, Tag, Url, label, shown

day: TypeAdapter[date] = TypeAdapter(Day)


def refused(kind: Any, value: object) -> tuple[str, str]:  # noqa: ANN401 # a type form
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    (error,) = caught.value.errors()
    return error["type"], error["msg"]


class TestDays:
    @given(st.dates())
    def test_a_day_is_read_as_it_is_written(self, value: date) -> None:
        assert day.validate_python(value.isoformat()) == value
        assert day.validate_python(value) == value

    @pytest.mark.parametrize(
        "value", ["20310504", "2031-W18-7", "2031-5-4", "4 May 2031", "2031-05-04T00:00", " 2031-05-04", "", "2031"]
    )
    def test_another_form_is_refused(self, value: str) -> None:
        assert refused(Day, value)[0] == "bad-date"

    @pytest.mark.parametrize("value", [0, 20310504, True, 1.5, None, timedelta(1), ["2031-05-04"]])
    def test_a_number_is_not_taken_for_seconds(self, value: object) -> None:
        assert refused(Day, value)[0] == "bad-date"

    @pytest.mark.parametrize("value", ["2031-02-30", "2031-13-01", "0000-01-01"])
    def test_a_day_of_no_calendar_is_told_as_such(self, value: str) -> None:
        code, message = refused(Day, value)
        assert code == "bad-date"
        assert "which no calendar has" in message


class TestLanguages:
    @pytest.mark.parametrize("value", ["en", "uk", "crh", "sr-Latn", "pt-BR", "zh-Hant-TW", "es-419"])
    def test_a_tag_is_taken(self, value: str) -> None:
        assert TypeAdapter(Tag).validate_python(value) == value

    @pytest.mark.parametrize("value", ["", "e", "English", "en_GB", "en-gb", "EN", "uk ", "x-klingon"])
    def test_what_is_no_tag_is_refused(self, value: str) -> None:
        assert refused(Tag, value)[0] == "bad-language"

    @pytest.mark.parametrize("value", ["ua", "UA"])
    def test_the_code_of_ukraine_is_not_its_language(self, value: str) -> None:
        with pytest.raises(ValidationError) as caught:
            TypeAdapter(Tag).validate_python(value)
        assert caught.value.errors()[0]["ctx"]["hint"] == "'uk' is Ukrainian, 'UA' is Ukraine"

    def test_a_tag_in_capitals_is_guessed(self) -> None:
        with pytest.raises(ValidationError) as caught:
            TypeAdapter(Tag).validate_python("EN")
        assert caught.value.errors()[0]["ctx"]["hint"] == "did you mean 'en'?"

    def test_labels_need_a_language_and_a_text(self) -> None:
        assert refused(Labels, {})[0] == "too_short"
        assert refused(Labels, {"en": ""})[0] == "string_too_short"


class TestAddresses:
    @pytest.mark.parametrize(
        "value",
        [
            "https://example.org",
            "http://example.org/a?b=c#d",
            "https://xn--80ak6aa92e.com/%D0%BF",
            "https://приклад.укр/шлях",
        ],
    )
    def test_a_page_is_taken(self, value: str) -> None:
        assert TypeAdapter(Url).validate_python(value) == value

    @pytest.mark.parametrize(
        "value",
        [
            "javascript:alert(1)",
            "ftp://example.org",
            "//example.org",
            "example.org",
            "https://",
            "https:///path",
            "https://user:word@example.org",
            "https://example.org/a b",
            "https://example.org/\n",
            'https://example.org/"onclick="x',
            "https://example.org/<script>",
            "http://[::1",
            "data:text/html,x",
            " https://example.org",
        ],
    )
    def test_anything_else_is_refused(self, value: str) -> None:
        assert refused(Url, value)[0] == "bad-url"

    def test_what_is_no_text_is_told_as_such(self) -> None:
        assert refused(Url, 5)[0] == "string_type"


class TestNames:
    @pytest.mark.parametrize("value", ["6", "21a", "II.3", "Annex A 1", "п. 3"])
    def test_a_point_has_any_name(self, value: str) -> None:
        assert TypeAdapter(PointName).validate_python(value) == value

    @pytest.mark.parametrize("value", ["", " 6", "6 ", "rights/", "a\nb", "x" * 41])
    def test_a_point_has_no_slash_and_no_blanks_around(self, value: str) -> None:
        assert refused(PointName, value)[0].startswith("string_")

    @pytest.mark.parametrize(
        ("value", "is_one"),
        [
            ("rights/", True),
            ("forces/personnel", True),
            ("rights", False),
            ("Rights/", False),
            ("a/b/", True),
            ("a//b", False),
        ],
    )
    def test_an_issue_has_a_topic_and_a_slash(self, value: str, *, is_one: bool) -> None:
        if is_one:
            assert TypeAdapter(IssuePrefix).validate_python(value) == value
        else:
            assert refused(IssuePrefix, value)[0] == "string_pattern_mismatch"


def test_a_long_value_is_cut() -> None:
    assert shown("x" * 100) == "'" + "x" * 39 + "..."
    assert shown("x") == "'x'"


def test_a_label_is_that_of_the_language_or_the_nearest() -> None:
    assert label({"en": "Draft", "uk": "Проєкт"}) == "Draft"
    assert label({"en": "Draft"}, "uk") == "Draft"
    assert label({"fr": "Projet"}, "uk") == "Projet"
