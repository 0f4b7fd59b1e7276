"""`compare_texts`: two texts in, a frozen ordered comparison out."""

from __future__ import annotations

from negotiations.clauses.catalogue import find_issue
from negotiations.compare.findings import Comparison, Finding
from negotiations.compare.pairing import findings_on
from negotiations.compare.texts import Text, form_of, reading_of
from negotiations.problems import InvalidFiles


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
    issues = sorted((find_issue(path) for path in a_form.keys() | b_form.keys()), key=lambda issue: (issue.order, issue.path))
    findings: list[Finding] = []
    for issue in issues:
        entries = (a_form.get(issue.path), b_form.get(issue.path))
        findings.extend(findings_on(issue, entries, (a, b), reading))
    return Comparison(a, b, tuple(findings))
