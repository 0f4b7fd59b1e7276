"""`negotiations compare`: how two texts relate."""

from __future__ import annotations

from pathlib import Path

import click

from negotiations.clauses.relations import Relation
from negotiations.cli.paths import MISUSE, PROBLEMS, document, report, say
from negotiations.compare.comparing import compare
from negotiations.compare.findings import Comparison
from negotiations.problems import InvalidFiles, InvalidValue
from negotiations.reports.rendering import render

FAILING = {
    "conflicts": frozenset({Relation.CONFLICTS}),
    "overlaps": frozenset({Relation.CONFLICTS, Relation.OVERLAPS}),
    "changes": frozenset(set(Relation) - {Relation.SAME}),
}
"""What `--fail-on` counts: conflicts; what does not agree; everything but agreement."""


@click.command("compare")
@click.argument("a")
@click.argument("b")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="write to a file; its ending picks the format: .md .html .json .txt",
)
@click.option("--fail-on", type=click.Choice(list(FAILING)), help="exit with 1 where there are such findings")
@click.pass_obj
def command(lang: str, a: str, b: str, output: Path | None, fail_on: str | None) -> None:
    """Compare two texts by what they ask for: where they agree, conflict, leave room, or say nothing."""
    try:
        comparison = compare(document(a), document(b))
    except InvalidFiles as error:
        report(error.problems)
        raise SystemExit(PROBLEMS) from None
    try:
        text = render(comparison, output, lang=lang)
    except InvalidValue as error:
        say(f"error: {error}", err=True)
        raise SystemExit(MISUSE) from None
    except OSError as error:
        say(f"error: cannot write {str(output)!r}: {(error.strerror or 'unknown reason').lower()}", err=True)
        raise SystemExit(MISUSE) from None
    if output is None:
        say(text)
    raise SystemExit(PROBLEMS if fail_on and _fails(comparison, fail_on) else 0)


def _fails(comparison: Comparison, fail_on: str) -> bool:
    return any(finding.relation in FAILING[fail_on] for finding in comparison)
