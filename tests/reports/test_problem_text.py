"""Problems as text: the line, the spot, and nothing that a terminal would obey."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from negotiations.problems import Place, Problem
from negotiations.reports.problem_lines import SourceLines
from negotiations.reports.problem_text import WIDTH, concise, harmless, statistics, text
from tests.reports.problem_samples import DUPLICATE_ID, HOSTILE, ORDINARY, UNKNOWN_KIND, lines

WIDE = f"  | {'':16}^"
GOLDEN = f"""\
talks/draft.yaml:12:10: duplicate-id found the id 'a' a second time
12 |   - {{id: a, kind: force-limits}}
   |          ^
   = talks/draft.yaml:3:5: first defined here
 3 | id: a
   |     ^

talks/draft.yaml:12:18: unknown-kind unknown kind of term 'force-limits'
12 |   - {{id: a, kind: force-limits}}
   |                  ^^^^^^^^^^^^
   = did you mean 'force-limit'?

talks/sources.yaml:7:12: unaccounted-point the point '2' is neither encoded nor listed [warning]
7 |     показ: 漢字 x
{WIDE}

talks/lost.yaml: not-found there is no such file
"""


def spot(source: str, place: Place) -> str:
    """Return what stands above the carets in the frame of one line of signs that are one column wide."""
    _, shown, carets = text([Problem("bad-value", "x", place)], lambda _file, _line: source).splitlines()
    begin = carets.index("^")
    return shown[begin : begin + carets.count("^")]


class TestText:
    def test_it_shows_the_line_the_spot_the_hint_and_other_places(self) -> None:
        assert text(ORDINARY, lines) == GOLDEN

    def test_nothing_is_told_of_nothing(self) -> None:
        assert text([], lines) == ""

    def test_a_line_that_cannot_be_read_is_left_out(self) -> None:
        assert text([UNKNOWN_KIND], lambda _file, _line: None).splitlines() == [
            "talks/draft.yaml:12:18: unknown-kind unknown kind of term 'force-limits'",
            "   = did you mean 'force-limit'?",
        ]

    @pytest.mark.parametrize(
        ("source", "place", "above"),
        [
            ("cap: 5", Place("a", 1, 6, 1, 7), "5"),
            ("\tcap: 5", Place("a", 1, 2, 1, 5), "cap"),
            ("cap: [5,", Place("a", 1, 6, 3, 2), "[5,"),  # it ends on a later line
            ("cap: 5", Place("a", 1, 6, 1, 99), "5"),  # it ends where the line has long ended
            ("cap:", Place("a", 1, 5, 1, 5), ""),  # it is just after the line
            ("cap: 5", Place("a", 1, 6), "5"),  # nobody knows where it ends
            (f"{'x' * 500}cap{'y' * 500}", Place("a", 1, 501, 1, 504), "cap"),
            (f"{'x' * 500}cap", Place("a", 1, 501, 1, 504), "cap"),
            (f"cap{'x' * 500}", Place("a", 1, 1, 1, 4), "cap"),
        ],
    )
    def test_the_carets_are_under_the_spot(self, source: str, place: Place, above: str) -> None:
        assert spot(source, place) == above

    def test_signs_upon_others_take_no_column(self) -> None:
        # Python counts two signs where the terminal shows one.
        assert spot("e\u0301 cap", Place("a", 1, 4, 1, 7)) == " ca"

    def test_of_a_long_line_only_the_surroundings_are_shown(self) -> None:
        place = Place("a", 1, 50_001, 1, 50_004)
        source = f"{'x' * 50_000}cap{'y' * 50_000}"
        _, shown, carets = text([Problem("bad-value", "x", place)], lambda _file, _line: source).splitlines()
        assert max(len(shown), len(carets)) <= WIDTH + len("1 | ……")
        assert shown.startswith("1 | …x")
        assert shown.endswith("y…")

    def test_a_spot_that_is_wider_than_the_frame_ends_with_it(self) -> None:
        place = Place("a", 1, 1, 1, 5_001)
        _, shown, carets = text([Problem("bad-value", "x", place)], lambda _file, _line: "x" * 5_000).splitlines()
        assert max(len(shown), len(carets)) <= WIDTH + len("1 | ……")

    def test_colours_are_there_only_where_they_are_asked_for(self) -> None:
        coloured = text(ORDINARY, lines, colour=True)
        assert "\x1b[31m" in coloured
        assert "\x1b[33m" in coloured
        assert re.sub(r"\x1b\[\d+m", "", coloured) == GOLDEN

    def test_nothing_of_a_file_steers_the_terminal(self) -> None:
        told = text([HOSTILE], lambda _file, _line: "a\x1b[31m\u202e\x9b\x00\tb")
        assert told.replace("\n", "").isprintable()
        # The message, the hint and one other place, with the frames of two: no line more can be smuggled in.
        assert len(told.splitlines()) == 7


class TestConcise:
    def test_each_problem_is_one_line(self) -> None:
        assert concise(ORDINARY).splitlines() == [str(problem) for problem in ORDINARY]

    def test_a_message_cannot_begin_a_line(self) -> None:
        told = concise([HOSTILE, HOSTILE])
        assert told.count("\n") == 2
        assert told.replace("\n", "").isprintable()


class TestHarmless:
    @pytest.mark.parametrize(
        ("raw", "shown"),
        [
            ("plain, показ 漢字", "plain, показ 漢字"),
            ("a\nb\tc\rd", r"a\nb\tc\rd"),
            ("\x1b[2J\x9b\x00", r"\x1b[2J\x9b\x00"),
            ("\u202e\u2066\u200b\ufeff", r"\u202e\u2066\u200b\ufeff"),
            ("\udcff", r"\udcff"),
            ("60\u00a0000", "60 000"),
        ],
    )
    def test_signs_that_do_something_are_shown_as_escapes(self, raw: str, shown: str) -> None:
        assert harmless(raw) == shown


class TestStatistics:
    def test_the_most_frequent_code_is_first_and_ties_go_by_name(self) -> None:
        problems = [Problem(code, "x") for code in ["b", "c", *["z"] * 10, "a"]]
        assert statistics(problems).splitlines() == ["10  z", " 1  a", " 1  b", " 1  c"]

    def test_nothing_is_counted_of_nothing(self) -> None:
        assert statistics([]) == ""

    def test_problems_are_counted_not_files(self) -> None:
        assert statistics([DUPLICATE_ID, DUPLICATE_ID]) == "2  duplicate-id\n"


class TestSourceLines:
    def test_lines_break_where_places_say_and_a_byte_order_mark_is_no_column(self, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_bytes("\ufeffone\r\ntwo\x0b\u2028still two\rthree\n".encode())
        source = SourceLines()
        assert [source(str(file), line) for line in range(6)] == [
            None,
            "one",
            "two\x0b\u2028still two",
            "three",
            "",
            None,
        ]

    def test_a_file_is_read_once(self, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_text("one", "utf-8")
        source = SourceLines()
        before = source(str(file), 1)
        file.write_text("two", "utf-8")
        assert (before, source(str(file), 1)) == ("one", "one")

    def test_what_cannot_be_read_has_no_lines(self, tmp_path: Path) -> None:
        large = tmp_path / "large.yaml"
        large.write_bytes(b"x" * 10_000_001)
        source = SourceLines()
        assert [source(str(path), 1) for path in (tmp_path, tmp_path / "lost", large)] == [None, None, None]
        assert source("with\0nul", 1) is None

    def test_bytes_that_are_no_text_are_shown_as_such(self, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_bytes(b"id: \xff")
        assert SourceLines()(str(file), 1) == "id: \N{REPLACEMENT CHARACTER}"
