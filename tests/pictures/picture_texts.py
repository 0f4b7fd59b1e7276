"""Texts of invented parties on the size of an army, each of which says another sort of thing; and stances."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from negotiations.compare.comparing import compare
from negotiations.compare.findings import Comparison
from negotiations.compare.matrix import matrix
from negotiations.compare.rows import Matrix
from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import Source

BASE = {
    "id": "army",
    "title": {"en": "Army of Northland"},
    "unit": "person",
    "values": [{"value": 800_000, "source": "gazette"}, {"value": 880_000, "source": "league", "note": "an estimate"}],
}
SIZES: Mapping[str, Mapping[str, Any]] = {
    "capped": {"personnel": {"cap": 600_000}},
    "most": {"personnel": {"at_most": 400_000}},
    "least": {"personnel": {"at_least": 200_000}},
    "free": {"personnel": {"no_limit": True}},
    "unset": {"personnel": {"at_most": "open"}},
    "half": {"personnel": {"at_most": {"fraction": "1/2", "of": "army"}}},
    "between": {"personnel": {"at_least": 100_000, "at_most": 300_000}},
    "refusing": {"status": "refused"},
}
"""What each text says of the size of the army, by the id of the text."""

STANCES = (
    {"who": "XS", "what": "rejects", "document": "capped", "date": "2031-01-05", "source": "gazette"},
    {
        "who": "XN",
        "what": "accepts",
        "document": "capped",
        "date": "2031-01-03",
        "source": "gazette",
        "locator": "p. 2",
    },
    {"who": "XS", "what": "basis", "document": "capped", "date": "2031-01-03", "source": "league", "terms": ["1"]},
    {
        "who": "XS",
        "what": "undecided",
        "document": "most",
        "date": "2031-02-01",
        "source": "league",
        "certainty": "press-report",
        "sourcing": "anonymous",
    },
)


def talks(title: str = "Capped draft") -> Negotiation:
    """Return the texts: those of `SIZES`, one with options, one that is silent, and one that was not read."""
    sources = tuple(
        Source.model_validate(
            {"id": name, "publisher": title, "title": title, "date": "2031-01-01", "url": f"https://{name}.example/a"}
        )
        for name in ("gazette", "league")
    )
    common = {"authors": [{"actor": "XN"}], "sources": ["gazette"], "form": "official"}
    silent = {"id": "1", "kind": "alliance", "party": "XN", "organisation": "Harbour-League", "membership": "barred"}
    papers: list[Proposal | DemandList] = [
        Proposal.model_validate(
            {
                **common,
                "id": name,
                "title": {"en": title if name == "capped" else name.capitalize()},
                "date": f"2031-01-{number:02}",
                "terms": [{"id": "1", "kind": "force-limit", "party": "XN", **size}],
                "lineage": [{"revises": "capped"}] if name in ("most", "free") else [],
            }
        )
        for number, (name, size) in enumerate(SIZES.items(), 1)
    ]
    options = [
        {
            "id": str(size),
            "kind": "force-limit",
            "party": "XN",
            "personnel": {"at_most": size},
            "option": f"size/{name}",
        }
        for name, size in (("small", 85_000), ("large", 250_000))
    ]
    choice = {"id": "size", "kind": "menu", "options": [{"id": "small"}, {"id": "large"}]}
    papers += [
        Proposal.model_validate(
            {**common, "id": "choosing", "title": {"en": "Choosing"}, "date": "2031-01-20", "terms": options}
            | {"alternatives": [choice]}
        ),
        Proposal.model_validate(
            {**common, "id": "quiet", "title": {"en": "Quiet"}, "date": "2031-01-21", "terms": [silent], "points": 1}
        ),
        DemandList.model_validate(
            {
                "type": "demands",
                "id": "torn",
                "title": {"en": "Torn"},
                "date": "2031-01-22",
                "by": ["XE"],
                "form": "statement",
                "sources": ["league"],
                "terms": [silent],
                "not_seen": ["forces/"],
            }
        ),
    ]
    setting = Setting.model_validate(
        {
            "id": "army-talks",
            "title": {"en": "Talks"},
            "parties": ["XN", "XS"],
            "baselines": [BASE],
            "stances": list(STANCES),
        }
    )
    return Negotiation(setting, sources, tuple(papers))


def sizes(title: str = "Capped draft") -> Matrix:
    """Return the texts side by side."""
    return matrix(talks(title).documents)


def pair(title: str = "Capped draft") -> Comparison:
    """Return the first text beside one that says nothing of the army."""
    found = talks(title)
    return compare(found["capped"], found["quiet"])
