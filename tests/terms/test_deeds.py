"""Whether something is done: a duty, a ban, two freedoms."""

from __future__ import annotations

import pytest

from negotiations.clauses.relations import relate
from negotiations.terms.deeds import deed

ACT, MEMBER = "act/demine", "guarantee/member"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (True, False, "conflicts"),
        (True, "may", "entails"),
        (True, "not-required", "conflicts"),
        (False, "may", "conflicts"),
        (False, "not-required", "entails"),
        ("may", "not-required", "overlaps"),
    ],
)
def test_a_duty_a_ban_and_two_freedoms(a: bool | str, b: bool | str, expected: str) -> None:
    left, right = deed(ACT, done=a), deed(ACT, done=b)
    assert left is not None
    assert right is not None
    assert str(relate(left, right)) == expected


def test_the_first_outcome_is_that_it_is_done() -> None:
    room = deed(MEMBER, ("in", "out"), done=True)
    assert room is not None
    assert room.ceiling == {"in"}


def test_what_is_left_out_demands_nothing() -> None:
    assert deed(ACT, done=None) is None
