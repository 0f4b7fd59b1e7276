"""Words of other people are text everywhere: on pages, in pictures, in tables to take, and in what a search reads."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from pathlib import Path

import pytest

import negotiations as ng
from negotiations.reports.escaping import plain
from negotiations.website.building import build_site
from tests.browser.built import Built
from tests.website.outlines import Outline, outline, search_data
from tests.website.talks import made, talks, write

WORDS = {
    "markup": "</title></script></style></svg><script>alert(1)</script><img src=x onerror=alert(1)><b id=main>",
    "quotes": '" onmouseover=alert(1) x=\'"><svg/onload=alert(1)>',
    "formula": "=cmd|' /C calc'!A0",
    "formula-wide": "\uff1d1+1",
    "directions": "\u202egnp.\u2066exe\u2069\u200f",
    "template": "{{ 7*7 }}{% for x in y %}{ }{0}{title}%s%(x)s",
    "comment": "<!-- --> ]]> &lt;b&gt; &amp;lt; &#x202e;",
    "lines": "one\u2028two\u2029three\r\nfour\u0085five",
    "path": "../../../../etc/passwd%00#top",
    "tex": "` | a | b | [x](javascript:alert(1)) <javascript:x>",
}
"""What each freely written text begins with."""

TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CALCULATED = ("=", "+", "-", "@", "\t", "\r", "\uff1d")
EXACT = ("clauses", "documents", "terms")
"""The tables to take that keep the words of others as they are."""

LONG = "x" * 10_000


def site(folder: Path, start: str, *, long: str = "") -> Built:
    """Write the site of the invented negotiation, in which all free words begin otherwise."""

    def said(text: str) -> str:
        # The name of a point is short, on one line, and has no slash.
        if text == "V":
            return re.sub(r"\s|/", "", start[:30]) + "V"
        # A word of a negotiation is refused where a sign of it cannot be seen, whoever defines it.
        return plain(f"{start}{text}") if text in ("River Union", "Річковий союз") else f"{start}{text}"

    files = talks(said)
    if long:
        words = files["negotiation.yaml"]["words"]
        assert isinstance(words, dict)
        words["actor"][0].update(en=long, uk=long)
    build_site(made(files), folder / "site", languages=ng.LANGUAGES)
    return Built(folder / "site")


@pytest.fixture(scope="module", params=list(WORDS), name="start")
def _start(request: pytest.FixtureRequest) -> str:
    return WORDS[request.param]


@pytest.fixture(scope="module")
def hostile(start: str, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return site(tmp_path_factory.mktemp("hostile"), start)


@pytest.fixture(scope="module")
def outlines(hostile: Built) -> dict[str, Outline]:
    return {name: outline(page.path) for name, page in hostile.pages.items()}


def test_every_way_still_leads_somewhere(hostile: Built) -> None:
    assert hostile.faults() == []


def test_the_files_and_elements_are_those_of_harmless_words(
    hostile: Built, outlines: dict[str, Outline], built: Built
) -> None:
    assert hostile.files == built.files
    for name, found in outlines.items():
        expected = outline(built.pages[name].path)
        assert found.shape() == expected.shape(), name
        # How many lines a text in a picture has depends on how long it is.
        assert {tag for tag, _ in found.drawn} == {tag for tag, _ in expected.drawn}, name
        assert {key for _, given in found.drawn for key in given} == {
            key for _, given in expected.drawn for key in given
        }, name


def test_words_are_shown_as_they_were_written(outlines: dict[str, Outline], start: str) -> None:
    def shown(name: str) -> str:
        return " ".join("".join(outlines[name].words).split())

    def told(words: str) -> str:
        return " ".join(plain(f"{start}{words}").split())

    assert told("Northland's draft") in " ".join(outlines["documents/north-draft.html"].texts["h1"][0].split())
    for words in (
        "no more than sixty thousand",
        "In digits.",
        "page 2",
        "Northland Gazette",
        "It thanks the mediator.",
    ):
        assert told(words) in shown("documents/north-draft.html")
    assert told("Said to the press.") in shown("documents/north-draft.html")
    assert told("Until the summer.") in shown("documents/joint-draft.html")
    assert told("River Union") in shown("index.html")
    assert told("Річковий союз") in shown("uk/index.html")
    assert told("a place to start") in shown("timeline.html")


def test_no_sign_turns_the_direction_or_ends_a_line(hostile: Built, outlines: dict[str, Outline]) -> None:
    # What is data keeps every sign of other people, each in its cell.
    for name in hostile.files - {f"downloads/{each}.csv" for each in EXACT}:
        text = (hostile.folder / name).read_text(encoding="utf-8")
        assert not set(text) & {*TURNING, "\u2028", "\u2029"}, name
    for name, found in outlines.items():
        attributes = [value for _, given in (*found.elements, *found.drawn) for value in given.values()]
        for text in ("".join(found.words), *attributes):
            assert not set(text) & set(TURNING), name
            assert not {sign for sign in text if unicodedata.category(sign) == "Cc"} - {"\n"}, name


@pytest.mark.parametrize("table", ["findings", "stances", *EXACT])
def test_no_cell_is_taken_for_a_formula(hostile: Built, table: str) -> None:
    text = (hostile.folder / f"downloads/{table}.csv").read_bytes().decode()
    head, *rows = csv.reader(io.StringIO(text))
    assert rows
    for row in rows:
        assert len(row) == len(head)
        for cell in row:
            assert not cell.lstrip().startswith(CALCULATED), cell
            assert table in EXACT or cell.replace("\xa0", "").isprintable(), cell


@pytest.mark.parametrize("place", ["", "uk/"])
def test_what_a_search_reads_is_data(hostile: Built, place: str) -> None:
    text = (hostile.folder / place / "search-data.js").read_text(encoding="utf-8")
    assert "<" not in text
    assert text.count("\n") == 1
    for path, title, words in search_data(hostile.folder / place):
        assert f"{place}{path}" in hostile.files
        assert not set(title + words) & {*TURNING, "\n", "\r"}


def test_what_a_script_reads_on_a_page_is_data(hostile: Built, outlines: dict[str, Outline]) -> None:
    seen = 0
    for name, found in outlines.items():
        assert len(found.all("script")) == len(found.texts.get("script", ())), name
        for given, text in zip(found.all("script"), found.texts.get("script", ()), strict=True):
            if given.get("type") == "application/json":
                json.loads(text)
                seen += 1
            else:
                assert not text, name
    assert seen
    assert len(json.loads((hostile.folder / "files.json").read_text(encoding="utf-8"))["negotiations-site"]) > seen


@pytest.mark.parametrize("start", ["\u202e", "\u2028", "\x1b[31m", "\u0085"])
def test_a_sign_that_nobody_sees_is_refused_in_a_file(tmp_path: Path, start: str) -> None:
    with pytest.raises(ng.InvalidFiles, match=r"(bidi|control)-character"):
        ng.load(write(tmp_path / "river", talks(lambda text: f"{start}{text}")))


class TestLong:
    def test_a_word_of_ten_thousand_signs_is_text(self, built: Built, tmp_path: Path) -> None:
        long = site(tmp_path, "", long=f"<i>{LONG}")
        assert long.faults() == []
        assert long.files == built.files
        page = outline(long.pages["index.html"].path)
        assert f"<i>{LONG}" in "".join(page.words)
        assert page.shape() == outline(built.pages["index.html"].path).shape()

    def test_a_title_of_ten_thousand_signs_is_refused_in_a_file(self, tmp_path: Path) -> None:
        files = talks()
        files["negotiation.yaml"]["title"] = {"en": LONG}
        with pytest.raises(ng.InvalidFiles, match="too-long"):
            ng.load(write(tmp_path / "river", files))

    def test_a_title_as_long_as_there_is_fits_into_the_name_of_no_file(self, tmp_path: Path) -> None:
        files = talks()
        longest = "x" * 80
        for path in ("proposals/2031-05-04-north-draft.yaml", "proposals/2031-05-09-south-reply.yaml"):
            files[path]["title"] = {"en": "<" * 300}
        files["proposals/2031-05-20-joint-draft.yaml"]["id"] = longest
        moved = {path.replace("joint-draft", longest): content for path, content in files.items()}
        build_site(ng.load(write(tmp_path / "river", moved)), tmp_path / "site")
        assert Built(tmp_path / "site").faults() == []
        assert (tmp_path / "site" / "pairs" / f"north-draft--{longest}.html").is_file()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        'https://gazette.example/"onclick="alert(1)',
        "https://gazette.example/<script>",
        "//gazette.example/5",
        "https://user:pass@gazette.example/5",
    ],
)
def test_an_address_that_is_no_page_is_refused_in_a_file(tmp_path: Path, url: str) -> None:
    files = talks()
    sources = files["sources.yaml"]["sources"]
    assert isinstance(sources, list)
    sources[0]["url"] = url
    with pytest.raises(ng.InvalidFiles, match="bad-url"):
        ng.load(write(tmp_path / "river", files))
