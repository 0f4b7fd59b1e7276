"""What cells of a wide table have before their words where it is shown without heads: once for each column."""

from __future__ import annotations

from collections.abc import Sequence

from negotiations.reports.escaping import plain

LABELLED = 60
"""For how many columns the style sheet of a site has a rule, in tables of the class `labelled`."""


def labels_style(labels: Sequence[str]) -> str:
    r"""Return declarations that name what the cells of each column have before their words, for a `style` attribute.

    Args:
        labels: The labels of the columns, the one beside the heads of the rows first.

    Example:
        >>> print(labels_style(["Draft 1", "North's"]))
        --1:'Draft 1: ';--2:'North\27 s: '
    """
    return ";".join(f"--{number}:'{_escaped(label)}: '" for number, label in enumerate(labels, 1))


def style_text(words: str) -> str:
    r"""Return words as a text of a style sheet, whatever signs are in them.

    Example:
        >>> print(style_text("The plan's"))
        'The plan\27 s'
    """
    return f"'{_escaped(words)}'"


def _escaped(words: str) -> str:
    """Return words that cannot end a text: all signs but letters, digits, blanks and a few others by their numbers."""
    signs = plain(words)
    return "".join(sign if sign.isalnum() or sign in " .,-()–№" else f"\\{ord(sign):x} " for sign in signs)
