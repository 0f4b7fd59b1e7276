"""Files with their problems mended: each fix is tried on the text first, and kept if it changes just what it should."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from negotiations.files.comments import comments
from negotiations.files.edits import difference, edited, replace
from negotiations.files.folders import home_of
from negotiations.files.models import ReadFile, read_again
from negotiations.files.steps import inside
from negotiations.problems import InvalidValue, Problem
from negotiations.rules.baseline import UNREADABLE
from negotiations.rules.checking import Checked
from negotiations.rules.fixes import Fix, Gone, fix_of
from negotiations.terms.fields import Shape

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Mended:
    """A file with what it holds and what it is to hold.

    Attributes:
        file: The file.
        before: What it holds.
        after: What it is to hold.
        fixed: The problems that this mends.
    """

    file: Path
    before: bytes
    after: bytes
    fixed: tuple[Problem, ...]

    @property
    def diff(self) -> str:
        """What would change, as a unified diff."""
        return difference(self.file.as_posix(), self.before.decode(), self.after.decode())

    def write(self) -> None:
        """Write it, in one go.

        Raises:
            InvalidValue: the file is a link that leads out of its folder, or was changed in the meantime.
            OSError: it cannot be written.
        """
        replace(self.file, self.before, self.after, home_of(self.file) or self.file.parent)


def mended(checked: Checked, problems: Iterable[Problem], *, unsafe: bool = False) -> tuple[Mended, ...]:
    """Return the files in which problems can be mended, by name; nothing is written.

    Args:
        checked: What checking came to.
        problems: Which of its problems are to be mended.
        unsafe: Whether to mend also what is only likely.

    Example:
        >>> from negotiations.rules.checking import examine
        >>> checked = examine("tests/bad/digit-groups.yaml")
        >>> [len(file.before) - len(file.after) for file in mended(checked, checked.problems)]
        [1]
    """
    wanted: dict[str, list[Problem]] = {}
    for problem in problems:
        wanted.setdefault(problem.place.file, []).append(problem)
    unreadable = {problem.place.file for problem in checked.problems if problem.code in UNREADABLE}
    found = []
    for name, listed in sorted(wanted.items()):
        read = checked.files.get(name)
        if read is None or name in unreadable:
            continue
        flaws = tuple(problem for problem in checked.problems if problem.place.file == name)
        fixes = [fix for problem in listed if (fix := fix_of(problem, read, flaws)) and (fix.safe or unsafe)]
        result = _mended_file(read, fixes)
        found += [result] if result is not None else []
    return tuple(found)


def _mended_file(read: ReadFile[Shape], fixes: Sequence[Fix]) -> Mended | None:
    """Return a file with all fixes that change just what they should; None where there are none."""
    before = _bytes(read.path) if fixes else b""
    text = read.composed.spans.source.text
    mark = _MARK if before.startswith(_MARK) else b""
    if not fixes or before != mark + text.encode():
        return None
    kept = list(fixes) if _holds(read, fixes, mark) else _held_together(read, fixes, mark)
    if not kept:
        return None
    after = mark + edited(text, (fix.edit for fix in kept)).encode()
    return Mended(read.path, before, after, tuple(fix.problem for fix in kept))


def _bytes(file: Path) -> bytes:
    """Return what a file holds; nothing where it is gone by now."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _held_together(read: ReadFile[Shape], fixes: Iterable[Fix], mark: bytes) -> list[Fix]:
    """Return the fixes that hold one after the other."""
    kept: list[Fix] = []
    for fix in fixes:
        if _holds(read, [*kept, fix], mark):
            kept.append(fix)
    return kept


def _holds(read: ReadFile[Shape], fixes: Sequence[Fix], mark: bytes) -> bool:
    """Return whether the text after fixes is read as the data of before with these changes, the comments as before."""
    text = read.composed.spans.source.text
    try:
        after = edited(text, (fix.edit for fix in fixes))
    except InvalidValue:
        return False
    again = read_again(read, mark + after.encode())
    data = _copied(read.composed.data)
    for fix in sorted(fixes, key=_number, reverse=True):
        _change(data, fix)
    # What is deleted moves the paths of what follows; that it is gone is seen in the data.
    done = {(fix.problem.code, fix.problem.path) for fix in fixes if fix.value is not Gone}
    is_json = read.path.suffix == ".json"
    return (
        _alike(data, again.composed.data)
        and _known_by(again.composed.problems) <= _known_by(read.composed.problems)
        and not done & _known_by(again.problems)
        and (is_json or [each.text for each in comments(text)] == [each.text for each in comments(after)])
    )


def _known_by(problems: Iterable[Problem]) -> set[tuple[str, str]]:
    return {(problem.code, problem.path) for problem in problems}


def _number(fix: Fix) -> int:
    """Return the place in its list of what a fix deletes, so that the last goes first; -1 for all other fixes."""
    last = fix.steps[-1] if fix.steps else None
    return last if fix.value is Gone and isinstance(last, int) else -1


def _copied(data: object) -> object:
    """Return data in which nothing is shared, as what an alias repeats is, so that a change is in one place only."""
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(item) for item in data] if isinstance(data, list) else data


def _change(data: object, fix: Fix) -> None:
    """Change in data what a fix changes; nothing where they have no such place."""
    *above, last = fix.steps
    there = inside(data, above)
    if isinstance(there, dict):
        if fix.key:
            there[fix.key] = there.pop(last, None)
        else:
            there[last] = fix.value
    elif isinstance(there, list) and isinstance(last, int) and last < len(there):
        there[last : last + 1] = [] if fix.value is Gone else [fix.value]


def _alike(one: object, other: object) -> bool:
    """Return whether two values are equal and of equal types: for Python, true is 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_alike(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_alike, one, other))
    return type(one) is type(other) and one == other
