"""The matrix as a picture, and the relations of two texts by topic."""

from __future__ import annotations

import pytest

from negotiations.compare.comparing import compare
from negotiations.compare.matrix import matrix as matrix_of_documents
from negotiations.compare.rows import Matrix
from negotiations.documents.negotiations import Negotiation
from negotiations.messages import language
from negotiations.pictures.canvas import ink_on
from negotiations.pictures.drawing import Lettering, Letters, Picture, Type
from negotiations.pictures.grid import grid_view
from negotiations.pictures.looks import LOOKS
from negotiations.pictures.relation_bars import relations_view
from negotiations.pictures.topic_grid import topics_view
from negotiations.reports.matrix_view import TO_BASE
from negotiations.reports.sentences import LABELS
from tests.pictures.picture_texts import pair, sizes, talks
from tests.reports.table_texts import table
from tests.reports.texts import comparison


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    return sizes()


@pytest.fixture(scope="module")
def grid(matrix: Matrix) -> Picture:
    return grid_view(matrix, language())


class TestGrid:
    def test_each_cell_has_the_relation_of_its_text_to_the_base(self, matrix: Matrix, grid: Picture) -> None:
        for row, shown in zip(matrix.rows, grid.table.rows, strict=True):
            for cell, said in zip(row.cells, shown.cells, strict=True):
                if cell.relations and not any(finding.silence for finding in cell.findings):
                    assert said.glyph.split(" ") == [TO_BASE[each][1] for each in cell.relations]
                    assert said.words == language().join(TO_BASE[each][0] for each in cell.relations)

    def test_no_cell_is_left_blank(self, grid: Picture) -> None:
        assert all(cell.words and cell.glyph for row in grid.table.rows for cell in row.cells)

    def test_what_was_not_read_differs_from_silence(self, matrix: Matrix, grid: Picture) -> None:
        texts = [text.id for text in matrix.texts]
        forces = next(shown for row, shown in zip(matrix.rows, grid.table.rows, strict=True) if "forces" in row.issue)
        assert forces.cells[texts.index("quiet")].glyph == "○"
        assert forces.cells[texts.index("torn")].glyph == "*"

    def test_so_it_does_where_the_base_is_silent_too(self) -> None:
        beside = matrix_of_documents(talks().documents, "quiet")
        texts = [text.id for text in beside.texts]
        rows = grid_view(beside, language(), topic="forces").table.rows
        assert {row.cells[texts.index("torn")].words for row in rows} == {"not known whether it speaks"}

    def test_there_is_a_box_and_a_sign_for_each_cell(self, matrix: Matrix, grid: Picture) -> None:
        cells = [box for layer in grid.layers for box in layer.boxes if box.of and box.kind != "plate"]
        assert len(cells) == sum(
            len(cell.words and cell.glyph.split(" ")) for row in grid.table.rows for cell in row.cells
        )
        assert {box.of for box in cells} == {text.id for text in matrix.texts}

    def test_a_topic_can_be_shown_alone(self, matrix: Matrix) -> None:
        found = grid_view(matrix, language(), topic="forces")
        assert [row.head for row in found.table.rows] == [
            "Size of armed forces (for Northland, concerning armed forces)"
        ]
        assert found.title.endswith("armed forces")

    def test_few_texts_have_their_relation_in_words_below_the_sign(self) -> None:
        written = " ".join(line.text for group in grid_view(table(), language()).letters for line in group.lines)
        assert "the same as" in written

    def test_it_grows_with_the_number_of_texts_and_keeps_its_cells_large_enough(self, grid: Picture) -> None:
        assert all(box.width >= 24 and box.height >= 20 for layer in grid.layers for box in layer.boxes if box.of)


class TestTopics:
    def test_each_row_of_the_matrix_is_counted_once_for_each_text(self, matrix: Matrix) -> None:
        view = topics_view(matrix, language())
        for row, rows in zip(view.table.rows, matrix.by_topic.values(), strict=True):
            for cell in row.cells:
                assert sum(int(part.rpartition(" ")[2]) for part in cell.words.split("; ")) == len(rows)

    def test_what_was_not_read_is_counted_apart_from_silence(self, matrix: Matrix) -> None:
        view = topics_view(matrix, language())
        texts = [text.id for text in matrix.texts]
        forces = next(row for row in view.table.rows if row.head == "Armed forces")
        assert forces.cells[texts.index("torn")].words == "* 1"
        assert forces.cells[texts.index("quiet")].words == "○ 1"
        assert {key.glyph: key.words for key in view.legend}["*"] == "not known whether it speaks"

    def test_each_count_is_printed_with_its_sign(self, matrix: Matrix) -> None:
        written = [line.text for group in topics_view(matrix, language()).letters for line in group.lines]
        assert {"* 1", "○ 1", "x 1"} <= set(written)


class TestLettering:
    def test_short_lines_of_one_height_are_written_at_once_each_around_its_middle(self) -> None:
        bold = Type("middle", 12, "700")
        lines = (
            Letters(100, 20, "x 12"),
            Letters(200, 20, "="),
            Letters(200, 40, "A*"),
            Letters(300, 20, "a long line"),
        )
        found = Lettering(bold, lines)
        first, second = found.signs
        assert (first.y, first.text, second.y, second.text) == (20, "x12=", 40, "A*")
        places = [int(x) for x in first.x.split()]
        assert places == sorted(places)
        assert abs(places[0] + places[2] - 2 * 100) <= 1
        assert places[3] == 200
        assert found.single_lines == lines[3:]

    def test_what_is_no_sign_by_itself_is_written_as_it_is(self) -> None:
        lines = tuple(Letters(100, 20, text) for text in ("e\u0301", "\U0001f600", "\u200f", ""))
        assert Lettering(Type("middle", 12, "700"), lines).signs == ()


class TestRelations:
    def test_the_counts_are_those_of_the_comparison(self) -> None:
        compared = comparison()
        found = relations_view(compared, language())
        totals: dict[str, int] = {}
        for row in found.table.rows:
            for column, cell in zip(found.table.columns[1:], row.cells, strict=True):
                totals[column] = totals.get(column, 0) + int(cell.words)
        assert totals.pop("All findings") == len(compared)
        silent = sum(finding.silence is not None for finding in compared)
        loud = {
            f"{LABELS[relation][1]} {LABELS[relation][0]}": count
            for relation, count in compared.counts.items()
            if not relation.value.startswith("only")
        }
        assert {column: totals.pop(column) for column in loud} == loud
        assert sum(totals.values()) == silent

    def test_the_parts_of_a_bar_are_as_long_as_their_counts_and_stand_side_by_side(self) -> None:
        found = talks()
        capped, free = (next(each for each in found.papers if each.id == name) for name in ("capped", "free"))
        (term,) = capped.terms
        tanks, others = (
            type(term).model_validate(
                {"id": "2", "kind": "force-limit", "party": "XN", "equipment": {"tanks": {"cap": size}}, **more}
            )
            for size, more in ((3, {"weapon_range": {"at_most": 9}}), (4, {}))
        )
        longer = capped.model_copy(update={"terms": (term, tanks)})
        other = free.model_copy(update={"terms": (*free.terms, others)})
        north, south = Negotiation(found.setting, found.sources, (longer, other))
        view = relations_view(compare(north, south), language())
        parts = [box for layer in view.layers for box in layer.boxes if box.of == "Armed forces"]
        conflict, silence = sorted(parts, key=lambda box: box.x)
        assert (conflict.kind, silence.kind) == ("conflicts", "only-a")
        assert abs(conflict.width - 2 * silence.width) <= 2
        assert conflict.x + conflict.width == silence.x

    def test_each_count_is_printed_with_its_sign_of_which_the_legend_has_the_words(self) -> None:
        view = relations_view(pair(), language())
        written = [line.text for group in view.letters for line in group.lines]
        assert "Armed forces: 1 finding" in written
        assert "A 1" in written
        assert {key.glyph: key.words for key in view.legend}["A"] == "only A speaks"

    def test_a_text_against_itself_only_agrees(self) -> None:
        found = relations_view(comparison().mirrored, language())
        assert found.table.columns[0] == "Topic"


def test_no_two_relations_are_painted_alike() -> None:
    relations = ("same", "entails", "entailed", "overlaps", "conflicts", "only-a", "only-b", "left-open", "unread")
    assert len({LOOKS[name] for name in (*relations, "incomparable", "silent")}) == len(relations) + 2


def test_a_sign_stands_out_from_its_ground() -> None:
    for name, look in LOOKS.items():
        if look.fill.startswith("#") and len(look.fill) in (4, 7):
            assert contrast(ink_on(name), look.fill) >= 4.5, name


def contrast(one: str, two: str) -> float:
    """Return the contrast of two colours by the formula of WCAG."""
    brighter, darker = sorted((luminance(one), luminance(two)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(sign * 2 for sign in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
