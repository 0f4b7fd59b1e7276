"""Laws of the reader of YAML, and its places beside those that PyYAML tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from negotiations.codes import CODES
from negotiations.files.composer import compose
from negotiations.files.marks import Step
from tests.files.reading import FILES, read
from tests.files.strategies import LIKE_YAML


def parts(data: object, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], object]]:
    """Yield every part of data by path."""
    yield path, data
    for step, part in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from parts(part, (*path, step))


class TestLaws:
    @given(LIKE_YAML | st.text(max_size=40) | st.binary(max_size=40))
    @example("a: [\n- b")
    @example("\ufeff%YAML 1.1")
    def test_every_problem_is_known_and_stands_in_the_file(self, data: str | bytes) -> None:
        for problem in read(data).problems:
            assert problem.code in CODES
            if problem.code in {"not-utf8", "too-many-problems"} or isinstance(data, bytes):
                continue
            lines = data.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
            place = problem.place
            assert (place.line, place.column) <= (place.end_line, place.end_column)
            assert 1 <= place.line <= place.end_line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
            assert 1 <= place.end_column <= len(lines[place.end_line - 1]) + 1

    @given(LIKE_YAML)
    @example("- !!{\n- ,\n")
    def test_no_syntax_error_is_told_twice(self, text: str) -> None:
        places = [problem.place for problem in read(text).problems if problem.code == "yaml-syntax"]
        assert len(set(places)) == len(places)

    @given(LIKE_YAML)
    def test_nothing_is_missing_from_the_data_without_a_problem(self, text: str) -> None:
        composed = read(text)
        assert composed.problems or all(part is not None for _, part in parts(composed.data))

    @given(LIKE_YAML.filter(lambda text: "?" not in text))
    def test_both_parsers_find_the_same(self, text: str) -> None:
        by_libyaml, by_python = read(text), read(text, pure=True)
        assert by_libyaml.data == by_python.data
        assert [problem.code for problem in by_libyaml.problems] == [problem.code for problem in by_python.problems]
        for path, _ in parts(by_libyaml.data):
            assert by_libyaml.spans.value(path) == by_python.spans.value(path)

    @given(LIKE_YAML)
    @example("a&a a")
    def test_what_stands_at_a_place_is_read_as_the_value(self, text: str) -> None:
        composed = read(text)
        assert composed.data is None or () in composed.spans
        for path, part in parts(composed.data):
            raw = composed.spans.raw(path)
            # A word in a block may have signs that mean something alone, and lines that are indented by its parents.
            if composed.problems or isinstance(part, dict | list) or "\n" in raw or not raw.strip("'\"").isalnum():
                continue
            assert read(raw).data == part

    @given(LIKE_YAML)
    @example("a!t a")
    def test_every_place_is_the_one_that_pyyaml_gives(self, text: str) -> None:
        composed = read(text)
        if composed.problems or "*" in text or "&" in text:
            return
        root = yaml.compose(text, yaml.SafeLoader)
        assert root is not None
        for path, node in nodes(root):
            assert path in composed.spans
            place = composed.spans.value(path)
            assert (place.line, place.column) == (node.start_mark.line + 1, node.start_mark.column + 1)
            if isinstance(node, yaml.ScalarNode) and node.style not in {"|", ">"}:
                assert composed.spans.raw(path) == text[node.start_mark.index : node.end_mark.index]


def nodes(node: yaml.Node, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], yaml.Node]]:
    """Yield every node that PyYAML composes, by path."""
    yield path, node
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from nodes(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from nodes(item, (*path, number))


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_value_stands_where_pyyaml_says(file: Path, pure: bool) -> None:
    text = file.read_text("utf-8")
    composed = compose(text, "a.yaml", pure=pure)
    assert composed.problems == ()
    root = yaml.compose(text)
    assert root is not None
    for path, node in nodes(root):
        place = composed.spans.value(path)
        assert (place.line, place.column) == (node.start_mark.line + 1, node.start_mark.column + 1), path
        if isinstance(node, yaml.ScalarNode):
            assert composed.spans.raw(path) == text[node.start_mark.index : node.end_mark.index]
