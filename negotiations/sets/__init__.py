"""Canonical immutable sets of outcomes: ranges of a quantity, and choices from a closed list of words."""

from negotiations.sets.choices import Choice
from negotiations.sets.ranges import Range

__all__ = ["Choice", "Range"]
