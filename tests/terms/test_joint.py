"""Who holds something alone, or several jointly."""

from __future__ import annotations

import pytest

from negotiations.clauses.scopes import Extent
from negotiations.terms.demands import room
from negotiations.terms.joint import Holder, held, holders

CONTROL, WHO = "territory/control", "territory/administrator"


@pytest.mark.parametrize(
    ("holder", "outcome"),
    [(("XN",), "XN"), (("XN", "XS"), "joint"), ("joint", "joint"), ("international", "international")],
)
def test_to_hold_it_jointly_is_one_outcome(holder: Holder, outcome: str) -> None:
    assert held(CONTROL, holder) == room(CONTROL, "must", outcome)


def test_who_holds_it_may_be_left_out() -> None:
    assert held(CONTROL, None) is None


@pytest.mark.parametrize("holder", [None, "joint", "international", ("XN",)])
def test_there_is_no_list_of_one(holder: Holder | None) -> None:
    assert not list(holders(WHO, holder, {}))


def test_each_of_several_takes_part() -> None:
    (demand,) = holders(WHO, ("XS", "XN"), {"place": Extent.of("XN-01")})
    assert demand.axes == {"actor": Extent.of("XN", "XS"), "place": Extent.of("XN-01")}
    assert demand.room == room(WHO, "must", "in")
