"""How problems are mended: for some codes, what to write instead, and what the data are to be then."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from negotiations.files.edits import Edit, line_end
from negotiations.files.marks import Step
from negotiations.files.models import NEWEST_FORMAT, ReadFile
from negotiations.files.scalars import Refusal, TrapKind, resolve, trap
from negotiations.files.steps import steps_of
from negotiations.problems import Problem
from negotiations.terms.fields import Shape

GUESSED_LENGTH = 5
"""The fewest letters of a word that is mended by a guess: a code of two letters has many neighbours."""


class Gone:
    """What stands for a value that is deleted."""


@dataclass(frozen=True, slots=True)
class Fix:
    """How one problem is mended.

    Attributes:
        problem: What is mended.
        edit: What is written instead of what.
        steps: Where in the data something changes, and nowhere else.
        value: What stands there then; `Gone` for an item that is deleted.
        key: The name that the last step has then, where it is a key and changes.
        safe: Whether the file means what its author wrote, whoever reads it.
    """

    problem: Problem
    edit: Edit
    steps: tuple[Step, ...]
    value: object = None
    key: str = ""
    safe: bool = True


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a problem is.

    Attributes:
        problem: The problem.
        read: Its file.
        text: What the file holds.
        start: The offset where its place starts.
        end: The offset just after its place.
        steps: Its path in the data.
        flaws: All problems of the file.
    """

    problem: Problem
    read: ReadFile[Shape]
    text: str
    start: int
    end: int
    steps: tuple[Step, ...]
    flaws: tuple[Problem, ...]

    @property
    def raw(self) -> str:
        return self.text[self.start : self.end]

    @property
    def word(self) -> str:
        """What stands there, without the quotes around it."""
        raw = self.raw
        return raw[1:-1] if len(raw) > 1 and raw[0] in "'\"" and raw[-1] == raw[0] else raw

    def written(self, text: str, value: object, *, safe: bool = True) -> Fix:
        """Return the fix that writes a text over the place."""
        return Fix(self.problem, Edit(self.start, self.end, text), self.steps, value, safe=safe)


def fix_of(problem: Problem, read: ReadFile[Shape], flaws: tuple[Problem, ...]) -> Fix | None:
    """Return how a problem is mended; None where only its author can know.

    Args:
        problem: What is wrong.
        read: The file in which it is.
        flaws: All that is wrong in that file.

    Example:
        >>> from pathlib import Path
        >>> from negotiations.files.models import read_paper
        >>> read = read_paper(Path("tests/bad/digit-groups.yaml"))
        >>> fix_of(read.problems[0], read, read.problems).edit.text
        '600000'
    """
    source = read.composed.spans.source
    span, steps = source.span(problem.place), steps_of(problem.path)
    make = _FIXES.get(problem.code)
    if make is None or span is None or steps is None:
        return None
    return make(_Spot(problem, read, source.text, *span, steps, flaws))


_SIGNS = ",.'_ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{RIGHT SINGLE QUOTATION MARK}"
# Of three digits after one comma, an author who writes decimals so may mean thousandths, but not after a zero; a single
# point makes a decimal, and is no problem at all.
_GROUPS = re.compile(
    rf"[-+]?[1-9][0-9]{{0,2}}(?P<sign>[{_SIGNS}])[0-9]{{3}}(?:(?P=sign)[0-9]{{3}})*|[-+]?[1-9][0-9]*(?:_[0-9]+)+"
)


def _digit_groups(spot: _Spot) -> Fix | None:
    if _GROUPS.fullmatch(spot.word) is None:
        return None
    digits = re.sub(r"[^-+0-9]", "", spot.word)
    return spot.written(digits, int(digits))


def _unquoted_text(spot: _Spot) -> Fix | None:
    if re.fullmatch(r"[-+.\w]+", spot.raw) is None or isinstance(resolve(spot.raw), str | Refusal):
        return None
    return spot.written(f'"{spot.raw}"', spot.raw)


_SAME_FOR_ALL = (TrapKind.OTHER_DIGITS, TrapKind.QUOTED, TrapKind.TRUTH_WORD)
"""The traps whose word means the same to everybody; of the others an author may have meant something else."""


def _misread_word(spot: _Spot) -> Fix | None:
    found = trap(spot.raw, "number") or trap(spot.raw, "truth")
    if found is None or spot.problem.hint != f"write {found.suggestion}":
        return None
    return spot.written(found.suggestion, resolve(found.suggestion), safe=found.kind in _SAME_FOR_ALL)


def _listed_twice(spot: _Spot) -> Fix | None:
    """Delete an item with the comma before it, or with its line where it has one of its own."""
    if not spot.steps or not isinstance(spot.steps[-1], int):
        return None
    before = spot.text[: spot.start].rstrip()
    line = spot.start - spot.problem.place.column + 1
    dash = re.fullmatch(r"[ ]*-[ ]+", spot.text[line : spot.start])
    rest = re.compile(r"[ \t]*(?:\r\n?|\n|\Z)").match(spot.text, spot.end)
    if before.endswith(","):
        edit = Edit(len(before) - 1, spot.end, "")
    elif dash is not None and rest is not None:
        edit = Edit(line, rest.end(), "")
    else:
        return None
    return Fix(spot.problem, edit, spot.steps, Gone)


def _is_doubt(flaw: Problem) -> bool:
    """Return whether a problem lets one doubt that a file is one of ours: another key at its top is wrong."""
    if flaw.code not in {"missing-key", "unknown-key"} or flaw.path == "format":
        return False
    return flaw.path.replace("-", "_").isidentifier()


def _missing_format(spot: _Spot) -> Fix | None:
    """Say the format at the top, where nothing else makes it doubtful that the file is one of ours."""
    if spot.steps != ("format",) or any(_is_doubt(flaw) for flaw in spot.flaws):
        return None
    brace = re.compile(r"\{(\s*)").match(spot.text, spot.start)
    if brace is not None:
        blank = brace[1] if "\n" in brace[1] else " "
        edit = Edit(brace.end(), brace.end(), f'"format": {NEWEST_FORMAT},{blank}')
    elif spot.problem.place.column == 1:
        edit = Edit(spot.start, spot.start, f"format: {NEWEST_FORMAT}{line_end(spot.text)}")
    else:
        return None
    return Fix(spot.problem, edit, spot.steps, NEWEST_FORMAT)


_GUESS = re.compile(r"did you mean '(?P<word>[\w./-]+)'\?")


def _guessed(spot: _Spot) -> Fix | None:
    """Write the word that was probably meant, where the two are one slip of the finger apart."""
    guess = _GUESS.fullmatch(spot.problem.hint)
    word = spot.word
    if guess is None or not spot.steps or not re.fullmatch(r"[\w./-]+", word) or len(word) < GUESSED_LENGTH:
        return None
    if not _one_slip(word, guess["word"]):
        return None
    text = spot.raw.replace(word, guess["word"])
    edit = Edit(spot.start, spot.end, text)
    spans = spot.read.composed.spans
    if spot.problem.place == spans.key(spot.steps) != spans.value(spot.steps):
        return Fix(spot.problem, edit, spot.steps, key=guess["word"], safe=False)
    return Fix(spot.problem, edit, spot.steps, guess["word"], safe=False)


def _one_slip(word: str, other: str) -> bool:
    """Return whether one letter that is left out, put in, replaced, or swapped with its neighbour makes the other."""
    head = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    a, b = word[head:], other[head:]
    return word != other and (a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[1::-1] == b[:2] and a[2:] == b[2:]))


_FIXES: Mapping[str, Callable[[_Spot], Fix | None]] = {
    "digit-groups": _digit_groups,
    "listed-twice": _listed_twice,
    "misread-word": _misread_word,
    "missing-key": _missing_format,
    "not-one-of": _guessed,
    "unknown-document": _guessed,
    "unknown-key": _guessed,
    "unknown-kind": _guessed,
    "unknown-option": _guessed,
    "unknown-source": _guessed,
    "unknown-unit": _guessed,
    "unknown-word": _guessed,
    "unlisted-source": _guessed,
    "unquoted-text": _unquoted_text,
}

FIXED = frozenset(_FIXES)
"""The codes of which some problems can be mended."""
