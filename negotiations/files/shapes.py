"""What the models say of themselves: which keys stand at a place of the data, and what each of them means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args, get_origin

from pydantic import BaseModel

from negotiations.files.marks import Step
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
    annotations: list[object] = [model]
    here = data
    for step in path:
        annotations = [inner for annotation in annotations for inner in _inside(annotation, step, here)]
        here = _value(here, step)
    return tuple(dict.fromkeys(found for annotation in annotations for found in _models(annotation, here)))


def keys_at(model: type[BaseModel], path: Sequence[Step], data: object) -> tuple[str, ...]:
    """Return the keys that can stand in the mapping at a path."""
    return tuple(dict.fromkeys(key for each in models_at(model, path, data) for key in each.model_fields))


def meaning_of(model: type[BaseModel], path: Sequence[Step], data: object) -> str:
    """Return what the key at the end of a path means, as its model says; empty where no model says it."""
    key = path[-1]
    meanings = (descriptions(each).get(str(key), "") for each in models_at(model, path[:-1], data))
    return next(filter(None, meanings), "")


def _inside(annotation: object, step: Step, data: object) -> Iterator[object]:
    """Yield the annotations of what a step leads to, in every alternative of an annotation."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in {tuple, Mapping}:
        # The last part is the value of a mapping, or the dots after the item of a tuple.
        yield parts[0] if origin is tuple else parts[1]
        return
    models = () if parts else _models(annotation, data)
    yield from (model.model_fields[str(step)].annotation for model in models if step in model.model_fields)
    for part in parts:
        yield from _inside(part, step, data)


def _models(annotation: object, data: object) -> Iterator[type[BaseModel]]:
    """Yield the models that are alternatives of an annotation; of a term, that of the kind that it names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        name = data.get("kind") if annotation is Term and isinstance(data, Mapping) else None
        yield (kind_of(name) if isinstance(name, str) else None) or annotation
    elif get_origin(annotation) not in {tuple, Mapping}:
        for part in get_args(annotation):
            yield from _models(part, data)


def _value(data: object, step: Step) -> object:
    if isinstance(data, Mapping):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None
