"""What demands mean, by enumeration: written from the design, section 2, without the code under test.

A demand is the set of all X that satisfy it, where X is what an agreement leaves possible: a non-empty set of outcomes,
without holes where outcomes have an order. Only finitely many X are listed here, enough to tell any two demands apart
whose figures are among the constants of the test: beyond every constant and between any two there is room for both ends
of an X.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations, pairwise, product
from math import ceil, floor, inf
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Number: TypeAlias = int | Fraction
Family: TypeAlias = frozenset[object]
"""A demand: the X that satisfy it."""

STRENGTHS = ("shall", "should", "aims", "effort")
RELATIONS = ("same", "entails", "entailed", "overlaps", "conflicts")


def relation(a: Family, b: Family) -> str:
    """How two demands relate, as sets."""
    if a == b:
        return "same"
    if a < b:
        return "entails"
    if b < a:
        return "entailed"
    return "overlaps" if a & b else "conflicts"


# The composition table of RCC-5 (Bennett 1994), in the words used here: from A to B and from B to C follows A to C.
# same = EQ, entails = PP, entailed = PPi, overlaps = PO, conflicts = DR.
_ANY = frozenset(RELATIONS)
COMPOSITION: Mapping[tuple[str, str], frozenset[str]] = {
    **{("same", other): frozenset({other}) for other in RELATIONS},
    **{(other, "same"): frozenset({other}) for other in RELATIONS},
    ("conflicts", "conflicts"): _ANY,
    ("conflicts", "overlaps"): frozenset({"conflicts", "overlaps", "entails"}),
    ("conflicts", "entails"): frozenset({"conflicts", "overlaps", "entails"}),
    ("conflicts", "entailed"): frozenset({"conflicts"}),
    ("overlaps", "conflicts"): frozenset({"conflicts", "overlaps", "entailed"}),
    ("overlaps", "overlaps"): _ANY,
    ("overlaps", "entails"): frozenset({"overlaps", "entails"}),
    ("overlaps", "entailed"): frozenset({"conflicts", "overlaps", "entailed"}),
    ("entails", "conflicts"): frozenset({"conflicts"}),
    ("entails", "overlaps"): frozenset({"conflicts", "overlaps", "entails"}),
    ("entails", "entails"): frozenset({"entails"}),
    ("entails", "entailed"): _ANY,
    ("entailed", "conflicts"): frozenset({"conflicts", "overlaps", "entailed"}),
    ("entailed", "overlaps"): frozenset({"overlaps", "entailed"}),
    ("entailed", "entails"): _ANY - {"conflicts"},
    ("entailed", "entailed"): frozenset({"entailed"}),
}


# --- words without an order -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class WordDemand:
    """One demand on words: `must` (nothing else), `must-not` (none of them), `may` (each stays possible)."""

    verb: str
    words: tuple[str, ...]

    def accepts(self, x: frozenset[str]) -> bool:
        words = frozenset(self.words)
        return {"must": x <= words, "must-not": not x & words, "may": words <= x}[self.verb]


NOBODYS = ("nobodys-1", "nobodys-2")
"""Words that no demand uses: on an open list there are always more words."""


def word_sets(words: Iterable[str], *, closed: bool) -> list[frozenset[str]]:
    """Every X over these words, and over two more where the list is open."""
    universe = sorted({*words, *(() if closed else NOBODYS)})
    return [frozenset(chosen) for size in range(1, len(universe) + 1) for chosen in combinations(universe, size)]


def word_family(demands: Iterable[WordDemand], xs: Iterable[frozenset[str]]) -> Family:
    """Every X that satisfies all of the demands."""
    all_of_them = tuple(demands)
    return frozenset(x for x in xs if all(demand.accepts(x) for demand in all_of_them))


def word_excess(demand: Family, limit: Family) -> list[str]:
    """The words that are in every X of the one and in no X of the other."""
    always = frozenset[object].intersection(*(x for x in demand if isinstance(x, frozenset)))
    ever = frozenset[object]().union(*(x for x in limit if isinstance(x, frozenset)))
    return sorted(map(str, always - ever))


# --- outcomes with an order -------------------------------------------------------------------------------------------


class Atom(NamedTuple):
    """A part of a line that is never split: a number, an open stretch, or "never"."""

    low: Number | float
    low_in: bool
    high: Number | float
    high_in: bool
    is_never: bool = False


@dataclass(frozen=True)
class Bound:
    """One demand on ordered outcomes; the value is a number, `never`, or nothing for `no-limit`."""

    kind: str
    value: Number | str = 0
    closed: bool = True


class Span(NamedTuple):
    """An X: the first and the last of the atoms of the line that lie in it."""

    first: int
    last: int


@dataclass(frozen=True)
class Line:
    """Ordered outcomes, and the constants that demands in a test may use."""

    integer: bool
    low: Number | None = None
    high: Number | None = None
    never: bool = False
    constants: tuple[Number, ...] = (0, 1, 2)

    @cached_property
    def atoms(self) -> tuple[Atom, ...]:
        """The line as a chain: whole numbers to two beyond the constants, or a grid of thirds and what lies between."""
        marks = {Fraction(mark) for mark in (*self.constants, self.low, self.high) if mark is not None}
        least, most = min(marks), max(marks)
        steps = [later - earlier for earlier, later in pairwise(sorted(marks))]
        step = Fraction(1) if self.integer else min(steps, default=Fraction(1)) / 3
        start = self.low if self.low is not None else floor(least) - 3 * step
        stop = self.high if self.high is not None else ceil(most) + 3 * step
        points: list[Number] = [start + step * n for n in range(int((stop - start) / step) + 1)]
        chain = [Atom(-inf, False, start, self.integer)] if self.low is None else []
        for before, after in pairwise([None, *points]):
            if before is not None and not self.integer:
                chain.append(Atom(before, False, after, False))  # type: ignore[arg-type] # only the first is None
            chain.append(Atom(after, True, after, True))  # type: ignore[arg-type] # the same
        if self.low is None and self.integer:
            chain[0] = Atom(-inf, False, start - 1, True)
        if self.high is None:
            chain.append(Atom(points[-1] + 1 if self.integer else points[-1], self.integer, inf, False))
        return (*chain, Atom(inf, True, inf, True, is_never=True)) if self.never else tuple(chain)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Every X."""
        count = len(self.atoms)
        return tuple(Span(first, last) for first in range(count) for last in range(first, count))

    def _rounded(self, value: Number | str, *, closed: bool, upper: bool) -> tuple[Number | float, bool]:
        """The value of an end; among whole numbers the ends are moved inwards to the nearest whole number."""
        if value == "never":
            return inf, closed
        assert not isinstance(value, str)
        if not self.integer:
            return value, closed
        if upper:
            return (floor(value) if closed else ceil(value) - 1), True
        return (ceil(value) if closed else floor(value) + 1), True

    def accepts(self, bound: Bound, x: Span) -> bool:
        """Whether X satisfies one demand."""
        first, last = self.atoms[x.first], self.atoms[x.last]
        if bound.kind == "no-limit":
            return last.high == inf if self.high is None else (last.high == self.high and last.high_in)
        up, up_in = self._rounded(bound.value, closed=bound.closed, upper=True)
        down, down_in = self._rounded(bound.value, closed=bound.closed, upper=False)
        nothing_above = last.high < up or (last.high == up and (up_in or not last.high_in))
        reaches_up = last.high > up or (last.high == up and (last.high_in or not up_in))
        nothing_below = first.low > down or (first.low == down and (down_in or not first.low_in))
        reaches_down = first.low < down or (first.low == down and (first.low_in or not down_in))
        return {
            "at-most": nothing_above,
            "up-to": reaches_up,
            "cap": nothing_above and reaches_up,
            "at-least": nothing_below,
            "down-to": reaches_down,
            "from": nothing_below and reaches_down,
            "exactly": nothing_above and reaches_up and nothing_below and reaches_down,
        }[bound.kind]

    def family(self, bounds: Iterable[Bound]) -> Family:
        """Every X that satisfies all of the demands."""
        every = tuple(bounds)
        return frozenset(x for x in self.spans if all(self.accepts(bound, x) for bound in every))

    def distance(self, a: Family, b: Family) -> Number | float:
        """How far the ends of an X of the one must at least move to become one of the other."""
        return min(max(self._apart(x, y)) for x, y in product(self._ends(a), self._ends(b)))

    def _ends(self, family: Family) -> set[tuple[Atom, Atom]]:
        return {(self.atoms[x.first], self.atoms[x.last]) for x in family if isinstance(x, Span)}

    @staticmethod
    def _apart(x: tuple[Atom, Atom], y: tuple[Atom, Atom]) -> Iterable[Number | float]:
        for mine, other, same_kind in (
            (x[0].low, y[0].low, x[0].is_never == y[0].is_never),
            (x[1].high, y[1].high, x[1].is_never == y[1].is_never),
        ):
            apart: Number | float = abs(mine - other) if mine != other else 0  # type: ignore[assignment] # numbers
            yield apart if same_kind else inf

    def demands_reach(self, demand: Family, limit: Family, value: Number, *, upwards: bool) -> bool:
        """Whether every X of the one reaches a number or goes beyond it, and no X of the other does."""
        return all(self._reaches(x, value, upwards=upwards) for x in demand) and not any(
            self._reaches(x, value, upwards=upwards) for x in limit
        )

    def _reaches(self, x: object, value: Number, *, upwards: bool) -> bool:
        assert isinstance(x, Span)
        first, last = self.atoms[x.first], self.atoms[x.last]
        if upwards:
            return last.high > value or (last.high == value and last.high_in)
        return first.low < value or (first.low == value and first.low_in)

    def common(self, family: Family) -> set[int]:
        """The atoms that are in every X of a demand."""
        parts = [set(range(x.first, x.last + 1)) for x in family if isinstance(x, Span)]
        return set.intersection(*parts)

    def possible(self, family: Family) -> set[int]:
        """The atoms that are in some X of a demand."""
        return set().union(*(range(x.first, x.last + 1) for x in family if isinstance(x, Span)))


# --- strengths --------------------------------------------------------------------------------------------------------


def position_family(demands: Iterable[tuple[str, Family]], everything: Family) -> tuple[Family, ...]:
    """What a text demands at each strength, strongest first: all that it demands with at least that strength.

    A text is then the set of all ways to choose one X for each strength, and two texts relate as these sets do.
    """
    pairs = tuple(demands)
    return tuple(
        everything.intersection(*(family for strength, family in pairs if STRENGTHS.index(strength) <= rank))
        for rank in range(len(STRENGTHS))
    )


def position_relation(a: Sequence[Family], b: Sequence[Family]) -> str:
    """How the products of two sequences of non-empty families relate, as sets."""
    if not all(mine & other for mine, other in zip(a, b, strict=True)):
        return "conflicts"
    inside = all(mine <= other for mine, other in zip(a, b, strict=True))
    around = all(other <= mine for mine, other in zip(a, b, strict=True))
    return {(True, True): "same", (True, False): "entails", (False, True): "entailed"}.get((inside, around), "overlaps")


# --- regions and situations -------------------------------------------------------------------------------------------


def points(boxes: Iterable[tuple[int, ...]]) -> set[tuple[int, ...]]:
    """The points of a union of boxes, one number for each axis."""
    return {
        point
        for box in boxes
        for point in product(*([bit for bit in range(mask.bit_length()) if mask >> bit & 1] for mask in box))
    }
