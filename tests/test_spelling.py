from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.spelling import CROWD, LONG, closest, nearest

# Few letters, so that words come close to each other; capitals and a letter that folds to two ("ß" to "ss") among them.
WORDS = st.text("abcABß", max_size=7)


def distance(one: str, other: str) -> int:
    """Count slips straight from the recursive definition of optimal string alignment."""

    @cache
    def slips(i: int, j: int) -> int:
        if i == 0 or j == 0:
            return i + j
        choices = [
            slips(i - 1, j) + 1,
            slips(i, j - 1) + 1,
            slips(i - 1, j - 1) + (one[i - 1] != other[j - 1]),
        ]
        if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
            choices.append(slips(i - 2, j - 2) + 1)
        return min(choices)

    return slips(len(one), len(other))


@given(WORDS, st.lists(WORDS, max_size=6))
def test_the_answer_is_the_nearest_by_the_recursive_definition_where_there_is_one(
    word: str, candidates: list[str]
) -> None:
    allowed = 1 + (len(word.casefold()) >= LONG)
    apart = {candidate: distance(word.casefold(), candidate.casefold()) for candidate in candidates}
    least = min(apart.values(), default=allowed + 1)
    best = [candidate for candidate, slips in apart.items() if slips == least <= allowed]
    assert nearest(word, candidates) == best
    assert closest(word, candidates) == (best[0] if len(best) == 1 else None)


@given(WORDS, st.lists(WORDS, max_size=4))
def test_a_word_that_is_there_in_any_case_is_its_own_nearest(word: str, others: list[str]) -> None:
    answers = nearest(word.swapcase(), [*others, word])
    assert word in answers
    assert {answer.casefold() for answer in answers} == {word.casefold()}


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("forbiden", ["forbidden"], "forbidden"),
        ("forbiddden", ["forbidden"], "forbidden"),
        ("forbitden", ["forbidden"], "forbidden"),
        ("frobidden", ["forbidden"], "forbidden"),
        ("PLACE", ["place"], "place"),
        ("ab", ["ax", "ay"], None),  # equally near
        ("ab", ["ax", "ax"], "ax"),
        ("abcdefghi", ["xbcdefghj"], None),  # two slips in nine letters
        ("abcdefghij", ["xbcdefghik"], "xbcdefghik"),  # two slips in ten letters
        ("abcdefghij", ["xbcdefghxx"], None),  # three slips
        ("ca", ["abc"], None),  # optimal string alignment: no letter is moved twice, so these are 3 apart and not 2
        ("", ["a"], "a"),
        ("", ["ab"], None),
        ("word", [], None),
    ],
)
def test_one_slip_is_forgiven_and_in_long_words_two(word: str, candidates: list[str], expected: str | None) -> None:
    assert closest(word, candidates) == expected


def test_candidates_may_come_from_an_iterator() -> None:
    assert closest("actr", iter(["place", "actor"])) == "actor"


def test_among_many_short_words_only_the_case_is_corrected() -> None:
    many = [f"{letter}x" for letter in "abcdefgh"]
    assert len(many) > CROWD
    assert closest("axx", many) is None
    assert closest("AX", many) == "ax"
    assert closest("axx", many[:CROWD]) == "ax"
    assert closest("partx", [*many, "party"]) == "party"
