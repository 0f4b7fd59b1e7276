"""JSON is read by the same rules as YAML; the standard library is the oracle."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.json_reader import compose_json

words = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=10)
values = st.recursive(
    st.one_of(words, st.integers(-(10**30), 10**30), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(words, inner, max_size=4)),
    max_leaves=15,
)


@given(values, st.sampled_from([None, 1]))
def test_json_is_read_as_the_standard_library_reads_it(value: object, indent: int | None) -> None:
    composed = compose_json(json.dumps(value, indent=indent))
    assert composed.problems == ()
    assert composed.data == value


def test_a_duplicate_key_is_told_with_both_places() -> None:
    composed = compose_json('{"id": "a",\n "id": "b"}', "a.json")
    assert composed.data == {"id": "a"}
    (problem,) = composed.problems
    assert (problem.code, problem.place.line, problem.place.column) == ("duplicate-key", 2, 2)
    assert [(each.place.line, each.place.column) for each in problem.related] == [(1, 2)]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('{"a": 1,}', "json-syntax", (1, 8)),
        ('{"a" 1}', "json-syntax", (1, 6)),
        ('{"a": b}', "json-syntax", (1, 7)),
        ("{a: 1}", "json-syntax", (1, 2)),
        ('{"a": "b\n"}', "json-syntax", (1, 7)),
        ('{"a": 1} 2', "json-syntax", (1, 10)),
        ('["a" "b"]', "json-syntax", (1, 6)),
        ('{"a": null}', "null-value", (1, 7)),
        ('{"a": NaN}', "json-syntax", (1, 7)),
        ('{"a": 600,000}', "digit-groups", (1, 7)),
        ('{"a": "\\q"}', "json-syntax", (1, 8)),
    ],
)
def test_what_is_no_json_is_told_at_its_place(text: str, code: str, place: tuple[int, int]) -> None:
    first = compose_json(text).problems[0]
    assert (first.code, (first.place.line, first.place.column)) == (code, place)


def test_a_value_stands_where_it_is_written() -> None:
    spans = compose_json('{"a": [1,\n {"b": "c"}]}', "a.json").spans
    assert str(spans.value(("a", 1, "b"))) == "a.json:2:8"
    assert str(spans.key(("a", 1, "b"))) == "a.json:2:3"
    assert spans.raw(("a", 1, "b")) == '"c"'
