"""`matrix`, `coverage` and `history`: what they print and where, and `--as-of` and `--without` on each of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import negotiations as ng
from tests.cli.test_commands import BAD, DRAFT, REPLY, SAMPLES, run

LEAGUE = str(SAMPLES / "demands" / "2031-05-12-river-league.yaml")
TALKS = str(SAMPLES)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["matrix", TALKS], 0),
        (["matrix", DRAFT, REPLY, "--base", "south-reply"], 0),
        (["matrix", DRAFT], 2),
        (["matrix"], 2),
        (["matrix", TALKS, "--base", "south-replay"], 2),
        (["matrix", "no-such-path"], 2),
        (["matrix", DRAFT, str(BAD / "unknown-key.yaml")], 1),
        (["affinity", LEAGUE, TALKS], 0),
        (["affinity", LEAGUE, LEAGUE], 2),
        (["coverage", LEAGUE, DRAFT], 0),
        (["coverage", LEAGUE, TALKS], 0),
        (["coverage", LEAGUE], 2),
        (["coverage", TALKS, DRAFT], 2),
        (["coverage", LEAGUE, DRAFT, "--as-of", "2031-05-04"], 2),
        (["history", REPLY], 0),
        (["history", DRAFT, REPLY], 0),
        (["history", DRAFT], 2),
        (["history", REPLY, "--demands", LEAGUE, "--demands", LEAGUE], 0),
        (["history", REPLY, "--demands", "no-such-path"], 2),
        (["matrix", TALKS, "--as-of", "tomorrow"], 2),
        (["matrix", TALKS, "--without", "gazete"], 2),
        (["compare", DRAFT, REPLY, "--as-of", "2031-05-08"], 2),
        (["compare", DRAFT, REPLY, "--as-of", "2031-05-09"], 0),
        (["compare", DRAFT, REPLY, "--without", "gazette"], 0),
        (["--lang", "uk", "matrix", TALKS], 0),
    ],
)
def test_a_command_exits_with_its_code(arguments: list[str], code: int) -> None:
    assert run(*arguments).exit_code == code


@pytest.mark.parametrize(
    "arguments",
    [
        ["matrix", TALKS],
        ["affinity", LEAGUE, TALKS],
        ["coverage", LEAGUE, TALKS],
        ["history", REPLY],
        ["compare", DRAFT, REPLY],
    ],
)
@pytest.mark.parametrize("ending", ["md", "html", "json", "csv", "txt"])
def test_a_command_writes_the_format_of_the_ending(tmp_path: Path, arguments: list[str], ending: str) -> None:
    path = tmp_path / f"found.{ending}"
    result = run(*arguments, "-o", str(path))
    assert (result.exit_code, result.output) == (0, "")
    assert path.read_text(encoding="utf-8").strip()


def test_a_command_refuses_an_ending_and_a_folder_that_is_not_there(tmp_path: Path) -> None:
    ending = run("matrix", TALKS, "-o", str(tmp_path / "found.pdf"))
    folder = run("matrix", TALKS, "-o", str(tmp_path / "no" / "found.md"))
    assert (ending.exit_code, folder.exit_code) == (2, 2)
    assert "expected one of the endings" in ending.stderr
    assert "cannot write" in folder.stderr
    assert not list(tmp_path.iterdir())


def test_a_matrix_has_the_base_first_and_each_text_once(tmp_path: Path) -> None:
    path = tmp_path / "found.json"
    run("matrix", DRAFT, REPLY, DRAFT, "--base", "south-reply", "-o", str(path))
    data = json.loads(path.read_text(encoding="utf-8"))
    assert (data["base"]["id"], [text["id"] for text in data["texts"]]) == ("south-reply", ["north-draft"])


def test_of_one_draft_its_lineage_is_told(tmp_path: Path) -> None:
    path = tmp_path / "found.json"
    run("history", REPLY, "-o", str(path))
    assert [text["id"] for text in json.loads(path.read_text(encoding="utf-8"))["drafts"]] == [
        "north-draft",
        "south-reply",
    ]


def test_demands_that_lie_among_the_plans_are_no_plan(tmp_path: Path) -> None:
    path = tmp_path / "found.json"
    run("coverage", LEAGUE, TALKS, LEAGUE, "-o", str(path))
    plans = [each["text"]["id"] for each in json.loads(path.read_text(encoding="utf-8"))["plans"]]
    assert plans == ["north-draft", "south-reply"]


class TestAsOf:
    def test_a_later_document_is_left_out_and_that_is_said(self) -> None:
        result = run("matrix", TALKS, "--as-of", "2031-05-09")
        assert result.exit_code == 0
        assert "“river-league” is later than 2031-05-09, and left out" in result.stderr
        assert "River League" not in result.stdout

    def test_a_later_document_that_a_command_needs_is_refused(self) -> None:
        result = run("compare", DRAFT, REPLY, "--as-of", "2031-05-08")
        assert f"error: {REPLY!r} is of 2031-05-09, later than --as-of 2031-05-08" in result.stderr

    def test_drafts_of_which_all_are_later_are_no_lineage(self) -> None:
        result = run("history", REPLY, "--as-of", "2031-05-01")
        assert result.exit_code == 2
        assert "left out" in result.stderr
        assert "fewer than two drafts" in result.stderr


class TestWithout:
    def test_it_equals_comparing_without_the_terms(self, tmp_path: Path) -> None:
        path = tmp_path / "found.json"
        result = run("compare", DRAFT, REPLY, "--without", "courier", "-o", str(path))
        talks = ng.load(TALKS).without("courier")
        expected = ng.compare(talks["north-draft"], talks["south-reply"])
        assert json.loads(path.read_text(encoding="utf-8"))["findings"] == expected.to_records()
        assert "nothing is left of “south-reply” without 'courier'" in result.stderr

    def test_a_report_says_so(self) -> None:
        result = run("compare", DRAFT, REPLY, "--without", "courier")
        assert "Nothing is left of “Southmark's reply”." in " ".join(result.stdout.split())

    def test_a_source_that_is_not_there_is_told_with_the_nearest(self) -> None:
        result = run("matrix", TALKS, "--without", "gazete")
        assert "found the source 'gazete', expected the id of one" in result.stderr
        assert "did you mean 'gazette'?" in result.stderr

    def test_a_source_of_another_negotiation_is_enough(self, tmp_path: Path) -> None:
        other = tmp_path / "draft.yaml"
        other.write_text(Path(DRAFT).read_text(encoding="utf-8").replace("north-draft", "other"), encoding="utf-8")
        result = run("matrix", DRAFT, str(other), "--without", "gazette")
        assert result.exit_code == 0


def test_a_negotiation_is_read_once_for_documents_that_are_named_by_their_ids() -> None:
    result = run("matrix", f"{TALKS}/north-draft", f"{TALKS}/south-reply", f"{TALKS}/north-draft")
    assert result.exit_code == 0
    assert run("compare", f"{TALKS}/north-draft", f"{TALKS}/south-reply").exit_code == 0


def with_two_meanings_of_a_word(folder: Path, *ids: str) -> list[str]:
    """Return the files of drafts with these ids, each of a negotiation; a word means another thing in the first."""
    texts = []
    for number, draft_id in enumerate(ids):
        name, region = f"talks-{number}", "XS" if number else "XN"
        home = folder / name
        (home / "proposals").mkdir(parents=True)
        words = f"{{actor: [{{id: patrol, en: Patrol, class: set, parts: [{region}], exhaustive: true}}]}}"
        setting = f"format: 1\nid: {name}\ntitle: {{en: T}}\nparties: [XN]\nwords: {words}\n"
        (home / "negotiation.yaml").write_text(setting, encoding="utf-8")
        (home / "sources.yaml").write_text("format: 1\nsources: [{id: s, publisher: P, title: T}]\n", encoding="utf-8")
        draft = home / "proposals" / f"2031-01-01-{draft_id}.yaml"
        facts = "date: '2031-01-01'\nauthors: [{actor: XN}]\nform: official\nsources: [s]"
        term = "{id: '1', kind: force-limit, party: patrol, personnel: {cap: 5}}"
        title = f"format: 1\nid: {draft_id}\ntitle: {{en: {name}}}"
        draft.write_text(f"{title}\n{facts}\nterms: [{term}]\n", encoding="utf-8")
        texts.append(str(draft))
    return texts


def test_a_word_with_two_meanings_is_a_problem(tmp_path: Path) -> None:
    result = run("matrix", *with_two_meanings_of_a_word(tmp_path, "one", "two"))
    assert result.exit_code == 1
    assert "patrol" in result.stderr


@pytest.mark.parametrize("command", ["matrix", "coverage"])
def test_texts_of_one_id_are_refused_before_they_are_compared(tmp_path: Path, command: str) -> None:
    result = run(command, *with_two_meanings_of_a_word(tmp_path, "one", "draft", "draft"))
    assert result.exit_code == 2
    assert "with the id 'draft'" in result.stderr
