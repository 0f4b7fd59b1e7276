"""Ranges over time: for an issue with ordered outcomes what each text leaves possible, as bars in the order of date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isinf

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.outcomes import Number, Ordered, Words
from negotiations.compare.rows import Matrix
from negotiations.documents.settings import Baseline
from negotiations.messages import Language, mark
from negotiations.pictures.canvas import Canvas, patterns_of
from negotiations.pictures.drawing import (
    Picture,
    PictureCell,
    PictureRow,
    PictureTable,
    checked_prefix,
    table_caption,
)
from negotiations.pictures.measuring import axis_of
from negotiations.pictures.panels import Panel, Told, panels_of, text_words
from negotiations.pictures.range_bases import base_rows, fits
from negotiations.pictures.range_legend import legend
from negotiations.pictures.range_marks import EDGES, WIDTH, Pen
from negotiations.pictures.spans import Span
from negotiations.problems import InvalidValue
from negotiations.reports.titles import issue_title
from negotiations.reports.views import capital
from negotiations.terms.voices import Voice

GATHERED = 3
"""So many texts that are silent for one reason have a row each; more than that are counted in one row."""

_DESC = mark(
    "A bar is what a text leaves possible; a text that demands nothing has a sign and no bar. The oldest text stands "
    "first. The table has the same in words."
)


def ranges_view(
    matrix: Matrix, issue: str, language: Language, *, prefix: str = "ranges", bases: Iterable[str] = ()
) -> Picture:
    """Return what texts say on an issue with ordered outcomes, as a picture with its table.

    Args:
        matrix: The texts side by side, as `negotiations.matrix` has them.
        issue: The path of the issue, such as `forces/personnel`.
        language: The language.
        prefix: What the ids of the picture start with; another one for each picture on a page.
        bases: The ids of baselines to show besides those that the terms count fractions of.

    Raises:
        InvalidValue: there is no such issue, its outcomes have no order, or the prefix cannot start an id.
    """
    asked = find_issue(issue)
    if isinstance(asked.outcomes, Words):
        message = f"the outcomes of {issue!r} have no order, expected an issue with numbers or a scale"
        raise InvalidValue(message)
    voice = Voice(language, matrix.base.vocabulary)
    title = voice.say("{issue}: what each text leaves possible, by date", issue=capital(issue_title(asked, voice)))
    panels = panels_of(matrix, issue, tuple(bases), language)
    pen = Pen(Canvas(checked_prefix(prefix)), language)
    for panel in panels:
        _draw(panel, asked.outcomes, pen, voice)
    layers, keys = pen.canvas.layers(), legend(prefix, pen.kinds, language)
    notes = () if panels else (language.say("None of the texts speaks to this."),)
    return Picture(
        prefix,
        language.code,
        title,
        language.say(_DESC),
        (WIDTH, pen.y + 8),
        patterns_of(layers, keys),
        layers,
        pen.canvas.letters(),
        keys,
        notes,
        _table(panels, title, asked.outcomes, language),
    )


def _draw(panel: Panel, outcomes: Ordered, pen: Pen, voice: Voice) -> None:
    """Draw a panel: its heading, its axis, each text, and the quantities that fractions are of."""
    bases = [base for base in panel.bases if fits(base, outcomes, panel.currency)]
    spans = [said.span for told in panel.told for said in told.said if said.span is not None]
    below = any(isinf(span.low[0]) and span.low[0] < 0 for span in spans)
    axis = axis_of(outcomes, _values(spans, bases), EDGES, voice, panel.currency, below=below)
    top = pen.start_panel(panel.where, axis)
    gathered = _gathered(panel.told)
    for told in panel.told:
        if told.silence not in gathered:
            pen.text(told, axis)
    for kind, many in gathered.items():
        pen.gathered(kind, many)
    for base in bases:
        pen.base(base, axis)
    pen.end_panel(axis, top)


def _values(spans: Iterable[Span], bases: Iterable[Baseline]) -> list[Number]:
    """Return the numbers that have to have a place on an axis."""
    limits = [limit for base in bases for limit in (base.interval.low, base.interval.high)]
    return [*(value for span in spans for value in span.values), *limits]


def _gathered(told: Iterable[Told]) -> dict[str, list[Told]]:
    """Return the texts that are only counted, by why they demand nothing."""
    kinds: dict[str, list[Told]] = {}
    for each in told:
        kinds.setdefault(each.silence, []).append(each)
    return {
        kind: texts for kind, texts in kinds.items() if kind and len(texts) > (1 if kind == "elsewhere" else GATHERED)
    }


def _table(panels: Sequence[Panel], title: str, outcomes: Ordered, language: Language) -> PictureTable:
    """Return what the picture shows as a table: a row for each thing that a text says."""
    columns = [mark("Text"), mark("Date"), mark("What it says"), mark("Terms and sources")]
    many = len(panels) > 1
    if many:
        columns.insert(1, mark("Where"))
    rows = []
    for panel in panels:
        where = (PictureCell(panel.where or language.say("everywhere")),) if many else ()
        gathered = _gathered(panel.told)
        for told in panel.told:
            if told.silence not in gathered:
                rows += _told_rows(told, where, language)
        rows += [_counted_row(texts, where, language) for texts in gathered.values()]
        rows += base_rows(
            [base for base in panel.bases if fits(base, outcomes, panel.currency)], panel, where, language
        )
    return PictureTable(table_caption(title, language), tuple(map(language.say, columns)), tuple(rows))


def _told_rows(told: Told, where: tuple[PictureCell, ...], language: Language) -> list[PictureRow]:
    """Return a row for each thing that a text says."""
    name, day = text_words(told, language)
    none = PictureCell(language.say("no term"))
    return [
        PictureRow(
            name,
            (
                *where,
                PictureCell(day),
                PictureCell(said.words, said.glyph),
                PictureCell("", refs=said.refs) if said.refs else none,
            ),
        )
        for said in told.said
    ]


def _counted_row(texts: Sequence[Told], where: tuple[PictureCell, ...], language: Language) -> PictureRow:
    """Return a row for all texts that demand nothing for one reason, with their names."""
    said = texts[0].said[0]
    head = language.say_many("{count} text", "{count} texts", len(texts))
    names = language.join(language.say("“{title}”", title=text_words(told, language)[0]) for told in texts)
    words = language.say("{reason}; texts: {texts}", reason=said.words, texts=names)
    first, last = (text_words(texts[place], language)[1] for place in (0, -1))
    day = first if first == last else language.say("{first} – {last}", first=first, last=last)
    return PictureRow(
        head, (*where, PictureCell(day), PictureCell(words, said.glyph), PictureCell(language.say("no term")))
    )
