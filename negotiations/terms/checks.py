"""Which fields of a model go together: what validators refuse in one that says too much, or too little."""

from __future__ import annotations

from pydantic import BaseModel

from negotiations.terms.faults import and_list, fault

_LIMITS = ("within", "before")


def given(model: BaseModel, *names: str) -> tuple[str, ...]:
    """Return those of some fields that have a value, in the order of the names.

    Example:
        >>> from negotiations.terms.fields import During
        >>> given(During(of="signature", years=15), "days", "months", "years")
        ('years',)
    """
    return tuple(name for name in names if getattr(model, name) is not None)


def check_one_of(model: BaseModel, *names: str) -> None:
    """Refuse a model that does not have a value for just one of some fields.

    Raises:
        PydanticCustomError: if none or several of them are given.
    """
    found = given(model, *names)
    if not found:
        raise fault("missing-key", f"found none of {and_list(names)}, expected one of them")
    if len(found) > 1:
        raise fault("keys-clash", f"found {and_list(found)} together, expected one of them", at=(found[1],))


def check_none_beside(model: BaseModel, key: str, *names: str, hint: str = "") -> None:
    """Refuse a model that has a value for any of some fields beside the value that it has for another.

    Args:
        model: The model.
        key: The field whose value leaves no place for the others.
        names: The others.
        hint: What to do about it.

    Raises:
        PydanticCustomError: if one of them is given.
    """
    for name in given(model, *names)[:1]:
        value = str(getattr(model, key)).lower()
        raise fault("keys-clash", f"found {name!r} beside '{key}: {value}', expected one of them", hint, at=(name,))


def check_needs(model: BaseModel, key: str, needed: str, *others: str) -> None:
    """Refuse a model that has neither what one of its fields needs beside it, nor any other that would do.

    Args:
        model: The model.
        key: The field that says nothing alone.
        needed: The field that it needs.
        others: Fields that would do in its place.

    Raises:
        PydanticCustomError: if none of them is given.
    """
    if not given(model, needed, *others):
        raise fault("missing-key", f"missing key {needed!r}, expected beside {key!r}", at=(key,))


def check_details(model: BaseModel, key: str, *details: str) -> None:
    """Refuse a model that says how something is done beside saying that it is not, or need not be.

    Args:
        model: The model.
        key: The field that says whether it is done; where it is left out, details say nothing either.
        details: The fields that say how.

    Raises:
        PydanticCustomError: if there are details of what is not done.
    """
    done = getattr(model, key)
    for name in given(model, *details)[:1]:
        check_needs(model, name, key)
    if done is not True:
        check_none_beside(model, key, *details)


def check_times(model: BaseModel, key: str, *times: str) -> None:
    """Refuse a time of what does not take place, and a limit in time of what may never take place.

    "It may be held, within 60 days" leaves open whether it is a freedom until then or a limit, and no set of times
    without holes has both the days up to a limit and "never".

    Args:
        model: The model.
        key: The field that says whether it takes place: true, false, `may`, `not-required`, or nothing.
        times: The fields that say when.

    Raises:
        PydanticCustomError: if there is such a time.
    """
    occurs = getattr(model, key)
    if occurs in {False, "not-required"}:
        check_none_beside(model, key, *times)
    if occurs == "may":
        limits = [name for name in times if name in _LIMITS]
        check_none_beside(model, key, *limits, hint="what has to take place by then is no longer left open")
