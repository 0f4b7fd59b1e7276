from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from negotiations.documents.settings import Baseline
from negotiations.documents.sources import SourceList
from negotiations.problems import InvalidValue
from negotiations.terms.figures import Baseline as Interval
from tests.documents.builders import setting, source


def baseline(*values: object, unit: str = "person") -> Baseline:
    figures = [{"value": value, "source": "gazette"} for value in values]
    return Baseline.model_validate({"id": "forces", "title": {"en": "Forces"}, "unit": unit, "values": figures})


class TestBaselines:
    @given(st.lists(st.fractions(min_value=0), min_size=1, unique=True))
    def test_a_baseline_lies_between_what_its_sources_say(self, values: list[Fraction]) -> None:
        found = baseline(*values)
        assert (found.low, found.high) == (min(values), max(values))

    def test_the_interval_is_in_the_base_unit(self) -> None:
        assert baseline(2, 3, unit="week").interval == Interval(low=14, high=21)

    def test_a_unit_that_there_is_not_has_no_interval(self) -> None:
        with pytest.raises(InvalidValue, match="did you mean 'person'"):
            _ = baseline(2, unit="persons").interval

    def test_a_baseline_needs_a_figure(self) -> None:
        with pytest.raises(ValidationError, match="empty list"):
            baseline()

    def test_equal_baselines_have_one_hash(self) -> None:
        assert len({baseline(1), baseline(1)}) == 1


class TestSettings:
    def test_equal_settings_have_one_hash(self) -> None:
        assert len({setting(), setting(), setting(note="other")}) == 2

    def test_a_title_is_told_in_a_language(self) -> None:
        assert setting(title={"en": "Talks", "uk": "Переговори"}).label("uk") == "Переговори"

    def test_a_stance_is_on_the_record_unless_it_says_otherwise(self) -> None:
        stance = {"who": "XS", "what": "basis", "document": "draft", "date": "2031-05-06", "source": "gazette"}
        (found,) = setting(stances=[stance]).stances
        assert (found.who, found.terms, found.certainty, found.sourcing) == (("XS",), (), "statement", "named")

    def test_a_word_for_a_stance_is_one_of_a_list(self) -> None:
        stance = {"who": "XS", "what": "likes", "document": "draft", "date": "2031-05-06", "source": "gazette"}
        with pytest.raises(ValidationError, match="'accepts'"):
            setting(stances=[stance])


class TestSources:
    def test_a_source_is_told_apart_from_its_carrier(self) -> None:
        assert source().origin == "Northland Gazette"
        assert source(relays="Southmark Agency").origin == "Southmark Agency"

    def test_a_source_can_be_on_paper_and_without_a_day(self) -> None:
        found = source()
        assert (found.url, found.date, found.language) == (None, None, None)

    def test_a_list_of_sources_is_read(self) -> None:
        data = {"format": 1, "sources": [{"id": "gazette", "publisher": "Gazette", "title": "Draft"}]}
        assert [each.id for each in SourceList.model_validate(data).sources] == ["gazette"]
