"""Paths, the list of problems while a file is read, and the collector meanwhile."""

from __future__ import annotations

import gc

import pytest

from negotiations.files.composer import compose
from negotiations.files.spans import ProblemList, Spans, collector_paused, format_path
from negotiations.files.text import PROBLEM_LIMIT, SourceText
from negotiations.problems import Place


class TestCollector:
    @pytest.mark.parametrize("was_on", [True, False])
    def test_the_garbage_collector_is_left_as_it_was(self, *, was_on: bool) -> None:
        try:
            (gc.enable if was_on else gc.disable)()
            compose("a: 1")
            assert gc.isenabled() == was_on
            with pytest.raises(KeyError, match="x"), collector_paused():
                raise KeyError("x" if gc.isenabled() is False else "still on")
            assert gc.isenabled() == was_on
        finally:
            gc.enable()


class TestPaths:
    @pytest.mark.parametrize(
        ("path", "text"),
        [
            ((), ""),
            (("a", 0, "b"), "a[0].b"),
            ((0, "a"), "[0].a"),
            (("a", "b c"), "a['b c']"),
            (("6",), "['6']"),
            (("a", "x" * 99), "a['" + "x" * 40 + "'...]"),
            (("назва", "en-GB"), "назва.en-GB"),
        ],
    )
    def test_a_path_reads_as_it_is_written_in_code(self, path: tuple[str | int, ...], text: str) -> None:
        assert format_path(path) == text


class TestProblemList:
    def test_problems_are_told_by_place(self) -> None:
        problems = ProblemList(SourceText("ab"))
        problems.add("later", "later", 1, 2)
        problems.add("earlier", "earlier", 0, 1)
        assert [problem.code for problem in problems.ordered()] == ["earlier", "later"]

    def test_a_list_takes_from_another_what_still_fits(self) -> None:
        first, second = ProblemList(SourceText("ab")), ProblemList(SourceText("ab"))
        for _ in range(PROBLEM_LIMIT - 1):
            first.add("a", "a", 0, 1)
        for _ in range(PROBLEM_LIMIT + 3):
            second.add("b", "b", 1, 2)
        first.extend(second)
        told = first.ordered()
        assert len(told) == PROBLEM_LIMIT + 1
        assert told[-1].message == f"found {PROBLEM_LIMIT - 1 + 3} more problems, which are not listed"

    def test_spans_without_a_root_point_at_the_file(self) -> None:
        assert Spans(SourceText("", "draft.yaml")).value() == Place("draft.yaml")


class TestWhatIsUnread:
    def test_a_mapping_lacks_what_was_cut_out_of_it_and_of_nothing_inside(self) -> None:
        composed = compose("a:\n  b: 1\n  c: [\nd: 2\n")
        assert composed.unread
        assert composed.lacks(("a",))
        assert not composed.lacks(("d",))
        assert not composed.lacks(("x",))

    def test_a_file_that_is_read_lacks_nothing(self) -> None:
        assert not compose("a: {b: 1}\n").lacks(())
