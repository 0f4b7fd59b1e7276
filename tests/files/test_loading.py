"""What is loaded, written and described by schemas agrees."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from negotiations.files.composer import compose
from negotiations.files.export import stale
from negotiations.files.loading import load, load_proposal
from negotiations.files.schemas import file_schemas
from negotiations.files.writing import dump_paper, to_data
from negotiations.problems import InvalidFiles
from negotiations.rules.checking import check

SAMPLES = Path(__file__).parent.parent / "samples" / "northland"
BAD = Path(__file__).parent.parent / "bad"
PAPERS = sorted(SAMPLES.glob("*/*.yaml"))


def test_a_negotiation_is_loaded_with_its_documents_by_date() -> None:
    talks = load(SAMPLES)
    assert [document.id for document in talks] == ["north-draft", "south-reply", "river-league"]
    assert check(SAMPLES) == ()


def test_what_is_wrong_is_raised_with_its_problems() -> None:
    with pytest.raises(InvalidFiles) as caught:
        load_proposal(BAD / "unknown-key.yaml")
    assert [problem.code for problem in caught.value.problems] == ["unknown-key"]


@pytest.mark.parametrize("file", PAPERS, ids=lambda file: file.stem)
def test_a_written_document_loads_as_an_equal_one(tmp_path: Path, file: Path) -> None:
    paper = load_proposal(file).paper
    again = tmp_path / file.name
    again.write_text(dump_paper(paper), "utf-8")
    assert load_proposal(again).paper == paper
    assert to_data(load_proposal(again).paper) == to_data(paper)


@pytest.mark.parametrize("file", PAPERS, ids=lambda file: file.stem)
def test_samples_fit_their_schemas(file: Path) -> None:
    name = "demands" if file.parent.name == "demands" else "proposal"
    jsonschema.validate(compose(file.read_bytes()).data, file_schemas()[name])


@pytest.mark.parametrize("code", ["unknown-key", "missing-key", "not-one-of", "wrong-type", "unknown-kind"])
def test_bad_files_do_not_fit_their_schema(code: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(compose((BAD / f"{code}.yaml").read_bytes()).data, file_schemas()["proposal"])


def test_no_schema_is_stale() -> None:
    assert stale() == ()
