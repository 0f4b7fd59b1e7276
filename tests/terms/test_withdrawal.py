"""`withdrawal`: forces leave, or move back, and until when."""

from __future__ import annotations

import pytest

from negotiations.clauses.clause import Clause
from tests.terms.builders import clauses, refusal, related, said

SIGNED_30 = {"days": 30, "of": "signature"}


def on(issue: str, **fields: object) -> Clause:
    """Return the one clause of a withdrawal on an issue."""
    (only,) = [clause for clause in clauses("withdrawal", **{"party": "XN", **fields}) if clause.issue == issue]
    return only


def issues(**fields: object) -> list[str]:
    return [clause.issue for clause in clauses("withdrawal", **{"party": "XN", **fields})]


class TestMeaning:
    def test_a_withdrawal_conflicts_with_the_freedom_to_stay(self) -> None:
        leaves, stays = (on("forces/withdrawal", places="XN-01", required=required) for required in (True, False))
        assert related(leaves, stays).relation == "conflicts"

    def test_forces_that_need_not_leave_are_free_to(self) -> None:
        for issue, free in (("forces/withdrawal", {"done", "not"}), ("forces/presence", {"absent", "present"})):
            room = on(issue, places="XN-01", required=False).room
            assert room is not None
            assert room.ceiling == free

    def test_it_is_of_these_forces_from_these_places(self) -> None:
        leaves = on("forces/withdrawal", places="XN-01", forces="heavy-weapons")
        assert leaves.scope["place"].words == ("XN-01",)
        assert leaves.scope["group"].words == ("heavy-weapons",)

    def test_forces_that_need_not_leave_may_be_there(self) -> None:
        (banned,) = clauses("foreign-forces", place="XN-01", of="XN", presence="forbidden")
        assert related(on("forces/presence", places="XN-01", required=False), banned).relation == "conflicts"

    def test_who_moves_back_by_a_distance_does_not_leave_the_places(self) -> None:
        assert issues(places="XN-03", distance={"at_least": 15}) == ["forces/withdrawal-distance"]

    def test_without_places_nothing_is_said_of_where_forces_are(self) -> None:
        assert issues(required=False) == ["forces/withdrawal"]

    def test_a_longer_distance_entails_a_shorter_one(self) -> None:
        long, short = (on("forces/withdrawal-distance", distance={"at_least": km}) for km in (50, 15))
        assert related(long, short).relation == "entails"

    def test_a_distance_to_be_agreed_leaves_the_relation_open(self) -> None:
        agreed, short = (on("forces/withdrawal-distance", distance={"exactly": km}) for km in ("open", 15))
        assert related(agreed, short).relation == "open"

    def test_distances_are_measured_from_a_line(self) -> None:
        from_line = on("forces/withdrawal-distance", distance={"exactly": 5}, from_line="state-border")
        assert from_line.frame == (("line", "state-border"),)
        assert on("forces/withdrawal-distance", distance={"exactly": 5}).frame == ()

    def test_the_time_is_that_of_its_end_for_these_forces_of_this_party(self) -> None:
        end = on("timing/withdrawal.end", places="XN-01", forces="tanks", within=SIGNED_30)
        assert end.frame == (("anchor", "signature"),)
        assert (end.scope["actor"].words, end.scope["group"].words) == (("XN",), ("tanks",))
        shorter = on("timing/withdrawal.end", forces="tanks", within={"weeks": 2, "of": "signature"})
        assert related(shorter, end).relation == "entails"

    def test_its_start_has_a_time_of_its_own(self) -> None:
        fields = {"starts_within": {"days": 2, "of": "signature"}, "within": {"days": 14, "of": "signature"}}
        assert issues(**fields) == ["forces/withdrawal", "timing/withdrawal.start", "timing/withdrawal.end"]

    def test_each_of_several_parties_withdraws(self) -> None:
        assert on("forces/withdrawal", party=["XN", "XS"]).scope["actor"].words == ("XN", "XS")

    def test_what_is_left_open_demands_nothing(self) -> None:
        found = clauses("withdrawal", party="XN", places="XN-01", within=SIGNED_30, status="open")
        assert [(clause.room, clause.silence) for clause in found] == [(None, "open")] * 2


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({}, "forces of Northland will withdraw"),
            ({"required": False}, "forces of Northland need not withdraw"),
            (
                {"places": "XN-01", "forces": "tanks", "required": False},
                "tanks of Northland need not withdraw from Highmoor (Northland)",
            ),
            (
                {"places": "XN-01", "when": "in-stages"},
                "forces of Northland will withdraw from Highmoor (Northland) in stages",
            ),
            (
                {"places": "XN-03", "distance": {"at_least": 15}, "starts_within": {"days": 2, "of": "signature"}},
                (
                    "forces of Northland will withdraw, in Longmarch (Northland); "
                    "the withdrawal will start within 2 days of signature; "
                    "the distance of the withdrawal will be at least 15 kilometres"
                ),
            ),
            (
                {"distance": {"exactly": "open"}, "from_line": "state-border"},
                (
                    "forces of Northland will withdraw; the distance of the withdrawal (from: state border) "
                    "will be exactly a figure that is still to be set"
                ),
            ),
            ({"status": "refused"}, "not to be discussed: the withdrawal of these forces: forces of Northland"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("withdrawal", **{"party": "XN", **fields}) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("key", "value"),
        [("within", SIGNED_30), ("when", "in-stages"), ("starts_within", SIGNED_30), ("distance", {"exactly": 5})],
    )
    def test_there_is_no_time_or_distance_for_nothing(self, key: str, value: object) -> None:
        assert refusal("withdrawal", party="XN", required=False, **{key: value})[:2] == (
            "keys-clash",
            f"found {key!r} beside 'required: false', expected one of them",
        )

    def test_a_line_is_there_for_a_distance(self) -> None:
        assert refusal("withdrawal", party="XN", from_line="state-border") == (
            "missing-key",
            "found 'from_line' without 'distance'",
            "add 'distance: {exactly: open}' where the text gives no figure",
        )
