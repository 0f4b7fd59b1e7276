"""Invented places as squares, and small drafts that say things of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import Source
from negotiations.messages import Language, language
from negotiations.pictures.geojson import geojson_shapes
from negotiations.pictures.map_views import MapsView, RowView
from negotiations.pictures.shapes import Shapes

ENGLISH: Language = language("en")
PLACES = ("XN-01", "XN-02", "XN-03", "XS-01", "XS-02")

Row = Mapping[str, Any]


def feature(code: object, left: float, *, name: str = "place") -> dict[str, Any]:
    """Return a square of one degree, with its code."""
    ring = [[left, 50], [left + 1, 50], [left + 1, 51], [left, 51], [left, 50]]
    return {
        "type": "Feature",
        "properties": {name: code},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def collection(*features: object) -> str:
    """Return features as GeoJSON."""
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


def squares(*codes: str) -> Shapes:
    """Return squares side by side, one for each code."""
    return geojson_shapes(
        collection(*(feature(code, 2.0 * number) for number, code in enumerate(codes or PLACES))), "squares.geojson"
    )


def control(place: object, actor: object, term: str = "1", **more: object) -> Row:
    """Return a term on who controls places."""
    return {"id": term, "kind": "territory", "places": place, "control": actor, **more}


def presence(place: str, actor: str, word: str, term: str) -> Row:
    """Return a term on whose forces are in a place."""
    return {"id": term, "kind": "foreign-forces", "place": place, "of": actor, "presence": word}


def drill(
    *drafts: Sequence[Row], title: str = "Draft", last: Mapping[str, object] | None = None, **more: object
) -> Negotiation:
    """Return a negotiation with drafts `d1`, `d2` and so on; keywords stand in each, or in the last."""
    papers = [
        Proposal.model_validate(
            {
                "id": f"d{number}",
                "title": {"en": f"{title} {number}"},
                "date": f"2031-05-{number:02}",
                "authors": [{"actor": "XN"}],
                "form": "official",
                "sources": ["gazette"],
                "points": 20,
                "terms": [{**term} for term in terms],
                **more,
                **((last or {}) if number == len(drafts) else {}),
            }
        )
        for number, terms in enumerate(drafts, 1)
    ]
    setting = Setting.model_validate({"id": "drill", "title": {"en": "Drill"}, "parties": ["XN", "XS"]})
    gazette = Source.model_validate(
        {"id": "gazette", "publisher": "Northland Gazette", "title": "Drafts", "url": "https://gazette.example/drafts"}
    )
    return Negotiation(setting, (gazette,), tuple(papers))


def glyphs(view: MapsView, number: int = 0) -> dict[str, str]:
    """Return the signs of each place on a map."""
    return {area.outline.removeprefix("o-"): area.glyph for area in view.maps[number].areas}


def meaning(view: MapsView, glyph: str) -> tuple[str, ...]:
    """Return what a sign means in the legend."""
    (found,) = [each for each in (*view.legend, *view.relations) if each.glyph == glyph]
    return found.lines


def rows(view: MapsView, code: str) -> list[RowView]:
    """Return the rows of a place."""
    return [row for row in view.rows if code in {place.code for place in row.places}]


def words(row: RowView, column: int = 0) -> list[str]:
    """Return what a text says in a row."""
    return [said.words for said in row.cells[column].said]


def terms(row: RowView, column: int = 0) -> set[str]:
    """Return the terms that a text rests on in a row."""
    return {term.id for said in row.cells[column].said for term in said.terms}
