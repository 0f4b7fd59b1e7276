"""What is said of some part that is not named, against the plain definition: is any part left that could be meant?"""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.clause import Silence
from negotiations.compare.comparing import compare_texts
from negotiations.compare.texts import Text
from negotiations.vocabulary import builtin
from tests.compare.test_pointwise import MEANS, ROOMS, Said, covers, meaning, points, relation_of, said, text

ONE_PLACE = said.filter(lambda clause: clause.places is not None)


def of_some(clause: Said) -> Text:
    """A text that says something of some part of what a clause speaks of."""
    whole = clause.clause("a0")
    only = replace(whole, room=None, silence=Silence.OPEN, some=ROOMS[clause.norm])
    return Text("a", (only,), builtin())


@given(ONE_PLACE, st.lists(said, max_size=3))
def test_it_is_decided_where_it_is_the_same_whichever_part_is_meant(some: Said, other: list[Said]) -> None:
    region = [point for point in points() if some.holds(point)]
    told = [meaning(other, point) for point in region]
    left = any(here is None or relation_of(MEANS[some.norm], here) != "conflicts" for here in told)
    met = all(here and relation_of(MEANS[some.norm], here) in {"same", "entailed"} for here in told)
    comparison = compare_texts(of_some(some), text("b", other))
    for point, here in zip(region, told, strict=True):
        found = [finding.relation.value for finding in comparison if covers(finding, point)]
        contradicts = here is not None and not here
        alone = "only-a" if here is None else "entailed" if met else "open"
        assert found == ["incomparable" if contradicts else alone if left else "conflicts"], point


@given(ONE_PLACE, st.lists(said, max_size=3))
def test_swapping_the_texts_mirrors_every_finding(some: Said, other: list[Said]) -> None:
    one, two = of_some(some), text("b", other)
    assert compare_texts(two, one) == compare_texts(one, two).mirrored
