"""What each draft changed: told from both texts, and never more than was read."""

from __future__ import annotations

import pytest

import negotiations as ng
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.outcomes import Numbers, Words
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Scope
from negotiations.clauses.strengths import Strength
from negotiations.compare.comparing import compare_texts
from negotiations.compare.history import Change, History, change_of, history
from negotiations.compare.texts import Text
from negotiations.problems import InvalidValue
from negotiations.vocabulary import builtin

PEOPLE = Numbers("person", integer=True, low=0)
DEED = Words(("done", "not"))
SIZE = "forces/personnel"


def text(name: str, *rooms: Room, **fields: object) -> Text:
    clauses = tuple(Clause(SIZE, Scope.of(actor="XN"), room, "1") for room in rooms)
    return Text(name, clauses, builtin(), **fields)  # type: ignore[arg-type]


def left_open(name: str) -> Text:
    return Text(name, (Clause(SIZE, Scope.of(actor="XN"), None, "1", Strength.SHALL, Silence.OPEN),), builtin())


FIVE, NINE, CAP_FIVE, CAP_NINE = (
    Room.at_most(PEOPLE, 5),
    Room.at_most(PEOPLE, 9),
    Room.cap(PEOPLE, 5),
    Room.cap(PEOPLE, 9),
)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (text("a", NINE), text("b", NINE), "kept"),
        (text("a", NINE), text("b", FIVE), "tightened"),
        (text("a", FIVE), text("b", NINE), "loosened"),
        (text("a", CAP_FIVE), text("b", CAP_NINE), "reversed"),
        (text("a", Room.at_most(PEOPLE, 9)), text("b", Room.at_least(PEOPLE, 2)), "shifted"),
        (text("a", NINE), text("b"), "dropped"),
        (text("a", NINE), text("b", struck={"a": frozenset({"1"})}), "struck"),
        (text("a", NINE), text("b", unread=("forces/",)), "unseen"),
        (text("a"), text("b", NINE), "added"),
        (text("a", unread=("",)), text("b", NINE), "unseen"),
        (text("a", NINE), left_open("b"), "opened"),
        (left_open("a"), text("b", NINE), "settled"),
    ],
)
def test_a_change_is_told_from_both_drafts(before: Text, after: Text, change: str) -> None:
    [finding] = compare_texts(before, after)
    assert change_of(finding) == change


def test_every_change_but_one_is_told_the_other_way_round_from_the_other_side() -> None:
    pairs = {"tightened": "loosened", "opened": "settled", "split": "joined", "reversed": "reversed", "kept": "kept"}
    for before, after in ((text("a", NINE), text("b", FIVE)), (text("a", NINE), left_open("b"))):
        [there], [back] = compare_texts(before, after), compare_texts(after, before)
        assert pairs[change_of(there).value] == change_of(back).value


@pytest.fixture(scope="module")
def drafts() -> History:
    return history(ng.seed("ukraine").lineage("e3-markup"))


class TestSeeds:
    def test_there_is_a_revision_between_each_two_drafts(self, drafts: History) -> None:
        assert [(each.before.id, each.after.id) for each in drafts][-1] == ("us-28-points", "e3-markup")
        assert len(drafts) == len(drafts.drafts) - 1

    def test_a_point_that_the_mark_up_struck_is_told_so(self, drafts: History) -> None:
        struck = {step.issue for step in drafts.revisions[-1].of("struck")}
        assert {"accountability/prosecution", "zone/demilitarised", "share/reconstruction-profit"} <= struck

    def test_a_size_that_sources_differ_on_is_split(self, drafts: History) -> None:
        [split] = drafts.revisions[-1].of(Change.SPLIT)
        assert split.issue == "forces/personnel"

    def test_nothing_is_called_added_where_the_draft_before_was_not_read(self, drafts: History) -> None:
        first = drafts.revisions[0]
        assert first.before.unread == ("",)
        assert first.of("added") == ()

    def test_the_ledger_has_each_issue_that_changed_and_no_other(self, drafts: History) -> None:
        ledger = drafts.ledger
        assert all(len(steps) == len(drafts) for steps in ledger.values())
        assert "forces/personnel" in ledger
        changed = {step.issue for each in drafts for step in each.steps if step.change is not Change.KEPT}
        assert set(ledger) == changed

    def test_the_edits_of_the_file_stand_beside(self, drafts: History) -> None:
        assert drafts.revisions[-1].edits

    def test_a_change_that_there_is_not_is_refused(self, drafts: History) -> None:
        with pytest.raises(InvalidValue, match="unknown change 'softened'"):
            drafts.revisions[0].of("softened")


def test_one_draft_has_no_history() -> None:
    with pytest.raises(InvalidValue, match="fewer than two drafts"):
        history(ng.seed("ukraine").lineage("ngo-ten-points"))
