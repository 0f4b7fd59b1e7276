"""Of a file with more problems than anybody reads, the first of each sort are told, and that there are others."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from negotiations.codes import CODES
from negotiations.files import contradictions, json_reader, models, yaml_events
from negotiations.files.text import PROBLEM_LIMIT
from negotiations.rules.checking import check
from tests.files.test_told_once import HEAD, TERM

MANY = PROBLEM_LIMIT + 30


def counted(folder: Path, text: str, name: str = "draft.yaml") -> Counter[str]:
    file = folder / name
    file.write_text(text, "utf-8")
    # What the rules add to reading has no limits here.
    return Counter(problem.code for problem in check(file) if problem.code in CODES)


def test_of_many_values_that_are_wrong(tmp_path: Path) -> None:
    terms = "".join(f'  - {{id: "{n}", kind: timing, colour: red, event: election}}\n' for n in range(MANY))
    found = counted(tmp_path, HEAD + "terms:\n" + terms)
    assert found["too-many-problems"] == 1
    assert found["unknown-key"] + found["says-nothing"] == PROBLEM_LIMIT


def test_of_many_words_that_nothing_defines(tmp_path: Path) -> None:
    places = ", ".join(f"Q{n}" for n in range(MANY))
    text = HEAD + TERM + f'  - {{id: "2", kind: demining, by: XN, places: [{places}], cleared: true}}\n'
    assert counted(tmp_path, text) == {"unknown-word": PROBLEM_LIMIT, "too-many-problems": 1}


def test_of_exactly_as_many_as_are_told_no_others_are_said_to_be(tmp_path: Path) -> None:
    places = ", ".join(f"Q{n}" for n in range(PROBLEM_LIMIT))
    text = HEAD + TERM + f'  - {{id: "2", kind: demining, by: XN, places: [{places}], cleared: true}}\n'
    assert counted(tmp_path, text) == {"unknown-word": PROBLEM_LIMIT}


@pytest.mark.parametrize("shape", ["list", "mapping"])
def test_a_list_or_mapping_without_end_is_read_up_to_a_point(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: str
) -> None:
    monkeypatch.setattr(yaml_events, "PART_LIMIT", 20)
    monkeypatch.setattr(json_reader, "PART_LIMIT", 20)
    inside = {
        "list": "[[1, {a: b}], 2, " + "x, " * 30 + "3]",
        "mapping": "{" + "".join(f"k{n}: [1], " for n in range(30)) + "}",
    }
    found = counted(tmp_path, HEAD + f"note: {inside[shape]}\n" + TERM + "colour: red\n")
    assert found == {"too-long": 1, "wrong-type": 1, "unknown-key": 1}
    json_inside = {
        "list": "[" + "[1], " * 30 + "3]",
        "mapping": "{" + ", ".join(f'"k{n}": [1]' for n in range(30)) + "}",
    }
    found = counted(tmp_path, f'{{"format": 1, "note": {json_inside[shape]}, "colour": 5}}', "draft.json")
    assert (found["too-long"], found["wrong-type"], found["unknown-key"]) == (1, 1, 1)


def test_of_a_flood_the_beginning_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_FLOOD", 20)
    monkeypatch.setattr(models, "_BEGINNING", 12)
    text = HEAD + "terms:\n" + '  - {id: "1", kind: timing, x: {y: [1]}}\n' * 30
    found = counted(tmp_path, text)
    assert found["too-many-problems"] == 1
    assert 0 < found["unknown-key"] <= 12


def test_a_flood_after_the_beginning_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_FLOOD", 20)
    monkeypatch.setattr(models, "_BEGINNING", 12)
    terms = "".join(f'  - {{id: "{n}", kind: commitment, party: XN, action: a{n}}}\n' for n in range(15))
    assert counted(tmp_path, HEAD + "terms:\n" + terms + "  - 5\n" * 30) == {"too-many-problems": 1}


def test_more_demands_on_one_issue_than_can_be_told_apart_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms = "".join(f'  - {{id: "{n}", kind: force-limit, party: XN, personnel: {{cap: 5}}}}\n' for n in range(9))
    assert counted(tmp_path, HEAD + "terms:\n" + terms) == {}
    monkeypatch.setattr(contradictions, "CLAUSE_LIMIT", 8)
    assert counted(tmp_path, HEAD + "terms:\n" + terms) == {"too-many-cells": 1}


def test_options_that_can_be_chosen_in_too_many_ways_are_refused(tmp_path: Path) -> None:
    groups = "".join(f"  - {{id: g{n}, kind: menu, options: [{{id: a}}, {{id: b}}]}}\n" for n in range(7))
    term = '  - {{id: "{n}{o}", kind: force-limit, party: XN, personnel: {{cap: {n}}}, option: g{n}/{o}}}\n'
    terms = "".join(term.format(n=n, o=option) for n in range(7) for option in "ab")
    assert counted(tmp_path, HEAD + "alternatives:\n" + groups + "terms:\n" + terms) == {"too-many-cells": 1}
