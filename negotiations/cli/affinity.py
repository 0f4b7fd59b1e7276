"""`negotiations affinity`: what texts say to the demands of a party."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from negotiations.cli.narrowing import Narrowing, Texts, narrowing_options, output_option, told


@click.command("affinity")
@click.argument("demands")
@click.argument("texts", nargs=-1, required=True, metavar="TEXT...")
@output_option
@narrowing_options
@click.pass_obj
def command(lang: str, demands: str, texts: tuple[str, ...], output: Path | None, **options: Unpack[Narrowing]) -> None:
    """Tell what texts say to the demands of a party, question by question and without a verdict.

    Shares are told with the counts that they rest on, and where they depend on how silence is read.
    """
    from negotiations.analysis.affinity import affinity

    given = Texts(lang, options)
    wanted = given.one(demands)
    others = [each for each in given.several(texts, proposals=True) if each != wanted]
    given.finish()
    told(lambda: affinity(wanted, others), output, lang)
