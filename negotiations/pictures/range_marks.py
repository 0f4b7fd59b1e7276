"""How a picture of ranges is drawn: from the top down, a text at a time, with a bar for each thing that it says."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf, isinf

from negotiations.clauses.rooms import Figure
from negotiations.documents.settings import Baseline
from negotiations.documents.values import label
from negotiations.messages import Language
from negotiations.pictures.canvas import BOLD, SIGN, Canvas, arrow_head, diamond
from negotiations.pictures.drawing import Box, Type
from negotiations.pictures.lettering import width_of, wrapped
from negotiations.pictures.looks import SIZE, SMALL
from negotiations.pictures.measuring import Axis
from negotiations.pictures.panels import Said, Told, text_words
from negotiations.pictures.range_bases import base_words
from negotiations.pictures.silences import counted_silence
from negotiations.vocabulary.units import unit

WIDTH = 600
"""How wide a picture of ranges is."""

EDGES = (20, 570)
"""Between what its axis runs; arrows go on for a little more."""

_LINE, _BAR, _BEYOND = 17, 12, 18
_SIDE = 8
_UPPER, _LOWER = ("at-most", "up-to", "cap"), ("at-least", "down-to", "from")
_MIDDLE, _END = Type("middle", SMALL), Type("end", SMALL)
_SMALL_SIGN = Type("middle", SMALL, "700")


class Pen:
    """Draws a picture of ranges.

    Args:
        canvas: What it draws on.
        language: The language.
    """

    def __init__(self, canvas: Canvas, language: Language) -> None:
        self.canvas = canvas
        self.y = 8
        self.kinds: set[str] = set()
        self._language = language

    def start_panel(self, where: str, axis: Axis) -> int:
        """Write the heading of a panel and the words along its axis, and return where its lines start."""
        self.y += 6
        for line in wrapped(where, WIDTH - 2 * _SIDE, SIZE, 4, bold=True) if where else ():
            self.y += _LINE
            self.canvas.write((_SIDE, self.y), line, width=WIDTH, like=BOLD)
        self.y += 4
        self._unit(axis)
        self._axis_words(axis)
        return self.y + 4

    def end_panel(self, axis: Axis, top: int) -> None:
        """Draw the lines of a panel, and the words along its axis once more."""
        self.y += 6
        for tick in axis.ticks:
            if tick.line:
                self.canvas.outline("grid", ((tick.x, top), (tick.x, self.y)), kind="tick")
        self.canvas.outline("axis", ((axis.left, self.y), (axis.right, self.y)), kind="axis")
        self._axis_words(axis)
        self.y += 10

    def _axis_words(self, axis: Axis) -> None:
        most = 1
        for tick in axis.ticks:
            lines = wrapped(tick.words, tick.width, SMALL, 3) if axis.scaled and tick.words else (tick.words,)
            most = max(most, len(lines))
            for place, line in enumerate(lines):
                # The last mark may stand so near the edge that its words have to end there.
                x = min(tick.x, WIDTH - 4 - width_of(line, SMALL) // 2)
                at = (max(x, 4 + width_of(line, SMALL) // 2), self.y + (place + 1) * 15)
                self.canvas.write(at, line, width=max(tick.width, 40), like=_MIDDLE)
        self.y += most * 15

    def _unit(self, axis: Axis) -> None:
        """Write what the numbers along an axis count."""
        if axis.unit:
            self.y += 15
            self.canvas.write((axis.right, self.y), axis.unit, width=axis.right, like=_END)

    def text(self, told: Told, axis: Axis) -> None:
        """Draw what one text says."""
        name, day = text_words(told, self._language)
        self.y += 12
        space = WIDTH - 3 * _SIDE - width_of(day, SMALL)
        self._heading(wrapped(name, space, SIZE, 2, bold=True), told.text.id)
        self.canvas.write((WIDTH - _SIDE, self.y), day, width=WIDTH, like=_END)
        self.y += 5
        for said in told.said:
            if said.span is None:
                self._nothing(said, told.text.id)
            else:
                self._bar(said, told.text.id, axis)

    def _heading(self, lines: tuple[str, ...], of: str) -> None:
        """Write what a text or a base is called, on a ground of its own."""
        self.canvas.box("ground", Box(0, self.y, WIDTH, len(lines) * _LINE + 3))
        for place, line in enumerate(lines):
            self.y += _LINE - 2 * (place == 0)
            self.canvas.write((_SIDE, self.y), line, width=WIDTH, like=BOLD, of=of)

    def gathered(self, kind: str, many: Iterable[Told]) -> None:
        """Write how many texts say nothing for one reason."""
        texts = list(many)
        self.y += 12
        self.canvas.box("ground", Box(0, self.y, WIDTH, _LINE + 3))
        self.y += 2
        self._signed(counted_silence(kind, len(texts), self._language), texts[0].said[0].glyph, kind, "")

    def _nothing(self, said: Said, of: str) -> None:
        self._signed(said.words, said.glyph, said.kind, of)

    def _signed(self, words: str, glyph: str, kind: str, of: str) -> None:
        """Write why there is no bar, behind its sign."""
        lines = wrapped(words, WIDTH - 48, SIZE, 2)
        self.canvas.box("silent", Box(_SIDE, self.y, 18, 16, kind, of))
        self.canvas.write((_SIDE + 9, self.y + 13), glyph, width=18, like=SIGN)
        for line in lines:
            self.y += _LINE - 3
            self.canvas.write((_SIDE + 26, self.y), line, width=WIDTH - 40, of=of)
            self.y += 3
        self.y += 2

    def _bar(self, said: Said, of: str, axis: Axis) -> None:
        """Draw one demand, and write it below."""
        span = said.span
        if span is None:
            return
        self.y += 3
        top, middle = self.y, self.y + _BAR // 2
        if span.kind in ("open", "based"):
            self._figures(said, of, axis)
        else:
            self._room(said, of, axis)
        for cut in span.stops:
            x = axis.cut(cut)
            self._mark("stop")
            self.canvas.outline("stop", ((x, top - 3), (x, top + _BAR + 3)), kind="stop", of=of)
        for cut in span.promises:
            if not isinf(cut[0]):
                self._mark("promise")
                self.canvas.outline("promise", diamond(axis.promise(cut), middle, 7), kind="promise", of=of)
        self.y += _BAR + 2
        for line in wrapped(said.words, WIDTH - 2 * _SIDE, SIZE, 3):
            self.y += _LINE - 1
            self.canvas.write((_SIDE, self.y), line, width=WIDTH, of=of)
        self.y += 7

    def _room(self, said: Said, of: str, axis: Axis) -> None:
        """Draw what a demand leaves possible, with an arrow where that goes on beyond the axis."""
        span = said.span
        if span is None:
            return
        look = "room" if said.firm else "weaker"
        self._mark(look)
        left, right = axis.cut(span.low), axis.cut(span.high)
        if isinf(span.low[0]) and span.low[0] > 0:
            left, right = axis.right, axis.right + _BEYOND
        width = max(right - left, 4)
        # A single outcome is drawn a little wide, so that it can be seen, around where it stands.
        at = left if right - left >= width else left - 2
        self.canvas.box(look, Box(at, self.y, width, _BAR, span.kind, of))
        self._arrows(span.low[0], span.high[0], axis, of)

    def _figures(self, said: Said, of: str, axis: Axis) -> None:
        """Draw figures that are still to be set or depend on a base: never as one number."""
        for figure in said.span.figures if said.span else ():
            low = axis.left if figure.low is None else axis.x(figure.low)
            high = axis.right if figure.high is None else axis.x(figure.high)
            width = max(high - low, 4)
            if figure.low is not None and figure.high is not None:
                self._sure(figure, said, of, axis)
                self._mark("band")
                self.canvas.box("band", Box(low, self.y, width, _BAR, "based", of))
            else:
                self._mark("open")
                self.canvas.box("open", Box(low, self.y, width, _BAR, "open", of))
                self.canvas.write((low + width // 2, self.y + _BAR - 1), "?", width=20, like=_SMALL_SIGN)

    def _sure(self, figure: Figure, said: Said, of: str, axis: Axis) -> None:
        """Draw what is left possible whatever the base is, on the side of its band where that is."""
        look = "room" if said.firm else "weaker"
        if figure.bound in _UPPER and figure.low is not None:
            self._mark(look)
            self.canvas.box(look, Box(axis.left, self.y, axis.x(figure.low) - axis.left, _BAR, "sure", of))
        if figure.bound in _LOWER and figure.high is not None:
            self._mark(look)
            left = axis.x(figure.high)
            self.canvas.box(look, Box(left, self.y, axis.right - left, _BAR, "sure", of))
            self._arrows(0, inf, axis, of)

    def _arrows(self, low: object, high: object, axis: Axis, of: str) -> None:
        middle = self.y + _BAR // 2
        if isinstance(high, float) and not (isinstance(low, float) and low > 0):
            self._mark("arrow")
            head = arrow_head(axis.right + _BEYOND, middle, 8)
            self.canvas.outline("arrow", head, kind="arrow", of=of)
        if isinstance(low, float) and low < 0:
            self._mark("arrow")
            self.canvas.outline("arrow", arrow_head(axis.left - _BEYOND, middle, 8, -1), kind="arrow", of=of)

    def base(self, base: Baseline, axis: Axis) -> None:
        """Draw a quantity that fractions are of, with a stroke for each figure that a source gives."""
        self._mark("base")
        self.y += 12
        title = self._language.say("Base: {title}", title=label(base.title, self._language.code))
        self._heading(wrapped(title, WIDTH - 2 * _SIDE, SIZE, 2, bold=True), base.id)
        self.y += 8
        within = base.interval
        low, high = axis.x(within.low), axis.x(within.high)
        words = base_words(base, self._language)
        self.canvas.box("base", Box(low, self.y, max(high - low, 2), _BAR, "base", base.id))
        for figure in base.values:
            share = axis.x(unit(base.unit).to_base(figure.value))
            self.canvas.outline("axis", ((share, self.y - 4), (share, self.y + _BAR + 4)), kind="figure", of=base.id)
        self.y += _BAR + _LINE + 1
        self.canvas.write((_SIDE, self.y), words, width=WIDTH - 2 * _SIDE, of=base.id)
        self.y += 3

    def _mark(self, kind: str) -> None:
        self.kinds.add(kind)
