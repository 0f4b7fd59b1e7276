"""The pages of a site: every way leads somewhere, every finding has its place, and nothing comes from elsewhere."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from markupsafe import escape

import negotiations as ng
from negotiations.compare.findings import Finding
from negotiations.documents.negotiations import Negotiation
from tests.browser.built import Built, BuiltPage, spelled_out
from tests.website.outlines import outline, search_data

KINDS = {"index", "matrix", "documents", "issues", "pairs", "demands", "lineages", "timeline", "search", "method"}
LIMIT = 200_000
"""The most bytes of a page about two texts."""

STARTS = ("", "uk/")
"""Where the site of each language starts."""

ELSEWHERE = re.compile(r"(?:https?:)?//[\w.-]+\.\w+")


def findings(river: Negotiation) -> Iterator[tuple[str, list[Finding]]]:
    """Yield the page of each two texts with terms, and what there is to find there."""
    texts = [document for document in river.documents if document.paper.terms]
    for a, b in combinations(texts, 2):
        yield f"pairs/{a.id}--{b.id}.html", list(ng.compare(a, b))


def both_speak(finding: Finding) -> bool:
    return not finding.relation.startswith("only-") and bool(finding.a.clauses and finding.b.clauses)


def test_the_site_has_pages_of_every_type(built: Built) -> None:
    assert set(built.kinds) > KINDS


def test_every_link_file_and_id_that_a_page_names_is_there(built: Built) -> None:
    assert built.faults() == []


def test_every_page_is_reached_from_the_start(built: Built) -> None:
    assert built.reached("index.html") == set(built.pages)


def test_every_page_has_one_title_one_heading_and_one_main_part(built: Built) -> None:
    for name, page in built.pages.items():
        made = outline(page.path)
        assert [len(made.all(tag)) for tag in ("main", "h1")] == [1, 1], name
        assert made.texts["h1"][0].strip(), name
        assert made.texts["h1"][0] in made.texts["title"][0], name
        assert made.all("html") == [{"lang": "uk" if name.startswith("uk/") else "en"}], name
        assert {"charset": "utf-8"} in made.all("meta"), name


def test_the_titles_of_pages_of_one_language_differ(built: Built) -> None:
    for lang in ng.LANGUAGES:
        titles = [outline(page.path).texts["title"][0] for page in built.pages.values() if page.language == lang]
        assert [title for title, count in Counter(titles).items() if count > 1] == []


def test_every_page_leads_to_itself_in_the_other_language(built: Built) -> None:
    names = set(built.pages)
    assert {name.removeprefix("uk/") for name in names if name.startswith("uk/")} == {
        name for name in names if not name.startswith("uk/")
    }
    for name, page in built.pages.items():
        (other,) = [given for given in outline(page.path).all("a") if "hreflang" in given]
        assert other["hreflang"] != page.language
        assert inside(page, other["href"]) == (name.removeprefix("uk/") if name.startswith("uk/") else f"uk/{name}")


def inside(page: BuiltPage, link: str) -> str:
    """Return where in the site a link leads."""
    there = (page.path.parent / unquote(urlsplit(link).path)).resolve()
    return there.relative_to(page.folder.resolve()).as_posix()


class TestNothingFromElsewhere:
    def test_only_sources_are_on_other_hosts(self, built: Built, river: Negotiation) -> None:
        known = {source.url for source in river.sources if source.url}
        found = set()
        for page in built.pages.values():
            found |= {link for link in page.read.links if ELSEWHERE.match(link)}
        assert found == known

    def test_no_file_names_another_host_but_in_a_way_to_a_source(self, built: Built) -> None:
        for name in sorted(built.files):
            text = spelled_out((built.folder / name).read_text(encoding="utf-8"))
            rest = re.sub(r'<a href="https?://[^"<>]*" rel="noopener noreferrer">', "", text)
            if name.endswith(".csv"):
                # A table to take has the addresses of sources in a column.
                rest = re.sub(r"(?<=,)https://[^,]*(?=,)", "", rest)
            rest = rest.replace('xmlns="http://www.w3.org/2000/svg"', "")
            assert ELSEWHERE.findall(rest) == [], name

    def test_scripts_and_styles_are_files_of_the_site(self, built: Built) -> None:
        for name, page in built.pages.items():
            made = outline(page.path)
            for given in made.all("script"):
                assert given.get("type") == "application/json" or set(given) == {"src", "defer"}, name
            for given in made.all("link"):
                assert given["rel"] == "stylesheet", name
                assert inside(page, given["href"]) in built.files, name
        for name in ("style.css", "site.js"):
            text = (built.folder / name).read_text(encoding="utf-8")
            assert not re.search(r"@import|url\(|fetch\(|XMLHttpRequest|innerHTML|eval\(|import\(", text), name

    def test_the_policy_allows_no_script_inside_a_page(self, built: Built) -> None:
        for name, page in built.pages.items():
            rules = dict(rule.strip().partition(" ")[::2] for rule in page.read.policy.split(";"))
            assert rules["default-src"] == "'none'", name
            assert "unsafe" not in rules["script-src"], name
            assert not re.search(r"https?:|\*", page.read.policy), name


class TestFindings:
    def test_every_finding_has_a_place(self, built: Built, river: Negotiation) -> None:
        told = alone = 0
        for path, found in findings(river):
            if not any(map(both_speak, found)):
                assert path not in built.pages
                continue
            numbers: Counter[str] = Counter()
            for finding in found:
                numbers[finding.issue] += 1
                name = finding.issue.replace("/", "--")
                for start in STARTS:
                    if both_speak(finding):
                        assert f"{name}-{numbers[finding.issue]}" in built.pages[start + path].ids, path
                        told += 1
                    # What one text alone speaks of stands on the page of the question.
                    for text, side in zip(Path(path).stem.split("--"), (finding.a, finding.b), strict=True):
                        if side.clauses and not both_speak(finding):
                            assert f"text-{text}" in built.pages[f"{start}issues/{name}.html"].ids, path
                            alone += 1
        assert told > 15
        assert alone > 20

    def test_the_downloads_have_each_finding_on_which_both_speak_once(self, built: Built, river: Negotiation) -> None:
        expected = Counter(
            (*Path(path).stem.split("--"), finding.issue, finding.relation.value)
            for path, found in findings(river)
            for finding in found
            if both_speak(finding)
        )
        text = (built.folder / "downloads/findings.csv").read_text(encoding="utf-8")
        rows = list(csv.DictReader(io.StringIO(text)))
        assert Counter((row["a"], row["b"], row["issue"], row["relation"]) for row in rows) == expected
        assert all(row["a_says"] and row["b_says"] for row in rows)

    def test_tables_to_take_stand_once_in_the_first_language(self, built: Built) -> None:
        tables = {name for name in built.files if name.endswith(".csv")}
        assert {name.partition("/")[0] for name in tables} == {"downloads"}
        for start in STARTS:
            page = built.pages[f"{start}downloads.html"]
            assert {inside(page, link) for link in page.read.links} >= tables
            assert ("англійська" in page.text) == bool(start)

    def test_every_stance_can_be_taken_too(self, built: Built, river: Negotiation) -> None:
        rows = list(csv.DictReader(io.StringIO((built.folder / "downloads/stances.csv").read_text(encoding="utf-8"))))
        assert [row["source"] for row in rows] == [stance.source for stance in river.stances]

    def test_every_term_has_a_place_on_the_page_of_its_text(self, built: Built, river: Negotiation) -> None:
        for document in river:
            for start in STARTS:
                page = built.pages[f"{start}documents/{document.id}.html"]
                assert {f"term-{term.id}" for term in document.paper.terms} <= page.ids


class TestSearch:
    @pytest.mark.parametrize("start", STARTS)
    def test_what_is_found_leads_to_every_page_and_its_title(self, built: Built, start: str) -> None:
        found = search_data(built.folder / start)
        for path, title, _ in found:
            target, _, place = path.partition("#")
            page = built.pages[start + target]
            assert not place or unquote(place) in page.ids, path
            assert place or outline(page.path).texts["h1"][0] == title
        pages = {name for name in built.pages if name.startswith("uk/") == (start == "uk/")}
        assert {start + path.partition("#")[0] for path, _, _ in found} == pages

    def test_the_words_of_terms_are_found(self, built: Built) -> None:
        words = {path: words for path, _, words in search_data(built.folder)}
        assert {"60,000", "people"} <= set(words["documents/north-draft.html"].split())

    def test_a_question_is_found_by_words_of_its_terms_and_by_everyday_ones(self, built: Built) -> None:
        words = {path: words.split() for path, _, words in search_data(built.folder)}
        assert {"forces/personnel", "army", "60,000"} <= set(words["issues/forces--personnel.html"])


class TestSources:
    def test_what_a_reader_should_know_of_a_source_stands_beside_it(self, built: Built) -> None:
        assert "Seen whole." in built.pages["documents/north-draft.html"].text

    def test_each_term_leads_to_the_source_that_its_page_tells_in_full(self, built: Built, river: Negotiation) -> None:
        for document in river:
            text = built.pages[f"documents/{document.id}.html"].text
            told = dict(re.findall(r'<li id="(source-\d+)">(.*?)(?=<li id=|</ol>)', text))
            cited = re.findall(r'id="term-([^"]+)">.*?href="#(source-\d+)"', text, re.DOTALL)
            assert [term for term, _ in cited] == [term.id for term in document.paper.terms]
            for name, place in cited:
                evidence = document.evidence(next(term for term in document.paper.terms if term.id == name))
                title = evidence.source.title if evidence.source else evidence.source_id
                assert str(escape(title)) in told[place], name

    def test_the_page_of_a_question_names_the_one_source_of_a_whole_text(
        self, built: Built, river: Negotiation
    ) -> None:
        [source] = river["south-reply"].paper.sources
        text = built.pages["issues/forces--personnel.html"].text
        refs = re.findall(r"south-reply\.html#term-[^<]*</a>: [^(]*\(([^<]*)\)", text)
        assert refs
        assert all(river.source(source).publisher in words for words in refs)

    def test_the_page_of_drafts_leads_to_the_first_beside_the_last(self, built: Built) -> None:
        text = built.pages["lineages/joint-draft.html"].text
        assert 'href="../pairs/north-draft--joint-draft.html"' in text


class TestSilence:
    def test_no_cell_of_a_table_is_blank(self, built: Built) -> None:
        for name, page in built.pages.items():
            made = outline(page.path)
            for tag in ("td", "th", "dd", "dt"):
                assert all(text.strip() for text in made.texts.get(tag, ())), (name, tag)


class TestPictures:
    def test_every_picture_has_a_name_a_description_and_a_table_on_its_page(self, built: Built) -> None:
        seen = 0
        for name, page in built.pages.items():
            text = page.text
            for found in re.finditer(r"<svg\b([^>]*)>(.*?)</svg>", text, re.DOTALL):
                if 'aria-hidden="true"' in found[1] or "hidden" in found[1].split():
                    continue
                seen += 1
                assert 'role="img"' in found[1], name
                assert re.search(r"<title[^>]*>[^<]+</title>\s*<desc[^>]*>[^<]+</desc>", found[2]), name
                assert "<table" in text, name
        assert seen


def test_a_page_of_two_texts_is_small(built: Built) -> None:
    sizes = {name: page.path.stat().st_size for name, page in built.pages.items() if page.kind == "pairs"}
    assert sizes
    assert max(sizes.values()) <= LIMIT


def test_a_page_says_no_field_of_a_message(built: Built) -> None:
    for name, page in built.pages.items():
        assert not re.search(r"\{\w+\}", "".join(outline(page.path).words)), name
