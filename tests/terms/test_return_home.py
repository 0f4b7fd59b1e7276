"""`return-home`: the deed, its terms, its manner, until when."""

from __future__ import annotations

import pytest

from negotiations.terms.demands import room
from tests.terms.builders import clause, clauses, refusal, related, relation, said

DISPLACED = {"by": "XS", "groups": "displaced-persons"}
DAYS_90 = {"days": 90, "of": "ceasefire.start"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("done", "expected"), [(False, "conflicts"), ("not-required", "conflicts"), ("may", "entails")]
    )
    def test_a_guarantee_against_less(self, done: object, expected: str) -> None:
        assert relation("return-home", {}, {"done": done}, **DISPLACED) == expected

    def test_it_is_the_same_question_as_a_right_to_return(self) -> None:
        right = clause("right", by="XS", bearers="displaced-persons", places="XN-01", objects="return")
        found = clause("return-home", **DISPLACED, places="XN-01")
        assert (found.issue, found.scope, related(found, right).relation) == (right.issue, right.scope, "same")

    def test_each_manner_is_a_question_of_its_own_in_the_same_scope(self) -> None:
        deed, *manners = clauses("return-home", **DISPLACED, places="XN-01", manner=["safe", "voluntary"])
        assert [each.issue for each in manners] == ["return/safe", "return/voluntary"]
        assert {each.scope for each in manners} == {deed.scope}

    def test_a_manner_is_demanded(self) -> None:
        _, safe = clauses("return-home", **DISPLACED, manner="safe")
        assert safe.room == room("return/safe", "must", "yes")

    def test_conditions_conflict_with_none(self) -> None:
        _, free = clauses("return-home", **DISPLACED, terms="unconditional")
        _, bound = clauses("return-home", **DISPLACED, terms="conditional")
        assert (free.issue, related(free, bound).relation) == ("return/terms", "conflicts")

    def test_the_time_is_that_of_the_end_of_the_return_in_its_places(self) -> None:
        _, timed = clauses("return-home", **DISPLACED, places="XN-01", within=DAYS_90)
        assert (timed.issue, timed.scope["place"].words) == ("timing/return.end", ("XN-01",))

    def test_what_is_left_open_is_whether(self) -> None:
        found = clause("return-home", **DISPLACED, status="open")
        assert (found.issue, found.room) == ("rights/return", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({}, "Southmark will guarantee displaced persons that they can return"),
            ({"done": False}, "Southmark will deny displaced persons their return"),
            ({"done": "may"}, "Southmark may let displaced persons return"),
            ({"done": "not-required"}, "Southmark need not let displaced persons return"),
            (
                {"terms": "conditional", "manner": ["dignified", "safe", "voluntary"]},
                (
                    "Southmark will guarantee displaced persons that they can return, "
                    "in this manner: dignified, safe and voluntary, on conditions"
                ),
            ),
            (
                {"terms": "unconditional", "places": "XN-01", "when": "immediately"},
                (
                    "Southmark will guarantee displaced persons that they can return to Highmoor (Northland) "
                    "immediately, unconditionally"
                ),
            ),
            ({"status": "open"}, "left open: return of displaced persons, as a duty of Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("return-home", **DISPLACED, **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        "detail", [{"terms": "conditional"}, {"manner": "safe"}, {"within": DAYS_90}, {"before": "elections"}]
    )
    def test_a_return_that_is_denied_has_no_details(self, detail: dict[str, object]) -> None:
        (name,) = detail
        assert refusal("return-home", **DISPLACED, done=False, **detail)[:2] == (
            "keys-clash",
            f"found {name!r} beside 'done: false', expected one of them",
        )

    def test_a_manner_is_listed_once(self) -> None:
        assert refusal("return-home", **DISPLACED, manner=["safe", "safe"])[0] == "listed-twice"

    def test_a_manner_is_one_of_a_closed_list(self) -> None:
        assert refusal("return-home", **DISPLACED, manner="slow")[0] == "literal_error"
