"""A page in fewer bytes is the same page: read by rules of its own, element by element and word by word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest
from markupsafe import escape

from negotiations.documents.negotiations import Negotiation
from negotiations.website import printing
from negotiations.website.building import build_site
from negotiations.website.slimming import slim
from tests.browser.built import VOID, ended_by_end, ended_by_start

BLOCKS = frozenset({"body", "dd", "div", "dl", "dt", "fieldset", "footer", "h1", "h2", "h3", "li", "main", "noscript"})
BLOCKS |= {"ol", "p", "section", "table", "tbody", "td", "th", "thead", "tr", "ul"}
"""The elements that stand below one another, so that space at their ends is not seen."""

TURNING = frozenset({"R", "AL", "AN", "RLE", "LRE", "RLO", "LRO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""The classes of letters and signs by which the direction of writing turns."""


@dataclass
class Reader(HTMLParser):
    """What a page is, as a browser ends what has no end tag: each start, each end, and the words between."""

    found: list[tuple[str, object]] = field(default_factory=list)
    stack: list[str] = field(default_factory=list)
    isolating: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end(ended_by_start(self.stack, tag))
        if tag not in VOID:
            self.stack.append(tag)
        self._note(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(tag, {**dict(attrs), "/": None})

    def handle_endtag(self, tag: str) -> None:
        self._end(ended_by_end(self.stack, tag))
        assert self.stack[-1:] == [tag], (tag, self.stack)
        self._end(1)

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] == "":
            data = f"{self.found.pop()[1]}{data}"
        self.found.append(("", data))

    def handle_comment(self, data: str) -> None:
        self.found.append(("!", data))

    def _end(self, count: int) -> None:
        for _ in range(count):
            self._note(self.stack.pop(), None)

    def _note(self, tag: str, given: dict[str, str | None] | None) -> None:
        if tag != "bdi" or self.isolating:
            self.found.append((tag, given))


def read(page: str, *, isolating: bool = False) -> list[tuple[str, object]]:
    """Return what a page is, without space that nobody sees; with isolation, or as if nothing were isolated."""
    reader = Reader(isolating=isolating)
    reader.feed(page)
    reader.close()
    assert not reader.stack
    return list(_seen(reader.found))


def _seen(found: list[tuple[str, object]]) -> Iterator[tuple[str, object]]:
    for place, (tag, given) in enumerate(found):
        if tag:
            yield tag, given
            continue
        words = " ".join(f"({given})".split())[1:-1]
        before, behind = (found[at][0] if 0 <= at < len(found) else "body" for at in (place - 1, place + 1))
        words = words.lstrip() if before in BLOCKS else words
        words = words.rstrip() if behind in BLOCKS else words
        if words:
            yield "", words


@pytest.fixture(scope="module")
def printed(river: Negotiation, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the pages of a site as their templates print them."""
    pages = []

    def kept(page: str) -> str:
        pages.append(page)
        return slim(page)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printing, "slim", kept)
        build_site(river, tmp_path_factory.mktemp("printed") / "site")
    return pages


def test_every_page_of_a_site_reads_the_same(printed: list[str]) -> None:
    assert len(printed) > 20
    for page in printed:
        slimmed = slim(page)
        assert read(slimmed) == read(page)
        assert len(slimmed) < len(page)


WORDS = (
    'a="b" id="c" x="d"> =y "z" ',
    "</li></td></p>\n<p><ul></bdi><bdi>",
    "&#39; &amp;#39; &#34; ' '' ' onclick=x ",
    'a/ / a="b/"> ',
    "#/# x=y=z `",
    'ключ="слово" >',
    "\u05d0\u202e",
    "",
)


@pytest.mark.parametrize("words", WORDS)
def test_words_of_others_stay_words_and_start_no_element(words: str) -> None:
    said = escape(words)
    page = (
        f'<ul title="{said}" class="x">\n<li id="{said}"><a href="{said}"><bdi>{said}</bdi></a></li>\n<li>{said}</li>'
        f'</ul><table data-label="{said}"><thead><tr><th>{said}</th></tr></thead>\n<tbody><tr><td>{said}</td></tr>'
        f'</tbody></table><p>{said}</p>\n<p title="{said}">{said}</p>'
    )
    found = read(slim(page))
    assert found == read(page)
    # Both are what was meant, and not only as one another.
    assert [given for tag, given in found if tag in {"ul", "a", "table"} and given is not None] == [
        {"title": words, "class": "x"},
        {"href": words},
        {"data-label": words},
    ]
    assert [tag for tag, given in found if isinstance(given, dict)] == [
        *("ul", "li", "a", "li", "table", "thead", "tr", "th", "tbody", "tr", "td", "p", "p")
    ]


@pytest.mark.parametrize(
    ("page", "slimmed"),
    [
        # A place is looked for in the file by who cites it.
        ('<p id="forces" class="note">a</p>', '<p id="forces" class=note>a</p>'),
        # A value with a space or a sign that ends it needs its quotes, and so does one before the slash of an element.
        ('<a href="a b" title="">c</a>', '<a href="a b" title="">c</a>'),
        ('<a href="a=b" title="`" lang="a\'b">c</a>', '<a href="a=b" title="`" lang="a\'b">c</a>'),
        ('<path d="M0" class="a"/>', '<path d=M0 class="a"/>'),
        # Words are no attributes, whatever stands in them.
        ("<td>x=&#34;y&#34; z</td>", "<td>x=&#34;y&#34; z"),
        # A paragraph ends by itself where no paragraph can go on, and nowhere else.
        ("<p>a</p>\n<ul><li>b</li></ul>", "<p>a\n<ul><li>b</ul>"),
        ("<li><p>a</p></li><li>b</li>", "<li><p>a<li>b"),
        ("<td><p>a</p>\n<p>b</p></td><td>c</td></tr>", "<td><p>a\n<p>b<td>c"),
        ("<noscript><p>a</p></noscript>", "<noscript><p>a</p></noscript>"),
        ("<p>a</p> b", "<p>a</p> b"),
        ("<p>a</p><picture></picture>", "<p>a</p><picture></picture>"),
        ("<p>a</p>\n<a>b</a>", "<p>a</p>\n<a>b</a>"),
    ],
)
def test_what_is_left_out_and_what_stays(page: str, slimmed: str) -> None:
    assert slim(page) == slimmed


def test_isolation_stays_where_anything_turns_the_direction() -> None:
    page = "<p><bdi>a</bdi> 1</p>"
    # Beyond these planes nothing turns; a test of all signs would take as long as all the others here.
    signs = [sign for sign in map(chr, range(0x20000)) if unicodedata.bidirectional(sign) in TURNING]
    assert len(signs) > 1000
    assert [sign for sign in signs if slim(page + sign) != page + sign] == []
    for sign in ("", "ї", "1", "\u00a0", "漢"):
        assert slim(page + sign) == f"<p>a 1</p>{sign}"
