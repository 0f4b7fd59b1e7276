"""`negotiations vocabulary`: the words that files may use."""

from __future__ import annotations

import click

from negotiations.cli.paths import say
from negotiations.vocabulary import AXES, builtin


@click.command("vocabulary")
@click.argument("axis", required=False, type=click.Choice(AXES))
@click.pass_obj
def command(lang: str, axis: str | None) -> None:
    """List the words of an axis with what they are called; without an axis, list the axes."""
    words = builtin()
    if axis is None:
        say("\n".join(f"{name:<12} {len(words.words(name)):>4}" for name in AXES))
        return
    width = max(len(word.id) for word in words.words(axis))
    say("\n".join(f"{word.id:<{width}}  {word.label(lang)}" for word in words.words(axis)))
