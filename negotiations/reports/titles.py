"""What issues, topics and outcomes are called: short titles for people, beside the paths that files use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from negotiations.clauses.catalogue import Issue, catalogue, find_issue
from negotiations.clauses.issues import OUTCOMES
from negotiations.clauses.others import OTHERS
from negotiations.messages import Language
from negotiations.problems import InvalidValue
from negotiations.terms.voices import Names, Voice
from negotiations.vocabulary import AXES
from negotiations.vocabulary.openwords import open_label
from negotiations.vocabulary.words import REST

_TOPIC_AXES: Mapping[str, str] = {"programme": "programme", "standards": "standard"}
"""The axis of the words of a topic that names it otherwise than other topics."""
_NAMED_AXES: Mapping[str, str] = {
    "kind": "corridor",
    "object": "right",
    "of": "whole",
    "regime": "zone",
    "tag": "principle",
}
"""The axis of what stands in angle brackets in a line of the catalogue, where it has another name there."""


def topic_title(topic: str, voice: Voice) -> str:
    """Return what a topic is called; spelt with spaces where it has no title."""
    return word_title("topic", topic, voice)


def issue_title(issue: Issue, voice: Voice) -> str:
    """Return what an issue is called.

    Example:
        >>> from negotiations.clauses.catalogue import find_issue
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> issue_title(find_issue("rights/humanitarian-access"), Voice(language("en"), builtin()))
        'right: humanitarian access'
    """
    return _issue_title(issue.path, voice.language, voice.names)


@lru_cache(maxsize=16_384)
def _issue_title(path: str, language: Language, names: Names) -> str:
    issue, voice = find_issue(path), Voice(language, names)
    axes = _axes(issue.topic, issue.order)
    words = [word_title(axis, word, voice) for axis, word in zip(axes, issue.words, strict=True)]
    first, second = (*words, "", "")[:2]
    return voice.say(issue.title, word=first, second=second)


@cache
def _axes(topic: str, order: int) -> tuple[str, ...]:
    """Return the axes of the words that fill the angle brackets of a line of the catalogue."""
    names = re.findall("<(.*?)>", tuple(catalogue())[order])
    return tuple(_TOPIC_AXES.get(topic) or _NAMED_AXES.get(name, name) for name in names)


def outcome_title(word: str, voice: Voice) -> str:
    """Return what an outcome is called that is a word: an actor, or a word of a closed list."""
    return voice.say(OUTCOMES[word]) if word in OUTCOMES else word_title("actor", word, voice)


def word_title(axis: str, word: str, voice: Voice) -> str:
    """Return the label of a word, be it one of the axis or one that stands in its place; else spelt with spaces.

    The line from which a zone is measured stands where actors do, and some kinds make up the names of their events.
    """
    if word == OTHERS:
        return voice.say("anything else")
    if axis in AXES and not word.startswith(REST) and voice.names.find(axis, word) is None:
        # What is no word would be looked for among all of them, in case it is misspelt.
        return open_label("", word, voice.language.code)
    try:
        return voice.label(axis, word)
    except InvalidValue:
        return open_label("", word, voice.language.code)
