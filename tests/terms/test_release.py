"""`release`: the deed, its terms, how many, until when."""

from __future__ import annotations

import pytest

from negotiations.clauses.clause import Silence
from tests.terms.builders import clause, clauses, refusal, related, relation, said

POW = {"by": "XS", "groups": "prisoners-of-war"}
DAYS_5 = {"days": 5, "of": "withdrawal.end"}


class TestMeaning:
    def test_a_release_conflicts_with_one_that_need_not_be(self) -> None:
        assert relation("release", {}, {"done": "not-required"}, **POW) == "conflicts"

    def test_a_release_conflicts_with_none(self) -> None:
        assert relation("release", {}, {"done": False}, **POW) == "conflicts"

    def test_a_release_grants_what_may_be(self) -> None:
        assert relation("release", {}, {"done": "may"}, **POW) == "entails"

    def test_it_is_the_same_question_as_a_right_to_release(self) -> None:
        right = clause("right", by="XS", bearers="prisoners-of-war", objects="release")
        assert related(clause("release", **POW), right).relation == "same"
        assert clause("release", **POW).scope == right.scope

    def test_the_deed_and_its_terms_are_two_questions(self) -> None:
        found = clauses("release", **POW, terms="all-for-all", places="XN-01")
        assert [each.issue for each in found] == ["rights/release", "release/terms"]
        assert {each.scope["place"].words for each in found} == {("XN-01",)}

    def test_other_terms_conflict_where_the_deed_is_the_same(self) -> None:
        deed, free = clauses("release", **POW, terms="unconditional")
        other, exchange = clauses("release", **POW, terms="all-for-all")
        assert (related(deed, other).relation, related(free, exchange).relation) == ("same", "conflicts")

    @pytest.mark.parametrize("some", [{"number": {"exactly": 1000}}, {"terms": "equal-numbers"}])
    def test_a_number_leaves_open_who_is_released(self, some: dict[str, object]) -> None:
        deed, *_ = clauses("release", **POW, **some)
        assert (deed.issue, deed.room, deed.silence) == ("rights/release", None, Silence.OPEN)

    def test_more_people_entail_fewer(self) -> None:
        _, more = clauses("release", **POW, number={"at_least": 1200})
        _, fewer = clauses("release", **POW, number={"at_least": 1000})
        assert related(more, fewer).relation == "entails"

    def test_a_number_is_one_of_the_whole_group(self) -> None:
        _, number = clauses("release", **POW, number={"at_least": 1200})
        assert (number.issue, number.scope["group"].words) == ("release/number", ("prisoners-of-war",))

    def test_a_shorter_time_entails_a_longer_one(self) -> None:
        _, short = clauses("release", **POW, within=DAYS_5)
        _, long = clauses("release", **POW, within={**DAYS_5, "days": 10})
        assert short.issue == "timing/release.end"
        assert related(short, long).relation == "entails"

    def test_each_of_several_holders_has_the_duty(self) -> None:
        assert clause("release", by=["XN", "XS"], groups="hostages").scope["actor"].words == ("XN", "XS")

    def test_what_is_left_open_is_whether(self) -> None:
        found = clause("release", **POW, status="open")
        assert (found.issue, found.room) == ("rights/release", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({}, "Southmark will release prisoners of war"),
            ({"done": False}, "Southmark will not release prisoners of war"),
            ({"done": "may"}, "Southmark may release prisoners of war"),
            ({"done": "not-required"}, "Southmark need not release prisoners of war"),
            (
                {"terms": "unconditional", "when": "immediately"},
                "Southmark will release prisoners of war immediately, unconditionally",
            ),
            (
                {"terms": "all-for-all", "within": DAYS_5, "places": "XN-01"},
                (
                    "Southmark will release prisoners of war, in Highmoor (Northland) "
                    "within 5 days of end of the withdrawal of forces, all for all"
                ),
            ),
            (
                {"terms": "equal-numbers", "number": {"exactly": 1000}},
                "Southmark will release prisoners of war, exactly 1,000 of them, in equal numbers",
            ),
            ({"status": "refused"}, "not to be discussed: release of prisoners of war by Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("release", **POW, **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("fields", "message"),
        [
            (
                {"done": False, "terms": "unconditional"},
                "found 'terms' beside 'done: false', expected one of them",
            ),
            (
                {"done": "may", "number": {"at_least": 3}},
                "found 'number' beside 'done: may', expected one of them",
            ),
            (
                {"done": "not-required", "within": DAYS_5},
                "found 'within' beside 'done: not-required', expected one of them",
            ),
            (
                {"terms": "all-for-all", "number": {"exactly": 3}},
                "found 'number' beside 'terms: all-for-all', expected one of them",
            ),
        ],
    )
    def test_keys_that_do_not_go_together(self, fields: dict[str, object], message: str) -> None:
        assert refusal("release", **POW, **fields)[:2] == ("keys-clash", message)

    def test_it_says_who_is_released(self) -> None:
        assert refusal("release", by="XS")[0] == "missing"
