"""What kinds about people share: rooms and words of what is owed, and the refusal of details of what is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from pydantic import BaseModel, StrictBool

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.outcomes import Words
from negotiations.clauses.rooms import Room
from negotiations.messages import mark
from negotiations.problems import InvalidValue
from negotiations.terms.demands import How, room
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Groups
from negotiations.terms.voices import Voice

Owed: TypeAlias = StrictBool | Literal["may", "not-required"]
"""Whether something is owed: it will be (`true`) or will not be (`false`), it may be (`may`), or need not be."""

_HOW: Mapping[bool | str, How] = {True: "must", False: "must-not", "may": "may", "not-required": "may"}


def duty(issue: str, owed: bool | str | None) -> Room | None:  # noqa: FBT001 - a value of a file, not a switch
    """Return the room of what is owed on an issue with two outcomes, the deed first; None where a term leaves it out.

    Raises:
        InvalidValue: if there is no such issue, or it is no question of a deed.

    Example:
        >>> duty("rights/release", True) == room("rights/release", "must", "guaranteed")
        True
        >>> duty("rights/release", "not-required") == room("rights/release", "may", "not")
        True
    """
    outcomes = find_issue(issue).outcomes
    if not isinstance(outcomes, Words) or len(outcomes.words) != len(("deed", "none")):
        message = f"{issue!r} is no question of a deed"
        raise InvalidValue(message)
    if owed is None:
        return None
    deed, none = outcomes.words
    return room(issue, _HOW[owed], none if owed == "not-required" else deed)


def check_details(model: BaseModel, key: str, *details: str) -> None:
    """Refuse a model that says how something is done beside saying that it is not, or need not be.

    Args:
        model: The model.
        key: The field that says whether it is done; where it is left out, details say nothing either.
        details: The fields that say how.

    Raises:
        PydanticCustomError: if there are details of what is not done.
    """
    owed = getattr(model, key)
    if owed is True:
        return
    said = next((name for name in details if getattr(model, name) is not None), None)
    if said is None:
        return
    if owed is None:
        raise fault("missing-key", f"missing key {key!r}, expected beside {said!r}", at=(said,))
    told = str(owed).lower()
    raise fault("keys-clash", f"found {said!r} beside '{key}: {told}', expected one of them", at=(said,))


TIMES = ("within", "when", "after", "before")
"""The fields of `Timed`, as details."""


def said_duty(owed: bool | str, by: Actors, bearers: Groups | None, objects: Iterable[str], voice: Voice) -> str:  # noqa: FBT001 - a value of a file, not a switch
    """Return a sentence about what somebody owes people.

    Args:
        owed: Whether it is owed.
        by: Who owes it.
        bearers: To whom; everybody where it is left out.
        objects: What, in words of the language.
        voice: The language, and the names of words.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> said_duty("may", ("XS",), None, ["entry", "exit"], Voice(language("en"), builtin()))
        'Southmark may guarantee: entry and exit'
    """
    told = voice.language.join(list(objects))
    groups = "" if bearers is None else voice.groups(bearers)
    return voice.say(_SAID[owed, bool(groups)], by=voice.actors(by), bearers=groups, objects=told)


_SAID: Mapping[tuple[bool | str, bool], str] = {
    (True, False): mark("{by} will guarantee: {objects}"),
    (True, True): mark("{by} will guarantee {bearers}: {objects}"),
    (False, False): mark("{by} will deny: {objects}"),
    (False, True): mark("{by} will deny {bearers}: {objects}"),
    ("may", False): mark("{by} may guarantee: {objects}"),
    ("may", True): mark("{by} may guarantee {bearers}: {objects}"),
    ("not-required", False): mark("{by} need not guarantee: {objects}"),
    ("not-required", True): mark("{by} need not guarantee {bearers}: {objects}"),
}
"""What is said of whether something is owed, and whether it is said to whom."""
