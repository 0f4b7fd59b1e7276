"""Successive drafts, and the differences between them that were published, from YAML files that anybody can add to.

A file is named by its two drafts, the earlier one first: `differences/<a>--<b>.yaml`. It lists the findings that
comparing them must have, each with the locators of its terms and why it is there; what else is found is not looked at.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.seeds.test_expected import compared, expected, ukraine, without_why

FILES = sorted((Path(__file__).parent / "differences").glob("*.yaml"))
AGREES = "same"


def test_there_are_drafts_to_compare() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_earlier_draft_comes_first(path: Path) -> None:
    earlier, later = (ukraine()[name].paper.date for name in path.stem.split("--"))
    assert earlier <= later


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_difference_is_found(path: Path) -> None:
    found = compared(path)
    assert [wanted for wanted in map(without_why, expected(path)) if wanted not in found] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_difference_has_locators_and_a_reason_of_its_own(path: Path) -> None:
    reasons = [difference["why"] for difference in expected(path)]
    assert [why for why in reasons if " " not in why or reasons.count(why) > 1] == []
    assert [difference["issue"] for difference in expected(path) if not difference["locators"]] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_not_all_that_is_listed_is_agreement(path: Path) -> None:
    assert {difference["relation"] for difference in expected(path)} - {AGREES}
