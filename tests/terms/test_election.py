"""`election`: whether, and until when."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, said

DAYS_100 = {"days": 100, "of": "signature"}


class TestMeaning:
    def test_a_demand_conflicts_with_elections_that_are_no_condition(self) -> None:
        held, _ = clauses("election", party="XN", within=DAYS_100)
        assert related(held, clause("election", party="XN", required=False)).relation == "conflicts"

    def test_no_condition_leaves_both_possible(self) -> None:
        room = clause("election", party="XN", required=False).room
        assert room is not None
        assert room.floor == {"done", "not"}

    def test_a_shorter_time_entails_a_longer_one(self) -> None:
        _, short = clauses("election", party="XN", within=DAYS_100)
        _, long = clauses("election", party="XN", within={"days": 180, "of": "signature"})
        assert related(short, long).relation == "entails"

    def test_a_number_of_days_entails_as_soon_as_possible(self) -> None:
        _, counted = clauses("election", party="XN", within=DAYS_100)
        _, worded = clauses("election", party="XN", when="as-soon-as-possible", after="signature")
        assert counted.frame == worded.frame == (("anchor", "signature"),)
        assert related(counted, worded).relation == "entails"

    def test_before_the_event_is_too_early(self) -> None:
        _, counted = clauses("election", party="XN", within=DAYS_100)
        assert counted.room is not None
        assert counted.room.ends == ((0, 0), (100, 0), (0, 1), (100, 1))

    def test_days_from_another_event_are_counted_otherwise(self) -> None:
        _, other = clauses("election", party="XN", within={"days": 100, "of": "unstated"})
        assert other.frame == (("anchor", "unstated"),)
        _, worded = clauses("election", party="XN", when="as-soon-as-possible")
        assert worded.frame == (("anchor", "unstated"),)

    def test_days_to_be_set_leave_open_how_long_it_may_take(self) -> None:
        _, unset = clauses("election", party="XN", within={"days": "open", "of": "signature"})
        _, counted = clauses("election", party="XN", within=DAYS_100)
        verdict = related(unset, counted)
        assert (verdict.relation, [case.relation.value for case in verdict.cases]) == (
            "open",
            ["entails", "same", "entailed"],
        )

    def test_the_offices_narrow_it(self) -> None:
        assert clause("election", party="XN", office="presidency").scope["group"].words == ("presidency",)

    def test_what_is_left_open_is_whether(self) -> None:
        left_open = clause("election", party="XN", status="open")
        assert (left_open.issue, left_open.room) == ("event/elections", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"within": {"days": 1, "of": "signature"}}, "Northland will hold elections within 1 day of signature"),
            (
                {"within": {"days": 100, "of": "unstated"}},
                "Northland will hold elections within 100 days of an event that is not stated",
            ),
            (
                {"within": {"days": "open", "of": "signature"}},
                "Northland will hold elections within a number of days of signature that is still to be set",
            ),
            ({"when": "as-soon-as-possible"}, "Northland will hold elections as soon as possible"),
            (
                {"when": "as-soon-as-possible", "after": "signature", "office": ["presidency", "parliament"]},
                (
                    "Northland will hold elections for these offices: president and parliament "
                    "as soon as possible after signature"
                ),
            ),
            ({"required": False}, "Northland need not hold elections"),
            (
                {"required": False, "office": "presidency"},
                "Northland need not hold elections for these offices: president",
            ),
            ({"status": "open"}, "left open: elections in Northland"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("election", party="XN", **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("fields", "code", "message"),
        [
            (
                {"within": DAYS_100, "when": "as-soon-as-possible"},
                "keys-clash",
                "found 'within' and 'when' together, expected one of them",
            ),
            (
                {"required": False, "within": DAYS_100},
                "keys-clash",
                "found 'within' beside 'required: false', expected one of them",
            ),
            (
                {"required": False, "when": "as-soon-as-possible"},
                "keys-clash",
                "found 'when' beside 'required: false', expected one of them",
            ),
        ],
    )
    def test_keys_that_do_not_go_together(self, fields: dict[str, object], code: str, message: str) -> None:
        assert refusal("election", party="XN", **fields)[:2] == (code, message)

    @pytest.mark.parametrize("days", [0, -1, True])
    def test_a_deadline_has_a_number_of_days(self, days: object) -> None:
        with pytest.raises(ValueError, match="days"):
            clauses("election", party="XN", within={"days": days, "of": "signature"})
