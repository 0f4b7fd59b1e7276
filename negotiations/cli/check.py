"""`negotiations check`: what is wrong with files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Unpack

import click

from negotiations.cli.check_options import Options
from negotiations.cli.paths import MISUSE, PROBLEMS, misuse, say
from negotiations.cli.progress import shown_progress
from negotiations.cli.standards import StandardOptions, named, standard_options, standards
from negotiations.messages import Language, language
from negotiations.problems import InvalidValue, Problem, Severity
from negotiations.reports.problem_formats import DOCUMENTS, FORMATS, known_format, written
from negotiations.reports.problem_text import statistics


class _Output(NamedTuple):
    """A format, and the file that it is written to; without one it is printed."""

    form: str
    file: Path | None


class _Options(Options, StandardOptions):
    exit_zero: bool
    statistics: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool


@click.command("check")
@click.argument("paths", nargs=-1)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT[=FILE]",
    help=f"how to tell problems, and into which file; may be given several times. Formats: {', '.join(FORMATS)}",
)
@click.option("--select", multiple=True, metavar="CODE", help="tell only problems with this code or family; repeatable")
@click.option("--ignore", multiple=True, metavar="CODE", help="tell no problems with this code or family; repeatable")
@click.option(
    "--fail-level",
    type=click.Choice([severity.value for severity in Severity]),
    help="the least severity that makes the exit code 1  [default: error]",
)
@standard_options
@click.option("--exit-zero", is_flag=True, help="exit with 0 even where there are problems")
@click.option("--statistics", is_flag=True, help="tell how often each code was found")
@click.option("--config", metavar="FILE", help="read the configuration from this file")
@click.option("--isolated", is_flag=True, help="read no configuration")
@click.option("--baseline", metavar="FILE", help="tell only problems that this file does not list")
@click.option("--write-baseline", metavar="FILE", help="list the problems in this file, and tell none of them")
@click.option("--fix", is_flag=True, help="mend in the files what can be mended safely, and tell what is left")
@click.option("--unsafe-fixes", is_flag=True, help="with --fix or --diff: mend also what is only likely to be meant so")
@click.option("--diff", is_flag=True, help="print what --fix would change, and change nothing")
@click.pass_obj
def command(lang: str, paths: tuple[str, ...], **options: Unpack[_Options]) -> None:
    """Say what is wrong with files and folders, all at once, each problem at its line.

    Without a PATH, those are checked that the configuration names in negotiations.toml or pyproject.toml.
    """
    # Late, as `check --help` has to be quick.
    from negotiations.cli.check_mending import fix, show_fixes, told_codes, write_baseline
    from negotiations.cli.check_settings import settings
    from negotiations.rules.checking import examine

    _agree(paths, options)
    chosen = settings(paths, options)
    outputs = _outputs(chosen.formats, map(str, chosen.paths))
    words = language(lang)
    there = named(chosen.paths, options)
    with shown_progress(there, words) as progress:
        checked = examine(*there, progress=progress, against=standards(options))
    written = True
    if options["diff"]:
        show_fixes(checked, chosen, words, unsafe=options["unsafe_fixes"])
        outputs = [output for output in outputs if output.file is not None]
    elif options["fix"]:
        checked, written = fix(checked, chosen, words, options, unsafe=options["unsafe_fixes"])
    problems = chosen.told(checked)
    if options["write_baseline"] is not None:
        problems = write_baseline(options["write_baseline"], problems, checked, told_codes(chosen), words)
    for output in outputs:
        _tell(output, problems)
    if options["statistics"]:
        click.echo(statistics(problems), nl=False, err=True)
    _tell_counts(words, problems, len(checked.left_out))
    least = chosen.fail_level.rank
    failed = any(problem.severity.rank >= least for problem in problems) and not options["exit_zero"]
    raise SystemExit(MISUSE if not written else PROBLEMS if failed else 0)


def _agree(paths: Iterable[str], options: _Options) -> None:
    """See that the options go together; where they do not, say so and exit."""
    if options["unsafe_fixes"] and not (options["fix"] or options["diff"]):
        misuse("--unsafe-fixes needs --fix or --diff")
    if options["baseline"] is not None and options["write_baseline"] is not None:
        misuse("--baseline and --write-baseline cannot stand together")
    from negotiations.files.loading import seed_path

    seeds = [path for path in paths if not Path(path).exists() and seed_path(path) is not None]
    if options["fix"] and not options["diff"] and seeds:
        misuse(f"{seeds[0]!r} comes with the package, and is not mended; name a file or folder of your own")


def _tell_counts(words: Language, problems: Sequence[Problem], left_out: int) -> None:
    if left_out:
        said = words.say_many(
            "left out {count} file that does not look like a document",
            "left out {count} files that do not look like documents",
            left_out,
        )
        say(said, err=True)
    if problems:
        say(words.say_many("{count} problem", "{count} problems", len(problems)), err=True)
    else:
        say(words.say("no problems"), err=True)


def _outputs(given: Sequence[str], paths: Iterable[str]) -> list[_Output]:
    """Return the formats with their files."""
    outputs = []
    for text in given:
        form, sign, name = text.partition("=")
        try:
            known_format(form)
        except InvalidValue as error:
            misuse(str(error))
        if sign and not name:
            misuse(f"there is no name of a file after {text!r}")
        outputs.append(_Output(form, Path(name) if name else None))
    printed = [output.form for output in outputs if output.file is None]
    if len(printed) > 1 and DOCUMENTS & set(printed):
        misuse(f"{' and '.join(map(repr, printed))} cannot both be printed; write one to a file, as in json=out.json")
    files = [output.file.resolve() for output in outputs if output.file is not None]
    if len(set(files)) < len(files):
        misuse("two formats would be written to the same file")
    inputs = {Path(path).resolve() for path in paths}
    for output in outputs:
        # An output of this ending would be read as a document by the next run, or replaces one now.
        if output.file and (output.file.suffix in {".yaml", ".yml"} or output.file.resolve() in inputs):
            misuse(f"{str(output.file)!r} is a file to check, or looks like one; write somewhere else")
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
        misuse(f"cannot write {str(output.file)!r}: {(error.strerror or 'unknown reason').lower()}")


def _colours() -> bool:
    """Return whether standard output shows colours: FORCE_COLOR and NO_COLOR have their say before the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")
