"""Pages reduced to their words."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.source_texts import SourceFile, read_source_text
from negotiations.files.text import SIZE_LIMIT


def read(folder: Path, name: str, data: str | bytes) -> SourceFile:
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    found, problems = read_source_text(file)
    assert problems == ()
    assert found is not None
    return found


def line_of(page: SourceFile, word: str) -> int:
    return page.line(page.text.index(word))


def test_plain_text_is_left_as_it_is(tmp_path: Path) -> None:
    page = read(tmp_path, "a.txt", "one *two*\r\n<b>three\n")
    assert page.text == "one *two*\r\n<b>three\n"
    assert [line_of(page, word) for word in ("one", "two", "three")] == [1, 1, 2]


def test_markdown_loses_its_marks_and_keeps_its_lines(tmp_path: Path) -> None:
    page = read(
        tmp_path,
        "a.md",
        '# Draft\n\n> 1. Northland keeps **at most** `sixty`\n> thousand [soldiers](https://example.org "x")\n'
        "- and _no_ snake_case \\*more\\*\n",
    )
    words = " ".join(page.text.split())
    assert words == "Draft 1. Northland keeps at most sixty thousand soldiers and no snake_case *more*"
    assert [line_of(page, word) for word in ("Draft", "sixty", "soldiers", "snake_case")] == [1, 3, 4, 5]


PAGE = """<!DOCTYPE html>
<html><head><title>Draft</title><style>p { color: red }</style>
<script>if (a < b) { document.write("<p>hidden</p>") }</script></head>
<body><!-- hidden
too --><p>North<b>land</b> keeps<br>at&nbsp;most &laquo;sixty&raquo;</p><p>thousand
sol&shy;diers</p><table><tr><td>one</td><td>two</td></tr></table> a < b <![if x]>three<![endif]>
</body></html>
"""


def test_html_is_reduced_to_what_is_read(tmp_path: Path) -> None:
    page = read(tmp_path, "a.html", PAGE)
    words = " ".join(page.text.replace("\u00ad", "").split())
    assert words == "Draft Northland keeps at most «sixty» thousand soldiers one two a < b three"
    assert [line_of(page, word) for word in ("Draft", "land", "sixty", "thousand", "diers", "three")] == [
        2, 5, 5, 5, 6, 6
    ]  # fmt: skip


def test_a_page_may_say_its_encoding(tmp_path: Path) -> None:
    page = read(tmp_path, "a.HTM", '<meta charset="windows-1251"><p>Північ</p>'.encode("windows-1251"))
    assert page.text.strip() == "Північ"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 \xff", "not-readable"),
        (b"\xff\xfe\xff", "not-utf8"),
        (b'<meta charset="no-such"> \xff', "not-utf8"),
        (b'<meta charset="ascii"> \xff', "not-utf8"),
        (b"a" * (SIZE_LIMIT + 1), "too-large"),
    ],
    ids=["pdf", "bytes", "unknown encoding", "wrong encoding", "too large"],
)
def test_what_is_no_text_is_a_problem(tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(data)
    found, problems = read_source_text(file)
    assert found is None
    assert [problem.code for problem in problems] == [code]


def test_a_mark_of_the_byte_order_is_no_text(tmp_path: Path) -> None:
    assert read(tmp_path, "a.txt", b"\xef\xbb\xbfone").text == "one"


HOSTILE = [
    "<",
    "<a ",
    "<!--",
    "<!--x>",
    "</",
    "<a x='",
    "<a x='>",
    "<![CDATA[",
    "<?",
    "<script>",
    "<script></script",
    "&#",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_page_takes_no_longer_than_it_is(tmp_path: Path, piece: str) -> None:
    started = time.process_time()
    read(tmp_path, "a.html", piece * (500_000 // len(piece)))
    assert time.process_time() - started < 2


@given(st.lists(st.sampled_from([*HOSTILE, ">", "x", "-->", "</script>", "\n", "'", '"', "]]>", "<p>"])).map("".join))
def test_any_page_can_be_read(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    page = read(tmp_path_factory.getbasetemp(), "a.html", text)
    assert 1 <= page.line(len(page.text)) <= text.count("\n") + 1
