"""Rendering a comparison: the same bytes every time, and nothing that anybody wrote is taken for markup."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from negotiations.clauses.relations import Relation
from negotiations.compare.comparing import compare, compare_texts
from negotiations.compare.texts import Text
from negotiations.problems import InvalidValue
from negotiations.reports.rendering import FORMS, WIDTH, render
from negotiations.vocabulary import builtin
from tests.reports.texts import NORTH, SOUTH, comparison, drafts

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parents[2]
HOSTILE = "<script>x</script> | a ](javascript:alert) `b` \u202e *c*"


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def test_the_sample_has_every_relation() -> None:
    assert list(comparison().counts) == list(Relation)


@pytest.mark.parametrize("form", ["md", "txt", "json"])
def test_a_comparison_is_rendered_as_in_the_golden_file(form: str) -> None:
    assert render(comparison(), form=form) == (GOLDEN / f"comparison.{form}").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_the_order_of_terms_does_not_matter(form: str) -> None:
    talks = drafts(tuple(reversed(NORTH)), tuple(reversed(SOUTH)))
    assert render(compare(talks["north"], talks["south"]), form=form) == render(comparison(), form=form)


def test_another_process_renders_the_same_bytes() -> None:
    code = (
        "import sys; from tests.reports.texts import comparison; "
        "from negotiations.reports.rendering import FORMS, render; "
        "sys.stdout.buffer.write(''.join(render(comparison(), form=form) for form in FORMS).encode())"
    )
    elsewhere = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=elsewhere, capture_output=True, check=True
    ).stdout
    assert found.decode() == "".join(render(comparison(), form=form) for form in FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_the_ending_of_the_file_says_the_form(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"found.{form}"
    path.write_text("before", encoding="utf-8")
    assert render(comparison(), path) == path.read_text(encoding="utf-8") == render(comparison(), form=form)


def test_a_form_that_is_named_wins_over_the_ending(tmp_path: Path) -> None:
    assert render(comparison(), tmp_path / "found.out", form="md").startswith("# ")


def test_an_unknown_ending_is_refused_with_the_choices(tmp_path: Path) -> None:
    with pytest.raises(
        InvalidValue, match=r"'found\.pdf', expected one of the endings 'md', 'html', 'json', 'csv', 'txt'"
    ):
        render(comparison(), tmp_path / "found.pdf")
    assert not list(tmp_path.iterdir())


def test_an_unknown_form_is_refused_with_the_choices() -> None:
    with pytest.raises(InvalidValue, match="'pdf', expected one of 'md'"):
        render(comparison(), form="pdf")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidValue, match="unknown language 'xx'"):
        render(comparison(), lang="xx")


def test_plain_text_fits_its_columns() -> None:
    assert max(map(len, render(comparison()).splitlines())) <= WIDTH


@pytest.mark.parametrize("lang", ["en", "uk"])
def test_a_page_says_its_language(lang: str) -> None:
    assert Page(render(comparison(), form="html", lang=lang)).all("html") == [{"lang": lang}]


def test_a_page_has_headers_with_scope_and_ids_that_are_unique() -> None:
    page = Page(render(comparison(), form="html"))
    assert page.all("th")
    assert {each["scope"] for each in page.all("th")} == {"col", "row"}
    ids = [attributes["id"] for _, attributes in page.found if "id" in attributes]
    assert len(ids) == len(set(ids)) > len(comparison())
    linked = {str(each["href"])[1:] for each in page.all("a") if str(each["href"]).startswith("#")}
    assert linked <= set(ids)


def test_a_page_has_no_script_and_loads_nothing() -> None:
    page = Page(render(comparison(), form="html"))
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.found}
    outside = [each for each in page.all("a") if str(each["href"]).startswith("http")]
    assert outside
    assert all("noopener" in str(each["rel"]) for each in outside)


def test_a_hostile_title_is_text_on_a_page() -> None:
    text = render(comparison(title=HOSTILE, publisher=HOSTILE), form="html")
    assert "script" not in {tag for tag, _ in Page(text).found}
    assert "&lt;script&gt;x&lt;/script&gt;" in text
    assert "\u202e" not in text


def test_a_hostile_title_is_text_in_markdown() -> None:
    text = render(comparison(title=HOSTILE, publisher=HOSTILE), form="md")
    assert r"\<script\>" in text
    assert "<script" not in text.replace(r"\<", "")
    assert "](javascript" not in text
    assert "\u202e" not in text
    rows = [line for line in text.splitlines() if line.startswith("| A")]
    assert all(len(re.findall(r"(?<!\\)\|", row)) in {4, 7} for row in rows)


@pytest.mark.parametrize("form", ["txt", "json"])
def test_a_hostile_title_turns_no_direction(form: str) -> None:
    assert "\u202e" not in render(comparison(title=HOSTILE), form=form)


def test_no_message_leaves_a_field_open() -> None:
    assert not re.search(r"\{\w+\}", render(comparison()))


def test_two_texts_without_demands_are_said_to_be_so() -> None:
    empty = Text("draft", (), builtin())
    found = compare_texts(empty, empty)
    for form in ("md", "txt", "html"):
        assert "Neither text demands anything." in render(found, form=form)
    assert json.loads(render(found, form="json"))["findings"] == []


def test_json_is_exact_and_names_both_documents() -> None:
    data = json.loads(render(comparison(), form="json"), parse_float=pytest.fail)
    assert (data["format"], data["a"]["id"], data["b"]["id"]) == (1, "north", "south")
    assert len(data["findings"]) == len(comparison())


def test_silence_is_never_a_blank_or_a_number() -> None:
    for finding in json.loads(render(comparison(), form="json"))["findings"]:
        for side in (finding["a"], finding["b"]):
            assert side["position"] or side["silence"]


def test_a_text_that_only_leaves_something_open_asks_for_nothing() -> None:
    talks = drafts(NORTH[:1], SOUTH[4:5])
    text = " ".join(render(compare(talks["north"], talks["south"])).split())
    assert "neither text asks for anything. A: silent" in text
    assert "B: speaks to this and leaves it open." in text
