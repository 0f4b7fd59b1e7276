"""JSON is read by the same rules as YAML; the standard library and the reader of YAML are the oracles."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.composer import compose
from negotiations.files.json_reader import compose_json
from negotiations.files.spans import DEPTH_LIMIT, Composed
from negotiations.problems import Place

TEXT = """{
  "format": 1,
  "terms": [
    {"id": "6", "kind": "force-limit", "personnel": {"cap": 600000}},
    {"id": "8", "share": 0.50, "note": "\\u0443 \\"a\\"", "by": ["XN", "XS"], "of": []}
  ],
  "is": true, "not": false, "none": {}
}
"""

# What the standard library writes as it is, and the readers refuse there: halves of characters and invisible ones.
SEEN = st.text(
    st.characters(
        exclude_categories=["Cs", "Cf", "Cn", "Co", "Zl", "Zp"], exclude_characters=[chr(n) for n in range(0x7F, 0xA0)]
    ),
    max_size=8,
)


def values(texts: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    return st.recursive(
        st.booleans() | st.integers(-(10**39), 10**39) | texts,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
        max_leaves=20,
    )


def read(text: str | bytes) -> Composed:
    return compose_json(text, "draft.json")


class TestData:
    def test_plain_data_come_back(self) -> None:
        composed = read(TEXT)
        assert composed.problems == ()
        assert composed.data == json.loads(TEXT, parse_float=Fraction)

    @pytest.mark.parametrize(("text", "value"), [("-0.25", Fraction(-1, 4)), ("1E2", 100), ("-7", -7), ('"a"', "a")])
    def test_numbers_are_exact(self, text: str, value: object) -> None:
        composed = read(f" {text} ")
        assert (composed.data, composed.problems) == (value, ())
        assert not isinstance(composed.data, float)

    @given(values(st.text(max_size=8)), st.sampled_from([None, 1]))
    def test_what_the_standard_library_writes_in_ascii_is_read(self, data: object, indent: int | None) -> None:
        assert read(json.dumps(data, indent=indent)).data == data

    @given(values(SEEN))
    def test_what_the_standard_library_writes_in_any_script_is_read(self, data: object) -> None:
        assert read(json.dumps(data, ensure_ascii=False).encode()).data == data

    @given(values(SEEN).filter(lambda data: isinstance(data, dict | list)))
    def test_the_reader_of_yaml_sees_the_same_in_the_same_places(self, data: object) -> None:
        text = json.dumps(data, indent=1, ensure_ascii=False)
        by_json, by_yaml = read(text), compose(text, "draft.json")
        assert by_json.data == by_yaml.data
        assert by_json.problems == by_yaml.problems
        paths: list[tuple[str | int, ...]] = [()]
        for path in paths:
            assert by_json.spans.value(path) == by_yaml.spans.value(path)
            assert by_json.spans.key(path) == by_yaml.spans.key(path)
            value = by_json.data
            for step in path:
                value = value[step]  # type: ignore[index]  # The path was made from the data.
            if isinstance(value, dict):
                paths += [(*path, key) for key in value]
            elif isinstance(value, list):
                paths += [(*path, index) for index in range(len(value))]


class TestPlaces:
    @pytest.mark.parametrize(
        ("path", "line", "text"),
        [
            (("format",), 2, "1"),
            (("terms", 0, "personnel", "cap"), 4, "600000"),
            (("terms", 1, "by", 1), 5, '"XS"'),
            (("terms", 1, "of"), 5, "[]"),
            (("none",), 7, "{}"),
        ],
    )
    def test_a_value_is_where_it_is_written(self, path: tuple[str | int, ...], line: int, text: str) -> None:
        place = read(TEXT).spans.value(path)
        assert place.line == place.end_line == line
        assert TEXT.split("\n")[line - 1][place.column - 1 : place.end_column - 1] == text

    def test_a_container_goes_from_bracket_to_bracket(self) -> None:
        assert read(TEXT).spans.value(("terms",)) == Place("draft.json", 3, 12, 6, 4)

    def test_keys_and_raw_texts_are_known(self) -> None:
        spans = read(TEXT).spans
        assert spans.key(("terms", 1, "share")) == Place("draft.json", 5, 17, 5, 24)
        assert spans.raw(("terms", 1, "share")) == "0.50"
        assert spans.is_quoted(("terms", 0, "id"))


class TestProblems:
    @pytest.mark.parametrize(
        ("text", "code", "place", "data"),
        [
            ('{"a": null, "b": 1}', "null-value", (1, 7), {"a": None, "b": 1}),
            ('{"a": 1, "a": 2}', "duplicate-key", (1, 10), {"a": 1}),
            ('{"a": ' + "1" * 41 + "}", "number-too-long", (1, 7), {"a": None}),
            ('{"a": 1e999999}', "number-too-long", (1, 7), {"a": None}),
            ('{"a": "\\u001b"}', "control-character", (1, 7), {"a": "\x1b"}),
            ('{"\\u202e": 1}', "bidi-character", (1, 2), {"\u202e": 1}),
            ('{"a": "\\ud800"}', "control-character", (1, 7), {"a": "\ud800"}),
            ('{"a": "\x00"}', "control-character", (1, 8), {"a": "\N{REPLACEMENT CHARACTER}"}),
            ('{"at_most": 600,000, "b": 1}', "digit-groups", (1, 13), {"at_most": None, "b": 1}),
            ("[NaN, 1]", "json-syntax", (1, 2), [None, 1]),
            ("[-Infinity]", "json-syntax", (1, 2), [None]),
            ("[0600]", "json-syntax", (1, 2), [None]),
            ("[+1]", "json-syntax", (1, 2), [None]),
            ("[.5]", "json-syntax", (1, 2), [None]),
            ("[True]", "json-syntax", (1, 2), [None]),
            ('{"a": 1,}', "json-syntax", (1, 8), {"a": 1}),
            ("[1, 2,\n]", "json-syntax", (1, 6), [1, 2]),
            ('{"a": 1 "b": 2}', "json-syntax", (1, 9), {"a": 1, "b": 2}),
            ('["a" {"b": 1}]', "json-syntax", (1, 6), ["a", {"b": 1}]),
            ('{a: 1, "b": 2}', "json-syntax", (1, 2), {"a": 1, "b": 2}),
            ('["\\q", 1]', "json-syntax", (1, 3), [None, 1]),
            ('{"\\q": 1}', "json-syntax", (1, 3), {"": 1}),
            ('["a\tb"]', "json-syntax", (1, 4), ["a\tb"]),
            ("[1] 2", "json-syntax", (1, 5), [1]),
        ],
    )
    def test_the_rest_is_read_around_what_is_wrong(
        self, text: str, code: str, place: tuple[int, int], data: object
    ) -> None:
        composed = read(text)
        assert [problem.code for problem in composed.problems] == [code]
        assert (composed.problems[0].place.line, composed.problems[0].place.column) == place
        assert composed.problems[0].hint
        assert composed.data == data

    @pytest.mark.parametrize(
        ("text", "place", "message"),
        [
            ('{"a": 1', (1, 8), "found the end of the file, expected ',' or '}'"),
            ("[1", (1, 3), "found the end of the file, expected ',' or ']'"),
            ("[1; 2]", (1, 3), "found ';', expected ',' or ']'"),
            ('{"a" 1}', (1, 6), "found '1' after a key, expected ':'"),
            ('{"a": }', (1, 7), "found '}', expected a value"),
            ("[1, 'a']", (1, 5), 'found "\'", expected a value'),
            ("{'a': 1}", (1, 2), 'found "\'", expected a key in double quotes'),
            ('["a\nb"]', (1, 2), "found a text that is not closed on its line"),
            ('{"a": 1, /* no */ "b": 2}', (1, 10), "found '/', expected a key in double quotes"),
            ('{"a": 1 2}', (1, 9), "found '2', expected ',' or '}'"),
            ("#", (1, 1), "found '#', expected a value"),
        ],
    )
    def test_reading_stops_where_nothing_can_be_made_of_it(
        self, text: str, place: tuple[int, int], message: str
    ) -> None:
        composed = read(text)
        (problem,) = composed.problems
        assert composed.data is None
        assert problem.code == "json-syntax"
        assert message in problem.message
        assert (problem.place.line, problem.place.column) == place
        assert "no comments" in problem.hint

    def test_the_problem_knows_its_path(self) -> None:
        assert read('{"terms": [{"a": [1, null]}]}').problems[0].path == "terms[0].a[1]"
        assert read("null").problems[0].path == ""

    @pytest.mark.parametrize("data", [b"\xff", b"", b" \n", "  "])
    def test_what_is_no_text_is_no_json(self, data: bytes | str) -> None:
        assert read(data).data is None
        assert read(data).problems[0].code in {"not-utf8", "empty-file"}

    def test_a_file_above_the_size_limit_is_not_read(self) -> None:
        assert [problem.code for problem in compose_json("[1]", limit=2).problems] == ["too-large"]


class TestLimits:
    def test_what_is_too_deep_is_passed_over(self) -> None:
        composed = read('{"a": ' + '["]", ' * DEPTH_LIMIT + "1" + "]" * DEPTH_LIMIT + ', "b": 1}')
        (problem,) = composed.problems
        assert problem.code == "too-deep"
        assert isinstance(composed.data, dict)
        assert composed.data["b"] == 1

    def test_fifty_containers_may_be_inside_each_other(self) -> None:
        assert read("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT).problems == ()

    @pytest.mark.parametrize("unit", ["[", '{"a":', '["",'])
    def test_endless_depth_costs_no_more_than_its_length(self, unit: str) -> None:
        assert "too-deep" in {problem.code for problem in read(unit * 100_000).problems}


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
