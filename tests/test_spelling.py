from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.spelling import closest

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
def test_the_answer_is_the_first_of_the_nearest_by_the_recursive_definition(word: str, candidates: list[str]) -> None:
    allowed = max(1, len(word) // 3)
    ranked = sorted(candidates, key=lambda candidate: distance(word.casefold(), candidate.casefold()))
    near = [candidate for candidate in ranked if distance(word.casefold(), candidate.casefold()) <= allowed]
    assert closest(word, candidates) == (near[0] if near else None)


@given(WORDS, st.lists(WORDS, max_size=4))
def test_a_word_that_is_there_in_any_case_is_its_own_nearest(word: str, others: list[str]) -> None:
    answer = closest(word.swapcase(), [*others, word])
    assert answer is not None
    assert answer.casefold() == word.casefold()


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("forbiden", ["forbidden"], "forbidden"),
        ("forbiddden", ["forbidden"], "forbidden"),
        ("forbitden", ["forbidden"], "forbidden"),
        ("frobidden", ["forbidden"], "forbidden"),
        ("PLACE", ["place"], "place"),
        ("ab", ["ax", "ay"], "ax"),  # equally near: the first
        ("abc", ["xbd"], None),  # two slips in three letters
        ("abcdef", ["xbcdeg"], "xbcdeg"),  # two slips in six letters
        ("ca", ["abc"], None),  # optimal string alignment: no letter is moved twice, so these are 3 apart and not 2
        ("", ["a"], "a"),
        ("", ["ab"], None),
        ("word", [], None),
    ],
)
def test_slips_are_forgiven_up_to_one_letter_in_three(word: str, candidates: list[str], expected: str | None) -> None:
    assert closest(word, candidates) == expected


def test_candidates_may_come_from_an_iterator() -> None:
    assert closest("actr", iter(["place", "actor"])) == "actor"
