"""`negotiations history`: what each draft of a lineage changed."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from negotiations.cli.narrowing import Narrowing, Texts, narrowing_options, output_option, told
from negotiations.documents.negotiations import Document


@click.command("history")
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option(
    "--demands", multiple=True, metavar="DOC", help="tell which way each draft moved, seen from this text; repeatable"
)
@output_option
@narrowing_options
@click.pass_obj
def command(
    lang: str, drafts: tuple[str, ...], demands: tuple[str, ...], output: Path | None, **options: Unpack[Narrowing]
) -> None:
    """Tell what each draft added, struck, tightened, loosened or left open.

    Of one draft, all drafts are looked at that led to it; several are taken in the order in which they are named.
    """
    from negotiations.analysis.movement import course
    from negotiations.compare.history import history

    texts = Texts(lang, options)
    named = texts.several(drafts)
    wanted = [texts.one(each) for each in demands]
    texts.finish()
    told(lambda: course(history(_lineage(named)), wanted), output, lang)


def _lineage(named: list[Document]) -> tuple[Document, ...]:
    """Return the drafts that were named; of a single one those that led to it, and it."""
    return named[0].negotiation.lineage(named[0].id) if len(named) == 1 else tuple(named)
