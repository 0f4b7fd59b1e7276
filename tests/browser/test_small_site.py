"""The site of invented documents: every type of page, and what script adds to it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page

import negotiations as ng
from tests.browser import checks, looking
from tests.browser.built import Built
from tests.browser.checks import PHONE, Eyes
from tests.browser.looking import said
from tests.browser.sites import KINDS, small_site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(small_site(tmp_path_factory.mktemp("site")))


def test_every_way_leads_somewhere(built: Built) -> None:
    said(built.faults())


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_stumbles(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.by_eye(eyes, built.largest(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_is_enough(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.by_keyboard(eyes, built.largest(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_no_script_is_needed(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.without_script(eyes, built.largest(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_paper_is_enough(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.on_paper(eyes, built.largest(kind)))


def test_every_page_is_reached_from_the_start(built: Built) -> None:
    assert built.reached("index.html") == set(built.pages)


@pytest.mark.parametrize("lang", ng.LANGUAGES)
def test_the_first_stop_skips_to_the_content(built: Built, eyes: Eyes, lang: str) -> None:
    for page in built.pages.values():
        if page.language == lang:
            with eyes.visit(page.path, width=PHONE) as seen:
                seen.page.keyboard.press("Tab")
                assert seen.page.evaluate("document.activeElement.getAttribute('href')") == "#main", page.name
                seen.page.keyboard.press("Enter")
                seen.page.keyboard.press("Tab")
                assert seen.page.evaluate("!document.activeElement.closest('header')"), page.name


@pytest.mark.parametrize(
    ("page", "words"),
    [("search.html", "southmark reply"), ("search.html", "SOUTHMARK"), ("uk/search.html", "саутмарк")],
)
def test_a_search_finds_pages(built: Built, eyes: Eyes, page: str, words: str) -> None:
    with eyes.visit(built.folder / page, width=PHONE) as seen:
        shown = seen.page
        focus(shown, "query")
        shown.keyboard.type(words)
        links: list[str] = shown.evaluate("[...document.querySelectorAll('#results a')].map(each => each.href)")
        assert links
        assert all(Path(unquote(urlsplit(link).path)).is_file() for link in links)
        assert str(len(links)) in shown.inner_text("#found")
        said(checks.width(shown))
        said(checks.accessibility(shown))
        shown.keyboard.press("Enter")
        shown.keyboard.press("Tab")
        shown.keyboard.press("Enter")
        shown.wait_for_url(links[0])
        shown.go_back()
        focus(shown, "query")
        shown.keyboard.type(" nothinghasthisword")
        assert shown.locator("#results a").count() == 0
        assert shown.inner_text("#found").strip()
        said(seen.heard)


def focus(page: Page, wanted: str, limit: int = 60) -> None:
    """Go to an element by the tabulator."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == wanted:
            return
    pytest.fail(f"{wanted} is not reached")


def rows(page: Page) -> int:
    count: int = page.locator("#matrix tbody tr:visible").count()
    return count


@pytest.mark.parametrize("lang", ng.LANGUAGES)
def test_a_filter_of_the_matrix_leaves_what_was_asked_for(built: Built, eyes: Eyes, lang: str) -> None:
    pages = [page for page in built.kinds["matrix"] if page.language == lang and "relation" in page.ids]
    for built_page in pages:
        with eyes.visit(built_page.path) as seen:
            page = seen.page
            all_rows = rows(page)
            assert page.inner_text("#shown").count(str(all_rows)) >= 1
            focus(page, "relation")
            page.keyboard.press("ArrowDown")
            chosen = page.input_value("#relation")
            assert chosen
            signs = page.locator(f'#matrix tbody tr:visible:has(a.relation[data-relation="{chosen}"])').count()
            assert rows(page) == signs
            page.keyboard.press("ArrowUp")
            assert rows(page) == all_rows
            said([*seen.heard, *checks.width(page)])


def test_another_base_relates_all_texts_to_it(built: Built, eyes: Eyes) -> None:
    changed = 0
    for built_page in built.kinds["matrix"]:
        if "base" not in built_page.ids:
            continue
        with eyes.visit(built_page.path) as seen:
            page = seen.page
            if page.locator("#base option").count() < 2:
                continue
            page.evaluate("window.before = document.querySelector('#matrix tbody').innerText")
            focus(page, "base")
            chosen = page.input_value("#base")
            page.keyboard.press("ArrowDown")
            if page.input_value("#base") == chosen:
                page.keyboard.press("ArrowUp")
            assert page.input_value("#base") != chosen
            base = int(page.input_value("#base")) + 1
            assert page.locator(f"#matrix tbody tr > :nth-child({base + 1}) a.relation").count() == 0
            changed += page.evaluate("window.before !== document.querySelector('#matrix tbody').innerText")
            links: list[str] = page.evaluate("[...document.querySelectorAll('#matrix a.relation')].map(e => e.href)")
            for link in links:
                parts = urlsplit(link)
                target = Path(unquote(parts.path)).relative_to(built.folder).as_posix()
                assert unquote(parts.fragment) in built.pages[target].ids
            said([*seen.heard, *checks.accessibility(page)])
    assert changed
