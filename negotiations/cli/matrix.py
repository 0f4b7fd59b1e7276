"""`negotiations matrix`: many texts side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from negotiations.cli.narrowing import Narrowing, Texts, narrowing_options, output_option, told


@click.command("matrix")
@click.argument("paths", nargs=-1, required=True, metavar="PATH [DOC]...")
@click.option("--base", metavar="ID", help="relate the others to the text with this id; the first by default")
@output_option
@narrowing_options
@click.pass_obj
def command(
    lang: str, paths: tuple[str, ...], base: str | None, output: Path | None, **options: Unpack[Narrowing]
) -> None:
    """Set many texts side by side, question by question: a whole negotiation, or the texts that are named."""
    from negotiations.compare.matrix import matrix

    texts = Texts(lang, options)
    documents = texts.several(paths)
    texts.finish()
    told(lambda: matrix(documents, base), output, lang)
