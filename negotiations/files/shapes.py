"""What the models say of themselves: which keys stand at a place of the data, and what each of them means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from pydantic import BaseModel

from negotiations.files.spans import Step
from negotiations.terms.base import Term
from negotiations.terms.fields import descriptions
from negotiations.terms.kinds import kind_of


def models_at(model: type[BaseModel], path: Sequence[Step], data: object) -> tuple[type[BaseModel], ...]:
    """Return the models of which one describes the mapping at a path: none where the models know no mapping there.

    Args:
        model: The model of the file as a whole.
        path: Keys and indices from the root of the file.
        data: What the file holds; it tells of what kind each term is.
    """
    found: tuple[type[BaseModel], ...] = (model,)
    here = data
    for step in path:
        here = _inside(here, step)
        if isinstance(step, str):
            annotations = [each.model_fields[step].annotation for each in found if step in each.model_fields]
            found = tuple(inner for annotation in annotations for inner in _models_in(annotation))
        found = tuple(_kind(each, here) for each in found)
    return found


def keys_at(model: type[BaseModel], path: Sequence[Step], data: object) -> tuple[str, ...]:
    """Return the keys that can stand in the mapping at a path."""
    return tuple(dict.fromkeys(key for each in models_at(model, path, data) for key in each.model_fields))


def meaning_of(model: type[BaseModel], path: Sequence[Step], data: object) -> str:
    """Return what the key at the end of a path means, as its model says; empty where no model says it."""
    key = path[-1]
    meanings = (descriptions(each).get(str(key), "") for each in models_at(model, path[:-1], data))
    return next(filter(None, meanings), "")


def _inside(data: object, step: Step) -> object:
    if isinstance(data, Mapping):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the models that an annotation names, inside whatever containers and alternatives."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _kind(model: type[BaseModel], data: object) -> type[BaseModel]:
    """Return the kind that a term names in the place of the model of all terms."""
    name = data.get("kind") if model is Term and isinstance(data, Mapping) else None
    return (kind_of(name) if isinstance(name, str) else None) or model
