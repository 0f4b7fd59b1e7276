"""Limits on numbers of any sort: the room that they leave, and their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from negotiations.clauses.outcomes import Number
from negotiations.clauses.rooms import Room
from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.demands import ordered
from negotiations.terms.figures import Limit, Share
from negotiations.terms.voices import Voice


def limit_room(limit: Limit | None, issue: str, context: Context, name: str) -> Room | None:
    """Return the room of a limit on an issue; None where the term leaves it out.

    Args:
        limit: The limit.
        issue: The path of the issue, as in `zone/width`.
        context: The figures from which shares are counted.
        name: What the number is called in its text, as in `6.width`: the name of a figure that is open.

    Raises:
        InvalidValue: if a baseline is not defined, or no number satisfies the bounds.
    """
    return None if limit is None else limit.room(ordered(issue), context.baselines, name)


@dataclass(frozen=True, slots=True)
class LimitWords:
    """How limits on one sort of numbers are said.

    Attributes:
        bounds: What is said of each bound that a limit can have and of `no_limit`, in the order in which they are said.
        field: The field of these messages that takes the figure.
        unset: What a figure is called that is still to be set.
        number: What is said around a number, with the fields `figure` and `number`; nothing where it is left out.
        share: What is said of a share of a baseline.
    """

    bounds: Mapping[str, str]
    field: str
    unset: str
    number: str = ""
    share: str = mark("{fraction} of the baseline “{baseline}”")


def said_limit(limit: Limit, words: LimitWords, unit: str, voice: Voice, **fields: object) -> str:
    """Return what a limit says of a number.

    Args:
        limit: The limit.
        words: How limits on such numbers are said.
        unit: The unit of the number, as in `km`; empty where it is not said.
        voice: The language, and the names of words.
        fields: The other fields of the messages.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> english = Voice(language("en"), builtin())
        >>> said_limit(Limit(at_least=15), MEASURE, "km", english, what="the width of the zone")
        'the width of the zone will be at least 15 kilometres'
    """
    said = []
    for bound, message in words.bounds.items():
        value = getattr(limit, bound)
        if value is not None:
            figure = "" if bound == "no_limit" else _figure(value, words, unit, voice, fields)
            said.append(voice.say(message, **fields, **{words.field: figure}))
    return voice.language.join(said)


def _figure(
    value: Share | Number | str, words: LimitWords, unit: str, voice: Voice, fields: Mapping[str, object]
) -> str:
    if isinstance(value, Share):
        fraction = voice.language.number(value.fraction)
        return voice.say(words.share, fraction=fraction, baseline=voice.titles.get(value.of, value.of), **fields)
    if isinstance(value, str):
        return voice.say(words.unset, **fields)
    figure = voice.quantity(value, unit) if unit else voice.language.number(value)
    return voice.say(words.number, figure=figure, number=figure, **fields) if words.number else figure


MEASURE = LimitWords(
    {
        "no_limit": mark("{what} will have no limit"),
        "cap": mark("{what} will be at most {quantity}, and may be that much"),
        "at_most": mark("{what} will be at most {quantity}"),
        "up_to": mark("{what} may be up to {quantity}"),
        "at_least": mark("{what} will be at least {quantity}"),
        "exactly": mark("{what} will be exactly {quantity}"),
    },
    field="quantity",
    unset=mark("a figure that is still to be set"),
)
"""How wide, how far, how long something will be: `what` is that, as a noun."""


def said_number(sentence: str, limit: Limit | None, voice: Voice) -> str:
    """Return a sentence with how many are meant; the sentence alone where no number is said.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> english = Voice(language("en"), builtin())
        >>> said_number("Northland will release detained civilians", Limit(at_least=20), english)
        'Northland will release detained civilians, at least 20 of them'
    """
    if limit is None:
        return sentence
    return voice.say("{sentence}, {number}", sentence=sentence, number=said_limit(limit, _COUNT, "", voice))


_COUNT = LimitWords(
    {
        "cap": mark("at most {number}, and possibly that many"),
        "at_most": mark("at most {number}"),
        "up_to": mark("possibly up to {number}"),
        "at_least": mark("at least {number}"),
        "exactly": mark("exactly {number}"),
        "no_limit": mark("without a limit on their number"),
    },
    field="number",
    unset=mark("a number of them that is still to be set"),
    number=mark("{number} of them"),
)
