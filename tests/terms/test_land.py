"""`land`: what is done with land, and with how much of it."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

HERE = {"by": "XN", "deeds": "distribution"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [(True, False, "conflicts"), (True, "may", "entails"), (True, "not-required", "conflicts")],
    )
    def test_whether_land_is_distributed(self, a: object, b: object, expected: str) -> None:
        assert relation("land", {"done": a}, {"done": b}, **HERE) == expected

    def test_each_deed_is_a_question_of_its_own(self) -> None:
        found = clauses("land", by="XN", deeds=["titling", "restitution"], area={"at_least": 100})
        assert [each.issue for each in found] == [
            "land/titling",
            "land/area/titling",
            "land/restitution",
            "land/area/restitution",
        ]

    def test_more_land_entails_less(self) -> None:
        more, less = (clauses("land", **HERE, area={"at_least": hectares})[1] for hectares in (300, 200))
        assert related(more, less).relation == "entails"

    def test_who_gets_land_where(self) -> None:
        found = clause("land", **HERE, groups="displaced-persons", places="XN-01")
        assert {axis: extent.words for axis, extent in found.scope.axes} == {
            "actor": ("XN",),
            "place": ("XN-01",),
            "group": ("displaced-persons",),
        }

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert clause("land", **HERE, status="open").room is None


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Northland will distribute land"),
        (
            {"deeds": ["titling", "restitution"], "groups": "displaced-persons", "places": "XN-01"},
            (
                "Northland will give title to land (for: displaced persons), in Highmoor (Northland); "
                "Northland will return land (for: displaced persons), in Highmoor (Northland)"
            ),
        ),
        ({"area": {"at_least": 300}}, "Northland will distribute land; the area will be at least 300 hectares"),
        ({"deeds": "restitution", "done": "not-required"}, "Northland need not return land"),
        ({"status": "open"}, "left open: the distribution of land by Northland"),
    ],
)
def test_it_is_said(fields: dict[str, object], sentence: str) -> None:
    assert said("land", **{**HERE, **fields}) == sentence


@pytest.mark.parametrize("done", [False, "may", "not-required"])
def test_only_what_is_done_has_an_area(done: object) -> None:
    assert refusal("land", **HERE, done=done, area={"at_least": 300})[0] == "keys-clash"


def test_a_deed_is_on_the_list() -> None:
    assert refusal("land", by="XN", deeds="sale")[0] == "literal_error"
