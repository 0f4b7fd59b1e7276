"""The rows of the matrix on one topic: what each text says in each, and how the base relates to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from negotiations.clauses.clause import Silence
from negotiations.compare.findings import Side
from negotiations.compare.rows import Row
from negotiations.messages import mark
from negotiations.pictures.told import with_rules
from negotiations.reports.matrix_view import AGREEMENTS
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import LABELS, side_words
from negotiations.terms.voices import Voice
from negotiations.website.assets import script_json
from negotiations.website.crossings import Crossing
from negotiations.website.labels import LABELLED, labels_style
from negotiations.website.matrix_views import CellView, ColumnView, LineView, SaidView, SignView, TopicView
from negotiations.website.pages import Link, Site
from negotiations.website.paths import issue_path
from negotiations.website.places import named_places, places_of
from negotiations.website.topics import issue_words

_SHORT = {
    Silence.SILENT: (mark("silent"), "–"),
    Silence.UNKNOWN: (mark("not known"), "*"),
    Silence.OPEN: (mark("left open"), "?"),
    Silence.REFUSED: (mark("declines to discuss this"), "!"),
    Silence.STRUCK: (mark("struck out"), "†"),
    Silence.NO_TEXT: (mark("proposes no text on this"), "∅"),
}
"""What each kind of silence is called in a cell, and the sign that stands for it."""


_QUIET = (Silence.SILENT, Silence.UNKNOWN, Silence.STRUCK)
"""What is told of who says nothing."""

_ELSEWHERE = (mark("compared in other rows on this question"), "»")
_FOLLOWING = (mark("follows from what it says elsewhere, and is compared with some texts"), "↳")

_FORMS = {
    "official": mark("official"),
    "leaked": mark("leaked"),
    "press-report": mark("press report"),
    "statement": mark("statement"),
}


class TopicRows:
    """What is told of one topic."""

    def __init__(self, site: Site, found: Mapping[str, tuple[Crossing, ...]], rows: Sequence[tuple[str, Row]]) -> None:
        self._site = site
        self._found = found
        self._rows = rows
        self._base = site.survey.base.id
        told = [(text, sides) for _, row in rows for text, sides in _texts(row).items() if _speaks(sides)]
        self._speaking = {text for name, _ in rows for each in found[name] for text in (each.a, each.b)}
        self._speaking |= {text for text, sides in told if any(side.silence not in _QUIET for side in sides)}
        columns = self._speaking.union(text for text, _ in told)
        self._documents = [each for each in site.survey.documents if each.id in columns]

    def view(self, beside: tuple[Link, ...]) -> TopicView:
        """Return what the page of the topic prints, with the ways to the topics beside it."""
        site = self._site
        places = named_places(row for _, row in self._rows)
        issues = ["", *(row.issue for _, row in self._rows)]
        lines = tuple(
            self._line(name, row, places, again=row.issue == before)
            for before, (name, row) in zip(issues, self._rows, strict=False)
        )
        columns = tuple(self._column(number, lines) for number in range(len(self._documents)))
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
            labels_style([site.labels[each.id] for each in self._documents][:LABELLED]),
            lines,
            len(self._speaking),
            len(site.survey.documents) - len(self._speaking),
            tuple(site.voice.label("place", word) for word in places),
            tuple((word, site.voice.actor(word)) for word in parties),
            tuple((each.value, sign, say(words)) for each, (words, sign) in LABELS.items() if each in used),
            tuple((form, say(words)) for form, words in _FORMS.items()),
            tuple(sorted({(each.glyph, each.words) for line in lines for each in line.silences})),
            beside,
            self._data(),
        )

    def _column(self, number: int, lines: Sequence[LineView]) -> ColumnView:
        """Return the head of a column, with what most of its cells have in common."""
        document = self._documents[number]
        forms = Counter(found for line in lines if (found := line.cells[number].certainties))
        most = forms.most_common(1)[0][0] if forms else ""
        label = "" if number < LABELLED else self._site.labels[document.id]
        return ColumnView(self._site.document(document), document.id, " ".join(document.actors), most, label)

    def _line(self, name: str, row: Row, places: Sequence[str], *, again: bool) -> LineView:
        site, issue = self._site, row.issue
        voice = Voice(site.language, row.where.vocabulary)
        related: dict[str, list[Crossing]] = {}
        for each in self._found[name]:
            if self._base in (each.a, each.b):
                related.setdefault(each.b if each.a == self._base else each.a, []).append(each)
        texts = _texts(row)
        findings = [finding for cell in row.cells for finding in cell.findings]
        reasons = {id(side): finding.reason for finding in findings for side in (finding.a, finding.b)}
        meeting = {text for each in self._found[name] for text in (each.a, each.b)}
        cells = tuple(
            self._cell(texts[each.id], related.get(each.id, ()), reasons, voice)
            if texts.get(each.id)
            else self._quiet(each.id, row, meets=each.id in meeting)
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
            " ".join(str(places.index(word)) for word in held),
            again,
        )

    def _quiet(self, document_id: str, row: Row, *, meets: bool) -> CellView:
        """Return why nothing is told of a text in a row: neither it nor the base speaks there, or other rows do.

        What follows from a text is no finding beside the base where that asks for nothing; beside others it is one.
        """
        cell = next((each for each in row.cells if each.text.id == document_id), None)
        words, glyph = _ELSEWHERE
        if cell is None or not row.told_elsewhere(cell):
            text = self._site.survey.texts[document_id]
            silence = text.silence(row.issue, self._site.survey.texts[self._base], ())
            words, glyph = _FOLLOWING if meets else _SHORT[silence]
        said = SaidView(self._site.language.say(words), glyph, ())
        return CellView((said,), silent=(words, glyph) != _FOLLOWING)

    def _cell(
        self, sides: Sequence[Side], related: Sequence[Crossing], reasons: Mapping[int, str], voice: Voice
    ) -> CellView:
        said = tuple(dict.fromkeys(self._said(side, reasons.get(id(side), ""), voice) for side in sides))
        forms = {self._certainty(side, term) for side in sides for term in side.term_ids}
        return CellView(
            said,
            all(each.glyph for each in said),
            tuple(self._sign(each) for each in related),
            " ".join(sorted(forms)),
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
        """Return how two columns relate in each row, and where the pages of pairs are that are not where most are.

        A row has lists: the number of a column, and for each other one its number, that of the relation, and that of
        the row on the page of the two, which is `pairs/` with the ids of the two.
        """
        numbers = {each.id: number for number, each in enumerate(self._documents)}
        relations = [each.value for each in LABELS]
        pages: dict[str, str] = {}
        rows = []
        for name, _ in self._rows:
            related: dict[int, list[int]] = {}
            for each in self._found[name]:
                if each.a in numbers and each.b in numbers:
                    a, b = numbers[each.a], numbers[each.b]
                    if each.page != f"pairs/{each.a}--{each.b}.html":
                        pages[f"{a}-{b}"] = each.page
                    related.setdefault(a, [a]).extend((b, relations.index(each.relation.value), each.number))
            rows.append(list(related.values()))
        return Markup(script_json({"pages": pages, "rows": rows}))  # noqa: S704  (no element can start or end in it)


def _texts(row: Row) -> Mapping[str, tuple[Side, ...]]:
    """Return what each text says in a row, by the id of the text."""
    found = {side.text.id: row.base for side in row.base}
    found.update({cell.text.id: cell.sides for cell in row.cells if cell.findings})
    return found


def _speaks(sides: Sequence[Side]) -> bool:
    """Return whether a text says anything in a row, be it that it leaves the question open."""
    return any(side.silence not in (Silence.SILENT, Silence.UNKNOWN) for side in sides)
