"""Three drafts of invented parties and a list of demands, which meet in most of the ways that tables tell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from negotiations.analysis.affinity import Affinity, affinity
from negotiations.analysis.coverage import Coverages, coverages
from negotiations.analysis.movement import Course, course
from negotiations.compare.history import history
from negotiations.compare.matrix import matrix
from negotiations.compare.rows import Matrix
from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import Source

Terms = list[Mapping[str, Any]]

FIRST: Terms = [
    {"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"cap": 60_000}},
    {"id": "2", "kind": "alliance", "party": "XN", "organisation": "Harbour-League", "membership": "open"},
    {"id": "3", "kind": "right", "by": ["XN", "XS"], "bearers": "civilian-detainees", "objects": "release"},
    {"id": "4", "kind": "monitoring", "mandate": "ceasefire", "presence": "required", "monitors": "XW", "host": "XS"},
    {"id": "5", "kind": "election", "party": "XN", "within": {"days": 100, "of": "signature"}},
]
SECOND: Terms = [
    {"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"cap": 80_000}, "state": "peacetime"},
    {"id": "2", "kind": "alliance", "party": "XN", "organisation": "Harbour-League", "membership": "barred"},
    {"id": "3", "kind": "right", "by": "XN", "bearers": "civilian-detainees", "objects": "release"},
    {
        "id": "4",
        "kind": "right",
        "by": "XS",
        "bearers": "civilian-detainees",
        "objects": "release",
        "guaranteed": False,
    },
]
THIRD: Terms = [
    {"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"cap": 80_000}, "option": "size/south"},
    {"id": "1b", "kind": "force-limit", "party": "XN", "personnel": {"cap": 90_000}, "option": "size/north"},
    {"id": "2", "kind": "alliance", "party": "XN", "organisation": "Harbour-League", "status": "open"},
    {"id": "3", "kind": "right", "by": ["XN", "XS"], "bearers": "civilian-detainees", "objects": "release"},
]
WANTED: Terms = [
    {"id": "1", "kind": "right", "by": ["XN", "XS"], "bearers": "civilian-detainees", "objects": "release"},
    {
        "id": "2",
        "kind": "monitoring",
        "mandate": "human-rights",
        "presence": "required",
        "monitors": "XW",
        "host": "XS",
    },
    {"id": "3", "kind": "force-limit", "party": "XN", "personnel": {"at_most": 70_000}, "state": "peacetime"},
]


def river(**words: str) -> Negotiation:
    """Return a negotiation with three drafts and a list of demands; what a test wants otherwise is given by keyword."""
    title, publisher = words.get("title", "First draft"), words.get("publisher", "Northland Gazette")
    gazette = Source.model_validate(
        {
            "id": "gazette",
            "publisher": publisher,
            "title": "The drafts",
            "date": "2031-05-05",
            "url": "https://gazette.example/5",
        }
    )
    league = Source(id="league", publisher="River League", title=words.get("title", "What we demand"))
    common = {"authors": [{"actor": "XN"}, {"actor": "XS"}], "sources": ["gazette"]}
    first = {"id": "first", "title": {"en": title}, "date": "2031-05-04", "form": "official", "points": 5}
    second = {"id": "second", "title": {"en": "Second draft"}, "date": "2031-06-01", "form": "leaked"}
    third = {"id": "third", "title": {"en": "Third draft"}, "date": "2031-07-01", "form": "leaked"}
    bracket = {"id": "size", "kind": "bracket", "options": [{"id": "south", "by": "XS"}, {"id": "north", "by": "XN"}]}
    wanted = {"id": "league", "title": {"en": "Demands"}, "date": "2031-05-20", "by": ["XE"], "form": "statement"}
    locators = {"locator": words["locator"]} if "locator" in words else {}
    papers = (
        Proposal.model_validate({**common, **first, "terms": [{**FIRST[0], **locators}, *FIRST[1:]]}),
        Proposal.model_validate(
            {**common, **second, "terms": SECOND, "struck": ["5"], "lineage": [{"revises": "first"}]}
        ),
        Proposal.model_validate(
            {
                **common,
                **third,
                "terms": THIRD,
                "alternatives": [bracket],
                "not_seen": ["monitoring/"],
                "lineage": [{"revises": "second"}],
            }
        ),
        DemandList.model_validate({**wanted, "type": "demands", "sources": ["league"], "terms": WANTED}),
    )
    setting = Setting.model_validate({"id": "river", "title": {"en": "River"}, "parties": ["XN", "XS"]})
    return Negotiation(setting, (gazette, league), papers)


def table(**words: str) -> Matrix:
    """Return the drafts and the demands side by side."""
    return matrix(river(**words).documents)


def answers(**words: str) -> Coverages:
    """Return what the drafts say to the demands."""
    talks = river(**words)
    return coverages(talks["league"], talks.proposals)


def drafts(**words: str) -> Course:
    """Return what each draft changed, and which way it moved."""
    talks = river(**words)
    return course(history(talks.lineage("third")), [talks["league"]])


def likeness(**words: str) -> Affinity:
    """Return what the drafts say to the demands, with shares."""
    talks = river(**words)
    return affinity(talks["league"], talks.proposals)
