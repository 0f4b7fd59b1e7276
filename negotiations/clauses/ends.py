"""Rooms on ordered outcomes, as bounds on the two ends of what stays possible: the engine under `Room`.

A set X of outcomes without holes is told by two cuts, its lower end l and its upper end u, with l < u. A room bounds
each of them: `(l_low, l_high, u_low, u_high)` stands for all X with l_low <= l <= l_high and u_low <= u <= u_high.
Four cuts
    are
canonical when none can be moved without changing which X they stand for; then inclusion of rooms is inclusion of
bounds.
"""

from __future__ import annotations

from negotiations.clauses.outcomes import Cut

Ends = tuple[Cut, Cut, Cut, Cut]


def canonical(ends: Ends) -> Ends | None:
    """Return the canonical bounds that leave the same room, or None where they leave none.

    As l < u, the lower end cannot lie above the cut before the highest upper end, nor the upper end below the cut after
    the lowest lower end. Where outcomes are dense, the cut before (5, 0) is a limit that no X reaches; the limit itself
    then stands for it, which keeps inclusion a comparison of bounds.

    Example:
        >>> canonical(((0, 0), (9, 0), (0, 1), (5, 1)))  # at most 5, from 0 to 9: the lower end is at most 5, too
        ((0, 0), (5, 0), (0, 1), (5, 1))
        >>> canonical(((5, 0), (9, 0), (0, 1), (4, 1))) is None
        True
    """
    l_low, l_high, u_low, u_high = ends
    before = (u_high[0], 0)
    after = (l_low[0], 1)
    l_high = min(l_high, before)
    u_low = max(u_low, after)
    if l_low >= u_high or l_low > l_high or u_low > u_high:
        return None
    return (l_low, l_high, u_low, u_high)


def intersection(a: Ends, b: Ends) -> Ends | None:
    """Return the canonical bounds that both ask for, or None where nothing satisfies both."""
    return canonical((max(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), min(a[3], b[3])))


def disjoint(a: Ends, b: Ends) -> bool:
    """Return whether no X satisfies both."""
    a_l, a_lh, a_ul, a_u = a
    b_l, b_lh, b_ul, b_u = b
    low = max(b_l, a_l)
    high = min(b_u, a_u)
    return low >= high or low > a_lh or low > b_lh or a_ul > high or b_ul > high


def included(a: Ends, b: Ends) -> bool:
    """Return whether every X that satisfies `a` satisfies `b`; both must be canonical."""
    return a[0] >= b[0] and a[1] <= b[1] and a[2] >= b[2] and a[3] <= b[3]


def limits_above(ends: Ends, top: Cut) -> bool:
    """Return whether the room shuts out the highest outcomes."""
    return ends[3] < top


def limits_below(ends: Ends, bottom: Cut) -> bool:
    """Return whether the room shuts out the lowest outcomes."""
    return ends[0] > bottom


def entitles_above(ends: Ends) -> bool:
    """Return whether the room promises some height, beyond what its lower limit implies."""
    return ends[2] > (ends[0][0], 1)


def entitles_below(ends: Ends) -> bool:
    """Return whether the room promises some depth, beyond what its upper limit implies."""
    return ends[1] < (ends[3][0], 0)


def bounds_above(ends: Ends, top: Cut) -> bool:
    """Return whether the room says anything of its upper end, beyond what the lower end implies."""
    return limits_above(ends, top) or entitles_above(ends)


def bounds_below(ends: Ends, bottom: Cut) -> bool:
    """Return whether the room says anything of its lower end, beyond what the upper end implies."""
    return limits_below(ends, bottom) or entitles_below(ends)


def freed_above(ends: Ends, bottom: Cut, top: Cut) -> Ends:
    """Return the bounds without what they say of the upper end."""
    return (ends[0], ends[1] if entitles_below(ends) else top, bottom, top)


def freed_below(ends: Ends, bottom: Cut, top: Cut) -> Ends:
    """Return the bounds without what they say of the lower end."""
    return (bottom, top, ends[2] if entitles_above(ends) else bottom, ends[3])
