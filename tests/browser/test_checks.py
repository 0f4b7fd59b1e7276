"""What looking at pages finds wrong: a page of each fault, and one of none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser import looking
from tests.browser.built import Built, BuiltPage
from tests.browser.checks import Eyes

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<style>{style}</style></head><body><main><h1>Page</h1>{body}</main></body></html>"""

Look = Callable[[Eyes, list[BuiltPage]], list[str]]
LOOKS: list[Look] = [looking.by_eye, looking.by_keyboard, looking.without_script, looking.on_paper]

WIDE_TABLE = "<table><tr>" + "<td>Northland</td>" * 20 + "</tr></table>"
SCROLLED = '<div style="overflow-x: auto"{}>' + WIDE_TABLE + "</div>"

LOSING = """<a href="#x">A</a><a href="#y" id="y">B</a>
<script>document.querySelector('#y').addEventListener('focus', event => event.target.blur())</script>"""
TRAPPING = """<a href="#x" id="x">A</a><a href="#y">B</a><a href="#z">C</a><script>
addEventListener("keydown", event => {
  if (event.key === "Tab" && document.activeElement.id === "x") event.preventDefault();
});
</script>"""


def pages(folder: Path, body: str, style: str = "") -> list[BuiltPage]:
    (folder / "page.html").write_text(PAGE.format(body=body, style=style), encoding="utf-8")
    return list(Built(folder).pages.values())


@pytest.mark.parametrize("look", LOOKS)
def test_a_page_that_is_right_has_no_fault(tmp_path: Path, eyes: Eyes, look: Look) -> None:
    body = """<p><a href="#end">To the end</a></p><details><summary>More</summary><p>Folded up</p></details>
    <table><tr><th scope="col">Party</th></tr><tr><td>XN</td></tr></table><p id="end">End</p>"""
    looking.said(look(eyes, pages(tmp_path, body)))


@pytest.mark.parametrize(
    ("look", "body", "style", "fault"),
    [
        (looking.by_eye, '<p style="color: #aaa">Pale</p>', "", "at 1280: color-contrast"),
        (looking.by_eye, "<img src='data:,'>", "", "image-alt"),
        (looking.by_eye, '<a href="#x" style="display: block; width: 9px; height: 9px">x</a>' * 2, "", "target-size"),
        (looking.by_eye, "<h4>Deep</h4>", "", "heading-order"),
        (looking.by_eye, '<div style="width: 400px; height: 1px"></div>', "", "at 320: the page is"),
        (looking.by_eye, WIDE_TABLE, "", "at 360: the page is"),
        (looking.by_eye, "", "body { overflow-x: hidden }", "hides what is too wide"),
        (looking.by_eye, SCROLLED.format(""), "", "scrolls, but has no focus"),
        (looking.by_eye, SCROLLED.format(' tabindex="0"'), "", "scrolls, but has no focus"),
        (looking.by_eye, '<img alt="" src="https://gazette.example/a.png">', "", "says: "),
        (looking.by_eye, "<script>console.error('lost')</script>", "", "says: lost"),
        (looking.by_eye, "<script>nothing()</script>", "", "error: "),
        (looking.by_eye, "<script>location.href = 'https://gazette.example/'</script>", "", "asks for"),
        (looking.by_keyboard, '<a href="#x">A</a>', "a:focus { outline: none }", "the focus is not seen on <a"),
        (
            looking.by_keyboard,
            '<a href="#x">A</a>',
            "h1 { position: fixed; inset: 0; margin: 0; background: #fff }",
            "what has the focus is hidden",
        ),
        (looking.by_keyboard, LOSING, "", "the focus is nowhere"),
        (looking.by_keyboard, TRAPPING, "", "not reached by the keyboard"),
        (looking.without_script, '<p style="display: none">Only by script</p>', "", "is not shown: <p"),
        (looking.on_paper, WIDE_TABLE, "", "on paper: the page is"),
        (looking.on_paper, SCROLLED.format(""), "", "on paper: cut at"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, eyes: Eyes, look: Look, body: str, style: str, fault: str) -> None:
    found = look(eyes, pages(tmp_path, body, style))
    assert any(fault in each for each in found), found


def test_a_large_page_is_looked_at_too(tmp_path: Path, eyes: Eyes) -> None:
    rows = "<tr><td>Northland</td><td>Southmark</td></tr>" * 10_000
    found = looking.by_eye(eyes, pages(tmp_path, f'<table>{rows}</table><p style="color: #aaa">Pale</p>'))
    assert any("color-contrast" in each for each in found), found
