"""Words for a set of atoms: which few of the known names have exactly this union.

No decision rests on how many atoms a set has, or splitting one into parts would change what is said about sets that
keep the parts together. Decisions rest on which set lies inside which, on the order in which names are given, and on
how many names it takes. (Atoms are counted all the same, to put sets before the sets inside them, and to see that sets
overlap.)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Named = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Cover:
    """Words that name a set of atoms exactly.

    Attributes:
        words: The words, coarse classes first; none of them can be spared.
        all_but: Whether the set is everything except these words, rather than these words. Without words that is
            everything, and otherwise nothing.
        less: Words that are taken away from the one of `words`: ("all-states",) less ("XN",). Empty where none are.

    Example:
        >>> Cover(("XN", "XS"))
        Cover(words=('XN', 'XS'), all_but=False, less=())
    """

    words: tuple[str, ...]
    all_but: bool = False
    less: tuple[str, ...] = ()


# Names that overlap are used where names that do not would be this many times as many.
_OVERLAP_IS_SHORTER = 2


def cover_of(target: int, names: Iterable[Named], rank: Mapping[str, int]) -> tuple[str, ...]:
    """Return the names of sets whose union is the target, by rank; none of them can be spared.

    Sets that do not overlap are preferred (EU-members and GB rather than EU-members and E3), unless many more of them
    are needed (EU-members and NATO-members rather than EU-members and nine states).

    Args:
        target: The set, as bits.
        names: Every name with its set, which is not empty; of names for one set the first is used.
        rank: The order in which names are chosen and read.

    Example:
        >>> names = [("vowels", 0b11), ("a", 0b1), ("e", 0b10), ("b", 0b100)]
        >>> cover_of(0b111, names, {"vowels": 0, "a": 1, "b": 2, "e": 3})
        ('vowels', 'b')
    """
    inside = [(name, mask) for name, mask in names if not mask & ~target]
    chosen = _needed(_coarsest(inside, rank))
    if _overlap(chosen, target):
        chosen = _narrowed(chosen, inside)
        apart = _apart(target, inside, rank) if _overlap(chosen, target) else chosen
        if len(apart) <= len(chosen) * _OVERLAP_IS_SHORTER:
            chosen = apart
    return tuple(sorted((name for name, _ in chosen), key=rank.__getitem__))


def _coarsest(named: Sequence[Named], rank: Mapping[str, int]) -> list[Named]:
    """Return the sets that lie inside no other, one name for each, by rank."""
    coarsest: list[Named] = []
    union = 0
    for name, mask in sorted(named, key=lambda each: -each[1].bit_count()):
        # A set inside the union so far need not lie inside one member of it, unless it is a single atom.
        if mask & ~union or (mask & (mask - 1) and all(mask & ~other for _, other in coarsest)):
            coarsest.append((name, mask))
            union |= mask
    return sorted(coarsest, key=lambda each: rank[each[0]])


def _needed(named: Sequence[Named]) -> list[Named]:
    """Return the sets without those that the others make superfluous, the last of them first."""
    before = [0]
    for _, mask in named:
        before.append(before[-1] | mask)
    needed: list[Named] = []
    after = 0
    for (name, mask), earlier in zip(reversed(named), before[-2::-1], strict=True):
        if mask & ~(earlier | after):
            needed.append((name, mask))
            after |= mask
    return needed


def _overlap(named: Sequence[Named], union: int) -> bool:
    """Return whether some of the sets share atoms, given their union."""
    return sum(mask.bit_count() for _, mask in named) > union.bit_count()


def _narrowed(named: Sequence[Named], names: Sequence[Named]) -> list[Named]:
    """Return the sets, each cut down to what no other of them has where that has a name."""
    known: dict[int, str] = {}
    for name, mask in names:
        known.setdefault(mask, name)
    once = shared = 0
    for _, mask in named:
        shared |= once & mask
        once |= mask
    result = list(named)
    for index, (_, mask) in enumerate(named):
        if not mask & shared:
            continue
        own = mask
        for other in (*result[:index], *result[index + 1 :]):
            own &= ~other[1]
        if own in known:
            result[index] = (known[own], own)
    return result


def _apart(target: int, named: Sequence[Named], rank: Mapping[str, int]) -> list[Named]:
    """Return sets that do not overlap: again and again the coarsest that lie in what is left."""
    apart: list[Named] = []
    left = target
    while left:
        named = [(name, mask) for name, mask in named if not mask & ~left]
        for name, mask in _coarsest(named, rank):
            if not mask & ~left:
                apart.append((name, mask))
                left &= ~mask
    return apart
