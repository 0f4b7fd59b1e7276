"""`deferral`: no sooner than, and within."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

COMMON = {"question": "status", "places": "XN-01"}


def years(number: object, of: str = "signature") -> dict[str, object]:
    return {"years": number, "of": of}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ({"no_sooner": years(49)}, {"no_sooner": years(15)}, "entails"),
            ({"within": years(2)}, {"within": years(15)}, "entails"),
            ({"no_sooner": years(49)}, {"within": years(15)}, "conflicts"),
            ({"no_sooner": years(15)}, {"within": years(15)}, "overlaps"),
            ({"no_sooner": years(1)}, {"no_sooner": {"months": 12, "of": "signature"}}, "same"),
            ({"no_sooner": years("open")}, {"no_sooner": years(15)}, "open"),
        ],
    )
    def test_no_sooner_is_a_minimum_and_within_a_limit(
        self, a: dict[str, object], b: dict[str, object], expected: str
    ) -> None:
        assert relation("deferral", a, b, **COMMON) == expected

    def test_never_is_no_sooner_than_any_time_and_not_within_it(self) -> None:
        later, limited = (
            clause("deferral", **COMMON, no_sooner=years(15)),
            clause("deferral", **COMMON, within=years(15)),
        )
        assert later.room is not None
        assert limited.room is not None
        assert later.room.ends is not None
        assert limited.room.ends is not None
        never = (float("inf"), 1)
        assert (later.room.ends[3], limited.room.ends[3]) == (never, (180, 1))

    def test_the_time_runs_from_its_event(self) -> None:
        assert clause("deferral", **COMMON, within=years(15)).frame == (("anchor", "signature"),)

    def test_what_is_not_discussed_is_not_decided(self) -> None:
        discussed, decided = clauses("deferral", **COMMON, step="discussed", no_sooner=years(49))
        assert (discussed.issue, decided.issue) == ("deferral/discussed/status", "deferral/decided/status")
        soon = clause("deferral", **COMMON, within=years(15))
        assert related(decided, soon).relation == "conflicts"

    def test_what_is_discussed_soon_may_be_decided_late(self) -> None:
        assert clause("deferral", **COMMON, step="discussed", within=years(1)).issue == "deferral/discussed/status"

    def test_it_is_about_the_places(self) -> None:
        assert clause("deferral", **COMMON, within=years(1)).scope["place"].words == ("XN-01",)

    @pytest.mark.parametrize("step", ["discussed", "decided"])
    def test_what_is_left_open_demands_nothing(self, step: str) -> None:
        left_open = clause("deferral", **COMMON, step=step, status="open")
        assert (left_open.issue, left_open.room) == (f"deferral/{step}/status", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"no_sooner": years(15)}, "this will be decided no sooner than 15 years after signature: status"),
            (
                {"within": {"months": 6, "of": "unstated"}},
                "this will be decided within 6 months of an event that is not stated: status",
            ),
            (
                {"step": "discussed", "no_sooner": years("open"), "places": "XN-01"},
                (
                    "this will be discussed no sooner than a time that is still to be set after signature: status, "
                    "in Highmoor (Northland)"
                ),
            ),
            (
                {"step": "discussed", "no_sooner": years(1), "within": years(2)},
                (
                    "this will be discussed no sooner than 1 year after signature: status; "
                    "this will be discussed within 2 years of signature: status"
                ),
            ),
            ({"status": "open", "places": "XN-01"}, "left open: when this is decided: status, in Highmoor (Northland)"),
            ({"status": "refused", "step": "discussed"}, "not to be discussed: when this is discussed: status"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("deferral", question="status", **fields) == sentence


class TestRefusals:
    def test_a_text_says_which_it_is(self) -> None:
        assert refusal("deferral", **COMMON) == (
            "says-nothing",
            "found none of 'no_sooner' and 'within' in a stated term, expected what the text says",
            "write 'status: open' where the text leaves it open",
        )

    @pytest.mark.parametrize(
        ("span", "code"),
        [({"of": "signature"}, "missing-key"), ({"of": "signature", "years": 1, "months": 1}, "keys-clash")],
    )
    def test_a_time_has_one_length(self, span: dict[str, object], code: str) -> None:
        assert refusal("deferral", **COMMON, within=span)[0] == code

    def test_days_are_for_another_kind(self) -> None:
        assert refusal("deferral", **COMMON, within={"days": 90, "years": 1, "of": "signature"})[0] == "extra_forbidden"
