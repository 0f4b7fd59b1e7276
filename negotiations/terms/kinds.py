"""The kinds of terms: found among the modules of this package and, when none of these is the one, among plug-ins.

Nothing is registered anywhere. A kind of this package is the module of that name (`force-limit` is `force_limit`), a
kind of a third party an entry point of that name in the group `negotiations.kinds`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, reduce
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from inspect import isabstract
from operator import or_
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Annotated, Literal, cast, get_args, get_origin

from pydantic import Field

import negotiations.terms
from negotiations.problems import Problem
from negotiations.terms.base import Term
from negotiations.terms.fields import Shape

GROUP = "negotiations.kinds"
"""The group of entry points by which a third party adds kinds: the name is the kind, the object is its class."""

# What the import of somebody else's module may raise, whoever wrote it.
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    NameError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)


@cache
def kinds() -> Mapping[str, type[Term]]:
    """Return the kinds of this package by name, in the order of their names.

    Example:
        >>> kinds()["force-limit"].__name__
        'ForceLimit'
    """
    found = (_kind_in(module) for module in _modules())
    return MappingProxyType({name_of(kind): kind for kind in sorted(filter(None, found), key=name_of)})


@cache
def kind_of(name: str) -> type[Term] | None:
    """Return the kind with a name; None where there is none, or where the plug-in that has it is broken.

    Only the module of this kind is imported. Plug-ins are looked for when no kind of this package has the name.

    Example:
        >>> kind_of("force-limit").__name__
        'ForceLimit'
        >>> kind_of("force-limits")
    """
    module = name.replace("-", "_")
    kind = _kind_in(module) if module in _modules() else None
    if kind is not None and name_of(kind) == name:
        return kind
    return _plug_in(name)[0]


def plug_in_problem(name: str) -> Problem | None:
    """Return why the plug-in for a kind cannot be used; None where it can, or where there is none.

    Example:
        >>> plug_in_problem("force-limit")
    """
    return None if kind_of(name) is not None else _plug_in(name)[1]


def term_union() -> type[Term]:
    """Return the type of a term of any kind of this package, told apart by `kind`: for a JSON Schema.

    Example:
        >>> from pydantic import TypeAdapter
        >>> schema = TypeAdapter(term_union()).json_schema()
        >>> schema["discriminator"]["propertyName"], len(schema["oneOf"]) == len(kinds())
        ('kind', True)
    """
    # An annotated union is no class; but to whoever validates with it, it is what its members have in common.
    return cast("type[Term]", Annotated[reduce(or_, kinds().values()), Field(discriminator="kind")])


def name_of(kind: type[Shape]) -> str:
    """Return the name of a kind: the one word that its field `kind` can have; empty where the class is no kind.

    Example:
        >>> name_of(kind_of("force-limit")), name_of(Term)
        ('force-limit', '')
    """
    annotation = kind.model_fields["kind"].annotation
    words = get_args(annotation) if get_origin(annotation) is Literal else ()
    return str(words[0]) if len(words) == 1 else ""


@cache
def _modules() -> frozenset[str]:
    """Return the names of the modules of this package."""
    return frozenset(module.name for module in iter_modules(negotiations.terms.__path__))


def _kind_in(name: str) -> type[Term] | None:
    """Return the kind that a module of this package defines, if it defines one."""
    module = import_module(f"{negotiations.terms.__name__}.{name}")
    classes = (thing for thing in vars(module).values() if isinstance(thing, type) and issubclass(thing, Term))
    return next((kind for kind in classes if kind.__module__ == module.__name__ and name_of(kind)), None)


@cache
def _plug_in(name: str) -> tuple[type[Term] | None, Problem | None]:
    """Return the kind of a plug-in, or what is wrong with it; neither where there is none."""
    found = sorted(entry_points(group=GROUP, name=name), key=lambda point: point.value)
    if not found:
        return None, None
    if len(found) > 1:
        values = ", ".join(point.value for point in found)
        return None, _broken(name, f"found {len(found)} plug-ins for it, {values}, expected one")
    return _loaded(name, found[0])


def _loaded(name: str, point: EntryPoint) -> tuple[type[Term] | None, Problem | None]:
    try:
        kind = point.load()
    except _BROKEN as error:
        return None, _broken(name, f"{point.value!r} cannot be imported: {type(error).__name__}: {error}")
    if not (isinstance(kind, type) and issubclass(kind, Term)) or isabstract(kind):
        return None, _broken(name, f"found {point.value!r}, expected a subclass of Term that lacks no method")
    if name_of(kind) != name:
        return None, _broken(name, f"found {name_of(kind)!r} as the kind of {point.value!r}, expected {name!r}")
    return kind, None


def _broken(name: str, reason: str) -> Problem:
    message = f"the kind {name!r} cannot be used: {reason}"
    return Problem("broken-plug-in", message, hint="repair the plug-in or remove it")
