"""Limits on numbers in words: how wide, how far, how long something will be."""

from __future__ import annotations

from collections.abc import Mapping

from negotiations.clauses.outcomes import Number
from negotiations.messages import mark
from negotiations.terms.figures import Limit, Share
from negotiations.terms.voices import Voice


def said_limit(limit: Limit, what: str, unit: str, voice: Voice) -> str:
    """Return what a limit says of a number.

    Args:
        limit: The limit.
        what: What the number is, as a noun: `the width of the zone`.
        unit: The unit of the number, as in `km`.
        voice: The language, and the names of words.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> said_limit(Limit(at_least=15), "the width of the zone", "km", Voice(language("en"), builtin()))
        'the width of the zone will be at least 15 kilometres'
    """
    said = [voice.say("{what} will have no limit", what=what)] if limit.no_limit else []
    for bound, value in limit.bounds():
        said.append(voice.say(_BOUNDS[bound], what=what, quantity=_quantity(value, unit, voice)))
    return voice.language.join(said)


def _quantity(value: Share | Number | str, unit: str, voice: Voice) -> str:
    if isinstance(value, Share):
        fraction = voice.language.number(value.fraction)
        return voice.say("{fraction} of the baseline {baseline}", fraction=fraction, baseline=value.of)
    return voice.say("a figure that is still to be set") if isinstance(value, str) else voice.quantity(value, unit)


_BOUNDS: Mapping[str, str] = {
    "cap": mark("{what} will be at most {quantity}, and may be that much"),
    "at_most": mark("{what} will be at most {quantity}"),
    "up_to": mark("{what} may be up to {quantity}"),
    "at_least": mark("{what} will be at least {quantity}"),
    "exactly": mark("{what} will be exactly {quantity}"),
}
"""What each bound says."""
