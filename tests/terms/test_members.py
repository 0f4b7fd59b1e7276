"""Lists of members: who is in, and who is out."""

from __future__ import annotations

import pytest

from negotiations.terms.demands import room
from negotiations.terms.fields import Participants
from negotiations.terms.members import members

ISSUE = "body/member/breaches"


def listed(actors: tuple[str, ...] | Participants) -> list[tuple[tuple[str, ...], bool, str]]:
    found = []
    for demand in members(ISSUE, actors):
        actor = demand.axes["actor"]
        assert actor is not None
        assert demand.room is not None
        (word,) = demand.room.ceiling
        found.append((actor.words, actor.all_but, word))
    return found


@pytest.mark.parametrize(
    ("actors", "expected"),
    [
        (("XN", "XS"), [(("XN", "XS"), False, "in")]),
        (Participants(at_least=("XN",)), [(("XN",), False, "in"), (("unstated",), False, "in")]),
        (Participants(exactly=("XN",)), [(("XN",), False, "in"), (("XN",), True, "out")]),
        (Participants(all_but=("XN",)), [(("XN",), True, "in"), (("XN",), False, "out")]),
    ],
)
def test_a_list_says_who_is_in_and_where_it_is_complete_who_is_out(
    actors: tuple[str, ...] | Participants, expected: list[tuple[tuple[str, ...], bool, str]]
) -> None:
    assert listed(actors) == expected


def test_the_outcomes_are_those_of_the_issue() -> None:
    (demand,) = members("monitoring/presence/ceasefire", ("XN",), {"place": None}, ("present", "absent"))
    assert demand.room == room("monitoring/presence/ceasefire", "must", "present")
    assert demand.axes.keys() == {"actor", "place"}
