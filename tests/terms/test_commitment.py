"""`commitment`: the deed of somebody, toward somebody."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"party": "XN", "action": "demine"}


def compared(a: object, b: object) -> str:
    return relation("commitment", {"done": a}, {"done": b}, **COMMON)


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, False, "conflicts"),
            (True, "may", "entails"),
            (True, "not-required", "conflicts"),
            (False, "may", "conflicts"),
            (False, "not-required", "entails"),
            ("may", "not-required", "overlaps"),
        ],
    )
    def test_the_deontic_square(self, a: object, b: object, expected: str) -> None:
        assert compared(a, b) == expected

    def test_several_parties_do_it_each(self) -> None:
        assert clause("commitment", party=["XN", "XS"], action="demine").scope["actor"].words == ("XN", "XS")

    def test_parties_that_do_it_mutually_do_it_toward_the_others(self) -> None:
        found = clauses("commitment", party=["XN", "XS", "XW"], action="attack", done=False, mutual=True)
        assert [(each.scope["actor"].words, each.scope["other"].words) for each in found] == [
            (("XN",), ("XS", "XW")),
            (("XS",), ("XN", "XW")),
            (("XW",), ("XN", "XS")),
        ]

    @pytest.mark.parametrize("party", ["XN", {"exactly": ["XN"]}])
    def test_a_mutual_deed_goes_both_ways(self, party: object) -> None:
        found = clauses("commitment", party=party, to="XS", action="attack", done=False, mutual=True)
        assert [(each.scope["actor"].words, each.scope["other"].words) for each in found] == [
            (("XN",), ("XS",)),
            (("XS",), ("XN",)),
        ]

    def test_toward_whom_where_and_for_whom_narrow_it(self) -> None:
        found = clause("commitment", **COMMON, to="XS", places="XN-01", groups="civilians")
        assert [axis for axis, _ in found.scope.axes] == ["actor", "group", "other", "place"]


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({}, "Northland will demine"),
            ({"done": False}, "Northland will not demine"),
            ({"done": "may"}, "Northland may demine"),
            ({"done": "not-required"}, "Northland need not demine"),
            (
                {"action": "release-prisoners", "to": "XS", "mutual": True, "groups": "children", "places": "XN-01"},
                (
                    "Northland will release prisoners, toward Southmark, each side toward the other, for children, "
                    "in Highmoor (Northland)"
                ),
            ),
            ({"status": "open"}, "left open: whether Northland will demine"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("commitment", **{**COMMON, **fields}) == sentence


class TestRefusals:
    @pytest.mark.parametrize("party", ["XN", {"at_least": ["XN", "XS"]}])
    def test_a_mutual_deed_has_two_sides(self, party: object) -> None:
        assert refusal("commitment", party=party, action="attack", mutual=True) == (
            "missing-key",
            "found 'mutual' with one side only, expected two",
            "add 'to', or list the parties in 'party'",
        )

    def test_an_action_is_a_word_that_a_path_can_have(self) -> None:
        assert refusal("commitment", party="XN", action="Release prisoners")[0] == "string_pattern_mismatch"
