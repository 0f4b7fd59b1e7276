"""Ranges over time: a bar stands where the scale says, and what is no number is never drawn as one."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from negotiations.clauses.outcomes import Numbers, Scale
from negotiations.clauses.rooms import Figure, Room
from negotiations.compare.matrix import matrix
from negotiations.messages import language
from negotiations.pictures.drawing import Box, Outline, Picture
from negotiations.pictures.measuring import axis_of
from negotiations.pictures.ranges import GATHERED, ranges_view
from negotiations.pictures.spans import span_of
from negotiations.problems import InvalidValue
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin
from tests.pictures.map_samples import drill
from tests.pictures.picture_texts import SIZES, sizes, talks

PEOPLE = Numbers("person", integer=True, low=0)
DAYS = Numbers("day", never=True)
VOICE = Voice(language(), builtin())


@pytest.fixture(scope="module")
def view() -> Picture:
    return ranges_view(sizes(), "forces/personnel", language())


def boxes(view: Picture, of: str) -> list[Box]:
    return [box for layer in view.layers for box in layer.boxes if box.of == of]


def lines(view: Picture, of: str, kind: str) -> list[Outline]:
    return [line for layer in view.layers for line in layer.outlines if (line.of, line.kind) == (of, kind)]


def points(line: Outline) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in (point.split(",") for point in line.points.split(" "))]


def x_of(view: Picture, value: int) -> int:
    """Return where a value stands, worked out from where the words of two marks of the axis stand."""
    marks = {line.text: line.x for group in view.letters for line in group.lines}
    zero, other = marks["0"], marks["800,000"]
    return round(Fraction((other - zero) * value, 800_000) + zero)


def words(view: Picture, text: str) -> list[str]:
    return [cell.words for row in view.table.rows if row.head == text for cell in row.cells]


class TestBars:
    def test_the_bar_of_a_cap_ends_where_the_scale_says(self, view: Picture) -> None:
        (bar,) = boxes(view, "capped")
        assert bar.kind == "cap"
        assert (bar.x, bar.x + bar.width) == (x_of(view, 0), x_of(view, 600_000))

    def test_a_cap_is_a_limit_and_a_promise_at_one_place(self, view: Picture) -> None:
        (stop,), (promise,) = lines(view, "capped", "stop"), lines(view, "capped", "promise")
        assert {x for x, _ in points(stop)} == {x_of(view, 600_000)}
        assert min(x for x, _ in points(promise)) + 7 == x_of(view, 600_000)

    def test_a_limit_alone_has_no_promise(self, view: Picture) -> None:
        (bar,) = boxes(view, "most")
        assert bar.x + bar.width == x_of(view, 400_000)
        assert lines(view, "most", "stop")
        assert lines(view, "most", "promise") == []

    def test_a_minimum_goes_on_without_a_limit(self, view: Picture) -> None:
        (bar,) = boxes(view, "least")
        assert bar.x == x_of(view, 200_000)
        (arrow,) = lines(view, "least", "arrow")
        assert max(x for x, _ in points(arrow)) > bar.x + bar.width

    def test_no_limit_is_an_arrow_beyond_the_axis_and_has_no_end(self, view: Picture) -> None:
        (bar,) = boxes(view, "free")
        assert bar.kind == "no-limit"
        assert lines(view, "free", "arrow")
        assert lines(view, "free", "stop") == []

    def test_a_range_has_two_limits(self, view: Picture) -> None:
        assert [points(stop)[0][0] for stop in lines(view, "between", "stop")] == [
            x_of(view, 100_000),
            x_of(view, 300_000),
        ]

    def test_each_option_has_a_bar_of_its_own(self, view: Picture) -> None:
        assert [box.x + box.width for box in boxes(view, "choosing")] == [x_of(view, 85_000), x_of(view, 250_000)]
        assert [said for said in words(view, "Choosing") if said.startswith("one of several")] == [
            "one of several: at most 85,000 people",
            "one of several: at most 250,000 people",
        ]


class TestWhatIsNoNumber:
    def test_an_open_figure_is_dashed_over_the_whole_axis_and_names_no_number(self, view: Picture) -> None:
        (bar,) = boxes(view, "unset")
        (layer,) = [layer for layer in view.layers if bar in layer.boxes]
        assert layer.dash
        assert (bar.kind, bar.x) == ("open", x_of(view, 0))
        assert bar.x + bar.width > x_of(view, 880_000)
        assert not lines(view, "unset", "stop")
        assert words(view, "Unset")[1] == "at most a figure that is still to be set"

    def test_a_fraction_of_a_base_on_which_sources_differ_is_a_band(self, view: Picture) -> None:
        sure, band = boxes(view, "half")
        assert (band.x, band.x + band.width) == (x_of(view, 400_000), x_of(view, 440_000))
        assert (sure.kind, band.kind) == ("sure", "based")
        assert sure.x + sure.width == band.x

    def test_two_sources_of_a_base_that_differ_make_a_band_with_a_stroke_for_each(self, view: Picture) -> None:
        (band,) = boxes(view, "army")
        assert band.x <= x_of(view, 800_000) < x_of(view, 880_000) <= band.x + band.width
        strokes = [points(line)[0][0] for line in lines(view, "army", "figure")]
        assert strokes == [x_of(view, 800_000), x_of(view, 880_000)]
        assert any("sources differ (2 figures)" in line.text for group in view.letters for line in group.lines)
        rows = [row for row in view.table.rows if row.head == "Base: Army of Northland"]
        assert [row.cells[1].words for row in rows] == ["800,000 people", "880,000 people"]
        assert all(row.cells[2].refs for row in rows)

    @pytest.mark.parametrize(
        ("text", "kind", "said"),
        [
            ("quiet", "silent", "silent: all of it was read, and it does not speak to this"),
            ("torn", "unknown", "not known: a part that may speak to this was not read"),
            ("refusing", "refused", "declines to discuss this"),
        ],
    )
    def test_a_text_that_demands_nothing_has_no_bar_and_its_kind_is_said(
        self, view: Picture, text: str, kind: str, said: str
    ) -> None:
        (sign,) = boxes(view, text)
        (layer,) = [layer for layer in view.layers if sign in layer.boxes]
        assert (layer.look, sign.kind) == ("silent", kind)
        assert words(view, text.capitalize())[1] == said
        assert said in [line.text for group in view.letters for line in group.lines]

    def test_who_asks_otherwise_with_another_option_is_not_counted_as_silent(self) -> None:
        start = {"kind": "timing", "event": "ceasefire.start", "when": "immediately"}
        choice = {"id": "start", "kind": "bracket", "options": [{"id": "vote", "by": "XN"}, {"id": "none", "by": "XS"}]}
        silent = {"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"no_limit": True}}
        found = drill(
            [{"id": "1", **start, "after": "ratification"}],
            *[[silent]] * (GATHERED + 1),
            [
                {"id": "1", **start, "after": "signature", "option": "start/vote"},
                {"id": "2", **silent, "option": "start/none"},
            ],
            last={"alternatives": [choice]},
            points=1,
        )
        view = ranges_view(matrix(found.documents), "timing/ceasefire.start", language())
        last = [row.cells[2].words for row in view.table.rows if row.head == f"Draft {GATHERED + 3}"]
        assert [row.head for row in view.table.rows if row.head.endswith("texts")] == ["4 texts"]
        assert any(said.startswith("measured in another way") for said in last)

    def test_the_order_of_two_texts_has_no_bar_and_is_no_contradiction_of_one(self) -> None:
        def then(event: str, anchor: str) -> list[dict[str, str]]:
            return [{"id": "1", "kind": "timing", "event": event, "after": anchor}]

        found = drill(then("talks.start", "ceasefire.start"), then("ceasefire.start", "talks.start"))
        view = ranges_view(matrix(found.documents), "timing/order", language())
        assert view.legend == ()
        assert [row.cells[1].words for row in view.table.rows] == [
            "start of talks will take place, if at all, only after start of the ceasefire",
            "start of the ceasefire will take place, if at all, only after start of talks",
        ]


class TestOrder:
    def test_texts_stand_in_the_order_of_their_dates(self, view: Picture) -> None:
        heights = {line.of: line.y for group in reversed(view.letters) for line in reversed(group.lines) if line.of}
        assert [of for of, _ in sorted(heights.items(), key=lambda pair: pair[1])] == [
            *SIZES,
            "choosing",
            "quiet",
            "torn",
            "army",
        ]

    def test_many_texts_that_are_silent_alike_are_counted_and_named_in_the_table(self) -> None:
        found = talks()
        quiet = next(paper for paper in found.papers if paper.id == "quiet")
        more = [quiet.model_copy(update={"id": f"quiet-{n}", "title": {"en": f"Quiet {n}"}}) for n in range(GATHERED)]
        view = ranges_view(
            matrix(replace(found, papers=(*found.papers, *more)).documents), "forces/personnel", language()
        )
        written = [line.text for group in view.letters for line in group.lines]
        assert "4 texts: silent, all of each was read, and it does not speak to this" in written
        assert "Quiet 1" not in written
        (row,) = [row for row in view.table.rows if row.head == "4 texts"]
        assert "“Quiet”, “Quiet 0”, “Quiet 1” and “Quiet 2”" in row.cells[1].words

    def test_one_part_is_no_part_of_another(self) -> None:
        found = talks()
        capped = next(paper for paper in found.papers if paper.id == "capped")
        (term,) = capped.terms
        other = capped.model_copy(
            update={"id": "other", "terms": (term.model_copy(update={"party": "XS", "id": "2"}),), "lineage": ()}
        )
        view = ranges_view(
            matrix(replace(found, papers=(*found.papers, other)).documents), "forces/personnel", language()
        )
        assert "Where" in view.table.columns
        assert [row.cells[0].words for row in view.table.rows if row.cells[2].words.startswith("at most 600,000")] == [
            "for Northland, concerning armed forces",
            "for Southmark, concerning armed forces",
        ]


class TestAxis:
    @pytest.mark.parametrize(
        ("values", "ticks"),
        [
            ((600_000,), ["0", "100,000", "200,000", "300,000", "400,000", "500,000", "600,000"]),
            ((100,), ["0", "20", "40", "60", "80", "100"]),
            ((7 * 10**9,), ["0", "2", "4", "6", "8"]),
            ((Fraction(1, 2),), ["0", "1/10", "1/5", "3/10", "2/5", "1/2"]),
        ],
    )
    def test_its_marks_are_round_and_few_and_reach_the_greatest_value(
        self, values: tuple[int, ...], ticks: list[str]
    ) -> None:
        assert [tick.words for tick in axis_of(PEOPLE, values, (0, 600), VOICE).ticks] == ticks

    def test_large_numbers_are_counted_in_billions(self) -> None:
        assert axis_of(PEOPLE, (7 * 10**9,), (0, 600), VOICE).unit == "billion people"
        assert axis_of(PEOPLE, (600_000,), (0, 600), VOICE).unit == "people"

    def test_it_starts_at_zero_so_that_lengths_can_be_compared(self) -> None:
        assert axis_of(PEOPLE, (500_000, 600_000), (0, 600), VOICE).low == 0

    def test_there_is_room_to_the_left_where_something_goes_on_there(self) -> None:
        before = axis_of(DAYS, (100,), (0, 600), VOICE, below=True)
        assert before.x(0) > 0
        assert axis_of(DAYS, (), (0, 600), VOICE, below=True).x(0) == 300

    def test_a_share_ends_at_the_whole(self) -> None:
        axis = axis_of(Numbers("share", low=0, high=1), (Fraction(1, 2),), (0, 600), VOICE)
        assert (axis.ticks[0].words, axis.ticks[-1].words, axis.ticks[-1].x) == ("0%", "100%", 600)

    def test_a_word_of_a_scale_has_a_slot(self) -> None:
        scale = Scale("recognition", ("none", "de-facto", "de-jure"))
        axis = axis_of(scale, (), (0, 300), VOICE)
        assert (axis.cut((1, 0)), axis.cut((1, 1)), axis.promise((1, 1))) == (100, 200, 150)
        assert [tick.x for tick in axis.ticks if tick.words] == [50, 150, 250]


class TestSpans:
    @pytest.mark.parametrize(
        ("room", "kind"),
        [
            (Room.cap(PEOPLE, 5), "cap"),
            (Room.at_most(PEOPLE, 5), "at-most"),
            (Room.at_least(PEOPLE, 5), "at-least"),
            (Room.up_to(PEOPLE, 5), "up-to"),
            (Room.no_limit(PEOPLE), "no-limit"),
            (Room.bound(PEOPLE, "from", 5), "from"),
            (Room.bound(PEOPLE, "down-to", 5), "down-to"),
            (Room.at_most(PEOPLE, 5) & Room.at_least(PEOPLE, 5), "exactly"),
            (Room.at_most(PEOPLE, 5) & Room.at_least(PEOPLE, 2), "range"),
            (Room.anything(PEOPLE), "any"),
            (Room.open_figure(PEOPLE, Figure("x", "cap")), "open"),
            (Room.open_figure(PEOPLE, Figure("x", "cap", 2)), "open"),
            (Room.open_figure(PEOPLE, Figure("x", "cap", 2, 3)), "based"),
        ],
    )
    def test_a_room_is_told_by_the_word_of_its_ends(self, room: Room, kind: str) -> None:
        span = span_of(room)
        assert span is not None
        assert span.kind == kind

    def test_never_lies_beyond_every_number(self) -> None:
        span = span_of(Room(DAYS, ((float("inf"), 0), (float("inf"), 0), (float("inf"), 1), (float("inf"), 1))))
        assert span is not None
        assert span.kind == "never"


class TestRefusals:
    def test_an_issue_without_an_order_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match="have no order"):
            ranges_view(sizes(), "alliance/membership", language())

    def test_an_issue_on_which_nobody_speaks_says_so(self) -> None:
        found = ranges_view(sizes(), "zone/width", language())
        assert found.notes == ("None of the texts speaks to this.",)
        assert found.table.rows == ()
