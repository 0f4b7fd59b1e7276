"""What a page is made of, as far as tests of a site ask for it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate
from pathlib import Path

from tests.browser.built import VOID, ended_by_end, ended_by_start

SEARCH = "const SEARCH = "


@dataclass
class Outline(HTMLParser):
    """The elements and texts of a page.

    Attributes:
        elements: Each element with its attributes, in order.
        texts: What stands in elements of a name, by that name, in order; what stands in inner ones counts as theirs.
        drawn: The elements inside pictures.
    """

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    drawn: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del self._open[len(self._open) - ended_by_start(self._open, tag) :]
        self._element(tag, attrs)
        if tag not in VOID:
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._element(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        del self._open[len(self._open) - ended_by_end(self._open, tag) :]
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        for tag in dict.fromkeys(self._open):
            self.texts[tag][-1] += data

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", {data: ""}))

    def _element(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        (self.drawn if "svg" in self._open else self.elements).append((tag, given))

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of each element of a name, in pictures too."""
        return [given for name, given in (*self.elements, *self.drawn) if name == tag]

    def shape(self) -> Counter[tuple[str, ...]]:
        """Return how often there is an element with these attributes, outside of pictures."""
        return Counter((tag, *given) for tag, given in self.elements)


def outline(path: Path) -> Outline:
    """Return what a page is made of."""
    page = Outline()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


def search_data(folder: Path) -> list[list[str]]:
    """Return what a search looks through: of each page its path, its title, and more words."""
    text = (folder / "search-data.js").read_text(encoding="utf-8")
    assert text.startswith(SEARCH)
    assert text.endswith(";\n")
    found = json.loads(text.removeprefix(SEARCH).removesuffix(";\n"))
    spoken = [[path, title, [found["words"][at] for at in accumulate(steps)]] for path, title, steps in found["pages"]]
    pages = [[path, title, " ".join(words)] for path, title, words in spoken]
    for a, b in ([pages[number] for number in pair] for pair in found["pairs"]):
        before, between, behind = found["pair"]
        path = f"pairs/{Path(a[0]).stem}--{Path(b[0]).stem}.html"
        pages.append([path, f"{before}{a[1]}{between}{b[1]}{behind}", ""])
    return pages
