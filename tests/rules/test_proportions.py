"""Figures that are out of proportion."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.problems import Severity
from tests.rules.papers import folder, found, paper

CAP = 'id: "1", kind: force-limit, party: XN, personnel: {{{0}}}'
MONEY = 'id: "1", kind: payment, by: XS, to: XN, purpose: reconstruction, amount: {{exactly: {0}}}, currency: {1}'


def told(home: Path, *terms: str) -> list[tuple[str, str]]:
    """What is told of drafts of one term each: the file, and the message."""
    texts = [paper(term, id=f"draft-{number}", date=f"2031-05-0{number}") for number, term in enumerate(terms, 1)]
    problems = found(folder(home, *texts), "unlike-others")
    assert all(problem.severity is Severity.NOTE for problem in problems)
    return [(Path(problem.place.file).stem[-7:], problem.message) for problem in problems]


@pytest.mark.parametrize("slip", ["70", "700", "2000000000", "700, at_least: 600"])
def test_a_figure_that_lost_or_gained_digits_is_told(tmp_path: Path, slip: str) -> None:
    terms = [CAP.format(f"at_most: {figure}") for figure in (600000, 800000, slip)]
    ((file, message),) = told(tmp_path / "talks", *terms)
    assert file == "draft-3"
    assert message.endswith("where other documents have between 600,000 and 800,000 on the same question")


def test_money_is_compared_in_its_currency_and_for_its_purpose(tmp_path: Path) -> None:
    whole = [MONEY.format(figure, "USD") for figure in (90_000_000_000, 90_000_000_000)]
    slip = MONEY.format(90_000_000, "USD")
    assert told(tmp_path / "talks", *whole, slip) == [
        ("draft-3", "found 90,000,000, where other documents have 90,000,000,000 on the same question")
    ]
    assert told(tmp_path / "currency", *whole, MONEY.format(90_000_000, "EUR")) == []
    assert told(tmp_path / "purpose", *whole, slip.replace("reconstruction", "development")) == []


@pytest.mark.parametrize(
    "terms",
    [
        # Nobody knows which of two is wrong.
        (CAP.format("at_most: 600000"), CAP.format("at_most: 600")),
        # The others do not agree.
        (CAP.format("at_most: 600000"), CAP.format("at_most: 9000"), CAP.format("at_most: 20")),
        # A ban, a wide difference, another party, another force.
        (CAP.format("at_most: 600000"), CAP.format("at_most: 800000"), CAP.format("at_most: 0")),
        (CAP.format("at_most: 600000"), CAP.format("at_most: 800000"), CAP.format("at_most: 5000")),
        (CAP.format("at_most: 600000"), CAP.format("at_most: 800000"), CAP.format("at_most: 70").replace("XN", "XS")),
        (
            CAP.format("at_most: 600000"),
            CAP.format("at_most: 800000"),
            CAP.format("at_most: 70") + ", forces: paramilitary-formations",
        ),
        # Days, and what has no figure.
        (
            'id: "1", kind: timing, event: elections, within: {days: 900, of: signature}',
            'id: "1", kind: timing, event: elections, within: {days: 900, of: signature}',
            'id: "1", kind: timing, event: elections, within: {days: 1, of: signature}',
        ),
        (CAP.format("at_most: 600000"), CAP.format("at_most: 800000"), CAP.format("at_most: open")),
        (CAP.format("at_most: 600000"), CAP.format("at_most: 800000"), CAP.format("no_limit: true")),
        (CAP.format("at_most: 600000"), CAP.format("at_most: 800000"), 'id: "1", kind: election, party: XN'),
    ],
)
def test_what_may_well_be_meant_is_not_told(tmp_path: Path, terms: tuple[str, ...]) -> None:
    assert told(tmp_path / "talks", *terms) == []


def test_a_condition_does_not_make_a_figure_another_question(tmp_path: Path) -> None:
    terms = [CAP.format(f"at_most: {figure}") for figure in (600000, 800000, 70)]
    ((file, _),) = told(tmp_path / "talks", *terms[:2], terms[2] + ", state: peacetime")
    assert file == "draft-3"
