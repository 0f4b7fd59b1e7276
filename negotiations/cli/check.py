"""`negotiations check`: what is wrong with files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn, TypedDict, Unpack

import click

from negotiations.cli.paths import MISUSE, PROBLEMS, say
from negotiations.cli.progress import shown_progress
from negotiations.messages import language
from negotiations.problems import InvalidValue, Problem, Severity
from negotiations.reports.problem_formats import DOCUMENTS, FORMATS, known_format, written
from negotiations.reports.problem_text import statistics
from negotiations.spelling import closest


class _Output(NamedTuple):
    """A format, and the file that it is written to; without one it is printed."""

    form: str
    file: Path | None


class _Options(TypedDict):
    fail_level: str
    formats: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    exit_zero: bool
    statistics: bool


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT[=FILE]",
    help=f"how to tell problems, and into which file; may be given several times. Formats: {', '.join(FORMATS)}",
)
@click.option("--select", multiple=True, metavar="CODE", help="tell only problems with this code; repeatable")
@click.option("--ignore", multiple=True, metavar="CODE", help="tell no problems with this code; repeatable")
@click.option(
    "--fail-level",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.ERROR.value,
    show_default=True,
    help="the least severity that makes the exit code 1",
)
@click.option("--exit-zero", is_flag=True, help="exit with 0 even where there are problems")
@click.option("--statistics", is_flag=True, help="tell how often each code was found")
@click.pass_obj
def command(lang: str, paths: tuple[str, ...], **options: Unpack[_Options]) -> None:
    """Say what is wrong with files and folders, all at once, each problem at its line."""
    from negotiations.rules.checking import check  # late, as `check --help` has to be quick

    outputs = _outputs(options["formats"], paths)
    select, ignore = _codes(options["select"]), _codes(options["ignore"])
    there = _there(paths)
    with shown_progress(there, language(lang)) as progress:
        found = check(*there, progress=progress)
    problems = [problem for problem in found if (not select or problem.code in select) and problem.code not in ignore]
    for output in outputs:
        _tell(output, problems)
    words = language(lang)
    if options["statistics"]:
        click.echo(statistics(problems), nl=False, err=True)
    if problems:
        say(words.say_many("{count} problem", "{count} problems", len(problems)), err=True)
    else:
        say(words.say("no problems"), err=True)
    least = Severity(options["fail_level"]).rank
    failed = any(problem.severity.rank >= least for problem in problems) and not options["exit_zero"]
    raise SystemExit(PROBLEMS if failed else 0)


def _there(paths: Iterable[str]) -> list[Path]:
    """Return what paths and the names of seeds stand for; where there is nothing, say so and exit."""
    from negotiations.files.loading import seed_path

    found = {path: Path(path) if Path(path).exists() else seed_path(path) for path in paths}
    missing = [path for path, place in found.items() if place is None]
    for path in missing:
        say(f"error: there is no file, folder or seed {path!r}", err=True)
    if missing:
        raise SystemExit(MISUSE)
    return [place for place in found.values() if place is not None]


def _codes(given: Iterable[str]) -> frozenset[str]:
    """Return the codes that were given one by one or between commas; where there is none with that name, say so."""
    codes = frozenset(code.strip() for part in given for code in part.split(","))
    if not codes:
        return codes
    from negotiations.rules.families import codes as all_codes

    for code in sorted(codes - all_codes().keys()):
        guess = closest(code, all_codes())
        _misuse(f"there is no code {code!r}" + (f"; did you mean {guess!r}?" if guess else ""))
    return codes


def _outputs(given: Sequence[str], paths: Iterable[str]) -> list[_Output]:
    """Return the formats with their files; the first of all formats, printed, where none was given."""
    outputs = []
    for text in given or FORMATS[:1]:
        form, sign, name = text.partition("=")
        try:
            known_format(form)
        except InvalidValue as error:
            _misuse(str(error))
        if sign and not name:
            _misuse(f"there is no name of a file after {text!r}")
        outputs.append(_Output(form, Path(name) if name else None))
    printed = [output.form for output in outputs if output.file is None]
    if len(printed) > 1 and DOCUMENTS & set(printed):
        _misuse(f"{' and '.join(map(repr, printed))} cannot both be printed; write one to a file, as in json=out.json")
    files = [output.file.resolve() for output in outputs if output.file is not None]
    if len(set(files)) < len(files):
        _misuse("two formats would be written to the same file")
    inputs = {Path(path).resolve() for path in paths}
    for output in outputs:
        # An output of this ending would be read as a document by the next run, or replaces one now.
        if output.file and (output.file.suffix in {".yaml", ".yml"} or output.file.resolve() in inputs):
            _misuse(f"{str(output.file)!r} is a file to check, or looks like one; write somewhere else")
    return outputs


def _tell(output: _Output, problems: Sequence[Problem]) -> None:
    if output.file is None:
        colour = output.form == FORMATS[0] and _colours()
        text = written(output.form, problems, colour=colour)
        # Lines of files are in any script; a terminal that cannot show a sign gets its number.
        encoding = sys.stdout.encoding or "utf-8"
        click.echo(text.encode(encoding, "backslashreplace").decode(encoding), nl=False, color=colour)
        return
    try:
        output.file.write_text(written(output.form, problems), encoding="utf-8", newline="\n")
    except OSError as error:
        _misuse(f"cannot write {str(output.file)!r}: {(error.strerror or 'unknown reason').lower()}")


def _colours() -> bool:
    """Return whether standard output shows colours: FORCE_COLOR and NO_COLOR have their say before the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def _misuse(message: str) -> NoReturn:
    say(f"error: {message}", err=True)
    raise SystemExit(MISUSE)
