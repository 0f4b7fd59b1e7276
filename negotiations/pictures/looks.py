"""How the shapes of all pictures are painted: colours that stay apart for all kinds of sight, patterns, outlines.

The colours are those of Okabe and Ito, under dark outlines. None tells anything by itself: a sign or a pattern goes
with it, and words in the legend and the table.
"""

from __future__ import annotations

from dataclasses import dataclass

SIZE = 14
"""The size of letters, in units of a drawing."""

SMALL = 12
"""The size of small letters."""


@dataclass(frozen=True, slots=True)
class Look:
    """How shapes are painted.

    Attributes:
        fill: A colour, or the name of one of the patterns with `#` before it.
        ink: The colour of the outline.
        thick: How wide the outline is.
        dash: The pattern of the outline; empty where it is drawn through.
    """

    fill: str = "none"
    ink: str = "none"
    thick: str = "1"
    dash: str = ""


DARK = "#1a1a1a"
"""The colour of letters and outlines."""

LOOKS = {
    "ground": Look("#f3f3f3"),
    "grid": Look(ink="#a8a8a8", dash="1 4"),
    "axis": Look(ink="#4d4d4d"),
    "base-line": Look(ink="#4d4d4d", dash="6 4"),
    "base": Look("#hatch", DARK),
    "room": Look("#56b4e9", DARK),
    "weaker": Look("#d5ecf9", DARK, dash="5 3"),
    "open": Look("#fff", DARK, dash="5 3"),
    "band": Look("#hatch", DARK, dash="5 3"),
    "same": Look("#0072b2", DARK),
    "entails": Look("#56b4e9", DARK),
    "entailed": Look("#009e73", DARK),
    "overlaps": Look("#f0e442", DARK),
    "conflicts": Look(DARK, DARK),
    "only-a": Look("#dots", DARK),
    "only-b": Look("#hatch", DARK),
    "left-open": Look("#fff", DARK, dash="5 3"),
    "incomparable": Look("#cross", DARK),
    "unread": Look("#fff", "#767676", dash="2 2"),
    "silent": Look("#fff", "#767676"),
    "accepts": Look("#0072b2", DARK),
    "accepts-in-part": Look("#56b4e9", DARK),
    "basis": Look("#f0e442", DARK),
    "reservation": Look("#e69f00", DARK),
    "undecided": Look("#fff", DARK, dash="3 2"),
    "rejects": Look("#cc79a7", DARK),
    "proposal": Look("#56b4e9", DARK),
    "demands": Look("#e69f00", DARK),
    "step": Look(ink="#0072b2", thick="2"),
    "plate": Look("#fff", DARK),
    "stop": Look(ink=DARK, thick="4"),
    "promise": Look(DARK, "#fff"),
    "arrow": Look(DARK, DARK),
}
"""How each thing is painted; what stands later is painted over what stands before it."""

PATTERNS = ("hatch", "dots", "cross")
"""The patterns that a fill can have."""
