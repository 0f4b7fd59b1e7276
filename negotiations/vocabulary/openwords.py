"""What words are called on open axes: those that any document may add words to, because no vocabulary checks them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

_Labels: TypeAlias = Mapping[str, str]


def open_label(axis: str, word: str, language_code: str = "en") -> str:
    """Return what a word of an open axis is called, in English where it has no other label; else with blanks in it.

    Args:
        axis: The axis of the word, as in `right`. Empty where nobody knows it: then what the word is called on the axes
            that have it, if that is the same on all of them.
        word: The word, as files write it.
        language_code: The language, as in `uk` or `uk-UA`.

    Example:
        >>> open_label("means", "space-based"), open_label("means", "by-balloon")
        ('space-based', 'by balloon')
        >>> open_label("zone", "security", "uk"), open_label("area", "security", "uk"), open_label("", "energy", "uk")
        ('безпекова', 'безпека', 'енергетика')
    """
    code = language_code.partition("-")[0]
    called = {labels.get(code, labels["en"]) for labels in _labels_of(axis, word)}
    return called.pop() if len(called) == 1 else word.replace("-", " ")


def _labels_of(axis: str, word: str) -> list[_Labels]:
    """Return the labels of a word on an axis; on each axis where none is given."""
    by_axis = _words().get(word, {})
    return [labels for each, labels in by_axis.items() if axis in ("", each)]


@cache
def _words() -> Mapping[str, Mapping[str, _Labels]]:
    """Read the labels once, when the first is asked for: by word, and there by axis."""
    data = json.loads(Path(__file__).with_name("open-words.json").read_text(encoding="utf-8"))
    found: dict[str, dict[str, _Labels]] = {}
    for row in data["words"]:
        found.setdefault(row["id"], {})[row["axis"]] = {"en": row["en"], "uk": row["uk"]}
    return found
