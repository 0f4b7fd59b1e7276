"""`negotiations check` in a repository: configuration, baseline, mending, and files of others."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from negotiations.cli import COMMANDS, main
from negotiations.rules import mending
from tests.rules.drafts import DRAFT, written

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _in_an_empty_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def told(*arguments: str) -> list[tuple[str, str]]:
    """Return what is told: codes and severities."""
    problems = json.loads(run(*arguments, "--format", "json").stdout)["problems"]
    return [(problem["code"], problem["severity"]) for problem in problems]


def configure(text: str) -> None:
    Path("negotiations.toml").write_text(text, encoding="utf-8")


WARNING = ("unaccounted-point", "warning")
FAULTY = DRAFT.replace('id: "1"', "id: 1").replace("cap: 5", "cap: 600,000").replace("points: 2", "points: 1")
MENDED = DRAFT.replace("cap: 5", "cap: 600000").replace("points: 2", "points: 1")


class TestConfiguration:
    def test_without_a_path_those_are_checked_that_it_names(self, monkeypatch: pytest.MonkeyPatch) -> None:
        written(Path("talks"))
        written(Path("other"))
        configure('[check]\npaths = ["talks"]\n')
        assert told() == [WARNING]
        monkeypatch.chdir("other")
        assert run("--format", "concise").stdout.startswith("../talks/draft.yaml:7:9: unaccounted-point")
        assert run("--format", "concise", "draft.yaml").stdout.startswith("draft.yaml:7:9: unaccounted-point")

    @pytest.mark.parametrize("text", ["", "[check]\nselect = ['unused']\n"])
    def test_without_any_path_it_is_said_what_to_do(self, text: str) -> None:
        configure(text) if text else None
        result = run()
        assert (result.exit_code, result.stdout) == (2, "")
        assert "there is no PATH to check; name a file or folder, as in 'check .'" in result.stderr
        assert "'negotiations.toml'" in result.stderr

    def test_the_command_line_wins(self) -> None:
        file = str(written(Path()))
        assert run(file).exit_code == 0
        configure(
            '[check]\nignore = ["bad-id"]\nselect = ["unaccounted-point"]\nfail-level = "note"\nformat = "concise"\n'
        )
        result = run(file)
        assert (result.exit_code, result.stdout[:15]) == (1, "draft.yaml:7:9:")
        assert "\n" not in result.stdout.strip()
        assert run(file, "--fail-level", "error").exit_code == 0
        assert "points: 2" in run(file, "--format", "text").stdout
        assert told(file, "--select", "bad-id") == []
        assert told(file, "--ignore", "unaccounted-point") == []
        assert run(file, "--isolated").exit_code == 0

    def test_a_code_can_be_graver_and_a_file_spared(self) -> None:
        written(Path("old"))
        written(Path("new"))
        configure('[check]\npaths = ["."]\n[check.severity]\nunaccounted-point = "error"\n'
                  '[check.per-file-ignores]\n"old/" = ["unaccounted-point"]\n')  # fmt: skip
        result = run("--format", "json")
        (problem,) = json.loads(result.stdout)["problems"]
        assert (problem["file"], problem["severity"], result.exit_code) == ("new/draft.yaml", "error", 1)

    def test_what_is_wrong_with_it_is_told_and_exits_with_2(self) -> None:
        configure('[check]\nselekct = ["unused"]\npaths = 5\n')
        result = run("--exit-zero")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.splitlines() == [
            "negotiations.toml:2:1: unknown-key unknown key 'selekct'; did you mean 'select'?",
            "negotiations.toml:3:1: wrong-type found 5, expected a list of texts",
        ]

    def test_another_file_can_be_named(self) -> None:
        written(Path())
        Path("strict.toml").write_text('[check]\nfail-level = "warning"\n')
        assert run("draft.yaml", "--config", "strict.toml").exit_code == 1
        result = run("draft.yaml", "--config", "none.toml")
        assert (result.exit_code, result.stderr) == (
            2,
            "none.toml: not-readable the file cannot be read: no such file or directory\n",
        )
        assert run("draft.yaml", "--config", "strict.toml", "--isolated").exit_code == 2

    def test_families_are_chosen_by_name(self) -> None:
        folder = shutil.copytree(ROOT / "tests" / "bad" / "unused-source", "unused-source")
        assert told(folder, "--select", "unused") == [("unused-source", "note")]
        assert told(folder, "--ignore", "unused,ignores") == []
        assert "did you mean 'unused'?" in run(folder, "--select", "unusd").stderr


class TestBaseline:
    def test_what_is_known_is_not_told_and_what_is_new_is(self) -> None:
        written(Path("talks"))
        result = run("talks", "--write-baseline", "known.json")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "the baseline 'known.json' lists 1 problem\nno problems\n"
        assert told("talks", "--baseline", "known.json") == []
        written(Path("talks"), DRAFT.replace("id: draft", "id: reply"), "reply.yaml")
        assert told("talks", "--baseline", "known.json") == [WARNING]
        configure('[check]\nbaseline = "known.json"\n')
        assert told("talks") == [WARNING]
        run("talks", "--write-baseline", "known.json")
        assert told("talks") == []
        assert told("talks", "--isolated") == [WARNING, WARNING]

    def test_what_is_no_longer_there_is_a_note_in_the_baseline(self) -> None:
        file = str(written(Path()))
        run(file, "--write-baseline", "known.json")
        written(Path(), DRAFT.replace("points: 2", "points: 1"))
        result = run(file, "--baseline", "known.json", "--format", "concise")
        assert result.stdout.startswith("known.json:5:5: unused-baseline-entry the baseline lists 'unaccounted-point'")
        assert result.exit_code == 0
        assert told(file, "--baseline", "known.json", "--ignore", "unaccounted-point") == []
        assert told(file, "--baseline", "known.json", "--ignore", "unused-baseline-entry") == []

    def test_what_cannot_be_known_is_told_when_it_is_written(self) -> None:
        file = str(written(Path(), "id: [\n"))
        result = run(file, "--write-baseline", "known.json", "--format", "concise")
        assert result.exit_code == 1
        assert "yaml-syntax" in result.stdout

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("notes.json", "notes.json:1:1: bad-value found another file, expected a baseline"),
            ("draft.yaml", "'draft.yaml' is a file to check, or looks like one"),
            ("no/known.json", "cannot write 'no/known.json': no such file or directory"),
            (".git", ".git: not-readable the baseline cannot be read: is a directory"),
            ("dangling.json", "dangling.json: not-found there is no such baseline"),
        ],
    )
    def test_no_other_file_is_written_over(self, name: str, said: str) -> None:
        file = written(Path())
        Path("notes.json").write_text('{"notes": []}')
        Path("dangling.json").symlink_to("nowhere.json")
        result = run(str(file), "--write-baseline", name)
        assert result.exit_code == 2
        assert said in result.stderr
        assert (Path("notes.json").read_text(), file.read_text()) == ('{"notes": []}', DRAFT)
        assert not Path("nowhere.json").exists()

    def test_a_baseline_out_of_the_folder_is_not_written_through_a_link(self) -> None:
        written(Path())
        Path("out").mkdir()
        Path("in").mkdir()
        run("draft.yaml", "--write-baseline", "out/known.json")
        Path("in/known.json").symlink_to(Path("out/known.json").resolve())
        result = run("draft.yaml", "--write-baseline", "in/known.json")
        assert (result.exit_code, "leads out of the folder" in result.stderr) == (2, True)

    def test_one_that_is_not_there_is_told(self) -> None:
        result = run(str(written(Path())), "--baseline", "none.json")
        assert (result.exit_code, result.stderr) == (2, "none.json: not-found there is no such baseline\n")

    def test_reading_and_writing_at_once_is_refused(self) -> None:
        result = run(str(written(Path())), "--baseline", "a.json", "--write-baseline", "b.json")
        assert (result.exit_code, "cannot stand together" in result.stderr) == (2, True)


class TestFix:
    def test_files_are_mended_and_only_what_is_left_is_told(self) -> None:
        one, two = (
            written(Path("talks"), FAULTY),
            written(Path("talks"), FAULTY.replace("draft", "reply"), "reply.yaml"),
        )
        written(Path("talks"), DRAFT.replace("draft", "third"), "third.yaml")
        result = run("talks", "--fix", "--format", "concise")
        assert result.stderr == "fixed 4 problems in 2 files\n1 problem\n"
        assert result.stdout.startswith("talks/third.yaml:7:9: unaccounted-point")
        assert result.exit_code == 0
        assert (one.read_text(), two.read_text()) == (MENDED, MENDED.replace("draft", "reply"))
        assert run("talks", "--fix").stderr == "fixed 0 problems in 0 files\n1 problem\n"

    def test_a_problem_that_is_not_told_is_not_mended(self) -> None:
        file = written(Path(), FAULTY)
        run("draft.yaml", "--fix", "--select", "unquoted-text")
        assert file.read_text() == FAULTY.replace("id: 1,", 'id: "1",')

    def test_what_shows_once_something_is_mended_is_mended_too(self) -> None:
        text = FAULTY.replace("sources: [gazette]", "sources: [gazette, gazette, gazette]")
        file = written(Path(), text)
        result = run("draft.yaml", "--fix")
        assert (file.read_text(), result.stderr) == (MENDED, "fixed 4 problems in 1 file\nno problems\n")

    def test_guesses_are_written_only_where_they_are_asked_for(self) -> None:
        file = written(Path(), MENDED.replace("form: official", "form: officiall"))
        assert run("draft.yaml", "--fix").exit_code == 1
        assert run("draft.yaml", "--fix", "--unsafe-fixes").exit_code == 0
        assert file.read_text() == MENDED
        result = run("draft.yaml", "--unsafe-fixes")
        assert (result.exit_code, result.stderr) == (2, "error: --unsafe-fixes needs --fix or --diff\n")

    def test_a_diff_changes_nothing_and_can_be_applied(self) -> None:
        file = written(Path("talks"), FAULTY)
        result = run("talks", "--diff", "--fix", "--format", "text", "--format", "json=out.json")
        assert (file.read_text(), result.exit_code) == (FAULTY, 1)
        assert result.stderr == "would fix 2 problems in 1 file\n2 problems\n"
        assert json.loads(Path("out.json").read_text())["counts"]["error"] == 2
        subprocess.run(["git", "apply", "-p0", "-"], input=result.stdout.encode(), check=True)
        assert file.read_text() == MENDED

    def test_a_file_that_cannot_be_written_is_told_and_the_others_are_mended(self, tmp_path: Path) -> None:
        outside = written(tmp_path, FAULTY)
        written(Path("talks"), FAULTY.replace("draft", "reply"), "reply.yaml")
        Path("talks/draft.yaml").symlink_to(outside)
        result = run("talks", "--fix", "--exit-zero")
        assert result.exit_code == 2
        assert "error: cannot mend 'talks/draft.yaml': found a link that leads out of the folder" in result.stderr
        assert "fixed 2 problems in 1 file\n2 problems\n" in result.stderr
        assert outside.read_text() == FAULTY

    def test_why_the_system_refuses_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        file = written(Path(), FAULTY)

        def refuse(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(mending, "replace", refuse)
        assert "cannot mend 'draft.yaml': no space left on device" in run("draft.yaml", "--fix").stderr
        assert file.read_text() == FAULTY

    def test_what_comes_with_the_package_is_not_mended(self) -> None:
        result = run("ukraine/us-28-points", "--fix")
        assert (result.exit_code, "comes with the package" in result.stderr) == (2, True)
        assert run("ukraine/us-28-points", "--fix", "--diff").exit_code == 0

    def test_mending_that_never_ends_is_ended(self, monkeypatch: pytest.MonkeyPatch) -> None:
        written(Path(), FAULTY)
        monkeypatch.setattr(mending, "replace", lambda *_: None)
        assert "fixed 20 problems in 1 file" in run("draft.yaml", "--fix").stderr


class TestFilesOfOthers:
    def test_they_are_left_out_and_counted(self) -> None:
        written(Path("talks"))
        written(Path(), "services: {}\n", "compose.yaml")
        written(Path("node_modules"), "services: {}\n", "compose.yaml")
        result = run(".", "--format", "concise")
        assert result.stdout.count("\n") == 1
        assert result.stderr == "left out 1 file that does not look like a document\n1 problem\n"
        assert run("compose.yaml").exit_code == 1


class TestLanguage:
    def test_it_may_be_named_after_the_command_and_then_wins(self) -> None:
        file = str(written(Path()))
        said = CliRunner().invoke(main, ["--lang", "uk", "check", file]).stderr
        assert run("--lang", "uk", file).stderr == run(file, "--lang", "uk").stderr == said != run(file).stderr
        assert CliRunner().invoke(main, ["--lang", "uk", "check", file, "--lang", "en"]).stderr == run(file).stderr

    @pytest.mark.parametrize("name", COMMANDS)
    def test_every_command_takes_it(self, name: str) -> None:
        told = CliRunner().invoke(main, [name, "--help"]).stdout
        assert told.count("--lang [en|uk]") == 1

    def test_one_that_there_is_not_is_refused(self) -> None:
        assert run("--lang", "xx").exit_code == 2
