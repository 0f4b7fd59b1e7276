"""The script of `action.yml`, on made repositories, made events and a made service."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from negotiations.cli.action import main
from negotiations.cli.action_inputs import Misuse, read_inputs
from negotiations.cli.revisions import GitFails, Repository
from tests.cli.checkouts import DRAFT, REPLY, ROOT, SAMPLE, Checkout, git


class TestPullRequest:
    def test_a_changed_document_is_compared_with_what_it_was(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        assert checkout.run() == 0
        assert checkout.comment.startswith("<!-- negotiations ")
        assert f"### Northland's draft\n\n{DRAFT}\n\nIt asks for something else on 1 question." in checkout.comment
        row = next(line for line in checkout.comment.splitlines() if line.startswith("| x conflict |"))
        assert row.index("60,000") < row.index("50,000")
        assert checkout.comment.partition("\n")[2] in checkout.summary
        assert checkout.service.tokens == {"Bearer secret-token"}

    def test_only_what_changed_is_checked(self, checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
        checkout.put(REPLY, "form: press-report", "form: oficial")
        checkout.base = checkout.commit()
        checkout.put(DRAFT, "title:", "titel:")
        assert checkout.run() == 1
        lines = capsys.readouterr().out.splitlines()
        assert {line.partition(",")[0] for line in lines if line} == {f"::error file={DRAFT}"}
        assert "| error | talks/proposals/2031-05-04-north-draft.yaml |" in checkout.summary
        assert "It cannot be read, so it is not compared" in checkout.comment

    @pytest.mark.parametrize("name", ["talks/negotiation.yaml", "talks/sources.yaml"])
    def test_what_others_rest_on_makes_all_of_them_be_checked(
        self, checkout: Checkout, name: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        checkout.put(name, "gazette", "gazete") if "sources" in name else checkout.put(name, "XE", "XEE")
        assert checkout.run() == 1
        assert "::error file=talks/" in capsys.readouterr().out
        assert "No document is changed." in checkout.summary
        assert checkout.service.comments == []

    def test_what_is_deleted_may_be_missed_by_others(
        self, checkout: Checkout, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (checkout.folder / DRAFT).unlink()
        assert checkout.run() == 1
        assert f"::error file={REPLY}" in capsys.readouterr().out
        assert f"### Northland's draft\n\n{DRAFT}\n\nIt is deleted." in checkout.comment

    def test_a_new_document_has_nothing_to_be_compared_with(self, checkout: Checkout) -> None:
        text = (checkout.folder / DRAFT).read_text("utf-8").replace("north-draft", "new-draft")
        new = "talks/proposals/2031-05-04-new-draft.yaml"
        (checkout.folder / new).write_text(text, "utf-8")
        assert checkout.run() == 0
        assert f"{new}\n\nIt is new, and there is nothing to compare it with." in checkout.comment

    def test_a_renamed_document_is_compared_with_what_it_was(self, checkout: Checkout) -> None:
        checkout.put(REPLY, "2031-05-09", "2031-05-10")
        checkout.put(REPLY, "cap: 80000", "cap: 90000")
        now = REPLY.replace("05-09", "05-10")
        (checkout.folder / REPLY).rename(checkout.folder / now)
        assert checkout.run() == 0
        assert f"{now}, before {REPLY}" in checkout.comment
        assert "90,000" in checkout.comment

    def test_what_cannot_be_read_before_is_not_compared(self, checkout: Checkout) -> None:
        good = (checkout.folder / DRAFT).read_text("utf-8")
        (checkout.folder / DRAFT).write_text("format: [", "utf-8")
        checkout.base = checkout.commit()
        (checkout.folder / DRAFT).write_text(good, "utf-8")
        assert checkout.run() == 0
        assert "What it was before cannot be read, so the two are not compared." in checkout.comment

    def test_words_that_meant_something_else_before_are_not_compared(self, checkout: Checkout) -> None:
        setting = checkout.folder / "talks" / "negotiation.yaml"
        text = setting.read_text("utf-8")
        setting.write_text(text + "words: {actor: [{id: council, en: Council}]}\n", "utf-8")
        checkout.base = checkout.commit()
        setting.write_text(text + "words: {actor: [{id: council, en: High Council}]}\n", "utf-8")
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        assert checkout.run() == 0
        assert "Its words meant something else before" in checkout.comment

    def test_another_wording_asks_for_the_same(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "It thanks the mediator.", "Thanks.")
        assert checkout.run() == 0
        assert "It asks for the same as before." in checkout.comment

    def test_a_document_that_stands_alone_is_compared(self, checkout: Checkout) -> None:
        alone = checkout.folder / "alone" / "draft.yaml"
        alone.parent.mkdir()
        alone.write_text((checkout.folder / DRAFT).read_text("utf-8"), "utf-8")
        checkout.base = checkout.commit()
        checkout.put("alone/draft.yaml", "cap: 60000", "cap: 50000")
        assert checkout.run(paths="alone") == 0
        assert "50,000" in checkout.comment

    def test_what_is_not_below_the_paths_is_left_alone(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "title:", "titel:")
        assert checkout.run(paths="talks/demands") == 0
        assert checkout.service.comments == []

    def test_changes_of_the_target_branch_are_not_those_of_the_request(self, checkout: Checkout) -> None:
        start = checkout.base
        checkout.put(REPLY, "cap: 80000", "cap: 90000")
        checkout.base = checkout.commit()
        git(checkout.folder, "checkout", "--quiet", "-b", "side", start)
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        assert checkout.run() == 0
        assert DRAFT in checkout.comment
        assert REPLY not in checkout.comment

    def test_a_merge_is_compared_with_its_first_parent(self, checkout: Checkout) -> None:
        start = checkout.base
        git(checkout.folder, "checkout", "--quiet", "-b", "side")
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        head = checkout.commit()
        git(checkout.folder, "checkout", "--quiet", "-b", "target", start)
        checkout.put(REPLY, "cap: 80000", "cap: 90000")
        checkout.commit()
        git(checkout.folder, "merge", "--quiet", "--no-edit", "side")
        event = {"pull_request": {"number": 7, "base": {"sha": start}, "head": {"sha": head}}}
        checkout.patch.setattr(checkout, "commit", lambda: head)
        assert checkout.run(event) == 0
        assert DRAFT in checkout.comment
        assert REPLY not in checkout.comment

    def test_a_base_that_is_not_there_is_fetched(self, checkout: Checkout, tmp_path: Path) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        checkout.commit()
        git(checkout.folder, "config", "uploadpack.allowAnySHA1InWant", "true")
        shallow = tmp_path / "shallow"
        git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{checkout.folder}", str(shallow))
        checkout.folder = shallow
        assert checkout.run() == 0
        assert "50,000" in checkout.comment

    @pytest.mark.parametrize("sha", ["0" * 40, "main", "--upload-pack=x", None])
    def test_without_a_base_everything_is_checked(
        self, checkout: Checkout, sha: str | None, capsys: pytest.CaptureFixture[str]
    ) -> None:
        checkout.put(REPLY, "form: press-report", "form: oficial")
        event = {"pull_request": {"number": 7, "base": {"sha": sha}, "head": 5}}
        assert checkout.run(event) == 1
        said = capsys.readouterr().out
        assert "::notice::everything is checked and nothing compared" in said
        assert f"::error file={REPLY}" in said
        assert checkout.service.comments == []

    def test_where_what_was_before_cannot_be_read_nothing_is_compared(
        self, checkout: Checkout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def fail(*_: object) -> None:
            raise GitFails("no such tree")

        monkeypatch.setattr(Repository, "write_before", fail)
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        assert checkout.run() == 0
        assert "::notice::nothing is compared, as what was before cannot be read: no such tree" in (
            capsys.readouterr().out
        )
        assert checkout.service.asked == []


class TestPush:
    @pytest.mark.parametrize("event", [{}, [], {"pull_request": 5}, {"before": "x"}])
    def test_everything_is_checked_and_nothing_compared(
        self, checkout: Checkout, event: object, capsys: pytest.CaptureFixture[str]
    ) -> None:
        checkout.put(REPLY, "form: press-report", "form: oficial")
        assert checkout.run(event) == 1
        assert f"::error file={REPLY}" in capsys.readouterr().out
        assert "What the changed documents ask for" not in checkout.summary
        assert checkout.service.asked == []

    def test_an_event_that_cannot_be_read_is_none(self, checkout: Checkout) -> None:
        environment = checkout.environment({})
        Path(environment["GITHUB_EVENT_PATH"]).write_text("{", "utf-8")
        assert main(environment) == 0
        assert "No problems." in checkout.summary

    def test_outside_of_git_everything_is_checked(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        shutil.copytree(SAMPLE, tmp_path / "talks")
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.chdir(tmp_path)
        assert main({}) == 0
        assert "::notice::everything is checked, as the changes cannot be told" in capsys.readouterr().out


class TestInputs:
    def test_a_working_directory_moves_paths_but_not_the_names_of_files(
        self, checkout: Checkout, capsys: pytest.CaptureFixture[str]
    ) -> None:
        checkout.put(DRAFT, "title:", "titel:")
        assert checkout.run(working_directory="talks", paths="proposals\ndemands", sarif="out.sarif") == 1
        assert f"::error file={DRAFT}" in capsys.readouterr().out
        assert DRAFT in (checkout.folder / "talks" / "out.sarif").read_text("utf-8")

    @pytest.mark.parametrize(
        ("gate", "code"), [("nothing", 0), ("conflicts", 1), ("overlaps", 1), ("changes", 1), ("", 0)]
    )
    def test_a_gate_stops_what_it_names(
        self, checkout: Checkout, gate: str, code: int, capsys: pytest.CaptureFixture[str]
    ) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        assert checkout.run(fail_on=gate) == code
        assert (f"::error::1 findings count for fail-on {gate}" in capsys.readouterr().out) == bool(code)

    def test_a_stricter_draft_is_a_change_and_no_conflict(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "days: 100", "days: 90")
        assert checkout.run(fail_on="overlaps") == 0
        assert checkout.run(fail_on="changes") == 1

    def test_a_level_decides_what_fails(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "points: 4", "points: 5")
        assert checkout.run() == 0
        assert checkout.run(fail_level="warning") == 1

    def test_red_lines_are_held_against_what_changed(
        self, checkout: Checkout, capsys: pytest.CaptureFixture[str]
    ) -> None:
        lines = checkout.folder / "talks/demands/2031-05-01-red-lines.yaml"
        shutil.copy(ROOT / "tests/bad/crosses-red-line/demands/2031-05-01-red-lines.yaml", lines)
        checkout.base = checkout.commit()
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        assert checkout.run(red_lines="talks/demands/2031-05-01-red-lines.yaml") == 1
        assert "title=crosses-red-line::" in capsys.readouterr().out
        assert checkout.run(red_lines="ukraine/us-28-points") == 0

    def test_the_language_can_be_chosen(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        checkout.run(lang="uk")
        assert "осіб" in checkout.comment

    @pytest.mark.parametrize(
        ("inputs", "said"),
        [
            ({"fail_on": "everything"}, "found the input fail-on 'everything'"),
            ({"fail_level": "fatal"}, "found the input fail-level 'fatal'"),
            ({"comment": "yes"}, "found the input comment 'yes'"),
            ({"lang": "xx"}, "found the input lang 'xx'"),
            ({"paths": "no-such-folder"}, "there is no file or folder"),
            ({"paths": ".."}, "expected a path inside the repository"),
            ({"red_lines": "no-such-file"}, "there is no file or folder"),
            ({"working_directory": "no-such-folder"}, "there is no folder 'no-such-folder'"),
            ({"sarif": "no-such-folder/out.sarif"}, "cannot write"),
        ],
    )
    def test_misuse_is_told(
        self, checkout: Checkout, inputs: dict[str, str], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert checkout.run(**inputs) == 2
        (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("::error::")]
        assert said in line

    def test_the_action_hands_over_every_input(self) -> None:
        action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
        handed = action["runs"]["steps"][-1]["env"]
        assert {f"NEGOTIATIONS_{name.replace('-', '_').upper()}" for name in action["inputs"]} == set(handed)
        defaults = {
            f"NEGOTIATIONS_{name.replace('-', '_').upper()}": about["default"]
            for name, about in action["inputs"].items()
        }
        assert read_inputs(defaults | {"NEGOTIATIONS_TOKEN": ""}) == read_inputs({})

    def test_no_shell_reads_an_input(self) -> None:
        action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
        assert [step for step in action["runs"]["steps"] if "${{" in step["run"]] == []

    def test_a_wrong_input_is_refused(self) -> None:
        with pytest.raises(Misuse, match="expected one of true, false"):
            read_inputs({"NEGOTIATIONS_COMMENT": "maybe"})


class TestHostile:
    TITLE = "<img src=x onerror=y> @ann #12 | [x](javascript:y) ::error::z"

    def test_words_of_a_file_are_shown_and_do_nothing(
        self, checkout: Checkout, capsys: pytest.CaptureFixture[str]
    ) -> None:
        checkout.put(DRAFT, "{en: Northland's draft}", json.dumps({"en": self.TITLE}))
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        assert checkout.run() == 0
        title = next(line for line in checkout.comment.splitlines() if "img" in line)
        assert title == (
            "### \\<img src=x onerror=y\\> @<!-- -->ann #<!-- -->12 \\| \\[x\\]\\(javascript&#58;y\\) ::error::z"
        )
        assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("::error")] == []

    @pytest.mark.parametrize("name", ["a $(touch pwned) `touch pwned`", "x\n::error::y", "-rf", "ä;b"])
    def test_the_name_of_a_file_is_only_a_name(
        self, checkout: Checkout, name: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = checkout.folder / "alone" / f"{name}.yaml"
        file.parent.mkdir()
        file.write_text("format: 1\n", "utf-8")
        assert checkout.run(paths="alone") == 1
        lines = capsys.readouterr().out.splitlines()
        assert all(line.startswith("::error file=alone/") for line in lines if line)
        assert list(checkout.folder.rglob("pwned")) == []
        assert "::error::y" not in [line.strip() for line in checkout.comment.splitlines()]

    @pytest.mark.parametrize("name", [DRAFT, "talks/negotiation.yaml", "talks/demands"])
    @pytest.mark.parametrize("inside", [True, False])
    def test_no_link_out_of_the_checkout_is_followed(
        self, checkout: Checkout, name: str, inside: bool, capsys: pytest.CaptureFixture[str]
    ) -> None:
        link = checkout.folder / name
        shutil.rmtree(link) if link.is_dir() else link.unlink()
        secret = checkout.folder / ".git" / "config" if inside else checkout.outside / "secret"
        with secret.open("a", encoding="utf-8") as file:
            file.write("# token: hunter2\n")
        link.symlink_to(secret)
        checkout.put(REPLY, "cap: 80000", "cap: 90000")
        assert checkout.run(paths="talks") == 1
        said = capsys.readouterr().out
        assert f"::error file={name},title=path-escapes::" in said
        assert "hunter2" not in said + checkout.summary + str(checkout.service.comments)

    def test_a_link_that_was_there_before_is_not_followed(self, checkout: Checkout) -> None:
        text = (checkout.folder / DRAFT).read_text("utf-8")
        (checkout.folder / DRAFT).unlink()
        (checkout.folder / DRAFT).symlink_to(checkout.outside / "secret")
        checkout.base = checkout.commit()
        (checkout.folder / DRAFT).unlink()
        (checkout.folder / DRAFT).write_text(text, "utf-8")
        assert checkout.run() == 0
        assert "It is new" in checkout.comment

    def test_no_module_of_the_checkout_is_imported(self, checkout: Checkout) -> None:
        for name in ("click", "yaml", "negotiations", "json"):
            (checkout.folder / f"{name}.py").write_text("raise SystemExit(9)\n", "utf-8")
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        environment = checkout.environment()
        done = subprocess.run(
            [sys.executable, "-I", "-m", "negotiations.cli.action"],
            env={**os.environ, **environment},
            check=False,
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert "50,000" in checkout.comment
