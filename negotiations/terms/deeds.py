"""`Deed`: whether something is done, in the four ways in which a text can say it: its rooms and its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from pydantic import StrictBool

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.outcomes import Words
from negotiations.clauses.rooms import Room
from negotiations.messages import mark
from negotiations.problems import InvalidValue
from negotiations.terms.demands import How, room
from negotiations.terms.fields import Actors, Groups
from negotiations.terms.voices import Voice

Deed: TypeAlias = StrictBool | Literal["may", "not-required"]
"""Whether something is done: it is (`true`) or not (`false`), it may be (`may`), or need not be (`not-required`)."""

_HOW: Mapping[bool | str, How] = {True: "must", False: "must-not", "may": "may", "not-required": "may"}


def deed(issue: str, *, done: Deed | None) -> Room | None:
    """Return the room of a deed on an issue with two outcomes, the deed first; None where a term leaves it out.

    Raises:
        InvalidValue: if there is no such issue, or it is no question of a deed.

    Example:
        >>> deed("act/demine", done="may") == room("act/demine", "may", "done")
        True
        >>> deed("weapons/transfer", done="not-required") == room("weapons/transfer", "may", "absent")
        True
    """
    outcomes = find_issue(issue).outcomes
    if not isinstance(outcomes, Words) or len(outcomes.words) != len(("done", "not")):
        message = f"{issue!r} is no question of a deed"
        raise InvalidValue(message)
    if done is None:
        return None
    yes, no = outcomes.words
    return room(issue, _HOW[done], no if done == "not-required" else yes)


def said_duty(by: Actors, bearers: Groups | None, objects: Iterable[str], voice: Voice, *, done: Deed) -> str:
    """Return a sentence about what somebody guarantees to people.

    Args:
        by: Who has the duty.
        bearers: To whom; everybody where it is left out.
        objects: What, in words of the language.
        voice: The language, and the names of words.
        done: Whether it is guaranteed.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> said_duty(("XS",), None, ["entry", "exit"], Voice(language("en"), builtin()), done="may")
        'Southmark may guarantee: entry and exit'
    """
    told = voice.language.join(list(objects))
    groups = "" if bearers is None else voice.groups(bearers)
    return voice.say(_GUARANTEED[done, bool(groups)], by=voice.actors(by), bearers=groups, objects=told)


_GUARANTEED: Mapping[tuple[Deed, bool], str] = {
    (True, False): mark("{by} will guarantee: {objects}"),
    (True, True): mark("{by} will guarantee {bearers}: {objects}"),
    (False, False): mark("{by} will deny: {objects}"),
    (False, True): mark("{by} will deny {bearers}: {objects}"),
    ("may", False): mark("{by} may guarantee: {objects}"),
    ("may", True): mark("{by} may guarantee {bearers}: {objects}"),
    ("not-required", False): mark("{by} need not guarantee: {objects}"),
    ("not-required", True): mark("{by} need not guarantee {bearers}: {objects}"),
}
"""What is said of whether something is guaranteed, and whether it is said to whom."""
