"""The words that come with the package, read from the data files beside this module."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from negotiations.problems import InvalidFiles
from negotiations.vocabulary.vocabulary import Vocabulary

FILES: tuple[str, ...] = (
    "actor-memberships.json",
    "actor-organisations.json",
    "actor-others.json",
    "actor-place-invented.json",
    "actor-place-iso-3166-1.json",
    "event.json",
    "group-crimes.json",
    "group-forces.json",
    "group-institutions.json",
    "group-languages.json",
    "group-people.json",
    "group-religious-organisations.json",
    "group-weapons.json",
    "instrument.json",
    "place-invented.json",
    "place-others.json",
    "place-ukraine.json",
    "state.json",
    "topic.json",
    "trigger.json",
)
"""The data files. Each says under `about` where it comes from, and has one word a line."""


@cache
def builtin() -> Vocabulary:
    """Return the vocabulary that comes with the package.

    Example:
        >>> builtin().label("actor", "XN")
        'Northland'
    """
    vocabulary, problems = Vocabulary().with_words(definitions())
    if problems:
        raise InvalidFiles(problems)
    return vocabulary


def definitions() -> dict[str, list[dict[str, object]]]:
    """Return what the data files define, by axis, each line with the defaults of its file."""
    found: dict[str, list[dict[str, object]]] = {}
    folder = Path(__file__).parent
    for name in FILES:
        data = json.loads((folder / name).read_bytes())
        for axis in data["axes"]:
            defaults = data.get("defaults", {}).get(axis, {})
            # A line without labels splits a word that stands elsewhere, and is left as it is.
            found.setdefault(axis, []).extend({**defaults, **row} if "en" in row else row for row in data["words"])
    return found
