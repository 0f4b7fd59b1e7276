"""What services read: GitHub's commands and limits, GitLab's report, SARIF; and fingerprints that stay."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from negotiations.codes import CODES
from negotiations.problems import Place, Problem, Related, Severity
from negotiations.reports.problem_services import ANNOTATIONS, fingerprints, github, gitlab, relative, sarif
from tests.reports.problem_samples import DUPLICATE_ID, HOSTILE, NO_FILE, ORDINARY, UNACCOUNTED, UNKNOWN_KIND

# The parts of the two formats that are written here, by what their makers document.
LINE = {"type": "integer", "minimum": 1}
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": LINE, "end": LINE}},
                },
            },
        },
    },
}
LOCATION = {
    "type": "object",
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "message": TEXT,
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "additionalProperties": False,
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri"],
                    "additionalProperties": False,
                    "properties": {
                        "uri": {"type": "string", "pattern": r"^[\w\-.~/%:]+$"},
                        "uriBaseId": {"const": "%SRCROOT%"},
                    },
                },
                "region": {
                    "type": "object",
                    "required": ["startLine"],
                    "additionalProperties": False,
                    "properties": dict.fromkeys(["startLine", "startColumn", "endLine", "endColumn"], LINE),
                },
            },
        },
        "logicalLocations": {"type": "array", "items": {"required": ["fullyQualifiedName"]}},
    },
    "additionalProperties": False,
}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {"required": ["driver"], "properties": {"driver": {"required": ["name"]}}},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "ruleId"],
                            "properties": {
                                "message": TEXT,
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "partialFingerprints": {"additionalProperties": {"type": "string"}},
                                "locations": {"type": "array", "items": LOCATION},
                                "relatedLocations": {"type": "array", "items": LOCATION},
                            },
                        },
                    },
                },
            },
        },
    },
}
CASES = pytest.mark.parametrize("problems", [(), ORDINARY, (HOSTILE,)], ids=["nothing", "ordinary", "hostile"])


def run(*problems: Problem) -> Any:  # noqa: ANN401 - what JSON holds is known to the test
    (only,) = json.loads(sarif(problems))["runs"]
    return only


def many(errors: int, warnings: int) -> list[Problem]:
    pale = [Problem("misnamed-file", f"w{n}", Place("a.yaml", n), severity=Severity.WARNING) for n in range(warnings)]
    return [*pale, *(Problem("bad-id", f"e{n}", Place("b.yaml", n)) for n in range(errors))]


class TestGithub:
    def test_errors_come_first_each_at_its_spot(self) -> None:
        assert github([UNACCOUNTED, DUPLICATE_ID, UNKNOWN_KIND, NO_FILE]) == (
            "::error file=talks/draft.yaml,line=12,endLine=12,col=10,endColumn=11,title=duplicate-id"
            "::found the id 'a' a second time%0Atalks/draft.yaml:3:5: first defined here\n"
            "::error file=talks/draft.yaml,line=12,endLine=12,col=18,endColumn=30,title=unknown-kind"
            "::unknown kind of term 'force-limits'; did you mean 'force-limit'?\n"
            "::error file=talks/lost.yaml,title=not-found::there is no such file\n"
            "::warning file=talks/sources.yaml,line=7,endLine=7,col=12,endColumn=13,title=unaccounted-point"
            "::the point '2' is neither encoded nor listed\n"
        )

    def test_a_spot_over_several_lines_has_no_columns(self) -> None:
        told = github([Problem("bad-value", "x", Place("a.yaml", 3, 5, 4, 2))])
        assert told == "::error file=a.yaml,line=3,endLine=4,title=bad-value::x\n"

    @pytest.mark.parametrize(("errors", "warnings"), [(0, 0), (3, 2), (10, 10), (11, 0), (0, 25), (40, 30)])
    def test_no_more_are_annotated_than_github_shows_and_none_is_lost(self, errors: int, warnings: int) -> None:
        told = github(many(errors, warnings)).splitlines()
        shown = [line.partition(" ")[0] for line in told if line.startswith("::")]
        assert shown == ["::error"] * min(errors, ANNOTATIONS) + ["::warning"] * min(warnings, ANNOTATIONS)
        assert all(line.startswith("- ") for line in told[len(shown) :])
        assert len(told) == errors + warnings
        assert ANNOTATIONS == 10

    def test_words_of_others_are_no_commands_where_they_are_annotated(self) -> None:
        (line,) = github([HOSTILE]).splitlines()
        fields, message = line.removeprefix("::error ").split("::", 1)
        assert [field.partition("=")[0] for field in fields.split(",")] == [
            "file",
            "line",
            "endLine",
            "col",
            "endColumn",
            "title",
        ]
        # One line break, before the other place; that of the words is an escape, and their percent sign is one too.
        assert message.count("%0A") == 1
        assert message.count("%250A") == message.count("owned") == 4
        assert line.isprintable()

    def test_words_of_others_are_no_commands_where_they_are_plain(self) -> None:
        evil = replace(HOSTILE, place=Place("::error::x"))
        *_, line = github([*many(ANNOTATIONS, 0), evil]).splitlines()
        assert line.startswith("- ::error::x: bad-value")
        assert "##[" not in line
        assert line.isprintable()


class TestGitlab:
    @CASES
    def test_it_has_the_shape(self, problems: tuple[Problem, ...]) -> None:
        Draft202012Validator(GITLAB).validate(json.loads(gitlab(problems)))

    def test_a_problem_is_told_with_its_hint_and_lines(self) -> None:
        problem = replace(UNKNOWN_KIND, place=Place("talks/draft.yaml", 12, 18, 14, 2))
        (told,) = json.loads(gitlab([problem]))
        assert told == {
            "description": "unknown kind of term 'force-limits'; did you mean 'force-limit'?",
            "check_name": "unknown-kind",
            "fingerprint": fingerprints([problem])[0],
            "severity": "major",
            "location": {"path": "talks/draft.yaml", "lines": {"begin": 12, "end": 14}},
        }

    def test_a_file_as_a_whole_is_told_at_its_first_line(self) -> None:
        (told,) = json.loads(gitlab([NO_FILE]))
        assert told["location"] == {"path": "talks/lost.yaml", "lines": {"begin": 1}}

    def test_a_warning_is_minor(self) -> None:
        assert [told["severity"] for told in json.loads(gitlab([UNACCOUNTED, NO_FILE]))] == ["minor", "major"]


class TestSarif:
    @CASES
    def test_it_has_the_shape(self, problems: tuple[Problem, ...]) -> None:
        Draft202012Validator(SARIF).validate(json.loads(sarif(problems)))

    def test_the_shape_refuses_columns_of_nothing(self) -> None:
        log = json.loads(sarif([UNKNOWN_KIND]))
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0
        assert not Draft202012Validator(SARIF).is_valid(log)

    def test_rules_are_the_codes_that_occur_and_results_point_to_them(self) -> None:
        told = run(*ORDINARY)
        rules = told["tool"]["driver"]["rules"]
        assert [rule["id"] for rule in rules] == sorted({problem.code for problem in ORDINARY})
        assert [rules[result["ruleIndex"]]["id"] for result in told["results"]] == [found.code for found in ORDINARY]
        assert rules[0]["shortDescription"]["text"] == CODES["duplicate-id"].summary

    def test_a_code_of_somebody_else_is_a_rule_by_its_name(self) -> None:
        assert run(Problem("own-code", "x"))["tool"]["driver"]["rules"] == [{"id": "own-code"}]

    def test_a_spot_is_a_region_with_its_path_in_the_data(self) -> None:
        (result,) = run(UNKNOWN_KIND)["results"]
        assert result["locations"] == [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "talks/draft.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 12, "startColumn": 18, "endLine": 12, "endColumn": 30},
                },
                "logicalLocations": [{"fullyQualifiedName": "terms[0].kind"}],
            }
        ]
        assert (result["level"], run(UNACCOUNTED)["results"][0]["level"]) == ("error", "warning")

    def test_a_file_as_a_whole_has_no_region(self) -> None:
        (result,) = run(NO_FILE)["results"]
        assert "region" not in result["locations"][0]["physicalLocation"]

    def test_other_places_are_related_locations(self) -> None:
        (related,) = run(DUPLICATE_ID)["results"][0]["relatedLocations"]
        assert related["message"] == {"text": "first defined here"}
        assert related["physicalLocation"]["region"]["startLine"] == 3

    @pytest.mark.parametrize(
        ("file", "uri"),
        [
            ("talks/a b#c?.yaml", "talks/a%20b%23c%3F.yaml"),
            ("переговори/a.yaml", "%D0%BF%D0%B5%D1%80%D0%B5%D0%B3%D0%BE%D0%B2%D0%BE%D1%80%D0%B8/a.yaml"),
            ("javascript:x", "javascript%3Ax"),
            ("/elsewhere/a.yaml", "file:///elsewhere/a.yaml"),
        ],
    )
    def test_the_name_of_a_file_is_an_address(self, file: str, uri: str) -> None:
        (result,) = run(Problem("bad-id", "x", Place(file, 1, 1)))["results"]
        artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert artifact["uri"] == uri
        assert ("uriBaseId" in artifact) is not uri.startswith("file:")

    def test_words_of_others_make_no_link(self) -> None:
        evil = Problem("bad-id", "[x](1)", related=(Related("[y](2)", Place("a.yaml", 1)),))
        assert re.search(r"\]\(", sarif([evil])) is None


class TestFingerprints:
    def test_they_stay_when_lines_figures_and_order_change(self) -> None:
        moved = [
            replace(problem, place=Place(problem.place.file, 99, 1), message=f"{problem.message} now")
            for problem in (UNACCOUNTED, UNKNOWN_KIND, DUPLICATE_ID)
        ]
        assert fingerprints(moved) == fingerprints([UNACCOUNTED, UNKNOWN_KIND, DUPLICATE_ID])
        assert set(fingerprints(moved[::-1])) == set(fingerprints(moved))

    def test_they_change_with_the_code_the_file_and_the_path(self) -> None:
        others = [
            UNKNOWN_KIND,
            replace(UNKNOWN_KIND, code="not-one-of"),
            replace(UNKNOWN_KIND, place=Place("talks/other.yaml", 12)),
            replace(UNKNOWN_KIND, path="terms[1].kind"),
        ]
        assert len({fingerprints([problem]) for problem in others}) == len(others)

    def test_without_a_path_the_message_tells_problems_apart(self) -> None:
        one, other = (Problem("yaml-syntax", message, Place("a.yaml", 3)) for message in ("x", "y"))
        assert fingerprints([one]) != fingerprints([other])

    def test_what_is_alike_is_told_apart_by_its_number(self) -> None:
        assert len(set(fingerprints([NO_FILE] * 3))) == 3

    def test_a_path_is_not_taken_for_a_message(self) -> None:
        assert fingerprints([Problem("bad-id", "x")]) != fingerprints([Problem("bad-id", "y", path="x")])


class TestRelative:
    def test_a_file_in_the_current_folder_is_named_from_there(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        inside = (tmp_path / "talks" / "a.yaml").as_posix()
        assert relative(inside) == "talks/a.yaml"
        assert relative("./talks/a.yaml") == "talks/a.yaml"
        assert relative((tmp_path.parent / "a.yaml").as_posix()) == (tmp_path.parent / "a.yaml").as_posix()
        assert relative("") == ""
        located = json.loads(gitlab([Problem("bad-id", "x", Place(inside))]))[0]["location"]
        assert located["path"] == "talks/a.yaml"
