"""`children`: return, search, and what is not done to them."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

WITHIN = {"days": 60, "of": "signature"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("returned", "expected"), [(False, "conflicts"), ("not-required", "conflicts"), ("may", "entails")]
    )
    def test_a_return_against_less(self, returned: object, expected: str) -> None:
        assert relation("children", {"returned": True}, {"returned": returned}, by="XS") == expected

    def test_the_return_is_the_question_of_all_who_return(self) -> None:
        children = clause("children", by="XS", returned=True)
        people = clause("return-home", by="XS", groups="deported-children")
        assert (children.issue, children.scope, children.room) == (people.issue, people.scope, people.room)

    def test_what_is_barred_conflicts_with_what_is_allowed(self) -> None:
        assert relation("children", {"barred": "adoption"}, {"allowed": "adoption"}, by="XS") == "conflicts"

    def test_each_act_is_a_question_of_its_own(self) -> None:
        found = clauses("children", by="XS", barred=["transfer", "adoption"], allowed="indoctrination")
        assert [each.issue for each in found] == [
            "rights/freedom-from-transfer",
            "rights/freedom-from-adoption",
            "rights/freedom-from-indoctrination",
        ]

    def test_the_places_are_those_of_the_return_alone(self) -> None:
        back, terms, timed, search = clauses(
            "children", by="XS", places="XN", returned=True, terms="unconditional", searched=True, within=WITHIN
        )
        assert {each.scope["place"].words for each in (back, terms, timed)} == {("XN",)}
        assert (terms.issue, timed.issue) == ("return/terms", "timing/return.end")
        assert (search.issue, search.scope.get("place")) == ("rights/search", None)

    def test_unconditional_conflicts_with_conditional(self) -> None:
        _, free = clauses("children", by="XS", returned=True, terms="unconditional")
        _, bound = clauses("children", by="XS", returned=True, terms="conditional")
        assert related(free, bound).relation == "conflicts"

    def test_the_children_are_those_who_were_deported_unless_others_are_named(self) -> None:
        assert clause("children", by="XS", searched=True).scope["group"].words == ("deported-children",)
        assert clause("children", by="XS", groups="children", searched=True).scope["group"].words == ("children",)

    def test_what_is_left_open_is_the_return(self) -> None:
        found = clause("children", by="XS", status="open")
        assert (found.issue, found.room) == ("rights/return", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"returned": True}, "Southmark will return children"),
            ({"returned": False}, "Southmark will not return children"),
            ({"returned": "may"}, "Southmark may return children"),
            ({"returned": "not-required"}, "Southmark need not return children"),
            (
                {"returned": True, "terms": "unconditional", "places": "XN", "when": "immediately"},
                "Southmark will return children to Northland immediately, unconditionally",
            ),
            ({"returned": True, "terms": "conditional"}, "Southmark will return children, on conditions"),
            ({"searched": True}, "Southmark will look for children"),
            ({"searched": False}, "Southmark will not look for children"),
            ({"searched": "may"}, "Southmark may look for children"),
            ({"searched": "not-required"}, "Southmark need not look for children"),
            (
                {"barred": ["adoption", "family-separation", "imposed-citizenship"], "allowed": "transfer"},
                (
                    "Southmark will bar this for children: adoption, separation from the family and "
                    "imposed citizenship; Southmark may allow this for children: transfer to another place"
                ),
            ),
            ({"barred": "indoctrination"}, "Southmark will bar this for children: indoctrination"),
            ({"status": "open"}, "left open: children, as a duty of Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("children", by="XS", groups="children", **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("fields", "code", "message"),
        [
            (
                {},
                "says-nothing",
                (
                    "found none of 'returned', 'searched', 'barred' and 'allowed' in a stated term, "
                    "expected what the text says"
                ),
            ),
            (
                {"returned": False, "terms": "conditional"},
                "keys-clash",
                "found 'terms' beside 'returned: false', expected one of them",
            ),
            (
                {"searched": True, "within": WITHIN},
                "missing-key",
                "missing key 'returned', expected beside 'within'",
            ),
            (
                {"barred": "adoption", "allowed": ["transfer", "adoption"]},
                "keys-clash",
                "found 'adoption' as barred and as allowed, expected one of them",
            ),
        ],
    )
    def test_keys_that_do_not_go_together(self, fields: dict[str, object], code: str, message: str) -> None:
        assert refusal("children", by="XS", **fields)[:2] == (code, message)

    def test_an_act_is_listed_once(self) -> None:
        assert refusal("children", by="XS", barred=["adoption", "adoption"])[0] == "listed-twice"
