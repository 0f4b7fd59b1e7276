"""Where a text is no YAML: the place that is told, and that the rest is read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import cast

import pytest
import yaml

from negotiations.files.composer import RETRY_LIMIT, compose
from negotiations.problems import Place
from tests.files.reading import PURE, at, problem_of, read


@PURE
class TestSyntax:
    @pytest.mark.parametrize(
        ("text", "place", "message", "data"),
        [
            ("a: [1, 2\nb: 3", (1, 4), "found '[' that is never closed", {"a": None, "b": 3}),
            ("a: {x: 1\nb: 3", (1, 4), "found '{' that is never closed", {"a": None, "b": 3}),
            ("a: [1\n", (1, 4), "found '[' that is never closed", {"a": None}),
            ("a: 'x\nb: 3\n", (1, 4), "found quotes that are never closed", {"a": None, "b": 3}),
            ("a: 'x\n---\nb: 3\n", (1, 4), "found quotes that are never closed", {"a": None}),
            ("a: b: c\nd: 2", (1, 5), "found ':' inside a value", {"a": None, "d": 2}),
            (
                "a: 1\n  b: 2\nd: 2",
                (2, 4),
                "found the key 'b' where the value above it still goes on",
                {"a": None, "d": 2},
            ),
            ("a: - b\nc: 1", (1, 4), "found '-' where no list item can stand", {"a": None, "c": 1}),
            ("a: ? b\nc: 1", (1, 4), "found '?' where no key can stand", {"a": None, "c": 1}),
            ("a: 1\nword\nc: 1", (2, 1), "found a text without a ':'", {"a": 1, "c": 1}),
            ("a: @b\nc: 1", (1, 4), "found '@' at the start of a value", {"a": None, "c": 1}),
            ('a: "x" y\nc: 1', (1, 8), "found 'y' after a closing quote", {"a": None, "c": 1}),
            ('a: {b: "x" y}\nc: 1', (1, 12), "found 'y' after a closing quote", {"a": None, "c": 1}),
            ("- a\nb: 3\n", (2, 1), "found 'b', expected '- ' at the indentation", ["a"]),
            ("a:\n  b: 1\n c: 2\nd: 3", (3, 2), "found 'c', expected a key at the indentation", {"a": None, "d": 3}),
            ("a: |x\nc: 1", (1, 5), "found 'x' after '|' or '>'", {"a": None, "c": 1}),
            ("a: &\nc: 1", (1, 5), "found the end of the line after '&' or '*'", {"a": None, "c": 1}),
            ("a: [b]]\nc: 1", (1, 7), "found ']'", {"a": None, "c": 1}),
            ("a: }\nc: 1", (1, 4), "found '}', expected a value", {"a": None, "c": 1}),
            ("%YAML 9.9\n---\na: 1", (1, 1), "in a directive", {"a": 1}),
            ("%YAML 1.3\n---\na: 1", (1, 1), "in a directive", {"a": 1}),
            ("a: !<tag\nc: 1", (1, 9), "in a tag", {"a": None, "c": 1}),
        ],
    )
    def test_the_place_is_shown_and_the_rest_is_read(
        self, text: str, place: tuple[int, int], message: str, data: object, *, pure: bool
    ) -> None:
        composed = read(text, pure=pure)
        problem = composed.problems[0]
        assert problem.code == "yaml-syntax"
        assert message in problem.message
        assert at(problem) == place
        assert problem.hint
        assert composed.data == data

    @pytest.mark.parametrize("escape", ["q", "xZZ", "ud800", "UFFFFFFFF", "U00110000"])
    def test_an_escape_of_nothing_is_shown(self, escape: str, *, pure: bool) -> None:
        composed = read(f'a: "\\{escape}"\nb: 1\n', pure=pure)
        (problem,) = composed.problems
        assert problem.code == "yaml-syntax"
        assert "escape" in problem.message
        assert problem.place.line == 1
        assert composed.data == {"a": None, "b": 1}

    @pytest.mark.parametrize("text", ["a:\n\t- b\nc: 1\n", "a:\n  \tb: 1\n\td: 2\nc: 1\n"])
    def test_tabs_that_indent_are_named(self, text: str, *, pure: bool) -> None:
        composed = read(text, pure=pure)
        assert composed.problems[0].code == "yaml-tab"
        assert composed.problems[0].place.line in {2, 3}
        assert cast("dict[str, object]", composed.data)["c"] == 1

    def test_an_open_bracket_is_shown(self, *, pure: bool) -> None:
        (related,) = problem_of("a: [1 [2]]\nb: 3", pure=pure).related
        assert related.place == Place("draft.yaml", 1, 4, 1, 5)

    def test_every_item_with_an_error_is_told_and_the_others_keep_their_index(self, *, pure: bool) -> None:
        composed = read("terms:\n  - {id: a\n  - id: b\n  - id: c\n    x: [\n  - id: d\n    id: e\n", pure=pure)
        assert composed.data == {"terms": [None, {"id": "b"}, None, {"id": "d"}]}
        assert [problem.code for problem in composed.problems] == ["yaml-syntax", "yaml-syntax", "duplicate-key"]
        assert composed.problems[-1].path == "terms[3].id"
        assert composed.spans.value(("terms", 3, "id")) == Place("draft.yaml", 6, 9, 6, 10)

    def test_only_so_many_errors_are_looked_for(self, *, pure: bool) -> None:
        composed = read("- [\n" * 100, pure=pure)
        assert composed.data is None
        assert len(composed.problems) == RETRY_LIMIT + 1

    def test_what_takes_long_to_reach_is_read_again_less_often(self, *, pure: bool) -> None:
        comment, errors = "#" * 1_500_000 + "\n", "- [\n" * 100
        assert len(read(comment + errors, pure=pure).problems) == 3
        assert len(read(errors + comment, pure=pure).problems) == RETRY_LIMIT + 1

    def test_what_no_entry_is_to_blame_for_ends_the_reading(self, *, pure: bool) -> None:
        composed = read("{", pure=pure)
        assert composed.data is None
        assert [problem.code for problem in composed.problems] == ["yaml-syntax"]


class TestParsers:
    def test_the_parser_in_python_serves_where_libyaml_is_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        name = "negotiations.files.yaml_events"
        module = sys.modules[name]
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        fresh: dict[str, object] = {"__name__": name}
        exec(compile(source, str(module.__file__), "exec"), fresh)  # noqa: S102  # our own module, imported again
        assert fresh["_Loader"] is yaml.SafeLoader


def test_what_follows_a_syntax_error_is_still_read() -> None:
    composed = compose("a: [1, 2\nb: 5\nc: d: e\nf: 6\n")
    assert len(composed.problems) >= 1
    assert isinstance(composed.data, dict)
    assert composed.data["f"] == 6
