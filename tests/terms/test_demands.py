"""The rooms of demands that words make."""

from __future__ import annotations

import pytest

from negotiations.clauses.outcomes import Words
from negotiations.clauses.rooms import Room
from negotiations.problems import InvalidValue
from negotiations.terms.demands import How, ordered, room

DEED = Words(("done", "not"))


class TestRoom:
    @pytest.mark.parametrize(
        ("how", "expected"),
        [
            ("must", Room.must(DEED, "done")),
            ("must-not", Room.must_not(DEED, "done")),
            ("may", Room.may(DEED, "done")),
        ],
    )
    def test_plain_words_are_demanded_banned_or_allowed(self, how: How, expected: Room) -> None:
        assert room("act/demine", how, "done") == expected

    @pytest.mark.parametrize("how", ["at-most", "at-least", "up-to", "down-to", "exactly"])
    def test_ordered_words_are_bounds(self, how: How) -> None:
        assert room("aid/military", how, "reduced") == Room.bound(ordered("aid/military"), how, "reduced")

    def test_a_room_is_made_once(self) -> None:
        assert room("act/demine", "must", "done") is room("act/demine", "must", "done")

    @pytest.mark.parametrize(
        ("issue", "how", "words", "message"),
        [
            ("act/demine", "at-most", "done", "the outcomes of 'act/demine' have no order, so 'at-most' is no demand"),
            (
                "aid/military",
                "may",
                "none",
                "the outcomes of 'aid/military' are ordered, so 'may' is no demand on them",
            ),
            ("act/demine", "must", "half", "'half' is not one of done, not"),
            ("acts/demine", "must", "done", "the catalogue of issues has no 'acts/demine'"),
        ],
    )
    def test_what_cannot_be_demanded_is_told(self, issue: str, how: How, words: str, message: str) -> None:
        with pytest.raises(InvalidValue, match=message):
            room(issue, how, words)


class TestOrdered:
    def test_plain_words_have_no_order(self) -> None:
        with pytest.raises(InvalidValue, match="the outcomes of 'act/demine' have no order"):
            ordered("act/demine")
