"""The word that was probably meant where an unknown one was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that is the fewest slips of the finger away from a word, `None` where all are too far.

    A slip inserts, drops or replaces one letter, or swaps two neighbours (optimal string alignment); one slip is always
    forgiven, and one for every three letters. The case of letters is left out of account, and of candidates at one
    distance the first is taken.

    Example:
        >>> closest("parnter", ["party", "partner", "place"])
        'partner'
        >>> closest("guarantor", ["party", "place"])
    """
    folded = word.casefold()
    best, nearest = None, max(1, len(word) // 3) + 1
    for candidate in candidates:
        other = candidate.casefold()
        # The lengths alone can rule a candidate out, and usually do.
        if abs(len(other) - len(folded)) < nearest and (slips := _distance(folded, other)) < nearest:
            best, nearest = candidate, slips
    return best


def _distance(one: str, other: str) -> int:
    """Return the optimal string alignment distance, by three rows of its table."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one):
        row = [i + 1]
        for j, b in enumerate(other):
            slips = min(above[j] + (a != b), above[j + 1] + 1, row[j] + 1)
            if i and j and a == other[j - 1] and one[i - 1] == b:
                slips = min(slips, before[j - 1] + 1)
            row.append(slips)
        before, above = above, row
    return above[-1]
