"""The smallest texts on which the engine was wrong once."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest

from negotiations.clauses.catalogue import Issue, find_issue
from negotiations.clauses.clause import Clause
from negotiations.clauses.normal_form import Cell
from negotiations.clauses.outcomes import Numbers
from negotiations.clauses.positions import Position, relate_positions
from negotiations.clauses.relations import Relation
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import Scope
from negotiations.clauses.strengths import Strength
from tests.clauses.worlds import PEOPLE, SIZE, entry_of

SHARES = Numbers("share", low=0, high=1)


def cells_of(issue: Issue, clauses: list[Clause]) -> list[Cell]:
    return [cell for sheet in entry_of(issue, clauses).sheets.values() for cell in sheet.cells]


def limit(term: str, most: int, strength: Strength = Strength.SHALL, **scope: str | list[str]) -> Clause:
    return Clause("test/size", Scope.of(**scope), Room.at_most(PEOPLE, most), term, strength)  # type: ignore[arg-type]  # words of axes


def tops(clauses: list[Clause]) -> list[int | Fraction | float]:
    """The greatest outcome of each cell, in order."""
    cells = cells_of(SIZE, clauses)
    return sorted(cell.position.room.ends[3][0] for cell in cells if cell.position and cell.position.room.ends)


def test_what_a_wider_clause_gives_up_does_not_depend_on_the_order_of_the_narrower_ones() -> None:
    between = Room.at_least(PEOPLE, 2) & Room.at_most(PEOPLE, 6)
    weak = Room.at_least(PEOPLE, 3) & Room.at_most(PEOPLE, 9)
    assert between is not None
    assert weak is not None
    wide = Clause("test/size", Scope.of(actor="XN"), between, "wide")
    firm = limit("firm", 9, actor="XN", state="peacetime")
    soft = Clause("test/size", Scope.of(actor="XN", state="peacetime"), weak, "soft", Strength.SHOULD)
    found = {
        frozenset(
            (cell.box, cell.position) for sheet in entry_of(SIZE, list(order)).sheets.values() for cell in sheet.cells
        )
        for order in permutations([wide, firm, soft])
    }
    assert len(found) == 1


@pytest.mark.parametrize("place", ["XN", ["XN-01", "XN-02", "XN-03"]])
def test_a_place_is_no_narrower_because_it_is_written_in_other_words(place: str | list[str]) -> None:
    wide = limit("wide", 5, actor=["XN", "XS"], place="XN")
    assert tops([wide, limit("same", 9, actor="XN", place=place)]) == [5, 5]


def test_a_part_of_a_total_does_not_override_the_limit_of_the_whole() -> None:
    issue = find_issue("forces/personnel")
    whole = Clause(issue.path, Scope.of(actor=["XN", "XS"], place="XN"), Room.at_most(PEOPLE, 60), "whole")
    part = Clause(issue.path, Scope.of(actor="XN", place="XN-01"), Room.at_most(PEOPLE, 90), "part")
    cells = [cell for sheet in entry_of(issue, [whole, part]).sheets.values() for cell in sheet.cells]
    here = [
        cell.position.room for cell in cells if cell.position and any(clause.term == "part" for clause in cell.clauses)
    ]
    assert [room.ends[3][0] for room in here if room.ends] == [60]


@pytest.mark.parametrize("count", [2, 3])
def test_shares_of_more_than_the_whole_contradict_each_other(count: int) -> None:
    terms = list(zip("123", ("XN", "XS", "XE"), strict=True))[:count]
    most = Room.exactly(SHARES, Fraction(3, 5))
    clauses = [Clause("share/output", Scope.of(actor=actor), most, term) for term, actor in terms]
    cells = cells_of(find_issue("share/output"), clauses)
    told = [{clause.term for clause in cell.clauses} for cell in cells if cell.contradicts]
    assert told
    assert all(len(each) > 1 for each in told)


def test_a_figure_that_no_value_fits_is_a_contradiction_and_no_crash() -> None:
    figure = Room.open_figure(PEOPLE, Figure("f", "cap", 10, 20))
    torn = Position.of([(Strength.SHALL, Room.at_most(PEOPLE, 5)), (Strength.SHALL, figure)])
    other = Position.of([(Strength.SHALL, Room.at_most(PEOPLE, 7))])
    assert torn is not None
    assert other is not None
    verdict = relate_positions(torn, other)
    assert (verdict.relation, verdict.reason) == (Relation.INCOMPARABLE, "contradiction")
