"""`demining`: clearance and maps, of what and where, until when."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

WITHIN = {"days": 90, "of": "ceasefire.start"}


class TestMeaning:
    @pytest.mark.parametrize(("name", "issue"), [("cleared", "demining/clearance"), ("maps", "demining/maps")])
    def test_each_is_a_question_of_its_own(self, name: str, issue: str) -> None:
        assert clause("demining", by="XS", **{name: True}).issue == issue
        for other, expected in ((False, "conflicts"), ("not-required", "conflicts"), ("may", "entails")):
            assert relation("demining", {name: True}, {name: other}, by="XS") == expected

    def test_the_objects_are_a_part_of_its_scope(self) -> None:
        found = clause("demining", by="XS", places="XN-01", objects=["farmland", "waters"], cleared=True)
        assert (found.scope["place"].words, found.scope["group"].words) == (("XN-01",), ("farmland", "waters"))

    def test_maps_are_given_to_somebody_and_mines_are_not(self) -> None:
        cleared, maps = clauses("demining", by="XS", to="XN", cleared=True, maps=True)
        assert (cleared.scope.get("other"), maps.scope["other"].words) == (None, ("XN",))

    def test_a_shorter_time_entails_a_longer_one_in_the_same_places(self) -> None:
        _, short = clauses("demining", by="XS", places="XN-01", cleared=True, within=WITHIN)
        _, long = clauses("demining", by="XS", places="XN-01", cleared=True, within={**WITHIN, "days": 180})
        assert (short.issue, short.scope["place"].words) == ("timing/demining.end", ("XN-01",))
        assert related(short, long).relation == "entails"

    def test_what_is_left_open_is_the_clearance(self) -> None:
        found = clause("demining", by="XS", status="open")
        assert (found.issue, found.room) == ("demining/clearance", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            (
                {"cleared": True, "objects": ["settlements", "farmland"], "places": "XN-01", "when": "in-stages"},
                "Southmark will clear mines from settlements and farmland, in Highmoor (Northland) in stages",
            ),
            ({"cleared": False}, "Southmark will not clear mines"),
            ({"cleared": "may"}, "Southmark may clear mines"),
            ({"cleared": "not-required"}, "Southmark need not clear mines"),
            (
                {"maps": True, "to": "XN", "objects": "waters", "places": "XN-01"},
                "Southmark will hand over maps of minefields in waters to Northland, in Highmoor (Northland)",
            ),
            ({"maps": False}, "Southmark will not hand over maps of minefields"),
            ({"maps": "may"}, "Southmark may hand over maps of minefields"),
            (
                {"maps": "not-required", "cleared": True},
                "Southmark will clear mines; Southmark need not hand over maps of minefields",
            ),
            ({"status": "open"}, "left open: demining by Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("demining", by="XS", **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("fields", "code", "message"),
        [
            (
                {},
                "says-nothing",
                "found none of 'cleared' and 'maps' in a stated term, expected what the text says",
            ),
            ({"maps": True, "within": WITHIN}, "missing-key", "missing key 'cleared', expected beside 'within'"),
            (
                {"cleared": "not-required", "when": "immediately"},
                "keys-clash",
                "found 'when' beside 'cleared: not-required', expected one of them",
            ),
        ],
    )
    def test_only_a_clearance_has_a_time(self, fields: dict[str, object], code: str, message: str) -> None:
        assert refusal("demining", by="XS", **fields)[:2] == (code, message)
