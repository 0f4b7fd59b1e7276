"""What a room says of each of its two ends, against the single bounds that it was made of."""

from __future__ import annotations

from itertools import combinations_with_replacement
from math import inf

import pytest

from negotiations.clauses import ends as bounds
from negotiations.clauses.ends import Ends
from negotiations.clauses.outcomes import Numbers, Scale, Words
from negotiations.clauses.rooms import BOUNDS, Room
from negotiations.problems import InvalidValue
from tests.clauses.oracles import Bound
from tests.clauses.worlds import LOWER, PEOPLE, UPPER, pieces_of, room_of

SINGLE = [Bound("no-limit"), *(Bound(kind, value) for kind in BOUNDS for value in (0, 2, 5))]
PAIRS = [pair for pair in combinations_with_replacement(SINGLE, 2) if room_of(pair) is not None]
BOTTOM, TOP = PEOPLE.bottom, PEOPLE.top


def ends_of(*some: Bound) -> Ends:
    room = room_of(some)
    assert room is not None
    assert room.ends is not None
    return room.ends


def said(pair: tuple[Bound, Bound], *kinds: str) -> list[Bound]:
    return [piece for piece in pieces_of(pair) if piece.kind in kinds]


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_room_says_of_an_end_what_its_bounds_say_beyond_what_the_other_end_implies(pair: tuple[Bound, Bound]) -> None:
    ends = ends_of(*pair)
    assert bounds.limits_above(ends, TOP) == bool(said(pair, "at-most"))
    assert bounds.limits_below(ends, BOTTOM) == bool(said(pair, "at-least"))
    assert bounds.entitles_above(ends) == bool(said(pair, "up-to", "no-limit"))
    assert bounds.entitles_below(ends) == bool(said(pair, "down-to"))
    assert bounds.bounds_above(ends, TOP) == bool(said(pair, *UPPER))
    assert bounds.bounds_below(ends, BOTTOM) == bool(said(pair, *LOWER))


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_what_is_left_without_one_end_is_what_the_bounds_say_of_the_other(pair: tuple[Bound, Bound]) -> None:
    ends = ends_of(*pair)
    assert Room(PEOPLE, bounds.freed_above(ends, BOTTOM, TOP)) == room_of(tuple(said(pair, *LOWER)))
    assert Room(PEOPLE, bounds.freed_below(ends, BOTTOM, TOP)) == room_of(tuple(said(pair, *UPPER)))


def test_the_ends_of_numbers_lie_beyond_every_outcome() -> None:
    assert (Numbers("day").bottom, Numbers("day").top) == ((-inf, 1), (inf, 0))
    assert (Numbers("share", low=0, high=1).bottom, Numbers("share", low=0, high=1).top) == ((0, 0), (1, 1))
    assert Numbers("day", high=3, never=True).top == (inf, 1)


def test_a_scale_counts_its_words() -> None:
    scale = Scale("order", ("none", "some", "all"))
    assert (scale.bottom, scale.top, scale.integer) == ((0, 0), (2, 1), True)
    assert [scale.index(word) for word in scale.words] == [0, 1, 2]
    with pytest.raises(InvalidValue, match=r"^'most' is not on the scale order: none, some, all$"):
        scale.index("most")


def test_a_word_is_an_outcome_of_a_list_that_has_it_and_of_every_open_list() -> None:
    assert Words(("done", "not")).check("not") == "not"
    assert Words().check("anything") == "anything"
    with pytest.raises(InvalidValue, match=r"^'half' is not one of done, not$"):
        Words(("done", "not")).check("half")
