"""What is mended of a file, byte by byte: only what is wrong, and what was meant."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiations.files.loading import load_proposal
from negotiations.problems import InvalidValue
from negotiations.rules.checking import check, examine
from negotiations.rules.mending import mended
from tests.rules.drafts import DRAFT, written
from tests.rules.mends import ID, mend

BAD = Path(__file__).parent.parent / "bad"


class TestBytes:
    @pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("tail", ["", "\n\n"])
    def test_line_ends_marks_and_the_end_of_the_file_stay(
        self, tmp_path: Path, mark: bytes, ending: str, tail: str
    ) -> None:
        file = tmp_path / "draft.yaml"
        text = (DRAFT.rstrip("\n") + tail).replace("\n", ending)
        file.write_bytes(mark + text.replace(ID, "id: 1").encode())
        result = mend(file)
        assert result is not None
        assert result.after == mark + text.encode()

    def test_the_sources_of_a_negotiation_are_mended_as_what_they_are(self, tmp_path: Path) -> None:
        home = Path(shutil.copytree(BAD / "unused-source", tmp_path / "unused-source"))
        sources = home / "sources.yaml"
        sources.write_text(sources.read_text().removeprefix("format: 1\n"))
        (result,) = mended(checked := examine(home), checked.problems)
        assert (result.file, result.after) == (sources, b"format: 1\n" + result.before)
        result.write()
        assert [found.code for found in check(home)] == ["unused-source"]

    def test_a_link_out_of_the_folder_is_not_written_through(self, tmp_path: Path) -> None:
        outside = written(tmp_path, DRAFT.replace(ID, "id: 1"))
        (tmp_path / "talks").mkdir()
        link = tmp_path / "talks" / "draft.yaml"
        link.symlink_to(outside)
        result = mend(link)
        assert result is not None
        with pytest.raises(InvalidValue, match="leads out of the folder"):
            result.write()
        assert outside.read_bytes() == result.before


@dataclass(frozen=True)
class Sample:
    """A draft with faults that can be mended.

    Attributes:
        text: What the file holds.
        right: What it is to hold once it is mended.
        data: What that says of the terms: the id and the figure of each.
        faults: How many faults there are.
    """

    text: str
    right: str
    data: list[tuple[str, int]]
    faults: int


REMARK = st.sampled_from(["", " # as announced", " # cap: 600,000, id: 1", "  #\N{SNOWMAN} 'quoted'"])
WORDS = st.sampled_from(["plain", "'it''s # no comment'", '"a: 600,000, [1]"', "a b"])


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    """Draw a draft line by line, each as it stands there and as it should."""
    lines: list[tuple[str, str]] = []

    def add(faulty: str, right: str | None = None) -> None:
        remark = draw(REMARK)
        lines.append((faulty + remark, (faulty if right is None else right) + remark))

    if draw(st.booleans()):
        add("# format: 2")
    faults = 0
    if draw(st.booleans()):
        add("format: 1")
    else:
        lines.append(("", "format: 1"))
        faults += 1
    for each in ("id: draft", "title:", f"  en: {draw(WORDS)}", 'date: "2031-05-04"', "authors: [{actor: XN}]"):
        add(each)
    add("form: official")
    again = draw(st.sampled_from(["", ", gazette", ",gazette", ", 'gazette'"]))
    add(f"sources: [gazette, courier{again}]", "sources: [gazette, courier]")
    add("terms:")
    faults += bool(again)
    data = []
    for number in range(draw(st.integers(1, 4))):
        cap = draw(st.integers(1, 10**9))
        raw = draw(st.sampled_from([str(cap), f"{cap:,}", f'"{cap:,}"', f'"{cap}"', f"{cap:_}"]))
        name = draw(st.sampled_from([f'"{number}"', str(number), f"{number}.10"]))
        right = f'"{name.strip(chr(34))}"'
        faults += (raw != str(cap)) + (name != right)
        data.append((right.strip('"'), cap))
        party = ("XN", "XS", "XE", "XW")[number]
        rest = f"kind: force-limit, party: {party}, source: gazette, personnel:"
        if draw(st.booleans()):
            add(f"  - {{id: {name}, {rest} {{cap: {raw}}}}}", f"  - {{id: {right}, {rest} {{cap: {cap}}}}}")
        else:
            add(f"  - id: {name}", f"  - id: {right}")
            for part in rest.split(", "):
                add(f"    {part}")
            add(f"      cap: {raw}", f"      cap: {cap}")
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    text, right = ("".join(line[side] + ending for line in lines if line[side]) for side in (0, 1))
    return Sample(text, right, data, faults)


@settings(max_examples=200)
@given(samples())
def test_a_mended_file_is_what_was_meant_byte_by_byte_and_mending_it_again_changes_nothing(sample: Sample) -> None:
    with TemporaryDirectory() as name:
        file = written(Path(name), sample.text)
        assert len(check(file)) == sample.faults
        result = mend(file)
        assert (result is not None) == (sample.faults > 0)
        if result is not None:
            assert len(result.fixed) == sample.faults
            result.write()
        assert file.read_bytes().decode() == sample.right
        terms = load_proposal(file).paper.terms
        assert [(term.id, term.model_dump()["personnel"]["cap"]) for term in terms] == sample.data
        assert check(file) == ()
        assert mend(file) is None
