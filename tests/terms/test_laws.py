"""What holds for every kind: examples, words, schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Annotated, Literal, get_args, get_origin

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.outcomes import Scale, Words
from negotiations.clauses.scopes import CONDITIONS
from negotiations.messages import language
from negotiations.problems import InvalidValue
from negotiations.terms.base import Context, Term
from negotiations.terms.graded import Graded
from negotiations.terms.kinds import kind_of, kinds, term_union
from negotiations.vocabulary import AXES, builtin

EXAMPLES = [example for kind in kinds().values() for example in kind.examples]
GRADED = {name: kind for name, kind in kinds().items() if issubclass(kind, Graded)}
SCHEMA = TypeAdapter(term_union()).json_schema()
SCALES = {
    "recognition": "territory/title",
    "military-aid": "aid/military",
    "language": "language/status",
    "church": "church/status",
    "market-access": "market/access",
    "navigation": "access/navigation",
    "relations": "relations/diplomatic",
    "sanctions": "sanctions/state",
    "union-accession": "union/accession",
}

example = pytest.mark.parametrize("fields", EXAMPLES, ids=lambda fields: f"{fields['kind']}-{fields['id']}")


def read(fields: Mapping[str, object]) -> Term:
    kind = kind_of(str(fields["kind"]))
    assert kind is not None
    return kind.model_validate(fields)


def literals(annotation: object) -> Iterator[object]:
    """Yield the values of every literal in an annotation."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    for part in get_args(annotation):
        yield from literals(part)


@example
class TestExamples:
    def test_an_example_has_clauses_whose_axes_its_issues_have(self, fields: Mapping[str, object]) -> None:
        clauses = read(fields).clauses(Context())
        assert clauses
        for clause in clauses:
            issue = find_issue(clause.issue)
            assert {axis for axis, _ in clause.scope.axes} - {*CONDITIONS} <= {*issue.axes}
            assert issue.required <= clause.scope.stated
            assert clause.room is not None
            assert clause.room.outcomes == issue.outcomes

    def test_an_example_has_the_same_scopes_where_it_is_left_open(self, fields: Mapping[str, object]) -> None:
        stated, left_open = (read({**fields, **more}).clauses(Context()) for more in ({}, {"status": "open"}))
        assert [(clause.issue, clause.scope, clause.frame) for clause in stated] == [
            (clause.issue, clause.scope, clause.frame) for clause in left_open
        ]

    def test_the_values_may_be_left_out_where_nothing_is_stated(self, fields: Mapping[str, object]) -> None:
        bare = {key: value for key, value in fields.items() if key not in kinds()[str(fields["kind"])].value_fields}
        assert all(clause.room is None for clause in read({**bare, "status": "refused"}).clauses(Context()))

    def test_every_word_is_in_the_vocabulary(self, fields: Mapping[str, object]) -> None:
        for _, axis, word in read(fields).words():
            assert axis not in AXES or builtin().find(axis, word) is not None

    def test_a_path_leads_to_its_word(self, fields: Mapping[str, object]) -> None:
        term = read(fields)
        for path, _, word in term.words():
            value: object = term
            for step in path:
                if isinstance(step, str) and not isinstance(value, Mapping):
                    value = getattr(value, step)
                elif isinstance(value, tuple) and isinstance(step, int):
                    value = value[step]
                else:
                    value = step
            assert value == word

    def test_it_is_said_in_every_language_on_one_line_without_a_period(self, fields: Mapping[str, object]) -> None:
        for code in ("en", "uk"):
            sentence = read(fields).say(language(code), builtin())
            assert sentence.replace("\N{NO-BREAK SPACE}", " ").isprintable()
            assert not sentence.endswith(".")
            assert "{" not in sentence

    def test_it_fits_the_schema(self, fields: Mapping[str, object]) -> None:
        assert list(Draft202012Validator(SCHEMA).iter_errors(fields)) == []

    def test_an_unknown_key_does_not_fit_the_schema(self, fields: Mapping[str, object]) -> None:
        assert list(Draft202012Validator(SCHEMA).iter_errors({**fields, "titel": "x"})) != []

    def test_it_survives_a_dump(self, fields: Mapping[str, object]) -> None:
        term = read(fields)
        assert read(term.model_dump(exclude_unset=True)) == term


class TestWords:
    @pytest.mark.parametrize("name", SCALES)
    def test_the_words_of_a_kind_are_those_of_the_scale(self, name: str) -> None:
        scale = find_issue(SCALES[name]).outcomes
        assert isinstance(scale, Scale)
        assert set(literals(kinds()[name].model_fields["level"].annotation)) == set(scale.words)

    def test_every_kind_of_that_sort_is_tried(self) -> None:
        assert SCALES.keys() == GRADED.keys()

    @pytest.mark.parametrize("name", GRADED)
    def test_every_level_is_said_in_its_own_words(self, name: str) -> None:
        kind = GRADED[name]
        common = {**kind.examples[0], "id": "1"}
        levels = list(literals(kind.model_fields["level"].annotation))
        sentences = [
            read({**common, "level": level, "may": may}).say(language("en"), builtin())
            for level, may in product(levels, (False, True))
        ]
        assert len(set(sentences)) == len(sentences) == 2 * len(levels)

    @pytest.mark.parametrize("name", GRADED)
    def test_every_level_is_a_room_of_its_own(self, name: str) -> None:
        kind = GRADED[name]
        levels = list(literals(kind.model_fields["level"].annotation))
        rooms = set()
        for level in levels:
            (clause, *_) = read({**kind.examples[0], "level": level}).clauses(Context())
            rooms.add(clause.room)
        assert len(rooms) == len(levels)

    def test_terms_that_are_not_stated_all_have_a_topic(self) -> None:
        topics = {read({**fields, "status": "open"}).say(language("en"), builtin()) for fields in EXAMPLES}
        assert all(topic.partition(": ")[0].endswith("left open") for topic in topics)


class TestIssues:
    def test_an_issue_of_a_kind_is_in_the_catalogue(self) -> None:
        for fields in EXAMPLES:
            for clause in read(fields).clauses(Context()):
                assert find_issue(clause.issue).path == clause.issue

    def test_plain_words_have_no_scale(self) -> None:
        assert isinstance(find_issue("act/demine").outcomes, Words)
        with pytest.raises(InvalidValue):
            find_issue("acts/demine")


class TestSchema:
    @pytest.mark.parametrize("name", kinds())
    def test_every_field_is_described_and_shown(self, name: str) -> None:
        definition = SCHEMA["$defs"][kinds()[name].__name__]
        assert definition["description"]
        assert {"id", "kind"} <= set(definition["required"])
        assert definition["examples"]
        for field, value in definition["properties"].items():
            assert value["description"], field
            shown = {"examples", "enum", "const"} & value.keys() or value.get("type") == "boolean"
            assert shown or "anyOf" in value, field

    @pytest.mark.parametrize("name", SCHEMA["$defs"])
    def test_every_shape_is_described(self, name: str) -> None:
        definition = SCHEMA["$defs"][name]
        assert definition["description"]
        properties = definition["properties"]
        assert [field for field, value in properties.items() if not value.get("description")] == []

    def test_no_file_has_a_null(self) -> None:
        assert "null" not in str(SCHEMA)

    def test_a_field_that_is_described_twice_is_described_in_its_class(self) -> None:
        told = SCHEMA["$defs"]["ForceLimit"]["properties"]
        assert told["party"]["description"] == "Whose forces they are."
        assert told["status"]["enum"] == ["stated", "open", "refused", "no-text"]


def test_annotations_of_literals_are_found() -> None:
    assert list(literals(Annotated[Literal["a", "b"], 1] | None)) == ["a", "b"]
