"""What issues, topics and outcomes are called: short titles for people, beside the paths that files use."""

from __future__ import annotations

from negotiations.clauses.catalogue import Issue
from negotiations.clauses.issues import OUTCOMES
from negotiations.problems import InvalidValue
from negotiations.terms.voices import Voice


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
    axis = "event" if issue.topic in ("event", "timing", "pace") else "instrument" if issue.topic == "anchor" else ""
    first, second = (*issue.words, "", "")[:2]
    return voice.say(issue.title, word=word_title(axis, first, voice), second=word_title(axis, second, voice))


def outcome_title(word: str, voice: Voice) -> str:
    """Return what an outcome is called that is a word: an actor, or a word of a closed list."""
    return voice.say(OUTCOMES[word]) if word in OUTCOMES else word_title("actor", word, voice)


def word_title(axis: str, word: str, voice: Voice) -> str:
    """Return the label of a word; spelt with spaces where the vocabulary has no such axis or word."""
    try:
        return voice.label(axis, word)
    except InvalidValue:
        return word.replace("-", " ")
