"""The matrix as a picture: questions by texts, each cell the relation of a text to the base by sign, colour and tip."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from negotiations.clauses.clause import Silence
from negotiations.clauses.relations import Relation
from negotiations.compare.findings import RANKS
from negotiations.compare.rows import Cell, Matrix, Row
from negotiations.compare.table_records import numbered_rows
from negotiations.compare.texts import Text
from negotiations.messages import Language, mark
from negotiations.pictures.canvas import LITTLE, Canvas, patterns_of, plate, sign_on, swatch
from negotiations.pictures.drawing import (
    Box,
    KeyView,
    Picture,
    PictureCell,
    PictureRow,
    PictureTable,
    Type,
    checked_prefix,
    table_caption,
)
from negotiations.pictures.lettering import wrapped
from negotiations.pictures.looks import SMALL
from negotiations.pictures.panels import SILENT_GLYPHS
from negotiations.reports.matrix_view import TO_BASE, UNREAD
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import SILENCES
from negotiations.reports.titles import issue_title, topic_title
from negotiations.reports.views import capital
from negotiations.terms.voices import Voice

State = tuple[str, str, str]
"""The look of a cell, its sign, and what it means."""

_HEADS, _LEAST, _MOST, _LEADING = 230, 30, 92, 15
_WORDY = 84
"""How wide a cell has to be for words below its sign."""

_NUMBER, _WORDS = Type("middle", SMALL, "700"), Type("middle", 11)
_WIDTH = 600
_LOOKS = {Relation.OPEN: "left-open"}
_ORDER = (
    *(_LOOKS.get(relation, relation.value) for relation in sorted(TO_BASE, key=lambda each: RANKS[each])),
    "unread",
    "silent",
)
_DESC = mark(
    "Each row is a question, each column a text by its number; a cell has the sign and the colour of how that text "
    "relates to the base. A cell with several parts is about several options. Silence has signs of its own."
)


def grid_view(
    matrix: Matrix, language: Language, *, prefix: str = "grid", topic: str = "", rows: Iterable[Row] | None = None
) -> Picture:
    """Return a matrix as a picture with its table.

    Args:
        matrix: The texts side by side, as `negotiations.matrix` has them.
        language: The language.
        prefix: What the ids of the picture start with; another one for each picture on a page.
        topic: The topic whose questions are shown; all of them where it is empty.
        rows: The rows to show instead.

    Raises:
        InvalidValue: the prefix cannot start an id.
    """
    grid = _Grid(matrix, language, checked_prefix(prefix))
    shown = tuple(matrix.rows if rows is None else rows)
    for row in shown:
        if not topic or row.where.issue.topic == topic:
            grid.row(row)
    return grid.picture(topic)


class _Grid:
    """A picture of a matrix while it is made."""

    def __init__(self, matrix: Matrix, language: Language, prefix: str) -> None:
        self._matrix = matrix
        self._language = language
        self._canvas = Canvas(prefix)
        self._prefix = prefix
        self._names = {id(row): name for name, row in numbered_rows(matrix)}
        self._used: dict[State, None] = {}
        self._rows: list[PictureRow] = []
        self._cell = max(_LEAST, min(_MOST, (_WIDTH - _HEADS) // max(len(matrix.texts), 1)))
        self._width = max(_WIDTH, _HEADS + self._cell * len(matrix.texts) + 8)
        self._y = 26
        for number in range(len(matrix.texts)):
            at = (_HEADS + number * self._cell + self._cell // 2, 18)
            self._canvas.write(at, str(number + 1), width=self._cell, like=_NUMBER)

    def row(self, row: Row) -> None:
        """Draw one row, and keep it for the table."""
        voice = Voice(self._language, row.where.vocabulary)
        where = regions_words(row.scope, voice, row.issue)
        title = capital(issue_title(row.where.issue, voice))
        head = voice.say("{issue} ({where})", issue=title, where=where) if where else title
        lines = wrapped(head, _HEADS - 12, SMALL, 3)
        height = max(26 if self._cell < _WORDY else 66, len(lines) * _LEADING + 6)
        for place, line in enumerate(lines):
            at = (6, self._y + (height - len(lines) * _LEADING) // 2 + (place + 1) * _LEADING - 3)
            self._canvas.write(at, line, width=_HEADS, like=LITTLE, of=self._names.get(id(row), ""))
        cells = []
        for number, cell in enumerate(row.cells):
            states = states_of(cell, row, self._matrix, self._language)
            self._draw(states, (_HEADS + number * self._cell, self._y), height, cell.text)
            glyphs = " ".join(glyph for _, glyph, _ in states)
            cells.append(PictureCell(self._language.join(words for _, _, words in states), glyphs))
        self._rows.append(PictureRow(head, tuple(cells)))
        self._y += height + 2

    def _draw(self, states: Sequence[State], at: tuple[int, int], height: int, text: Text) -> None:
        """Draw a cell: its sign, on its colour; below it the words, where there is room for them."""
        x, y = at
        width = (self._cell - 2) // len(states)
        wordy = width >= _WORDY - 2
        deep = 22 if wordy else height - 2
        for place, (look, glyph, words) in enumerate(states):
            left = x + place * width
            self._used[look, glyph, words] = None
            self._canvas.box(look, Box(left, y, width, deep, look, text.id))
            middle = (left + width // 2, y + deep // 2)
            plate(self._canvas, look, middle)
            self._canvas.write((middle[0], middle[1] + 5), glyph, width=40, like=sign_on(look))
            for number, line in enumerate(wrapped(words, width, _WORDS.size, 3) if wordy else ()):
                self._canvas.write((middle[0], y + deep + 12 + 12 * number), line, width=width, like=_WORDS)

    def picture(self, topic: str) -> Picture:
        """Return the picture."""
        say, voice = self._language.say, Voice(self._language, self._matrix.base.vocabulary)
        base = title_of(self._matrix.base, self._language)
        title = say("Texts related to “{base}”", base=base)
        if topic:
            title = say("Texts related to “{base}” on the topic: {topic}", base=base, topic=topic_title(topic, voice))
        names = [title_of(text, self._language) for text in self._matrix.texts]
        columns = (say("Question"), *(f"{number}: {name}" for number, name in enumerate(names, 1)))
        notes = [say("Columns: {texts}", texts="; ".join(columns[1:]))]
        if not self._rows:
            notes.append(say("None of the texts speaks to this."))
        layers, keys = self._canvas.layers(), grid_legend(self._prefix, self._used)
        return Picture(
            self._prefix,
            self._language.code,
            title,
            say(_DESC),
            (self._width, self._y + 6),
            patterns_of(layers, keys),
            layers,
            self._canvas.letters(),
            keys,
            tuple(notes),
            PictureTable(table_caption(title, self._language), columns, tuple(self._rows)),
        )


def states_of(cell: Cell, row: Row, matrix: Matrix, language: Language) -> tuple[State, ...]:
    """Return how a text relates to the base in a row: once, or for each option; or why neither says anything."""
    if row.told_elsewhere(cell):
        return (("silent", "»", language.say("compared in other rows on this question")),)
    if not cell.findings:
        silence = cell.text.silence(row.issue, matrix.base, ())
        if silence is Silence.UNKNOWN:
            return (("unread", SILENT_GLYPHS[silence], language.say(UNREAD[Relation.ONLY_A][0])),)
        if silence is Silence.SILENT:
            # Another sign than where only the base speaks, since here neither does.
            return (("silent", "·", language.say("silent, all of it was read")),)
        return (("silent", SILENT_GLYPHS[silence], language.say(SILENCES[silence])),)
    found = []
    for finding in cell.findings:
        unread = finding.silence is Silence.UNKNOWN
        label, glyph = (UNREAD if unread else TO_BASE)[finding.relation]
        look = "unread" if unread else _LOOKS.get(finding.relation, finding.relation.value)
        found.append((look, glyph, language.say(label)))
    return tuple(dict.fromkeys(found))


def state_order(state: State) -> tuple[int, str, str]:
    """Return a key that puts conflicts first, and silence last."""
    look, glyph, words = state
    return _ORDER.index(look), glyph, words


def grid_legend(prefix: str, states: Iterable[State]) -> tuple[KeyView, ...]:
    """Return what the signs of these states mean."""
    return tuple(swatch(prefix, look, words, glyph) for look, glyph, words in sorted(states, key=state_order))


def title_of(text: Text, language: Language) -> str:
    """Return what a text is called."""
    return text.document.label(language.code) if text.document is not None else text.id
