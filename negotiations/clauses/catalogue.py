"""The catalogue of issues: the questions on which texts can differ, with their outcomes and axes.

A new question is a line of `_LINES`. Its path never names an actor or a place; a word in angle brackets stands for any
word of the vocabulary of a text. After each axis, `!` says that a text must state it (or say that it is unstated) and
`#` that a claim speaks of the total over the axis, not of each element.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from negotiations.clauses.outcomes import Numbers, Outcomes, Scale, Words
from negotiations.clauses.scopes import STATIC_AXES
from negotiations.problems import InvalidValue
from negotiations.vocabulary import scale


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
    """

    path: str
    outcomes: Outcomes
    each: tuple[str, ...]
    totals: tuple[str, ...] = ()
    required: frozenset[str] = frozenset()
    order: int = 0

    @property
    def topic(self) -> str:
        """The first word of the path."""
        return self.path.split("/", 1)[0]

    @property
    def axes(self) -> tuple[str, ...]:
        """All static axes, in the order in which scopes are told."""
        return tuple(axis for axis in STATIC_AXES if axis in self.each or axis in self.totals)


_YES_NO = Words(("yes", "no"))
_DONE = Words(("done", "not"))
_PRESENT = Words(("absent", "present"))
_IN = Words(("in", "out"))
_DAYS = Numbers("day", never=True)
_SHARE = Numbers("share", low=0, high=1)


def _scale(name: str) -> Scale:
    return Scale(name, scale(name).words)


def _lines() -> tuple[tuple[str, Outcomes, str], ...]:
    people = Numbers("person", integer=True, low=0)
    return (
        ("territory/control", Words(), "place!"),
        ("territory/administrator", _IN, "actor! place!"),
        ("territory/title", _scale("recognition"), "actor! other! place!"),
        ("line/stands", _YES_NO, "place"),
        ("zone/width", Numbers("m", low=0), "place group"),
        ("zone/reference-line", Words(), "place"),
        ("zone/regime", Words(), "place"),
        ("forces/personnel", people, "actor! place# group#"),
        ("forces/equipment", Numbers("piece", integer=True, low=0), "actor! place# group#"),
        ("forces/weapon-range", Numbers("km", low=0), "actor! place group"),
        ("forces/deployment", Words(("free", "limited")), "actor! place"),
        ("forces/presence", _PRESENT, "actor! other place! group"),
        ("weapons/possession", _PRESENT, "actor! place group"),
        ("weapons/acquisition", _PRESENT, "actor! other place group"),
        ("weapons/production", _PRESENT, "actor! place group"),
        ("weapons/transfer", _PRESENT, "actor! other place group"),
        ("weapons/wmd", _YES_NO, "actor! group"),
        ("aid/military", _scale("military-aid"), "actor! other!"),
        ("use-of-force/<purpose>", _PRESENT, "actor! other place"),
        ("alliance/membership", _YES_NO, "actor! other!"),
        ("alliance/enlargement", _YES_NO, "actor!"),
        ("alliance/neutral", _YES_NO, "actor!"),
        ("anchor/<commitment>", _DONE, "actor! other"),
        ("guarantee/member", _IN, "actor! other"),
        ("guarantee/in-force", _YES_NO, "actor! other! place"),
        ("assistance/<response>", _DONE, "actor! other! place"),
        ("sanctions/state", _scale("sanctions"), "actor! other!"),
        ("sanctions/new", _PRESENT, "actor! other!"),
        ("assets/state", Words(("frozen", "released", "confiscated")), "actor! other"),
        ("assets/<use>", _DONE, "actor other"),
        ("share/<of>", _SHARE, "actor!"),
        ("claims/war-damage", Words(("waived", "payable", "paid")), "actor! other"),
        ("accountability/prosecution", Words(("barred", "possible", "required")), "actor other group"),
        ("rights/<object>", Words(("guaranteed", "not")), "actor! other place group"),
        ("language/status", _scale("language-status"), "actor! place group!"),
        ("language/<domain>", _scale("language-status"), "actor! place group!"),
        ("church/status", _scale("church-status"), "actor! place group!"),
        ("monitoring/presence", _PRESENT, "actor! other place"),
        ("talks/participant", _IN, "actor!"),
        ("talks/<question>", Words(), "actor place"),
        ("event/<event>", _DONE, "actor! group"),
        ("timing/<event>", _DAYS, "actor group"),
        ("access/<waterway-or-market>", _scale("access"), "actor! other"),
        ("plant/operator", Words(), "place!"),
        ("plant/oversight", Words(), "place!"),
        ("principle/<tag>", Words(("affirmed", "not")), "other"),
        ("act/<action>", _DONE, "actor! other place group"),
    )


@lru_cache(maxsize=1)
def catalogue() -> Mapping[str, Issue]:
    """Return the issues by path, in the order of the catalogue; a word in angle brackets stands for any word.

    Example:
        >>> catalogue()["forces/personnel"].totals
        ('place', 'group')
    """
    return {path: _issue(path, outcomes, axes, order) for order, (path, outcomes, axes) in enumerate(_lines())}


def _issue(path: str, outcomes: Outcomes, axes: str, order: int) -> Issue:
    marks = {axis.rstrip("!#"): axis for axis in axes.split()}
    names = tuple(axis for axis in STATIC_AXES if axis in marks)
    return Issue(
        path,
        outcomes,
        tuple(axis for axis in names if "#" not in marks[axis]),
        tuple(axis for axis in names if "#" in marks[axis]),
        frozenset(axis for axis in names if "!" in marks[axis]),
        order,
    )


@lru_cache(maxsize=8192)
def find_issue(path: str) -> Issue:
    """Return the issue with a path, its word filled in.

    Raises:
        InvalidValue: if the catalogue has no such question.

    Example:
        >>> find_issue("rights/release").outcomes.words
        ('guaranteed', 'not')
    """
    known = catalogue()
    topic, _, word = path.partition("/")
    found = known.get(path)
    if found is None and word and "/" not in word.strip("/"):
        patterns = (issue for pattern, issue in known.items() if pattern.startswith(f"{topic}/<"))
        found = next(patterns, None)
    if found is None:
        message = f"the catalogue of issues has no {path!r}"
        raise InvalidValue(message)
    return (
        found
        if found.path == path
        else Issue(path, found.outcomes, found.each, found.totals, found.required, found.order)
    )
