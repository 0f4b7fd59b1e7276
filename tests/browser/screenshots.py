"""Pictures of pages, to look at: `python -m tests.browser.screenshots FOLDER [SITE]` takes the largest of each type.

Without a site it builds that of `seeds/ukraine` in all languages.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser import checks
from tests.browser.built import Built, BuiltPage
from tests.browser.checks import Eyes
from tests.browser.chromium import ADVICE, FLAGS, installed
from tests.browser.looking import WIDTHS
from tests.browser.sites import seed_site

TALL = 4_000
"""Pixels of a page from the top that are taken; what is longer is cut."""


def take(eyes: Eyes, page: BuiltPage, folder: Path) -> list[Path]:
    """Take the pictures of a page, in colour in each width and in shades of grey as on paper, and return the files."""
    name = f"{page.kind.replace('/', '-')}-{page.language}"
    with eyes.visit(page.path) as seen:
        taken = [_picture(seen.at(width), folder / f"{name}-{width}.png") for width in WIDTHS]
        shown = seen.at(checks.PAPER)
        shown.emulate_media(media="print")
        shown.evaluate("document.documentElement.style.filter = 'grayscale(1)'")
        taken.append(_picture(shown, folder / f"{name}-paper.png"))
    return taken


def _picture(page: Page, path: Path) -> Path:
    size: dict[str, int] = page.evaluate(
        "({x: 0, y: 0, width: innerWidth, height: document.documentElement.scrollHeight})"
    )
    page.screenshot(path=path, full_page=True, clip={**size, "height": min(size["height"], TALL)})
    return path


def main(folder: Path, site: Path | None = None) -> int:
    """Take the pictures; return the exit code."""
    where = installed()
    if where is None:
        sys.stderr.write(f"{ADVICE}\n")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        built = Built(site or seed_site(Path(made)))
        browser = playwright.chromium.launch(executable_path=where, args=list(FLAGS))
        eyes = Eyes(browser)
        for kind in built.kinds:
            for page in built.largest(kind):
                for path in take(eyes, page, folder):
                    sys.stdout.write(f"{path}: {page.name}\n")
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*(Path(each) for each in sys.argv[1:])))
