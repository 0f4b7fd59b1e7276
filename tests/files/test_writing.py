from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings

from negotiations.documents.papers import DemandList, Proposal
from negotiations.files.composer import compose
from negotiations.files.json_reader import compose_json
from negotiations.files.models import read_paper
from negotiations.files.writing import dump_paper, term_data, to_data
from negotiations.terms.kinds import kind_of
from tests.documents.builders import demands, proposal, term
from tests.documents.strategies import EXAMPLES, papers

SAMPLES = Path(__file__).parent.parent / "samples"


def read(text: str) -> Proposal | DemandList:
    composed = compose(text)
    assert composed.problems == ()
    assert isinstance(composed.data, dict)
    model = DemandList if composed.data.get("type") == "demands" else Proposal
    return model.model_validate(composed.data)


class TestLaws:
    @settings(max_examples=40)
    @given(papers)
    def test_what_is_written_loads_as_an_equal_document(self, paper: Proposal | DemandList) -> None:
        assert read(dump_paper(paper)) == paper

    @settings(max_examples=40)
    @given(papers)
    def test_it_is_read_the_same_without_libyaml(self, paper: Proposal | DemandList) -> None:
        text = dump_paper(paper)
        assert compose(text, pure=True).data == compose(text).data

    @settings(max_examples=40)
    @given(papers)
    def test_writing_what_was_read_changes_nothing(self, paper: Proposal | DemandList) -> None:
        text = dump_paper(paper)
        assert dump_paper(read(text)) == text

    @settings(max_examples=40)
    @given(papers, papers)
    def test_two_documents_are_equal_exactly_when_their_data_are(
        self, one: Proposal | DemandList, other: Proposal | DemandList
    ) -> None:
        assert (to_data(one) == to_data(other)) == (one == other)

    @pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example['kind']}-{example['id']}")
    def test_every_example_of_a_kind_is_written_as_somebody_would(self, example: Mapping[str, object]) -> None:
        kind = kind_of(str(example["kind"]))
        assert kind is not None
        made = kind.model_validate(example)
        assert kind.model_validate(term_data(made)) == made


class TestForm:
    def test_keys_come_in_the_order_of_a_file_that_was_written_by_hand(self) -> None:
        paper = proposal(
            points=2, not_seen=["2"], note="A note.", authorship="disputed", lineage=[{"revises": "first"}]
        )
        keys = ["format", "id", "title", "date", "authors", "authorship", "form", "points", "not_seen", "lineage"]
        assert list(to_data(paper)) == [*keys, "sources", "terms", "note"]

    def test_demands_say_that_they_are(self) -> None:
        assert list(to_data(demands()))[:6] == ["format", "type", "id", "title", "date", "by"]

    def test_a_term_begins_with_its_id_and_kind(self) -> None:
        made = proposal(terms=[term("1", source="gazette", strength="should", quote="50,000")]).terms[0]
        keys = list(term_data(made))
        assert keys[:2] == ["id", "kind"]
        assert set(keys) == {"id", "kind", "party", "personnel", "source", "strength", "quote"}

    def test_one_word_is_written_without_brackets(self) -> None:
        assert to_data(demands(by=["XE"]))["by"] == "XE"
        assert to_data(demands(by=["XE", "XW"]))["by"] == ["XE", "XW"]
        assert to_data(proposal())["sources"] == ["gazette"]

    def test_numbers_are_exact(self) -> None:
        written = [
            to_data(proposal(terms=[term("1", personnel={"cap": value})]))["terms"]
            for value in (Fraction(1, 3), Fraction(1, 2), 5)
        ]
        caps = [rows[0]["personnel"]["cap"] for rows in written]  # type: ignore[index] # data of known shape
        assert caps == ["1/3", "1/2", 5]

    def test_a_file_names_its_schema_and_has_a_line_for_each_term(self) -> None:
        lines = dump_paper(demands(terms=[term("1"), term("2")])).splitlines()
        assert lines[0] == "# yaml-language-server: $schema=../../../schemas/demands.schema.json"
        assert lines[-2:] == [
            f'  - {{id: "{number}", kind: force-limit, party: XS, personnel: {{cap: 50000}}}}' for number in (1, 2)
        ]


@pytest.mark.parametrize("file", sorted(SAMPLES.glob("*/*/*.yaml")), ids=lambda file: file.stem)
def test_a_sample_loads_as_before_when_it_is_written_again(file: Path) -> None:
    paper = read_paper(file).model
    assert isinstance(paper, Proposal | DemandList)
    assert read(dump_paper(paper)) == paper


def test_json_says_the_same_as_yaml() -> None:
    import json

    data = to_data(proposal())
    assert compose_json(json.dumps(data)).data == data
