"""`negotiations pax`: what an export of PA-X that a user has shares with a proposal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from negotiations.analysis.pax import PaxExport, guess, read_pax
from negotiations.analysis.shared_topics import SHOWN, Shared, shared_topics
from negotiations.cli.paths import document, misuse, say
from negotiations.messages import Language, language, mark
from negotiations.problems import InvalidValue
from negotiations.reports.escaping import plain
from negotiations.vocabulary.codings import codings

_SEPARATORS = {",": mark("commas"), ";": mark("semicolons"), "\t": mark("tabs"), "|": mark("bars")}
_FEW = 10
"""How many columns of a sort are named without --columns."""


@click.command("pax")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("proposal", required=False)
@click.option("--limit", type=click.IntRange(1, 10_000), default=SHOWN, show_default=True, help="how many agreements")
@click.option("--columns", is_flag=True, help="name all columns, however many there are")
@click.pass_obj
def command(lang: str, file: Path, proposal: str | None, limit: int, *, columns: bool) -> None:
    """Read a CSV export of PA-X that you have; with a proposal, list the agreements that share topics with it.

    Presence only: a code says that an agreement speaks to a topic, and not what it says. Nothing is downloaded.
    """
    words = language(lang)
    there = document(proposal) if proposal is not None else None
    try:
        export = read_pax(file)
        shared = shared_topics(export, there, limit) if there is not None else None
        read = shared.read if shared is not None else sum(1 for _ in export.agreements())
    except InvalidValue as error:
        misuse(str(error))
    lines = [*_about(export, read, words, every=columns)]
    if shared is not None and there is not None:
        lines += ["", *_shared(shared, there.label(lang), words)]
    say("\n".join([*lines, "", words.say(_PRESENCE)]))


def _about(export: PaxExport, read: int, words: Language, *, every: bool) -> Iterator[str]:
    columns, faults = export.columns, export.faults
    agreements = words.say_many("{count} agreement", "{count} agreements", read)
    yield words.say(
        "{file}: {agreements}; encoding {encoding}, separated by {separator}",
        file=plain(export.path.name),
        agreements=agreements,
        encoding=export.encoding,
        separator=words.say(_SEPARATORS[export.separator]),
    )
    total = len(codings()["pax"].labels)
    yield words.say("topics known: {count} of {total}", count=len(columns.topics), total=total)
    yield words.say("other columns known: {count}", count=len(columns.others))
    guesses = [f"{plain(name)} ({near}?)" if (near := guess(name)) else plain(name) for name in columns.new]
    yield words.say("columns not known here: {names}", names=_names(guesses, words, every=every))
    yield words.say("columns not in this file: {names}", names=_names(columns.gone, words, every=every))
    if columns.twice:
        names = _names([plain(name) for name in columns.twice], words, every=every)
        yield words.say("columns that stand there twice, of which the first is read: {names}", names=names)
    if faults.lengths:
        yield words.say("rows with more or fewer cells than columns: {count}", count=words.number(faults.lengths))
    if faults.cells:
        number = words.number(faults.cells)
        yield words.say("cells of topics without a number, neither present nor absent: {count}", count=number)
    if faults.line:
        yield words.say("the first of these is on line {line}", line=words.number(faults.line))


def _names(names: tuple[str, ...] | list[str], words: Language, *, every: bool) -> str:
    if not names:
        return words.say("no column")
    shown = list(names if every else names[:_FEW])
    more = len(names) - len(shown)
    listed = ", ".join(shown)
    return words.say("{names} and {count} more (--columns)", names=listed, count=more) if more else listed


def _shared(shared: Shared, title: str, words: Language) -> Iterator[str]:
    coding = codings()["pax"]
    yield words.say("Topics of PA-X that “{title}” speaks to, by its kinds of terms:", title=plain(title))
    for code, users in shared.topics.items():
        if code in shared.unread:
            count = words.say("no such column")
        else:
            count = words.say_many("{count} agreement", "{count} agreements", shared.counts[code])
        yield f"  {code}  {coding.label(code)} ({', '.join(users)}): {count}"
    if shared.without:
        yield words.say("kinds without a code in PA-X: {kinds}", kinds=", ".join(shared.without))
    yield ""
    yield words.say(
        "{sharing} of {read} agreements share a topic; those with most of them ({shown}):",
        sharing=words.number(shared.sharing),
        read=words.number(shared.read),
        shown=len(shared.agreements),
    )
    for agreement, codes in shared.agreements:
        named = "  ".join(
            plain(each) for each in (agreement.date, agreement.id, agreement.country, agreement.name) if each
        )
        yield f"  {named}: {', '.join(codes)}"


_PRESENCE = mark(
    "Presence only: a code says that an agreement speaks to a topic, not what it says of it; "
    "how many topics two texts share says nothing of how close they are, and a code that is not there is no silence."
)
