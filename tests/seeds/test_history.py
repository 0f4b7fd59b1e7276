"""The history of the drafts from the 28 points on: it names every change that others published.

The changes are those of `differences/`, each with what the later draft did (`change`), as a reader of both drafts names
it; where a part was not read (`unseen`) or sources differ (`unclear`), that is what is named. Several are named where
it did one thing in a part of the world and another in the rest. Of two more pairs all that differs is listed in
`expected/`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from negotiations.compare.history import Change, History, Revision, history
from tests.seeds.test_differences import FILES, listed, wanted_of
from tests.seeds.test_expected import FOLDER as EXPECTED
from tests.seeds.test_expected import expected, told, ukraine

LINEAGES = (
    ("us-press-reported", "us-28-points", "geneva-19-points", "zn-20-points", "twenty-points"),
    ("us-press-reported", "us-28-points", "e3-markup"),
    ("us-28-points", "e3-markup", "zn-20-points", "twenty-points"),
    ("us-28-points", "zn-20-points"),
    ("us-28-points", "twenty-points"),
    ("e3-markup", "twenty-points"),
    ("us-28-points", "european-24-points"),
)
"""Drafts in the order in which `history` is asked for them; the first two are lineages of the files."""

ROWS = [(path, number) for path in FILES for number, row in enumerate(listed(path)) if "change" in row]
# What a draft can have done where the findings have this relation, seen from the draft before.
FITTING = {
    "same": {"kept", "split"},
    "entails": {"loosened", "split", "joined"},
    "entailed": {"tightened", "split", "joined"},
    "overlaps": {"shifted", "split", "joined"},
    "conflicts": {"reversed", "split", "joined"},
    "incomparable": {"unclear", "split", "joined"},
    "open": {"opened", "settled", "unclear", "split", "joined"},
    "only-a": {"struck", "dropped", "unseen", "split"},
    "only-b": {"added", "unseen", "joined"},
}


@cache
def drafts(names: Sequence[str]) -> History:
    return history(ukraine()[name] for name in names)


def revisions(stem: str) -> list[Revision]:
    """Return what the later document of a pair changed of the earlier, in each history in which one follows it."""
    pair = tuple(stem.split("--"))
    return [each for names in LINEAGES for each in drafts(names) if (each.before.id, each.after.id) == pair]


@cache
def steps(stem: str) -> list[tuple[dict[str, Any], Change]]:
    each = revisions(stem)[0]
    return [(told(step.finding, each.before, each.after), step.change) for step in each.steps]


def test_the_lineages_are_those_of_the_files() -> None:
    for names in LINEAGES[:2]:
        assert tuple(draft.id for draft in ukraine().lineage(names[-1])) == names


def test_every_published_difference_of_these_drafts_has_its_change() -> None:
    known = {name for names in LINEAGES for name in names}
    unnamed = [path.stem for path in FILES for row in listed(path) if "change" not in row]
    assert [stem for stem in unnamed if set(stem.split("--")) <= known] == []
    assert len(ROWS) >= 100


@pytest.mark.parametrize(("path", "number"), ROWS, ids=[f"{path.stem}-{number}" for path, number in ROWS])
def test_a_published_change_is_named_with_its_terms(path: Path, number: int) -> None:
    row = listed(path)[number]
    wanted = wanted_of(row)
    if isinstance(row["change"], str):
        assert [change.value for step, change in steps(path.stem) if step == wanted] == [row["change"]]
        return
    # The draft did one thing in a part of the world and something else in the rest.
    elsewhere = [(step | {"scope": wanted["scope"]}, change.value) for step, change in steps(path.stem)]
    assert [change for step, change in elsewhere if step == wanted] == row["change"]


@pytest.mark.parametrize("stem", ["us-press-reported--us-28-points", "us-28-points--e3-markup"])
def test_all_that_two_drafts_differ_in_is_named(stem: str) -> None:
    rows = expected(EXPECTED / f"{stem}.yaml")
    assert rows
    for row in rows:
        names = [change for step, change in steps(stem) if step == wanted_of(row)]
        # What neither draft asks for is no change: it stays open.
        assert names or row["relation"] == "open", row
        assert {change.value for change in names} <= FITTING[row["relation"]], row


@pytest.mark.parametrize("names", LINEAGES, ids=" ".join)
def test_each_step_is_told_in_its_records_once(names: Sequence[str]) -> None:
    found = drafts(names)
    records = found.to_records()
    assert len({record["id"] for record in records}) == len(records) == sum(len(each.steps) for each in found)
    assert [record["change"] for record in records] == [step.change.value for each in found for step in each.steps]


def test_what_a_pair_changed_does_not_depend_on_the_history_that_it_stands_in() -> None:
    for stem in ("us-28-points--e3-markup", "zn-20-points--twenty-points"):
        one, two = revisions(stem)
        assert one.steps == two.steps
