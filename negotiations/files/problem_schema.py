"""The JSON Schema of what `negotiations check --format json` prints; it stands among those of the files."""

from __future__ import annotations

from negotiations.files.schemas import Schema
from negotiations.problems import Severity

FORMAT = 1
"""The version of the JSON, which rises when a reader of the last one could not read it."""

_PLACE: dict[str, Schema] = {
    "file": {"type": "string", "description": "the file, as it was named or found; missing where there is none"},
    "line": {
        "type": "integer",
        "minimum": 1,
        "description": "the first line; missing where the file as a whole is meant",
    },
    "column": {"type": "integer", "minimum": 1, "description": "the first character, in characters from 1"},
    "end_line": {"type": "integer", "minimum": 1, "description": "the last line"},
    "end_column": {"type": "integer", "minimum": 1, "description": "the character just after the last one"},
}


def problem_schema() -> Schema:
    """Return the schema of the problems of a run.

    Example:
        >>> problem_schema()["title"]
        'The problems of files'
    """
    severities = [severity.value for severity in Severity]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The problems of files",
        "description": "What `negotiations check --format json` prints; keys may be added without a new format.",
        "type": "object",
        "required": ["format", "type", "counts", "problems"],
        "properties": {
            "format": {"const": FORMAT, "description": "the version of this form"},
            "type": {"const": "problems", "description": "what the file holds"},
            "counts": {
                "type": "object",
                "description": "how many problems there are of each severity",
                "required": severities,
                "properties": {name: _count(name) for name in severities},
            },
            "problems": {
                "type": "array",
                "description": "the problems, by file, line and column",
                "items": {"$ref": "#/$defs/Problem"},
            },
        },
        "$defs": {"Problem": _problem(severities), "Related": _related()},
    }


def _count(severity: str) -> Schema:
    return {"type": "integer", "minimum": 0, "description": f"how many problems are of the severity {severity!r}"}


def _problem(severities: list[str]) -> Schema:
    return {
        "type": "object",
        "description": "one thing that is wrong",
        "required": ["code", "severity", "message"],
        "properties": {
            "code": {"type": "string", "description": "a stable word; `negotiations explain CODE` tells more"},
            "severity": {"enum": severities, "description": "an error refuses the file, the others do not"},
            "message": {"type": "string", "description": "what was found and what was expected"},
            "hint": {"type": "string", "description": "what to do about it"},
            "path": {"type": "string", "description": "where inside the data, as in terms[3].personnel.cap"},
            **_PLACE,
            "related": {
                "type": "array",
                "description": "other places that matter, such as the first of two equal ids",
                "items": {"$ref": "#/$defs/Related"},
            },
        },
    }


def _related() -> Schema:
    return {
        "type": "object",
        "description": "another place that a problem speaks of",
        "required": ["message"],
        "properties": {"message": {"type": "string", "description": "what stands there"}, **_PLACE},
    }
