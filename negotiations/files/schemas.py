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


_PAPER: Schema = {
    "date": "2031-05-04",
    "form": "official",
    "points": 3,
    "not_seen": ["3"],
    "sources": ["gazette"],
    "left_out": [{"point": "2", "reason": "It thanks the mediator."}],
}
_EXAMPLES: Mapping[str, Schema] = {
    "proposal": {
        "format": 1,
        "id": "north-draft",
        "title": {"en": "Northland's draft"},
        "authors": [{"actor": "XN"}, {"actor": "XE", "role": "mediator"}],
        **_PAPER,
        "lineage": [{"revises": "first-draft"}],
        "terms": [{"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"cap": 60000}}],
    },
    "demands": {
        "format": 1,
        "type": "demands",
        "id": "river-league",
        "title": {"en": "Demands of the River League"},
        "by": "XE",
        "to": ["XN", "XS"],
        **_PAPER,
        "terms": [{"id": "1", "kind": "right", "by": "XN", "bearers": "civilian-detainees", "objects": ["release"]}],
    },
    "negotiation": {
        "format": 1,
        "id": "northland",
        "title": {"en": "Talks between Northland and Southmark"},
        "parties": ["XN", "XS"],
        "mediators": "XE",
        "baselines": [
            {
                "id": "northland-forces",
                "title": {"en": "Armed forces of Northland"},
                "unit": "person",
                "values": [{"value": 120000, "source": "gazette", "date": "2031-01-01"}],
            },
        ],
        "stances": [
            {"who": "XS", "what": "basis", "document": "north-draft", "date": "2031-05-06", "source": "gazette"},
        ],
    },
    "sources": {
        "format": 1,
        "sources": [
            {
                "id": "gazette",
                "publisher": "Northland Gazette",
                "title": "The draft in full",
                "date": "2031-05-04",
                "url": "https://example.org/draft",
                "language": "en",
            },
        ],
    },
}
"""A small file of each sort; what it has of a key is the example of that key."""


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
            "properties": {"kind": {"enum": sorted(kinds()), "description": "What kind of term it is."}},
            "oneOf": [{"$ref": f"#/$defs/{kind.__name__}"} for kind in kinds().values()],
        }
    own["properties"]["format"].pop("default")
    own["required"] = ["format", *own.get("required", ())]
    own["title"] = _TITLES[name]
    own["examples"] = [_EXAMPLES[name]]
    for key, value in _EXAMPLES[name].items():
        own["properties"][key].setdefault("examples", [value])
    return {"$schema": _DIALECT, **own, "$defs": dict(sorted(definitions.items()))}
