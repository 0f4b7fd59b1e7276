"""Problems as the services read them that run checks: GitHub, GitLab, and whatever takes SARIF."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from urllib.parse import quote

from negotiations import __version__
from negotiations.problems import Place, Problem, Severity
from negotiations.reports.problem_text import harmless

Record = dict[str, object]

ANNOTATIONS = 10
"""The most errors, and again the most warnings, that GitHub shows of one step; it drops the others unsaid."""

_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_GITLAB_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def github(problems: Sequence[Problem]) -> str:
    """Return problems as workflow commands of GitHub, errors first, and as plain lines those that it would drop.

    Example:
        >>> print(github([Problem("unknown-key", "unknown key 'x'", Place("a.yaml", 2, 1, 2, 2))]), end="")
        ::error file=a.yaml,line=2,endLine=2,col=1,endColumn=2,title=unknown-key::unknown key 'x'
    """
    shown: list[Problem] = []
    dropped: list[Problem] = []
    for severity in Severity:
        alike = [problem for problem in problems if problem.severity is severity]
        shown += alike[:ANNOTATIONS]
        dropped += alike[ANNOTATIONS:]
    # The dash keeps a file name from being read as a command, and so does the blank in the older form of commands.
    plain = (f"- {harmless(str(problem))}".replace("##[", "## [") for problem in dropped)
    return "".join(f"{line}\n" for line in (*map(_command, shown), *plain))


def gitlab(problems: Sequence[Problem]) -> str:
    """Return problems as a report of GitLab Code Quality.

    Example:
        >>> json.loads(gitlab([Problem("unknown-key", "unknown key 'x'", Place("a.yaml", 2, 1))]))[0]["location"]
        {'path': 'a.yaml', 'lines': {'begin': 2}}
    """
    records = [
        {
            "description": harmless(_said(problem)),
            "check_name": problem.code,
            "fingerprint": fingerprint,
            "severity": _GITLAB_SEVERITIES[problem.severity],
            "location": _gitlab_location(problem.place),
        }
        for problem, fingerprint in zip(problems, fingerprints(problems), strict=True)
    ]
    return json.dumps(records, indent=2) + "\n"


def sarif(problems: Sequence[Problem]) -> str:
    """Return problems as a log of SARIF 2.1.0, with the codes that occur as its rules.

    Example:
        >>> log = json.loads(sarif([Problem("unknown-key", "unknown key 'x'", Place("a.yaml", 2, 1, 2, 2))]))
        >>> log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        {'uri': 'a.yaml', 'uriBaseId': '%SRCROOT%'}
    """
    rules = sorted({problem.code for problem in problems})
    run: Record = {
        "tool": {
            "driver": {"name": "negotiations", "semanticVersion": __version__, "rules": [_rule(code) for code in rules]}
        },
        # Places count characters; the default of the format are units of UTF-16.
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(problem, rules.index(problem.code), fingerprint)
            for problem, fingerprint in zip(problems, fingerprints(problems), strict=True)
        ],
    }
    return json.dumps({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def fingerprints(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return a fingerprint of each problem, which stays when lines move: its code, its file, its path inside the data.

    A problem without such a path, as one of the syntax, is known by its message instead; what is alike is numbered.

    Example:
        >>> moved = [Problem("bad-id", "x", Place("a.yaml", line), path="terms[0].id") for line in (3, 9)]
        >>> fingerprints(moved[:1]) == fingerprints(moved[1:]), len(set(fingerprints(moved)))
        (True, 2)
    """
    # Few formats have fingerprints, and what makes them is slow to load.
    import hashlib

    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for problem in problems:
        what = ("path", problem.path) if problem.path else ("message", problem.message)
        key = (problem.code, relative(problem.place.file), *what)
        data = "\0".join((*key, str(seen[key]))).encode("utf-8", "surrogatepass")
        made.append(hashlib.sha256(data).hexdigest()[:32])
        seen[key] += 1
    return tuple(made)


def relative(file: str) -> str:
    """Return the name of a file as seen from the current folder where it lies in it, with slashes.

    Example:
        >>> relative((Path.cwd() / "talks" / "draft.yaml").as_posix()), relative("talks/draft.yaml")
        ('talks/draft.yaml', 'talks/draft.yaml')
    """
    path, here = PurePath(file), Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix() if file else ""


def _said(problem: Problem) -> str:
    return f"{problem.message}; {problem.hint}" if problem.hint else problem.message


def _command(problem: Problem) -> str:
    place = problem.place
    fields = {"file": harmless(relative(place.file)), "line": place.line}
    if place.line and place.end_line:
        fields["endLine"] = place.end_line
    # GitHub takes columns only where they are of one line.
    if place.line and place.column and place.end_line in {0, place.line}:
        fields |= {"col": place.column, "endColumn": place.end_column}
    fields["title"] = harmless(problem.code)
    told = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items() if value)
    said = [_said(problem), *(f"{other.place}: {other.message}" for other in problem.related)]
    level = "notice" if problem.severity is Severity.NOTE else problem.severity.value
    return f"::{level} {told}::{'%0A'.join(_data(harmless(line)) for line in said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _gitlab_location(place: Place) -> Record:
    lines = {"begin": max(1, place.line)}
    if place.end_line > place.line:
        lines["end"] = place.end_line
    return {"path": harmless(relative(place.file)), "lines": lines}


def _rule(code: str) -> Record:
    from negotiations.rules.families import codes

    known = codes().get(code)
    if known is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": known.summary},
        "help": {"text": known.remedy},
        "defaultConfiguration": {"level": known.severity.value},
    }


def _result(problem: Problem, rule: int, fingerprint: str) -> Record:
    result: Record = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity.value,
        "message": {"text": _unlinked(_said(problem))},
        "partialFingerprints": {"negotiations/v1": fingerprint},
    }
    if problem.place.file:
        location = _location(problem.place)
        if problem.path:
            location["logicalLocations"] = [{"fullyQualifiedName": harmless(problem.path)}]
        result["locations"] = [location]
    related = [other for other in problem.related if other.place.file]
    if related:
        result["relatedLocations"] = [
            {"id": number, **_location(other.place), "message": {"text": _unlinked(other.message)}}
            for number, other in enumerate(related)
        ]
    return result


def _unlinked(text: str) -> str:
    """Return a message without links, which the format would make of brackets in the words of a file."""
    return harmless(text).replace("](", "] (")


def _location(place: Place) -> Record:
    name = relative(place.file)
    # A name that is no text in UTF-8 has no address; it gets one that says so, not a failure.
    uri = quote(name, safe="/", errors="backslashreplace")
    artifact = {"uri": f"file://{uri}"} if name.startswith("/") else {"uri": uri, "uriBaseId": "%SRCROOT%"}
    physical: Record = {"artifactLocation": artifact}
    if place.line:
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        physical["region"] = {name: number for name, number in region.items() if number}
    return {"physicalLocation": physical}
