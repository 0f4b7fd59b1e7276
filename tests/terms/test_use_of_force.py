"""`use-of-force`: purposes for which force is barred or allowed."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON: dict[str, object] = {"party": "XN", "purposes": "recover-territory"}


class TestMeaning:
    def test_a_ban_conflicts_with_the_freedom(self) -> None:
        assert relation("use-of-force", {"force": "barred"}, {"force": "allowed"}, **COMMON) == "conflicts"

    def test_who_may_use_force_need_not(self) -> None:
        room = clause("use-of-force", **COMMON, force="allowed").room
        assert room is not None
        assert room.floor == {"present"}
        assert room.ceiling == {"absent", "present"}

    def test_each_purpose_is_a_question_of_its_own(self) -> None:
        found = clauses("use-of-force", party="XN", purposes=["aggression", "sabotage"], force="barred")
        assert [each.issue for each in found] == ["use-of-force/aggression", "use-of-force/sabotage"]

    def test_it_is_the_duty_of_the_party_toward_the_other_about_the_places(self) -> None:
        scope = clause("use-of-force", **COMMON, against="XS", places="XN-03", force="barred").scope
        assert (scope["actor"].words, scope["other"].words, scope["place"].words) == (("XN",), ("XS",), ("XN-03",))

    @pytest.mark.parametrize(
        "fields", [{"party": ["XN", "XS"]}, {"party": "XN", "against": "XS"}], ids=["parties", "against"]
    )
    def test_a_mutual_ban_binds_each_side_toward_the_other(self, fields: dict[str, object]) -> None:
        found = clauses("use-of-force", **fields, purposes="aggression", force="barred", mutual=True)
        sides = [(each.scope["actor"].words, each.scope["other"].words) for each in found]
        assert sides == [(("XN",), ("XS",)), (("XS",), ("XN",))]

    def test_self_defence_is_allowed_where_an_attack_has_happened(self) -> None:
        allowed = clause("use-of-force", party="XN", purposes="self-defence", force="allowed", trigger="attack:XS>XN")
        assert allowed.room is not None
        assert allowed.room.floor == {"present"}
        assert allowed.scope["trigger"].words == ("attack:XS>XN",)

    def test_what_is_left_open_demands_nothing(self) -> None:
        left_open = clause("use-of-force", **COMMON, status="open")
        assert (left_open.issue, left_open.room) == ("use-of-force/recover-territory", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"force": "barred"}, "Northland will use no force for this: recovery of territory"),
            (
                {"force": "barred", "against": "XS", "mutual": True, "places": "XN-03"},
                (
                    "Northland will use no force against Southmark for this: recovery of territory, "
                    "each side toward the other, in Longmarch (Northland)"
                ),
            ),
            ({"force": "allowed"}, "Northland may use force for this: recovery of territory"),
            (
                {"force": "allowed", "against": "XS", "trigger": "attack:XS>XN", "purposes": "self-defence"},
                "if Southmark attacks Northland, Northland may use force against Southmark for this: self-defence",
            ),
            (
                {"status": "refused"},
                "not to be discussed: the use of force by Northland for this: recovery of territory",
            ),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("use-of-force", **{**COMMON, **fields}) == sentence


class TestRefusals:
    def test_a_stated_term_says_whether_force_is_used(self) -> None:
        assert refusal("use-of-force", **COMMON)[:2] == (
            "says-nothing",
            "found no 'force' in a stated term, expected what the text says",
        )

    def test_what_is_mutual_has_two_sides(self) -> None:
        assert refusal("use-of-force", **COMMON, force="barred", mutual=True)[:2] == (
            "missing-key",
            "found 'mutual' with one side only, expected two",
        )
