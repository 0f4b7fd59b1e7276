"""What texts say to demands, as shares: each of a count, and none of them alone."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import negotiations as ng
from negotiations.analysis.affinity import Affinity, Measure, Share, _could_turn, affinity
from negotiations.analysis.coverage import Answer, Coverages, coverage_of
from negotiations.clauses.clause import Clause
from negotiations.compare.texts import Text
from negotiations.problems import InvalidValue
from tests.analysis.test_coverage import clause, entails, made
from tests.compare.test_pointwise import Said, said, text

DEMANDS = made("demands", clause("1", "must", "XN"), clause("2", "must", "XS"), clause("3", "must", "XE"))


def of(*texts: Text, demands: Text = DEMANDS) -> Affinity:
    return Affinity(Coverages(demands, tuple(coverage_of(demands, text) for text in texts)))


def shares(found: Affinity, place: int = 0) -> dict[str, tuple[int, int, int]]:
    return {share.measure.value: (share.count, share.of, share.unknown) for share in found.shares[place]}


def other(term: str) -> Clause:
    return clause(term, "must", "XN", issue="act/mine")


def test_silence_is_read_in_three_ways() -> None:
    text = made("a", clause("a", "must", "XN"), clause("b", "must not", "XS"))
    assert shares(of(text)) == {
        "met-of-all": (1, 3, 0),
        "met-of-answered": (1, 2, 0),
        "uncontradicted-of-all": (2, 3, 0),
        "demands-met": (1, 3, 0),
    }


def test_what_was_not_read_is_told_beside_the_share() -> None:
    text = made("a", clause("a", "must", "XN"), unread=("act/",))
    assert shares(of(text)) == {
        "met-of-all": (1, 3, 2),
        "met-of-answered": (1, 1, 2),
        "uncontradicted-of-all": (3, 3, 2),
        "demands-met": (1, 3, 2),
    }


class TestWhatGrowsWithWhatATextAsksFor:
    """A text asks for all that another asks for, and more: which of its shares cannot be smaller, and which can."""

    @given(st.lists(said, max_size=2), st.lists(said, min_size=1, max_size=2), st.lists(said, max_size=2))
    def test_the_demands_that_are_met_never_become_fewer(
        self, demands: list[Said], weaker: list[Said], more: list[Said]
    ) -> None:
        one, two = text("weak", weaker), text("strong", [*weaker, *more])
        if not entails(two, one):
            return
        found = of(one, two, demands=text("d", [*demands, *weaker[:1]]))
        before, after = (shares[-1] for shares in found.shares)
        assert before.measure is Measure.DEMANDS_MET
        assert before.count <= after.count
        assert before.of == after.of

    def test_every_share_of_parts_can_become_smaller(self) -> None:
        wanted = made("demands", clause("1", "must", "XN", "XS", "XE"))
        before = made("before", clause("a", "must", "XN"))
        # The same, room for a second actor, and a ban for the third.
        after = made("after", clause("a", "must", "XN"), clause("b", "may", "XS"), clause("c", "must not", "XE"))
        assert entails(after, before)
        one, two = of(before, after, demands=wanted).shares
        values = {a.measure: (a.value, b.value) for a, b in zip(one, two, strict=True)}
        assert values == {
            Measure.MET_OF_ALL: (Fraction(1, 2), Fraction(1, 3)),
            Measure.MET_OF_ANSWERED: (Fraction(1, 1), Fraction(1, 3)),
            Measure.UNCONTRADICTED_OF_ALL: (Fraction(1, 1), Fraction(2, 3)),
            Measure.DEMANDS_MET: (0, 0),
        }


def test_a_part_of_two_demands_counts_for_both_and_is_listed_once() -> None:
    twice = made("demands", clause("1", "must", "XN"), clause("2", "must", "XN"))
    found = of(made("a", clause("a", "must", "XN")), demands=twice)
    assert set(shares(found).values()) == {(2, 2, 0)}
    assert [len(parts) for parts in found.parts] == [1]


def test_a_share_of_nothing_has_no_value() -> None:
    [share] = [each for each in of(made("a", other("a"))).shares[0] if each.measure is Measure.MET_OF_ANSWERED]
    assert (share.count, share.of, share.value) == (0, 0, None)
    assert Share(Measure.MET_OF_ALL, 1, 3, 0).value == Fraction(1, 3)


def test_two_texts_whose_order_depends_on_how_silence_is_read_are_in_doubt() -> None:
    bold = made("bold", clause("a", "must", "XN", "XS"), clause("b", "must not", "XE"))
    quiet = made("quiet", clause("a", "must", "XN"))
    [doubt] = of(bold, quiet).doubts
    assert doubt.larger_a == (Measure.MET_OF_ALL, Measure.DEMANDS_MET)
    assert doubt.larger_b == (Measure.MET_OF_ANSWERED, Measure.UNCONTRADICTED_OF_ALL)
    assert doubt.unread == ()


def test_two_texts_of_which_one_is_nearer_by_every_measure_are_not_in_doubt() -> None:
    near = made("near", clause("a", "must", "XN", "XS", "XE"))
    far = made("far", clause("a", "must not", "XN", "XS", "XE"))
    assert of(near, far).doubts == ()


def test_what_was_not_read_can_turn_an_order() -> None:
    read = made("read", clause("a", "must", "XN", "XS"), clause("b", "must not", "XE"))
    [doubt] = of(read, made("unread", unread=("act/",))).doubts
    assert Measure.MET_OF_ALL in doubt.unread
    assert Measure.DEMANDS_MET in doubt.unread


@pytest.mark.parametrize(
    ("a", "b", "turns"),
    [
        ((1, 4, 0), (2, 4, 0), False),
        ((1, 4, 2), (2, 4, 0), True),
        ((1, 4, 1), (2, 4, 0), False),
        ((0, 0, 0), (0, 0, 0), False),
    ],
)
@pytest.mark.parametrize("measure", [Measure.MET_OF_ALL, Measure.DEMANDS_MET])
def test_an_order_turns_where_the_ends_overlap(
    measure: Measure, a: tuple[int, int, int], b: tuple[int, int, int], *, turns: bool
) -> None:
    assert _could_turn(Share(measure, *a), Share(measure, *b)) is turns
    assert _could_turn(Share(measure, *b), Share(measure, *a)) is turns


def test_a_share_of_what_is_answered_grows_or_shrinks_with_what_is_read() -> None:
    answered = Measure.MET_OF_ANSWERED
    assert _could_turn(Share(answered, 1, 2, 2), Share(answered, 1, 3, 0))
    assert not _could_turn(Share(answered, 0, 0, 0), Share(answered, 1, 2, 1))


def test_issues_are_told_in_the_order_of_the_catalogue_with_a_count_for_each_text() -> None:
    wanted = made("demands", clause("1", "must", "XN", "XS"), other("2"))
    found = of(made("a", clause("a", "must", "XN")), made("b"), demands=wanted)
    assert {issue: [dict(counts) for counts in by_text] for issue, by_text in found.by_issue.items()} == {
        "act/demine": [{Answer.MET: 1, Answer.SILENT: 1}, {Answer.SILENT: 1}],
        "act/mine": [{Answer.SILENT: 1}, {Answer.SILENT: 1}],
    }


def test_texts_of_a_negotiation_are_told_one_by_one() -> None:
    talks = ng.load("tests/samples/northland")
    found = affinity(talks["river-league"], talks.proposals)
    assert repr(found) == "<Affinity of 'north-draft', 'south-reply' to 'river-league'>"
    assert [record["text"] for record in found.to_records()] == ["north-draft", "south-reply"]
    with pytest.raises(InvalidValue, match="found no plan"):
        affinity(talks["river-league"], [])
