"""What the reader of YAML refuses: traps, and what goes beyond limits."""

from __future__ import annotations

import sys
from fractions import Fraction
from typing import cast

import pytest

from negotiations.files.composer import compose
from negotiations.files.spans import DEPTH_LIMIT
from negotiations.files.text import PROBLEM_LIMIT
from negotiations.files.yaml_events import ALIAS_LIMIT
from negotiations.problems import Place
from tests.files.reading import PURE, at, problem_of, quoted, read


@PURE
class TestRefusals:
    @pytest.mark.parametrize(
        ("text", "code", "place", "data"),
        [
            ("a: ~\nb: 1", "null-value", (1, 4), {"a": None, "b": 1}),
            ("a:\nb: 1", "null-value", (1, 3), {"a": None, "b": 1}),
            ("- null", "null-value", (1, 3), [None]),
            ("~", "null-value", (1, 1), None),
            ("a: .inf", "number-not-finite", (1, 4), {"a": None}),
            ("a: " + "1" * 41, "number-too-long", (1, 4), {"a": None}),
            ("a: 1\na: 2", "duplicate-key", (2, 1), {"a": 1}),
            ("a: 1\n'a': {b: 2}", "duplicate-key", (2, 1), {"a": 1}),
            ("6: a", "key-not-text", (1, 1), {"6": "a"}),
            ("true: a", "key-not-text", (1, 1), {"true": "a"}),
            ("null: a", "key-not-text", (1, 1), {"null": "a"}),
            ("a: 1\n? \n: b", "key-not-text", (2, 2), {"a": 1}),
            ("? [a, {b: 1}]\n: {c: 2}\nd: 3", "key-not-text", (1, 3), {"d": 3}),
            ("- &x a\n- {*x : 1}", "key-not-text", (2, 4), ["a", {}]),
            ("- &x {a: 1}\n- <<: *x\n  b: 2", "merge-key", (2, 3), [{"a": 1}, {"b": 2}]),
            ("a: !!str 5\nb: 1", "yaml-tag", (1, 4), {"a": None, "b": 1}),
            ("!!str a: 5", "yaml-tag", (1, 1), {"a": 5}),
            ("a: !!python/object/apply:os.system [ls]", "yaml-tag", (1, 4), {"a": ["ls"]}),
            ("a: *b", "yaml-aliases", (1, 4), {"a": None}),
            ("a: &b [*b]", "yaml-aliases", (1, 8), {"a": [None]}),
            ("a: 1\n---\nb: 2", "several-documents", (2, 1), {"a": 1}),
            ("# nothing\n", "empty-file", (1, 1), None),
            ("---\n# nothing\n", "empty-file", (1, 1), None),
            ("a: \x07", "control-character", (1, 4), {"a": "\N{REPLACEMENT CHARACTER}"}),
            ('a: "\\x1b[1m"', "control-character", (1, 4), {"a": "\x1b[1m"}),
            ('a: "\\u202e"', "bidi-character", (1, 4), {"a": "\u202e"}),
            ('"\\x1b": 1', "control-character", (1, 1), {"\x1b": 1}),
        ],
    )
    def test_the_rest_is_read_around_what_is_refused(
        self, text: str, code: str, place: tuple[int, int], data: object, *, pure: bool
    ) -> None:
        problem = problem_of(text, pure=pure)
        assert (problem.code, at(problem)) == (code, place)
        assert problem.hint
        assert read(text, pure=pure).data == data

    def test_the_problem_knows_its_path(self, *, pure: bool) -> None:
        text = "terms:\n  - personnel: {cap: null}\n"
        assert problem_of(text, pure=pure).path == "terms[0].personnel.cap"

    def test_a_repeated_key_shows_the_first_one(self, *, pure: bool) -> None:
        problem = problem_of("a: 1\nb: 2\na: 3\n", pure=pure)
        (first,) = problem.related
        assert (first.message, first.place) == ("first defined here", Place("draft.yaml", 1, 1, 1, 2))

    def test_a_key_may_be_an_anchor(self, *, pure: bool) -> None:
        assert read("&k a: *k", pure=pure).data == {"a": "a"}

    @pytest.mark.parametrize(
        ("text", "number", "data"),
        [
            ("{at_most: 600,000}", "600,000", {"at_most": None}),
            ("{at_most: 1,600,000, b: 2}", "1,600,000", {"at_most": None, "b": 2}),
            ("{at_most: 600,000: {x: 1}, b: 2}", "600,000", {"at_most": None, "b": 2}),
        ],
    )
    def test_a_number_that_its_commas_cut_up_is_one_problem(
        self, text: str, number: str, data: object, *, pure: bool
    ) -> None:
        problem = problem_of(text, pure=pure)
        assert read(text, pure=pure).data == data
        assert (problem.code, problem.path) == ("digit-groups", "at_most")
        assert quoted(text, problem.place) == number
        assert problem.hint == f"write {number.replace(',', '')}"

    def test_a_number_that_its_commas_cut_up_is_told_of_a_repeated_key_too(self, *, pure: bool) -> None:
        composed = read("{a: 1, a: 600,000}", pure=pure)
        assert [problem.code for problem in composed.problems] == ["duplicate-key", "digit-groups"]
        assert composed.problems[1].path == ""
        assert composed.data == {"a": 1}

    def test_too_many_problems_are_counted(self, *, pure: bool) -> None:
        problems = read("-\n" * (PROBLEM_LIMIT + 5), pure=pure).problems
        assert len(problems) == PROBLEM_LIMIT + 1
        assert problems[-1].code == "too-many-problems"
        assert problems[-1].message == "found 5 more problems, which are not listed"


@PURE
class TestLimits:
    def test_what_is_too_deep_is_passed_over(self, *, pure: bool) -> None:
        deep = "[" * (DEPTH_LIMIT + 3) + "]" * (DEPTH_LIMIT + 3)
        composed = read(f"a: {deep}\nb: 1\n", pure=pure)
        (problem,) = composed.problems
        # One of the containers is the mapping at the root.
        assert (problem.code, at(problem)) == ("too-deep", (1, 4 + DEPTH_LIMIT - 1))
        assert cast("dict[str, object]", composed.data)["b"] == 1

    @pytest.mark.parametrize("unit", ["[", "{", "- ", "{a: ", "? "])
    def test_endless_depth_costs_no_more_than_its_length(self, unit: str, *, pure: bool) -> None:
        # libyaml takes a minute for this many brackets, were they passed over.
        composed = read(f"b: 1\na:\n  {unit * 50_000}\n", pure=pure)
        assert "too-deep" in {problem.code for problem in composed.problems}
        assert composed.data == {"b": 1, "a": [None] if unit == "- " else None}

    def test_a_billion_laughs_are_not_laughed(self, *, pure: bool) -> None:
        lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
        lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
        composed = read("\n".join(lines), pure=pure)
        (problem,) = composed.problems
        assert problem.code == "yaml-aliases"
        assert f"{ALIAS_LIMIT:,}" in problem.message

    def test_aliases_may_add_as_many_values_as_the_limit(self, *, pure: bool) -> None:
        text = "- &a x\n- [" + "*a, " * ALIAS_LIMIT + "]\n"
        assert read(text, pure=pure).problems == ()
        assert problem_of(text + "- *a\n", pure=pure).code == "yaml-aliases"

    def test_aliases_cannot_go_deeper_than_the_limit(self, *, pure: bool) -> None:
        half = DEPTH_LIMIT // 2
        text = f"a: &a {'[' * half}{']' * half}\nb: {'[' * half}*a{']' * half}\n"
        assert problem_of(text, pure=pure).code == "too-deep"

    def test_a_file_above_the_size_limit_is_not_read(self, *, pure: bool) -> None:
        composed = compose("a: 1", "draft.yaml", limit=3, pure=pure)
        assert composed.data is None
        assert [problem.code for problem in composed.problems] == ["too-large"]

    def test_pythons_own_limit_on_digits_never_shows(self, *, pure: bool) -> None:
        digits = "9" * (sys.get_int_max_str_digits() + 1)
        for text in (
            f"a: {digits}",
            f"a: -{digits}.5",
            f"a: 1e{digits}",
            f"{digits}: 1",
            f"%YAML 1.{digits}\n---\na: 1",
        ):
            assert read(text, pure=pure).problems


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("0600", "0600"),
        ("1_000", "1_000"),
        ("600,000", "600,000"),
        ("2031-05-04", "2031-05-04"),
        ("1.2.3", "1.2.3"),
        ("600000", 600_000),
        ("-5", -5),
        ("0x1F", 31),
        ("0o17", 15),
        ("0.5", Fraction(1, 2)),
        ("0.1", Fraction(1, 10)),
        ("1e3", Fraction(1000)),
        ("true", True),
        ("FALSE", False),
        ('"6"', "6"),
    ],
)
def test_a_word_means_what_yaml_1_2_says(word: str, value: object) -> None:
    data = compose(f"a: {word}\n").data
    assert data == {"a": value}
    assert isinstance(data, dict)
    assert type(data["a"]) is type(value)


def test_a_duplicate_key_is_told_with_both_places() -> None:
    composed = compose("id: a\nnote: b\nid: c\n", "a.yaml")
    assert composed.data == {"id": "a", "note": "b"}
    (problem,) = composed.problems
    assert (problem.code, problem.place.line, problem.place.column) == ("duplicate-key", 3, 1)
    assert [(each.place.line, each.place.column) for each in problem.related] == [(1, 1)]
