"""`negotiations new`: the beginning of a new file."""

from __future__ import annotations

from pathlib import Path

import click

from negotiations.cli.paths import MISUSE, say

BEGINNINGS = {
    "proposal": """\
# yaml-language-server: $schema=../../../schemas/proposal.schema.json
format: 1
id: {name}
title: {{en: Give it a title}}
date: "2031-05-04"
authors: [{{actor: XN}}]
form: official                 # official | leaked | press-report | statement
points: 1
sources: [first-source]        # ids in ../sources.yaml
terms:
  - {{id: "1", kind: force-limit, party: XN, personnel: {{cap: 50000}}}}
""",
    "demands": """\
# yaml-language-server: $schema=../../../schemas/demands.schema.json
format: 1
type: demands
id: {name}
title: {{en: Give it a title}}
date: "2031-05-04"
by: XE
form: official                 # official | leaked | press-report | statement
points: 1
sources: [first-source]        # ids in ../sources.yaml
terms:
  - {{id: "1", kind: right, by: XN, bearers: civilian-detainees, objects: [release]}}
""",
    "negotiation": """\
format: 1
id: {name}
title: {{en: Give it a title}}
parties: [XN, XS]
""",
    "sources": """\
format: 1
sources:
  - {{id: first-source, publisher: Who published it, title: What it is called, url: "https://example.org/"}}
""",
}
"""The beginning of each sort of file: short, valid, about invented parties."""


@click.command("new")
@click.argument("sort", type=click.Choice(list(BEGINNINGS)))
@click.argument("path", type=click.Path(path_type=Path))
def command(sort: str, path: Path) -> None:
    """Write the beginning of a file of this SORT to a new file; one that exists is never overwritten."""
    text = BEGINNINGS[sort].format(name=_id(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        say(f"error: {str(path)!r} exists already, and is left as it is", err=True)
        raise SystemExit(MISUSE) from None
    except OSError as error:
        say(f"error: cannot write {str(path)!r}: {(error.strerror or 'unknown reason').lower()}", err=True)
        raise SystemExit(MISUSE) from None
    say(str(path))


def _id(path: Path) -> str:
    """Return an id made of the name of a file, or of its folder for a negotiation."""
    name = path.absolute().parent.name if path.stem == "negotiation" else path.stem
    signs = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in name.lower())
    return signs.strip("-") or "new"
