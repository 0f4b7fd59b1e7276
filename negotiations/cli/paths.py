"""What commands share: texts named by paths, and problems on their way to standard error."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

import click

from negotiations.problems import InvalidFiles, InvalidValue, Problem

if TYPE_CHECKING:
    from negotiations.documents.negotiations import Document, Negotiation

PROBLEMS = 1
MISUSE = 2

_LISTED = 8
"""More names than this are not told at once."""


def printable(text: str) -> str:
    r"""Return a text without the characters that could steer a terminal.

    Example:
        >>> printable("a\x1b[31mb")
        'a\\x1b[31mb'
    """
    return "".join(
        sign if sign.isprintable() or sign in "\n\t" else " " if sign.isspace() else f"\\x{ord(sign):02x}"
        for sign in text
    )


def say(text: str, *, err: bool = False) -> None:
    """Print a text, safe for a terminal."""
    click.echo(printable(text), err=err)


def report(problems: Iterable[Problem]) -> None:
    """Print problems to standard error, one a line."""
    for problem in problems:
        say(str(problem), err=True)


def found(path: str) -> Negotiation | Document:
    """Return what a path or the name of a seed stands for; where there is nothing, or it is wrong, say so and exit."""
    from negotiations.files.loading import resolve

    try:
        return resolve(path)
    except InvalidFiles as error:
        report(error.problems)
        raise SystemExit(PROBLEMS) from None
    except InvalidValue as error:
        say(f"error: {error}", err=True)
        raise SystemExit(MISUSE) from None


def document(path: str) -> Document:
    """Return the one document that a path stands for; where it is a whole negotiation, say so and exit."""
    from negotiations.documents.negotiations import Document

    there = found(path)
    if isinstance(there, Document):
        return there
    base = path.rstrip("/")
    names = [f"{base}/{each.id}" for each in there]
    listed = ", ".join(names) if len(names) <= _LISTED else f"{names[-1]}, or what 'negotiations show {base}' lists"
    say(f"error: {path!r} is a negotiation; name one of its documents: {listed}", err=True)
    raise SystemExit(MISUSE)


def misuse(message: str) -> NoReturn:
    """Say what is wrong with the command itself, and exit."""
    say(f"error: {message}", err=True)
    raise SystemExit(MISUSE)
