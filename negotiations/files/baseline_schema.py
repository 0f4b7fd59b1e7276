"""The JSON Schema of a baseline, which lists known problems; it stands among those of the files."""

from __future__ import annotations

from collections.abc import Mapping

from negotiations.files.schemas import Schema

BASELINE_FORMAT = 1
"""The version of the file, which rises when a reader of the last one could not read it."""

ENTRY: Mapping[str, Schema] = {
    "file": {"type": "string", "description": "the file of the problem, as seen from the folder of the baseline"},
    "document": {"type": "string", "description": "the id of the document in it; missing where it has none"},
    "path": {"type": "string", "description": "where inside the data, items told by their ids, as in terms['1'].id"},
    "code": {"type": "string", "description": "the code of the problem; `negotiations explain CODE` tells more"},
    "count": {"type": "integer", "minimum": 1, "description": "how many such problems are known there"},
}
"""What an entry says."""

OPTIONAL = frozenset({"document"})
"""The keys that an entry may leave out."""


def baseline_schema() -> Schema:
    """Return the schema of a baseline.

    Example:
        >>> baseline_schema()["title"]
        'A baseline'
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A baseline",
        "description": "The problems that are known, as `negotiations check --write-baseline` lists them.",
        "type": "object",
        "required": ["format", "type", "problems"],
        "properties": {
            "format": {"const": BASELINE_FORMAT, "description": "the version of this form"},
            "type": {"const": "baseline", "description": "what the file holds"},
            "problems": {
                "type": "array",
                "description": "the known problems, by file, document, path and code",
                "items": {"$ref": "#/$defs/Known"},
            },
        },
        "$defs": {
            "Known": {
                "type": "object",
                "description": "problems that are alike and known",
                "required": [key for key in ENTRY if key not in OPTIONAL],
                "properties": dict(ENTRY),
                "additionalProperties": False,
            }
        },
    }
