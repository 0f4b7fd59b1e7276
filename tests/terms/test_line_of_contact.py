"""`line-of-contact`: a line that stands, is fixed, or is where talks start."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

KIND = "line-of-contact"


class TestMeaning:
    def test_a_line_that_stands_conflicts_with_one_that_does_not(self) -> None:
        assert relation(KIND, {"stands": True}, {"stands": False}, places="XN-03") == "conflicts"

    def test_a_line_that_is_fixed_entails_that_it_may_be(self) -> None:
        assert relation(KIND, {"fixed": True}, {"fixed": "may"}, parties=["XN", "XS"]) == "entails"

    def test_a_line_that_may_be_fixed_conflicts_with_one_that_will_not(self) -> None:
        assert relation(KIND, {"fixed": "may"}, {"fixed": False}, parties=["XN", "XS"]) == "conflicts"

    def test_it_is_neither_control_nor_title_nor_presence(self) -> None:
        found = clauses(KIND, stands=True, fixed=True, start_of_talks=True, forces_stay=True, parties=["XN", "XS"])
        assert [each.issue for each in found] == [
            "line/stands",
            "line/fixed",
            "line/start-of-talks",
            "forces/withdrawal",
        ]

    def test_that_forces_stay_conflicts_with_their_withdrawal(self) -> None:
        stay = clause(KIND, places="XN-03", forces_stay=True, parties=["XN", "XS"])
        leave = clause("withdrawal", party="XN", places="XN-03")
        assert related(stay, leave).relation == "conflicts"
        assert stay.scope["actor"].words == ("XN", "XS")

    def test_forces_that_may_stay_there_may_leave(self) -> None:
        stay = clause(KIND, places="XN-03", forces_stay=True, parties=["XN", "XS"])
        assert stay.room is not None
        assert stay.room.floor == {"not"}
        assert stay.room.ceiling == {"done", "not"}
        assert stay.scope["place"].words == ("XN-03",)

    def test_lines_as_of_different_events_are_different_lines(self) -> None:
        frames = [
            {each.frame for each in clauses(KIND, stands=True, fixed=True, start_of_talks=True, parties="XN", **of)}
            for of in ({}, {"as_of": "signature"}, {"as_of": "2031-05-04"})
        ]
        assert frames == [{()}, {(("line", "signature"),)}, {(("line", "2031-05-04"),)}]

    def test_forces_stay_whatever_the_line_is_as_of(self) -> None:
        assert clause(KIND, forces_stay=True, parties="XN", as_of="signature").frame == ()

    def test_who_fixes_it_is_not_said_of_whether_it_stands(self) -> None:
        stands, fixed = clauses(KIND, places="XN-03", stands=True, fixed=True, parties="XN")
        assert stands.scope.stated == {"place"}
        assert fixed.scope.stated == {"actor", "place"}

    def test_what_is_left_open_is_whether_it_stands_unless_it_says_what(self) -> None:
        left_open = clause(KIND, places="XN-03", as_of="signature", status="open")
        assert (left_open.issue, left_open.room, left_open.silence) == ("line/stands", None, "open")
        assert clause(KIND, start_of_talks=True, status="refused").issue == "line/start-of-talks"


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"stands": True}, "the line of contact will stand"),
            (
                {"stands": False, "as_of": "signature", "places": "XN-03"},
                "the line of contact as of signature will not stand, in Longmarch (Northland)",
            ),
            (
                {"fixed": True, "forces_stay": True, "parties": ["XN", "XS"]},
                (
                    "Northland and Southmark will fix this as a line: the line of contact; "
                    "forces of Northland and Southmark may stay on their sides of the line of contact"
                ),
            ),
            ({"fixed": False, "parties": "XN"}, "Northland will not fix this as a line: the line of contact"),
            ({"fixed": "may", "parties": "XN"}, "Northland may fix this as a line: the line of contact"),
            ({"stands": True, "as_of": "2031-05-04"}, "the line of contact as of 4 May 2031 will stand"),
            (
                {"stands": True, "as_of": "unstated"},
                "the line of contact as of an event that is not stated will stand",
            ),
            ({"start_of_talks": True}, "talks on territory will start from the line of contact"),
            ({"start_of_talks": False}, "talks on territory will not start from the line of contact"),
            (
                {"stands": True, "places": "XN-03", "status": "refused"},
                "not to be discussed: the line of contact, in Longmarch (Northland)",
            ),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said(KIND, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal(KIND, places="XN-01")[:2] == (
            "says-nothing",
            (
                "found none of 'stands', 'fixed', 'start_of_talks' and 'forces_stay' in a stated term, "
                "expected what the text says"
            ),
        )

    @pytest.mark.parametrize("key", ["fixed", "forces_stay"])
    def test_somebody_does_it(self, key: str) -> None:
        assert refusal(KIND, **{key: True}) == (
            "missing-key",
            f"missing key 'parties', expected beside {key!r}",
            "write 'parties: unstated' where the text does not say who",
        )

    def test_the_line_is_as_of_one_thing(self) -> None:
        assert refusal(KIND, stands=True, line_as_of="signature") == (
            "keys-clash",
            "found 'line_as_of' in a term about the line itself, expected 'as_of'",
            "write 'as_of'",
        )
