"""Words that take a side, in what encoders say themselves.

Looked at: titles, labels and notes, the reasons why points are left out, and the words for actions. Never looked at:
quotations, whether in `quote` or between quotation marks, what sources and publishers call themselves, where in a
source something stands, and the words of the vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterator

from negotiations.files.marks import Step
from negotiations.files.spans import format_path
from negotiations.problems import Problem, Severity
from negotiations.rules.base import AnyFile, Folder, Rule
from negotiations.rules.loaded_words import loaded_words

LOADED_WORD = Rule(
    "A word takes a side where another does not.",
    "Say it in the words that are suggested, or put it in quotation marks where it is somebody's own.",
    Severity.WARNING,
    "loaded-word",
)
RULES = (LOADED_WORD,)

_OWN = frozenset({"note", "reason", "action"})
"""The keys under which an encoder's own words stand."""

_CONTAINERS = (dict, list)

Said = tuple[tuple[Step, ...], str, str]
"""A text with its path, and the language that it is in; empty where the file does not say."""


def find(folder: Folder) -> Iterator[Problem]:
    """Yield the words that take a side, in all files; also in those in which other things are wrong."""
    for read in folder.files:
        for path, text, language in _own_words(read.composed.data, ()):
            yield from _in_text(read, path, text, language)


def _own_words(data: object, path: tuple[Step, ...]) -> Iterator[Said]:
    """Yield all that encoders say themselves."""
    if isinstance(data, list):
        for number, item in enumerate(data):
            if isinstance(item, _CONTAINERS):
                yield from _own_words(item, (*path, number))
    elif isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str):
                if key in _OWN:
                    yield (*path, key), value, ""
                elif _is_label(path, key):
                    yield (*path, key), value, str(key)
            elif isinstance(value, _CONTAINERS):
                yield from _own_words(value, (*path, key))


def _is_label(path: tuple[Step, ...], key: object) -> bool:
    """Return whether a text is a title in a language, or a label of a word that a negotiation defines."""
    return path[-1:] == ("title",) or key in ("en", "uk")


def _in_text(read: AnyFile, path: tuple[Step, ...], text: str, language: str) -> Iterator[Problem]:
    # A word that stands in a text twice is told at each of its places.
    seen: dict[str, int] = {}
    for hit in loaded_words(text, language):
        word = text[hit.start : hit.end]
        number = seen.setdefault(word, text[: hit.start].count(word))
        seen[word] = number + 1
        place = read.composed.spans.part(path, word, number, text.count(word))
        message = f"found {word!r}, expected a word that takes no side: {hit.word.why}"
        hint = f"say {hit.word.neutral}; or quote whoever says so"
        yield Problem(LOADED_WORD.name, message, place, hint, LOADED_WORD.severity, format_path(path))
