"""Which problems are told, and how grave they are: what people choose, on the command line or in a configuration."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from negotiations.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class FileIgnore:
    """The codes that are not told of some files.

    Attributes:
        glob: The files, as it is written.
        pattern: The same, for paths as seen from the folder of the configuration.
        codes: The codes.
    """

    glob: str
    pattern: re.Pattern[str]
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Selection:
    """What is told.

    Attributes:
        select: The only codes that are told; None for all.
        ignore: The codes that are not told.
        file_ignores: The codes that are not told of some files.
        severities: How grave problems are whose code is to be taken otherwise than by default.
        folder: Where the paths start that `file_ignores` speak of.
    """

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    file_ignores: tuple[FileIgnore, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    folder: Path = Path()

    def tells(self, code: str) -> bool:
        """Return whether problems with a code are told of any file."""
        return (self.select is None or code in self.select) and code not in self.ignore

    def told(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Yield the problems that are told, as grave as they are to be taken.

        Example:
            >>> chosen = Selection(ignore=frozenset({"bad-id"}), severities={"bad-url": Severity.NOTE})
            >>> [str(found.severity) for found in chosen.told([Problem("bad-id", "x"), Problem("bad-url", "y")])]
            ['note']
        """
        names: dict[str, str] = {}
        for problem in problems:
            if not self.tells(problem.code):
                continue
            file = problem.place.file
            if file not in names:
                names[file] = self._name(file)
            if not any(
                each.pattern.fullmatch(names[file]) and problem.code in each.codes for each in self.file_ignores
            ):
                yield replace(problem, severity=self.severities.get(problem.code, problem.severity))

    def _name(self, file: str) -> str:
        """Return a file as seen from the folder of the configuration; outside of it, its absolute path."""
        path, folder = Path(file).absolute().resolve(), self.folder.resolve()
        return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()
