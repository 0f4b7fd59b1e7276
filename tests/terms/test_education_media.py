"""`education-media`: programmes, rights, standards."""

from __future__ import annotations

import pytest

from negotiations.terms.demands import room
from tests.terms.builders import clause, clauses, refusal, related, relation, said


class TestMeaning:
    @pytest.mark.parametrize("what", ["programmes", "rights", "standards"])
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, False, "conflicts"),
            (True, "may", "entails"),
            (True, "not-required", "conflicts"),
            (False, "not-required", "entails"),
        ],
    )
    def test_it_is_done_or_may_be_or_not(self, what: str, a: object, b: object, expected: str) -> None:
        assert relation("education-media", {"done": a}, {"done": b}, by="XN", **{what: "tolerance"}) == expected

    def test_what_is_done_is_done(self) -> None:
        assert clause("education-media", by="XN", programmes="tolerance").room == room(
            "programme/tolerance", "must", "done"
        )

    def test_a_right_is_that_of_the_kind_right(self) -> None:
        here = clause("education-media", by="XN", rights="media", groups="linguistic-minorities")
        there = clause("right", by="XN", objects="media", bearers="linguistic-minorities", guaranteed=False)
        assert (here.issue, here.scope) == (there.issue, there.scope)
        assert related(here, there).relation == "conflicts"

    def test_programmes_rights_and_standards_are_questions_of_their_own(self) -> None:
        found = clauses("education-media", by="XN", programmes="tolerance", rights="media", standards="tolerance")
        assert [each.issue for each in found] == ["programme/tolerance", "rights/media", "standards/tolerance"]

    def test_standards_are_those_of_somebody(self) -> None:
        found = clause("education-media", by="XN", standards="tolerance", of="Harbour-League")
        assert (found.scope["actor"].words, found.scope["other"].words) == (("XN",), ("Harbour-League",))

    def test_groups_narrow_programmes_and_rights_and_not_standards(self) -> None:
        found = clauses(
            "education-media",
            by="XN",
            programmes="tolerance",
            rights="media",
            standards="tolerance",
            groups="linguistic-minorities",
        )
        assert [each.scope.get("group") is not None for each in found] == [True, True, False]

    def test_what_is_left_open_demands_nothing(self) -> None:
        left_open = clause("education-media", by="XN", status="open")
        assert (left_open.issue, left_open.room) == ("programme/education", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"programmes": "tolerance"}, "Northland will run programmes for: tolerance"),
            ({"programmes": "tolerance", "done": False}, "Northland will not run programmes for: tolerance"),
            ({"programmes": "tolerance", "done": "may"}, "Northland may run programmes for: tolerance"),
            (
                {"programmes": "tolerance", "done": "not-required", "groups": "children"},
                "Northland need not run programmes for: tolerance, for children",
            ),
            (
                {"rights": ["media", "education"], "groups": "linguistic-minorities"},
                "Northland will guarantee: media and education, for linguistic minorities",
            ),
            ({"rights": "media", "done": False}, "Northland will deny: media"),
            ({"rights": "media", "done": "may"}, "Northland may grant: media"),
            ({"rights": "media", "done": "not-required"}, "Northland need not grant: media"),
            (
                {"standards": "minority-languages", "of": "Harbour-League"},
                (
                    "Northland will adopt standards on: minority languages, "
                    "as Harbour League (as an organisation) has them"
                ),
            ),
            (
                {"standards": "minority-languages", "done": False},
                "Northland will not adopt standards on: minority languages",
            ),
            (
                {"standards": "minority-languages", "done": "may"},
                "Northland may adopt standards on: minority languages",
            ),
            (
                {"standards": "minority-languages", "done": "not-required"},
                "Northland need not adopt standards on: minority languages",
            ),
            ({"status": "open"}, "left open: education and media, as a duty of Northland"),
            ({"status": "open", "rights": "media"}, "left open: media, as a duty of Northland"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("education-media", by="XN", **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("education-media", by="XN")[0] == "says-nothing"

    def test_somebodys_standards_are_on_a_subject(self) -> None:
        assert refusal("education-media", by="XN", rights="media", of="XE")[:2] == (
            "missing-key",
            "missing key 'standards', expected beside 'of'",
        )

    def test_groups_are_for_whom_something_is(self) -> None:
        assert refusal("education-media", by="XN", standards="tolerance", groups="children")[:2] == (
            "missing-key",
            "found neither 'programmes' nor 'rights', expected one of them beside 'groups'",
        )
