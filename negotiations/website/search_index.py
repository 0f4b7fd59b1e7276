"""What a search looks through: each word of the site once, and for each page which of them it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from negotiations.messages import Language
from negotiations.reports.escaping import plain
from negotiations.website.pages import Page
from negotiations.website.pair_pages import PairView

AROUND = ".,;:!?()[]“”«»\"'"
"""The signs that stand around a word, and are no part of it; `site.js` has the same."""

_GAP = "\0"


def search_index(pages: Sequence[Page], language: Language) -> Mapping[str, object]:
    """Return what a search looks through.

    Under `words` are all words; under `pages` each page with its path, its title, and the numbers of its words, each as
    the step from the one before; under `pairs` the pages of two texts, each by the numbers of the pages of these; and
    under `pair` what stands in the title of such a page before, between and behind theirs.
    """
    around = language.say("Comparison of “{a}” and “{b}”", a=_GAP, b=_GAP).split(_GAP)
    places = {page.path: number for number, page in enumerate(page for page in pages if not _is_pair(page, around))}
    spoken = {page.path: _words(page) for page in pages}
    words = sorted({word for path in places for word in spoken[path]})
    numbers = {word: number for number, word in enumerate(words)}
    return {
        "words": words,
        "pages": [
            [page.path, plain(page.title), list(_steps(sorted(numbers[word] for word in spoken[page.path])))]
            for page in pages
            if page.path in places
        ],
        "pairs": [
            [places[page.view.a.path], places[page.view.b.path]]
            for page in pages
            if page.path not in places and isinstance(page.view, PairView)
        ],
        "pair": around,
    }


def _is_pair(page: Page, around: Sequence[str]) -> bool:
    """Return whether the path and the title of a page follow from those of the pages of two texts."""
    view = page.view
    if not isinstance(view, PairView) or page.words:
        return False
    before, between, behind = around
    titles = f"{before}{plain(view.a.label)}{between}{plain(view.b.label)}{behind}"
    return (page.path, plain(page.title)) == (f"pairs/{_stem(view.a.path)}--{_stem(view.b.path)}.html", titles)


def _stem(path: str) -> str:
    return path.removeprefix("documents/").removesuffix(".html")


def _words(page: Page) -> frozenset[str]:
    return frozenset(word.strip(AROUND) for word in plain(page.words).lower().split()) - {""}


def _steps(numbers: Iterable[int]) -> Iterator[int]:
    last = 0
    for number in numbers:
        yield number - last
        last = number
