"""What cells have before their words where a table is shown without heads."""

from __future__ import annotations

import html
import re
from importlib.resources import files

import pytest

from negotiations.website.labels import LABELLED, labels_style
from tests.browser.built import Built


def test_the_style_sheet_has_a_rule_for_each_column_with_a_label() -> None:
    style = (files("negotiations.website") / "style.css").read_text(encoding="utf-8")
    found = re.findall(r"\.labelled td:nth-child\((\d+)\)::before \{ content: var\(--(\d+)\); \}", style)
    assert [(int(place) - 1, int(number)) for place, number in found] == [(n, n) for n in range(1, LABELLED + 1)]


def test_each_table_of_drafts_names_the_cells_by_the_heads_of_its_columns(built: Built) -> None:
    tables = 0
    for page in built.kinds["lineages"]:
        text = html.unescape(page.text)
        for style, head in re.findall(r'<table class="[^"]*labelled" style="(.*?)">\n<thead>(.*?)\n<tbody', text):
            heads = [re.sub(r"<[^>]*>", "", each) for each in re.split("<th", head)[2:]]
            assert style == labels_style([each.partition(">")[2] for each in heads])
            tables += 1
    assert tables


@pytest.mark.parametrize("title", ['a"; color: red', "a\\", "a\nb", "</style><script>", "a\u202eb", "'", "{}url(x)/*"])
def test_no_title_ends_its_string(title: str) -> None:
    [label] = re.findall(r"^--1:'(.*): '$", labels_style([title]))
    assert re.fullmatch(r"(?:[\w .,()–-]|\\[0-9a-f]+ )*", label)
    assert re.sub(r"\\([0-9a-f]+) ", lambda sign: chr(int(sign[1], 16)), label) in {
        title,
        title.replace("\n", " "),
        title.replace("\u202e", "<U+202E>"),
    }
