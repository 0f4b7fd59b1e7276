"""`implementing-body`: whether it exists, who leads it, who belongs to it."""

from __future__ import annotations

import pytest

from negotiations.clauses.clause import Clause
from negotiations.terms.demands import room
from tests.terms.builders import clause, clauses, refusal, related, relation, said


def of(issue: str, **fields: object) -> list[Clause]:
    found = clauses("implementing-body", function="breaches", **fields)
    return [each for each in found if each.issue == f"body/{issue}/breaches"]


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, False, "conflicts"),
            (True, "may", "entails"),
            (True, "not-required", "conflicts"),
            (False, "not-required", "entails"),
            (False, "may", "conflicts"),
        ],
    )
    def test_a_body_exists_or_may_or_not(self, a: object, b: object, expected: str) -> None:
        assert relation("implementing-body", {"exists": a}, {"exists": b}, function="breaches") == expected

    def test_it_is_told_by_its_function(self) -> None:
        found = clause("implementing-body", function="humanitarian")
        assert found.issue == "body/exists/humanitarian"
        assert found.room == room("body/exists/humanitarian", "must", "yes")

    def test_one_leads(self) -> None:
        (one,), (other,) = of("lead", lead="XW"), of("lead", lead="XE")
        assert related(one, other).relation == "conflicts"

    def test_who_leads_is_no_member_for_that(self) -> None:
        assert of("member", lead="XW") == []

    def test_a_complete_list_of_members_leaves_others_out(self) -> None:
        listed, others = of("member", members={"exactly": ["XS", "XW"]})
        assert (others.scope["actor"].words, others.scope["actor"].all_but) == (("XS", "XW"), True)
        assert related(listed, others).relation == "conflicts"

    def test_members_that_are_named_say_nothing_of_others(self) -> None:
        (only,) = of("member", members=["XS", "XW"])
        assert only.scope["actor"].words == ("XS", "XW")

    def test_all_except_some_leaves_these_out(self) -> None:
        inside, outside = of("member", members={"all_but": ["XE"]})
        assert (inside.scope["actor"].words, inside.scope["actor"].all_but) == (("XE",), True)
        assert (outside.scope["actor"].words, outside.scope["actor"].all_but) == (("XE",), False)
        assert related(inside, outside).relation == "conflicts"

    def test_penalties_conflict_with_none(self) -> None:
        (some,), (none,) = of("sanctions", penalties=True), of("sanctions", penalties=False)
        assert some.room == room("body/sanctions/breaches", "must", "yes")
        assert related(some, none).relation == "conflicts"

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert [each.room for each in clauses("implementing-body", function="x", lead="XW", status="open")] == [
            None
        ] * 2


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({}, "there will be a body for this: breaches"),
            ({"exists": False}, "there will be no body for this: breaches"),
            ({"exists": "may"}, "there may be a body for this: breaches"),
            ({"exists": "not-required"}, "there need not be a body for this: breaches"),
            (
                {"lead": "XW", "members": {"exactly": ["XN", "XS"]}, "penalties": False},
                (
                    "there will be a body for this: breaches; Westreach will lead it; "
                    "only Northland and Southmark will belong to it; there will be no penalties for breaches"
                ),
            ),
            ({"penalties": True}, "there will be a body for this: breaches; there will be penalties for breaches"),
            ({"status": "open"}, "left open: the body for this: breaches"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("implementing-body", function="breaches", **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize("exists", [False, "not-required"])
    @pytest.mark.parametrize("more", [{"lead": "XW"}, {"members": "XW"}, {"penalties": False}])
    def test_nobody_leads_or_joins_a_body_that_is_not_there(self, exists: object, more: dict[str, object]) -> None:
        (name,) = more
        assert refusal("implementing-body", function="breaches", exists=exists, **more)[:2] == (
            "keys-clash",
            f"found {name!r} beside 'exists: {str(exists).lower()}', expected one of them",
        )
