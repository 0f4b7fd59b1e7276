"""At least 1,000 faults, each put into valid files by itself: that it is told, on its line, and how little else is."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import mean, median

import pytest

from negotiations.problems import Problem
from negotiations.rules.checking import check
from negotiations.rules.families import codes
from tests.faults import between, keys, syntax, terms, value_table, words
from tests.faults.drafts import Fault, Valid
from tests.faults.valid import in_folders, standing_alone

SEED = 20310504
EACH = 14
"""How many faults each operator puts."""

BAD = Path(__file__).parent.parent / "bad"
OPERATORS = {**keys.OPERATORS, **value_table.OPERATORS, **words.OPERATORS, **terms.OPERATORS, **syntax.OPERATORS}


@dataclass(frozen=True)
class Told:
    """What was told of a fault.

    Attributes:
        name: What sort of fault it is.
        fault: The fault.
        problems: What was told that is not told of the valid files.
    """

    name: str
    fault: Fault
    problems: tuple[Problem, ...]

    @property
    def right(self) -> list[Problem]:
        """The problems that tell the fault, on whatever line."""
        file = self.fault.file or self.fault.target or self.fault.valid.target
        return [problem for problem in self.problems if problem.code in self.fault.codes and problem.place.file == file]

    @property
    def is_placed(self) -> bool:
        """Whether the fault is told on its line."""
        return any(problem.place.line in self.fault.lines for problem in self.right)


class Folder:
    """A folder in which files are checked as they are after a fault."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def check(self, valid: Valid, changed: dict[str, str | bytes | None]) -> tuple[Problem, ...]:
        """Return what is told of files with changes; names are told as in the folder."""
        files = {**valid.files, **changed}
        for name, text in files.items():
            if text is not None:
                file = self.place / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        # A file that stands alone is named: below a folder, one in which nothing can be read is nobody's.
        found = check(*([self.place / name for name in files] if len(files) == 1 else [self.place]))
        for child in self.place.iterdir():
            shutil.rmtree(child) if child.is_dir() else child.unlink()
        return found


@cache
def told() -> tuple[Told, ...]:
    """Return what is told of every fault."""
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        folder = Folder(Path())
        before: dict[str, Counter[tuple[str, str, str]]] = {}
        found = []
        for name, fault in faults(folder):
            valid = fault.valid
            if valid.name not in before:
                before[valid.name] = Counter(map(signature, folder.check(valid, {})))
            problems = folder.check(valid, {valid.target: fault.text, **fault.others})
            known = Counter(before[valid.name])
            new = []
            for problem in problems:
                if known[signature(problem)] > 0:
                    known[signature(problem)] -= 1
                else:
                    new.append(problem)
            found.append(Told(name, fault, tuple(new)))
        return tuple(found)


def signature(problem: Problem) -> tuple[str, str, str]:
    """Return by what a problem is known again that the valid files have already."""
    return problem.code, problem.place.file, problem.message


def faults(folder: Folder) -> Iterator[tuple[str, Fault]]:
    """Yield the faults, each with what sort it is."""
    yield from (("between files", fault) for fault in between.faults())
    valid = [each for each in standing_alone() if not any(p.severity.rank > 1 for p in folder.check(each, {}))]
    everything = [*valid, *in_folders()]
    for name, operator in OPERATORS.items():
        draw = random.Random(f"{SEED} {name}")  # noqa: S311 # the same draws each time
        made = 0
        for each in draw.sample(everything, len(everything)):
            fault = operator(each.draft, draw)
            if fault is not None and fault.text != each.draft.text:
                made += 1
                yield name, fault
            if made == EACH:
                break


WITHOUT_FAULT = {
    "not-readable": "the permissions of a file are no fault of its text",
    "too-large": "a file of more than 10 MB",
    "yaml-tab": "told in one of the ways of YAML, most often as its syntax",
    "too-many-problems": "many faults, not one",
    "broken-plug-in": "a fault of another package",
    "path-escapes": "a link, which is no text",
    "too-many-cells": "many terms, not one fault",
    "word-regroup": "seldom made by one slip; tests/bad has one",
    "toml-syntax": "a fault of the configuration",
    "unknown-code": "a fault of the configuration",
    "unused-baseline-entry": "a fault of a baseline",
    "crosses-red-line": "needs red lines beside the file",
    "red-line-unclear": "needs red lines beside the file",
    "no-red-lines": "needs red lines beside the file",
    "quote-not-found": "needs the text of a source",
}
"""Why no operator puts a fault that has a code; tests/bad has a file for most of them."""


def bad_files() -> Iterator[str]:
    """Yield the codes that have a file or folder of their own in tests/bad, with one fault that is told by them."""
    yield from (path.stem if path.is_file() else path.name for path in BAD.iterdir())


def test_enough_faults_are_put() -> None:
    assert len(told()) >= 1_000


def test_nearly_all_faults_are_told_on_their_line_and_little_else_is(capsys: pytest.CaptureFixture[str]) -> None:
    all_told = told()
    caught = [each for each in all_told if each.right]
    placed = [each for each in all_told if each.is_placed]
    with capsys.disabled():
        print(f"\n{report()}")  # noqa: T201 # the shares are what the harness is for
    assert len(caught) >= 0.99 * len(all_told), [each.name for each in all_told if not each.right]
    assert len(placed) >= 0.99 * len(all_told), [each.name for each in all_told if not each.is_placed]
    assert median(len(each.problems) for each in all_told) == 1
    assert mean(len(each.problems) for each in all_told) < 1.25
    assert {problem.code for each in all_told for problem in each.problems} <= codes().keys()


@pytest.mark.parametrize("name", OPERATORS)
def test_every_operator_puts_a_fault_that_is_told(name: str) -> None:
    mine = [each for each in told() if each.name == name]
    assert mine, "it finds a file to put it in"
    assert sum(each.is_placed for each in mine) >= 0.8 * len(mine)


def test_every_code_is_told_of_some_fault_or_has_a_bad_file_or_a_reason() -> None:
    found = {problem.code for each in told() for problem in each.problems}
    # A new family of rules brings bad files: each is one fault, told at its line by tests/files/test_bad_files.py.
    assert codes().keys() <= found | set(bad_files()) | WITHOUT_FAULT.keys()


def test_no_reason_is_out_of_date() -> None:
    assert WITHOUT_FAULT.keys() <= codes().keys()


def report() -> str:
    """Return the shares, and the sorts of faults that are told worst."""
    all_told = told()
    caught = sum(bool(each.right) for each in all_told)
    placed = sum(each.is_placed for each in all_told)
    counts = [len(each.problems) for each in all_told]
    codeless = sum(problem.code not in codes() for each in all_told for problem in each.problems)
    return (
        f"{len(all_told):,} faults of {len({each.name for each in all_told})} sorts: "
        f"{caught / len(all_told):.2%} caught, {placed / len(all_told):.2%} on the right line, "
        f"{median(counts):g} problems each in the median and {mean(counts):.2f} in the mean, {codeless} without a code"
    )
