"""How long something lasts, and how soon it is done."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from negotiations.clauses.relations import relate
from negotiations.terms.lengths import Length, ResponseTime

TERM, TIME = "guarantee/initial-term", "assistance/consultation/time"


def test_a_year_is_twelve_months() -> None:
    years, months = Length.model_validate({"years": {"cap": 2}}), Length.model_validate({"months": {"cap": 24}})
    assert years.room(TERM, "1") == months.room(TERM, "1")


def test_both_ends_are_counted_in_the_unit() -> None:
    years = Length.model_validate({"years": {"at_least": 1, "at_most": 2}})
    months = Length.model_validate({"months": {"at_least": 12, "at_most": 24}})
    assert years.room(TERM, "1") == months.room(TERM, "1")


def test_a_length_has_one_unit() -> None:
    with pytest.raises(ValidationError, match="found none of 'months' and 'years'"):
        Length()


@pytest.mark.parametrize(
    ("a", "b", "expected"), [({"hours": 24}, {"days": 1}, "same"), ({"hours": 12}, {"days": 1}, "entails")]
)
def test_a_shorter_time_entails_a_longer_one(a: dict[str, int], b: dict[str, int], expected: str) -> None:
    rooms = [ResponseTime.model_validate(time).room(TIME) for time in (a, b)]
    assert str(relate(*rooms)) == expected


def test_a_time_is_counted_in_one_unit() -> None:
    with pytest.raises(ValidationError, match="found none of 'days' and 'hours'"):
        ResponseTime()
