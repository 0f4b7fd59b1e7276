"""A user's own GeoJSON as shapes of places: bad input is told with the feature that it is in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import cos, hypot, isfinite, radians
from pathlib import Path
from typing import NoReturn

from negotiations.pictures.shapes import Shape, Shapes, own_shapes
from negotiations.problems import InvalidValue

CODE_NAMES = ("place", "iso_3166_2", "ISO_3166_2", "iso3166-2", "shapeISO", "ISO1_CODE")
"""The properties of a feature that may hold the code of its place; the first that is there counts."""

WIDTH = 1000
MARGIN = 16
SIZE_LIMIT = 20_000_000
"""How many bytes a file may have."""
POINT_LIMIT = 50_000
"""How many points all outlines together may have."""

_SEARCH = 12  # the points of a grid, along each side, among which a place for the mark is looked for
_SPARSE = 400  # how many points of an outline that search looks at

Point = tuple[float, float]
Ring = list[Point]


def read_geojson(path: str | Path) -> Shapes:
    """Return the places of a GeoJSON file as shapes.

    The file is a collection of features with polygons in degrees (WGS 84). A property of each feature, one of
    `CODE_NAMES`, holds a code of ISO 3166-2 or another word of the vocabulary for a place.

    Raises:
        InvalidValue: the file is no such collection; the message names the feature.
        OSError: the file cannot be read.
    """
    file = Path(path)
    if file.stat().st_size > SIZE_LIMIT:
        message = f"found a file of {file.stat().st_size} bytes, expected at most {SIZE_LIMIT}; simplify the outlines"
        raise InvalidValue(message)
    return geojson_shapes(file.read_bytes(), file.name)


def geojson_shapes(data: bytes | str, file: str) -> Shapes:
    """Return the places of a GeoJSON text as shapes.

    Args:
        data: The text, in UTF-8.
        file: The name of the file, to be shown beside the map.

    Raises:
        InvalidValue: it is no collection of polygons with codes; the message names the feature.

    Example:
        >>> square = [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]
        >>> feature = {
        ...     "type": "Feature",
        ...     "properties": {"place": "XN-01"},
        ...     "geometry": {"type": "Polygon", "coordinates": square},
        ... }
        >>> shapes = geojson_shapes(json.dumps({"type": "FeatureCollection", "features": [feature]}), "own.geojson")
        >>> shapes.shapes[0].code, shapes.shapes[0].label
        ('XN-01', (500, 500))
    """
    outlines: dict[str, list[Ring]] = {}
    points = 0
    for number, feature in enumerate(_features(data), 1):
        code = _code(feature, number)
        if code in outlines:
            _refuse(number, f"the place {code!r} a second time", "each place once")
        outlines[code] = list(_rings(feature, number))
        points += sum(map(len, outlines[code]))
        if points > POINT_LIMIT:
            _refuse(number, f"more than {POINT_LIMIT} points so far", "fewer; simplify the outlines")
    return _placed(outlines, file)


def _refuse(number: int, found: str, expected: str) -> NoReturn:
    message = f"feature {number}: found {found}, expected {expected}"
    raise InvalidValue(message)


def _features(data: bytes | str) -> list[object]:
    """Return the features of a collection."""
    try:
        content = json.loads(data, parse_constant=_no_number)
    except InvalidValue:
        raise
    except UnicodeDecodeError as error:
        message = f"found bytes that are not UTF-8 at {error.start}, expected GeoJSON"
        raise InvalidValue(message) from error
    except json.JSONDecodeError as error:
        message = f"found no JSON at line {error.lineno}, column {error.colno}, expected GeoJSON"
        raise InvalidValue(message) from error
    except ValueError as error:
        message = "found a number of thousands of digits, expected GeoJSON"
        raise InvalidValue(message) from error
    except RecursionError as error:
        message = "found lists inside lists without end, expected GeoJSON"
        raise InvalidValue(message) from error
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list) or not features:
        message = "found no features, expected a FeatureCollection with at least one feature"
        raise InvalidValue(message)
    return features


def _no_number(name: str) -> NoReturn:
    message = f"found {name}, expected a number"
    raise InvalidValue(message)


def _code(feature: object, number: int) -> str:
    """Return the code of the place that a feature draws."""
    properties = feature.get("properties") if isinstance(feature, dict) else None
    names = ", ".join(map(repr, CODE_NAMES))
    if not isinstance(properties, Mapping):
        _refuse(number, "no properties", f"one of {names} with the code of a place")
    code = next((properties[name] for name in CODE_NAMES if name in properties), None)
    if not isinstance(code, str) or not code.strip():
        _refuse(number, "no code of a place", f"a text in one of the properties {names}")
    return code.strip()


def _rings(feature: object, number: int) -> Iterator[Ring]:
    """Yield the rings of the polygons of a feature."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in ("Polygon", "MultiPolygon"):
        _refuse(number, f"the geometry {kind!r}", "'Polygon' or 'MultiPolygon'")
    coordinates = geometry.get("coordinates")
    polygons = [coordinates] if kind == "Polygon" else coordinates
    if not isinstance(polygons, list) or not polygons:
        _refuse(number, "no coordinates", "a list of polygons")
    for polygon in polygons:
        if not isinstance(polygon, list) or not polygon:
            _refuse(number, "a polygon without rings", "a list of rings")
        for ring in polygon:
            yield _ring(ring, number)


def _ring(ring: object, number: int) -> Ring:
    """Return a ring, without the last point, which is the first again."""
    points = [_point(each, number) for each in ring] if isinstance(ring, list) else []
    if points and points[0] == points[-1]:
        points.pop()
    if len(set(points)) < len("abc"):
        _refuse(number, f"a ring of {len(set(points))} points", "three or more")
    return points


def _point(value: object, number: int) -> Point:
    numbers = [each for each in value if _is_number(each)] if isinstance(value, list) else []
    if not isinstance(value, list) or len(numbers) != len(value) or len(numbers) < len("xy"):
        _refuse(number, "a point that is no pair of numbers", "a longitude and a latitude")
    longitude, latitude = numbers[:2]
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):  # noqa: PLR2004  (what degrees are)
        _refuse(number, f"the point {longitude:g}, {latitude:g}", "degrees of longitude and latitude (WGS 84)")
    return longitude, latitude


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    # An integer may be too large for the test on floats, and is then no degree either.
    return abs(value) < 1e15 if isinstance(value, int) else isfinite(value)  # noqa: PLR2004  (far beyond any degree)


def _placed(outlines: Mapping[str, list[Ring]], file: str) -> Shapes:
    """Return outlines in degrees as one picture, equirectangular about their middle latitude."""
    every = [point for rings in outlines.values() for ring in rings for point in ring]
    left, right = min(x for x, _ in every), max(x for x, _ in every)
    bottom, top = min(y for _, y in every), max(y for _, y in every)
    narrow = max(cos(radians((bottom + top) / 2)), 0.01)
    inside = WIDTH - 2 * MARGIN
    # Neither a strip from north to south nor one from east to west leaves the picture.
    scale = min(inside / max((right - left) * narrow, 1e-9), inside / max(top - bottom, 1e-9))

    def place(point: Point) -> tuple[int, int]:
        return round((point[0] - left) * narrow * scale) + MARGIN, round((top - point[1]) * scale) + MARGIN

    width, height = (max(round(extent * scale), 1) + 2 * MARGIN for extent in ((right - left) * narrow, top - bottom))
    return own_shapes(width, height, (_shape(code, rings, place) for code, rings in outlines.items()), file)


def _shape(code: str, rings: Sequence[Ring], place: Callable[[Point], tuple[int, int]]) -> Shape:
    placed = [[place(point) for point in ring] for ring in rings]
    path = "".join(f"M{_steps(ring)}z" for ring in placed)
    return Shape(code, path, _inner_point(placed))


def _steps(ring: Sequence[tuple[int, int]]) -> str:
    """Return the points of a ring, without those that fall together."""
    points = [ring[0], *(point for before, point in pairwise(ring) if point != before)]
    return "L".join(f"{x} {y}" for x, y in points)


def _inner_point(rings: Sequence[Sequence[tuple[int, int]]]) -> tuple[int, int]:
    """Return a point inside an outline, and rather far from its edges: the best of a grid over its largest ring."""
    largest = max(rings, key=_extent)
    xs, ys = [x for x, _ in largest], [y for _, y in largest]
    edges = [edge for ring in rings for edge in pairwise([*ring, ring[0]])]
    sparse = edges[:: max(1, len(edges) // _SPARSE)]
    best, found = (-1.0, 0.0), (sum(xs) // len(xs), sum(ys) // len(ys))
    middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    for column in range(1, _SEARCH):
        for row in range(1, _SEARCH):
            x = min(xs) + (max(xs) - min(xs)) * column // _SEARCH
            y = min(ys) + (max(ys) - min(ys)) * row // _SEARCH
            if _is_inside(x, y, edges):
                clear = min(_distance(x, y, *edge) for edge in sparse)
                best, found = max((best, found), ((clear, -hypot(x - middle[0], y - middle[1])), (x, y)))
    return found


def _extent(ring: Sequence[tuple[int, int]]) -> float:
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairwise([*ring, ring[0]])))


def _is_inside(x: int, y: int, edges: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> bool:
    crossed = [(u, v, s, t) for (u, v), (s, t) in edges if (v > y) != (t > y) and x < (s - u) * (y - v) / (t - v) + u]
    return len(crossed) % 2 == 1


def _distance(x: int, y: int, first: tuple[int, int], second: tuple[int, int]) -> float:
    """Return how far a point is from an edge."""
    (u, v), (s, t) = first, second
    length = (s - u) ** 2 + (t - v) ** 2
    along = max(0.0, min(1.0, ((x - u) * (s - u) + (y - v) * (t - v)) / length)) if length else 0.0
    return hypot(x - u - along * (s - u), y - v - along * (t - v))
