"""Claims on totals: what they say of the parts of the total, and of what the total is a part of."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.normal_form import sheets_of
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent, Scope
from tests.clauses.oracles import Bound, Family
from tests.clauses.worlds import (
    ALL,
    PARTS,
    PEOPLE,
    PLACES,
    SIZE,
    TOTAL,
    entry_of,
    family,
    family_of,
    mask,
    one_or_two,
    room_of,
    sheet_of,
    size,
)

KEYS = (None, *PLACES)


@dataclass(frozen=True)
class OfTotal:
    """A claim on the total over some places."""

    bounds: tuple[Bound, ...]
    places: frozenset[str] | None

    def clause(self, term: str = "", derived: str = "") -> Clause:
        scope = Scope.of(actor="XN", place=None if self.places is None else Extent.of(*self.places))
        return Clause(TOTAL.path, scope, room_of(self.bounds), term, derived=derived)

    def of(self, total: frozenset[str] | None) -> Family:
        """What the claim says of another total."""
        if total == self.places:
            return family(*self.bounds)
        kinds: tuple[str, ...] = ()
        if self.places is None or (total is not None and total < self.places):
            kinds = ("at-most",)
        elif total is None or self.places < total:
            kinds = ("at-least", "up-to", "no-limit")
        pieces = [Bound(kind, bound.value) for bound in self.bounds for kind in PARTS.get(bound.kind, (bound.kind,))]
        return family(*(piece for piece in pieces if piece.kind in kinds))


def key_of(places: frozenset[str] | None) -> tuple[int, ...]:
    return (mask("place", *(places or ())),)


@given(
    st.lists(st.builds(OfTotal, one_or_two, st.sampled_from((*KEYS, frozenset({"XS-01"})))), min_size=1, max_size=4),
    st.sampled_from(KEYS),
)
def test_limits_pass_down_to_the_parts_and_minimums_and_promises_up(
    text: list[OfTotal], asked: frozenset[str] | None
) -> None:
    entry = entry_of(TOTAL, [clause.clause(str(place)) for place, clause in enumerate(text)])
    sheets = sheets_of(entry.placed, [key_of(asked)])
    assert {key: sheet for key, sheet in sheets.items() if key in entry.sheets} == entry.sheets
    for total in {asked, *(clause.places for clause in text)}:
        expected = ALL
        for clause in text:
            expected &= clause.of(total)
        sheet = sheets.get((key_of(total), ()))
        if sheet is None:
            assert expected == ALL
            continue
        (cell,) = sheet.cells
        assert cell.contradicts == (not expected)
        assert cell.passed == all(clause.places != total for clause in text)
        if cell.position:
            assert family_of(cell.position.room) == expected


def test_a_consequence_is_not_passed_on() -> None:
    derived = OfTotal((Bound("at-most", 2),), None).clause(derived="some-rule")
    stated = OfTotal((Bound("at-most", 1),), PLACES[0]).clause()
    entry = entry_of(TOTAL, [derived, stated])
    (whole,), (part,) = (sheet_of(entry, key_of(places)).cells for places in (None, PLACES[0]))
    assert [placed.passed for placed in entry.placed] == [True, False]
    assert (whole.passed, part.passed) == (True, False)
    assert part.clauses == (stated,)


def test_a_question_left_open_for_the_total_says_nothing_of_the_parts() -> None:
    whole = Clause(TOTAL.path, Scope.of(actor="XN"), None, "1", silence=Silence.OPEN)
    entry = entry_of(TOTAL, [whole, OfTotal((Bound("at-most", 1),), PLACES[0]).clause("2")])
    (part,), (total,) = (sheet_of(entry, key_of(places)).cells for places in (PLACES[0], None))
    assert [clause.term for clause in part.clauses] == ["2"]
    assert (total.silence, [clause.term for clause in total.clauses]) == (Silence.OPEN, ["1"])


def test_passing_keeps_the_frame() -> None:
    frame = (("since", "2031"),)
    whole = Clause(TOTAL.path, Scope.of(actor="XN"), Room.at_most(PEOPLE, 2), "1", frame=frame)
    entry = entry_of(TOTAL, [whole, OfTotal((Bound("at-most", 1),), PLACES[0]).clause("2")])
    assert set(entry.sheets) == {(key_of(None), frame), (key_of(PLACES[0]), ()), (key_of(PLACES[0]), frame)}


def test_without_totals_nothing_passes() -> None:
    entry = entry_of(SIZE, [size("1", Room.at_most(PEOPLE, 5))])
    assert sheets_of(entry.placed, [(1,)]) == entry.sheets
    assert sheets_of(()) == {}
