"""What the two texts of a finding are called in a sentence about one of them: by letters, as drafts, or as a demand."""

from __future__ import annotations

from dataclasses import dataclass

from negotiations.messages import mark


@dataclass(frozen=True, slots=True)
class Naming:
    """What is said of the two texts of a finding where only one of them is meant.

    Attributes:
        witnesses: What the first asks to be possible and the second rules out, and the converse.
        derived: That a rule leads to what the first says, to what the second says, and to what both say.
    """

    witnesses: tuple[str, str]
    derived: tuple[str, str, str]


LETTERS = Naming(
    (
        mark("What A asks to be possible and B rules out: {outcomes}."),
        mark("What B asks to be possible and A rules out: {outcomes}."),
    ),
    (
        mark("Follows from A by a rule: {rule}."),
        mark("Follows from B by a rule: {rule}."),
        mark("Follows from both by a rule: {rule}."),
    ),
)
DRAFTS = Naming(
    (
        mark("What the draft before asks to be possible and this one rules out: {outcomes}."),
        mark("What this draft asks to be possible and the one before rules out: {outcomes}."),
    ),
    (
        mark("Follows from the draft before by a rule: {rule}."),
        mark("Follows from this draft by a rule: {rule}."),
        mark("Follows from both by a rule: {rule}."),
    ),
)
DEMANDED = Naming(
    (
        mark("What the demand asks to be possible and the plan rules out: {outcomes}."),
        mark("What the plan asks to be possible and the demand rules out: {outcomes}."),
    ),
    (
        mark("Follows from the demand by a rule: {rule}."),
        mark("Follows from the plan by a rule: {rule}."),
        mark("Follows from both by a rule: {rule}."),
    ),
)
