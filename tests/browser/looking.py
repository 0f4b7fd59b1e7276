"""What is asked of every page, whatever it shows: what is wrong is told with the page and the width."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, cycle, repeat

import pytest
from playwright.sync_api import Page

from tests.browser import checks
from tests.browser.built import BuiltPage
from tests.browser.checks import Eyes

WIDTHS = (checks.DESKTOP, checks.PHONE)


def by_eye(eyes: Eyes, pages: list[BuiltPage], others: Sequence[BuiltPage] = ()) -> list[str]:
    """Say what anybody would stumble over: by axe, at the width of a phone, and in what the page says and asks for.

    Axe reads each of the pages in all widths; for the others these take turns.
    """
    found: list[str] = []
    for page, widths in chain(zip(pages, repeat(WIDTHS)), zip(others, cycle((width,) for width in WIDTHS))):
        with eyes.visit(page.path) as seen:
            for width in (*WIDTHS, checks.NARROW):
                shown = seen.at(width)
                found += _told(page, width, [*checks.width(shown), *checks.regions(shown)])
            checks.thin(seen.page)
            for width in widths:
                found += _told(page, width, checks.accessibility(seen.at(width)))
            found += _told(page, None, seen.heard)
    return found


def by_keyboard(eyes: Eyes, pages: list[BuiltPage], limit: int = 150) -> list[str]:
    """Say what cannot be reached, or not be seen, by whoever has only the keyboard: the widths take turns."""
    found: list[str] = []
    for page, width in zip(pages, cycle(WIDTHS), strict=False):
        with eyes.visit(page.path, width=width) as seen:
            found += _told(page, width, checks.walk(seen.page, limit).faults)
    return found


def without_script(eyes: Eyes, pages: list[BuiltPage]) -> list[str]:
    """Say what is not shown to whoever allows no script."""
    found: list[str] = []
    for page in pages:
        with eyes.visit(page.path, script=False) as seen:
            found += _told(page, None, [*checks.hidden(seen.page), *seen.heard])
    return found


def on_paper(eyes: Eyes, pages: list[BuiltPage]) -> list[str]:
    """Say what is lost when a page is printed; the first one is."""
    found: list[str] = []
    for page in pages:
        with eyes.visit(page.path) as seen:
            found += _told(page, None, checks.paper(seen.page, sheets=page is pages[0]))
    return found


def focus(page: Page, wanted: str, limit: int = 60) -> None:
    """Go to an element by the tabulator, or fail."""
    __tracebackhide__ = True
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == wanted:
            return
    pytest.fail(f"{wanted} is not reached")


def _told(page: BuiltPage, width: int | None, faults: list[str]) -> list[str]:
    return [f"{page.name}{f' at {width}' if width else ''}: {fault}" for fault in faults]


def said(faults: list[str]) -> None:
    """Fail with all that was found, each on a line of its own."""
    __tracebackhide__ = True
    assert not faults, f"{len(faults)} found:\n" + "\n".join(faults)
