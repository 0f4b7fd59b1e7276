"""Scopes: the words of a text on each axis, kept apart from what they mean."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.scopes import CONDITIONS, STATIC_AXES, Extent, Period, Scope
from negotiations.problems import InvalidValue

words = st.lists(st.sampled_from(("XN", "XS", "XE", "XW")))


@given(words, st.randoms(), st.booleans())
def test_an_extent_forgets_order_and_repetition(some: list[str], random: object, all_but: bool) -> None:
    shuffled = [*some, *some[:2]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert Extent.of(*shuffled, all_but=all_but) == Extent.of(*some, all_but=all_but)
    assert set(Extent.of(*some).words) == set(some)
    assert list(Extent.of(*some).words) == sorted(set(some))


def test_everything_but_some_words_is_not_these_words() -> None:
    assert Extent.of("XN", all_but=True) != Extent.of("XN")
    assert not Extent.of("XN").all_but
    assert Extent.of("XN", all_but=True).all_but


def test_a_scope_takes_one_word_several_words_or_an_extent() -> None:
    scope = Scope.of(actor="XN", place=["XS-02", "XS-01"], group=("units", "arms"), other=Extent.of("XS", all_but=True))
    assert scope.as_mapping() == {
        "actor": Extent(("XN",)),
        "group": Extent(("arms", "units")),
        "other": Extent(("XS",), all_but=True),
        "place": Extent(("XS-01", "XS-02")),
    }
    assert scope == Scope.of(
        other=Extent.of("XS", all_but=True), group=["arms", "units"], place=("XS-01", "XS-02"), actor=["XN"]
    )
    assert [axis for axis, _ in scope.axes] == sorted(scope.stated)


def test_what_is_left_out_is_not_stated() -> None:
    scope = Scope.of(actor="XN", place=None)
    assert scope == Scope.of(actor="XN")
    assert scope.stated == {"actor"}
    assert scope.get("place") is None
    assert scope.get("actor") == scope["actor"] == Extent.of("XN")
    with pytest.raises(KeyError):
        _ = scope["place"]


def test_a_period_is_stated_like_an_axis() -> None:
    assert Scope.of(Period("signature"), state="peacetime").stated == {"period", "state"}
    assert Scope.of(state="peacetime").stated == {"state"}


@pytest.mark.parametrize("axis", STATIC_AXES + CONDITIONS)
def test_every_axis_can_be_named_and_must_not_be_empty(axis: str) -> None:
    assert Scope.of(**{axis: "any"})[axis].words == ("any",)  # type: ignore[arg-type]  # an axis is no period
    nothings: tuple[list[str] | Extent, ...] = ([], Extent(()))
    for nothing in nothings:
        with pytest.raises(InvalidValue, match=f"^the axis '{axis}' names nothing$"):
            Scope.of(**{axis: nothing})  # type: ignore[arg-type]  # the same


def test_everything_can_be_named() -> None:
    assert Scope.of(place=Extent((), all_but=True)).stated == {"place"}


def test_an_axis_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(
        InvalidValue, match=r"^'colour' is not an axis; there are actor, other, place, group, state, trigger$"
    ):
        Scope.of(colour="red")


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (3, 2), (Fraction(1, 2), Fraction(1, 3))])
def test_a_period_must_end_after_it_starts(start: int | Fraction, end: int | Fraction) -> None:
    with pytest.raises(InvalidValue, match=f"^a period must end after it starts: {start} to {end}$"):
        Period("signature", start, end)


def test_a_period_may_be_short_or_have_no_end() -> None:
    assert Period("signature", 3, Fraction(7, 2)).end == Fraction(7, 2)
    assert Period("signature", 3) == Period("signature", 3, None, "month")
    assert Period("signature").start == 0
