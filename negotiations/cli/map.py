"""`negotiations map`: what texts say of each place, as a page with maps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Unpack

import click

from negotiations.cli.narrowing import Narrowing, Texts, narrowing_options
from negotiations.cli.outputs import put
from negotiations.cli.paths import PROBLEMS, misuse, report
from negotiations.cli.shapes import outlines, shapes_option
from negotiations.documents.negotiations import Document
from negotiations.messages import language
from negotiations.problems import InvalidFiles, InvalidValue
from negotiations.spelling import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from negotiations.pictures.shapes import Shapes


@click.command("map")
@click.argument("paths", nargs=-1, required=True, metavar="PATH [DOC]...")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="the page to write, which needs no other file",
)
@click.option(
    "--issue", "issues", multiple=True, metavar="ISSUE", help="this issue only, as in territory/control; repeatable"
)
@click.option("--force", is_flag=True, help="replace a file of -o even if it is no report of this program")
@shapes_option
@narrowing_options
@click.pass_obj
def command(
    lang: str,
    paths: tuple[str, ...],
    output: Path,
    issues: tuple[str, ...],
    *,
    force: bool,
    shapes: Path | None = None,
    **options: Unpack[Narrowing],
) -> None:
    """Draw what texts say of each place: a map for each that speaks to an issue; of two texts also how they relate."""
    texts = Texts(lang, options)
    documents = texts.several(paths)
    texts.finish()
    try:
        page = _page(documents, issues, outlines(shapes), lang)
    except InvalidFiles as error:
        report(error.problems)
        raise SystemExit(PROBLEMS) from None
    except InvalidValue as error:
        misuse(str(error))
    put([(output, page)], force=force)


def _page(documents: Sequence[Document], issues: Sequence[str], own: Shapes | None, lang: str) -> str:
    from negotiations.compare.comparing import compare
    from negotiations.pictures.map_page import map_page
    from negotiations.pictures.maps import map_issues, pair_maps, shapes_for, text_maps

    shapes = own or shapes_for(documents)
    found = map_issues(documents, shapes) if shapes else ()
    if shapes is None or not found:
        hint = "" if own else "; give outlines of places with --shapes"
        misuse(f"found no place that can be drawn and of which one of the texts says something of its own{hint}")
    for issue in issues:
        if issue not in found:
            guess = closest(issue, found)
            hint = f"; did you mean {guess!r}?" if guess else f", as is {found[0]!r}"
            misuse(f"found {issue!r}, expected an issue on which one of the texts tells places apart{hint}")
    said, chosen = language(lang), issues or found
    if len(documents) == _PAIR:
        comparison = compare(*documents)
        views = [pair_maps(comparison, each, said, shapes, f"map-{n}") for n, each in enumerate(chosen, 1)]
    else:
        views = [
            text_maps(_speaking(documents, each), each, said, shapes, f"map-{n}") for n, each in enumerate(chosen, 1)
        ]
    return map_page(views, said)


_PAIR = 2


def _speaking(documents: Sequence[Document], issue: str) -> list[Document]:
    """Return the documents that say something on an issue; the others would have a map without anything on it."""
    from negotiations.compare.comparing import spoken
    from negotiations.compare.texts import text_of

    return [each for each in documents if issue in spoken(text_of(each))]
