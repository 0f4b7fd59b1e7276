"""Clauses on all words but some, as in "used for nothing but rebuilding": what they say of the words that texts name.

A question that takes a word (`assets/use/<purpose>`) can be asked of any word, so no list holds all the others. What a
text says of them is a clause on `assets/use/*`; where two texts meet, it is said of each word that either names, and
once of all that neither does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from negotiations.clauses.clause import Clause

OTHERS = "*"
"""What stands in the path of an issue for all words that are not named."""


def on_others(issue: str) -> str:
    """Return the path that stands for all other words of an issue.

    Example:
        >>> on_others("assets/use/reconstruction")
        'assets/use/*'
    """
    return f"{issue.rpartition('/')[0]}/{OTHERS}"


def speaks_of_others(clause: Clause) -> bool:
    """Return whether a clause is on all words but some."""
    return clause.issue.endswith(f"/{OTHERS}")


def named_issues(clauses: Iterable[Clause]) -> frozenset[str]:
    """Return the issues that clauses name: those that they are on, and those that they leave out.

    Example:
        >>> from negotiations.clauses.scopes import Scope
        >>> sorted(named_issues([Clause("assets/use/*", Scope(), None, but=("reconstruction",))]))
        ['assets/use/reconstruction']
    """
    named = set()
    for clause in clauses:
        stem = clause.issue.removesuffix(OTHERS)
        named |= {stem + word for word in clause.but} if speaks_of_others(clause) else {clause.issue}
    return frozenset(named)


def spelled_out(clauses: tuple[Clause, ...], named: frozenset[str] = frozenset()) -> tuple[Clause, ...]:
    """Return clauses in which those on all words but some are on each word that is named, and on those that are not.

    Args:
        clauses: What a text says.
        named: The issues that another text names.

    Example:
        >>> from negotiations.clauses.scopes import Scope
        >>> only = Clause("assets/use/*", Scope(), None, "1", but=("reconstruction",))
        >>> [clause.issue for clause in spelled_out((only,), frozenset({"assets/use/welfare", "line/stands"}))]
        ['assets/use/*', 'assets/use/welfare']
    """
    if not any(map(speaks_of_others, clauses)):
        return clauses
    issues = sorted(named | named_issues(clauses))
    found: list[Clause] = []
    for clause in clauses:
        if not speaks_of_others(clause):
            found.append(clause)
            continue
        stem = clause.issue.removesuffix(OTHERS)
        named_words = [path.removeprefix(stem) for path in issues if path.startswith(stem)]
        meant = [word for word in named_words if word not in clause.but]
        # What is said word by word is left out of the rest, so that spelling it out again adds nothing.
        found.append(replace(clause, but=tuple(sorted({*clause.but, *meant}))))
        found += [replace(clause, issue=stem + word, but=()) for word in meant]
    return tuple(found)
