"""What the reading of pages finds wrong: a page of each fault, and one of none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.built import Built

HEAD = """<!doctype html><html lang="en"><head><title>Page</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head>"""


def site(folder: Path, body: str, head: str = HEAD) -> Built:
    (folder / "pairs").mkdir(exist_ok=True)
    (folder / "index.html").write_text(f"{head}<body>{body}</body></html>", encoding="utf-8")
    (folder / "pairs" / "a--b.html").write_text(
        f'{HEAD}<body><a href="../index.html">Start</a><p id="x~1">There</p></body></html>', encoding="utf-8"
    )
    return Built(folder)


def test_a_page_that_is_right_has_no_fault(tmp_path: Path) -> None:
    body = """<nav aria-labelledby="n"><h2 id="n">Pages</h2><a href="pairs/a--b.html#x%7E1">A</a> <a href="#n">B</a>
    <a href="https://gazette.example/5">C</a><br><img src="data:," alt=""></nav>"""
    assert site(tmp_path, body).faults() == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<p id="a"></p><b id="a"></b>', "two elements have the id 'a'"),
        ("<p><b></p>", "closes nothing that is open"),
        ("<b>", "closes nothing that is open"),
        ('<a href="#there">A</a>', "leads to no place"),
        ('<a href="pairs/a--b.html#there">A</a>', "leads to no place"),
        ('<a href="pairs/A--b.html">A</a>', "leads to no file"),
        ('<a href="pairs/">A</a>', "leads to no file"),
        ('<a href="../../up.html">A</a>', "leaves the site"),
        ('<a href="javascript:alert(1)">A</a>', "leaves the site"),
        ('<a href="//gazette.example/5">A</a>', "leaves the site"),
        ('<img src="https://gazette.example/a.png">', "it loads 'https://gazette.example/a.png'"),
        ('<script src="//gazette.example/a.js"></script>', "it loads '//gazette.example/a.js'"),
        ('<script src="site.js"></script>', "it loads 'site.js', which is not there"),
        ('<p onclick="x()">A</p>', "<p onclick> holds script"),
        ('<p class="a" class="b">A</p>', "has an attribute twice"),
        ('<p aria-labelledby="no">A</p>', "aria-labelledby points to 'no'"),
        ('<svg><use href="#no"/></svg>', "use points to 'no'"),
        ('<svg><path fill="url(#no)"/></svg>', "url() points to 'no'"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, body: str, fault: str) -> None:
    found = site(tmp_path, body).faults()
    assert any(each.startswith("index.html: ") and fault in each for each in found), found


@pytest.mark.parametrize(
    ("head", "fault"),
    [
        ("<!doctype html><html><head></head>", "does not say its language"),
        ('<!doctype html><html lang="en"><head></head>', "its policy is ''"),
        (HEAD.replace("'none'", "'none'; script-src 'unsafe-eval'"), "its policy is"),
    ],
)
def test_a_fault_of_the_head_is_found(tmp_path: Path, head: str, fault: str) -> None:
    assert any(fault in each for each in site(tmp_path, "", head).faults())


def test_pages_that_no_link_leads_to_are_known(tmp_path: Path) -> None:
    assert site(tmp_path, "").reached("index.html") == {"index.html"}
    assert site(tmp_path, '<a href="./pairs/a--b.html#x~1">A</a>').reached("index.html") == {
        "index.html",
        "pairs/a--b.html",
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "index"),
        ("uk/index.html", "index"),
        ("uk/pairs/a--b.html", "pairs"),
        ("pairs/index.html", "pairs/index"),
        ("map.html", "map"),
    ],
)
def test_the_type_of_a_page_is_its_folder(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD, encoding="utf-8")
    assert tuple(Built(tmp_path).kinds) == (kind,)


def test_a_page_beside_a_folder_of_its_name_is_the_list_of_that(tmp_path: Path) -> None:
    (tmp_path / "matrix").mkdir()
    for name in ("matrix.html", "matrix/forces.html"):
        (tmp_path / name).write_text(HEAD, encoding="utf-8")
    assert tuple(Built(tmp_path).kinds) == ("matrix", "matrix/index")


def test_the_largest_page_and_others_are_taken_in_each_language(tmp_path: Path) -> None:
    for lang in ("en", "uk"):
        (tmp_path / lang / "pairs").mkdir(parents=True)
        for number in range(6):
            page = f'<html lang="{lang}"><p>{"x" * (number % 5)}</p></html>'
            (tmp_path / lang / "pairs" / f"{number}.html").write_text(page, encoding="utf-8")
    built = Built(tmp_path)
    largest, others = built.largest("pairs"), built.others("pairs", 2)
    assert [page.name for page in largest] == ["en/pairs/4.html", "uk/pairs/4.html"]
    assert [page.language for page in others] == ["en", "en", "uk", "uk"]
    assert not {page.name for page in largest} & {page.name for page in others}
    assert [page.name for page in others] == [page.name for page in Built(tmp_path).others("pairs", 2)]
    assert len(built.others("pairs", 9)) == 10
