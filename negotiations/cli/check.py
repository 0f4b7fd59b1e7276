"""`negotiations check`: what is wrong with files."""

from __future__ import annotations

from pathlib import Path

import click

from negotiations.cli.paths import MISUSE, PROBLEMS, report, say
from negotiations.files.loading import check, seed_path
from negotiations.messages import language
from negotiations.problems import Severity


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--fail-level",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.ERROR.value,
    show_default=True,
    help="the least severity that makes the exit code 1",
)
@click.pass_obj
def command(lang: str, paths: tuple[str, ...], fail_level: str) -> None:
    """Say what is wrong with files and folders, all at once, each problem at its line."""
    missing = [path for path in paths if not Path(path).exists() and seed_path(path) is None]
    for path in missing:
        say(f"error: there is no file, folder or seed {path!r}", err=True)
    if missing:
        raise SystemExit(MISUSE)
    there = [Path(path) if Path(path).exists() else seed_path(path) or Path(path) for path in paths]
    problems = check(*there)
    report(problems)
    words = language(lang)
    if problems:
        say(words.say_many("{count} problem", "{count} problems", len(problems)), err=True)
    else:
        say(words.say("no problems"))
    grave = {Severity.ERROR} if fail_level == Severity.ERROR.value else set(Severity)
    raise SystemExit(PROBLEMS if any(problem.severity in grave for problem in problems) else 0)
