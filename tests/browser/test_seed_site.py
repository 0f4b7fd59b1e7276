"""The site of the real documents: its links, its size, and the largest page of each type in each language."""

from __future__ import annotations

import pytest

import negotiations as ng
from tests.browser import looking
from tests.browser.built import Built
from tests.browser.checks import Eyes
from tests.browser.looking import said
from tests.browser.sites import SEED_KINDS, seed_site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(seed_site(tmp_path_factory.mktemp("site")))


SITE = 25_000_000
PAIR = 200_000
"""The most bytes of the site in all its languages, and of a page about two texts."""


def test_every_way_leads_somewhere(built: Built) -> None:
    assert tuple(built.kinds) == tuple(sorted(SEED_KINDS))
    said(built.faults())


def test_every_page_is_reached_from_the_start(built: Built) -> None:
    assert sorted(set(built.pages) - built.reached("index.html")) == []


def test_the_site_in_two_languages_is_small_enough_to_be_sent_around(built: Built) -> None:
    assert sum((built.folder / name).stat().st_size for name in built.files) <= SITE


def test_a_page_about_two_texts_is_small_enough_for_a_phone(built: Built) -> None:
    sizes = {page.name: page.path.stat().st_size for page in built.kinds["pairs"]}
    assert len(sizes) > 100
    assert {name: size for name, size in sizes.items() if size > PAIR} == {}


def test_every_text_has_a_page_in_every_language(built: Built) -> None:
    texts = {document.id for document in ng.seed("ukraine")}
    assert {page.path.stem for page in built.kinds["documents"]} == texts
    assert len(built.kinds["documents"]) == len(texts) * len(ng.LANGUAGES)


# Another page of each type is looked at on the small site.
@pytest.mark.parametrize("kind", SEED_KINDS)
def test_nobody_stumbles(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.by_eye(eyes, built.largest(kind)))


@pytest.mark.parametrize("kind", SEED_KINDS)
def test_the_keyboard_is_enough(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.by_keyboard(eyes, built.largest(kind), limit=40))


@pytest.mark.parametrize("kind", SEED_KINDS)
def test_no_script_is_needed(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.without_script(eyes, built.largest(kind)))


@pytest.mark.parametrize("kind", SEED_KINDS)
def test_paper_is_enough(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.on_paper(eyes, built.largest(kind)))


@pytest.mark.parametrize("lang", ng.LANGUAGES)
def test_a_place_leaves_the_rows_that_name_it(built: Built, eyes: Eyes, lang: str) -> None:
    page = next(each for each in built.kinds["matrix"] if each.language == lang and each.path.stem == "territory")
    with eyes.visit(page.path) as seen:
        rows = seen.page.locator("#matrix tbody tr:visible")
        before = rows.count()
        looking.focus(seen.page, "place")
        seen.page.keyboard.press("ArrowDown")
        chosen = seen.page.input_value("#place")
        named = seen.page.locator(f'#matrix tbody tr[data-places~="{chosen}"]').count()
        assert 0 < rows.count() == named < before
        said(seen.heard)


_UNNAMED = """() => [...document.querySelectorAll('.maps svg')].slice(0, 3).flatMap((svg) => {
  svg.scrollIntoView({ block: 'center' });
  return [...document.querySelectorAll('#ground > path')].filter((outline) => {
    const own = svg.appendChild(outline.cloneNode());
    const box = own.getBBox();
    const inside = (n) => new DOMPoint(box.x + box.width * (n * .7549 % 1), box.y + box.height * (n * .5698 % 1));
    const point = [...Array(500).keys()].map(inside).find((each) => own.isPointInFill(each));
    const seen = point.matrixTransform(svg.getScreenCTM());
    own.remove();
    return document.elementFromPoint(seen.x, seen.y).getAttribute('href') !== `#${outline.id}`;
  }).map((outline) => outline.id);
})"""
"""The places of which a browser tells a pointer nothing: it tells the title of what is used by itself."""


def test_a_pointer_is_told_the_name_of_each_place_of_a_map(built: Built, eyes: Eyes) -> None:
    page = next(each for each in built.kinds["maps"] if each.path.stem == "territory--control")
    with eyes.visit(page.path) as seen:
        assert seen.page.evaluate(_UNNAMED) == []
        said(seen.heard)
