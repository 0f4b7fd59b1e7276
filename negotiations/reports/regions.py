"""Where a finding holds, in plain words."""

from __future__ import annotations

from functools import lru_cache

from negotiations.clauses.boxes import Box
from negotiations.clauses.outcomes import Cut
from negotiations.clauses.scopes import UNSTATED, WHATEVER
from negotiations.clauses.situations import OTHER, Literal, Situation
from negotiations.compare.findings import Region, Where, regions
from negotiations.messages import Language, mark
from negotiations.terms.voices import Voice
from negotiations.vocabulary import Cover, Vocabulary

_AXES = {
    "actor": (mark("for {words}"), mark("for all except {words}"), mark("for nobody")),
    "other": (mark("toward {words}"), mark("toward all except {words}"), mark("toward nobody")),
    "place": (mark("in {words}"), mark("everywhere except in {words}"), mark("nowhere")),
    "group": (mark("concerning {words}"), mark("concerning all groups except {words}"), mark("concerning no group")),
}
"""By axis: a set, everything but a set, nothing."""

_OF_TITLE = {
    "actor": (mark("recognised by {words}"), mark("recognised by all except {words}"), mark("recognised by nobody")),
    "other": (
        mark("as belonging to {words}"),
        mark("as belonging to others than {words}"),
        mark("as belonging to nobody"),
    ),
}
_OF_MEMBERSHIP = {
    "other": (mark("as to {words}"), mark("as to all organisations except {words}"), mark("as to no organisation")),
}
_ASSETS = {
    "actor": (mark("held by {words}"), mark("held by all except {words}"), mark("held by nobody")),
    "other": (mark("belonging to {words}"), mark("belonging to all except {words}"), mark("belonging to nobody")),
}
_BY_ISSUE = {
    "territory/title": _OF_TITLE,
    "alliance/membership": _OF_MEMBERSHIP,
    "organisation/membership": _OF_MEMBERSHIP,
    "assets/state": _ASSETS,
}
"""The same for issues on which an axis has a meaning of its own, by path."""

_INVENTED = ("Harbour-League", "Harbour-League-members")

AXIS_NAMES = {
    "actor": mark("who acts"),
    "other": mark("toward whom"),
    "place": mark("the place"),
    "group": mark("the group"),
    "state": mark("the state of affairs"),
    "trigger": mark("what has happened"),
    "period": mark("the period"),
}
"""What an axis is called."""


def where_words(where: Where, voice: Voice) -> str:
    """Return where a finding holds; empty where that is everywhere and always."""
    issue = where.issue
    special = issue.path if issue.path in _BY_ISSUE else ""
    boxes = (where.boxes, where.key, where.situation)
    return _where_words((issue.each, issue.totals, special), boxes, where.vocabulary, voice.language)


# The same places and conditions come again in the findings of many pairs of texts.
@lru_cache(maxsize=8192)
def _where_words(
    axes: tuple[tuple[str, ...], tuple[str, ...], str],
    boxes: tuple[tuple[Box, ...], tuple[int, ...], Situation],
    vocabulary: Vocabulary,
    language: Language,
) -> str:
    each, totals, issue = axes
    return regions_words(regions((each, totals), *boxes, vocabulary), Voice(language, vocabulary), issue)


def regions_words(regions: tuple[Region, ...], voice: Voice, issue: str = "") -> str:
    """Return where something holds; empty where that is everywhere and always."""
    said = [region_words(region, voice, issue) for region in regions]
    return "; ".join(words for words in said if words)


def region_words(region: Region, voice: Voice, issue: str = "") -> str:
    """Return one box of a scope; empty where it is everywhere and always.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> region = Region((("actor", Cover(("XN",))),), (Literal("state", "peacetime"),))
        >>> region_words(region, Voice(language("en"), builtin()))
        'for Northland, in peacetime'
    """
    parts = [_cover(axis, cover, voice, issue) for axis, cover in region.axes]
    parts += [_literal(literal, voice) for literal in region.situation]
    return ", ".join(parts)


def _cover(axis: str, cover: Cover, voice: Voice, issue: str) -> str:
    some, except_for, nothing = _BY_ISSUE.get(issue, _AXES).get(axis, _AXES[axis])
    if not cover.words:
        return voice.say(nothing)
    words = _words(axis, cover.words, voice)
    if cover.less:
        words = voice.say("{words} except {less}", words=words, less=_words(axis, cover.less, voice))
    return voice.say(except_for if cover.all_but else some, words=words)


def _words(axis: str, words: tuple[str, ...], voice: Voice) -> str:
    # The invented actors of examples are part of "all alliances" too, but of no real text.
    words = tuple(word for word in words if word not in _INVENTED) or words
    if axis in ("actor", "other"):
        return voice.language.join([voice.actor(word) for word in words])
    return voice.labels(axis, words)


def _literal(literal: Literal, voice: Voice) -> str:
    if literal.axis == "period":
        return _period(literal, voice)
    if literal.axis == "state":
        words = voice.label("state", literal.word)
        return words if literal.holds else voice.say("except {words}", words=words)
    if literal.word == WHATEVER:
        return voice.say("whatever happens")
    if literal.word == OTHER:
        if literal.holds:
            return voice.say("if something else happens that sets off a clause")
        return voice.say("unless something else happens that sets off a clause")
    words = voice.label("trigger", literal.word)
    return voice.say(mark("if {words}") if literal.holds else mark("unless {words}"), words=words)


def _period(literal: Literal, voice: Voice) -> str:
    unstated = literal.word == UNSTATED
    event = voice.say("an event that is not named") if unstated else voice.label("event", literal.word)
    low, high = (_length(cut, literal.unit, voice) for cut in (literal.low, literal.high))
    if low and high:
        return voice.say("from {low} to {high} after {event}", low=low, high=high, event=event)
    if high:
        return voice.say("in the first {high} after {event}", high=high, event=event)
    if low:
        return voice.say("later than {low} after {event}", low=low, event=event)
    return voice.say("at any time after {event}", event=event)


def _length(cut: Cut | None, unit: str, voice: Voice) -> str:
    """Return a length of time, in years where these are whole; empty where it has no end."""
    value = cut[0] if cut else 0
    if isinstance(value, float) or value == 0:
        return ""
    if unit == "month" and value % 12 == 0:
        return voice.quantity(int(value / 12), "year")
    return voice.quantity(value, unit)
