"""What a reader hands back: plain data, the place of each part of it, and the problems that were found."""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from negotiations.files.marks import FOR_PART, NO_KEY, Marks, Origin, Step
from negotiations.files.scalars import digit_groups_around
from negotiations.files.text import (
    FORBIDDEN_HINT,
    PROBLEM_LIMIT,
    SHOWN_LIMIT,
    SourceText,
    forbidden_runs,
    shown,
)
from negotiations.problems import Place, Problem, Related

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from negotiations.files.marks import Entry

ROOT = -1
"""The step that stands for the root in `ProblemList.path`, so that each container that is open has one there."""

DEPTH_LIMIT = 50
"""The most mappings and lists inside each other."""

PART_LIMIT = 40_000
"""The most parts of one list or mapping."""

_WORD = re.compile(r"[^\W\d][\w-]*")
_PROPERTIES = re.compile(r"\A(?:[&!][^\s,\[\]{}]*\s+)+")


class Spans:
    """Where each key and value of the data stands in the file, looked up by path.

    A path is a sequence of keys and indices from the root: `("terms", 3, "personnel", "cap")`.

    Attributes:
        source: The text that the offsets count in.
    """

    __slots__ = ("_root", "source")

    def __init__(self, source: SourceText, root: Entry | None = None) -> None:
        """Keep the text and the marks of the root; places are worked out when they are asked for."""
        self.source = source
        self._root = root

    def __repr__(self) -> str:
        """Return the name of the file, in angle brackets."""
        return f"<Spans of {self.source.file!r}>"

    def __contains__(self, path: Sequence[Step]) -> bool:
        """Return whether the file has something of its own at the path."""
        return self._nearest(path)[1]

    def value(self, path: Sequence[Step] = ()) -> Place:
        """Return the place of the value at the path, or of the nearest parent that the file has."""
        entry, _ = self._nearest(path)
        return self._place(entry[2], entry[3]) if entry else Place(self.source.file)

    def key(self, path: Sequence[Step]) -> Place:
        """Return the place of the key at the path, or of the nearest parent's; a list item's is its value's."""
        entry, _ = self._nearest(path)
        if entry is None or entry[0] == NO_KEY:
            return self.value(path)
        return self._place(entry[0], entry[1])

    def raw(self, path: Sequence[Step]) -> str:
        """Return the value as it is written in the file, quotes included; empty where the file has none.

        This is what tells `3.10` from `3.1` and `6` from `"6"`. The text of an alias is what it stands for.
        """
        entry, is_own = self._nearest(path)
        if entry is None or not is_own:
            return ""
        start, end = entry[4] if isinstance(entry[4], Origin) else entry[2:4]
        return _PROPERTIES.sub("", self.source.text[start : self._trimmed(start, end)], count=1)

    def part(self, path: Sequence[Step], words: str, number: int = 0, count: int = 1) -> Place:
        """Return the place of words inside the value at the path; that of the value, where they cannot be told there.

        Args:
            path: The value.
            words: The words, as they stand in the value.
            number: Which of several places where the value has them: 0 for the first.
            count: How often the value has them.
        """
        entry, is_own = self._nearest(path)
        if entry is None or not is_own or isinstance(entry[4], Origin) or not words.strip():
            return self.value(path)
        # A text may run over several lines in the file, where it has a blank in the value.
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        found = [match.span() for match in pattern.finditer(self.source.text, entry[2], entry[3])]
        return self.source.place(*found[number]) if len(found) == count else self.value(path)

    def is_quoted(self, path: Sequence[Step]) -> bool:
        """Return whether the value is written as a text: in quotes, or as a block after `|` or `>`."""
        return self.raw(path).startswith(("'", '"', "|", ">"))

    def is_directly_in(self, path: Sequence[Step], offset: int) -> bool:
        """Return whether an offset is in the value at a path, and in none of the values inside that."""
        entry, is_own = self._nearest(path)
        if entry is None or not is_own:
            return False
        inside = entry[4]
        parts = inside.entries() if isinstance(inside, Marks) else ()
        # The root goes on to the end of the file, whatever was read of it.
        return (not path or entry[2] <= offset <= entry[3]) and not any(part[2] <= offset < part[3] for part in parts)

    def _nearest(self, path: Sequence[Step]) -> tuple[Entry | None, bool]:
        """Return the entry of the path or of its nearest parent, and whether it is the path's own."""
        entry = self._root
        if entry is None:
            return None, False
        for step in path:
            inside = entry[4]
            within = inside.entry(step) if isinstance(inside, Marks) else None
            if within is None:
                return entry, False
            entry = within
        return entry, True

    def _trimmed(self, start: int, end: int) -> int:
        # A block scalar ends, for the parser, where the next token starts.
        if end > start and self.source.text[end - 1].isspace():
            return start + len(self.source.text[start:end].rstrip())
        return end

    def _place(self, start: int, end: int) -> Place:
        return self.source.place(start, self._trimmed(start, end))


@dataclass(frozen=True, slots=True)
class Composed:
    """What one file holds: plain data, where each part stands, and what is wrong.

    Attributes:
        data: Mappings as `dict`, lists as `list`, and `str`, `int`, `Fraction` and `bool`. `None` stands for whatever
            could not be read: for all of it, or for the one value that a problem speaks of.
        spans: Where each key and value stands.
        problems: What is wrong, by place. Each is an error, so that data with problems are fit only for finding more.
        unread: The stretches of the text that could not be read, or were left unread, in offsets.
    """

    data: object
    spans: Spans
    problems: tuple[Problem, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()

    def lacks(self, path: Sequence[Step]) -> bool:
        """Return whether a part of the mapping at a path was not read, so that nobody knows what keys it has."""
        return any(self.spans.is_directly_in(path, start) for start, _ in self.unread)


class ProblemList:
    """The problems of one file while it is read: placed by offsets, limited in number.

    Attributes:
        source: The text that the offsets count in.
        path: Where the reader is: a step for each container that is open, the first of which is `ROOT`.
    """

    __slots__ = ("_groups_end", "_problems", "_unlisted", "path", "source")

    def __init__(self, source: SourceText, problems: Iterable[Problem] = ()) -> None:
        """Start with the problems that are known already."""
        self.source = source
        self.path: list[Step] = []
        self._problems = list(problems)
        self._unlisted = 0
        self._groups_end = 0

    def add(
        self,
        code: str,
        message: str,
        start: int,
        end: int,
        *steps: Step,
        hint: str = "",
        related: tuple[Related, ...] = (),
    ) -> None:
        """Add the problem of the characters from `start` up to and without `end`; `steps` lead on from `path`."""
        if self._is_one_too_many():
            return
        place = self.source.place(start, end)
        path = format_path((*self.path, *steps)[1:])
        self._problems.append(Problem(code, message, place, hint=hint, path=path, related=related))

    def add_duplicate(self, key: str, start: int, end: int, data: dict[str, object], places: list[int]) -> None:
        """Add that the mapping has the key already; `places` has the offsets for each key of its data."""
        # Before the first one is looked for: a mapping may have the same key many thousand times.
        if self._is_one_too_many():
            return
        first = FOR_PART * list(data).index(key)
        related = Related("first defined here", self.source.place(places[first], places[first + 1]))
        message = f"found the key {shown(key)} a second time, expected it once"
        self.add("duplicate-key", message, start, end, key, hint="delete one of the two", related=(related,))

    def _is_one_too_many(self) -> bool:
        """Return whether as many are listed as are told, so that one more is counted only."""
        if len(self._problems) < PROBLEM_LIMIT:
            return False
        self._unlisted += 1
        return True

    def add_depth(self, start: int, end: int, *steps: Step) -> None:
        """Add that a value is too deep."""
        message = f"found more than {DEPTH_LIMIT} lists and mappings inside each other, expected at most {DEPTH_LIMIT}"
        self.add("too-deep", message, start, end, *steps, hint="check the brackets and the indentation")

    def add_length(self, start: int, end: int) -> None:
        """Add that a list or mapping is longer than is read."""
        message = f"found more than {PART_LIMIT:,} parts of one list or mapping, expected at most {PART_LIMIT:,}"
        self.add("too-long", message, start, end, hint="split the file")

    def add_forbidden(self, value: str, start: int, end: int, *steps: Step) -> None:
        r"""Add the characters of a value that would be refused in the file itself; here as `\u001b`."""
        for run in forbidden_runs(value):
            self.add(run.code, run.message, start, end, *steps, hint=FORBIDDEN_HINT)

    def add_digit_groups(self, at: int, data: dict[str, object], places: list[int]) -> int:
        """Return the end of the number that has lost the digits at `at` to a comma; 0 if none has.

        It is added once, and what is left of it is taken out of the mapping.
        """
        groups = digit_groups_around(self.source.text, at)
        if groups is None:
            return 0
        start, end = groups
        if start >= self._groups_end:
            self._groups_end = end
            number = self.source.text[start:end]
            # From the back, and without a copy: a mapping may have a thousand such numbers.
            stops = (places[place] for place in range(len(places) - 1, -1, -FOR_PART))
            owner = next((key for key, stop in zip(reversed(data), stops, strict=True) if stop == at - 1), None)
            if owner is not None:
                data[owner] = None
            message = f"found {shown(number)}, where the comma ends the number, expected digits only"
            hint = f"write {number.replace(',', '')}"
            self.add("digit-groups", message, start, end, *([] if owner is None else [owner]), hint=hint)
        return end

    def extend(self, other: ProblemList) -> None:
        """Add the problems of another list about the same text."""
        free = PROBLEM_LIMIT - len(self._problems)
        self._problems += other._problems[:free]
        self._unlisted += other._unlisted + len(other._problems[free:])

    def ordered(self) -> tuple[Problem, ...]:
        """Return the problems by place, and one more if some were left out."""
        problems = sorted(self._problems, key=lambda problem: problem.place)
        if self._unlisted:
            message = f"found {self._unlisted:,} more problems, which are not listed"
            hint = "mend the first ones and check again"
            problems.append(Problem("too-many-problems", message, Place(self.source.file), hint=hint))
        return tuple(problems)


def format_path(path: Iterable[Step]) -> str:
    """Return the path as text; a key that is not a word is quoted.

    Example:
        >>> format_path(("terms", 3, "personnel", "cap"))
        'terms[3].personnel.cap'
        >>> format_path(("title", "en GB"))
        "title['en GB']"
    """
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        elif _WORD.fullmatch(step) and len(step) <= SHOWN_LIMIT:
            text += f".{step}" if text else step
        else:
            text += f"[{shown(step)}]"
    return text


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the cyclic garbage collector off inside, and then leave it as it was.

    While many small containers are made that all stay, its searches cost more than the reading.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
