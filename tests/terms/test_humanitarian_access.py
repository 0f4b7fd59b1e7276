"""`humanitarian-access`: access, aid, evacuation, corridors, until when."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

KIND = "humanitarian-access"
WITHIN = {"days": 3, "of": "ceasefire.start"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("name", "issue"),
        [
            ("access", "rights/humanitarian-access"),
            ("aid", "rights/humanitarian-aid"),
            ("evacuation", "rights/evacuation"),
            ("corridors", "corridor/humanitarian-corridors"),
        ],
    )
    def test_each_is_a_question_of_its_own(self, name: str, issue: str) -> None:
        assert clause(KIND, by="XS", to="ICRC", **{name: True}).issue == issue
        assert relation(KIND, {name: True}, {name: False}, by="XS", to="ICRC") == "conflicts"
        assert relation(KIND, {name: True}, {name: "may"}, by="XS", to="ICRC") == "entails"

    def test_it_is_the_same_clause_as_a_right_of_the_organisations(self) -> None:
        right = clause(
            "right",
            by="XS",
            to="international-organisations",
            bearers="citizens",
            places="XN-01",
            objects="humanitarian-aid",
        )
        found = clause(KIND, by="XS", to="international-organisations", groups="citizens", places="XN-01", aid=True)
        assert (found.issue, found.scope, found.room) == (right.issue, right.scope, right.room)

    def test_corridors_are_open_whoever_takes_them(self) -> None:
        found = clause(KIND, by="XS", to="ICRC", groups="civilians", places="XN-01", corridors=True)
        assert (found.scope["place"].words, found.scope.get("other"), found.scope.get("group")) == (
            ("XN-01",),
            None,
            None,
        )

    def test_a_shorter_time_entails_a_longer_one(self) -> None:
        _, short = clauses(KIND, by="XS", places="XN-01", access=True, within=WITHIN)
        _, long = clauses(KIND, by="XS", places="XN-01", access=True, within={**WITHIN, "days": 10})
        assert (short.issue, short.scope["place"].words) == ("timing/humanitarian-access", ("XN-01",))
        assert related(short, long).relation == "entails"

    def test_what_is_left_open_is_the_access(self) -> None:
        found = clause(KIND, by="XS", status="open")
        assert (found.issue, found.room) == ("rights/humanitarian-access", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            (
                {"access": True, "to": "search-teams", "places": "XN-01", "when": "immediately"},
                "Southmark will guarantee: humanitarian access, to search teams, in Highmoor (Northland) immediately",
            ),
            ({"aid": False, "groups": "civilians"}, "Southmark will deny civilians: humanitarian aid"),
            ({"evacuation": "may"}, "Southmark may guarantee: evacuation"),
            (
                {"access": True, "aid": True, "within": WITHIN},
                (
                    "Southmark will guarantee: humanitarian access within 3 days of start of the ceasefire; "
                    "Southmark will guarantee: humanitarian aid"
                ),
            ),
            (
                {"access": "not-required", "corridors": True, "places": "XN-01"},
                (
                    "Southmark need not guarantee: humanitarian access, in Highmoor (Northland); "
                    "Southmark will keep humanitarian corridors open, in Highmoor (Northland)"
                ),
            ),
            ({"corridors": False}, "Southmark will keep humanitarian corridors closed"),
            ({"corridors": "may"}, "Southmark may keep humanitarian corridors open"),
            ({"corridors": "not-required"}, "Southmark need not keep humanitarian corridors open"),
            ({"status": "open"}, "left open: humanitarian access, as a duty of Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said(KIND, by="XS", **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("fields", "code", "message"),
        [
            (
                {},
                "says-nothing",
                (
                    "found none of 'access', 'aid', 'evacuation' and 'corridors' in a stated term, "
                    "expected what the text says"
                ),
            ),
            ({"aid": True, "within": WITHIN}, "missing-key", "missing key 'access', expected beside 'within'"),
            (
                {"access": False, "before": "elections"},
                "keys-clash",
                "found 'before' beside 'access: false', expected one of them",
            ),
        ],
    )
    def test_only_access_has_a_time(self, fields: dict[str, object], code: str, message: str) -> None:
        assert refusal(KIND, by="XS", **fields)[:2] == (code, message)
