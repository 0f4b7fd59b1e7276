"""Pairs of real documents, and all that comparing them must come to, from YAML files that anybody can add to.

A file is named by its two documents, `expected/<a>--<b>.yaml`. It lists every finding but those on one text alone; of
these it lists the ones that matter. Each has the locators of its terms, and says why it is as it is.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import negotiations as ng
from tests.pairs.raw import as_expected

FOLDER = Path(__file__).parent / "expected"
FILES = sorted(FOLDER.glob("*.yaml"))
ALL_OF_THESE = {"conflicts", "open", "incomparable", "overlaps", "entails", "entailed", "same"}
KEYS = {"issue", "relation", "scope", "nature", "gap", "soft", "reason", "silence", "a-terms", "b-terms"}


@cache
def ukraine() -> ng.Negotiation:
    return ng.load(Path(__file__).parents[2] / "seeds" / "ukraine")


@cache
def compared(path: Path) -> tuple[dict[str, Any], ...]:
    """Return the findings of the pair that a file is named by, each with its locators."""
    a, b = (ukraine()[name] for name in path.stem.split("--"))
    return tuple(told(finding, a, b) for finding in ng.compare(a, b))


def told(finding: ng.Finding, a: ng.Document, b: ng.Document) -> dict[str, Any]:
    """Return a finding as a file has it: what does not apply is left out."""
    said = {key: value for key, value in as_expected(finding, KEYS).items() if value not in (None, "", False, [])}
    sides = ((a, finding.a.term_ids), (b, finding.b.term_ids))
    located = [f"{document.id} {document.term(term).locator}" for document, terms in sides for term in terms]
    return said | {"locators": list(dict.fromkeys(located))}


@cache
def expected(path: Path) -> tuple[dict[str, Any], ...]:
    """Return the findings that a file lists."""
    return tuple(yaml.safe_load(path.read_text("utf-8"))["findings"])


def without_why(finding: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in finding.items() if key != "why"}


def test_there_are_pairs_and_none_is_there_twice() -> None:
    pairs = [frozenset(path.stem.split("--")) for path in FILES]
    assert pairs
    assert len(set(pairs)) == len(pairs)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_all_findings_but_those_on_one_text_are_listed_and_no_others(path: Path) -> None:
    wanted = [without_why(finding) for finding in expected(path) if finding["relation"] in ALL_OF_THESE]
    found = [finding for finding in compared(path) if finding["relation"] in ALL_OF_THESE]
    assert [finding for finding in found if finding not in wanted] == []
    assert [finding for finding in wanted if finding not in found] == []
    assert len(found) == len(wanted)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_finding_on_one_text_that_is_listed_is_found(path: Path) -> None:
    wanted = [without_why(finding) for finding in expected(path) if finding["relation"] not in ALL_OF_THESE]
    assert [finding for finding in wanted if finding not in compared(path)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_finding_has_a_reason_of_its_own(path: Path) -> None:
    reasons = [finding["why"] for finding in expected(path)]
    assert [why for why in reasons if " " not in why or reasons.count(why) > 1] == []
