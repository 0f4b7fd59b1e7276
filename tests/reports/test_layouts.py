"""The layouts of a pair: one set of findings in each, read without colour, and nothing that was written runs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Words
from negotiations.clauses.relations import Relation
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Scope
from negotiations.compare.comparing import compare, compare_texts
from negotiations.compare.findings import Comparison
from negotiations.compare.matrix import matrix
from negotiations.compare.records import row_id
from negotiations.compare.texts import Text
from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import Proposal
from negotiations.messages import language
from negotiations.problems import InvalidValue
from negotiations.reports.layouts import LAYOUT_FORMS, LAYOUTS
from negotiations.reports.rendering import FORMS, render
from negotiations.reports.sentences import LABELS
from negotiations.reports.unread import UNREAD_LABELS
from negotiations.reports.views import comparison_view
from negotiations.vocabulary import builtin
from tests.reports.table_texts import river
from tests.reports.test_rendering import HOSTILE, Page
from tests.reports.texts import NORTH, SOUTH, comparison, drafts

GOLDEN = Path(__file__).parent / "golden"
ANCHOR = re.compile(r'<a id="([a-z-]+--[a-z0-9-]+-\d+)"></a>')

every_layout = pytest.mark.parametrize("layout", LAYOUTS)
every_form = pytest.mark.parametrize("form", LAYOUT_FORMS)


class Shown(HTMLParser):
    """What a reader sees between the start of an element with an id and the next such start."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.parts: dict[str, str] = {}
        self._at = self._inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        if name := dict(attrs).get("id"):
            self._at = name

    def handle_data(self, data: str) -> None:
        if self._inside != "style":
            self.parts[self._at] = self.parts.get(self._at, "") + data


def hostile(words: str) -> Comparison:
    """Return the comparison in which all that somebody else writes is hostile."""
    quoted = tuple({**term, "quote": words} for term in NORTH)
    talks = drafts(quoted, SOUTH, title=words, publisher=words)
    return compare(talks["north"], talks["south"])


def brackets() -> Comparison:
    """Return the comparison of a draft with an option of each side, and of the draft before it."""
    talks = river()
    return compare(talks["third"], talks["first"])


def findings(comparison: Comparison) -> Iterator[tuple[str, Relation]]:
    """Yield each row and its relation, told from the findings alone."""
    seen: dict[str, int] = {}
    for finding in comparison:
        seen[finding.issue] = seen.get(finding.issue, 0) + 1
        yield row_id(finding.issue, seen[finding.issue]), finding.relation


def rows_of_page(text: str) -> list[tuple[str, str]]:
    relations = {relation.value for relation in Relation}
    return [
        (str(attributes["id"]), word)
        for _, attributes in Page(text).found
        if "id" in attributes
        for word in str(attributes.get("class") or "").split()
        if word in relations
    ]


def rows_of_markdown(text: str) -> list[tuple[str, str]]:
    """Return the rows of a document, each with the relation whose sign and name stand in it, and no other."""
    words = language("en")
    ends = [*ANCHOR.finditer(text), re.search(r"^## (Terms and sources|How to read this)", text, re.MULTILINE)]
    found = []
    for here, there in pairwise(ends):
        assert here
        assert there
        told = text[here.start() : there.start()].replace("**", "").replace("\\", "")
        called = (*LABELS.items(), *UNREAD_LABELS.items())
        signs = {f"{glyph} {words.say(label)}": relation.value for relation, (label, glyph) in called}
        [relation] = [
            relation
            for sign, relation in signs.items()
            if re.search(rf"(^|[| #]){re.escape(sign)}", told, re.MULTILINE)
        ]
        found.append((here[1], relation))
    return found


@every_layout
@every_form
def test_a_layout_is_rendered_as_in_the_golden_file(layout: str, form: str) -> None:
    name = "comparison" if layout == "list" else f"comparison.{layout}"
    assert render(comparison(), form=form, layout=layout) == (GOLDEN / f"{name}.{form}").read_text(encoding="utf-8")


@every_form
def test_options_in_colours_are_as_in_the_golden_file(form: str) -> None:
    expected = (GOLDEN / f"brackets.colours.{form}").read_text(encoding="utf-8")
    assert render(brackets(), form=form, layout="colours") == expected


@every_form
def test_the_first_layout_is_what_a_comparison_looks_like_without_one(form: str) -> None:
    assert render(comparison(), form=form, layout="list") == render(comparison(), form=form)


@every_layout
@pytest.mark.parametrize("found", [comparison(), brackets(), comparison().mirrored], ids=["pair", "options", "mirror"])
def test_every_layout_has_the_same_findings(layout: str, found: Comparison) -> None:
    expected = sorted((name, relation.value) for name, relation in findings(found))
    assert sorted(rows_of_page(render(found, form="html", layout=layout))) == expected
    assert sorted(rows_of_markdown(render(found, form="md", layout=layout))) == expected


@every_layout
def test_what_both_texts_say_stands_in_each_row_of_a_page(layout: str) -> None:
    shown = Shown(render(comparison(), form="html", layout=layout)).parts
    rows = [row for topic in comparison_view(comparison(), language("en")).topics for row in topic.rows]
    for row in rows:
        for side in (row.a, row.b):
            assert side.words in shown[row.id]
            assert all(term.id in shown[row.id] for term in side.terms)
        assert all(note in shown[row.id] for note in row.notes)


@every_layout
@every_form
def test_the_order_of_terms_does_not_matter(layout: str, form: str) -> None:
    talks = drafts(tuple(reversed(NORTH)), tuple(reversed(SOUTH)))
    turned = rows_of_page if form == "html" else rows_of_markdown
    again = render(compare(talks["north"], talks["south"]), form=form, layout=layout)
    assert turned(again) == turned(render(comparison(), form=form, layout=layout))


@every_layout
def test_a_link_on_a_page_or_in_a_document_leads_to_one_place(layout: str) -> None:
    page = Page(render(comparison(), form="html", layout=layout))
    ids = [attributes["id"] for _, attributes in page.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {str(each["href"])[1:] for each in page.all("a") if str(each["href"]).startswith("#")} <= set(ids)
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.found}
    text = render(comparison(), form="md", layout=layout)
    assert set(re.findall(r"\]\(#([^)]*)\)", text)) <= set(re.findall(r'<a id="([^"]*)"', text))


@pytest.mark.parametrize("layout", [each for each in LAYOUTS if each != "list"])
@every_form
def test_each_term_has_its_source_once(layout: str, form: str) -> None:
    text = html.unescape(re.sub(r"<[^>]*>", "", render(comparison(), form=form, layout=layout)))
    annex = text[text.rindex("Terms and sources") :]
    for letter, terms in (("A", NORTH), ("B", SOUTH)):
        for term in terms:
            assert len(re.findall(rf"\b{letter} {term['id']}:", annex)) == 1
    assert annex.count("Southmark Radio by way of Eastvale Courier") == len(SOUTH)


class TestFourColumns:
    def test_the_last_column_is_left_to_the_people_in_the_room(self) -> None:
        page = render(comparison(), form="html", layout="four-columns")
        cells = re.findall(r'<td class="room"[^>]*>(.*?)</td>', page)
        assert cells == [""] * len(comparison())
        text = render(comparison(), form="md", layout="four-columns")
        assert len(re.findall(r"^\| <a id=.*\| \|$", text, re.MULTILINE)) == len(comparison())
        assert "The last column is left empty" in text

    def test_a_table_has_as_many_cells_in_each_row(self) -> None:
        text = render(hostile(HOSTILE), form="md", layout="four-columns")
        for rows in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
            assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows.splitlines()}) == 1

    def test_silence_has_its_kind_and_never_a_blank(self) -> None:
        text = render(brackets(), form="md", layout="four-columns")
        assert text.count("not known: a part that may speak to this was not read") == 1
        assert text.count("struck out: an earlier draft spoke to this") == 2
        shown = Shown(render(brackets(), form="html", layout="four-columns")).parts
        assert "not known: a part that may speak to this was not read" in shown["monitoring--presence--ceasefire-1"]
        assert "struck out: an earlier draft spoke to this" in shown["event--elections-1"]
        assert "speaks to this and leaves it open" in shown["alliance--membership-1"]


class TestColours:
    @pytest.mark.parametrize("found", [comparison(), brackets()], ids=["pair", "options"])
    def test_without_colour_the_brackets_say_whose_words_they_are(self, found: Comparison) -> None:
        shown = Shown(render(found, form="html", layout="colours")).parts
        rows = [row for topic in comparison_view(found, language("en")).topics for row in topic.rows]
        assert any(row.agreed for row in rows)
        for row in rows:
            bracketed = [f"[A: {row.a.words}", f"[B: {row.b.words}"]
            assert [each in shown[row.id] for each in bracketed] == [not row.agreed] * 2
            assert row.glyph in shown[row.id]
            assert row.label in shown[row.id]

    def test_markdown_has_the_same_brackets(self) -> None:
        text = render(brackets(), form="md", layout="colours")
        assert r"\[**A:** with the option “size/north” of Northland: at most 90,000 people" in text
        assert r"\[**A:** with the option “size/south” of Southmark: at most 80,000 people" in text
        assert text.count(r"\[**A:**") == text.count(r"\[**B:**")

    def test_an_option_that_the_other_text_asks_for_is_not_agreed_text(self) -> None:
        talks = river()
        same = Proposal.model_validate(
            {
                "id": "fourth", "title": {"en": "Fourth draft"}, "date": "2031-08-01", "form": "leaked",
                "authors": [{"actor": "XN"}], "sources": ["gazette"],
                "terms": [{"id": "1", "kind": "force-limit", "party": "XN", "personnel": {"cap": 90_000}}],
            }
        )  # fmt: skip
        both = Negotiation(talks.setting, talks.sources, (*(each.paper for each in talks.documents), same))
        found = compare(both["third"], both["fourth"])
        rows = {row.id: row for topic in comparison_view(found, language("en")).topics for row in topic.rows}
        [row] = [row for row in rows.values() if row.relation == "same"]
        assert not row.agreed
        shown = Shown(render(found, form="html", layout="colours")).parts[row.id]
        assert "[A: with the option “size/north” of Northland: at most 90,000 people" in shown
        assert "[B: at most 90,000 people" in shown

    def test_what_is_in_colour_has_contrast_and_a_bracket(self) -> None:
        page = render(comparison(), form="html", layout="colours")
        colours = re.findall(r"\.text-[ab] \{ color: (#[0-9a-f]{6}); \}", page)
        assert len(set(colours)) == 2
        backgrounds = {"#ffffff", *re.findall(r":target[^{]*\{ background: (#[0-9a-f]{6})", page)}
        assert len(backgrounds) == 2
        assert all(contrast(one, other) >= 4.5 for one in colours for other in backgrounds)
        for letter in "ab":
            coloured = page.count(f'<span class="text-{letter}">')
            assert coloured == page.count(f'<span class="text-{letter}"><span class="mark">[{letter.upper()}:</span>')


def contrast(one: str, other: str) -> float:
    """Return the ratio of contrast of two colours as WCAG 2.2 has it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class TestUkrainian:
    @every_layout
    @every_form
    def test_nothing_is_left_in_english(self, layout: str, form: str) -> None:
        talks = drafts(title="Проєкт", publisher="Вісник")
        text = render(compare(talks["north"], talks["south"]), form=form, layout=layout, lang="uk")
        given = ("Draft in nine points", "Eastvale Courier", "Southmark Radio", "Answer to the draft", "all of them")
        text = re.sub(r"&[a-z]+;|<style>.*?</style>|<[^>]*>|\(#[^)]*\)", " ", text, flags=re.DOTALL)
        for words in (*given, "Southmark draft"):
            text = text.replace(words, "")
        assert re.findall(r"[A-Za-z]{2,}", text) == []

    @every_layout
    def test_the_findings_are_the_same(self, layout: str) -> None:
        english, ukrainian = (render(comparison(), form="html", layout=layout, lang=lang) for lang in ("en", "uk"))
        assert rows_of_page(ukrainian) == rows_of_page(english)
        assert Page(ukrainian).all("html") == [{"lang": "uk"}]


class TestHostile:
    @every_layout
    def test_markup_is_text_on_a_page(self, layout: str) -> None:
        text = render(hostile(HOSTILE), form="html", layout=layout)
        tame = render(hostile("words"), form="html", layout=layout)
        assert [tag for tag, _ in Page(text).found] == [tag for tag, _ in Page(tame).found]
        assert "&lt;script&gt;x&lt;/script&gt;" in text
        assert "\u202e" not in text
        assert "<U+202E>" in html.unescape(text)

    @every_layout
    def test_markup_is_text_in_markdown(self, layout: str) -> None:
        text = render(hostile(HOSTILE), form="md", layout=layout)
        assert r"\<script\>" in text
        assert "<script" not in text.replace(r"\<", "")
        assert "](javascript" not in text
        assert not re.search(r"(?<!\\)\*c\*|(?<!\\)`b", text)
        assert "\u202e" not in text
        lines = render(hostile("words"), form="md", layout=layout).count("\n")
        assert text.count("\n") == lines

    @every_layout
    @every_form
    @pytest.mark.parametrize(
        "words", ["W" * 300, '" onload="x', "=cmd|' /C calc'!A0", "{{ 7*7 }}{% raw %}", "two\nlines"]
    )
    def test_what_is_odd_stands_there_as_it_is(self, layout: str, form: str, words: str) -> None:
        text = render(hostile(words), form=form, layout=layout)
        read = html.unescape(text) if form == "html" else re.sub(r"\\([^\w\s])", r"\1", text)
        assert read.count(words.replace("\n", " ")) > len(NORTH)
        if form == "html":
            tame = Page(render(hostile("words"), form=form, layout=layout))
            assert [(tag, set(names)) for tag, names in Page(text).found] == [(t, set(n)) for t, n in tame.found]

    @every_layout
    @every_form
    def test_a_name_of_ten_thousand_signs_stands_there_whole(self, layout: str, form: str) -> None:
        # A file lets a title be no longer than 300 signs; what is made by a program has no such limit.
        name = "<W>" * 3_000 + "W" * 1_000
        clause = Clause("act/demine", Scope.of(actor="XN"), Room.must(Words(("done", "not")), "done"), name)
        one, other = Text(name, (clause,), builtin()), Text("other", (), builtin())
        text = render(compare_texts(one, other), form=form, layout=layout)
        read = html.unescape(text) if form == "html" else text.replace("\\", "")
        assert read.count(name) >= 3
        assert "<W>" not in re.sub(r"\\<", "", text)

    @pytest.mark.parametrize("form", [form for form in FORMS if form not in LAYOUT_FORMS])
    def test_what_is_odd_harms_no_other_form(self, form: str) -> None:
        text = render(hostile(HOSTILE), form=form)
        assert "\u202e" not in text
        assert "\x1b" not in render(hostile("\x1b[31m"), form=form)


class TestRefused:
    def test_a_layout_that_there_is_not_is_named_with_the_nearest(self) -> None:
        with pytest.raises(InvalidValue, match=r"'four-colums', expected one of .*; did you mean 'four-columns'\?"):
            render(comparison(), form="md", layout="four-colums")

    def test_what_is_like_none_has_no_hint(self) -> None:
        with pytest.raises(InvalidValue, match=r"'colours'$"):
            render(comparison(), form="md", layout="xyz")

    @pytest.mark.parametrize("form", [form for form in FORMS if form not in LAYOUT_FORMS])
    def test_a_form_that_a_layout_has_not_is_refused_and_nothing_is_written(self, form: str, tmp_path: Path) -> None:
        with pytest.raises(InvalidValue, match=f"is for md and html, found '{form}'"):
            render(comparison(), tmp_path / f"table.{form}", layout="colours")
        assert list(tmp_path.iterdir()) == []

    def test_layouts_are_for_two_texts(self) -> None:
        talks = river()
        with pytest.raises(InvalidValue, match="layouts are for two texts"):
            render(matrix(talks.documents), form="md", layout="colours")


def test_a_pair_without_a_document_has_every_layout() -> None:
    empty = Text("draft", (), builtin())
    for layout in LAYOUTS:
        for form in LAYOUT_FORMS:
            text = render(compare_texts(empty, empty), form=form, layout=layout)
            assert "Neither text demands anything." in text
