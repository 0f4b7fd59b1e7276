"""`negotiations report`: the static site of one negotiation."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Unpack

import click

from negotiations.cli.narrowing import Narrowing, Texts, narrowing_options
from negotiations.cli.paths import PROBLEMS, misuse, report, say
from negotiations.cli.shapes import outlines, shapes_option
from negotiations.messages import LANGUAGES, Language, language
from negotiations.problems import InvalidFiles, InvalidValue


@click.command("report")
@click.argument("path")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="the folder to write to: a new or empty one, or that of an earlier site, whose pages are replaced",
)
@click.option(
    "--base", metavar="ID", default="", help="relate the others in the matrix to the text with this id at first"
)
@click.option(
    "--lang",
    "languages",
    multiple=True,
    type=click.Choice(LANGUAGES),
    help="a language of the site; repeatable: the first is that of the start page",
)
@shapes_option
@narrowing_options
@click.pass_obj
def command(
    lang: str,
    path: str,
    output: Path,
    base: str,
    languages: tuple[str, ...],
    *,
    shapes: Path | None = None,
    **options: Unpack[Narrowing],
) -> None:
    """Write the static site of a negotiation: what is on the table, side by side, with a source behind every cell.

    Open index.html in the folder; nothing is loaded from elsewhere.
    """
    from negotiations.website.building import build_site

    said = languages or (lang,)
    words = language(said[0])
    texts = Texts(said[0], options)
    negotiation = texts.negotiation(path)
    texts.finish()
    drawn = outlines(shapes)
    try:
        with _bar(words) as progress:
            files = build_site(negotiation, output, languages=said, base=base, shapes=drawn, progress=progress)
    except InvalidFiles as error:
        report(error.problems)
        raise SystemExit(PROBLEMS) from None
    except InvalidValue as error:
        misuse(str(error))
    except OSError as error:
        misuse(f"cannot write to {str(output)!r}: {(error.strerror or 'unknown reason').lower()}")
    start = output / "index.html"
    say(
        words.say_many("{count} file; start with {start}", "{count} files; start with {start}", len(files), start=start)
    )


@contextmanager
def _bar(words: Language) -> Iterator[Callable[[str, int], None]]:
    """Give what is to be told of each file before it is written; a bar shows it where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _path, _total: None
        return
    with click.progressbar(length=1, label=words.say("writing the site"), file=sys.stderr, show_eta=False) as bar:

        def step(path: str, total: int) -> None:
            del path
            bar.length = total
            bar.update(1)

        yield step
