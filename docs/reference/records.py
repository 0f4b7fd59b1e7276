"""What the page of the view records shows: each record that a template prints, told by its docstring."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from inspect import cleandoc
from typing import get_args, get_origin, get_type_hints

from negotiations.reports.records import ComparisonView
from negotiations.reports.tables import TableView

ROOTS: tuple[type, ...] = (ComparisonView, TableView)
"""What `view` is in a template: of two texts, and of many."""

_WORDS: dict[object, str] = {str: "text", int: "number", bool: "yes or no"}


@dataclass(frozen=True, slots=True)
class EntryView:
    """A field of a record.

    Attributes:
        name: Its name.
        holds: What it holds, in words, with a link to each record.
        meaning: What it means.
    """

    name: str
    holds: str
    meaning: str


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record.

    Attributes:
        name: The name of its class.
        summary: What it is.
        entries: Its fields.
    """

    name: str
    summary: str
    entries: tuple[EntryView, ...]


def record_views() -> tuple[RecordView, ...]:
    """Return every record that can be reached from a root, each once, those of two texts first.

    Example:
        >>> [record.name for record in record_views()][:3]
        ['ComparisonView', 'DocumentView', 'SourceView']
    """
    found: dict[type, RecordView] = {}
    for root in ROOTS:
        _collect(root, found)
    return tuple(found.values())


def _collect(record: type, found: dict[type, RecordView]) -> None:
    if record in found:
        return
    hints = get_type_hints(record)
    told = _told(record)
    entries = tuple(EntryView(field.name, _holds(hints[field.name]), told[field.name]) for field in fields(record))
    found[record] = RecordView(record.__name__, cleandoc(record.__doc__ or "").partition("\n")[0], entries)
    for hint in hints.values():
        for inner in _records(hint):
            _collect(inner, found)


def _told(record: type) -> dict[str, str]:
    """Return what the docstring of a record says of each field."""
    text = cleandoc(record.__doc__ or "").partition("\nAttributes:\n")[2]
    entries = re.split(r"^ {4}(?=\w+: )", text.partition("\n\n")[0], flags=re.MULTILINE)[1:]
    return {name: " ".join(meaning.split()) for name, _, meaning in (entry.partition(": ") for entry in entries)}


def _records(hint: object) -> Iterator[type]:
    """Yield the records in what a field holds."""
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for inner in get_args(hint):
        yield from _records(inner)


def _holds(hint: object) -> str:
    """Return what a field holds, in words.

    Example:
        >>> _holds(tuple[tuple[str, ...], ...])
        'list of lists of text'
    """
    if get_origin(hint) is tuple:
        inner = _holds(get_args(hint)[0])
        return f"list of {inner.replace('list of', 'lists of', 1)}"
    if isinstance(hint, type) and is_dataclass(hint):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return _WORDS[hint]
