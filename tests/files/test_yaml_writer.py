"""What is written is read back as the same data, by this package and by others."""

from __future__ import annotations

from fractions import Fraction

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.composer import compose
from negotiations.files.spans import DEPTH_LIMIT
from negotiations.files.yaml_writer import dump
from negotiations.problems import InvalidValue

# What has no place in a file is refused when it is read, even as an escape.
letters = st.characters(
    exclude_categories=("Cs", "Cc"),
    exclude_characters="\u2028\u2029\ufeff\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
texts = st.one_of(
    st.text(st.one_of(letters, st.sampled_from("\n\t:#-?,[]{}'\"\\ ")), max_size=12),
    st.sampled_from(
        ["NO", "12:30", "0600", "1_000", "600,000", "2031-05-04", "null", "~", "true", "3.10", "<<", "", "1e3"]
    ),
)
numbers = st.one_of(st.integers(-(10**30), 10**30), st.decimals(-(10**6), 10**6, places=4).map(Fraction))
data = st.recursive(
    st.one_of(texts, numbers, st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=20,
)


@given(st.dictionaries(texts, data, min_size=1, max_size=5), st.sampled_from([20, 120]))
def test_what_is_written_is_read_back_as_the_same_data(value: dict[str, object], width: int) -> None:
    composed = compose(dump(value, width=width))
    assert composed.problems == ()
    assert composed.data == value


@given(st.dictionaries(texts, st.lists(texts, max_size=4), min_size=1, max_size=5))
def test_other_readers_read_texts_as_the_same_texts(value: dict[str, object]) -> None:
    assert yaml.safe_load(dump(value)) == value


def test_a_fraction_without_a_decimal_becomes_its_text() -> None:
    assert dump({"share": Fraction(1, 3)}) == "share: 1/3\n"


@pytest.mark.parametrize(
    ("value", "match"),
    [
        ({1: "a"}, "found the key 1, expected a text"),
        ({"a": {None: "b"}}, "found the key None, expected a text"),
        ({"a": None}, "found None, expected a text"),
        ({"a": 0.5}, "found 0.5, expected a text"),
        ({"a": 10**41}, "more than 40 digits"),
        ({"a": "\ud800"}, "found half a character"),
    ],
)
def test_what_no_reader_would_take_is_refused(value: object, match: str) -> None:
    with pytest.raises(InvalidValue, match=match):
        dump(value)


def nested(depth: int) -> list[object]:
    value: list[object] = []
    for _ in range(depth - 1):
        value = [value]
    return value


class TestLaws:
    """The same for data of any shape, any characters, any width, and for the parser in Python."""

    DATA = st.recursive(
        st.text(max_size=12) | numbers | st.booleans(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
        max_leaves=20,
    )

    @given(DATA, st.integers(0, 130))
    def test_any_data_are_read_back_equal(self, value: object, width: int) -> None:
        # Invisible characters are written so that they can be seen; reading them is a problem, and loses nothing.
        assert compose(dump(value, width=width)).data == value

    @given(data)
    def test_the_parser_in_python_reads_the_same(self, value: object) -> None:
        composed = compose(dump(value), pure=True)
        assert (composed.data, composed.problems) == (value, ())

    @given(st.text(max_size=20) | texts)
    def test_other_readers_take_no_text_for_anything_else(self, text: str) -> None:
        read = yaml.safe_load(dump([text, {text: text}]))
        assert read == [text, {text: text}]

    @given(data, st.sampled_from([20, 40, 120]))
    def test_brackets_never_make_a_line_too_long(self, value: object, width: int) -> None:
        waiting = [yaml.compose(dump({"a": value}, width=width))]
        for node in waiting:
            if isinstance(node, yaml.MappingNode):
                waiting += [part for pair in node.value for part in pair]
            elif isinstance(node, yaml.SequenceNode):
                waiting += node.value
            if isinstance(node, yaml.CollectionNode) and node.flow_style and node.value:
                assert node.start_mark.line == node.end_mark.line
                assert node.end_mark.column <= width

    @given(data)
    def test_writing_again_what_was_read_changes_nothing(self, value: object) -> None:
        assert dump(compose(dump(value)).data) == dump(value)


class TestLayout:
    def test_short_containers_stand_in_brackets_and_long_ones_on_lines(self) -> None:
        term = {"id": "6", "kind": "force-limit", "personnel": {"cap": 600_000}, "party": "XN"}
        note = "x" * 110
        value = {"format": 1, "authors": [{"actor": "XN", "role": "author"}], "terms": [term, {**term, "note": note}]}
        assert dump(value) == (
            "format: 1\n"
            "authors: [{actor: XN, role: author}]\n"
            "terms:\n"
            '  - {id: "6", kind: force-limit, personnel: {cap: 600000}, party: XN}\n'
            '  - id: "6"\n'
            "    kind: force-limit\n"
            "    personnel: {cap: 600000}\n"
            "    party: XN\n"
            f"    note: {note}\n"
        )

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            ({"terms": [{"a": 1}]}, "terms:\n  - {a: 1}\n"),
            ({"terms": []}, "terms: []\n"),
            ({"terms": {"a": 1}}, "terms: {a: 1}\n"),
            ({"x": {"terms": [1]}}, "x:\n  terms:\n    - 1\n"),
            ({"x": {"terms": []}}, "x: {terms: []}\n"),
        ],
    )
    def test_a_list_can_be_spread_over_lines(self, value: object, text: str) -> None:
        assert dump(value, spread=("terms",)) == text

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            ({}, "{}\n"), ([], "[]\n"), ((), "[]\n"), ("a b", "a b\n"), (5, "5\n"), (True, "true\n"),
            ([[1, 2], ["a", ["b"]]], "- [1, 2]\n- [a, [b]]\n"),
            ({"a": {}, "b": []}, "a: {}\nb: []\n"),
            ([Fraction(1, 4), Fraction(4), Fraction(-1, 3), False], "- 0.25\n- 4\n- -1/3\n- false\n"),
            ({"a": Fraction(1, 2**100)}, f"a: 1/{2**100}\n"),
        ],
    )  # fmt: skip
    def test_small_data_are_short(self, value: object, text: str) -> None:
        assert dump(value) == text

    def test_lists_in_lists_start_on_the_line_of_their_dash(self) -> None:
        assert dump([[{"a": "x" * 20}, {"b": 1}]], width=20) == f"- - a: {'x' * 20}\n  - {{b: 1}}\n"

    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("two\nlines", "|-\n  two\n  lines"),
            ("two\nlines\n", "|\n  two\n  lines"),
            ("one\n\n  - deeper # no comment\n", "|\n  one\n\n    - deeper # no comment"),
            ("\n", '"\\n"'),
            (" first\nblank", '" first\\nblank"'),
            ("blank \nlast", '"blank \\nlast"'),
            ("two\n\n", '"two\\n\\n"'),
            ("a\ttab\nin", '"a\\ttab\\nin"'),
        ],
    )
    def test_lines_stand_as_they_are_where_no_editor_would_change_them(self, text: str, written: str) -> None:
        assert dump({"a": text}) == f"a: {written}\n"
        assert compose(dump([{"a": [text]}])).data == [{"a": [text]}]

    def test_a_long_key_is_marked_as_one(self) -> None:
        key = "k" * 2_000
        for value in (1, {"a": "b" * 200}, ["c" * 200], "two\nlines"):
            text = dump([{key: value}], width=5_000)
            assert text.startswith(f"- ? {key}\n  :")
            assert compose(text).data == yaml.safe_load(text) == [{key: value}]


class TestQuotes:
    @pytest.mark.parametrize(
        "text",
        ["Northland", "UA-43", "28-point draft", "1/3", "https://example.org/a?b=c#d", "a, b and [c]", "«Ціна»", "(a)",
         "x:y", "it's", 'so-called "peace"', "a  b", "50\N{NO-BREAK SPACE}000 people", "e.g. this"],
    )  # fmt: skip
    def test_what_nobody_misreads_has_none(self, text: str) -> None:
        assert dump({"a": text}) == f"a: {text}\n"

    @pytest.mark.parametrize(
        "text",
        ["NO", "3.10", "12:30", "600,000", "2031-05-04", "", "~", "null", "true", "a: b", "a #b", "- a", "*a", "&a",
         "!a", "@a", "%a", "`a", "'a", "[a", "{a", "|", ">", "? a", ": a", "a:", " a", "a ", "...",
         "---", "=", "<<", ".5", "#a"],
    )  # fmt: skip
    def test_what_somebody_would_misread_is_in_quotes(self, text: str) -> None:
        assert dump({"a": text}) == f'a: "{text}"\n'

    @pytest.mark.parametrize("text", ["a, b", "a?", "[c]", "a}"])
    def test_brackets_want_more_of_them(self, text: str) -> None:
        assert dump({"a": {"b": text}}) == f'a: {{b: "{text}"}}\n'

    def test_what_cannot_be_seen_is_written_out(self) -> None:
        assert dump('a\\"\x1b\u202e\U000e0001\r') == '"a\\\\\\"\\u001b\\u202e\\U000e0001\\r"\n'


class TestRefusals:
    def test_what_is_too_deep_is_refused(self) -> None:
        assert compose(dump(nested(DEPTH_LIMIT))).problems == ()
        for width in (0, 1_000):
            with pytest.raises(InvalidValue, match="found more than 50 lists and mappings"):
                dump(nested(DEPTH_LIMIT + 1), width=width)

    def test_what_holds_itself_is_refused(self) -> None:
        value: list[object] = []
        value.append(value)
        with pytest.raises(InvalidValue, match="inside each other"):
            dump(value)

    @pytest.mark.parametrize("value", [10**40, -(10**40), 10**9_000, Fraction(1, 10**9_000)], ids="abcd")
    def test_a_number_that_would_not_be_read_is_refused(self, value: object) -> None:
        with pytest.raises(InvalidValue, match="more than 40 digits"):
            dump({"a": value})
