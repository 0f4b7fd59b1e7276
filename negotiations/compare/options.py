"""Which options of two texts meet: brackets one by one, and what menus and reports come to together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from negotiations.clauses.alternatives import (
    Alternative,
    Group,
    Selection,
    entries_of,
    selections,
    standing,
    touching,
)
from negotiations.clauses.boxes import Box
from negotiations.clauses.clause import Clause
from negotiations.clauses.normal_form import Entry
from negotiations.clauses.positions import Case, Verdict
from negotiations.clauses.relations import Relation
from negotiations.compare.findings import RANKS, Finding
from negotiations.compare.texts import Text, form_of, reading_of
from negotiations.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Way:
    """What a text says on one issue if some of its sources are right.

    Attributes:
        reported: The options of the groups of kind `reported` that are taken to be right.
        entries: What the text says with each choice from its menus; None where it says nothing.
    """

    reported: Selection
    entries: tuple[Entry | None, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """What a text says on one issue with one option of each of its brackets.

    Attributes:
        brackets: The options of the brackets.
        ways: What it says if these or those of its sources are right.
    """

    brackets: Selection
    ways: tuple[Way, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that it says, whatever is chosen."""
        return tuple(entry for way in self.ways for entry in way.entries if entry is not None)


def variants_of(text: Text, vocabulary: Vocabulary, path: str) -> tuple[Variant, ...]:
    """Return what a text says on an issue, for each choice between its brackets.

    Raises:
        TooManyCells: if there are more choices than are looked at.
    """
    if not text.groups:
        return _plain_variants(text, vocabulary).get(path, _SILENT)
    return _variants(text, vocabulary, path)


@lru_cache(maxsize=512)
def _plain_variants(text: Text, vocabulary: Vocabulary) -> dict[str, tuple[Variant, ...]]:
    return {path: (_plain(entry),) for path, entry in form_of(text, vocabulary).entries.items()}


def _plain(entry: Entry | None) -> Variant:
    return Variant(frozenset(), (Way(frozenset(), (entry,)),))


_SILENT = (_plain(None),)


@lru_cache(maxsize=4096)
def _variants(text: Text, vocabulary: Vocabulary, path: str) -> tuple[Variant, ...]:
    clauses = [clause for clause in text.clauses if clause.issue == path]
    groups = touching(text.groups, clauses)
    if not groups:
        return (_plain(form_of(text, vocabulary).entries.get(path)),)
    kinds = {name: group.kind for group in groups for name in group.names}
    found: dict[Selection, dict[Selection, dict[tuple[Clause, ...], Entry | None]]] = {}
    choices = entries_of(path, clauses, text.groups, reading_of(text, vocabulary))
    for selection, (stands, entry) in choices.items():
        brackets = _of_kind(selection, kinds, Alternative.BRACKET)
        reported = _of_kind(selection, kinds, Alternative.REPORTED)
        found.setdefault(brackets, {}).setdefault(reported, {})[stands] = entry
    return tuple(
        Variant(brackets, tuple(Way(reported, tuple(entries.values())) for reported, entries in ways.items()))
        for brackets, ways in found.items()
    )


def _of_kind(selection: Selection, kinds: dict[str, Alternative], kind: Alternative) -> Selection:
    return frozenset(name for name in selection if kinds[name] is kind)


def equal_groups(a: Sequence[Group], b: Sequence[Group]) -> tuple[tuple[Group, Group], ...]:
    """Return the groups of both texts that are the same question: one id and kind, and an option that both have."""
    by_id = {group.id: group for group in b}
    pairs = ((group, by_id[group.id]) for group in a if group.id in by_id)
    return tuple(
        (mine, other) for mine, other in pairs if mine.kind is other.kind and set(mine.options) & set(other.options)
    )


def may_meet(a: Selection, b: Selection, groups: Iterable[tuple[Group, Group]]) -> bool:
    """Return whether what two texts say with these options is compared.

    Of a group that both have, equal options meet; those that only one of them has meet each other, or, where the other
    text has none of its own, all of the other's.

    Example:
        >>> mine = Group("12", Alternative.BRACKET, (("one", "XN"), ("two", "XS")))
        >>> both = equal_groups([mine], [mine])
        >>> may_meet(frozenset({"12/one"}), frozenset({"12/one"}), both)
        True
        >>> may_meet(frozenset({"12/one"}), frozenset({"12/two"}), both)
        False
    """
    return all(_options_meet(a, b, mine, other) for mine, other in groups)


def _options_meet(a: Selection, b: Selection, mine: Group, other: Group) -> bool:
    a_chosen, b_chosen = a.intersection(mine.names), b.intersection(other.names)
    if not a_chosen or not b_chosen or a_chosen == b_chosen:
        return True
    shared = {f"{mine.id}/{option}" for option, _ in set(mine.options) & set(other.options)}
    a_own, b_own = set(mine.names) - shared, set(other.names) - shared
    if a_chosen <= a_own:
        return b_chosen <= b_own or not b_own
    return b_chosen <= b_own and not a_own


def of_reports(verdicts: Sequence[Verdict | None]) -> Verdict | None:
    """Return the relation where sources differ: what it is whichever of them is right, or else that it is open."""
    if all(_alike(verdict, verdicts[0]) for verdict in verdicts):
        return _softest(verdicts)
    return Verdict(Relation.OPEN, reason="reported")


def of_choices(matrix: Sequence[Sequence[Verdict | None]]) -> Verdict | None:
    """Return the relation of two sets of options of which one each is chosen.

    They conflict where every pair of options conflicts; one entails the other where each of its options entails an
    option of the other. The matrix has a row for each option of A, and None where neither text says anything.

    Example:
        >>> same, conflict = Verdict(Relation.SAME), Verdict(Relation.CONFLICTS)
        >>> of_choices([[same, conflict], [conflict, same]]).relation.value
        'same'
        >>> of_choices([[same, conflict]]).relation.value  # B offers more
        'entails'
        >>> of_choices([[conflict, conflict]]).relation.value
        'conflicts'
    """
    every = [verdict for row in matrix for verdict in row]
    if all(_alike(verdict, every[0]) for verdict in every):
        return _softest(every)
    told = [verdict for verdict in every if verdict is not None]
    if len(told) < len(every) or any(verdict.relation in _ALONE for verdict in told):
        return Verdict(Relation.OPEN, reason="option-silent")
    # An option that is satisfied settles it, whatever is unknown of the others.
    forwards = all(any(_is(verdict, Relation.ENTAILS) for verdict in row) for row in matrix)
    backwards = all(any(_is(verdict, Relation.ENTAILED) for verdict in row) for row in zip(*matrix, strict=True))
    if forwards or backwards:
        both = forwards and backwards
        return Verdict(Relation.SAME if both else Relation.ENTAILS if forwards else Relation.ENTAILED)
    unlike = next((verdict for verdict in told if verdict.relation is Relation.INCOMPARABLE), None)
    left_open = next((verdict for verdict in told if verdict.relation is Relation.OPEN), None)
    if unlike is not None or left_open is None:
        return unlike or Verdict(Relation.OVERLAPS)
    return Verdict(Relation.OPEN, reason=left_open.reason)


_ALONE = (Relation.ONLY_A, Relation.ONLY_B)


def _is(verdict: Verdict | None, relation: Relation) -> bool:
    return verdict is not None and verdict.relation in (relation, Relation.SAME)


def _alike(verdict: Verdict | None, first: Verdict | None) -> bool:
    if verdict is None or first is None:
        return verdict is first
    return verdict.relation is first.relation and verdict.reason == first.reason


def _softest(verdicts: Sequence[Verdict | None]) -> Verdict | None:
    """Return the verdict that all share; a conflict is soft where it is so for one pair, cases are told of one only."""
    told = [verdict for verdict in verdicts if verdict is not None]
    if not told:
        return None
    soft = any(verdict.soft for verdict in told)
    return Verdict(told[0].relation, soft, told[0].reason, _cases_of_all([verdict.cases for verdict in told]))


def silent_choices(text: Text, clauses: Sequence[Clause], brackets: Selection) -> Iterator[Selection]:
    """Yield the choices between options, given those of brackets, with which a text says none of its clauses.

    Example:
        >>> from negotiations.clauses.scopes import Scope
        >>> from negotiations.vocabulary import builtin
        >>> menu = Group("12", Alternative.MENU, (("one", "XN"), ("two", "XN")))
        >>> clause = Clause("act/demine", Scope(), None, "1", option="12/one")
        >>> text = Text("a", (clause,), builtin(), groups=(menu,))
        >>> [sorted(each) for each in silent_choices(text, (clause,), frozenset())]
        [['12/two']]
    """
    groups = touching(text.groups, clauses)
    bracketed = frozenset(name for group in groups if group.kind is Alternative.BRACKET for name in group.names)
    for selection in selections(groups) if groups else ():
        if selection & bracketed <= brackets and not standing(clauses, selection):
            yield selection


def _cases_of_all(cases: Sequence[tuple[Case, ...]]) -> tuple[Case, ...]:
    """Return the relation by the value of a figure that holds for each of several pairs; open where they differ.

    Nothing is told where they do not speak of the same values.
    """
    if any(not each or (each[0].low, each[-1].high) != (cases[0][0].low, cases[0][-1].high) for each in cases):
        return ()
    cuts = sorted({cut for each in cases for case in each for cut in (case.low, case.high)})
    found: list[Case] = []
    for low, high in pairwise(cuts):
        relations = {case.relation for each in cases for case in each if case.low <= low and high <= case.high}
        relation = relations.pop() if len(relations) == 1 else Relation.OPEN
        if found and found[-1].relation is relation:
            found[-1] = Case(found[-1].low, high, relation)
        else:
            found.append(Case(low, high, relation))
    return tuple(found) if len(found) > 1 else ()


def by_option(found: Iterable[tuple[tuple[Selection, Selection], Iterable[Finding]]]) -> list[Finding]:
    """Return findings of each pair of choices between brackets, equal ones once and with the options they hold in.

    Args:
        found: For each pair of choices, A's and B's, the findings with them.
    """
    pairs: list[tuple[Selection, Selection]] = []
    places: dict[Finding, list[int]] = {}
    for pair, findings in found:
        pairs.append(pair)
        for finding in findings:
            places.setdefault(finding, []).append(len(pairs) - 1)
    told = []
    for finding, numbers in places.items():
        a = _telling([pairs[number][0] for number in numbers], [pair[0] for pair in pairs])
        b = _telling([pairs[number][1] for number in numbers], [pair[1] for pair in pairs])
        told.append(replace(finding, a=replace(finding.a, options=a), b=replace(finding.b, options=b)))
    return sorted(told, key=_order)


def _order(finding: Finding) -> tuple[int, list[tuple[str, ...]], tuple[Box, ...], str]:
    """Return what findings of one issue are put in order by: the same from either side."""
    options = sorted((finding.a.options, finding.b.options))
    return RANKS[finding.relation], options, finding.where.boxes, finding.reason


def _telling(chosen: Sequence[Selection], every: Sequence[Selection]) -> tuple[str, ...]:
    """Return the options in which something holds, without those of groups of which it holds in every option."""
    mine = frozenset[str]().union(*chosen)
    known = frozenset[str]().union(*every)
    groups = {name.partition("/")[0] for name in known}
    whole = {group for group in groups if not any(name.startswith(f"{group}/") for name in known - mine)}
    return tuple(sorted(name for name in mine if name.partition("/")[0] not in whole))
