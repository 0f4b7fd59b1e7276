"""Shares of one base: what is left for the others, against all ways to divide it."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.allocation import COMPLEMENT, complements
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.outcomes import Numbers, Words
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import UNSTATED, Extent, Period, Scope
from negotiations.clauses.strengths import Strength

SHARE = Numbers("share", low=0, high=1)
SIXTHS = tuple(Fraction(n, 6) for n in range(7))
ACTORS = ("XN", "XS", "XE")
DIVISIONS = [shares for shares in product(SIXTHS, repeat=4) if sum(shares) <= 1]
"""The shares of the three, and of somebody else."""


def share(actor: str | Extent | None, room: Room | None, term: str = "1", **more: object) -> Clause:
    scope = Scope.of(actor=actor, period=more.pop("period", None), place=more.pop("place", None))  # type: ignore[arg-type]  # words
    return Clause("share/output", scope, room, term, **more)  # type: ignore[arg-type]  # what a clause takes


def limits(clauses: list[Clause]) -> dict[Extent, Fraction]:
    """The most that each extent may have, as the complement says."""
    found: dict[Extent, Fraction] = {}
    for clause in complements(SHARE, clauses):
        extent = clause.scope["actor"]
        assert clause.room is not None
        assert clause.room.ends is not None
        most = Fraction(clause.room.ends[3][0])
        assert clause.room == Room.at_most(SHARE, most)
        assert found.setdefault(extent, most) == most
    return found


demands = st.tuples(st.sampled_from(("exactly", "at-least", "cap", "at-most", "from")), st.sampled_from(SIXTHS))


@given(st.lists(demands, min_size=1, max_size=3))
def test_what_is_left_is_the_most_that_any_way_to_divide_leaves(some: list[tuple[str, Fraction]]) -> None:
    least = {
        actor: value if kind in ("exactly", "at-least", "from") else Fraction(0)
        for actor, (kind, value) in zip(ACTORS, some, strict=False)
    }
    clauses = [share(actor, Room.bound(SHARE, kind, value)) for actor, (kind, value) in zip(ACTORS, some, strict=False)]
    found = limits(clauses)
    possible = [
        division
        for division in DIVISIONS
        if all(division[place] >= least.get(actor, 0) for place, actor in enumerate(ACTORS))
    ]
    if not possible:
        return
    extents = {Extent.of(actor): ACTORS.index(actor) for actor in least}
    extents[Extent.of(*least, all_but=True)] = 3
    for extent, place in extents.items():
        assert found.get(extent, Fraction(1)) == max(division[place] for division in possible)


def test_two_shares_that_come_to_more_than_all_limit_each_other() -> None:
    both = [share(actor, Room.exactly(SHARE, Fraction(3, 5))) for actor in ("XN", "XS")]
    nothing = {Extent.of("XN", "XS", all_but=True): Fraction(0)}
    assert limits(both) == {Extent.of("XN"): Fraction(2, 5), Extent.of("XS"): Fraction(2, 5)} | nothing


def test_what_several_terms_leave_follows_from_each_of_them() -> None:
    some = [share(actor, Room.exactly(SHARE, Fraction(1, 4)), term) for actor, term in (("XN", "1"), ("XS", "2"))]
    nobody = Extent.of("XN", "XS", all_but=True)
    found = [(clause.scope["actor"], clause.term) for clause in complements(SHARE, some)]
    assert found == [(nobody, "1"), (nobody, "2"), (Extent.of("XN"), "2"), (Extent.of("XS"), "1")]


def test_a_complement_is_marked_and_says_what_the_shares_said_otherwise() -> None:
    frame = (("base", "profit"),)
    period = Period("signature", 0, 12)
    given_share = share(
        "XN", Room.exactly(SHARE, Fraction(1, 3)), "7", strength=Strength.SHOULD, frame=frame, period=period, place="XN"
    )
    (other,) = complements(SHARE, [given_share])
    scope = Scope.of(period, actor=Extent.of("XN", all_but=True), place="XN")
    assert other == Clause(
        "share/output",
        scope,
        Room.at_most(SHARE, Fraction(2, 3)),
        "7",
        Strength.SHOULD,
        frame=frame,
        derived=COMPLEMENT,
    )


def test_all_of_it_leaves_the_others_nothing() -> None:
    assert limits([share("XN", Room.exactly(SHARE, 1))]) == {Extent.of("XN", all_but=True): 0}


def test_shares_of_a_list_are_shares_of_each() -> None:
    third = Room.exactly(SHARE, Fraction(1, 3))
    listed = limits([share(Extent.of("XN", "XS", "XE"), third)])
    assert listed == limits([share(actor, third) for actor in ACTORS])
    assert listed[Extent.of("XN")] == Fraction(1, 3)
    assert listed[Extent.of(*ACTORS, all_but=True)] == 0


def test_the_greatest_of_several_minimums_counts() -> None:
    some = [share("XN", Room.at_least(SHARE, value)) for value in (Fraction(1, 4), Fraction(1, 2), Fraction(1, 3))]
    assert limits(some) == {Extent.of("XN", all_but=True): Fraction(1, 2)}


@pytest.mark.parametrize(
    "other",
    [
        {"place": "XS"},
        {"period": Period("signature", 0, 12)},
        {"frame": (("base", "profit"),)},
        {"strength": Strength.SHOULD},
    ],
    ids=lambda other: next(iter(other)),
)
def test_shares_of_other_bases_are_not_added_up(other: dict[str, object]) -> None:
    half = Room.exactly(SHARE, Fraction(1, 2))
    found = complements(SHARE, [share("XN", half, "1"), share("XS", half, "2", **other)])
    assert [(clause.scope["actor"], clause.term) for clause in found] == [
        (Extent.of("XN", all_but=True), "1"),
        (Extent.of("XS", all_but=True), "2"),
    ]


@pytest.mark.parametrize(
    "clause",
    [
        share(None, Room.exactly(SHARE, Fraction(1, 2))),
        share(Extent.of("XN", all_but=True), Room.exactly(SHARE, Fraction(1, 2))),
        share(UNSTATED, Room.exactly(SHARE, Fraction(1, 2))),
        share(Extent.of("XN", UNSTATED), Room.exactly(SHARE, Fraction(1, 2))),
        share("XN", None, silence=Silence.OPEN),
        share("XN", Room.open_figure(SHARE, Figure("f", "exactly"))),
        share("XN", Room.must(Words(("all", "none")), "all")),
        share("XN", Room.at_most(SHARE, Fraction(1, 2))),
        share("XN", Room.up_to(SHARE, Fraction(1, 2))),
    ],
    ids=["nobody", "all-but", "unstated", "some-unstated", "open", "figure", "words", "limit", "entitlement"],
)
def test_what_promises_nobody_in_particular_a_share_leaves_the_others_all(clause: Clause) -> None:
    assert complements(SHARE, [clause]) == ()
    sure = share("XW", Room.exactly(SHARE, Fraction(1, 4)), place="XW")
    assert len(complements(SHARE, [clause, sure])) == 1
