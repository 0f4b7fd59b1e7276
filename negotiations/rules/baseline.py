"""Baselines: the problems that a folder has and that are known, so that only new ones are told."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from negotiations.codes import CODES, new_problem
from negotiations.files.baseline_schema import BASELINE_FORMAT, ENTRY, OPTIONAL
from negotiations.files.json_reader import compose_json
from negotiations.files.spans import Composed
from negotiations.files.steps import inside, lasting_path
from negotiations.problems import InvalidFiles, Place, Problem
from negotiations.rules.checking import Checked

UNREADABLE = frozenset(
    {
        "bidi-character",
        "control-character",
        "empty-file",
        "json-syntax",
        "newer-format",
        "not-found",
        "not-readable",
        "not-utf8",
        "several-documents",
        "too-deep",
        "too-large",
        "too-many-problems",
        "yaml-aliases",
        "yaml-syntax",
        "yaml-tab",
    }
)
"""The codes that no baseline takes in: what else is wrong in such a file is not known, and would come in with them."""


_SIGNS = frozenset({"bidi-character", "control-character"})


class Key(NamedTuple):
    """What a problem is known by, wherever its lines move to.

    Attributes:
        file: Its file, as seen from the folder of the baseline.
        document: The id of the document in it; empty where it has none.
        path: Where inside the data, items told by their ids.
        code: Its code.
    """

    file: str
    document: str
    path: str
    code: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The problems that are known.

    Attributes:
        file: The file that lists them.
        counts: How often each is known.
        places: Where in the file each is listed.
    """

    file: Path
    counts: Mapping[Key, int] = field(default_factory=dict)
    places: Mapping[Key, Place] = field(default_factory=dict)


def key_of(problem: Problem, checked: Checked, folder: Path) -> Key:
    """Return what a problem is known by, in a baseline that lies in a folder."""
    read = checked.files.get(problem.place.file)
    data = read.composed.data if read is not None else None
    document = inside(data, ("id",))
    # Without a path, the message tells two problems of one file apart.
    path = lasting_path(problem.path, data) if problem.path else problem.message
    file = Path(os.path.relpath(Path(problem.place.file).absolute(), folder.absolute())).as_posix()
    return Key(file, document if isinstance(document, str) else "", path, problem.code)


def beyond(baseline: Baseline, problems: Iterable[Problem], checked: Checked) -> Iterator[Problem]:
    """Yield the problems that a baseline does not list; of those that it lists fewer times than there are, the last."""
    left = Counter(baseline.counts)
    for problem in problems:
        key = key_of(problem, checked, baseline.file.parent)
        if left[key] > 0 and problem.code not in UNREADABLE:
            left[key] -= 1
        else:
            yield problem


def unused(baseline: Baseline, problems: Iterable[Problem], checked: Checked) -> Iterator[Problem]:
    """Yield a note for each entry of a baseline that lists what is no longer there, as far as that can be known."""
    there = Counter(key_of(problem, checked, baseline.file.parent) for problem in problems)
    settled = _Settled(baseline.file.parent, checked)
    for key, count in baseline.counts.items():
        gone = count - there[key]
        if gone > 0 and settled.knows(key):
            message = f"the baseline lists {key.code!r} in {key.file!r} at {key.path!r}"
            message += (
                ", which is no longer there" if gone == count else f" {count} times, and it is there {there[key]}"
            )
            hint = "write the baseline again, with --write-baseline"
            yield new_problem("unused-baseline-entry", message, baseline.places[key], hint=hint)


class _Settled:
    """Tells of which entries a run can say whether they are still there."""

    def __init__(self, folder: Path, checked: Checked) -> None:
        self._folder = folder
        unreadable = {problem.place.file for problem in checked.problems if problem.code in UNREADABLE}
        self._read = self._named(checked.files.keys() - unreadable)
        self._complete = self._named(checked.complete)

    def knows(self, key: Key) -> bool:
        """Return whether the file was read, and for what a rule finds, whether the rules could look at all."""
        if key.file in (self._read if key.code in CODES else self._complete):
            return True
        return not (self._folder / key.file).exists()

    def _named(self, files: Iterable[str]) -> frozenset[str]:
        folder = self._folder.absolute()
        return frozenset(Path(os.path.relpath(Path(file).absolute(), folder)).as_posix() for file in files)


def with_known(
    old: Baseline, problems: Iterable[Problem], checked: Checked, told: Iterable[str]
) -> tuple[Baseline, tuple[Problem, ...]]:
    """Return a baseline that lists these problems, and those that no baseline lists.

    What it listed before and this run says nothing of is kept: files that were not asked about, codes that were not.

    Args:
        old: What was listed before.
        problems: What is told in this run.
        checked: What the run came to.
        told: The codes that the run tells.
    """
    listed = list(problems)
    refused = tuple(problem for problem in listed if problem.code in UNREADABLE)
    taken = (problem for problem in listed if problem.code not in UNREADABLE)
    counts = Counter(key_of(problem, checked, old.file.parent) for problem in taken)
    settled, codes = _Settled(old.file.parent, checked), frozenset(told)
    for key, count in old.counts.items():
        if key not in counts and not (settled.knows(key) and key.code in codes):
            counts[key] = count
    return Baseline(old.file, dict(sorted(counts.items()))), refused


def baseline_text(baseline: Baseline) -> str:
    """Return a baseline as its file has it: an entry a line, in order.

    Example:
        >>> print(baseline_text(Baseline(Path("known.json"), {Key("a.yaml", "draft", "id", "bad-id"): 1})), end="")
        {
          "format": 1,
          "type": "baseline",
          "problems": [
            {"file": "a.yaml", "document": "draft", "path": "id", "code": "bad-id", "count": 1}
          ]
        }
    """
    entries = [
        json.dumps({**{name: value for name, value in key._asdict().items() if value}, "count": count})
        for key, count in sorted(baseline.counts.items())
    ]
    listed = ",\n    ".join(entries)
    problems = f"[\n    {listed}\n  ]" if entries else "[]"
    return f'{{\n  "format": {BASELINE_FORMAT},\n  "type": "baseline",\n  "problems": {problems}\n}}\n'


def read_baseline(file: Path) -> Baseline:
    """Return the baseline in a file.

    Raises:
        InvalidFiles: there is none, or it cannot be read as one; all that is wrong is told.
    """
    name = file.as_posix()
    try:
        composed = compose_json(file.read_bytes(), name)
    except FileNotFoundError:
        raise InvalidFiles((new_problem("not-found", "there is no such baseline", Place(name)),)) from None
    except OSError as error:
        message = f"the baseline cannot be read: {(error.strerror or 'unknown reason').lower()}"
        raise InvalidFiles((new_problem("not-readable", message, Place(name)),)) from None
    # The name of a file may have any sign; here they are written as escapes, and harm nobody.
    problems = tuple(problem for problem in composed.problems if problem.code not in _SIGNS) or tuple(_flaws(composed))
    if problems:
        raise InvalidFiles(problems)
    counts: Counter[Key] = Counter()
    places: dict[Key, Place] = {}
    entries = inside(composed.data, ("problems",))
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        key = Key(*(str(entry.get(name, "")) for name in Key._fields))
        # After a merge, an entry may be there twice: it is known as often as the larger of the two says.
        counts[key] = max(counts[key], int(entry["count"]))
        places.setdefault(key, composed.spans.value(("problems", number)))
    return Baseline(file, dict(counts), places)


def _flaws(composed: Composed) -> Iterator[Problem]:
    """Yield what is wrong with the data of a baseline."""
    data = composed.data if isinstance(composed.data, dict) else {}
    if data.get("type") != "baseline" or not isinstance(data.get("problems"), list):
        message = "found another file, expected a baseline"
        hint = "write one, with --write-baseline and a name that is free"
        yield new_problem("bad-value", message, composed.spans.value(), hint=hint)
    elif data.get("format") != BASELINE_FORMAT:
        place = composed.spans.value(("format",))
        message = f"found format {data.get('format')}, expected {BASELINE_FORMAT}"
        yield new_problem("newer-format", message, place, hint="install a newer version")
    else:
        for number, entry in enumerate(data["problems"]):
            if not _is_entry(entry):
                message = "found no entry of a baseline, expected a file, a path, a code and a count"
                yield new_problem("bad-value", message, composed.spans.value(("problems", number)))


def _is_entry(entry: object) -> bool:
    if not isinstance(entry, dict) or not ENTRY.keys() - OPTIONAL <= entry.keys() <= ENTRY.keys():
        return False
    count = entry["count"]
    texts = all(isinstance(entry.get(name, ""), str) for name in Key._fields)
    return texts and isinstance(count, int) and not isinstance(count, bool) and count > 0
