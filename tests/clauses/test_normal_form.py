"""Normal forms: strengths, silence and frames on a cell; many issues; and what cannot be cut into cells."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from negotiations.clauses.catalogue import Issue, find_issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.normal_form import NormalForm, normal_form
from negotiations.clauses.outcomes import Numbers
from negotiations.clauses.positions import Position
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Scope
from negotiations.clauses.strengths import Strength
from negotiations.problems import InvalidValue
from tests.clauses.worlds import (
    PEOPLE,
    READING,
    SIZE,
    Point,
    cells_at,
    entry_of,
    mask,
    sheet_of,
    size,
    the_cell,
)

PEACE, WAR = Point(peace=True), Point(peace=False)


def test_a_position_keeps_each_strength_apart() -> None:
    text = [size("1", Room.at_most(PEOPLE, 60)), size("2", Room.at_most(PEOPLE, 40), strength=Strength.AIMS)]
    position, _ = the_cell(text, WAR)
    assert position is not None
    assert position.levels == (
        (Strength.SHALL, Room.at_most(PEOPLE, 60)),
        (Strength.AIMS, Room.at_most(PEOPLE, 40)),
    )


@pytest.mark.parametrize("strength", list(Strength))
def test_a_single_clause_is_its_own_position(strength: Strength) -> None:
    entry = entry_of(SIZE, [size("1", Room.at_most(PEOPLE, 60), strength=strength, state="peacetime")])
    (cell,) = sheet_of(entry).cells
    assert cell.position == Position(((strength, Room.at_most(PEOPLE, 60)),))
    assert cell.box == (mask("actor", "XN"), mask("place"), entry.situation.mask(Scope.of(state="peacetime")))
    assert (cell.silence, cell.contradicts, cell.passed) == (None, False, False)
    assert cell.stated == {"actor", "state"}


def test_how_strongly_nothing_is_demanded_makes_no_difference() -> None:
    position, _ = the_cell([size("1", Room.anything(PEOPLE), strength=Strength.EFFORT)], WAR)
    assert position == Position(((Strength.SHALL, Room.anything(PEOPLE)),))


@pytest.mark.parametrize("single", [True, False])
@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((Silence.OPEN, Silence.REFUSED, Silence.NO_TEXT), Silence.REFUSED),
        ((Silence.NO_TEXT, Silence.OPEN), Silence.OPEN),
        ((Silence.NO_TEXT, None), Silence.OPEN),
        ((Silence.NO_TEXT,), Silence.NO_TEXT),
        ((None,), Silence.OPEN),
    ],
)
def test_refused_beats_open_and_open_beats_no_text(
    kinds: tuple[Silence | None, ...], expected: Silence, single: bool
) -> None:
    clauses = [size(str(kind), kind, place="XN-01") for kind in kinds]
    clauses += [] if single else [size(f"again {kind}", kind) for kind in kinds]
    entry = entry_of(SIZE, clauses)
    (cell,) = cells_at(entry, sheet_of(entry), WAR)
    assert (cell.position, cell.silence, cell.contradicts, cell.passed) == (None, expected, False, False)
    assert all((clause.silence or Silence.OPEN) is expected for clause in cell.clauses)
    assert len(cell.clauses) == sum((clause.silence or Silence.OPEN) is expected for clause in clauses)
    assert cell.stated == {"actor", "place"}


def test_what_is_demanded_beats_every_silence() -> None:
    text = [size("1", Silence.REFUSED, state="peacetime"), size("2", Room.at_most(PEOPLE, 5))]
    assert the_cell(text, PEACE) == (Position(((Strength.SHALL, Room.at_most(PEOPLE, 5)),)), ["2"])
    entry = entry_of(SIZE, text)
    (cell,) = cells_at(entry, sheet_of(entry), PEACE)
    assert cell.silence is None
    assert cell.stated == {"actor"}


def test_clauses_of_different_frames_never_meet() -> None:
    frames = ((("anchor", "ceasefire"),), (("anchor", "signature"),))
    rooms = (Room.at_most(PEOPLE, 3), Room.at_least(PEOPLE, 5))
    clauses = [
        Clause(SIZE.path, Scope.of(actor="XN"), room, str(place), frame=frame)
        for place, (room, frame) in enumerate(zip(rooms, frames, strict=True))
    ]
    entry = entry_of(SIZE, reversed(clauses))
    assert list(entry.sheets) == [((), frame) for frame in frames]
    for frame, room in zip(frames, rooms, strict=True):
        sheet = sheet_of(entry, frame=frame)
        assert (sheet.key, sheet.frame) == ((), frame)
        assert [cell.position for cell in sheet.cells] == [Position(((Strength.SHALL, room),))]


def test_a_clause_said_twice_is_told_once() -> None:
    assert the_cell([size("1", Room.at_most(PEOPLE, 5))] * 2, WAR)[1] == ["1"]


def test_a_clause_on_what_cannot_be_has_no_cell() -> None:
    never: dict[str, Any] = {"state": "peacetime", "trigger": "attack:XS>XN"}
    assert sheet_of(entry_of(SIZE, [size("1", Room.at_most(PEOPLE, 5), **never)])).cells == ()
    both = entry_of(SIZE, [size("1", Room.at_most(PEOPLE, 5), **never), size("2", Room.at_most(PEOPLE, 6))])
    assert {clause.term for cell in sheet_of(both).cells for clause in cell.clauses} == {"2"}


def test_issues_come_in_the_order_of_their_paths_and_clauses_in_that_of_the_text() -> None:
    other = Issue("test/number", PEOPLE, ("actor",))
    one = Clause(SIZE.path, Scope.of(actor="XN"), Room.at_most(PEOPLE, 1), "1")
    two = Clause(other.path, Scope.of(actor="XN"), Room.at_most(PEOPLE, 1), "2")
    three = Clause(SIZE.path, Scope.of(actor="XS"), Room.at_most(PEOPLE, 1), "3")
    form = normal_form([(SIZE, one), (other, two), (SIZE, three)], READING)
    assert list(form.entries) == ["test/number", "test/size"]
    assert [placed.clause for placed in form.entries["test/size"].placed] == [one, three]
    assert form.entries["test/number"].issue == other
    assert (form.contradictions, form.failures) == ((), ())
    assert normal_form([], READING) == NormalForm({})


def test_contradictions_are_told_with_their_issue() -> None:
    clauses = [size("1", Room.at_most(PEOPLE, 1)), size("2", Room.at_least(PEOPLE, 2)), size("3", None, actor="XS")]
    form = normal_form([(SIZE, clause) for clause in clauses], READING)
    ((path, cell),) = form.contradictions
    assert path == "test/size"
    assert [clause.term for clause in cell.clauses] == ["1", "2"]


def test_shares_limit_the_shares_of_all_others() -> None:
    issue = find_issue("share/output")
    assert isinstance(issue.outcomes, Numbers)
    half = Clause(issue.path, Scope.of(actor="XN"), Room.exactly(issue.outcomes, Fraction(1, 2)), "1")
    entry = entry_of(issue, [half])
    (others,) = cells_at(entry, sheet_of(entry), Point(actor="XS"))
    (mine,) = cells_at(entry, sheet_of(entry), Point(actor="XN"))
    assert (others.passed, mine.passed) == (True, False)
    assert others.position == Position(((Strength.SHALL, Room.at_most(issue.outcomes, Fraction(1, 2))),))
    too_much = Clause(issue.path, Scope.of(actor="XS"), Room.at_least(issue.outcomes, Fraction(2, 3)), "2")
    assert normal_form([(issue, half), (issue, too_much)], READING).contradictions


def test_numbers_of_another_unit_and_words_have_no_complement() -> None:
    length = Issue("test/length", Numbers("km", low=0, high=1), ("actor",))
    half = Clause(length.path, Scope.of(actor="XN"), Room.exactly(Numbers("km", low=0, high=1), Fraction(1, 2)), "1")
    assert len(entry_of(length, [half]).placed) == 1


def test_too_many_questions_are_a_failure_of_their_issue_alone() -> None:
    actors = ("XN", "XS", "XE", "XW")
    triggers = [f"{family}:{actor}" for family in ("consent-of", "request-of", "breach-by") for actor in actors]
    clauses = [(SIZE, size(word, Room.at_most(PEOPLE, 5), trigger=word)) for word in triggers]
    other = Issue("test/number", PEOPLE, ("actor",))
    form = normal_form([*clauses, (other, Clause(other.path, Scope.of(actor="XN"), None, "x"))], READING)
    ((path, reason),) = form.failures
    assert path == "test/size"
    assert reason.startswith("one issue speaks of more than")
    entry = form.entries[path]
    assert (entry.sheets, entry.placed, entry.stated) == ({}, (), frozenset({"actor", "trigger"}))
    assert entry.situation.atoms == ((0,), (1,))
    assert entry.issue == SIZE
    assert form.contradictions == ()
    assert form.entries["test/number"].sheets


def test_too_many_cells_are_a_failure() -> None:
    states = [word.id for word in READING.vocabulary.words("actor") if word.id not in ("all-states", "unstated")]
    places = [word.id for word in READING.vocabulary.words("place")]
    issue = Issue("test/crossing", PEOPLE, ("actor", "place"))
    rows = [Clause(issue.path, Scope.of(actor=word), Room.at_most(PEOPLE, 5), word) for word in states[:80]]
    columns = [Clause(issue.path, Scope.of(place=word), Room.at_most(PEOPLE, 5), word) for word in places[:80]]
    entry = entry_of(issue, rows + columns)
    assert "cells" in entry.failure
    assert entry.sheets == {}


def test_an_unknown_word_is_refused() -> None:
    with pytest.raises(InvalidValue, match="Nowhere"):
        entry_of(SIZE, [size("1", Room.at_most(PEOPLE, 5), place="Nowhere")])
