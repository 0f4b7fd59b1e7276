"""A matrix in finished words: the texts side by side, topic by topic, and on which questions they agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from negotiations.clauses.clause import Silence
from negotiations.clauses.relations import Relation
from negotiations.compare.findings import Finding, Side
from negotiations.compare.rows import Agreement, Cell, Matrix, Row
from negotiations.compare.table_records import numbered_rows
from negotiations.messages import Language, mark
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import SILENCES, notes, options_words, side_words
from negotiations.reports.tables import (
    METHOD,
    LineView,
    PartView,
    Refs,
    SectionView,
    TableView,
    heading,
    side_parts,
)
from negotiations.reports.titles import topic_title
from negotiations.reports.unread import is_unread
from negotiations.reports.views import CountView, capital, document_view
from negotiations.reports.withholding import withheld_notes
from negotiations.terms.voices import Voice

TO_BASE = {
    Relation.SAME: (mark("the same as the base"), "="),
    Relation.ENTAILS: (mark("asks for less than the base"), "<"),
    Relation.ENTAILED: (mark("asks for more than the base"), ">"),
    Relation.OVERLAPS: (mark("partly in common with the base"), "~"),
    Relation.CONFLICTS: (mark("conflicts with the base"), "x"),
    Relation.ONLY_A: (mark("only the base speaks"), "○"),
    Relation.ONLY_B: (mark("the base does not speak"), "●"),
    Relation.OPEN: (mark("left open"), "?"),
    Relation.INCOMPARABLE: (mark("not comparable with the base"), "/"),
}
"""What the relation of a text to the base is called, and the sign that stands for it."""

UNREAD = {
    Relation.ONLY_A: (mark("not known whether it speaks"), "*"),
    Relation.ONLY_B: (mark("not known whether the base speaks"), "*"),
}
"""The same where the text that says nothing was not read there."""

AGREEMENTS = {
    Agreement.ALL: (mark("all that ask for something ask for the same"), "="),
    Agreement.MOST: (mark("most that ask for something ask for the same"), "%"),
    Agreement.SOME: (mark("some that ask for something ask for the same"), "~"),
    Agreement.NONE: (mark("no two ask for the same"), "≠"),
    Agreement.ONE: (mark("only one text asks for something"), "1"),
    Agreement.NOBODY: (mark("no text asks for anything"), "–"),
}
"""What a degree of agreement is called, and the sign that stands for it."""


def label_to_base(finding: Finding) -> tuple[str, str]:
    """Return what the relation of a text, as B, to the base is called, not yet translated, and the sign for it."""
    return (UNREAD if is_unread(finding) else TO_BASE)[finding.relation]


_METHOD = (
    mark(
        "Each text is related to one of them, the base; in a note on a cell, A is the base and B the text of the cell."
    ),
    mark("Texts that do not say of whom they speak, or from when they count, are not taken to ask for the same."),
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A row in finished words, and on what its agreement rests."""

    line: LineView
    topic: str
    agreement: Agreement
    asking: int
    largest: int


def matrix_view(matrix: Matrix, language: Language) -> TableView:
    """Return a matrix in finished words, for a template to print."""
    voice = Voice(language, matrix.base.vocabulary)
    texts = tuple(
        document_view(text, letter, language)
        for text, letter in zip(
            (matrix.base, *matrix.texts),
            (language.say("base"), *map(str, range(1, len(matrix.texts) + 1))),
            strict=True,
        )
    )
    made = _Lines(matrix, language)
    rows = [made.line(name, row) for name, row in numbered_rows(matrix)]
    counted = Counter(row.agreement for row in rows)
    counts = tuple(
        CountView(each.value, language.say(label), glyph, counted[each])
        for each, (label, glyph) in AGREEMENTS.items()
        if counted[each]
    )
    columns = (language.say("Question"), *(f"{text.letter}: {text.title}" for text in texts))
    title = language.say_many(
        "“{title}” beside {count} other text",
        "“{title}” beside {count} other texts",
        len(matrix.texts),
        title=texts[0].title,
    )
    if len(matrix.texts) == 1:
        title = language.say("“{a}” beside “{b}”", a=texts[0].title, b=texts[1].title)
    sections = (*_agreement(rows, language), *_topics(rows, columns, voice))
    said = withheld_notes((text.document for text in (matrix.base, *matrix.texts)), language)
    return TableView(title, language.code, texts, counts, sections, said, tuple(map(language.say, (*METHOD, *_METHOD))))


def _agreement(rows: Sequence[_Told], language: Language) -> list[SectionView]:
    """Return on which questions all, most, some and no texts agree, of those on which two or more ask for something."""
    found = [SectionView("agreement", language.say("Agreement"))]
    columns = tuple(
        map(language.say, (mark("Question"), mark("Texts that ask for something"), mark("Most that ask for the same")))
    )
    for degree in (Agreement.ALL, Agreement.MOST, Agreement.SOME, Agreement.NONE):
        lines = tuple(
            LineView(
                f"agreement--{row.line.id}",
                row.line.head,
                ((PartView(str(row.asking)),), (PartView(str(row.largest)),)),
                target=row.line.id,
            )
            for row in rows
            if row.agreement is degree
        )
        if lines:
            title = capital(language.say(AGREEMENTS[degree][0]))
            found.append(SectionView(f"agreement-{degree.value}", title, (), columns, lines, level=3))
    if len(found) > 1:
        return found
    return [SectionView("agreement", found[0].title, (language.say("On no question do two texts ask for something."),))]


def _topics(rows: Sequence[_Told], columns: tuple[str, ...], voice: Voice) -> list[SectionView]:
    by_topic: dict[str, list[LineView]] = {}
    for row in rows:
        by_topic.setdefault(row.topic, []).append(row.line)
    return [
        SectionView(f"topic-{topic}", capital(topic_title(topic, voice)), (), columns, tuple(lines))
        for topic, lines in by_topic.items()
    ]


class _Lines:
    """What is printed of rows; what many cells have in common is said once."""

    def __init__(self, matrix: Matrix, language: Language) -> None:
        self._matrix = matrix
        self._language = language
        self._refs = Refs(language, short=True)

    def line(self, name: str, row: Row) -> _Told:
        voice = Voice(self._language, row.where.vocabulary)
        first = next(finding for cell in row.cells for finding in cell.findings)
        reasons = {id(finding.a): finding.reason for cell in row.cells for finding in cell.findings}
        base = tuple(
            part for side in row.base for part in side_parts((side,), self._refs, voice, reasons.get(id(side), ""))
        )
        cells = (base, *(self._cell(cell, row, voice) for cell in row.cells))
        where = regions_words(row.scope, voice, row.issue)
        asking, largest, agreement = row.asking, row.largest, row.agreement
        note = self._language.say(AGREEMENTS[agreement][0])
        if asking > 1:
            note = voice.say("{agreement} ({largest} of {asking})", agreement=note, largest=largest, asking=asking)
        line = LineView(name, heading(first, where, voice), cells, note)
        return _Told(line, row.where.issue.topic, agreement, asking, largest)

    def _cell(self, cell: Cell, row: Row, voice: Voice) -> tuple[PartView, ...]:
        if row.told_elsewhere(cell):
            return (PartView(voice.say("compared in other rows on this question"), silent=True),)
        if not cell.findings:
            silence = cell.text.silence(row.issue, self._matrix.base, ())
            return (PartView(voice.say(SILENCES[silence]), silent=True),)
        return tuple(dict.fromkeys(self._part(finding, voice) for finding in cell.findings))

    def _part(self, finding: Finding, voice: Voice) -> PartView:
        side = finding.b
        label, glyph = label_to_base(finding)
        said = voice.say(label)
        if finding.a.options:
            said = voice.say(
                "{relation} (with its option {options})", relation=said, options=options_words(finding.a, voice)
            )
        silence = finding.relation in (Relation.ONLY_A, Relation.ONLY_B)
        return PartView(
            self._words(side, finding.reason, voice),
            said,
            glyph,
            silent=not side.rooms,
            refs=self._refs.of(side),
            # Beside silence there is nothing to weigh, and most cells of a large table are silent.
            notes=() if silence else notes(finding, voice),
        )

    def _words(self, side: Side, reason: str, voice: Voice) -> str:
        if side.silence is not None and side.silence is not Silence.OPEN and not (side.elsewhere or side.options):
            return voice.say(SILENCES[side.silence])
        return side_words(side, reason, voice)
