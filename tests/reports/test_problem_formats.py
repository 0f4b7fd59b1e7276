"""The formats of problems: each is what its readers take, and words of others stay words in it."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from negotiations.files.problem_schema import problem_schema
from negotiations.problems import InvalidValue, Place, Problem
from negotiations.reports.problem_formats import DOCUMENTS, FORMATS, json_text, junit, known_format, markdown, written
from tests.reports.problem_samples import EVIL, HOSTILE, NO_FILE, ORDINARY, UNACCOUNTED, UNKNOWN_KIND, lines


def data(*problems: Problem) -> Any:  # noqa: ANN401 - what JSON holds is known to the test
    return json.loads(json_text(problems))


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - the text was written by the package just now


class TestJson:
    @pytest.mark.parametrize("problems", [(), ORDINARY, (HOSTILE,)], ids=["nothing", "ordinary", "hostile"])
    def test_it_is_as_its_schema_says(self, problems: tuple[Problem, ...]) -> None:
        Draft202012Validator.check_schema(problem_schema())
        Draft202012Validator(problem_schema()).validate(data(*problems))

    def test_the_schema_knows_every_key_of_a_problem(self) -> None:
        properties = problem_schema()["$defs"]["Problem"]["properties"]  # type: ignore[index] # it is nested data
        told = {key for problem in data(*ORDINARY)["problems"] for key in problem}
        assert told == set(properties)

    @pytest.mark.parametrize(
        "broken",
        [
            {"code": "bad-id", "severity": "error"},
            {"code": "bad-id", "severity": "fatal", "message": "x"},
            {"code": "bad-id", "severity": "error", "message": "x", "line": 0},
        ],
    )
    def test_the_schema_refuses_what_is_no_problem(self, broken: dict[str, object]) -> None:
        whole = {**data(), "problems": [broken]}
        assert not Draft202012Validator(problem_schema()).is_valid(whole)

    def test_a_problem_has_all_that_is_known_of_it_and_no_more(self) -> None:
        assert data(UNKNOWN_KIND)["problems"] == [
            {
                "code": "unknown-kind",
                "severity": "error",
                "message": "unknown kind of term 'force-limits'",
                "hint": "did you mean 'force-limit'?",
                "path": "terms[0].kind",
                "file": "talks/draft.yaml",
                "line": 12,
                "column": 18,
                "end_line": 12,
                "end_column": 30,
            }
        ]
        assert data(NO_FILE)["problems"][0].keys() == {"code", "severity", "message", "file"}

    def test_problems_are_counted_by_severity(self) -> None:
        assert data(*ORDINARY)["counts"] == {"error": 3, "warning": 1, "note": 0}
        assert data()["counts"] == {"error": 0, "warning": 0, "note": 0}

    def test_words_of_others_come_back_as_they_are_and_in_signs_that_do_nothing(self) -> None:
        text = json_text([HOSTILE])
        assert text.isascii()
        assert text.replace("\n", "").isprintable()
        assert json.loads(text)["problems"][0]["message"] == EVIL.replace("\ud800", "\\ud800")


class TestJunit:
    def test_an_error_fails_and_a_warning_passes_with_output(self) -> None:
        root = parsed(junit(ORDINARY))
        assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root] == [
            ("talks/draft.yaml", "2", "2"),
            ("talks/sources.yaml", "1", "0"),
            ("talks/lost.yaml", "1", "1"),
        ]
        assert (root.get("tests"), root.get("failures")) == ("4", "3")
        assert [case.get("name") for case in root.iter("testcase")] == [
            "duplicate-id 12:10",
            "unknown-kind 12:18",
            "unaccounted-point 7:12",
            "not-found",
        ]
        assert [failure.get("type") for failure in root.iter("failure")] == [
            "duplicate-id",
            "unknown-kind",
            "not-found",
        ]
        (warning,) = root.iter("system-out")
        assert warning.text == UNACCOUNTED.message

    def test_the_hint_and_the_other_places_are_told(self) -> None:
        told = [failure.text or "" for failure in parsed(junit(ORDINARY)).iter("failure")]
        assert told[0].splitlines()[-1] == "talks/draft.yaml:3:5: first defined here"
        assert told[1].splitlines()[-1] == "did you mean 'force-limit'?"

    def test_that_nothing_was_found_is_a_case_that_passes(self) -> None:
        root = parsed(junit([]))
        assert len(list(root.iter("testcase"))) == 1
        assert list(root.iter("failure")) == []

    def test_words_of_others_break_nothing(self) -> None:
        text = junit([Problem("x\x00<y>", EVIL, HOSTILE.place, EVIL, related=HOSTILE.related)])
        (failure,) = parsed(text).iter("failure")
        assert text.isascii()
        assert r"\x1b[31m\u202e\x00\x9b<b>&]]>|" in failure.attrib["message"]
        assert len((failure.text or "").splitlines()) == 3


class TestMarkdown:
    def test_a_problem_is_a_row(self) -> None:
        assert markdown(ORDINARY) == (
            "| Severity | File | Line | Code | Problem |\n"
            "| --- | --- | --- | --- | --- |\n"
            "| error | talks/draft.yaml | 12:10 | duplicate-id "
            "| found the id 'a' a second time; talks/draft.yaml:3:5: first defined here |\n"
            "| error | talks/draft.yaml | 12:18 | unknown-kind "
            "| unknown kind of term 'force-limits'; did you mean 'force-limit'? |\n"
            "| warning | talks/sources.yaml | 7:12 | unaccounted-point "
            "| the point '2' is neither encoded nor listed |\n"
            "| error | talks/lost.yaml |  | not-found | there is no such file |\n"
        )

    def test_nothing_is_said_to_be_nothing(self) -> None:
        assert markdown([]) == "No problems.\n"

    def test_words_of_others_break_no_row_and_make_no_link(self) -> None:
        *_, row = markdown([HOSTILE]).splitlines()
        assert row.count("|") - row.count(r"\|") == 6
        assert "<b>" not in row.replace(r"\<b\>", "")
        assert "](" not in row.replace(r"\]\(", "")
        assert "javascript:" not in row
        assert row.isprintable()


class TestFormats:
    @pytest.mark.parametrize("form", FORMATS)
    def test_every_format_tells_every_code_and_file(self, form: str) -> None:
        told = written(form, ORDINARY, lines)
        assert told.endswith("\n")
        assert [problem.code for problem in ORDINARY if problem.code not in told] == []
        assert [problem.place.file for problem in ORDINARY if problem.place.file not in told] == []

    @pytest.mark.parametrize("form", FORMATS)
    def test_every_format_can_be_written_and_printed_safely(self, form: str) -> None:
        text = written(form, [HOSTILE], lines)
        text.encode("utf-8")
        assert text.replace("\n", "").isprintable()

    @pytest.mark.parametrize("form", FORMATS)
    def test_a_problem_without_a_file_can_be_told(self, form: str) -> None:
        assert "lonely" in written(form, [Problem("bad-value", "lonely")], lines)

    @pytest.mark.parametrize("form", sorted(DOCUMENTS))
    def test_a_document_is_one_even_of_nothing(self, form: str) -> None:
        text = written(form, ())
        assert parsed(text) is not None if form == "junit" else json.loads(text) is not None

    def test_lines_come_from_disk_by_default(self) -> None:
        place = Place("tests/bad/unknown-key.yaml", 7, 1, 7, 6)
        assert "\n7 | forms: " in written("text", [Problem("unknown-key", "x", place)])

    def test_an_unknown_format_is_refused_with_the_nearest(self) -> None:
        with pytest.raises(InvalidValue, match=r"there is no format 'sariff'; did you mean 'sarif'\?"):
            known_format("sariff")
        with pytest.raises(InvalidValue, match="there is no format 'xlsx', expected one of 'text', 'concise'"):
            written("xlsx", ())
