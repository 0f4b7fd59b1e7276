"""What services read is as they want it: the action, the hook, the examples of the docs, and the outputs of `check`."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from sarif_pydantic import Sarif

from negotiations.files.folders import FOLDERS, SETTING, SOURCES
from negotiations.reports.problem_formats import written
from negotiations.rules.checking import check

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```yaml\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = dict(BLOCK.findall((ROOT / "docs" / "checking.md").read_text("utf-8")))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
BAD = sorted(path.as_posix() for path in (ROOT / "tests" / "bad").iterdir())


def fits(file: Path, *schema: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", *schema, str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        (".github/workflows/negotiations.yaml", "vendor.github-workflows"),
        (".gitlab-ci.yml", "vendor.gitlab-ci"),
        ("action.yml", "vendor.github-actions"),
    ],
)
def test_what_a_service_runs_fits_its_schema(tmp_path: Path, name: str, schema: str) -> None:
    file = tmp_path / Path(name).name
    text = EXAMPLES[name] if name in EXAMPLES else (ROOT / name).read_text("utf-8")
    file.write_text(text, "utf-8")
    done = fits(file, "--builtin-schema", schema)
    assert done.returncode == 0, done.stdout
    wrong = text.replace("runs-on:", "runs_on:").replace("using: composite", "using: compost")
    file.write_text(wrong.replace("script:", "skript:"), "utf-8")
    assert fits(file, "--builtin-schema", schema).returncode == 1


def test_the_workflow_of_the_docs_gives_inputs_that_the_action_has() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    job = yaml.safe_load(EXAMPLES[".github/workflows/negotiations.yaml"])["jobs"]["check"]
    (step,) = [step for step in job["steps"] if step.get("uses") == "./.negotiations"]
    assert set(step["with"]) <= set(action["inputs"])
    text = (ROOT / "docs" / "checking.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| (?:`([^`]*)`)?", text.partition("## GitHub")[2], re.MULTILINE)
    told = {name: default for name, default in rows if name in action["inputs"]}
    defaults = {name: about["default"] for name, about in action["inputs"].items() if "${{" not in about["default"]}
    assert told == defaults | {"token": ""}


class TestSchemasOfFiles:
    SEEDS = sorted((ROOT / "seeds").rglob("*.yaml"))[:6]

    @pytest.mark.parametrize("file", SEEDS, ids=lambda file: file.stem)
    def test_a_seed_fits_the_schema_that_its_first_line_names(self, file: Path) -> None:
        first = file.read_text("utf-8").partition("\n")[0]
        named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert named, "an editor finds the schema"
        schema = (file.parent / named[1]).resolve()
        assert schema.parent == ROOT / "schemas"
        done = fits(file, "--schemafile", str(schema))
        assert done.returncode == 0, done.stdout


class TestHook:
    def test_it_has_what_hooks_need(self) -> None:
        (hook,) = HOOKS
        assert {"id", "name", "entry", "language", "files"} <= set(hook)
        (repo,) = yaml.safe_load(EXAMPLES[".pre-commit-config.yaml"])["repos"]
        assert [used["id"] for used in repo["hooks"]] == [hook["id"]]

    def test_it_takes_the_files_that_a_negotiation_has(self) -> None:
        pattern = re.compile(HOOKS[0]["files"])
        taken = [f"talks/{name}" for name in (SETTING, SOURCES)]
        taken += [f"{folder}/2031-05-04-draft{end}" for folder in FOLDERS for end in (".yaml", ".yml", ".json")]
        left = ["README.md", "talks/notes.yaml", "package.json", "proposals/old/draft.yaml", "proposals/notes.txt"]
        assert [name for name in (*taken, *left) if pattern.search(name)] == taken

    def test_its_command_tells_what_a_change_makes_wrong_elsewhere(self) -> None:
        (hook,) = HOOKS
        words = [*hook["entry"].split(), *hook["args"]]
        named = [word.replace("negotiations", "negotiations.cli") for word in words[:1]]
        file = ROOT / "tests" / "bad" / "unused-source" / SETTING
        command = [sys.executable, "-m", *named, *words[1:], "--fail-level", "note", str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, "unused-source" in done.stdout) == (1, True)


class TestGitLab:
    def test_the_commands_of_the_example_compare_what_changed(self, tmp_path: Path) -> None:
        folder = tmp_path / "checkout"
        talks = folder / "talks"
        shutil.copytree(ROOT / "tests" / "samples" / "northland", talks)
        base = commit(folder)
        draft = talks / "proposals" / "2031-05-04-north-draft.yaml"
        draft.write_text(draft.read_text("utf-8").replace("cap: 60000", "cap: 50000"), "utf-8")
        commit(folder)
        script = "\n".join(yaml.safe_load(EXAMPLES[".gitlab-ci.yml"])["compare"]["script"])
        assert "pip install ./negotiations\n" in script
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script.replace("pip install ./negotiations\n", "")],
            cwd=folder,
            env={
                "PATH": f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
                "CI_PROJECT_DIR": str(folder),
                "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        (report,) = (folder / "comparisons").iterdir()
        assert "50,000" in report.read_text("utf-8")

    def test_code_quality_has_what_the_service_asks_for(self) -> None:
        records = json.loads(written("gitlab", check(*BAD)))
        assert len(records) > 50
        for record in records:
            assert set(record) == {"description", "check_name", "fingerprint", "severity", "location"}
            assert record["severity"] in {"info", "minor", "major", "critical", "blocker"}
            assert record["location"]["lines"]["begin"] >= 1
        assert len({record["fingerprint"] for record in records}) == len(records)


def commit(folder: Path) -> str:
    who = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    for words in (["init", "--quiet"], ["add", "--all"], [*who, "commit", "--quiet", "-m", "change"]):
        subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)
    head = ["git", "-C", str(folder), "rev-parse", "HEAD"]
    return subprocess.run(head, check=True, capture_output=True, text=True).stdout.strip()


def test_models_of_sarif_read_all_of_it() -> None:
    data = json.loads(written("sarif", check(*BAD)))
    assert len(data["runs"][0]["results"]) > 50
    read = Sarif.model_validate(data)
    assert read.model_dump(mode="json", by_alias=True, exclude_unset=True) == data
    data["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(ValueError, match="level"):
        Sarif.model_validate(data)
