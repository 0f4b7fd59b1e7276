"""`relations`: ties between parties."""

from __future__ import annotations

import pytest

from tests.terms.builders import clauses, refusal, related, said

COMMON = {"parties": ["XN", "XS"], "ties": "diplomatic"}


def compared(a: dict[str, object], b: dict[str, object]) -> str:
    left, right = clauses("relations", **COMMON, **a), clauses("relations", **COMMON, **b)
    (found,) = {related(mine, other).relation.value for mine, other in zip(left, right, strict=True)}
    return found


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ({"level": "full"}, {"level": "limited"}, "entails"),
            ({"level": "none"}, {"level": "limited"}, "conflicts"),
            ({"level": "limited", "exactly": True}, {"level": "full"}, "conflicts"),
            ({"level": "limited"}, {"level": "full", "may": True}, "overlaps"),
            ({"level": "none", "may": True}, {"level": "full"}, "conflicts"),
            ({"level": "none", "may": True}, {"level": "full", "may": True}, "overlaps"),
        ],
    )
    def test_ties_are_demanded_at_least_and_none_at_most(
        self, a: dict[str, object], b: dict[str, object], expected: str
    ) -> None:
        assert compared(a, b) == expected

    def test_what_is_said_of_one_side_holds_of_the_other(self) -> None:
        one, other = (
            {(each.issue, each.scope, each.room) for each in clauses("relations", ties="economic", level="full", **of)}
            for of in ({"parties": "XN", "to": "XS"}, {"parties": "XS", "to": "XN"})
        )
        assert one == other
        assert len(one) == 2

    def test_several_parties_have_ties_each_with_the_others(self) -> None:
        found = clauses("relations", parties=["XE", "XN", "XS"], ties="economic", level="full")
        assert [(each.scope["actor"].words, each.scope["other"].words) for each in found] == [
            (("XE",), ("XN", "XS")),
            (("XN",), ("XE", "XS")),
            (("XS",), ("XE", "XN")),
        ]

    def test_each_sort_of_ties_is_a_question(self) -> None:
        found = clauses("relations", parties=["XN", "XS"], ties=["consular", "transport"], level="full")
        assert {each.issue for each in found} == {"relations/consular", "relations/transport"}

    def test_what_is_refused_demands_nothing(self) -> None:
        assert {each.silence for each in clauses("relations", **COMMON, status="refused")} == {"refused"}


@pytest.mark.parametrize(
    ("fields", "among", "with_others"),
    [
        (
            {"level": "none"},
            "there will be no ties among Northland and Southmark: diplomatic",
            "there will be no ties of Northland with Eastvale: diplomatic",
        ),
        (
            {"level": "none", "may": True},
            "Northland and Southmark may keep up no ties with each other: diplomatic",
            "Northland may keep up no ties with Eastvale: diplomatic",
        ),
        (
            {"level": "limited", "exactly": True},
            "there will be limited ties among Northland and Southmark: diplomatic, and exactly that",
            "there will be limited ties of Northland with Eastvale: diplomatic, and exactly that",
        ),
        (
            {"level": "limited", "may": True},
            "Northland and Southmark may keep up limited ties with each other: diplomatic",
            "Northland may keep up limited ties with Eastvale: diplomatic",
        ),
        (
            {"level": "full"},
            "there will be full ties among Northland and Southmark: diplomatic",
            "there will be full ties of Northland with Eastvale: diplomatic",
        ),
        (
            {"level": "full", "may": True},
            "Northland and Southmark may keep up full ties with each other: diplomatic",
            "Northland may keep up full ties with Eastvale: diplomatic",
        ),
        (
            {"status": "open"},
            "left open: ties of Northland and Southmark: diplomatic",
            "left open: ties of Northland with Eastvale: diplomatic",
        ),
    ],
)
def test_it_is_said(fields: dict[str, object], among: str, with_others: str) -> None:
    assert said("relations", **COMMON, **fields) == among
    assert said("relations", parties="XN", to="XE", ties="diplomatic", **fields) == with_others


class TestRefusals:
    @pytest.mark.parametrize("parties", ["XN", {"at_least": ["XN", "XS"]}])
    def test_ties_have_two_sides(self, parties: object) -> None:
        assert refusal("relations", parties=parties, ties="economic", level="full") == (
            "missing-key",
            "found one side only, expected two",
            "add 'to', or list the parties in 'parties'",
        )

    def test_a_stated_term_has_a_level(self) -> None:
        assert refusal("relations", **COMMON)[0] == "says-nothing"

    def test_ties_are_on_the_list(self) -> None:
        assert refusal("relations", parties=["XN", "XS"], ties="romantic", level="full")[0] == "literal_error"

    def test_a_tie_stands_once(self) -> None:
        assert refusal("relations", parties=["XN", "XS"], ties=["economic"] * 2, level="full")[0] == "listed-twice"
