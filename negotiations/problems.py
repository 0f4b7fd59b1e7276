"""What can be wrong with a file, as data: problems, their codes, and the few exceptions of the package."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How grave a problem is: an `error` refuses the file, a `warning` does not, a `note` may well be as it should."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """How grave it is, as a number: the graver, the greater.

        Example:
            >>> Severity.ERROR.rank > Severity.WARNING.rank > Severity.NOTE.rank
            True
        """
        return len(Severity) - list(Severity).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a file, from its first character to just after its last one.

    Lines and columns count from 1; a line of 0 means the file as a whole.

    Example:
        >>> str(Place("draft.yaml", 3, 7))
        'draft.yaml:3:7'
        >>> str(Place("draft.yaml"))
        'draft.yaml'
    """

    file: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        """Return `file:line:column`, leaving out what is not known."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a problem speaks of, with what stands there."""

    message: str
    place: Place


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where, what was found, what was expected, what to do.

    Attributes:
        code: A stable word in kebab-case; `negotiations explain CODE` tells more.
        message: What was found and what was expected, lowercase, without a final period.
        place: The offending value or key.
        hint: What to do about it; empty where nothing better is known than the message.
        severity: Whether the file is refused.
        path: Where inside the data, as in `terms[3].personnel.cap`.
        related: Other places that matter, such as the first of two equal ids.

    Example:
        >>> problem = Problem("unknown-key", "unknown key 'titel'", Place("a.yaml", 2, 1), hint="did you mean 'title'?")
        >>> print(problem)
        a.yaml:2:1: unknown-key unknown key 'titel'; did you mean 'title'?
    """

    code: str
    message: str
    place: Place = field(default_factory=Place)
    hint: str = ""
    severity: Severity = Severity.ERROR
    path: str = ""
    related: tuple[Related, ...] = ()

    def __str__(self) -> str:
        """Return the problem on one line, in the form that editors and terminals can jump to."""
        text = f"{self.place}: {self.code} {self.message}" if self.place.file else f"{self.code} {self.message}"
        return f"{text}; {self.hint}" if self.hint else text


class NegotiationsError(Exception):
    """Anything that this package raises on purpose."""


class InvalidValue(NegotiationsError, ValueError):
    """A value that the interface cannot take, with what was expected instead."""


class InvalidFiles(NegotiationsError):
    """Files that could not be loaded; carries every problem that was found.

    Attributes:
        problems: The problems, by file and line.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems and say them all."""
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
