"""What each text says on an issue, text by text, each thing once with all places and cases in which it says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiations.clauses.clause import Silence
from negotiations.compare.findings import Finding, Side, Where
from negotiations.compare.rows import Row
from negotiations.pictures.ground import own_findings
from negotiations.pictures.told import side_told
from negotiations.reports.regions import regions_words
from negotiations.reports.tables import RefView
from negotiations.reports.views import capital
from negotiations.terms.voices import Voice
from negotiations.website.pages import Link, Site

_SHOWN = 2
_ORDER = "timing/order"


@dataclass(frozen=True, slots=True)
class StatementView:
    """One thing that a text says.

    Attributes:
        words: What it says.
        where: Where it says so, each a part of the scope; none where that is everywhere and always.
        more: Further such parts, where there are many.
        refs: The terms that it rests on, each with what it says as a whole; empty where that is not known.
    """

    words: str
    where: tuple[str, ...]
    more: tuple[str, ...]
    refs: tuple[tuple[RefView, str], ...]


@dataclass(frozen=True, slots=True)
class SaidView:
    """What one text says.

    Attributes:
        id: An id of its own on the page.
        text: The way to the text, with its date.
        authors: Who wrote it.
        statements: What it says.
        speaks: Whether it says anything, and did not only strike it out of an earlier draft.
    """

    id: str
    text: Link
    authors: str
    statements: tuple[StatementView, ...]
    speaks: bool


def said_views(site: Site, issue: str, rows: Sequence[Row]) -> tuple[SaidView, ...]:
    """Return what those texts say that say anything on an issue, by date.

    A row of the matrix is as small as all texts together make it. So a text is told by its own findings, which are as
    large as the text has them, with what follows by a rule; only what these leave out, such as what it struck, is told
    by rows.
    """
    in_rows: dict[str, list[tuple[Side, Finding, Where]]] = {}
    for side, finding, where in (*_of_rows(rows), *_of_orders(site, rows[0].issue)):
        if _speaks(side):
            in_rows.setdefault(side.text.id, []).append((side, finding, where))
    found = []
    for document in site.survey.documents:
        own = [
            (each.a, each, each.where) for each in own_findings(site.survey.texts[document.id]) if each.issue == issue
        ]
        told = [each for each in own if _speaks(each[0])]
        known = {term for side, _, _ in told for term in side.term_ids}
        told += [
            each
            for each in in_rows.get(document.id, ())
            if not (known.issuperset(each[0].term_ids) if each[0].term_ids else told)
        ]
        if told:
            authors = site.authors[document.id]
            statements = tuple(_statements(site, told, issue))
            speaks = any(side.silence is not Silence.STRUCK for side, _, _ in told)
            found.append(SaidView(f"text-{document.id}", site.document(document), authors, statements, speaks))
    return tuple(found)


def _speaks(side: Side) -> bool:
    """Return whether a text says anything there, be it that it leaves the question open."""
    return side.silence not in (Silence.SILENT, Silence.UNKNOWN) and bool(side.silence or side.clauses)


def _statements(site: Site, told: Sequence[tuple[Side, Finding, Where]], issue: str) -> Iterator[StatementView]:
    """Yield what is said, what is said in the same words of the same terms once."""
    found: dict[tuple[str, tuple[RefView, ...]], dict[str, None]] = {}
    for side, finding, place in told:
        voice = Voice(site.language, place.vocabulary)
        # An own finding has the text with what follows as if it said so itself.
        words = side_told(finding, replace(side, text=site.survey.texts[side.text.id]), voice)
        found.setdefault((words, site.full_refs.of(side)), {})[regions_words(place.regions, voice, issue)] = None
    for (words, refs), places in found.items():
        where = () if "" in places else tuple(places)
        cut = len(where) if len(where) <= _SHOWN + 1 else _SHOWN
        terms = tuple((ref, capital(site.sentences.get((ref.text, ref.id), ""))) for ref in refs)
        yield StatementView(words, where[:cut], where[cut:], terms)


def _of_rows(rows: Sequence[Row]) -> Iterator[tuple[Side, Finding, Where]]:
    """Yield what each text says in rows, the base among them, with a finding that tells so."""
    for row in rows:
        first = next(finding for cell in row.cells for finding in cell.findings)
        for side in row.base:
            yield side, first, row.where
        for cell in row.cells:
            for finding in cell.findings:
                yield finding.b, finding, row.where


def _of_orders(site: Site, issue: str) -> Iterator[tuple[Side, Finding, Where]]:
    """Yield what any two texts say that together has no order: it shows only where two meet, be the base one or not."""
    if issue == _ORDER:
        for comparison in site.survey.comparisons.values():
            for finding in comparison:
                if finding.issue == issue:
                    yield finding.a, finding, finding.where
                    yield finding.b, finding, finding.where
