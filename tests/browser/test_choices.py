"""What script adds to a page of the matrix: another base, and filters; and what is there without it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page

import negotiations as ng
from tests.browser import checks
from tests.browser.built import Built, BuiltPage
from tests.browser.checks import DESKTOP, PHONE, Eyes
from tests.browser.looking import focus, said
from tests.browser.sites import small_site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(small_site(tmp_path_factory.mktemp("site")))


def rows(page: Page) -> int:
    count: int = page.locator("#matrix tbody tr:visible").count()
    return count


def cells(page: Page) -> int:
    """Return how many cells stand in the rows that are shown, by what the table says and not by how it looks."""
    count: int = page.locator("#matrix tbody tr:not([hidden]) td:not([hidden])").count()
    return count


def with_choice(built: Built, lang: str, choice: str) -> list[BuiltPage]:
    pages = [page for page in built.kinds["matrix"] if page.language == lang and choice in page.ids]
    assert pages
    return pages


_SELECTED = "rows => rows.map(row => row.id)"
_OF_FORM = """(rows, form) => {
  const heads = [...document.querySelectorAll("#matrix thead th")].map(head => head.getAttribute("data-form"));
  const own = (cell) => cell.getAttribute("data-form");
  const forms = (cell, number) => own(cell) ?? (cell.innerHTML.includes("#term-") ? heads[number] ?? "" : "");
  const has = (cell, number) => forms(cell, number).split(" ").includes(form);
  return rows.filter(row => [...row.children].some(has)).map(row => row.id);
}"""


def _of_relation(page: Page, chosen: str) -> set[str]:
    chosen_rows = page.locator(f'#matrix tbody tr:has(a[data-relation="{chosen}"])')
    return set(chosen_rows.evaluate_all(_SELECTED))


def _of_form(page: Page, chosen: str) -> set[str]:
    """Return the rows with a cell whose terms came to be known in one way: as the cell says, or else its column."""
    return set(page.locator("#matrix tbody tr").evaluate_all(_OF_FORM, chosen))


# The rows that must stay, by what the page says and by nothing of the script.
LEFT: dict[str, Callable[[Page, str], set[str]]] = {"relation": _of_relation, "certainty": _of_form}


@pytest.mark.parametrize("lang", ng.LANGUAGES)
@pytest.mark.parametrize("choice", LEFT)
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_a_filter_leaves_the_rows_that_were_asked_for(
    built: Built, eyes: Eyes, lang: str, choice: str, width: int
) -> None:
    fewer = 0
    for built_page in with_choice(built, lang, choice):
        with eyes.visit(built_page.path, width=width) as seen:
            page = seen.page
            all_rows = rows(page)
            focus(page, choice)
            for _ in range(page.locator(f"#{choice} option").count() - 1):
                page.keyboard.press("ArrowDown")
                chosen = page.input_value(f"#{choice}")
                named = LEFT[choice](page, chosen)
                wanted = len(named)
                assert set(page.locator("#matrix tbody tr:visible").evaluate_all(_SELECTED)) == named
                assert str(wanted) in page.inner_text("#shown")
                fewer += wanted < all_rows
                assert page.evaluate("document.activeElement.id") == choice
            said([*seen.heard, *checks.width(page)])
            page.keyboard.press("Home")
            assert page.input_value(f"#{choice}") == ""
            assert rows(page) == all_rows
    assert fewer


@pytest.mark.parametrize("lang", ng.LANGUAGES)
def test_whose_texts_are_shown_can_be_chosen(built: Built, eyes: Eyes, lang: str) -> None:
    fewer = 0
    for built_page in with_choice(built, lang, "party"):
        with eyes.visit(built_page.path) as seen:
            page = seen.page
            columns = page.locator("#matrix thead th:visible").count()
            focus(page, "party")
            page.keyboard.press("ArrowDown")
            chosen = page.input_value("#party")
            theirs = page.locator(f'#matrix thead th[data-who~="{chosen}"]').count()
            assert page.locator("#matrix thead th:visible").count() == theirs + 1
            assert cells(page) == rows(page) * theirs
            fewer += theirs + 1 < columns
            said([*seen.heard, *checks.width(page), *checks.accessibility(page)])
    assert fewer


@pytest.mark.parametrize("lang", ng.LANGUAGES)
def test_two_filters_leave_what_satisfies_both(built: Built, eyes: Eyes, lang: str) -> None:
    for built_page in with_choice(built, lang, "place"):
        with eyes.visit(built_page.path) as seen:
            page = seen.page
            for choice in ("place", "certainty"):
                focus(page, choice)
                page.keyboard.press("ArrowDown")
            place, form = page.input_value("#place"), page.input_value("#certainty")
            there = page.locator(f'#matrix tbody tr[data-places~="{place}"]').evaluate_all(_SELECTED)
            assert rows(page) == len(_of_form(page, form).intersection(there))


@pytest.mark.parametrize("lang", ng.LANGUAGES)
def test_without_script_all_is_there_and_no_choice_is_offered(built: Built, eyes: Eyes, lang: str) -> None:
    for built_page in with_choice(built, lang, "base"):
        with eyes.visit(built_page.path, script=False) as seen:
            assert not seen.page.locator("#choices").is_visible()
            assert rows(seen.page) == seen.page.locator("#matrix tbody tr").count()
            assert (
                seen.page.locator("#matrix a[data-relation]").count()
                == seen.page.locator("#matrix a[data-relation]:visible").count()
            )


@pytest.mark.parametrize("script", [True, False])
def test_one_goes_from_topic_to_topic_by_the_keyboard(built: Built, eyes: Eyes, *, script: bool) -> None:
    for lang in ng.LANGUAGES:
        pages = [page for page in built.kinds["matrix"] if page.language == lang]
        start = next(each for each in built.kinds["matrix/index"] if each.language == lang)
        first = next(link for link in start.read.links if link.startswith("matrix/"))
        with eyes.visit(start.path.parent / first, script=script) as seen:
            met = {seen.page.url}
            for _ in pages[1:]:
                seen.page.locator("main p").first.locator("a").last.focus()
                with seen.page.expect_navigation():
                    seen.page.keyboard.press("Enter")
                met.add(seen.page.url)
            assert met == {page.path.as_uri() for page in pages}


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
            title = page.locator("#base option:checked").inner_text()
            assert title in page.locator("#related").inner_text()
            base = int(page.input_value("#base")) + 1
            assert page.locator(f"#matrix tbody tr > :nth-child({base + 1}) a[data-relation]").count() == 0
            changed += page.evaluate("window.before !== document.querySelector('#matrix tbody').innerText")
            links: list[str] = page.evaluate(
                "[...document.querySelectorAll('#matrix a[data-relation]')].map(e => e.href)"
            )
            for link in links:
                parts = urlsplit(link)
                target = Path(unquote(parts.path)).relative_to(built.folder).as_posix()
                assert unquote(parts.fragment) in built.pages[target].ids
            said([*seen.heard, *checks.accessibility(page)])
    assert changed
