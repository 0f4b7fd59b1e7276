"""The events of a parser of YAML as plain data, with the place of every key and value."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

import yaml

from negotiations.files.marks import NO_KEY, Marks, Names, Origin
from negotiations.files.scalars import Refusal, resolve
from negotiations.files.spans import (
    DEPTH_LIMIT,
    PART_LIMIT,
    ROOT,
    ProblemList,
)
from negotiations.files.text import (
    shown,
)

if TYPE_CHECKING:
    from negotiations.files.marks import Entry, Inside, Step

ALIAS_LIMIT = 10_000
"""The most values that all aliases of a file may add."""


class TooDeep(Exception):
    """What starts at an offset is nested without end."""

    def __init__(self, start: int) -> None:
        super().__init__(start)
        self.start = start


class _Mark(Protocol):
    index: int


class _Event(Protocol):
    """What the two parsers of PyYAML tell; each attribute on the events that have it."""

    start_mark: _Mark
    end_mark: _Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    version: tuple[int, int] | None


_SCALAR: type = yaml.ScalarEvent
_MAPPING: type = yaml.MappingStartEvent
_SEQUENCE: type = yaml.SequenceStartEvent
_MAPPING_END: type = yaml.MappingEndEvent
_SEQUENCE_END: type = yaml.SequenceEndEvent
_ALIAS: type = yaml.AliasEvent
_DOCUMENT: type = yaml.DocumentStartEvent

_SURROGATE = re.compile(r"[\ud800-\udfff]")

_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Anchored(NamedTuple):
    value: object
    start: int
    end: int
    inside: Inside


class Composer:
    """One pass over the events of one text. The methods for events without a flaw do as little as they can."""

    def __init__(self, text: str, problems: ProblemList, holes: list[tuple[int, int]], *, pure: bool) -> None:
        self.problems = problems
        self.opened: list[int] = []
        self.rest: tuple[int, int] | None = None
        self._loader = (yaml.SafeLoader if pure else _Loader)(text)
        self._get = cast("Callable[[], _Event]", self._loader.get_event)
        self._text = text
        self._holes = holes
        self._has_escapes = "\\" in text
        self._anchors: dict[str, _Anchored] = {}
        self._names = Names()
        # Keys and words come again and again, each time as a new object.
        self._texts: dict[str, str] = {}
        self._added = 0

    def offset(self) -> int:
        """Return how far the parser in Python has read; that of libyaml says so in its errors."""
        return int(getattr(self._loader, "index", 0))

    def document(self) -> tuple[object, Entry | None]:
        """Return the data of the first document, and the entry of its root."""
        self._get()
        event = self._get()
        if event.__class__ is not _DOCUMENT:
            return self._nothing()
        if event.version not in {None, (1, 1), (1, 2)}:
            mark = cast("yaml.Mark", event.start_mark)
            raise yaml.MarkedYAMLError(problem="found incompatible YAML document", problem_mark=mark)
        event = self._get()
        start, end = event.start_mark.index, event.end_mark.index
        if event.__class__ is _SCALAR and start == end:
            return self._nothing()
        value, start, end, inside = self._node(event, ROOT)
        self._get()
        event = self._get()
        if event.__class__ is _DOCUMENT:
            message = "found a second document in the file, expected one"
            hint = "put each document in a file of its own"
            self.problems.add("several-documents", message, event.start_mark.index, event.end_mark.index, hint=hint)
            self.rest = event.start_mark.index, len(self._text)
        return value, (NO_KEY, NO_KEY, start, end, inside)

    def _nothing(self) -> tuple[None, None]:
        if not self._holes:
            message = "found nothing but blanks and comments, expected at least one key with its value"
            self.problems.add("empty-file", message, 0, 0, hint="write the file, or delete it")
        return None, None

    def _mapping(self) -> tuple[dict[str, object], int, Marks]:
        data: dict[str, object] = {}
        places: list[int] = []
        insides: list[Inside] = []
        get, node, text, texts = self._get, self._node, self._text, self._texts
        end = 0
        while (event := get()).__class__ is not _MAPPING_END:
            if len(data) == PART_LIMIT:
                event = self._pass_over(event, _MAPPING_END)
                break
            key_start, key_end = event.start_mark.index, event.end_mark.index
            if text[key_start - 1] == "," and self.problems.add_digit_groups(key_start, data, places):
                end = self._skip(get())
                continue
            key: str | None
            if event.__class__ is not _SCALAR or event.anchor is not None or event.tag is not None:
                key = self._unusual_key(event)
            else:
                key = texts.setdefault(event.value, event.value)
                if not event.style:
                    if resolve(key).__class__ is not str:
                        key = self._unusual_key(event)
                elif self._has_escapes and event.style == '"':
                    self._check_escapes(event)
            value, start, end, inside = node(get(), key or "")
            if key in data:
                self.problems.add_duplicate(key, key_start, key_end, data, places)
            elif key is not None:
                data[key] = value
                places += (key_start, key_end, start, end)
                insides.append(inside)
        # A block has no end of its own: for the parser it ends where the next token starts.
        stop = event.end_mark.index
        marks = Marks(self._names.of(data), places, insides)
        return data, stop if stop > event.start_mark.index else end, marks

    def _pass_over(self, event: _Event, last: type) -> _Event:
        """Pass over the rest of a list or mapping that is too long; return its last event."""
        self.problems.add_length(event.start_mark.index, event.end_mark.index)
        while event.__class__ is not last:
            self._skip(event)
            event = self._get()
        return event

    def _sequence(self) -> tuple[list[object], int, Marks]:
        data: list[object] = []
        places: list[int] = []
        insides: list[Inside] = []
        get, node = self._get, self._node
        end = 0
        while (event := get()).__class__ is not _SEQUENCE_END:
            if len(data) == PART_LIMIT:
                event = self._pass_over(event, _SEQUENCE_END)
                break
            value, start, end, inside = node(event, len(data))
            data.append(value)
            places += (start, end)
            insides.append(inside)
        stop = event.end_mark.index
        return data, stop if stop > event.start_mark.index else end, Marks(None, places, insides)

    def _node(self, event: _Event, step: Step) -> tuple[object, int, int, Inside]:
        """Return what a value is, where it starts and ends, and the marks inside it."""
        if event.__class__ is not _SCALAR:
            return self._container(event, step)
        value: object = event.value
        if not event.style:
            value = resolve(event.value)
            if value.__class__ is str:
                value = self._texts.setdefault(event.value, event.value)
        elif self._has_escapes and event.style == '"':
            self._check_escapes(event, step)
        if event.anchor is not None or event.tag is not None or value.__class__ is Refusal:
            value = self._unusual_scalar(event, value, step)
        return value, event.start_mark.index, event.end_mark.index, None

    def _container(self, event: _Event, step: Step) -> tuple[object, int, int, Inside]:
        start, end = event.start_mark.index, event.end_mark.index
        if event.__class__ is _ALIAS:
            return self._alias(event, step)
        if event.tag is not None:
            self._report_tag(event, step)
        if len(self.problems.path) >= DEPTH_LIMIT:
            self.problems.add_depth(start, start + 1, step)
            return None, start, self._skip(event), None
        value: object
        inside: Inside
        self.problems.path.append(step)
        self.opened.append(start)
        value, end, inside = self._mapping() if event.__class__ is _MAPPING else self._sequence()
        self.opened.pop()
        self.problems.path.pop()
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, start, end, inside)
        return value, start, end, inside

    def _skip(self, event: _Event) -> int:
        """Pass over the node that starts with this event, and return where it ends.

        Raises:
            TooDeep: It goes on too deep to be passed over: what libyaml takes grows with the square of the depth.
        """
        start, depth = event.start_mark.index, 0
        while True:
            if event.__class__ in {_MAPPING, _SEQUENCE}:
                depth += 1
                if depth > DEPTH_LIMIT:
                    raise TooDeep(start)
            elif event.__class__ in {_MAPPING_END, _SEQUENCE_END}:
                depth -= 1
            if depth == 0:
                return event.end_mark.index
            event = self._get()

    def _unusual_key(self, event: _Event) -> str | None:
        """Report what keeps this from being a key, and return what to use for it; `None` drops the value as well."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.__class__ is not _SCALAR:
            kind = "an alias" if event.__class__ is _ALIAS else "a list or mapping"
            self.problems.add(
                "key-not-text", f"found {kind} as a key, expected a text", start, end, hint="write the key out"
            )
            self._skip(event)
            return None
        meaning = event.value if event.style else resolve(event.value)
        if event.tag is not None:
            self._report_tag(event, event.value)
        elif isinstance(meaning, Refusal) and meaning.code == "merge-key":
            self.problems.add(meaning.code, meaning.message, start, end, hint=meaning.hint)
            return None
        elif event.value == "" and not event.style:
            self.problems.add(
                "key-not-text", "found a value without a key", start, end, hint="write the key before the ':'"
            )
            return None
        elif not isinstance(meaning, str):
            message = f"found the key {shown(event.value)}, which is not read as a text, expected a text"
            self.problems.add(
                "key-not-text", message, start, end, event.value, hint=f'put it in quotes: "{event.value}"'
            )
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(event.value, start, end, None)
        return event.value

    def _unusual_scalar(self, event: _Event, value: object, step: Step) -> object:
        """Report what is wrong with a scalar, keep it for its aliases, and return what to read it as."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.tag is not None:
            self._report_tag(event, step)
            value = None
        elif isinstance(value, Refusal):
            if not any(first <= start <= last for first, last in self._holes):
                self.problems.add(value.code, value.message, start, end, step, hint=value.hint)
            value = None
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, start, end, None)
        return value

    def _alias(self, event: _Event, step: Step) -> tuple[object, int, int, Inside]:
        start, end = event.start_mark.index, event.end_mark.index
        nothing = None, start, end, None
        anchored = self._anchors.get(event.anchor or "")
        if anchored is None:
            message = f"found the alias {shown(self._text[start:end])}, but nothing that ends before it has that anchor"
            self.problems.add("yaml-aliases", message, start, end, step, hint="write the value out")
            return nothing
        if self._added > ALIAS_LIMIT:
            return nothing
        count, depth = _weigh(anchored.value, ALIAS_LIMIT - self._added)
        self._added += count
        if self._added > ALIAS_LIMIT:
            message = f"found aliases for more than {ALIAS_LIMIT:,} values, expected at most {ALIAS_LIMIT:,}"
            self.problems.add("yaml-aliases", message, start, end, step, hint="write the values out")
            return nothing
        if len(self.problems.path) + depth > DEPTH_LIMIT:
            self.problems.add_depth(start, end, step)
            return nothing
        inside = Origin(anchored.start, anchored.end) if anchored.inside is None else anchored.inside
        return anchored.value, start, end, inside

    def _check_escapes(self, event: _Event, *steps: Step) -> None:
        if _SURROGATE.search(event.value):
            # libyaml stops at half a character; the parser in Python does not.
            mark = cast("yaml.Mark", event.start_mark)
            raise yaml.MarkedYAMLError(problem="found invalid Unicode character escape code", problem_mark=mark)
        self.problems.add_forbidden(event.value, event.start_mark.index, event.end_mark.index, *steps)

    def _report_tag(self, event: _Event, step: Step) -> None:
        tag = (event.tag or "").replace("tag:yaml.org,2002:", "!!")
        message = f"found the tag {shown(tag)}, expected a plain value"
        start, end = event.start_mark.index, event.end_mark.index
        self.problems.add(
            "yaml-tag", message, start, end, step, hint="delete it; put a text that starts with '!' in quotes"
        )


def _weigh(value: object, limit: int) -> tuple[int, int]:
    """Return how many values a value holds, itself included, and how deep they go; stop counting above the limit."""
    count, depth = 0, 0
    waiting = [(value, 1)]
    while waiting and count <= limit:
        item, level = waiting.pop()
        count += 1
        if isinstance(item, dict | list):
            depth = max(depth, level)
            waiting.extend((part, level + 1) for part in (item.values() if isinstance(item, dict) else item))
    return count, depth
