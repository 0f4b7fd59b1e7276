"""`negotiations data`: documents as JSON and CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from negotiations.cli.narrowing import Narrowing, Texts, narrowing_options
from negotiations.cli.paths import PROBLEMS, misuse, say
from negotiations.documents.negotiations import Document, Negotiation
from negotiations.messages import language
from negotiations.problems import InvalidValue
from negotiations.reports.data import export, selected


@click.command("data")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="the folder to write to, which is made where there is none; files of the same names in it are replaced",
)
@narrowing_options
@click.pass_obj
def command(lang: str, paths: tuple[str, ...], output: Path, **options: Unpack[Narrowing]) -> None:
    """Export negotiations or single documents.

    Writes negotiations.json with everything, and documents.csv, terms.csv and clauses.csv with a row for each.
    """
    texts = Texts(lang, options)
    there = [texts.any(path) for path in paths]
    texts.finish()
    _refuse_clashes(there, paths)
    selections = selected(there)
    try:
        files = export(selections, lang)
    except InvalidValue as error:
        say(f"error: {error}", err=True)
        raise SystemExit(PROBLEMS) from None
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (output / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        misuse(f"cannot write to {str(output)!r}: {(error.strerror or 'unknown reason').lower()}")
    documents = [document for selection in selections for document in selection.documents]
    words = language(lang)
    terms = sum(len(document.terms) for document in documents)
    told = words.say_many("{count} document", "{count} documents", len(documents))
    say(words.say("{documents}, {terms}: {files}", documents=told, terms=_terms(lang, terms), files=", ".join(files)))


def _terms(lang: str, count: int) -> str:
    return language(lang).say_many("{count} term", "{count} terms", count)


def _refuse_clashes(there: list[Negotiation | Document], paths: tuple[str, ...]) -> None:
    """Exit where two paths hold different negotiations, or documents, under one id: one would hide the other."""
    known: dict[tuple[str, ...], tuple[object, str]] = {}
    for each, path in zip(there, paths, strict=True):
        home = each if isinstance(each, Negotiation) else each.negotiation
        documents = each.documents if isinstance(each, Negotiation) else (each,)
        keys: list[tuple[tuple[str, ...], object]] = [((home.id,), (home.setting, home.sources))]
        keys += [((home.id, document.id), document.paper) for document in documents]
        for key, value in keys:
            earlier, where = known.setdefault(key, (value, path))
            if earlier != value:
                misuse(
                    f"{where!r} and {path!r} say different things under the id {'/'.join(key)!r}; rename one of them"
                )
