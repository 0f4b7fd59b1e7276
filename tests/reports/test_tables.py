"""Tables of many texts: the same bytes every time, nothing hidden, and nothing that anybody wrote taken for markup."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import negotiations as ng
from negotiations.analysis.affinity import Measure, affinity
from negotiations.analysis.coverage import Answer, coverage, coverage_of, coverages
from negotiations.analysis.movement import Way, course
from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Words
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Scope
from negotiations.compare.comparing import compare_texts
from negotiations.compare.history import Change, history
from negotiations.compare.matrix import matrix, matrix_of
from negotiations.compare.rows import Agreement
from negotiations.compare.texts import Text
from negotiations.reports.affinity_view import MEASURES
from negotiations.reports.coverage_view import ANSWERS
from negotiations.reports.history_view import CHANGES, WAYS
from negotiations.reports.matrix_view import AGREEMENTS
from negotiations.reports.printing import WIDTH
from negotiations.reports.rendering import FORMS, Result, render
from negotiations.vocabulary import builtin
from tests.reports.table_texts import answers, drafts, likeness, river, table
from tests.reports.test_rendering import HOSTILE, Page

GOLDEN = Path(__file__).parent / "golden"
TABLES: dict[str, Callable[..., Result]] = {
    "matrix": table,
    "coverage": answers,
    "history": drafts,
    "affinity": likeness,
}

every_table = pytest.mark.parametrize("name", TABLES)


@every_table
def test_a_table_is_rendered_as_in_the_golden_file(name: str) -> None:
    assert render(TABLES[name](), form="md") == (GOLDEN / f"{name}.md").read_text(encoding="utf-8")


@every_table
@pytest.mark.parametrize("form", FORMS)
def test_a_file_holds_what_is_returned(name: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / f"found.{form}"
    assert render(TABLES[name](), path) == path.read_text(encoding="utf-8") == render(TABLES[name](), form=form)


@every_table
def test_a_page_can_be_read_aloud_and_linked_to(name: str) -> None:
    page = Page(render(TABLES[name](), form="html"))
    assert page.all("html") == [{"lang": "en"}]
    assert {each["scope"] for each in page.all("th")} == {"col", "row"}
    assert all("id" in each for each in page.all("tr")[1:] if each)
    ids = [attributes["id"] for _, attributes in page.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    linked = {str(each["href"])[1:] for each in page.all("a") if str(each["href"]).startswith("#")}
    assert linked <= set(ids)
    rows = [each for each in page.all("tr") if "id" in each]
    assert len(rows) == len(page.all("tr")) - len(page.all("thead"))


@every_table
def test_links_of_markdown_lead_to_a_row(name: str) -> None:
    text = render(TABLES[name](), form="md")
    assert set(re.findall(r"\]\(#([^)]*)\)", text)) <= set(re.findall(r'<a id="([^"]*)"', text))


@every_table
def test_a_page_has_no_script_and_loads_nothing(name: str) -> None:
    page = Page(render(TABLES[name](), form="html"))
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.found}
    outside = [each for each in page.all("a") if str(each["href"]).startswith("http")]
    assert outside
    assert all("noopener" in str(each["rel"]) for each in outside)


@every_table
def test_hostile_words_are_text_on_a_page(name: str) -> None:
    text = render(TABLES[name](title=HOSTILE, publisher=HOSTILE, locator=HOSTILE), form="html")
    assert "script" not in {tag for tag, _ in Page(text).found}
    assert "&lt;script&gt;x&lt;/script&gt;" in text
    assert "\u202e" not in text


@every_table
def test_hostile_words_are_text_in_markdown(name: str) -> None:
    text = render(TABLES[name](title=HOSTILE, publisher=HOSTILE, locator=HOSTILE), form="md")
    assert r"\<script\>" in text
    assert "<script" not in text.replace(r"\<", "")
    assert "](javascript" not in text
    assert "\u202e" not in text
    for rows in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows.splitlines()}) == 1


@every_table
@pytest.mark.parametrize("form", ["txt", "json", "csv"])
def test_hostile_words_turn_no_direction(name: str, form: str) -> None:
    assert "\u202e" not in render(TABLES[name](title=HOSTILE, publisher=HOSTILE, locator=HOSTILE), form=form)


@every_table
def test_no_message_leaves_a_field_open_and_plain_text_fits_its_columns(name: str) -> None:
    text = render(TABLES[name]())
    assert not re.search(r"\{\w+\}", text)
    assert max(map(len, text.splitlines())) <= WIDTH


@every_table
def test_json_and_csv_have_one_record_for_each_cell(name: str) -> None:
    result = TABLES[name]()
    data = json.loads(render(result, form="json"), parse_float=pytest.fail)
    assert (data["format"], data["type"]) == (1, name)
    told = [*data["cells"], *(each for moves in data.get("movement", ()) for each in moves["moves"])]
    records = result.to_records()
    assert [each["id"] for each in told] == [each["id"] for each in records]
    rows = list(csv.DictReader(io.StringIO(render(result, form="csv"))))
    assert [row["id"] for row in rows] == [each["id"] for each in records]


@every_table
def test_silence_is_never_a_blank(name: str) -> None:
    for record in TABLES[name]().to_records():
        sides: list[Any] = [record[key] for key in ("a", "b") if key in record]
        for key in ("says", "asks", "says_before", "says_after"):
            several: Any = record.get(key, [])
            sides += several
        assert sides
        assert all(side["position"] or side["silence"] for side in sides)


def test_every_answer_change_way_and_degree_has_words() -> None:
    assert set(ANSWERS) == set(Answer)
    assert set(CHANGES) == set(Change)
    assert set(WAYS) == set(Way)
    assert set(MEASURES) == set(Measure)
    assert set(AGREEMENTS) == set(Agreement)


@pytest.mark.parametrize("signs", [ANSWERS, CHANGES, WAYS, AGREEMENTS])
def test_no_two_sorts_have_one_sign(signs: Mapping[str, tuple[str, str]]) -> None:
    assert len({sign for _, sign in signs.values()}) == len(signs)


def test_a_demand_that_is_met_in_part_shows_what_is_contradicted_first() -> None:
    text = " ".join(render(answers()).split())
    assert "[x] Second draft: contradicted - 1 of 2 [✓] Second draft: met - 1 of 2" in text
    assert "contradicted 1, met 1 of 2 parts" in text


def test_the_coverage_of_one_plan_needs_no_overview() -> None:
    talks = river()
    one = coverage(talks["league"], talks["second"])
    text = render(one)
    assert text.startswith("What “Second draft” says to “Demands”")
    assert "== Overview" not in text
    assert "[x] contradicted: 2" in text
    assert json.loads(render(one, form="json"))["plans"][0]["counts"] == {"met": 1, "contradicted": 2, "silent": 1}


def test_what_is_near_a_demand_is_told_with_the_reason_why_it_is_no_answer() -> None:
    text = " ".join(render(answers()).split())
    assert "Near this, and no answer to it: 4: Westreach will monitor this: ceasefire" in text
    assert "Monitoring of a ceasefire or of an agreement is no monitoring of human rights." in text


def test_a_history_without_demands_says_nothing_of_moves() -> None:
    text = render(history(river().lineage("third")))
    assert text.startswith("From “First draft” to “Third draft”")
    assert "Nearer" not in text
    found = history(river().lineage("third"))
    assert json.loads(render(found, form="json"))["movement"] == []
    assert [record["change"] for record in found.to_records()] == [
        step.change for revision in found for step in revision.steps
    ]


def test_a_draft_that_was_not_read_is_not_said_to_be_silent() -> None:
    text = " ".join(render(drafts()).split())
    ledger = text[text.index("== All drafts") :]
    assert "[○] Second draft: no longer spoken of - 1 Third draft: not known: a part that may speak" in ledger
    assert "Whether it takes place: elections [#] Second draft: struck out - 1 Third draft: neither draft" in ledger


def test_drafts_that_say_the_same_have_no_table() -> None:
    first = river()["first"]
    text = render(history([first, first]))
    assert "No change of what is asked for is known." in text
    assert text.count("Question") == 0


def test_what_was_not_read_is_not_told_as_silence_in_a_matrix() -> None:
    text = " ".join(render(table()).split())
    assert "[*] 3: Third draft: not known whether it speaks - not known" in text
    assert "[○] 2: Second draft: only the base speaks - struck out" in text


def test_a_text_that_is_compared_in_other_rows_is_not_said_to_be_silent() -> None:
    talks = ng.seed("ukraine")
    found = matrix([talks["ukraine-framework-2025"], talks["european-12-points"], talks["us-28-points"]])
    elsewhere = [(row, cell) for row in found for cell in row.cells if row.told_elsewhere(cell)]
    assert elsewhere
    text = " ".join(render(found).split())
    assert text.count("compared in other rows on this question") == len(elsewhere)
    records = [record for record in found.to_records() if not record["says"]]
    assert len(records) == len(elsewhere)


def test_a_share_stands_with_its_counts_and_a_doubt_with_its_reason() -> None:
    text = " ".join(render(likeness()).split())
    assert "3: Third draft: 1 of 4; not known: 1" in text
    assert "The order of 1 pair of texts depends on the measure, or on what was not read." in text
    assert "what was not read could turn the order: " in text


def test_shares_that_give_one_order_raise_no_doubt() -> None:
    talks = river()
    text = render(affinity(talks["league"], [talks["first"], talks["second"]]))
    assert "depends on the measure" not in text
    assert "== Where the shares give no order" not in text


def test_two_texts_are_a_matrix_too() -> None:
    talks = river()
    text = render(matrix([talks["first"], talks["second"]]))
    assert text.startswith("“First draft” beside “Second draft”")


def test_texts_without_a_document_are_told_by_their_ids() -> None:
    one, two = Text("one", (), builtin()), Text("two", (), builtin())
    text = render(matrix_of(one, [two]))
    assert "On no question do two texts ask for something." in text
    assert render(compare_texts(one, two), form="csv") == "\n"


def test_what_the_demands_leave_open_is_no_demand_and_is_named() -> None:
    talks = river()
    for found in (coverages(talks["third"], talks.proposals[:2]), affinity(talks["third"], talks.proposals[:2])):
        text = " ".join(render(found).split())
        assert "Left open or declined by the text that demands, and hence no demand: 2." in text
        assert "(as an organisation)" not in text
        assert json.loads(render(found, form="json"))["asking_nothing"] == ["2"]
    assert "hence no demand" not in render(answers())


def test_a_text_without_demands_is_said_to_have_none() -> None:
    talks = river().without("league")
    text = render(coverages(talks["league"], [talks["first"]]))
    assert "There is no demand." in text
    moves = render(course(history([talks["first"], talks["second"]]), [talks["league"]]))
    assert "There is no demand." in moves


def test_texts_of_no_document_are_told_by_the_ids_of_their_terms() -> None:
    mine = Text("mine", (Clause("act/demine", Scope.of(actor="XN"), _MUST, "1"),), builtin())
    other = Text("other", (Clause("act/demine", Scope.of(actor="XN"), _MUST, "9"),), builtin())
    text = render(coverage_of(mine, other))
    assert "-- 1\n   met 1 of 1 part\n" in text
    assert "Terms: 9" in text


def test_the_order_of_two_texts_that_depends_on_the_measure_is_told_from_both_sides() -> None:
    talks = ng.seed("ukraine")
    found = affinity(talks["ukraine-framework-2025"], [talks["us-press-reported"], talks["us-28-points"]])
    text = " ".join(render(found).split())
    assert "larger for “US plan as the press reported it, 19 to 21 November 2025”: parts not contradicted" in text
    assert "larger for “28-point draft”: parts met" in text


def test_an_option_of_the_base_is_named_where_a_text_is_related_to_it() -> None:
    talks = river()
    text = " ".join(render(matrix([talks["third"], talks["first"]])).split())
    assert "conflicts with the base (with its option “size/south” of Southmark)" in text
    assert "conflicts with the base (with its option “size/north” of Northland)" in text


_MUST = Room.must(Words(("done", "not")), "done")


class TestWithout:
    def test_a_report_says_what_is_left_out(self) -> None:
        talks = river().without("gazette")
        text = " ".join(render(coverage(talks["league"], talks["first"])).split())
        assert "Left out is all that rests on Northland Gazette, “The drafts”; a text that is told to be silent" in text
        assert "Nothing is left of “First draft”." in text

    def test_a_report_of_everything_says_nothing_of_it(self) -> None:
        assert "Left out" not in render(answers())


class TestCsv:
    def test_no_cell_is_taken_for_a_formula(self) -> None:
        text = render(table(title="=HYPERLINK(1)"), form="csv")
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert cells
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]

    def test_terms_are_told_by_their_ids_and_words_without_brackets(self) -> None:
        rows = list(csv.DictReader(io.StringIO(render(table(), form="csv"))))
        [row] = [row for row in rows if row["id"] == "forces--personnel-2" and row["text"] == "third"]
        assert (row["says.terms"], row["relations.relation"]) == ("1b | 1", "conflicts | conflicts")
        assert (row["scope.actor"], row["base"], row["asking"]) == ("XN", "false", "4")
