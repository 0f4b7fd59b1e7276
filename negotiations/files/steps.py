"""Paths inside the data, from the text that problems carry back to steps; and told by ids instead of by numbers."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence

from negotiations.files.marks import Step
from negotiations.files.spans import format_path

_STEP = re.compile(
    r"""\[(?P<number>[0-9]+)\]|\[(?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\]|\.?(?P<word>[^.\[\]]+)"""
)


def steps_of(path: str) -> tuple[Step, ...] | None:
    """Return the steps of a path as `format_path` writes it; None where a key of it was too long to be written out.

    Example:
        >>> steps_of("terms[3].personnel.cap"), steps_of("title['en GB']")
        (('terms', 3, 'personnel', 'cap'), ('title', 'en GB'))
    """
    steps: list[Step] = []
    at = 0
    while at < len(path):
        match = _STEP.match(path, at)
        if match is None:
            return None
        at = match.end()
        if match["number"]:
            steps.append(int(match["number"]))
        else:
            steps.append(str(ast.literal_eval(match["quoted"])) if match["quoted"] else match["word"])
    return tuple(steps)


def inside(data: object, steps: Sequence[Step]) -> object:
    """Return the value at a path, and None where the data have none there.

    Example:
        >>> inside({"terms": [{"id": "6"}]}, ("terms", 0, "id"))
        '6'
        >>> inside({"terms": []}, ("terms", 0)) is None
        True
    """
    here = data
    for step in steps:
        if isinstance(here, Mapping):
            here = here.get(step)
        else:
            here = here[step] if isinstance(here, list) and isinstance(step, int) and step < len(here) else None
    return here


def lasting_path(path: str, data: object) -> str:
    """Return a path that stays when lists are reordered: an item is told by its id, or by its text if it is one.

    Example:
        >>> lasting_path("terms[1].personnel", {"terms": [{"id": "6"}, {"id": "8"}]})
        "terms['8'].personnel"
        >>> lasting_path("sources[0]", {"sources": ["gazette"]}), lasting_path("by[0]", {})
        ("sources['gazette']", 'by[0]')
    """
    steps = steps_of(path)
    if steps is None:
        return path
    text = ""
    for count, step in enumerate(steps, 1):
        item = inside(data, steps[:count])
        name = item.get("id") if isinstance(item, Mapping) else item
        if isinstance(step, int) and isinstance(name, str):
            text += f"[{name!r}]"
        else:
            part = format_path((step,))
            text += part if part.startswith("[") or not text else f".{part}"
    return text
