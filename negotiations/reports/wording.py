"""Rooms and positions in plain words: what a text demands, as a phrase that can stand after a colon."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from math import isinf

from negotiations.clauses import ends as bounds
from negotiations.clauses.normal_form import Frame
from negotiations.clauses.outcomes import Cut, Number, Numbers, Ordered, Scale, Words
from negotiations.clauses.positions import Position
from negotiations.clauses.relations import NEVER, NO_LIMIT
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import UNSTATED
from negotiations.clauses.strengths import Strength
from negotiations.messages import mark
from negotiations.reports.titles import outcome_title, word_title
from negotiations.terms.voices import Voice
from negotiations.vocabulary import scale

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# A duty, a ban, a freedom to, a freedom not to, both freedoms; by the outcomes, of which the first is the one done.
_NORMS = {
    ("done", "not"): (
        mark("required"),
        mark("forbidden"),
        mark("allowed"),
        mark("not required"),
        mark("neither required nor forbidden"),
    ),
    ("yes", "no"): (
        mark("required"),
        mark("ruled out"),
        mark("stays possible"),
        mark("not required"),
        mark("neither required nor ruled out"),
    ),
    ("present", "absent"): (
        mark("required"),
        mark("forbidden"),
        mark("allowed"),
        mark("not required"),
        mark("neither required nor forbidden"),
    ),
    ("in", "out"): (
        mark("takes part"),
        mark("does not take part"),
        mark("may take part"),
        mark("may stay out"),
        mark("may take part or stay out"),
    ),
    ("guaranteed", "not"): (
        mark("guaranteed"),
        mark("not to be guaranteed"),
        mark("may be guaranteed"),
        mark("need not be guaranteed"),
        mark("may or may not be guaranteed"),
    ),
    ("affirmed", "not"): (
        mark("affirmed"),
        mark("not to be affirmed"),
        mark("may be affirmed"),
        mark("need not be affirmed"),
        mark("may or may not be affirmed"),
    ),
}

# What a figure that is still to be set will bound.
_OPEN = {
    "at-most": mark("at most a figure that is still to be set"),
    "up-to": mark("up to a figure that is still to be set, which stays possible"),
    "cap": mark("a figure that is still to be set, as the highest"),
    "at-least": mark("at least a figure that is still to be set"),
    "down-to": mark("down to a figure that is still to be set, which stays possible"),
    "from": mark("a figure that is still to be set, as the lowest"),
    "exactly": mark("exactly a figure that is still to be set"),
}

# What a figure bounds that depends on a baseline of which sources differ.
_BASED = {
    "at-most": mark("at most {low} to {high}, depending on the base"),
    "up-to": mark("up to {low} to {high}, depending on the base, which stays possible"),
    "cap": mark("at most {low} to {high}, depending on the base, and that many allowed"),
    "at-least": mark("at least {low} to {high}, depending on the base"),
    "down-to": mark("down to {low} to {high}, depending on the base, which stays possible"),
    "from": mark("at least {low} to {high}, depending on the base, and that few allowed"),
    "exactly": mark("exactly {low} to {high}, depending on the base"),
}

_STRENGTHS = {
    Strength.SHOULD: mark("{demand} (expected, not promised)"),
    Strength.AIMS: mark("{demand} (as an aim)"),
    Strength.EFFORT: mark("{demand} (as an effort)"),
}


@dataclass(frozen=True, slots=True)
class _Messages:
    """What is said of one end: a limit that is also a promise, a limit with or without its number, a promise."""

    side: int
    both: str
    closed: str
    open: str
    promised: str


# By whether the outcomes are words of a scale.
_UPPER = (
    _Messages(
        1,
        mark("at most {number}, and that many allowed"),
        mark("at most {number}"),
        mark("less than {number}"),
        mark("{number} must stay possible"),
    ),
    _Messages(
        1,
        mark("“{number}” or less, and all of that allowed"),
        mark("“{number}” or less"),
        mark("less than “{number}”"),
        mark("“{number}” must stay possible"),
    ),
)
_LOWER = (
    _Messages(
        0,
        mark("at least {number}, and that few allowed"),
        mark("at least {number}"),
        mark("more than {number}"),
        mark("{number} must stay possible"),
    ),
    _Messages(
        0,
        mark("“{number}” or more, and just that allowed"),
        mark("“{number}” or more"),
        mark("more than “{number}”"),
        mark("“{number}” must stay possible"),
    ),
)

_NAMED_LINES = ("line-of-contact", "state-border")
"""Lines that are named, and not told by their date."""

_FRAMES = {
    "anchor": mark("{demand}, counted from: {frame}"),
    "line": mark("{demand}, along the line as of: {frame}"),
    "currency": mark("{demand}, in {frame}"),
}


def room_words(room: Room, voice: Voice) -> str:
    """Return what a room demands, in words.

    Example:
        >>> from negotiations.clauses.catalogue import find_issue
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> people = find_issue("forces/personnel").outcomes
        >>> room_words(Room.cap(people, 600_000), Voice(language("en"), builtin()))
        'at most 600,000 people, and that many allowed'
    """
    if isinstance(room.outcomes, Words):
        return _on_words(room, room.outcomes, voice)
    parts = [_open(room.outcomes, figure, voice) for figure in room.figures]
    parts = [*_on_numbers(room, room.outcomes, voice), *parts]
    return voice.language.join(parts) or voice.say("nothing in particular")


def position_words(position: Position, frame: Frame, voice: Voice) -> str:
    """Return what a text demands on a cell: its room by strength, and what that is counted from.

    Args:
        position: What it demands.
        frame: What it is measured against.
        voice: The language, and the names of words.
    """
    said = []
    frames = set(frame)
    currencies = [code for aspect, code in frames if aspect == "currency"]
    for strength, room in position.levels:
        demand = room_words(_in_currency(room, currencies), voice)
        said.append(demand if strength is Strength.SHALL else voice.say(_STRENGTHS[strength], demand=demand))
    words = "; ".join(said)
    frames -= {("currency", currency) for currency in currencies if len(currencies) == 1}
    anchors = [event for aspect, event in frames if aspect == "anchor"]
    if len(position.levels) == 1 and len(anchors) == 1:
        timed = _time_words(position.levels[0], frame_words(anchors[0], voice), voice)
        words, frames = (timed, frames - {("anchor", anchors[0])}) if timed else (words, frames)
    for aspect, against in sorted(frames):
        message = _FRAMES.get(aspect, mark("{demand}, measured by: {frame}"))
        if aspect == "line" and against in _NAMED_LINES:
            message = mark("{demand}, measured from: {frame}")
        words = voice.say(message, demand=words, frame=frame_words(against, voice))
    return words


def _in_currency(room: Room, currencies: list[str]) -> Room:
    """Return a room on money with its currency as the unit, where there is just one."""
    if len(currencies) != 1 or not isinstance(room.outcomes, Numbers) or room.outcomes.unit != "money":
        return room
    return replace(room, outcomes=replace(room.outcomes, unit=currencies[0]))


def _time_words(level: tuple[Strength, Room], event: str, voice: Voice) -> str:
    """Return a time that has a short phrase: within some days of an event, not before it, by it; else nothing."""
    strength, room = level
    if room.ends is None or room.figures:
        return ""
    low, _, _, high = room.ends
    plain = not bounds.entitles_above(room.ends) and not bounds.entitles_below(room.ends)
    if not plain:
        return ""
    if low == (0, 1) and isinstance(high[0], float):
        said = voice.say("after {event}", event=event)
    elif low == (0, 0) and isinstance(high[0], float):
        said = voice.say("at {event} or any time after it", event=event)
    elif low == (0, 0) and high == (0, 1):
        said = voice.say("at once after {event}", event=event)
    elif low == (0, 0) and not isinstance(high[0], float) and high[1] == 1:
        said = voice.say("within {time} of {event}", time=quantity_words(high[0], "day", voice), event=event)
    elif isinstance(low[0], float) and high == (0, 0):
        said = voice.say("before {event}", event=event)
    else:
        return ""
    return said if strength is Strength.SHALL else voice.say(_STRENGTHS[strength], demand=said)


def frame_words(frame: str, voice: Voice) -> str:
    """Return what something is counted from: the label of an event, or the word itself."""
    if frame == UNSTATED:
        return voice.say("an event that is not named")
    if _DAY.fullmatch(frame):
        return voice.language.date(date.fromisoformat(frame))
    return word_title("event", frame, voice)


def outcome_words(outcomes: object, value: Number | str, voice: Voice) -> str:
    """Return one outcome, in words: a number with its unit, a word of a scale, or a word of a list."""
    if value == NO_LIMIT:
        return voice.say("no limit")
    if value == NEVER:
        return voice.say("never")
    if isinstance(value, str):
        if isinstance(outcomes, Scale):
            return scale(outcomes.name).label(value, voice.language.code)
        return outcome_title(value, voice)
    if isinstance(outcomes, Scale):
        return scale(outcomes.name).label(outcomes.words[int(value)], voice.language.code)
    return quantity_words(value, outcomes.unit if isinstance(outcomes, Numbers) else "", voice)


def quantity_words(value: Number, unit: str, voice: Voice) -> str:
    """Return a number with its unit, a share of one in percent."""
    if unit == "share":
        return voice.language.percent(value)
    return voice.quantity(value, unit) if unit else voice.language.number(value)


def _on_words(room: Room, outcomes: Words, voice: Voice) -> str:
    """Return a room on words that have no order."""
    for pair, norms in _NORMS.items():
        if set(outcomes.words) == set(pair):
            return _norm(room, pair, norms, voice)
    parts = []
    labels = [outcome_title(word, voice) for word in sorted(room.ceiling)]
    if room.ceiling and room.all_but:
        parts.append(voice.say("anything but {words}", words=voice.language.join(labels, "or")))
    elif room.ceiling and len(room.ceiling) < len(outcomes.words or ("", *labels)):
        parts.append(voice.say("only {words}", words=voice.language.join(labels, "or")))
    free = [outcome_title(word, voice) for word in sorted(room.floor)]
    if free and not (room.floor == room.ceiling and len(room.floor) == 1):
        parts.append(voice.say("{words} must stay possible", words=voice.language.join(free)))
    return "; ".join(parts) or voice.say("nothing in particular")


def _norm(room: Room, pair: tuple[str, str], norms: tuple[str, ...], voice: Voice) -> str:
    """Return a duty, a ban or a freedom."""
    if len(room.ceiling) == 1:
        return voice.say(norms[0 if pair[0] in room.ceiling else 1])
    if len(room.floor) != 1:
        return voice.say(norms[4]) if room.floor else voice.say("nothing in particular")
    return voice.say(norms[2 if pair[0] in room.floor else 3])


def _on_numbers(room: Room, outcomes: Ordered, voice: Voice) -> list[str]:
    """Return what a room says of its two ends, each as a phrase."""
    ends = room.ends
    if ends is None:
        return []
    low, high = ends[0], ends[3]
    if _is_end(low) and low[0] > 0:
        return [voice.say("never")]
    if low == (high[0], 0) and high == (low[0], 1):
        return [_single(outcomes, low, voice)]
    if _is_span(room, outcomes):
        first, last = _said(outcomes, low, voice), _said(outcomes, high, voice)
        return [voice.say("from {first} to {last}", first=first, last=last)]
    scaled = isinstance(outcomes, Scale)
    parts = _below(room, outcomes, _LOWER[scaled], voice) + _above(room, outcomes, _UPPER[scaled], voice)
    if getattr(outcomes, "never", False) and high == (float("inf"), 0):
        parts.append(voice.say("at some time, not never"))
    return parts


def _is_span(room: Room, outcomes: Ordered) -> bool:
    """Return whether a room is no more than a least and a greatest number, both included."""
    ends = room.ends
    if ends is None or isinstance(outcomes, Scale) or bounds.entitles_above(ends) or bounds.entitles_below(ends):
        return False
    low, high = ends[0], ends[3]
    chosen = bounds.limits_below(ends, outcomes.bottom) and high < outcomes.top
    return chosen and low[1] == 0 and high[1] == 1 and not _is_end(high)


def _single(outcomes: Ordered, cut: Cut, voice: Voice) -> str:
    """Return the one outcome that a room leaves."""
    said = _said(outcomes, cut, voice)
    if isinstance(outcomes, Scale):
        return said
    if cut[0] == 0 and outcomes.low == 0:
        return voice.say("none at all ({number})", number=said)
    return voice.say("exactly {number}", number=said)


def _above(room: Room, outcomes: Ordered, messages: _Messages, voice: Voice) -> list[str]:
    """Return what a room says of its upper end."""
    ends = room.ends
    if ends is None:
        return []
    if bounds.entitles_above(ends) and _is_end(ends[2]):
        # Beyond every number lies "never", where the outcomes have it.
        never = voice.say("that it never happens must stay possible")
        return [never if ends[2][1] else voice.say("no limit")]
    promise = ends[2] if bounds.entitles_above(ends) else None
    limit = ends[3] if ends[3] < outcomes.top and not _is_end(ends[3]) else None
    return _end(outcomes, limit, promise, messages, voice)


def _below(room: Room, outcomes: Ordered, messages: _Messages, voice: Voice) -> list[str]:
    """Return what a room says of its lower end."""
    ends = room.ends
    if ends is None:
        return []
    promise = ends[1] if bounds.entitles_below(ends) and not _is_end(ends[1]) else None
    limit = ends[0] if bounds.limits_below(ends, outcomes.bottom) else None
    return _end(outcomes, limit, promise, messages, voice)


def _end(outcomes: Ordered, limit: Cut | None, promise: Cut | None, messages: _Messages, voice: Voice) -> list[str]:
    """Return what a room says of one end: a limit, a promise, or one that is both."""
    if limit is not None and limit == promise:
        return [voice.say(messages.both, number=_said(outcomes, limit, voice))]
    parts = []
    if limit is not None:
        message = messages.closed if limit[1] == messages.side else messages.open
        parts.append(voice.say(message, number=_said(outcomes, limit, voice)))
    if promise is not None:
        parts.append(voice.say(messages.promised, number=_said(outcomes, promise, voice)))
    return parts


def _is_end(cut: Cut) -> bool:
    return isinf(cut[0])


def _said(outcomes: Ordered, cut: Cut, voice: Voice) -> str:
    """Return the outcome at a cut that is no end."""
    value = cut[0]
    return "" if isinstance(value, float) else outcome_words(outcomes, value, voice)


def _open(outcomes: Ordered, figure: Figure, voice: Voice) -> str:
    """Return a bound whose figure is still to be set, and between which values it can lie."""
    if figure.low is not None and figure.high is not None:
        high = outcome_words(outcomes, figure.high, voice)
        plain = isinstance(outcomes, Numbers) and outcomes.unit != "share"
        low = voice.language.number(figure.low) if plain else outcome_words(outcomes, figure.low, voice)
        return voice.say(_BASED[figure.bound], low=low, high=high)
    said = voice.say(_OPEN[figure.bound])
    least = None if isinstance(outcomes, Scale) else outcomes.low
    if figure.low is not None and figure.low != least:
        limit = outcome_words(outcomes, figure.low, voice)
        said = voice.say("{figure} (not below {limit})", figure=said, limit=limit)
    return said
