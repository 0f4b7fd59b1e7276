"""Two small drafts of invented parties, which relate in every way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from negotiations.compare.comparing import compare
from negotiations.compare.findings import Comparison
from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import Source

NORTH: tuple[Mapping[str, Any], ...] = (
    {"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"cap": 600_000}},
    {
        "id": "2",
        "kind": "force-limit",
        "party": "XS",
        "personnel": {"at_most": 40_000},
        "weapon_range": {"at_most": 40},
    },
    {"id": "3", "kind": "foreign-forces", "place": "XN", "of": "Harbour-League", "presence": "forbidden"},
    {"id": "4", "kind": "election", "party": "XN", "within": {"days": 100, "of": "signature"}},
    {"id": "5", "kind": "commitment", "party": "XS", "action": "demine", "places": ["XN-01", "XN-02"]},
    {"id": "6", "kind": "alliance", "party": "XS", "organisation": "Harbour-League", "membership": "barred"},
    {"id": "7", "kind": "military-aid", "by": "XW", "to": "XN", "level": "reduced"},
    {"id": "8", "kind": "force-limit", "party": "XE", "personnel": {"at_most": "open"}},
    {
        "id": "9",
        "kind": "right",
        "by": "XS",
        "bearers": "civilian-detainees",
        "objects": "release",
        "quote": "all of them",
    },
    {"id": "10", "kind": "force-limit", "party": "XW", "personnel": {"at_most": 9_000}},
)
SOUTH: tuple[Mapping[str, Any], ...] = (
    {"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"cap": 800_000}, "state": "peacetime"},
    {
        "id": "2",
        "kind": "force-limit",
        "party": "XS",
        "personnel": {"at_most": 50_000},
        "weapon_range": {"at_least": 20},
    },
    {"id": "3", "kind": "election", "party": "XN", "within": {"days": 100, "of": "ceasefire.end"}},
    {"id": "4", "kind": "commitment", "party": "XS", "action": "demine", "places": ["XN-01", "XN-02"]},
    {"id": "5", "kind": "alliance", "party": "XS", "organisation": "Harbour-League", "status": "open"},
    {"id": "6", "kind": "military-aid", "by": "XW", "to": "XN", "level": "more", "strength": "aims"},
    {"id": "7", "kind": "force-limit", "party": "XE", "personnel": {"cap": 30_000}},
    {
        "id": "8",
        "kind": "right",
        "by": "XS",
        "bearers": ["civilian-detainees", "prisoners-of-war"],
        "objects": "release",
    },
    {"id": "9", "kind": "language", "party": "XS", "language": "lang:en", "level": "official"},
    {"id": "10", "kind": "force-limit", "party": "XW", "personnel": {"at_most": 8_000}},
)


def drafts(
    north: tuple[Mapping[str, Any], ...] = NORTH, south: tuple[Mapping[str, Any], ...] = SOUTH, **words: str
) -> Negotiation:
    """Return a negotiation with two drafts; what a test wants to say otherwise is given by keyword."""
    title = words.get("title", "Northland draft")
    gazette = Source.model_validate(
        {
            "id": "gazette",
            "publisher": words.get("publisher", "Northland Gazette"),
            "title": "Draft in nine points",
            "date": "2031-05-05",
            "url": "https://gazette.example/2031/05/05",
        }
    )
    courier = Source(id="courier", publisher="Eastvale Courier", relays="Southmark Radio", title="Answer to the draft")
    common = {"points": 10}
    one = {
        "id": "north",
        "title": {"en": title},
        "date": "2031-05-04",
        "authors": [{"actor": "XN"}],
        "form": "official",
    }
    two = {
        "id": "south",
        "title": {"en": "Southmark draft"},
        "date": "2031-06-01",
        "authors": [{"actor": "XS"}],
        "authorship": "disputed",
    }
    papers = (
        Proposal.model_validate({**one, **common, "sources": ["gazette"], "terms": list(north)}),
        Proposal.model_validate(
            {
                **two,
                **common,
                "form": "press-report",
                "sourcing": "anonymous",
                "sources": ["courier"],
                "terms": list(south),
                "not_seen": ["weapons/"],
            }
        ),
    )
    setting = Setting.model_validate({"id": "drill", "title": {"en": "Drill"}, "parties": ["XN", "XS"]})
    return Negotiation(setting, (gazette, courier), papers)


def comparison(**words: str) -> Comparison:
    """Return the comparison of the two drafts."""
    talks = drafts(NORTH, SOUTH, **words)
    return compare(talks["north"], talks["south"])
