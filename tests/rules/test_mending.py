"""Files are mended where it is safe: what is mended means what was meant, and nothing else changes."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiations.files.composer import compose
from negotiations.files.edits import Edit
from negotiations.files.loading import load_proposal
from negotiations.problems import InvalidValue, Place, Problem
from negotiations.rules.checking import check, examine
from negotiations.rules.fixes import FIXED, Fix, Gone, _one_slip, fix_of
from negotiations.rules.mending import Mended, _change, _mended_file, mended
from tests.rules.drafts import DRAFT, written

BAD = Path(__file__).parent.parent / "bad"


def mend(file: Path, *, unsafe: bool = False) -> Mended | None:
    """Return what would be written to a file, and None where it stays."""
    checked = examine(file)
    found = mended(checked, checked.problems, unsafe=unsafe)
    return found[0] if found else None


def after(folder: Path, old: str, new: str, *, unsafe: bool = False, name: str = "draft.yaml") -> str:
    """Return the line that is mended of the draft in which one text is replaced; "" where nothing is."""
    assert old in DRAFT
    result = mend(written(folder, DRAFT.replace(old, new, 1), name), unsafe=unsafe)
    if result is None:
        return ""
    before = result.before.decode().splitlines()
    return "\n".join(line for line in result.after.decode().splitlines() if line not in before)


CAP, ID, SOURCES = "{cap: 5}", 'id: "1"', "sources: [gazette]"


class TestSafe:
    @pytest.mark.parametrize(
        ("value", "number"),
        [
            ("600,000", "600000"),
            ("1,600,000", "1600000"),
            ('"600,000"', "600000"),
            ("'600 000'", "600000"),
            ('"600 000"', "600000"),
            ("600_000", "600000"),
            ("1.600.000", "1600000"),
            ("'600''000'", ""),
            ('"0,500"', ""),
            ('"600,00"', ""),
            ('"1,600.000"', ""),
        ],
    )
    def test_digits_are_put_together_where_they_can_only_be_groups(
        self, tmp_path: Path, value: str, number: str
    ) -> None:
        line = f'  - {{id: "1", kind: force-limit, party: XN, personnel: {{cap: {number}}}}}' if number else ""
        assert after(tmp_path, CAP, f"{{cap: {value}}}") == line

    @pytest.mark.parametrize("raw", ["1", "3.10", "0x1F", "1e3", "true", "-7"])
    def test_a_text_that_looks_like_something_else_gets_quotes_and_keeps_how_it_is_written(
        self, tmp_path: Path, raw: str
    ) -> None:
        line = f'  - {{id: "{raw}", kind: force-limit, party: XN, personnel: {{cap: 5}}}}'
        file = written(tmp_path, DRAFT.replace(ID, f"id: {raw}"))
        checked = examine(file)
        assert "unquoted-text" in {problem.code for problem in checked.problems}
        (result,) = mended(checked, checked.problems)
        assert line in result.after.decode().splitlines()

    @pytest.mark.parametrize(
        ("value", "number"), [('"5"', "5"), ("'1/2'", ""), ("\N{MINUS SIGN}5", "-5"), ("\u0665", "5")]
    )
    def test_a_number_is_written_as_one_where_nobody_can_doubt_which(
        self, tmp_path: Path, value: str, number: str
    ) -> None:
        line = f'  - {{id: "1", kind: force-limit, party: XN, personnel: {{cap: {number}}}}}' if number else ""
        assert after(tmp_path, CAP, f"{{cap: {value}}}") == line

    @pytest.mark.parametrize("value", ["yes", "'true'", "On"])
    def test_a_truth_value_is_written_as_one(self, tmp_path: Path, value: str) -> None:
        found = after(tmp_path, "personnel: {cap: 5}", f"derivable: {value}") or after(
            tmp_path,
            "kind: force-limit, party: XN, personnel: {cap: 5}",
            f"kind: election, party: XN, of: {{some: {value}}}",
        )
        assert value not in found

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("sources: [gazette, courier, gazette]", "sources: [gazette, courier]"),
            ("sources: [gazette,gazette,courier]", "sources: [gazette,courier]"),
            ("sources:\n  - gazette\n  - courier\n  - gazette\n", "sources:\n  - gazette\n  - courier\n"),
            ("sources: [\n  gazette,\n  gazette, # why\n]", "sources: [\n  gazette, # why\n]"),
        ],
    )
    @pytest.mark.parametrize("ending", ["\n", "\r\n"])
    def test_what_is_listed_twice_is_listed_once(self, tmp_path: Path, old: str, new: str, ending: str) -> None:
        text = DRAFT.replace(SOURCES, old).replace("\n", ending)
        result = mend(written(tmp_path, text))
        assert result is not None
        assert result.after.decode() == DRAFT.replace(SOURCES, new).replace("\n", ending)

    @pytest.mark.parametrize(
        "lines",
        [
            "sources:\n  - gazette\n  - gazette  # cited again\n",
            "sources: [gazette # once\n  , # again\n  gazette]",
            "sources:\n  -\n    gazette\n  -\n    gazette\n",
        ],
    )
    def test_an_item_stays_where_it_cannot_be_deleted_alone(self, tmp_path: Path, lines: str) -> None:
        file = written(tmp_path, DRAFT.replace(SOURCES, lines))
        assert "listed-twice" in {problem.code for problem in check(file)}
        assert mend(file) is None

    @pytest.mark.parametrize(
        ("before", "now"),
        [
            ("", "format: 1\n"),
            ("# remark\n\n", "# remark\n\nformat: 1\n"),
            ("---\n", "---\nformat: 1\n"),
        ],
    )
    def test_the_format_is_said_at_the_top_below_the_remarks(self, tmp_path: Path, before: str, now: str) -> None:
        body = DRAFT.removeprefix("format: 1\n")
        result = mend(written(tmp_path, before + body))
        assert result is not None
        assert result.after.decode() == now + body

    @pytest.mark.parametrize("indent", [None, 2])
    def test_the_format_is_said_in_json_as_well(self, tmp_path: Path, indent: int | None) -> None:
        data = compose(DRAFT).data
        assert isinstance(data, dict)
        del data["format"]
        file = written(tmp_path, json.dumps(data, indent=indent), "draft.json")
        result = mend(file)
        assert result is not None
        assert result.after.decode() == json.dumps({"format": 1, **data}, indent=indent)

    @pytest.mark.parametrize(
        "text",
        [
            "services: {}\nversion: 3\n",
            DRAFT.removeprefix("format: 1\n").replace("form: official\n", ""),
            DRAFT.removeprefix("format: 1\n") + "services: {}\n",
            "--- {id: draft, title: {en: Draft}}\n",
            "  " + DRAFT.removeprefix("format: 1\n").replace("\n", "\n  ").rstrip(" "),
        ],
    )
    def test_a_file_that_may_be_anything_gets_no_format(self, tmp_path: Path, text: str) -> None:
        file = written(tmp_path, text)
        assert "missing-key" in {problem.code for problem in check(file)}
        assert mend(file) is None


class TestUnsafe:
    @pytest.mark.parametrize(
        ("old", "wrong", "right"),
        [
            ("title:", "titel:", "title:"),
            ("kind: force-limit", "kind: force-limt", "kind: force-limit"),
            ("form: official", "form: 'officiall'", "form: 'official'"),
            ("form: official", "form: officiall", "form: official"),
            ("personnel:", '"personel":', '"personnel":'),
            ("{cap: 5}", '{cap: "0100"}', "{cap: 100}"),
            ("{cap: 5}", "{cap: 50%}", "{cap: 0.5}"),
        ],
    )
    def test_a_guess_is_written_only_where_it_is_asked_for(
        self, tmp_path: Path, old: str, wrong: str, right: str
    ) -> None:
        assert after(tmp_path, old, wrong) == ""
        assert after(tmp_path, old, wrong, unsafe=True) in DRAFT.replace(old, right)
        assert after(tmp_path, old, wrong, unsafe=True) != ""

    @pytest.mark.parametrize(
        ("old", "wrong"),
        [
            ("{cap: 5}", "{cpa: 5}"),  # a word of three letters has many neighbours
            ("form: official", "form: oficiall"),  # two slips
            ("id: draft", "draft: draft"),  # no guess at all
            ("date:", "titl: {en: Draft}\ndate:"),  # the right key is there already
        ],
    )
    def test_a_guess_that_may_as_well_be_wrong_is_not_written(self, tmp_path: Path, old: str, wrong: str) -> None:
        file = written(tmp_path, DRAFT.replace(old, wrong))
        assert mend(file, unsafe=True) is None

    @given(st.text("abc", max_size=5), st.text("abc", max_size=5))
    def test_a_slip_is_one_letter_or_a_swap_of_two(self, word: str, other: str) -> None:
        def slips(text: str) -> set[str]:
            cuts = [(text[:n], text[n:]) for n in range(len(text) + 1)]
            made = {head + sign + tail for head, tail in cuts for sign in "abc"}
            made |= {head + tail[1:] for head, tail in cuts if tail}
            made |= {head + sign + tail[1:] for head, tail in cuts if tail for sign in "abc"}
            return made | {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}

        assert _one_slip(word, other) == (other in slips(word) - {word})


class TestLeftAlone:
    def test_an_alias_and_what_it_repeats_are_left(self, tmp_path: Path) -> None:
        text = DRAFT.replace(ID, "id: &one 1").replace("{cap: 5}", "{cap: *one}")
        assert mend(written(tmp_path, text)) is None

    def test_a_file_that_cannot_be_parsed_is_left_whole(self, tmp_path: Path) -> None:
        text = DRAFT.replace(ID, "id: 1") + "sources: [\n"
        assert mend(written(tmp_path, text)) is None

    def test_what_would_break_the_file_is_left_and_the_rest_is_mended(self, tmp_path: Path) -> None:
        text = DRAFT.replace(ID, "id: 1").replace(CAP, "{cap: 1,234: 5}")
        result = mend(written(tmp_path, text))
        assert result is not None
        assert result.after.decode() == text.replace("id: 1,", 'id: "1",')
        assert mend(written(tmp_path, text.replace("id: 1,", 'id: "1",'))) is None

    def test_a_file_that_was_changed_since_it_was_read_is_left(self, tmp_path: Path) -> None:
        file = written(tmp_path, DRAFT.replace(ID, "id: 1"))
        checked = examine(file)
        file.write_text(DRAFT)
        assert mended(checked, checked.problems) == ()
        file.unlink()
        assert mended(checked, checked.problems) == ()

    def test_only_the_problems_that_are_named_are_mended(self, tmp_path: Path) -> None:
        file = written(tmp_path, DRAFT.replace(ID, "id: 1").replace(CAP, "{cap: 600,000}"))
        checked = examine(file)
        (result,) = mended(checked, [found for found in checked.problems if found.code == "digit-groups"])
        assert result.after.decode() == DRAFT.replace(ID, "id: 1").replace(CAP, "{cap: 600000}")

    def test_a_problem_that_is_named_twice_is_mended_once(self, tmp_path: Path) -> None:
        checked = examine(written(tmp_path, DRAFT.replace(CAP, "{cap: 600,000}")))
        problem = next(found for found in checked.problems if found.code == "digit-groups")
        (result,) = mended(checked, [problem, problem])
        assert result.fixed == (problem,)

    def test_a_file_with_signs_that_have_no_place_in_it_is_left(self, tmp_path: Path) -> None:
        text = DRAFT.replace(ID, "id: 1").replace("{en: Draft}", '{en: "Draft\\u0007"}')
        assert mend(written(tmp_path, text)) is None

    def test_a_problem_of_a_file_that_was_not_read_is_left(self) -> None:
        checked = examine("no-such-file.yaml")
        assert mended(checked, [Problem("digit-groups", "x", Place("other.yaml", 1, 1, 1, 2))]) == ()

    def test_a_problem_without_a_place_is_left(self, tmp_path: Path) -> None:
        file = written(tmp_path, DRAFT.replace(CAP, "{cap: 600,000}"))
        checked = examine(file)
        read, problem = checked.files[file.as_posix()], checked.problems[-1]
        assert fix_of(problem, read, ()) is not None
        assert fix_of(replace(problem, place=Place(file.as_posix())), read, ()) is None
        assert fix_of(replace(problem, path="terms['" + "x" * 40 + "'...]"), read, ()) is None

    @pytest.mark.parametrize("code", sorted(FIXED))
    def test_a_problem_of_another_form_than_usual_is_left(self, tmp_path: Path, code: str) -> None:
        file = written(tmp_path)
        read = examine(file).files[file.as_posix()]
        for path in ("", "terms[0]", "title"):
            problem = Problem(code, "x", Place(file.as_posix(), 3, 8, 3, 19), hint="write x", path=path)
            assert fix_of(problem, read, ()) is None or code == "listed-twice"

    def test_a_path_that_the_data_do_not_have_changes_nothing(self, tmp_path: Path) -> None:
        file = written(tmp_path, DRAFT.replace(ID, "id: 1"))
        checked = examine(file)
        fix = fix_of(checked.problems[-1], checked.files[file.as_posix()], ())
        assert fix is not None
        others: tuple[object, ...] = ([], "text", {"terms": "text"})
        for data in others:
            before = repr(data)
            _change(data, fix)
            assert repr(data) == before
        terms: list[object] = []
        _change(terms, Fix(fix.problem, fix.edit, (0,), "x"))
        assert terms == []


class TestTried:
    """What a fix would do besides keeps it from being made, whatever makes it."""

    @pytest.mark.parametrize(
        ("old", "new", "steps", "value"),
        [
            ("cap: 5", "cap: 7", ("terms", 0, "personnel", "cap"), 6),
            ("cap: 5", "cap: true", ("terms", 0, "personnel", "cap"), 1),
            ("id: 1", 'id: "1", note: x', ("terms", 0, "id"), "1"),
            (", gazette]", "]", ("sources", 0), Gone),
            ("  # as printed", "", ("id",), "draft"),
            ("  # as printed", "  # as Printed", ("id",), "draft"),
            ("id: draft", "id: draft\nid: draft", ("id",), "draft"),
            ("id: 1", "id:  1", ("terms", 0, "id"), 1),
        ],
    )
    def test_it_is_left(self, tmp_path: Path, old: str, new: str, steps: tuple[str | int, ...], value: object) -> None:
        text = DRAFT.replace(ID, "id: 1").replace(SOURCES, "sources: [gazette, courier, gazette]  # as printed")
        checked = examine(written(tmp_path, text))
        read = checked.files[(tmp_path / "draft.yaml").as_posix()]
        other = Problem("digit-groups", "x", path="elsewhere")
        problem = next((found for found in checked.problems if found.path == "terms[0].id" and new == "id:  1"), other)
        at = text.index(old)
        fix = Fix(problem, Edit(at, at + len(old), new), steps, value)
        assert _mended_file(read, [fix]) is None


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
