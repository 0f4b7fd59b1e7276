"""Days and orders of events."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.problems import Severity
from tests.rules.papers import SOURCES, folder, found, found_in, paper

ELECTION = 'id: "1", kind: election, party: XN'
HALF = 'id: "1", kind: force-limit, party: XN, personnel: {at_most: {fraction: 1/2, of: army}}'
FIGURE = "baselines: [{{id: army, title: {{en: Army}}, unit: person, values: [{{value: 9, source: gazette{0}}}]}}]\n"
MENU = "alternatives: [{id: m, kind: menu, options: [{id: a}, {id: b}]}]\n"


@pytest.mark.parametrize(("day", "told"), [("2031-05-03", True), ("2031-05-04", False), ("2031-06-01", False)])
def test_nobody_takes_a_stance_on_a_document_before_there_is_one(tmp_path: Path, day: str, told: bool) -> None:
    stance = f"stances: [{{who: XS, what: rejects, document: draft, date: {day}, source: gazette}}]\n"
    problems = found(folder(tmp_path / "talks", paper(ELECTION), setting=stance), "early-stance")
    assert [problem.path for problem in problems] == (["stances[0].date"] if told else [])
    assert all(problem.severity is Severity.WARNING for problem in problems)


@pytest.mark.parametrize(
    ("figure", "page", "told"),
    [
        (", date: 2031-05-05", "2031-05-04", True),
        (", date: 2031-05-04", "2031-05-04", False),
        (", date: 2031-05-05", "", False),
        ("", "2031-05-04", False),
    ],
)
def test_no_source_knows_the_figures_of_a_later_day(tmp_path: Path, figure: str, page: str, told: bool) -> None:
    sources = SOURCES.replace("title: Draft", f'title: Draft, date: "{page}"') if page else SOURCES
    home = folder(tmp_path / "talks", paper(HALF), setting=FIGURE.format(figure), sources=sources)
    problems = found(home, "late-figure")
    assert [problem.path for problem in problems] == (["baselines[0].values[0].date"] if told else [])


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ('kind: line-of-contact, stands: true, as_of: "2031-05-05"', "terms[0].as_of"),
        ('kind: territory, places: XN-03.east, control: XN, line_as_of: "2031-05-05"', "terms[0].line_as_of"),
        ('kind: line-of-contact, stands: true, as_of: "2031-05-04"', ""),
        ("kind: line-of-contact, stands: true, as_of: signature", ""),
        ("kind: line-of-contact, stands: true", ""),
    ],
)
def test_a_text_knows_no_line_of_a_later_day(tmp_path: Path, line: str, path: str) -> None:
    problems = found_in(tmp_path, "late-line", paper(f'id: "1", {line}'))
    assert [problem.path for problem in problems] == ([path] if path else [])


def orders(tmp_path: Path, *terms: str, more: str = "") -> list[str]:
    listed = [f'id: "{number}", kind: timing, {term}' for number, term in enumerate(terms, 1)]
    return [problem.message for problem in found_in(tmp_path, "impossible-order", paper(*listed, more=more))]


def test_what_comes_before_itself_by_way_of_others_is_told_with_all_places(tmp_path: Path) -> None:
    terms = [
        'id: "1", kind: timing, event: elections, after: signature',
        'id: "2", kind: timing, event: signature, after: ceasefire.start',
        'id: "3", kind: timing, event: ceasefire.start, after: elections',
    ]
    (problem,) = found_in(tmp_path, "impossible-order", paper(*terms))
    assert problem.message == "the times of the terms '1' and '2' and '3' cannot all be kept"
    assert (problem.path, problem.severity) == ("terms[2]", Severity.WARNING)
    assert [related.message for related in problem.related] == ["the term '1'", "the term '2'"]


def test_the_life_cycle_of_an_agreement_orders_events_too(tmp_path: Path) -> None:
    assert orders(tmp_path, "event: talks.end, after: entry-into-force", "event: elections, after: signature") == [
        "the times of the term '1' cannot all be kept"
    ]


def test_times_that_are_too_short_together_are_told(tmp_path: Path) -> None:
    terms = [
        "event: elections, within: {days: 10, of: signature}",
        "event: ceasefire.start, after: elections",
        "event: signature, after: ceasefire.start",
    ]
    assert orders(tmp_path, *terms) == ["the times of the terms '1' and '2' and '3' cannot all be kept"]
    assert orders(tmp_path, *terms[:2]) == []


@pytest.mark.parametrize(
    "second",
    [
        "event: signature, before: elections",
        "event: signature, after: elections, trigger: breach",
        "event: signature, after: elections, state: peacetime",
        "event: signature, after: elections, during: {of: agreement, years: 1}",
        "event: signature, after: elections, some: true",
        "event: signature, after: unstated",
        "event: signature, when: in-stages",
    ],
)
def test_what_can_come_about_otherwise_is_not_told(tmp_path: Path, second: str) -> None:
    assert orders(tmp_path, "event: elections, after: signature", second) == []


def test_only_what_can_be_chosen_together_has_to_fit(tmp_path: Path) -> None:
    first, second = "event: elections, after: signature", "event: signature, after: elections"
    assert orders(tmp_path, f"{first}, option: m/a", f"{second}, option: m/b", more=MENU) == []
    third = "event: ceasefire.start, after: signature, option: m/b"
    assert orders(tmp_path, first, f"{second}, option: m/a", third, more=MENU) == [
        "the times of the terms '1' and '2' cannot all be kept"
    ]


def test_where_options_are_too_many_what_stands_in_none_has_to_fit(tmp_path: Path) -> None:
    names = [f"g{number}" for number in range(7)]
    groups = ", ".join(f"{{id: {name}, kind: menu, options: [{{id: a}}, {{id: b, no_text: true}}]}}" for name in names)
    events = ["agreement", "signature", "ceasefire.start", "talks.end", "elections", "withdrawal.end", "talks.start"]
    inside = [
        f"event: {event}, before: entry-into-force, option: {name}/a" for name, event in zip(names, events, strict=True)
    ]
    circle = ["event: referendum, after: elections", "event: elections, after: referendum"]
    assert orders(tmp_path, *inside, *circle, more=f"alternatives: [{groups}]\n") == [
        "the times of the terms '8' and '9' cannot all be kept"
    ]
