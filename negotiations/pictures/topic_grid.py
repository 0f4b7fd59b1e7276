"""The matrix by topic as a picture: for each text and topic, how many rows have which relation to the base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from negotiations.compare.rows import Matrix, Row
from negotiations.messages import Language, mark
from negotiations.pictures.canvas import Canvas, ink_on, patterns_of
from negotiations.pictures.drawing import (
    Box,
    Picture,
    PictureCell,
    PictureRow,
    PictureTable,
    Type,
    checked_prefix,
    table_caption,
)
from negotiations.pictures.grid import State, grid_legend, state_order, states_of, title_of
from negotiations.pictures.lettering import wrapped
from negotiations.pictures.looks import LOOKS, PATTERNS, SMALL
from negotiations.reports.titles import topic_title
from negotiations.reports.views import capital
from negotiations.terms.voices import Voice

_WIDTH, _HEADS, _LEAST, _MOST, _CHIP = 600, 150, 46, 90, 18
_NUMBER, _HEAD = Type("middle", SMALL, "700"), Type(size=SMALL)
_DESC = mark(
    "Each row is a topic, each column a text by its number; a cell has a box for each relation to the base, with its "
    "sign, its colour and on how many rows of the matrix it holds. A count says how much was encoded and compared, not "
    "how much it matters."
)


def topics_view(matrix: Matrix, language: Language, *, prefix: str = "topics") -> Picture:
    """Return for each topic and text how many rows of a matrix have which relation to the base.

    Args:
        matrix: The texts side by side, as `negotiations.matrix` has them.
        language: The language.
        prefix: What the ids of the picture start with; another one for each picture on a page.

    Raises:
        InvalidValue: the prefix cannot start an id.
    """
    canvas = Canvas(checked_prefix(prefix))
    voice = Voice(language, matrix.base.vocabulary)
    texts = len(matrix.texts)
    cell = max(_LEAST, min(_MOST, (_WIDTH - _HEADS) // texts))
    for number in range(texts):
        canvas.write((_HEADS + number * cell + cell // 2, 18), str(number + 1), width=cell, like=_NUMBER)
    y, rows, used = 26, [], dict[State, None]()
    for topic, found in matrix.by_topic.items():
        counted = _counted(found, matrix, language)
        head = capital(topic_title(topic, voice))
        y = _row(canvas, head, counted, y, cell)
        used.update(dict.fromkeys(state for counts in counted for state in counts))
        rows.append(PictureRow(head, tuple(_told(counts, language) for counts in counted)))
    title = language.say("Texts related to “{base}”, by topic", base=title_of(matrix.base, language))
    names = [f"{number}: {title_of(text, language)}" for number, text in enumerate(matrix.texts, 1)]
    layers, keys = canvas.layers(), grid_legend(prefix, used)
    return Picture(
        prefix,
        language.code,
        title,
        language.say(_DESC),
        (max(_WIDTH, _HEADS + cell * texts + 8), y + 6),
        patterns_of(layers, keys),
        layers,
        canvas.letters(),
        keys,
        (language.say("Columns: {texts}", texts="; ".join(names)),),
        PictureTable(table_caption(title, language), (language.say("Topic"), *names), tuple(rows)),
    )


def _counted(rows: Sequence[Row], matrix: Matrix, language: Language) -> list[Mapping[State, int]]:
    """Return for each text how many of some rows have which state, conflicts first."""
    found: list[Counter[State]] = [Counter() for _ in matrix.texts]
    for row in rows:
        for counts, cell in zip(found, row.cells, strict=True):
            counts.update(states_of(cell, row, matrix, language))
    return [dict(sorted(counts.items(), key=lambda item: state_order(item[0]))) for counts in found]


def _row(canvas: Canvas, head: str, counted: Sequence[Mapping[State, int]], y: int, cell: int) -> int:
    """Draw the row of a topic, and return where the next one starts."""
    lines = wrapped(head, _HEADS - 12, SMALL, 3)
    for place, line in enumerate(lines):
        canvas.write((6, y + 14 + 15 * place), line, width=_HEADS, like=_HEAD)
    for number, counts in enumerate(counted):
        for place, ((look, glyph, _), count) in enumerate(counts.items()):
            left, top = _HEADS + number * cell, y + place * _CHIP
            canvas.box(look, Box(left, top, cell - 4, _CHIP - 2, look))
            middle = left + (cell - 4) // 2
            if LOOKS[look].fill[1:] in PATTERNS:
                canvas.box("plate", Box(middle - 17, top + 1, 34, _CHIP - 4, "plate"))
            like = Type("middle", SMALL, "700", ink_on(look))
            canvas.write((middle, top + 12), f"{glyph} {count}", width=cell, like=like)
    deep = max(len(counts) for counts in counted) * _CHIP
    bottom = y + max(deep, len(lines) * 15 + 2) + 4
    canvas.outline("grid", ((6, bottom), (_HEADS + cell * len(counted), bottom)), kind="row")
    return bottom + 4


def _told(counts: Mapping[State, int], language: Language) -> PictureCell:
    """Return the counts of a cell by the signs, which the legend has in words."""
    return PictureCell("; ".join(f"{glyph} {language.number(count)}" for (_, glyph, _), count in counts.items()))
