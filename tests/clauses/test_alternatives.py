"""Which options hold together, and which clauses stand with them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from negotiations.clauses.alternatives import (
    SELECTION_LIMIT,
    Alternative,
    Group,
    entries_of,
    selections,
    standing,
    touching,
)
from negotiations.clauses.boxes import TooManyCells
from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Words
from negotiations.clauses.reading import Reading
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Scope
from negotiations.vocabulary import builtin

DEED = Words(("done", "not"))
OUTER = Group("a", Alternative.BRACKET, (("1", "XN"), ("2", "XS")))
INNER = Group("b", Alternative.MENU, (("x", ""), ("y", "")), within="a/1")
INMOST = Group("c", Alternative.ANY_OF, (("p", ""), ("q", "")), within="b/y")


def clause(term: str, option: str = "", issue: str = "act/demine") -> Clause:
    return Clause(issue, Scope.of(actor="XN"), Room.must(DEED, "done"), term, option=option)


def chosen(*groups: Group) -> list[list[str]]:
    return [sorted(selection) for selection in selections(groups)]


class TestSelections:
    def test_without_groups_there_is_one_way_to_choose(self) -> None:
        assert chosen() == [[]]

    def test_of_each_group_one_option_is_chosen(self) -> None:
        other = replace(OUTER, id="z")
        assert chosen(OUTER, other) == [["a/1", "z/1"], ["a/1", "z/2"], ["a/2", "z/1"], ["a/2", "z/2"]]

    def test_a_group_is_reached_by_the_option_that_it_lies_in(self) -> None:
        expected = [["a/1", "b/x"], ["a/1", "b/y", "c/p"], ["a/1", "b/y", "c/q"], ["a/2"]]
        assert chosen(OUTER, INNER, INMOST) == expected

    def test_the_order_of_the_groups_makes_no_difference(self) -> None:
        assert sorted(chosen(INMOST, INNER, OUTER)) == sorted(chosen(OUTER, INNER, INMOST))

    def test_a_group_in_an_option_that_is_not_there_is_never_reached(self) -> None:
        assert chosen(INNER) == [[]]

    def test_too_many_ways_are_refused(self) -> None:
        groups = [replace(OUTER, id=f"g{number}") for number in range(7)]
        assert 2 ** len(groups[:6]) == SELECTION_LIMIT
        assert len(list(selections(groups[:6]))) == SELECTION_LIMIT
        with pytest.raises(TooManyCells, match="in more than 64 ways"):
            list(selections(groups))


class TestClauses:
    def test_only_groups_whose_options_speak_count(self) -> None:
        other = replace(OUTER, id="z")
        assert touching([OUTER, INNER, other], [clause("1", "b/x")]) == (OUTER, INNER)
        assert touching([OUTER, INNER, other], [clause("1")]) == ()

    def test_those_of_the_options_and_those_of_none_stand(self) -> None:
        there = [clause("1"), clause("2", "a/1"), clause("3", "a/2")]
        assert [each.term for each in standing(there, frozenset({"a/2"}))] == ["1", "3"]

    def test_each_choice_has_what_the_text_then_says(self) -> None:
        there = [clause("1"), clause("2", "a/1"), clause("3", "a/2", "act/other")]
        found = entries_of("act/demine", there, [OUTER], Reading(builtin()))
        told = {tuple(key): [each.term for each in clauses] for key, (clauses, _) in found.items()}
        assert told == {("a/1",): ["1", "2"], ("a/2",): ["1"]}

    def test_a_choice_in_which_the_text_says_nothing_has_no_entry(self) -> None:
        found = entries_of("act/demine", [clause("2", "a/1")], [OUTER], Reading(builtin()))
        assert [entry is None for _, entry in found.values()] == [False, True]
