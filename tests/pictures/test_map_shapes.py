"""The outlines of maps: those that come with the package, and those of a user's own file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from negotiations.pictures import geojson
from negotiations.pictures.geojson import CODE_NAMES, geojson_shapes, read_geojson
from negotiations.pictures.shapes import SHIPPED, Shape, Shapes, shipped_shapes
from negotiations.problems import InvalidValue
from negotiations.vocabulary import builtin
from tests.pictures.map_samples import collection, feature

FILE = Path(__file__).parents[2] / "negotiations" / "pictures" / "shapes-ukraine.json"


def ukraine() -> Shapes:
    shapes = shipped_shapes("UA")
    assert shapes is not None
    return shapes


def rings(shape: Shape) -> list[list[tuple[int, int]]]:
    """Return the rings of a path of `M`, `l` and `z`, read anew."""
    found = []
    for ring in shape.path.split("z")[:-1]:
        start, steps = ring.removeprefix("M").split("l")
        x, y = map(int, start.split())
        points = [(x, y)]
        numbers = list(map(int, re.findall(r"-?\d+", steps)))
        for right, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + right, y + down
            points.append((x, y))
        found.append(points)
    return found


def inside(point: tuple[int, int], ring: list[tuple[int, int]]) -> bool:
    x, y = point
    return (
        sum(
            (v > y) != (t > y) and x < (s - u) * (y - v) / (t - v) + u
            for (u, v), (s, t) in zip(ring, [*ring[1:], ring[0]], strict=True)
        )
        % 2
        == 1
    )


class TestShipped:
    def test_every_unit_of_the_vocabulary_has_a_shape(self) -> None:
        assert {shape.code for shape in ukraine().shapes} == set(builtin().parts("place", "UA"))
        assert len(ukraine().shapes) == 27

    def test_a_place_without_outlines_has_none(self) -> None:
        assert {place: shipped_shapes(place) is None for place in ("XN", "FI", *SHIPPED)} == {
            "XN": True,
            "FI": True,
            "UA": False,
        }

    @pytest.mark.parametrize("shape", ukraine().shapes, ids=lambda shape: shape.code)
    def test_an_outline_lies_in_the_picture_and_its_label_inside_it(self, shape: Shape) -> None:
        assert re.fullmatch(r"(M\d+ \d+l-?\d+(?:[ -]\d+)+z)+", shape.path)
        for x, y in (point for ring in rings(shape) for point in ring):
            assert 0 <= x <= ukraine().width
            assert 0 <= y <= ukraine().height
        assert sum(inside(shape.label, ring) for ring in rings(shape)) == 1

    def test_a_mark_that_stands_aside_is_in_no_place(self) -> None:
        aside = {shape.code: shape.mark for shape in ukraine().shapes if shape.mark}
        assert set(aside) == {"UA-30", "UA-40"}
        for mark in aside.values():
            assert not any(inside(mark, ring) for shape in ukraine().shapes for ring in rings(shape))

    def test_the_city_lies_in_a_hole_of_the_region_around_it(self) -> None:
        shapes = {shape.code: shape for shape in ukraine().shapes}
        inner = [ring for ring in rings(shapes["UA-32"]) if inside(shapes["UA-30"].label, ring)]
        assert len(inner) == 2  # the outer ring, and the hole: so it is not in the region

    def test_the_file_is_small_and_says_where_it_is_from(self) -> None:
        data = json.loads(FILE.read_text(encoding="utf-8"))
        assert FILE.stat().st_size < 45_000
        assert data["source"].startswith("Natural Earth")
        assert (data["licence"], data["tolerance"], data["country"]) == ("public domain", "3 km", "UA")
        assert "equal-area" in data["projection"]

    def test_the_file_takes_over_no_name_and_no_state_from_its_source(self) -> None:
        units = json.loads(FILE.read_text(encoding="utf-8"))["units"]
        assert {key for unit in units.values() for key in unit} == {"label", "mark", "path"}

    def test_the_notes_name_the_source_and_its_viewpoint(self) -> None:
        source, viewpoint = ukraine().notes
        assert "Natural Earth" in source
        assert "public domain" in source
        assert "who holds a place" in viewpoint
        assert "ISO 3166-2" in viewpoint


class TestOwn:
    @pytest.mark.parametrize("name", CODE_NAMES)
    def test_the_code_may_stand_under_each_of_the_names(self, name: str) -> None:
        shapes = geojson_shapes(collection(feature("XN-01", 0, name=name)), "own.geojson")
        assert [shape.code for shape in shapes.shapes] == ["XN-01"]

    def test_north_is_up_and_east_is_right(self) -> None:
        south = feature("XN-01", 0)
        north = feature("XN-02", 3)
        north["geometry"]["coordinates"] = [[[3, 58], [4, 58], [4, 59], [3, 58]]]
        below, above = geojson_shapes(collection(south, north), "own.geojson").shapes
        assert below.label[0] < above.label[0]
        assert below.label[1] > above.label[1]

    def test_a_degree_of_longitude_is_as_short_as_it_is_there(self) -> None:
        shapes = geojson_shapes(collection(feature("XN-01", 0)), "own.geojson")
        width, height = shapes.width - 32, shapes.height - 32
        assert width / height == pytest.approx(0.634, abs=0.01)  # the cosine of 50.5 degrees

    def test_a_hole_and_an_island_are_part_of_the_outline(self) -> None:
        outer = [[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]]
        hole = [[3, 3], [6, 3], [6, 6], [3, 6], [3, 3]]
        island = [[11, 0], [12, 0], [12, 1], [11, 0]]
        several = feature("XN-01", 0)
        several["geometry"] = {"type": "MultiPolygon", "coordinates": [[outer, hole], [island]]}
        (shape,) = geojson_shapes(collection(several), "own.geojson").shapes
        assert shape.path.count("M") == 3
        points = [
            [tuple(map(int, point.split())) for point in ring.removeprefix("M").split("L")]
            for ring in shape.path.split("z")[:-1]
        ]
        placed = [[(x, y) for x, y in ring] for ring in points]
        assert inside(shape.label, placed[0])
        assert not inside(shape.label, placed[1])

    def test_wider_places_come_before_those_inside_them(self) -> None:
        shapes = geojson_shapes(
            collection(feature("XN-03.east", 0), feature("world", 2), feature("XN-03", 4)), "own.geojson"
        )
        assert [shape.code for shape in shapes.known(builtin())] == ["world", "XN-03", "XN-03.east"]

    def test_a_shape_of_no_known_place_is_left_out(self) -> None:
        shapes = geojson_shapes(collection(feature("XN-01", 0), feature("QQ-77", 2)), "own.geojson")
        assert [shape.code for shape in shapes.known(builtin())] == ["XN-01"]

    def test_shapes_of_no_known_place_at_all_are_refused(self) -> None:
        shapes = geojson_shapes(collection(feature("QQ-77", 0)), "own.geojson")
        with pytest.raises(InvalidValue, match="found shapes of 'QQ-77', expected at least one"):
            shapes.known(builtin())

    def test_a_file_is_read_and_named(self, tmp_path: Path) -> None:
        path = tmp_path / "regions.geojson"
        path.write_text(collection(feature("XN-01", 0)), encoding="utf-8")
        assert read_geojson(path).values == {"file": "regions.geojson"}

    def test_a_file_that_is_too_large_is_not_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(geojson, "SIZE_LIMIT", 10)
        path = tmp_path / "regions.geojson"
        path.write_text(collection(feature("XN-01", 0)), encoding="utf-8")
        with pytest.raises(InvalidValue, match="expected at most 10; simplify the outlines"):
            read_geojson(path)

    def test_too_many_points_are_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(geojson, "POINT_LIMIT", 6)
        with pytest.raises(InvalidValue, match="feature 2: found more than 6 points so far"):
            geojson_shapes(collection(feature("XN-01", 0), feature("XN-02", 2)), "own.geojson")


def with_geometry(geometry: object) -> str:
    return collection({**feature("XN-01", 0), "geometry": geometry})


def with_ring(ring: object) -> str:
    return with_geometry({"type": "Polygon", "coordinates": [ring]})


BAD: dict[str, tuple[bytes | str, str]] = {
    "no JSON": ("{", "found no JSON at line 1, column 2"),
    "no UTF-8": (b"\xff{}", "found bytes that are not UTF-8 at 0"),
    "lists without end": ("[" * 100_000, "found lists inside lists without end"),
    "not a number": ('{"features": [NaN]}', "found NaN, expected a number"),
    "another value": ("[]", "found no features"),
    "no features": ('{"type": "FeatureCollection", "features": []}', "found no features"),
    "features are no list": ('{"features": {"a": 1}}', "found no features"),
    "a feature is no object": (collection(7), "feature 1: found no properties"),
    "no properties": (collection({"type": "Feature"}), "feature 1: found no properties"),
    "no code": (collection(feature("XN-01", 0, name="region")), "feature 1: found no code of a place"),
    "the code is a number": (collection(feature(7, 0)), "feature 1: found no code of a place"),
    "the code is blank": (collection(feature(" ", 0)), "feature 1: found no code of a place"),
    "a place twice": (collection(feature("XN-01", 0), feature("XN-01", 2)), "feature 2: found the place 'XN-01' a sec"),
    "no geometry": (with_geometry(None), "feature 1: found the geometry None"),
    "a point": (with_geometry({"type": "Point", "coordinates": [0, 0]}), "found the geometry 'Point'"),
    "no coordinates": (with_geometry({"type": "MultiPolygon"}), "feature 1: found no coordinates"),
    "a polygon without rings": (with_geometry({"type": "Polygon", "coordinates": []}), "found a polygon without rings"),
    "a polygon is a word": (with_geometry({"type": "MultiPolygon", "coordinates": ["x"]}), "polygon without rings"),
    "a ring is a word": (with_ring("round"), "found a ring of 0 points"),
    "a ring of two points": (with_ring([[0, 0], [1, 1], [0, 0]]), "found a ring of 2 points"),
    "a point of one number": (with_ring([[0], [1, 1], [1, 0]]), "found a point that is no pair of numbers"),
    "a point of words": (with_ring([["0", "0"], [1, 1], [1, 0]]), "found a point that is no pair of numbers"),
    "a point of truths": (with_ring([[True, False], [1, 1], [1, 0]]), "found a point that is no pair of numbers"),
    "a huge number": (with_ring([[10**400, 0], [1, 1], [1, 0]]), "found a point that is no pair of numbers"),
    "an endless number": ('{"features": [' + "9" * 5_000 + "]}", "found a number of thousands of digits"),
    "metres": (with_ring([[500000, 5500000], [1, 1], [1, 0]]), "expected degrees of longitude and latitude"),
}


class TestBad:
    @pytest.mark.parametrize("name", BAD)
    def test_bad_input_is_told(self, name: str) -> None:
        data, message = BAD[name]
        with pytest.raises(InvalidValue, match=re.escape(message)):
            geojson_shapes(data, "own.geojson")
