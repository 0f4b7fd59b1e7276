"""What validators raise: an error with one of the package's own codes, a hint, and where inside the value."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic_core import PydanticCustomError


def fault(code: str, message: str, hint: str = "", at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """Return an error for a validator to raise.

    Args:
        code: The code of the problem.
        message: What was found and what was expected.
        hint: What to do about it.
        at: Where inside the validated value.

    Example:
        >>> str(fault("listed-twice", "found 'XN' a second time, expected it once"))
        "found 'XN' a second time, expected it once"
    """
    # The message goes in as a value, because the template would take its braces for fields.
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "at": at})


def and_list(words: Iterable[str]) -> str:
    """Return words as a list, each as a file writes it.

    Example:
        >>> and_list(["exactly", "may"])
        "'exactly' and 'may'"
    """
    *most, last = map(repr, words)
    return f"{', '.join(most)} and {last}" if most else last
