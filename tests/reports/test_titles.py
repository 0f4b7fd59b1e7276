"""What issues and outcomes are called: their words have the labels of the axes that they are on."""

from __future__ import annotations

import re

import pytest

from negotiations.clauses.catalogue import catalogue, find_issue
from negotiations.files.loading import load
from negotiations.messages import language
from negotiations.reports.titles import _axes, issue_title, outcome_title, word_title
from negotiations.terms.voices import Voice
from negotiations.vocabulary import AXES, builtin
from tests.vocabulary.test_openwords import FOLDERS, KNOWN, terms

ENGLISH, UKRAINIAN = (Voice(language(code), builtin()) for code in ("en", "uk"))


@pytest.mark.parametrize("path", [path for path in catalogue() if "<" in path])
def test_every_word_of_a_path_is_on_an_axis_that_has_labels(path: str) -> None:
    issue = catalogue()[path]
    axes = _axes(issue.topic, issue.order)
    assert len(axes) == path.count("<")
    assert {*axes} <= {*AXES, *(axis for axis, _ in KNOWN)}


@pytest.mark.parametrize(
    ("path", "english", "ukrainian"),
    [
        ("zone/security", "zone: security", "зона: безпекова"),
        ("cooperation/security", "cooperation: security", "співпраця: безпека"),
        ("rights/non-discrimination", "right: non-discrimination", "право: недискримінація"),
        ("programme/family-reunification", "programme: family reunification", "програма: возз'єднання сімей"),
        ("share/plant-output", "share of: plant output", "частка: вироблена станцією електроенергія"),
        (
            "standards/minority-languages",
            "adoption of standards: minority languages",
            "запровадження стандартів: мови меншин",
        ),
        (
            "anchor/non-aggression/law",
            "legal form: non-aggression, law",
            "правова форма: ненапад, закон",
        ),
        (
            "monitoring/means/ceasefire/space-based",
            "means of monitoring: ceasefire, space-based",
            "засоби моніторингу: припинення вогню, космічні засоби",
        ),
        ("timing/reconstruction-payment", "time of: reconstruction payment", "час події: виплата на відбудову"),
        ("timing/ceasefire.end", "time of: end of the ceasefire", "час події: завершення режиму припинення вогню"),
        ("act/open-a-bridge", "commitment: open a bridge", "зобов'язання: open a bridge"),
        ("forces/personnel", "size of armed forces", "чисельність збройних сил"),
    ],
)
def test_an_issue_is_called_by_the_labels_of_its_words(path: str, english: str, ukrainian: str) -> None:
    assert issue_title(find_issue(path), ENGLISH) == english
    assert issue_title(find_issue(path), UKRAINIAN) == ukrainian


def test_no_title_of_a_document_or_an_example_is_left_in_english() -> None:
    voices = [UKRAINIAN, *(Voice(language("uk"), load(folder).vocabulary) for folder in FOLDERS)]
    issues = {clause.issue for term, context in terms() for clause in term.clauses(context)}
    # A word of a negotiation has its label there.
    titles = [[issue_title(find_issue(issue), voice) for voice in voices] for issue in sorted(issues)]
    assert [said[0] for said in titles if all(re.search("[a-z]{2}", title) for title in said)] == []


def test_an_outcome_may_be_a_word_of_another_axis() -> None:
    assert outcome_title("line-of-contact", UKRAINIAN) == "лінія зіткнення"
    assert outcome_title("XN", UKRAINIAN) == "Нортленд"
    assert word_title("actor", "open-a-bridge", ENGLISH) == "open a bridge"
