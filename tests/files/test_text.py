from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.syntax import explain_syntax, found_at
from negotiations.files.text import (
    PROBLEM_LIMIT,
    REPLACEMENT,
    SHOWN_LIMIT,
    SourceText,
    entry_around,
    forbidden_runs,
    read_text,
    shown,
)
from negotiations.problems import Place


def codes(data: bytes | str, limit: int = 100) -> list[str]:
    return [problem.code for problem in read_text(data, "draft.yaml", limit)[1]]


class TestPlaces:
    @pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
    def test_every_kind_of_line_break_starts_a_line(self, line_break: str) -> None:
        text = f"id: a{line_break}cap: 5{line_break}"
        start = text.index("5")
        assert SourceText(text, "draft.yaml").place(start, start + 1) == Place("draft.yaml", 2, 6, 2, 7)

    def test_columns_count_characters_not_bytes(self) -> None:
        assert SourceText("укр: 😀 x").place(7, 8).column == 8

    def test_the_end_of_a_text_has_a_place(self) -> None:
        assert SourceText("a\n").place(2, 2) == Place("", 2, 1, 2, 1)

    @given(st.text(alphabet="a\n\rы", max_size=40), st.data())
    def test_a_place_leads_back_to_its_offset(self, text: str, data: st.DataObject) -> None:
        offset = data.draw(st.integers(0, len(text)))
        place = SourceText(text).place(offset, offset)
        # The oracle cuts the text into lines and never counts offsets.
        lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
        assert "".join(lines[: place.line - 1]) + lines[place.line - 1][: place.column - 1] == text[:offset]


class TestEncoding:
    def test_a_byte_order_mark_is_not_part_of_the_text(self) -> None:
        for data in (b"\xef\xbb\xbfid: a", "\N{ZERO WIDTH NO-BREAK SPACE}id: a"):
            source, problems = read_text(data)
            assert source is not None
            assert (source.text, problems) == ("id: a", ())

    def test_the_first_bad_byte_is_shown(self) -> None:
        source, (problem,) = read_text("id: a\nназва: ".encode() + b"\xcf\xf0\xee", "draft.yaml")
        assert source is None
        assert problem.code == "not-utf8"
        assert problem.place == Place("draft.yaml", 2, 8, 2, 9)
        assert "0xcf" in problem.message

    def test_columns_of_bad_bytes_do_not_count_the_byte_order_mark(self) -> None:
        assert read_text(b"\xef\xbb\xbfa\xff")[1][0].place.column == 2

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "cp1251", "utf-32"])
    def test_other_encodings_are_never_read_in_silence(self, encoding: str) -> None:
        assert codes("назва: Ціна".encode(encoding))

    def test_utf_16_is_named(self) -> None:
        assert "UTF-16" in read_text("a: b".encode("utf-16"))[1][0].message


class TestSize:
    @pytest.mark.parametrize(("data", "unit"), [(b"123456", "bytes"), ("123456", "characters")])
    def test_what_is_too_large_is_not_read(self, data: bytes | str, unit: str) -> None:
        source, (problem,) = read_text(data, limit=5)
        assert source is None
        assert problem.code == "too-large"
        assert problem.message == f"found 6 {unit}, expected at most 5"

    def test_the_limit_itself_is_allowed(self) -> None:
        assert codes(b"12345", limit=5) == []

    @pytest.mark.parametrize("data", [b"", "", "  \n\n", b"\xef\xbb\xbf"])
    def test_nothing_is_an_empty_file(self, data: bytes | str) -> None:
        assert codes(data) == ["empty-file"]


class TestForbiddenCharacters:
    @pytest.mark.parametrize("number", [0, 7, 0x1B, 0x7F, 0x85, 0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0xD800])
    def test_invisible_characters_are_refused_at_their_place(self, number: int) -> None:
        source, (problem,) = read_text(f"id: a{chr(number)}b", "draft.yaml")
        assert source is not None
        assert source.text == f"id: a{REPLACEMENT}b"
        assert problem.code == "control-character"
        assert problem.place == Place("draft.yaml", 1, 6, 1, 7)
        assert f"U+{number:04X}" in problem.message

    @pytest.mark.parametrize("number", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
    def test_what_turns_the_direction_of_writing_is_refused(self, number: int) -> None:
        assert codes(f"id: {chr(number)}") == ["bidi-character"]

    @pytest.mark.parametrize("character", ["\t", "\n", "\r", "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH JOINER}", "😀", "ї"])
    def test_other_characters_are_allowed(self, character: str) -> None:
        assert codes(f"a{character}b") == []

    def test_a_run_is_one_problem(self) -> None:
        assert [run.message for run in forbidden_runs("a\x00\x01\x02b\u202e\u202d")] == [
            "found the invisible character U+0000 and 2 more, expected text",
            "found U+202E and 1 more, which changes the direction of writing unseen",
        ]

    def test_there_are_never_more_problems_than_the_limit(self) -> None:
        assert len(codes("\x00a" * 1_000, limit=10_000)) == PROBLEM_LIMIT


class TestEntries:
    TEXT = "format: 1\nterms:\n  - id: a\n    cap: 5\n\n  # none\n  - id: b\n    list:\n    - c\nlast: 9\n"

    def cut(self, word: str, text: str = TEXT) -> str | None:
        hole = entry_around(text, text.index(word))
        return None if hole is None else text[hole[0] : hole[1]]

    def test_the_value_of_the_innermost_list_item_is_cut(self) -> None:
        assert self.cut("cap") == " id: a\n    cap: 5\n\n  # none\n"
        assert self.cut("c\n") == " c\n"

    def test_the_value_of_a_top_level_key_is_cut(self) -> None:
        assert self.cut("1") == " 1\n"
        assert self.cut("9") == " 9\n"

    def test_items_at_the_indentation_of_their_key_go_with_it(self) -> None:
        assert self.cut("a", "a:\n- 1\n- 2\nb: 3\n") == "\n- 1\n- 2\n"

    def test_a_new_document_ends_an_entry(self) -> None:
        assert self.cut("a", "a: 1\n---\nb: 2\n") == " 1\n"

    def test_an_entry_without_a_value_is_cut_whole(self) -> None:
        assert self.cut("b:", "a: 1\nb:\nc: 2") == "b:\n"

    def test_a_line_beside_an_entry_is_cut_alone(self) -> None:
        assert self.cut("oops", "- a: 1\n  b: 2\noops\n  deeper\n- c\n") == "oops\n  deeper\n"
        assert self.cut("oops", "  b: 2\n  oops\n") == "  oops\n"

    def test_after_the_last_line_the_last_one_is_to_blame(self) -> None:
        text = "a: 1\nb: [\n\n"
        assert entry_around(text, len(text)) == (7, len(text))

    def test_nothing_is_left_to_cut_from_blanks(self) -> None:
        assert entry_around("  \n# a\n", 3) is None

    @given(st.text(alphabet="a:- \n#\"'[", max_size=60), st.data())
    def test_a_cut_always_removes_something(self, text: str, data: st.DataObject) -> None:
        hole = entry_around(text, data.draw(st.integers(0, len(text))))
        if hole is not None:
            assert text[hole[0] : hole[1]].strip()


class TestWords:
    def test_long_values_are_shown_short(self) -> None:
        assert shown("x" * SHOWN_LIMIT) == repr("x" * SHOWN_LIMIT)
        assert shown("x" * (SHOWN_LIMIT + 1)) == repr("x" * SHOWN_LIMIT) + "..."

    @pytest.mark.parametrize(
        ("text", "found"),
        [("  cap: 5", "'cap'"), ("\t[1", "'['"), ("\nx", "the end of the line"), ("  ", "the end of the file")],
    )
    def test_what_stands_at_a_place_is_named(self, text: str, found: str) -> None:
        assert found_at(text, 0) == found

    def test_words_that_no_parser_says_still_get_an_answer(self) -> None:
        flaw = explain_syntax("abc", 0, 0, "something new")
        assert flaw.message == "found 'abc', which is no YAML in this place"
        assert (flaw.start, flaw.end) == (0, 1)
