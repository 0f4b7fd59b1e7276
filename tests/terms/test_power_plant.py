"""`power-plant`: operator, members, lead, oversight and operation."""

from __future__ import annotations

import pytest

from negotiations.terms.demands import room
from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"plants": "greywater-npp"}


class TestMeaning:
    def test_another_operator_conflicts(self) -> None:
        assert relation("power-plant", {"operator": "XN"}, {"operator": "XS"}, **COMMON) == "conflicts"

    def test_a_single_operator_conflicts_with_joint_operation(self) -> None:
        assert relation("power-plant", {"operator": "XN"}, {"operator": "joint"}, **COMMON) == "conflicts"

    def test_joint_operation_is_the_same_whoever_takes_part(self) -> None:
        joint, members = clauses("power-plant", **COMMON, operator=["XN", "XS"])
        assert joint.room == clause("power-plant", **COMMON, operator="joint").room
        assert (members.issue, members.scope["actor"].words) == ("plant/operator-member", ("XN", "XS"))

    def test_international_operation_is_no_joint_one(self) -> None:
        assert relation("power-plant", {"operator": "joint"}, {"operator": "international"}, **COMMON) == "conflicts"

    def test_who_leads_is_a_question_of_its_own(self) -> None:
        *_, lead = clauses("power-plant", **COMMON, operator=["XN", "XS"], lead="XS")
        assert lead.issue == "plant/lead"
        assert lead.room is not None
        assert lead.room.ceiling == {"XS"}

    def test_each_of_those_who_oversee_does(self) -> None:
        found = clauses("power-plant", **COMMON, oversight={"at_least": ["IAEA"]})
        assert [(each.issue, each.scope["actor"].words) for each in found] == [
            ("plant/oversight", ("IAEA",)),
            ("plant/oversight", ("unstated",)),
        ]
        assert [each.room for each in found] == 2 * [room("plant/oversight", "must", "in")]

    def test_a_plant_that_operates_conflicts_with_one_that_stays_shut_down(self) -> None:
        assert relation("power-plant", {"operates": True}, {"operates": False}, **COMMON) == "conflicts"

    def test_that_a_plant_operates_is_demanded(self) -> None:
        operated = clause("power-plant", **COMMON, operates=True).room
        assert operated is not None
        assert operated.ceiling == {"yes"}

    def test_the_time_is_that_of_the_restart(self) -> None:
        _, restart = clauses("power-plant", **COMMON, operates=True, within={"days": 90, "of": "signature"})
        assert (restart.issue, restart.frame) == ("timing/plant-restart", (("anchor", "signature"),))
        assert restart.scope["place"].words == ("greywater-npp",)

    def test_what_is_left_open_is_the_operator_unless_a_key_tells_more(self) -> None:
        assert clause("power-plant", **COMMON, status="open").issue == "plant/operator"
        left_open = clause("power-plant", **COMMON, status="open", oversight="IAEA")
        assert (left_open.issue, left_open.room) == ("plant/oversight", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"operator": "XN"}, "Northland will operate Greywater nuclear power plant"),
            ({"operator": "joint"}, "Greywater nuclear power plant will be operated jointly"),
            ({"operator": "international"}, "Greywater nuclear power plant will be operated internationally"),
            (
                {"operator": ["XN", "XS"], "lead": "XS", "oversight": "IAEA"},
                (
                    "Northland and Southmark will jointly operate Greywater nuclear power plant; "
                    "Southmark will lead the operation of Greywater nuclear power plant; "
                    "International Atomic Energy Agency will oversee Greywater nuclear power plant"
                ),
            ),
            (
                {"operates": True, "when": "immediately", "after": "signature"},
                "Greywater nuclear power plant will be in operation immediately after signature",
            ),
            ({"operates": False}, "Greywater nuclear power plant will stay shut down"),
            ({"status": "open"}, "left open: the operation of Greywater nuclear power plant"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("power-plant", **COMMON, **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("fields", "code", "message"),
        [
            (
                {},
                "says-nothing",
                (
                    "found none of 'operator', 'lead', 'oversight' and 'operates' in a stated term, "
                    "expected what the text says"
                ),
            ),
            (
                {"operates": False, "when": "immediately"},
                "missing-key",
                "found 'when', expected 'operates: true' beside it",
            ),
            (
                {"operator": "XN", "before": "elections"},
                "missing-key",
                "found 'before', expected 'operates: true' beside it",
            ),
            (
                {"operator": "XN", "lead": "XN"},
                "keys-clash",
                "found 'lead' beside a single operator, expected one of them",
            ),
            (
                {"operator": ["XN", "XS"], "lead": "XW"},
                "keys-clash",
                "found 'XW', expected one of the operators",
            ),
        ],
    )
    def test_keys_that_do_not_go_together(self, fields: dict[str, object], code: str, message: str) -> None:
        assert refusal("power-plant", **COMMON, **fields)[:2] == (code, message)
