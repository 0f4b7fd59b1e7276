"""`negotiations compare`: how two texts relate."""

from __future__ import annotations

from pathlib import Path

import click

from negotiations.cli.paths import MISUSE, PROBLEMS, document, report, say
from negotiations.compare.comparing import compare
from negotiations.compare.gates import GATES, stopped_by
from negotiations.messages import language
from negotiations.problems import InvalidFiles, InvalidValue
from negotiations.reports.rendering import render


@click.command("compare")
@click.argument("a")
@click.argument("b")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="write to a file; its ending picks the format: .md .html .json .txt",
)
@click.option("--fail-on", type=click.Choice(list(GATES)), help="exit with 1 where there are such findings")
@click.pass_obj
def command(lang: str, a: str, b: str, output: Path | None, fail_on: str | None) -> None:
    """Compare two texts by what they ask for: where they agree, conflict, leave room, or say nothing."""
    try:
        comparison = compare(document(a), document(b))
    except InvalidFiles as error:
        report(error.problems)
        raise SystemExit(PROBLEMS) from None
    try:
        text = render(comparison, output, lang=lang)
    except InvalidValue as error:
        say(f"error: {error}", err=True)
        raise SystemExit(MISUSE) from None
    except OSError as error:
        say(f"error: cannot write {str(output)!r}: {(error.strerror or 'unknown reason').lower()}", err=True)
        raise SystemExit(MISUSE) from None
    if output is None:
        say(text)
    stopped = stopped_by(fail_on, comparison) if fail_on else ()
    if stopped:
        words = language(lang)
        told = words.say_many(
            "{count} finding counts for --fail-on", "{count} findings count for --fail-on", len(stopped)
        )
        say(told, err=True)
    raise SystemExit(PROBLEMS if stopped else 0)
