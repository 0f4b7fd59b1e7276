"""`negotiations compare`: how two texts relate."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from negotiations.cli.narrowing import Narrowing, Texts, narrowing_options, output_option, told
from negotiations.cli.paths import PROBLEMS, say
from negotiations.compare.comparing import compare
from negotiations.compare.gates import GATES, stopped_by
from negotiations.messages import language


@click.command("compare")
@click.argument("a")
@click.argument("b")
@output_option
@click.option("--fail-on", type=click.Choice(list(GATES)), help="exit with 1 where there are such findings")
@narrowing_options
@click.pass_obj
def command(lang: str, a: str, b: str, output: Path | None, fail_on: str | None, **options: Unpack[Narrowing]) -> None:
    """Compare two texts by what they ask for: where they agree, conflict, leave room, or say nothing."""
    texts = Texts(lang, options)
    one, two = texts.one(a), texts.one(b)
    texts.finish()
    comparison = told(lambda: compare(one, two), output, lang)
    stopped = stopped_by(fail_on, comparison) if fail_on else ()
    if stopped:
        words = language(lang)
        counted = words.say_many(
            "{count} finding counts for --fail-on", "{count} findings count for --fail-on", len(stopped)
        )
        say(counted, err=True)
    raise SystemExit(PROBLEMS if stopped else 0)
