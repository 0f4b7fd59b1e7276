"""The layouts of a page of two texts: chosen without script, and told apart on paper without colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

import negotiations as ng
from negotiations.website.building import build_site
from tests.browser import checks
from tests.browser.built import Built
from tests.browser.checks import DESKTOP, PHONE, Eyes
from tests.browser.looking import focus
from tests.website.talks import made, talks


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("site")
    build_site(made(talks()), folder, languages=ng.LANGUAGES)
    return Built(folder)


def pair(built: Built, lang: str) -> Path:
    """Return the page of two texts with a conflict, and something that both ask for in the same words."""
    told = {page.path: page.text for page in built.kinds["pairs"] if page.language == lang}
    return next(path for path, text in told.items() if ' class="conflicts"' in text and ' class="same agreed"' in text)


def after(page: Page, what: str, which: str, part: str = "after") -> str:
    said: str = page.locator(what).first.evaluate(
        "(element, [part, which]) => getComputedStyle(element, '::' + part)[which]", [part, which]
    )
    return said


@pytest.mark.parametrize("lang", ng.LANGUAGES)
def test_an_empty_column_stands_beside_the_texts(built: Built, eyes: Eyes, lang: str) -> None:
    with eyes.visit(pair(built, lang), script=False) as seen:
        page = seen.page
        assert after(page, ".pair tbody tr", "display") != "table-cell"
        focus(page, "layout-rows")
        page.keyboard.press("ArrowDown")
        assert after(page, ".pair tbody tr", "display") == "table-cell"
        assert after(page, ".pair thead tr", "content").strip('"') == page.locator(
            ".pair thead tr"
        ).first.get_attribute("data-room")


@pytest.mark.parametrize(("lang", "width"), list(zip(ng.LANGUAGES, (DESKTOP, PHONE), strict=True)))
def test_each_text_has_its_colour_and_brackets_and_what_is_the_same_has_none(
    built: Built, eyes: Eyes, lang: str, width: int
) -> None:
    ink = "rgb(26, 26, 26)"
    with eyes.visit(pair(built, lang), width=width) as seen:
        page = seen.page
        focus(page, "layout-rows")
        page.keyboard.press("ArrowUp")
        told = {}
        for place, letter in ((3, "A"), (4, "B")):
            side = f".pair tr.conflicts td:nth-child({place}) > span:first-child"
            assert after(page, side, "content", "before") == f'"[{letter}: "'
            assert after(page, side, "content") == '"]"'
            told[letter] = page.locator(side).first.evaluate("element => getComputedStyle(element).color")
        assert len({ink, *told.values()}) == 3
        same = ".pair tr.agreed td:nth-child(3) > span:first-child"
        assert after(page, same, "content", "before") == "none"
        assert page.locator(same).first.evaluate("element => getComputedStyle(element).color") == ink
        assert not page.locator(".pair tr.agreed td:nth-child(4) > span:first-child").first.is_visible()
        assert checks.accessibility(page) == []
        assert checks.width(page) == []
