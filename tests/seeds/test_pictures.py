"""Pictures of the encoded documents: the bars stand for what the terms say, and nothing leaves the drawing."""

from __future__ import annotations

import pytest

import negotiations as ng
from negotiations.clauses.outcomes import Words
from negotiations.compare.rows import Matrix
from negotiations.pictures.drawing import Box, Picture
from negotiations.pictures.lettering import width_of
from negotiations.pictures.ranges import ranges_view

TEXTS = ("ukraine-framework-2025", "russia-memorandum-2025", "us-28-points", "e3-markup", "zn-20-points")


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    ukraine = ng.seed("ukraine")
    return ng.matrix([ukraine[name] for name in TEXTS])


def bars(view: Picture) -> dict[str, list[Box]]:
    """Return the bars of each text."""
    found: dict[str, list[Box]] = {name: [] for name in TEXTS}
    for layer in view.layers:
        for box in layer.boxes:
            if box.of in found and layer.look in ("room", "weaker", "open", "band"):
                found[box.of].append(box)
    return found


def test_caps_on_forces_end_in_the_order_of_their_numbers(matrix: Matrix) -> None:
    found = bars(ranges_view(matrix, "forces/personnel", ng.language("en")))
    ends = {
        name: {(box.kind, box.x + box.width) for box in boxes if box.kind == "cap"} for name, boxes in found.items()
    }
    (six,), (eight,) = {end for _, end in ends["us-28-points"]}, {end for _, end in ends["zn-20-points"]}
    start = found["us-28-points"][0].x
    assert (six - start) * 4 == pytest.approx((eight - start) * 3, abs=4)
    assert {box.kind for box in found["russia-memorandum-2025"]} == {"open"}
    assert {box.kind for box in found["ukraine-framework-2025"]} == {"no-limit"}


@pytest.mark.parametrize("lang", ["en", "uk"])
def test_every_ordered_issue_can_be_drawn_and_no_cell_of_its_table_is_blank(matrix: Matrix, lang: str) -> None:
    ordered = [path for path, rows in matrix.by_issue.items() if not isinstance(rows[0].where.issue.outcomes, Words)]
    assert len(ordered) > 10
    for path in ordered:
        view = ranges_view(matrix, path, ng.language(lang))
        assert all(cell.words or cell.refs for row in view.table.rows for cell in row.cells), path
        for group in view.letters:
            for line in group.lines:
                width = width_of(line.text, group.type.size, bold=group.type.weight == "700")
                left = line.x - {"start": 0, "middle": width // 2, "end": width}[group.type.anchor]
                assert left >= -1, (path, line)
                assert left + width <= view.size[0] + 1, (path, line)
