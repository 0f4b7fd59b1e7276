"""What the reader of YAML says: the data, and where each part stands."""

from __future__ import annotations

from fractions import Fraction

import pytest

from negotiations.files.composer import compose
from negotiations.files.marks import Step
from negotiations.files.spans import DEPTH_LIMIT
from negotiations.problems import Place
from tests.files.reading import PURE, TERMS, quoted, read


@PURE
class TestData:
    def test_plain_data_come_back(self, *, pure: bool) -> None:
        composed = read(TERMS, pure=pure)
        assert composed.problems == ()
        assert composed.data == {
            "format": 1,
            "terms": [
                {"id": "6", "kind": "force-limit", "personnel": {"cap": 600_000}},
                {
                    "id": Fraction(31, 10),
                    "by": ["XN", "XS"],
                    "to": ["XN", "XS"],
                    "note": "Over two lines.",
                    "share": Fraction(1, 2),
                    "other": Fraction(1, 2),
                },
            ],
            "last": [["a"], []],
        }

    def test_words_that_yaml_1_1_misreads_are_texts(self, *, pure: bool) -> None:
        words = ["NO", "yes", "off", "12:30", "2031-05-04", "0600", "1_000"]
        assert read("".join(f"- {word}\n" for word in words), pure=pure).data == words

    def test_quoted_words_are_texts_and_plain_ones_are_not(self, *, pure: bool) -> None:
        assert read("['1', 1, \"true\", true, 'null', '']", pure=pure).data == ["1", 1, "true", True, "null", ""]

    @pytest.mark.parametrize(
        "text", ["a: 1\r\nb: |\r\n  x\r\n  y\r\n", "a: 1\nb: |\n  x\n  y\n", "a: 1\rb: |\r  x\r  y\r"]
    )
    def test_line_breaks_of_every_system_are_read(self, text: str, *, pure: bool) -> None:
        composed = read(text.encode(), pure=pure)
        assert composed.data == {"a": 1, "b": "x\ny\n"}
        assert composed.spans.value(("b",)) == Place("draft.yaml", 2, 4, 4, 4)

    @pytest.mark.parametrize(
        ("text", "data"), [("5", 5), ("a b", "a b"), ("''", ""), ("[]", []), ("{}", {}), ("--- [1]\n...\n", [1])]
    )
    def test_the_root_need_not_be_a_mapping(self, text: str, data: object, *, pure: bool) -> None:
        composed = read(text, pure=pure)
        assert (composed.data, composed.problems) == (data, ())

    @pytest.mark.parametrize("version", ["1.1", "1.2"])
    def test_a_directive_may_name_the_version(self, version: str, *, pure: bool) -> None:
        assert read(f"%YAML {version}\n---\na: 1", pure=pure).data == {"a": 1}

    def test_no_blank_is_needed_after_a_comma(self, *, pure: bool) -> None:
        composed = read("{a: 1,b: [x,y],'c': 2}", pure=pure)
        assert (composed.data, composed.problems) == ({"a": 1, "b": ["x", "y"], "c": 2}, ())

    def test_fifty_containers_may_be_inside_each_other(self, *, pure: bool) -> None:
        text = "[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT
        assert read(text, pure=pure).problems == ()


@PURE
class TestPlaces:
    @pytest.mark.parametrize(
        ("path", "text"),
        [
            (("format",), "1"),
            (("terms", 0), '{id: "6", kind: force-limit, personnel: {cap: 600000}}'),
            (("terms", 0, "id"), '"6"'),
            (("terms", 0, "personnel"), "{cap: 600000}"),
            (("terms", 0, "personnel", "cap"), "600000"),
            (("terms", 1, "id"), "3.10"),
            (("terms", 1, "by", 1), "XS"),
            (("terms", 1, "to"), "*who"),
            (("terms", 1, "to", 1), "XS"),
            (("terms", 1, "note"), ">-\n      Over two\n      lines."),
            (("terms", 1, "other"), "*half"),
            (("last",), "[[a], []]"),
            (("last", 1), "[]"),
        ],
    )
    def test_a_value_is_where_it_is_written(self, path: tuple[str | int, ...], text: str, *, pure: bool) -> None:
        assert quoted(TERMS, read(TERMS, pure=pure).spans.value(path)) == text

    def test_a_block_ends_with_its_last_value_not_with_the_next_key(self, *, pure: bool) -> None:
        text = "a:\n  - b: 1\n    # still a\n\nc: 2\n"
        spans = read(text, pure=pure).spans
        assert quoted(text, spans.value(("a",))) == "- b: 1"
        assert quoted(text, spans.value(())) == "a:\n  - b: 1\n    # still a\n\nc: 2"

    @pytest.mark.parametrize(
        ("path", "text"), [(("format",), "format"), (("terms", 1, "by"), "'by'"), (("terms", 1, "by", 0), "XN")]
    )
    def test_a_key_is_where_it_is_written(self, path: tuple[str | int, ...], text: str, *, pure: bool) -> None:
        assert quoted(TERMS, read(TERMS, pure=pure).spans.key(path)) == text

    @pytest.mark.parametrize(
        "path",
        [("terms", 0, "personnel", "floor"), ("terms", 0, "personnel", 0), ("terms", 0, "personnel", "cap", "x")],
    )
    def test_what_is_missing_is_at_its_nearest_parent(self, path: tuple[str | int, ...], *, pure: bool) -> None:
        spans = read(TERMS, pure=pure).spans
        parent = path[: 4 if path[3] == "cap" else 3]
        assert path not in spans
        assert parent in spans
        assert spans.value(path) == spans.value(parent)
        assert spans.key(path) == spans.key(parent)

    @pytest.mark.parametrize("index", [2, -1])
    def test_an_index_that_is_not_there_is_at_the_list(self, index: int, *, pure: bool) -> None:
        spans = read(TERMS, pure=pure).spans
        assert ("terms", index) not in spans
        assert spans.value(("terms", index)) == spans.value(("terms",))


class TestParts:
    def test_words_inside_a_value_have_their_own_place(self) -> None:
        text = "a: one two\nb: two\n"
        assert quoted(text, read(text).spans.part(("a",), "two")) == "two"
        assert read(text).spans.part(("a",), "two") == Place("draft.yaml", 1, 8, 1, 11)

    def test_of_several_places_the_one_that_is_asked_for_is_told(self) -> None:
        text = "a: >-\n  one two\n  one\n  two\n"
        assert read(text).spans.part(("a",), "one two", 1, 2) == Place("draft.yaml", 3, 3, 4, 6)

    @pytest.mark.parametrize(
        ("text", "path", "words"),
        [
            (r'a: "tw\u006f"', ("a",), "two"),
            ("a: two two", ("a",), "two"),
            ("a: two", ("b",), "two"),
            ("a: two", ("a",), " "),
            ("x: &x two\na: *x", ("a",), "two"),
        ],
    )
    def test_where_words_cannot_be_told_the_place_is_that_of_the_value(
        self, text: str, path: tuple[Step, ...], words: str
    ) -> None:
        spans = read(text).spans
        assert spans.part(path, words) == spans.value(path)


class TestRawText:
    @pytest.mark.parametrize(
        ("path", "raw", "is_quoted"),
        [
            (("terms", 0, "id"), '"6"', True),
            (("terms", 1, "id"), "3.10", False),
            (("terms", 1, "share"), "0.50", False),
            (("terms", 1, "other"), "0.50", False),
            (("terms", 1, "by"), "[XN, XS]", False),
            (("terms", 1, "note"), ">-\n      Over two\n      lines.", True),
            (("terms", 1, "none"), "", False),
        ],
    )
    def test_a_value_can_be_seen_as_it_is_written(
        self, path: tuple[str | int, ...], raw: str, *, is_quoted: bool
    ) -> None:
        spans = read(TERMS).spans
        assert spans.raw(path) == raw
        assert spans.is_quoted(path) == is_quoted

    def test_a_file_that_cannot_be_read_has_no_text(self) -> None:
        spans = read(b"\xff").spans
        assert spans.raw(()) == ""
        assert () not in spans
        assert spans.value(("a",)) == spans.key(("a",)) == Place("draft.yaml")
        assert repr(spans) == "<Spans of 'draft.yaml'>"


def test_a_key_stands_before_its_value() -> None:
    spans = compose("a:\n  bc: 5\n", "a.yaml").spans
    assert str(spans.key(("a", "bc"))) == "a.yaml:2:3"
    assert str(spans.value(("a", "bc"))) == "a.yaml:2:7"
    assert str(spans.value(("a", "bc", "none"))) == "a.yaml:2:7"
    assert ("a", "bc") in spans
    assert ("a", "none") not in spans


def test_an_alias_is_the_value_of_its_anchor_at_its_own_place() -> None:
    composed = compose("a: &x 3.10\nb: *x\n", "a.yaml")
    assert composed.data == {"a": Fraction(31, 10), "b": Fraction(31, 10)}
    assert str(composed.spans.value(("b",))) == "a.yaml:2:4"
    assert composed.spans.raw(("b",)) == "3.10"
