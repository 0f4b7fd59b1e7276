from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from negotiations.documents.papers import DemandList, Proposal
from negotiations.files.baseline_schema import baseline_schema
from negotiations.files.composer import compose
from negotiations.files.export import main, schema_texts, stale
from negotiations.files.problem_schema import problem_schema
from negotiations.files.schemas import file_schemas, kind_schema
from negotiations.files.writing import to_data
from negotiations.files.yaml_writer import dump
from negotiations.problems import InvalidValue
from negotiations.terms.kinds import kinds
from tests.documents.builders import proposal_data, term
from tests.documents.strategies import papers

TESTS = Path(__file__).parent.parent
SCHEMAS = {name: Draft202012Validator(schema) for name, schema in file_schemas().items()}
GOOD = sorted([*(TESTS / "samples").rglob("*.yaml"), *(TESTS.parent / "seeds").rglob("*.yaml")])


def plain(value: object) -> object:
    """Return data as a reader of JSON has them."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return float(value) if isinstance(value, Fraction) else value


def fits(name: str, data: object) -> bool:
    return SCHEMAS[name].is_valid(plain(data))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    schema = file_schemas()[name]
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_described(name: str) -> None:
    schema = file_schemas()[name]
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    for part in (schema, *definitions.values()):
        properties = part.get("properties", {})
        assert [key for key, value in properties.items() if not value.get("description")] == []


def properties(part: object) -> Iterator[tuple[str, object]]:
    """Yield every key that a schema describes, however deep."""
    if isinstance(part, dict):
        yield from part.get("properties", {}).items()
    for inside in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from properties(inside)


@pytest.mark.parametrize(
    "schema", [*file_schemas().values(), problem_schema(), baseline_schema()], ids=lambda schema: str(schema["title"])
)
def test_every_key_is_described_however_deep(schema: object) -> None:
    found = list(properties(schema))
    assert len(found) > 7
    assert [key for key, value in found if not (isinstance(value, dict) and value.get("description"))] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_example_is_a_file(name: str) -> None:
    schema = file_schemas()[name]
    (example,) = cast("list[dict[str, object]]", schema["examples"])
    assert fits(name, example)
    written = dump(example)
    assert compose(written).problems == ()
    described = cast("dict[str, dict[str, object]]", schema["properties"])
    assert all(described[key]["examples"] for key in example)


@pytest.mark.parametrize("file", GOOD, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_a_good_file_fits(file: Path) -> None:
    data = compose(file.read_bytes()).data
    assert isinstance(data, dict)
    assert fits(file.stem if file.stem in SCHEMAS else data.get("type", "proposal"), data)


@settings(max_examples=40)
@given(papers)
def test_whatever_is_written_fits(paper: Proposal | DemandList) -> None:
    errors = SCHEMAS["demands" if isinstance(paper, DemandList) else "proposal"].iter_errors(plain(to_data(paper)))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize(
    "fields",
    [
        {"format": 2},
        {"unheard": "of"},
        {"id": "Draft One"},
        {"date": "4 May 2031"},
        {"date": 20310504},
        {"form": "oficial"},
        {"title": {}},
        {"title": {"ua": "Draft"}},
        {"title": "Draft"},
        {"sources": []},
        {"sources": ["a", "a"]},
        {"authors": []},
        {"authors": [{"actor": "XN", "rule": "input"}]},
        {"points": 0},
        {"points": []},
        {"points": ["a/"]},
        {"not_seen": ["Rights/"]},
        {"not_seen": [{"point": "1"}]},
        {"type": "demands"},
        {"terms": [5]},
        {"terms": [{"id": "1"}]},
        {"terms": [{"id": "1", "kind": "force-limits"}]},
        {"terms": [{"id": "1", "kind": "force-limit", "party": "XN", "personel": {"cap": 5}}]},
        {"terms": [term("1", personnel={"cap": "600,000"})]},
        {"terms": [term("1", strength="must")]},
    ],
    ids=lambda fields: json.dumps(fields)[:50],
)
def test_a_bad_document_does_not_fit(fields: dict[str, object]) -> None:
    assert fits("proposal", proposal_data())
    assert not fits("proposal", {**proposal_data(), **fields})


@pytest.mark.parametrize("key", ["format", "id", "title", "date", "authors", "form", "sources"])
def test_a_document_needs_its_keys(key: str) -> None:
    assert not fits("proposal", {name: value for name, value in proposal_data().items() if name != key})


def test_words_are_on_an_axis() -> None:
    setting = {"format": 1, "id": "talks", "title": {"en": "Talks"}, "parties": "XN"}
    assert fits("negotiation", {**setting, "words": {"actor": [{"id": "council", "en": "Council"}]}})
    assert not fits("negotiation", {**setting, "words": {"actors": [{"id": "council"}]}})
    assert not fits("negotiation", {**setting, "words": {"actor": [{"en": "Council"}]}})


def test_a_source_has_the_address_of_a_page() -> None:
    source = {"id": "gazette", "publisher": "Gazette", "title": "Draft"}
    assert fits("sources", {"format": 1, "sources": [{**source, "url": "https://example.org"}]})
    assert not fits("sources", {"format": 1, "sources": [{**source, "url": "javascript:alert(1)"}]})


class TestKinds:
    @pytest.mark.parametrize("name", kinds())
    def test_a_kind_has_a_schema_that_its_examples_fit(self, name: str) -> None:
        validator = Draft202012Validator(kind_schema(name))
        for example in kinds()[name].examples:
            assert validator.is_valid(plain(dict(example)))

    def test_an_unknown_kind_has_none(self) -> None:
        with pytest.raises(InvalidValue, match="no kind of term 'force-limits'"):
            kind_schema("force-limits")


class TestExport:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setattr("negotiations.files.export.FOLDER", tmp_path / "schemas")
        return tmp_path / "schemas"

    def test_the_schemas_in_the_repository_are_fresh(self) -> None:
        assert stale() == ()

    def test_what_was_exported_is_fresh(self, folder: Path) -> None:
        assert main([]) == 0
        assert {file.name: file.read_text("utf-8") for file in folder.iterdir()} == schema_texts()
        assert stale(folder) == ()

    def test_a_stale_or_missing_schema_is_told(self, folder: Path) -> None:
        main([])
        (folder / "proposal.schema.json").write_text("{}\n", "utf-8")
        (folder / "sources.schema.json").unlink()
        assert stale(folder) == ("proposal.schema.json", "sources.schema.json")

    def test_it_is_run_as_a_module(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "argv", ["export", "--check"])
        monkeypatch.delitem(sys.modules, "negotiations.files.export")
        with pytest.raises(SystemExit) as caught:
            runpy.run_module("negotiations.files.export", run_name="__main__")
        assert caught.value.code == 0

    def test_checking_writes_nothing(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("negotiations.files.export.stale", lambda: ("proposal.schema.json",))
        assert main(["--check"]) == 1
        assert capsys.readouterr().err == "schemas/proposal.schema.json is stale; run `make schemas`\n"
        monkeypatch.setattr("negotiations.files.export.stale", lambda: ())
        assert main(["--check"]) == 0
        assert not folder.exists()
