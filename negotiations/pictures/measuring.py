"""`Axis`: where the outcomes of an ordered issue stand in a picture, and the marks along it with their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

from negotiations.clauses.outcomes import Cut, Number, Numbers, Ordered, Scale
from negotiations.messages import mark
from negotiations.reports.wording import outcome_words
from negotiations.terms.voices import Voice
from negotiations.vocabulary.units import unit

_STEPS = (1, 2, 5, 10)
_MOST_TICKS = 6
_LARGE = ((10**9, mark("billion {unit}")), (10**6, mark("million {unit}")))


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis.

    Attributes:
        x: Where it stands.
        words: What stands there.
        width: How much room its words have.
        line: Whether a line goes up from it; none does between the words of a scale.
    """

    x: int
    words: str
    width: int
    line: bool = True


@dataclass(frozen=True, slots=True)
class Axis:
    """Where outcomes stand.

    Attributes:
        low: The outcome at the left edge.
        high: The outcome at the right edge.
        left: The left edge, in units of the picture.
        right: The right edge.
        scaled: Whether the outcomes are words of a scale, each of which takes a slot.
        ticks: The marks along it.
        unit: What the numbers count; empty where that is not said.
    """

    low: Number
    high: Number
    left: int
    right: int
    scaled: bool
    ticks: tuple[Tick, ...]
    unit: str

    def x(self, value: Number) -> int:
        """Return where a number stands, exactly, and on an edge where it lies beyond it."""
        share = Fraction(min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.left + round(share * (self.right - self.left))

    def promise(self, cut: Cut) -> int:
        """Return where the sign of an outcome stands that must stay possible: a word's in the middle of its slot."""
        value = cut[0]
        return self.cut(cut) if isinstance(value, float) or not self.scaled else self.x(value + Fraction(1, 2))

    def cut(self, cut: Cut) -> int:
        """Return where a cut between outcomes stands; one at infinity stands on an edge."""
        value = cut[0]
        if isinstance(value, float):
            return self.right if value > 0 else self.left
        return self.x(value + cut[1] if self.scaled else value)


def axis_of(
    outcomes: Ordered,
    values: Iterable[Number],
    edges: tuple[int, int],
    voice: Voice,
    currency: str = "",
    *,
    below: bool = False,
) -> Axis:
    """Return the axis on which all of these values have a place.

    Args:
        outcomes: The outcomes of the issue.
        values: The finite values that are to be shown.
        edges: The left and the right edge.
        voice: The language, and the names of words.
        currency: The currency of amounts of money; empty where there is none, or more than one.
        below: Whether something goes on to the left without an end.
    """
    left, right = edges
    if isinstance(outcomes, Scale):
        return _scaled(outcomes, left, right, voice)
    found = sorted(set(values))
    if outcomes.low is not None:
        found = [outcomes.low, *found]
    if outcomes.high is not None:
        found = [*found, outcomes.high]
    name = _unit_words(outcomes, currency, voice)
    low, high = min([0, *found]), max([0, *found])
    if low == high:
        # No other number is told, so there is nothing else to mark.
        bare = Axis(-1 if below else 0, 1, left, right, scaled=False, ticks=(), unit=name)
        return replace(bare, ticks=(Tick(bare.x(0), voice.language.number(0), right - left),))
    axis = _numbered(outcomes, (low, high), edges, voice, below=below)
    large = next((message for size, message in _LARGE if _step(high - low) >= size), "")
    return replace(axis, unit=voice.say(large, unit=name) if large else name)


def _numbered(
    outcomes: Numbers, span: tuple[Number, Number], edges: tuple[int, int], voice: Voice, *, below: bool = False
) -> Axis:
    """Return an axis of numbers with round marks, and some room at each end beyond which there are more."""
    low, high = span
    (left, right), step = edges, _step(high - low)
    first = -ceil(Fraction(-low) / step) if low < 0 else 0
    last = ceil(Fraction(high) / step)
    marks = [step * n for n in range(first, last + 1)]
    start = marks[0] - Fraction(step) / 2 if below else marks[0]
    end = marks[-1] if outcomes.high is not None else marks[-1] + Fraction(step) / 2
    bare = Axis(start, end, left, right, scaled=False, ticks=(), unit="")
    divisor = next((size for size, _ in _LARGE if step >= size), 1)
    width = bare.x(marks[1]) - bare.x(marks[0]) - 4
    return replace(bare, ticks=tuple(Tick(bare.x(n), _tick_words(outcomes, n, divisor, voice), width) for n in marks))


def _tick_words(outcomes: Numbers, value: Number, divisor: int, voice: Voice) -> str:
    if outcomes.unit == "share":
        return voice.language.percent(value)
    return voice.language.number(Fraction(value) / divisor)


def _step(span: Number) -> Number:
    """Return the least round number of which few enough make up a span."""
    size = Fraction(1)
    while size * _MOST_TICKS >= span:
        size /= 10
    while size * 10 * _MOST_TICKS < span:
        size *= 10
    found = next(size * step for step in _STEPS if size * step * _MOST_TICKS >= span)
    return found.numerator if found.denominator == 1 else found


def _scaled(outcomes: Scale, left: int, right: int, voice: Voice) -> Axis:
    """Return an axis on which each word of a scale has a slot."""
    count = len(outcomes.words)
    width = (right - left) // count
    ticks = tuple(
        Tick(left + (2 * place + 1) * (right - left) // (2 * count), outcome_words(outcomes, word, voice), width - 6)
        for place, word in enumerate(outcomes.words)
    )
    bare = Axis(0, count, left, right, scaled=True, ticks=(), unit="")
    edges = tuple(Tick(bare.x(place), "", 0) for place in range(count + 1))
    return Axis(0, count, left, right, scaled=True, ticks=(*(_unlined(tick) for tick in ticks), *edges), unit="")


def _unlined(tick: Tick) -> Tick:
    return Tick(tick.x, tick.words, tick.width, line=False)


def _unit_words(outcomes: Numbers, currency: str, voice: Voice) -> str:
    """Return what the numbers count, in the form that stands alone."""
    if outcomes.unit == "share":
        return ""
    if outcomes.unit == "money" and not currency:
        return voice.say("money, in a currency that is not said")
    return unit(currency or outcomes.unit).label(0, voice.language.code)
