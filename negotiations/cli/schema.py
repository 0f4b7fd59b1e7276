"""`negotiations schema`: the JSON Schemas."""

from __future__ import annotations

import json

import click

from negotiations.cli.paths import MISUSE, say
from negotiations.files.schemas import file_schemas, kind_schema
from negotiations.spelling import closest
from negotiations.terms.kinds import kinds


@click.command("schema")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Print the JSON Schema of a file or of a kind of term; without a name, list both."""
    files = file_schemas()
    if name is None:
        say("\n".join([*files, *sorted(kinds())]))
        return
    if name not in files and name not in kinds():
        guess = closest(name, [*files, *kinds()])
        say(f"error: there is no schema {name!r}" + (f"; did you mean {guess!r}?" if guess else ""), err=True)
        raise SystemExit(MISUSE)
    say(json.dumps(files[name] if name in files else kind_schema(name), ensure_ascii=False, indent=2))
