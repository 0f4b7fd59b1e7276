"""The families of rules, found among the modules of this package, and all codes that `check` can tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType
from typing import Protocol, cast

import negotiations.rules
from negotiations.codes import CODES, Code
from negotiations.problems import Problem
from negotiations.rules.base import Folder, Rule


class Family(Protocol):
    """A module of rules.

    Attributes:
        RULES: The codes that it can find.
    """

    RULES: tuple[Rule, ...]

    def find(self, folder: Folder) -> Iterator[Problem]:
        """Yield what its rules find in a folder."""
        ...


class Standard(Protocol):
    """What documents are held against when somebody names it; its module has `STANDARD_RULES`."""

    def find(self, folders: Sequence[Folder]) -> Iterator[Problem]:
        """Yield where the documents that were asked about differ from it, and what is wrong with it itself."""
        ...


@cache
def _modules() -> tuple[ModuleType, ...]:
    found = iter_modules(negotiations.rules.__path__, "negotiations.rules.")
    return tuple(import_module(info.name) for info in found)


@cache
def families() -> tuple[Family, ...]:
    """Return the families of rules, in the order of their names: every module of this package that has `RULES`."""
    return tuple(cast("Family", module) for module in _modules() if hasattr(module, "RULES"))


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule: those of the families, then those of the standards that `check` can be given."""
    standards = [rule for module in _modules() for rule in getattr(module, "STANDARD_RULES", ())]
    return (*(rule for family in families() for rule in family.RULES), *standards)


@cache
def codes() -> Mapping[str, Code]:
    """Return every code that a problem can have: those of reading files, then those of the rules.

    Example:
        >>> codes()["unknown-word"].severity.value
        'error'
    """
    return MappingProxyType({**CODES, **{rule.name: rule for rule in rules()}})


@cache
def family_codes() -> Mapping[str, frozenset[str]]:
    """Return the names of the families, which are those of their modules, each with its codes.

    Example:
        >>> sorted(family_codes()["unused"])
        ['unused-source', 'unused-word']
    """
    names = ((getattr(family, "__name__", ""), family.RULES) for family in families())
    return MappingProxyType(
        {name.rpartition(".")[2].replace("_", "-"): frozenset(rule.name for rule in rules) for name, rules in names}
    )


def codes_named(name: str) -> frozenset[str] | None:
    """Return the codes that a name stands for, that of a code or of a family; None where it is neither.

    Example:
        >>> codes_named("duplicate-id"), sorted(codes_named("unused")), codes_named("used")
        (frozenset({'duplicate-id'}), ['unused-source', 'unused-word'], None)
    """
    return frozenset({name}) if name in codes() else family_codes().get(name)
