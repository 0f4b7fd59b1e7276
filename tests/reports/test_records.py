"""Rooms as plain values, by the words of the files."""

from __future__ import annotations

from math import inf

import pytest

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.outcomes import Numbers, Words
from negotiations.clauses.rooms import Figure, Room
from negotiations.compare.records import room_record

KM = Numbers("km", low=0)
DAYS = Numbers("day", never=True)
DEED = Words(("done", "not"))
UNIT = {"unit": "km"}
TIME = {"unit": "day"}


@pytest.mark.parametrize(
    ("room", "record"),
    [
        (Room.cap(KM, 5), {**UNIT, "cap": 5}),
        (Room.at_most(KM, 5), {**UNIT, "at_most": 5}),
        (Room.at_least(KM, 5), {**UNIT, "at_least": 5}),
        (Room.up_to(KM, 5), {**UNIT, "up_to": 5}),
        (Room.exactly(KM, 5), {**UNIT, "exactly": 5}),
        (Room.no_limit(KM), {**UNIT, "no_limit": True}),
        (Room.bound(KM, "from", 5), {**UNIT, "from": 5}),
        (Room.bound(KM, "down-to", 5), {**UNIT, "down_to": 5}),
        (Room.bound(KM, "at-most", 5, closed=False), {**UNIT, "less_than": 5}),
        (Room.bound(KM, "at-least", 5, closed=False), {**UNIT, "more_than": 5}),
        (Room(DAYS, ((inf, 0), (inf, 0), (inf, 1), (inf, 1))), {**TIME, "never": True}),
        (Room(DAYS, (DAYS.bottom, DAYS.top, DAYS.bottom, (inf, 0))), {**TIME, "not_never": True}),
        (Room.no_limit(DAYS), {**TIME, "may_never": True}),
        (Room.open_figure(KM, Figure("p", "at-most", low=1)), {
            **UNIT, "open": [{"name": "p", "bound": "at_most", "low": 1, "high": None}],
        }),
        (Room.must(DEED, "done"), {"must": ["done"]}),
        (Room.may(DEED, "done"), {"may": ["done"]}),
        (Room.must_not(Words(), "XN"), {"must_not": ["XN"]}),
        (Room.may(Words(), "XN"), {"may": ["XN"]}),
    ],
)  # fmt: skip
def test_a_room_is_recorded_by_the_words_of_the_files(room: Room, record: dict[str, object]) -> None:
    assert room_record(room) == record


def test_a_scale_is_recorded_by_its_words() -> None:
    outcomes = find_issue("aid/military").outcomes
    assert not isinstance(outcomes, Words)
    assert room_record(Room.at_most(outcomes, "reduced")) == {"scale": "military-aid", "at_most": "reduced"}
