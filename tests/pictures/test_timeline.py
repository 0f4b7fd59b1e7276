"""The timeline of documents and the stances on them: who stands where, and what leads to what."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.messages import language
from negotiations.pictures.drawing import Picture
from negotiations.pictures.stances import STANCES as LABELS
from negotiations.pictures.stances import stances_view
from negotiations.pictures.timeline import lanes_of, timeline_view
from negotiations.problems import InvalidValue
from tests.pictures.picture_texts import STANCES, talks


@pytest.fixture(scope="module")
def timeline() -> Picture:
    return timeline_view(reversed(talks().documents), language())


@pytest.fixture(scope="module")
def stances() -> Picture:
    return stances_view(talks(), language())


class TestTimeline:
    def test_documents_stand_by_date_whatever_their_order_was(self, timeline: Picture) -> None:
        assert [row.head for row in timeline.table.rows] == [
            document.label() for document in sorted(talks().documents, key=lambda each: each.date)
        ]
        tops = [box.y for layer in timeline.layers for box in layer.boxes if box.kind == "proposal"]
        assert tops == sorted(tops)

    def test_an_arrow_goes_from_a_draft_to_what_revises_it(self, timeline: Picture) -> None:
        arrows = {line.of: line for layer in timeline.layers for line in layer.outlines if line.kind == "revises"}
        assert set(arrows) == {"most", "free"}
        heights = {box.of: box.y + box.height // 2 for layer in timeline.layers for box in layer.boxes if box.of}
        for of, arrow in arrows.items():
            first, *_, last = [int(point.split(",")[1]) for point in arrow.points.split(" ")]
            assert abs(first - heights["capped"]) < 10
            assert abs(last - heights[of]) < 12

    def test_the_table_names_what_is_revised(self, timeline: Picture) -> None:
        revised = {row.head: row.cells[-1].words for row in timeline.table.rows}
        assert (revised["Free"], revised["Least"]) == ("“Capped draft”", "no draft is named")

    def test_demands_and_proposals_differ_in_shape_and_in_words(self, timeline: Picture) -> None:
        kinds = {line.kind for layer in timeline.layers for line in layer.outlines} | {
            box.kind for layer in timeline.layers for box in layer.boxes
        }
        assert {"demands", "proposal"} <= kinds
        assert {row.cells[1].words for row in timeline.table.rows} == {"a list of demands", "a proposal"}

    @given(
        st.lists(
            st.tuples(st.integers(0, 8), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1])), unique=True
        )
    )
    def test_no_two_arrows_lie_over_each_other_in_a_lane(self, steps: list[tuple[int, int]]) -> None:
        lanes = lanes_of(steps)
        assert set(lanes) == set(steps)
        for one in steps:
            for two in steps:
                if one < two and lanes[one] == lanes[two] >= 0:
                    assert one[1] <= two[0]

    def test_no_document_is_no_picture_of_anything(self) -> None:
        assert timeline_view((), language()).notes == ("There are no documents.",)


class TestStances:
    def test_each_is_told_once_with_its_source(self, stances: Picture) -> None:
        assert len(stances.table.rows) == len(STANCES)
        assert all(row.cells[-1].refs for row in stances.table.rows)
        (anonymous,) = [row for row in stances.table.rows if row.head == "Most"]
        assert "by a source that is not named" in anonymous.cells[-1].refs[0].words

    def test_its_sign_stands_at_its_day(self, stances: Picture) -> None:
        signs = {shape.kind: shape for layer in stances.layers for shape in layer.boxes if shape.of == "capped"}
        first, last = signs["accepts"].x, signs["rejects"].x
        days = [date(2031, 1, 3), date(2031, 1, 5)]
        found = {line.text: line.x for group in stances.letters for line in group.lines}
        assert [found[language().date(day)] - 9 for day in days] == [first, last]

    def test_a_stance_on_some_terms_has_another_shape(self, stances: Picture) -> None:
        shapes = [line.kind for layer in stances.layers for line in layer.outlines if line.of == "capped"]
        assert shapes == ["basis"]
        (row,) = [row for row in stances.table.rows if row.cells[2].words == "takes as a basis for talks"]
        assert row.cells[3].words == "the terms 1"
        written = [line.text for group in stances.letters for line in group.lines]
        assert "takes as a basis for talks (some terms)" in written
        assert "accepts" in written

    def test_every_sort_of_stance_has_a_look_a_sign_and_words_of_its_own(self) -> None:
        assert len({glyph for _, glyph in LABELS.values()}) == len(LABELS)
        assert len({label for label, _ in LABELS.values()}) == len(LABELS)

    def test_one_document_can_be_shown_alone(self) -> None:
        found = stances_view(talks(), language(), document="most")
        assert [row.head for row in found.table.rows] == ["Most"]
        assert "Most" in found.title
        with pytest.raises(InvalidValue, match="unknown document"):
            stances_view(talks(), language(), document="nowhere")

    def test_where_nobody_took_one_it_says_so(self) -> None:
        assert stances_view(talks(), language(), document="free").notes == ("No stance is reported.",)
