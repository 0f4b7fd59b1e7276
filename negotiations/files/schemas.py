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
    own = model.model_json_schema()
    definitions = dict(own.pop("$defs", {}))
    if "terms" in own["properties"]:
        _, made = models_json_schema([(kind, "validation") for kind in kinds().values()])
        definitions |= made["$defs"]
        choices = [{"$ref": f"#/$defs/{kind.__name__}"} for kind in kinds().values()]
        own["properties"]["terms"]["items"] = {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"enum": sorted(kinds())}},
            "oneOf": choices,
        }
        for kind in kinds().values():
            required = definitions[kind.__name__].setdefault("required", [])
            definitions[kind.__name__]["required"] = sorted({*required, "kind"})
    if "properties" in own and "$schema" not in own["properties"]:
        own["title"] = f"{name} of a negotiation" if name != "negotiation" else name
    return {"$schema": _DIALECT, **own, "$defs": dict(sorted(definitions.items()))}
