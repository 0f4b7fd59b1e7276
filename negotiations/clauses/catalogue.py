"""The catalogue of issues: the questions on which texts can differ, with their outcomes and axes.

The lines themselves are in `issues`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from negotiations.clauses.issues import Line, lines
from negotiations.clauses.outcomes import Outcomes
from negotiations.clauses.scopes import STATIC_AXES
from negotiations.problems import InvalidValue


@dataclass(frozen=True, slots=True)
class Issue:
    """One question on which texts can differ.

    Attributes:
        path: The path, as in `forces/personnel`; with its word filled in, as in `rights/release`.
        outcomes: What the outcomes are.
        each: The axes of which a claim speaks of each element, in the order in which scopes are told.
        totals: The axes of which a claim speaks of the total.
        required: The axes that a text must state.
        order: The place in the catalogue.
        title: What it is called, with `{word}` and `{second}` where its words stand.
        words: What fills the angle brackets of its line.
        everybody: By axis of actors, the word for all who can be meant; all actors where there is none.
    """

    path: str
    outcomes: Outcomes
    each: tuple[str, ...]
    totals: tuple[str, ...] = ()
    required: frozenset[str] = frozenset()
    order: int = 0
    title: str = ""
    words: tuple[str, ...] = ()
    everybody: tuple[tuple[str, str], ...] = ()

    @property
    def topic(self) -> str:
        """The first word of the path."""
        return self.path.split("/", 1)[0]

    @property
    def axes(self) -> tuple[str, ...]:
        """All static axes, in the order in which scopes are told."""
        return tuple(axis for axis in STATIC_AXES if axis in self.each or axis in self.totals)


@lru_cache(maxsize=1)
def catalogue() -> Mapping[str, Issue]:
    """Return the issues by path, in the order of the catalogue; a word in angle brackets stands for any word.

    Example:
        >>> catalogue()["forces/personnel"].totals
        ('place', 'group')
    """
    return {line[0]: _issue(line, order) for order, line in enumerate(lines())}


def _issue(line: Line, order: int) -> Issue:
    path, outcomes, axes, title = line
    tokens = [token.partition("=") for token in axes.split()]
    marks = {axis.rstrip("!#"): axis for axis, _, _ in tokens}
    names = tuple(axis for axis in STATIC_AXES if axis in marks)
    return Issue(
        path,
        outcomes,
        tuple(axis for axis in names if "#" not in marks[axis]),
        tuple(axis for axis in names if "#" in marks[axis]),
        frozenset(axis for axis in names if "!" in marks[axis]),
        order,
        title,
        everybody=tuple((axis.rstrip("!#"), word) for axis, _, word in tokens if word),
    )


@lru_cache(maxsize=8192)
def find_issue(path: str) -> Issue:
    """Return the issue with a path, its words filled in.

    Raises:
        InvalidValue: if the catalogue has no such question.

    Example:
        >>> find_issue("rights/release").outcomes.words
        ('guaranteed', 'not')
        >>> find_issue("anchor/neutrality/constitution").words
        ('neutrality', 'constitution')
    """
    known = catalogue()
    if path in known and "<" not in path:
        return known[path]
    parts = path.split("/")
    for pattern, issue in _by_topic().get(parts[0], ()):
        words = _filled(pattern, parts)
        if words is not None:
            # As `dataclasses.replace` does, in a third of its time.
            rest = (issue.each, issue.totals, issue.required, issue.order, issue.title)
            return Issue(path, issue.outcomes, *rest, words, issue.everybody)
    message = f"the catalogue of issues has no {path!r}"
    raise InvalidValue(message)


@lru_cache(maxsize=1)
def _by_topic() -> Mapping[str, tuple[tuple[tuple[str, ...], Issue], ...]]:
    """Return the questions that take words, by topic, each with the parts of its path."""
    patterns = [(tuple(path.split("/")), issue) for path, issue in catalogue().items() if "<" in path]
    topics = {issue.topic for _, issue in patterns}
    return {topic: tuple(item for item in patterns if item[1].topic == topic) for topic in topics}


def _filled(wanted: Sequence[str], found: Sequence[str]) -> tuple[str, ...] | None:
    """Return the words of a path that stand where a pattern has angle brackets; None where the two do not fit."""
    if len(wanted) != len(found) or not all(found):
        return None
    words = []
    for part, word in zip(wanted, found, strict=True):
        if part.startswith("<"):
            words.append(word)
        elif part != word:
            return None
    return tuple(words)
