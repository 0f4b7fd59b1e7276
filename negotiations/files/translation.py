"""From what pydantic finds wrong with data to problems in our own codes and words, each at its exact place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from negotiations.codes import new_problem
from negotiations.files.marks import Step
from negotiations.files.scalars import TrapKind, trap
from negotiations.files.shapes import keys_at, meaning_of
from negotiations.files.spans import Composed, format_path
from negotiations.files.text import PROBLEM_LIMIT, REPLACEMENT, shown, too_many
from negotiations.problems import Problem
from negotiations.spelling import closest

LISTED = 8
"""Fewer choices than this are listed in a message."""

_LOOKED_AT = 10 * PROBLEM_LIMIT
"""The most errors of a file that are looked at: those of all alternatives of unions, of which fewer are told."""

_CHOICE = re.compile(r"'([^']*)'|(True|False|[0-9]+)")

# What was expected where pydantic says only that a value is of another type; and what kind of word that would be.
_TYPES: Mapping[str, tuple[str, Literal["number", "text", "truth", ""]]] = {
    "string_type": ("a text", "text"),
    "int_type": ("a whole number", "number"),
    "int_parsing": ("a whole number", "number"),
    "int_from_float": ("a whole number", "number"),
    "bool_type": ("true or false", "truth"),
    "bool_parsing": ("true or false", "truth"),
    "tuple_type": ("a list", ""),
    "list_type": ("a list", ""),
    "dict_type": ("a mapping", ""),
    "mapping_type": ("a mapping", ""),
    "model_type": ("a mapping", ""),
    "model_attributes_type": ("a mapping", ""),
    "date_type": ("a day such as '2031-05-04'", "text"),
    "date_from_datetime_parsing": ("a day such as '2031-05-04'", "text"),
}
_TOLD_OF_VALUES = frozenset({"key-not-text", "yaml-tag"})
"""What the reader tells of values and keys that it hands on all the same."""

_TRAP_CODES = {TrapKind.DIGIT_GROUPS: "digit-groups", TrapKind.UNQUOTED: "unquoted-text"}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What to say of an error: the code, what was found and expected, and what to do."""

    code: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class _Fault:
    """One error of pydantic, with its location split into where in the data, and which alternative was tried there.

    Attributes:
        path: Where in the data; of a missing key, where it would be.
        branches: The alternatives of unions that were tried, each with the length of the path to the union.
        detail: The error itself.
        at_key: Whether it is about the last key of the path, not about its value.
    """

    path: tuple[Step, ...]
    branches: tuple[tuple[int, str], ...]
    detail: ErrorDetails
    at_key: bool = False

    @property
    def type(self) -> str:
        return self.detail["type"]

    @property
    def message(self) -> str:
        return self.detail["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")


class Translator:
    """Turns the errors of one file into problems.

    Attributes:
        composed: The data of the file, with their places.
        model: The model that describes the file.
    """

    def __init__(self, composed: Composed, model: type[BaseModel]) -> None:
        """Keep what places and suggestions are taken from."""
        self.composed = composed
        self.model = model

    def problems(self, error: ValidationError) -> tuple[tuple[tuple[Step, ...], Problem | None], ...]:
        """Return where each error is, and the problem that it makes.

        There is no problem where the reader of the file has reported one already, because a value could not be read.
        """
        details = error.errors(include_url=False, include_input=False)
        faults = list(self._without_unions([self._located(detail) for detail in details[:_LOOKED_AT]]))
        unknown = [fault for fault in faults if fault.type == "extra_forbidden"]
        misspelt = {(*fault.path[:-1], self._guess(fault)) for fault in unknown[:PROBLEM_LIMIT]}
        told: list[tuple[tuple[Step, ...], Problem | None]] = [
            (fault.path, None if fault.type == "missing" and fault.path in misspelt else self._problem(fault))
            for fault in faults[:PROBLEM_LIMIT]
        ]
        told += [(fault.path, None) for fault in faults[PROBLEM_LIMIT:]]
        if len(faults) > PROBLEM_LIMIT:
            told[PROBLEM_LIMIT] = faults[PROBLEM_LIMIT].path, too_many(self.composed.spans.source.file)
        return tuple(told)

    def _located(self, detail: ErrorDetails) -> _Fault:
        """Tell the keys and indices of a location from the names of alternatives, which the file knows nothing of."""
        path: list[Step] = []
        branches: list[tuple[int, str]] = []
        here = self.composed.data
        location = detail["loc"]
        for number, step in enumerate(location, 1):
            inside = _inside(here, step)
            if inside is not None:
                here = inside[0]
                path.append(step)
            elif number == len(location) and detail["type"] == "missing":
                path.append(step)
            elif isinstance(step, str) and step != "[key]":
                branches.append((len(path), step))
        at = detail.get("ctx", {}).get("at", ())
        return _Fault((*path, *at), tuple(branches), detail, at_key=location[-1:] == ("[key]",))

    def _without_unions(self, faults: Sequence[_Fault], depth: int = 0) -> Iterator[_Fault]:
        """Yield the errors of one alternative for each union: of the one that was most likely meant."""
        groups: dict[tuple[Step, ...], dict[str, list[_Fault]]] = {}
        for fault in faults:
            if len(fault.branches) > depth:
                length, name = fault.branches[depth]
                groups.setdefault(fault.path[:length], {}).setdefault(name, []).append(fault)
            else:
                yield fault
        for path, alternatives in groups.items():
            yield from self._without_unions(_likeliest(path, list(alternatives.values())), depth + 1)

    def _problem(self, fault: _Fault) -> Problem | None:
        """Return the problem that an error makes."""
        if self._is_told(fault):
            return None
        if fault.type == "missing":
            return self._missing(fault)
        if fault.type == "extra_forbidden":
            return self._unknown_key(fault)
        value = self._value(fault.path)
        parts = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else (value,)
        if any(part is None for part in parts):
            # What could not be read stands in the data as None, and has its problem already.
            return None
        said = self._explanation(fault, value)
        at_key = fault.at_key or fault.type == "unknown-key"
        place = self.composed.spans.key(fault.path) if at_key else self.composed.spans.value(fault.path)
        return new_problem(said.code, said.message, place, hint=said.hint, path=format_path(fault.path))

    def _is_told(self, fault: _Fault) -> bool:
        """Return whether the reader of the file has told what is wrong at the place of an error, or deep inside."""
        path, value = format_path(fault.path), self._value(fault.path)
        if REPLACEMENT in str(fault.path[-1:]) or (isinstance(value, str) and REPLACEMENT in value):
            return True
        return any(
            (problem.path == path and problem.code in _TOLD_OF_VALUES)
            or (problem.code == "too-deep" and problem.path.startswith(path))
            for problem in self.composed.problems
        )

    def _value(self, path: Sequence[Step]) -> object:
        here = self.composed.data
        for step in path:
            inside = _inside(here, step)
            if inside is None:
                break
            here = inside[0]
        return here

    def _missing(self, fault: _Fault) -> Problem | None:
        if self.composed.lacks(fault.path[:-1]):
            # It may stand in what could not be read.
            return None
        meaning = meaning_of(self.model, fault.path, self.composed.data)
        hint = f"it tells {meaning[:1].lower()}{meaning[1:].rstrip('.')}" if meaning else ""
        message = f"missing key {fault.path[-1]!r}"
        place = self.composed.spans.value(fault.path[:-1])
        return new_problem("missing-key", message, place, hint=hint, path=format_path(fault.path))

    def _guess(self, fault: _Fault) -> str:
        """Return the key that was probably meant by one that is not known; empty where there is none."""
        known = keys_at(self.model, fault.path[:-1], self.composed.data)
        there = self._value(fault.path[:-1])
        absent = [key for key in known if not isinstance(there, Mapping) or key not in there]
        return closest(str(fault.path[-1]), absent) or ""

    def _unknown_key(self, fault: _Fault) -> Problem:
        key = str(fault.path[-1])
        known = keys_at(self.model, fault.path[:-1], self.composed.data)
        guess = self._guess(fault) or closest(key, known)
        hint = f"did you mean {guess!r}?" if guess else ""
        if not guess and 0 < len(known) < LISTED:
            hint = f"the keys here are {', '.join(known)}"
        place = self.composed.spans.key(fault.path)
        return new_problem("unknown-key", f"unknown key {shown(key)}", place, hint=hint, path=format_path(fault.path))

    def _explanation(self, fault: _Fault, value: object) -> Explanation:
        context = fault.detail.get("ctx", {})
        if "hint" in context:
            plain = Explanation(fault.type, fault.message, context["hint"])
            return (self._trapped("number", fault.message, fault.path) or plain) if fault.type == "not-exact" else plain
        if fault.type in {"literal_error", "enum"}:
            return self._not_one_of(context["expected"], value, fault.path)
        if fault.type in _TYPES:
            expected, wanted = _TYPES[fault.type]
            return self._wrong_type(expected, wanted, value, fault.path)
        if fault.type in {"value_error", "assertion_error"}:
            return Explanation("bad-value", fault.message.partition("\n")[0])
        return _beyond_limits(fault, context, value)

    def _wrong_type(
        self, expected: str, wanted: Literal["number", "text", "truth", ""], value: object, path: Sequence[Step]
    ) -> Explanation:
        message = f"found {_described(value)}, expected {expected}"
        is_scalar = not isinstance(value, Mapping | list)
        trapped = self._trapped(wanted, message, path) if wanted and is_scalar else None
        # Titles are the only texts that files have by language.
        by_language = is_scalar and path[-1:] in (["title"], ("title",)) and expected == "a mapping"
        hint = "write {en: ...}, with the language that it is in" if by_language else ""
        return trapped or Explanation("wrong-type", message, hint)

    def _trapped(
        self, wanted: Literal["number", "text", "truth"], message: str, path: Sequence[Step]
    ) -> Explanation | None:
        """Explain a value that is not what it looks like; None where it is."""
        found = trap(self.composed.spans.raw(path), wanted)
        if found is None:
            return None
        hint = f"write {found.suggestion}" if found.suggestion else ""
        return Explanation(_TRAP_CODES.get(found.kind, "misread-word"), f"{message}: {found.message}", hint)

    def _not_one_of(self, expected: str, value: object, path: Sequence[Step]) -> Explanation:
        choices = [text or word.lower() for text, word in _CHOICE.findall(expected)]
        if choices in (["true"], ["false"]):
            return self._wrong_type(choices[0], "truth", value, path)
        guess = closest(value, choices) if isinstance(value, str) else None
        listed = ", ".join(map(repr, choices)) if len(choices) < LISTED else "another word"
        message = f"found {_described(value)}, expected {'one of ' if 1 < len(choices) < LISTED else ''}{listed}"
        return Explanation("not-one-of", message, f"did you mean {guess!r}?" if guess else "")


def _inside(data: object, step: Step) -> tuple[object] | None:
    """Return what a step leads to, in a tuple; None where it leads nowhere."""
    if isinstance(data, Mapping):
        return (data[step],) if step in data else None
    return (data[step],) if isinstance(data, list) and isinstance(step, int) and step < len(data) else None


def _likeliest(path: tuple[Step, ...], alternatives: Sequence[list[_Fault]]) -> list[_Fault]:
    """Return the errors of the alternative that fits best: one that takes such a value, with the fewest errors."""

    def misfit(faults: list[_Fault]) -> tuple[bool, int]:
        types = {fault.type for fault in faults if fault.path == path}
        return bool(types & (_TYPES.keys() | {"literal_error"})), len(faults)

    return min(alternatives, key=misfit)


def _beyond_limits(fault: _Fault, context: Mapping[str, object], value: object) -> Explanation:
    """Explain a value of the right type that is too long, too short, too large, too small, or not of the right form."""
    found = f"found {_described(value)}, expected"
    if fault.type == "string_pattern_mismatch":
        if not str(context["pattern"]).startswith("^[a-z0-9]"):
            return Explanation("bad-value", f"{found} a text of another form")
        slug = re.sub(r"[^a-z0-9.-]+", "-", str(value).lower()).strip("-.")
        expected = "small letters, digits, points and hyphens, with a letter or digit first"
        return Explanation("bad-id", f"{found} {expected}", f"did you mean {slug!r}?" if slug else "")
    if fault.type in {"string_too_long", "too_long"}:
        unit = "characters" if isinstance(value, str) else "items"
        size = len(value) if isinstance(value, str | list | Mapping) else 0
        return Explanation("too-long", f"found {size:,} {unit}, expected at most {context['max_length']:,}")
    if fault.type in {"string_too_short", "too_short"}:
        hint = "leave the key out where there is nothing to say"
        return Explanation(
            "empty-value", f"{found} {'a text' if isinstance(value, str) else 'at least one entry'}", hint
        )
    if fault.type in {"greater_than_equal", "less_than_equal"}:
        limit = f"at least {context['ge']:,}" if "ge" in context else f"at most {context['le']:,}"
        return Explanation("out-of-range", f"{found} {limit}")
    return Explanation("bad-value", f"found {_described(value)}: {fault.message[:1].lower()}{fault.message[1:]}")


def _described(value: object) -> str:
    """Return a value as a message tells it."""
    if isinstance(value, Mapping | list):
        kind = "mapping" if isinstance(value, Mapping) else "list"
        return f"a {kind}" if value else f"an empty {kind}"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return shown(value) if value else "an empty text"
    return str(value) if isinstance(value, int | Fraction) else shown(str(value))
