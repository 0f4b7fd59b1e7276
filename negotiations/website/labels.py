"""What cells of a wide table have before their words where it is shown without heads: once for each column."""

from __future__ import annotations

from collections.abc import Sequence

from negotiations.reports.escaping import plain

LABELLED = 60
"""For how many columns the style sheet of a site has a rule, in tables of the class `labelled`."""


def labels_style(labels: Sequence[str]) -> str:
    r"""Return declarations that name what the cells of each column have before their words, for a `style` attribute.

    No label can end its string: all signs but letters, digits, blanks and a few others are written by their numbers.

    Args:
        labels: The labels of the columns, the one beside the heads of the rows first.

    Example:
        >>> print(labels_style(["Draft 1", "North's"]))
        --1:"Draft 1: ";--2:"North\27 s: "
    """
    return ";".join(f'--{number}:"{_quoted(plain(label))}: "' for number, label in enumerate(labels, 1))


def _quoted(text: str) -> str:
    return "".join(sign if sign.isalnum() or sign in " .,-()–№" else f"\\{ord(sign):x} " for sign in text)
