"""`map`: the page that it writes, and what it says where there is nothing to draw."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import DRAFT, REPLY, SAMPLES, run

TALKS = str(SAMPLES)
CONTROL = "territory/control"


@pytest.fixture
def shapes(tmp_path: Path) -> str:
    def feature(code: str, left: int) -> dict[str, object]:
        ring = [[left, 50], [left + 1, 50], [left + 1, 51], [left, 51], [left, 50]]
        return {
            "type": "Feature",
            "properties": {"place": code},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }

    file = tmp_path / "outlines.geojson"
    features = [feature(f"XN-0{number}", number) for number in (1, 2, 3)]
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return str(file)


def test_two_real_texts_have_three_maps_of_each_issue(tmp_path: Path) -> None:
    page = tmp_path / "map.html"
    done = run("map", "ukraine/us-28-points", "ukraine/russia-memorandum-2025", "-o", str(page), "--issue", CONTROL)
    assert (done.exit_code, done.output) == (0, "")
    assert page.read_text("utf-8").count("<figure>") == 3


def test_of_many_texts_those_have_a_map_that_speak_to_the_issue(tmp_path: Path) -> None:
    page = tmp_path / "map.html"
    texts = ["us-28-points", "russia-memorandum-2025", "ngo-ten-points"]
    done = run("map", *(f"ukraine/{each}" for each in texts), "-o", str(page), "--issue", CONTROL)
    assert done.exit_code == 0
    assert page.read_text("utf-8").count("<figure>") == 2


def test_own_outlines_are_drawn_and_named(tmp_path: Path, shapes: str) -> None:
    page = tmp_path / "map.html"
    done = run("map", DRAFT, REPLY, "-o", str(page), "--shapes", shapes)
    assert done.exit_code == 0, done.output
    assert "outlines.geojson" in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([DRAFT, REPLY], "give outlines of places with --shapes"),
        ([TALKS, "--shapes", "missing.geojson"], "cannot read 'missing.geojson'"),
        (["ukraine", "--issue", "territory/contrl"], f"did you mean {CONTROL!r}?"),
        (["ukraine", "--issue", "zzz"], "as is 'territory/control'"),
        (["no-such-path"], "no-such-path"),
    ],
)
def test_what_cannot_be_drawn_is_said_and_nothing_is_written(tmp_path: Path, arguments: list[str], said: str) -> None:
    page = tmp_path / "map.html"
    done = run("map", *arguments, "-o", str(page))
    assert done.exit_code == 2
    assert said in done.output
    assert not page.exists()


def test_a_file_of_somebody_stays(tmp_path: Path) -> None:
    page = tmp_path / "notes.html"
    page.write_text("<p>mine", encoding="utf-8")
    arguments = ["map", "ukraine/us-28-points", "-o", str(page), "--issue", CONTROL]
    assert run(*arguments).exit_code == 2
    assert page.read_text("utf-8") == "<p>mine"
    assert run(*arguments, "--force").exit_code == 0
    assert run(*arguments).exit_code == 0, "a page of maps is replaced by the next one"
