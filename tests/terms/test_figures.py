"""Exact numbers, shares and bounds."""

from __future__ import annotations

from fractions import Fraction

import pytest
from pydantic import TypeAdapter, ValidationError

from negotiations.clauses.outcomes import Numbers
from negotiations.clauses.rooms import Room
from negotiations.problems import InvalidValue
from negotiations.terms.figures import Baseline, Exact, Limit, Share

EXACT: TypeAdapter[int | Fraction] = TypeAdapter(Exact)
PEOPLE = Numbers("person", integer=True, low=0)


def problem(model: type[Limit | Baseline], **fields: object) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(fields)
    (error,) = caught.value.errors()
    return error["type"], error["msg"]


class TestExact:
    @pytest.mark.parametrize(
        ("value", "number"),
        [
            (600_000, 600_000),
            (Fraction(1, 2), Fraction(1, 2)),
            ("1/3", Fraction(1, 3)),
            ("-1/3", Fraction(-1, 3)),
            ("4/2", 2),
            (Fraction(6, 2), 3),
        ],
    )
    def test_numbers_are_exact(self, value: object, number: Fraction | int) -> None:
        found = EXACT.validate_python(value)
        assert (found, type(found)) == (number, type(number))

    @pytest.mark.parametrize(
        ("value", "hint"),
        [
            (0.5, ""),
            (True, ""),
            (None, ""),
            ("600,000", ""),
            ("0600", "leave out the quotes"),
            ("0.5", "leave out the quotes"),
            ("1/0", ""),
            ("01/2", ""),
            (" 1/2", ""),
            ("1_0/2", ""),
            ("1/" + "9" * 41, ""),
            ("half", ""),
        ],
    )
    def test_what_is_no_exact_number_is_refused(self, value: object, hint: str) -> None:
        with pytest.raises(ValidationError) as caught:
            EXACT.validate_python(value)
        (error,) = caught.value.errors()
        assert error["msg"] == f"found {value!r}, expected a number or a fraction such as 1/2"
        assert (error["type"], error["ctx"]["hint"]) == ("not-exact", hint)


class TestLimit:
    def test_a_cap_is_a_limit_and_an_entitlement(self) -> None:
        both = Limit(at_most=5, up_to=5).room(PEOPLE, {}, "n")
        assert Limit(cap=5).room(PEOPLE, {}, "n") == both == Room.cap(PEOPLE, 5)

    def test_two_bounds_make_a_range(self) -> None:
        room = Limit(at_least=2, at_most=5).room(PEOPLE, {}, "n")
        assert room == Room.at_least(PEOPLE, 2) & Room.at_most(PEOPLE, 5)

    def test_no_limit_may_have_a_minimum(self) -> None:
        assert Limit(no_limit=True, at_least=2).room(PEOPLE, {}, "n") == Room.no_limit(PEOPLE) & Room.at_least(
            PEOPLE, 2
        )

    def test_exactly_is_the_only_number(self) -> None:
        assert Limit(exactly=5).room(PEOPLE, {}, "n") == Room.exactly(PEOPLE, 5)

    def test_a_figure_that_is_open_has_a_name(self) -> None:
        (figure,) = Limit(up_to="open").room(PEOPLE, {}, "6.personnel").figures
        assert (figure.name, figure.bound, figure.low, figure.high) == ("6.personnel.up_to", "up-to", None, None)

    def test_a_share_of_an_interval_lies_in_an_interval(self) -> None:
        share = Share(fraction=Fraction(1, 3), of="force")
        (figure,) = Limit(at_most=share).room(PEOPLE, {"force": Baseline(low=600, high=900)}, "n").figures
        assert (figure.low, figure.high) == (200, 300)

    def test_a_share_of_a_known_figure_is_a_number(self) -> None:
        share = Share(fraction=Fraction(1, 3), of="force")
        assert Limit(cap=share).room(PEOPLE, {"force": Baseline(low=600, high=600)}, "n") == Room.cap(PEOPLE, 200)

    def test_a_baseline_that_is_missing_is_told(self) -> None:
        with pytest.raises(InvalidValue, match="there is no baseline 'force'"):
            Limit(cap=Share(fraction=1, of="force")).room(PEOPLE, {}, "n")

    def test_bounds_that_cross_are_told(self) -> None:
        with pytest.raises(InvalidValue, match="no number satisfies the bounds of 'n' together"):
            Limit(at_least=3, at_most=2).room(PEOPLE, {}, "n")

    @pytest.mark.parametrize(
        ("fields", "code", "message"),
        [
            (
                {},
                "missing-key",
                "found none of 'cap', 'at_most', 'up_to', 'at_least', 'exactly' and 'no_limit', expected one of them",
            ),
            ({"no_limit": True, "cap": 3}, "keys-clash", "found 'cap' beside 'no_limit', expected one of them"),
            ({"no_limit": False}, "literal_error", "Input should be True"),
            ({"cap": "opened"}, "not-exact", "found 'opened', expected a number or a fraction such as 1/2"),
            ({"cap": {"fraction": "1/2"}}, "missing", "Field required"),
        ],
    )
    def test_a_limit_says_something_and_no_contradiction(
        self, fields: dict[str, object], code: str, message: str
    ) -> None:
        assert problem(Limit, **fields) == (code, message)


class TestBaseline:
    def test_the_low_figure_is_the_lower(self) -> None:
        code, message = problem(Baseline, low=3, high=2)
        assert (code, message) == ("keys-clash", "found 3 for 'low', expected at most 2, which is 'high'")
