"""`security-guarantee`: guarantors, validity, places, responses, terms."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"guarantors": "XW", "to": "XN"}
TEN_YEARS = {"years": {"exactly": 10}}


def compared(a: Mapping[str, object], b: Mapping[str, object], **common: object) -> str:
    return relation("security-guarantee", a, b, **COMMON, **common)


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ({"gives": True}, {"gives": "may"}, "entails"),
            ({"gives": True}, {"gives": False}, "conflicts"),
            ({"gives": True}, {"gives": "not-required"}, "conflicts"),
            ({"gives": "may"}, {"gives": "not-required"}, "overlaps"),
            ({"in_force": True}, {"in_force": False}, "conflicts"),
            ({"compensated": True}, {"compensated": False}, "conflicts"),
            ({"renewal": "automatic"}, {"renewal": "by-agreement"}, "conflicts"),
            ({"decision_rule": "majority"}, {"decision_rule": "consensus"}, "conflicts"),
            ({"decision_rule": "lead"}, {"decision_rule": "lead"}, "same"),
            ({"models": "like-article-5"}, {"models": "like-article-5"}, "same"),
            ({"applies": True, "places": "XN"}, {"applies": False, "places": "XN"}, "conflicts"),
        ],
    )
    def test_two_answers_to_one_question(self, a: dict[str, object], b: dict[str, object], expected: str) -> None:
        assert compared(a, b) == expected

    def test_a_duty_to_respond_conflicts_with_its_absence(self) -> None:
        assert compared({}, {"responds": "not-required"}, responses="military-response") == "conflicts"

    def test_a_duty_to_respond_entails_that_it_is_allowed(self) -> None:
        assert compared({}, {"responds": "may"}, responses="military-response") == "entails"

    def test_years_are_twelve_months(self) -> None:
        a, b = {"initial_term": TEN_YEARS}, {"initial_term": {"months": {"exactly": 120}}}
        assert compared(a, b) == "same"

    def test_a_longer_least_term_entails_a_shorter_one(self) -> None:
        a, b = ({"initial_term": {"years": {"at_least": years}}} for years in (20, 15))
        assert compared(a, b) == "entails"

    def test_no_limit_in_time_conflicts_with_a_limit(self) -> None:
        a, b = {"initial_term": {"years": {"no_limit": True}}}, {"initial_term": {"years": {"at_most": 10}}}
        assert compared(a, b) == "conflicts"

    def test_a_term_that_is_to_be_set_is_a_figure_of_its_own(self) -> None:
        room = clause("security-guarantee", **COMMON, initial_term={"years": {"at_least": "open"}}).room
        assert room is not None
        assert [figure.name for figure in room.figures] == ["1.initial-term.at_least"]

    def test_the_guarantor_acts_toward_whom_it_protects(self) -> None:
        scope = clause("security-guarantee", **COMMON, gives=True).scope
        assert (scope["actor"].words, scope["other"].words) == (("XW",), ("XN",))

    def test_a_complete_list_keeps_others_out(self) -> None:
        named, others = clauses("security-guarantee", guarantors={"exactly": ["XW"]}, to="XN", gives=True)
        assert (others.scope["actor"].words, others.scope["actor"].all_but) == (("XW",), True)
        assert named.room != others.room

    def test_who_may_give_a_guarantee_keeps_nobody_out(self) -> None:
        assert clause("security-guarantee", guarantors={"exactly": ["XW"]}, to="XN", gives="may").room is not None

    def test_how_they_decide_is_one_question_for_all(self) -> None:
        scope = clause("security-guarantee", guarantors=["XE", "XW"], to="XN", decision_rule="each").scope
        assert scope.get("actor") is None
        assert scope["other"].words == ("XN",)

    def test_each_response_is_a_question_and_so_is_its_time(self) -> None:
        found = clauses(
            "security-guarantee", **COMMON, responses=["consultation", "military-response"], response_time={"days": 3}
        )
        assert [each.issue for each in found] == [
            "assistance/consultation",
            "assistance/consultation/time",
            "assistance/military-response",
            "assistance/military-response/time",
        ]

    def test_hours_are_parts_of_a_day(self) -> None:
        rooms = [
            clauses("security-guarantee", **COMMON, responses="consultation", response_time=time)[1].room
            for time in ({"hours": 24}, {"days": 1})
        ]
        assert rooms[0] == rooms[1]

    def test_a_response_may_have_an_earliest_time_beside_the_latest(self) -> None:
        times = {"response_time": {"days": 5}, "response_no_sooner": {"hours": 72}}
        _, latest, earliest = clauses("security-guarantee", **COMMON, responses="consultation", **times)
        assert latest.issue == earliest.issue == "assistance/consultation/time"
        assert latest.room is not None
        assert earliest.room is not None
        assert latest.room & earliest.room is not None
        two_days = clauses("security-guarantee", **COMMON, responses="consultation", response_time={"days": 2})[1]
        assert two_days.room is not None
        assert two_days.room & earliest.room is None

    def test_places_say_where_it_applies_and_not_whether_it_is_in_force(self) -> None:
        force, applies = clauses("security-guarantee", **COMMON, in_force=True, applies=False, places="XN-01")
        assert force.scope.get("place") is None
        assert applies.scope["place"].words == ("XN-01",)

    def test_it_comes_into_force_in_time(self) -> None:
        _, time = clauses("security-guarantee", **COMMON, in_force=True, within={"days": 30, "of": "signature"})
        assert (time.issue, time.frame) == ("timing/guarantee-in-force", (("anchor", "signature"),))

    def test_what_is_left_open_is_who_gives_it(self) -> None:
        found = clause("security-guarantee", **COMMON, status="refused")
        assert (found.issue, found.silence) == ("guarantee/member", "refused")


FORMS: list[tuple[dict[str, object], str]] = [
    ({"gives": True}, "Westreach will give Northland security guarantees"),
    ({"gives": False}, "Westreach will give Northland no security guarantees"),
    ({"gives": "may"}, "Westreach may give Northland security guarantees"),
    ({"gives": "not-required"}, "Westreach need not give Northland security guarantees"),
    (
        {"in_force": True, "when": "immediately", "after": "signature"},
        "the security guarantees of Westreach for Northland will be in force immediately after signature",
    ),
    (
        {"in_force": False, "trigger": "attack:XN>XS"},
        "if Northland attacks Southmark, the security guarantees of Westreach for Northland will be void",
    ),
    (
        {"applies": True, "places": {"all_but": ["XN-01"]}},
        "the security guarantees of Westreach for Northland will apply in places other than Highmoor (Northland)",
    ),
    (
        {"applies": False, "places": "XN-01"},
        "the security guarantees of Westreach for Northland will not apply in Highmoor (Northland)",
    ),
    (
        {"responses": "military-response"},
        "Westreach will come to the aid of Northland: military response",
    ),
    (
        {"responses": ["military-response", "consultation"], "responds": "may", "places": "XN-01"},
        "Westreach may come to the aid of Northland: military response and consultation, in Highmoor (Northland)",
    ),
    (
        {"responses": "consultation", "response_time": {"days": 3}},
        "Westreach will come to the aid of Northland: consultation, within 3 days",
    ),
    (
        {"responses": "consultation", "response_time": {"days": 5}, "response_no_sooner": {"hours": 72}},
        "Westreach will come to the aid of Northland: consultation, within 5 days, no sooner than after 72 hours",
    ),
    (
        {"responses": "consultation", "responds": "not-required"},
        "Westreach need not come to the aid of Northland: consultation",
    ),
    (
        {"responses": "consultation", "responds": False},
        "Westreach will not come to the aid of Northland: consultation",
    ),
    ({"decision_rule": "each"}, "each of Westreach will decide for itself how to respond"),
    ({"decision_rule": "consensus"}, "Westreach will decide by consensus how to respond"),
    ({"decision_rule": "majority"}, "Westreach will decide by majority how to respond"),
    ({"decision_rule": "lead"}, "the one of Westreach that leads will decide how to respond"),
    (
        {"models": "like-article-5"},
        "the security guarantees of Westreach for Northland will be: like article 5 of the North Atlantic Treaty",
    ),
    ({"initial_term": TEN_YEARS}, "the security guarantees of Westreach for Northland will last 10 years"),
    (
        {"initial_term": {"months": {"at_least": 6, "at_most": 12}}},
        (
            "the security guarantees of Westreach for Northland will last at most 12 months and "
            "the security guarantees of Westreach for Northland will last at least 6 months"
        ),
    ),
    (
        {"initial_term": {"years": {"cap": 10}}},
        "the security guarantees of Westreach for Northland will last at most 10 years, and may last that long",
    ),
    (
        {"initial_term": {"years": {"up_to": "open"}}},
        "the security guarantees of Westreach for Northland may last up to a time that is still to be set",
    ),
    (
        {"initial_term": {"years": {"no_limit": True}}},
        "there will be no limit on how long the security guarantees of Westreach for Northland last",
    ),
    ({"renewal": "none"}, "the security guarantees of Westreach for Northland will not be renewed"),
    (
        {"renewal": "by-agreement"},
        "the security guarantees of Westreach for Northland will be renewed by agreement",
    ),
    (
        {"renewal": "automatic"},
        "the security guarantees of Westreach for Northland will be renewed automatically",
    ),
    ({"compensated": True}, "Westreach will be compensated for security guarantees for Northland"),
    ({"compensated": False}, "Westreach will not be compensated for security guarantees for Northland"),
    ({"status": "open"}, "left open: security guarantees of Westreach for Northland"),
    (
        {"gives": True, "compensated": True},
        (
            "Westreach will give Northland security guarantees; "
            "Westreach will be compensated for security guarantees for Northland"
        ),
    ),
]


@pytest.mark.parametrize(("fields", "sentence"), FORMS)
def test_it_is_said(fields: dict[str, object], sentence: str) -> None:
    assert said("security-guarantee", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("security-guarantee", **COMMON)[0] == "says-nothing"

    @pytest.mark.parametrize(
        ("fields", "missing", "beside"),
        [
            ({"applies": False}, "places", "applies"),
            ({"gives": True, "places": "XN-01"}, "applies", "places"),
            ({"gives": True, "response_time": {"days": 3}}, "responses", "response_time"),
            ({"gives": True, "response_no_sooner": {"days": 3}}, "responses", "response_no_sooner"),
            ({"gives": True, "responds": "may"}, "responses", "responds"),
        ],
    )
    def test_a_key_needs_another(self, fields: dict[str, object], missing: str, beside: str) -> None:
        assert refusal("security-guarantee", **COMMON, **fields)[:2] == (
            "missing-key",
            f"missing key {missing!r}, expected beside {beside!r}",
        )

    @pytest.mark.parametrize("fields", [{"gives": True}, {"in_force": False}])
    def test_only_what_comes_into_force_has_a_time(self, fields: dict[str, object]) -> None:
        assert refusal("security-guarantee", **COMMON, **fields, after="signature")[:2] == (
            "missing-key",
            "found 'after' without 'in_force: true', expected both",
        )

    def test_a_term_is_counted_in_one_unit(self) -> None:
        both = {"years": {"exactly": 1}, "months": {"exactly": 12}}
        assert refusal("security-guarantee", **COMMON, initial_term=both)[:2] == (
            "keys-clash",
            "found 'months' and 'years' together, expected one of them",
        )

    def test_a_term_is_no_share(self) -> None:
        share = {"years": {"exactly": {"fraction": "1/2", "of": "northland-forces"}}}
        assert refusal("security-guarantee", **COMMON, initial_term=share)[:2] == (
            "not-exact",
            "found a share of a baseline, expected a number or 'open'",
        )

    def test_a_time_of_response_is_counted_in_one_unit(self) -> None:
        both = {"days": 1, "hours": 24}
        assert refusal("security-guarantee", **COMMON, responses="consultation", response_time=both)[0] == "keys-clash"
