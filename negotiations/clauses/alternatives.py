"""Alternatives: options of which a text has one or the other, and which of its clauses stand when each is chosen.

There are four kinds. A `bracket` holds what the authors of one text disagree about, each option by its author. A `menu`
is what one author offers to choose from. Of `any-of`, either satisfies the text. What is `reported` is one thing that
sources tell in different ways. Groups may lie inside an option of another group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from math import prod

from negotiations.clauses.boxes import TooManyCells
from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause
from negotiations.clauses.normal_form import Atoms, Entry, normal_form

SELECTION_LIMIT = 64
"""How many ways of choosing between options one issue of one text may have."""

Selection = frozenset[str]
"""The options that are chosen, each as `group/option`."""


class Alternative(StrEnum):
    """What kind of alternatives a group of options is."""

    BRACKET = "bracket"
    MENU = "menu"
    ANY_OF = "any-of"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Group:
    """Options of which one holds.

    Attributes:
        id: The id of the group in its text.
        kind: What kind of alternatives they are.
        options: The ids of the options, with whom or what each is attributed to.
        within: The option of another group that this group lies in, as `group/option`; empty where it lies in none.
    """

    id: str
    kind: Alternative
    options: tuple[tuple[str, str], ...]
    within: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The options, each as `group/option`."""
        return tuple(f"{self.id}/{option}" for option, _ in self.options)


def touching(groups: Sequence[Group], clauses: Iterable[Clause]) -> tuple[Group, ...]:
    """Return the groups of which an option holds one of these clauses, and the groups in whose options these lie.

    Example:
        >>> inner = Group("b", Alternative.MENU, (("x", ""), ("y", "")), within="a/1")
        >>> outer = Group("a", Alternative.BRACKET, (("1", "XN"), ("2", "XS")))
        >>> from negotiations.clauses.scopes import Scope
        >>> clause = Clause("act/demine", Scope(), None, option="b/x")
        >>> [group.id for group in touching([inner, outer], [clause])]
        ['b', 'a']
    """
    chosen = {clause.option for clause in clauses if clause.option}
    wanted: set[str] = set()
    while True:
        more = {group.id for group in groups if chosen & set(group.names)} - wanted
        if not more:
            return tuple(group for group in groups if group.id in wanted)
        wanted |= more
        chosen |= {group.within for group in groups if group.id in more and group.within}


def selections(groups: Sequence[Group]) -> Iterator[Selection]:
    """Yield each way of choosing one option of every group that is reached, once.

    Raises:
        TooManyCells: if there are more ways than are looked at.

    Example:
        >>> inner = Group("b", Alternative.MENU, (("x", ""), ("y", "")), within="a/1")
        >>> outer = Group("a", Alternative.BRACKET, (("1", "XN"), ("2", "XS")))
        >>> [sorted(each) for each in selections([outer, inner])]
        [['a/1', 'b/x'], ['a/1', 'b/y'], ['a/2']]
    """
    if prod(len(group.options) for group in groups) > SELECTION_LIMIT:
        message = f"its options can be chosen in more than {SELECTION_LIMIT} ways"
        raise TooManyCells(message)
    seen: set[Selection] = set()
    for chosen in product(*(group.names for group in groups)):
        reached = _reached(groups, chosen)
        if reached not in seen:
            seen.add(reached)
            yield reached


def _reached(groups: Sequence[Group], chosen: tuple[str, ...]) -> Selection:
    """Return the options of those groups that lie in no option, or in one that is itself reached."""
    by_group = dict(zip((group.id for group in groups), chosen, strict=True))
    reached: set[str] = set()
    waiting = list(groups)
    while True:
        now = [group for group in waiting if not group.within or group.within in reached]
        if not now:
            return frozenset(reached)
        reached |= {by_group[group.id] for group in now}
        waiting = [group for group in waiting if group not in now]


def standing(clauses: Iterable[Clause], selection: Selection) -> tuple[Clause, ...]:
    """Return the clauses that stand when these options are chosen: those of the options, and those in no option."""
    return tuple(clause for clause in clauses if not clause.option or clause.option in selection)


def entries_of(
    path: str, clauses: Iterable[Clause], groups: Sequence[Group], atoms: Atoms
) -> dict[Selection, tuple[tuple[Clause, ...], Entry | None]]:
    """Return what a text says on an issue, by the options that are chosen: the clauses that stand, and their cells.

    Raises:
        TooManyCells: if the options can be chosen in more ways than are looked at.
    """
    issue = find_issue(path)
    mine = [clause for clause in clauses if clause.issue == path]
    found = {}
    for selection in selections(touching(groups, mine)):
        stands = standing(mine, selection)
        form = normal_form([(issue, clause) for clause in stands], atoms)
        found[selection] = (stands, form.entries.get(path))
    return found
