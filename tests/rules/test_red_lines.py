"""Drafts against red lines: what crosses them, what may, and what does not."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from negotiations import codes
from negotiations.problems import Problem, Severity
from negotiations.rules.checking import check
from negotiations.rules.red_lines import red_lines

BAD = Path(__file__).parent.parent / "bad" / "crosses-red-line"
LINE = '{id: "1", kind: force-limit, party: XN, personnel: {up_to: 80000}}'
ASKED = '{id: "1", kind: force-limit, party: XN, personnel: {cap: 50000}}  # <- here'
CODES = {"crosses-red-line", "red-line-unclear", "no-red-lines"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BAD, tmp_path / BAD.name))


def lines(folder: Path) -> Path:
    return folder / "demands" / "2031-05-01-red-lines.yaml"


def draft(folder: Path) -> Path:
    return folder / "proposals" / "2031-05-04-draft.yaml"


def put(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def found(folder: Path, *paths: Path) -> list[Problem]:
    return only_about_lines(check(*(paths or (folder,)), against=[red_lines(lines(folder))]))


def only_about_lines(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems without those that the rules tell of any text."""
    names = {*codes.CODES, *CODES}
    return [problem for problem in problems if problem.code in names]


def test_a_crossing_is_told_at_the_term_with_the_place_of_the_line(folder: Path) -> None:
    (problem,) = found(folder)
    assert (problem.code, problem.severity) == ("crosses-red-line", Severity.ERROR)
    assert (problem.place.file, problem.place.line, problem.path) == (draft(folder).as_posix(), 9, "terms[0]")
    ((said, place),) = [(other.message, other.place) for other in problem.related]
    assert said == "the red line '1' of 'red-lines'"
    assert (place.file, place.line) == (lines(folder).as_posix(), 11)
    assert problem.message == (
        "found “Northland will keep at most 50,000 people in its armed forces, and may keep that many”, which crosses "
        "the red line “Northland may keep up to 80,000 people in its armed forces”, on 'forces/personnel'"
    )


def test_without_red_lines_nothing_is_crossed(folder: Path) -> None:
    assert check(folder) == ()


@pytest.mark.parametrize(
    "term",
    [
        '{id: "1", kind: force-limit, party: XN, personnel: {cap: 80000}}',
        '{id: "1", kind: force-limit, party: XN, personnel: {at_most: 90000}}',
        '{id: "1", kind: force-limit, party: XS, personnel: {cap: 50000}}',
        '{id: "1", kind: election, party: XN, within: {days: 100, of: signature}}',
    ],
    ids=["just kept", "overlapping", "of another party", "silent"],
)
def test_what_leaves_room_or_says_nothing_crosses_no_line(folder: Path, term: str) -> None:
    put(draft(folder), ASKED, term)
    assert found(folder) == []


@pytest.mark.parametrize("soft", ["draft", "lines"])
def test_what_is_not_said_with_full_force_is_a_warning(folder: Path, soft: str) -> None:
    put({"draft": draft, "lines": lines}[soft](folder), "party: XN", "party: XN, strength: should")
    assert [(each.code, each.severity) for each in found(folder)] == [("crosses-red-line", Severity.WARNING)]


def test_a_line_is_crossed_by_what_follows_from_a_term(folder: Path) -> None:
    put(draft(folder), ASKED, '{id: "1", kind: alliance, party: XN, organisation: Harbour-League, membership: joins}')
    put(lines(folder), LINE, '{id: "1", kind: alliance, party: XN, neutral: required}')
    (problem,) = found(folder)
    assert (problem.code, problem.severity) == ("crosses-red-line", Severity.ERROR)
    assert "neutral" in problem.message
    assert problem.message.endswith("on 'alliance/membership'")


BRACKET = """alternatives:
  - id: "9"
    kind: bracket
    options: [{id: north, by: XN}, {id: south, by: XS}]
terms:
  - {id: "1", kind: force-limit, party: XN, personnel: {cap: 90000}, option: 9/north}
  - {id: "2", kind: force-limit, party: XN, personnel: {cap: 50000}, option: 9/south}
"""


def test_what_one_option_of_a_bracket_says_is_a_warning_that_names_it(folder: Path) -> None:
    text = draft(folder).read_text("utf-8").replace("[{actor: XS}]", "[{actor: XS}, {actor: XN}]")
    draft(folder).write_text(text.partition("terms:")[0] + BRACKET, "utf-8")
    (problem,) = found(folder)
    assert (problem.severity, problem.path) == (Severity.WARNING, "terms[1]")
    assert problem.message.endswith("in the option '9/south'")


def test_all_terms_that_cross_a_line_are_shown(folder: Path) -> None:
    put(draft(folder), ASKED, ASKED.partition("  #")[0] + "\n  - " + ASKED.replace('"1"', '"2"').replace("50", "40"))
    put(draft(folder), "cap: 50", "at_most: 50")
    put(draft(folder), "cap: 40", "at_most: 40")
    (problem,) = found(folder)
    assert [other.message for other in problem.related] == ["the term '2'", "the red line '1' of 'red-lines'"]


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ("status: open", "one of the texts leaves it open"),
        ("personnel: {cap: open}", "it depends on a figure that is still to be set"),
    ],
)
def test_what_cannot_be_told_is_a_note_with_the_reason(folder: Path, asked: str, reason: str) -> None:
    put(draft(folder), "personnel: {cap: 50000}", asked)
    (problem,) = found(folder)
    assert (problem.code, problem.severity) == ("red-line-unclear", Severity.NOTE)
    assert problem.message.endswith(f"on 'forces/personnel': {reason}")


def test_red_lines_of_their_own_or_of_others_are_no_drafts(folder: Path) -> None:
    other = folder / "demands" / "2031-05-02-other-lines.yaml"
    text = (
        lines(folder).read_text("utf-8").replace("id: red-lines", "id: other-lines").replace("2031-05-01", "2031-05-02")
    )
    other.write_text(text.replace("up_to: 80000", "at_most: 10"), "utf-8")
    assert [problem.place.file for problem in found(folder)] == [draft(folder).as_posix()]
    put(other, "red_lines: true\n", "")
    assert {problem.place.file for problem in found(folder)} == {draft(folder).as_posix(), other.as_posix()}


def test_only_drafts_that_are_asked_about_are_compared(folder: Path) -> None:
    other = folder / "proposals" / "2031-05-05-later.yaml"
    text = draft(folder).read_text("utf-8").replace("id: draft", "id: later").replace("2031-05-04", "2031-05-05")
    other.write_text(text, "utf-8")
    assert {problem.place.file for problem in found(folder, other)} == {other.as_posix()}
    assert found(folder, lines(folder)) == []


def test_any_document_can_be_red_lines_and_a_note_says_so(folder: Path) -> None:
    problems = check(folder, against=[red_lines(draft(folder))])
    assert {problem.code for problem in problems} == {"no-red-lines"}
    put(lines(folder), "red_lines: true\n", "")
    problems = check(folder, against=[red_lines(lines(folder))])
    assert [(problem.code, problem.severity) for problem in problems] == [
        ("no-red-lines", Severity.NOTE),
        ("crosses-red-line", Severity.ERROR),
    ]


def test_red_lines_use_the_words_of_their_own_negotiation(folder: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(folder, tmp_path / "other"))
    put(home / "negotiation.yaml", "id: crosses-red-line", "id: other")
    with (home / "negotiation.yaml").open("a", encoding="utf-8") as file:
        file.write("words: {actor: [{id: harbour-council, en: Harbour Council}]}\n")
    put(lines(home), "party: XN", "party: harbour-council")
    with draft(folder).open("a", encoding="utf-8") as file:
        file.write('  - {id: "2", kind: force-limit, party: XS, personnel: {cap: 5}}\n')
    assert [each.code for each in check(lines(home))] == []
    assert check(folder, against=[red_lines(lines(home))]) == ()


def test_words_that_mean_different_things_make_it_unclear(folder: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(folder, tmp_path / "other"))
    put(home / "negotiation.yaml", "id: crosses-red-line", "id: other")
    for where, name in ((home, "Harbour Council"), (folder, "High Council")):
        with (where / "negotiation.yaml").open("a", encoding="utf-8") as file:
            file.write(f"words: {{actor: [{{id: council, en: {name}}}]}}\n")
    (problem,) = only_about_lines(check(folder, against=[red_lines(lines(home))]))
    assert problem.code == "red-line-unclear"
    assert "council" in problem.message


def test_problems_of_the_red_lines_are_told_and_nothing_is_compared(folder: Path) -> None:
    put(lines(folder), "by: XN", "by: XQQ")
    problems = check(draft(folder), against=[red_lines(lines(folder))])
    assert [(problem.code, problem.place.file) for problem in problems] == [("unknown-word", lines(folder).as_posix())]


def test_a_folder_is_no_list_of_red_lines(folder: Path) -> None:
    assert [problem.code for problem in red_lines(folder).problems] == ["not-readable"]


def test_a_draft_that_stands_alone_is_compared_with_a_seed() -> None:
    assert red_lines("ukraine/us-28-points").file is not None
