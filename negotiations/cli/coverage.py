"""`negotiations coverage`: which demands plans meet."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from negotiations.cli.narrowing import Narrowing, Texts, narrowing_options, output_option, told


@click.command("coverage")
@click.argument("demands")
@click.argument("plans", nargs=-1, required=True, metavar="PLAN...")
@output_option
@narrowing_options
@click.pass_obj
def command(lang: str, demands: str, plans: tuple[str, ...], output: Path | None, **options: Unpack[Narrowing]) -> None:
    """Tell which demands plans meet, contradict, leave open or do not speak to, part by part.

    A plan may also be a whole negotiation: then all of its proposals are looked at.
    """
    from negotiations.analysis.coverage import coverages

    texts = Texts(lang, options)
    wanted = texts.one(demands)
    given = [each for each in texts.several(plans, proposals=True) if each != wanted]
    texts.finish()
    told(lambda: coverages(wanted, given), output, lang)
