"""`ceasefire`: domains, targets, time, terms and length."""

from __future__ import annotations

import pytest

from negotiations.clauses.clause import Clause
from tests.terms.builders import clauses, refusal, related, said

BOTH: dict[str, object] = {"parties": ["XN", "XS"]}
DOMAINS = ["ceasefire/air", "ceasefire/land", "ceasefire/sea"]


def on(issue: str, **fields: object) -> Clause:
    """Return the one clause of a ceasefire on an issue."""
    (only,) = [clause for clause in clauses("ceasefire", **{**BOTH, **fields}) if clause.issue == issue]
    return only


def issues(**fields: object) -> list[str]:
    return [clause.issue for clause in clauses("ceasefire", **{**BOTH, **fields})]


class TestMeaning:
    def test_a_ceasefire_that_names_no_domain_is_in_all(self) -> None:
        assert issues() == issues(domains=["air", "land", "sea"]) == DOMAINS

    def test_each_domain_is_a_question_of_its_own(self) -> None:
        assert issues(domains=["sea", "air"]) == ["ceasefire/sea", "ceasefire/air"]

    def test_it_conflicts_with_its_not_being_a_condition(self) -> None:
        demanded, left = (on("ceasefire/air", required=required) for required in (True, False))
        assert related(demanded, left).relation == "conflicts"

    def test_who_need_not_cease_fire_may(self) -> None:
        room = on("ceasefire/air", required=False).room
        assert room is not None
        assert room.floor == {"no"}
        assert room.ceiling == {"yes", "no"}

    def test_it_is_the_duty_of_each_party(self) -> None:
        scope = on("ceasefire/air", places="XN-01").scope
        assert (scope["actor"].words, scope["place"].words) == (("XN", "XS"), ("XN-01",))

    def test_one_that_spares_some_targets_is_about_them(self) -> None:
        found = clauses("ceasefire", **BOTH, targets="ports", initial_term={"exactly": 30}, within=SIGNED)
        assert {clause.scope["group"].words for clause in found} == {("ports",)}

    @pytest.mark.parametrize(("a", "b"), [({"at_least": 60}, {"at_least": 30}), ({"exactly": 60}, {"at_least": 30})])
    def test_a_longer_one_entails_a_shorter_minimum(self, a: object, b: object) -> None:
        long, short = (on("ceasefire/initial-term", initial_term=term) for term in (a, b))
        assert related(long, short).relation == "entails"

    def test_two_lengths_conflict(self) -> None:
        long, short = (on("ceasefire/initial-term", initial_term={"exactly": days}) for days in (30, 60))
        assert related(long, short).relation == "conflicts"

    @pytest.mark.parametrize(
        ("term", "expected"),
        [({"at_least": 30}, "entails"), ({"exactly": 30}, "conflicts"), ({"at_most": 3_000}, "conflicts")],
    )
    def test_a_permanent_one_is_longer_than_any_number_of_days(self, term: object, expected: str) -> None:
        permanent, limited = (
            on("ceasefire/initial-term", permanent=True),
            on("ceasefire/initial-term", initial_term=term),
        )
        assert related(permanent, limited).relation == expected
        assert related(permanent, permanent).relation == "same"

    @pytest.mark.parametrize(
        ("key", "issue", "values"),
        [
            ("conditions", "ceasefire/conditions", ("unconditional", "conditional")),
            ("renewal", "ceasefire/renewal", ("none", "automatic")),
            ("renewal", "ceasefire/renewal", ("by-agreement", "automatic")),
        ],
    )
    def test_terms_that_differ_conflict(self, key: str, issue: str, values: tuple[str, str]) -> None:
        a, b = (on(issue, **{key: value}) for value in values)
        assert related(a, b).relation == "conflicts"

    def test_a_renewal_has_a_length_of_its_own(self) -> None:
        found = issues(initial_term={"at_least": 30}, renewal="by-agreement", renewal_term={"exactly": 30})
        assert found == [*DOMAINS, "ceasefire/initial-term", "ceasefire/renewal", "ceasefire/renewal-term"]

    def test_the_time_is_that_of_its_start(self) -> None:
        start = on("timing/ceasefire.start", when="immediately", after="withdrawal.end")
        assert start.frame == (("anchor", "withdrawal.end"),)

    def test_lengths_that_are_open_have_names_of_their_own(self) -> None:
        found = clauses("ceasefire", **BOTH, initial_term={"exactly": "open"}, renewal_term={"at_least": "open"})
        names = [figure.name for clause in found for figure in (clause.room.figures if clause.room else ())]
        assert names == ["1.initial-term.exactly", "1.renewal-term.at_least"]

    def test_what_is_left_open_demands_nothing(self) -> None:
        found = clauses("ceasefire", **BOTH, permanent=True, status="open")
        assert [clause.room for clause in found] == [None] * 4


SIGNED = {"hours": 72, "of": "signature"}


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({}, "Northland and Southmark will cease fire"),
            ({"required": False}, "Northland and Southmark need not cease fire"),
            ({"required": False, "domains": "land"}, "Northland and Southmark need not cease fire on land"),
            (
                {"domains": ["air", "land", "sea"], "within": SIGNED},
                "Northland and Southmark will cease fire in the air, on land and at sea within 72 hours of signature",
            ),
            (
                {"targets": "energy-facilities", "places": "XN", "conditions": "unconditional"},
                (
                    "Northland and Southmark will cease fire, for attacks on: energy facilities, in Northland; "
                    "the ceasefire will be unconditional"
                ),
            ),
            (
                {"conditions": "conditional", "permanent": True},
                (
                    "Northland and Southmark will cease fire; the ceasefire will be under conditions; "
                    "the ceasefire will be permanent"
                ),
            ),
            (
                {"initial_term": {"at_least": 30}, "renewal": "by-agreement", "renewal_term": {"exactly": 30}},
                (
                    "Northland and Southmark will cease fire; the ceasefire will be renewed by agreement; "
                    "the length of the ceasefire will be at least 30 days; "
                    "the length of each renewal will be exactly 30 days"
                ),
            ),
            ({"renewal": "none"}, "Northland and Southmark will cease fire; the ceasefire will not be renewed"),
            (
                {"renewal": "automatic"},
                "Northland and Southmark will cease fire; the ceasefire will be renewed automatically",
            ),
            ({"status": "refused"}, "not to be discussed: a ceasefire of Northland and Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("ceasefire", **BOTH, **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("conditions", "conditional"),
            ("initial_term", {"exactly": 30}),
            ("permanent", True),
            ("renewal", "none"),
            ("renewal_term", {"exactly": 30}),
            ("when", "immediately"),
            ("within", SIGNED),
        ],
    )
    def test_what_is_no_condition_has_no_terms(self, key: str, value: object) -> None:
        assert refusal("ceasefire", **BOTH, required=False, **{key: value})[:2] == (
            "keys-clash",
            f"found {key!r} beside 'required: false', expected one of them",
        )

    @pytest.mark.parametrize(
        ("key", "value"), [("initial_term", {"exactly": 30}), ("renewal", "none"), ("renewal_term", {"exactly": 30})]
    )
    def test_what_has_no_end_has_no_length(self, key: str, value: object) -> None:
        assert refusal("ceasefire", **BOTH, permanent=True, **{key: value})[1] == (
            f"found {key!r} beside 'permanent: true', expected one of them"
        )

    def test_what_is_not_renewed_has_no_length_of_renewals(self) -> None:
        assert refusal("ceasefire", **BOTH, renewal="none", renewal_term={"exactly": 30})[1] == (
            "found 'renewal_term' beside 'renewal: none', expected one of them"
        )

    def test_a_domain_is_on_the_list(self) -> None:
        assert refusal("ceasefire", **BOTH, domains="space")[0] == "literal_error"
