"""The export: what the files hold is what the models say, each time the same, and nothing in it runs."""

from __future__ import annotations

import csv
import io
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.outcomes import Numbers
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent, Period, Scope
from negotiations.documents.negotiations import Negotiation, alone
from negotiations.documents.papers import Proposal
from negotiations.files.loading import load, seed
from negotiations.problems import InvalidValue
from negotiations.reports import data_rows as module
from negotiations.reports.clause_records import clause_record
from negotiations.reports.data import export, selected
from negotiations.reports.spreadsheet import csv_table, guarded

NORTHLAND = Path(__file__).parent.parent / "samples" / "northland"
SEEDS = sorted(path.parent.name for path in (NORTHLAND.parents[2] / "seeds").glob("*/negotiation.yaml"))
PEOPLE = Numbers("person", integer=True, low=0)


@pytest.fixture(scope="module")
def northland() -> Negotiation:
    return load(NORTHLAND)


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def rows(name: str, *found: Negotiation, lang: str = "en") -> list[dict[str, str]]:
    return table(export(selected(found), lang)[name])


def data(*found: Negotiation) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(export(selected(found))["negotiations.json"])
    return made


def draft(**fields: object) -> Proposal:
    given: dict[str, object] = {
        "id": "draft", "title": {"en": "Draft"}, "date": "2031-05-04", "authors": [{"actor": "XN"}],
        "form": "leaked", "sources": ["gazette"],
    }  # fmt: skip
    return Proposal.model_validate({**given, **fields})


class TestTables:
    def test_a_document_has_a_row_by_date(self, northland: Negotiation) -> None:
        found = rows("documents.csv", northland)
        assert [(row["document"], row["type"], row["terms"]) for row in found] == [
            ("north-draft", "proposal", "3"),
            ("south-reply", "proposal", "3"),
            ("river-league", "demands", str(len(northland["river-league"].terms))),
        ]
        told = ("by", "form", "sourcing", "points", "revises", "struck", "not_seen")
        assert {key: found[1][key] for key in told} == {
            "by": "XS",
            "form": "press-report",
            "sourcing": "anonymous",
            "points": "4",
            "revises": "north-draft",
            "struck": "3",
            "not_seen": "3",
        }
        assert found[0]["left_out"] == "4"

    def test_a_term_has_its_words_and_its_evidence(self, northland: Negotiation) -> None:
        row = rows("terms.csv", northland)[0]
        source = northland.source("gazette")
        assert row["words"].startswith("Northland will keep at most 60,000 people")
        assert (row["source"], row["publisher"], row["locator"]) == ("gazette", source.publisher, "1")
        assert (row["certainty"], row["sourcing"], row["strength"]) == ("official", "named", "shall")

    def test_sentences_are_in_the_language_that_is_asked_for(self, northland: Negotiation) -> None:
        assert rows("terms.csv", northland, lang="uk")[0]["words"] != rows("terms.csv", northland)[0]["words"]
        with pytest.raises(InvalidValue, match="unknown language"):
            rows("terms.csv", northland, lang="xx")

    def test_a_clause_has_its_issue_scope_and_room(self, northland: Negotiation) -> None:
        found = [row for row in rows("clauses.csv", northland) if row["document"] == "south-reply"]
        assert (found[0]["issue"], found[0]["actor"], found[0]["state"]) == ("forces/personnel", "XN", "peacetime")
        assert json.loads(found[0]["room"]) == {"unit": "person", "cap": 80000}

    def test_an_axis_that_a_text_leaves_out_is_no_blank(self, northland: Negotiation) -> None:
        found = rows("clauses.csv", northland)
        assert found[0]["state"] == found[0]["period"] == "left-out"
        assert [row for row in found for axis in (*module.AXES, "period") if row[axis] == ""] == []

    def test_silence_is_no_blank(self) -> None:
        paper = draft(terms=[{"id": "1", "kind": "force-limit", "party": "XS", "status": "open"}])
        (row,) = rows("clauses.csv", alone(paper).negotiation)
        assert (row["room"], row["status"]) == ("open", "open")

    def test_a_document_whose_sources_nobody_listed_says_their_ids(self) -> None:
        paper = draft(terms=[{"id": "1", "kind": "election", "party": "XN"}])
        (row,) = rows("terms.csv", alone(paper).negotiation)
        assert (row["source"], row["publisher"], row["url"]) == ("gazette", "", "")
        (shown,) = rows("documents.csv", alone(paper).negotiation)
        assert shown["points"] == "not-counted"

    def test_a_note_that_is_a_formula_is_made_guarded(self) -> None:
        term = {"id": "1", "kind": "election", "party": "XN", "note": '=HYPERLINK("http://x.example")'}
        found = rows("terms.csv", alone(draft(terms=[term])).negotiation)
        assert found[0]["note"] == '\'=HYPERLINK("http://x.example")'

    @pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", " =", "\u00a0@"])
    def test_what_a_spreadsheet_would_run_is_text(self, sign: str) -> None:
        assert guarded(f"{sign}1") == f"'{sign}1"

    @pytest.mark.parametrize("text", ["", "6", "2031-05-04", "a=b", "(1)", "'quoted'", " blank", "“-”"])
    def test_what_is_harmless_stays(self, text: str) -> None:
        assert guarded(text) == text

    def test_a_cell_with_a_line_break_is_read_back(self) -> None:
        text = csv_table(["a", "b"], [{"a": 'x\n"y", z', "b": 1}])
        assert table(text) == [{"a": 'x\n"y", z', "b": "1"}]
        assert "\r" not in text


class TestJson:
    def test_it_has_what_the_files_have(self, northland: Negotiation) -> None:
        made = data(northland)
        assert (made["format"], made["type"]) == (1, "negotiations")
        (talks,) = made["negotiations"]
        assert [stance["what"] for stance in talks["stances"]] == ["basis"]
        assert [source["id"] for source in talks["sources"]] == [source.id for source in northland.sources]
        first = talks["documents"][0]
        assert first["left_out"] == [{"point": "4", "reason": "It thanks the mediator."}]
        assert first["terms"][0]["fields"] == {"party": "XN", "personnel": {"cap": 60000}}
        assert first["terms"][0]["evidence"]["source"] == "gazette"
        assert sorted(first["terms"][0]["words"]) == ["en", "uk"]

    def test_it_has_the_clauses_that_comparing_sees(self, northland: Negotiation) -> None:
        for document, shown in zip(northland, data(northland)["negotiations"][0]["documents"], strict=True):
            found = [clause["issue"] for term in shown["terms"] for clause in term["clauses"]]
            assert found == [clause.issue for clause in document.clauses]

    def test_a_clause_keeps_all_but_and_its_period(self) -> None:
        scope = Scope.of(
            Period("signature", Fraction(1, 2), 15, "month"),
            actor="XS", place=Extent.of("XN-01", all_but=True),
        )  # fmt: skip
        record = clause_record(Clause("assets/use/*", scope, Room.cap(PEOPLE, 5), but=("aid",), option="a/b"))
        assert record["scope"] == {
            "actor": ["XS"],
            "place": {"all_but": ["XN-01"]},
            "period": {"of": "signature", "from": "1/2", "to": 15, "unit": "month"},
        }
        assert (record["all_but"], record["option"]) == (["aid"], "a/b")

    def test_a_clause_without_a_room_says_why_and_what_some_part_owes(self) -> None:
        clause = Clause(
            "forces/personnel",
            Scope.of(Period("signature"), place=Extent.of("XN-01", all_but=True)),
            None,
            silence=Silence.OPEN,
            frame=(("line", "signature"),),
            some=Room.cap(PEOPLE, 5),
        )
        record = clause_record(clause)
        assert (record["room"], record["silence"], record["frame"]) == (None, "open", {"line": "signature"})
        assert record["some"] == {"unit": "person", "cap": 5}
        assert record["scope"] == {
            "place": {"all_but": ["XN-01"]},
            "period": {"of": "signature", "from": 0, "to": None, "unit": "month"},
        }
        row = module._clause_row(clause)
        assert (row["place"], row["room"], row["frame"]) == ("all-but XN-01", "open", '{"line": "signature"}')
        assert json.loads(str(row["some"])) == {"unit": "person", "cap": 5}
        assert json.loads(str(row["period"]))["to"] is None


class TestSelection:
    def test_a_document_that_is_named_twice_is_exported_once(self, northland: Negotiation) -> None:
        (chosen,) = selected([northland["south-reply"], northland, northland["north-draft"]])
        assert [document.id for document in chosen.documents] == ["north-draft", "south-reply", "river-league"]

    def test_a_single_document_comes_alone(self, northland: Negotiation) -> None:
        (chosen,) = selected([northland["south-reply"]])
        assert [document.id for document in chosen.documents] == ["south-reply"]

    def test_the_order_of_the_paths_changes_nothing(self, northland: Negotiation) -> None:
        other = seed("colombia")
        assert export(selected([northland, other])) == export(selected([other, northland]))


@pytest.mark.parametrize("name", SEEDS)
def test_every_term_of_the_seeds_comes_with_a_source_and_a_place(name: str) -> None:
    found = rows("terms.csv", seed(name))
    assert found
    assert [row["term"] for row in found if not (row["source"] and row["publisher"] and row["locator"])] == []
