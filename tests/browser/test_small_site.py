"""The site of invented documents: every type of page, and what script adds to it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

import negotiations as ng
from tests.browser import checks, looking
from tests.browser.built import Built
from tests.browser.checks import PHONE, Eyes
from tests.browser.looking import focus, said
from tests.browser.sites import KINDS, small_site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(small_site(tmp_path_factory.mktemp("site")))


def test_every_way_leads_somewhere(built: Built) -> None:
    said(built.faults())


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_stumbles(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.by_eye(eyes, built.largest(kind), built.others(kind, 1)))


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
    [("search.html", "southmark reply"), ("search.html", "“SOUTHMARK,"), ("uk/search.html", "саутмарк")],
)
def test_a_search_finds_pages(built: Built, eyes: Eyes, page: str, words: str) -> None:
    with eyes.visit(built.folder / page, width=PHONE) as seen:
        shown = seen.page
        focus(shown, "query")
        shown.keyboard.type(words)
        links: list[str] = shown.evaluate("[...document.querySelectorAll('#results a')].map(each => each.href)")
        assert links
        assert all(Path(unquote(urlsplit(link).path)).is_file() for link in links)
        all_found = shown.inner_text("#found").strip()
        assert str(len(links)) in all_found
        said(checks.width(shown))
        said(checks.accessibility(shown))
        shown.keyboard.press("Enter")
        shown.keyboard.press("Tab")
        shown.keyboard.press("Enter")
        shown.wait_for_url(links[0])
        shown.go_back()
        focus(shown, "query")
        # What no page has is left aside, and said to be.
        shown.keyboard.type(f"{words} xyzzyxyzzy")
        assert shown.locator("#results a").count() >= len(links)
        assert shown.inner_text("#found").strip() != all_found
        shown.fill("#query", "xyzzyxyzzy")
        assert shown.locator("#results a").count() == 0
        assert shown.inner_text("#found").strip()
        said(seen.heard)


def test_a_search_finds_the_same_words_in_a_browser_of_any_language(built: Built, eyes: Eyes) -> None:
    # In Turkish the small letter of I is not i.
    context = eyes.browser.new_context(locale="tr-TR", offline=True)
    page = context.new_page()
    page.goto((built.folder / "search.html").as_uri())
    found = []
    for words in ("limit", "LIMIT"):
        page.fill("#query", words)
        found.append((page.inner_text("#found"), page.inner_text("#results")))
    context.close()
    assert found[0] == found[1]
    assert found[0][1]
