"""`missing-persons`: information, access, search."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

TEAMS = {"by": "XS", "to": "search-teams"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("name", "issue"),
        [
            ("information", "rights/search-information"),
            ("access", "rights/search-access"),
            ("search", "rights/search"),
        ],
    )
    def test_each_duty_is_a_question_of_its_own(self, name: str, issue: str) -> None:
        assert clause("missing-persons", **TEAMS, **{name: True}).issue == issue
        assert relation("missing-persons", {name: True}, {name: "not-required"}, **TEAMS) == "conflicts"

    def test_it_is_the_same_clause_as_a_right_of_the_search_teams(self) -> None:
        right = clause(
            "right", **TEAMS, bearers="missing-persons", places=["XN-01", "XN-02"], objects="search-information"
        )
        found = clause("missing-persons", **TEAMS, places=["XN-01", "XN-02"], information=True)
        assert (found.issue, found.scope, found.room) == (right.issue, right.scope, right.room)

    def test_whoever_searches_does_not_search_toward_anybody(self) -> None:
        assert clause("missing-persons", **TEAMS, search=True).scope.get("other") is None

    def test_two_sides_owe_it_to_each_other(self) -> None:
        found = clauses("missing-persons", by=["XN", "XS"], mutual=True, information=True)
        assert [(each.scope["actor"].words, each.scope["other"].words) for each in found] == [
            (("XN",), ("XS",)),
            (("XS",), ("XN",)),
        ]

    def test_what_is_left_open_is_the_information(self) -> None:
        found = clause("missing-persons", by="XS", status="refused")
        assert (found.issue, found.room, found.silence) == ("rights/search-information", None, "refused")


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"information": True}, "Southmark will give information on missing persons"),
            ({"information": False}, "Southmark will give no information on missing persons"),
            ({"information": "may"}, "Southmark may give information on missing persons"),
            ({"information": "not-required"}, "Southmark need not give information on missing persons"),
            ({"access": True}, "Southmark will give access for the search for missing persons"),
            ({"access": False}, "Southmark will give no access for the search for missing persons"),
            ({"access": "may"}, "Southmark may give access for the search for missing persons"),
            ({"access": "not-required"}, "Southmark need not give access for the search for missing persons"),
            ({"search": True}, "Southmark will look for missing persons"),
            ({"search": False}, "Southmark will not look for missing persons"),
            ({"search": "may"}, "Southmark may look for missing persons"),
            ({"search": "not-required"}, "Southmark need not look for missing persons"),
            (
                {"to": "XN", "mutual": True, "information": True, "search": True, "places": "XN-01"},
                (
                    "Southmark will give information on missing persons, to Northland, each side toward the other, "
                    "in Highmoor (Northland); Southmark will look for missing persons, in Highmoor (Northland)"
                ),
            ),
            ({"status": "open"}, "left open: search for missing persons, as a duty of Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("missing-persons", by="XS", **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("missing-persons", by="XS")[:2] == (
            "says-nothing",
            "found none of 'information', 'access' and 'search' in a stated term, expected what the text says",
        )

    def test_what_is_mutual_has_two_sides(self) -> None:
        assert refusal("missing-persons", by="XS", mutual=True, search=True)[0] == "missing-key"
