"""The word that was probably meant where an unknown one was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


LONG = 10
"""From this length on, two slips of the finger are forgiven instead of one."""

SHORT = 2
"""A word of this length is one slip away from many others: among several of them only the case is corrected."""

CROWD = 6
"""More words than this are several."""


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that was probably meant, `None` where all are too far, or several are equally near.

    A slip inserts, drops or replaces one letter, or swaps two neighbours (optimal string alignment); one is forgiven,
    and two in a long word. The case of letters is left out of account.

    Example:
        >>> closest("parnter", ["party", "partner", "place"])
        'partner'
        >>> closest("guarantor", ["party", "place"]), closest("XN-0", ["XN-01", "XN-02"])
        (None, None)
    """
    found = nearest(word, candidates)
    return found[0] if len(found) == 1 else None


def nearest(word: str, candidates: Iterable[str]) -> list[str]:
    """Return the candidates that are the fewest slips of the finger away from a word; none where all are too far.

    Example:
        >>> nearest("XN-0", ["XN-01", "XN-02", "XS-11"])
        ['XN-01', 'XN-02']
    """
    folded = word.casefold()
    choices = list(dict.fromkeys(candidates))
    is_crowded = sum(len(candidate) <= SHORT for candidate in choices) > CROWD
    allowed = 1 + (len(folded) >= LONG)
    found: list[str] = []
    for candidate in choices:
        other = candidate.casefold()
        # The lengths alone can rule a candidate out, and usually do.
        if abs(len(other) - len(folded)) > allowed:
            continue
        if is_crowded and min(len(other), len(folded)) <= SHORT and folded != other:
            continue
        slips = _distance(folded, other, allowed)
        if slips < allowed:
            found, allowed = [candidate], slips
        elif slips == allowed:
            found.append(candidate)
    return found


def _distance(one: str, other: str, limit: int) -> int:
    """Return the optimal string alignment distance, by three rows of its table; any number above a limit if it is."""
    if len(set(one) ^ set(other)) > 2 * limit:  # a slip brings in one letter, and takes out one, at most
        return limit + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one):
        row = [i + 1]
        for j, b in enumerate(other):
            slips = min(above[j] + (a != b), above[j + 1] + 1, row[j] + 1)
            if i and j and a == other[j - 1] and one[i - 1] == b:
                slips = min(slips, before[j - 1] + 1)
            row.append(slips)
        # What follows starts from this row or, where two letters are swapped, from the one above.
        if min(row) > limit and min(above) > limit:
            return limit + 1
        before, above = above, row
    return above[-1]
