"""What can be told at sight to contradict nothing, held against the cells that are made otherwise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.alternatives import entries_of
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.outcomes import Words
from negotiations.clauses.reading import Reading
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Period, Scope
from negotiations.clauses.strengths import Strength
from negotiations.files.contradictions import contradict_nothing
from negotiations.vocabulary import builtin

ISSUE = "act/demine"
DEED = Words(("done", "not"))
DONE, NOT, MAY = Room.must(DEED, "done"), Room.must_not(DEED, "done"), Room.may(DEED, "done", "not")
READING = Reading(builtin())

words = {
    "actor": st.sampled_from(["XN", "XS", None]),
    "place": st.sampled_from(["XN-01", "XN", ["XN-01", "XN-02"], None]),
    "state": st.sampled_from(["peacetime", "martial-law", None]),
    "trigger": st.sampled_from(["attack-by:XS", "breach", None]),
    "period": st.sampled_from([None, Period("signature", end=12), Period("signature", 6, 24)]),
}
scopes = st.builds(Scope.of, **words)
clauses = st.builds(
    Clause,
    st.just(ISSUE),
    scopes,
    st.sampled_from([DONE, DONE, DONE, NOT, MAY, None]),
    strength=st.sampled_from(Strength),
    silence=st.just(Silence.OPEN),
)


def clashes(texts: list[Clause]) -> bool:
    """Whether the cells of the clauses cannot be made, or one of them leaves no outcome."""
    entries = [entry for _, entry in entries_of(ISSUE, texts, (), READING).values() if entry is not None]
    cells = [cell for entry in entries for sheet in entry.sheets.values() for cell in sheet.cells]
    return any(entry.failure for entry in entries) or any(cell.contradicts for cell in cells)


@given(st.lists(clauses, min_size=1, max_size=5))
def test_what_is_told_at_sight_is_so(texts: list[Clause]) -> None:
    assert not (contradict_nothing(texts) and clashes(texts))


def test_the_same_demand_is_told_at_sight_and_another_is_not() -> None:
    alike = [Clause(ISSUE, Scope.of(actor=actor), DONE, actor) for actor in ("XN", "XS", "XW")]
    assert contradict_nothing(alike)
    assert not contradict_nothing([*alike, Clause(ISSUE, Scope(), NOT)])
    assert clashes([*alike, Clause(ISSUE, Scope.of(actor="XN"), NOT)])


def test_many_clauses_options_shares_and_questions_are_looked_at() -> None:
    alike = [Clause(ISSUE, Scope.of(actor="XN"), DONE, str(number)) for number in range(5)]
    assert contradict_nothing(alike[:4])
    assert not contradict_nothing(alike)
    assert not contradict_nothing([Clause(ISSUE, Scope(), DONE, option="a/1")])
    assert not contradict_nothing([Clause("share/profits", Scope(), None)])
    triggers = [f"attack-by:{actor}" for actor in ("XN", "XS", "XW", "XE", "UA", "RU", "US", "PL", "DE")]
    assert not contradict_nothing([Clause(ISSUE, Scope.of(trigger=triggers), DONE)])
