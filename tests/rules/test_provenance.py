"""What documents rest on."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.problems import Severity
from negotiations.rules.checking import check
from tests.rules.papers import folder, found, found_in, paper

ELECTION = 'id: "1", kind: election, party: XN'
PAGE = "format: 1\nsources:\n  - {{id: gazette, publisher: Gazette, title: Draft, {0}}}\n"


def told_of_source(tmp_path: Path, day: str, setting: str = "") -> list[str]:
    home = folder(tmp_path / "talks", paper(ELECTION), setting=setting, sources=PAGE.format(f'date: "{day}"'))
    return [f"{problem.path}: {problem.message}" for problem in found(home, "early-source")]


def test_a_source_that_is_older_than_what_it_reports_is_a_warning(tmp_path: Path) -> None:
    assert told_of_source(tmp_path, "2031-05-02") == [
        "sources[0]: found the source 'gazette' of 2031-05-02 for a document of 2031-05-04"
    ]
    (problem,) = check(tmp_path / "talks")
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("day", ["2031-05-03", "2031-05-04", "2035-01-01"])
def test_a_source_of_the_day_before_may_be_in_another_time_zone_and_a_later_one_can_report(
    tmp_path: Path, day: str
) -> None:
    assert told_of_source(tmp_path, day) == []


def test_a_stance_has_no_older_source_either(tmp_path: Path) -> None:
    stance = 'stances: [{{who: XS, what: basis, document: draft, date: "2031-05-{0}", source: gazette}}]\n'
    assert told_of_source(tmp_path, "2031-05-04", stance.format("06")) == [
        "stances[0].source: found the source 'gazette' of 2031-05-04 for a stance of 2031-05-06"
    ]
    assert told_of_source(tmp_path, "2031-05-04", stance.format("05")) == []


def test_a_source_without_a_day_or_that_is_not_listed_is_not_early(tmp_path: Path) -> None:
    stance = 'stances: [{who: XS, what: basis, document: draft, date: "2031-05-06", source: gazette}]\n'
    assert found(folder(tmp_path / "talks", paper(ELECTION), setting=stance), "early-source") == []
    assert found_in(tmp_path, "early-source", paper(ELECTION)) == []


QUOTED = ELECTION + ", quote: elections are held"


def test_a_quotation_needs_a_place_where_points_give_none(tmp_path: Path) -> None:
    (problem,) = found_in(tmp_path, "unplaced-quote", paper(QUOTED))
    assert (problem.path, problem.severity) == ("terms[0].quote", Severity.NOTE)


@pytest.mark.parametrize(
    ("term", "more"),
    [(ELECTION, ""), (QUOTED + ", locator: p. 3", ""), (QUOTED + ', point: "3"', ""), (QUOTED, "points: 1\n")],
)
def test_a_locator_or_a_point_is_a_place(tmp_path: Path, term: str, more: str) -> None:
    assert found_in(tmp_path, "unplaced-quote", paper(term, more=more)) == []


def test_a_press_report_says_whether_its_source_is_named(tmp_path: Path) -> None:
    report = ELECTION + ", certainty: press-report"
    (problem,) = found_in(tmp_path, "unsaid-sourcing", paper(report))
    assert (problem.path, problem.severity) == ("terms[0].certainty", Severity.WARNING)


@pytest.mark.parametrize(
    ("term", "more"),
    [
        (ELECTION, ""),
        (ELECTION + ", certainty: leaked", ""),
        (ELECTION + ", certainty: press-report, sourcing: named", ""),
        (ELECTION + ", certainty: press-report", "sourcing: anonymous\n"),
    ],
)
def test_who_vouches_is_said_by_the_term_or_by_its_document(tmp_path: Path, term: str, more: str) -> None:
    assert found_in(tmp_path, "unsaid-sourcing", paper(term, more=more)) == []


STANCE = "stances: [{{who: XS, what: basis, document: draft, date: 2031-05-04, source: gazette, {0}}}]\n"


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ("note: a", []),
        ("quote: a basis", ["unplaced-quote"]),
        ("quote: a basis, locator: p. 3", []),
        ("certainty: press-report", ["unsaid-sourcing"]),
        ("certainty: press-report, sourcing: named", []),
        ("certainty: leaked", []),
    ],
)
def test_stances_rest_on_sources_as_terms_do(tmp_path: Path, fields: str, codes: list[str]) -> None:
    home = folder(tmp_path / "talks", paper(ELECTION), setting=STANCE.format(fields))
    assert [problem.code for problem in check(home)] == codes


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("https://example.org/draft", True),
        ("https://example.org/draft/#page-2", True),
        ("https://example.org/draft?page=2", False),
        ("https://example.org/draft2", False),
    ],
)
def test_one_page_is_one_source(tmp_path: Path, other: str, told: bool) -> None:
    sources = PAGE.format('url: "https://example.org/draft"')
    sources += f'  - {{id: daily, publisher: Daily, title: Draft, url: "{other}"}}\n'
    sources += "  - {id: paper, publisher: Daily, title: Draft}\n"
    text = paper(
        *(f'{ELECTION[:4]}"{name}"{ELECTION[7:]}, source: {name}' for name in ("gazette", "daily", "paper")),
        sources="gazette, daily, paper",
    )
    text = text.replace("party: XN, source: daily", "party: XS, source: daily")
    text = text.replace("party: XN, source: paper", "party: XE, source: paper")
    problems = found(folder(tmp_path / "talks", text, sources=sources), "same-page")
    assert [problem.path for problem in problems] == (["sources[1].url"] if told else [])
    for problem in problems:
        assert problem.message == "the sources 'gazette' and 'daily' are the same page"
        assert [related.place.line for related in problem.related] == [3]


def test_sources_that_cannot_be_read_have_no_pages(tmp_path: Path) -> None:
    home = folder(tmp_path / "talks", paper(ELECTION), sources="format: 1\nsources: x\n")
    assert [problem.code for problem in check(home)] == ["wrong-type"]
