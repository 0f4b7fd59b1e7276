"""The pages: none is missing or old, links lead somewhere, and what they show is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
import yaml

import negotiations as ng
from docs.reference import pages as reference
from docs.reference.pages import pages, stale, write
from docs.reference.pairs import pairs
from docs.reference.syntax import checked, in_words, shown
from negotiations.reports import records, tables
from negotiations.reports.layouts import LAYOUTS
from negotiations.reports.own_filters import LENGTH_LIMIT, own_filters
from negotiations.reports.printing import PRINTERS
from negotiations.reports.rendering import FORMS
from negotiations.reports.sandbox import SIGN_LIMIT, STEP_LIMIT
from negotiations.rules.families import codes
from negotiations.terms.base import Term
from negotiations.terms.kinds import kind_of, kinds

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def sections(name: str) -> dict[str, str]:
    """Return the sections of a page by heading."""
    _, *parts = re.split(r"^## ", page(name), flags=re.MULTILINE)
    found = [part.partition("\n") for part in parts]
    assert len({heading for heading, _, _ in found}) == len(found)
    return {heading: text for heading, _, text in found}


def anchors(path: Path) -> list[str]:
    """Return the anchors of the headings of a page, as the hosts of Markdown make them."""
    text = FENCED.sub("", path.read_text(encoding="utf-8"))
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(text)]


def dead_links(path: Path) -> Iterator[str]:
    for link in LINK.findall(FENCED.sub("", path.read_text(encoding="utf-8"))):
        target, _, anchor = link.partition("#")
        if "://" in link:
            continue
        there = path.parent / target if target else path
        if not there.exists() or (anchor and anchor not in anchors(there)):
            yield link


class TestReference:
    def test_the_pages_are_what_the_code_says_now(self) -> None:
        assert stale() == (), "run `make reference`"

    def test_there_is_a_page_for_each_kind_and_for_nothing_else(self) -> None:
        assert sorted(path.stem for path in (DOCS / "kinds").glob("*.md")) == list(kinds())

    def test_the_pages_are_the_same_each_time(self) -> None:
        assert list(pages().items()) == list(pages().items())

    def test_a_page_that_is_missing_old_or_left_over_is_stale(self, tmp_path: Path) -> None:
        write(tmp_path)
        assert stale(tmp_path) == ()
        (tmp_path / "kinds.md").write_text("old", encoding="utf-8")
        (tmp_path / "kinds" / "right.md").unlink()
        (tmp_path / "kinds" / "sword.md").write_text("left over", encoding="utf-8")
        assert stale(tmp_path) == ("kinds.md", "kinds/right.md", "kinds/sword.md")
        write(tmp_path)
        assert stale(tmp_path) == ()
        assert not (tmp_path / "kinds" / "sword.md").exists()

    def test_a_page_of_a_document_that_is_missing_old_or_left_over_is_stale(self, tmp_path: Path) -> None:
        write(tmp_path)
        (tmp_path / "documents.md").write_text("old", encoding="utf-8")
        (tmp_path / "documents" / "ukraine--us-28-points.md").unlink()
        (tmp_path / "documents" / "ukraine--us-29-points.md").write_text("left over", encoding="utf-8")
        assert stale(tmp_path) == (
            "documents.md",
            "documents/ukraine--us-28-points.md",
            "documents/ukraine--us-29-points.md",
        )
        write(tmp_path)
        assert stale(tmp_path) == ()

    def test_a_change_of_a_kind_makes_its_page_old(self, monkeypatch: pytest.MonkeyPatch) -> None:
        before = pages()
        monkeypatch.setattr(kinds()["right"], "cannot_say", "It cannot say anything.")
        assert [path for path, text in pages().items() if before[path] != text] == ["kinds/right.md"]

    def test_a_kind_that_is_named_leads_to_its_page(self) -> None:
        assert reference._linked("see `right`, not `rights`") == "see [`right`](right.md), not `rights`"


@pytest.mark.parametrize("name", list(kinds()))
class TestKinds:
    def test_the_smallest_file_can_be_read(self, name: str, tmp_path: Path) -> None:
        path = tmp_path / "draft.yaml"
        path.write_text(BLOCK.findall(page(f"kinds/{name}.md"))[0], encoding="utf-8")
        (term,) = ng.load_proposal(path).terms
        assert isinstance(term, kinds()[name])
        assert ng.check(path) == ()

    def test_every_example_stands_there(self, name: str) -> None:
        shown = [yaml.safe_load(block) for block in BLOCK.findall(page(f"kinds/{name}.md"))]
        terms = [*shown[0]["terms"], *(block[0] for block in shown if isinstance(block, list))]
        assert terms == yaml.safe_load(yaml.safe_dump([dict(example) for example in kinds()[name].examples]))

    def test_every_field_is_told(self, name: str) -> None:
        text = page(f"kinds/{name}.md")
        own = kinds()[name].model_fields.keys() - Term.model_fields.keys()
        assert [field for field in own if f"\n| `{field}` | " not in text] == []

    def test_every_issue_of_its_examples_is_told(self, name: str) -> None:
        rows = sections(f"kinds/{name}.md")["Issues"]
        for view in reference.kind_view(name).questions:
            assert f"| `{view.path}` | " in rows


def test_every_field_that_all_kinds_have_is_told() -> None:
    text = sections("kinds.md")["Fields of all kinds"]
    assert [field for field in Term.model_fields if f"\n| `{field}` | " not in text] == []


class TestSyntax:
    def test_every_pair_about_the_syntax_stands_there_once(self) -> None:
        text = page("syntax.md")
        about = [pair for pair in pairs() if pair.name.startswith(("syntax-", "derived-"))]
        assert len(about) > 60
        assert [pair.name for pair in about if text.count(f"\n### {pair.title}\n\n") != 1] == []

    def test_every_field_that_all_kinds_have_is_shown(self) -> None:
        told_by_the_kinds = {"id", "kind", "point", "note"}
        text = page("syntax.md")
        fields = Term.model_fields.keys() - told_by_the_kinds
        assert [field for field in fields if not re.search(rf"\b{field}: ", text)] == []

    def test_a_section_shows_what_a_file_writes(self) -> None:
        silent = {name for name, text in sections("syntax.md").items() if "```yaml" not in text.partition("\n### ")[0]}
        assert silent == {"What follows by a rule"}

    def test_a_pair_that_comes_out_otherwise_says_so(self) -> None:
        told = {pair.name: pair for pair in pairs() if pair.differs}
        text = page("syntax.md") + "".join(page(f"kinds/{name}.md") for name in kinds())
        assert text.count("A mediator would expect otherwise.\n") >= len(told)
        assert [name for name, pair in told.items() if pair.findings == ()] == []

    def test_what_is_no_term_is_not_shown(self) -> None:
        with pytest.raises(ValueError, match="no kind of term 'sword'"):
            in_words("[{id: '1', kind: sword}]")
        with pytest.raises(ValueError, match="sharp"):
            in_words("[{id: '1', kind: election, party: XN, sharp: true}]")
        with pytest.raises(ValueError, match="unseen"):
            checked("unseen: ['5']")

    def test_a_section_without_a_pair_is_not_shown(self) -> None:
        with pytest.raises(ValueError, match="begins with syntax-nothing"):
            shown("syntax-nothing")


class TestViews:
    def test_every_field_of_every_record_that_a_template_gets_is_told(self) -> None:
        told = sections("views.md")
        for record in (*vars(records).values(), *vars(tables).values()):
            if isinstance(record, type) and is_dataclass(record) and record.__name__.endswith("View"):
                assert [
                    field.name for field in fields(record) if f"\n| `{field.name}` | " not in told[record.__name__]
                ] == []
                assert told[record.__name__].count("\n| `") == len(fields(record))

    def test_no_field_is_told_without_a_meaning(self) -> None:
        assert not re.search(r"\| +\|", page("views.md"))

    def test_a_change_of_a_record_makes_the_page_old(self, monkeypatch: pytest.MonkeyPatch) -> None:
        before = pages()
        told = str(records.RowView.__doc__).replace("The distance of a conflict", "How far apart the texts are")
        monkeypatch.setattr(records.RowView, "__doc__", told)
        assert [path for path, text in pages().items() if before[path] != text] == ["views.md"]

    def test_a_field_that_the_docstring_does_not_tell_is_not_shown(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(records.RowView, "__doc__", "One finding.")
        with pytest.raises(KeyError):
            pages()

    def test_every_filter_and_word_of_a_template_is_told(self) -> None:
        text = page("reports.md")
        for form in PRINTERS:
            for name in own_filters(form).keys() - {"d", "e"}:
                assert re.search(rf"`{name}`|\\|{name}[`(]", text), name

    def test_the_limits_of_a_template_are_those_that_are_told(self) -> None:
        assert (STEP_LIMIT, SIGN_LIMIT, LENGTH_LIMIT) == (1_000_000, 50_000_000, 1_000_000)
        told = "A million rounds of loops, 50 million signs, a million signs in one value"
        assert told in page("reports.md")

    def test_every_layout_and_ending_is_told(self) -> None:
        text = page("reports.md")
        assert [name for name in LAYOUTS if f"**`{name}`**" not in text] == []
        assert [form for form in FORMS if f"| `.{form}` |" not in text] == []


def test_there_is_a_section_for_each_code() -> None:
    assert list(sections("problems.md")) == list(codes())


@pytest.mark.parametrize("code", list(codes()))
def test_a_code_is_explained_as_in_the_table(code: str) -> None:
    text = sections("problems.md")[code].lower()
    told = codes()[code]
    assert [said for said in (told.summary, told.remedy) if said.lower() not in text] == []
    assert f"severity: {told.severity.value}." in text


@pytest.mark.parametrize("block", [block for block in BLOCK.findall(page("encoding.md")) if block.startswith("- ")])
def test_a_term_of_the_guide_is_a_term(block: str) -> None:
    for term in yaml.safe_load(block):
        kind = kind_of(term["kind"])
        assert kind is not None
        assert kind.model_validate(term).id == term["id"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
class TestPages:
    def test_a_link_leads_to_a_page_and_a_heading(self, path: Path) -> None:
        assert list(dead_links(path)) == []

    def test_a_heading_leads_to_one_place(self, path: Path) -> None:
        found = anchors(path)
        assert [anchor for anchor in set(found) if found.count(anchor) > 1] == []

    def test_a_list_names_it(self, path: Path) -> None:
        if path.parent.name == "kinds":
            assert f"](kinds/{path.name})" in page("kinds.md")
        elif path.parent.name == "documents":
            assert f"](documents/{path.name})" in page("documents.md")
        else:
            assert path.name == "index.md" or f"]({path.name})" in page("index.md")


def test_the_last_section_on_the_design_is_on_our_own_rules() -> None:
    assert list(sections("design.md"))[-1] == "Where we break our rules"
