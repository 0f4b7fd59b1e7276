"""How `check` is to be run: what the command line says, and, where it is silent, the configuration."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from negotiations.cli.check_options import Options
from negotiations.cli.paths import MISUSE, misuse, report, say
from negotiations.files.loading import seed_path
from negotiations.problems import InvalidFiles, Problem, Severity
from negotiations.reports.problem_formats import FORMATS
from negotiations.rules.baseline import Baseline, beyond, read_baseline, unused
from negotiations.rules.checking import Checked
from negotiations.rules.configuration import Configuration
from negotiations.rules.configuration_files import OWN_FILE, PROJECT_FILE, find_configuration, read_configuration
from negotiations.rules.families import codes, codes_named, family_codes
from negotiations.rules.selection import Selection
from negotiations.spelling import closest


@dataclass(frozen=True, slots=True)
class Settings:
    """How the check is to be run.

    Attributes:
        paths: What is checked.
        formats: How problems are told.
        selection: Which problems are told.
        fail_level: The least severity that makes the check fail.
        baseline: The problems that are known.
    """

    paths: tuple[Path, ...]
    formats: tuple[str, ...]
    selection: Selection
    fail_level: Severity
    baseline: Baseline | None

    def told(self, checked: Checked) -> list[Problem]:
        """Return the problems that are to be told, in order."""
        chosen = list(self.selection.told(checked.problems))
        if self.baseline is None:
            return chosen
        listed = {key: count for key, count in self.baseline.counts.items() if self.selection.tells(key.code)}
        known = Baseline(self.baseline.file, listed, self.baseline.places)
        notes = self.selection.told(unused(known, chosen, checked))
        problems = [*beyond(known, chosen, checked), *notes]
        return sorted(problems, key=lambda problem: (problem.place, problem.code, problem.message))


def settings(paths: Sequence[str], options: Options) -> Settings:
    """Return how the check is to be run; where that is wrong, say all that is, and exit."""
    try:
        configured = _configuration(options)
        file = options["baseline"] or configured.baseline
        known = read_baseline(Path(file)) if file is not None and options["write_baseline"] is None else None
    except InvalidFiles as error:
        report(error.problems)
        raise SystemExit(MISUSE) from None
    select, ignore = _codes(options["select"]), _codes(options["ignore"])
    chosen = configured.selection
    level = options["fail_level"]
    return Settings(
        _there(paths) if paths else _configured_paths(configured),
        options["formats"] or configured.formats or FORMATS[:1],
        Selection(
            select if options["select"] else chosen.select,
            ignore if options["ignore"] else chosen.ignore,
            chosen.file_ignores,
            chosen.severities,
            chosen.folder,
        ),
        Severity(level) if level is not None else configured.fail_level or Severity.ERROR,
        known,
    )


def _configuration(options: Options) -> Configuration:
    if options["isolated"]:
        if options["config"] is not None:
            misuse("--config and --isolated cannot stand together")
        return Configuration()
    file = Path(options["config"]) if options["config"] is not None else find_configuration(Path())
    return read_configuration(file, FORMATS) if file is not None else Configuration()


def _configured_paths(configured: Configuration) -> tuple[Path, ...]:
    """Return the paths that a configuration names, as seen from here."""
    if not configured.paths:
        where = repr(configured.file.as_posix()) if configured.file is not None else f"{OWN_FILE!r} or {PROJECT_FILE!r}"
        misuse(f"there is no PATH to check; name a file or folder, as in 'check .', or write 'paths' in {where}")
    return tuple(Path(os.path.normpath(path)) for path in configured.paths)


def _there(paths: Iterable[str]) -> tuple[Path, ...]:
    """Return what paths and the names of seeds stand for; where there is nothing, say so and exit."""
    found = {path: Path(path) if Path(path).exists() else seed_path(path) for path in paths}
    missing = [path for path, place in found.items() if place is None]
    for path in missing:
        say(f"error: there is no file, folder or seed {path!r}", err=True)
    if missing:
        raise SystemExit(MISUSE)
    return tuple(place for place in found.values() if place is not None)


def _codes(given: Iterable[str]) -> frozenset[str]:
    """Return the codes that were given one by one or between commas, or by families; where there is none, say so."""
    found: set[str] = set()
    for name in sorted({code.strip() for part in given for code in part.split(",")}):
        named = codes_named(name)
        if named is None:
            guess = closest(name, (*codes(), *family_codes()))
            misuse(f"there is no code {name!r}" + (f"; did you mean {guess!r}?" if guess else ""))
        found |= named
    return frozenset(found)
