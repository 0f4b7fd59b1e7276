"""Differences between drafts that others published: comparing the encoded drafts has to find each of them.

A file is named by its two documents, `differences/<a>--<b>.yaml`. It lists what has to be found, and says nothing of
what else is found; each finding has the locators of its terms, and says why it is as it is. What the later draft did
(`change`) is for `test_history.py`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import negotiations as ng
from tests.seeds.test_expected import told, ukraine, without_why

FOLDER = Path(__file__).parent / "differences"
FILES = sorted(FOLDER.glob("*.yaml"))
LISTED = [
    (path, number) for path in FILES for number, _ in enumerate(yaml.safe_load(path.read_text("utf-8"))["findings"])
]


@cache
def listed(path: Path) -> tuple[dict[str, Any], ...]:
    """Return the findings that a file lists."""
    return tuple(yaml.safe_load(path.read_text("utf-8"))["findings"])


@cache
def found(path: Path) -> tuple[dict[str, Any], ...]:
    """Return all findings of the pair that a file is named by."""
    a, b = (ukraine()[name] for name in path.stem.split("--"))
    return tuple(told(finding, a, b) for finding in ng.compare(a, b))


def wanted_of(row: dict[str, Any]) -> dict[str, Any]:
    """Return the finding of a row, without what the later draft did."""
    return {key: value for key, value in without_why(row).items() if key != "change"}


def test_there_are_many() -> None:
    assert len(LISTED) >= 25


@pytest.mark.parametrize(("path", "number"), LISTED, ids=[f"{path.stem}-{number}" for path, number in LISTED])
def test_a_published_difference_is_found(path: Path, number: int) -> None:
    wanted = wanted_of(listed(path)[number])
    alike = [finding for finding in found(path) if finding["issue"] == wanted["issue"]]
    assert wanted in alike, alike


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_is_listed_once_with_its_locators_and_a_reason_of_its_own(path: Path) -> None:
    findings = listed(path)
    assert [finding for finding in findings if findings.count(finding) > 1 or not finding["locators"]] == []
    reasons = [finding["why"] for finding in findings]
    assert [why for why in reasons if " " not in why or reasons.count(why) > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_swapped_drafts_have_the_same_differences(path: Path) -> None:
    a, b = (ukraine()[name] for name in path.stem.split("--"))
    assert ng.compare(b, a) == ng.compare(a, b).mirrored
