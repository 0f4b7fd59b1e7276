"""The JSON Schemas of the files, made from the models."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import models_json_schema

from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import SourceList
from negotiations.problems import InvalidValue
from negotiations.terms.kinds import kinds

Schema = dict[str, object]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILES: Mapping[str, type[BaseModel]] = {
    "proposal": Proposal,
    "demands": DemandList,
    "negotiation": Setting,
    "sources": SourceList,
}

_TITLES = {
    "proposal": "A proposal",
    "demands": "A list of demands",
    "negotiation": "A negotiation",
    "sources": "The sources of a negotiation",
}


def file_schemas() -> dict[str, Schema]:
    """Return the schema of each sort of file.

    Example:
        >>> sorted(file_schemas())
        ['demands', 'negotiation', 'proposal', 'sources']
    """
    return {name: _file_schema(name, model) for name, model in _FILES.items()}


def kind_schema(name: str) -> Schema:
    """Return the schema of a kind of term.

    Raises:
        InvalidValue: if there is no such kind.

    Example:
        >>> kind_schema("force-limit")["title"]
        'force-limit'
    """
    if name not in kinds():
        message = f"there is no kind of term {name!r}"
        raise InvalidValue(message)
    schema = TypeAdapter(kinds()[name]).json_schema()
    return {"$schema": _DIALECT, **schema, "title": name}


def _file_schema(name: str, model: type[BaseModel]) -> Schema:
    """Return the schema of a file: that of its model, with the kinds of term told apart, and `format` required."""
    own = model.model_json_schema()
    definitions: dict[str, Schema] = dict(own.pop("$defs", {}))
    if "terms" in own["properties"]:
        _, made = models_json_schema([(kind, "validation") for kind in kinds().values()])
        definitions |= made["$defs"]
        own["properties"]["terms"]["items"] = {
            "type": "object",
            "required": ["id", "kind"],
            "properties": {"kind": {"enum": sorted(kinds())}},
            "oneOf": [{"$ref": f"#/$defs/{kind.__name__}"} for kind in kinds().values()],
        }
    own["properties"]["format"].pop("default")
    own["required"] = ["format", *own.get("required", ())]
    own["title"] = _TITLES[name]
    return {"$schema": _DIALECT, **own, "$defs": dict(sorted(definitions.items()))}
