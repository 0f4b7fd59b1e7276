"""What is looked for in a page that a browser shows. Every check gives back what it found wrong, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

DESKTOP, PHONE, NARROW = 1280, 360, 320
HEIGHT = 800
PAPER = 718  # an A4 sheet upright without the margins that Chromium leaves, in CSS pixels

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
THIN = 100_000  # characters of a page from which on equal rows are taken out before axe reads it
KEPT = 8  # rows, entries and shapes that stay in a table, a list and a picture then


@dataclass
class Visit:
    """A page that is open, and what it did while it was.

    Attributes:
        page: The page.
        heard: What it complained of, or asked of others than its own files.
    """

    page: Page
    heard: list[str] = field(default_factory=list)

    def at(self, width: int, height: int = HEIGHT) -> Page:
        """Return the page in a window of another size."""
        self.page.set_viewport_size({"width": width, "height": height})
        return self.page


class Eyes:
    """Opens pages from their files, with no network, and listens to what they do.

    One window is kept, and one that runs no script: a window of its own for each page takes longer than looking at it.
    """

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self._windows: dict[bool, Page] = {}
        self._heard: list[str] = []

    @contextmanager
    def visit(self, path: Path, *, width: int = DESKTOP, script: bool = True) -> Iterator[Visit]:
        """Open a page in a window of a width; without script, none of it runs."""
        if script not in self._windows:
            self._windows[script] = self._window(script=script)
        seen = Visit(self._windows[script])
        self._heard = seen.heard
        seen.at(width).goto(path.as_uri())
        yield seen
        seen.page.emulate_media(media="screen")
        # What a page does late must not be told of the next one.
        self._heard = []
        seen.page.goto("about:blank")

    def _window(self, *, script: bool) -> Page:
        context = self.browser.new_context(java_script_enabled=script, offline=True, service_workers="block")
        context.on("request", lambda request: self._heard.extend(_request(request.url)))
        context.on("weberror", lambda error: self._heard.append(f"error: {error.error}"))
        context.on("console", lambda said: self._heard.extend(_console(said.type, said.text)))
        return context.new_page()


def _request(url: str) -> list[str]:
    return [] if url.startswith(("file:", "data:", "blob:", "about:")) else [f"asks for {url}"]


def _console(kind: str, text: str) -> list[str]:
    # A violation of the policy is told as an error.
    return [f"says: {text}"] if kind in {"error", "warning", "assert"} else []


@cache
def _axe() -> Axe:
    return Axe()


THINNING = """kept => {
  for (const list of document.querySelectorAll("table, tbody, ul, ol, dl, nav, svg g")) {
    for (const each of [...list.children].slice(kept)) each.remove();
  }
  const sections = [...document.querySelectorAll("main section")].filter(each => !each.querySelector("section"));
  for (const each of sections.slice(kept)) each.remove();
}"""


def thin(page: Page) -> None:
    """Take out what a page has more of than anybody looks at, since the time that axe takes grows with the square."""
    if page.evaluate("document.documentElement.outerHTML.length") > THIN:
        page.evaluate(THINNING, KEPT)


def accessibility(page: Page) -> list[str]:
    """Say what axe finds against WCAG 2.2 AA and its best practices."""
    options = {
        "runOnly": {"type": "tag", "values": list(RULES)},
        "rules": {"target-size": {"enabled": True}},
        "resultTypes": ["violations"],
        "preload": False,  # it would fetch the style once more, which no page may
    }
    found = _axe().run(page, options=options).response["violations"]
    return [
        f"{one['id']}: {one['help']}: {len(one['nodes'])} times, first {_short(one['nodes'][0]['html'])}"
        f" ({_short(one['nodes'][0].get('failureSummary', ''))})"
        for one in found
    ]


def _short(text: str) -> str:
    return re.sub(r"\s+", " ", text)[:240]


# What is wider than the window, and stands in nothing that scrolls or is meant to be cut.
WIDE = """() => {
  const room = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > room) {
    for (const each of document.body.querySelectorAll("*")) {
      const box = each.getBoundingClientRect();
      if (box.right <= room + 1 || !box.width || !box.height) continue;
      let above = each.parentElement;
      while (above && getComputedStyle(above).overflowX === "visible") above = above.parentElement;
      if (!above || above === document.body || above === document.documentElement)
        found.push(`${Math.round(box.right)}: ${each.outerHTML.slice(0, 120)}`);
    }
    found.unshift(`the page is ${document.documentElement.scrollWidth} wide in ${room}`);
  }
  for (const each of [document.documentElement, document.body])
    if (["hidden", "clip"].includes(getComputedStyle(each).overflowX)) found.push("the page hides what is too wide");
  return found.slice(0, 4);
}"""


def width(page: Page) -> list[str]:
    """Say what makes a reader scroll sideways (WCAG 1.4.10)."""
    found: list[str] = page.evaluate(WIDE)
    return found


REGIONS = """() => [...document.querySelectorAll("*")].filter(each =>
    ["auto", "scroll"].includes(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + 1
    && (each.tabIndex < 0 || !(each.getAttribute("aria-label") || each.getAttribute("aria-labelledby"))
        || !each.getAttribute("role")))
  .map(each => each.outerHTML.slice(0, 120)).slice(0, 3)"""


def regions(page: Page) -> list[str]:
    """Say what scrolls by itself and cannot be reached by the keyboard, or has no name."""
    found: list[str] = page.evaluate(REGIONS)
    return [f"scrolls, but has no focus, role or name: {each}" for each in found]


# Radio buttons share a stop; what is hidden, or in what is folded up, has none.
STOPS = """() => {
  window.stops = [...document.querySelectorAll(
      "a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]")]
    .filter(each => each.tabIndex >= 0 && !each.disabled && each.type !== "hidden" && each.getClientRects().length
      && each.checkVisibility({visibilityProperty: true}) && (each.type !== "radio" || each.checked));
  window.missed = new Set(window.stops);
  return window.stops.length;
}"""

# An ancestor that is found in place of the element does not hide it: it is what stands behind it.
STOP = """() => {
  const here = document.activeElement;
  if (!here || here === document.body || here === document.documentElement) return null;
  window.missed.delete(here);
  const style = getComputedStyle(here), name = here.outerHTML.slice(0, 120);
  const ringed = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  const points = [];
  for (const part of here.getClientRects()) {
    const left = Math.max(0, part.left), right = Math.min(innerWidth, part.right);
    const top = Math.max(0, part.top), bottom = Math.min(innerHeight, part.bottom);
    if (right <= left || bottom <= top) continue;
    for (const x of [.1, .5, .9]) for (const y of [.2, .5, .8])
      points.push([left + x * (right - left), top + y * (bottom - top)]);
  }
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (top === here || here.contains(top) || top.contains(here));
  });
  const said = (here.innerText || here.getAttribute("aria-label") || here.getAttribute("title") || "").trim();
  return {name, ringed, seen, said, id: here.id, href: here.getAttribute("href"), tag: here.tagName.toLowerCase()};
}"""


@dataclass
class Walk:
    """What was met by pressing the tabulator again and again.

    Attributes:
        stops: Each element that had the focus, in order.
        faults: What was wrong.
    """

    stops: list[dict[str, object]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def walk(page: Page, limit: int = 150) -> Walk:
    """Go through a page by the keyboard alone; a page with more stops than the limit is left after these."""
    found = Walk()
    count: int = page.evaluate(STOPS)
    for _ in range(min(count, limit)):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            found.faults.append(f"the focus is nowhere after {len(found.stops)} of {count} stops")
            break
        found.stops.append(stop)
        if not stop["ringed"]:
            found.faults.append(f"the focus is not seen on {stop['name']}")
        if not stop["seen"]:
            found.faults.append(f"what has the focus is hidden: {stop['name']}")
    if count <= limit:
        missed: list[str] = page.evaluate("[...window.missed].map(each => each.outerHTML.slice(0, 120))")
        found.faults += [f"not reached by the keyboard: {each}" for each in missed]
    return found


# `.narrow` and `.paper` speak of what a small window and paper leave out, and stand there alone.
HIDDEN = """() => [...document.querySelectorAll("main tr, main li, main p, main h2, main h3, main svg")]
  .filter(each => !each.closest("details:not([open]), [hidden]:has(input, select, button), .narrow, .paper")
    && each.textContent.trim() && !each.getClientRects().length)
  .map(each => each.outerHTML.slice(0, 120)).slice(0, 3)"""


def hidden(page: Page) -> list[str]:
    """Say which content is not shown, though it is not folded up, nor a control that is nothing without script."""
    found: list[str] = page.evaluate(HIDDEN)
    return [f"is not shown: {each}" for each in found]


def paper(page: Page, *, sheets: bool = True) -> list[str]:
    """Say what is wrong with a page on paper: what is wider than a sheet, and unless told not to look, no sheet."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 1000})
    found = [f"on paper: {each}" for each in (*width(page), *_unfolded(page))]
    if sheets:
        printed: bytes = page.pdf(format="A4", prefer_css_page_size=True)
        if not printed.startswith(b"%PDF") or not re.search(rb"/Type\s*/Page\b", printed):
            found.append("on paper: no sheet")
    return found


def _unfolded(page: Page) -> list[str]:
    """Say what scrolls by itself on paper, where nobody scrolls."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("main *")].filter(each => each.scrollWidth > each.clientWidth + 1
              && ["auto", "scroll", "hidden"].includes(getComputedStyle(each).overflowX) && each.clientWidth > 1)
            .map(each => `cut at ${each.clientWidth} of ${each.scrollWidth}: ${each.outerHTML.slice(0, 120)}`)
            .slice(0, 3)"""
    )
    return found
