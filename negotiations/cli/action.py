"""What `action.yml` runs: check what a pull request changes, annotate it, and tell what its documents now ask for.

All that it is told comes by the environment, and nothing of it reaches a shell. It is run as
`python -I -m negotiations.cli.action`, so that no file of the checkout is taken for a module.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from negotiations.cli.action_inputs import Inputs, Misuse, read_inputs
from negotiations.cli.changed_documents import ChangedFiles, all_homes, document_changes
from negotiations.cli.paths import MISUSE, PROBLEMS, printable
from negotiations.cli.pull_comments import LONGEST, CommentFails, PullRequest
from negotiations.cli.revisions import GitFails, Repository
from negotiations.codes import new_problem
from negotiations.compare.gates import stopped_by
from negotiations.files.folders import located
from negotiations.messages import language, mark
from negotiations.problems import Place, Problem
from negotiations.reports.changes import DocumentChange, changes_markdown, fitted
from negotiations.reports.problem_formats import written
from negotiations.rules.checking import check
from negotiations.rules.red_lines import red_lines

_SUMMARY_LONGEST = 250_000
"""The most characters of a summary: GitHub takes 1 MiB of it, and a character has up to four bytes."""
_REST = mark("The rest is left out, as it is longer than the service takes.")


def main(environment: Mapping[str, str] = os.environ) -> int:
    """Return the exit code: 0 where nothing is to object to, 1 where something is, 2 where an input is wrong."""
    try:
        return _run(read_inputs(environment), environment)
    except Misuse as error:
        _command("error", str(error))
        return MISUSE


def _run(inputs: Inputs, environment: Mapping[str, str]) -> int:
    start = Path(inputs.working_directory)
    if not start.is_dir():
        raise Misuse(f"there is no folder {inputs.working_directory!r}")
    root = _root(start)
    paths = [_inside(start / path, root) for path in inputs.paths] or all_homes(start.resolve(), root)
    lines = [_red_lines(start, path, root) for path in inputs.red_lines]
    sarif = (start / inputs.sarif).resolve() if inputs.sarif else None
    # Annotations name files from the top of the repository.
    os.chdir(root)
    event = _event(environment)
    changed = _changed(event, root, paths)
    targets = paths if changed is None else changed.to_check
    links = problems = _links(root, [*paths, *lines])
    if targets and not links:
        problems = check(*targets, against=[red_lines(line) for line in lines])
    _print(written("github", problems))
    if sarif is not None:
        _write(sarif, written("sarif", problems))
    changes = _compared(changed) if changed and not links else None
    _tell(inputs, environment, event, (problems, changes))
    return PROBLEMS if _fails(inputs, problems, changes or ()) else 0


def _links(root: Path, paths: Sequence[Path]) -> tuple[Problem, ...]:
    """Return the links that must not be followed, each as a problem; where there is one, nothing is read."""
    try:
        found = Repository(root).links_out(paths)
    except GitFails:
        return ()
    message = "found a link out of the repository, expected every file that is checked inside"
    return tuple(new_problem("path-escapes", message, Place(link.as_posix()), hint="copy the file") for link in found)


def _compared(changed: ChangedFiles) -> tuple[DocumentChange, ...] | None:
    """Return how changed documents compare with what they were; None where that cannot be told."""
    with TemporaryDirectory() as folder:
        try:
            return document_changes(changed, Path(folder))
        except GitFails as error:
            _command("notice", f"nothing is compared, as what was before cannot be read: {error}")
            return None


def _fails(inputs: Inputs, problems: Sequence[Problem], changes: Sequence[DocumentChange]) -> bool:
    failed = any(problem.severity.rank >= inputs.fail_level.rank for problem in problems)
    for change in changes:
        stopped = stopped_by(inputs.fail_on, change.comparison) if inputs.fail_on and change.comparison else ()
        if stopped:
            _command("error", f"{len(stopped)} findings count for fail-on {inputs.fail_on}: {change.now}")
            failed = True
    return failed


def _root(start: Path) -> Path:
    """Return the top of the repository; the working directory itself where there is none."""
    try:
        return Path(os.fsdecode(Repository(start).git("rev-parse", "--show-toplevel")).rstrip("\n")).resolve()
    except GitFails as error:
        _command("notice", f"everything is checked, as the changes cannot be told: {error}")
        return start.resolve()


def _inside(path: Path, root: Path) -> Path:
    """Return a path as seen from the top of the repository."""
    there = path.resolve()
    if not there.is_relative_to(root):
        raise Misuse(f"found {str(path)!r}, expected a path inside the repository")
    if not there.exists():
        raise Misuse(f"there is no file or folder {str(path)!r}")
    return there.relative_to(root)


def _red_lines(start: Path, path: str, root: Path) -> Path:
    return _inside(start / path, root) if (start / path).exists() or not located(path).exists() else located(path)


def _event(environment: Mapping[str, str]) -> Mapping[str, object]:
    """Return the pull request that the event is about; nothing where it is about none."""
    try:
        event = json.loads(Path(environment.get("GITHUB_EVENT_PATH", "")).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    found = event.get("pull_request") if isinstance(event, dict) else None
    return found if isinstance(found, dict) else {}


def _changed(event: Mapping[str, object], root: Path, paths: Sequence[Path]) -> ChangedFiles | None:
    """Return what a pull request changes below some paths; None where all is to be checked."""
    if not event:
        return None
    shas = [str(side.get("sha", "")) if isinstance(side := event.get(name), dict) else "" for name in ("base", "head")]
    repository = Repository(root)
    try:
        commit = repository.start_of(*shas)
        return ChangedFiles.below(paths, repository, commit)
    except GitFails as error:
        _command("notice", f"everything is checked and nothing compared, as the base revision is not there: {error}")
        return None


def _tell(
    inputs: Inputs,
    environment: Mapping[str, str],
    event: Mapping[str, object],
    found: tuple[Sequence[Problem], Sequence[DocumentChange] | None],
) -> None:
    """Write the summary of the run, and the comment where it can be written."""
    problems, changes = found
    words = language(inputs.lang)
    compared = changes_markdown(changes, inputs.lang) if changes is not None else ""
    summary = environment.get("GITHUB_STEP_SUMMARY", "")
    if summary:
        text = f"{written('markdown', problems)}\n{compared}"
        _write(Path(summary), fitted(text, _SUMMARY_LONGEST, words.say(_REST)), mode="a")
    if changes is None or not inputs.comment:
        return
    rest = words.say(_REST)
    if run := _run_address(environment):
        rest = words.say("[The rest is in the summary of the run.]({address})", address=run)
    marker = _marker(inputs, environment)
    _comment(inputs, environment, event, (marker, fitted(f"{marker}\n{compared}", LONGEST, rest), bool(changes)))


def _comment(
    inputs: Inputs, environment: Mapping[str, str], event: Mapping[str, object], text: tuple[str, str, bool]
) -> None:
    """Write the comment; where that cannot be done, as for a pull request from a fork, the summary has to do."""
    number, (marker, body, is_news) = event.get("number"), text
    if not inputs.token or not isinstance(number, int):
        _command("notice", "no comment is written, as there is no token or no number; see the summary of the run")
        return
    api = environment.get("GITHUB_API_URL", "")
    try:
        pull = PullRequest(api, environment.get("GITHUB_REPOSITORY", ""), number, inputs.token)
        pull.put(body, marker, is_news=is_news)
    except CommentFails as error:
        _command("notice", f"no comment is written; see the summary of the run: {error}")


def _marker(inputs: Inputs, environment: Mapping[str, str]) -> str:
    """Return what the comment begins with: another one for each job that comments."""
    job = [environment.get(name, "") for name in ("GITHUB_WORKFLOW", "GITHUB_JOB")]
    key = json.dumps([*job, inputs.working_directory, inputs.paths])
    return f"<!-- negotiations {hashlib.sha256(key.encode()).hexdigest()[:16]} -->"


def _run_address(environment: Mapping[str, str]) -> str:
    parts = [environment.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "RUN_ID")]
    return f"{parts[0]}/{parts[1]}/actions/runs/{parts[2]}" if all(parts) else ""


def _write(file: Path, text: str, mode: str = "w") -> None:
    try:
        with file.open(mode, encoding="utf-8", newline="\n", errors="backslashreplace") as stream:
            stream.write(text)
    except OSError as error:
        raise Misuse(f"cannot write {str(file)!r}: {(error.strerror or 'unknown reason').lower()}") from error


def _command(level: str, message: str) -> None:
    """Print a message as a command of the service, in which nothing of a file can be another command."""
    said = printable(message).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    _print(f"::{level}::{said}\n")


def _print(text: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


if __name__ == "__main__":
    sys.exit(main())
