"""Data without what is wrong in them, so that the rest can be looked at: one mistake does not hide the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from negotiations.clauses.scopes import UNSTATED
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.sources import SourceList
from negotiations.files.marks import Step

_ITEMS = ("terms", "sources", "baselines", "stances")
"""The keys whose lists can lose an item that cannot be read, and keep the others."""

# What takes the place of a key that is missing or cannot be read.
_STAND_INS: Mapping[str, object] = {
    "id": "unreadable",
    "title": {"en": "unreadable"},
    "date": "0001-01-01",
    "form": "official",
    "authors": [{"actor": UNSTATED}],
    "by": UNSTATED,
    "parties": UNSTATED,
    "sources": ["unreadable"],
    "sourcing": "named",
    "not_seen": ["unreadable/"],
}

_TOGETHER = ("sourcing", "not_seen")
"""The keys that the others of a document may ask for, so that they stand in where it says too little as a whole."""


@dataclass(frozen=True, slots=True)
class Salvage:
    """What is left of the data of a file.

    Attributes:
        values: The data without what is wrong, and with something in the place of what is needed.
        dropped: The keys that these do not have as the file has them.
        kept: For the lists that lost items, the places in the file of those that are left.
    """

    values: Mapping[str, object]
    dropped: frozenset[str]
    kept: Mapping[str, tuple[int, ...]]


def without_faults(model: type[BaseModel], values: Mapping[str, object], paths: Iterable[tuple[Step, ...]]) -> Salvage:
    """Return what is left of data with errors at these paths.

    Example:
        >>> left = without_faults(SourceList, {"sources": [{"id": "a"}, {"id": 5}]}, [("sources", 1, "id")])
        >>> left.values, dict(left.kept)
        ({'sources': [{'id': 'a'}]}, {'sources': (0,)})
    """
    dropped: set[str] = set()
    faulty: dict[str, set[int]] = {}
    for path in paths:
        key = str(path[0]) if path else ""
        number = _faulty_item(values.get(key), path) if key in _ITEMS else None
        if number is not None:
            faulty.setdefault(key, set()).add(number)
        else:
            dropped.update([key] if path else _TOGETHER)
    left = {key: value for key, value in values.items() if key not in dropped}
    kept: dict[str, tuple[int, ...]] = {}
    for key, numbers in faulty.items():
        items = left.get(key)
        if isinstance(items, list):
            kept[key] = tuple(number for number in range(len(items)) if number not in numbers)
            left[key] = [items[number] for number in kept[key]]
    if issubclass(model, SourceList):
        left.setdefault("sources", [])
    for name, field in model.model_fields.items():
        if name not in left and (field.is_required() or name in dropped) and name in _STAND_INS:
            dropped.add(name)
            left[name] = _STAND_INS[name]
    if issubclass(model, Proposal | DemandList) and not left.get("terms") and "not_seen" not in left:
        dropped.add("not_seen")
        left["not_seen"] = _STAND_INS["not_seen"]
    return Salvage(left, frozenset(dropped), kept)


def _faulty_item(items: object, path: tuple[Step, ...]) -> int | None:
    """Return the number of the mapping in a list that a path leads into; None where it leads into none."""
    number = path[1] if len(path) > 1 else None
    is_item = isinstance(items, list) and isinstance(number, int) and isinstance(items[number], Mapping)
    return number if is_item and isinstance(number, int) else None
