"""`Deed`: whether something is done, in the four ways in which a text can say it, and the rooms that these leave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from pydantic import StrictBool

from negotiations.clauses.rooms import Room
from negotiations.terms.demands import How, room

Deed: TypeAlias = StrictBool | Literal["may", "not-required"]
"""Whether something is done: it is (`true`) or not (`false`), it may be (`may`), or need not be (`not-required`)."""

_HOW: Mapping[bool | str, How] = {True: "must", False: "must", "may": "may", "not-required": "may"}


def deed(issue: str, outcomes: tuple[str, str] = ("done", "not"), *, done: bool | str | None) -> Room | None:
    """Return the room of a deed on an issue with two outcomes; None where the term leaves it out.

    Args:
        issue: The path of the issue.
        outcomes: The outcome that it is done, and the one that it is not.
        done: Whether it is done.

    Example:
        >>> deed("act/demine", done="may") == room("act/demine", "may", "done")
        True
        >>> deed("act/demine", done=False) == room("act/demine", "must-not", "done")
        True
    """
    if done is None:
        return None
    yes, no = outcomes
    return room(issue, _HOW[done], yes if done in {True, "may"} else no)
