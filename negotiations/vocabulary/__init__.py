"""Words, as data: actors, places, groups, states, triggers, events, topics, and the scales of ordered words."""

from __future__ import annotations

from negotiations.vocabulary.covers import Cover
from negotiations.vocabulary.datafiles import builtin
from negotiations.vocabulary.scales import Scale, scale, scales
from negotiations.vocabulary.variables import Variable
from negotiations.vocabulary.vocabulary import Event, Vocabulary
from negotiations.vocabulary.words import AXES, FACT_AXES, SET_AXES, UNSTATED, Part, Word

__all__ = [
    "AXES",
    "FACT_AXES",
    "SET_AXES",
    "UNSTATED",
    "Cover",
    "Event",
    "Part",
    "Scale",
    "Variable",
    "Vocabulary",
    "Word",
    "builtin",
    "scale",
    "scales",
]
