"""The matrix: for each topic a page with the texts that speak to it side by side; and all topics at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from negotiations.clauses.clause import Silence
from negotiations.compare.findings import Side
from negotiations.compare.rows import Row
from negotiations.compare.table_records import numbered_rows
from negotiations.messages import mark
from negotiations.pictures.grid import grid_view
from negotiations.pictures.printing import picture_html
from negotiations.pictures.told import with_rules
from negotiations.pictures.topic_grid import topics_view
from negotiations.reports.matrix_view import AGREEMENTS
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import LABELS, side_words
from negotiations.reports.tables import RefView
from negotiations.terms.voices import Voice
from negotiations.website.assets import script_json
from negotiations.website.crossings import Crossing, crossings
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import MATRIX, issue_path, topic_path
from negotiations.website.places import named_places, places_of
from negotiations.website.topics import issue_words, topic_words

_SHORT = {
    Silence.SILENT: (mark("silent"), "–"),
    Silence.UNKNOWN: (mark("not known"), "*"),
    Silence.OPEN: (mark("left open"), "?"),
    Silence.REFUSED: (mark("declines to discuss this"), "!"),
    Silence.STRUCK: (mark("struck out"), "†"),
    Silence.NO_TEXT: (mark("proposes no text on this"), "∅"),
}
"""What each kind of silence is called in a cell, and the sign that stands for it."""


_FEW_ROWS, _FEW_TEXTS = 40, 9
"""A picture with more rows, or more texts beside the base, is not seen at a glance."""

_ELSEWHERE = (mark("compared in other rows on this question"), "»")


@dataclass(frozen=True, slots=True)
class SaidView:
    """One thing that a text says in a cell; or why it says nothing, with a sign for that."""

    words: str
    glyph: str
    refs: tuple[RefView, ...]


@dataclass(frozen=True, slots=True)
class SignView:
    """How the text that is the base at first relates to that of a cell.

    Attributes:
        relation: The relation, as in files, with the base as A.
        glyph: The sign for it.
        label: What it is called.
        path: The row on the page of the two texts.
    """

    relation: str
    glyph: str
    label: str
    path: str


@dataclass(frozen=True, slots=True)
class CellView:
    """What one text says in a row.

    Attributes:
        said: What it says; several where it has options.
        silent: Whether all that is told of it is the sign of a silence.
        signs: How the base relates to it: once, or for each option; none where one of the two is silent.
        certainties: How sure it is that the text says so, as in files.
    """

    said: tuple[SaidView, ...]
    silent: bool
    signs: tuple[SignView, ...] = ()
    certainties: str = ""


@dataclass(frozen=True, slots=True)
class LineView:
    """One row.

    Attributes:
        id: An id of its own on the page.
        issue: The way to its issue.
        where: The part of the scope; empty where that is everywhere and always.
        agreement: How far the texts agree that ask for something.
        sign: The sign for that.
        cells: What each text says, in the order of the columns.
        places: Those places to choose from in which it holds, as in files, with a blank before and after each; empty
            where its question is asked of no places.
    """

    id: str
    issue: Link
    where: str
    agreement: str
    sign: str
    cells: tuple[CellView, ...]
    places: str

    @property
    def silences(self) -> Iterator[SaidView]:
        """Why texts say nothing here."""
        return (said for cell in self.cells for said in cell.said if said.glyph)


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A text in the head of the table.

    Attributes:
        link: The way to it, with its date.
        id: Its id.
        who: The ids of who wrote it or demands it, with a blank before and after each.
    """

    link: Link
    id: str
    who: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """The matrix of one topic.

    Attributes:
        columns: The texts that speak to it, by date.
        base: The id of the text that the others are related to at first.
        base_title: What it is called.
        absent: The same where that text has no column; empty where it has one.
        lines: The rows.
        others: How many texts do not speak to it at all.
        places: The places that rows name, by id, with their names.
        parties: Who wrote the texts, by id, with their names.
        relations: What there is to choose from: each relation, seen from either text, with its sign and what it is
            called.
        certainties: How a text may have come to be known, with what that is called.
        silences: For each kind of silence in a cell its sign, and what it is called.
        beside: The ways to the topics before and after it.
        data: For each row and each two columns how they relate and where that is told, as JSON for the script.
    """

    columns: tuple[ColumnView, ...]
    base: str
    base_title: str
    absent: str
    lines: tuple[LineView, ...]
    others: int
    places: tuple[tuple[str, str], ...]
    parties: tuple[tuple[str, str], ...]
    relations: tuple[tuple[str, str, str], ...]
    certainties: tuple[tuple[str, str], ...]
    silences: tuple[tuple[str, str], ...]
    beside: tuple[Link, ...]
    data: Markup


@dataclass(frozen=True, slots=True)
class OverviewView:
    """All topics at a glance.

    Attributes:
        topics: For each topic the way to its page, how many texts speak to it, and how many rows it has.
        base: The way to the text that the others are related to at first.
        agreement: For each degree of agreement what it is called, its sign, and on how many rows it is.
        picture: How each text with a page beside the base relates to it, by topic; empty where none has one.
    """

    topics: tuple[tuple[Link, int, int], ...]
    base: Link
    agreement: tuple[tuple[str, str, int], ...]
    picture: Markup


def pages(site: Site) -> Iterator[Page]:
    """Yield the overview, and for each topic its page."""
    survey = site.survey
    if survey.matrix is None:
        return
    found = crossings(survey)
    rows = list(numbered_rows(survey.matrix))
    topics = []
    by_topic = {topic: [*group] for topic, group in groupby(rows, key=lambda each: each[1].where.issue.topic)}
    for number, (topic, those) in enumerate(by_topic.items()):
        name = topic_words(site, topic)
        view = _Topic(site, found, those).view(_beside(site, list(by_topic), number))
        topics.append((Link(name, topic_path(topic)), len(view.columns), len(view.lines)))
        yield Page(topic_path(topic), name, "matrix", view, MATRIX)
    degrees = [degree for degree, _, _ in survey.agreements.values()]
    agreement = tuple(
        (site.language.say(words), glyph, degrees.count(degree)) for degree, (words, glyph) in AGREEMENTS.items()
    )
    overview = OverviewView(tuple(topics), site.document(survey.base), agreement, _at_a_glance(site))
    yield Page(MATRIX, site.language.say("Matrix"), "overview", overview, MATRIX)


def _at_a_glance(site: Site) -> Markup:
    """Return a picture of the matrix: by question where that is seen at a glance, else by topic."""
    related = site.survey.related
    if related is None:
        return Markup()
    few = len(related) <= _FEW_ROWS and len(related.texts) <= _FEW_TEXTS
    return picture_html((grid_view if few else topics_view)(related, site.language))


def _beside(site: Site, topics: Sequence[str], number: int) -> tuple[Link, ...]:
    """Return the ways to the topics before and after one."""
    ways = []
    if number:
        before = topics[number - 1]
        ways.append(Link(site.language.say("Before: {topic}", topic=topic_words(site, before)), topic_path(before)))
    if number + 1 < len(topics):
        after = topics[number + 1]
        ways.append(Link(site.language.say("Next: {topic}", topic=topic_words(site, after)), topic_path(after)))
    return tuple(ways)


class _Topic:
    """What is told of one topic."""

    def __init__(self, site: Site, found: Mapping[str, tuple[Crossing, ...]], rows: Sequence[tuple[str, Row]]) -> None:
        self._site = site
        self._found = found
        self._rows = rows
        self._base = site.survey.base.id
        speaking = {text for _, row in rows for text, sides in _texts(row).items() if _speaks(sides)}
        self._documents = [each for each in site.survey.documents if each.id in speaking]

    def view(self, beside: tuple[Link, ...]) -> TopicView:
        site = self._site
        columns = tuple(
            ColumnView(site.document(each), each.id, f" {' '.join(each.actors)} ") for each in self._documents
        )
        places = named_places(row for _, row in self._rows)
        lines = tuple(self._line(name, row, places) for name, row in self._rows)
        parties = dict.fromkeys(word for each in self._documents for word in each.actors)
        found = {each.relation for name, _ in self._rows for each in self._found[name]}
        used = found | {relation.converse for relation in found}
        say = site.language.say
        title = site.labels[self._base]
        return TopicView(
            columns,
            self._base,
            title,
            "" if any(each.id == self._base for each in self._documents) else title,
            lines,
            len(site.survey.documents) - len(columns),
            tuple((word, site.voice.label("place", word)) for word in places),
            tuple((word, site.voice.actor(word)) for word in parties),
            tuple((each.value, sign, say(words)) for each, (words, sign) in LABELS.items() if each in used),
            tuple((form, say(words)) for form, words in _FORMS.items()),
            tuple(sorted({(each.glyph, each.words) for line in lines for each in line.silences})),
            beside,
            self._data(),
        )

    def _line(self, name: str, row: Row, places: Sequence[str]) -> LineView:
        site, issue = self._site, row.issue
        voice = Voice(site.language, row.where.vocabulary)
        related: dict[str, list[Crossing]] = {}
        for each in self._found[name]:
            if self._base in (each.a, each.b):
                related.setdefault(each.b if each.a == self._base else each.a, []).append(each)
        texts = _texts(row)
        findings = [finding for cell in row.cells for finding in cell.findings]
        reasons = {id(side): finding.reason for finding in findings for side in (finding.a, finding.b)}
        cells = tuple(
            self._cell(texts[each.id], related.get(each.id, ()), reasons, voice)
            if texts.get(each.id)
            else self._quiet(each.id, row)
            for each in self._documents
        )
        degree, asking, largest = site.survey.agreements[name]
        words, glyph = AGREEMENTS[degree]
        agreement = site.language.say(words)
        if asking > 1:
            agreement = site.language.say(
                "{agreement} ({largest} of {asking})", agreement=agreement, largest=largest, asking=asking
            )
        held = places_of(row.where, places)
        return LineView(
            name,
            Link(issue_words(site, issue), issue_path(issue)),
            regions_words(row.scope, voice, issue),
            agreement,
            glyph,
            cells,
            f" {' '.join(held)} " if held else "",
        )

    def _quiet(self, document_id: str, row: Row) -> CellView:
        """Return why nothing is told of a text in a row: neither it nor the base speaks there, or other rows do."""
        cell = next((each for each in row.cells if each.text.id == document_id), None)
        words, glyph = _ELSEWHERE
        if cell is None or not row.told_elsewhere(cell):
            text = self._site.survey.texts[document_id]
            words, glyph = _SHORT[text.silence(row.issue, self._site.survey.texts[self._base], ())]
        return CellView((SaidView(self._site.language.say(words), glyph, ()),), silent=True)

    def _cell(
        self, sides: Sequence[Side], related: Sequence[Crossing], reasons: Mapping[int, str], voice: Voice
    ) -> CellView:
        said = tuple(dict.fromkeys(self._said(side, reasons.get(id(side), ""), voice) for side in sides))
        forms = {self._certainty(side, term) for side in sides for term in side.term_ids}
        return CellView(
            said,
            all(each.glyph for each in said),
            tuple(self._sign(each) for each in related),
            f" {' '.join(sorted(forms))} " if forms else "",
        )

    def _sign(self, related: Crossing) -> SignView:
        relation = related.relation if related.a == self._base else related.relation.converse
        words, glyph = LABELS[relation]
        return SignView(relation.value, glyph, self._site.language.say(words), related.path)

    def _said(self, side: Side, reason: str, voice: Voice) -> SaidView:
        refs = self._site.refs.of(side)
        # Who says nothing in one option only, or speaks of the same under other conditions, is not silent.
        elsewhere = side.elsewhere and side.silence is Silence.SILENT
        if side.silence is not None and not (side.clauses or side.options or elsewhere):
            words, glyph = _SHORT[side.silence]
            return SaidView(voice.say(words), glyph, refs)
        return SaidView(with_rules(side_words(side, reason, voice), side, voice), "", refs)

    def _certainty(self, side: Side, term_id: str) -> str:
        document = side.text.document
        return document.evidence(document.term(term_id)).certainty if document is not None else ""

    def _data(self) -> Markup:
        """Return the pages of pairs by the numbers of two columns, and for each row how two columns relate.

        For each row these are the numbers of two columns, that of their relation, and that of the row on their page.
        """
        numbers = {each.id: number for number, each in enumerate(self._documents)}
        relations = [each.value for each in LABELS]
        pages: dict[str, str] = {}
        rows: dict[str, list[tuple[int, int, int, int]]] = {}
        for name, _ in self._rows:
            for each in self._found[name]:
                if each.a in numbers and each.b in numbers:
                    a, b = numbers[each.a], numbers[each.b]
                    pages[f"{a}-{b}"] = each.page
                    rows.setdefault(name, []).append((a, b, relations.index(each.relation.value), each.number))
        return Markup(script_json({"pages": pages, "rows": rows}))  # noqa: S704  (no element can start or end in it)


_FORMS = {
    "official": mark("official"),
    "leaked": mark("leaked"),
    "press-report": mark("press report"),
    "statement": mark("statement"),
}


def _texts(row: Row) -> Mapping[str, tuple[Side, ...]]:
    """Return what each text says in a row, by the id of the text."""
    found = {side.text.id: row.base for side in row.base}
    found.update({cell.text.id: cell.sides for cell in row.cells if cell.findings})
    return found


def _speaks(sides: Sequence[Side]) -> bool:
    """Return whether a text says anything in a row, be it that it leaves the question open."""
    return any(side.silence not in (Silence.SILENT, Silence.UNKNOWN) for side in sides)
