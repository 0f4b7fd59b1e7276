"""`negotiations new`: the beginning of a new file."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click

from negotiations.cli.paths import MISUSE, say
from negotiations.files.folders import FOLDERS
from negotiations.rules.beginnings import PUBLISHER, SOURCE, TITLE

BEGINNINGS = {
    "proposal": """\
format: 1
id: {name}
title: {{en: {title}}}
date: "{day}"
authors: [{{actor: XN}}]
form: official                 # official | leaked | press-report | statement
points: 1
sources: [first-source]        # ids in ../sources.yaml
terms:
  - {{id: "1", kind: force-limit, party: XN, personnel: {{cap: 50000}}}}
""",
    "demands": """\
format: 1
type: demands
id: {name}
title: {{en: {title}}}
date: "{day}"
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
title: {{en: {title}}}
parties: [XN, XS]
""",
    "sources": """\
format: 1
sources:
  - {{id: first-source, publisher: {publisher}, title: {source}, url: "https://example.org/"}}
""",
}
"""The beginning of each sort of file: short, valid, about invented parties."""

MODELINE = "# yaml-language-server: $schema={path}\n"
"""The first line, by which an editor finds what the keys mean and which there are."""

_DATED = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-(.+)")


@click.command("new")
@click.argument("sort", type=click.Choice(list(BEGINNINGS)))
@click.argument("path", type=click.Path(path_type=Path))
def command(sort: str, path: Path) -> None:
    """Write the beginning of a file of this SORT to a new file; one that exists is never overwritten."""
    if path.suffix not in {".yaml", ".yml"}:
        example = path / f"{sort}.yaml" if path.is_dir() or not path.suffix else path.with_suffix(".yaml")
        say(f"error: found the ending {path.suffix!r}, expected '.yaml'; name a file, as in {str(example)!r}", err=True)
        raise SystemExit(MISUSE)
    dated = _DATED.fullmatch(path.stem)
    day, name = (dated[1], dated[2]) if dated else ("2031-05-04", _name(path))
    schema = _schema(sort, path)
    text = f"{MODELINE.format(path=schema)}{_beginning(sort, name, day)}"
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
    wanted = Path(os.path.normpath(path.parent / schema))
    if not wanted.exists():
        say(f"note: an editor checks it while you type after: negotiations schema {sort} > {wanted}", err=True)


def _schema(sort: str, path: Path) -> str:
    """Return where an editor finds the schema, from a new file: the nearest above, or one beside its negotiation."""
    name = f"schemas/{sort}.schema.json"
    folder = path.absolute().parent
    above = ["../" * level for level in range(len(folder.parents) + 1)]
    beside = above[min(2 if folder.name in FOLDERS else 1, len(above) - 1)]
    found = (up for up, parent in zip(above, (folder, *folder.parents), strict=True) if (parent / name).is_file())
    return next(found, beside) + name


def _beginning(sort: str, name: str, day: str) -> str:
    """Return the beginning of a file; of the words that are the author's, `check` tells until they are replaced."""
    return BEGINNINGS[sort].format(name=_id(name), day=day, title=TITLE, publisher=PUBLISHER, source=SOURCE)


def _name(path: Path) -> str:
    """Return what a file is about: its own name, or that of its folder for a negotiation."""
    return path.absolute().parent.name if path.stem == "negotiation" else path.stem


def _id(name: str) -> str:
    signs = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in name.lower())
    return signs.strip("-") or "new"
