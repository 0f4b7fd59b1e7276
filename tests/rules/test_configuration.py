"""A configuration is found from where one stands, and what is wrong in it is told at its line, all at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from negotiations.problems import InvalidFiles, Place, Problem, Severity
from negotiations.reports.problem_formats import FORMATS
from negotiations.rules.configuration import Configuration
from negotiations.rules.configuration_files import find_configuration, read_configuration
from negotiations.rules.globs import pattern_of
from negotiations.rules.selection import Selection
from negotiations.rules.toml_places import TomlPlaces


@pytest.fixture(autouse=True)
def _in_an_empty_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def read(text: str, name: str = "negotiations.toml") -> Configuration:
    Path(name).write_text(text, encoding="utf-8")
    return read_configuration(Path(name), FORMATS)


def flaws(text: str, name: str = "negotiations.toml") -> list[str]:
    """Return what is wrong: line, column, code and what is said."""
    with pytest.raises(InvalidFiles) as caught:
        read(text, name)
    return [said(problem) for problem in caught.value.problems]


def said(problem: Problem) -> str:
    place = problem.place
    return f"{place.line}:{place.column} {problem.code} {problem.message}{'; ' if problem.hint else ''}{problem.hint}"


class TestFinding:
    def test_the_nearest_one_wins(self, tmp_path: Path) -> None:
        inner = tmp_path / "a" / "b"
        inner.mkdir(parents=True)
        assert find_configuration(inner) is None
        (tmp_path / "negotiations.toml").touch()
        assert find_configuration(inner) == tmp_path / "negotiations.toml"
        (tmp_path / "a" / "pyproject.toml").write_text("[tool.negotiations.check]\n")
        assert find_configuration(inner) == tmp_path / "a" / "pyproject.toml"
        (tmp_path / "a" / "negotiations.toml").touch()
        assert find_configuration(inner) == tmp_path / "a" / "negotiations.toml"

    def test_none_is_taken_from_above_the_root_of_the_repository(self, tmp_path: Path) -> None:
        (tmp_path / "negotiations.toml").touch()
        (tmp_path / "other" / ".git").mkdir(parents=True)
        assert find_configuration(tmp_path / "other") is None

    @pytest.mark.parametrize(
        ("text", "ours"),
        [
            ("[project]\nname = 'x'\n", False),
            ("[tool]\nnegotiations = 5\n", True),
            ("tool = 5\n", False),
            ("[tool.negotiations]\n", True),
            ("[broken\n", False),
            ("[tool.negotiations.check]\nbroken\n", True),
        ],
    )
    def test_a_project_file_counts_where_it_speaks_of_us(self, tmp_path: Path, text: str, ours: bool) -> None:
        (tmp_path / "pyproject.toml").write_text(text)
        assert (find_configuration(tmp_path) is not None) is ours

    def test_a_project_file_that_cannot_be_read_is_passed_over(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "pyproject.toml").write_text("[tool.negotiations]\n")

        def refuse(_: Path) -> bytes:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "read_bytes", refuse)
        assert find_configuration(tmp_path) is None

    def test_above_everything_there_is_nothing(self) -> None:
        assert find_configuration(Path("/")) is None


FULL = """\
[tool.negotiations.check]
paths = ["talks"]
select = ["unused", "duplicate-id"]
ignore = ["bad-id"]
fail-level = "warning"
format = "concise"
baseline = "known.json"

[tool.negotiations.check.per-file-ignores]
"old/**" = ["unaccounted-point"]

[tool.negotiations.check.severity]
unused = "error"
unaccounted-point = "note"
"""


class TestReading:
    def test_all_that_it_says_is_taken(self, tmp_path: Path) -> None:
        (tmp_path / "talks").mkdir()
        found = read(FULL, "pyproject.toml")
        assert (found.file, found.paths, found.baseline) == (
            Path("pyproject.toml"),
            (Path("talks"),),
            Path("known.json"),
        )
        assert (found.fail_level, found.formats) == (Severity.WARNING, ("concise",))
        assert found.selection.select == frozenset({"unused-source", "unused-word", "duplicate-id"})
        assert found.selection.ignore == frozenset({"bad-id"})
        assert found.selection.severities == {
            **dict.fromkeys(("unused-source", "unused-word"), Severity.ERROR),
            "unaccounted-point": Severity.NOTE,
        }
        assert [(each.glob, set(each.codes)) for each in found.selection.file_ignores] == [
            ("old/**", {"unaccounted-point"})
        ]

    def test_the_same_is_said_in_a_file_of_our_own(self, tmp_path: Path) -> None:
        (tmp_path / "talks").mkdir()
        own, project = read(FULL.replace("tool.negotiations.", "")), read(FULL, "pyproject.toml")
        assert own.selection == project.selection
        assert (own.paths, own.fail_level, own.formats) == (project.paths, project.fail_level, project.formats)

    @pytest.mark.parametrize("name", ["negotiations.toml", "pyproject.toml", "other.toml"])
    def test_an_empty_file_says_nothing(self, name: str) -> None:
        assert read("", name) == Configuration(Path(name), selection=Selection())

    def test_paths_start_at_the_file_wherever_one_stands(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "talks").mkdir()
        read('[check]\npaths = ["talks"]\n')
        monkeypatch.chdir(tmp_path / "talks")
        found = read_configuration(tmp_path / "negotiations.toml", FORMATS)
        assert [path.resolve() for path in found.paths] == [tmp_path / "talks"]
        assert not found.paths[0].is_absolute()


ALONE = "write the name alone; files to write to are named on the command line"
GLOB = "use *, ?, [ab] and **, and slashes between folders"
LESS = "leave it out here; 'ignore' keeps it from being told"


class TestFlaws:
    def test_all_of_them_are_told_at_once_each_at_its_line(self) -> None:
        text = """\
[check]
paths = ["talks", "nowhere"]
selekct = ["unused"]
ignore = [
  # "unused" is a family
  "unusd",
  "zzzzzzzzz",
]
fail-level = "warnig"
format = ["texxt", "json=out.json", "qqqqqqq"]
baseline = 5

[check.per-file-ignores]
"../x" = ["bad-id"]
"ok/*.yaml" = ["bad-idd"]
"*.json" = true

[check.severity]
duplicate-id = "note"
unused = "grave"
bad-ignore = 5
"""
        Path("talks").mkdir()
        assert flaws(text) == [
            "2:19 not-found there is no file or folder 'nowhere'; correct it, or leave it out",
            "3:1 unknown-key unknown key 'selekct'; did you mean 'select'?",
            "6:3 unknown-code there is no code 'unusd'; did you mean 'unused'?",
            "7:3 unknown-code there is no code 'zzzzzzzzz'; 'negotiations explain' lists the codes",
            "9:14 not-one-of found 'warnig', expected one of 'error', 'warning', 'note'; did you mean 'warning'?",
            "10:11 not-one-of there is no format 'texxt'; did you mean 'text'?",
            "10:20 not-one-of there is no format 'json=out.json'; " + ALONE,
            f"10:37 not-one-of there is no format 'qqqqqqq'; the formats are {', '.join(FORMATS)}",
            "11:1 wrong-type found 5, expected the name of a file",
            "14:1 bad-value found '../x', expected a pattern of paths inside the folder of this file; " + GLOB,
            "15:16 unknown-code there is no code 'bad-idd'; did you mean 'bad-id'?",
            "16:1 wrong-type found true, expected a list of texts",
            "19:1 bad-value 'duplicate-id' refuses the file, and cannot be less than an error; " + LESS,
            "20:10 not-one-of found 'grave', expected one of 'error', 'warning', 'note'",
            "21:1 wrong-type found 5, expected a text",
        ]

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("checc = 1\n", ["1:1 unknown-key unknown key 'checc'; did you mean 'check'?"]),
            ("[somewhere]\n", ["1:2 unknown-key unknown key 'somewhere'; the keys here are check"]),
            ("check = 5\n", ["1:1 wrong-type found 5, expected a table"]),
            ("check = 'x'\n", ["1:1 wrong-type found 'x', expected a table"]),
            ("[check]\npaths = [1]\n", ["2:1 wrong-type found a list of other things, expected a list of texts"]),
            ("[check]\nseverity = []\n", ["2:1 wrong-type found an empty list, expected a table"]),
            ("[check]\nselect = {}\n", ["2:1 wrong-type found a table, expected a list of texts"]),
            ("[check]\nselect = [\n", ["3:1 toml-syntax found no TOML: invalid value"]),
            ("[check]\nselect = = 5\n", ["2:10 toml-syntax found no TOML: invalid value"]),
            ("x = 1\nx = 2\n", ["1:1 unknown-key unknown key 'x'; the keys here are check"]),
        ],
    )
    def test_each_is_told_at_its_place(self, text: str, told: list[str]) -> None:
        if text.startswith("x"):
            assert "toml-syntax" in flaws(text)[0]
        else:
            assert flaws(text) == told

    def test_only_our_part_of_a_project_file_has_to_be_known(self) -> None:
        text = "[project]\nname = 'x'\n[tool.other]\na = 1\n[tool.negotiations]\nchecks = 5\n"
        assert flaws(text, "pyproject.toml") == ["6:1 unknown-key unknown key 'checks'; did you mean 'check'?"]

    def test_a_file_that_is_no_text_or_not_there_or_too_deep_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "bytes.toml").write_bytes(b"\xff")
        for name, code in (("bytes.toml", "not-utf8"), ("none.toml", "not-readable")):
            with pytest.raises(InvalidFiles, match=code):
                read_configuration(Path(name), FORMATS)
        (deep,) = flaws("[check]\nx = " + "[" * 5_000)
        assert deep.partition(" ")[2].startswith(("too-deep", "toml-syntax"))


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "path", "place"),
        [
            ("[check]\nselect = []\n", ("check", "select"), "2:1"),
            ("[check]\r\nselect = []\r\n", ("check", "select"), "2:1"),
            ("check.select = []\n", ("check", "select"), "1:1"),
            ("check = {select = [], ignore = []}\n", ("check", "ignore"), "1:23"),
            ('[check]\nx = """\nselect = 1\n"""\nselect = 2\n', ("check", "select"), "5:1"),
            ("[check]\nx = [\n'select = 1',\n]\nselect = 2\n", ("check", "select"), "5:1"),
            ("[check]\n'se lect' = 2\n", ("check", "se lect"), "2:1"),
            ('[ check . "per-file-ignores" ]\n"a b" = []\n', ("check", "per-file-ignores", "a b"), "2:1"),
            ("[check.severity]\na = 1\n", ("check", "severity"), "1:2"),
            ("[other]\nselect = 1\n", ("check", "select"), "1:1"),
            ("[check]\nx = 1\n", ("check", "select"), "1:2"),
            ("[[check]]\nselect = 1\n", ("check", "select"), "2:1"),
            ("[a.b\n", ("a",), "1:1"),
            ("= 1\n", ("a",), "1:1"),
            ("a..b = 1\n", ("a",), "1:1"),
        ],
    )
    def test_a_key_is_found_where_it_stands_or_what_it_is_in(
        self, text: str, path: tuple[str, ...], place: str
    ) -> None:
        found = TomlPlaces(text, "x.toml").key(*path)
        assert f"{found.line}:{found.column}" == place

    def test_a_value_is_found_after_its_key(self) -> None:
        places = TomlPlaces("# 'x'\na = ['y', 'x']\nb = ['x']\nc = [\"\\u0078\"]\n", "x.toml")
        spots = [places.value("x", key) for key in ("a", "b", "c")]
        assert [(spot.line, spot.column) for spot in spots] == [(2, 11), (3, 6), (4, 1)]


class TestGlobs:
    @pytest.mark.parametrize(
        ("glob", "path", "fits"),
        [
            ("*.yaml", "a.yaml", True),
            ("*.yaml", "x/y/a.yaml", True),
            ("x/*.yaml", "x/a.yaml", True),
            ("x/*.yaml", "x/y/a.yaml", False),
            ("x/*.yaml", "z/x/a.yaml", False),
            ("x/**/a.yaml", "x/a.yaml", True),
            ("x/**/a.yaml", "x/y/z/a.yaml", True),
            ("x/", "x/y/a.yaml", True),
            ("./x/**", "x/y/a.yaml", True),
            ("x/a?.yaml", "x/ab.yaml", True),
            ("x/a?.yaml", "x/a/.yaml", False),
            ("x/[ab].yaml", "x/b.yaml", True),
            ("x/[a-c].yaml", "x/b.yaml", True),
            ("x/[!ab].yaml", "x/b.yaml", False),
            ("x/[!ab].yaml", "x/c.yaml", True),
            ("x/a.yaml", "x/aXyaml", False),
            ("x/(a|b).yaml", "x/a.yaml", False),
        ],
    )
    def test_it_matches_whole_paths(self, glob: str, path: str, fits: bool) -> None:
        pattern = pattern_of(glob)
        assert pattern is not None
        assert bool(pattern.fullmatch(path)) is fits

    @pytest.mark.parametrize("glob", ["", "/etc/*", "../*", "a/../b", "a[", "a[]", "a[z-a]", "a\\b"])
    def test_what_leads_out_or_cannot_be_read_is_none(self, glob: str) -> None:
        assert pattern_of(glob) is None


class TestSelection:
    def test_a_file_is_known_by_its_path_from_the_folder_of_the_configuration(self, tmp_path: Path) -> None:
        chosen = read('[check.per-file-ignores]\n"old/*" = ["unaccounted-point"]\n').selection
        problems = [Problem("unaccounted-point", "x")]
        for file, told in (("old/a.yaml", 0), ((tmp_path / "old/a.yaml").as_posix(), 0), ("new/old/a.yaml", 1)):
            placed = [replace(problem, place=Place(file)) for problem in problems]
            assert len(list(chosen.told(placed))) == told
        outside = replace(problems[0], place=Place("../old/a.yaml"))
        assert list(chosen.told([outside])) == [outside]
