"""`shares`: exact parts of one whole, and what they leave."""

from __future__ import annotations

from fractions import Fraction

import pytest

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.rooms import Room
from tests.terms.builders import clause, clauses, refusal, related, said

HALF = Fraction(1, 2)


def shares(**fields: object) -> dict[str, Room | None]:
    """Return the room of each actor."""
    return {each.scope["actor"].words[0]: each.room for each in clauses("shares", of="plant-output", **fields)}


def exactly(share: int | Fraction) -> Room:
    outcomes = find_issue("share/plant-output").outcomes
    return Room.exactly(outcomes, share)  # type: ignore[arg-type]  # shares are numbers


class TestMeaning:
    def test_each_gets_just_its_share(self) -> None:
        found = shares(shares={"XN": "1/2", "XS": "1/4"})
        assert found == {"XN": exactly(HALF), "XS": exactly(Fraction(1, 4))}

    def test_equally_is_the_same_share_for_each(self) -> None:
        assert shares(equally_between=["XE", "XN", "XS"]) == dict.fromkeys(("XE", "XN", "XS"), exactly(Fraction(1, 3)))

    def test_the_remainder_is_what_the_shares_leave(self) -> None:
        assert shares(shares={"XN": "1/2", "XS": "1/3"}, remainder="XW")["XW"] == exactly(Fraction(1, 6))

    def test_another_share_conflicts(self) -> None:
        half, third = (clause("shares", of="plant-output", shares={"XN": share}) for share in ("1/2", "1/3"))
        assert related(half, third).relation == "conflicts"

    def test_what_is_divided_is_the_issue_and_of_what_is_the_place(self) -> None:
        found = clause("shares", of="plant-output", places="greywater-npp", shares={"XN": 1})
        assert (found.issue, found.scope["place"].words) == ("share/plant-output", ("greywater-npp",))

    def test_shares_that_are_left_open_are_anybody_s(self) -> None:
        left_open = clause("shares", of="plant-output", places="greywater-npp", status="open")
        assert ([axis for axis, _ in left_open.scope.axes], left_open.silence) == (["place"], "open")


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"shares": {"XN": "1/2"}}, "the plant output will be shared: Northland 50%"),
            (
                {"shares": {"XN": "1/3"}, "remainder": "XS", "places": "greywater-npp"},
                "the plant output of Greywater nuclear power plant will be shared: Northland 1/3 and Southmark 2/3",
            ),
            (
                {"equally_between": ["XN", "XS"]},
                "the plant output will be shared equally between Northland and Southmark",
            ),
            ({"status": "open"}, "left open: how the plant output is shared"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("shares", of="plant-output", **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("fields", "code", "message"),
        [
            (
                {},
                "says-nothing",
                "found none of 'shares' and 'equally_between' in a stated term, expected what the text says",
            ),
            (
                {"shares": {"XN": "1/2"}, "equally_between": ["XN", "XS"]},
                "keys-clash",
                "found 'shares' and 'equally_between' together, expected one of them",
            ),
            ({"equally_between": "XN"}, "missing-key", "found one actor in 'equally_between', expected several"),
            ({"shares": {"XN": 50}}, "out-of-range", "found 50, expected a share from 0 to 1"),
            ({"shares": {"XN": "-1/2"}}, "out-of-range", "found -1/2, expected a share from 0 to 1"),
            (
                {"shares": {"XN": "2/3", "XS": "1/2"}},
                "out-of-range",
                "found shares that sum to 7/6, expected at most 1",
            ),
            (
                {"equally_between": ["XN", "XS"], "remainder": "XW"},
                "missing-key",
                "found 'remainder', expected 'shares' beside it",
            ),
            (
                {"shares": {"XN": "1/2"}, "remainder": "XN"},
                "listed-twice",
                "found 'XN' a second time, expected it once",
            ),
            (
                {"shares": {"XN": "1/2", "XS": "1/2"}, "remainder": "XW"},
                "keys-clash",
                "found 'remainder' where the shares leave nothing",
            ),
        ],
    )
    def test_shares_divide_one_whole(self, fields: dict[str, object], code: str, message: str) -> None:
        assert refusal("shares", of="plant-output", **fields)[:2] == (code, message)

    def test_a_percentage_is_written_as_a_share(self) -> None:
        assert refusal("shares", of="plant-output", shares={"XN": 50})[2] == "write half as 1/2 or 0.5"

    def test_a_list_of_shares_names_some(self) -> None:
        assert refusal("shares", of="plant-output", shares={})[0] == "too_short"
