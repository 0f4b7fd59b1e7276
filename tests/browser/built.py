"""What stands in the files of a site: which page is of which type, and what of it can be seen without a browser."""

from __future__ import annotations

import posixpath
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
POINTING = (
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-labelledby",
    "aria-owns",
    "for",
    "headers",
    "list",
)
LOADING = {
    ("link", "href"),
    ("script", "src"),
    ("img", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("object", "data"),
    ("embed", "src"),
    ("image", "href"),
    ("form", "action"),
}
_BLOCKS = frozenset(
    {"p", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "div", "details", "fieldset", "figure", "section"}
)
_ENDED = {
    "li": {"li", "p"},
    "td": {"td", "th", "p"},
    "th": {"td", "th", "p"},
    "tr": {"td", "th", "tr", "p"},
    "tbody": {"td", "th", "tr", "tbody", "thead", "p"},
    **{block: {"p"} for block in _BLOCKS},
}
"""By an element, those without an end tag of their own that end where it starts."""
_OPTIONAL = frozenset({"li", "td", "th", "tr", "tbody", "thead", "p"})
RANDOM = 20311105
"""The seed of the choice of pages: any number, as long as it stays."""


def ended_by_start(stack: list[str], tag: str) -> int:
    """Return how many open elements end where an element starts, as a browser ends them."""
    count = 0
    while count < len(stack) and stack[-1 - count] in _ENDED.get(tag, ()):
        count += 1
    return count


def ended_by_end(stack: list[str], tag: str) -> int:
    """Return how many open elements end before the end tag of another one, which are those that need none."""
    count = 0
    while count < len(stack) and stack[-1 - count] != tag and stack[-1 - count] in _OPTIONAL:
        count += 1
    return count


def spelled_out(page: str) -> str:
    """Return a page with quotes around every attribute, for a test that looks for one."""
    return re.sub(r"<[a-z][^>]*>", lambda tag: re.sub(r'=([^\s"\'>]+)(?=[ >])', r'="\1"', tag[0]), page)


@dataclass
class _Reader(HTMLParser):
    """Notes the ids, ways and faults of one page."""

    ids: list[str] = field(default_factory=list)
    pointed: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    language: str = ""
    policy: str = ""
    stack: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del self.stack[len(self.stack) - ended_by_start(self.stack, tag) :]
        if tag not in VOID:
            self.stack.append(tag)
        self._attributes(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._attributes(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        del self.stack[len(self.stack) - ended_by_end(self.stack, tag) :]
        if not self.stack or self.stack.pop() != tag:
            self.faults.append(f"</{tag}> at line {self.getpos()[0]} closes nothing that is open")

    def _attributes(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if len(given) < len(attrs):
            self.faults.append(f"<{tag}> at line {self.getpos()[0]} has an attribute twice")
        if "id" in given:
            self.ids.append(given["id"])
        self.faults += [f"<{tag} {name}> holds script" for name in given if name.startswith("on")]
        self.pointed += [(name, each) for name in POINTING if name in given for each in given[name].split()]
        for value in given.values():
            if "url(" in value:
                self.pointed += [("url()", each) for each in re.findall(r"url\(['\"]?#([^'\")]*)", value)]
        if tag == "html":
            self.language = given.get("lang", "")
        if tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = given["content"]
        if tag in {"a", "area"} and "href" in given:
            self.links.append(given["href"])
        elif tag == "use" and "href" in given:
            self.pointed.append(("use", given["href"].removeprefix("#")))
        elif not (tag == "link" and given.get("rel") in {"alternate", "canonical"}):
            self.loads += [value for name, value in given.items() if (tag, name) in LOADING]


@dataclass(frozen=True)
class BuiltPage:
    """A page of a site as it was written.

    Attributes:
        path: The file.
        folder: The folder of the site.
    """

    path: Path
    folder: Path

    @cached_property
    def name(self) -> str:
        """Where it is in the site."""
        return self.path.relative_to(self.folder).as_posix()

    @property
    def kind(self) -> str:
        """The type of page: its folder, or its own name if it stands alone; of a folder's list, both."""
        *above, last = self.path.relative_to(self.folder).with_suffix("").parts
        above = [part for part in above if part not in {"en", "uk"}]
        if not above:
            return f"{last}/index" if any(self.path.with_suffix("").glob("*.html")) else last
        return f"{above[0]}/index" if last == "index" else above[0]

    @property
    def language(self) -> str:
        """The language that it says it is in."""
        return self.read.language

    @cached_property
    def ids(self) -> frozenset[str]:
        """The places in it to which a link can lead."""
        return frozenset(self.read.ids)

    @cached_property
    def text(self) -> str:
        """What stands in it, with quotes around every attribute."""
        return spelled_out(self.path.read_text(encoding="utf-8"))

    @cached_property
    def read(self) -> _Reader:
        """What was found in it."""
        reader = _Reader()
        reader.feed(self.path.read_text(encoding="utf-8"))
        reader.close()
        return reader

    def faults(self) -> Iterator[str]:
        """Say what is wrong with this page alone."""
        read = self.read
        yield from read.faults
        if read.stack:
            yield f"not closed: {read.stack}"
        if not read.language:
            yield "it does not say its language"
        if "default-src 'none'" not in read.policy or "unsafe-eval" in read.policy:
            yield f"its policy is {read.policy!r}"
        yield from (f"two elements have the id {each!r}" for each in sorted(_twice(read.ids)))
        yield from (
            f"{name} points to {each!r}, which is not there" for name, each in read.pointed if each not in self.ids
        )


def _twice(values: list[str]) -> set[str]:
    seen: set[str] = set()
    return {value for value in values if value in seen or seen.add(value)}  # type: ignore[func-returns-value]


class Built:
    """The pages of a folder, those of each type together."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.pages = {name: BuiltPage(folder / name, folder) for name in sorted(self.files) if name.endswith(".html")}

    @cached_property
    def kinds(self) -> Mapping[str, list[BuiltPage]]:
        """The pages by their type."""
        found = defaultdict(list)
        for page in self.pages.values():
            found[page.kind].append(page)
        return dict(sorted(found.items()))

    def largest(self, kind: str) -> list[BuiltPage]:
        """Return the largest page of a type in each language."""
        return [pages[0] for pages in self._by_size(kind)]

    def others(self, kind: str, count: int) -> list[BuiltPage]:
        """Return some pages of a type in each language that are not the largest; the same every time."""
        chosen: list[BuiltPage] = []
        for _, *rest in self._by_size(kind):
            chosen += random.Random(RANDOM).sample(rest, min(count, len(rest)))  # noqa: S311 - no secret
        return chosen

    def _by_size(self, kind: str) -> list[list[BuiltPage]]:
        """Return the pages of a type, those of each language together, the largest first."""
        by_language = defaultdict(list)
        for page in sorted(self.kinds[kind], key=lambda page: (-page.path.stat().st_size, page.name)):
            by_language[page.language].append(page)
        return [pages for _, pages in sorted(by_language.items())]

    def faults(self) -> list[str]:
        """Say what is wrong with all pages and what they point to."""
        return [
            f"{page.name}: {fault}" for page in self.pages.values() for fault in (*page.faults(), *self._ways(page))
        ]

    def reached(self, start: str) -> set[str]:
        """Return the pages to which one comes from a page, by following links."""
        waiting, seen = [start], {start}
        while waiting:
            page = self.pages[waiting.pop()]
            for link in page.read.links:
                target = _target(page, link)
                if target in self.pages and target not in seen:
                    seen.add(target)
                    waiting.append(target)
        return seen

    def _ways(self, page: BuiltPage) -> Iterator[str]:
        """Say which links of a page lead nowhere, and what it would load from elsewhere."""
        for load in page.read.loads:
            if urlsplit(load).scheme not in {"", "data"} or load.startswith("//"):
                yield f"it loads {load!r}"
            elif not load.startswith("data:") and _target(page, load) not in self.files:
                yield f"it loads {load!r}, which is not there"
        for link in sorted(set(page.read.links)):
            parts = urlsplit(link)
            target = _target(page, link)
            if parts.scheme in {"http", "https", "mailto"}:
                continue
            if parts.scheme or parts.netloc or target.startswith(("../", "/")):
                yield f"the link {link!r} leaves the site"
            elif target not in self.files:
                yield f"the link {link!r} leads to no file"
            elif parts.fragment and unquote(parts.fragment) not in self.pages[target].ids:
                yield f"the link {link!r} leads to no place of that page"


def _target(page: BuiltPage, link: str) -> str:
    """Return where in the site a link of a page leads."""
    path = unquote(urlsplit(link).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path)) if path else page.name
