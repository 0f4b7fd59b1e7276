"""`compare_texts`: two texts in, a frozen ordered comparison out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from negotiations.clauses.boxes import TooManyCells
from negotiations.clauses.catalogue import Issue, find_issue
from negotiations.clauses.clause import Clause
from negotiations.clauses.normal_form import Key
from negotiations.clauses.reading import Reading
from negotiations.clauses.relations import Relation
from negotiations.clauses.situations import situation_of
from negotiations.clauses.strengths import Strength
from negotiations.compare.findings import Comparison, Finding, Side, Where
from negotiations.compare.meeting import Consequences
from negotiations.compare.options import by_option, equal_groups, may_meet, variants_of
from negotiations.compare.pairing import Compared, findings_on, too_many
from negotiations.compare.texts import Text, beside, reading_of, text_of
from negotiations.compare.timing import ANCHOR, PREFIX, relation_by_network, sequencing_conflicts
from negotiations.documents.negotiations import Document
from negotiations.problems import InvalidFiles


def compare(a: Document, b: Document) -> Comparison:
    """Return how two documents relate, issue by issue.

    Raises:
        InvalidFiles: if the vocabularies of their negotiations mean different things by one word.
        InvalidValue: if a term cannot be: a baseline is missing, or no number satisfies its bounds.
        TypeError: if one of them is no document.
    """
    for each in (a, b):
        if not isinstance(each, Document):
            message = f"found {type(each).__name__}, expected a Document: one of a negotiation, or load_proposal(path)"
            raise TypeError(message)
    return compare_texts(text_of(a), text_of(b))


Totals = Mapping[str, tuple[Key, ...]]
"""The sets of which texts speak as totals, by issue."""


def compare_texts(
    a: Text,
    b: Text,
    totals: Totals | None = None,
    issues: Collection[str] | None = None,
    *,
    consequences: Consequences = Consequences.JOINED,
) -> Comparison:
    """Return how two texts relate, issue by issue.

    Args:
        a: The first text.
        b: The second text.
        totals: Totals of other texts, of which the two are compared as well.
        issues: The issues on which they are compared, by path; by default all on which one of them speaks.
        consequences: How that is told which the texts do not say themselves.

    Raises:
        InvalidFiles: if the vocabularies of the texts mean different things by one word.
    """
    vocabulary, problems = (a.vocabulary, ()) if a.vocabulary == b.vocabulary else a.vocabulary.union(b.vocabulary)
    if problems:
        raise InvalidFiles(tuple(problems))
    a, b = beside(a, b), beside(b, a)
    reading = reading_of(a, vocabulary)
    paths = spoken(a) | spoken(b)
    chosen = sorted(
        (find_issue(path) for path in (paths if issues is None else paths.intersection(issues))),
        key=lambda issue: (issue.order, issue.path),
    )
    findings: list[Finding] = []
    compared = Compared((a, b), reading, equal_groups(a.groups, b.groups), consequences)
    for issue in chosen:
        findings.extend(_on_issue(issue, compared, (totals or {}).get(issue.path, ())))
    return Comparison(a, b, tuple(_with_timing(findings, a, b, vocabulary.edges(), reading)))


@lru_cache(maxsize=512)
def spoken(text: Text) -> frozenset[str]:
    """Return the paths of the issues that a text speaks to."""
    return frozenset(clause.issue for clause in text.clauses)


@lru_cache(maxsize=512)
def _timed(text: Text) -> tuple[Clause, ...]:
    """Return the clauses that say when; what stands in an option is no part of the order of all events."""
    return tuple(clause for clause in text.clauses if clause.issue.startswith(PREFIX) and not clause.option)


def _on_issue(issue: Issue, compared: Compared, keys: tuple[Key, ...]) -> Iterable[Finding]:
    """Return the findings on an issue, with the options of brackets in which each holds."""
    try:
        a_variants, b_variants = (variants_of(text, compared.reading.vocabulary, issue.path) for text in compared.texts)
    except TooManyCells:
        mine, other = ([clause for clause in text.clauses if clause.issue == issue.path] for text in compared.texts)
        return [too_many(issue, compared.texts, compared.reading, (mine, other))]
    if len(a_variants) == len(b_variants) == 1:
        return findings_on(issue, (a_variants[0], b_variants[0]), compared, keys)
    found = [
        ((mine.brackets, other.brackets), findings_on(issue, (mine, other), compared, keys))
        for mine in a_variants
        for other in b_variants
        if may_meet(mine.brackets, other.brackets, compared.groups)
    ]
    return by_option(found)


def _with_timing(
    findings: list[Finding], a: Text, b: Text, edges: tuple[tuple[str, str], ...], reading: Reading
) -> list[Finding]:
    """Return the findings with what deadlines add: relations across anchors, and sequencing conflicts."""
    mine, other = _timed(a), _timed(b)
    if not mine or not other:
        return findings
    resolved = [_resolved(finding, mine, other, edges) for finding in findings]
    order = find_issue(f"{PREFIX}order")
    where = Where(order, (), (), situation_of((), reading), reading.vocabulary)
    for first, second in sequencing_conflicts(mine, other, edges):
        soft = any(clause.strength is not Strength.SHALL for clause in (*first, *second))
        sides = (Side(a, None, None, first), Side(b, None, None, second))
        resolved.append(Finding(order.path, Relation.CONFLICTS, where, *sides, soft=soft, reason="sequence"))
    return sorted(resolved, key=lambda finding: (find_issue(finding.issue).order, finding.issue))


def _resolved(
    finding: Finding, mine: tuple[Clause, ...], other: tuple[Clause, ...], edges: tuple[tuple[str, str], ...]
) -> Finding:
    """Return a finding on deadlines with other anchors as the networks of the texts relate them, where they do."""
    if finding.reason != ANCHOR or len(finding.a.clauses) != 1 or len(finding.b.clauses) != 1:
        return finding
    relation = relation_by_network(finding.a.clauses[0], finding.b.clauses[0], mine, other, edges)
    return finding if relation is None else replace(finding, relation=relation, reason="network")
