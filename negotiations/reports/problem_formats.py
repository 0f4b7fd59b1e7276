"""The formats that problems can be told in, by name: text, JSON, JUnit, Markdown, and those of the services."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from negotiations.problems import InvalidValue, Place, Problem, Severity
from negotiations.reports.escaping import markdown as escaped
from negotiations.reports.problem_lines import Lines, SourceLines
from negotiations.reports.problem_services import github, gitlab, sarif
from negotiations.reports.problem_text import concise, harmless, text
from negotiations.spelling import closest

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET


def json_text(problems: Sequence[Problem]) -> str:
    """Return problems as JSON, as `schemas/problems.schema.json` describes it, in ASCII only.

    Example:
        >>> json.loads(json_text([Problem("bad-id", "found 'A'", Place("a.yaml", 2, 1))]))["problems"]
        [{'code': 'bad-id', 'severity': 'error', 'message': "found 'A'", 'file': 'a.yaml', 'line': 2, 'column': 1}]
    """
    from negotiations.files.problem_schema import FORMAT

    counts = {severity.value: sum(problem.severity is severity for problem in problems) for severity in Severity}
    found = [_record(problem) for problem in problems]
    data = {"format": FORMAT, "type": "problems", "counts": counts, "problems": found}
    return json.dumps(data, indent=2) + "\n"


def junit(problems: Sequence[Problem]) -> str:
    """Return problems as a report of JUnit, a suite for each file; warnings are told by cases that pass.

    Example:
        >>> print(junit([]), end="")
        <?xml version='1.0' encoding='us-ascii'?>
        <testsuites name="negotiations" tests="1" failures="0">
          <testsuite name="negotiations" tests="1" failures="0">
            <testcase classname="negotiations" name="check" />
          </testsuite>
        </testsuites>
    """
    from xml.etree import ElementTree as ET

    # Services refuse a report without any case; that nothing was found is one.
    files = [(file, list(alike)) for file, alike in groupby(problems, key=lambda problem: problem.place.file)]
    root = ET.Element("testsuites", _counted("negotiations", problems))
    for file, found in files:
        suite = ET.SubElement(root, "testsuite", _counted(harmless(file) or "negotiations", found))
        for problem in found:
            _case(suite, problem)
    if not files:
        suite = ET.SubElement(root, "testsuite", _counted("negotiations", ()))
        ET.SubElement(suite, "testcase", {"classname": "negotiations", "name": "check"})
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="us-ascii", xml_declaration=True)
    return data.decode("ascii") + "\n"


def markdown(problems: Sequence[Problem]) -> str:
    """Return problems as a table of Markdown, fit for the summary of a run.

    Example:
        >>> print(markdown([Problem("unknown-key", "unknown key 'x'", Place("a.yaml", 2, 1))]), end="")
        | Severity | File | Line | Code | Problem |
        | --- | --- | --- | --- | --- |
        | error | a.yaml | 2:1 | unknown-key | unknown key 'x' |
    """
    if not problems:
        return "No problems.\n"
    table: list[tuple[str, ...]] = [("Severity", "File", "Line", "Code", "Problem"), ("---",) * 5]
    for problem in problems:
        # File and line have a column each: between two colons, some numbers become a picture.
        said = "; ".join(filter(None, _sayings(problem)))
        cells = (problem.severity.value, problem.place.file, _spot(problem.place), problem.code, said)
        table.append(tuple(escaped(harmless(cell)) for cell in cells))
    return "".join(f"| {' | '.join(row)} |\n" for row in table)


_WITHOUT_LINES: Mapping[str, Callable[[Sequence[Problem]], str]] = MappingProxyType(
    {
        "concise": concise,
        "json": json_text,
        "github": github,
        "gitlab": gitlab,
        "junit": junit,
        "sarif": sarif,
        "markdown": markdown,
    }
)

FORMATS = ("text", *_WITHOUT_LINES)
"""The names of all formats; the first is the one that people get who name none."""

DOCUMENTS = frozenset({"json", "gitlab", "junit", "sarif"})
"""The formats that are one document each, and are broken by anything before or after them."""


def written(form: str, problems: Sequence[Problem], lines: Lines | None = None, *, colour: bool = False) -> str:
    """Return problems in one of `FORMATS`; it ends with the end of a line, unless there is nothing to tell.

    Args:
        form: The name of the format.
        problems: What to tell, in this order.
        lines: Where the lines of the files come from; from disk by default.
        colour: Whether `text` is for a terminal that shows colours.

    Raises:
        InvalidValue: there is no such format.

    Example:
        >>> print(written("concise", [Problem("unknown-key", "unknown key 'x'", Place("a.yaml", 2, 1))]), end="")
        a.yaml:2:1: unknown-key unknown key 'x'
    """
    if known_format(form) == "text":
        return text(problems, lines or SourceLines(), colour=colour)
    return _WITHOUT_LINES[form](problems)


def known_format(form: str) -> str:
    """Return the name of a format.

    Raises:
        InvalidValue: there is no such format; the message names the nearest one, or all.

    Example:
        >>> known_format("sarif")
        'sarif'
    """
    if form in FORMATS:
        return form
    guess = closest(form, FORMATS)
    hint = f"; did you mean {guess!r}?" if guess else f", expected one of {', '.join(map(repr, FORMATS))}"
    raise InvalidValue(f"there is no format {form!r}{hint}")


def _record(problem: Problem) -> dict[str, object]:
    record: dict[str, object] = {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": _well_formed(problem.message),
    }
    record |= {name: _well_formed(said) for name, said in (("hint", problem.hint), ("path", problem.path)) if said}
    record |= _place(problem.place)
    if problem.related:
        record["related"] = [
            {"message": _well_formed(other.message), **_place(other.place)} for other in problem.related
        ]
    return record


def _place(place: Place) -> dict[str, object]:
    """Return what is known of a place."""
    fields = {
        "file": _well_formed(place.file),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
    return {name: value for name, value in fields.items() if value}


def _well_formed(text: str) -> str:
    """Return a text that any reader of JSON takes: Python keeps bytes of file names that are no text as halves."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _sayings(problem: Problem) -> tuple[str, ...]:
    return (problem.message, problem.hint, *(f"{other.place}: {other.message}" for other in problem.related))


def _spot(place: Place) -> str:
    return ":".join(str(number) for number in (place.line, place.column) if number)


def _counted(name: str, problems: Sequence[Problem]) -> dict[str, str]:
    failures = sum(problem.severity is Severity.ERROR for problem in problems)
    return {"name": name, "tests": str(max(1, len(problems))), "failures": str(failures)}


def _case(suite: ET.Element, problem: Problem) -> None:
    file = harmless(problem.place.file) or "negotiations"
    from xml.etree import ElementTree as ET

    name = harmless(f"{problem.code} {_spot(problem.place)}".rstrip())
    case = ET.SubElement(suite, "testcase", {"classname": file, "name": name, "file": file})
    if problem.place.line:
        case.set("line", str(problem.place.line))
    said = "\n".join(harmless(line) for line in _sayings(problem) if line)
    if problem.severity is Severity.ERROR:
        failure = ET.SubElement(case, "failure", {"type": harmless(problem.code), "message": harmless(problem.message)})
        failure.text = said
    else:
        ET.SubElement(case, "system-out").text = said
