"""What a configuration says of how to check, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from negotiations.codes import new_problem, refuses
from negotiations.problems import Place, Problem, Severity
from negotiations.rules.families import codes, codes_named, family_codes
from negotiations.rules.globs import pattern_of
from negotiations.rules.selection import FileIgnore, Selection
from negotiations.rules.toml_places import TomlPlaces
from negotiations.spelling import closest

_KEYS = ("paths", "select", "ignore", "fail-level", "format", "per-file-ignores", "severity", "baseline")


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a configuration says; what it does not say is None or empty.

    Attributes:
        file: The file that says it; None where there is none.
        paths: What is checked where no path is named.
        selection: What is told.
        fail_level: The least severity that makes the check fail.
        formats: How problems are told.
        baseline: The file of the problems that are known.
    """

    file: Path | None = None
    paths: tuple[Path, ...] = ()
    selection: Selection = field(default_factory=Selection)
    fail_level: Severity | None = None
    formats: tuple[str, ...] = ()
    baseline: Path | None = None


class ConfigurationReader:
    """Reads one table, and keeps what is wrong with it."""

    def __init__(self, places: TomlPlaces, table: tuple[str, ...], file: Path, formats: Collection[str]) -> None:
        self.problems: list[Problem] = []
        self._places = places
        self._table = table
        self._file = file
        self._formats = formats

    def configuration(self, data: Mapping[str, object]) -> Configuration:
        """Return what the data say, with `problems` for what cannot be read."""
        table = self._found_table(data)
        for key in table:
            self._known(key, _KEYS, *self._table)
        level = self._level(table.get("fail-level"), "fail-level")
        formats = table.get("format", [])
        return Configuration(
            self._file,
            tuple(self._there(path) for path in self._texts(table, "paths")),
            Selection(
                frozenset(self._codes(table, "select")) if "select" in table else None,
                frozenset(self._codes(table, "ignore")),
                tuple(self._file_ignores(table)),
                dict(self._severities(table)),
                self._file.parent,
            ),
            level,
            tuple(
                self._format(form)
                for form in self._listed([formats] if isinstance(formats, str) else formats, "format")
            ),
            self._baseline(table.get("baseline")),
        )

    def _found_table(self, data: Mapping[str, object]) -> Mapping[str, object]:
        """Return our table; on the way to it, only a file of our own, or our part of another, has to be all known."""
        here: Mapping[str, object] = data
        for number, step in enumerate(self._table):
            if self._table[:number] != ("tool",) and (number or len(self._table) == 1):
                for key in here:
                    self._known(key, (step,), *self._table[:number])
            found = here.get(step, {})
            if not isinstance(found, dict):
                self._wrong(found, "a table", *self._table[: number + 1])
                return {}
            here = found
        return here

    def _known(self, key: str, known: Collection[str], *path: str) -> None:
        if key not in known:
            guess = closest(key, known)
            hint = f"did you mean {guess!r}?" if guess else f"the keys here are {', '.join(known)}"
            self._add("unknown-key", f"unknown key {key!r}", self._places.key(*path, key), hint)

    def _listed(self, value: object, *path: str) -> list[str]:
        """Return a list of texts."""
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return value
        self._wrong(value, "a list of texts", *self._table, *path)
        return []

    def _texts(self, table: Mapping[str, object], *path: str) -> list[str]:
        return self._listed(table.get(path[-1], []), *path)

    def _mapping(self, table: Mapping[str, object], key: str) -> Mapping[str, object]:
        value = table.get(key, {})
        if isinstance(value, dict):
            return value
        self._wrong(value, "a table", *self._table, key)
        return {}

    def _codes(self, table: Mapping[str, object], *path: str) -> Iterator[str]:
        for name in self._texts(table, *path):
            yield from self._named(name, self._places.value(name, *self._table, *path))

    def _named(self, name: str, place: Place) -> frozenset[str]:
        """Return the codes that a name stands for."""
        found = codes_named(name)
        if found is None:
            guess = closest(name, (*codes(), *family_codes()))
            hint = f"did you mean {guess!r}?" if guess else "'negotiations explain' lists the codes"
            self._add("unknown-code", f"there is no code {name!r}", place, hint)
        return found or frozenset()

    def _level(self, value: object, *path: str) -> Severity | None:
        levels = [severity.value for severity in Severity]
        if value is None or value in levels:
            return Severity(value) if value is not None else None
        if not isinstance(value, str):
            self._wrong(value, "a text", *self._table, *path)
            return None
        guess = closest(value, levels)
        message = f"found {value!r}, expected one of {', '.join(map(repr, levels))}"
        place = self._places.value(value, *self._table, *path)
        self._add("not-one-of", message, place, f"did you mean {guess!r}?" if guess else "")
        return None

    def _file_ignores(self, table: Mapping[str, object]) -> Iterator[FileIgnore]:
        key = "per-file-ignores"
        listed = self._mapping(table, key)
        for glob in listed:
            pattern = pattern_of(glob)
            if pattern is None:
                message = f"found {glob!r}, expected a pattern of paths inside the folder of this file"
                hint = "use *, ?, [ab] and **, and slashes between folders"
                self._add("bad-value", message, self._places.key(*self._table, key, glob), hint)
                pattern = re.compile(r"(?!)")
            yield FileIgnore(glob, pattern, frozenset(self._codes(listed, key, glob)))

    def _severities(self, table: Mapping[str, object]) -> Iterator[tuple[str, Severity]]:
        key = "severity"
        listed = self._mapping(table, key)
        for name, value in listed.items():
            place = self._places.key(*self._table, key, name)
            level = self._level(value, key, name)
            for code in sorted(self._named(name, place)):
                if level is not None and refuses(code) and level is not Severity.ERROR:
                    message = f"{code!r} refuses the file, and cannot be less than an error"
                    self._add("bad-value", message, place, "leave it out here; 'ignore' keeps it from being told")
                elif level is not None:
                    yield code, level

    def _format(self, form: str) -> str:
        if form not in self._formats:
            guess = closest(form, self._formats)
            hint = f"did you mean {guess!r}?" if guess else f"the formats are {', '.join(self._formats)}"
            if "=" in form:
                hint = "write the name alone; files to write to are named on the command line"
            place = self._places.value(form, *self._table, "format")
            self._add("not-one-of", f"there is no format {form!r}", place, hint)
        return form

    def _there(self, name: str) -> Path:
        path = self._beside(name)
        if not path.exists():
            place = self._places.value(name, *self._table, "paths")
            self._add("not-found", f"there is no file or folder {name!r}", place, "correct it, or leave it out")
        return path

    def _baseline(self, value: object) -> Path | None:
        if value is None:
            return None
        if isinstance(value, str):
            return self._beside(value)
        self._wrong(value, "the name of a file", *self._table, "baseline")
        return None

    def _beside(self, name: str) -> Path:
        """Return a path that is written as seen from the folder of the configuration."""
        return self._file.parent / name

    def _wrong(self, value: object, expected: str, *path: str) -> None:
        self._add("wrong-type", f"found {_described(value)}, expected {expected}", self._places.key(*path), "")

    def _add(self, code: str, message: str, place: Place, hint: str) -> None:
        self.problems.append(new_problem(code, message, place, hint=hint))


def _described(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list of other things" if value else "an empty list"
    return repr(value) if isinstance(value, str) else str(value)
