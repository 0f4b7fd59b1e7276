"""`representation`: seats and posts that are kept for somebody, and decisions that need their majority."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

HERE = {"party": "XN", "body": "parliament", "kept_for": "XS"}


class TestMeaning:
    @pytest.mark.parametrize(("a", "b", "expected"), [(12, 10, "entails"), (10, 12, "entailed"), (10, 10, "same")])
    def test_more_seats_entail_fewer(self, a: int, b: int, expected: str) -> None:
        assert relation("representation", {"seats": {"at_least": a}}, {"seats": {"at_least": b}}, **HERE) == expected

    def test_seats_and_a_share_of_them_are_two_questions(self) -> None:
        found = clauses("representation", **HERE, seats={"at_least": 10}, share={"at_least": "1/5"})
        assert [each.issue for each in found] == ["representation/seats/parliament", "representation/share/parliament"]

    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [(True, False, "conflicts"), (True, "may", "entails"), (False, "not-required", "entails")],
    )
    def test_whether_their_majority_is_needed(self, a: object, b: object, expected: str) -> None:
        assert relation("representation", {"consent": a}, {"consent": b}, **HERE) == expected

    def test_a_share_that_is_open_has_a_name(self) -> None:
        found = clause("representation", **HERE, share={"at_least": "open"})
        assert found.room is not None
        assert [figure.name for figure in found.room.figures] == ["1.share.at_least"]

    def test_whose_body_it_is_and_who_has_the_seats(self) -> None:
        found = clause("representation", **HERE, groups="linguistic-minorities", seats={"exactly": 3})
        assert {axis: extent.words for axis, extent in found.scope.axes} == {
            "actor": ("XN",),
            "other": ("XS",),
            "group": ("linguistic-minorities",),
        }

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert clause("representation", **HERE, status="open").room is None


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"seats": {"exactly": 10}},
            "the number of seats (of: Northland; body: parliament) for Southmark will be exactly 10",
        ),
        (
            {"groups": "linguistic-minorities", "share": {"at_least": "open"}},
            (
                "the share of seats (of: Northland; body: parliament) for Southmark and linguistic minorities "
                "will be at least a figure that is still to be set"
            ),
        ),
        (
            {"consent": True},
            "decisions (of: Northland; body: parliament) will need a majority among Southmark too",
        ),
        ({"status": "open"}, "left open: the representation (of: Northland; body: parliament) of Southmark"),
    ],
)
def test_it_is_said(fields: dict[str, object], sentence: str) -> None:
    assert said("representation", **HERE, **fields) == sentence


def test_those_who_are_not_named_are_said_not_to_be() -> None:
    sentence = said("representation", party="XN", body="parliament", consent="not-required")
    assert sentence.endswith("need not have a majority among those whom the text does not name")


def test_a_stated_term_says_something() -> None:
    assert refusal("representation", **HERE)[0] == "says-nothing"
