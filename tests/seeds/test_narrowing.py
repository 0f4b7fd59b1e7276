"""`--as-of` and `--without` on real documents: what is left out is left out in every command, and each of them says so.

What `--without` finds is held against a copy of the documents from whose files the lines of these terms are deleted.
"""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import negotiations as ng
from tests.cli.test_commands import run
from tests.seeds.test_expected import ukraine

SEEDS = Path(__file__).parents[2] / "seeds" / "ukraine"
SOURCE = "hvylya-2025-11-19"
GONE = {"zone", "zone.withdrawal", "line", "line.return"}
"""The terms of the plan in the press that rest on this source."""

TITLE = "Left out is all that rests on Hvylya, “Witkoff plan”; a text that is told to be silent may speak there."
THEN = "Looked at are texts of 20 November 2025 or before; what is later is left out."
DAY = date(2025, 11, 20)
PRESS, DRAFT, LATER = "us-press-reported", "us-28-points", "e3-markup"

COMMANDS = {
    "compare": ["compare", PRESS, DRAFT],
    "matrix": ["matrix", DRAFT, PRESS, "russia-memorandum-2025"],
    "coverage": ["coverage", "russia-memorandum-2025", PRESS, DRAFT],
    "affinity": ["affinity", "ukraine-framework-2025", PRESS, DRAFT],
    "history": ["history", DRAFT],
    "history with demands": ["history", DRAFT, "--demands", "russia-memorandum-2025"],
}
SEVERAL = {
    "matrix": ["matrix", PRESS, DRAFT, LATER],
    "coverage": ["coverage", "russia-memorandum-2025", PRESS, DRAFT, LATER],
    "affinity": ["affinity", "russia-memorandum-2025", PRESS, DRAFT, LATER],
    "history": ["history", LATER],
}


def in_folder(arguments: list[str], folder: str) -> list[str]:
    """Return a command on documents of a folder, or of the seeds."""
    return [f"{folder}/{each}" if each in ukraine() else each for each in arguments]


@pytest.fixture(scope="module")
def deleted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a copy of the documents without the lines of the terms that rest on the source."""
    home = tmp_path_factory.mktemp("deleted") / "ukraine"
    shutil.copytree(SEEDS, home)
    lines = 0
    for file in home.glob("*/*.yaml"):
        kept = []
        for line in file.read_text("utf-8").splitlines(keepends=True):
            term = yaml.safe_load(line)[0] if re.match(r"  - \{id: .*, kind: ", line) else {}
            if term.get("source") == SOURCE and file.name.endswith(f"-{PRESS}.yaml"):
                lines += 1
            else:
                kept.append(line)
        file.write_text("".join(kept), encoding="utf-8")
    assert lines == len(GONE)
    return str(home)


def written(arguments: list[str], path: Path) -> Any:  # noqa: ANN401 - whatever a report has as JSON
    result = run(*arguments, "-o", str(path))
    assert result.exit_code == 0, result.output
    return json.loads(path.read_text("utf-8"))


def bare(data: object) -> object:
    """Return what a report has as JSON but for what it says of what was left out."""
    if isinstance(data, dict):
        return {key: bare(value) for key, value in data.items() if key not in {"withheld", "as_of"}}
    return [bare(each) for each in data] if isinstance(data, list) else data


def values(data: object, key: str) -> list[Any]:
    """Return everything that stands under a key, however deep."""
    if isinstance(data, dict):
        there = [data[key]] if key in data else []
        return there + [each for value in data.values() for each in values(value, key)]
    return [each for value in data for each in values(value, key)] if isinstance(data, list) else []


class TestWithout:
    @pytest.mark.parametrize("name", COMMANDS)
    def test_a_report_is_that_of_texts_without_these_terms(self, name: str, tmp_path: Path, deleted: str) -> None:
        whole = written(in_folder(COMMANDS[name], "ukraine"), tmp_path / "whole.json")
        left = written([*in_folder(COMMANDS[name], "ukraine"), "--without", SOURCE], tmp_path / "left.json")
        assert bare(left) == bare(written(in_folder(COMMANDS[name], deleted), tmp_path / "deleted.json"))
        assert bare(left) != bare(whole)

    @pytest.mark.parametrize("name", COMMANDS)
    def test_json_says_of_each_text_what_is_left_out_of_it(self, name: str, tmp_path: Path) -> None:
        data = written([*in_folder(COMMANDS[name], "ukraine"), "--without", SOURCE], tmp_path / "left.json")
        told = values(data, "withheld")
        assert max(told, key=len) == [SOURCE]
        assert told.count([SOURCE]) == 1
        assert [] in told

    @pytest.mark.parametrize("name", COMMANDS)
    @pytest.mark.parametrize("ending", ["md", "txt", "html"])
    def test_every_report_says_so(self, name: str, ending: str, tmp_path: Path) -> None:
        path = tmp_path / f"left.{ending}"
        assert run(*in_folder(COMMANDS[name], "ukraine"), "--without", SOURCE, "-o", str(path)).exit_code == 0
        assert TITLE in " ".join(path.read_text("utf-8").split())

    def test_what_is_shown_is_what_is_left(self) -> None:
        whole, left = run("show", f"ukraine/{PRESS}"), run("show", f"ukraine/{PRESS}", "--without", SOURCE)
        assert all(f"  {term}: " in whole.stdout and f"  {term}: " not in left.stdout for term in GONE)
        assert TITLE in left.stdout

    def test_what_is_exported_is_what_is_left(self, tmp_path: Path) -> None:
        assert run("data", "ukraine", "--without", SOURCE, "-o", str(tmp_path)).exit_code == 0
        [data] = json.loads((tmp_path / "negotiations.json").read_text("utf-8"))["negotiations"]
        assert (data["withheld"], data["as_of"]) == ([SOURCE], None)
        [press] = [each for each in data["documents"] if each["id"] == PRESS]
        assert {term["id"] for term in press["terms"]} == {term.id for term in ukraine()[PRESS].terms} - GONE
        for name in ("terms.csv", "clauses.csv"):
            assert f"{PRESS},2025-11-19,zone," not in (tmp_path / name).read_text("utf-8")

    def test_a_stance_that_only_this_source_tells_is_left_out(self) -> None:
        stance = ukraine().stances[-1]
        left = ukraine().without(stance.source).stances
        assert stance not in left
        assert set(left) == {each for each in ukraine().stances if each.source != stance.source}

    @pytest.mark.parametrize(
        ("source", "a", "b", "issue", "relations"),
        [
            # Of two reports on one size, the one that is left conflicts by itself.
            ("news-pravda-nato-2025-12-24", "twenty-points", DRAFT, "forces/personnel", {"conflicts", "only-b"}),
            ("unn-2025-11-23", LATER, DRAFT, "forces/personnel", {"conflicts"}),
            # Of two reports on which church is meant, the one that is left names another than the other text.
            ("spzh-2025-11", PRESS, "russia-memorandum-2025", "church/status", {"only-a", "only-b"}),
            # Without the report on who recognises there is nothing left that sources differ on.
            ("udn-2025-11-21", DRAFT, "russia-memorandum-2025", "territory/title", {"entailed", "only-a", "only-b"}),
        ],
    )
    def test_without_one_of_two_reports_nothing_depends_on_which_is_right(
        self, source: str, a: str, b: str, issue: str, relations: set[str]
    ) -> None:
        left = ukraine().without(source)
        whole = [each for each in ng.compare(ukraine()[a], ukraine()[b]) if each.issue == issue]
        found = [each for each in ng.compare(left[a], left[b]) if each.issue == issue]
        assert {each.relation.value for each in found} == relations
        assert [each for each in found if each.reason == "reported"] == []
        assert len(found) != len(whole) or found != whole


class TestAsOf:
    @pytest.mark.parametrize("name", SEVERAL)
    def test_what_is_later_is_left_out(self, name: str, tmp_path: Path) -> None:
        narrowed = [*in_folder(SEVERAL[name], "ukraine"), "--as-of", DAY.isoformat()]
        if name == "history":
            # The draft that was asked for is later itself, and of those before it nothing was asked.
            assert run(*narrowed).exit_code == 2
            narrowed = [*in_folder(["history", PRESS, DRAFT, LATER], "ukraine"), "--as-of", DAY.isoformat()]
        data = written(narrowed, tmp_path / "then.json")
        earlier = {**SEVERAL, "history": ["history", PRESS, DRAFT]}[name]
        left = written(in_folder([each for each in earlier if each != LATER], "ukraine"), tmp_path / "left.json")
        assert bare(data) == bare(left)
        assert set(values(data, "as_of")) == {DAY.isoformat()}
        assert LATER not in json.dumps(data)

    @pytest.mark.parametrize("name", ["matrix", "coverage", "affinity"])
    @pytest.mark.parametrize("ending", ["md", "txt", "html"])
    def test_every_report_says_so(self, name: str, ending: str, tmp_path: Path) -> None:
        path = tmp_path / f"then.{ending}"
        result = run(*in_folder(SEVERAL[name], "ukraine"), "--as-of", DAY.isoformat(), "-o", str(path))
        assert (result.exit_code, f"“{LATER}” is later than 2025-11-20, and left out" in result.stderr) == (0, True)
        assert THEN in " ".join(path.read_text("utf-8").split())

    @pytest.mark.parametrize("command", ["compare", "show", "coverage"])
    def test_a_text_that_a_command_needs_is_not_left_out_in_silence(self, command: str) -> None:
        texts = {"compare": [DRAFT, LATER], "show": [LATER], "coverage": [LATER, DRAFT]}[command]
        result = run(command, *(f"ukraine/{each}" for each in texts), "--as-of", DAY.isoformat())
        assert result.exit_code == 2
        assert f"'ukraine/{LATER}' is of 2025-11-23, later than --as-of 2025-11-20" in result.stderr

    def test_a_whole_negotiation_is_listed_and_exported_as_it_was(self, tmp_path: Path) -> None:
        earlier = {each.id for each in ukraine() if each.date <= DAY}
        shown = run("show", "ukraine", "--as-of", DAY.isoformat()).stdout
        assert {line.split("ukraine/")[1].split()[0] for line in shown.splitlines() if "  ukraine/" in line} == earlier
        assert THEN in shown
        assert run("data", "ukraine", "--as-of", DAY.isoformat(), "-o", str(tmp_path)).exit_code == 0
        [data] = json.loads((tmp_path / "negotiations.json").read_text("utf-8"))["negotiations"]
        assert ({each["id"] for each in data["documents"]}, data["as_of"]) == (earlier, DAY.isoformat())
        assert all(stance["date"] <= DAY.isoformat() for stance in data["stances"])


@cache
def first_days() -> tuple[str, ...]:
    return tuple(each.id for each in ukraine() if each.date <= date(2022, 12, 31))


def test_a_site_says_what_was_left_out_and_has_no_page_of_it(tmp_path: Path) -> None:
    source = ukraine()["istanbul-communique"].paper.sources[0]
    home = tmp_path / "site"
    result = run("report", "ukraine", "-o", str(home), "--as-of", "2022-12-31", "--without", source)
    assert result.exit_code == 0, result.output
    assert f"“{DRAFT}” is later than 2022-12-31, and left out" in result.stderr
    assert {path.stem for path in home.glob("**/documents/*.html")} >= set(first_days())
    pages = {path: path.read_text("utf-8") for path in home.rglob("*.html")}
    assert not [path for path, page in pages.items() if DRAFT in path.stem or f"documents/{DRAFT}.html" in page]
    start = " ".join(next(page for path, page in pages.items() if path.name == "index.html").split())
    assert "Looked at are texts of 31 December 2022 or before; what is later is left out." in start
    assert "Left out is all that rests on" in start
