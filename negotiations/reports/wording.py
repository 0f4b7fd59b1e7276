"""Rooms and positions in plain words: what a text demands, as a phrase that can stand after a colon."""

from __future__ import annotations

from math import isinf

from negotiations.clauses import ends as bounds
from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Cut, Numbers, Ordered, Scale, Words
from negotiations.clauses.outcomes import Number
from negotiations.clauses.positions import Position
from negotiations.clauses.relations import NEVER, NO_LIMIT
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.strengths import Strength
from negotiations.messages import mark
from negotiations.reports.titles import outcome_title
from negotiations.terms.voices import Voice
from negotiations.vocabulary import scale

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

_STRENGTHS = {
    Strength.SHOULD: mark("{demand} (expected, not promised)"),
    Strength.AIMS: mark("{demand} (as an aim)"),
    Strength.EFFORT: mark("{demand} (as an effort)"),
}

_FRAMES = {
    "anchor": mark("{demand}, counted from: {frame}"),
    "line": mark("{demand}, along the line as of: {frame}"),
}


def room_words(room: Room, voice: Voice) -> str:
    """Return what a room demands, in words.

    Example:
        >>> from negotiations.clauses.catalogue import find_issue
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> people = find_issue("forces/personnel").outcomes
        >>> room_words(Room.cap(people, 600_000), Voice(language("en"), builtin()))
        'exactly 600,000 people as the highest number'
    """
    if isinstance(room.outcomes, Words):
        return _on_words(room, room.outcomes, voice)
    parts = [_open(room.outcomes, figure, voice) for figure in room.figures]
    parts = [*_on_numbers(room, room.outcomes, voice), *parts]
    return voice.language.join(parts) or voice.say("nothing in particular")


def position_words(position: Position, clauses: tuple[Clause, ...], voice: Voice) -> str:
    """Return what a text demands on a cell: its room by strength, and what that is counted from.

    Args:
        position: What it demands.
        clauses: The clauses that the position comes from.
        voice: The language, and the names of words.
    """
    said = []
    for strength, room in position.levels:
        demand = room_words(room, voice)
        said.append(demand if strength is Strength.SHALL else voice.say(_STRENGTHS[strength], demand=demand))
    words = "; ".join(said)
    for aspect, frame in sorted({pair for clause in clauses for pair in clause.frame}):
        name = voice.say("an event that is not named") if frame == "unstated" else frame_words(frame, voice)
        words = voice.say(_FRAMES.get(aspect, "{demand}, {frame}"), demand=words, frame=name)
    return words


def frame_words(frame: str, voice: Voice) -> str:
    """Return what something is counted from: the label of an event, or the word itself."""
    known = getattr(voice.names, "find", lambda *_: None)("event", frame)
    return voice.label("event", frame) if known else frame.replace("-", " ") if not frame[:1].isdecimal() else frame


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
    parts = _below(room, outcomes, voice) + _above(room, outcomes, voice)
    if getattr(outcomes, "never", False) and high == (float("inf"), 0):
        parts.append(voice.say("at some time, not never"))
    return parts


def _single(outcomes: Ordered, cut: Cut, voice: Voice) -> str:
    """Return the one outcome that a room leaves."""
    said = _said(outcomes, cut, voice)
    if isinstance(outcomes, Scale):
        return said
    if cut[0] == 0 and outcomes.low == 0:
        return voice.say("none at all ({number})", number=said)
    return voice.say("exactly {number}", number=said)


def _above(room: Room, outcomes: Ordered, voice: Voice) -> list[str]:
    """Return what a room says of its upper end."""
    ends = room.ends
    if ends is None:
        return []
    promised = bounds.entitles_above(ends)
    limited = ends[3] < outcomes.top and not _is_end(ends[3])
    if promised and _is_end(ends[2]):
        # "Never" stays possible, or numbers without end do.
        return [voice.say("{outcome} stays possible", outcome=voice.say("never"))] if ends[2][1] else [voice.say("no limit")]
    if promised and limited and ends[2] == ends[3]:
        closed = mark("exactly {number} as the highest number")
        return [voice.say(closed if ends[3][1] else mark("anything below {number}, all of which stays possible"), number=_said(outcomes, ends[3], voice))]
    parts = []
    if limited:
        message = mark("at most {number}") if ends[3][1] else mark("less than {number}")
        parts.append(voice.say(message, number=_said(outcomes, ends[3], voice)))
    if promised:
        parts.append(voice.say("{number} must stay possible", number=_said(outcomes, ends[2], voice)))
    return parts


def _below(room: Room, outcomes: Ordered, voice: Voice) -> list[str]:
    """Return what a room says of its lower end."""
    ends = room.ends
    if ends is None:
        return []
    promised = bounds.entitles_below(ends)
    limited = bounds.limits_below(ends, outcomes.bottom)
    if promised and ends[1] == ends[0] and limited:
        return [voice.say("exactly {number} as the lowest number", number=_said(outcomes, ends[0], voice))]
    parts = []
    if limited:
        message = mark("more than {number}") if ends[0][1] else mark("at least {number}")
        parts.append(voice.say(message, number=_said(outcomes, ends[0], voice)))
    if promised:
        parts.append(voice.say("{number} must stay possible", number=_said(outcomes, ends[1], voice)))
    return parts


def _is_end(cut: Cut) -> bool:
    return isinf(cut[0])


def _said(outcomes: Ordered, cut: Cut, voice: Voice) -> str:
    """Return the outcome at a cut that is no end."""
    value = cut[0]
    return "" if isinstance(value, float) else outcome_words(outcomes, value, voice)


def _open(outcomes: Ordered, figure: Figure, voice: Voice) -> str:
    """Return a bound whose figure is still to be set, and between which values it can lie."""
    said = voice.say(_OPEN[figure.bound])
    least = None if isinstance(outcomes, Scale) else outcomes.low
    if figure.low is not None and figure.low != least:
        limit = outcome_words(outcomes, figure.low, voice)
        said = voice.say("{figure} (not below {limit})", figure=said, limit=limit)
    if figure.high is not None:
        limit = outcome_words(outcomes, figure.high, voice)
        said = voice.say("{figure} (not above {limit})", figure=said, limit=limit)
    return said
