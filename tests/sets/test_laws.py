"""The laws of sets, one test each, for ranges and for choices; equality is that of the canonical forms."""

from __future__ import annotations

import copy

from hypothesis import given

from tests.sets.builders import Algebra, triples

Triple = tuple[Algebra, Algebra, Algebra]


def everything(a: Algebra) -> Algebra:
    return a | ~a


def nothing(a: Algebra) -> Algebra:
    return a & ~a


@given(triples())
def test_intersection_is_idempotent(abc: Triple) -> None:
    a, _, _ = abc
    assert a & a == a


@given(triples())
def test_union_is_idempotent(abc: Triple) -> None:
    a, _, _ = abc
    assert a | a == a


@given(triples())
def test_everything_is_the_identity_of_intersection(abc: Triple) -> None:
    a, _, _ = abc
    assert everything(a).is_everything
    assert a & everything(a) == a
    assert a | everything(a) == everything(a)


@given(triples())
def test_nothing_is_the_identity_of_union(abc: Triple) -> None:
    a, _, _ = abc
    assert nothing(a).is_empty
    assert a | nothing(a) == a
    assert a & nothing(a) == nothing(a)


@given(triples())
def test_intersection_is_commutative(abc: Triple) -> None:
    a, b, _ = abc
    assert a & b == b & a


@given(triples())
def test_union_is_commutative(abc: Triple) -> None:
    a, b, _ = abc
    assert a | b == b | a


@given(triples())
def test_intersection_is_associative(abc: Triple) -> None:
    a, b, c = abc
    assert (a & b) & c == a & (b & c)


@given(triples())
def test_union_is_associative(abc: Triple) -> None:
    a, b, c = abc
    assert (a | b) | c == a | (b | c)


@given(triples())
def test_intersection_distributes_over_union(abc: Triple) -> None:
    a, b, c = abc
    assert a & (b | c) == (a & b) | (a & c)


@given(triples())
def test_union_distributes_over_intersection(abc: Triple) -> None:
    a, b, c = abc
    assert a | (b & c) == (a | b) & (a | c)


@given(triples())
def test_absorption(abc: Triple) -> None:
    a, b, _ = abc
    assert a & (a | b) == a
    assert a | (a & b) == a


@given(triples())
def test_double_complement(abc: Triple) -> None:
    a, _, _ = abc
    assert ~~a == a


@given(triples())
def test_de_morgan(abc: Triple) -> None:
    a, b, _ = abc
    assert ~(a & b) == ~a | ~b
    assert ~(a | b) == ~a & ~b


@given(triples())
def test_difference_is_intersection_with_the_complement(abc: Triple) -> None:
    a, b, _ = abc
    assert a - b == a & ~b


@given(triples())
def test_two_differences_and_the_intersection_partition_the_union(abc: Triple) -> None:
    a, b, _ = abc
    parts = (a - b, a & b, b - a)
    assert parts[0] | parts[1] | parts[2] == a | b
    assert parts[0].is_disjoint(parts[1])
    assert parts[0].is_disjoint(parts[2])
    assert parts[1].is_disjoint(parts[2])


@given(triples())
def test_inclusion_is_an_empty_difference(abc: Triple) -> None:
    a, b, _ = abc
    assert (a <= b) == (a - b).is_empty
    assert (a >= b) == (b - a).is_empty
    assert a & b <= a <= a | b


@given(triples())
def test_inclusion_both_ways_is_equality(abc: Triple) -> None:
    a, b, _ = abc
    assert (a <= b <= a) == (a == b)


@given(triples())
def test_proper_inclusion_leaves_something_out(abc: Triple) -> None:
    a, b, _ = abc
    assert (a < b) == (a <= b and not b <= a)
    assert (a > b) == (b < a)


@given(triples())
def test_disjoint_is_an_empty_intersection(abc: Triple) -> None:
    a, b, _ = abc
    assert a.is_disjoint(b) == (a & b).is_empty
    assert a.is_disjoint(~a)


@given(triples())
def test_equal_sets_have_equal_hashes_and_words(abc: Triple) -> None:
    a, b, _ = abc
    again = (a - b) | (a & b)
    assert again == a
    assert (hash(again), repr(again), str(again)) == (hash(a), repr(a), str(a))


@given(triples())
def test_a_copy_is_equal(abc: Triple) -> None:
    a, _, _ = abc
    assert copy.deepcopy(a) == a
