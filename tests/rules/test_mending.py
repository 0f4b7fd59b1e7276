"""Files are mended where it is safe: what is mended means what was meant, and nothing else changes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.composer import compose
from negotiations.files.edits import Edit
from negotiations.problems import Place, Problem
from negotiations.rules.checking import check, examine
from negotiations.rules.fixes import FIXED, Fix, Gone, _one_slip, fix_of
from negotiations.rules.mending import _change, _mended_file, mended
from tests.rules.drafts import DRAFT, written
from tests.rules.mends import CAP, ID, SOURCES, after, mend


class TestSafe:
    @pytest.mark.parametrize(
        ("value", "number"),
        [
            ("600,000", "600000"),
            ("1,600,000", "1600000"),
            ('"600,000"', "600000"),
            ("'600 000'", "600000"),
            ('"600 000"', "600000"),
            ("600_000", "600000"),
            ("1.600.000", "1600000"),
            ("'600''000'", ""),
            ('"0,500"', ""),
            ('"600,00"', ""),
            ('"1,600.000"', ""),
        ],
    )
    def test_digits_are_put_together_where_they_can_only_be_groups(
        self, tmp_path: Path, value: str, number: str
    ) -> None:
        line = f'  - {{id: "1", kind: force-limit, party: XN, personnel: {{cap: {number}}}}}' if number else ""
        assert after(tmp_path, CAP, f"{{cap: {value}}}") == line

    @pytest.mark.parametrize("raw", ["1", "3.10", "0x1F", "1e3", "true", "-7"])
    def test_a_text_that_looks_like_something_else_gets_quotes_and_keeps_how_it_is_written(
        self, tmp_path: Path, raw: str
    ) -> None:
        line = f'  - {{id: "{raw}", kind: force-limit, party: XN, personnel: {{cap: 5}}}}'
        file = written(tmp_path, DRAFT.replace(ID, f"id: {raw}"))
        checked = examine(file)
        assert "unquoted-text" in {problem.code for problem in checked.problems}
        (result,) = mended(checked, checked.problems)
        assert line in result.after.decode().splitlines()

    @pytest.mark.parametrize(
        ("value", "number"), [('"5"', "5"), ("'1/2'", ""), ("\N{MINUS SIGN}5", "-5"), ("\u0665", "5")]
    )
    def test_a_number_is_written_as_one_where_nobody_can_doubt_which(
        self, tmp_path: Path, value: str, number: str
    ) -> None:
        line = f'  - {{id: "1", kind: force-limit, party: XN, personnel: {{cap: {number}}}}}' if number else ""
        assert after(tmp_path, CAP, f"{{cap: {value}}}") == line

    @pytest.mark.parametrize("value", ["yes", "'true'", "On"])
    def test_a_truth_value_is_written_as_one(self, tmp_path: Path, value: str) -> None:
        found = after(tmp_path, "personnel: {cap: 5}", f"derivable: {value}") or after(
            tmp_path,
            "kind: force-limit, party: XN, personnel: {cap: 5}",
            f"kind: election, party: XN, of: {{some: {value}}}",
        )
        assert value not in found

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("sources: [gazette, courier, gazette]", "sources: [gazette, courier]"),
            ("sources: [gazette,gazette,courier]", "sources: [gazette,courier]"),
            ("sources:\n  - gazette\n  - courier\n  - gazette\n", "sources:\n  - gazette\n  - courier\n"),
            ("sources: [\n  gazette,\n  gazette, # why\n]", "sources: [\n  gazette, # why\n]"),
        ],
    )
    @pytest.mark.parametrize("ending", ["\n", "\r\n"])
    def test_what_is_listed_twice_is_listed_once(self, tmp_path: Path, old: str, new: str, ending: str) -> None:
        text = DRAFT.replace(SOURCES, old).replace("\n", ending)
        result = mend(written(tmp_path, text))
        assert result is not None
        assert result.after.decode() == DRAFT.replace(SOURCES, new).replace("\n", ending)

    @pytest.mark.parametrize(
        "lines",
        [
            "sources:\n  - gazette\n  - gazette  # cited again\n",
            "sources: [gazette # once\n  , # again\n  gazette]",
            "sources:\n  -\n    gazette\n  -\n    gazette\n",
        ],
    )
    def test_an_item_stays_where_it_cannot_be_deleted_alone(self, tmp_path: Path, lines: str) -> None:
        file = written(tmp_path, DRAFT.replace(SOURCES, lines))
        assert "listed-twice" in {problem.code for problem in check(file)}
        assert mend(file) is None

    @pytest.mark.parametrize(
        ("before", "now"),
        [
            ("", "format: 1\n"),
            ("# remark\n\n", "# remark\n\nformat: 1\n"),
            ("---\n", "---\nformat: 1\n"),
        ],
    )
    def test_the_format_is_said_at_the_top_below_the_remarks(self, tmp_path: Path, before: str, now: str) -> None:
        body = DRAFT.removeprefix("format: 1\n")
        result = mend(written(tmp_path, before + body))
        assert result is not None
        assert result.after.decode() == now + body

    @pytest.mark.parametrize("indent", [None, 2])
    def test_the_format_is_said_in_json_as_well(self, tmp_path: Path, indent: int | None) -> None:
        data = compose(DRAFT).data
        assert isinstance(data, dict)
        del data["format"]
        file = written(tmp_path, json.dumps(data, indent=indent), "draft.json")
        result = mend(file)
        assert result is not None
        assert result.after.decode() == json.dumps({"format": 1, **data}, indent=indent)

    @pytest.mark.parametrize(
        "text",
        [
            "services: {}\nversion: 3\n",
            DRAFT.removeprefix("format: 1\n").replace("form: official\n", ""),
            DRAFT.removeprefix("format: 1\n") + "services: {}\n",
            "--- {id: draft, title: {en: Draft}}\n",
            "  " + DRAFT.removeprefix("format: 1\n").replace("\n", "\n  ").rstrip(" "),
        ],
    )
    def test_a_file_that_may_be_anything_gets_no_format(self, tmp_path: Path, text: str) -> None:
        file = written(tmp_path, text)
        assert "missing-key" in {problem.code for problem in check(file)}
        assert mend(file) is None


class TestUnsafe:
    @pytest.mark.parametrize(
        ("old", "wrong", "right"),
        [
            ("title:", "titel:", "title:"),
            ("kind: force-limit", "kind: force-limt", "kind: force-limit"),
            ("form: official", "form: 'officiall'", "form: 'official'"),
            ("form: official", "form: officiall", "form: official"),
            ("personnel:", '"personel":', '"personnel":'),
            ("{cap: 5}", '{cap: "0100"}', "{cap: 100}"),
            ("{cap: 5}", "{cap: 50%}", "{cap: 0.5}"),
        ],
    )
    def test_a_guess_is_written_only_where_it_is_asked_for(
        self, tmp_path: Path, old: str, wrong: str, right: str
    ) -> None:
        assert after(tmp_path, old, wrong) == ""
        assert after(tmp_path, old, wrong, unsafe=True) in DRAFT.replace(old, right)
        assert after(tmp_path, old, wrong, unsafe=True) != ""

    @pytest.mark.parametrize(
        ("old", "wrong"),
        [
            ("{cap: 5}", "{cpa: 5}"),  # a word of three letters has many neighbours
            ("form: official", "form: oficiall"),  # two slips
            ("id: draft", "draft: draft"),  # no guess at all
            ("date:", "titl: {en: Draft}\ndate:"),  # the right key is there already
        ],
    )
    def test_a_guess_that_may_as_well_be_wrong_is_not_written(self, tmp_path: Path, old: str, wrong: str) -> None:
        file = written(tmp_path, DRAFT.replace(old, wrong))
        assert mend(file, unsafe=True) is None

    @given(st.text("abc", max_size=5), st.text("abc", max_size=5))
    def test_a_slip_is_one_letter_or_a_swap_of_two(self, word: str, other: str) -> None:
        def slips(text: str) -> set[str]:
            cuts = [(text[:n], text[n:]) for n in range(len(text) + 1)]
            made = {head + sign + tail for head, tail in cuts for sign in "abc"}
            made |= {head + tail[1:] for head, tail in cuts if tail}
            made |= {head + sign + tail[1:] for head, tail in cuts if tail for sign in "abc"}
            return made | {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}

        assert _one_slip(word, other) == (other in slips(word) - {word})


class TestLeftAlone:
    def test_an_alias_and_what_it_repeats_are_left(self, tmp_path: Path) -> None:
        text = DRAFT.replace(ID, "id: &one 1").replace("{cap: 5}", "{cap: *one}")
        assert mend(written(tmp_path, text)) is None

    def test_a_file_that_cannot_be_parsed_is_left_whole(self, tmp_path: Path) -> None:
        text = DRAFT.replace(ID, "id: 1") + "sources: [\n"
        assert mend(written(tmp_path, text)) is None

    def test_what_would_break_the_file_is_left_and_the_rest_is_mended(self, tmp_path: Path) -> None:
        text = DRAFT.replace(ID, "id: 1").replace(CAP, "{cap: 1,234: 5}")
        result = mend(written(tmp_path, text))
        assert result is not None
        assert result.after.decode() == text.replace("id: 1,", 'id: "1",')
        assert mend(written(tmp_path, text.replace("id: 1,", 'id: "1",'))) is None

    def test_a_file_that_was_changed_since_it_was_read_is_left(self, tmp_path: Path) -> None:
        file = written(tmp_path, DRAFT.replace(ID, "id: 1"))
        checked = examine(file)
        file.write_text(DRAFT)
        assert mended(checked, checked.problems) == ()
        file.unlink()
        assert mended(checked, checked.problems) == ()

    def test_only_the_problems_that_are_named_are_mended(self, tmp_path: Path) -> None:
        file = written(tmp_path, DRAFT.replace(ID, "id: 1").replace(CAP, "{cap: 600,000}"))
        checked = examine(file)
        (result,) = mended(checked, [found for found in checked.problems if found.code == "digit-groups"])
        assert result.after.decode() == DRAFT.replace(ID, "id: 1").replace(CAP, "{cap: 600000}")

    def test_a_problem_that_is_named_twice_is_mended_once(self, tmp_path: Path) -> None:
        checked = examine(written(tmp_path, DRAFT.replace(CAP, "{cap: 600,000}")))
        problem = next(found for found in checked.problems if found.code == "digit-groups")
        (result,) = mended(checked, [problem, problem])
        assert result.fixed == (problem,)

    def test_a_file_with_signs_that_have_no_place_in_it_is_left(self, tmp_path: Path) -> None:
        text = DRAFT.replace(ID, "id: 1").replace("{en: Draft}", '{en: "Draft\\u0007"}')
        assert mend(written(tmp_path, text)) is None

    def test_a_problem_of_a_file_that_was_not_read_is_left(self) -> None:
        checked = examine("no-such-file.yaml")
        assert mended(checked, [Problem("digit-groups", "x", Place("other.yaml", 1, 1, 1, 2))]) == ()

    def test_a_problem_without_a_place_is_left(self, tmp_path: Path) -> None:
        file = written(tmp_path, DRAFT.replace(CAP, "{cap: 600,000}"))
        checked = examine(file)
        read, problem = checked.files[file.as_posix()], checked.problems[-1]
        assert fix_of(problem, read, ()) is not None
        assert fix_of(replace(problem, place=Place(file.as_posix())), read, ()) is None
        assert fix_of(replace(problem, path="terms['" + "x" * 40 + "'...]"), read, ()) is None

    @pytest.mark.parametrize("code", sorted(FIXED))
    def test_a_problem_of_another_form_than_usual_is_left(self, tmp_path: Path, code: str) -> None:
        file = written(tmp_path)
        read = examine(file).files[file.as_posix()]
        for path in ("", "terms[0]", "title"):
            problem = Problem(code, "x", Place(file.as_posix(), 3, 8, 3, 19), hint="write x", path=path)
            assert fix_of(problem, read, ()) is None or code == "listed-twice"

    def test_a_path_that_the_data_do_not_have_changes_nothing(self, tmp_path: Path) -> None:
        file = written(tmp_path, DRAFT.replace(ID, "id: 1"))
        checked = examine(file)
        fix = fix_of(checked.problems[-1], checked.files[file.as_posix()], ())
        assert fix is not None
        others: tuple[object, ...] = ([], "text", {"terms": "text"})
        for data in others:
            before = repr(data)
            _change(data, fix)
            assert repr(data) == before
        terms: list[object] = []
        _change(terms, Fix(fix.problem, fix.edit, (0,), "x"))
        assert terms == []


class TestTried:
    """What a fix would do besides keeps it from being made, whatever makes it."""

    @pytest.mark.parametrize(
        ("old", "new", "steps", "value"),
        [
            ("cap: 5", "cap: 7", ("terms", 0, "personnel", "cap"), 6),
            ("cap: 5", "cap: true", ("terms", 0, "personnel", "cap"), 1),
            ("id: 1", 'id: "1", note: x', ("terms", 0, "id"), "1"),
            (", gazette]", "]", ("sources", 0), Gone),
            ("  # as printed", "", ("id",), "draft"),
            ("  # as printed", "  # as Printed", ("id",), "draft"),
            ("id: draft", "id: draft\nid: draft", ("id",), "draft"),
            ("id: 1", "id:  1", ("terms", 0, "id"), 1),
        ],
    )
    def test_it_is_left(self, tmp_path: Path, old: str, new: str, steps: tuple[str | int, ...], value: object) -> None:
        text = DRAFT.replace(ID, "id: 1").replace(SOURCES, "sources: [gazette, courier, gazette]  # as printed")
        checked = examine(written(tmp_path, text))
        read = checked.files[(tmp_path / "draft.yaml").as_posix()]
        other = Problem("digit-groups", "x", path="elsewhere")
        problem = next((found for found in checked.problems if found.path == "terms[0].id" and new == "id:  1"), other)
        at = text.index(old)
        fix = Fix(problem, Edit(at, at + len(old), new), steps, value)
        assert _mended_file(read, [fix]) is None
