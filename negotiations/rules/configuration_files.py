"""The files that say how `check` is to be run: where they are, and what they say."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Collection
from pathlib import Path

from negotiations.codes import new_problem
from negotiations.problems import InvalidFiles, Place, Problem
from negotiations.rules.configuration import Configuration, ConfigurationReader
from negotiations.rules.toml_places import TomlPlaces

OWN_FILE, PROJECT_FILE = "negotiations.toml", "pyproject.toml"
_TABLES = {OWN_FILE: ("check",), PROJECT_FILE: ("tool", "negotiations", "check")}
_ROOT_MARKS = (".git", ".hg")
_AT = re.compile(r"(?P<said>.*?) ?\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL)


def find_configuration(folder: Path) -> Path | None:
    """Return the nearest file with a configuration, in a folder or above it, up to the root of a repository.

    In one folder `negotiations.toml` comes before `pyproject.toml`, which counts only where it has something for us.

    Example:
        >>> find_configuration(Path("tests/samples/northland")) is None
        True
    """
    for here in (start := folder.absolute(), *start.parents):
        if (here / OWN_FILE).is_file():
            return here / OWN_FILE
        if (here / PROJECT_FILE).is_file() and _speaks_of_us(here / PROJECT_FILE):
            return here / PROJECT_FILE
        if any((here / mark).exists() for mark in _ROOT_MARKS):
            break
    return None


def _speaks_of_us(file: Path) -> bool:
    """Return whether a `pyproject.toml` has a table for this package; one that is broken may have."""
    try:
        text = file.read_bytes().decode("utf-8", "replace")
        tool = tomllib.loads(text).get("tool", {})
    except OSError:
        return False
    except (tomllib.TOMLDecodeError, RecursionError):
        return "tool.negotiations" in text
    return isinstance(tool, dict) and "negotiations" in tool


def read_configuration(file: Path, formats: Collection[str]) -> Configuration:
    """Return what a file says of how to check.

    Args:
        file: A `pyproject.toml`, whose table `tool.negotiations.check` is read, or a file with the table `check`.
        formats: The names of the formats that there are.

    Raises:
        InvalidFiles: anything is wrong with it; all of that is told.
    """
    shown = Path(os.path.relpath(file)) if file.is_absolute() else file
    text, data = _parsed(file, shown.as_posix())
    reader = ConfigurationReader(
        TomlPlaces(text, shown.as_posix()), _TABLES.get(file.name, _TABLES[OWN_FILE]), shown, formats
    )
    found = reader.configuration(data)
    if reader.problems:
        raise InvalidFiles(tuple(sorted(reader.problems, key=lambda problem: problem.place)))
    return found


def _parsed(file: Path, name: str) -> tuple[str, dict[str, object]]:
    try:
        # As tomllib reads a file; its columns count the signs of such a text.
        text = file.read_bytes().decode("utf-8").replace("\r\n", "\n")
        return text, tomllib.loads(text)
    except OSError as error:
        message = f"the file cannot be read: {(error.strerror or 'unknown reason').lower()}"
        problem = new_problem("not-readable", message, Place(name))
    except UnicodeDecodeError:
        problem = new_problem("not-utf8", "found bytes that are no text in UTF-8", Place(name))
    except RecursionError:
        problem = new_problem("too-deep", "found lists or tables deeper than any configuration needs", Place(name))
    except tomllib.TOMLDecodeError as error:
        problem = _syntax(str(error), text, name)
    raise InvalidFiles((problem,))


def _syntax(said: str, text: str, name: str) -> Problem:
    match = _AT.search(said)
    message = match["said"] if match is not None else said
    line = int(match["line"]) if match is not None and match["line"] else text.count("\n") + 1
    column = int(match["column"]) if match is not None and match["column"] else 1
    place = Place(name, line, column, line, column + 1)
    return new_problem("toml-syntax", f"found no TOML: {message[:1].lower()}{message[1:]}", place)
