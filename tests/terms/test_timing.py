"""`timing`: whether something takes place, and when."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

SIXTY = {"days": 60, "of": "ceasefire.start"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, False, "conflicts"),
            (True, "may", "entails"),
            (True, "not-required", "conflicts"),
            (False, "may", "conflicts"),
        ],
    )
    def test_it_takes_place_or_may_or_not(self, a: object, b: object, expected: str) -> None:
        assert relation("timing", {"occurs": a}, {"occurs": b}, event="referendum", party="XN") == expected

    def test_a_time_alone_does_not_say_that_it_takes_place(self) -> None:
        assert clause("timing", event="referendum", after="ceasefire.start").issue == "timing/referendum"

    def test_it_is_the_time_of_the_event_from_the_other_event(self) -> None:
        only = clause("timing", event="territorial-talks.start", after="ceasefire.start")
        assert (only.issue, only.frame) == ("timing/territorial-talks.start", (("anchor", "ceasefire.start"),))
        assert only.room is not None
        assert only.room.ends is not None
        assert only.room.ends[0] == (0, 1)

    def test_no_sooner_than_60_days_entails_no_sooner_than_30(self) -> None:
        thirty = {"days": 30, "of": "ceasefire.start"}
        assert relation("timing", {"no_sooner": SIXTY}, {"no_sooner": thirty}, event="referendum") == "entails"

    def test_no_sooner_than_60_days_conflicts_with_within_30(self) -> None:
        thirty = {"days": 30, "of": "ceasefire.start"}
        assert relation("timing", {"no_sooner": SIXTY}, {"within": thirty}, event="referendum") == "conflicts"

    def test_weeks_are_counted_in_days(self) -> None:
        weeks = {"weeks": 2, "of": "signature"}
        days = {"days": 14, "of": "signature"}
        assert relation("timing", {"no_sooner": weeks}, {"no_sooner": days}, event="referendum") == "same"

    def test_a_number_of_days_to_be_set_is_open(self) -> None:
        unset = {"days": "open", "of": "ceasefire.start"}
        later, sixty = (clause("timing", event="referendum", no_sooner=time) for time in (unset, SIXTY))
        verdict = related(later, sixty)
        assert verdict.relation == "open"
        assert [case.relation.value for case in verdict.cases] == ["entailed", "same", "entails"]

    def test_the_party_and_the_offices_narrow_it(self) -> None:
        scope = clause("timing", event="elections", party="XN", office="presidency", after="signature").scope
        assert (scope["actor"].words, scope["group"].words) == (("XN",), ("presidency",))

    def test_a_time_that_is_left_open_demands_nothing(self) -> None:
        left_open = clause("timing", event="elections", party="XN", status="open")
        assert (left_open.issue, left_open.room) == ("timing/elections", None)

    def test_both_ends_of_a_time_are_said(self) -> None:
        found = clauses("timing", event="referendum", no_sooner=SIXTY, within={"days": 90, "of": "ceasefire.start"})
        assert related(*found).relation == "overlaps"


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"within": {"days": 60, "of": "signature"}}, "referendum will take place within 60 days of signature"),
            ({"after": "signature"}, "referendum will take place, if at all, only after signature"),
            (
                {"no_sooner": {"days": 60, "of": "signature"}},
                "referendum will take place, if at all, no sooner than 60 days after signature",
            ),
            (
                {"no_sooner": {"days": "open", "of": "unstated"}},
                (
                    "referendum will take place, if at all, no sooner than a time that is still to be set after "
                    "an event that is not stated"
                ),
            ),
            ({"occurs": True, "party": "XN"}, "for Northland, referendum will take place"),
            ({"occurs": False, "party": "XN"}, "for Northland, referendum will not take place"),
            (
                {"occurs": "may", "party": "XN", "after": "elections"},
                "for Northland, referendum may take place, only after elections",
            ),
            ({"occurs": "not-required", "party": "XN"}, "for Northland, referendum need not take place"),
            (
                {"event": "elections", "office": ["presidency", "parliament"], "when": "as-soon-as-possible"},
                "elections for these offices: president and parliament, will take place as soon as possible",
            ),
            ({"status": "open"}, "left open: whether and when this takes place: referendum"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("timing", **{"event": "referendum", **fields}) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("timing", event="referendum")[0] == "says-nothing"

    def test_an_event_that_takes_place_is_that_of_somebody(self) -> None:
        assert refusal("timing", event="referendum", occurs=True) == (
            "missing-key",
            "missing key 'party', expected beside 'occurs'",
            "write 'party: unstated' where the text does not say whose",
        )

    @pytest.mark.parametrize("occurs", [False, "not-required"])
    @pytest.mark.parametrize("time", [{"no_sooner": SIXTY}, {"within": SIXTY}, {"after": "signature"}])
    def test_what_does_not_take_place_has_no_time(self, occurs: object, time: dict[str, object]) -> None:
        (name,) = time
        assert refusal("timing", event="referendum", party="XN", occurs=occurs, **time)[:2] == (
            "keys-clash",
            f"found {name!r} beside 'occurs: {str(occurs).lower()}', expected one of them",
        )

    @pytest.mark.parametrize("time", [{"before": "elections"}, {"within": SIXTY}])
    def test_what_may_never_take_place_has_no_limit(self, time: dict[str, object]) -> None:
        (name,) = time
        assert refusal("timing", event="referendum", party="XN", occurs="may", **time) == (
            "keys-clash",
            f"found {name!r} beside 'occurs: may', expected one of them",
            "what has to take place by then is no longer left open",
        )

    def test_what_may_take_place_may_be_late(self) -> None:
        assert len(clauses("timing", event="referendum", party="XN", occurs="may", no_sooner=SIXTY)) == 2
