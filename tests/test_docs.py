"""The pages that have a section for each kind and each code: none is missing, and what they show is right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from negotiations.codes import CODES
from negotiations.terms.kinds import kind_of, kinds

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted(DOCS.glob("*.md"))
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#]+)")


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def sections(name: str) -> dict[str, str]:
    """Return the sections of a page by heading."""
    _, *parts = re.split(r"^## ", page(name), flags=re.MULTILINE)
    found = [part.partition("\n") for part in parts]
    assert len({heading for heading, _, _ in found}) == len(found)
    return {heading: text for heading, _, text in found}


def test_there_is_a_section_for_each_kind() -> None:
    assert list(sections("kinds.md")) == list(kinds())


def test_there_is_a_section_for_each_code() -> None:
    assert list(sections("problems.md")) == list(CODES)


@pytest.mark.parametrize("name", list(kinds()))
class TestKinds:
    def test_every_example_is_a_term_of_the_kind(self, name: str) -> None:
        blocks = BLOCK.findall(sections("kinds.md")[name])
        assert blocks
        for block in blocks:
            fields = yaml.safe_load(block)
            kind = kind_of(fields["kind"])
            assert kind is kinds()[name]
            assert kind.model_validate(fields).id == fields["id"]

    def test_every_field_of_the_kind_is_told(self, name: str) -> None:
        text = page("kinds.md").partition("\n## ")[0] + sections("kinds.md")[name]
        assert [field for field in kinds()[name].model_fields if f"`{field}" not in text] == []

    def test_it_is_told_what_the_kind_cannot_say(self, name: str) -> None:
        assert "What it cannot say:\n" in sections("kinds.md")[name]


@pytest.mark.parametrize("code", list(CODES))
def test_a_code_is_explained_as_in_the_table(code: str) -> None:
    text = sections("problems.md")[code].lower()
    told = CODES[code]
    assert [said for said in (told.summary, told.remedy) if said.lower() not in text] == []
    assert f"severity: {told.severity.value}." in text


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
class TestPages:
    def test_a_link_leads_to_a_file(self, path: Path) -> None:
        links = [link for link in LINK.findall(path.read_text(encoding="utf-8")) if "://" not in link]
        assert [link for link in links if not (path.parent / link).exists()] == []

    def test_the_index_names_it(self, path: Path) -> None:
        assert path.name == "index.md" or f"]({path.name})" in page("index.md")


def test_the_last_section_on_the_design_is_on_our_own_rules() -> None:
    assert list(sections("design.md"))[-1] == "Where we break our rules"
