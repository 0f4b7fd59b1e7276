"""Times of what takes place, may take place, or does not: which of them say something."""

from __future__ import annotations

from pydantic import BaseModel

from negotiations.terms.faults import fault

_LIMITS = ("within", "before")


def check_time(model: BaseModel, key: str, *times: str) -> None:
    """Refuse a time of what does not take place, and a limit in time of what may never take place.

    "It may be held, within 60 days" leaves open whether it is a freedom until then or a limit, and no set of times
    without holes has both the days up to a limit and "never".

    Args:
        model: The term.
        key: The field that says whether it takes place: true, false, `may`, `not-required`, or nothing.
        times: The fields that say when.

    Raises:
        PydanticCustomError: if there is such a time.
    """
    occurs = getattr(model, key)
    given = [name for name in times if getattr(model, name) is not None]
    limits = [name for name in given if name in _LIMITS]
    if occurs in {False, "not-required"} and given:
        message = f"found {given[0]!r} beside '{key}: {str(occurs).lower()}', expected one of them"
        raise fault("keys-clash", message, at=(given[0],))
    if occurs == "may" and limits:
        message = f"found {limits[0]!r} beside '{key}: may', expected one of them"
        hint = "what has to take place by then is no longer left open"
        raise fault("keys-clash", message, hint, at=(limits[0],))
