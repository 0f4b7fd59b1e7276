"""Pictures as HTML: the same bytes every time, hostile words stay words, and whoever sees no picture has the table."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from negotiations.compare.matrix import matrix
from negotiations.messages import LANGUAGES, Language, language
from negotiations.pictures.drawing import Picture
from negotiations.pictures.grid import grid_view
from negotiations.pictures.lettering import cut, width_of, wrapped
from negotiations.pictures.looks import DARK, LOOKS
from negotiations.pictures.printing import picture_html, picture_style
from negotiations.pictures.ranges import ranges_view
from negotiations.pictures.relation_bars import relations_view
from negotiations.pictures.stances import stances_view
from negotiations.pictures.timeline import timeline_view
from negotiations.pictures.topic_grid import topics_view
from negotiations.problems import InvalidValue
from tests.pictures.picture_texts import pair, sizes, talks
from tests.reports.test_rendering import HOSTILE, Page

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parents[2]
TITLE = "Capped draft"

Maker = Callable[[Language, str, str], Picture]
PICTURES: dict[str, Maker] = {
    "ranges": lambda said, prefix, title: ranges_view(sizes(title), "forces/personnel", said, prefix=prefix),
    "grid": lambda said, prefix, title: grid_view(sizes(title), said, prefix=prefix),
    "topics": lambda said, prefix, title: topics_view(sizes(title), said, prefix=prefix),
    "relations": lambda said, prefix, title: relations_view(pair(title), said, prefix=prefix),
    "stances": lambda said, prefix, title: stances_view(talks(title), said, prefix=prefix),
    "timeline": lambda said, prefix, title: timeline_view(talks(title).documents, said, prefix=prefix),
}

every_picture = pytest.mark.parametrize("name", PICTURES)


def html(name: str, *, lang: str = "en", prefix: str = "", title: str = TITLE) -> str:
    return picture_html(PICTURES[name](language(lang), prefix or name, title))


def everything() -> str:
    """Return all pictures in all languages: what another process has to print alike."""
    return "".join(html(name, lang=lang) for name in PICTURES for lang in LANGUAGES)


@every_picture
def test_a_picture_is_printed_as_in_the_golden_file(name: str) -> None:
    path = GOLDEN / f"{name}.html"
    if os.environ.get("REGENERATE"):
        path.write_text(html(name), encoding="utf-8")
    assert html(name) == path.read_text(encoding="utf-8")


def test_another_process_prints_the_same_bytes() -> None:
    code = (
        "import sys; from tests.pictures.test_charts_html import everything; "
        "sys.stdout.buffer.write(everything().encode())"
    )
    elsewhere = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=elsewhere, capture_output=True, check=True
    ).stdout
    assert found.decode() == everything()


def test_the_order_of_texts_beside_the_base_makes_no_difference_to_ranges() -> None:
    first, *rest = talks().documents
    one, two = (matrix([first, *order], base=first) for order in (rest, reversed(rest)))
    assert ranges_view(one, "forces/personnel", language()) == ranges_view(two, "forces/personnel", language())


@every_picture
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_picture_has_a_title_a_description_and_a_table(name: str, lang: str) -> None:
    page = Page(html(name, lang=lang))
    svg = next(each for each in page.all("svg") if each.get("role") == "img")
    assert svg["lang"] == lang
    assert svg["aria-labelledby"] == f"{name}-title"
    assert svg["aria-describedby"] == f"{name}-desc"
    ids = [attributes["id"] for _, attributes in page.found if "id" in attributes]
    assert {f"{name}-title", f"{name}-desc", f"{name}-caption"} <= set(ids)
    assert len(ids) == len(set(ids))
    assert len(page.all("table")) == 1
    assert all(each.get("scope") for each in page.all("th"))


@every_picture
def test_every_region_that_scrolls_can_be_reached_and_has_a_name_of_its_own(name: str) -> None:
    regions = [each for each in Page(html(name)).all("div") if each.get("role") == "region"]
    assert [each["tabindex"] for each in regions] == ["0", "0"]
    assert len({each.get("aria-label") or each.get("aria-labelledby") for each in regions}) == 2


@every_picture
def test_the_table_may_stand_elsewhere(name: str) -> None:
    view = PICTURES[name](language(), name, TITLE)
    assert "<table" not in picture_html(view, table=False)


@every_picture
def test_two_pictures_on_a_page_share_no_id(name: str) -> None:
    one, two = (set(re.findall(r'\bid="([^"]+)"', html(name, prefix=prefix))) for prefix in ("one", "two"))
    assert one
    assert not one & two


@every_picture
def test_every_reference_inside_a_picture_has_its_target(name: str) -> None:
    text = html(name)
    ids = set(re.findall(r'\bid="([^"]+)"', text))
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= ids
    named = re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', text)
    assert named
    assert set(named) <= ids


@every_picture
def test_hostile_words_stay_words(name: str) -> None:
    text = html(name, title=HOSTILE)
    page = Page(text)
    assert page.all("script") == []
    assert "\u202e" not in text
    assert not any(key.startswith("on") for _, attributes in page.found for key in attributes)
    assert all((each["href"] or "").startswith("https://") for each in page.all("a"))
    assert "&lt;script&gt;" in text


@every_picture
def test_a_title_of_the_greatest_length_stays_inside_the_picture(name: str) -> None:
    view = PICTURES[name](language(), name, "W" * 300)
    for group in view.letters:
        for line in group.lines:
            width = width_of(line.text, group.type.size, bold=group.type.weight == "700")
            left = line.x - {"start": 0, "middle": width // 2, "end": width}[group.type.anchor]
            assert left >= -1, line
            assert left + width <= view.size[0] + 1, line


@every_picture
@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_letters_stay_inside_the_picture(name: str, lang: str) -> None:
    view = PICTURES[name](language(lang), name, TITLE)
    assert all(0 < line.y < view.size[1] for group in view.letters for line in group.lines)


@every_picture
def test_nothing_is_told_by_colour_alone(name: str) -> None:
    view = PICTURES[name](language(), name, TITLE)
    signs = {sign for group in view.letters for line in group.lines for sign in line.text.split(" ")}
    for key in view.legend:
        assert key.words
        assert not key.glyph or key.glyph in signs
    samples = [
        (key.glyph, tuple((layer.dash, bool(layer.boxes), _pattern(layer.fill)) for layer in key.layers))
        for key in view.legend
    ]
    shapes = [tuple(line.points for layer in key.layers for line in layer.outlines) for key in view.legend]
    assert len(set(zip(samples, shapes, strict=True))) == len(view.legend)


def _pattern(fill: str) -> str:
    """Return a fill as a photocopier sees it: a pattern, empty, or ink."""
    return fill if fill.startswith("url") else "empty" if fill == "#fff" else "ink"


@every_picture
def test_no_address_is_loaded(name: str) -> None:
    page = Page(html(name))
    assert not any(key in attributes for tag, attributes in page.found if tag != "a" for key in ("src", "href"))


def test_colours_are_outlined_so_that_they_show_on_white() -> None:
    assert all(look.ink in {DARK, "#767676"} for look in LOOKS.values() if look.fill not in ("none", "#f3f3f3", DARK))


@pytest.mark.parametrize("prefix", ["", "1a", "a b", 'a"b', "ї"])
def test_a_prefix_that_cannot_start_an_id_is_refused(prefix: str) -> None:
    with pytest.raises(InvalidValue, match="prefix"):
        stances_view(talks(), language(), prefix=prefix)


def test_the_style_has_no_address_and_prints() -> None:
    assert "url(" not in picture_style()
    assert "@media print" in picture_style()


class TestLettering:
    def test_a_text_that_fits_is_left_as_it_is(self) -> None:
        assert cut("short", 100, 12) == "short"

    @pytest.mark.parametrize("text", ["i" * 500, "Щ" * 500, "漢" * 500, "a b " * 200])
    def test_a_cut_text_fits_and_says_that_it_was_cut(self, text: str) -> None:
        found = cut(text, 120, 12)
        assert found.endswith("…")
        assert width_of(found, 12) <= 120

    def test_signs_that_turn_the_direction_are_measured_as_they_are_shown(self) -> None:
        assert cut("a\u202eb", 200, 12) == "a<U+202E>b"

    def test_no_word_is_lost_but_behind_an_ellipsis(self) -> None:
        text = "one two three four five six seven"
        assert " ".join(wrapped(text, 80, 12, 9)) == text
        assert wrapped(text, 80, 12, 2)[-1].endswith("…")
        assert wrapped("", 80, 12, 2) == ("",)
