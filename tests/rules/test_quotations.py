"""Quotations against the texts of their sources."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from negotiations.problems import Problem, Severity
from negotiations.rules.checking import check
from negotiations.rules.quotations import SourceTexts

BAD = Path(__file__).parent.parent / "bad" / "quote-not-found"
QUOTE = "Northland keeps at most fifty thousand soldiers"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BAD, tmp_path / BAD.name))


def draft(folder: Path) -> Path:
    return folder / "proposals" / "2031-05-04-draft.yaml"


def text(folder: Path) -> Path:
    return folder / "texts" / "gazette.txt"


def put(file: Path, old: str, new: str) -> None:
    before = file.read_text("utf-8")
    assert old in before
    file.write_text(before.replace(old, new), "utf-8")


def found(folder: Path) -> list[Problem]:
    return list(check(folder, against=[SourceTexts({"gazette": text(folder)})]))


def test_a_quotation_that_is_not_there_is_told_at_its_place_with_the_nearest_passage(folder: Path) -> None:
    (problem,) = found(folder)
    assert (problem.code, problem.severity, problem.path) == ("quote-not-found", Severity.ERROR, "terms[0].quote")
    assert (problem.place.file, problem.place.line, problem.place.column) == (draft(folder).as_posix(), 13, 12)
    assert problem.message == f"the text of 'gazette' does not have “{QUOTE}”"
    assert problem.hint == "the text has “sixty” where the quotation has “fifty”"
    ((said, place),) = [(other.message, other.place) for other in problem.related]
    assert said == "the nearest passage: “Northland keeps at most sixty thousand soldiers,”"
    assert (place.file, place.line) == (text(folder).as_posix(), 3)


@pytest.mark.parametrize("quote", ["Northland keeps at most sixty thousand", "Northland ... soldiers"])
def test_a_quotation_that_is_there_is_no_problem(folder: Path, quote: str) -> None:
    put(draft(folder), QUOTE, quote)
    assert found(folder) == []


def test_without_its_text_a_quotation_is_not_checked(folder: Path) -> None:
    assert check(folder) == ()
    assert check(folder, against=[SourceTexts({}, folder / "proposals")]) == ()
    assert check(folder, against=[SourceTexts({}, folder / "no-such-folder")]) == ()


def test_texts_are_found_in_a_folder_by_the_id_of_their_source(folder: Path) -> None:
    assert [each.code for each in check(folder, against=[SourceTexts({}, text(folder).parent)])] == ["quote-not-found"]


def test_a_file_that_is_named_wins_over_one_in_the_folder(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "page.txt"
    other.write_text(QUOTE, "utf-8")
    assert check(folder, against=[SourceTexts({"gazette": other}, text(folder).parent)]) == ()


def test_a_document_that_stands_alone_is_checked(folder: Path, tmp_path: Path) -> None:
    alone = tmp_path / "draft.yaml"
    shutil.copy(draft(folder), alone)
    problems = check(alone, against=[SourceTexts({"gazette": text(folder)})])
    assert [each.code for each in problems] == ["quote-not-found"]


def test_what_a_stance_quotes_is_checked(folder: Path) -> None:
    put(draft(folder), QUOTE, "sixty")
    setting = folder / "negotiation.yaml"
    with setting.open("a", encoding="utf-8") as file:
        file.write(
            "stances:\n  - {who: XS, what: basis, document: draft, date: 2031-05-05, source: gazette, "
            "locator: page 2, quote: whales}\n"
        )
        file.write("  - {who: XN, what: accepts, document: draft, date: 2031-05-05, source: gazette}\n")
    (problem,) = found(folder)
    assert (problem.path, problem.place.file) == ("stances[0].quote", setting.as_posix())
    assert check(draft(folder), against=[SourceTexts({"gazette": text(folder)})]) == ()


def test_only_what_was_asked_about_is_checked(folder: Path) -> None:
    other = folder / "proposals" / "2031-05-05-later.yaml"
    put(draft(folder), QUOTE, "sixty")
    other.write_text(draft(folder).read_text("utf-8").replace("sixty", "seventy"), "utf-8")
    put(other, "id: draft", "id: later")
    put(other, "2031-05-04", "2031-05-05")
    assert check(draft(folder), against=[SourceTexts({"gazette": text(folder)})]) == ()
    assert len(found(folder)) == 1


def test_a_source_that_nobody_names_is_told(folder: Path) -> None:
    put(draft(folder), QUOTE, "sixty")
    (problem,) = check(folder, against=[SourceTexts({"gazete": text(folder)})])
    assert (problem.code, problem.place.file) == ("unknown-source", text(folder).as_posix())


def test_a_text_that_cannot_be_read_is_told_once(folder: Path) -> None:
    with draft(folder).open("a", encoding="utf-8") as file:
        file.write('\n  - {id: "2", kind: force-limit, party: XS, personnel: {cap: 5}, quote: as many, locator: a}\n')
    text(folder).write_bytes(b"\xff\xfe")
    assert [each.code for each in found(folder)] == ["not-utf8"]


@pytest.mark.parametrize(
    ("quote", "hint"),
    [
        ("Northland keeps at most sixty thousand brave soldiers", "the text does not have “brave”"),
        ("Northland keeps most sixty thousand soldiers", "the text also has “at”"),
        (
            "orthland keeps at most sixty thousand soldiers",
            "the text has “Northland” where the quotation has “orthland”",
        ),
        ("whales swim past", "nothing like it stands there; is it from another source?"),
        ("soldiers ... keeps", ""),
        ("at most sixty thousand soldiers,and", "the text parts the same words and signs by blanks in another way"),
        (
            "Northland retains no more sixty hundred soldiers plus Southmark as many",
            (
                "the text has “keeps at most” where the quotation has “retains no more”; the text has “thousand” where "
                "the quotation has “hundred”; the text has “, and” where the quotation has “plus”"
            ),
        ),
        (
            "One. Northland retains at most sixty hundred soldiers plus Southmark as many",
            (
                "the text has “1” where the quotation has “One”; the text has “keeps” where the quotation has "
                "“retains”; the text has “thousand” where the quotation has “hundred”; and 1 more"
            ),
        ),
    ],
)
def test_it_says_how_the_text_differs(folder: Path, quote: str, hint: str) -> None:
    put(draft(folder), QUOTE, quote)
    assert [each.hint for each in found(folder)] == [hint]


def test_parts_in_another_order_are_told(folder: Path) -> None:
    put(draft(folder), QUOTE, "soldiers ... Northland keeps")
    (problem,) = found(folder)
    assert problem.message == "the text of 'gazette' has “Northland keeps” only before what it follows in the quotation"
