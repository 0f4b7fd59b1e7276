"""Comments hide what they name, where they stand, for a reason; and no error that refuses the file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import negotiations as ng
from negotiations.rules.checking import check
from tests.rules.drafts import DRAFT, written

WARNING = "points: 2"
BAD = Path(__file__).parent.parent / "bad"


def told(folder: Path, old: str = "", new: str = "", text: str = DRAFT) -> list[tuple[str, int]]:
    """Return what is told of the draft in which one text is replaced: codes and lines."""
    assert old in text
    return [(found.code, found.place.line) for found in check(written(folder, text.replace(old, new, 1)))]


@pytest.mark.parametrize(
    "line",
    [
        "points: 2  # negotiations: ignore[unaccounted-point] the rest is a courtesy",
        "points: 2  #negotiations:ignore[ unaccounted-point ] the rest is a courtesy # and more",
        "# negotiations: ignore[unaccounted-point] the rest is a courtesy\npoints: 2",
        "# negotiations: ignore[unaccounted-point] the rest is a courtesy\n\n  # a remark\npoints: 2",
    ],
)
def test_an_ignore_hides_a_problem_of_its_line_or_of_the_next_one_that_says_something(
    tmp_path: Path, line: str
) -> None:
    assert told(tmp_path, WARNING, line) == []


def test_an_ignore_counts_lines_as_places_do_whatever_ends_them(tmp_path: Path) -> None:
    for ending in ("\r\n", "\r"):
        text = DRAFT.replace(WARNING, "# negotiations: ignore[unaccounted-point] why\npoints: 2").replace("\n", ending)
        assert told(tmp_path, text=text) == []


def test_an_ignore_of_the_file_at_its_top_hides_problems_of_any_line(tmp_path: Path) -> None:
    top = "# negotiations: ignore-file[unaccounted-point] the rest is a courtesy\nformat: 1"
    assert told(tmp_path, "format: 1", top) == []


def test_an_ignore_of_the_file_below_its_first_key_is_told(tmp_path: Path) -> None:
    line = "points: 2  # negotiations: ignore-file[unaccounted-point] the rest is a courtesy"
    assert told(tmp_path, WARNING, line) == [("unaccounted-point", 7), ("bad-ignore", 7)]


def test_an_ignore_of_another_line_hides_nothing(tmp_path: Path) -> None:
    line = "id: draft  # negotiations: ignore[unaccounted-point] the rest is a courtesy"
    assert told(tmp_path, "id: draft", line) == [("unused-ignore", 2), ("unaccounted-point", 7)]


@pytest.mark.parametrize(
    "line",
    [
        'title: {en: "x # negotiations: ignore[unaccounted-point] no comment"}',
        "title:\n  en: |\n    # negotiations: ignore[unaccounted-point] no comment",
        "title: {en: 'x # negotiations: ignore[no-such-code]'}",
        "title:\n  en: x#negotiations:ignore[no-such-code]",
    ],
)
def test_what_stands_inside_a_text_is_no_comment(tmp_path: Path, line: str) -> None:
    assert [code for code, _ in told(tmp_path, "title: {en: Draft}", line)] == ["unaccounted-point"]


def test_a_comment_after_the_sign_of_a_block_hides_as_any_other(tmp_path: Path) -> None:
    line = "title:\n  en: |  # negotiations: ignore[unaccounted-point] wrong line\n    Draft"
    assert told(tmp_path, "title: {en: Draft}", line) == [("unused-ignore", 4), ("unaccounted-point", 9)]


class TestErrors:
    @pytest.mark.parametrize("ignore", ["ignore", "ignore-file"])
    def test_an_error_that_refuses_the_file_is_told_and_so_is_its_ignore(self, tmp_path: Path, ignore: str) -> None:
        comment = f"# negotiations: {ignore}[not-one-of] we like it so\n"
        text = comment + "form: officiall\n" + DRAFT.replace("form: official\n", "")
        assert told(tmp_path, text=text) == [("unused-ignore", 1), ("not-one-of", 2), ("unaccounted-point", 8)]

    def test_check_without_errors_means_that_the_file_can_be_loaded(self, tmp_path: Path) -> None:
        file = written(tmp_path, "# negotiations: ignore-file[unaccounted-point, bad-id] why\n" + DRAFT)
        assert [found.code for found in check(file)] == ["unused-ignore"]
        assert ng.load_proposal(file).id == "draft"

    def test_an_ignore_that_may_be_used_once_the_file_can_be_read_is_not_called_unused(self, tmp_path: Path) -> None:
        text = "# negotiations: ignore-file[unused-source] why\n" + DRAFT.replace("form: official", "form: officiall")
        assert [code for code, _ in told(tmp_path, text=text)] == ["not-one-of", "unaccounted-point"]


class TestFlaws:
    @pytest.mark.parametrize(
        ("comment", "code", "hint"),
        [
            ("ignore[unacounted-point] why", "bad-ignore", "did you mean 'unaccounted-point'?"),
            ("ignore[zzzzzzzz] why", "bad-ignore", "'negotiations explain' lists the codes"),
            ("ignoree[unaccounted-point] why", "bad-ignore", "did you mean 'ignore'?"),
            ("hide[unaccounted-point] why", "bad-ignore", "write '# negotiations: ignore[CODE] REASON'"),
            ("ignore unaccounted-point", "bad-ignore", "write '# negotiations: ignore[CODE] REASON'"),
            ("ignore[]", "bad-ignore", "write '# negotiations: ignore[CODE] REASON'"),
            ("ignore[unaccounted-point]", "ignore-without-reason", "write the reason after the bracket"),
            ("ignore[unaccounted-point]   # later", "ignore-without-reason", "write the reason after the bracket"),
        ],
    )
    def test_what_cannot_be_read_hides_nothing_and_is_told(
        self, tmp_path: Path, comment: str, code: str, hint: str
    ) -> None:
        text = DRAFT.replace(WARNING, f"points: 2  # negotiations: {comment}")
        problem, flaw = sorted(check(written(tmp_path, text)), key=lambda found: found.code != "unaccounted-point")
        assert (problem.code, flaw.code, flaw.hint, flaw.place.line) == ("unaccounted-point", code, hint, 7)
        assert flaw.place.column == 12

    def test_each_unknown_code_is_told_and_the_others_still_hide(self, tmp_path: Path) -> None:
        line = "points: 2  # negotiations: ignore[unaccounted-point, bad-di, bad-ulr] why"
        assert told(tmp_path, WARNING, line) == [("bad-ignore", 7), ("bad-ignore", 7)]

    @pytest.mark.parametrize("remark", ["began in May", "see the annex", "none"])
    def test_a_remark_on_the_negotiations_is_a_remark(self, tmp_path: Path, remark: str) -> None:
        line = f"points: 2  # negotiations: {remark}"
        assert told(tmp_path, WARNING, line) == [("unaccounted-point", 7)]

    def test_an_ignore_after_the_last_key_is_about_its_own_line(self, tmp_path: Path) -> None:
        text = DRAFT + "# negotiations: ignore[unaccounted-point] why\n"
        assert told(tmp_path, text=text) == [("unaccounted-point", 7), ("unused-ignore", 11)]


def test_json_has_no_comments(tmp_path: Path) -> None:
    data = {"format": 1, "id": "draft", "note": "# negotiations: ignore[no-such-code]"}
    file = written(tmp_path, json.dumps(data), "draft.json")
    assert "bad-ignore" not in {found.code for found in check(file)}


def test_the_note_of_a_rule_is_hidden_in_the_file_in_which_it_stands(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(BAD / "unused-source", tmp_path / "unused-source"))
    sources = folder / "sources.yaml"
    sources.write_text(sources.read_text().replace("# <- here", "# negotiations: ignore[unused-source] to be cited"))
    assert check(folder) == ()
