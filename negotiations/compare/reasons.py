"""Why two texts can be neither told to agree nor to conflict, in words that reports and problems share."""

from __future__ import annotations

from collections.abc import Mapping

from negotiations.messages import mark

REASONS: Mapping[str, str] = {
    "anchor": mark("the texts count from different events, or from an event that is not named"),
    "line": mark("the texts mean lines of different dates, or of a date that is not named"),
    "unstated-actor": mark("a text does not say who acts"),
    "unstated-other": mark("a text does not say toward whom"),
    "baseline": mark("it depends on a figure of which sources differ"),
    "some": mark("a text speaks of some part, and does not say of which"),
    "neither-actor": mark("both texts speak of this deed, and neither says who does it"),
    "neither-other": mark("both texts speak of this deed, and neither says toward whom"),
    "figure": mark("it depends on a figure that is still to be set"),
    "both-open": mark("neither text demands anything here"),
    "left-open": mark("one of the texts leaves it open"),
    "contradiction": mark("a text contradicts itself here"),
    "vague": mark("both texts use one word, and may mean different things by it"),
    "outcomes": mark("the texts measure different things"),
    "currency": mark("the texts count in different currencies"),
    "reported": mark("sources differ on what a text says, and it depends on which of them is right"),
    "option-silent": mark("one of several options of a text says nothing of this, so that it depends on the choice"),
    "option-withheld": mark("what one of several options of a text says is left out with its source, and not known"),
    "sequence": mark("the deadlines of the two texts cannot all be met"),
    "network": mark("this follows from all deadlines of the texts together"),
    "too-many-cells": mark("the conditions of the texts cross too often to be told apart"),
}
"""What each reason of a finding means, as a message to say."""
