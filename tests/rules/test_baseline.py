"""A baseline hides what it lists, wherever that has moved to, and nothing new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from negotiations.files.baseline_schema import ENTRY, baseline_schema
from negotiations.problems import InvalidFiles, Place, Problem, Severity
from negotiations.rules.baseline import (
    UNREADABLE,
    Baseline,
    Key,
    baseline_text,
    beyond,
    key_of,
    read_baseline,
    unused,
    with_known,
)
from negotiations.rules.checking import Checked, examine
from negotiations.rules.families import codes
from tests.rules.drafts import DRAFT, written

EVERY = tuple(codes())
SCHEMA = Draft202012Validator(baseline_schema())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "known.json"


def known(file: Path, *paths: Path, old: Baseline | None = None) -> Baseline:
    """Return the baseline of what is wrong with some files."""
    checked = examine(*paths)
    found, _ = with_known(old or Baseline(file), checked.problems, checked, EVERY)
    file.write_text(baseline_text(found))
    return read_baseline(file)


def new(baseline: Baseline, *paths: Path) -> list[tuple[str, int]]:
    """Return what a baseline does not hide: codes and lines."""
    checked = examine(*paths)
    return [(problem.code, problem.place.line) for problem in beyond(baseline, checked.problems, checked)]


def gone(baseline: Baseline, *paths: Path) -> list[str]:
    checked = examine(*paths)
    return [note.message for note in unused(baseline, checked.problems, checked)]


TERMS = [
    '  - {id: "1", kind: force-limit, party: XM, personnel: {cap: 5}}',
    '  - {id: "2", kind: force-limit, party: XS, personnel: {cap: many}}',
    '  - {id: "3", kind: alliance, party: XE, neutral: requiredd}',
    '  - {id: "4", kind: alliance, party: XW, neutral: required}',
]
HEAD = DRAFT.partition("  - ")[0].replace("points: 2", "points: 5")


class TestMoving:
    @settings(max_examples=30)
    @given(order=st.permutations(TERMS), blanks=st.integers(0, 3), remark=st.booleans())
    def test_what_it_lists_stays_hidden_when_lines_move_and_terms_are_reordered(
        self, tmp_path_factory: pytest.TempPathFactory, order: list[str], blanks: int, remark: bool
    ) -> None:
        folder = tmp_path_factory.mktemp("talks")
        draft = written(folder, HEAD + "\n".join(TERMS) + "\n")
        assert len(examine(draft).problems) == 4
        baseline = known(folder / "known.json", draft)
        written(folder, "# x\n" * remark + HEAD + "\n" * blanks + "\n".join(order) + "\n")
        assert new(baseline, draft) == []
        assert gone(baseline, draft) == []

    def test_it_is_of_use_from_any_folder(self, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        draft = written(tmp_path / "talks")
        baseline = known(file, draft)
        assert [key.file for key in baseline.counts] == ["talks/draft.yaml"]
        monkeypatch.chdir(tmp_path / "talks")
        assert new(read_baseline(Path("../known.json")), Path("draft.yaml")) == []

    def test_another_document_in_the_file_is_new(self, file: Path, tmp_path: Path) -> None:
        baseline = known(file, written(tmp_path))
        assert new(baseline, written(tmp_path, DRAFT.replace("id: draft", "id: reply"))) == [("unaccounted-point", 7)]


class TestNew:
    def test_a_problem_of_another_term_field_or_code_is_told(self, file: Path, tmp_path: Path) -> None:
        baseline = known(file, written(tmp_path, HEAD + TERMS[1] + "\n"))
        text = HEAD + TERMS[1].replace('"2"', '"4"') + "\n"
        assert new(baseline, written(tmp_path, text)) == [("not-exact", 10)]
        text = HEAD + TERMS[1].replace("XS", "XM").replace("many", "5") + "\n"
        assert ("unknown-word", 10) in new(baseline, written(tmp_path, text))

    def test_of_more_than_it_lists_the_last_are_told(self, file: Path) -> None:
        problems = tuple(Problem("unaccounted-point", "x", Place("draft.yaml", n), path="points") for n in (1, 2, 3))
        checked = Checked(problems, {}, frozenset(), ())
        baseline, refused = with_known(Baseline(file), problems[:2], checked, EVERY)
        assert refused == ()
        assert list(baseline.counts.values()) == [2]
        assert list(beyond(baseline, problems, checked)) == [problems[2]]

    @pytest.mark.parametrize(
        ("text", "code"), [("id: [\n", "yaml-syntax"), ("", "empty-file"), ("a:\n\t- b\n", "yaml-tab")]
    )
    def test_what_keeps_a_file_from_being_read_is_never_taken_in(
        self, file: Path, tmp_path: Path, text: str, code: str
    ) -> None:
        draft = written(tmp_path, text)
        checked = examine(draft)
        baseline, refused = with_known(Baseline(file), checked.problems, checked, EVERY)
        assert code in {problem.code for problem in refused}
        assert not {key.code for key in baseline.counts} & UNREADABLE
        by_hand = Baseline(file, {key_of(refused[0], checked, file.parent): 1})
        assert refused[0] in list(beyond(by_hand, checked.problems, checked))

    def test_what_cannot_be_taken_in_are_codes(self) -> None:
        assert codes().keys() >= UNREADABLE


class TestUnused:
    def test_what_is_no_longer_there_is_told_at_its_line(self, file: Path, tmp_path: Path) -> None:
        draft = written(tmp_path)
        baseline = known(file, draft)
        checked = examine(written(tmp_path, DRAFT.replace("points: 2", "points: 1")))
        (note,) = unused(baseline, checked.problems, checked)
        assert (note.code, note.severity) == ("unused-baseline-entry", Severity.NOTE)
        assert (note.place.file, note.place.line) == (file.as_posix(), 5)
        message = "the baseline lists 'unaccounted-point' in 'draft.yaml' at 'points', which is no longer there"
        assert note.message == message
        assert gone(known(file, draft, old=baseline), draft) == []

    def test_what_is_there_fewer_times_is_told(self, file: Path, tmp_path: Path) -> None:
        draft = written(tmp_path)
        key = Key("draft.yaml", "draft", "points", "unaccounted-point")
        baseline = Baseline(file, {key: 3}, {key: Place("known.json", 5)})
        assert gone(baseline, draft)[0].endswith("at 'points' 3 times, and it is there 1")

    def test_of_a_file_that_was_not_asked_about_nothing_is_said(self, file: Path, tmp_path: Path) -> None:
        one, two = written(tmp_path), written(tmp_path, DRAFT.replace("id: draft", "id: reply"), "reply.yaml")
        baseline = known(file, one, two)
        written(tmp_path, DRAFT.replace("points: 2", "points: 1"))
        assert gone(baseline, two) == []
        assert len(gone(baseline, one)) == 1
        assert {key.file for key in known(file, two, old=baseline).counts} == {"draft.yaml", "reply.yaml"}
        assert {key.file for key in known(file, one, old=baseline).counts} == {"reply.yaml"}

    def test_of_a_file_that_is_deleted_it_is_told(self, file: Path, tmp_path: Path) -> None:
        one, two = written(tmp_path), written(tmp_path, DRAFT.replace("id: draft", "id: reply"), "reply.yaml")
        baseline = known(file, one, two)
        one.unlink()
        assert len(gone(baseline, two)) == 1
        assert {key.file for key in known(file, two, old=baseline).counts} == {"reply.yaml"}

    def test_of_a_file_that_cannot_be_read_nothing_is_said(self, file: Path, tmp_path: Path) -> None:
        baseline = known(file, written(tmp_path))
        assert gone(baseline, written(tmp_path, "id: [\n")) == []

    def test_of_what_rules_find_nothing_is_said_where_they_cannot_look(self, file: Path, tmp_path: Path) -> None:
        key = Key("draft.yaml", "draft", "sources", "unused-source")
        baseline = Baseline(file, {key: 1}, {key: Place("known.json", 5)})
        assert len(gone(baseline, written(tmp_path))) == 1
        assert gone(baseline, written(tmp_path, DRAFT.replace("official", "officiall"))) == []

    def test_codes_that_were_not_asked_about_are_kept(self, file: Path, tmp_path: Path) -> None:
        draft = written(tmp_path)
        baseline = known(file, draft)
        checked = examine(draft)
        kept, _ = with_known(baseline, (), checked, ["bad-id"])
        assert kept.counts == baseline.counts
        assert with_known(baseline, (), checked, ["unaccounted-point"])[0].counts == {}


class TestFile:
    @given(
        st.dictionaries(
            st.builds(Key, st.text(min_size=1), st.text(), st.text(min_size=1), st.sampled_from(EVERY)),
            st.integers(1, 9),
            max_size=5,
        )
    )
    def test_what_is_written_is_read_back_and_is_the_same_in_any_order(
        self, tmp_path_factory: pytest.TempPathFactory, counts: dict[Key, int]
    ) -> None:
        file = tmp_path_factory.mktemp("x") / "known.json"
        text = baseline_text(Baseline(file, counts))
        file.write_text(text)
        assert read_baseline(file).counts == counts
        assert baseline_text(Baseline(file, dict(reversed(counts.items())))) == text
        assert text.count("\n") == (6 + len(counts) if counts else 5)

    def test_an_entry_that_a_merge_has_doubled_counts_once(self, file: Path) -> None:
        entry = {"file": "a.yaml", "path": "id", "code": "bad-id"}
        data = {"format": 1, "type": "baseline", "problems": [{**entry, "count": 1}, {**entry, "count": 2}]}
        file.write_text(json.dumps(data))
        assert list(read_baseline(file).counts.values()) == [2]

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("<<<", ["1:1 json-syntax"]),
            ("[]", ["1:1 bad-value"]),
            ('{"format": 1, "type": "problems", "problems": []}', ["1:1 bad-value"]),
            ('{"format": 1, "type": "baseline"}', ["1:1 bad-value"]),
            ('{"format": 2, "type": "baseline", "problems": []}', ["1:12 newer-format"]),
            (
                '{"format": 1, "type": "baseline", "problems": [\n5,\n{"file": "a"}\n]}',
                ["2:1 bad-value", "3:1 bad-value"],
            ),
        ],
    )
    def test_what_is_no_baseline_is_told_at_its_place(self, file: Path, text: str, told: list[str]) -> None:
        file.write_text(text)
        with pytest.raises(InvalidFiles) as caught:
            read_baseline(file)
        found = [f"{each.place.line}:{each.place.column} {each.code}" for each in caught.value.problems]
        assert found == told
        assert text == "<<<" or not SCHEMA.is_valid(json.loads(text))

    @pytest.mark.parametrize("change", [{"count": 0}, {"count": True}, {"count": "1"}, {"file": 5}, {"line": 5}])
    def test_an_entry_has_the_keys_that_entries_have(self, file: Path, change: dict[str, object]) -> None:
        entry = {"file": "a.yaml", "path": "id", "code": "bad-id", "count": 1, **change}
        data = {"format": 1, "type": "baseline", "problems": [entry]}
        file.write_text(json.dumps(data))
        with pytest.raises(InvalidFiles, match="no entry of a baseline"):
            read_baseline(file)
        assert not SCHEMA.is_valid(data)

    def test_what_is_written_fits_the_schema_and_the_keys_are_those_of_an_entry(self, file: Path) -> None:
        keys = {Key("a.yaml", "", "id", "bad-id"): 1, Key("b.yaml", "draft", "terms['1'].id", "bad-id"): 2}
        for counts in ({}, keys):
            SCHEMA.validate(json.loads(baseline_text(Baseline(file, counts))))
        assert list(ENTRY) == [*Key._fields, "count"]

    def test_a_baseline_that_is_not_there_or_no_file_is_told(self, file: Path, tmp_path: Path) -> None:
        with pytest.raises(InvalidFiles, match="no such baseline"):
            read_baseline(file)
        with pytest.raises(InvalidFiles, match="not-readable"):
            read_baseline(tmp_path)
