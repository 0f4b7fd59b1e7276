"""An invented negotiation in files, with every text that an encoder can write freely; a test says what they hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import SourceList

File = dict[str, object]
"""What a file holds."""


def as_given(text: str) -> str:
    """Return a text as it is."""
    return text


def talks(said: Callable[[str], str] = as_given, *, name: str = "river") -> Mapping[str, File]:
    """Return the files of a negotiation by their paths in its folder.

    Args:
        said: What makes each freely written text of a plain one.
        name: The id of the negotiation.
    """
    return {
        "negotiation.yaml": _setting(said, name),
        "sources.yaml": _sources(said),
        "proposals/2031-05-04-north-draft.yaml": _north(said),
        "proposals/2031-05-09-south-reply.yaml": _south(said),
        "proposals/2031-05-20-joint-draft.yaml": _joint(said),
        "proposals/2031-05-21-unread.yaml": _unread(said),
        "demands/2031-05-12-league.yaml": _league(said),
        "demands/2031-05-14-lines.yaml": _lines(said),
    }


def write(folder: Path, files: Mapping[str, File]) -> Path:
    """Write files into a folder and return it; what they hold is JSON, which is YAML too."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(content), encoding="utf-8")
    return folder


def made(files: Mapping[str, File]) -> Negotiation:
    """Return what files say without writing them, as a program may: no reader looks at their signs."""
    papers = [
        (DemandList if content.get("type") == "demands" else Proposal).model_validate(content)
        for path, content in files.items()
        if "/" in path
    ]
    sources = SourceList.model_validate(files["sources.yaml"]).sources
    return Negotiation(Setting.model_validate(files["negotiation.yaml"]), sources, tuple(papers))


def _setting(said: Callable[[str], str], name: str) -> File:
    actor = {"id": "river-union", "en": said("River Union"), "uk": said("Річковий союз")}
    stances = [
        {
            "who": "XS",
            "what": "basis",
            "document": "north-draft",
            "date": "2031-05-06",
            "source": "courier",
            "locator": said("page 3"),
            "quote": said("a place to start"),
            "note": said("Said to the press."),
        },
        {
            "who": ["XN", "river-union"],
            "what": "reservation",
            "document": "south-reply",
            "terms": ["1"],
            "date": "2031-05-10",
            "source": "paper",
        },
    ]
    figures = [
        {"value": 90_000, "source": "gazette", "locator": said("page 1"), "note": said("Counted.")},
        {"value": 120_000, "source": "courier"},
    ]
    baseline = {
        "id": "forces",
        "title": {"en": said("Forces"), "uk": said("Сили")},
        "unit": "person",
        "values": figures,
    }
    return {
        "format": 1,
        "id": name,
        "title": {"en": said("Talks on the river"), "uk": said("Перемовини про річку")},
        "parties": ["XN", "XS"],
        "mediators": "river-union",
        "words": {"actor": [actor]},
        "baselines": [baseline],
        "stances": stances,
        "note": said("All of this is invented."),
    }


def _sources(said: Callable[[str], str]) -> File:
    gazette = {
        "id": "gazette",
        "publisher": said("Northland Gazette"),
        "title": said("The draft"),
        "date": "2031-05-04",
        "url": "https://gazette.example/draft?of=north&page='5'",
        "language": "en",
        "note": said("Seen whole."),
    }
    courier = {
        "id": "courier",
        "publisher": said("Harbour Courier"),
        "relays": said("Southmark Agency"),
        "title": said("The reply"),
        "url": "https://courier.example/reply",
    }
    paper = {"id": "paper", "publisher": said("River League"), "title": said("On paper only")}
    return {"format": 1, "sources": [gazette, courier, paper]}


def _document(said: Callable[[str], str], name: str, title: str, day: str, **more: object) -> File:
    titles = {"en": said(title), "uk": said(f"{title} українською")}
    return {"format": 1, "id": name, "title": titles, "date": day, "note": said(f"About {title}."), **more}


def _north(said: Callable[[str], str]) -> File:
    points = ["1", "2", "3", "4", said("V")]
    return _document(
        said,
        "north-draft",
        "Northland's draft",
        "2031-05-04",
        authors=[{"actor": "XN"}, {"actor": "river-union", "role": "mediator"}],
        form="official",
        points=points,
        sources=["gazette", "paper"],
        terms=[
            {
                "id": "1",
                "kind": "force-limit",
                "party": "XN",
                "personnel": {"cap": 60_000},
                "source": "gazette",
                "locator": said("page 2"),
                "quote": said("no more than sixty thousand"),
                "note": said("In digits."),
            },
            {
                "id": "2",
                "kind": "recognition",
                "places": "XN-03.east",
                "owner": "XS",
                "level": "none",
                "by": "all-states",
                "source": "paper",
            },
            {
                "id": "3",
                "kind": "election",
                "party": "XN",
                "within": {"days": 100, "of": "signature"},
                "source": "paper",
            },
            {
                "id": "5",
                "point": said("V"),
                "kind": "monitoring",
                "mandate": "ceasefire",
                "presence": "required",
                "monitors": "river-union",
                "host": "XS",
                "source": "paper",
            },
        ],
        left_out=[{"point": "4", "reason": said("It thanks the mediator.")}],
    )


def _south(said: Callable[[str], str]) -> File:
    return _document(
        said,
        "south-reply",
        "Southmark's reply",
        "2031-05-09",
        authors=[{"actor": "XS"}],
        authorship="disputed",
        form="press-report",
        sourcing="anonymous",
        points=4,
        lineage=[{"revises": "north-draft", "note": said("Point by point.")}],
        struck=["3"],
        sources=["courier"],
        terms=[
            {"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"cap": 80_000}, "state": "peacetime"},
            {
                "id": "2",
                "kind": "recognition",
                "places": "XN-03.east",
                "owner": "XS",
                "level": "de-facto",
                "by": {"at_least": ["XE"]},
            },
            {"id": "4", "kind": "language", "party": "XN", "language": "lang:en", "level": "official"},
        ],
        not_seen=[{"point": "3", "about": ["assets/"]}],
    )


def _joint(said: Callable[[str], str]) -> File:
    options = [{"id": "north", "by": "XN", "note": said("Until the summer.")}, {"id": "south", "by": "XS"}]
    reported = [{"id": "gazette", "source": "gazette"}, {"id": "paper", "source": "paper"}]
    third = {"fraction": "1/3", "of": "forces"}
    limit = {"kind": "force-limit", "party": "XN", "point": "1"}
    vote = {"kind": "election", "party": "XN", "point": "3"}
    return _document(
        said,
        "joint-draft",
        "Joint draft",
        "2031-05-20",
        authors=[{"actor": "XN"}, {"actor": "XS"}],
        form="leaked",
        points=3,
        lineage=[{"revises": "south-reply"}],
        sources=["gazette", "paper"],
        alternatives=[
            {"id": "size", "kind": "bracket", "options": options, "note": said("Still open.")},
            {"id": "vote", "kind": "reported", "options": reported},
        ],
        terms=[
            {**limit, "id": "1-north", "personnel": {"at_most": 90_000}, "option": "size/north", "source": "paper"},
            {**limit, "id": "1-south", "personnel": {"at_most": third}, "option": "size/south", "source": "paper"},
            {"id": "2", "kind": "ceasefire", "parties": ["XN", "XS"], "source": "gazette"},
            {
                **vote,
                "id": "3-gazette",
                "within": {"days": 90, "of": "signature"},
                "option": "vote/gazette",
                "source": "gazette",
            },
            {
                **vote,
                "id": "3-paper",
                "within": {"days": 60, "of": "signature"},
                "option": "vote/paper",
                "source": "paper",
            },
        ],
    )


def _unread(said: Callable[[str], str]) -> File:
    return _document(
        said,
        "unread",
        "A draft that nobody read",
        "2031-05-21",
        authors=[{"actor": "XE", "role": "endorser"}],
        form="statement",
        sources=["paper"],
        not_seen=["rights/", "2"],
    )


def _league(said: Callable[[str], str]) -> File:
    return _document(
        said,
        "league",
        "Demands of the River League",
        "2031-05-12",
        type="demands",
        by="XE",
        to=["XN", "XS"],
        form="official",
        points=2,
        sources=["paper"],
        terms=[
            {
                "id": "1",
                "kind": "right",
                "by": ["XN", "XS"],
                "bearers": "civilian-detainees",
                "objects": ["release"],
                "quote": said("all of them"),
                "locator": said("first line"),
            },
            {"id": "2", "kind": "ceasefire", "parties": ["XN", "XS"]},
        ],
    )


def _lines(said: Callable[[str], str]) -> File:
    return _document(
        said,
        "lines",
        "Lines of Northland",
        "2031-05-14",
        type="demands",
        by="XN",
        red_lines=True,
        form="statement",
        sources=["gazette"],
        terms=[{"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"up_to": 70_000}}],
    )
