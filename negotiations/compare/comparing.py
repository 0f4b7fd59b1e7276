"""`compare_texts`: two texts in, a frozen ordered comparison out."""

from __future__ import annotations

from dataclasses import replace

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause
from negotiations.clauses.reading import Reading
from negotiations.clauses.relations import Relation
from negotiations.clauses.situations import situation_of
from negotiations.clauses.strengths import Strength
from negotiations.compare.findings import Comparison, Finding, Side, Where
from negotiations.compare.pairing import findings_on
from negotiations.compare.texts import Text, form_of, reading_of, text_of
from negotiations.compare.timing import ANCHOR, PREFIX, relation_by_network, sequencing_conflicts
from negotiations.documents.negotiations import Document
from negotiations.problems import InvalidFiles


def compare(a: Document, b: Document) -> Comparison:
    """Return how two documents relate, issue by issue.

    Raises:
        InvalidFiles: if the vocabularies of their negotiations mean different things by one word.
        InvalidValue: if a term cannot be: a baseline is missing, or no number satisfies its bounds.
    """
    return compare_texts(text_of(a), text_of(b))


def compare_texts(a: Text, b: Text) -> Comparison:
    """Return how two texts relate, issue by issue.

    Raises:
        InvalidFiles: if the vocabularies of the texts mean different things by one word.
    """
    vocabulary, problems = (a.vocabulary, ()) if a.vocabulary == b.vocabulary else a.vocabulary.union(b.vocabulary)
    if problems:
        raise InvalidFiles(tuple(problems))
    a_form, b_form = form_of(a, vocabulary).entries, form_of(b, vocabulary).entries
    reading = reading_of(a, vocabulary)
    issues = sorted(
        (find_issue(path) for path in a_form.keys() | b_form.keys()), key=lambda issue: (issue.order, issue.path)
    )
    findings: list[Finding] = []
    for issue in issues:
        entries = (a_form.get(issue.path), b_form.get(issue.path))
        findings.extend(findings_on(issue, entries, (a, b), reading))
    return Comparison(a, b, tuple(_with_timing(findings, a, b, vocabulary.edges(), reading)))


def _with_timing(
    findings: list[Finding], a: Text, b: Text, edges: tuple[tuple[str, str], ...], reading: Reading
) -> list[Finding]:
    """Return the findings with what deadlines add: relations across anchors, and sequencing conflicts."""
    mine = [clause for clause in a.clauses if clause.issue.startswith(PREFIX)]
    other = [clause for clause in b.clauses if clause.issue.startswith(PREFIX)]
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


def _resolved(finding: Finding, mine: list[Clause], other: list[Clause], edges: tuple[tuple[str, str], ...]) -> Finding:
    """Return a finding on deadlines with other anchors as the networks of the texts relate them, where they do."""
    if finding.reason != ANCHOR or len(finding.a.clauses) != 1 or len(finding.b.clauses) != 1:
        return finding
    relation = relation_by_network(finding.a.clauses[0], finding.b.clauses[0], mine, other, edges)
    return finding if relation is None else replace(finding, relation=relation, reason="network")
