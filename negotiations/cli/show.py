"""`negotiations show`: what a text asks for, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

import click

from negotiations.cli.narrowing import Narrowing, Texts, narrowing_options
from negotiations.cli.paths import say
from negotiations.documents.negotiations import Document, Negotiation
from negotiations.messages import Language, language
from negotiations.reports.withholding import withheld_notes


@click.command("show")
@click.argument("path")
@narrowing_options
@click.pass_obj
def command(lang: str, path: str, **options: Unpack[Narrowing]) -> None:
    """Print what a text asks for, term by term, each with its source; or list the texts of a negotiation."""
    texts = Texts(lang, options)
    there = texts.any(path)
    texts.finish()
    words = language(lang)
    lines = _document(there, words) if isinstance(there, Document) else _negotiation(there, path, words)
    left_out = withheld_notes((there,) if isinstance(there, Document) else there, words)
    say("\n".join((*lines, *left_out)))


def _negotiation(negotiation: Negotiation, path: str, words: Language) -> Iterator[str]:
    yield words.label(negotiation.title)
    home = path.rstrip("/")
    for document in negotiation:
        yield f"  {document.date.isoformat()}  {home}/{document.id}  {document.label(words.code)}"


def _document(document: Document, words: Language) -> Iterator[str]:
    yield f"{document.label(words.code)} ({words.date(document.date)})"
    titles = document.baseline_titles(words.code)
    for term in document.terms:
        evidence = document.evidence(term)
        publisher = evidence.source.publisher if evidence.source else evidence.source_id
        yield f"  {term.id}: {term.say(words, document.vocabulary, titles)}"
        yield f"      {publisher}, {evidence.locator}; {evidence.certainty}, {evidence.sourcing}"
