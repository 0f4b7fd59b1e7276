"""The fields of a kind and the shapes of their values, as the docstrings and the JSON Schema tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from negotiations.files.yaml_writer import dump
from negotiations.terms.base import Term
from negotiations.terms.fields import descriptions
from negotiations.terms.kinds import kinds, term_union

_REF = "#/$defs/"
_ONE_LINE = 10_000
"""Wide enough for any value: a table has no second line."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field, as a row of a table.

    Attributes:
        name: Its key in a file.
        needed: Whether a term must have it, in words.
        meaning: What it means.
        example: A value, as YAML on one line; empty where there is none to show.
        shapes: The class names of the shapes that its value can have.
    """

    name: str
    needed: str
    meaning: str
    example: str
    shapes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShapeView:
    """A value that has keys of its own.

    Attributes:
        name: What it is called, in small letters.
        summary: What it is.
        fields: Its keys.
    """

    name: str
    summary: str
    fields: tuple[FieldView, ...]


def common_fields() -> tuple[FieldView, ...]:
    """Return the fields that terms of all kinds have.

    Example:
        >>> [field.name for field in common_fields()][:3]
        ['id', 'kind', 'point']
    """
    kind = next(iter(kinds().values()))
    return tuple(_field(kind, name) for name in Term.model_fields)


def own_fields(kind: type[Term]) -> tuple[FieldView, ...]:
    """Return the fields that a kind has besides those of all kinds.

    Example:
        >>> [(field.name, field.needed) for field in own_fields(kinds()["military-aid"])][:3]
        [('by', 'yes'), ('to', 'yes'), ('level', 'yes, if stated')]
    """
    names = [name for name in kind.model_fields if name not in Term.model_fields]
    # What a kind shares with some others (a time, `may`) comes after what only it has.
    inherited = {name for base in kind.__mro__[1:] for name in getattr(base, "model_fields", ())}
    return tuple(_field(kind, name) for name in sorted(names, key=lambda name: name in inherited))


def shared_shapes() -> dict[str, ShapeView]:
    """Return the shapes that several kinds use, by class name."""
    return {name: _shape(name) for name, users in sorted(_users().items()) if len(users) > 1}


def own_shapes(kind: type[Term]) -> dict[str, ShapeView]:
    """Return the shapes that no other kind uses, by class name."""
    return {name: _shape(name) for name, users in sorted(_users().items()) if users == {kind.__name__}}


def shape_name(class_name: str) -> str:
    """Return what a shape is called, by the name of its class.

    Example:
        >>> shape_name("ResponseTime")
        'response time'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", class_name).lower()


def flow(value: object) -> str:
    """Return a value as YAML on one line.

    Example:
        >>> flow({"at_least": ["XN"]})
        '{at_least: [XN]}'
    """
    return dump({"x": value}, width=_ONE_LINE).removeprefix("x: ").rstrip("\n")


def _field(kind: type[Term], name: str) -> FieldView:
    schema = _definitions()[kind.__name__]["properties"][name]
    shown = next((example[name] for example in kind.examples if name in example), None)
    if name == "kind":
        shown = kind.examples[0]["kind"]
    return FieldView(name, _needed(kind, name), descriptions(kind)[name], _example(schema, shown), _shapes(schema))


def _needed(kind: type[Term], name: str) -> str:
    """Return whether a term of a kind must have a field, in words."""
    if name == "kind" or kind.model_fields[name].is_required():
        return "yes"
    if name not in kind.value_fields:
        return "no"
    return "yes, if stated" if len(kind.value_fields) == 1 else "one of these, if stated"


def _example(schema: Mapping[str, Any], shown: object = None) -> str:
    """Return a value: that of an example of the kind, else one that the schema shows."""
    if shown is None and schema.get("type") == "boolean":
        # The value that is not the default is the one that people write.
        shown = not schema.get("default", False)
    if shown is None:
        shown = next(_values(schema), None)
    return "" if shown is None else flow(shown)


def _values(schema: Mapping[str, Any]) -> Iterator[object]:
    """Yield the values that a schema shows."""
    yield from schema.get("examples", ())
    yield from schema.get("enum", ())
    if "const" in schema:
        yield schema["const"]
    for choice in schema.get("anyOf", ()):
        yield from _values(choice)


def _shape(class_name: str) -> ShapeView:
    definition = _definitions()[class_name]
    required = definition.get("required", ())
    return ShapeView(
        shape_name(class_name),
        definition["description"],
        tuple(
            FieldView(
                name,
                "yes" if name in required else "no",
                schema.get("description", ""),
                _example(schema),
                _shapes(schema),
            )
            for name, schema in definition["properties"].items()
        ),
    )


@cache
def _definitions() -> dict[str, dict[str, Any]]:
    """Return the JSON Schemas of the kinds and of the shapes that they use, by class name."""
    definitions: dict[str, dict[str, Any]] = TypeAdapter(term_union()).json_schema()["$defs"]
    return {name: schema for name, schema in definitions.items() if "properties" in schema}


def _shapes(schema: object) -> tuple[str, ...]:
    """Return the class names that a schema refers to."""
    found = dict.fromkeys(name for name in _references(schema) if name in _definitions())
    return tuple(found)


def _references(schema: object) -> Iterator[str]:
    if isinstance(schema, Mapping):
        reference = schema.get("$ref")
        if isinstance(reference, str):
            yield reference.removeprefix(_REF)
        for value in schema.values():
            yield from _references(value)
    elif isinstance(schema, list | tuple):
        for value in schema:
            yield from _references(value)


@cache
def _users() -> Mapping[str, set[str]]:
    """Return for each shape the class names of the kinds that use it, directly or inside another shape."""
    names = [kind.__name__ for kind in kinds().values()]
    common = set(_shapes([_definitions()[names[0]]["properties"][name] for name in Term.model_fields]))
    users: dict[str, set[str]] = {}
    for kind in names:
        waiting = [*_shapes(_definitions()[kind])]
        while waiting:
            shape = waiting.pop()
            if kind not in users.setdefault(shape, set()):
                users[shape].add(kind)
                waiting += _shapes(_definitions()[shape])
    return {shape: set(names) if shape in common else found for shape, found in users.items()}
