"""Which fields of a model hold words of the vocabulary, or ids that the document defines; and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias, get_args

from pydantic import BaseModel

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands in its term: keys and indices from the term down."""


@dataclass(frozen=True, slots=True)
class OnAxis:
    """That a field holds words of the vocabulary.

    Attributes:
        axis: The axis of the words, as in `actor`; empty in a shape that takes the axis of the field it stands in.
        besides: Words that mean something here though the axis does not have them, as in `whatever` beside triggers.
        or_day: Whether a day of the calendar can stand in the place of a word.
    """

    axis: str
    besides: tuple[str, ...] = ()
    or_day: bool = False

    def takes(self, value: str) -> bool:
        """Return whether a text is not to be looked up."""
        return value in self.besides or (self.or_day and value[:1].isdigit())


@dataclass(frozen=True, slots=True)
class RefersTo:
    """That a field holds the id of something that is defined elsewhere.

    Attributes:
        what: What is defined, as in `source`.
    """

    what: str


Mark: TypeAlias = OnAxis | RefersTo

INHERITED = OnAxis("")
"""The mark of words whose axis is that of the field in which their shape stands."""


def marked(model: BaseModel) -> Iterator[tuple[Path, Mark, str]]:
    """Return each marked word of a model with its path and mark, in the order of the fields.

    A single word that stands for a list has the index 0 in its path, though a file has no list there.
    """
    words = _Words()
    words.add(model, None, ())
    return iter(words.found)


class _Words:
    """The marked words that have been found: one list, as every word of every term of a file comes by here."""

    __slots__ = ("found",)

    def __init__(self) -> None:
        self.found: list[tuple[Path, Mark, str]] = []

    def add(self, value: object, mark: Mark | None, path: Path) -> None:
        """Add each marked word of a value."""
        if isinstance(value, str):
            if mark is not None and (isinstance(mark, RefersTo) or not mark.takes(value)):
                self.found.append((path, mark, value))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                self.add(item, mark, (*path, index))
        elif isinstance(value, BaseModel):
            for name, own in _marks(type(value)):
                inner = getattr(value, name)
                if inner is not None:
                    self.add(inner, mark if own is INHERITED else own, (*path, name))
        elif isinstance(value, Mapping):
            for key, item in value.items():
                self.add(key, mark, (*path, key))
                self.add(item, None, (*path, key))


@cache
def _marks(model: type[BaseModel]) -> tuple[tuple[str, Mark | None], ...]:
    """Return the fields of a model in which marked words can stand, with the mark that all words of a field have."""
    found = []
    for name, field in model.model_fields.items():
        parts = [*field.metadata, *_parts(field.annotation)]
        mark = next((part for part in parts if isinstance(part, OnAxis | RefersTo)), None)
        if mark is not None or any(isinstance(part, type) and issubclass(part, BaseModel) for part in parts):
            # One object stands for this mark, so that it is told from others without comparing.
            found.append((name, INHERITED if mark == INHERITED else mark))
    return tuple(found)


def _parts(annotation: object) -> Iterator[object]:
    """Yield what an annotation is made of: its classes and its metadata."""
    if isinstance(annotation, type):
        yield annotation
    parts = get_args(annotation)
    # What is said of the whole comes before what is said of its alternatives.
    yield from (part for part in parts if isinstance(part, OnAxis | RefersTo))
    for part in parts:
        if not isinstance(part, OnAxis | RefersTo):
            yield from _parts(part)
