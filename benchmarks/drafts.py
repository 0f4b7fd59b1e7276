"""Made-up drafts of any length, with terms as real files have them; nothing in them is wrong or says a thing twice."""

from __future__ import annotations

from pathlib import Path

_HEAD = """\
format: 1
id: {name}
title: {{en: A draft of {name}}}
date: "2031-05-04"
authors: [{{actor: XN}}]
form: official
sources: [gazette]
terms:
"""

# Each stands for a question of its own, because of the number in one of its words.
_KINDS = (
    "kind: commitment\n    party: XN\n    to: XS\n    action: repair-bridge-{n}\n    state: peacetime",
    "kind: legal-form\n    by: XN\n    commitment: promise-{n}\n    instruments: [law, ratification]",
    "kind: cooperation\n    parties: [XS, XW]\n    areas: field-{n}",
    "kind: right\n    by: XS\n    bearers: residents\n    places: [XN-01, XN-02]\n    objects: entitlement-{n}",
    "kind: principle\n    principles: principle-{n}\n    of: XN",
    "kind: process\n    format: meeting-{n}\n    held: true\n    participants: [XS, XN]\n    mediator: XW",
    "kind: implementing-body\n    function: task-{n}\n    lead: XW\n    members: {{at_least: [XN, XS]}}",
    "kind: payment\n    by: XE\n    to: XN\n    purpose: purpose-{n}\n    amount: {{cap: {n}000}}\n    currency: USD",
    "kind: monitoring\n    mandate: mandate-{n}\n    presence: required\n    monitors: unstated\n    host: XS",
    "kind: commitment\n    party: XS\n    action: clear-field-{n}\n    places: XN-03\n    done: false",
)
_SHORT = (
    "commitment, party: XN, action: repair-{n}",
    "cooperation, parties: [XS, XW, XN], areas: [field-{n}, park-{n}]",
    "principle, principles: principle-{n}, of: XN",
    "implementing-body, function: task-{n}, members: {{exactly: [XN, XS]}}",
)
_TAIL = """
    locator: "point {n}"
    note: >-
      What the encoder wants a reader to know about this term, in a sentence or two, as real files have them.
"""

_SETTING = "format: 1\nid: {name}\ntitle: {{en: Talks}}\nparties: [XN, XS]\n"
_SOURCES = "format: 1\nsources:\n  - {id: gazette, publisher: Northland Gazette, title: The draft}\n"


def draft(name: str, terms: int) -> str:
    """Return the text of a draft with a number of terms."""
    return _HEAD.format(name=name) + "".join(map(_term, range(1, terms + 1)))


def long_draft(name: str, size: int) -> str:
    """Return the text of a draft of a size, in bytes, or a little more."""
    parts = [_HEAD.format(name=name)]
    length, number = len(parts[0]), 0
    while length < size:
        number += 1
        parts.append(_term(number))
        length += len(parts[-1])
    return "".join(parts)


def dense_draft(name: str, size: int) -> str:
    """Return the text of a draft of a size whose terms are as short as they can be."""
    lines = [_HEAD.format(name=name)]
    length, number = len(lines[0]), 0
    while length < size:
        number += 1
        lines.append(f"  - {{id: t{number}, kind: {_SHORT[number % len(_SHORT)].format(n=number)}}}\n")
        length += len(lines[-1])
    return "".join(lines)


def _term(number: int) -> str:
    body = _KINDS[number % len(_KINDS)] + _TAIL
    return f'  - id: "{number}"\n    ' + body.format(n=number)


def write_folder(folder: Path, drafts: int, terms: int) -> None:
    """Write a negotiation with a number of drafts."""
    (folder / "proposals").mkdir(parents=True)
    (folder / "negotiation.yaml").write_text(_SETTING.format(name=folder.name), "utf-8")
    (folder / "sources.yaml").write_text(_SOURCES, "utf-8")
    for number in range(drafts):
        (folder / "proposals" / f"2031-05-04-draft-{number}.yaml").write_text(draft(f"draft-{number}", terms), "utf-8")


def write_apart(folder: Path, drafts: int, terms: int) -> None:
    """Write a folder of drafts that are in no negotiation."""
    folder.mkdir()
    for number in range(drafts):
        (folder / f"draft-{number}.yaml").write_text(draft(f"draft-{number}", terms), "utf-8")
