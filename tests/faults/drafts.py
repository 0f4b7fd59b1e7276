"""A valid file with the offsets of each key and value in it, and the edits by which one fault is put there."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from negotiations.files.composer import compose
from negotiations.files.json_reader import compose_json
from negotiations.files.marks import Step
from negotiations.problems import Place

Path = tuple[Step, ...]
Draw = random.Random


@dataclass(frozen=True)
class Valid:
    """Files with nothing wrong in them.

    Attributes:
        name: What to call them.
        files: Their texts, by path in their folder.
        target: The file that a fault is put into.
    """

    name: str
    files: Mapping[str, str]
    target: str

    @cached_property
    def draft(self) -> Draft:
        """The target."""
        return Draft(self)


@dataclass(frozen=True)
class Fault:
    """One fault.

    Attributes:
        valid: What it was put into.
        text: What the target holds with it.
        lines: The lines on which it may be told.
        codes: The codes by which it may be told.
        target: The name of the file, where that is the fault.
        others: Other files, where they are the fault; None for one that is gone.
        file: The file in which it is told, where that is not the target.
    """

    valid: Valid
    text: str | bytes
    lines: frozenset[int]
    codes: frozenset[str]
    target: str = ""
    others: Mapping[str, str | None] = field(default_factory=dict)
    file: str = ""


@dataclass(frozen=True)
class Node:
    """A value of a file.

    Attributes:
        path: Where it is in the data.
        data: What it is.
        key: From where to where its key is; None in a list.
        start: Where it starts.
        end: Where it ends.
    """

    path: Path
    data: object
    key: tuple[int, int] | None
    start: int
    end: int

    @property
    def name(self) -> str:
        """The key of the value, or that of the list it stands in."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")


Operator = Callable[["Draft", Draw], "Fault | None"]


class Draft:
    """The text of a target with its nodes."""

    def __init__(self, valid: Valid) -> None:
        self.valid = valid
        self.text = valid.files[valid.target]
        self.is_json = valid.target.endswith(".json")
        self.composed = (compose_json if self.is_json else compose)(self.text, valid.target)
        assert not self.composed.problems, (valid.name, self.composed.problems)
        self._starts = [0]
        for line in self.text.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self.nodes = list(self._walk((), self.composed.data))
        self.by_path = {node.path: node for node in self.nodes}

    def _walk(self, path: Path, data: object) -> Iterator[Node]:
        spans = self.composed.spans
        start, end = self._offsets(spans.value(path))
        key = self._offsets(spans.key(path)) if path and isinstance(path[-1], str) else None
        yield Node(path, data, key, start, end)
        items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
        for step, item in items:
            yield from self._walk((*path, step), item)

    def _offsets(self, place: Place) -> tuple[int, int]:
        return (
            self._starts[place.line - 1] + place.column - 1,
            self._starts[place.end_line - 1] + place.end_column - 1,
        )

    def line(self, offset: int) -> int:
        """Return the line of an offset."""
        return self.text.count("\n", 0, offset) + 1

    def raw(self, node: Node) -> str:
        """Return a value as it is written."""
        return self.text[node.start : node.end]

    def pick(self, draw: Draw, wanted: Callable[[Node], bool]) -> Node | None:
        """Return a node, drawn from those that are wanted."""
        found = [node for node in self.nodes if wanted(node)]
        return draw.choice(found) if found else None

    def get(self, *path: Step) -> Node | None:
        """Return the node at a path."""
        return self.by_path.get(path)

    def children(self, path: Path) -> list[Node]:
        """Return the nodes directly below a path, in the order of the file."""
        return [node for node in self.nodes if len(node.path) == len(path) + 1 and node.path[:-1] == path]

    # --- faults ---

    def fault(
        self, start: int, end: int, text: str, codes: Sequence[str], *, lines: Sequence[int] = (), shift: int = 0
    ) -> Fault:
        """Return the fault of other characters; it is told on the line where they start, unless other lines are named.

        Args:
            start: Where to replace.
            end: Up to where.
            text: By what.
            codes: The codes by which it may be told.
            lines: The lines on which it may be told.
            shift: By how many lines the fault stands below the start.
        """
        made = self.text[:start] + text + self.text[end:]
        told = lines or (self.line(start) + shift,)
        return Fault(self.valid, made, frozenset(told), frozenset(codes))

    def other_value(self, node: Node, text: str, *codes: str) -> Fault:
        """Return the fault of another value."""
        return self.fault(node.start, node.end, text, codes)

    def quoted(self, text: str) -> str:
        """Return a text as it is written in this file."""
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def is_block(self, node: Node) -> bool:
        """Return whether a key stands first on its line."""
        if node.key is None or self.is_json:
            return False
        before = self.text[self.text.rfind("\n", 0, node.key[0]) + 1 : node.key[0]]
        return not before.strip(" -")

    def column(self, offset: int) -> int:
        """Return how many characters of its line stand before an offset."""
        return offset - (self.text.rfind("\n", 0, offset) + 1)

    def key_before(self, node: Node, key: str, value: str, *codes: str, shift: int = 0) -> Fault:
        """Return the fault of a key with a value that stands before another key."""
        assert node.key is not None
        at = node.key[0]
        pair = f"{self.quoted(key)}: {value}" if self.is_json else f"{key}: {value}"
        block = self.is_block(node)
        gap = "\n" + " " * self.column(at) if block else ", "
        return self.fault(at, at, pair + gap, codes, shift=shift if block else 0)

    def without(self, node: Node, *codes: str) -> Fault | None:
        """Return the fault of a key that is gone, told where its mapping starts or at the key of that."""
        assert node.key is not None
        siblings = self.children(node.path[:-1])
        at = siblings.index(node)
        if at + 1 < len(siblings):
            key = siblings[at + 1].key
            assert key is not None
            start, end = node.key[0], key[0]
        elif at > 0:
            start, end = siblings[at - 1].end, node.end
        else:
            return None
        parent = self.by_path[node.path[:-1]]
        lines = [self.line(parent.start), *([self.line(parent.key[0])] if parent.key else [])]
        return self.fault(start, end, "", codes, lines=lines)

    def with_term(self, term: str, *codes: str, also: Sequence[int] = ()) -> Fault | None:
        """Return the fault of one more term, in JSON, after the others."""
        terms = self.children(("terms",))
        if not terms:
            return None
        last = terms[-1]
        if self.is_json:
            return self.fault(last.end, last.end, ", " + term, codes)
        indent = self.text[self.text.rfind("\n", 0, last.start) + 1 : last.start].partition("-")[0]
        fault = self.fault(last.end, last.end, f"\n{indent}- {term}", codes, lines=[self.line(last.end) + 1, *also])
        return fault if not indent.strip() else None
